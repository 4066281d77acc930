package report

import (
	"madrega/app"
	"madrega/app/lang"
)

// grid is the influence × interest picture, and why each stands there.
func (v view) grid() Section {
	section := Section{ID: "grid", Title: v.l.T("report.grid.title")}
	if v.o.Outline {
		return section
	}
	g := Grid{
		Title: v.l.T("report.grid.title"), X: v.l.T("field.interest"), Y: v.l.T("field.influence"), Low: v.l.T("level.low"), High: v.l.T("level.high"),
		Corners: [4]string{v.l.T("report.grid.engage"), v.l.T("report.grid.partners"), v.l.T("report.grid.inform"), v.l.T("report.grid.support")},
	}
	var counts [4]int
	moved := false
	for o := range v.d.Organisations.All() {
		if o.Placed() {
			counts[cornerOf(o.Interest, o.Influence)]++
			moved = moved || o.FromInfluence != 0
			g.Items = append(g.Items, GridItem{Name: o.Name, Sector: o.Sector, X: float64(o.Interest), Y: float64(o.Influence),
				FromX: float64(o.FromInterest), FromY: float64(o.FromInfluence)})
		}
	}
	if len(g.Items) == 0 {
		section.Intro = v.l.T("report.grid.nobody")
		return section
	}
	if p, ok := v.about("report.unplaced", names(app.Unplaced(v.d))); ok {
		g.Unset = p.Text
	}
	for i, n := range counts {
		g.Corners[i] = v.l.T("report.grid.corner", "name", lang.Words(g.Corners[i]), "count", n)
	}
	section.Intro = v.l.T("report.grid.count", "n", len(g.Items))
	if moved {
		section.Intro += " " + v.l.T("report.grid.trail")
	}
	section.Blocks = []Block{g}
	if v.o.Audience == Planner {
		section.Blocks = append(section.Blocks, v.reasons())
	}
	return section
}

// cornerOf is the field where two scores meet, in the order of Grid.Corners.
func cornerOf(x, y app.Score) int {
	const middle = 3
	field := 0
	if x >= middle {
		field++
	}
	if y < middle {
		field += 2
	}
	return field
}

// reasons lists everybody on the grid whose place was explained or changed.
func (v view) reasons() Table {
	t := Table{ID: "reasons", Title: v.l.T("report.grid.reasons"), About: v.l.T("report.about.reasons"), Columns: []Column{
		{ID: "name", Title: v.l.T("field.name"), Width: 2.4},
		{ID: "sector", Title: v.l.T("field.sector"), Kind: SectorOf, Sheet: SheetOnly},
		{ID: "influence", Title: v.l.T("field.influence"), Kind: LevelOf, Width: 1.2},
		{ID: "interest", Title: v.l.T("field.interest"), Kind: LevelOf, Width: 1.2},
		{ID: "before", Title: v.l.T("report.grid.before"), Sheet: SheetOnly},
		{ID: "reason", Title: v.l.T("field.reason"), Width: 5},
	}}
	for o := range v.d.Organisations.All() {
		if !o.Placed() || o.Reason == "" && o.FromInfluence == 0 {
			continue
		}
		t.Rows = append(t.Rows, []Cell{{Text: o.Name, Sector: o.Sector, Strong: true}, v.sector(o.Sector), v.influence(o.Influence),
			v.interest(o.Interest), {Text: v.before(o, "report.grid.was")}, {Text: o.Reason, Under: v.before(o, "report.grid.earlier")}})
	}
	return t
}

func (v view) before(o *app.Organisation, key string) string {
	if o.FromInfluence == 0 {
		return ""
	}
	return v.l.T(key, "influence", app.Msg("influence."+o.FromInfluence.Level()), "interest", app.Msg("interest."+o.FromInterest.Level()))
}
