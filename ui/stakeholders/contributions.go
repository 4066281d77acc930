package stakeholders

import (
	"slices"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// contributionsView is step "contributions": what each gives, gains and fears, with the table of the source as prompts.
type contributionsView struct {
	*screen
	l      *kit.Look
	picker *parts.OrganisationList
	kept   parts.Kept
	head   *fyne.Container
	body   *fyne.Container
	scroll *kit.Scroller
	shown  app.ID
	page   fyne.CanvasObject
}

func newContributionsView(s *screen, l *kit.Look) *contributionsView {
	v := &contributionsView{screen: s, l: l, head: kit.Stack(), body: kit.Stack()}
	v.scroll = kit.Scroll(l, v.body)
	v.picker = parts.NewOrganisationList(s, l, parts.OrganisationListOptions{Chosen: &s.chosen, OnChosen: v.show, OnOpened: s.edit})
	v.page = parts.Beside{L: l, Least: 210, Most: 300, Start: true}.With(
		kit.Border(l, kit.Pad(l, 0, 0, 12, 0, v.head), nil, nil, nil, v.scroll), v.picker.Table)
	v.Changed(nil)
	return v
}

func (v *contributionsView) Content() fyne.CanvasObject { return v.page }
func (v *contributionsView) Focus() fyne.Focusable      { return v.picker.Table }

func (v *contributionsView) Changed(app.Diff) {
	counts := map[app.ID]int{}
	for c := range v.Document().Contributions.All() {
		counts[c.Organisation]++
	}
	ends := map[app.ID]string{}
	for id, n := range counts {
		ends[id] = v.l.Number(n)
	}
	v.picker.Show(ends)
	v.show()
}

// show lays out the three aspects of the chosen organisation.
func (v *contributionsView) show() {
	l := v.l
	v.kept.Anew()
	v.head.Objects, v.body.Objects = nil, nil
	if o := v.Document().Organisations.Get(v.chosen); o != nil {
		v.head.Objects = []fyne.CanvasObject{kit.Row(l, 10, kit.SectorMark(l, o.Sector, 20), kit.Fill(kit.Column(l, 0,
			kit.NewLine(l, o.Name, kit.Section).Content(), kit.NewLine(l, parts.OrganisationLine(l, o), kit.Second).SetColor(kit.Ink2))))}
		v.body.Objects = []fyne.CanvasObject{kit.MaxWidth(l, 1060, kit.Grid(l, 16, 240, v.aspect(o, app.Gives), v.aspect(o, app.Gains), v.aspect(o, app.Concerns)))}
	}
	v.head.Refresh()
	v.scroll.Refresh()
	if v.shown != v.chosen {
		v.shown = v.chosen
		v.scroll.ScrollToTop()
	}
}

// aspect is one column: the prompts of the sector to tick, and words of one's own.
func (v *contributionsView) aspect(o *app.Organisation, a app.Aspect) fyne.CanvasObject {
	l, id := v.l, o.ID
	ticked := map[string]bool{}
	var own []parts.Line
	for c := range v.Document().Contributions.All() {
		switch {
		case c.Organisation != id || c.Aspect != a:
		case c.Prompt != "":
			ticked[c.Prompt] = true
		default:
			own = append(own, parts.Line{ID: c.ID, Text: c.Text})
		}
	}
	list := kit.Column(l, 8, kit.NewText(l, l.T("aspect."+string(a)), kit.Section))
	for _, key := range prompts(o.Sector, a, ticked) {
		check := v.kept.Check(l, string(id)+key, l.T(key), ticked[key], func(on bool) { v.tick(id, a, key, on) })
		if v.ReadOnly() {
			check.Disable()
		}
		list.Add(check)
	}
	if len(own) > 0 || !v.ReadOnly() {
		list.Add(parts.Lines{Host: v, Name: linesOf(id, a), List: own, Placeholder: l.T("contributions.add." + string(a)),
			Add: func(text string) app.Command {
				return app.Add(&app.Contribution{ID: app.NewID(), Organisation: id, Aspect: a, Text: text})
			},
			Edit: func(id app.ID, text string) app.Command {
				return app.Edit(id, "text", func(c *app.Contribution) { c.Text = text })
			},
			Remove: func(id app.ID) app.Command { return app.Remove("contribution", id) }}.Column(l, &v.kept))
	}
	return kit.Panel(l, list)
}

// prompts are the lines to tick: those of the sector, and those that were ticked before the sector was another one.
func prompts(s app.Sector, a app.Aspect, ticked map[string]bool) []string {
	var keys, others []string
	for _, p := range app.Prompts[s][a] {
		keys = append(keys, app.PromptKey(s, a, p))
	}
	for key := range ticked {
		if !slices.Contains(keys, key) {
			others = append(others, key)
		}
	}
	slices.Sort(others)
	return append(keys, others...)
}

func (v *contributionsView) tick(id app.ID, a app.Aspect, key string, on bool) {
	for c := range v.Document().Contributions.All() {
		if c.Organisation == id && c.Aspect == a && c.Prompt == key {
			if !on {
				v.Do(app.Remove("contribution", c.ID))
			}
			return
		}
	}
	if on {
		v.Do(app.Add(&app.Contribution{ID: app.NewID(), Organisation: id, Aspect: a, Prompt: key}))
	}
}

// linesOf is the name of the list of an aspect in what is kept.
func linesOf(id app.ID, a app.Aspect) string { return string(a) + string(id) }
