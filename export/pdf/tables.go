package pdf

import (
	"fmt"
	"slices"

	"madrega/app"
	"madrega/app/report"
)

// cellStyle is the type of a table: the more columns, the smaller.
func cellStyle(columns int) style {
	switch {
	case columns <= 4:
		return body.sized(10)
	case columns <= 6:
		return body.sized(9.5)
	}
	return body.sized(8.5)
}

func headStyle(of style) style { return tableHead.sized(min(tableHead.size, of.size)) }

func (l *layout) table(t report.Table) {
	if t.Sheet == report.SheetOnly {
		return
	}
	var shown []int
	for i, c := range t.Columns {
		if c.Sheet != report.SheetOnly && (len(shown) == 0 || len(t.Rows) == 0 || said(t.Rows, i)) {
			shown = append(shown, i)
		}
	}
	l.title(t.Title)
	if len(t.Rows) == 0 || len(shown) == 0 {
		l.empty(t.Empty)
		return
	}
	st := cellStyle(len(shown))
	s := sheet{lead: st.height()}
	for _, i := range shown {
		s.heads = append(s.heads, cell{text: t.Columns[i].Title, style: headStyle(st)})
		s.shares = append(s.shares, max(0, finite(t.Columns[i].Width)))
	}
	if set := some(s.shares); set {
		for i := range s.shares {
			if s.shares[i] == 0 {
				s.shares[i] = 1
			}
		}
	}
	for _, r := range t.Rows {
		row := make([]cell, len(shown))
		for k, i := range shown {
			if i < len(r) {
				row[k] = l.value(t.Columns[i].Kind, r[i], st)
			}
		}
		s.rows = append(s.rows, row)
	}
	l.sheet(s)
}

// said tells whether any row has something in a column.
func said(rows [][]report.Cell, column int) bool {
	return slices.ContainsFunc(rows, func(r []report.Cell) bool { return column < len(r) && r[column] != report.Cell{} })
}

func some(vs []float64) bool {
	for _, v := range vs {
		if v > 0 {
			return true
		}
	}
	return false
}

// value makes a field of a cell of the report.
func (l *layout) value(kind report.ColumnKind, v report.Cell, st style) cell {
	c := cell{text: v.Text, under: v.Under, style: st}
	if v.Strong {
		c.style = st.strong()
	}
	switch kind {
	case report.SectorOf:
		c.sector, c.marked = v.Sector, v.Sector != ""
	case report.RungOf:
		if onLadder(v.Rung) {
			c.rung = v.Rung
		}
	case report.MoveOf:
		if onLadder(v.Rung) {
			c.rung, c.text = v.Rung, l.lang.T("rung."+v.Rung.Key())
			if onLadder(v.Then) {
				c.then = v.Then
				c.text += "\n" + l.lang.T("rung."+v.Then.Key())
			}
		}
	case report.LevelOf:
		if v.HasNum {
			c.level = map[string]int{"low": 1, "medium": 2, "high": 3}[app.Score(v.Number).Level()]
		}
	case report.GradeOf:
		c.goal = onGrades(v.Target)
		if v.HasNum {
			if c.grade = onGrades(v.Number); c.text == "" && c.grade > 0 {
				c.text = figure(c.grade)
			}
		}
	case report.VerdictOf:
		if look, known := verdicts[v.Verdict]; known {
			c.verdict, c.style = v.Verdict, c.style.in(look.colour)
		}
	case report.SpreadOf:
		c.spread = v.Spread
	}
	return c
}

func onLadder(r app.Rung) bool { return r >= app.Disconnection && r <= app.Partnership }

func (l *layout) empty(words string) {
	if words == "" {
		words = l.lang.T("pdf.nowhere")
	}
	l.gap(4)
	l.flow(l.lines(words, printed, body.in(ink2)), body.in(ink2), margin, printed)
	l.after(4)
}

