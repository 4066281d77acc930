package vision

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// entryState is what stays in the fields of quick entry from one card to the next.
type entryState struct {
	text   string
	said   string
	sector app.Sector
	filter int // chosen chip: 0 all, then the sectors, then those without one
	words  string
}

// cardsView is step "cards": one line adds what was said, the list shows all, the newest first.
type cardsView struct {
	*screen
	l       *kit.Look
	rows    []*app.Card
	groups  map[app.ID]string
	table   *kit.Table
	text    *kit.Entry
	said    *kit.Entry
	words   *kit.Entry // filters the list
	sectors *kit.Chips
	filter  *filterBar
	bar     *fyne.Container
	warned  string          // in bar
	hollow  *fyne.Container // instead of rows
	page    fyne.CanvasObject
}

func newCardsView(s *screen, l *kit.Look) *cardsView {
	v := &cardsView{screen: s, l: l, bar: kit.Column(l, 0), hollow: kit.Stack()}
	v.table = v.newTable()
	v.filter = newFilterBar(s, l, func() { v.Changed(nil) }, func() { v.Canvas().Focus(v.table) })
	v.words = v.filter.words
	head := kit.Column(l, 12)
	if !s.ReadOnly() {
		head.Add(v.line())
	}
	head.Add(v.filter.row)
	v.page = kit.Border(l, kit.Pad(l, 0, 0, 12, 0, head), v.bar, nil, nil, v.table)
	v.Changed(nil)
	return v
}

func (v *cardsView) Content() fyne.CanvasObject { return v.page }

// Focus puts the caret where the next card is written.
func (v *cardsView) Focus() fyne.Focusable {
	if v.ReadOnly() {
		return v.table
	}
	return v.text
}

// line is the row of fields. Enter in any of them adds; the arrows up and down go through the sectors.
func (v *cardsView) line() fyne.CanvasObject {
	l, st := v.l, &v.entry
	add := func(string) { v.add() }
	keys := kit.Row(l, 14, kit.ArrowsHint(l, l.T("ballot.hint.sector")), kit.KeyHint(l, "Enter", l.T("vision.cards.add"), kit.Ink2))
	v.text = kit.NewEntry(l, kit.EntryOptions{Text: st.text, Placeholder: l.T("vision.cards.text"), Max: app.MaxText, OnSubmitted: add,
		OnChanged:    func(s string) { st.text = s },
		OnPasteLines: v.paste,
		OnKey: func(e *fyne.KeyEvent) bool {
			switch e.Name {
			case fyne.KeyDown:
				v.nextSector(1)
			case fyne.KeyUp:
				v.nextSector(-1)
			default:
				return false
			}
			return true
		}})
	items := make([]kit.ChipItem, len(app.Sectors))
	for i, s := range app.Sectors {
		items[i] = kit.ChipItem{Item: kit.Item{Text: l.T(kit.SectorKey(s)), Sector: s, Marked: true}, Count: -1}
	}
	v.sectors = kit.NewChips(l, items, slices.Index(app.Sectors, st.sector), func(i int) {
		st.sector = ""
		if i >= 0 {
			st.sector = app.Sectors[i]
		}
		v.Canvas().Focus(v.text)
	}).Free()
	v.said = kit.NewEntry(l, kit.EntryOptions{Text: st.said, Placeholder: l.T("vision.cards.said"), OnSubmitted: add, OnChanged: func(s string) { st.said = s }})
	return kit.Column(l, 10, parts.Hinted(l, v.text, keys), kit.Row(l, 16, kit.Fill(v.sectors), kit.Width(l, 250, v.said)))
}

// nextSector goes to the next sector, or to none after the last.
func (v *cardsView) nextSector(by int) {
	n := len(app.Sectors) + 1
	at := (slices.Index(app.Sectors, v.entry.sector) + 1 + by + n) % n
	v.entry.sector = ""
	if at > 0 {
		v.entry.sector = app.Sectors[at-1]
	}
	v.sectors.Select(at - 1)
}

