package ui

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/kit"
)

// processPage is where the place and the process are described. What is typed is recorded as it is typed.
type processPage struct {
	*desk
	place, title, residents, identity *kit.Entry
	kind                              *kit.Select
	members                           *members
}

func newProcessPage(d *desk) page { return &processPage{desk: d} }

func (p *processPage) build(l *kit.Look) fyne.CanvasObject {
	now := p.Document().Process()
	p.place = p.entry(l, "place", now.Place, func(next *app.Process, s string) string {
		next.Place = app.CleanLine(s)
		if next.Place == "" {
			return "wizard.place.empty"
		}
		return ""
	})
	p.title = p.entry(l, "title", now.Title, func(next *app.Process, s string) string {
		next.Title = app.CleanLine(s)
		return ""
	})
	p.residents = p.entry(l, "residents", residents(now), func(next *app.Process, s string) string {
		n, ok := wholeNumber(s)
		next.Population = n
		if !ok {
			return "process.residents.number"
		}
		return ""
	})
	p.identity = kit.NewEntry(l, kit.EntryOptions{Text: now.Identity, Multiline: true, Rows: 7, ReadOnly: p.ReadOnly(), OnChanged: func(s string) {
		next := p.Document().Process()
		next.Identity = s
		p.put("identity", next)
	}})
	var kinds []kit.Item
	for _, k := range app.PlaceKinds {
		kinds = append(kinds, kit.Item{Text: l.T("place." + string(k))})
	}
	p.kind = kit.NewSelect(l, kinds, slices.Index(app.PlaceKinds, now.Kind), func(i int) {
		next := p.Document().Process()
		next.Kind = app.PlaceKinds[i]
		p.put("kind", next)
	})
	p.members = &members{l: l, all: p.authorities, put: p.putMembers, readOnly: p.ReadOnly(), resized: func() {},
		remove: func(id app.ID) { p.Undoable(app.RemoveAuthority(id), l.T("process.members.removed")) }}
	if p.ReadOnly() {
		p.kind.Disable()
	}
	about := kit.Panel(l, kit.Form(l,
		kit.Field{Label: l.T("process.place"), Widget: p.place},
		kit.Field{Label: l.T("process.kind"), Widget: p.kind},
		kit.Field{Label: l.T("process.title"), Widget: p.title, Hint: l.T("process.title.hint")},
		kit.Field{Label: l.T("process.residents"), Widget: kit.AtStart(l, kit.MinWidth(l, 160, p.residents))},
		kit.Field{Label: l.T("process.identity"), Widget: p.identity, Hint: l.T("process.identity.hint")},
	))
	list := kit.Panel(l, kit.Column(l, 10,
		kit.NewText(l, l.T("process.members"), kit.Section),
		kit.NewParagraph(l, l.T("process.members.hint"), kit.Second).SetColor(kit.Ink2),
		p.members.build()))
	sheet := kit.Scroll(l, kit.Columns(l, 20, []float32{1, 1.15}, kit.AtTop(l, about), kit.AtTop(l, list)))
	p.members.resized = sheet.Refresh
	return sheet
}

// entry is a field of one line; set puts what is written into the process, or gives the key of what is wrong with it.
func (p *processPage) entry(l *kit.Look, field, text string, set func(*app.Process, string) string) *kit.Entry {
	var e *kit.Entry
	e = kit.NewEntry(l, kit.EntryOptions{Text: text, ReadOnly: p.ReadOnly(), OnChanged: func(s string) {
		next := p.Document().Process()
		problem := set(&next, s)
		e.SetProblem(problem)
		if problem == "" {
			p.put(field, next)
		}
	}})
	return e
}

// put records the process; typing in one field is one step of undo.
func (p *processPage) put(field string, next app.Process) {
	c := app.ReplaceProcess(next)
	c.Merge = "process/" + field
	p.Do(c)
}

func (p *processPage) authorities() []app.Authority {
	var all []app.Authority
	for a := range p.Document().Authorities.All() {
		all = append(all, *a)
	}
	return all
}

// putMembers records authorities; typing in one name is one step of undo.
func (p *processPage) putMembers(as ...app.Authority) {
	c := app.PutAuthorities(as...)
	if len(as) == 1 && p.Document().Authorities.Get(as[0].ID) != nil {
		c.Merge = "authority/" + string(as[0].ID)
	}
	p.Do(c)
}

// changed brings the fields up to date, but leaves what is being typed.
func (p *processPage) changed(app.Diff) {
	if p.place == nil {
		return
	}
	now := p.Document().Process()
	set := func(e *kit.Entry, shown, is string) {
		if shown != is {
			e.SetText(is)
			e.SetProblem("")
		}
	}
	set(p.place, app.CleanLine(p.place.Text()), now.Place)
	set(p.title, app.CleanLine(p.title.Text()), now.Title)
	set(p.identity, app.CleanText(p.identity.Text()), now.Identity)
	if n, ok := wholeNumber(p.residents.Text()); !ok || n != now.Population {
		set(p.residents, p.residents.Text(), residents(now))
	}
	p.kind.SetSelected(slices.Index(app.PlaceKinds, now.Kind))
	p.members.update()
}

func residents(p app.Process) string {
	if p.Population == 0 {
		return ""
	}
	return strconv.Itoa(p.Population)
}

// wholeNumber reads a number from 0 up, with or without commas; nothing counts as 0.
func wholeNumber(s string) (int, bool) {
	s = strings.NewReplacer(",", "", " ", "").Replace(s)
	if s == "" {
		return 0, true
	}
	n, err := strconv.Atoi(s)
	return max(n, 0), err == nil && n >= 0
}
