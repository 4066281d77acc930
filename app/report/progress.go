package report

import (
	"cmp"

	"madrega/app"
	"madrega/app/lang"
)

// progress is a view of what differs between two moments.
type progress struct {
	view
	app.Progress
	from, to app.Moment
}

// MomentName is what to call a moment: the day of its meeting, or today.
func MomentName(l *lang.Lang, m app.Moment) string {
	if meeting := m.Document.Meetings.Get(m.Meeting); meeting != nil {
		return l.T("progress.meeting", "day", lang.Words(l.Day(meeting.Date)))
	}
	return l.T("progress.today")
}

// ProgressSections say what changed from one moment to the other. Names of people are only in those for planners.
func ProgressSections(from, to app.Moment, l *lang.Lang, o Options) []Section {
	from.Document, to.Document = readable(from.Document, o.Audience), readable(to.Document, o.Audience)
	v := progress{view{to.Document, to.Document, l, o}, app.ProgressOf(from, to), from, to}
	s := Section{ID: "progress", Title: l.T("progress.title"), OneSheet: true,
		Intro: l.T("progress.between", "from", lang.Words(MomentName(l, from)), "to", lang.Words(MomentName(l, to)))}
	if v.Empty() && len(v.Late) == 0 {
		s.Blocks = []Block{Paragraph{Style: Note, Text: l.T("progress.nothing")}}
		return []Section{s}
	}
	s.Blocks = append(s.Blocks, v.figures())
	for _, part := range []func() []Block{v.participants, v.scores, v.ladder, v.grid, v.stakeholders, v.tasks, v.ventures} {
		s.Blocks = append(s.Blocks, part()...)
	}
	return []Section{s}
}

func (v progress) figures() Figures {
	up, down, done := 0, 0, 0
	for _, c := range v.Ladder {
		switch {
		case c.Steps() > 0:
			up++
		case c.Steps() < 0:
			down++
		}
	}
	for _, c := range v.Tasks {
		if c.Done() {
			done++
		}
	}
	var f Figures
	for _, x := range []struct {
		n   int
		key string
	}{{up, "progress.figure.up"}, {down, "progress.figure.down"}, {len(v.New), "progress.figure.new"}, {done, "progress.figure.done"}, {len(v.Late), "progress.figure.late"}} {
		f.Items = append(f.Items, Figure{v.l.Number(x.n), v.l.T(x.key)})
	}
	return f
}

// participants are who came to the two meetings by sector, as numbers; for planners also by name.
func (v progress) participants() (blocks []Block) {
	m := v.Mix
	bar := func(at app.Moment, counts [3]int, all, others int) {
		if all == 0 {
			return
		}
		b := Sectors{Title: v.l.T("progress.participants", "when", lang.Words(MomentName(v.l, at))), Counts: counts, Note: v.l.T("progress.came", "n", all)}
		for i, s := range app.Sectors {
			b.Names[i] = v.l.T("sector." + string(s))
		}
		if others > 0 {
			b.Note += " " + v.l.T("progress.others", "n", others)
		}
		blocks = append(blocks, b)
	}
	bar(v.from, m.From, m.FromCount, m.FromOther)
	bar(v.to, m.To, m.ToCount, m.ToOther)
	if m.FromCount > 0 && m.ToCount > 0 && v.from.Meeting != v.to.Meeting {
		blocks = append(blocks, Paragraph{Text: v.l.T("progress.both", "n", m.Both)})
	}
	if t := v.people(); v.o.Audience == Planner && len(t.Rows) > 0 {
		blocks = append(blocks, t)
	}
	return blocks
}

// people lists who was at which of the two meetings.
func (v progress) people() Table {
	t := Table{ID: "people", Title: v.l.T("progress.people"), Columns: []Column{
		{ID: "name", Title: v.l.T("field.name"), Width: 2}, {ID: "organisation", Title: v.l.T("field.organisation"), Width: 2},
		{ID: "sector", Title: v.l.T("field.sector"), Kind: SectorOf},
		{ID: "from", Title: v.before(), Width: 1.2}, {ID: "to", Title: v.now(), Width: 1.2},
	}}
	rows := map[app.ID]int{}
	for i, side := range []app.Moment{v.from, v.to} {
		for _, p := range side.Document.AttendedBy(side.Meeting) {
			at, ok := rows[p.ID]
			if !ok {
				at = len(t.Rows)
				rows[p.ID] = at
				organisation := ""
				if o := side.Document.Organisations.Get(p.Organisation); o != nil {
					organisation = o.Name
				}
				sector := side.Document.SectorOf(p)
				t.Rows = append(t.Rows, []Cell{{Text: p.Name}, {Text: organisation}, {Text: v.sectorWord(sector), Sector: sector}, {}, {}})
			}
			t.Rows[at][3+i].Text = v.l.T("progress.there")
		}
	}
	return t
}