func (st *entryState) card(text string) *app.Card {
	return &app.Card{ID: app.NewID(), Board: app.VisionBoard, Text: text, Sector: st.sector, Said: st.said}
}

// add makes a card of what the fields say. The sector stays for the next; who said it does not.
func (v *cardsView) add() {
	st := &v.entry
	if app.CleanText(st.text) == "" {
		return
	}
	c := st.card(st.text)
	if !v.Do(app.Add(c)) {
		return
	}
	st.text, st.said = "", ""
	v.text.SetText("")
	v.said.SetText("")
	v.choose(c.ID)
	v.Canvas().Focus(v.text)
}

// paste adds a card for each line.
func (v *cardsView) paste(lines []string) bool {
	var cards []app.Entity
	for _, s := range lines {
		if s = app.CleanLine(strings.ReplaceAll(s, "\t", " ")); s != "" {
			cards = append(cards, v.entry.card(s))
		}
	}
	if len(cards) > 0 {
		v.Undoable(app.Add(cards...), v.l.T("vision.cards.pasted", "n", len(cards)))
	}
	return true
}

// Changed shows the document as it is now. What has just been added, or brought back, becomes the current row.
func (v *cardsView) Changed(diff app.Diff) {
	d := v.Document()
	for _, c := range diff {
		if c.Kind == "card" && c.Before == nil {
			v.chosen = c.ID()
			break
		}
	}
	v.groups = map[app.ID]string{}
	for g := range d.Groups.All() {
		v.groups[g.ID] = g.Name
	}
	v.rows = nil
	keeps := v.entry.keeps()
	for n := d.Cards.Len() - 1; n >= 0; n-- {
		if c := d.Cards.At(n); c.Board == app.VisionBoard && keeps(c) {
			v.rows = append(v.rows, c)
		}
	}
	v.showHollow()
	v.table.SetCount(len(v.rows))
	v.filter.show(d)
	v.showBar(d)
	v.choose(v.chosen)
}

// choose makes a card the current row; if it isn't shown, the current row is the chosen one.
func (v *cardsView) choose(id app.ID) {
	v.chosen = id
	row := slices.IndexFunc(v.rows, func(c *app.Card) bool { return c.ID == id })
	switch now := v.table.Current(); {
	case row >= 0 && row != now:
		v.table.Select(row)
	case row < 0 && now >= 0 && now < len(v.rows):
		v.chosen = v.rows[now].ID
	}
}

// showHollow says why the list is empty, and how that can be changed.
func (v *cardsView) showHollow() {
	l := v.l
	if len(v.rows) > 0 {
		return
	}
	state := kit.NewEmptyState(l, l.T("vision.empty"), l.T("vision.empty.how"), l.T("vision.empty.first"), func() { v.Canvas().Focus(v.text) })
	switch {
	case v.anyCards():
		state = kit.NewEmptyState(l, l.T("vision.filter.none"), "", l.T("vision.filter.clear"), v.filter.clear)
	case v.ReadOnly():
		state = kit.NewEmptyState(l, l.T("vision.none"), "", "", nil)
	}
	v.hollow.Objects = []fyne.CanvasObject{state}
	v.hollow.Refresh()
}

// showBar names a sector that has not been heard.
func (v *cardsView) showBar(d app.Document) {
	words := unheard(v.l, d)
	if words == v.warned {
		return
	}
	v.warned, v.bar.Objects = words, nil
	if words != "" {
		v.bar.Add(kit.Pad(v.l, 12, 0, 0, 0, kit.NewCautionBar(v.l, words, nil)))
	}
	v.page.Refresh()
}

// unheard says which sector has no card, once there are enough cards of known sectors to say so.
func unheard(l *kit.Look, d app.Document) string {
	counts := app.CardSectors(d, app.VisionBoard)
	if counts[0]+counts[1]+counts[2] < 5 {
		return ""
	}
	for i, s := range app.Sectors {
		if counts[i] == 0 {
			return l.T("vision.unheard", "sector", app.Msg(kit.SectorKey(s)+".the"))
		}
	}
	return ""
}
