package xlsx

import (
	"fmt"
	"time"

	"github.com/xuri/excelize/v2"

	"madrega/app"
	"madrega/app/report"
)

const (
	spareRows   = 1000   // rows below a table that drop-downs, colours and counts already know of
	maxRows     = 900000 // rows of one table; Excel has 1,048,576
	maxColumns  = 200
	measured    = 1000 // rows that decide about the widths of columns
	widest      = 46   // of a column, in digits
	manyColumns = 8    // with more than these they are narrower
	idColumn    = "id" // for programs, not for people: it takes little room, and is not printed
)

// tableSheet plans the sheet of a table, with those of its columns that belong in a workbook.
func tableSheet(t report.Table) *sheet {
	var keep []int
	shown := t
	shown.Columns = nil
	for i, c := range t.Columns {
		if c.Sheet != report.PaperOnly && len(keep) < maxColumns {
			keep = append(keep, i)
			shown.Columns = append(shown.Columns, c)
		}
	}
	shown.Rows = make([][]report.Cell, min(len(t.Rows), maxRows))
	for r := range shown.Rows {
		shown.Rows[r] = make([]report.Cell, len(keep))
		for i, c := range keep {
			if c < len(t.Rows[r]) {
				shown.Rows[r][i] = t.Rows[r][c]
			}
		}
	}
	return &sheet{title: t.Title, about: t.About, table: &shown, rows: len(shown.Rows), draw: func(p *page) { p.drawTable(shown) }}
}

// column finds a column of the table by its ID or, for "", the first of sectors; 0 if there is none. The first is 1.
func column(t *report.Table, id string) int {
	for i, c := range t.Columns {
		if c.ID == id && id != "" || id == "" && c.Kind == report.SectorOf {
			return i + 1
		}
	}
	return 0
}

