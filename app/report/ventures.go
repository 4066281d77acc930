package report

import (
	"math"
	"strconv"

	"madrega/app"
	"madrega/app/lang"
)

// VentureSections are the sections of the exercise of ventures; none while there are no ventures.
func VentureSections(d app.Document, l *lang.Lang, o Options) []Section {
	if d.Ventures.Len() == 0 {
		return nil
	}
	v := viewOf(d, l, o)
	d = v.d
	return []Section{v.ventures(), v.ventureList(), v.venturePlan()}
}

// VentureRoots names what a venture grows from: components, clusters, groups of the vision.
func VentureRoots(d app.Document, l *lang.Lang, venture app.ID) (roots []string) {
	for _, link := range app.LinksOf(d, venture) {
		name := ""
		if link.Component != "" {
			name = l.T("component." + string(link.Component))
		} else if c := d.Clusters.Get(link.Cluster); c != nil {
			name = c.Name
		} else if g := d.Groups.Get(link.Group); g != nil {
			name = g.Name
		}
		if name != "" {
			roots = append(roots, name)
		}
	}
	return roots
}

// VentureCarriers names who carries a venture: government, local authority, philanthropy, entrepreneurs.
func VentureCarriers(d app.Document, l *lang.Lang, venture app.ID) (carriers []string) {
	for _, link := range app.LinksOf(d, venture) {
		if link.Actor != "" {
			carriers = append(carriers, l.T("actor."+string(link.Actor)))
		}
	}
	return carriers
}

// VentureState is the word for how far a venture has come.
func VentureState(l *lang.Lang, s app.VentureState) string {
	if s == "" {
		return l.T("venture.state.idea")
	}
	return l.T("venture.state." + string(s))
}

// ventures is what was found: how many in which stage, the first one and why, the grid, and what is still open.
func (v view) ventures() Section {
	section := Section{ID: "ventures", Title: v.l.T("report.ventures.summary"), OneSheet: true}
	if v.o.Outline {
		return section
	}
	all := v.d.Ventures.Len()
	planned := len(app.VenturesWhere(v.d, (*app.Venture).Planned))
	section.Blocks = []Block{Figures{[]Figure{
		{v.l.Number(all), v.l.T("report.ventures.figure")},
		{v.l.Number(len(app.VenturesOfStage(v.d, 1))), v.l.T("report.ventures.figure.one")},
		{v.l.Number(len(app.VenturesOfStage(v.d, 2))), v.l.T("report.ventures.figure.two")},
		{v.l.T("report.figure.of", "count", planned, "all", all), v.l.T("report.ventures.figure.planned")},
	}}}
	section.Blocks = append(section.Blocks, v.firstVenture()...)
	section.Blocks = append(section.Blocks, v.votes(app.VenturePoll, "vote.on.ventures")...)
	section.Blocks = append(section.Blocks, v.ventureGrid()...)
	section.Blocks = append(section.Blocks, v.ventureCautions()...)
	return section
}

// firstVenture is what was chosen to begin with, and why.
func (v view) firstVenture() (blocks []Block) {
	first := v.d.FirstVenture()
	if first == nil {
		return nil
	}
	blocks = []Block{Paragraph{Style: Quote, Title: v.l.T("venture.first"), Text: first.Name}}
	if about := lines(first.About, VentureScores(v.l, first)); about != "" {
		blocks = append(blocks, Paragraph{Text: about})
	}
	if first.Gate != "" {
		blocks = append(blocks, Paragraph{Title: v.l.T("venture.first.why"), Text: first.Gate})
	}
	return blocks
}

// VentureScores says where a venture stands: "odds of success: 4 of 5, value: 4.5 of 5"; "" while it is not placed.
func VentureScores(l *lang.Lang, r *app.Venture) string {
	if !r.Placed() {
		return ""
	}
	of := func(s app.Score) lang.Words { return lang.Words(l.T("venture.of5", "n", half(s))) }
	return l.T("venture.odds", "odds", of(r.Odds), "value", of(r.Value))
}

// VentureScoresShort says so in few words; "not on the map yet" while it is not placed.
func VentureScoresShort(l *lang.Lang, r *app.Venture) string {
	if !r.Placed() {
		return l.T("ventures.gate.unplaced")
	}
	return l.T("ventures.gate.scores", "odds", half(r.Odds), "value", half(r.Value))
}

// half is a score in figures, to the half.
func half(s app.Score) string { return strconv.FormatFloat(math.Round(2*float64(s))/2, 'f', -1, 64) }

