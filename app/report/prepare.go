package report

import (
	"slices"

	"madrega/app"
	"madrega/app/lang"
)

// InviteState is the word for how far an invitation has come.
func InviteState(l *lang.Lang, s app.InviteState) string {
	if s == "" {
		return l.T("invite.idea")
	}
	return l.T("invite." + string(s))
}

// PrepareSections are the sections of the exercise of preparation; none while nothing was prepared. How ready the own house
// and the time are, and what moves each invitee, is for the planner only.
func PrepareSections(d app.Document, l *lang.Lang, o Options) []Section {
	if !app.Prepared(d) {
		return nil
	}
	v := viewOf(d, l, o)
	d = v.d
	sections := []Section{v.preparation()}
	if o.Audience == Planner && d.Departments.Len() > 0 {
		sections = append(sections, v.internalMap())
	}
	if d.Invitations.Len() > 0 {
		sections = append(sections, v.invitations())
	}
	return sections
}

// preparation is the goal and who is at the table, and for the planner whether the time is ripe; cautions come last.
func (v view) preparation() Section {
	p := v.d.Process()
	section := Section{ID: "prepare", Title: v.l.T("report.prepare.summary"), OneSheet: true}
	if v.o.Outline {
		return section
	}
	section.Blocks = []Block{v.preparationFigures()}
	add := func(b Block) { section.Blocks = append(section.Blocks, b) }
	for _, x := range []Paragraph{
		{Style: Quote, Title: v.l.T("report.prepare.goal"), Text: p.Goal},
		{Title: v.l.T("prepare.alone"), Text: p.Alone},
		{Title: v.l.T("process.identity"), Text: p.Identity},
		{Title: v.l.T("report.prepare.who"), Text: v.whoConvenes()},
	} {
		if x.Text != "" {
			add(x)
		}
	}
	if first := v.d.FirstVenture(); first != nil {
		add(Paragraph{Title: v.l.T("report.prepare.first", "name", first.Name), Text: lines(first.Gate, v.l.T("report.prepare.candidates", "n", v.d.Ventures.Len()))})
	}
	if v.d.Invitations.Len() > 0 {
		counts, _ := v.countInvited()
		sectors := Sectors{Title: v.l.T("report.prepare.sectors"), Counts: counts, About: v.l.T("report.prepare.about")}
		for i, s := range app.Sectors {
			sectors.Names[i] = v.l.T("sector." + string(s))
		}
		add(sectors)
	}
	if t, ok := v.readiness(); ok {
		add(t)
	}
	section.Blocks = append(section.Blocks, v.preparationCautions()...)
	return section
}

// countInvited counts those on the list of invitations that this audience sees, without those who declined.
func (v view) countInvited() (counts [3]int, undecided int) {
	if v.o.Audience == Planner {
		return app.InvitedSectors(v.d)
	}
	return app.CountInvited(v.d, (*app.Invitation).Sent)
}

func (v view) preparationFigures() Figures {
	counts, undecided := v.countInvited()
	f := Figures{[]Figure{
		{v.l.Number(counts[0] + counts[1] + counts[2] + undecided), v.l.T("report.prepare.figure.listed")},
		{v.l.Number(app.InvitationsIn(v.d, "confirmed")), v.l.T("report.prepare.figure.confirmed")},
	}}
	if v.o.Audience == Planner {
		ready, _ := app.ReadyDepartments(v.d)
		weak, _, _ := app.GradedTopics(v.d, slices.Concat(app.Readiness, app.Justification))
		f.Items = append(f.Items,
			Figure{v.l.T("report.figure.of", "count", len(ready), "all", v.d.Departments.Len()), v.l.T("report.prepare.figure.departments")},
			Figure{v.l.Number(len(weak)), v.l.T("report.prepare.figure.weak")})
	}
	return f
}

// whoConvenes names who initiates and who convenes, and why that one.
func (v view) whoConvenes() string {
	p := v.d.Process()
	say := func(key string, id app.ID) string {
		if o := v.d.Organisations.Get(id); o != nil {
			return v.l.T(key, "name", o.Name)
		}
		return ""
	}
	return lines(say("report.prepare.initiates", p.Initiator), say("report.prepare.convenes", p.Convener), p.Convening)
}

// readiness is the table of the six grades with their evidence; ok is false while none was given.
func (v view) readiness() (t Table, ok bool) {
	t = Table{ID: "readiness", Title: v.l.T("report.prepare.readiness"), About: v.l.T("report.prepare.readiness.about"), Columns: []Column{
		{ID: "topic", Title: v.l.T("report.prepare.topic"), Width: 1.6},
		{ID: "grade", Title: v.l.T("field.rating"), Kind: GradeOf, Width: 1.2},
		{ID: "evidence", Title: v.l.T("field.evidence"), Width: 4},
	}}
	for _, topic := range slices.Concat(app.Readiness, app.Justification) {
		f := v.d.FindingOf(topic)
		ok = ok || f.Grade != 0
		t.Rows = append(t.Rows, []Cell{{Text: v.l.T("topic." + string(topic)), Strong: true}, v.grade(f.Grade), {Text: f.Evidence}})
	}
	return t, ok
}

