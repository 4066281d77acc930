package xlsx

import (
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"madrega/app/report"
)

// Widths of the two columns of the first sheet: what is spoken of, and what is said.
const (
	subjectWidth = 34
	speechWidth  = 96
)

var paragraphs = map[report.ParagraphStyle]style{
	report.Plain:    {},
	report.Note:     {color: ink2, size: 10},
	report.Caution:  {fill: cautionFill},
	report.Decision: {fill: sunTint},
	report.Quote:    {bold: true, color: pine},
	report.Good:     {color: okInk, fill: okFill},
}

// drawReadMe writes the first sheet: what the workbook is, what may be edited, the sheets with a link to each, and what the
// report says in sentences.
func (b *book) drawReadMe() {
	p := b.begin(b.readMe, nil)
	tall := "portrait"
	b.note(b.file.SetPageLayout(b.readMe, &excelize.PageLayoutOptions{Orientation: &tall}))
	p.columns([]float64{subjectWidth, speechWidth})
	speech := style{spoken: true, wrap: true, across: "start", top: true}
	row := 0
	wide := func(text string, s style) {
		if text != "" {
			row++
			p.wide(row, text, s)
		}
	}
	kicker, title := speech, speech
	kicker.color, title.size, title.bold, title.color = ink2, 20, true, pine
	wide(b.Kicker, kicker)
	wide(b.Title, title)
	wide(b.Subtitle, kicker)
	row++
	for _, line := range b.ReadMe {
		wide(line, speech)
	}
	row = p.contents(row + 2)
	of := ""
	for _, s := range b.Sections {
		if s.Chapter != "" {
			of = s.Chapter
		}
		if s.OneSheet { // its sentences are on its sheet
			continue
		}
		if of != "" && s.Title != "" {
			s.Title = of + ": " + s.Title
		}
		row = p.sentences(row, s)
	}
	row++
	kicker.size = 9
	wide(b.Footer, kicker)
	p.close()
}

// wide writes a text over all columns of the sheet.
func (p *page) wide(row int, text string, s style) {
	total := 0.0
	for _, w := range p.widths {
		total += w
	}
	size := max(11, s.size)
	cells := make([]any, len(p.widths))
	cells[0] = p.text(s, text)
	for i := range cells[1:] {
		cells[i+1] = p.text(s, "")
	}
	p.put(row, (5+14.5*float64(lines(text, total*11/size)))*size/11, cells...)
	if len(cells) > 1 && p.err == nil {
		p.note(p.out.MergeCell(at(1, row), at(len(cells), row)))
	}
}

// contents lists the sheets, and gives the last row it used.
func (p *page) contents(row int) int {
	head := style{bold: true, color: white, fill: pine, spoken: true, across: "start", lined: true}
	p.put(row, 24, p.text(head, p.word("sheet.contents")), p.text(head, ""))
	link := style{bold: true, color: pine, across: "start", lined: true, spoken: true, wrap: true}
	say := style{across: "start", lined: true, spoken: true, wrap: true}
	of := style{bold: true, color: pine, fill: tint, across: "start", lined: true, spoken: true, wrap: true}
	for i, s := range p.sheets {
		if s.chapter > 0 && (i == 0 || s.chapter != p.sheets[i-1].chapter) {
			row++
			p.wide(row, s.of, of)
		}
		row++
		text := s.about
		if text == "" {
			text = s.section.Intro
		}
		if s.table != nil || s.rows > 0 {
			text = strings.TrimSpace(text + " " + p.word("sheet.rows", "n", s.rows) + ".")
		}
		p.put(row, p.height(1, []string{s.name, text}), p.text(link, s.name), p.text(say, text))
		p.note(p.file.SetCellHyperLink(p.name, at(1, row), ref(s.name, "A1"), "Location", excelize.HyperlinkOpts{}))
	}
	return row
}

// sentences writes what a section says in paragraphs, and gives the last row it used.
func (p *page) sentences(row int, s report.Section) int {
	first := true
	for _, block := range s.Blocks {
		if figures, ok := block.(report.Figures); ok {
			row = p.figures(row+1, s.Title, figures)
			first = false
			continue
		}
		v, ok := block.(report.Paragraph)
		if !ok || v.Text == "" && v.Title == "" {
			continue
		}
		if first {
			row += 2
			p.wide(row, s.Title, sectionTitle)
			first = false
		}
		row = p.paragraph(row, v)
	}
	return row
}

var sectionTitle = style{size: 14, bold: true, color: pine, spoken: true, across: "start", top: true}

// figures writes the numbers that say most, one below the other, and gives the last row it used.
func (p *page) figures(row int, title string, f report.Figures) int {
	row++
	p.wide(row, title, sectionTitle)
	for _, it := range f.Items {
		row++
		p.figure(row, it, 2)
	}
	return row + 1
}

// figure writes a number, and its words over the other columns.
func (p *page) figure(row int, it report.Figure, columns int) {
	big := style{lined: true, bold: true, size: 14, color: pine, fill: tint, across: "center", spoken: true}
	value := p.text(big, it.Value)
	if n, err := strconv.Atoi(strings.ReplaceAll(it.Value, ",", "")); err == nil {
		big.format = "#,##0"
		value = p.number(big, float64(n))
	}
	words := style{lined: true, across: "start", spoken: true}
	cells := []any{value, p.text(words, it.Word)}
	for len(cells) < columns {
		cells = append(cells, p.text(words, ""))
	}
	p.put(row, 24, cells...)
	if columns > 2 && p.err == nil {
		p.note(p.out.MergeCell(at(2, row), at(columns, row)))
	}
}
