package forum

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/forum"
	"madrega/app/selection"
	"madrega/ui/kit"
)

// swap is an exchange of one member of a panel for one who is none, as it would turn out.
type swap struct {
	with  *app.Application
	gap   int // of the sum of scores
	keeps bool
	words string
}

// exchange asks for whom somebody is exchanged: who may come for a member, or for which member somebody comes. Those who
// keep the map come first, with the higher score before the lower.
func (v *proposalView) exchange(p *app.Panel, id app.ID, member bool) {
	l := v.l
	swaps := v.swaps(p, id, member)
	var dialog *kit.Opened
	var list *kit.Table
	do := func() bool {
		if list.Current() < 0 {
			return false
		}
		out, in := id, swaps[list.Current()].with.ID
		if !member {
			out, in = in, id
		}
		v.chosen = in
		v.change(p, []app.ID{out}, []app.ID{in})
		return true
	}
	list = kit.NewTable(l, []kit.TableColumn{
		{Title: l.T("field.name"), Width: 190, Weight: 1, Item: func(row int) kit.Item {
			return kit.Item{Text: swaps[row].with.Name, Second: v.where(swaps[row].with)}
		}},
		{Title: l.T("forum.score"), Width: 56, End: true, Text: func(row int) string { return scoreText(v.scores[swaps[row].with.ID]) }},
		{Title: l.T("forum.exchange.effect"), Width: 250, Weight: 1, Item: func(row int) kit.Item {
			icon := "tick"
			if !swaps[row].keeps {
				icon = "caution"
			}
			return kit.Item{Text: swaps[row].words, Icon: icon}
		}},
	}, len(swaps), kit.TableOptions{Opened: func(int) {
		if do() {
			dialog.Close()
		}
	}, Empty: kit.NewEmptyState(l, l.T("forum.exchange.none"), "", "", nil)})
	title := "forum.exchange.title"
	if !member {
		title = "forum.exchange.for.title"
	}
	dialog = kit.Dialog{Title: l.T(title, "name", v.Document().Applications.Get(id).Name), Body: l.T("forum.exchange.body"), Width: 720, Height: 520,
		Content: list, First: list, Choices: []kit.Choice{{Label: l.T("forum.exchange.do"), Kind: kit.Primary, Stay: do}, {Label: l.T("button.cancel"), Safe: true}}}.
		Open(l, v.Canvas())
}

// swaps are all exchanges with somebody of the same constituency.
func (v *proposalView) swaps(p *app.Panel, id app.ID, member bool) []swap {
	d := v.Document()
	a := d.Applications.Get(id)
	var seated []string
	in := map[app.ID]bool{}
	for _, who := range forum.Seated(d, p.ID) {
		seated = append(seated, string(who.ID))
		in[who.ID] = true
	}
	var list []swap
	for _, c := range v.asked.Candidates {
		with := d.Applications.Get(app.ID(c.ID))
		if with.Constituency != a.Constituency || with.ID == id || in[with.ID] == member || c.Lock == selection.Out && member || c.Lock == selection.In && !member {
			continue
		}
		out, comes := id, with.ID
		if !member {
			out, comes = with.ID, id
		}
		after := append(slices.DeleteFunc(slices.Clone(seated), func(s string) bool { return s == string(out) }), string(comes))
		one := swap{with: with, keeps: v.asked.Keeps(after), gap: v.scores[comes] - v.scores[out]}
		one.words = v.effect(one, after)
		list = append(list, one)
	}
	slices.SortStableFunc(list, func(a, b swap) int {
		if a.keeps != b.keeps {
			if a.keeps {
				return -1
			}
			return 1
		}
		return cmp.Compare(b.gap, a.gap)
	})
	return list
}

// effect says what an exchange would do.
func (v *proposalView) effect(s swap, after []string) string {
	l := v.l
	if !s.keeps {
		for _, t := range v.asked.Count(after) {
			if t.Missing() > 0 || t.Over() > 0 {
				return forum.TallyWords(v.Document(), l.Lang, t)
			}
		}
		return l.T("forum.exchange.breaks")
	}
	switch {
	case s.gap > 0:
		return l.T("forum.exchange.more", "gap", forum.ScoreWords(s.gap))
	case s.gap < 0:
		return l.T("forum.exchange.less", "gap", forum.ScoreWords(-s.gap))
	}
	return l.T("forum.exchange.level")
}

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
