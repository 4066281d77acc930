package report

import (
	"slices"
	"strings"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/picture"
)

// relations are the network, the ladder, and the moves on it.
func (v view) relations() Section {
	section := Section{ID: "relations", Title: v.l.T("report.relations.title")}
	if v.o.Outline {
		return section
	}
	if v.all.Relations.Len() == 0 {
		section.Intro = v.l.T("report.relations.none")
		return section
	}
	moves, unplanned := v.moves()
	section.Blocks = []Block{v.network(), v.ladder()}
	if unplanned > 0 {
		section.Blocks = append(section.Blocks, Paragraph{Style: Caution, Text: v.l.T("report.moves.unplanned", "n", unplanned)})
	}
	section.Blocks = append(section.Blocks, moves, v.allRelations())
	return section
}

// network shows those with a tie, where they were put by hand or where the layout puts them.
func (v view) network() Network {
	n := Network{Title: v.l.T("report.network.title")}
	ties, tiedAtAll, at := app.Ties(v.d), app.Ties(v.all), map[app.ID]int{}
	var nodes []picture.Node
	var untied []string
	for o := range v.d.Organisations.All() {
		if ties[o.ID] == 0 {
			if tiedAtAll[o.ID] == 0 {
				untied = append(untied, o.Name)
			}
			continue
		}
		at[o.ID] = len(n.Nodes)
		n.Nodes = append(n.Nodes, Node{Name: o.Name, Sector: o.Sector, Ties: ties[o.ID]})
		nodes = append(nodes, picture.Node{ID: string(o.ID), Group: slices.Index(app.Sectors, o.Sector), X: o.NetX, Y: o.NetY, Pinned: o.Pin})
	}
	var edges []picture.Edge
	for r := range v.d.Relations.All() {
		n.Edges = append(n.Edges, Edge{A: at[r.A], B: at[r.B], Rung: r.Now})
		edges = append(edges, picture.Edge{A: string(r.A), B: string(r.B), Weight: float64(r.Now)})
	}
	for i, p := range picture.LayoutNetwork(nodes, edges) {
		n.Nodes[i].X, n.Nodes[i].Y = p.X, p.Y
	}
	n.Note = v.l.T("report.ladder.note", "n", len(n.Edges))
	if len(n.Edges) > 4 {
		n.Note += " " + v.busiest(n.Nodes)
	}
	if p, ok := v.about("report.network.untied", untied); ok {
		n.Note += "\n" + p.Text
	}
	return n
}

// busiest names the three with the most relations.
func (v view) busiest(nodes []Node) string {
	nodes = slices.Clone(nodes)
	slices.SortStableFunc(nodes, func(a, b Node) int { return b.Ties - a.Ties })
	var most []string
	for _, n := range nodes[:min(3, len(nodes))] {
		most = append(most, v.l.T("report.network.ties", "name", n.Name, "count", n.Ties))
	}
	return v.l.T("report.network.most", "names", lang.Words(v.l.Join(most...)))
}

func (v view) ladder() Ladder {
	now, target, open := app.LadderCounts(v.all)
	b := Ladder{Title: v.l.T("report.ladder.title"), Now: now, Target: target, NowWord: v.l.T("report.ladder.now"), TargetWord: v.l.T("report.ladder.target"),
		Note: v.l.T("report.ladder.note", "n", v.all.Relations.Len()), About: v.l.T("report.about.ladder")}
	if open > 0 {
		b.Note += " " + v.l.T("report.ladder.open", "n", open)
	}
	for i, r := range app.Rungs {
		b.Names[i] = v.l.T("rung." + r.Key())
	}
	return b
}

// moves lists the relations for which somebody planned how to get to another rung, and counts those that only have a
// target. What is overdue stands out, and says so in words.
func (v view) moves() (t Table, unplanned int) {
	t = Table{ID: "moves", Title: v.l.T("report.moves.title"), Empty: v.l.T("report.moves.none"), About: v.l.T("report.about.moves"), Columns: append(v.relationColumns(),
		Column{ID: "when", Title: v.l.T("field.due"), Width: 1.5, Sheet: PaperOnly},
		Column{ID: "state", Title: v.l.T("report.moves.state"), Sheet: SheetOnly})}
	today := app.DateOf(v.o.Now)
	for _, r := range app.Moves(v.d) {
		state := "report.moves.ahead"
		switch {
		case !r.Planned():
			unplanned++
			continue
		case r.Overdue(today):
			state = "report.moves.late"
		case r.Due == "":
			state = "report.moves.undated"
		}
		word := v.l.T(state)
		t.Rows = append(t.Rows, append(v.relation(r), Cell{Text: lines(v.l.Day(r.Due), word), Strong: r.Overdue(today)},
			Cell{Text: word, Strong: r.Overdue(today)}))
	}
	return t, unplanned
}

// lines puts texts one below the other, without those that are empty.
func lines(texts ...string) string {
	return strings.Join(slices.DeleteFunc(texts, func(s string) bool { return s == "" }), "\n")
}

// allRelations is the sheet with every relation, also those that stay where they are.
func (v view) allRelations() Table {
	t := Table{ID: "relations", Title: v.l.T("report.relations.all"), Sheet: SheetOnly, Empty: v.l.T("report.relations.none"), About: v.l.T("report.about.relations"), Columns: v.relationColumns()}
	for r := range v.d.Relations.All() {
		t.Rows = append(t.Rows, v.relation(r))
	}
	return t
}

func (v view) relationColumns() []Column {
	return []Column{
		{ID: "pair", Title: v.l.T("field.between"), Width: 3.4, Sheet: PaperOnly},
		{ID: "a", Title: v.l.T("field.between"), Sheet: SheetOnly},
		{ID: "b", Title: v.l.T("field.and"), Sheet: SheetOnly},
		{ID: "step", Title: v.l.T("report.moves.step"), Kind: MoveOf, Width: 2.6, Sheet: PaperOnly},
		{ID: "now", Title: v.l.T("field.now"), Kind: RungOf, Sheet: SheetOnly},
		{ID: "target", Title: v.l.T("field.target"), Kind: RungOf, Sheet: SheetOnly},
		{ID: "move", Title: v.l.T("field.move"), Width: 3.8},
		{ID: "owner", Title: v.l.T("field.owner"), Width: 1.7},
		{ID: "due", Title: v.l.T("field.due"), Kind: DateOf, Sheet: SheetOnly},
	}
}

func (v view) relation(r *app.Relation) []Cell {
	a, b := v.pair(r)
	return []Cell{{Text: listed([]string{a.Name, b.Name})}, {Text: a.Name, Sector: a.Sector}, {Text: b.Name, Sector: b.Sector},
		{Text: lines(v.rung(r.Now).Text, v.rung(r.Target).Text), Rung: r.Now, Then: r.Target}, v.rung(r.Now), v.rung(r.Target), {Text: r.Move}, {Text: r.Owner},
		{Text: v.l.Day(r.Due), Date: r.Due}}
}

func (v view) rung(r app.Rung) Cell {
	if r == 0 {
		return Cell{}
	}
	return Cell{Text: v.l.T("rung." + r.Key()), Rung: r}
}
