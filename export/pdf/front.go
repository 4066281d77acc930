package pdf

import (
	"fmt"

	"madrega/app/report"
)

// front draws the pine band with its terraces, and what the report is called.
func (l *layout) front(r report.Report) {
	const terrace, pad = 42.0, 30.0
	kicker := l.atMost(2, r.Kicker, printed-terrace, bandText)
	title := l.atMost(4, r.Title, printed-2.3*terrace, bandTitle) // clear of the terraces that rise beside it
	sub := l.atMost(3, r.Subtitle, printed-3.2*terrace, bandText)
	high := 2*pad + float64(len(kicker)+len(sub))*bandText.height() + float64(len(title))*bandTitle.height()
	high = max(high, 96)
	l.page.fill(pine, oblong(rect{0, 0, pageWide, high}))
	for i, rise := range [4]float64{12, 30, 47, 64} {
		x := pageWide - terrace*float64(4-i)
		tl, tr := 5.0, 0.0
		if l.rtl {
			x, tl, tr = terrace*float64(3-i), 0, 5
		}
		l.page.fill(terraces[i], rounded(rect{x, high - rise, terrace, rise}, tl, tr, 0, 0))
	}
	y := pad
	for _, part := range []struct {
		ls []line
		st style
	}{{kicker, bandText}, {title, bandTitle}, {sub, bandText}} {
		for _, ln := range part.ls {
			l.put(ln, part.st, margin, printed, y)
			y += part.st.height()
		}
	}
	l.y = high + 22
}

// contents lists the sections, in two columns; the pages are filled in when they are known.
func (l *layout) contents(r report.Report) (fill func()) {
	if len(r.Sections) < 3 {
		return func() {}
	}
	const gutter = 28.0
	l.title(l.lang.T("pdf.contents"))
	wide, high := (printed-gutter)/2, body.height()+7
	down := (len(r.Sections) + 1) / 2
	spots := make([]rect, len(r.Sections))
	on := make([]*page, len(r.Sections))
	for row := range down {
		l.reserve(high)
		for _, i := range []int{row, down + row} {
			if i >= len(r.Sections) {
				continue
			}
			x := l.start(margin, printed, float64(i/down)*(wide+gutter), wide)
			l.put(l.one(r.Sections[i].Title, wide-40, body), body, x, wide, l.y+3)
			l.page.line(hairline, .5, x, l.y+high, x+wide, l.y+high)
			spots[i], on[i] = rect{x, l.y, wide, high}, l.page
		}
		l.y += high
	}
	return func() {
		for i, at := range spots {
			n := l.one(fmt.Sprint(l.entries[i].at.page), 40, body.in(ink2))
			on[i].text(n, body.in(ink2), l.start(at.x, wide, wide-n.wide, n.wide), at.y+3+body.baseline())
			on[i].links = append(on[i].links, link{at, &l.entries[i].at})
		}
	}
}

// feet writes at the foot of every page when the report was made, and which page it is.
func (l *layout) feet(words string) {
	const y = pageHigh - 42
	for i, p := range l.pages {
		l.page = p
		p.line(hairline, .5, margin, y, margin+printed, y)
		n := l.one(l.lang.T("pdf.page", "page", i+1, "pages", len(l.pages)), 140, footText)
		l.putEnd(n, footText, margin, printed, y+6)
		for j, ln := range l.atMost(2, words, printed-n.wide-24, footText) {
			l.put(ln, footText, margin, printed, y+6+float64(j)*footText.height())
		}
	}
}
