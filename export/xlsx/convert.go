package xlsx

import (
	"fmt"
	"strings"

	"madrega/app"
	"madrega/app/picture"
	"madrega/app/report"
)

// tableOf says what a block shows as a plain table; false for a block that is not drawn in workbooks.
func (b *book) tableOf(block report.Block) (t report.Table, ok bool) {
	switch v := block.(type) {
	case report.Table:
		return v, v.Sheet != report.PaperOnly
	case report.Matrix:
		return b.matrixTable(v), true
	case report.CrossTable:
		return b.crossTable(v), true
	case report.Ladder:
		return b.ladderTable(v), true
	case report.Sectors:
		return b.sectorsTable(v), true
	case report.Radar:
		return b.radarTable(v), true
	case report.Cards:
		return b.cardsTable(v), true
	case report.Clusters:
		return b.clustersTable(v), true
	case report.Timeline:
		return b.timelineTable(v, false), true
	case report.Paragraph, report.Figures, report.Grid, report.Network:
		return report.Table{}, false
	case report.QuotaMatrix:
		return v.AsTable(b.Lang), true
	}
	b.note(fmt.Errorf("no table for a %T", block)) // a test asks for every type
	return report.Table{}, false
}

func (b *book) matrixTable(m report.Matrix) report.Table {
	t := report.Table{Title: m.Title, About: m.About, Columns: []report.Column{{Title: m.Corner}}}
	for _, s := range app.Sectors {
		t.Columns = append(t.Columns, report.Column{Title: b.word("sector." + string(s)), Kind: report.Number})
	}
	t.Columns = append(t.Columns, report.Column{Title: m.Total, Kind: report.Number}, report.Column{Title: m.State})
	for _, r := range m.Rows {
		row, sum := []report.Cell{{Text: r.Value}}, 0
		for _, n := range r.Counts {
			row, sum = append(row, count(n)), sum+n
		}
		t.Rows = append(t.Rows, append(row, count(sum), report.Cell{Text: r.State}))
	}
	return t
}