// preparationCautions are what is missing: a convener of the public sector, a sector, and for the planner what is weak.
func (v view) preparationCautions() []Block {
	var texts []string
	if o, how := app.ConvenerOf(v.d); o != nil && how != app.PublicConvener {
		texts = append(texts, v.l.T("prepare.convener."+string(how), "name", o.Name))
	}
	if weak, _, _ := app.GradedTopics(v.d, app.Readiness); len(weak) > 0 {
		texts = append(texts, v.l.T("prepare.readiness.weak", "n", len(weak), "names", v.names(v.topics(weak))))
	}
	if weak, _, _ := app.GradedTopics(v.d, app.Justification); len(weak) > 0 {
		texts = append(texts, v.l.T("prepare.justification.weak", "names", v.names(v.topics(weak))))
	}
	if v.d.Invitations.Len() > 0 {
		if gap := SectorGap(v.l, app.UninvitedSectors(v.d)); gap != "" {
			texts = append(texts, gap)
		}
		if places := app.UninvitedAuthorities(v.d); len(places) > 0 {
			var names []string
			for _, a := range places {
				names = append(names, a.Name)
			}
			texts = append(texts, v.l.T("prepare.gap.places", "n", len(places), "names", v.names(names)))
		}
	}
	var blocks []Block
	for i, text := range texts {
		p := Paragraph{Style: Caution, Text: text}
		if i == 0 {
			p.Title = v.l.T("report.summary.open")
		}
		blocks = append(blocks, p)
	}
	return blocks
}

// SectorGap says of which sectors nobody is invited; "" if there is somebody of each.
func SectorGap(l *lang.Lang, missing []app.Sector) string {
	switch len(missing) {
	case 0:
		return ""
	case 1:
		return l.T("prepare.gap.sector", "sector", app.Msg("sector."+string(missing[0])+".the"))
	}
	var names []string
	for _, s := range missing {
		names = append(names, l.T("sector."+string(s)))
	}
	return l.T("prepare.gap.sectors", "sectors", lang.Words(l.Join(names...)))
}

func (v view) topics(list []app.Topic) (names []string) {
	for _, t := range list {
		names = append(names, v.l.T("topic."+string(t)))
	}
	return names
}

// internalMap is the departments, who there, and how ready they are.
func (v view) internalMap() Section {
	section := Section{ID: "internal", Title: v.l.T("report.prepare.internal")}
	if v.o.Outline {
		return section
	}
	t := Table{ID: "departments", Title: section.Title, About: v.l.T("report.prepare.internal.about"), Columns: []Column{
		{ID: "name", Title: v.l.T("prepare.department"), Width: 1.6},
		{ID: "person", Title: v.l.T("prepare.department.person"), Width: 2},
		{ID: "ready", Title: v.l.T("prepare.department.ready"), Kind: GradeOf, Width: 1.2},
		{ID: "note", Title: v.l.T("prepare.department.note"), Width: 3},
	}}
	for x := range v.d.Departments.All() {
		t.Rows = append(t.Rows, []Cell{{Text: x.Name, Strong: true}, {Text: x.Person}, v.grade(x.Ready), {Text: x.Note}})
	}
	section.Blocks = []Block{t}
	if ready, _ := app.ReadyDepartments(v.d); len(ready) > 0 {
		section.Intro = v.l.T("prepare.internal.ready", "n", len(ready), "all", v.d.Departments.Len())
	}
	return section
}

// invitations is the list by sector. Participants see who was invited and has not declined; the planner sees all of it.
func (v view) invitations() Section {
	section := Section{ID: "invitations", Title: v.l.T("report.prepare.invitations")}
	if v.o.Outline {
		return section
	}
	planner := v.may("answer")
	t := Table{ID: "invitations", Title: section.Title, About: v.l.T("report.prepare.invitations.about"), Empty: v.l.T("report.prepare.invitations.none"),
		Columns: []Column{
			{ID: "name", Title: v.l.T("field.name"), Width: 2.2},
			{ID: "locality", Title: v.l.T("field.locality"), Sheet: SheetOnly},
			{ID: "sector", Title: v.l.T("field.sector"), Kind: SectorOf, Width: 1.1},
		}}
	if planner {
		t.Columns = append(t.Columns,
			Column{ID: "state", Title: v.l.T("field.state"), Width: 1.3},
			Column{ID: "host", Title: v.l.T("prepare.invite.host"), Sheet: SheetOnly},
			Column{ID: "why", Title: v.l.T("report.prepare.needs"), Width: 2.6, Sheet: PaperOnly},
			Column{ID: "needs", Title: v.l.T("prepare.needs"), Sheet: SheetOnly},
			Column{ID: "motives", Title: v.l.T("prepare.motives"), Sheet: SheetOnly},
			Column{ID: "gets", Title: v.l.T("prepare.gets"), Width: 2.4})
	}
	for _, i := range app.InvitationList(v.d) {
		o := v.d.Organisations.Get(i.Organisation)
		row := []Cell{{Text: o.Name, Under: o.Locality, Strong: true}, {Text: o.Locality}, v.sector(o.Sector)}
		switch {
		case planner:
			row = append(row, Cell{Text: InviteState(v.l, i.State), Under: i.Host}, Cell{Text: i.Host}, Cell{Text: lines(i.Needs, i.Motives)}, Cell{Text: i.Needs}, Cell{Text: i.Motives}, Cell{Text: i.Gets})
		case !i.Sent():
			continue
		}
		t.Rows = append(t.Rows, row)
	}
	section.Blocks = []Block{t}
	return section
}