func (p *page) drawTable(t report.Table) {
	last := firstRow + len(t.Rows) - 1
	p.columns(p.tableWidths(t))
	p.top(p.tableUse(t))
	p.tableHead(t, headRow)
	for i, row := range t.Rows {
		p.tableRow(t, row, firstRow+i)
	}
	if len(t.Rows) == 0 && t.Empty != "" {
		p.put(firstRow+1, 0, p.text(style{color: ink2, spoken: true}, t.Empty))
	}
	for i, c := range t.Columns {
		p.columnRules(c, i+1, firstRow, last, spareRows)
	}
	if n := len(t.Columns); n > 1 && t.Columns[n-1].ID == idColumn {
		p.note(p.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Area", Scope: p.name, RefersTo: ref(p.name, columnsUpTo(n-1))}))
	}
	if len(t.Columns) > 0 {
		p.note(p.file.AutoFilter(p.name, area(1, headRow, len(t.Columns), max(last, firstRow)), nil))
	}
	p.close()
}

func (p *page) tableHead(t report.Table, row int) {
	head := make([]any, len(t.Columns))
	for i, c := range t.Columns {
		head[i] = p.text(style{bold: true, color: white, fill: pine, wrap: true, lined: true, across: headSide(c.Kind)}, c.Title)
	}
	p.put(row, p.height(1, headTexts(t)), head...)
}

func (p *page) tableRow(t report.Table, values []report.Cell, row int) {
	cells, texts := make([]any, len(values)), make([]string, len(values))
	for c, v := range values {
		cells[c], texts[c] = p.cell(t.Columns[c], v, c == 0 && t.Columns[c].Kind != cardOf)
	}
	p.put(row, p.height(1, texts), cells...)
}

// tableUse says what a reader may do with the table.
func (p *page) tableUse(t report.Table) string {
	for _, c := range t.Columns {
		if c.Edit {
			return p.word("sheet.editable")
		}
	}
	return ""
}

// day tells whether there is a date.
func day(d app.Date) bool {
	_, err := time.Parse(time.DateOnly, string(d))
	return err == nil
}

func headSide(k report.ColumnKind) string {
	switch k {
	case report.Text, report.Choice, report.VerdictOf, report.SpreadOf, cardOf:
		return "start"
	}
	return "center"
}

// cell makes the cell of a value, and gives the text that decides about width and height.
func (p *page) cell(c report.Column, v report.Cell, name bool) (excelize.Cell, string) {
	s := style{lined: true, bold: v.Strong || name, wrap: true, across: headSide(c.Kind)}
	if c.Edit {
		s.fill = editable
	}
	if c.ID == idColumn {
		return p.text(style{lined: true, color: ink2, size: 8, across: "start"}, v.Text), ""
	}
	switch c.Kind {
	case report.Number:
		if v.HasNum {
			return p.number(s, v.Number), v.Text
		}
	case report.LevelOf:
		if s.spoken = true; v.HasNum {
			s.format = p.levelFormat(c.ID)
			return p.number(s, v.Number), v.Text + " 0.0"
		}
	case report.DateOf:
		if day, err := time.Parse(time.DateOnly, string(v.Date)); err == nil {
			s.format = "d.m.yyyy"
			return excelize.Cell{StyleID: p.style(s), Value: day}, "22.11.2026"
		}
	case report.SectorOf, report.RungOf:
		text := p.choice(c.Kind, v)
		s.spoken = true
		return p.text(s, text), text
	case report.GradeOf:
		if v.HasNum {
			text := fmt.Sprint(v.Number)
			if v.Target > 0 {
				to := " (" + p.word("field.target") + " " + fmt.Sprint(v.Target) + ")"
				s.spoken, s.format, text = true, "General"+coded(to), text+to
			}
			return p.number(s, v.Number), text
		}
	case report.VerdictOf:
		if look, known := verdicts[v.Verdict]; known {
			s.spoken, s.color, s.format = true, look.ink, coded(look.shape+" ")+"@"
			if v.Verdict != app.Holds { // what holds is quiet
				s.bold, s.fill = true, look.tint
			}
			return p.text(s, v.Text), look.shape + " " + v.Text
		}
	case report.SpreadOf:
		if s.spoken = true; v.Spread.Wide() {
			s.color, s.fill = cautionInk, cautionFill
		}
	case cardOf:
		if look := sectors[v.Sector]; look.shape != "" {
			s.fill, s.format = look.tint, coded(look.shape+" ")+"@"
		}
		s.top = true
	case spanOf:
		if s.fill = spans[int(v.Number)]; v.Number == 0 {
			s.fill = ""
		}
	}
	return p.text(s, v.Text), v.Text
}

// Kinds of columns that only workbooks have.
const (
	cardOf report.ColumnKind = 1000 + iota // a card, in the tint of its sector
	spanOf                                 // a stretch of time: filled if Cell.Number is one of spans
)

// spans are the fills of a stretch of time: under way, done, late.
var spans = map[int]string{1: "226C5F", 2: "B4D0C7", 3: errorInk}

// choice is the word of a sector or a rung, the same that the drop-down offers.
func (p *page) choice(k report.ColumnKind, v report.Cell) string {
	switch {
	case k == report.SectorOf && sectors[v.Sector].shape != "":
		return p.word("sector." + string(v.Sector))
	case k == report.RungOf && v.Rung > 0 && int(v.Rung) < len(rungs):
		return p.word("rung." + v.Rung.Key())
	}
	return v.Text
}

// levelFormat shows a score with its word, in the form that goes with what is scored; the number stays a number.
func (p *page) levelFormat(column string) string {
	prefix := "level."
	if p.Lang.Has(column + ".low") {
		prefix = column + "."
	}
	word := func(level string) string { return coded(p.word(prefix+level)) + " 0.0" }
	return "[<2.3333]" + word("low") + ";[<3.6666]" + word("medium") + ";" + word("high")
}

// columnRules puts drop-downs and colours on a column from one row to another, and on the spare rows below it: the next
// row to fill in shows that it may be.
func (p *page) columnRules(c report.Column, col, from, last, spare int) {
	end := max(last, from-1) + spare
	if end < from {
		return
	}
	all := area(col, from, col, end)
	first := at(col, from)
	switch c.Kind {
	case report.SectorOf:
		for _, s := range app.Sectors {
			p.when(all, first+"="+literal(p.word("sector."+string(s))), sectorRule(s))
		}
	case report.RungOf:
		for _, r := range app.Rungs {
			p.when(all, first+"="+literal(p.word("rung."+r.Key())), style{color: rungs[r].ink, fill: rungs[r].tint})
		}
	}
	if c.Edit && spare > 0 {
		next := max(last, from-1) + 1
		p.when(area(col, next, col, end), fmt.Sprintf(`$A%d<>""`, next-1), style{fill: editable})
	}
	if name := p.listFor(c); name != "" && c.Edit {
		p.dropDown(all, name, c.Kind)
	}
}

// dropDown offers the words of a list in an area. Sectors and rungs are no others; elsewhere another word is asked about.
func (p *page) dropDown(area, list string, kind report.ColumnKind) {
	check, title, say := "warning", p.word("sheet.choose.title"), p.word("sheet.choose")
	if kind != report.Choice {
		check = "stop"
	}
	p.note(p.file.AddDataValidation(p.name, &excelize.DataValidation{AllowBlank: true, Sqref: area, Type: "list", Formula1: list,
		ShowErrorMessage: true, ErrorStyle: &check, ErrorTitle: &title, Error: &say}))
}

func headTexts(t report.Table) []string {
	texts := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		texts[i] = c.Title
	}
	return texts
}

// tableWidths fits each column to what it holds, within reason.
func (p *page) tableWidths(t report.Table) []float64 {
	widths, most := make([]float64, len(t.Columns)), float64(widest)
	if len(t.Columns) > manyColumns {
		most = 30
	}
	for i, c := range t.Columns {
		widths[i] = across(c.Title) * 1.2
		if c.Kind == report.SectorOf {
			widths[i] = max(widths[i], across(p.word("sector.business"))+2)
		}
		for _, row := range t.Rows[:min(len(t.Rows), measured)] {
			_, text := p.cell(c, row[i], i == 0)
			w := across(text)
			if i == 0 {
				w *= 1.2 // bold
			}
			widths[i] = max(widths[i], w)
		}
		widths[i] = min(most, max(9, widths[i]+4))
		if len(t.Rows) == 0 {
			widths[i] = max(16, widths[i])
		}
		switch {
		case c.ID == idColumn:
			widths[i] = 12
		case c.Kind == cardOf:
			widths[i] = 30
		case c.Kind == spanOf:
			widths[i] = 8
		}
	}
	return widths
}

// height is that of a row whose cells, from a column on, hold the given texts.
func (p *page) height(from int, texts []string) float64 {
	most := 1
	for i, t := range texts {
		if at := from - 1 + i; at < len(p.widths) {
			most = max(most, lines(t, p.widths[at]))
		}
	}
	return 6 + 14.5*float64(most)
}