func (v progress) sectorWord(s app.Sector) string {
	return v.l.T("sector." + cmp.Or(string(s), "none"))
}

// before and now head the columns of the two moments.
func (v progress) before() string { return v.head(v.from) }
func (v progress) now() string    { return v.head(v.to) }

func (v progress) head(m app.Moment) string {
	if meeting := m.Document.Meetings.Get(m.Meeting); meeting != nil {
		return v.l.Day(meeting.Date)
	}
	return v.l.T("field.now")
}

func (v progress) scores() []Block {
	if len(v.Scores) == 0 {
		return nil
	}
	t := Table{ID: "progress_scores", Title: v.l.T("progress.scores"), Columns: []Column{
		{ID: "component", Title: v.l.T("progress.component"), Width: 2.6},
		{ID: "from", Title: v.before(), Kind: GradeOf, Width: 1.7}, {ID: "from_n", Title: v.l.T("progress.answers"), Kind: Number, Width: .8},
		{ID: "to", Title: v.now(), Kind: GradeOf, Width: 1.7}, {ID: "to_n", Title: v.l.T("progress.answers"), Kind: Number, Width: .8},
		{ID: "change", Title: v.l.T("progress.change"), Width: 1.6},
	}}
	median := func(c app.ComponentScores) Cell {
		cell := Cell{Target: c.Target.Median}
		if c.Today.N > 0 {
			cell.Text, cell.Number, cell.HasNum = lang.Figure(c.Today.Median), c.Today.Median, true
		}
		return cell
	}
	for _, c := range v.Scores {
		t.Rows = append(t.Rows, []Cell{{Text: ComponentName(v.l, c.Key)}, median(c.From), v.answers(c.From.Today), median(c.To), v.answers(c.To.Today),
			{Text: v.scoreChange(c)}})
	}
	return []Block{t}
}

// answers is how many gave a score, or that they are too few to be told of.
func (v progress) answers(s app.Spread) Cell {
	if s.Few {
		return Cell{Text: v.l.T("components.few")}
	}
	return v.whole(s.N)
}

// scoreChange says how far the median of today moved.
func (v progress) scoreChange(c app.ScoreChange) string {
	by := c.To.Today.Median - c.From.Today.Median
	switch {
	case c.From.Today.Few || c.To.Today.Few:
		return v.l.T("components.few")
	case c.From.Today.N == 0:
		return v.l.T("progress.score.first")
	case c.To.Today.N == 0:
		return v.l.T("progress.score.none")
	case by > 0:
		return v.l.T("progress.score.up", "by", lang.Figure(by))
	case by < 0:
		return v.l.T("progress.score.down", "by", lang.Figure(-by))
	}
	return v.l.T("progress.score.same")
}

func (v progress) ladder() []Block {
	if len(v.Ladder) == 0 {
		return nil
	}
	t := Table{ID: "progress_ladder", Title: v.l.T("progress.ladder"), Columns: []Column{
		{ID: "relation", Title: v.l.T("progress.relation"), Width: 3.4}, {ID: "from", Title: v.before(), Kind: RungOf, Width: 1.6},
		{ID: "to", Title: v.now(), Kind: RungOf, Width: 1.6}, {ID: "change", Title: v.l.T("progress.change"), Width: 1.5},
	}}
	rung := func(r app.Rung) Cell {
		if r == 0 {
			return Cell{}
		}
		return Cell{Text: v.l.T("rung." + r.Key()), Rung: r}
	}
	for _, c := range v.Ladder {
		change := v.l.T("progress.new")
		switch n := c.Steps(); {
		case n > 0:
			change = v.l.T("progress.rung.up", "n", n)
		case n < 0:
			change = v.l.T("progress.rung.down", "n", -n)
		case c.To == 0:
			change = v.l.T("progress.gone")
		}
		t.Rows = append(t.Rows, []Cell{{Text: v.l.T("report.pair", "a", c.A.Name, "b", c.B.Name)}, rung(c.From), rung(c.To), {Text: change}})
	}
	return []Block{t}
}

