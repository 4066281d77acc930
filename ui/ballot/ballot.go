// Package ballot is where a room's judgement is typed: papers with boxes for scores, dots given by one person at the keyboard,
// and a score from 1 to 5. It counts and checks what stands on one paper; what all papers together say is in app. It is made
// of ui/kit alone.
package ballot

import (
	"slices"
	"strconv"

	"madrega/app"
)

// Paper is a ballot of paper, or what has been read from one.
type Paper struct {
	ID     string // "" for one that isn't kept yet
	Number int    // on the paper, and in the list
	Sector app.Sector
	Scores []int  // 1 to 5; 0 for no opinion
	Note   string // faint beside the sector in the list: where it comes from
}

// Sum is what can be compared with the sum on the paper.
func (b Paper) Sum() int {
	sum := 0
	for _, v := range b.Scores {
		sum += v
	}
	return sum
}

// Box of a ballot: 1 to 5, or one of these.
const (
	boxAhead = -1 // nothing was said about it yet
	boxNone  = 0  // no opinion
)

// Draft is what stands in the boxes. Screens keep it, so that a change of language, or a look at another step,
// loses nothing. The zero value is an empty ballot.
type Draft struct {
	WithTotal bool // the sum on the paper is typed too
	now       marks
	cleared   *marks // by Escape, until another ballot is taken
	aside     *marks // waits while another ballot is corrected
}

// marks are the boxes of one ballot.
type marks struct {
	id     string // of the ballot that is corrected
	number int    // of it
	sector app.Sector
	boxes  []int
	total  int // typed; boxAhead for none
	at     int // the box that the next key fills; len(boxes) after the last one, where the total is typed
}

func emptyBoxes(n int, s app.Sector) marks {
	return marks{sector: s, boxes: slices.Repeat([]int{boxAhead}, n), total: boxAhead}
}

// fit makes the draft one of n boxes.
func (d *Draft) fit(n int) {
	if len(d.now.boxes) != n {
		*d = Draft{WithTotal: d.WithTotal, now: emptyBoxes(n, d.now.sector)}
	}
}

func (b marks) clone() marks { b.boxes = slices.Clone(b.boxes); return b }

// blank tells whether nothing was typed.
func (b marks) blank() bool {
	return b.total == boxAhead && !slices.ContainsFunc(b.boxes, func(v int) bool { return v != boxAhead })
}

// silent tells whether no box has a score.
func (b marks) silent() bool {
	return !slices.ContainsFunc(b.boxes, func(v int) bool { return v > 0 })
}

// scores are the boxes as they are kept.
func (b marks) scores() []int {
	scores := make([]int, len(b.boxes))
	for i, v := range b.boxes {
		scores[i] = max(0, v)
	}
	return scores
}

func (b marks) sum() int { return Paper{Scores: b.scores()}.Sum() }

// said is what a key did: the key of a sentence for the user, and whether it is about an error.
type said struct {
	key   string
	args  []any
	wrong bool
}

// put fills the current box and goes on.
func (d *Draft) put(v int) said {
	b := &d.now
	if b.at == len(b.boxes) {
		return said{key: "ballot.full", wrong: true}
	}
	b.boxes[b.at] = v
	b.at++
	return said{}
}

// digit adds a figure to the total.
func (d *Draft) digit(v int) said {
	t := max(0, d.now.total)*10 + v
	if most := 5 * len(d.now.boxes); t > most {
		return said{key: "ballot.total.most", args: []any{"n", most}, wrong: true}
	}
	d.now.total = t
	if sum := d.now.sum(); len(strconv.Itoa(t)) >= len(strconv.Itoa(sum)) {
		s, _ := d.ready()
		return s
	}
	return said{}
}

// back takes away what is in the current box; from an empty one it goes to the box before and clears that.
func (d *Draft) back() {
	b := &d.now
	switch {
	case b.at == len(b.boxes) && b.total >= 10:
		b.total /= 10
		return
	case b.at == len(b.boxes) && b.total != boxAhead:
		b.total = boxAhead
		return
	case b.at == len(b.boxes) || b.boxes[b.at] == boxAhead:
		if b.at == 0 {
			return
		}
		b.at--
	}
	b.boxes[b.at] = boxAhead
}

func (d *Draft) move(by int) { d.now.at = min(len(d.now.boxes), max(0, d.now.at+by)) }

// escape clears the boxes, or leaves a correction; on empty boxes it brings back what was cleared. Done is false if there
// was nothing to do.
func (d *Draft) escape() (s said, done bool) {
	switch {
	case d.now.id != "":
		d.leave()
		return said{key: "ballot.left"}, true
	case !d.now.blank():
		was := d.now.clone()
		d.cleared, d.now = &was, emptyBoxes(len(was.boxes), was.sector)
		return said{key: "ballot.cleared"}, true
	case d.cleared != nil:
		d.now, d.cleared = *d.cleared, nil
		return said{key: "ballot.returned"}, true
	}
	return said{}, false
}

// correct takes a kept ballot into the boxes; the one that was being typed waits.
func (d *Draft) correct(b Paper) {
	if d.now.id == "" {
		was := d.now.clone()
		d.aside = &was
	}
	d.now = marks{id: b.ID, number: b.Number, sector: b.Sector, boxes: slices.Clone(b.Scores), total: boxAhead}
}

// leave goes back from a correction to the ballot that waited.
func (d *Draft) leave() {
	next := emptyBoxes(len(d.now.boxes), d.now.sector)
	if d.aside != nil {
		next = *d.aside
	}
	d.now, d.aside = next, nil
}

// ready tells what keeps the ballot from being taken, if anything does.
func (d *Draft) ready() (s said, ok bool) {
	b := d.now
	switch {
	case b.silent():
		return said{key: "ballot.empty", wrong: true}, false
	case d.WithTotal && b.total != boxAhead && b.total != b.sum():
		return said{key: "ballot.total.differs", args: []any{"sum", b.sum(), "total", b.total}, wrong: true}, false
	}
	return said{}, true
}

// taken begins the next ballot, of the same sector.
func (d *Draft) taken() {
	if d.now.id != "" {
		d.leave()
		return
	}
	d.cleared, d.now = nil, emptyBoxes(len(d.now.boxes), d.now.sector)
}

// clear takes away what is in the current box.
func (d *Draft) clear() {
	if b := &d.now; b.at < len(b.boxes) {
		b.boxes[b.at] = boxAhead
	} else {
		b.total = boxAhead
	}
}
