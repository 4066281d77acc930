package xlsx

import (
	"fmt"
	"strings"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/report"
)

// drawMatrix writes one row for each value: how many of each sector, their sum, and in words what is missing.
func (p *page) drawMatrix(m report.Matrix) {
	t := p.tallyOf(m)
	notes := 0
	for _, r := range m.Rows {
		if r.Note != "" {
			notes = 1
		}
	}
	p.columns(p.matrixWidths(m, notes))
	use := ""
	if !t.fixed {
		use = p.word("sheet.live", "sheet", t.sheet)
	}
	p.top(use)
	p.matrixHead(m, notes)
	sum, grid := [3]int{}, firstRow+len(m.Rows)-1
	counts := t.counts(m)
	for i, r := range m.Rows {
		p.matrixRow(m, &t, r, counts[i], firstRow+i, notes)
		for s := range sum {
			sum[s] += counts[i][s]
		}
	}
	p.matrixTotals(m, sum, counts, grid+1, notes)
	if !t.fixed {
		p.uncounted(&t, sum, grid+2, notes)
	}
	if m.Note != "" {
		p.wide(grid+4, m.Note, style{color: ink2, wrap: true, top: true, spoken: true, across: "start"})
	}
	p.matrixRules(m, grid, notes)
	p.close()
}

func (p *page) matrixHead(m report.Matrix, notes int) {
	head := style{bold: true, color: white, fill: pine, lined: true, wrap: true}
	cells := []any{p.text(with(head, "start"), m.Corner)}
	if notes > 0 {
		cells = append(cells, p.text(with(head, "start"), ""))
	}
	for _, s := range app.Sectors {
		sector := with(head, "center")
		sector.spoken, sector.fill = true, sectors[s].ink
		cells = append(cells, p.text(sector, sectors[s].shape+" "+p.word("sector."+string(s))))
	}
	p.put(headRow, 26, append(cells, p.text(with(head, "center"), m.Total), p.text(with(head, "start"), m.State))...)
}

func with(s style, across string) style {
	s.across = across
	return s
}

func (p *page) matrixRow(m report.Matrix, t *tally, r report.MatrixRow, counts [3]int, row, notes int) {
	line := style{lined: true}
	name, count := line, with(line, "center")
	name.bold, name.wrap, name.across = true, true, "start"
	count.spoken, count.color, count.format = true, ink2, `0;-0;"–"`
	if asked(r) {
		count.color, count.format = "", "0;-0;"+coded(m.Missing)
	}
	cells := []any{p.text(name, r.Value)}
	if notes > 0 {
		cells = append(cells, p.text(style{lined: true, color: ink2, across: "start"}, r.Note))
	}
	for i, n := range counts {
		if t.fixed {
			cells = append(cells, p.number(count, float64(n)))
		} else {
			cells = append(cells, p.formula(count, t.formula(r, i, row), n))
		}
	}
	total := with(line, "center")
	total.bold = true
	from := 2 + notes
	cells = append(cells, p.formula(total, "SUM("+area(from, row, from+2, row)+")", counts[0]+counts[1]+counts[2]))
	state := style{lined: true, wrap: true, across: "start", spoken: true}
	if asked(r) {
		cells = append(cells, p.formula(state, p.stateFormula(m, row, from), p.state(m, counts)))
	} else {
		cells = append(cells, p.text(state, ""))
	}
	p.put(row, p.height(1, []string{r.Value, r.Note}), cells...)
}

// missing are the words around the list of sectors that a row lacks: "without: … ".
func (p *page) missing() (before, after string) {
	before, after, _ = strings.Cut(p.word("report.matrix.lacks", "sectors", lang.Words("|")), "|")
	return before, after
}

// stateFormula says in words which sectors are missing in a row; state says the same of numbers.
func (p *page) stateFormula(m report.Matrix, row, from int) string {
	var lacking []string
	comma := p.Lang.Join("x", "y")
	comma = comma[1 : len(comma)-1]
	for i, s := range app.Sectors {
		lacking = append(lacking, fmt.Sprintf(`IF(%s=0,%s,"")`, at(from+i, row), literal(comma+p.word("sector."+string(s)))))
	}
	before, after := p.missing()
	return fmt.Sprintf(`IF(%s=0,%s,IF(COUNTIF(%s,0)=0,%s,%s&MID(%s,%d,200)&%s))`, at(from+3, row), literal(m.Missing),
		area(from, row, from+2, row), literal(m.Met), literal(before), strings.Join(lacking, "&"), len([]rune(comma))+1, literal(after))
}

