package prepare

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/report"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// invitationsView is step "invitations": the list with states and hosts, and what is missing in it.
type invitationsView struct {
	*screen
	l      *kit.Look
	rows   []*app.Invitation
	chips  *kit.Chips
	table  *kit.Table
	hollow *fyne.Container // instead of rows
	about  *parts.Built
	page   fyne.CanvasObject
}

func newInvitationsView(s *screen, l *kit.Look) *invitationsView {
	v := &invitationsView{screen: s, l: l, hollow: kit.Stack()}
	items := []kit.ChipItem{{Item: kit.Item{Text: l.T("filter.all")}}}
	for i, key := range stateKeys {
		items = append(items, kit.ChipItem{Item: kit.Item{Text: l.T(key), Icon: stateIcon(i)}})
	}
	v.chips = kit.NewChips(l, items, s.state, func(i int) {
		s.state = i
		v.Changed(nil)
	})
	v.table = v.newTable()
	v.show()
	v.about = parts.NewBuilt(s, l, v.build)
	top := kit.Pad(l, 0, 0, 12, 0, v.chips)
	var foot fyne.CanvasObject
	if !s.ReadOnly() {
		foot = kit.Pad(l, 10, 0, 0, 0, kit.NewParagraph(l, l.T("prepare.invite.how"), kit.Second).SetColor(kit.Ink2))
	}
	v.page = kit.Border(l, top, foot, nil, nil, parts.Beside{L: l, Least: 230, Most: 340}.With(v.table, v.about.Content()))
	return v
}

// stateIcon is the icon of a state by its place in stateKeys.
func stateIcon(i int) string { return []string{"", "card", "tick", "error"}[i] }

func (v *invitationsView) newTable() *kit.Table {
	l := v.l
	organisation := func(row int) *app.Organisation { return v.Document().Organisations.Get(v.rows[row].Organisation) }
	columns := []kit.TableColumn{
		{Title: l.T("field.name"), Width: 120, Weight: 3, Item: func(row int) kit.Item { return parts.OrganisationLink(organisation(row)).Item },
			Sort: func(a, b int) int { return cmp.Compare(app.Fold(organisation(a).Name), app.Fold(organisation(b).Name)) }},
		{Title: l.T("field.locality"), Width: 60, Weight: 1.2, Faint: true, Text: func(row int) string { return organisation(row).Locality },
			Sort: func(a, b int) int {
				return cmp.Compare(app.Fold(organisation(a).Locality), app.Fold(organisation(b).Locality))
			}},
		{Title: l.T("field.state"), Width: 104, Item: func(row int) kit.Item {
			i := stateOf(v.rows[row].State)
			return kit.Item{Text: l.T(stateKeys[i]), Icon: stateIcon(i)}
		}, Sort: func(a, b int) int { return cmp.Compare(stateOf(v.rows[a].State), stateOf(v.rows[b].State)) }},
		{Title: l.T("prepare.invite.host"), Width: 70, Weight: 1.6, Faint: true, Text: func(row int) string { return v.rows[row].Host }},
		{Title: l.T("prepare.gets"), Width: 70, Weight: 2.4, Faint: true, Text: func(row int) string { return v.rows[row].Gets }},
	}
	o := kit.TableOptions{Many: true, Empty: v.hollow,
		Key: func(row int) string { return string(v.rows[row].ID) },
		Selected: func(row int) {
			if v.chosen != v.rows[row].Organisation {
				v.chosen = v.rows[row].Organisation
				v.about.Changed(nil)
			}
		},
		Runes: func(r rune) bool {
			var all []*app.Organisation
			for row := range v.rows {
				all = append(all, organisation(row))
			}
			if n := int(r - '1'); n >= 0 && n < len(stateKeys) && !v.ReadOnly() {
				v.set(stateAt(n), v.table.Selected()...)
				return true
			}
			return len(all) > 0 && parts.Leap(v.table, all, r)
		}}
	if !v.ReadOnly() {
		o.Opened = func(int) {
			if f := kit.FirstFocus(v.about.Kept().Part("host" + string(v.chosen))); f != nil {
				v.Canvas().Focus(f)
			}
		}
		o.Deleted = func(rows []int) {
			var list []*app.Invitation
			for _, row := range rows {
				list = append(list, v.rows[row])
			}
			v.uninvite(list...)
		}
	}
	return kit.NewTable(l, columns, 0, o)
}

// set gives rows another state, in one step of undo.
func (v *invitationsView) set(s app.InviteState, rows ...int) {
	var commands []app.Command
	for _, row := range rows {
		if i := v.rows[row]; i.State != s {
			commands = append(commands, app.Edit(i.ID, "", func(i *app.Invitation) { i.State = s }))
		}
	}
	if len(commands) > 0 {
		v.Do(app.All(commands...).As(app.Msg("history.invite.state", "n", len(commands))))
	}
}

// Content is the working area.
func (v *invitationsView) Content() fyne.CanvasObject { return v.page }

// Focus is the list; while there is nobody in it, the field that adds.
func (v *invitationsView) Focus() fyne.Focusable {
	if len(v.rows) == 0 && !v.ReadOnly() {
		return v.about.Focus()
	}
	return v.table
}

// Changed shows the document as it is now.
func (v *invitationsView) Changed(diff app.Diff) {
	v.show()
	v.about.Changed(diff)
}

