package parts

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/numbers"
	"madrega/ui/exercise"
	"madrega/ui/kit"
)

// Process is a view in which the place and the process are described, and the member authorities. What is typed is recorded
// as it is typed.
type Process struct {
	exercise.Host
	place, title, residents, year, identity *kit.Entry
	kind                                    *kit.Select
	members                                 *Members
	page                                    *kit.Scroller
}

// ProcessOptions say what else a Process asks for.
type ProcessOptions struct {
	Year bool // the year of the vision
}

// NewProcess makes the view.
func NewProcess(h exercise.Host, l *kit.Look, o ProcessOptions) *Process {
	p := &Process{Host: h}
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
	p.residents = p.entry(l, "residents", number(now.Population), func(next *app.Process, s string) string {
		n, ok := wholeNumber(s)
		next.Population = n
		if !ok {
			return "process.residents.number"
		}
		return ""
	})
	p.year = p.entry(l, "year", number(now.TargetYear), func(next *app.Process, s string) string {
		n, ok := wholeNumber(s)
		next.TargetYear = n
		if !ok || next.Check() != nil {
			return "process.year.number"
		}
		return ""
	})
	p.year.SetPlaceholder(number(app.Process{Created: now.Created}.Horizon()))
	p.identity = kit.NewEntry(l, kit.EntryOptions{Text: now.Identity, Multiline: true, Rows: 7, ReadOnly: p.ReadOnly(), OnChanged: func(s string) {
		p.put("identity", func(next *app.Process) { next.Identity = s })
	}})
	var kinds []kit.Item
	for _, k := range app.PlaceKinds {
		kinds = append(kinds, kit.Item{Text: l.T("place." + string(k))})
	}
	p.kind = kit.NewSelect(l, kinds, slices.Index(app.PlaceKinds, now.Kind), func(i int) {
		p.put("kind", func(next *app.Process) { next.Kind = app.PlaceKinds[i] })
	})
	p.members = &Members{All: p.authorities, Put: p.putMembers, Draft: "member", ReadOnly: p.ReadOnly(), Resized: func() {},
		Remove: func(id app.ID) { p.Undoable(app.Remove("authority", id), l.T("process.members.removed")) }}
	if p.ReadOnly() {
		p.kind.Disable()
	}
	short := func(e *kit.Entry) fyne.CanvasObject { return kit.AtStart(l, kit.MinWidth(l, 160, e)) }
	fields := []kit.Field{
		{Label: l.T("process.place"), Widget: p.place},
		{Label: l.T("process.kind"), Widget: p.kind},
		{Label: l.T("process.title"), Widget: p.title, Hint: l.T("process.title.hint")},
		{Label: l.T("process.residents"), Widget: short(p.residents)},
		{Label: l.T("process.identity"), Widget: p.identity, Hint: l.T("process.identity.hint")},
	}
	if o.Year {
		fields = slices.Insert(fields, 4, kit.Field{Label: l.T("process.year"), Widget: short(p.year), Hint: l.T("process.year.hint")})
	}
	list := kit.Panel(l, kit.Column(l, 10,
		kit.NewText(l, l.T("process.members"), kit.Section),
		kit.NewParagraph(l, l.T("process.members.hint"), kit.Second).SetColor(kit.Ink2),
		p.members.Build(l)))
	p.page = kit.Scroll(l, kit.Columns(l, 20, []float32{1, 1.15}, kit.AtTop(l, kit.Panel(l, kit.Form(l, fields...))), kit.AtTop(l, list)))
	p.members.Resized = p.page.Refresh
	return p
}

// Content is the page.
func (p *Process) Content() fyne.CanvasObject { return p.page }

// Focus is the identity, which is most to write.
func (p *Process) Focus() fyne.Focusable { return p.identity }

// entry is a field of one line; set puts what is written into the process, or gives the key of what is wrong with it.
func (p *Process) entry(l *kit.Look, field, text string, set func(*app.Process, string) string) *kit.Entry {
	var e *kit.Entry
	e = kit.NewEntry(l, kit.EntryOptions{Text: text, ReadOnly: p.ReadOnly(), OnChanged: func(s string) {
		next := p.Document().Process()
		problem := set(&next, s)
		e.SetProblem(problem)
		switch {
		case problem != "":
		case field == "place":
			p.Do(app.RenamePlace(next.Place))
		default:
			p.put(field, func(now *app.Process) { set(now, s) })
		}
	}})
	return e
}

// put records a change; typing in one field is one step of undo.
func (p *Process) put(field string, change func(*app.Process)) {
	p.Do(app.EditOrAdd(app.Process{}, field, change))
}

func (p *Process) authorities() []app.Authority {
	var all []app.Authority
	for a := range p.Document().Authorities.All() {
		all = append(all, *a)
	}
	return all
}

// putMembers records authorities; typing in one name is one step of undo.
func (p *Process) putMembers(as ...app.Authority) {
	if len(as) == 1 && p.Document().Authorities.Get(as[0].ID) != nil {
		p.Do(app.Edit(as[0].ID, "line", func(a *app.Authority) { *a = as[0] }))
		return
	}
	fresh := make([]app.Entity, len(as))
	for i := range as {
		fresh[i] = &as[i]
	}
	p.Do(app.Add(fresh...))
}

// Changed brings the fields up to date, but leaves what is being typed.
func (p *Process) Changed(app.Diff) {
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
	for e, n := range map[*kit.Entry]int{p.residents: now.Population, p.year: now.TargetYear} {
		if shown, ok := wholeNumber(e.Text()); !ok || shown != n {
			set(e, e.Text(), number(n))
		}
	}
	p.kind.SetSelected(slices.Index(app.PlaceKinds, now.Kind))
	p.members.Update()
}

// number is a number as it stands in a field: nothing for 0.
func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// wholeNumber reads a number from 0 up; nothing counts as 0.
func wholeNumber(s string) (int, bool) {
	if app.CleanLine(s) == "" {
		return 0, true
	}
	n, ok := numbers.Whole(s)
	return max(n, 0), ok && n >= 0
}
