package xlsx

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"madrega/app/report"
)

// Rows that every sheet has in the same place: what it is, where it comes from, what may be done with it, a sentence about
// it, and the head of its columns, below which it is frozen.
const (
	titleRow = 1 + iota
	sourceRow
	useRow
	introRow
	_
	headRow
	firstRow
)

// sheet is one sheet of the workbook, planned. It draws one block, or all blocks of a section below each other.
type sheet struct {
	name    string
	title   string
	about   string // what it holds, in a sentence
	section *report.Section
	chapter int // its place among the chapters, from 1; 0 outside of them
	of      string
	draw    func(*page)
	table   *report.Table  // of a sheet that shows one; its columns are those that belong in a workbook
	stacked []report.Table // of a sheet that shows a whole section
	charted bool           // there is a chart beside one of them
	rows    int            // rows of content, for the list of sheets
	short   bool           // on paper it is one page
}

// tables are those of which the sheet shows the columns.
func (s *sheet) tables() []report.Table {
	if s.table != nil {
		return append(s.stacked, *s.table)
	}
	return s.stacked
}

// sheetOf plans the sheet of a block; nil for a block that is not drawn as a sheet.
func (b *book) sheetOf(block report.Block) *sheet {
	switch v := block.(type) {
	case report.Table:
		if v.Sheet == report.PaperOnly {
			return nil
		}
		return tableSheet(v)
	case report.Matrix:
		return &sheet{title: v.Title, about: v.About, rows: len(v.Rows), short: len(v.Rows) < 40, draw: func(p *page) { p.drawMatrix(v) }}
	case report.QuotaMatrix:
		return &sheet{title: v.Title, about: v.About, rows: len(v.Rows), short: len(v.Rows) < 40, draw: func(p *page) { p.drawQuotas(v) }}
	case report.CrossTable:
		return &sheet{title: v.Title, about: v.About, rows: len(v.Rows), draw: func(p *page) { p.drawCross(v) }}
	case report.Sectors:
		return &sheet{title: v.Title, about: v.About, short: true, draw: func(p *page) { p.drawSectors(v) }}
	case report.Radar:
		return b.radarSheet(v)
	case report.Timeline:
		s := tableSheet(b.timelineTable(v, true))
		s.about = v.Undated
		return s
	case report.Ladder, report.Cards, report.Clusters:
		t, _ := b.tableOf(v)
		return tableSheet(t)
	case report.Paragraph, report.Figures, report.Grid, report.Network:
		return nil // paragraphs and figures need a page, the pictures are drawn of tables that have sheets of their own
	}
	b.note(fmt.Errorf("no sheet for a %T", block)) // a test asks for every type
	return nil
}

// page is a sheet being drawn, from the top down.
type page struct {
	*book
	*sheet
	out    *excelize.StreamWriter
	name   string
	widths []float64
}

func (b *book) open(s *sheet) *page { return b.begin(s.name, s) }

// begin begins a sheet. What the library must know before the first row is said here.
func (b *book) begin(name string, s *sheet) *page {
	yes, no, a4, wide, rtl := true, false, 9, "landscape", b.Lang.RTL()
	one, none := 1, 0 // pages across and down; 0 is as many as it takes
	b.note(b.file.SetSheetView(name, 0, &excelize.ViewOptions{RightToLeft: &rtl, ShowGridLines: &no}))
	b.note(b.file.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &yes, TabColorRGB: tabColour(s)}))
	if s != nil && s.short {
		none = 1
	}
	b.note(b.file.SetPageLayout(name, &excelize.PageLayoutOptions{Size: &a4, Orientation: &wide, FitToWidth: &one, FitToHeight: &none}))
	side, top, foot := .4, .5, .3
	b.note(b.file.SetPageMargins(name, &excelize.PageLayoutMarginsOptions{Left: &side, Right: &side, Top: &top, Bottom: &top, Footer: &foot}))
	start, end := "&L", "&R"
	if rtl {
		start, end = end, start
	}
	font := `&"Arial,Regular"&8 `
	b.note(b.file.SetHeaderFooter(name, &excelize.HeaderFooterOptions{OddFooter: start + font + printed(b.Footer) + end + font + "&P / &N"}))
	out, err := b.file.NewStreamWriter(name)
	b.note(err)
	return &page{book: b, sheet: s, out: out, name: name}
}