// ventureGrid is the picture of value and odds of success; nothing while none is placed.
func (v view) ventureGrid() []Block {
	g := Grid{
		Title: v.l.T("report.ventures.grid"), X: v.l.T("field.odds"), Y: v.l.T("field.value"), Low: v.l.T("level.low"), High: v.l.T("level.high"),
		Corners: [4]string{v.l.T("grid.venture.stage"), v.l.T("grid.venture.start"), v.l.T("grid.venture.leave"), v.l.T("grid.venture.easy")},
		Chosen:  v.l.T("venture.first"),
	}
	var counts [4]int
	for _, r := range app.VenturesWhere(v.d, (*app.Venture).Placed) {
		counts[cornerOf(r.Odds, r.Value)]++
		g.Items = append(g.Items, GridItem{Name: r.Name, X: float64(r.Odds), Y: float64(r.Value), Chosen: r.First})
	}
	if len(g.Items) == 0 {
		return nil
	}
	for i, n := range counts {
		g.Corners[i] = v.l.T("report.grid.corner", "name", lang.Words(g.Corners[i]), "count", n)
	}
	return []Block{g, Paragraph{Style: Note, Text: v.l.T("report.ventures.grid.count", "n", len(g.Items))}}
}

// ventureCautions say what is late, and what is missing for those that are to begin.
func (v view) ventureCautions() []Block {
	today := app.DateOf(v.o.Now)
	var blocks []Block
	if v.d.FirstVenture() == nil {
		blocks = append(blocks, Paragraph{Style: Caution, Text: v.l.T("report.ventures.nofirst")})
	}
	for _, c := range []struct {
		key   string
		holds func(*app.Venture) bool
	}{
		{"report.ventures.late", func(r *app.Venture) bool { return r.Late(today) }},
		{"report.ventures.unplanned", func(r *app.Venture) bool { return r.Stage == 1 && r.Open() && !r.Planned() }},
		{"report.ventures.unplaced", func(r *app.Venture) bool { return !r.Placed() }},
		{"report.ventures.undecided", func(r *app.Venture) bool { return r.Placed() && r.Stage == 0 }},
		{"report.ventures.rootless", func(r *app.Venture) bool { return !app.Rooted(v.d, r.ID) }},
	} {
		if p, ok := v.about(c.key, ventureNames(app.VenturesWhere(v.d, c.holds))); ok {
			blocks = append(blocks, p)
		}
	}
	if len(blocks) == 0 {
		return []Block{Paragraph{Style: Good, Text: v.l.T("report.ventures.good")}}
	}
	first := blocks[0].(Paragraph)
	first.Title = v.l.T("report.summary.open")
	blocks[0] = first
	return blocks
}

func ventureNames(list []*app.Venture) (names []string) {
	for _, r := range list {
		names = append(names, r.Name)
	}
	return names
}

// ventureList is all ventures with their scores and stage, and what each rests on.
func (v view) ventureList() Section {
	section := Section{ID: "ventures-list", Title: v.l.T("report.ventures.list")}
	if v.o.Outline {
		return section
	}
	section.Blocks = []Block{v.ventureSheet(), v.ventureTable()}
	if v.d.Links.Len() > 0 {
		section.Blocks = append(section.Blocks, v.ventureRoots())
	}
	return section
}