func (v *invitationsView) show() {
	l, d := v.l, v.Document()
	counts := []int{d.Invitations.Len()}
	for i := range stateKeys {
		counts = append(counts, app.InvitationsIn(d, stateAt(i)))
	}
	v.chips.SetCounts(counts...)
	v.chips.Select(v.state)
	v.rows = slices.DeleteFunc(app.InvitationList(d), func(i *app.Invitation) bool { return v.state > 0 && i.State != stateAt(v.state-1) })
	words := "prepare.invite.none"
	if d.Invitations.Len() > 0 {
		words = "prepare.invite.none.state"
	}
	v.hollow.Objects = []fyne.CanvasObject{kit.NewEmptyState(l, l.T(words), "", "", nil)}
	v.table.SetCount(len(v.rows))
	if row := slices.IndexFunc(v.rows, func(i *app.Invitation) bool { return i.Organisation == v.chosen }); row >= 0 {
		if v.table.Current() != row {
			v.table.Select(row)
		}
	} else if at := v.table.Current(); at >= 0 {
		v.chosen = v.rows[at].Organisation
	} else if len(v.rows) > 0 {
		v.chosen = v.rows[0].Organisation
		v.table.Select(0)
	}
}

// build is the side: the chosen invitation, then what is missing in the list.
func (v *invitationsView) build(k *parts.Kept) fyne.CanvasObject {
	l := v.l
	page := kit.Column(l, 12)
	if !v.ReadOnly() {
		page.Add(v.adding(l, k))
	}
	if i := v.Document().InvitationOf(v.chosen); i != nil && slices.Contains(v.rows, i) {
		page.Add(kit.Panel(l, v.invitation(k, i)))
	}
	for _, bar := range v.gapBars() {
		page.Add(bar)
	}
	return edged(l, page)
}

func (v *invitationsView) invitation(k *parts.Kept, i *app.Invitation) fyne.CanvasObject {
	l, id, key := v.l, i.ID, string(i.Organisation)
	o := v.Document().Organisations.Get(i.Organisation)
	column := kit.Column(l, 10, kit.RowTop(l, 10, kit.SectorMark(l, o.Sector, 20), kit.Fill(kit.NewParagraph(l, o.Name, kit.Section).Content())))
	var items []kit.Item
	for n, key := range stateKeys {
		items = append(items, kit.Item{Text: l.T(key), Icon: stateIcon(n)})
	}
	states := k.Chips(l, "state"+key, items, stateOf(i.State), func(n int) {
		v.Do(app.Edit(id, "", func(i *app.Invitation) { i.State = stateAt(n) }).As(app.Msg("history.invite.state", "n", 1)))
	})
	column.Add(states)
	if i.Host != "" || !v.ReadOnly() {
		column.Add(kit.Form(l, kit.Field{Label: l.T("prepare.invite.host"), Widget: k.Entry(l, "host"+key, i.Host, kit.EntryOptions{ReadOnly: v.ReadOnly(),
			Placeholder: l.T("prepare.invite.host.ask"), OnSubmitted: func(string) { v.Canvas().Focus(v.table) },
			OnChanged: func(text string) { v.Do(app.Edit(id, "host", func(i *app.Invitation) { i.Host = text })) }})}))
	}
	if i.Gets != "" {
		column.Add(kit.NewText(l, l.T("prepare.gets"), kit.Strong))
		column.Add(kit.NewParagraph(l, i.Gets, kit.Second).Content())
	}
	more := k.Button(l, "more", l.T("prepare.invite.more"), "next", kit.Quiet, func() { v.GoTo("external") }).Trailing().Small()
	if v.ReadOnly() {
		states.Disable()
		column.Add(kit.AtStart(l, more))
		return column
	}
	column.Add(kit.Flow(l, 8, more, k.Button(l, "remove", l.T("prepare.invite.remove"), "", kit.Quiet, func() {
		v.uninvite(v.Document().InvitationOf(v.chosen))
		v.Canvas().Focus(v.Focus())
	}).Small()))
	return column
}

// gapBars say which sectors and authorities nobody is invited from, and of whom it is not said what they get.
func (v *invitationsView) gapBars() (bars []fyne.CanvasObject) {
	l, d := v.l, v.Document()
	if d.Invitations.Len() == 0 {
		return nil
	}
	if gap := report.SectorGap(l.Lang, app.UninvitedSectors(d)); gap != "" {
		bars = append(bars, kit.NewCautionBar(l, gap, nil))
	}
	bare := slices.DeleteFunc(app.InvitationList(d), func(i *app.Invitation) bool { return !i.Wanted() || i.Gets != "" })
	if len(bare) > 0 {
		name := func(i *app.Invitation) string { return d.Organisations.Get(i.Organisation).Name }
		bars = append(bars, kit.NewCautionBar(l, l.T("prepare.gap.gets", "n", len(bare), "names", list(l, bare, name)), nil))
	}
	if len(bars) == 0 {
		bars = append(bars, kit.NewOKBar(l, l.T("prepare.gap.none"), nil))
	}
	if places := app.UninvitedAuthorities(d); len(places) > 0 {
		name := func(a *app.Authority) string { return a.Name }
		bars = append(bars, kit.NewInfoBar(l, l.T("prepare.gap.places", "n", len(places), "names", list(l, places, name)), nil))
	}
	return bars
}
