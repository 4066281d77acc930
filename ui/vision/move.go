package vision

import (
	"slices"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/report"
	"madrega/ui/ballot"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// moveView is step "move": for each component what is known, what exists already, and the first move.
type moveView struct {
	*screen
	l      *kit.Look
	scores []app.ComponentScores
	list   *kit.Table
	form   *parts.Built
	page   fyne.CanvasObject
}

func newMoveView(s *screen, l *kit.Look) *moveView {
	c := &s.components
	v := &moveView{screen: s, l: l, scores: app.Scores(s.Document())}
	v.form = parts.NewBuilt(s, l, v.build)
	v.list = kit.NewTable(l, []kit.TableColumn{
		{Title: l.T("components.column.name"), Weight: 1, Item: func(i int) kit.Item {
			item := kit.Item{Text: report.ComponentName(l.Lang, app.ComponentKeys[i])}
			if v.Document().ComponentOf(app.ComponentKeys[i]).Priority {
				item.Icon = "flag"
			}
			return item
		}},
		{Title: l.T("components.column.gap"), Width: 36, End: true, Text: func(i int) string {
			if gap, ok := v.scores[i].Gap(); ok {
				return lang.Figure(gap)
			}
			return ""
		}},
	}, len(app.ComponentKeys), kit.TableOptions{
		Key: func(i int) string { return string(app.ComponentKeys[i]) },
		Selected: func(i int) {
			if c.chosenKey() != app.ComponentKeys[i] {
				c.key = app.ComponentKeys[i]
				v.form.Changed(nil)
				v.form.Top()
			}
		},
		Opened: func(int) {
			if f := v.form.Focus(); f != nil {
				v.Canvas().Focus(f)
			}
		},
	})
	v.list.Select(componentIndex(c.chosenKey()))
	v.page = parts.Beside{L: l, Least: 230, Most: 320, Start: true}.With(v.form.Content(), v.list)
	return v
}

func (v *moveView) Content() fyne.CanvasObject { return v.page }
func (v *moveView) Focus() fyne.Focusable      { return v.list }

func (v *moveView) Changed(diff app.Diff) {
	v.scores = app.Scores(v.Document())
	v.list.SetCount(len(app.ComponentKeys))
	v.form.Changed(diff)
}

// build lays out the form of the chosen component.
func (v *moveView) build(k *parts.Kept) fyne.CanvasObject {
	l, key := v.l, v.components.chosenKey()
	c, name := v.Document().ComponentOf(key), string(key)
	edit := func(field string, change func(*app.Component, string)) func(string) {
		return func(s string) {
			v.Do(app.EditOrAdd(app.Component{Key: key}, field, func(c *app.Component) { change(c, s) }))
		}
	}
	evidence := parts.Finding{Name: name + "/evidence", Title: l.T("move.evidence"), Evidence: c.Evidence, Ask: l.T("move.evidence.ask"), ReadOnly: v.ReadOnly(),
		OnEvidence: edit("evidence", func(c *app.Component, s string) { c.Evidence = s })}
	move := k.Entry(l, name+"/move", c.Move, kit.EntryOptions{Multiline: true, Rows: 2, ReadOnly: v.ReadOnly(), Placeholder: l.T("move.first.ask"),
		OnChanged: edit("move", func(c *app.Component, s string) { c.Move = s })})
	owner := k.Entry(l, name+"/owner", c.Owner, kit.EntryOptions{ReadOnly: v.ReadOnly(),
		OnChanged: edit("owner", func(c *app.Component, s string) { c.Owner = s })})
	due := k.Date(v, l, name+"/due", c.Due, func(day app.Date) {
		v.Do(app.EditOrAdd(app.Component{Key: key}, "due", func(c *app.Component) { c.Due = day }))
	})
	priority := k.Check(l, name+"/priority", l.T("move.priority"), c.Priority, func(on bool) {
		v.Do(app.EditOrAdd(app.Component{Key: key}, "", func(c *app.Component) { c.Priority = on }))
	})
	if v.ReadOnly() {
		priority.Disable()
	}
	return kit.MaxWidth(l, 880, kit.Pad(l, 0, 14, 0, 14, kit.Column(l, 14, v.head(),
		kit.Panel(l, evidence.Row(l, k)),
		kit.Panel(l, v.existing(l, k)),
		kit.Panel(l, kit.Column(l, 12,
			kit.NewText(l, l.T("move.first"), kit.Section),
			move,
			kit.Columns(l, 16, []float32{2, 1}, kit.Form(l, kit.Field{Label: l.T("field.owner"), Widget: owner}), kit.Form(l, kit.Field{Label: l.T("field.due"), Widget: due})),
			priority)),
		kit.Space(l, 0, 8))))
}

// head says what the component is, and how it was scored.
func (v *moveView) head() fyne.CanvasObject {
	l, key := v.l, v.components.chosenKey()
	scores := v.scores[componentIndex(key)]
	words := kit.Column(l, 3, kit.NewParagraph(l, report.ComponentName(l.Lang, key), kit.Section), kit.NewParagraph(l, l.T("component."+string(key)+".how"), kit.Body).SetColor(kit.Ink2))
	if scores.Today.N+scores.Target.N == 0 {
		return kit.Column(l, 8, words, kit.NewParagraph(l, report.ComponentMedians(l.Lang, scores), kit.Second).SetColor(kit.Ink2))
	}
	blocks := ballot.NewScore(l, 0, 0, nil)
	blocks.SetMedians(scores.Today.Median, scores.Target.Median)
	said := report.ComponentMedians(l.Lang, scores)
	if gap, ok := scores.Gap(); ok {
		said = l.Join(said, l.T("move.gap", "gap", lang.Figure(gap)))
	}
	return kit.Column(l, 10, words, kit.Row(l, 16, blocks, kit.Fill(kit.Column(l, 2, kit.NewParagraph(l, said, kit.Body),
		kit.NewParagraph(l, l.Spread(scores.Today), kit.Second).SetColor(kit.Ink2)))))
}

// existing are the institutions and services that are there already: those that the source names to tick, each with a field
// for its name, and others.
func (v *moveView) existing(l *kit.Look, k *parts.Kept) fyne.CanvasObject {
	key := v.components.chosenKey()
	there := map[string]*app.Existing{}
	var others []parts.Line
	for _, e := range app.ExistingOf(v.Document(), key) {
		if e.Prompt != "" {
			there[e.Prompt] = e
		} else {
			others = append(others, parts.Line{ID: e.ID, Text: e.Name})
		}
	}
	page := kit.Column(l, 8, kit.NewText(l, l.T("move.existing"), kit.Section))
	for _, prompt := range app.ExistingPrompts[key] {
		page.Add(v.prompt(l, k, prompt, there[prompt]))
	}
	page.Add(parts.Lines{Host: v, Name: string(key) + "/others", List: others, Placeholder: l.T("move.existing.add"), Max: app.MaxLine,
		Add: func(text string) app.Command {
			return app.Add(&app.Existing{ID: app.NewID(), Component: key, Name: text})
		},
		Edit: func(id app.ID, text string) app.Command {
			return app.Edit(id, "name", func(e *app.Existing) { e.Name = text })
		},
		Remove: func(id app.ID) app.Command { return app.Remove("existing", id) }}.Column(l, k))
	if v.ReadOnly() && len(others) == 0 && len(there) == 0 {
		page.Add(kit.NewParagraph(l, l.T("move.existing.none"), kit.Second).SetColor(kit.Ink2))
	}
	return page
}

// prompt is a line to tick; ticked, it has a field for the name.
func (v *moveView) prompt(l *kit.Look, k *parts.Kept, prompt string, e *app.Existing) fyne.CanvasObject {
	key := v.components.chosenKey()
	name := string(key) + "/" + prompt
	check := k.Check(l, name, l.T("existing."+string(key)+"."+prompt), e != nil, func(on bool) {
		if on {
			v.Do(app.Add(&app.Existing{ID: app.NewID(), Component: key, Prompt: prompt}))
		} else if all := app.ExistingOf(v.Document(), key); len(all) > 0 {
			for _, old := range slices.Backward(all) {
				if old.Prompt == prompt {
					v.Do(app.Remove("existing", old.ID))
				}
			}
		}
	})
	if v.ReadOnly() {
		check.Disable()
	}
	if e == nil {
		return kit.MinHeight(l, 38, check)
	}
	id := e.ID
	field := k.Entry(l, name+"/name", e.Name, kit.EntryOptions{ReadOnly: v.ReadOnly(), Placeholder: l.T("move.existing.name"),
		OnChanged: func(s string) { v.Do(app.Edit(id, "name", func(e *app.Existing) { e.Name = s })) }})
	return kit.Columns(l, 12, []float32{1, 2}, kit.MinHeight(l, 38, check), field)
}