// ventureSheet has every column.
func (v view) ventureSheet() Table {
	t := Table{ID: "ventures", Title: v.l.T("report.ventures.sheet"), Sheet: SheetOnly, About: v.l.T("report.about.ventures"), Columns: []Column{
		{ID: "name", Title: v.l.T("field.name"), Width: 3},
		{ID: "about", Title: v.l.T("ventures.about")},
		{ID: "odds", Title: v.l.T("field.odds"), Kind: GradeOf},
		{ID: "value", Title: v.l.T("field.value"), Kind: GradeOf},
		{ID: "reason", Title: v.l.T("field.reason")},
		{ID: "stage", Title: v.l.T("report.ventures.stage")},
		{ID: "first", Title: v.l.T("venture.first")},
		{ID: "gate", Title: v.l.T("report.ventures.gate")},
		{ID: "roots", Title: v.l.T("ventures.roots")},
		{ID: "carriers", Title: v.l.T("ventures.actors")},
		{ID: "partners", Title: v.l.T("ventures.partners")},
		{ID: "owner", Title: v.l.T("field.owner")},
		{ID: "start", Title: v.l.T("field.start"), Kind: DateOf},
		{ID: "due", Title: v.l.T("field.due"), Kind: DateOf},
		{ID: "state", Title: v.l.T("field.state")},
	}}
	if v.o.Audience == Planner {
		t.Columns = append(t.Columns, Column{ID: "id", Title: v.l.T("field.id")})
	}
	for _, r := range app.RankedVentures(v.d) {
		first := ""
		if r.First {
			first = v.l.T("report.ventures.yes")
		}
		row := []Cell{{Text: r.Name, Strong: true}, {Text: r.About}, halfCell(r.Odds), halfCell(r.Value), {Text: r.Reason}, {Text: v.stage(r)}, {Text: first}, {Text: r.Gate},
			{Text: v.l.Join(VentureRoots(v.d, v.l, r.ID)...)}, {Text: v.l.Join(VentureCarriers(v.d, v.l, r.ID)...)}, {Text: v.l.Join(v.ventureOrganisations(r.ID)...)},
			{Text: r.Owner}, {Text: v.l.Day(r.Start), Date: r.Start}, {Text: v.l.Day(r.Due), Date: r.Due}, {Text: v.ventureState(r), Strong: v.late(r)}}
		if v.o.Audience == Planner {
			row = append(row, Cell{Text: string(r.ID)})
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// ventureTable is what paper has room for.
func (v view) ventureTable() Table {
	t := Table{ID: "venture-table", Sheet: PaperOnly, Columns: []Column{
		{ID: "name", Title: v.l.T("field.name"), Width: 3},
		{ID: "odds", Title: v.l.T("field.odds"), Kind: GradeOf, Width: 1.4},
		{ID: "value", Title: v.l.T("field.value"), Kind: GradeOf, Width: 1.4},
		{ID: "stage", Title: v.l.T("report.ventures.stage"), Width: 1.3},
		{ID: "gate", Title: v.l.T("report.ventures.gate"), Width: 3.2},
	}}
	for _, r := range app.RankedVentures(v.d) {
		stage := Cell{Text: v.stage(r)}
		if r.First {
			stage.Under = v.l.T("venture.first")
		}
		t.Rows = append(t.Rows, []Cell{{Text: r.Name, Under: r.About, Strong: true}, halfCell(r.Odds), halfCell(r.Value), stage, {Text: r.Gate}})
	}
	return t
}

func (v view) stage(r *app.Venture) string {
	return v.l.T("report.ventures.stage." + strconv.Itoa(r.Stage))
}

// halfCell is a score that a group gave, to the half, or an empty cell.
func halfCell(s app.Score) Cell {
	if s == 0 {
		return Cell{}
	}
	return Cell{Text: half(s), Number: math.Round(2*float64(s)) / 2, HasNum: true}
}

func (v view) late(r *app.Venture) bool { return r.Late(app.DateOf(v.o.Now)) }

func (v view) ventureState(r *app.Venture) string {
	if v.late(r) {
		return v.l.T("venture.late")
	}
	return VentureState(v.l, r.State)
}

func (v view) ventureOrganisations(venture app.ID) (names []string) {
	for _, link := range app.LinksOf(v.d, venture) {
		if o := v.d.Organisations.Get(link.Organisation); o != nil {
			names = append(names, o.Name)
		}
	}
	return names
}

// ventureRoots says on paper what each venture grows from, who carries it and who takes part.
func (v view) ventureRoots() Table {
	t := Table{ID: "venture-roots", Title: v.l.T("report.ventures.roots"), Sheet: PaperOnly, Columns: []Column{
		{ID: "name", Title: v.l.T("field.name"), Width: 2.2},
		{ID: "roots", Title: v.l.T("ventures.roots"), Width: 2.6},
		{ID: "carriers", Title: v.l.T("ventures.actors"), Width: 2},
		{ID: "partners", Title: v.l.T("ventures.partners"), Width: 2.6},
	}}
	for _, r := range app.RankedVentures(v.d) {
		if len(app.LinksOf(v.d, r.ID)) > 0 {
			t.Rows = append(t.Rows, []Cell{{Text: r.Name, Strong: true}, {Text: v.l.Join(VentureRoots(v.d, v.l, r.ID)...)},
				{Text: v.l.Join(VentureCarriers(v.d, v.l, r.ID)...)}, {Text: v.l.Join(v.ventureOrganisations(r.ID)...)}})
		}
	}
	return t
}

// venturePlan is who answers for each venture, and when, as a timeline.
func (v view) venturePlan() Section {
	section := Section{ID: "venture-plan", Title: v.l.T("report.ventures.plan")}
	if v.o.Outline {
		return section
	}
	line := Timeline{Today: app.DateOf(v.o.Now)}
	var undated []string
	for _, r := range app.ScheduledVentures(v.d) {
		if r.Start == "" && r.Due == "" {
			undated = append(undated, r.Name)
		}
		line.Rows = append(line.Rows, TimelineRow{Name: r.Name, Who: r.Owner, State: v.ventureState(r), Start: r.Start, Due: r.Due,
			Late: v.late(r), Done: r.State == "done", Strong: r.First})
	}
	if p, ok := v.about("report.ventures.undated", undated); ok {
		line.Undated = p.Text
	}
	dated := len(line.Rows) - len(undated)
	section.Intro = v.l.T("report.ventures.plan.count", "n", dated, "all", len(line.Rows))
	section.Blocks = []Block{line}
	return section
}
