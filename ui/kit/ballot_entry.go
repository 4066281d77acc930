package kit

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"madrega/app"
)

// BallotOptions say what stands on the ballots, and who keeps them.
type BallotOptions struct {
	Rows     []string // questions, each a group of boxes, in the order in which they are filled
	Columns  []string // what is asked about: a box in each group
	ReadOnly bool

	// They tell whether the ballot was kept; whoever keeps the truth answers with SetBallots.
	OnAdd    func(Ballot) bool
	OnChange func(Ballot) bool
	OnRemove func(ids []string)
}

func (o BallotOptions) count() int { return len(o.Rows) * len(o.Columns) }

// BallotEntry takes ballots of paper by keyboard alone, one after the other, as fast as one can read them. Keys from 1 to 5
// fill the boxes and go on, space is no opinion, Enter takes the ballot; whatever is typed wrong is said at once. List shows
// those that were taken, to be corrected or removed.
type BallotEntry struct {
	holder
	l       *Look
	o       BallotOptions
	draft   *BallotDraft
	ballots []Ballot // in the order of their numbers
	line    *ballotLine
	chips   *Chips
	check   *Check
	title   *Text
	about   *Line
	message *fyne.Container
	keys    fyne.CanvasObject // hints
	list    *ballotList
}

// ballotSectors are the choices of a sector, the last of them "not said".
var ballotSectors = append(slices.Clone(app.Sectors), "")

// ballotSector is the sector that stands on a ballot.
func ballotSector(l *Look, s app.Sector) Item {
	words := l.T("ballot.sector.none")
	if s != "" {
		words = l.T(SectorKey(s))
	}
	return Item{Text: words, Sector: s, Marked: true}
}

// NewBallotEntry makes the form for ballots; draft keeps what is being typed.
func NewBallotEntry(l *Look, draft *BallotDraft, o BallotOptions) *BallotEntry {
	draft.fit(o.count())
	b := &BallotEntry{l: l, o: o, draft: draft, message: Stack()}
	b.line = newBallotLine(b)
	items := make([]ChipItem, len(ballotSectors))
	for i, s := range ballotSectors {
		items[i] = ChipItem{ballotSector(l, s), -1}
	}
	b.chips = NewChips(l, items, 0, func(i int) {
		draft.now.sector = ballotSectors[i]
		b.line.Refresh()
	})
	b.check = NewCheck(l, l.T("ballot.total"), draft.WithTotal, func(on bool) {
		draft.WithTotal = on
		b.Refresh()
	})
	b.title, b.about = NewText(l, "", Strong), NewLine(l, "", Second).SetColor(Ink2)
	b.list, b.keys = newBallotList(b), b.hints()
	checkSize, _ := l.TextSize(Body)
	b.hold(b, Column(l, 10,
		Ends(l, 12, 260, Row(l, 12, b.title, Fill(b.about)), b.chips),
		b.line,
		Ends(l, 12, 260, b.message, MinWidth(l, rule().width(l.T("ballot.total"), checkSize, false)/l.Zoom+42, b.check))))
	b.showState()
	b.tell(said{})
	return b
}

// Focus is what takes the keys: the boxes, or the list where ballots are only to be read.
func (b *BallotEntry) Focus() fyne.Focusable {
	if b.o.ReadOnly {
		return b.list.table
	}
	return b.line
}

// List shows the ballots that were taken, the last one first.
func (b *BallotEntry) List() fyne.CanvasObject { return b.list.page }

// SetBallots says which ballots are kept now.
func (b *BallotEntry) SetBallots(all []Ballot) {
	b.ballots = all
	d := b.draft
	if d.now.id != "" && !slices.ContainsFunc(all, func(k Ballot) bool { return k.ID == d.now.id }) {
		d.leave()
	}
	b.list.show()
	b.showState()
}

// next is the number of the next ballot.
func (b *BallotEntry) next() int {
	n := 0
	for _, k := range b.ballots {
		n = max(n, k.Number)
	}
	return n + 1
}

