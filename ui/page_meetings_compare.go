package ui

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/agenda"
	"madrega/app/lang"
	"madrega/app/report"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// closedMeetings of the process, the earliest first.
func (d *desk) closedMeetings() (closed []*app.Meeting) {
	for _, m := range d.Document().MeetingsInTime() {
		if m.Closed != 0 {
			closed = append(closed, m)
		}
	}
	return closed
}

// compare is the other side of the page: two choices, and what changed between them.
func (p *meetingsPage) compare(l *kit.Look, k *parts.Kept) fyne.CanvasObject {
	closed := p.closedMeetings()
	if len(closed) == 0 {
		return kit.Panel(l, kit.NewEmptyState(l, l.T("meetings.compare.none"), l.T("meetings.compare.none.how"), "", nil))
	}
	items := make([]kit.Item, len(closed))
	for i, m := range closed {
		items[i] = kit.Item{Text: parts.MeetingTime(l, m), Second: m.Place}
	}
	from, to := p.sides(closed)
	first := k.Select(l, "compare/from", items, from, func(i int) {
		p.from = closed[i].ID
		k.Again()
	})
	second := k.Select(l, "compare/to", append(items[:len(items):len(items)], kit.Item{Text: l.T("field.now")}), to, func(i int) {
		if p.to = ""; i < len(closed) {
			p.to = closed[i].ID
		}
		k.Again()
	})
	choose := kit.Columns(l, 16, []float32{1, 1}, kit.Form(l, kit.Field{Label: l.T("meetings.from"), Widget: first}), kit.Form(l, kit.Field{Label: l.T("meetings.to"), Widget: second}))
	var end *app.Meeting
	if to < len(closed) {
		end = closed[to]
	}
	return kit.MaxWidth(l, 1100, kit.Column(l, 16, kit.Panel(l, choose), p.differences(l, closed[from], end)))
}

// sides are the places of the two that are compared among the closed meetings; the place after the last is today.
func (p *meetingsPage) sides(closed []*app.Meeting) (from, to int) {
	at := func(id app.ID, otherwise int) int {
		if i := slices.IndexFunc(closed, func(m *app.Meeting) bool { return m.ID == id }); i >= 0 {
			return i
		}
		return otherwise
	}
	return at(p.from, len(closed)-1), at(p.to, len(closed))
}

// progress gives the making of the report of what is compared, for the background; there is a closed meeting.
func (p *meetingsPage) progress(l *lang.Lang, o report.Options) func(context.Context) (report.Report, error) {
	closed := p.closedMeetings()
	from, to := p.sides(closed)
	end := app.Moment{Document: p.Document(), Day: app.DateOf(o.Now)}
	return func(context.Context) (r report.Report, err error) {
		begin, err := p.session.Closing(*closed[from])
		if err == nil && to < len(closed) {
			end, err = p.session.Closing(*closed[to])
		}
		if err != nil {
			return r, err
		}
		return agenda.ProgressReport(begin, end, l, o), nil
	}
}

// compared says which two are compared.
func (p *meetingsPage) compared(l *lang.Lang) string {
	closed := p.closedMeetings()
	from, to := p.sides(closed)
	d := p.Document()
	end := app.Moment{Document: d}
	if to < len(closed) {
		end.Meeting = closed[to].ID
	}
	return l.T("progress.between", "from", lang.Words(report.MomentName(l, app.Moment{Document: d, Meeting: closed[from].ID})), "to", lang.Words(report.MomentName(l, end)))
}

// differences are drawn once both sides are known; to nil is today.
func (p *meetingsPage) differences(l *kit.Look, from, to *app.Meeting) fyne.CanvasObject {
	end := app.Moment{Document: p.Document(), Day: app.DateOf(p.Now())}
	for _, m := range []*app.Meeting{from, to} {
		if m == nil {
			continue
		}
		key := moment{m.ID, m.Closed}
		if err := p.failed[key]; err != nil {
			_, body := l.Error(err)
			return kit.NewErrorBar(l, body, nil)
		}
		if _, ok := p.moments[key]; !ok {
			p.read(*m)
			return kit.NewParagraph(l, l.T("meetings.reading"), kit.Body).SetColor(kit.Ink2)
		}
		if m == to {
			end = p.moments[key]
		}
	}
	begin := p.moments[moment{from.ID, from.Closed}]
	page := kit.Column(l, 16)
	for _, s := range report.ProgressSections(begin, end, l.Lang, report.Options{Now: p.Now()}) {
		page.Add(kit.NewParagraph(l, s.Intro, kit.Body).SetColor(kit.Ink2))
		page.Add(drawBlocks(l, s.Blocks))
	}
	return page
}
