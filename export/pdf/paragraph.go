package pdf

import (
	"slices"

	"madrega/app/report"
)

// paragraph draws text by itself, in the manner that tells what it is.
func (l *layout) paragraph(p report.Paragraph) {
	switch p.Style {
	case report.Note:
		l.title(p.Title)
		l.gap(4)
		l.flow(l.lines(p.Text, printed, second), second, margin, printed)
	case report.Caution:
		l.cautions([]report.Paragraph{p})
	case report.Decision:
		l.boxed(l.both(p, printed-2*boxPad, strong, body), tinted{fill: sunTint})
	case report.Quote:
		l.quote(p)
	case report.Good:
		l.good(p)
	default:
		l.title(p.Title)
		l.gap(6)
		l.flow(l.lines(p.Text, printed, body), body, margin, printed)
	}
	if l.pending == nil {
		l.after(4)
	}
}

// styled is a line with its own style.
type styled struct {
	line
	style
}

func (l *layout) both(p report.Paragraph, width float64, title, text style) []styled {
	var all []styled
	for _, ln := range l.atMost(4, p.Title, width, title) {
		all = append(all, styled{ln, title})
	}
	for _, ln := range l.lines(p.Text, width, text) {
		all = append(all, styled{ln, text})
	}
	return all
}

// cautions are those at the head of the blocks that go into one box: each but the first without a title.
func cautions(blocks []report.Block) (run []report.Paragraph) {
	for _, b := range blocks {
		p, ok := b.(report.Paragraph)
		if !ok || p.Style != report.Caution || p.Title != "" && len(run) > 0 {
			break
		}
		run = append(run, p)
	}
	return run
}

// cautions draws one calm box: its title, and a point for each thing that is missing.
func (l *layout) cautions(all []report.Paragraph) {
	in := tinted{fill: cautionFill, sign: "caution", colour: caution, indent: 22}
	wide := printed - 2*boxPad - in.indent
	ls := l.both(report.Paragraph{Title: all[0].Title}, wide, strong, body)
	if len(all) > 1 {
		in.bullet = 11
	}
	for _, p := range all {
		text := l.lines(p.Text, wide-in.bullet, body)
		if len(text) > 0 && in.bullet > 0 {
			in.points = append(in.points, len(ls))
		}
		for _, ln := range text {
			ls = append(ls, styled{ln, body})
		}
	}
	l.boxed(ls, in)
	if l.pending == nil {
		l.after(4)
	}
}

const boxPad = 12.0

// tinted is a box: its colour, a sign where reading starts, and lines that begin a point.
type tinted struct {
	fill   rgb
	sign   string
	colour rgb
	indent float64 // room for the sign
	bullet float64 // room for the mark before a point, from the first point on
	points []int
}

// boxed draws lines in a tinted box.
func (l *layout) boxed(ls []styled, in tinted) {
	if len(ls) == 0 {
		return
	}
	l.gap(5)
	if whole := float64(len(ls))*body.height() + 2*boxPad - 4; whole < (bottom-top)/3 {
		l.reserve(whole)
	}
	l.split(len(ls), body.height(), boxPad-2, func(from, to int, y float64) {
		l.page.fill(in.fill, soft(rect{margin, y - boxPad + 2, printed, float64(to-from)*body.height() + 2*boxPad - 4}, 6))
		if in.sign != "" && from == 0 {
			l.page.fill(in.colour, icon(in.sign, l.start(margin, printed, boxPad, 14), y, 14))
		}
		for i := from; i < to; i++ {
			at, off := y+float64(i-from)*body.height(), boxPad+in.indent
			if slices.Contains(in.points, i) {
				l.page.fill(in.colour, soft(rect{l.start(margin, printed, off, 4), at + body.height()/2 - 2, 4, 4}, 1))
			}
			if len(in.points) > 0 && i >= in.points[0] {
				off += in.bullet
			}
			l.page.text(ls[i].line, ls[i].style, l.start(margin, printed, off, ls[i].wide), at+ls[i].baseline())
		}
	})
}

// quote draws a sentence beside a bar in the colour of the sun.
func (l *layout) quote(p report.Paragraph) {
	const indent = 16.0
	lead := second.sized(10)
	wide := printed - indent
	titles := l.atMost(2, p.Title, wide, lead)
	ls := l.lines(p.Text, wide, quote)
	if len(ls)+len(titles) == 0 {
		return
	}
	l.gap(8)
	bar := func(y, h float64) {
		l.page.fill(sun, oblong(rect{l.start(margin, printed, 0, 4), y, 4, h}))
	}
	x := l.start(margin, printed, indent, wide)
	if len(titles) > 0 {
		h := float64(len(titles)) * lead.height()
		l.keep(h, func(y float64) {
			bar(y, h)
			for i, ln := range titles {
				l.put(ln, lead, x, wide, y+float64(i)*lead.height())
			}
		})
	}
	l.split(len(ls), quote.height(), 0, func(from, to int, y float64) {
		bar(y, float64(to-from)*quote.height())
		for i, ln := range ls[from:to] {
			l.put(ln, quote, x, wide, y+float64(i)*quote.height())
		}
	})
	if l.pending == nil {
		l.after(6)
	}
}

// good draws what holds, after a tick.
func (l *layout) good(p report.Paragraph) {
	const indent = 20.0
	ls := l.both(p, printed-indent, strong, body)
	x := l.start(margin, printed, indent, printed-indent)
	l.gap(2)
	l.split(len(ls), body.height(), 0, func(from, to int, y float64) {
		if from == 0 {
			l.page.fill(good, icon("tick", l.start(margin, printed, 0, 13), y+1, 13))
		}
		for i, ln := range ls[from:to] {
			l.put(ln.line, ln.style, x, printed-indent, y+float64(i)*body.height())
		}
	})
}