func (p *page) state(m report.Matrix, counts [3]int) string {
	var lacking []string
	for i, s := range app.Sectors {
		if counts[i] == 0 {
			lacking = append(lacking, p.word("sector."+string(s)))
		}
	}
	before, after := p.missing()
	switch len(lacking) {
	case 0:
		return cut(cellText(m.Met), maxRule)
	case 3:
		return cut(cellText(m.Missing), maxRule)
	}
	return before + p.Lang.Join(lacking...) + after
}

// asked tells whether every sector is looked for in a row. (Nobody has to come from a place outside the process.)
func asked(r report.MatrixRow) bool { return r.Bad || r.State != "" }

// matrixTotals sums each sector, and counts the cells that are empty.
func (p *page) matrixTotals(m report.Matrix, sum [3]int, counts [][3]int, row, notes int) {
	if len(m.Rows) == 0 {
		return
	}
	line := style{bold: true, fill: surface2, total: true}
	cells := []any{p.text(with(line, "start"), m.Total)}
	if notes > 0 {
		cells = append(cells, p.text(line, ""))
	}
	from, gaps := 2+notes, 0
	for r, c := range counts {
		for _, n := range c {
			if n == 0 && asked(m.Rows[r]) {
				gaps++
			}
		}
	}
	for i := range 4 {
		n := sum[0] + sum[1] + sum[2]
		if i < 3 {
			n = sum[i]
		}
		cells = append(cells, p.formula(with(line, "center"), "SUM("+area(from+i, firstRow, from+i, row-1)+")", n))
	}
	state := with(line, "start")
	state.spoken = true
	state.format = coded(p.word("sheet.gaps")+": ") + "0;-0;" + coded(m.Met)
	empty := fmt.Sprintf(`SUMPRODUCT((%s=0)*(%s<>""))`, area(from, firstRow, from+2, row-1), area(from+4, firstRow, from+4, row-1))
	cells = append(cells, p.formula(state, empty, gaps))
	p.put(row, 24, cells...)
}

// uncounted says how many rows of the list the matrix doesn't count: with another value, or without a sector.
func (p *page) uncounted(t *tally, sum [3]int, row, notes int) {
	n := 0
	for _, r := range t.table.Rows {
		if r[0].Text != "" {
			n++
		}
	}
	if n -= sum[0] + sum[1] + sum[2]; n < 0 || row == firstRow+1 {
		return
	}
	quiet := style{color: ink2, spoken: true, across: "start"}
	cells := []any{p.text(quiet, p.word("sheet.uncounted"))}
	for range 3 + notes {
		cells = append(cells, nil)
	}
	total := at(5+notes, row-1)
	cells = append(cells, p.formula(style{color: ink2, across: "center"}, "COUNTA("+ref(t.sheet, fixed(1, firstRow, t.end))+")-"+total, n))
	p.put(row, 0, cells...)
	p.when(at(5+notes, row), at(5+notes, row)+"<>0", style{bold: true, color: cautionInk, fill: cautionFill})
}

func (p *page) matrixRules(m report.Matrix, last, notes int) {
	if len(m.Rows) == 0 {
		return
	}
	from := 2 + notes
	for i, s := range app.Sectors {
		look := sectors[s]
		p.when(area(from+i, firstRow, from+i, last), at(from+i, firstRow)+">0", style{bold: true, color: ink, fill: look.tint})
	}
	said := "$" + at(from+4, firstRow)
	p.when(area(from, firstRow, from+2, last), fmt.Sprintf(`AND(%s=0,%s<>"")`, at(from, firstRow), said), style{color: errorInk, fill: gapFill})
	state := area(from+4, firstRow, from+4, last)
	met := fmt.Sprintf("COUNTIF(%s,0)=0", "$"+at(from, firstRow)+":$"+at(from+2, firstRow))
	p.when(state, met, style{color: okInk})
	p.when(state, fmt.Sprintf(`AND(%s<>"",NOT(%s))`, said, met), style{bold: true, color: errorInk, fill: errorFill})
	p.when(at(from+4, last+1), at(from+4, last+1)+">0", style{bold: true, color: errorInk})
}

func (p *page) matrixWidths(m report.Matrix, notes int) []float64 {
	first, note := across(m.Corner), 0.0
	for _, r := range m.Rows {
		first, note = max(first, across(r.Value)), max(note, across(r.Note))
	}
	widths := []float64{min(widest, max(22, first*1.1+4))}
	if notes > 0 {
		widths = append(widths, min(widest, max(12, note+4)))
	}
	all, after := p.missing()
	all += after
	for _, s := range app.Sectors {
		word := p.word("sector." + string(s))
		all += word + ", "
		widths = append(widths, max(14, across(word)+6))
	}
	return append(widths, min(widest, max(12, across(m.Total)+6)), min(widest, max(24, across(all)+4)))
}
