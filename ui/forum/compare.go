package forum

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/forum"
	"madrega/app/selection"
	"madrega/ui/kit"
)

// comparison lays two panels beside each other: who is only in one, who is in both, and where the map is filled otherwise.
type comparison struct {
	*proposalView
	page fyne.CanvasObject
	body *fyne.Container
	pick *kit.Select
}

func newComparison(v *proposalView) *comparison {
	c := &comparison{proposalView: v, body: kit.Stack()}
	c.page = c.body
	return c
}

// read takes another panel to compare with, if the one there was is gone.
func (c *comparison) read() {
	panels := forum.Panels(c.Document())
	if c.other == c.panel || c.Document().Panels.Get(c.other) == nil {
		c.other = ""
		for _, p := range panels {
			if p.ID != c.panel {
				c.other = p.ID
				break
			}
		}
	}
	if c.mode == "compare" && len(panels) < 2 {
		c.mode = ""
	}
}

func (c *comparison) show() {
	c.read()
	l, d := c.l, c.Document()
	a, b := c.current(), d.Panels.Get(c.other)
	if a == nil || b == nil {
		c.body.Objects = nil
		return
	}
	onlyA, both, onlyB := selection.Compare(c.ids(a), c.ids(b))
	column := func(title string, p *app.Panel, ids []string) fyne.CanvasObject {
		list := kit.Column(l, 8, kit.NewParagraph(l, title, kit.Section))
		if p != nil {
			list.Add(kit.NewText(l, figures(l, c.asked.Stands(d, p).Score), kit.Second).SetColor(kit.Ink2))
		}
		for _, id := range ids {
			list.Add(c.person(d.Applications.Get(app.ID(id))))
		}
		if len(ids) == 0 {
			list.Add(kit.NewParagraph(l, l.T("forum.compare.nobody"), kit.Body).SetColor(kit.Ink2))
		}
		return kit.Panel(l, kit.Scroll(l, list))
	}
	nameA, nameB := forum.PanelName(l.Lang, a), forum.PanelName(l.Lang, b)
	c.body.Objects = []fyne.CanvasObject{kit.Border(l, kit.Pad(l, 0, 0, 12, 0, c.choice(a, b)), nil, nil, nil, kit.Columns(l, 16, []float32{1, 1, 1, 1},
		column(l.T("forum.compare.only", "panel", nameA), a, onlyA), column(l.T("forum.compare.only", "panel", nameB), b, onlyB),
		column(l.T("forum.compare.both", "n", len(both)), nil, both), c.differences(a, b)))}
	c.body.Refresh()
}

func (c *comparison) ids(p *app.Panel) (ids []string) {
	for _, a := range forum.Seated(c.Document(), p.ID) {
		ids = append(ids, string(a.ID))
	}
	return ids
}

func (c *comparison) person(a *app.Application) fyne.CanvasObject {
	l := c.l
	var sector app.Sector
	if at := c.Document().Constituencies.Get(a.Constituency); at != nil {
		sector = at.Sector
	}
	return kit.Row(l, 8, kit.SectorMark(l, sector, 12), kit.Fill(kit.NewLine(l, a.Name, kit.Body).Content()), kit.NewText(l, scoreText(c.scores[a.ID]), kit.Second))
}

// choice is with which panel the one that is shown is compared.
func (c *comparison) choice(a, b *app.Panel) fyne.CanvasObject {
	l := c.l
	var others []*app.Panel
	var names []string
	at := -1
	for _, p := range forum.Panels(c.Document()) {
		if p.ID != a.ID {
			if p.ID == b.ID {
				at = len(others)
			}
			others = append(others, p)
			names = append(names, forum.PanelName(l.Lang, p))
		}
	}
	pick := func(i int) {
		c.other = others[i].ID
		c.show()
	}
	if c.pick == nil {
		c.pick = kit.NewSelect(l, kit.Words(names...), at, pick)
	}
	c.pick.OnChanged(pick)
	c.pick.SetItems(kit.Words(names...), at)
	return kit.Row(l, 10, kit.NewText(l, l.T("forum.compare.with", "panel", forum.PanelName(l.Lang, a)), kit.Body), kit.Width(l, 200, c.pick))
}

// differences are the values that the two fill otherwise.
func (c *comparison) differences(a, b *app.Panel) fyne.CanvasObject {
	l, d := c.l, c.Document()
	list := kit.Column(l, 8, kit.NewParagraph(l, l.T("forum.compare.map"), kit.Section))
	inA, inB := c.asked.Stands(d, a).Tallies, c.asked.Stands(d, b).Tallies
	same := true
	for i, t := range inA {
		if t.Filled == inB[i].Filled {
			continue
		}
		same = false
		words := l.T("forum.compare.filled", "a", t.Filled, "b", inB[i].Filled, "min", t.Min, "max", t.Max)
		if t.Min == 0 && t.Max >= c.asked.Seats {
			words = l.T("forum.compare.free", "a", t.Filled, "b", inB[i].Filled)
		}
		list.Add(kit.Column(l, 1, kit.NewLine(l, forum.ValueWords(d, l.Lang, t.Axis, t.Value), kit.Body), kit.NewParagraph(l, words, kit.Second).SetColor(kit.Ink2)))
	}
	if same {
		list.Add(kit.NewParagraph(l, l.T("forum.compare.same"), kit.Body).SetColor(kit.Ink2))
	}
	return kit.Panel(l, kit.Scroll(l, list))
}
