package ui

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/lists"
	"madrega/ui/kit"
	"madrega/ui/parts"
	"madrega/ui/picture"
)

// newcomer is what is written in the line that checks in.
type newcomer struct {
	name, organisation string
	sector             app.Sector
}

// people are who is at the meeting: counts, the line that checks in, and everybody who is known, to be ticked.
func (p *meetingsPage) people(l *kit.Look, k *parts.Kept, m *app.Meeting) fyne.CanvasObject {
	d := p.Document()
	page := kit.Column(l, 12, kit.NewText(l, l.T("meetings.there"), kit.Section))
	there := map[app.ID]bool{}
	for _, one := range d.AttendedBy(m.ID) {
		there[one.ID] = true
	}
	page.Add(p.counts(l, m, len(there)))
	open := m.Closed == 0 && !p.ReadOnly()
	if open {
		page.Add(p.checkIn(l, k, m.ID))
	}
	list := kit.Column(l, 2)
	for _, one := range d.PeopleByName() {
		if open || there[one.ID] {
			list.Add(p.row(l, k, m, one, there[one.ID], open))
		}
	}
	if len(list.Objects) > 0 {
		page.Add(list)
	}
	return page
}

// counts say how many of each sector are there.
func (p *meetingsPage) counts(l *kit.Look, m *app.Meeting, all int) fyne.CanvasObject {
	if all == 0 {
		return kit.NewParagraph(l, l.T("meetings.nobody"), kit.Second).SetColor(kit.Ink2)
	}
	counts, others := p.Document().SectorsAt(m.ID)
	return sectorCounts(l, l.T("meetings.people", "n", all), counts, others)
}

// sectorCounts are a number in words, a bar, and the number of each sector.
func sectorCounts(l *kit.Look, words string, counts [3]int, others int) fyne.CanvasObject {
	by, row := map[app.Sector]int{}, kit.Flow(l, 16, kit.NewText(l, words, kit.Strong))
	for i, s := range app.Sectors {
		by[s] = counts[i]
		row.Add(kit.Row(l, 7, kit.SectorMark(l, s, 12), kit.NewText(l, l.T("meetings.sector", "sector", app.Msg(kit.SectorKey(s)), "count", counts[i]), kit.Body)))
	}
	if others > 0 {
		row.Add(kit.Row(l, 7, kit.SectorMark(l, "", 12), kit.NewText(l, l.T("meetings.sector", "sector", app.Msg("sector.none"), "count", others), kit.Body)))
	}
	return kit.Column(l, 8, row, picture.SectorBar(l, by))
}

// checkIn is the line: Enter on a name that is known says that they are there; somebody new is added with what else the
// line says. Several lines that are pasted are several people.
func (p *meetingsPage) checkIn(l *kit.Look, k *parts.Kept, meeting app.ID) fyne.CanvasObject {
	var name, organisation *kit.Entry
	add := func(string) { p.checkInLine(k, meeting) }
	names := func(s string) []string {
		var known []string
		for _, one := range p.Document().PeopleByName() {
			known = append(known, one.Name)
		}
		return parts.Like(known, s)
	}
	name = k.Field(l, "checkin", kit.EntryOptions{Placeholder: l.T("meetings.name"), OnSubmitted: add, OnComplete: add, Completions: names,
		OnPasteLines: func(lines []string) bool {
			people := lists.People(p.Document(), lines)
			return len(people) > 0 && p.Undoable(app.CheckIn(meeting, people...), l.T("meetings.came", "n", len(people)))
		}})
	organisation = k.Field(l, "checkin/organisation", kit.EntryOptions{Placeholder: l.T("meetings.organisation"), OnSubmitted: add,
		OnChanged: func(string) { organisation.SetProblem("") },
		Completions: func(s string) []string {
			var known []string
			for _, o := range parts.Organisations(p.Document()) {
				known = append(known, o.Name)
			}
			return parts.Like(known, s)
		}})
	sector := parts.Keep(k, "checkin/sector", func() *kit.Select {
		s := kit.NewSectorSelect(l, p.fresh.sector, func(s app.Sector) { p.fresh.sector = s }).Placeholder(l.T("field.sector"))
		if p.fresh.sector == "" {
			s.SetSelected(-1)
		}
		return s
	})
	press := k.Button(l, "checkin/add", l.T("meetings.add"), "tick", kit.Plain, func() { add("") })
	return kit.Column(l, 6, kit.Columns(l, 10, []float32{2, 2, 1.5, 0}, name, organisation, parts.AtLeast(l, 120, 0, sector), press),
		kit.NewParagraph(l, l.T("meetings.how"), kit.Status).SetColor(kit.Ink2))
}

