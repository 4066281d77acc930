package forum

import (
	"cmp"
	"slices"

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
