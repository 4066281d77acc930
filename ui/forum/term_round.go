package forum

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/forum"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// newRound is the round of replacement: whose term ends, which applications still count, and what opens the next call.
func (v *termView) newRound() parts.View {
	return parts.NewBuilt(v.screen, v.l, v.roundPage).From("round")
}

func (v *termView) roundPage(k *parts.Kept) fyne.CanvasObject {
	l := v.l
	return kit.Columns(l, 20, []float32{1, 1.2}, kit.AtTop(l, kit.Column(l, 14, kit.Panel(l, v.nextRound(k)), kit.Panel(l, v.endings()))), kit.AtTop(l, kit.Panel(l, v.calls())))
}

// nextRound says what another round would do, and opens it.
func (v *termView) nextRound(k *parts.Kept) fyne.CanvasObject {
	l, d := v.l, v.Document()
	page := kit.Column(l, 10, kit.NewText(l, l.T("forum.term.round"), kit.Section))
	call := forum.Current(d)
	if call == nil {
		page.Add(kit.NewParagraph(l, l.T("forum.term.round.none"), kit.Body))
		return page
	}
	page.Add(kit.NewParagraph(l, l.T("forum.term.round.now", "number", call.Number, "n", len(forum.Eligible(d))), kit.Body))
	if n := d.Forum().Rounds; n > 0 {
		page.Add(kit.NewParagraph(l, l.T("forum.rule.rounds", "n", n), kit.Second).SetColor(kit.Ink2))
	} else {
		page.Add(kit.NewParagraph(l, l.T("forum.rule.rounds.none"), kit.Second).SetColor(kit.Ink2))
	}
	if n := forum.Expiring(d); n > 0 {
		page.Add(kit.NewCautionBar(l, l.T("forum.term.round.expire", "n", n), nil))
	} else {
		page.Add(kit.NewOKBar(l, l.T("forum.term.round.all"), nil))
	}
	if !v.ReadOnly() {
		page.Add(kit.AtStart(l, k.Button(l, "round", l.T("forum.term.round.open", "number", call.Number+1), "", kit.Primary, func() {
			v.Undoable(forum.NewRound(v.Document(), v.today()), l.T("forum.term.round.opened", "number", call.Number+1))
		})))
		page.Add(kit.AtStart(l, k.Button(l, "call", l.T("forum.term.round.call"), "next", kit.Quiet, func() { v.GoTo("call") }).Small().Trailing()))
	}
	return page
}

// endings are the terms that are over, or end within half a year, the first to end first.
func (v *termView) endings() fyne.CanvasObject {
	l, d, today := v.l, v.Document(), v.today()
	page := kit.Column(l, 8, kit.NewText(l, l.T("forum.term.endings"), kit.Section))
	var list []*app.Member
	for _, m := range forum.Members(d) {
		if s := forum.TermState(d, m, today); s == forum.Ending || s == forum.Over {
			list = append(list, m)
		}
	}
	slices.SortStableFunc(list, func(a, b *app.Member) int { return cmp.Compare(forum.TermOf(d, a), forum.TermOf(d, b)) })
	if len(list) == 0 {
		page.Add(kit.NewParagraph(l, l.T("forum.term.endings.none"), kit.Body).SetColor(kit.Ink2))
	}
	for _, m := range list {
		color := kit.Ink
		if forum.TermState(d, m, today) == forum.Over {
			color = kit.Error
		}
		page.Add(kit.Row(l, 8, kit.SectorMark(l, sectorOf(d, d.Applications.Get(m.Application)), 12), kit.Fill(kit.NewLine(l, forum.NameOf(d, m), kit.Body).Content()),
			kit.NewText(l, l.Day(forum.TermOf(d, m)), kit.Second).SetColor(color)))
	}
	return page
}

// calls are the rounds that there were, the last one first, with the applications to each: those that expired are marked.
func (v *termView) calls() fyne.CanvasObject {
	const most = 12
	l, d := v.l, v.Document()
	page := kit.Column(l, 16)
	calls := slices.SortedFunc(d.Calls.All(), func(a, b *app.Call) int { return b.Number - a.Number })
	judge := forum.NewJudge(d)
	for _, c := range calls {
		part := kit.Column(l, 6, kit.Row(l, 8, kit.NewText(l, l.T("forum.term.call", "number", c.Number), kit.Strong), kit.NewText(l, l.Day(c.Opened), kit.Second).SetColor(kit.Ink2)))
		var expired []*app.Application
		all := forum.Register(d, c.ID)
		for _, a := range all {
			if judge.Of(a).Expired {
				expired = append(expired, a)
			}
		}
		if n := len(all) - len(expired); n > 0 || len(all) == 0 {
			part.Add(kit.NewParagraph(l, l.T("forum.term.call.count", "n", n), kit.Second))
		}
		if n := len(expired); n > 0 {
			part.Add(kit.NewBadge(l, l.T("forum.term.call.expired", "n", n), "caution", kit.Caution, kit.CautionFill))
		}
		flow := kit.Flow(l, 14)
		for _, a := range expired[:min(most, len(expired))] {
			flow.Add(kit.Row(l, 6, kit.SectorMark(l, sectorOf(d, a), 11), kit.NewText(l, a.Name, kit.Second).Content().SetColor(kit.Ink2)))
		}
		if n := len(expired) - most; n > 0 {
			flow.Add(kit.NewText(l, l.T("report.more", "n", n), kit.Second).SetColor(kit.Ink2))
		}
		if len(expired) > 0 {
			part.Add(flow)
		}
		page.Add(part)
	}
	return page
}
