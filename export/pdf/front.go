package pdf

import "madrega/app/report"

// front draws the pine band with its terraces, and what the report is called.
func (l *layout) front(r report.Report) {
	const terrace, pad = 42.0, 30.0
	kicker := l.atMost(2, r.Kicker, printed-terrace, bandText)
	title := l.atMost(4, r.Title, printed-2.3*terrace, bandTitle) // clear of the terraces that rise beside it
	sub := l.atMost(3, r.Subtitle, printed-3.2*terrace, bandText)
	high := 2*pad + float64(len(kicker)+len(sub))*bandText.height() + float64(len(title))*bandTitle.height()
	high = max(high, 96)
	l.page.fill(pine, oblong(rect{0, 0, pageWide, high}))
	l.terraces(terrace, high, [4]float64{12, 30, 47, 64})
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

// footers writes at the foot of every page when the report was made, and which page it is.
func (l *layout) footers(words string) {
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
