package report

import (
	"cmp"
	"slices"

	"madrega/app"
	"madrega/app/lang"
)

// ComponentName is the number and the name of a component.
func ComponentName(l *lang.Lang, key app.ComponentKey) string {
	return l.T("components.name", "number", l.Number(1+slices.Index(app.ComponentKeys, key)), "name", l.T("component."+string(key)))
}

// ComponentsDiffer says where opinions of today differ most, and between which sectors; "" when they don't differ.
func ComponentsDiffer(l *lang.Lang, d app.Document) string {
	list := app.Disagreements(d)
	if len(list) == 0 {
		return ""
	}
	c := list[0]
	answers := func(s app.Spread) string { return l.T("spread.answers", "n", s.N) }
	words := l.T("components.differ", "name", l.T("component."+string(c.Key)), "min", c.Today.Min, "max", c.Today.Max, "answers", answers(c.Today))
	if c.High < 0 {
		return words
	}
	the := func(sector int) app.Message { return app.Msg("sector." + string(app.Sectors[sector]) + ".the") }
	high, low := c.TodayBy[c.High], c.TodayBy[c.Low]
	return words + " " + l.T("components.differ.sectors",
		"high", the(c.High), "highmedian", lang.Figure(high.Median), "highanswers", answers(high),
		"low", the(c.Low), "lowmedian", lang.Figure(low.Median), "lowanswers", answers(low))
}

// ComponentMedians says the medians of today and of the target, each with how many gave one.
func ComponentMedians(l *lang.Lang, c app.ComponentScores) string {
	today, target := "", ""
	if c.Today.N > 0 {
		today = l.T("components.today", "median", lang.Figure(c.Today.Median), "n", c.Today.N)
	}
	if c.Target.N > 0 {
		target = l.T("components.target", "median", lang.Figure(c.Target.Median), "n", c.Target.N)
	}
	if today == "" && target == "" && (c.Today.Few || c.Target.Few) {
		return l.T("spread.toofew")
	}
	if today == "" && target == "" {
		return l.T("components.none")
	}
	return l.Join(today, target)
}

// ComponentAnswers says that a picture of the components shows medians, and of how many answers.
func ComponentAnswers(l *lang.Lang, scores []app.ComponentScores) string {
	few := slices.ContainsFunc(scores, func(c app.ComponentScores) bool { return c.Today.Few || c.Target.Few })
	switch {
	case !scored(scores) && few:
		return l.T("spread.toofew")
	case !scored(scores):
		return l.T("spread.none")
	case few:
		scores = slices.DeleteFunc(slices.Clone(scores), func(c app.ComponentScores) bool { return c.Today.Few || c.Target.Few })
		if !scored(scores) {
			return l.T("spread.toofew")
		}
	}
	count := func(of func(app.ComponentScores) int) string {
		by := func(a, b app.ComponentScores) int { return cmp.Compare(of(a), of(b)) }
		least, most := of(slices.MinFunc(scores, by)), of(slices.MaxFunc(scores, by))
		if least == most {
			return l.T("spread.answers", "n", most)
		}
		return l.T("components.answers.range", "from", least, "to", most)
	}
	today := count(func(c app.ComponentScores) int { return c.Today.N })
	target := count(func(c app.ComponentScores) int { return c.Target.N })
	if today == target {
		return l.T("components.answers.same", "answers", lang.Words(today))
	}
	return l.T("components.answers", "today", lang.Words(today), "target", lang.Words(target))
}

func scored(scores []app.ComponentScores) bool {
	return slices.ContainsFunc(scores, func(c app.ComponentScores) bool { return c.Today.N+c.Target.N > 0 })
}

// components are the sections about the seven components: how they are scored, and what to do; none while nothing was said
// of them. Planners also get the ballots, which have no names on them.
func (v view) components() []Section {
	var sections []Section
	scores, moves := app.Scores(v.d), v.componentMoves()
	if scored(scores) {
		section := Section{ID: "components", Title: v.l.T("report.components.title"), OneSheet: true}
		if !v.o.Outline {
			section.Blocks = v.componentScores(scores)
		}
		sections = append(sections, section)
	}
	if len(sections) == 0 && len(moves.Rows) == 0 {
		return nil
	}
	next := Section{ID: "component_moves", Title: v.l.T("report.components.moves")}
	if v.o.Outline {
		return append(sections, next)
	}
	next.Blocks = []Block{moves}
	if ballots := v.ballots(); len(ballots.Rows) > 0 && v.o.Audience == Planner {
		next.Blocks = append(next.Blocks, ballots)
	}
	return append(sections, next)
}

