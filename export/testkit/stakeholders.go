package testkit

import (
	"fmt"
	"math/rand/v2"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/report"
)

// Stakeholders is a report about n organisations.
func Stakeholders(code string, n int) report.Report {
	l, v, rng := lang.For(code), vocabularies[code], rand.New(rand.NewPCG(7, 11))
	name := func(i int) string {
		if i < len(v.names) {
			return v.names[i]
		}
		return fmt.Sprintf("%s %d", v.names[i%len(v.names)], i)
	}
	sector := func(i int) app.Sector { return app.Sectors[i%3] }
	list := report.Table{ID: "members", Title: "", Columns: []report.Column{
		{Title: l.T("field.name"), Width: 3}, {Title: l.T("field.sector"), Kind: report.SectorOf, Width: 1.3}, {Title: l.T("field.field"), Width: 2},
		{Title: l.T("field.locality"), Width: 1.6}, {Title: l.T("field.influence"), Kind: report.LevelOf, Width: 1.3}, {Title: "id", Sheet: report.SheetOnly}}}
	moves := report.Table{Columns: []report.Column{{Title: l.T("field.name"), Width: 2}, {Title: l.T("field.name"), Width: 2}, {Title: l.T("rung.informing"), Kind: report.RungOf, Width: 1.6},
		{Title: l.T("rung.partnership"), Kind: report.RungOf, Width: 1.6}, {Title: l.T("field.reason"), Width: 3}, {Title: l.T("resource.time"), Kind: report.DateOf}}}
	grid := report.Grid{X: l.T("field.interest"), Y: l.T("field.influence"), Low: l.T("level.low"), High: l.T("level.high"),
		Corners: [4]string{v.fields[0], v.fields[1], v.fields[2], v.fields[3]}}
	net := report.Network{Note: v.reasons[0]}
	cross := report.CrossTable{Corner: l.T("field.name")}
	said := report.CrossTable{Corner: l.T("field.name"), Columns: []string{l.T("aspect.contribution"), l.T("aspect.benefit"), l.T("aspect.concern")}}
	for _, k := range []string{"knowledge", "experience", "budget", "ties", "time", "infrastructure"} {
		cross.Columns = append(cross.Columns, l.T("resource."+k))
	}
	for i := range n {
		level := float64(1 + rng.IntN(5))
		list.Rows = append(list.Rows, []report.Cell{{Text: name(i), Strong: true}, {Text: l.T("sector." + string(sector(i))), Sector: sector(i)}, {Text: v.fields[i%4]},
			{Text: v.places[i%5]}, {Text: l.T("level." + app.Score(level).Level()), Number: level, HasNum: true}, {Text: "x"}})
		it := report.GridItem{Name: name(i), Sector: sector(i), X: 1 + 4*rng.Float64(), Y: 1 + 4*rng.Float64()}
		if i%9 == 0 {
			it.FromX, it.FromY = 1+4*rng.Float64(), 1+4*rng.Float64()
		}
		grid.Items = append(grid.Items, it)
		net.Nodes = append(net.Nodes, report.Node{Name: name(i), Sector: sector(i), X: rng.Float64(), Y: rng.Float64(), Ties: rng.IntN(8)})
		net.Edges = append(net.Edges, report.Edge{A: i, B: rng.IntN(n), Rung: app.Rungs[rng.IntN(6)]})
		row, words := report.CrossRow{Name: name(i), Sector: sector(i)}, report.CrossRow{Name: name(i), Sector: sector(i)}
		for range cross.Columns {
			row.Cells = append(row.Cells, report.CrossCell{Holds: rng.IntN(3) == 0})
		}
		for k := range 3 {
			words.Cells = append(words.Cells, report.CrossCell{Holds: k != i%4, Text: map[bool]string{true: v.reasons[k%2]}[k != i%4]})
		}
		cross.Rows, said.Rows = append(cross.Rows, row), append(said.Rows, words)
		if i%2 == 0 {
			a, b := app.Rungs[rng.IntN(6)], app.Rungs[rng.IntN(6)]
			moves.Rows = append(moves.Rows, []report.Cell{{Text: name(i)}, {Text: name(i + 1)}, {Text: l.T("rung." + a.Key()), Rung: a}, {Text: l.T("rung." + b.Key()), Rung: b},
				{Text: v.long}, {Text: "15.12.2026", Date: "2026-12-15"}})
		}
	}
	matrix := report.Matrix{Corner: l.T("field.locality"), Total: l.T("field.notes"), State: l.T("field.reason"), Missing: l.T("level.low"), Met: l.T("level.high"), Note: v.reasons[1]}
	for i := range 16 {
		matrix.Rows = append(matrix.Rows, report.MatrixRow{Value: fmt.Sprintf("%s %d", v.places[i%5], i), Note: l.T("place.local_council"), Counts: [3]int{i % 3, i % 4, (i + 1) % 3},
			State: v.fields[i%4], Bad: i%3 == 0})
	}
	ladder := report.Ladder{Now: [6]int{1, 4, 4, 5, 3, 0}, Target: [6]int{0, 1, 2, 4, 7, 3}, NowWord: l.T("level.low"), TargetWord: l.T("level.high"), Note: v.reasons[0]}
	for i, r := range app.Rungs {
		ladder.Names[i] = l.T("rung." + r.Key())
	}
	sectors := report.Sectors{Counts: [3]int{14, 11, 5}, Note: v.reasons[1]}
	return report.Report{Lang: l, Kicker: v.kicker, Title: v.title, Subtitle: v.subtitle, Footer: v.footer, Made: Made, Sections: []report.Section{
		{ID: "summary", Title: l.T("app.name") + ": " + v.fields[0], Intro: v.long, Blocks: []report.Block{
			report.Paragraph{Style: report.Quote, Title: l.T("field.reason"), Text: v.quote}, report.Paragraph{Style: report.Decision, Title: l.T("field.reason"), Text: v.decision},
			report.Paragraph{Style: report.Caution, Text: v.caution}, report.Paragraph{Title: v.fields[1], Text: v.long + "\n" + v.caution},
			report.Paragraph{Style: report.Good, Text: v.reasons[0]}, report.Paragraph{Style: report.Good, Text: v.reasons[1]}, sectors}},
		{ID: "list", Title: v.fields[1], Intro: v.reasons[0], Blocks: []report.Block{list}},
		{ID: "grid", Title: l.T("field.influence"), Intro: v.reasons[1], Blocks: []report.Block{grid}},
		{ID: "network", Title: l.T("resource.ties"), Blocks: []report.Block{net}},
		{ID: "ladder", Title: l.T("rung.cooperation"), Blocks: []report.Block{ladder, moves}},
		{ID: "said", Title: l.T("aspect.contribution"), Blocks: []report.Block{said}},
		{ID: "resources", Title: l.T("resource.knowledge"), Blocks: []report.Block{cross}},
		{ID: "places", Title: l.T("field.locality"), Blocks: []report.Block{matrix, report.Table{Empty: v.reasons[0], Title: v.fields[2]}}},
	}}
}
