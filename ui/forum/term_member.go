package forum

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/forum"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// beside tells of the chosen seat.
func (p *seatsPart) beside(k *parts.Kept) fyne.CanvasObject {
	l, r := p.l, p.row()
	switch {
	case r == nil:
		return kit.Column(l, 0)
	case r.vacancy != nil:
		return p.vacant(k, r)
	}
	if r.member.Left != "" {
		return kit.Column(l, 12, p.former(k, r.member), kit.Panel(l, p.duty(k, r)))
	}
	page := kit.Column(l, 12, p.about(k, r))
	if p.Document().Forum().Meetings > 0 {
		page.Add(kit.Panel(l, p.duty(k, r)))
	}
	if a := p.Document().Applications.Get(r.member.Application); !a.Person || r.member.Moved != "" {
		page.Add(kit.Panel(l, p.activity(k, r)))
	}
	if p.Document().Forum().Circles {
		page.Add(kit.Panel(l, p.circles(k, r.member)))
	}
	if !p.ReadOnly() {
		page.Add(kit.AtStart(l, k.Button(l, "leave/"+r.key, l.T("forum.term.leave"), "", kit.Plain, func() { p.askLeave(r.member.ID) }).Small()))
	}
	return page
}

// who says who sits, and for whom.
func (p *seatsPart) who(m *app.Member) *fyne.Container {
	l, d := p.l, p.Document()
	a := d.Applications.Get(m.Application)
	head := kit.Column(l, 4, kit.NewParagraph(l, forum.NameOf(d, m), kit.Section).Content())
	if c := d.Constituencies.Get(a.Constituency); c != nil {
		head.Add(kit.Row(l, 7, kit.SectorMark(l, c.Sector, 12), kit.Fill(kit.NewLine(l, forum.ConstituencyName(l.Lang, c), kit.Second))))
	}
	if a.Name != forum.NameOf(d, m) {
		head.Add(kit.NewParagraph(l, l.Join(a.Position, a.Name), kit.Second).SetColor(kit.Ink2))
	}
	if gone := d.Members.Get(m.Replaces); gone != nil {
		head.Add(kit.NewParagraph(l, l.T("forum.term.replaces", "name", forum.NameOf(d, gone)), kit.Second).SetColor(kit.Ink2))
	}
	return head
}

// former is who left, when and why; the seat can be given back as long as nobody else has it.
func (p *seatsPart) former(k *parts.Kept, m *app.Member) fyne.CanvasObject {
	l, d := p.l, p.Document()
	page := kit.Column(l, 10, p.who(m), kit.NewText(l, l.T("forum.letter.dates", "from", l.Day(m.Began), "to", l.Day(m.Left)), kit.Body))
	if m.Reason != "" {
		page.Add(kit.NewParagraph(l, m.Reason, kit.Body).Content())
	}
	for _, v := range forum.Vacancies(d) {
		if v.Member != nil && v.Member.ID == m.ID && !p.ReadOnly() {
			page.Add(kit.AtStart(l, p.giveBack(k, m)))
		}
	}
	return kit.Panel(l, page)
}

// giveBack is the button that gives a seat back to who left it.
func (p *seatsPart) giveBack(k *parts.Kept, m *app.Member) *kit.Button {
	return k.Button(p.l, "back/"+string(m.ID), p.l.T("forum.term.back"), "undo", kit.Plain, func() {
		p.term.seats, p.term.seat = 0, string(m.ID)
		p.Undoable(forum.Leave(m.ID, "", "").As(app.Msg("history.forum.back")), p.l.T("forum.term.back.said", "name", forum.NameOf(p.Document(), m)))
	}).Small()
}