// checkInLine does what the line says, and empties it.
func (p *meetingsPage) checkInLine(k *parts.Kept, meeting app.ID) {
	for part, text := range map[string]*string{"checkin": &p.fresh.name, "checkin/organisation": &p.fresh.organisation} {
		if e, ok := k.Part(part).(*kit.Entry); ok {
			*text = e.Text()
		}
	}
	d, f := p.Document(), p.fresh
	person := app.Person{ID: app.NewID(), Name: app.CleanLine(f.name), Sector: f.sector}
	if person.Name == "" {
		return
	}
	c := app.CheckIn(meeting, person)
	if known := d.PersonNamed(f.name); known != nil && app.CleanLine(f.organisation) == "" {
		c = app.CheckIn(meeting, *known)
	} else if text := app.CleanLine(f.organisation); text != "" {
		o := organisationNamed(d, text)
		if o == nil && f.sector == "" {
			if e, ok := k.Part("checkin/organisation").(*kit.Entry); ok {
				e.SetProblem("meetings.organisation.new")
			}
			return
		}
		if o == nil {
			fresh := app.Organisation{ID: app.NewID(), Name: text, Sector: f.sector}
			person.Organisation, person.Sector = fresh.ID, ""
			c = app.All(app.Add(&fresh), app.CheckIn(meeting, person)).As(c.Label)
		} else {
			person.Organisation = o.ID
			if o.Sector == f.sector {
				person.Sector = ""
			}
			c = app.CheckIn(meeting, person)
		}
	}
	p.fresh = newcomer{}
	if !p.Do(c) {
		p.fresh = f
		return
	}
	for _, part := range []string{"checkin", "checkin/organisation"} {
		if e, ok := k.Part(part).(*kit.Entry); ok {
			e.SetText("")
		}
	}
	if s, ok := k.Part("checkin/sector").(*kit.Select); ok {
		s.SetSelected(-1)
	}
	if e, ok := k.Part("checkin").(*kit.Entry); ok {
		p.Canvas().Focus(e)
	}
}

func organisationNamed(d app.Document, name string) *app.Organisation {
	for o := range d.Organisations.All() {
		if app.Fold(o.Name) == app.Fold(name) {
			return o
		}
	}
	return nil
}

// row is somebody who is known, with a tick if they are there; the details unfold below.
func (p *meetingsPage) row(l *kit.Look, k *parts.Kept, m *app.Meeting, one *app.Person, there, open bool) fyne.CanvasObject {
	id, meeting := one.ID, m.ID
	about := ""
	if o := p.Document().Organisations.Get(one.Organisation); o != nil {
		about = o.Name
	}
	if one.Role != "" {
		about = l.Join(append([]string{one.Role}, given(about)...)...)
	}
	tick := k.Check(l, "person/"+string(id), one.Name, there, func(on bool) {
		if on {
			p.Do(app.CheckIn(meeting, *one))
		} else {
			p.Undoable(app.CheckOut(meeting, id), l.T("meetings.left", "name", one.Name))
		}
	})
	if open {
		tick.Enable()
	} else {
		tick.Disable()
	}
	line := kit.Columns(l, 10, []float32{0, 1, 1.3, 0}, kit.SectorMark(l, p.Document().SectorOf(one), 14), tick, kit.NewLine(l, about, kit.Second).SetColor(kit.Ink2), p.more(l, k, id))
	if p.person != id || p.ReadOnly() {
		return line
	}
	return kit.Column(l, 4, line, p.details(l, k, one))
}

func given(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}

// more unfolds the details of a person, and folds them again.
func (p *meetingsPage) more(l *kit.Look, k *parts.Kept, id app.ID) fyne.CanvasObject {
	if p.ReadOnly() {
		return kit.Space(l, 1, 1)
	}
	return k.Button(l, "more/"+string(id), l.T("meetings.details"), "", kit.Quiet, func() {
		if p.person == id {
			p.person = ""
		} else {
			p.person = id
		}
		k.Again()
	}).Small()
}

// details are what is known of a person.
func (p *meetingsPage) details(l *kit.Look, k *parts.Kept, one *app.Person) fyne.CanvasObject {
	id, name := one.ID, "details/"+string(one.ID)
	put := func(field string, change func(*app.Person)) { p.Do(app.Edit(id, field, change)) }
	full := k.Entry(l, name, one.Name, kit.EntryOptions{OnChanged: func(s string) {
		if app.CleanLine(s) != "" {
			put("name", func(p *app.Person) { p.Name = s })
		}
	}})
	role := k.Entry(l, name+"/role", one.Role, kit.EntryOptions{OnChanged: func(s string) { put("role", func(p *app.Person) { p.Role = s }) }})
	organisation := parts.OrganisationPicker{Host: p, Name: name + "/organisation", Organisation: one.Organisation, Placeholder: l.T("meetings.organisation"),
		Pick: func(to app.ID) app.Command {
			return app.Edit(id, "", func(p *app.Person) { p.Organisation = to })
		}}.Row(l, k)
	items, at := []kit.Item{{Text: l.T("meetings.sector.theirs")}}, 0
	for i, s := range app.Sectors {
		items = append(items, kit.Item{Text: l.T(kit.SectorKey(s)), Sector: s, Marked: true})
		if s == one.Sector {
			at = i + 1
		}
	}
	sector := k.Chips(l, name+"/sector", items, at, func(i int) {
		put("", func(p *app.Person) { p.Sector = append([]app.Sector{""}, app.Sectors...)[i] })
	})
	gone := k.Button(l, name+"/remove", l.T("meetings.forget"), "", kit.Quiet, func() {
		p.Undoable(app.Remove("person", id), l.T("meetings.forgot", "name", one.Name))
	}).Small()
	field := func(key string, o fyne.CanvasObject) fyne.CanvasObject {
		return kit.Form(l, kit.Field{Label: l.T(key), Widget: o})
	}
	return kit.Box(l, kit.Surface2, "", 8, 12, kit.Column(l, 10,
		kit.Columns(l, 12, []float32{1, 1}, field("field.name", full), field("meetings.role", role)),
		field("meetings.organisation", organisation), kit.Ends(l, 12, 200, sector, gone)))
}
