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

// reservesPart is who waits: a table of the reserves with their places, and beside it the chosen one.
type reservesPart struct {
	*termView
	all    []forum.Reserve
	rows   []forum.Reserve // of the chosen constituency
	table  *kit.Table
	groups []app.ID // of the chips; the first is "" for all
	chips  *kit.Chips
	side   *parts.Built
	page   fyne.CanvasObject
}

func (v *termView) newReserves() parts.View {
	p := &reservesPart{termView: v}
	l := v.l
	p.side = parts.NewBuilt(v.screen, l, p.beside)
	p.table = kit.NewTable(l, p.columns(), 0, kit.TableOptions{
		Key: func(row int) string { return string(p.rows[row].Application.ID) },
		Selected: func(row int) {
			if id := p.rows[row].Application.ID; v.term.reserve != id {
				v.term.reserve = id
				p.side.Changed(nil)
				p.side.Top()
			}
		},
		Opened: func(int) {
			if f := kit.FirstFocus(p.side.Content()); f != nil {
				p.Canvas().Focus(f)
			}
		},
		Empty: kit.NewEmptyState(l, l.T("forum.term.reserves.none"), l.T("forum.term.reserves.none.how"), "", nil),
	})
	p.groups = []app.ID{""}
	items := []kit.ChipItem{{Item: kit.Item{Text: l.T("forum.term.all")}}}
	for _, c := range v.Document().ConstituenciesInOrder() {
		p.groups = append(p.groups, c.ID)
		items = append(items, kit.ChipItem{Item: kit.Item{Text: forum.ConstituencyName(l.Lang, c), Sector: c.Sector, Marked: true}})
	}
	p.chips = kit.NewChips(l, items, 0, func(i int) {
		v.term.part = p.groups[i]
		p.Changed(nil)
	})
	main := kit.Border(l, kit.Pad(l, 0, 0, 12, 0, p.chips), nil, nil, nil, p.table)
	p.page = parts.Beside{L: l, Least: 270, Most: 360}.With(main, p.side.Content())
	p.Changed(nil)
	return p
}

func (p *reservesPart) Content() fyne.CanvasObject { return p.page }
func (p *reservesPart) Focus() fyne.Focusable      { return p.table }

// Changed shows the document as it is now.
func (p *reservesPart) Changed(diff app.Diff) {
	p.read()
	p.show()
	p.side.Changed(diff)
}

func (p *reservesPart) read() {
	p.all, p.rows = forum.Reserves(p.Document()), nil
	if !slices.Contains(p.groups, p.term.part) {
		p.term.part = ""
	}
	for _, r := range p.all {
		if p.term.part == "" || r.Application.Constituency == p.term.part {
			p.rows = append(p.rows, r)
		}
	}
}

// show brings the table up to date; the first row is chosen if the chosen one is gone.
func (p *reservesPart) show() {
	at := slices.IndexFunc(p.rows, func(r forum.Reserve) bool { return r.Application.ID == p.term.reserve })
	if at < 0 {
		at, p.term.reserve = -1, ""
		if len(p.rows) > 0 {
			at, p.term.reserve = 0, p.rows[0].Application.ID
		}
	}
	counts := make([]int, len(p.groups))
	for i, id := range p.groups {
		for _, r := range p.all {
			if id == "" || id == r.Application.Constituency {
				counts[i]++
			}
		}
	}
	p.chips.SetCounts(counts...)
	p.chips.Select(slices.Index(p.groups, p.term.part))
	p.table.SetCount(len(p.rows))
	if at >= 0 && p.table.Current() != at {
		p.table.Select(at)
	}
}

func (p *reservesPart) columns() []kit.TableColumn {
	l := p.l
	return []kit.TableColumn{
		{Title: l.T("forum.term.rank"), Width: 52, Role: kit.Strong, Text: func(row int) string {
			if p.rows[row].Out {
				return "–"
			}
			return l.Number(p.rows[row].Rank)
		}},
		{Title: l.T("field.name"), Width: 130, Weight: 1.2, Item: func(row int) kit.Item {
			a := p.rows[row].Application
			return kit.Item{Text: a.Name, Sector: sectorOf(p.Document(), a), Marked: true}
		}, Sort: func(a, b int) int {
			return cmp.Compare(app.Fold(p.rows[a].Application.Name), app.Fold(p.rows[b].Application.Name))
		}},
		{Title: l.T("forum.term.score"), Width: 64, Text: func(row int) string { return scoreText(p.rows[row].Score) },
			Sort: func(a, b int) int { return p.rows[b].Score - p.rows[a].Score }},
		{Title: l.T("forum.term.why"), Width: 130, Weight: 1.6, Faint: true, Text: func(row int) string {
			return forum.ReserveReason(p.Document(), l.Lang, p.rows[row], false)
		}},
	}
}

// beside tells of the chosen one, and in which working teams they are.
func (p *reservesPart) beside(k *parts.Kept) fyne.CanvasObject {
	l, d := p.l, p.Document()
	at := slices.IndexFunc(p.rows, func(r forum.Reserve) bool { return r.Application.ID == p.term.reserve })
	if at < 0 {
		return kit.Column(l, 0)
	}
	r := p.rows[at]
	page := kit.Column(l, 12, kit.Panel(l, p.screen.about(l, r.Application)))
	why := kit.Column(l, 6, kit.NewText(l, l.T("forum.term.place"), kit.Strong), kit.NewParagraph(l, forum.ReserveReason(d, l.Lang, r, false), kit.Body))
	if !r.Kept && !r.Out {
		why.Add(kit.NewParagraph(l, l.T("forum.term.not.kept", "n", d.Forum().Reserves), kit.Second).SetColor(kit.Ink2))
	}
	page.Add(kit.Panel(l, why))
	id := r.Application.ID
	x := parts.Links{Name: "teams/" + string(id), ReadOnly: p.ReadOnly(), Placeholder: l.T("forum.term.team.join"),
		OnAdd:    func(team app.ID) { p.Do(app.Add(&app.Teammate{ID: app.NewID(), Team: team, Application: id})) },
		OnRemove: func(team app.ID) { p.leaveTeam(team, id) }}
	for _, team := range forum.TeamsByName(d) {
		link := parts.Link{ID: team.ID, Item: kit.Item{Text: team.Name}}
		x.Choices = append(x.Choices, link)
		if slices.ContainsFunc(forum.TeammatesOf(d, team.ID), func(t *app.Teammate) bool { return t.Application == id }) {
			x.Linked = append(x.Linked, link)
		}
	}
	teams := kit.Column(l, 8, kit.NewText(l, l.T("forum.term.in.teams"), kit.Strong))
	if d.Teams.Len() > 0 {
		teams.Add(x.Flow(l, k))
	} else {
		teams.Add(kit.NewParagraph(l, l.T("forum.term.teams.none"), kit.Second).SetColor(kit.Ink2))
	}
	page.Add(kit.Panel(l, teams))
	return page
}

// leaveTeam takes somebody out of a working team.
func (s *screen) leaveTeam(team, application app.ID) {
	for t := range s.Document().Teammates.All() {
		if t.Team == team && t.Application == application {
			s.Do(app.Remove("teammate", t.ID))
			return
		}
	}
}
