package ventures

import (
	"slices"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/report"
	"madrega/ui/kit"
	"madrega/ui/parts"
	"madrega/ui/picture"
)

// planView is step "plan": who answers for each venture, from when and until when, on a timeline.
type planView struct {
	*screen
	l    *kit.Look
	rows []picture.TimelineRow
	line *picture.Timeline
	late *fyne.Container
	side *parts.Built
	page fyne.CanvasObject
}

func newPlanView(s *screen, l *kit.Look) *planView {
	v := &planView{screen: s, l: l, late: kit.Column(l, 0)}
	v.line = picture.NewTimeline(l, app.DateOf(s.Now()))
	v.line.OnSelect = func(id string) {
		s.chosen = app.ID(id)
		v.side.Changed(nil)
		v.side.Top()
	}
	v.line.OnOpen = func(id string) {
		if f, ok := v.side.Kept().Part("owner" + id).(fyne.Focusable); ok {
			s.Canvas().Focus(f)
		}
	}
	v.side = parts.NewBuilt(s, l, v.beside)
	main := kit.Border(l, nil, v.late, nil, nil, kit.Panel(l, v.line))
	v.page = parts.Beside{L: l, Least: 240, Most: 300}.With(main, v.side.Content())
	v.show()
	return v
}

func (v *planView) Content() fyne.CanvasObject { return v.page }
func (v *planView) Focus() fyne.Focusable      { return v.line.Focus() }

// Changed shows the document as it is now.
func (v *planView) Changed(diff app.Diff) {
	v.show()
	v.side.Changed(diff)
}

func (v *planView) show() {
	l, d := v.l, v.Document()
	if v.venture() == nil {
		v.chosen = ""
	}
	today := app.DateOf(v.Now())
	if rows := timeline(l, d, today); !slices.Equal(rows, v.rows) {
		v.rows = rows
		v.line.SetRows(rows)
	}
	v.line.Select(string(v.chosen))
	v.late.Objects = nil
	var names []string
	for _, r := range app.VenturesWhere(d, func(r *app.Venture) bool { return r.Late(today) }) {
		names = append(names, r.Name)
	}
	if len(names) > 0 {
		words := l.T("ventures.plan.late", "n", len(names), "names", l.Names(3, names))
		v.late.Add(kit.Pad(l, 10, 0, 0, 0, kit.Row(l, 8, kit.Icon(l, "error", kit.Error, 18), kit.Fill(kit.NewLine(l, words, kit.Body).SetColor(kit.Error)))))
	}
	v.late.Refresh()
}

// timeline are the ventures as rows of a timeline.
func timeline(l *kit.Look, d app.Document, today app.Date) (rows []picture.TimelineRow) {
	tones := map[app.VentureState]picture.Tone{"running": picture.UnderWay, "done": picture.Finished, "stopped": picture.Stopped}
	for _, r := range app.ScheduledVentures(d) {
		row := picture.TimelineRow{ID: string(r.ID), Name: r.Name, Owner: r.Owner, Start: r.Start, Due: r.Due, Status: report.VentureState(l.Lang, r.State), Tone: tones[r.State]}
		if r.Late(today) {
			row.Status, row.Tone = l.T("venture.late"), picture.Late
		}
		rows = append(rows, row)
	}
	return rows
}

func (v *planView) beside(k *parts.Kept) fyne.CanvasObject {
	l, r := v.l, v.venture()
	if r == nil {
		return kit.Panel(l, kit.NewParagraph(l, l.T("ventures.plan.choose"), kit.Body).SetColor(kit.Ink2))
	}
	id := r.ID
	edit := func(merge string, change func(*app.Venture)) { v.Do(app.Edit(id, merge, change)) }
	setOwner := func(s string) { edit("owner", func(r *app.Venture) { r.Owner = s }) }
	var start *kit.Entry
	owner := k.Entry(l, "owner"+string(id), r.Owner, kit.EntryOptions{ReadOnly: v.ReadOnly(), OnChanged: setOwner, OnComplete: setOwner,
		OnSubmitted: func(string) { v.Canvas().Focus(start) }, OnEscape: v.back,
		Completions: func(s string) []string { return parts.Like(app.KnownOwners(v.Document()), s) }})
	start = k.Date(v, l, "start"+string(id), r.Start, func(d app.Date) { edit("", func(r *app.Venture) { r.Start = d }) })
	due := k.Date(v, l, "due"+string(id), r.Due, func(d app.Date) { edit("", func(r *app.Venture) { r.Due = d }) })
	states := append([]app.VentureState{""}, app.VentureStates...)
	items := make([]kit.Item, len(states))
	for i, s := range states {
		items[i].Text = report.VentureState(l.Lang, s)
	}
	state := k.Select(l, "state"+string(id), items, slices.Index(states, r.State), func(i int) {
		edit("", func(r *app.Venture) { r.State = states[i] })
	})
	if v.ReadOnly() {
		state.Disable()
	}
	return kit.Panel(l, kit.Column(l, 14, v.head(l, r), kit.Form(l,
		kit.Field{Label: l.T("field.owner"), Widget: owner},
		kit.Field{Label: l.T("field.start"), Widget: start},
		kit.Field{Label: l.T("field.due"), Widget: due},
		kit.Field{Label: l.T("field.state"), Widget: state})))
}
