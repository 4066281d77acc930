package report

import (
	"strings"

	"madrega/app"
	"madrega/app/lang"
)

// CloseSections are the sections of the close of the workshop: what was agreed, who does what by when, what waits, and when
// to meet again. None while nothing was said.
func CloseSections(d app.Document, l *lang.Lang, o Options) []Section {
	v := viewOf(d, l, o)
	d = v.d
	today := app.DateOf(o.Now)
	actions, tasks := app.Actions(d, today), app.Tasks(d, today)
	agreed, waiting, feedback := app.CardsOf(d, app.AgreementBoard), app.ParkingLot(d), v.feedback()
	if len(actions)+len(agreed)+len(waiting)+len(feedback.Groups)+d.Meetings.Len() == 0 {
		return nil
	}
	sections := []Section{{ID: "close", Title: v.l.T("report.close.summary"), OneSheet: true}}
	if !o.Outline {
		sections[0].Blocks = v.closing(actions, agreed, waiting, feedback)
	}
	if len(actions)+len(tasks) > 0 {
		sections = append(sections, v.tasks(actions, tasks))
	}
	return sections
}

// closing is what was agreed, what waits, what was said of the day, and when to meet again; cautions come last.
func (v view) closing(actions []app.Task, agreed, waiting []*app.Card, feedback Cards) (blocks []Block) {
	add := func(more ...Block) { blocks = append(blocks, more...) }
	today := app.DateOf(v.o.Now)
	add(v.closeFigures(len(agreed), actions, len(waiting)))
	if m := v.d.NextMeeting(today); m != nil {
		add(Paragraph{Style: Decision, Title: v.l.T("report.close.next"), Text: v.meeting(m)})
	}
	if len(agreed) > 0 {
		add(v.agreements(agreed))
	}
	if len(waiting) > 0 {
		add(v.parking(waiting))
	}
	if len(feedback.Groups) > 0 {
		add(feedback)
	}
	if ahead, _ := app.MeetingsFrom(v.d, today); len(ahead) > 1 {
		add(v.meetings(ahead))
	}
	add(v.closeCautions(actions, waiting)...)
	return blocks
}

func (v view) closeFigures(agreed int, actions []app.Task, waiting int) Figures {
	done := 0
	for _, a := range actions {
		if a.Done {
			done++
		}
	}
	return Figures{[]Figure{
		{v.l.Number(agreed), v.l.T("report.close.agreed")},
		{v.l.T("report.figure.of", "count", done, "all", len(actions)), v.l.T("report.close.done")},
		{v.l.Number(waiting), v.l.T("report.close.waiting")},
	}}
}

// meeting says when and where a meeting is, and what for.
func (v view) meeting(m *app.Meeting) string {
	at := v.l.Day(m.Date)
	if m.Start != "" {
		at = v.l.T("report.close.at", "day", lang.Words(at), "hour", m.Start)
	}
	return lines(strings.Join(append([]string{at}, given(m.Place)...), " • "), m.Purpose)
}

func given(s string) []string {
	if s == "" {
		return nil
	}
	return []string{lang.Isolate(s)}
}

func (v view) agreements(cards []*app.Card) Table {
	t := Table{ID: "agreements", Title: v.l.T("report.agreements.title"), Columns: []Column{
		{ID: "number", Title: v.l.T("report.number"), Kind: Number, Width: .4},
		{ID: "text", Title: v.l.T("report.agreements.text"), Width: 7},
	}}
	for i, c := range cards {
		t.Rows = append(t.Rows, []Cell{v.whole(i + 1), {Text: c.Text}})
	}
	return t
}

func (v view) parking(cards []*app.Card) Table {
	t := Table{ID: "parking", Title: v.l.T("report.parking.title"), Columns: []Column{
		{ID: "text", Title: v.l.T("report.parking.text"), Width: 3.5},
		{ID: "from", Title: v.l.T("report.parking.from"), Width: 1.5},
		{ID: "decision", Title: v.l.T("report.parking.decision"), Width: 3.5},
	}}
	for _, c := range cards {
		decision := c.Note
		if a := v.d.ActionOf(c); a != nil {
			decision = lines(decision, v.l.T("report.parking.action"))
		}
		t.Rows = append(t.Rows, []Cell{{Text: c.Text}, {Text: v.l.T("board.from." + string(c.Board))}, {Text: decision}})
	}
	return t
}

// feedback is what to keep and what to change; groups without cards are left out.
func (v view) feedback() Cards {
	cards := Cards{Title: v.l.T("report.feedback.title"), About: v.l.T("report.about.feedback")}
	for _, b := range []app.Board{app.KeepBoard, app.ChangeBoard} {
		g := CardGroup{Name: v.l.T("board.from." + string(b))}
		for _, c := range app.CardsOf(v.d, b) {
			g.Cards = append(g.Cards, CardItem{Text: c.Text, Sector: c.Sector})
		}
		if len(g.Cards) > 0 {
			cards.Groups = append(cards.Groups, g)
		}
	}
	return cards
}