// about is who sits, for whom, in what role, and for how long.
func (p *seatsPart) about(k *parts.Kept, r *seatRow) fyne.CanvasObject {
	l, d, m := p.l, p.Document(), r.member
	began := k.Date(p, l, "began/"+r.key, m.Began, func(day app.Date) {
		if day != "" {
			p.Do(app.Edit(m.ID, "", func(m *app.Member) { m.Began = day }))
		}
	})
	term := kit.Column(l, 4, kit.Columns(l, 10, []float32{1, 1},
		kit.Form(l, kit.Field{Label: l.T("forum.term.began"), Widget: began}),
		kit.Form(l, kit.Field{Label: l.T("forum.term.ends"), Widget: kit.Pad(l, 8, 0, 0, 0, kit.NewText(l, l.Day(forum.TermOf(d, m)), kit.Body))})))
	form := kit.Column(l, 12, p.who(m), p.office(k, r), term)
	switch r.state {
	case forum.Over:
		form.Add(kit.NewCautionBar(l, l.T("forum.term.over.how"), nil))
	case forum.Ending:
		form.Add(kit.NewCautionBar(l, l.T("forum.term.ending.how", "day", l.Day(forum.TermOf(d, m))), nil))
	}
	return kit.Panel(l, form)
}

// office chooses the role of a member.
func (p *seatsPart) office(k *parts.Kept, r *seatRow) fyne.CanvasObject {
	l, d, id := p.l, p.Document(), r.member.ID
	roles := forum.RolesInOrder(d)
	if len(roles) == 0 {
		return kit.Column(l, 0)
	}
	items, at := []kit.Item{{Text: l.T("forum.letter.member")}}, 0
	for i, role := range roles {
		item := kit.Item{Text: forum.RoleName(d, l.Lang, role)}
		if h := forum.HolderOf(d, role.ID); h != nil && h.ID != id {
			item.Second = forum.NameOf(d, h)
		}
		if items = append(items, item); role.ID == r.member.Role {
			at = i + 1
		}
	}
	field := k.Select(l, "role/"+r.key, items, at, func(i int) {
		switch {
		case i > 0:
			p.Do(forum.AssignRole(roles[i-1].ID, id, ""))
		case at > 0:
			p.Do(forum.AssignRole(roles[at-1].ID, "", ""))
		}
	})
	if p.ReadOnly() {
		field.Disable()
	}
	return kit.Form(l, kit.Field{Label: l.T("forum.letter.office"), Widget: field})
}

// duty are the years of the term, the last one first: which meetings of the forum there were, and at which the member was.
func (p *seatsPart) duty(k *parts.Kept, r *seatRow) fyne.CanvasObject {
	l, d := p.l, p.Document()
	page := kit.Column(l, 10, kit.NewText(l, l.T("forum.term.duty"), kit.Strong))
	years := forum.Years(d, r.member, p.today())
	if r.member.Person == "" {
		page.Add(kit.NewCautionBar(l, l.T("forum.term.nobody"), nil))
		if !p.ReadOnly() {
			var e *kit.Entry
			e = k.Field(l, "name/"+r.key, kit.EntryOptions{Placeholder: l.T("forum.term.name"), OnEscape: p.back, OnSubmitted: func(name string) {
				if app.CleanLine(name) != "" && p.Do(forum.Name(r.member.ID, name)) {
					e.Finish()
				}
			}})
			page.Add(e)
		}
		return page
	}
	if len(years) == 0 {
		page.Add(kit.NewParagraph(l, l.T("forum.term.duty.ahead"), kit.Second).SetColor(kit.Ink2))
	}
	for i := len(years) - 1; i >= 0; i-- {
		page.Add(p.year(years[i]))
	}
	return page
}

