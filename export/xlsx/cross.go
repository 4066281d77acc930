package xlsx

import (
	"madrega/app"
	"madrega/app/report"
)

const mark = "✓"

// drawCross writes which of the columns hold for each row, and how many do in each column.
func (p *page) drawCross(t report.CrossTable) {
	columns := t.Columns[:min(len(t.Columns), maxColumns)]
	p.columns(p.crossWidths(t, columns))
	p.top("")
	head := style{bold: true, color: white, fill: pine, lined: true, wrap: true}
	cells, texts := []any{p.text(with(head, "start"), t.Corner), p.text(with(head, "center"), p.word("field.sector"))}, []string{t.Corner, ""}
	for _, c := range columns {
		cells, texts = append(cells, p.text(with(head, "center"), c)), append(texts, c)
	}
	p.put(headRow, p.height(1, texts), cells...)
	last := firstRow + len(t.Rows) - 1
	sums := make([]int, len(columns))
	for i, r := range t.Rows {
		p.crossRow(r, firstRow+i, sums)
	}
	if len(t.Rows) == 0 {
		p.put(firstRow+1, 0, p.text(style{color: ink2, spoken: true}, t.Empty))
		p.close()
		return
	}
	line := style{bold: true, fill: surface2, total: true}
	totals := []any{p.text(with(line, "start"), p.word("sheet.total")), p.text(line, "")}
	for i, n := range sums {
		totals = append(totals, p.formula(with(line, "center"), "COUNTA("+area(3+i, firstRow, 3+i, last)+")", n))
	}
	p.put(last+1, 24, totals...)
	p.columnRules(report.Column{Kind: report.SectorOf}, 2, firstRow, last, 0)
	if len(columns) > 0 {
		p.when(area(3, firstRow, 2+len(columns), last), at(3, firstRow)+`<>""`, style{fill: tint})
		p.note(p.file.AutoFilter(p.name, area(1, headRow, 2+len(columns), last), nil))
	}
	p.close()
}

func (p *page) crossRow(r report.CrossRow, row int, sums []int) {
	line := style{lined: true, wrap: true}
	name := with(line, "start")
	name.bold = true
	sector := p.choice(report.SectorOf, report.Cell{Sector: r.Sector})
	cells, texts := []any{p.text(name, r.Name), p.text(style{lined: true, across: "center", spoken: true}, sector)}, []string{r.Name, sector}
	for i := range sums {
		text, side := "", "center"
		if i < len(r.Cells) && r.Cells[i].Holds {
			if text = cellText(r.Cells[i].Text); text == "" {
				text = mark
			} else {
				side = "start"
			}
			sums[i]++
		}
		cells, texts = append(cells, p.text(with(line, side), text)), append(texts, text)
	}
	p.put(row, p.height(1, texts), cells...)
}

func (p *page) crossWidths(t report.CrossTable, columns []string) []float64 {
	first := across(t.Corner)
	for _, r := range t.Rows {
		first = max(first, across(r.Name)*1.2)
	}
	widths := []float64{min(widest, max(22, first+4)), 12}
	for i, c := range columns {
		w := across(c) * 1.1
		for _, r := range t.Rows {
			if i < len(r.Cells) {
				w = max(w, min(28, across(r.Cells[i].Text)))
			}
		}
		widths = append(widths, min(30, max(11, w+4)))
	}
	return widths
}

// drawSectors counts by sector: the rows of a table's sheet, if the report says of which.
func (p *page) drawSectors(s report.Sectors) {
	p.columns([]float64{24, 16})
	var list *sheet
	for _, other := range p.sheets {
		if s.Table != "" && other.table != nil && other.table.ID == s.Table && column(other.table, "") > 0 {
			list = other
		}
	}
	use := ""
	if list != nil {
		use = p.word("sheet.live", "sheet", list.name)
	}
	p.top(use)
	head := style{bold: true, color: white, fill: pine, lined: true, across: "center", spoken: true}
	p.put(headRow, 26, p.text(head, p.word("field.sector")), p.text(head, p.word("sheet.count")))
	sum := 0
	for i, sector := range app.Sectors {
		word := p.word("sector." + string(sector))
		value := p.number(style{lined: true, across: "center", bold: true}, float64(s.Counts[i]))
		if list != nil {
			col := column(list.table, "")
			value = p.formula(style{lined: true, across: "center", bold: true},
				"COUNTIF("+ref(list.name, fixed(col, firstRow, headRow+max(1, len(list.table.Rows))+spareRows))+","+literal(word)+")", s.Counts[i])
		}
		p.put(firstRow+i, 0, p.text(style{lined: true, across: "center", spoken: true}, word), value)
		sum += s.Counts[i]
	}
	last := firstRow + len(app.Sectors) - 1
	line := style{bold: true, fill: surface2, total: true, across: "center"}
	p.put(last+1, 24, p.text(line, p.word("sheet.total")), p.formula(line, "SUM("+area(2, firstRow, 2, last)+")", sum))
	for _, sector := range app.Sectors {
		p.when(area(1, firstRow, 1, last), at(1, firstRow)+"="+literal(p.word("sector."+string(sector))), sectorRule(sector))
	}
	p.close()
}