// componentRadar compares the medians of today with those of the target.
func componentRadar(l *lang.Lang, scores []app.ComponentScores) Radar {
	radar := Radar{Title: l.T("report.components.radar"), NowWord: l.T("field.now"), TargetWord: l.T("field.target"), Note: ComponentAnswers(l, scores)}
	for _, c := range scores {
		radar.Axes = append(radar.Axes, l.T("component."+string(c.Key)))
		radar.Now, radar.Target = append(radar.Now, c.Today.Median), append(radar.Target, c.Target.Median)
	}
	return radar
}

// componentGaps says how many components should rise, and in a sentence which of them most; "" if none.
func componentGaps(l *lang.Lang, scores []app.ComponentScores) (n int, most string) {
	widest := 0.0
	for _, c := range scores {
		gap, ok := c.Gap()
		if !ok || gap <= 0 {
			continue
		}
		n++
		if gap > widest {
			widest = gap
			most = l.T("report.components.most", "name", l.T("component."+string(c.Key)), "gap", lang.Figure(gap), "medians", lang.Words(ComponentMedians(l, c)))
		}
	}
	return n, most
}

// componentScores are the figures, the radar, the table, and where opinions differ.
func (v view) componentScores(scores []app.ComponentScores) []Block {
	l, wide := v.l, 0
	for _, c := range scores {
		if c.Today.Wide() {
			wide++
		}
	}
	gaps, most := componentGaps(l, scores)
	blocks := []Block{Figures{[]Figure{
		{l.Number(len(app.ComponentBallots(v.d))), l.T("report.components.figure.ballots")},
		{l.T("report.figure.of", "count", gaps, "all", len(scores)), l.T("report.components.figure.gaps")},
		{l.T("report.figure.of", "count", wide, "all", len(scores)), l.T("report.components.figure.wide")},
	}}}
	if most != "" {
		blocks = append(blocks, Paragraph{Text: most})
	}
	blocks = append(blocks, componentRadar(l, scores), v.componentTable(scores))
	if words := ComponentsDiffer(l, v.d); words != "" {
		blocks = append(blocks, Paragraph{Style: Caution, Text: words})
	}
	return blocks
}

