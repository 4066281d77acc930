package ballot

import (
	"strconv"

	"fyne.io/fyne/v2"

	"madrega/ui/kit"
)

// DotPaperOptions say what can be voted on, and by which rules.
type DotPaperOptions struct {
	Choices   []string
	Each      int              // dots that can be given
	Most      int              // of them to one thing; 0 for as many as there are
	OnConfirm func(dots []int) // for each choice
}

// DotPaper is where one person gives dots, by keys alone or by pressing: keys from 1 to 9 give a dot, Backspace takes the
// last one back, Up and Down and Space reach every choice, Enter confirms. It never shows what anybody else gave.
type DotPaper struct {
	kit.Holder
	l       *kit.Look
	o       DotPaperOptions
	dots    []int
	given   []int // choices, in the order in which they got their dots
	at      int   // choice that Space gives a dot to
	asked   bool  // Enter was pressed with dots left
	focused bool
	rows    *fyne.Container
	foot    *fyne.Container
	left    *kit.Text
	said    *kit.Line
}

// paperDots is how high the dots of a choice are.
const paperDots = 34

// NewDotPaper makes an empty paper.
func NewDotPaper(l *kit.Look, o DotPaperOptions) *DotPaper {
	p := &DotPaper{l: l, o: o, dots: make([]int, len(o.Choices)), rows: kit.Column(l, 8), left: kit.NewText(l, "", kit.Section), said: kit.NewLine(l, "", kit.Body)}
	keys := kit.Flow(l, 14, kit.KeyHint(l, "1–9", l.T("vote.hint.give"), kit.Ink2), kit.KeyHint(l, "Backspace", l.T("vote.hint.back"), kit.Ink2),
		kit.Row(l, 4, kit.IconKey(l, "up"), kit.IconKey(l, "down"), kit.KeyHint(l, "Space", l.T("vote.hint.other"), kit.Ink2)), kit.KeyHint(l, "Enter", l.T("vote.hint.confirm"), kit.Ink2))
	confirm := kit.NewButton(l, l.T("vote.confirm"), "tick", kit.Primary, func() { p.confirm() })
	p.foot = kit.Row(l, 16, p.left, kit.Fill(p.said), confirm)
	p.Hold(p, kit.Border(l, nil, kit.Pad(l, 14, 0, 0, 0, kit.Column(l, 10, p.foot, keys)), nil, nil, kit.Scroll(l, p.rows)))
	p.show()
	return p
}

// Dots are those given to each choice.
func (p *DotPaper) Dots() []int { return p.dots }

func (p *DotPaper) sum() (n int) {
	for _, d := range p.dots {
		n += d
	}
	return n
}

// give gives a dot, unless the rules speak against it.
func (p *DotPaper) give(i int) {
	if i < 0 || i >= len(p.dots) {
		return
	}
	p.at, p.asked = i, false
	switch {
	case p.sum() == p.o.Each:
		p.show()
		p.tell("vote.full", kit.Caution)
	case p.o.Most > 0 && p.dots[i] == p.o.Most:
		p.show()
		p.tell("vote.most", kit.Caution)
	default:
		p.dots[i]++
		p.given = append(p.given, i)
		p.show()
	}
}

// back takes the last dot back.
func (p *DotPaper) back() {
	if last := len(p.given) - 1; last >= 0 {
		p.at, p.asked = p.given[last], false
		p.dots[p.at]--
		p.given = p.given[:last]
		p.show()
	}
}

// confirm hands the paper in. With dots left it asks first.
func (p *DotPaper) confirm() {
	switch sum := p.sum(); {
	case sum == 0:
		p.tell("vote.none", kit.Error)
	case sum < p.o.Each && !p.asked:
		p.asked = true
		p.tell("vote.left.sure", kit.Caution)
	default:
		p.o.OnConfirm(p.dots)
	}
}

func (p *DotPaper) tell(key string, c kit.Color) {
	p.said.SetColor(c)
	var args []any
	if key == "vote.most" {
		args = []any{"n", p.o.Most}
	}
	p.said.SetText(p.l.T(key, args...))
	p.foot.Refresh()
}

func (p *DotPaper) show() {
	l := p.l
	p.said.SetText("")
	p.left.SetText(l.T("vote.left", "n", p.o.Each-p.sum()))
	p.rows.RemoveAll()
	for i, name := range p.o.Choices {
		var number fyne.CanvasObject = kit.Space(l, 24, 24)
		if i < 9 {
			number = kit.AtStart(l, kit.KeyBox(l, strconv.Itoa(i+1)))
		}
		words := kit.Row(l, 14, kit.Width(l, 32, number), kit.Fill(kit.NewParagraph(l, name, kit.Section).Content().MaxLines(2)))
		dots := kit.Stack(kit.Space(l, 1, paperDots))
		if p.dots[i] > 0 {
			dots.Add(kit.FixedHeight(l, paperDots, kit.NewTally(l, p.dots[i], p.o.Each, false)))
		}
		fill, line := kit.Surface, kit.Hairline
		if i == p.at && p.focused {
			fill, line = kit.Tint, kit.Pine
		}
		face := kit.Box(l, fill, line, 8, 10, kit.Columns(l, 16, []float32{3, 1}, words, dots))
		row := &paperRow{tapped: func() {
			p.give(i)
			kit.Focus(p)
		}}
		row.Hold(row, face)
		p.rows.Add(row)
	}
	p.rows.Refresh()
	p.foot.Refresh()
	if p.at < len(p.rows.Objects) {
		kit.Reveal(p.rows.Objects[p.at])
	}
}

// paperRow is pressed, but the paper as a whole has the keyboard.
type paperRow struct {
	kit.Holder
	tapped func()
}

func (r *paperRow) Tapped(*fyne.PointEvent) { r.tapped() }

func (p *DotPaper) FocusGained() {
	p.focused = true
	p.show()
}

func (p *DotPaper) FocusLost() {
	p.focused = false
	p.show()
}

// TypedRune gives a dot.
func (p *DotPaper) TypedRune(r rune) {
	switch {
	case r >= '1' && r <= '9':
		p.give(int(r - '1'))
	case r >= '١' && r <= '٩':
		p.give(int(r - '١'))
	case r == ' ' || r == '+':
		p.give(p.at)
	case r == '-':
		p.back()
	}
}

// TypedKey goes from choice to choice, takes back, confirms.
func (p *DotPaper) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyUp, fyne.KeyDown:
		p.at = min(len(p.dots)-1, max(0, p.at+kit.UpAndDown(e.Name)))
		p.show()
	case fyne.KeyBackspace, fyne.KeyDelete:
		p.back()
	case fyne.KeyReturn, fyne.KeyEnter:
		p.confirm()
	default:
		kit.Unhandled(p, e)
	}
}
