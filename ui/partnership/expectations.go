package partnership

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// expectationsView is step "expectations": what each partner says of itself, and what it waives; beside it what is known of
// it from the mapping of stakeholders.
type expectationsView struct {
	*screen
	l     *kit.Look
	list  *parts.OrganisationList
	built *parts.Built
	page  *fyne.Container
	parts fyne.CanvasObject // of the page while there are partners
}

func newExpectationsView(s *screen, l *kit.Look) *expectationsView {
	v := &expectationsView{screen: s, l: l, page: kit.Stack()}
	v.list = parts.NewOrganisationList(s, l, parts.OrganisationListOptions{Chosen: &s.chosen,
		Only: func(o *app.Organisation) bool { return s.Document().PartnerOf(o.ID) != nil },
		OnChosen: func() {
			v.built.Changed(nil)
			v.built.Top()
		},
		OnOpened: func(app.ID) { v.Canvas().Focus(v.built.Focus()) }})
	v.show()
	v.built = parts.NewBuilt(s, l, v.partner)
	v.parts = parts.Beside{L: l, Least: 210, Most: 300, Start: true}.With(v.built.Content(), v.list.Table)
	v.showPage()
	return v
}

func (v *expectationsView) Content() fyne.CanvasObject { return v.page }

// Focus is the list of partners.
func (v *expectationsView) Focus() fyne.Focusable {
	if v.Document().Partners.Len() == 0 {
		return kit.FirstFocus(v.page)
	}
	return v.list.Table
}

func (v *expectationsView) Changed(diff app.Diff) {
	v.show()
	v.built.Changed(diff)
	v.showPage()
}

// show brings the list up to date, with how much is said of each.
func (v *expectationsView) show() {
	ends := map[app.ID]string{}
	for p := range v.Document().Partners.All() {
		ends[p.Organisation] = v.l.T("partnership.filled.short", "count", p.Filled(), "all", app.PartnerFields)
	}
	v.list.Show(ends)
}

// showPage says that there are no partners, as long as there are none.
func (v *expectationsView) showPage() {
	l, now := v.l, v.parts
	if v.Document().Partners.Len() == 0 {
		now = kit.Panel(l, kit.Centered(l, kit.Width(l, 460, kit.NewEmptyState(l, l.T("partnership.none"), "", l.T("partnership.none.go"), func() { v.GoTo("partners") }))))
	}
	if len(v.page.Objects) == 0 || v.page.Objects[0] != now && (now == v.parts || v.page.Objects[0] == v.parts) {
		v.page.Objects = []fyne.CanvasObject{now}
		v.page.Refresh()
	}
}

// partner is the form of the chosen partner.
func (v *expectationsView) partner(k *parts.Kept) fyne.CanvasObject {
	l, d := v.l, v.Document()
	o, p := d.Organisations.Get(v.chosen), d.PartnerOf(v.chosen)
	if o == nil || p == nil {
		return kit.Stack()
	}
	head := kit.Row(l, 10, kit.SectorMark(l, o.Sector, 20), kit.Fill(kit.Column(l, 0,
		kit.NewLine(l, o.Name, kit.Section).Content(), kit.NewLine(l, parts.OrganisationLine(l, o), kit.Second).SetColor(kit.Ink2))))
	form := kit.Column(l, 12)
	for _, f := range fields {
		form.Add(kit.Form(l, kit.Field{Label: l.T("partner." + f.name), Widget: v.field(k, p, f)}))
	}
	own := kit.Column(l, 16, kit.Panel(l, form), kit.Panel(l, v.waivers(k, p)))
	return kit.Column(l, 12, head, kit.MaxWidth(l, 1100, kit.Grid(l, 16, 300, own, kit.AtTop(l, kit.Panel(l, v.known(k, o, p))))))
}

// field is one thing that a partner says.
type field struct {
	name string // as in the file; its words are under "partner.<name>"
	of   func(*app.Partner) *string
}

var (
	motive       = field{"motive", func(p *app.Partner) *string { return &p.Motive }}
	contribution = field{"contribution", func(p *app.Partner) *string { return &p.Contribution }}
	expectation  = field{"expectation", func(p *app.Partner) *string { return &p.Expectation }}
	role         = field{"role", func(p *app.Partner) *string { return &p.Role }}
	interfaces   = field{"interface", func(p *app.Partner) *string { return &p.Interface }}

	fields = []field{motive, contribution, expectation, role, interfaces}
)

func (v *expectationsView) field(k *parts.Kept, p *app.Partner, f field) *kit.Entry {
	id := p.ID
	return k.Entry(v.l, f.name+"/"+string(id), *f.of(p), kit.EntryOptions{Multiline: true, Rows: 1, Grow: 6, ReadOnly: v.ReadOnly(),
		Placeholder: v.l.T("partner." + f.name + ".ask"),
		OnChanged:   func(text string) { v.Do(app.Edit(id, f.name, func(p *app.Partner) { *f.of(p) = text })) }})
}

// waivers are the five things that a partner can put on the table instead of keeping them to itself.
func (v *expectationsView) waivers(k *parts.Kept, p *app.Partner) fyne.CanvasObject {
	l, id := v.l, p.ID
	list := kit.Column(l, 8, title(l, "partnership.waivers"), faint(l, l.T("partnership.waivers.how")))
	for _, kind := range app.WaiverKinds {
		w := v.Document().WaiverOf(id, kind)
		name := "waiver/" + string(id) + "/" + string(kind)
		check := k.Check(l, name, l.T("waiver."+string(kind)), w != nil, func(on bool) { v.waive(id, kind, on) })
		if v.ReadOnly() {
			check.Disable()
		}
		list.Add(check)
		if w != nil && (w.Note != "" || !v.ReadOnly()) {
			list.Add(kit.Pad(l, 0, 0, 0, 30, k.Entry(l, name+"/note", w.Note, kit.EntryOptions{Multiline: true, Rows: 1, Grow: 4, ReadOnly: v.ReadOnly(),
				Placeholder: l.T("partnership.waivers.note"),
				OnChanged: func(text string) {
					v.Do(app.EditOrAdd(app.Waiver{Partner: id, Kind: kind}, "note", func(w *app.Waiver) { w.Note = text }))
				}})))
		}
	}
	return list
}

func (v *expectationsView) waive(partner app.ID, kind app.WaiverKind, on bool) {
	w := v.Document().WaiverOf(partner, kind)
	switch {
	case on && w == nil:
		v.Do(app.Add(&app.Waiver{ID: app.NewID(), Partner: partner, Kind: kind}))
	case !on && w != nil && w.Note != "":
		v.Undoable(app.Remove("waiver", w.ID), v.l.T("partnership.waivers.removed", "what", w.Note))
	case !on && w != nil:
		v.Do(app.Remove("waiver", w.ID))
	}
}
