package parts

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/exercise"
	"madrega/ui/kit"
)

// Who says how many have voted in the current round of a poll, who, and who is missing: never what. It keeps the keyboard
// while it is shown anew.
type Who struct {
	h    exercise.Host
	l    *kit.Look
	on   app.Poll
	end  func(*Kept) fyne.CanvasObject // beside the count; nil for nothing
	kept Kept
	page *fyne.Container
}

// NewWho makes it; end makes what stands beside the count, and may be nil.
func NewWho(h exercise.Host, l *kit.Look, on app.Poll, end func(*Kept) fyne.CanvasObject) *Who {
	w := &Who{h: h, l: l, on: on, end: end, page: kit.Stack()}
	w.Show()
	return w
}

// Content is what is shown.
func (w *Who) Content() fyne.CanvasObject { return w.page }

// Show shows the document as it is now.
func (w *Who) Show() {
	kit.KeepFocus(w.h.Canvas(), w.page, func() {
		w.kept.Anew()
		w.page.Objects = []fyne.CanvasObject{w.build(&w.kept)}
		w.page.Refresh()
	})
}

// manyNames is how many names take so much room that they scroll.
const manyNames = 8

func (w *Who) build(k *Kept) fyne.CanvasObject {
	l, d := w.l, w.h.Document()
	r := app.CurrentRound(d, w.on)
	t := app.TurnoutOf(d, r)
	second := func(words string) fyne.CanvasObject { return kit.NewText(l, words, kit.Second).SetColor(kit.Ink2) }
	counts := kit.Column(l, 2, kit.NewText(l, l.T("vote.voted", "n", t.Voted), kit.Strong))
	if t.Left > 0 {
		counts.Add(second(l.T("vote.missing", "n", t.Left)))
	}
	if t.Proxies > 0 {
		counts.Add(second(l.T("vote.proxies", "n", t.Proxies)))
	}
	column := kit.Column(l, 8, counts)
	if w.end != nil {
		column = kit.Column(l, 8, kit.Ends(l, 12, 120, counts, w.end(k)))
	}
	names := kit.Column(l, 8)
	if len(t.Named) > 0 {
		x := Links{Name: "named", ReadOnly: w.h.ReadOnly() || r.Closed || r.Revealed, OnRemove: w.takeBack}
		for _, p := range t.Named {
			x.Linked = append(x.Linked, Link{p.ID, kit.Item{Text: p.Name, Icon: "tick"}})
		}
		names.Add(x.Flow(l, k))
	}
	if t.Left > 0 && t.Left == len(t.Missing) {
		var missing []string
		for _, p := range t.Missing {
			missing = append(missing, p.Name)
		}
		names.Add(kit.NewParagraph(l, l.T("vote.waiting", "names", l.Names(12, missing)), kit.Second).SetColor(kit.Ink2))
	}
	switch {
	case len(t.Named) > manyNames || len(t.Missing) > 2*manyNames:
		column.Add(kit.FixedHeight(l, 110, kit.Scroll(l, names)))
	case len(names.Objects) > 0:
		column.Add(names)
	}
	return column
}

// takeBack takes the vote of somebody out of the round, so that they vote anew.
func (w *Who) takeBack(person app.ID) {
	d := w.h.Document()
	for _, b := range app.BallotsOf(d, app.CurrentRound(d, w.on)) {
		if b.Voter == person {
			w.h.Undoable(app.RemoveBallots(w.on, b.ID), w.l.T("vote.back", "name", d.Persons.Get(person).Name))
			return
		}
	}
}