// columns sets the widths, and freezes the head and the first column. It comes before the first row.
func (p *page) columns(widths []float64) {
	p.widths = widths
	for i := range widths {
		widths[i] = min(speechWidth, widths[i])
		p.note(p.out.SetColWidth(i+1, i+1, widths[i]))
	}
	if p.sheet == nil || p.stacked != nil {
		return
	}
	p.note(p.out.SetPanes(&excelize.Panes{Freeze: true, XSplit: 1, YSplit: headRow, TopLeftCell: at(2, firstRow), ActivePane: "bottomRight"}))
	p.note(p.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", Scope: p.name,
		RefersTo: fmt.Sprintf("%s,%s", ref(p.name, "$A:$A"), ref(p.name, fmt.Sprintf("$%d:$%d", headRow, headRow)))}))
}

// top writes the rows above the head.
func (p *page) top(use string) {
	second := style{color: ink2, spoken: true}
	p.put(titleRow, 30, p.text(style{size: 16, bold: true, color: pine, spoken: true, across: "start"}, p.sheet.title))
	second.across = "start"
	p.put(sourceRow, 18, p.text(second, p.Lang.Join(p.of, p.Title, p.Subtitle, p.Kicker)))
	p.put(useRow, 18, p.text(second, use))
	intro := p.section.Intro
	if p.about != "" {
		intro = p.about
	}
	p.put(introRow, 18, p.text(second, strings.ReplaceAll(intro, "\n", " ")))
}

// put writes a row; a height of 0 is the usual one.
func (p *page) put(row int, height float64, cells ...any) {
	if p.err != nil {
		return
	}
	if height == 0 {
		height = 20
	}
	p.note(p.out.SetRow(at(1, row), cells, excelize.RowOpts{Height: min(height, excelize.MaxRowHeight)}))
}

// text is a cell with a text, number one with a number, formula one that is calculated, with its value of now.
func (p *page) text(s style, text string) excelize.Cell {
	if text = cellText(text); text == "" {
		return excelize.Cell{StyleID: p.style(s)}
	}
	if !s.spoken {
		s.reads = direction(text)
	}
	return excelize.Cell{StyleID: p.style(s), Value: text}
}

func (p *page) number(s style, n float64) excelize.Cell {
	return excelize.Cell{StyleID: p.style(s), Value: n}
}

func (p *page) formula(s style, formula string, value any) excelize.Cell {
	return excelize.Cell{StyleID: p.style(s), Formula: formula, Value: value}
}

// when puts a style on the cells of an area for which a formula, written for the first of them, is true.
func (p *page) when(area, formula string, s style) {
	id := p.rule(s)
	p.note(p.file.SetConditionalFormat(p.name, area, []excelize.ConditionalFormatOptions{{Type: "formula", Criteria: formula, Format: &id}}))
}

func (p *page) close() { p.note(p.out.Flush()) }

// at names a cell, area a rectangle of them, fixed one that doesn't move when a formula is copied.
func at(col, row int) string {
	name, err := excelize.CoordinatesToCellName(col, row)
	if err != nil {
		panic(err) // columns and rows are limited where tables are planned
	}
	return name
}

func area(col, row, toCol, toRow int) string { return at(col, row) + ":" + at(toCol, toRow) }

func fixed(col, row, toRow int) string {
	name, err := excelize.ColumnNumberToName(col)
	if err != nil {
		panic(err)
	}
	return fmt.Sprintf("$%s$%d:$%s$%d", name, row, name, toRow)
}

// columnsUpTo is all columns from the first to the given one, whatever rows are added.
func columnsUpTo(col int) string {
	name, err := excelize.ColumnNumberToName(col)
	if err != nil {
		panic(err)
	}
	return "$A:$" + name
}