func (b *book) crossTable(c report.CrossTable) report.Table {
	t := report.Table{Title: c.Title, About: c.About, Empty: c.Empty, Columns: []report.Column{{Title: c.Corner}, {Title: b.word("field.sector"), Kind: report.SectorOf}}}
	for _, title := range c.Columns {
		t.Columns = append(t.Columns, report.Column{Title: title})
	}
	for _, r := range c.Rows {
		row := []report.Cell{{Text: r.Name}, {Sector: r.Sector}}
		for i := range c.Columns {
			v := report.Cell{}
			if i < len(r.Cells) && r.Cells[i].Holds {
				if v.Text = r.Cells[i].Text; v.Text == "" {
					v.Text = mark
				}
			}
			row = append(row, v)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func (b *book) ladderTable(l report.Ladder) report.Table {
	t := report.Table{Title: l.Title, About: l.About, Columns: []report.Column{
		{Title: b.word("sheet.rung"), Kind: report.RungOf}, {Title: l.NowWord, Kind: report.Number}, {Title: l.TargetWord, Kind: report.Number},
	}}
	for i := len(app.Rungs) - 1; i >= 0; i-- {
		t.Rows = append(t.Rows, []report.Cell{{Rung: app.Rungs[i], Text: l.Names[i]}, count(l.Now[i]), count(l.Target[i])})
	}
	return t
}

func (b *book) sectorsTable(s report.Sectors) report.Table {
	t := report.Table{Title: s.Title, About: s.About, Columns: []report.Column{
		{Title: b.word("field.sector"), Kind: report.SectorOf}, {Title: b.word("sheet.count"), Kind: report.Number}}}
	for i, sector := range app.Sectors {
		t.Rows = append(t.Rows, []report.Cell{{Sector: sector}, count(s.Counts[i])})
	}
	return t
}

// radarTable has a row for each axis; scores that nobody gave are empty.
func (b *book) radarTable(r report.Radar) report.Table {
	t := report.Table{Title: r.Title, About: r.Note, Columns: []report.Column{{Title: b.word("field.name")}, {Title: r.NowWord, Kind: report.GradeOf}, {Title: r.TargetWord, Kind: report.GradeOf}}}
	score := func(all []float64, i int) report.Cell {
		if i >= len(all) || !(all[i] > 0) || all[i] > picture.RadarMost {
			return report.Cell{}
		}
		return report.Cell{Number: all[i], HasNum: true}
	}
	for i, axis := range r.Axes {
		t.Rows = append(t.Rows, []report.Cell{{Text: axis}, score(r.Now, i), score(r.Target, i)})
	}
	return t
}

// cardsTable has a column for each group: its cards below each other, under how many dots it has.
func (b *book) cardsTable(c report.Cards) report.Table {
	t := report.Table{Title: c.Title, About: c.About}
	deepest, voted := 0, 0
	for _, g := range c.Groups[:min(len(c.Groups), maxColumns)] {
		t.Columns = append(t.Columns, report.Column{Title: g.Name, Kind: cardOf})
		if deepest = max(deepest, len(g.Cards)); g.Votes != "" {
			voted = 1
		}
	}
	t.Rows = make([][]report.Cell, min(deepest+voted, maxRows))
	for i := range t.Rows {
		t.Rows[i] = make([]report.Cell, len(t.Columns))
		for k := range t.Columns {
			g := c.Groups[k]
			switch at := i - voted; {
			case at < 0:
				t.Rows[i][k] = report.Cell{Text: g.Votes, Strong: true}
			case at < len(g.Cards):
				t.Rows[i][k] = report.Cell{Text: cardWords(g.Cards[at]), Sector: g.Cards[at].Sector}
			}
		}
	}
	return t
}

// cardWords are a card, what was merged into it, and what was decided about it, each in a line.
func cardWords(c report.CardItem) string {
	lines := []string{c.Text}
	for _, m := range c.Merged {
		lines = append(lines, "+ "+m)
	}
	if c.Note != "" {
		lines = append(lines, "("+c.Note+")")
	}
	return strings.Join(lines, "\n")
}

// clustersTable has for each cluster a row for each pair of an asset and a unit that stand beside each other.
func (b *book) clustersTable(c report.Clusters) report.Table {
	t := report.Table{Title: c.Title, Columns: []report.Column{{Title: c.Middle}, {Title: c.Assets}, {Title: c.Ends},
		{Title: b.word("field.sector"), Kind: report.SectorOf}, {Title: b.word("field.state")}}}
	name := func(all []report.ClusterPart, i int) (p report.ClusterPart) {
		if i < len(all) {
			p = all[i]
		}
		return p
	}
	for _, item := range append(c.Items[:len(c.Items):len(c.Items)], report.ClusterItem{Name: c.LooseWord, Assets: c.Loose}) {
		if item.Name == c.LooseWord && len(item.Assets)+len(item.Units) == 0 && item.State == "" {
			continue
		}
		for i := range max(1, len(item.Assets), len(item.Units)) {
			unit := name(item.Units, i)
			if unit.Hollow { // nobody stands behind it
				unit.Sector = ""
			}
			row := []report.Cell{{Text: item.Name}, {Text: name(item.Assets, i).Name}, {Text: unit.Name}, {Sector: unit.Sector}, {}}
			if i == 0 {
				row[4].Text = item.State
			}
			t.Rows = append(t.Rows, row)
		}
	}
	return t
}

const mostSpans = 12 // stretches of time beside a timeline

// timelineTable has a row for each thing, with its days; drawn, it has a column for each stretch of time as well.
func (b *book) timelineTable(l report.Timeline, drawn bool) report.Table {
	t := report.Table{Title: l.Title, Empty: l.Undated, Columns: []report.Column{{Title: b.word("field.name")}, {Title: b.word("field.owner")},
		{Title: b.word("field.start"), Kind: report.DateOf}, {Title: b.word("field.due"), Kind: report.DateOf}, {Title: b.word("field.state")}}}
	var days []app.Date
	for _, r := range l.Rows {
		days = append(days, r.Start, r.Due)
	}
	axis := picture.Timeline{}
	if drawn {
		axis = picture.NewTimeline(mostSpans, days...)
	}
	for _, tick := range axis.Ticks {
		t.Columns = append(t.Columns, report.Column{Title: tick.Label, Kind: spanOf})
	}
	for _, r := range l.Rows {
		row := []report.Cell{{Text: r.Name, Strong: r.Strong}, {Text: r.Who}, {Date: r.Start}, {Date: r.Due}, {Text: r.State, Strong: r.Late}}
		from, to := axis.Bar(r.Start, r.Due)
		for i, tick := range axis.Ticks {
			end, how := 1.0, 0.0
			if i+1 < len(axis.Ticks) {
				end = axis.Ticks[i+1].At
			}
			if dated := day(r.Start) || day(r.Due); dated && from < end && (to > tick.At || from == to && from >= tick.At) {
				if how = 1; r.Late {
					how = 3
				} else if r.Done {
					how = 2
				}
			}
			row = append(row, report.Cell{Number: how})
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func count(n int) report.Cell {
	return report.Cell{Number: float64(n), HasNum: true, Text: fmt.Sprint(n)}
}
