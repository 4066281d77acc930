package kit

import (
	"strconv"

	"fyne.io/fyne/v2"
)

// VotePaperOptions say what can be voted on, and by which rules.
type VotePaperOptions struct {
	Choices   []string
	Each      int              // dots that can be given
	Most      int              // of them to one thing; 0 for as many as there are
	OnConfirm func(dots []int) // for each choice
}

// VotePaper is where one person gives dots, by keys alone or by pressing: keys from 1 to 9 give a dot, Backspace takes the
// last one back, Up and Down and Space reach every choice, Enter confirms. It never shows what anybody else gave.
type VotePaper struct {
	holder
	l       *Look
	o       VotePaperOptions
	dots    []int
	given   []int // choices, in the order in which they got their dots
	at      int   // choice that Space gives a dot to
	asked   bool  // Enter was pressed with dots left
	focused bool
	rows    *fyne.Container
	foot    *fyne.Container
	left    *Text
	said    *Line
}

// paperDots is how high the dots of a choice are.
const paperDots = 34

// NewVotePaper makes an empty paper.
func NewVotePaper(l *Look, o VotePaperOptions) *VotePaper {
	p := &VotePaper{l: l, o: o, dots: make([]int, len(o.Choices)), rows: Column(l, 8), left: NewText(l, "", Section), said: NewLine(l, "", Body)}
	keys := Flow(l, 14, KeyHint(l, "1–9", l.T("vote.hint.give"), Ink2), KeyHint(l, "Backspace", l.T("vote.hint.back"), Ink2),
		Row(l, 4, iconKey(l, "up"), iconKey(l, "down"), KeyHint(l, "Space", l.T("vote.hint.other"), Ink2)), KeyHint(l, "Enter", l.T("vote.hint.confirm"), Ink2))
	confirm := NewButton(l, l.T("vote.confirm"), "tick", Primary, func() { p.confirm() })
	p.foot = Row(l, 16, p.left, Fill(p.said), confirm)
	p.hold(p, Border(l, nil, Pad(l, 14, 0, 0, 0, Column(l, 10, p.foot, keys)), nil, nil, Scroll(l, p.rows)))
	p.show()
	return p
}

// Dots are those given to each choice.
func (p *VotePaper) Dots() []int { return p.dots }

func (p *VotePaper) sum() (n int) {
	for _, d := range p.dots {
		n += d
	}
	return n
}

// give gives a dot, unless the rules speak against it.
func (p *VotePaper) give(i int) {
	if i < 0 || i >= len(p.dots) {
		return
	}
	p.at, p.asked = i, false
	switch {
	case p.sum() == p.o.Each:
		p.show()
		p.tell("vote.full", Caution)
	case p.o.Most > 0 && p.dots[i] == p.o.Most:
		p.show()
		p.tell("vote.most", Caution)
	default:
		p.dots[i]++
		p.given = append(p.given, i)
		p.show()
	}
}

// back takes the last dot back.
func (p *VotePaper) back() {
	if last := len(p.given) - 1; last >= 0 {
		p.at, p.asked = p.given[last], false
		p.dots[p.at]--
		p.given = p.given[:last]
		p.show()
	}
}

// confirm hands the paper in. With dots left it asks first.
func (p *VotePaper) confirm() {
	switch sum := p.sum(); {
	case sum == 0:
		p.tell("vote.none", Error)
	case sum < p.o.Each && !p.asked:
		p.asked = true
		p.tell("vote.left.sure", Caution)
	default:
		p.o.OnConfirm(p.dots)
	}
}

func (p *VotePaper) tell(key string, c Color) {
	p.said.SetColor(c)
	var args []any
	if key == "vote.most" {
		args = []any{"n", p.o.Most}
	}
	p.said.SetText(p.l.T(key, args...))
	p.foot.Refresh()
}

func (p *VotePaper) show() {
	l := p.l
	p.said.SetText("")
	p.left.SetText(l.T("vote.left", "n", p.o.Each-p.sum()))
	p.rows.RemoveAll()
	for i, name := range p.o.Choices {
		var number fyne.CanvasObject = Space(l, 24, 24)
		if i < 9 {
			number = AtStart(l, KeyBox(l, strconv.Itoa(i+1)))
		}
		words := Row(l, 14, Width(l, 32, number), Fill(NewParagraph(l, name, Section).Content().MaxLines(2)))
		dots := Stack(Space(l, 1, paperDots))
		if p.dots[i] > 0 {
			dots.Add(FixedHeight(l, paperDots, NewVote(l, p.dots[i], p.o.Each, false)))
		}
		fill, line := Surface, Hairline
		if i == p.at && p.focused {
			fill, line = Tint, Pine
		}
		face := Box(l, fill, line, 8, 10, Columns(l, 16, []float32{3, 1}, words, dots))
		row := &paperRow{tapped: func() {
			p.give(i)
			focus(p)
		}}
		row.hold(row, face)
		p.rows.Add(row)
	}
	p.rows.Refresh()
	p.foot.Refresh()
	if p.at < len(p.rows.Objects) {
		Reveal(p.rows.Objects[p.at])
	}
}

// paperRow is pressed, but the paper as a whole has the keyboard.
type paperRow struct {
	holder
	tapped func()
}

// Tapped is for Fyne.
func (r *paperRow) Tapped(*fyne.PointEvent) { r.tapped() }

// FocusGained is for Fyne.
func (p *VotePaper) FocusGained() {
	p.focused = true
	p.show()
}

// FocusLost is for Fyne.
func (p *VotePaper) FocusLost() {
	p.focused = false
	p.show()
}

// TypedRune gives a dot.
func (p *VotePaper) TypedRune(r rune) {
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
func (p *VotePaper) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyUp, fyne.KeyDown:
		p.at = min(len(p.dots)-1, max(0, p.at+upAndDown(e.Name)))
		p.show()
	case fyne.KeyBackspace, fyne.KeyDelete:
		p.back()
	case fyne.KeyReturn, fyne.KeyEnter:
		p.confirm()
	default:
		Unhandled(p, e)
	}
}