// sectorWord is the word for a sector.
func (l *layout) sectorWord(s app.Sector) string {
	if s == "" || l.lang.T("sector."+string(s)) == "["+"sector."+string(s)+"]" {
		return l.lang.T("sector.none")
	}
	return l.lang.T("sector." + string(s))
}

func (l *layout) matrix(m report.Matrix) {
	l.title(m.Title)
	if len(m.Rows) == 0 {
		l.empty(m.Note)
		return
	}
	st := cellStyle(6)
	s := sheet{lead: st.height(), total: true, whole: true}
	head := func(text string, share float64) *cell {
		s.heads = append(s.heads, cell{text: text, style: headStyle(st)})
		s.shares = append(s.shares, share)
		return &s.heads[len(s.heads)-1]
	}
	head(m.Corner, 4.5)
	for _, sector := range app.Sectors {
		h := head(l.sectorWord(sector), 1.6)
		h.sector, h.marked, h.centred = sector, true, true
		h.fill, _ = sectorColour(sector)
		h.style.colour = white
	}
	head(m.Total, 1.1).centred = true
	head(m.State, 2.6)
	var totals [3]int
	for _, r := range m.Rows {
		row := []cell{{text: r.Value, under: r.Note, style: st}}
		sum := 0
		for i, n := range r.Counts {
			row = append(row, l.count(m, r, i, st))
			totals[i] += n
			sum += n
		}
		state := cell{text: r.State, style: st}
		if r.Bad {
			state.style, state.fill = st.in(fault), gapFill
		}
		row = append(row, cell{text: fmt.Sprint(sum), style: st.strong(), centred: true}, state)
		s.rows = append(s.rows, row)
	}
	last := []cell{{text: m.Total, style: st.strong()}}
	for _, n := range totals {
		last = append(last, cell{text: fmt.Sprint(n), style: st.strong(), centred: true})
	}
	last = append(last, cell{text: fmt.Sprint(totals[0] + totals[1] + totals[2]), style: st.strong(), centred: true}, cell{style: st})
	s.rows = append(s.rows, last)
	l.sheet(s)
	l.note(m.Note)
}

// count is a field of a matrix: the number in the sector's tint, or the word for none where somebody is looked for.
func (l *layout) count(m report.Matrix, r report.MatrixRow, sector int, st style) cell {
	n := r.Counts[sector]
	if n > 0 {
		_, faint := sectorColour(app.Sectors[sector])
		return cell{text: fmt.Sprint(n), style: st, fill: faint, centred: true}
	}
	if r.Bad || r.State != "" {
		return cell{text: m.Missing, style: st.in(fault), fill: gapFill, centred: true}
	}
	return cell{text: "–", style: st.in(ink2), centred: true}
}

func (l *layout) note(words string) {
	if words != "" {
		l.paragraph(report.Paragraph{Style: report.Note, Text: words})
	}
}

func (l *layout) crossTable(t report.CrossTable) {
	l.title(t.Title)
	if len(t.Rows) == 0 {
		l.empty(t.Empty)
		return
	}
	st := cellStyle(len(t.Columns) + 1)
	s := sheet{lead: st.height(), heads: []cell{{text: t.Corner, style: headStyle(st)}}, shares: []float64{2.4}}
	written := false
	for _, r := range t.Rows {
		for _, c := range r.Cells {
			written = written || c.Text != ""
		}
	}
	for _, c := range t.Columns {
		s.heads = append(s.heads, cell{text: c, style: headStyle(st), centred: !written})
		s.shares = append(s.shares, 1)
	}
	for _, r := range t.Rows {
		row := make([]cell, len(s.heads))
		row[0] = cell{text: r.Name, style: st, sector: r.Sector, marked: true}
		for i, c := range r.Cells[:min(len(r.Cells), len(t.Columns))] {
			row[i+1] = cell{text: c.Text, style: st, tick: c.Holds && c.Text == "", centred: !written}
		}
		s.rows = append(s.rows, row)
	}
	l.sheet(s)
}
