package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"madrega/app/bidi"
)

// Paragraph is text that is broken into lines as wide as there is room. It needs more height when it is narrower: layouts
// ask HeightFor, and MinSize answers for the width that it was given last.
type Paragraph struct {
	widget.BaseWidget
	phrase
	most  int // lines, 0 for all
	width float32
	rows  map[float32][]TextRow // for the widths asked for lately
	lines []*canvas.Text
}

// TextRow is one line of a text that was broken.
type TextRow struct {
	visual string
	dir    bidi.Direction
	Cut    bool // the rest of the text had no room
}

// NewParagraph makes a text that belongs to the interface, in ink.
func NewParagraph(l *Look, s string, r Role) *Paragraph {
	p := &Paragraph{phrase: phrase{l: l, text: s, role: r, color: Ink}}
	p.ExtendBaseWidget(p)
	return p
}

// Unshown makes a text that is never shown itself: it measures and breaks lines for a widget that draws them with Rows, Draw
// and PutLine.
func Unshown(l *Look, s string, r Role) *Paragraph {
	return &Paragraph{phrase: phrase{l: l, text: s, role: r, color: Ink}}
}

// Content tells that people wrote the text: each of its paragraphs reads in its own direction and starts on that side.
func (p *Paragraph) Content() *Paragraph {
	p.content = true
	p.Refresh()
	return p
}

// Align moves the lines in the width they are given.
func (p *Paragraph) Align(a Alignment) *Paragraph {
	p.align = a
	p.Refresh()
	return p
}

// MaxLines cuts the text with "…" after some lines; 0 cuts nothing.
func (p *Paragraph) MaxLines(n int) *Paragraph {
	p.most = n
	p.Refresh()
	return p
}

// SetColor changes the colour.
func (p *Paragraph) SetColor(c Color) *Paragraph {
	if p.color != c {
		p.color = c
		p.Refresh()
	}
	return p
}

// SetText changes the words.
func (p *Paragraph) SetText(s string) {
	if p.text != s {
		p.text = s
		p.Refresh()
	}
}

// String gives the words in logical order.
func (p *Paragraph) String() string { return p.text }

// Cut tells whether MaxLines cuts the text at a width.
func (p *Paragraph) Cut(width float32) bool {
	rows := p.wrap(width)
	return rows[len(rows)-1].Cut
}

// Rows gives the lines for a width; there is at least one.
func (p *Paragraph) Rows(width float32) []TextRow { return p.wrap(width) }

// Draw makes the line that shows a row.
func (p *Paragraph) Draw(row TextRow) *canvas.Text {
	t := canvas.NewText(row.visual, nil)
	p.style(t)
	t.Alignment = side(p.align, row.dir)
	return t
}

// PutLine puts a drawn line where its row begins. It may be higher than the row.
func (p *Paragraph) PutLine(t *canvas.Text, x, y, wide float32) { p.phrase.place(t, x, y, wide) }

// Pitch is the distance from line to line.
func (p *Paragraph) Pitch() float32 { return p.pitch() }

// HeightFor gives the height that the text needs when it is width wide.
func (p *Paragraph) HeightFor(width float32) float32 {
	return Ceil(float32(len(p.wrap(width))) * p.pitch())
}

// Refresh breaks the lines anew.
func (p *Paragraph) Refresh() {
	p.rows = nil
	p.BaseWidget.Refresh()
}

// wrap gives the lines for a width; there is at least one.
func (p *Paragraph) wrap(width float32) []TextRow {
	if rows, ok := p.rows[width]; ok {
		return rows
	}
	var rows []TextRow
	for _, s := range strings.Split(p.text, "\n") {
		rows = append(rows, p.rowsOf([]rune(s), width)...)
		if p.most > 0 && len(rows) > p.most {
			break
		}
	}
	if p.most > 0 && len(rows) > p.most {
		rows = append(rows[:p.most-1], p.cutLine(p.most-1, width))
	}
	if len(p.rows) > 4 || p.rows == nil {
		p.rows = map[float32][]TextRow{}
	}
	p.rows[width] = rows
	return rows
}

func (p *Paragraph) rowsOf(rs []rune, width float32) []TextRow {
	dir := p.direction(string(rs))
	levels := bidi.Levels(rs, dir)
	var rows []TextRow
	for _, l := range bidi.WrapRunes(rs, width, p.measure) {
		end := l.End
		for end > l.Start && rs[end-1] == ' ' {
			end--
		}
		line := rs[l.Start:end]
		rows = append(rows, TextRow{visual: bidi.VisualLine(line, bidi.LineLevels(line, levels[l.Start:end], dir), dir), dir: dir})
	}
	return rows
}

// cutLine makes the last line of a cut text, which takes as much of the rest of its paragraph as it can and "…".
func (p *Paragraph) cutLine(i int, width float32) TextRow {
	rs := []rune(p.text)
	start := bidi.WrapRunes(rs, width, p.measure)[i].Start
	rest, _, _ := strings.Cut(string(rs[start:]), "\n")
	if p.measure(rest+"…") <= width {
		rest += "…"
	} else {
		rest = bidi.Truncate(rest+"……", width, p.measure)
	}
	dir := p.direction(p.paragraphAt(start))
	return TextRow{visual: bidi.Visual(rest, dir), dir: dir, Cut: true}
}

// paragraphAt gives the paragraph that an offset lies in.
func (p *Paragraph) paragraphAt(offset int) string {
	rs := []rune(p.text)
	start := offset
	for start > 0 && rs[start-1] != '\n' {
		start--
	}
	s, _, _ := strings.Cut(string(rs[start:]), "\n")
	return s
}

func (p *Paragraph) CreateRenderer() fyne.WidgetRenderer {
	return &Drawn{
		Min:    p.least,
		Place:  p.arrange,
		Update: func() { p.arrange(p.Size()) },
		Parts: func() []fyne.CanvasObject {
			out := make([]fyne.CanvasObject, len(p.lines))
			for i, t := range p.lines {
				out[i] = t
			}
			return out
		},
	}
}

func (p *Paragraph) least() fyne.Size {
	w := p.l.S(40)
	if len(p.text) < 40 {
		w = min(w, p.measure(p.text))
	}
	return fyne.NewSize(w, p.HeightFor(p.width))
}

func (p *Paragraph) arrange(size fyne.Size) {
	changed := p.width != size.Width
	p.width = size.Width
	rows := p.wrap(size.Width)
	for len(p.lines) < len(rows) {
		p.lines = append(p.lines, canvas.NewText("", nil))
	}
	p.lines = p.lines[:len(rows)]
	pitch := p.pitch()
	for i, row := range rows {
		t := p.lines[i]
		p.style(t)
		t.Text, t.Alignment = row.visual, side(p.align, row.dir)
		p.phrase.place(t, 0, float32(i)*pitch, size.Width)
		canvas.Refresh(t)
	}
	if changed {
		canvas.Refresh(p)
	}
}
