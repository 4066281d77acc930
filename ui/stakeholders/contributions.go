package stakeholders

import (
	"slices"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/kit"
)

// contributionsView is step "contributions": what each gives, gains and fears, with the table of the source as prompts.
type contributionsView struct {
	*screen
	l      *kit.Look
	picker *picker
	kept   kept
	head   *fyne.Container
	body   *fyne.Container
	scroll *kit.Scroller
	shown  app.ID
	page   fyne.CanvasObject
}

func newContributionsView(s *screen, l *kit.Look) *contributionsView {
	v := &contributionsView{screen: s, l: l, head: kit.Stack(), body: kit.Stack()}
	v.scroll = kit.Scroll(l, v.body)
	v.picker = newPicker(s, l, v.show)
	v.page = beside{l: l, least: 210, most: 300, start: true}.with(
		kit.Border(l, kit.Pad(l, 0, 0, 12, 0, v.head), nil, nil, nil, v.scroll), v.picker.list)
	v.changed(nil)
	return v
}

func (v *contributionsView) content() fyne.CanvasObject { return v.page }
func (v *contributionsView) focus() fyne.Focusable      { return v.picker.list }

func (v *contributionsView) changed(app.Diff) {
	if v.emptied("contributions") {
		return
	}
	counts := map[app.ID]int{}
	for c := range v.Document().Contributions.All() {
		counts[c.Organisation]++
	}
	v.picker.show(counts)
	v.show()
}

// show lays out the three aspects of the chosen organisation.
func (v *contributionsView) show() {
	l := v.l
	v.kept.anew()
	v.head.Objects, v.body.Objects = nil, nil
	if o := v.Document().Organisations.Get(v.chosen); o != nil {
		v.head.Objects = []fyne.CanvasObject{kit.Row(l, 10, kit.SectorMark(l, o.Sector, 20), kit.Fill(kit.Column(l, 0,
			kit.NewLine(l, o.Name, kit.Section).Content(), kit.NewLine(l, line(l, o), kit.Second).SetColor(kit.Ink2))))}
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
	var own []*app.Contribution
	for c := range v.Document().Contributions.All() {
		switch {
		case c.Organisation != id || c.Aspect != a:
		case c.Prompt != "":
			ticked[c.Prompt] = true
		default:
			own = append(own, c)
		}
	}
	list := kit.Column(l, 8, kit.NewText(l, l.T("aspect."+string(a)), kit.Section))
	for _, key := range prompts(o.Sector, a, ticked) {
		check := v.kept.check(l, string(id)+key, l.T(key), ticked[key], func(on bool) { v.tick(id, a, key, on) })
		if v.ReadOnly() {
			check.Disable()
		}
		list.Add(check)
	}
	for _, c := range own {
		list.Add(v.own(*c))
	}
	if !v.ReadOnly() {
		list.Add(v.adding(id, a))
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
				v.Do(app.RemoveContribution(c.ID))
			}
			return
		}
	}
	if on {
		v.Do(app.PutContribution(app.Contribution{ID: app.NewID(), Organisation: id, Aspect: a, Prompt: key}))
	}
}

// adding is the field for the next line. The keyboard stays there, so that lines are written one after the other.
func (v *contributionsView) adding(id app.ID, a app.Aspect) *kit.Entry {
	return keep(&v.kept, addName(id, a), func() (e *kit.Entry) {
		put := func(lines ...string) {
			var commands []app.Command
			for _, s := range lines {
				if s = app.CleanText(s); s != "" {
					commands = append(commands, app.PutContribution(app.Contribution{ID: app.NewID(), Organisation: id, Aspect: a, Text: s}))
				}
			}
			if len(commands) > 0 && v.Do(inOne(commands...)) {
				e.SetText("")
				kit.Reveal(e)
			}
		}
		e = kit.NewEntry(v.l, kit.EntryOptions{Placeholder: v.l.T("contributions.add." + string(a)),
			OnSubmitted:  func(s string) { put(s) },
			OnPasteLines: func(lines []string) bool { put(lines...); return true }})
		return e
	})
}

func addName(id app.ID, a app.Aspect) string { return "add/" + string(a) + string(id) }

// own is a line in words of one's own, to be changed in place; empty, it goes when it is left.
func (v *contributionsView) own(c app.Contribution) fyne.CanvasObject {
	l, id := v.l, c.ID
	var e *kit.Entry
	e = v.kept.entry(l, "own/"+string(id), c.Text, kit.EntryOptions{Multiline: true, Rows: 1, ReadOnly: v.ReadOnly(), EnterSends: true,
		OnSubmitted: func(string) { v.write(c) },
		OnFocus: func(came bool) {
			if !came && app.CleanText(e.Text()) == "" && v.Document().Contributions.Get(id) != nil {
				v.Undoable(app.RemoveContribution(id), l.T("contributions.removed"))
			}
		},
		OnChanged: func(s string) {
			if now := v.Document().Contributions.Get(id); now != nil && app.CleanText(s) != "" {
				next := *now
				next.Text = app.CleanText(s)
				v.Do(app.PutContribution(next))
			}
		}})
	if v.ReadOnly() {
		return e
	}
	drop := keep(&v.kept, "drop/"+string(id), func() *kit.Button {
		return kit.NewButton(l, "", "error", kit.Quiet, func() {
			v.write(c)
			v.Undoable(app.RemoveContribution(id), l.T("contributions.removed"))
		}).Tip(l.T("contributions.remove"))
	})
	return kit.Row(l, 4, kit.Fill(e), drop)
}

// write brings the keyboard to where the next line of the same aspect is written.
func (v *contributionsView) write(c app.Contribution) {
	if e, ok := v.kept.now[addName(c.Organisation, c.Aspect)].(*kit.Entry); ok {
		v.Canvas().Focus(e)
	}
}
