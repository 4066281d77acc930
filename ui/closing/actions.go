package closing

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"madrega/app"
	"madrega/app/report"
	"madrega/ui/exercise"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// actionsView is step "actions": a line that adds, the list with what is overdue, the chosen one beside it, and below what
// was taken on in other exercises.
type actionsView struct {
	*screen
	l      *kit.Look
	rows   []app.Task
	table  *kit.Table
	others []app.Task
	tasks  *kit.Table
	text   *kit.Entry
	below  *fyne.Container
	side   *parts.Built
	page   fyne.CanvasObject
}

func newActionsView(s *screen, l *kit.Look) *actionsView {
	v := &actionsView{screen: s, l: l, below: kit.Stack()}
	v.table, v.tasks = v.newTable(), v.newTasks()
	v.rows = app.Actions(s.Document(), v.today())
	v.side = parts.NewBuilt(s, l, v.chosen)
	head := kit.Column(l, 0)
	if !s.ReadOnly() {
		head.Add(kit.Pad(l, 0, 0, 12, 0, v.adding()))
	}
	lists := kit.Border(l, head, nil, nil, nil, container.New(twoLists{v}, v.table, v.below))
	v.page = parts.Beside{L: l, Least: 250, Most: 330}.With(lists, v.side.Content())
	v.Changed(nil)
	return v
}

func (v *actionsView) today() app.Date { return app.DateOf(v.Now()) }

func (v *actionsView) Content() fyne.CanvasObject { return v.page }

// Focus is where the next action is written.
func (v *actionsView) Focus() fyne.Focusable {
	if v.ReadOnly() {
		return v.table
	}
	return v.text
}

// adding is the line of fields; Enter in any of them adds.
func (v *actionsView) adding() fyne.CanvasObject {
	l, st := v.l, &v.line
	add := func(string) { v.add() }
	v.text = kit.NewEntry(l, kit.EntryOptions{Draft: "action", Placeholder: l.T("close.actions.add"), OnSubmitted: add,
		OnChanged: func(s string) { st.Text = s },
		OnPasteLines: func(lines []string) bool {
			v.put(lines...)
			return true
		}})
	owner := kit.NewEntry(l, kit.EntryOptions{Draft: "owner", Placeholder: l.T("field.owner"), OnSubmitted: add,
		OnChanged: func(s string) { st.Owner = s }, OnComplete: func(s string) { st.Owner = s },
		Completions: func(s string) []string { return parts.Like(app.KnownOwners(v.Document()), s) }})
	var due *kit.Entry
	due = kit.NewEntry(l, kit.EntryOptions{Draft: "due", LTR: true, Placeholder: l.T("date.how"),
		Validate: func(s string) string {
			if _, ok := parts.ParseDay(s, v.Now()); !ok {
				return "date.wrong"
			}
			return ""
		},
		OnChanged: func(s string) { st.Due, _ = parts.ParseDay(s, v.Now()) },
		OnSubmitted: func(string) {
			if due.Valid() {
				v.add()
			}
		}})
	st.Text, st.Owner = v.text.Text(), owner.Text()
	st.Due, _ = parts.ParseDay(due.Text(), v.Now())
	return kit.Columns(l, 10, []float32{3.4, 1.5, 1.1}, v.text, owner, due)
}

// add makes an action of what the fields say. Who and when stay for the next.
func (v *actionsView) add() {
	if app.CleanText(v.line.Text) != "" && v.put(v.line.Text) {
		v.line.Text = ""
		v.text.SetText("")
		v.Canvas().Focus(v.text)
	}
}

func (v *actionsView) put(texts ...string) bool {
	var fresh []app.Entity
	for _, text := range texts {
		if app.CleanText(text) != "" {
			a := app.Action{ID: app.NewID(), Text: text, Owner: v.line.Owner, Due: v.line.Due}
			v.action = a.ID
			fresh = append(fresh, &a)
		}
	}
	return len(fresh) > 0 && v.Do(app.Add(fresh...))
}

