package ballot

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/kit"
)

// Options say what stands on the ballots, and who keeps them.
type Options struct {
	Rows     []string // questions, each a group of boxes, in the order in which they are filled
	Columns  []string // what is asked about: a box in each group
	ReadOnly bool

	// They tell whether the ballot was kept; whoever keeps the truth answers with SetBallots.
	OnAdd    func(Paper) bool
	OnChange func(Paper) bool
	OnRemove func(ids []string)
}

func (o Options) count() int { return len(o.Rows) * len(o.Columns) }

// Entry takes ballots of paper by keyboard alone, one after the other, as fast as one can read them. Keys from 1 to 5
// fill the boxes and go on, space is no opinion, Enter takes the ballot; whatever is typed wrong is said at once. List shows
// those that were taken, to be corrected or removed.
type Entry struct {
	kit.Holder
	l       *kit.Look
	o       Options
	draft   *Draft
	ballots []Paper // in the order of their numbers
	line    *boxLine
	chips   *kit.Chips
	check   *kit.Check
	title   *kit.Text
	about   *kit.Line
	message *fyne.Container
	keys    fyne.CanvasObject // hints
	list    *list
}

// sectors are the choices of a sector, the last of them "not said".
var sectors = append(slices.Clone(app.Sectors), "")

// sectorItem is the sector that stands on a ballot.
func sectorItem(l *kit.Look, s app.Sector) kit.Item {
	words := l.T("ballot.sector.none")
	if s != "" {
		words = l.T(kit.SectorKey(s))
	}
	return kit.Item{Text: words, Sector: s, Marked: true}
}

// NewEntry makes the form for ballots; draft keeps what is being typed.
func NewEntry(l *kit.Look, draft *Draft, o Options) *Entry {
	draft.fit(o.count())
	b := &Entry{l: l, o: o, draft: draft, message: kit.Stack()}
	b.line = newBoxLine(b)
	items := make([]kit.ChipItem, len(sectors))
	for i, s := range sectors {
		items[i] = kit.ChipItem{Item: sectorItem(l, s), Count: -1}
	}
	b.chips = kit.NewChips(l, items, 0, func(i int) {
		draft.now.sector = sectors[i]
		b.line.Refresh()
	})
	b.check = kit.NewCheck(l, l.T("ballot.total"), draft.WithTotal, func(on bool) {
		draft.WithTotal = on
		b.Refresh()
	})
	b.title, b.about = kit.NewText(l, "", kit.Strong), kit.NewLine(l, "", kit.Second).SetColor(kit.Ink2)
	b.list, b.keys = newList(b), b.hints()
	checkSize, _ := l.TextSize(kit.Body)
	b.Hold(b, kit.Column(l, 10,
		kit.Ends(l, 12, 260, kit.Row(l, 12, b.title, kit.Fill(b.about)), b.chips),
		b.line,
		kit.Ends(l, 12, 260, b.message, kit.MinWidth(l, kit.TextWidth(l.T("ballot.total"), checkSize, false)/l.Zoom+42, b.check))))
	b.showState()
	b.tell(said{})
	return b
}

// Focus is what takes the keys: the boxes, or the list where ballots are only to be read.
func (b *Entry) Focus() fyne.Focusable {
	if b.o.ReadOnly {
		return b.list.table
	}
	return b.line
}

// List shows the ballots that were taken, the last one first.
func (b *Entry) List() fyne.CanvasObject { return b.list.page }

// SetBallots says which ballots are kept now.
func (b *Entry) SetBallots(all []Paper) {
	b.ballots = all
	d := b.draft
	if d.now.id != "" && !slices.ContainsFunc(all, func(k Paper) bool { return k.ID == d.now.id }) {
		d.leave()
	}
	b.list.show()
	b.showState()
}

// next is the number of the next ballot.
func (b *Entry) next() int {
	n := 0
	for _, k := range b.ballots {
		n = max(n, k.Number)
	}
	return n + 1
}

// take keeps the ballot in the boxes, if nothing speaks against it.
func (b *Entry) take() {
	d := b.draft
	if s, ok := d.ready(); !ok {
		b.line.tell(s)
		return
	}
	k := Paper{ID: d.now.id, Number: d.now.number, Sector: d.now.sector, Scores: d.now.scores()}
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
func (b *Entry) correct(k Paper) {
	if b.o.ReadOnly {
		return
	}
	b.draft.correct(k)
	b.showState()
	b.line.tell(said{key: "ballot.correcting", args: []any{"number", b.l.Number(k.Number)}})
	kit.Focus(b.line)
}

func (b *Entry) nextSector(by int) {
	at := slices.Index(sectors, b.draft.now.sector) + by
	b.draft.now.sector = sectors[(at+len(sectors))%len(sectors)]
	b.showState()
}

// showState shows which ballot and which box it is.
func (b *Entry) showState() {
	l, d := b.l, b.draft
	key, number := "ballot.new", b.next()
	if d.now.id != "" {
		key, number = "ballot.correct", d.now.number
	}
	b.title.SetText(l.T(key, "number", l.Number(number)))
	b.chips.Select(slices.Index(sectors, d.now.sector))
	b.showBox()
	b.line.Refresh()
	b.Refresh()
}

// showBox says what the current box asks.
func (b *Entry) showBox() {
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
func (b *Entry) tell(s said) {
	l := b.l
	b.showBox()
	if s.key == "" {
		b.message.Objects = []fyne.CanvasObject{b.keys}
	} else {
		icon, c := "tick", kit.OK
		if s.wrong {
			icon, c = "error", kit.Error
		}
		b.message.Objects = []fyne.CanvasObject{kit.MinHeight(l, 22, kit.Row(l, 7, kit.Icon(l, icon, c, 16), kit.Fill(kit.NewLine(l, l.T(s.key, s.args...), kit.Second).SetColor(c))))}
	}
	b.message.Refresh()
}

func (b *Entry) hints() fyne.CanvasObject {
	l := b.l
	updown := kit.Row(l, 4, kit.IconKey(l, "up"), kit.IconKey(l, "down"), kit.Write(l, l.T("ballot.hint.sector"), kit.Status, kit.Ink2))
	return kit.MinHeight(l, 22, kit.Flow(l, 12,
		kit.KeyHint(l, "1–5", l.T("ballot.hint.score"), kit.Ink2),
		kit.KeyHint(l, "Space", l.T("ballot.hint.none"), kit.Ink2),
		kit.KeyHint(l, "Enter", l.T("ballot.hint.take"), kit.Ink2),
		updown,
		kit.KeyHint(l, "Esc", l.T("ballot.hint.clear"), kit.Ink2)))
}