// componentTable has the medians with quartiles, gap and number of answers, and the medians of the sectors with theirs.
func (v view) componentTable(scores []app.ComponentScores) Table {
	l := v.l
	t := Table{ID: "components", Title: l.T("report.components.table"), About: l.T("report.components.about"), Columns: []Column{
		{ID: "component", Title: l.T("components.column.name"), Width: 2.3},
		{ID: "grade", Title: l.T("components.column.median"), Kind: GradeOf, Width: 1.9, Sheet: PaperOnly},
		{ID: "today", Title: l.T("report.components.today"), Kind: Number, Sheet: SheetOnly},
		{ID: "low", Title: l.T("report.components.low"), Kind: Number, Sheet: SheetOnly},
		{ID: "high", Title: l.T("report.components.high"), Kind: Number, Sheet: SheetOnly},
		{ID: "answers", Title: l.T("components.column.answers"), Kind: Number, Width: .9},
		{ID: "target", Title: l.T("report.components.target"), Kind: Number, Sheet: SheetOnly},
		{ID: "targets", Title: l.T("report.components.targets"), Kind: Number, Sheet: SheetOnly},
		{ID: "gap", Title: l.T("components.column.gap"), Kind: Number, Width: .7},
		{ID: "spread", Title: l.T("components.column.spread"), Kind: SpreadOf, Width: 1.5},
	}}
	for _, s := range app.Sectors {
		t.Columns = append(t.Columns, Column{ID: string(s), Title: l.T("sector." + string(s)), Width: 1})
	}
	number := func(x float64, ok bool) Cell {
		if !ok {
			return Cell{}
		}
		return Cell{Text: lang.Figure(x), Number: x, HasNum: true}
	}
	answers := func(s app.Spread) Cell {
		if s.Few {
			return Cell{Text: l.T("components.few")}
		}
		return number(float64(s.N), true)
	}
	for _, c := range scores {
		said := c.Today.N > 0
		grade := number(c.Today.Median, said)
		grade.Target = c.Target.Median
		row := []Cell{{Text: ComponentName(l, c.Key), Strong: true, Under: v.priority(c.Key)}, grade, number(c.Today.Median, said), number(c.Today.Low, said), number(c.Today.High, said),
			answers(c.Today), number(c.Target.Median, c.Target.N > 0), answers(c.Target), number(c.Gap()),
			{Text: l.Spread(c.Today), Spread: c.Today}}
		for _, s := range c.TodayBy {
			cell := Cell{Text: "–"}
			if s.Few {
				cell.Text = l.T("components.few")
			}
			if s.N > 0 {
				cell.Text = l.T("report.components.sector", "median", lang.Figure(s.Median), "count", s.N)
			}
			row = append(row, cell)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func (v view) priority(key app.ComponentKey) string {
	if v.d.ComponentOf(key).Priority {
		return v.l.T("components.priority")
	}
	return ""
}

// componentMoves are what is known of a component, what exists, and its first move: the components of which something was
// said, those to begin with first.
func (v view) componentMoves() Table {
	l := v.l
	t := Table{ID: "component_moves", Title: l.T("report.components.moves.sheet"), Empty: l.T("report.components.moves.none"), About: l.T("report.components.moves.about"), Columns: []Column{
		{ID: "component", Title: l.T("components.column.name"), Width: 1.5},
		{ID: "evidence", Title: l.T("move.evidence"), Width: 2.4},
		{ID: "existing", Title: l.T("move.existing"), Width: 2},
		{ID: "move", Title: l.T("move.first"), Width: 2.4},
		{ID: "owner", Title: l.T("field.owner"), Width: 1.3},
		{ID: "due", Title: l.T("field.due"), Kind: DateOf, Width: 1.1},
	}}
	for _, first := range []bool{true, false} {
		for _, key := range app.ComponentKeys {
			c, there := v.d.ComponentOf(key), v.existing(key)
			if c.Priority != first || there == "" && c.Evidence+c.Move+c.Owner+string(c.Due) == "" {
				continue
			}
			t.Rows = append(t.Rows, []Cell{{Text: ComponentName(l, key), Strong: true, Under: v.priority(key)}, {Text: c.Evidence}, {Text: there},
				{Text: c.Move, Strong: first}, {Text: c.Owner}, {Text: l.Day(c.Due), Date: c.Due}})
		}
	}
	return t
}

// existing names what is there for a component, a line for each.
func (v view) existing(key app.ComponentKey) string {
	var all []string
	for _, e := range app.ExistingOf(v.d, key) {
		name := e.Name
		if e.Prompt != "" {
			name = v.l.T("existing." + string(key) + "." + e.Prompt)
			if e.Name != "" {
				name = v.l.T("report.components.existing", "what", name, "name", e.Name)
			}
		}
		all = append(all, name)
	}
	return lines(all...)
}

// ballots is the sheet of every ballot: for checking, never with a name.
func (v view) ballots() Table {
	l := v.l
	t := Table{ID: "component_ballots", Title: l.T("report.components.ballots"), Sheet: SheetOnly, About: l.T("report.components.ballots.about"), Columns: []Column{
		{ID: "ballot", Title: l.T("ballot.column.number")},
		{ID: "source", Title: l.T("report.components.source")},
		{ID: "sector", Title: l.T("field.sector"), Kind: SectorOf},
	}}
	for _, key := range app.ComponentKeys {
		name := ComponentName(l, key)
		t.Columns = append(t.Columns, Column{ID: string(key) + "_now", Title: l.T("report.components.column", "name", name, "what", l.T("field.now")), Kind: Number},
			Column{ID: string(key) + "_target", Title: l.T("report.components.column", "name", name, "what", l.T("field.target")), Kind: Number})
	}
	ballots, of := app.ComponentBallots(v.d), map[app.Sector]int{}
	for _, b := range ballots {
		of[b.Sector]++
	}
	if len(ballots) < app.FewestShown {
		return t
	}
	for _, b := range v.unordered(ballots) {
		sector := v.sector(b.Sector)
		if of[b.Sector] < app.FewestShown { // it would say whose ballot this is
			sector = Cell{}
		}
		row := []Cell{{Text: b.Label}, {Text: l.T("ballot.source." + string(b.Source))}, sector}
		for _, r := range app.RatingsOf(v.d, b.ID) {
			row = append(row, v.grade(r.Now), v.grade(r.Target))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// unordered puts the ballots of people who voted by name last, by their scores: in the order of entry they would stand as
// people came.
func (v view) unordered(ballots []*app.Ballot) []*app.Ballot {
	key := func(b *app.Ballot) string {
		if b.Voter == "" {
			return ""
		}
		key := "1" + string(b.Sector)
		for _, r := range app.RatingsOf(v.d, b.ID) {
			key += v.l.Number(int(r.Now)) + v.l.Number(int(r.Target))
		}
		return key
	}
	slices.SortStableFunc(ballots, func(a, b *app.Ballot) int { return cmp.Compare(key(a), key(b)) })
	return ballots
}
