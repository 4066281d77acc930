package xlsx

import (
	"strings"

	"github.com/xuri/excelize/v2"

	"madrega/app/report"
)

const (
	stackWide  = 96 // columns of a stack together are at least as wide as this, in digits
	stackFirst = 24 // and the first of them
	stackMost  = 40

	uprightWide = 130 // together: what an upright page can hold
)

// stackSheet plans one sheet for all blocks of a section; nil if none of them is drawn in workbooks.
func (b *book) stackSheet(section *report.Section) *sheet {
	s := &sheet{title: section.Title, stacked: []report.Table{}}
	said, titles := false, []string{}
	for _, block := range section.Blocks {
		switch v := block.(type) {
		case report.Paragraph:
			said = said || v.Title+v.Text != ""
		case report.Figures:
			said = said || len(v.Items) > 0
		default:
			if _, radar := block.(report.Radar); radar {
				s.charted = true
			}
			if t, ok := b.tableOf(block); ok {
				s.stacked = append(s.stacked, *tableSheet(t).table)
				titles = append(titles, t.Title)
			}
		}
	}
	if !said && len(s.stacked) == 0 {
		return nil
	}
	if section.Intro == "" {
		s.about = b.Lang.Join(titles...)
	}
	s.draw = func(p *page) { p.drawStack(section) }
	return s
}

// drawStack writes the blocks of a section below each other.
func (p *page) drawStack(section *report.Section) {
	widths := p.stackWidths()
	p.columns(widths)
	if sum(widths) <= uprightWide {
		tall := "portrait"
		p.note(p.file.SetPageLayout(p.name, &excelize.PageLayoutOptions{Orientation: &tall}))
	}
	p.top("")
	row, next := headRow-1, 0
	for _, block := range section.Blocks {
		switch v := block.(type) {
		case report.Paragraph:
			if v.Title != "" {
				row++ // room above it
			}
			row = p.paragraph(row, v)
		case report.Figures:
			row = p.stackFigures(row, v)
		default:
			if _, ok := p.tableOf(block); !ok {
				continue
			}
			t := p.stacked[next]
			next++
			row = p.stackNote(p.stackTable(row, t), block)
			if _, radar := block.(report.Radar); radar && len(t.Rows) >= 3 {
				p.radarChart(chartAt, row-len(t.Rows), len(t.Rows))
				row += max(1, chartRows-len(t.Rows))
			}
		}
	}
	p.close()
}

// stackWidths are wide enough for every table, and together for sentences and for a chart beside its table.
func (p *page) stackWidths() []float64 {
	widths := []float64{stackFirst, stackFirst}
	for _, t := range p.stacked {
		for i, w := range p.tableWidths(t) {
			w = min(stackMost, w)
			if i < len(widths) {
				widths[i] = max(widths[i], w)
			} else {
				widths = append(widths, w)
			}
		}
	}
	if p.charted && len(widths) < chartAt {
		widths = append(widths, stackFirst)
	}
	widths[len(widths)-1] += max(0, stackWide-sum(widths))
	return widths
}

func sum(all []float64) (s float64) {
	for _, v := range all {
		s += v
	}
	return s
}

// paragraph writes a paragraph over all columns, and gives the last row it used.
func (p *page) paragraph(row int, v report.Paragraph) int {
	look := paragraphs[v.Style]
	look.spoken, look.wrap, look.across = true, true, "start"
	if v.Title != "" {
		row++
		subject := look
		subject.bold = true
		p.wide(row, v.Title, subject)
	}
	if v.Text != "" {
		row++
		p.wide(row, v.Text, look)
	}
	return row
}

// stackFigures writes the numbers that say most, one below the other.
func (p *page) stackFigures(row int, f report.Figures) int {
	for _, it := range f.Items {
		row++
		p.figure(row, it, len(p.widths))
	}
	return row + 1
}

// stackTable writes a heading and a table below what is there.
func (p *page) stackTable(row int, t report.Table) int {
	row++
	if t.Title != "" && t.Title != p.section.Title {
		row++
		p.wide(row, t.Title, sectionTitle)
	}
	if t.About != "" {
		row++
		p.wide(row, strings.ReplaceAll(t.About, "\n", " "), style{color: ink2, spoken: true, across: "start", wrap: true})
	}
	if len(t.Rows) == 0 {
		if t.Empty != "" {
			row++
			p.wide(row, t.Empty, style{color: ink2, spoken: true, across: "start", wrap: true})
		}
		return row
	}
	row++
	p.tableHead(t, row)
	first := row + 1
	for _, cells := range t.Rows {
		row++
		p.tableRow(t, cells, row)
	}
	for i, c := range t.Columns {
		p.columnRules(c, i+1, first, row, 0)
	}
	return row
}

// stackNote writes what a block says below its numbers.
func (p *page) stackNote(row int, block report.Block) int {
	note := ""
	switch v := block.(type) {
	case report.Matrix:
		note = v.Note
	case report.Ladder:
		note = v.Note
	case report.Sectors:
		note = v.Note
	case report.Timeline:
		if len(v.Rows) > 0 {
			note = v.Undated
		}
	}
	if note == "" {
		return row
	}
	p.wide(row+1, note, style{color: ink2, spoken: true, across: "start", wrap: true})
	return row + 1
}
