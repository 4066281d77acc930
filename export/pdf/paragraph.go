package pdf

import "madrega/app/report"

// paragraph draws text by itself, in the manner that tells what it is.
func (l *layout) paragraph(p report.Paragraph) {
	switch p.Style {
	case report.Note:
		l.title(p.Title)
		l.gap(4)
		l.flow(l.lines(p.Text, printed, second), second, margin, printed)
	case report.Caution:
		l.boxed(p, cautionFill, "caution", caution)
	case report.Decision:
		l.boxed(p, sunTint, "", 0)
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

// boxed draws a paragraph in a tinted box, with a sign where reading starts if it has one.
func (l *layout) boxed(p report.Paragraph, fill rgb, sign string, signColour rgb) {
	const pad = 12.0
	indent := 0.0
	if sign != "" {
		indent = 22
	}
	ls := l.both(p, printed-2*pad-indent, strong, body)
	if len(ls) == 0 {
		return
	}
	l.gap(5)
	l.split(len(ls), body.height(), pad-2, func(from, to int, y float64) {
		l.page.fill(fill, soft(rect{margin, y - pad + 2, printed, float64(to-from)*body.height() + 2*pad - 4}, 6))
		if sign != "" && from == 0 {
			l.page.fill(signColour, icon(sign, l.start(margin, printed, pad, 14), y, 14))
		}
		for i, ln := range ls[from:to] {
			x := l.start(margin, printed, pad+indent, printed-2*pad-indent)
			l.put(ln.line, ln.style, x, printed-2*pad-indent, y+float64(i)*body.height())
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