func (p *seatsPart) year(y forum.Year) fyne.CanvasObject {
	l := p.l
	words := l.T("forum.term.year.kept", "have", len(y.Attended), "need", y.Needed)
	switch {
	case y.Short() > 0:
		words = l.T("forum.term.year.short", "have", len(y.Attended), "need", y.Needed, "n", y.Short())
	case y.ToGo() > 0:
		words = l.T("forum.term.year.to.go", "have", len(y.Attended), "need", y.Needed, "n", y.ToGo(), "day", l.Day(y.To))
	}
	color := kit.Ink
	if y.Short() > 0 {
		color = kit.Caution
	}
	column := kit.Column(l, 4,
		kit.NewText(l, l.T("forum.letter.dates", "from", l.Day(y.From), "to", l.Day(y.To)), kit.Second).SetColor(kit.Ink2),
		kit.NewParagraph(l, words, kit.Body).SetColor(color))
	there := map[app.ID]bool{}
	for _, m := range y.Attended {
		there[m.ID] = true
	}
	days := kit.Flow(l, 12)
	for _, m := range y.Held {
		day := kit.Row(l, 4)
		if there[m.ID] {
			day.Add(kit.Sign(l, "tick", kit.OK, 15))
			day.Add(kit.NewText(l, l.Day(m.Date), kit.Second))
		} else {
			day.Add(kit.Tip(l, l.T("forum.term.absent"), kit.Sign(l, "error", kit.Ink2, 15)))
			day.Add(kit.NewText(l, l.Day(m.Date), kit.Second).SetColor(kit.Ink2))
		}
		days.Add(day)
	}
	if len(y.Held) > 0 {
		column.Add(days)
	}
	return column
}

// activity is whether the member is still active in the body represented, and what follows.
func (p *seatsPart) activity(k *parts.Kept, r *seatRow) fyne.CanvasObject {
	l, d, m := p.l, p.Document(), r.member
	since := k.Date(p, l, "moved/"+r.key, m.Moved, func(day app.Date) {
		p.Do(forum.Move(m.ID, day, m.Reason))
	})
	page := kit.Column(l, 10, kit.NewText(l, l.T("forum.term.activity"), kit.Strong), kit.Form(l, kit.Field{Label: l.T("forum.term.moved.since"), Widget: since}))
	if m.Moved == "" {
		return page
	}
	page.Add(kit.Form(l, kit.Field{Label: l.T("field.reason"), Widget: k.Entry(l, "reason/"+r.key, m.Reason, kit.EntryOptions{Multiline: true, Rows: 1, Grow: 5, ReadOnly: p.ReadOnly(), OnEscape: p.back,
		OnChanged: func(text string) { p.Do(app.Edit(m.ID, "reason", func(m *app.Member) { m.Reason = text })) }})}))
	if forum.Ceased(d, m) {
		page.Add(kit.NewCautionBar(l, l.T("forum.term.ceased"), nil))
	}
	return page
}

// askLeave asks since when the seat is vacant and why, and vacates it.
func (p *seatsPart) askLeave(id app.ID) {
	l, m := p.l, p.Document().Members.Get(id)
	if m == nil {
		return
	}
	name := forum.NameOf(p.Document(), m)
	var dialog *kit.Opened
	var day, reason *kit.Entry
	leave := func() bool {
		since, ok := parts.ParseDay(day.Text(), p.Now())
		switch {
		case !ok || since == "":
			day.SetProblem("date.wrong")
			p.Canvas().Focus(day)
			return false
		case app.CleanText(reason.Text()) == "":
			reason.SetProblem("forum.term.leave.why")
			p.Canvas().Focus(reason)
			return false
		}
		return p.Undoable(forum.Leave(id, since, reason.Text()), l.T("forum.term.vacated", "name", name))
	}
	day = kit.NewEntry(l, kit.EntryOptions{Draft: "leave/" + string(id) + "/since", Text: l.Day(p.today()), LTR: true, OnSubmitted: func(string) { p.Canvas().Focus(reason) }})
	reason = kit.NewEntry(l, kit.EntryOptions{Draft: "leave/" + string(id) + "/reason", Text: m.Reason, Multiline: true, Rows: 2, Grow: 5, EnterSends: true, OnSubmitted: func(string) {
		if leave() {
			dialog.Close()
		}
	}})
	dialog = kit.Dialog{Title: l.T("forum.term.leave.title", "name", name), Body: l.T("forum.term.leave.body"),
		Content: kit.Form(l, kit.Field{Label: l.T("forum.term.leave.since"), Widget: day}, kit.Field{Label: l.T("field.reason"), Widget: reason}), First: reason,
		Choices: []kit.Choice{{Label: l.T("forum.term.leave.do"), Kind: kit.Primary, Stay: leave}, {Label: l.T("button.cancel"), Safe: true}}}.Open(l, p.Canvas())
}
