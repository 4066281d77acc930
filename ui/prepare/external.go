package prepare

import (
	"slices"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// externalView is step "external": the stakeholders at the side, and of the chosen one what they need, what moves them and
// what they get.
type externalView struct {
	*screen
	l     *kit.Look
	list  *parts.OrganisationList
	chips *kit.Chips
	about *parts.Built
	page  fyne.CanvasObject

	byWords app.ID // invitation that came about by writing, not by the tick
}

func newExternalView(s *screen, l *kit.Look) *externalView {
	v := &externalView{screen: s, l: l}
	if invited := app.InvitationList(s.Document()); s.chosen == "" && len(invited) > 0 {
		s.chosen = invited[0].Organisation
	}
	v.list = parts.NewOrganisationList(s, l, parts.OrganisationListOptions{Chosen: &s.chosen, OnChosen: func() {
		v.about.Changed(nil)
		v.about.Top()
	}, OnOpened: func(app.ID) { v.write() }, Only: func(o *app.Organisation) bool { return !s.listed || s.Document().InvitationOf(o.ID) != nil }})
	v.chips = kit.NewChips(l, []kit.ChipItem{{Item: kit.Item{Text: l.T("prepare.external.all")}}, {Item: kit.Item{Text: l.T("prepare.external.listed")}}},
		map[bool]int{true: 1}[s.listed], func(i int) {
			s.listed = i == 1
			v.Changed(nil)
		})
	v.showList()
	v.about = parts.NewBuilt(s, l, v.build)
	side := kit.Border(l, kit.Pad(l, 0, 0, 10, 0, v.chips), nil, nil, nil, v.list.Table)
	v.page = parts.Beside{L: l, Least: 220, Most: 300, Start: true}.With(v.about.Content(), side)
	return v
}

// Content is the working area.
func (v *externalView) Content() fyne.CanvasObject { return v.page }

// Focus is the list; while there is nobody in it, the field that adds.
func (v *externalView) Focus() fyne.Focusable {
	if len(v.list.Rows()) == 0 && !v.ReadOnly() {
		return v.about.Focus()
	}
	return v.list.Table
}

// Changed shows the document as it is now.
func (v *externalView) Changed(diff app.Diff) {
	v.showList()
	v.about.Changed(diff)
}

func (v *externalView) showList() {
	d := v.Document()
	v.chips.SetCounts(d.Organisations.Len(), d.Invitations.Len())
	ends := map[app.ID]string{}
	for i := range d.Invitations.All() {
		ends[i.Organisation] = v.l.T("prepare.described", "count", i.Described())
	}
	v.list.Show(ends)
}

// write brings the keyboard to the first field of the chosen one.
func (v *externalView) write() {
	if f := kit.FirstFocus(v.about.Kept().Part("needs" + string(v.chosen))); f != nil {
		v.Canvas().Focus(f)
	}
}

func (v *externalView) build(k *parts.Kept) fyne.CanvasObject {
	l, page := v.l, kit.Column(v.l, 14)
	if !v.ReadOnly() {
		page.Add(v.adding(l, k))
	}
	o := v.Document().Organisations.Get(v.chosen)
	if o == nil || !slices.Contains(v.list.Rows(), o) {
		words := "prepare.external.none"
		switch {
		case v.listed && v.Document().Organisations.Len() > 0:
			words = "prepare.invite.none"
		case v.ReadOnly():
			words = "prepare.external.none.read"
		}
		page.Add(kit.Panel(l, kit.NewParagraph(l, l.T(words), kit.Body).SetColor(kit.Ink2)))
		return edged(l, page)
	}
	page.Add(v.invitee(k, o))
	return edged(l, page)
}

// adding is the field that puts somebody on the list of invitations: a known stakeholder, or a new one of a sector.
func (s *screen) adding(l *kit.Look, k *parts.Kept) fyne.CanvasObject {
	return parts.OrganisationPicker{Host: s, Name: "add", Adds: true, Placeholder: l.T("prepare.invite.add"),
		Only: func(o *app.Organisation) bool { return s.Document().InvitationOf(o.ID) == nil },
		Pick: func(id app.ID) app.Command {
			s.chosen = id
			return app.EditOrAdd(app.Invitation{Organisation: id}, "", func(*app.Invitation) {}).As(app.Msg("history.invited"))
		}}.Row(l, k)
}

// invitee is the form of a stakeholder. Whatever is written puts them on the list of invitations.
func (v *externalView) invitee(k *parts.Kept, o *app.Organisation) fyne.CanvasObject {
	l, id := v.l, o.ID
	i := v.Document().InvitationOf(id)
	invited := i != nil
	if !invited {
		i = &app.Invitation{}
	}
	listed := k.Check(l, "listed"+string(id), l.T("prepare.invite"), invited, func(on bool) {
		if on {
			v.Do(app.EditOrAdd(app.Invitation{Organisation: id}, "", func(*app.Invitation) {}).As(app.Msg("history.invited")))
		} else {
			v.uninvite(v.Document().InvitationOf(id))
		}
	})
	if v.ReadOnly() {
		listed.Disable()
	}
	head := kit.Ends(l, 16, 240, kit.Row(l, 10, kit.SectorMark(l, o.Sector, 20), kit.Fill(kit.Column(l, 0,
		kit.NewParagraph(l, o.Name, kit.Section).Content(), kit.NewParagraph(l, parts.OrganisationLine(l, o), kit.Second).SetColor(kit.Ink2)))), listed)
	form := kit.Column(l, 12, head)
	field := func(name, text string, set func(*app.Invitation, string)) {
		if text == "" && v.ReadOnly() {
			return
		}
		form.Add(kit.Column(l, 4, kit.NewText(l, l.T("prepare."+name), kit.Strong), k.Entry(l, name+string(id), text, kit.EntryOptions{Multiline: true, Rows: 2, Grow: 8, ReadOnly: v.ReadOnly(), Placeholder: l.T("prepare." + name + ".ask"),
			OnChanged: func(text string) { v.written(id, name, text, set) }})))
	}
	field("needs", i.Needs, func(i *app.Invitation, s string) { i.Needs = s })
	field("motives", i.Motives, func(i *app.Invitation, s string) { i.Motives = s })
	field("gets", i.Gets, func(i *app.Invitation, s string) { i.Gets = s })
	page := kit.Column(l, 14, kit.Panel(l, form))
	if said := v.said(o); said != nil {
		page.Add(kit.Panel(l, said))
	}
	return page
}

// written keeps what a field says of a stakeholder. Words put them on the list; when the words are taken back, so is the
// place on the list that they alone gave.
func (v *externalView) written(id app.ID, name, text string, set func(*app.Invitation, string)) {
	i := v.Document().InvitationOf(id)
	switch {
	case i == nil && app.CleanText(text) == "":
	case i != nil && v.byWords == i.ID && app.CleanText(text) == "" && emptied(*i, set):
		v.Do(app.Remove("invitation", i.ID))
	default:
		v.Do(app.EditOrAdd(app.Invitation{Organisation: id}, name, func(i *app.Invitation) { set(i, text) }))
		if now := v.Document().InvitationOf(id); i == nil && now != nil {
			v.byWords = now.ID
		}
	}
}

// emptied tells whether nothing but the place on the list is left of an invitation without one of its fields.
func emptied(i app.Invitation, set func(*app.Invitation, string)) bool {
	set(&i, "")
	return i == app.Invitation{ID: i.ID, Organisation: i.Organisation}
}

// uninvite takes somebody off the list, and offers to take that back.
func (s *screen) uninvite(list ...*app.Invitation) {
	list = slices.DeleteFunc(list, func(i *app.Invitation) bool { return i == nil })
	if len(list) == 0 {
		return
	}
	ids := make([]app.ID, len(list))
	for n, i := range list {
		ids[n] = i.ID
	}
	s.Undoable(app.Remove("invitation", ids...), s.Look().T("prepare.invite.removed", "n", len(ids)))
}

// said is what the mapping of stakeholders says of somebody's gains, contributions and concerns; nil if nothing.
func (v *externalView) said(o *app.Organisation) fyne.CanvasObject {
	l := v.l
	said := map[app.Aspect][]string{}
	for c := range v.Document().Contributions.All() {
		if c.Organisation == o.ID {
			text := c.Text
			if c.Prompt != "" {
				text = l.T(c.Prompt)
			}
			said[c.Aspect] = append(said[c.Aspect], text)
		}
	}
	column := kit.Column(l, 6, kit.NewText(l, l.T("prepare.external.said"), kit.Second).SetColor(kit.Ink2))
	for _, a := range []app.Aspect{app.Gains, app.Gives, app.Concerns} {
		if len(said[a]) > 0 {
			column.Add(kit.NewText(l, l.T("aspect."+string(a)), kit.Strong))
			for _, text := range said[a] {
				column.Add(kit.NewParagraph(l, "• "+text, kit.Second))
			}
		}
	}
	if len(said) == 0 {
		return nil
	}
	return column
}
