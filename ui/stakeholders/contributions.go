package stakeholders

import (
	"slices"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/kit"
)

// picker is the list of organisations at the side of a step; what is chosen there is worked on beside it.
type picker struct {
	*screen
	rows   []*app.Organisation
	counts func(*app.Organisation) int
	list   *kit.Table
}

func newPicker(s *screen, l *kit.Look, counts func(*app.Organisation) int, chosen func()) *picker {
	p := &picker{screen: s, counts: counts}
	columns := []kit.TableColumn{
		{Title: l.T("field.name"), Weight: 1, Item: func(i int) kit.Item {
			return kit.Item{Text: p.rows[i].Name, Sector: p.rows[i].Sector, Marked: true}
		}},
		{Title: "", Width: 34, End: true, Faint: true, Text: func(i int) string {
			if n := p.counts(p.rows[i]); n > 0 {
				return l.Number(n)
			}
			return ""
		}},
	}
	p.list = kit.NewTable(l, columns, 0, kit.TableOptions{
		NoHead: true,
		Key:    func(i int) string { return string(p.rows[i].ID) },
		Selected: func(i int) {
			if s.chosen != p.rows[i].ID {
				s.chosen = p.rows[i].ID
				chosen()
			}
		},
		Opened: func(i int) { s.edit(p.rows[i].ID) },
		Empty:  kit.NewEmptyState(l, l.T("stakeholders.none"), "", l.T("stakeholders.none.go"), func() { s.GoTo("entry") }),
	})
	p.show()
	return p
}

// show brings the list up to date.
func (p *picker) show() {
	p.rows = organisations(p.Document())
	p.list.SetCount(len(p.rows))
	if o := p.chosenOrganisation(); o != nil {
		p.chosen = o.ID
		if row := slices.IndexFunc(p.rows, func(r *app.Organisation) bool { return r.ID == o.ID }); p.list.Current() != row {
			p.list.Select(row)
		}
	}
}

// contributionsView is step "contributions": what each gives, gains and fears, with the table of the source as prompts.
type contributionsView struct {
	*screen
	l      *kit.Look
	picker *picker
	body   *fyne.Container
	typing bool // a change comes from a field of this view: it shows it already
	page   fyne.CanvasObject
}

func newContributionsView(s *screen, l *kit.Look) *contributionsView {
	v := &contributionsView{screen: s, l: l, body: kit.Stack()}
	v.picker = newPicker(s, l, func(o *app.Organisation) (n int) {
		for c := range s.Document().Contributions.All() {
			if c.Organisation == o.ID {
				n++
			}
		}
		return n
	}, v.show)
	v.page = kit.Border(l, nil, nil, kit.Pad(l, 0, 20, 0, 0, kit.Width(l, 290, v.picker.list)), nil, v.body)
	v.show()
	return v
}

func (v *contributionsView) content() fyne.CanvasObject { return v.page }
func (v *contributionsView) Focus() fyne.Focusable      { return v.picker.list }

func (v *contributionsView) changed(app.Diff) {
	if v.typing {
		return
	}
	v.picker.show()
	v.show()
}

// show lays out the three aspects of the chosen organisation.
func (v *contributionsView) show() {
	l := v.l
	o := v.Document().Organisations.Get(v.chosen)
	v.body.Objects = nil
	defer v.body.Refresh()
	if o == nil {
		return
	}
	title := kit.Row(l, 10, kit.SectorMark(l, o.Sector, 20), kit.Fill(kit.Column(l, 0,
		kit.NewLine(l, o.Name, kit.Section).Content(), kit.NewLine(l, line(l, o), kit.Second).SetColor(kit.Ink2))))
	columns := kit.Columns(l, 16, []float32{1, 1, 1}, v.aspect(o, app.Gives), v.aspect(o, app.Gains), v.aspect(o, app.Concerns))
	v.body.Add(kit.Border(l, kit.Pad(l, 0, 0, 12, 0, title), nil, nil, nil, kit.Scroll(l, columns)))
}

// aspect is one column: the prompts of the sector to tick, and words of one's own.
func (v *contributionsView) aspect(o *app.Organisation, a app.Aspect) fyne.CanvasObject {
	l, id := v.l, o.ID
	ticked := map[string]*app.Contribution{}
	var own []*app.Contribution
	for c := range v.Document().Contributions.All() {
		switch {
		case c.Organisation != id || c.Aspect != a:
		case c.Prompt != "":
			ticked[c.Prompt] = c
		default:
			own = append(own, c)
		}
	}
	list := kit.Column(l, 8, kit.NewText(l, l.T("aspect."+string(a)), kit.Section))
	keys := make([]string, 0, 8)
	for _, p := range app.Prompts[o.Sector][a] {
		keys = append(keys, app.PromptKey(o.Sector, a, p))
	}
	for key := range ticked { // of an organisation whose sector was changed since
		if !slices.Contains(keys, key) {
			keys = append(keys, key)
		}
	}
	slices.Sort(keys[len(app.Prompts[o.Sector][a]):])
	for _, key := range keys {
		check := kit.NewCheck(l, l.T(key), ticked[key] != nil, func(on bool) {
			if on {
				v.Do(app.PutContribution(app.Contribution{ID: app.NewID(), Organisation: id, Aspect: a, Prompt: key}))
			} else if c := ticked[key]; c != nil {
				v.Do(app.RemoveContribution(c.ID))
			}
		})
		if v.ReadOnly() {
			check.Disable()
		}
		list.Add(check)
	}
	for _, c := range own {
		list.Add(v.own(*c))
	}
	list.Add(kit.NewEntry(l, kit.EntryOptions{Placeholder: l.T("contributions.add." + string(a)), ReadOnly: v.ReadOnly(),
		OnSubmitted: func(s string) {
			if app.CleanText(s) != "" {
				v.Do(app.PutContribution(app.Contribution{ID: app.NewID(), Organisation: id, Aspect: a, Text: s}))
			}
		}}))
	return kit.Panel(l, list)
}

// own is a line in words of one's own, to be changed in place; empty, it goes.
func (v *contributionsView) own(c app.Contribution) fyne.CanvasObject {
	l := v.l
	e := kit.NewEntry(l, kit.EntryOptions{Text: c.Text, Multiline: true, Rows: 1, ReadOnly: v.ReadOnly(), EnterSends: true,
		OnChanged: func(s string) {
			if s = app.CleanText(s); s == "" {
				return
			}
			v.typing = true
			c.Text = s
			v.Do(app.PutContribution(c))
			v.typing = false
		}})
	drop := kit.NewButton(l, "", "error", kit.Quiet, func() {
		v.Undoable(app.RemoveContribution(c.ID), l.T("contributions.removed"))
	}).Tip(l.T("contributions.remove"))
	if v.ReadOnly() {
		drop.Disable()
	}
	return kit.Row(l, 4, kit.Fill(e), drop)
}