// taskColumns are who, when and how far; rows are those that the table shows.
func taskColumns(l *kit.Look, rows *[]app.Task) []kit.TableColumn {
	return []kit.TableColumn{
		{Title: l.T("field.owner"), Width: 70, Weight: 1, Text: func(i int) string { return (*rows)[i].Owner },
			Sort: func(a, b int) int { return cmp.Compare(app.Fold((*rows)[a].Owner), app.Fold((*rows)[b].Owner)) }},
		{Title: l.T("field.due"), Width: 80, Text: func(i int) string { return l.Day((*rows)[i].Due) },
			Sort: func(a, b int) int { return cmp.Compare((*rows)[a].Due, (*rows)[b].Due) }},
		{Title: l.T("report.moves.state"), Width: 112, Cell: func(i int) fyne.CanvasObject { return stateMark(l, (*rows)[i]) }},
	}
}

// stateMark is how far a task has come: what is overdue stands out.
func stateMark(l *kit.Look, t app.Task) fyne.CanvasObject {
	word := l.T(report.TaskState(t))
	switch {
	case t.Done:
		return kit.NewBadge(l, word, "tick", kit.OK, kit.OKFill)
	case t.Overdue:
		return kit.NewBadge(l, word, "caution", kit.Caution, kit.CautionFill)
	}
	return kit.AtStart(l, kit.NewText(l, word, kit.Second).SetColor(kit.Ink2))
}

func (v *actionsView) newTable() *kit.Table {
	l := v.l
	columns := append([]kit.TableColumn{
		{Width: 30, Cell: func(i int) fyne.CanvasObject {
			t := v.rows[i]
			return parts.NewTick(l, t.Done, v.ReadOnly(), func() { v.done(t.ID, !t.Done) })
		}},
		{Title: l.T("report.actions.text"), Width: 120, Weight: 3, Text: func(i int) string { return v.rows[i].Text }},
	}, taskColumns(l, &v.rows)...)
	o := kit.TableOptions{
		Many: true, Key: func(i int) string { return string(v.rows[i].ID) },
		Tint: func(i int) kit.Color {
			if v.rows[i].Overdue {
				return kit.CautionFill
			}
			return ""
		},
		Selected: func(i int) {
			if v.action != v.rows[i].ID {
				v.action = v.rows[i].ID
				v.side.Changed(nil)
			}
		},
		Opened: func(int) { v.Canvas().Focus(v.side.Focus()) },
		Empty:  kit.NewEmptyState(l, l.T("close.actions.none"), l.T("close.actions.none.how"), "", nil),
	}
	if !v.ReadOnly() {
		o.Runes = func(r rune) bool {
			if t := v.table.Current(); r == ' ' && t >= 0 {
				v.done(v.rows[t].ID, !v.rows[t].Done)
				return true
			}
			return false
		}
		o.Deleted = func(rows []int) {
			ids := make([]app.ID, len(rows))
			for i, row := range rows {
				ids[i] = v.rows[row].ID
			}
			v.remove(ids...)
		}
	}
	return kit.NewTable(l, columns, 0, o)
}

// done says that an action is done, or not yet.
func (v *actionsView) done(id app.ID, done bool) {
	v.Do(app.Edit(id, "", func(a *app.Action) { a.Done = done }))
}

func (v *actionsView) remove(ids ...app.ID) {
	v.Undoable(app.Remove("action", ids...), v.l.T("close.actions.removed", "n", len(ids)))
}

// newTasks is the list of what was taken on elsewhere; opening one goes there.
func (v *actionsView) newTasks() *kit.Table {
	l := v.l
	icons := map[string]string{"relation": "network", "component": "radar", "venture": "flag"}
	columns := append([]kit.TableColumn{{Title: l.T("close.tasks"), Width: 100, Weight: 3, Item: func(i int) kit.Item {
		t := v.others[i]
		if t.Text == "" {
			t.Text = l.T("task.unsaid")
		}
		return kit.Item{Text: t.Text, Icon: icons[t.Kind]}
	}}, {Title: l.T("report.tasks.from"), Width: 60, Weight: 1.8, Faint: true, Text: func(i int) string {
		return cmp.Or(report.TaskAbout(v.Document(), l.Lang, v.others[i]), l.T("task."+v.others[i].Kind))
	}}}, taskColumns(l, &v.others)...)
	return kit.NewTable(l, columns, 0, kit.TableOptions{Key: func(i int) string { return string(v.others[i].ID) },
		Opened: func(i int) {
			if to, ok := v.Host.(exercise.Visitor); ok {
				to.Visit(v.others[i].Kind, v.others[i].ID)
			}
		}})
}

