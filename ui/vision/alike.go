package vision

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/alike"
	"madrega/ui/board"
	"madrega/ui/kit"
)

// alikeStrip asks about two cards that may say the same: one calm line above the board, and both cards side by side once
// somebody wants to see them. It shows what was said and from which sector, never who said it.
type alikeStrip struct {
	*groupView
	pairs []alike.Pair
	asked bool // the pairs are worked out for the document as it is
	page  *fyne.Container
}

func newAlikeStrip(v *groupView) *alikeStrip {
	a := &alikeStrip{groupView: v, page: kit.Stack()}
	a.page.Hidden = true
	return a
}

// changed works the pairs out again when another text hangs there, or one was merged, parked, or said to be unlike.
func (a *alikeStrip) changed(diff app.Diff) {
	if a.ReadOnly() || a.asked && diff != nil && !saysOther(diff) {
		return
	}
	a.asked = true
	a.pairs = alike.Cards(a.Document(), app.VisionBoard)
	a.show()
}

// saysOther tells whether a change can make other cards alike.
func saysOther(diff app.Diff) bool {
	for _, c := range diff {
		before, _ := c.Before.(*app.Card)
		after, _ := c.After.(*app.Card)
		switch {
		case c.Kind == "unlike":
			return true
		case c.Kind != "card":
		case before == nil || after == nil || before.Text != after.Text || before.Into != after.Into || before.Parked != after.Parked:
			return true
		}
	}
	return false
}

func (a *alikeStrip) show() {
	l := a.l
	a.page.Hidden = len(a.pairs) == 0
	a.page.Objects = nil
	switch {
	case a.page.Hidden:
	case !a.comparing:
		look := kit.NewButton(l, l.T("vision.alike.show"), "merge", kit.Plain, func() { a.compare(true) }).Small()
		words := kit.NewParagraph(l, l.T("vision.alike.some", "n", len(a.pairs)), kit.Second)
		a.page.Add(kit.Box(l, kit.Tint, "", 8, 8, kit.Row(l, 10, kit.Fill(words), kit.KeyBox(l, "+"), look)))
	default:
		a.page.Add(kit.Box(l, kit.Tint, "", 8, 10, a.pair(a.pairs[0])))
	}
	a.page.Refresh()
	if a.groupView.page != nil {
		a.groupView.page.Refresh()
	}
}

// pair shows two cards beside each other, with what can be said of them.
func (a *alikeStrip) pair(p alike.Pair) fyne.CanvasObject {
	l, d := a.l, a.Document()
	face := func(id app.ID) fyne.CanvasObject {
		c, n := d.Cards.Get(id), 1+len(a.behind(id))
		return kit.AtTop(l, board.NewCardView(l, board.Card{Text: c.Text, Sector: c.Sector, Marked: true, Merged: n}))
	}
	head := kit.Row(l, 10, kit.Fill(kit.NewParagraph(l, l.T("vision.alike.ask", "n", len(a.pairs)), kit.Strong)),
		kit.KeyBox(l, "+"), kit.NewButton(l, l.T("vision.alike.merge"), "merge", kit.Plain, func() { a.merge() }).Small(),
		kit.KeyBox(l, "-"), kit.NewButton(l, l.T("vision.alike.apart"), "", kit.Plain, func() { a.keepApart() }).Small(),
		kit.NewButton(l, l.T("vision.alike.later"), "", kit.Quiet, func() { a.compare(false) }).Small())
	return kit.Column(l, 8, head, kit.Columns(l, 16, []float32{1, 1}, face(p.Card), face(p.Other)))
}

// compare shows the pair, or only that there are some. The board keeps the keyboard.
func (a *alikeStrip) compare(show bool) {
	a.comparing = show
	a.show()
	a.Canvas().Focus(a.board)
}

func (a *alikeStrip) merge() {
	p := a.pairs[0]
	a.Undoable(app.MergeCards(p.Card, p.Other), a.l.T("vision.alike.merged"))
	a.Canvas().Focus(a.board)
}

func (a *alikeStrip) keepApart() {
	p := a.pairs[0]
	a.Undoable(app.SayUnlike(p.Card, p.Other), a.l.T("vision.alike.kept"))
	a.Canvas().Focus(a.board)
}

// rune takes + and −, which stand on every keyboard.
func (a *alikeStrip) rune(r rune) bool {
	switch {
	case len(a.pairs) == 0 || a.ReadOnly():
		return false
	case !a.comparing && (r == '+' || r == '='):
		a.compare(true)
	case a.comparing && (r == '+' || r == '='):
		a.merge()
	case a.comparing && (r == '-' || r == '−'):
		a.keepApart()
	default:
		return false
	}
	return true
}
