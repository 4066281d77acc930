package vision

import (
	"slices"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// entryState is what stays in the fields of quick entry from one card to the next.
type entryState struct {
	parts.CardLine
	filter int // chosen chip: 0 all, then the sectors, then those without one
	words  string
}

// cardsView is step "cards": one line adds what was said, the list shows all, the newest first.
type cardsView struct {
	*screen
	l      *kit.Look
	rows   []*app.Card
	groups map[app.ID]string
	table  *kit.Table
	text   *kit.Entry
	said   *kit.Entry
	words  *kit.Entry // filters the list
	paste  func([]string) bool
	filter *filterBar
	bar    *fyne.Container
	warned string          // in bar
	hollow *fyne.Container // instead of rows
	page   fyne.CanvasObject
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

// line is the row of fields.
func (v *cardsView) line() fyne.CanvasObject {
	q := parts.NewQuickCard(v, v.l, app.VisionBoard, &v.entry.CardLine, v.l.T("vision.cards.text"), v.choose)
	v.text, v.said, v.paste = q.Text, q.Said, q.Paste
	return q.Content(false)
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
	counts, _ := app.CardSectors(d, app.VisionBoard)
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