func (v *actionsView) Changed(diff app.Diff) {
	d := v.Document()
	v.rows, v.others = app.Actions(d, v.today()), app.Tasks(d, v.today())
	v.table.SetCount(len(v.rows))
	v.tasks.SetCount(len(v.others))
	if row := slices.IndexFunc(v.rows, func(t app.Task) bool { return t.ID == v.action }); row >= 0 {
		v.table.Select(row)
	} else if len(v.rows) > 0 {
		row = max(0, v.table.Current())
		v.action = v.rows[row].ID
		v.table.Select(row)
	}
	v.showBelow()
	v.side.Changed(diff)
}

// showBelow brings the tasks of other exercises below the list, when there are any.
func (v *actionsView) showBelow() {
	l := v.l
	v.below.Objects = nil
	if n := len(v.others); n > 0 {
		how := kit.Pad(l, 10, 0, 6, 0, kit.NewLine(l, l.T("close.tasks.how"), kit.Second).SetColor(kit.Ink2))
		v.below.Add(kit.Border(l, how, nil, nil, nil, v.tasks))
	}
	v.page.Refresh()
}

// chosen is the form of the chosen action.
func (v *actionsView) chosen(k *parts.Kept) fyne.CanvasObject {
	l := v.l
	a := v.Document().Actions.Get(v.action)
	if a == nil {
		return kit.AtTop(l, kit.Panel(l, faint(l, l.T("close.actions.choose"))))
	}
	id, name := a.ID, "action/"+string(a.ID)
	put := func(field string, change func(*app.Action)) { v.Do(app.Edit(id, field, change)) }
	text := k.Entry(l, name, a.Text, kit.EntryOptions{Multiline: true, Rows: 2, Grow: 8, ReadOnly: v.ReadOnly(), OnChanged: func(s string) {
		if app.CleanText(s) != "" {
			put("text", func(a *app.Action) { a.Text = s })
		}
	}})
	owner := k.Entry(l, name+"/owner", a.Owner, kit.EntryOptions{ReadOnly: v.ReadOnly(),
		OnChanged:   func(s string) { put("owner", func(a *app.Action) { a.Owner = s }) },
		OnComplete:  func(s string) { put("owner", func(a *app.Action) { a.Owner = s }) },
		Completions: func(s string) []string { return parts.Like(app.KnownOwners(v.Document()), s) }})
	due := k.Date(v, l, name+"/due", a.Due, func(day app.Date) { put("", func(a *app.Action) { a.Due = day }) })
	done := k.Check(l, name+"/done", l.T("task.done"), a.Done, func(on bool) { v.done(id, on) })
	form := kit.Column(l, 12, kit.Form(l, kit.Field{Label: l.T("report.actions.text"), Widget: text}, kit.Field{Label: l.T("field.owner"), Widget: owner},
		kit.Field{Label: l.T("field.due"), Widget: due}), done)
	if v.ReadOnly() {
		done.Disable()
	} else {
		form.Add(kit.AtEnd(l, k.Button(l, name+"/remove", l.T("close.actions.remove"), "", kit.Quiet, func() { v.remove(id) }).Small()))
	}
	page := kit.Column(l, 12, kit.Panel(l, form))
	if a.Overdue(v.today()) {
		page.Add(kit.NewCautionBar(l, l.T("close.actions.late", "day", l.Day(a.Due)), nil))
	}
	return page
}

// twoLists gives the lower list the rows that it has, as long as the upper one has room for its own, or two thirds of the
// height.
type twoLists struct{ v *actionsView }

// wanted is the height of both lists with all of their rows; that of the lower one is 0 when it has none.
func (t twoLists) wanted() (upper, lower float32) {
	const head, row, how = 40, 38, 38
	if n := len(t.v.others); n > 0 {
		lower = how + head + row*float32(n)
	}
	return t.v.l.S(head + row*float32(max(2, len(t.v.rows)))), t.v.l.S(lower)
}

func (t twoLists) MinSize(o []fyne.CanvasObject) fyne.Size {
	_, lower := t.wanted()
	return fyne.NewSize(max(o[0].MinSize().Width, o[1].MinSize().Width), o[0].MinSize().Height+min(lower, t.v.l.S(110)))
}

func (t twoLists) Layout(o []fyne.CanvasObject, size fyne.Size) {
	upper, lower := t.wanted()
	low := min(lower, max(size.Height/3, size.Height-upper))
	o[0].Resize(fyne.NewSize(size.Width, size.Height-low))
	o[1].Move(fyne.NewPos(0, size.Height-low))
	o[1].Resize(fyne.NewSize(size.Width, low))
}
