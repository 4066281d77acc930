package assets

import (
	"slices"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// unitsView is step "units": who works in each cluster, businesses and social organisations, and beside it the chosen one.
type unitsView struct {
	*screen
	l           *kit.Look
	list, about *parts.Built
	page        fyne.CanvasObject
}

func newUnitsView(s *screen, l *kit.Look) *unitsView {
	v := &unitsView{screen: s, l: l}
	if r, ok := app.ClusterTest(s.Document(), s.chosenCluster()); ok && s.Document().Units.Get(s.unit) == nil && len(r.Units()) > 0 {
		s.unit = r.Units()[0].ID
	}
	v.about = parts.NewBuilt(s, l, v.aboutUnit)
	v.list = parts.NewBuilt(s, l, v.clusters).From(s.from(parts.AddName(unitsOf(s.chosenCluster(), app.BusinessUnit))))
	v.page = parts.Beside{L: l, Least: 250, Most: 320}.With(v.list.Content(), v.about.Content())
	return v
}

func (v *unitsView) Content() fyne.CanvasObject { return v.page }
func (v *unitsView) Focus() fyne.Focusable      { return v.list.Focus() }

func (v *unitsView) Changed(diff app.Diff) {
	for _, c := range diff {
		if c.Kind == "unit" && c.Before == nil {
			v.unit = c.ID()
		}
	}
	v.list.Changed(diff)
	v.about.Changed(diff)
}

// unitsOf is the name of the units of a kind in what is kept.
func unitsOf(cluster app.ID, kind app.UnitKind) string { return string(kind) + string(cluster) }

// clusters is a panel for each cluster, with its businesses and its social organisations beside each other.
func (v *unitsView) clusters(k *parts.Kept) fyne.CanvasObject {
	l := v.l
	page := kit.Column(l, 14)
	for _, r := range app.ClusterTests(v.Document()) {
		page.Add(kit.Panel(l, kit.Column(l, 14,
			kit.Ends(l, 12, 200, kit.NewParagraph(l, clusterName(l, r.Cluster), kit.Section).Content(), checkBadge(l, r.Checks[1])),
			kit.Grid(l, 20, 270, v.units(k, r, app.BusinessUnit), v.units(k, r, app.SocialUnit)))))
	}
	return page
}

// checkBadge says in a few words whether a condition holds, or what is missing.
func checkBadge(l *kit.Look, c app.ClusterCheck) fyne.CanvasObject {
	if c.Gap == "" {
		return kit.NewBadge(l, l.T("verdict.yes"), "tick", kit.OK, kit.OKFill)
	}
	return kit.NewBadge(l, l.T("report.matrix.lacks", "sectors", l.T("clustertest.gap."+string(c.Gap))), "caution", kit.Caution, kit.CautionFill)
}

// units are the tags of one kind, and a field that adds the next: a stakeholder by name, or anybody else.
func (v *unitsView) units(k *parts.Kept, r app.ClusterResult, kind app.UnitKind) fyne.CanvasObject {
	l, d := v.l, v.Document()
	units := r.Business
	if kind == app.SocialUnit {
		units = r.Social
	}
	x := parts.Links{Name: unitsOf(r.ID, kind), Placeholder: l.T("assets.unit.add." + string(kind)), ReadOnly: v.ReadOnly(),
		OnAdd: func(id app.ID) {
			if o := v.Document().Organisations.Get(id); o != nil {
				v.Do(app.Add(&app.Unit{ID: app.NewID(), Cluster: r.ID, Name: o.Name, Kind: kind, Organisation: id}))
			}
		},
		OnNew:    func(name string) { v.Do(app.Add(&app.Unit{ID: app.NewID(), Cluster: r.ID, Name: name, Kind: kind})) },
		OnRemove: v.remove,
		OnOpen:   v.choose,
	}
	for _, u := range units {
		x.Linked = append(x.Linked, parts.Link{ID: u.ID, Item: unitItem(d, u)})
	}
	for _, o := range parts.Organisations(d) {
		if !slices.ContainsFunc(r.Units(), func(u *app.Unit) bool { return u.Organisation == o.ID }) {
			x.Choices = append(x.Choices, parts.OrganisationLink(o))
		}
	}
	title := kit.Row(l, 8, kit.NewText(l, l.T("unit."+string(kind)+".many"), kit.Strong), kit.NewText(l, l.Number(len(units)), kit.Body).SetColor(kit.Ink2))
	return kit.Column(l, 8, title, x.Flow(l, k))
}

// unitItem is a unit with the mark of its stakeholder, or the icon of a unit.
func unitItem(d app.Document, u *app.Unit) kit.Item {
	if s, linked := d.UnitSector(u); linked {
		return kit.Item{Text: d.UnitName(u), Sector: s, Marked: true}
	}
	return kit.Item{Text: u.Name, Icon: "unit"}
}

// choose tells beside the list of a unit, and takes the keyboard there.
func (v *unitsView) choose(id app.ID) {
	v.unit = id
	v.about.Changed(nil)
	if f := v.about.Focus(); f != nil {
		v.Canvas().Focus(f)
	}
}

func (v *unitsView) remove(id app.ID) {
	v.Undoable(app.Remove("unit", id), v.l.T("assets.unit.removed"))
}

// aboutUnit is the chosen unit: its kind, and the stakeholder behind it.
func (v *unitsView) aboutUnit(k *parts.Kept) fyne.CanvasObject {
	l, d := v.l, v.Document()
	u := d.Units.Get(v.unit)
	if u == nil {
		return kit.Panel(l, kit.NewParagraph(l, l.T("assets.unit.choose"), kit.Body).SetColor(kit.Ink2))
	}
	id, part := u.ID, func(name string) string { return name + string(u.ID) }
	about := kit.Column(l, 10)
	if c := d.Clusters.Get(u.Cluster); c != nil {
		about.Add(kit.NewLine(l, clusterName(l, c), kit.Second).Content().SetColor(kit.Ink2))
	}
	if d.Organisations.Get(u.Organisation) != nil {
		about.Add(kit.NewParagraph(l, d.UnitName(u), kit.Section).Content())
	} else {
		about.Add(k.Entry(l, part("name"), u.Name, kit.EntryOptions{ReadOnly: v.ReadOnly(), Role: kit.Strong, Placeholder: l.T("assets.unit.name"),
			OnChanged: func(s string) {
				if app.CleanLine(s) != "" {
					v.Do(app.Edit(id, "name", func(u *app.Unit) { u.Name = s }))
				}
			}}))
	}
	kinds := k.Chips(l, part("kind"), kit.Words(l.T("unit.business"), l.T("unit.social")), slices.Index(app.UnitKinds, u.Kind), func(i int) {
		v.Do(app.Edit(id, "", func(u *app.Unit) { u.Kind = app.UnitKinds[i] }))
	})
	if v.ReadOnly() {
		kinds.Disable()
	}
	about.Add(kinds)
	about.Add(kit.Divider(l))
	about.Add(kit.NewText(l, l.T("assets.unit.organisation"), kit.Strong))
	about.Add(parts.OrganisationPicker{Host: v, Name: part("organisation"), Organisation: u.Organisation, Placeholder: l.T("assets.unit.link"),
		Pick: func(to app.ID) app.Command {
			return app.Edit(id, "", func(u *app.Unit) { u.Organisation = to })
		}}.Row(l, k))
	about.Add(kit.NewParagraph(l, l.T("assets.unit.organisation.how"), kit.Second).SetColor(kit.Ink2))
	if !v.ReadOnly() {
		about.Add(kit.AtStart(l, k.Button(l, part("remove"), l.T("assets.unit.remove"), "", kit.Danger, func() { v.remove(id) }).Small()))
	}
	return kit.Panel(l, about)
}