func (v progress) grid() []Block {
	if len(v.Grid) == 0 {
		return nil
	}
	t := Table{ID: "progress_grid", Title: v.l.T("progress.grid"), Columns: []Column{
		{ID: "name", Title: v.l.T("field.name"), Width: 3}, {ID: "sector", Title: v.l.T("field.sector"), Kind: SectorOf},
		{ID: "influence", Title: v.l.T("field.influence"), Width: 2}, {ID: "interest", Title: v.l.T("field.interest"), Width: 2},
	}}
	move := func(from, to app.Score) string {
		figure := func(s app.Score) string { return lang.Figure(float64(s)) }
		switch {
		case from == 0:
			return v.l.T("progress.placed", "at", figure(to))
		case to == 0:
			return v.l.T("progress.lifted", "at", figure(from))
		case from == to:
			return v.l.T("progress.stays", "at", figure(to))
		}
		return v.l.T("progress.moved", "from", figure(from), "to", figure(to))
	}
	for _, c := range v.Grid {
		o := c.Organisation
		t.Rows = append(t.Rows, []Cell{{Text: o.Name}, {Text: v.sectorWord(o.Sector), Sector: o.Sector}, {Text: move(c.FromInfluence, c.Influence)}, {Text: move(c.FromInterest, c.Interest)}})
	}
	return []Block{t}
}

func (v progress) stakeholders() (blocks []Block) {
	say := func(key string, list []*app.Organisation) {
		if len(list) == 0 {
			return
		}
		names := make([]string, len(list))
		for i, o := range list {
			names[i] = o.Name
		}
		blocks = append(blocks, Paragraph{Title: v.l.T(key + ".title"), Text: v.l.T(key, "n", len(list), "names", v.l.Names(mostProgress, names))})
	}
	say("progress.newcomers", v.New)
	say("progress.leavers", v.Gone)
	return blocks
}

// mostProgress is how many names a sentence about new and gone stakeholders, or about what is overdue, lists.
const mostProgress = 12

func (v progress) tasks() (blocks []Block) {
	t := Table{ID: "progress_tasks", Title: v.l.T("progress.tasks"), Columns: []Column{
		{ID: "text", Title: v.l.T("report.actions.text"), Width: 4}, {ID: "owner", Title: v.l.T("field.owner"), Width: 1.8},
		{ID: "due", Title: v.l.T("field.due"), Kind: DateOf, Width: 1.2}, {ID: "change", Title: v.l.T("progress.change"), Width: 1.8},
	}}
	for _, c := range v.Tasks {
		task, in := c.To, v.to.Document
		if task == nil {
			task, in = c.From, v.from.Document
		}
		what := Cell{Text: task.Text, Under: TaskAbout(in, v.l, *task)}
		if what.Text == "" {
			what = Cell{Text: what.Under}
		}
		t.Rows = append(t.Rows, []Cell{what, {Text: task.Owner}, {Text: v.l.Day(task.Due), Date: task.Due},
			{Text: v.taskChange(c), Strong: c.Late()}})
	}
	if len(t.Rows) > 0 {
		blocks = append(blocks, t)
	}
	if len(v.Late) > 0 {
		names := make([]string, len(v.Late))
		for i, task := range v.Late {
			names[i] = inside(cmp.Or(task.Text, TaskAbout(v.to.Document, v.l, task)))
		}
		blocks = append(blocks, Paragraph{Style: Caution, Text: v.l.T("progress.late", "n", len(names), "names", v.l.Names(mostProgress, names))})
	}
	return blocks
}

func (v progress) taskChange(c app.TaskChange) string {
	switch {
	case c.Done():
		return v.l.T("task.done")
	case c.Late():
		return v.l.T("report.moves.late")
	case c.From == nil:
		return v.l.T("progress.new")
	case c.To == nil:
		return v.l.T("progress.gone")
	case c.Reopened():
		return v.l.T("progress.reopened")
	}
	return v.l.T("progress.intime")
}

func (v progress) ventures() []Block {
	if len(v.Ventures) == 0 {
		return nil
	}
	t := Table{ID: "progress_ventures", Title: v.l.T("progress.ventures"), Columns: []Column{
		{ID: "name", Title: v.l.T("field.name"), Width: 3}, {ID: "from", Title: v.before(), Width: 1.6}, {ID: "to", Title: v.now(), Width: 1.6},
	}}
	state := func(x *app.Venture) string {
		if x == nil {
			return ""
		}
		words := []string{VentureState(v.l, x.State)}
		if x.Stage != 0 {
			words = append(words, v.l.T("progress.stage", "stage", x.Stage))
		}
		if x.First {
			words = append(words, v.l.T("progress.first"))
		}
		return v.l.Join(words...)
	}
	for _, c := range v.Ventures {
		t.Rows = append(t.Rows, []Cell{{Text: cmp.Or(c.To, c.From).Name}, {Text: cmp.Or(state(c.From), v.l.T("progress.notyet"))}, {Text: cmp.Or(state(c.To), v.l.T("progress.gone"))}})
	}
	return []Block{t}
}
