package forum

import (
	"slices"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/forum"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// newTeams is roles and working teams, to be changed in place.
func (v *termView) newTeams() parts.View {
	return parts.NewBuilt(v.screen, v.l, v.teamsPage).From("team/new")
}

func (v *termView) teamsPage(k *parts.Kept) fyne.CanvasObject {
	l, d := v.l, v.Document()
	teams := kit.Column(l, 12)
	if !v.ReadOnly() {
		teams.Add(kit.Panel(l, v.newTeam(k)))
	}
	for _, t := range forum.TeamsByName(d) {
		teams.Add(kit.Panel(l, v.team(k, t)))
	}
	if d.Teams.Len() == 0 {
		teams.Add(kit.NewParagraph(l, l.T("forum.term.teams.none"), kit.Body).SetColor(kit.Ink2))
	}
	return kit.Columns(l, 20, []float32{1, 1.4}, kit.AtTop(l, kit.Panel(l, v.roles(k))), kit.AtTop(l, teams))
}

// newTeam is the field that adds a team by its name.
func (v *termView) newTeam(k *parts.Kept) fyne.CanvasObject {
	var e *kit.Entry
	e = k.Field(v.l, "team/new", kit.EntryOptions{Placeholder: v.l.T("forum.term.team.add"), OnSubmitted: func(name string) {
		team := app.Team{ID: app.NewID(), Name: name}
		if app.CleanLine(name) == "" || !v.Do(app.Add(&team)) {
			return
		}
		e.SetText("")
		if f, ok := k.Part("mates/" + string(team.ID) + "/add").(fyne.Focusable); ok {
			v.Canvas().Focus(f)
		}
	}})
	return e
}

// team is one of them: what for, who leads it, who is in it. Members of the forum and reserves may be.
func (v *termView) team(k *parts.Kept, t *app.Team) fyne.CanvasObject {
	l, d, id, part := v.l, v.Document(), t.ID, "team/"+string(t.ID)
	name := k.Entry(l, part, t.Name, kit.EntryOptions{ReadOnly: v.ReadOnly(), OnChanged: func(text string) {
		if app.CleanLine(text) != "" {
			v.Do(app.Edit(id, "name", func(t *app.Team) { t.Name = text }))
		}
	}})
	purpose := k.Entry(l, part+"/purpose", t.Purpose, kit.EntryOptions{Multiline: true, Rows: 1, Grow: 5, ReadOnly: v.ReadOnly(), Placeholder: l.T("forum.term.team.purpose"),
		OnChanged: func(text string) { v.Do(app.Edit(id, "purpose", func(t *app.Team) { t.Purpose = text })) }})
	in := map[app.ID]bool{}
	x := parts.Links{Name: "mates/" + string(id), ReadOnly: v.ReadOnly(), Placeholder: l.T("forum.term.team.mate"),
		OnAdd:    func(a app.ID) { v.Do(app.Add(&app.Teammate{ID: app.NewID(), Team: id, Application: a})) },
		OnRemove: func(a app.ID) { v.leaveTeam(id, a) }}
	leads, at := []app.ID{""}, 0
	items := []kit.Item{{Text: l.T("forum.term.team.lead.none")}}
	for _, mate := range forum.TeammatesOf(d, id) {
		link := v.mate(mate.Application)
		in[mate.Application] = true
		x.Linked = append(x.Linked, link)
		items, leads = append(items, link.Item), append(leads, mate.Application)
		if mate.Application == t.Lead {
			at = len(items) - 1
		}
	}
	for _, m := range forum.Members(d) {
		x.Choices = append(x.Choices, v.mate(m.Application))
	}
	for _, r := range forum.Reserves(d) {
		x.Choices = append(x.Choices, v.mate(r.Application.ID))
	}
	lead := k.Select(l, part+"/lead", items, at, func(i int) {
		v.Do(app.Edit(id, "", func(t *app.Team) { t.Lead = leads[i] }))
	})
	head := kit.Row(l, 8, kit.Fill(name))
	if v.ReadOnly() {
		lead.Disable()
	} else {
		head.Add(k.Button(l, part+"/remove", "", "error", kit.Quiet, func() {
			v.Undoable(app.Remove("team", id), l.T("forum.term.team.removed"))
		}).Tip(l.T("parts.line.remove")))
	}
	return kit.Column(l, 10, head, purpose, x.Flow(l, k), kit.Row(l, 8, kit.NewText(l, l.T("forum.term.team.lead"), kit.Second).SetColor(kit.Ink2), kit.Width(l, 240, lead)))
}

// mate is a member of the forum, or somebody of the reserves, as a link.
func (v *termView) mate(application app.ID) parts.Link {
	d := v.Document()
	a := d.Applications.Get(application)
	link := parts.Link{ID: application, Item: kit.Item{Text: a.Name, Sector: sectorOf(d, a), Marked: true}}
	if !slices.ContainsFunc(forum.Members(d), func(m *app.Member) bool { return m.Application == application }) {
		link.Item.Second = v.l.T("forum.term.in.reserve")
	}
	return link
}

// roles are those of the forum, each with who has it: a member, or somebody from outside the seats.
func (v *termView) roles(k *parts.Kept) fyne.CanvasObject {
	l, d := v.l, v.Document()
	page := kit.Column(l, 14, kit.NewText(l, l.T("forum.term.roles"), kit.Section))
	roles := forum.RolesInOrder(d)
	if len(roles) == 0 {
		page.Add(kit.NewParagraph(l, l.T("forum.term.roles.none"), kit.Body).SetColor(kit.Ink2))
		return page
	}
	for _, r := range roles {
		page.Add(kit.Form(l, kit.Field{Label: forum.RoleName(d, l.Lang, r), Widget: v.role(k, r)}))
	}
	how := "forum.rule.roles.apart"
	if d.Forum().RolesSeated {
		how = "forum.rule.roles.seated"
	}
	page.Add(kit.NewParagraph(l, l.T(how), kit.Second).SetColor(kit.Ink2))
	return page
}

func (v *termView) role(k *parts.Kept, r *app.Role) fyne.CanvasObject {
	l, d, id := v.l, v.Document(), r.ID
	items, members, at := []kit.Item{{Text: l.T("forum.term.role.none")}}, []app.ID{""}, 0
	for _, m := range forum.Members(d) {
		a := d.Applications.Get(m.Application)
		if r.Constituency != "" && a.Constituency != r.Constituency && m.Role != id {
			continue
		}
		items, members = append(items, kit.Item{Text: forum.NameOf(d, m), Sector: sectorOf(d, a), Marked: true, Second: a.Name}), append(members, m.ID)
		if m.Role == id {
			at = len(items) - 1
		}
	}
	field := k.Select(l, "role/"+string(id), items, at, func(i int) { v.Do(forum.AssignRole(id, members[i], "")) })
	column := kit.Column(l, 6, field)
	if at == 0 && (r.Holder != "" || !v.ReadOnly()) {
		column.Add(k.Entry(l, "holder/"+string(id), r.Holder, kit.EntryOptions{ReadOnly: v.ReadOnly(), Placeholder: l.T("forum.term.role.outside"), OnChanged: func(name string) {
			v.Do(app.Edit(id, "holder", func(r *app.Role) { r.Holder = name }))
		}}))
	}
	if r.Holder != "" && d.Forum().RolesSeated {
		column.Add(kit.NewCautionBar(l, l.T("forum.term.role.seated"), nil))
	}
	if v.ReadOnly() {
		field.Disable()
	}
	return column
}