// take keeps the ballot in the boxes, if nothing speaks against it.
func (b *BallotEntry) take() {
	d := b.draft
	if s, ok := d.ready(); !ok {
		b.line.tell(s)
		return
	}
	k := Ballot{ID: d.now.id, Number: d.now.number, Sector: d.now.sector, Scores: d.now.scores()}
	done, keep := said{key: "ballot.changed"}, b.o.OnChange
	if k.ID == "" {
		k.Number = b.next()
		done.key, keep = "ballot.added", b.o.OnAdd
	}
	if keep == nil || !keep(k) {
		return
	}
	done.args = []any{"number", b.l.Number(k.Number), "sum", b.l.Number(k.Sum())}
	d.taken()
	b.showState()
	b.line.tell(done)
}

// correct takes a ballot of the list back into the boxes.
func (b *BallotEntry) correct(k Ballot) {
	if b.o.ReadOnly {
		return
	}
	b.draft.correct(k)
	b.showState()
	b.line.tell(said{key: "ballot.correcting", args: []any{"number", b.l.Number(k.Number)}})
	focus(b.line)
}

func (b *BallotEntry) nextSector(by int) {
	at := slices.Index(ballotSectors, b.draft.now.sector) + by
	b.draft.now.sector = ballotSectors[(at+len(ballotSectors))%len(ballotSectors)]
	b.showState()
}

// showState shows which ballot and which box it is.
func (b *BallotEntry) showState() {
	l, d := b.l, b.draft
	key, number := "ballot.new", b.next()
	if d.now.id != "" {
		key, number = "ballot.correct", d.now.number
	}
	b.title.SetText(l.T(key, "number", l.Number(number)))
	b.chips.Select(slices.Index(ballotSectors, d.now.sector))
	b.showBox()
	b.line.Refresh()
	b.Refresh()
}

// showBox says what the current box asks.
func (b *BallotEntry) showBox() {
	l, at, n := b.l, b.draft.now.at, len(b.o.Columns)
	switch {
	case at < b.o.count():
		b.about.SetText(fmt.Sprintf("%s • %s %s", b.o.Rows[at/n], l.Number(at%n+1), b.o.Columns[at%n]))
	case b.draft.WithTotal:
		b.about.SetText(l.T("ballot.at.total"))
	default:
		b.about.SetText(l.T("ballot.at.end"))
	}
}

// tell says what a key did; when there is nothing to say, it shows the keys.
func (b *BallotEntry) tell(s said) {
	l := b.l
	b.showBox()
	if s.key == "" {
		b.message.Objects = []fyne.CanvasObject{b.keys}
	} else {
		icon, c := "tick", OK
		if s.wrong {
			icon, c = "error", Error
		}
		b.message.Objects = []fyne.CanvasObject{MinHeight(l, 22, Row(l, 7, Icon(l, icon, c, 16), Fill(NewLine(l, l.T(s.key, s.args...), Second).SetColor(c))))}
	}
	b.message.Refresh()
}

func (b *BallotEntry) hints() fyne.CanvasObject {
	l := b.l
	updown := Row(l, 4, iconKey(l, "up"), iconKey(l, "down"), write(l, l.T("ballot.hint.sector"), Status, Ink2))
	return MinHeight(l, 22, Flow(l, 12,
		KeyHint(l, "1–5", l.T("ballot.hint.score"), Ink2),
		KeyHint(l, "Space", l.T("ballot.hint.none"), Ink2),
		KeyHint(l, "Enter", l.T("ballot.hint.take"), Ink2),
		updown,
		KeyHint(l, "Esc", l.T("ballot.hint.clear"), Ink2)))
}

// iconKey is the box of a key that has a sign instead of a name.
func iconKey(l *Look, icon string) fyne.CanvasObject {
	return Stack(Outlined(l, Surface, LineStrong, 1, 4), Pad(l, 3, 5, 3, 5, Icon(l, icon, Ink, 10)))
}
