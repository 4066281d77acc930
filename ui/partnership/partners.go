package partnership

import (
	"slices"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/report"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// partnersView is step "partners": the stakeholders at one side, with a box to tick, and those who were chosen by sector.
type partnersView struct {
	*screen
	l     *kit.Look
	rows  []*app.Organisation
	table *kit.Table
	built *parts.Built
	page  fyne.CanvasObject
}

// mostIdeas is how many stakeholders are suggested.
const mostIdeas = 5

func newPartnersView(s *screen, l *kit.Look) *partnersView {
	v := &partnersView{screen: s, l: l}
	columns := []kit.TableColumn{
		{Width: 40, Cell: func(i int) fyne.CanvasObject {
			id := v.rows[i].ID
			return parts.NewTick(l, v.Document().PartnerOf(id) != nil, v.ReadOnly(), func() { v.press(id) })
		}},
		{Width: 120, Weight: 1, Item: func(i int) kit.Item { return parts.OrganisationLink(v.rows[i]).Item }},
	}
	v.table = kit.NewTable(l, columns, 0, kit.TableOptions{
		NoHead: true,
		Key:    func(i int) string { return string(v.rows[i].ID) },
		Opened: func(i int) { v.toggle(v.rows[i].ID) },
		Runes: func(r rune) bool {
			if r == ' ' && v.table.Current() >= 0 {
				v.toggle(v.rows[v.table.Current()].ID)
				return true
			}
			return parts.Leap(v.table, v.rows, r)
		},
		Empty: kit.NewEmptyState(l, l.T("partnership.nobody"), "", "", nil),
	})
	v.built = parts.NewBuilt(s, l, v.chosen)
	side := kit.Border(l, kit.Pad(l, 0, 0, 8, 0, kit.NewLine(l, l.T("partnership.stakeholders"), kit.Strong)), nil, nil, nil, v.table)
	v.page = parts.Beside{L: l, Least: 230, Most: 330, Start: true}.With(v.built.Content(), side)
	v.show()
	return v
}

func (v *partnersView) Content() fyne.CanvasObject { return v.page }

// Focus is the list, to tick at once; without stakeholders it is the field that adds one.
func (v *partnersView) Focus() fyne.Focusable {
	if len(v.rows) == 0 {
		return v.built.Focus()
	}
	return v.table
}

func (v *partnersView) Changed(diff app.Diff) {
	v.show()
	v.built.Changed(diff)
}

func (v *partnersView) show() {
	v.rows = parts.Organisations(v.Document())
	v.table.SetCount(len(v.rows))
	if len(v.rows) > 0 && v.table.Current() < 0 {
		v.table.Select(0)
	}
}

// press is a toggle by the pointer: the keys go on from there.
func (v *partnersView) press(id app.ID) {
	if row := slices.IndexFunc(v.rows, func(o *app.Organisation) bool { return o.ID == id }); row >= 0 {
		v.table.Select(row)
	}
	v.Canvas().Focus(v.table)
	v.toggle(id)
}

func (v *partnersView) toggle(id app.ID) {
	if v.ReadOnly() {
		return
	}
	if p := v.Document().PartnerOf(id); p != nil {
		v.remove(p)
	} else {
		v.Do(choosePartner(id))
	}
}

func choosePartner(id app.ID) app.Command {
	return app.EditOrAdd(app.Partner{Organisation: id}, "", func(*app.Partner) {}).As(app.Msg("history.partner.choose"))
}

func (v *partnersView) remove(p *app.Partner) {
	name := v.Document().Organisations.Get(p.Organisation).Name
	v.Undoable(app.Remove("partner", p.ID), v.l.T("partnership.removed", "name", name))
}

// chosen is the partners by sector, what is missing, and who else might be one.
func (v *partnersView) chosen(k *parts.Kept) fyne.CanvasObject {
	l, d := v.l, v.Document()
	page := kit.Column(l, 16)
	if !v.ReadOnly() {
		page.Add(kit.Form(l, kit.Field{Label: l.T("partnership.add"), Widget: parts.OrganisationPicker{Host: v, Name: "add", Placeholder: l.T("partnership.add.how"),
			Adds: true, Pick: choosePartner}.Row(l, k)}))
	}
	if d.Partners.Len() == 0 {
		page.Add(kit.Panel(l, kit.NewEmptyState(l, l.T("partnership.none"), l.T("partnership.none.how"), "", nil)))
	} else {
		if absent := report.AbsentSectors(d, l.Lang); absent != "" {
			page.Add(kit.NewCautionBar(l, absent, nil))
		}
		page.Add(v.columns(k))
	}
	if ideas := app.PartnerIdeas(d, mostIdeas); len(ideas) > 0 {
		page.Add(v.ideas(k, ideas))
	}
	return page
}

// columns are the partners of each sector.
func (v *partnersView) columns(k *parts.Kept) fyne.CanvasObject {
	l, d := v.l, v.Document()
	counts, undecided := app.PartnerCounts(d)
	lists := map[app.Sector]*fyne.Container{}
	var columns []fyne.CanvasObject
	column := func(s app.Sector, n int) {
		lists[s] = kit.Column(l, 10, kit.Row(l, 8, kit.SectorWord(l, s, kit.Strong), kit.NewText(l, l.Number(n), kit.Strong)))
		columns = append(columns, lists[s])
	}
	for i, s := range app.Sectors {
		column(s, counts[i])
	}
	if undecided > 0 {
		column("", undecided)
	}
	for _, p := range app.PartnersBySector(d) {
		o := d.Organisations.Get(p.Organisation)
		lists[o.Sector].Add(v.partner(k, p, o))
	}
	return kit.Grid(l, 16, 190, columns...)
}

// partner is one of them; a press goes to what is expected.
func (v *partnersView) partner(k *parts.Kept, p *app.Partner, o *app.Organisation) fyne.CanvasObject {
	l, id, name := v.l, o.ID, "partner/"+string(p.ID)
	about := l.T("partnership.filled", "count", p.Filled(), "all", app.PartnerFields)
	if p.Filled() == 0 {
		about = l.T("partnership.filled.none")
	}
	tile := parts.Keep(k, name+"/"+o.Name+"/"+about, func() *kit.Tile {
		words := kit.Column(l, 0, kit.NewParagraph(l, o.Name, kit.Body).Content(), faint(l, about))
		return kit.NewTile(l, words, func() {
			v.screen.chosen = id
			v.GoTo("expectations")
		}).Room(8, 12).Tip(l.T("partnership.expectations.title"))
	})
	if v.ReadOnly() {
		return tile
	}
	return kit.Row(l, 4, kit.Fill(tile), k.Button(l, name+"/remove", "", "error", kit.Quiet, func() { v.remove(p) }).Tip(l.T("partnership.remove")))
}

// ideas are stakeholders who might be partners, each with the reason and a button that chooses it.
func (v *partnersView) ideas(k *parts.Kept, ideas []app.PartnerIdea) fyne.CanvasObject {
	l := v.l
	list := kit.Column(l, 8, title(l, "partnership.ideas"))
	for _, idea := range ideas {
		o := idea.Organisation
		var why string
		switch {
		case idea.Key && idea.Close > 0:
			why = l.T("partnership.idea.both", "n", idea.Close)
		case idea.Key:
			why = l.T("partnership.idea.key")
		default:
			why = l.T("partnership.idea.close", "n", idea.Close)
		}
		row := kit.Row(l, 10, kit.SectorMark(l, o.Sector, 14), kit.Fill(kit.Column(l, 0, kit.NewLine(l, o.Name, kit.Body).Content(), faint(l, why))))
		if !v.ReadOnly() {
			row.Add(k.Button(l, "idea/"+string(o.ID), l.T("partnership.choose"), "plus", kit.Plain, func() { v.Do(choosePartner(o.ID)) }).Small())
		}
		list.Add(row)
	}
	return kit.Panel(l, list)
}