func (v view) meetings(ahead []*app.Meeting) Table {
	t := Table{ID: "meetings", Title: v.l.T("report.meetings.title"), Columns: []Column{
		{ID: "date", Title: v.l.T("field.date"), Kind: DateOf},
		{ID: "start", Title: v.l.T("field.hour"), Width: .8},
		{ID: "place", Title: v.l.T("field.place"), Width: 2},
		{ID: "purpose", Title: v.l.T("field.purpose"), Width: 4},
	}}
	for _, m := range ahead {
		t.Rows = append(t.Rows, []Cell{{Text: v.l.Day(m.Date), Date: m.Date}, {Text: m.Start}, {Text: m.Place}, {Text: m.Purpose}})
	}
	return t
}

// closeCautions tell of what is late, of actions that nobody owns or that have no day, and of what nobody decided about.
func (v view) closeCautions(actions []app.Task, waiting []*app.Card) (blocks []Block) {
	var late, loose, undecided []string
	for _, a := range actions {
		switch {
		case a.Overdue:
			late = append(late, inside(a.Text))
		case !a.Done && (a.Owner == "" || a.Due == ""):
			loose = append(loose, inside(a.Text))
		}
	}
	for _, c := range waiting {
		if c.Note == "" && v.d.ActionOf(c) == nil {
			undecided = append(undecided, inside(c.Text))
		}
	}
	for _, c := range []struct {
		key   string
		names []string
	}{{"report.actions.late", late}, {"report.actions.loose", loose}, {"report.parking.undecided", undecided}} {
		if p, ok := v.about(c.key, c.names); ok {
			blocks = append(blocks, p)
		}
	}
	return blocks
}

// inside is a text as it stands inside a sentence: in one line, without the full stop.
func inside(text string) string {
	return strings.TrimRight(app.CleanLine(text), ".")
}

// tasks are the actions, and what was taken on in other exercises.
func (v view) tasks(actions, others []app.Task) Section {
	section := Section{ID: "actions", Title: v.l.T("report.actions.title")}
	if v.o.Outline {
		return section
	}
	if len(actions) > 0 {
		section.Blocks = append(section.Blocks, v.taskTable("actions", v.l.T("report.actions.title"), actions, false))
	}
	if len(others) > 0 {
		section.Blocks = append(section.Blocks, v.taskTable("tasks", v.l.T("report.tasks.title"), others, true))
	}
	return section
}

func (v view) taskTable(id, title string, tasks []app.Task, from bool) Table {
	t := Table{ID: id, Title: title, About: v.l.T("report.about." + id), Columns: []Column{{ID: "text", Title: v.l.T("report.actions.text"), Width: 4}}}
	if from {
		t.Columns = append(t.Columns, Column{ID: "from", Title: v.l.T("report.tasks.from"), Width: 2.4})
	}
	t.Columns = append(t.Columns, Column{ID: "owner", Title: v.l.T("field.owner"), Width: 1.8},
		Column{ID: "when", Title: v.l.T("field.due"), Width: 1.5, Sheet: PaperOnly},
		Column{ID: "due", Title: v.l.T("field.due"), Kind: DateOf, Sheet: SheetOnly},
		Column{ID: "state", Title: v.l.T("report.moves.state"), Sheet: SheetOnly})
	if v.o.Audience == Planner {
		t.Columns = append(t.Columns, Column{ID: "id", Title: v.l.T("field.id"), Sheet: SheetOnly})
	}
	for _, task := range tasks {
		state := v.l.T(TaskState(task))
		row := []Cell{{Text: task.Text}}
		if from {
			row = append(row, Cell{Text: v.l.T("task." + task.Kind), Under: TaskAbout(v.d, v.l, task)})
			if row[0].Text == "" {
				row[0].Text = v.l.T("task.unsaid")
			}
		}
		row = append(row, Cell{Text: task.Owner}, Cell{Text: lines(v.l.Day(task.Due), state), Strong: task.Overdue},
			Cell{Text: v.l.Day(task.Due), Date: task.Due}, Cell{Text: state, Strong: task.Overdue})
		if v.o.Audience == Planner {
			row = append(row, Cell{Text: string(task.ID)})
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// TaskState is the key of the word for how far a task has come: overdue, done, ahead, or without a day.
func TaskState(t app.Task) string {
	switch {
	case t.Done:
		return "task.done"
	case t.Overdue:
		return "report.moves.late"
	case t.Due == "":
		return "report.moves.undated"
	}
	return "report.moves.ahead"
}

// TaskAbout names what a task of another exercise belongs to; "" when its text says so.
func TaskAbout(d app.Document, l *lang.Lang, t app.Task) string {
	switch t.Kind {
	case "relation":
		r := d.Relations.Get(t.ID)
		return l.T("report.pair", "a", d.Organisations.Get(r.A).Name, "b", d.Organisations.Get(r.B).Name)
	case "component":
		return l.T("component." + string(d.Components.Get(t.ID).Key))
	}
	return ""
}
