package pdf

import "madrega/app/report"

var chapterTitle = style{19, true, pineInk, 1.2}

// chapters counts those of a report. Sections that follow each other under the same title are of one.
func chapters(r report.Report) (n int) {
	last := ""
	for _, s := range r.Sections {
		if named(s.Chapter) && s.Chapter != last {
			n, last = n+1, s.Chapter
		}
	}
	return n
}

// terraces draws the stair in a band, which ends at a height.
func (l *layout) terraces(width, end float64, rises [4]float64) {
	for i, rise := range rises {
		x := pageWide - width*float64(4-i)
		tl, tr := 5.0, 0.0
		if l.rtl {
			x, tl, tr = width*float64(3-i), 0, 5
		}
		l.page.fill(terraces[i], rounded(rect{x, end - rise, width, rise}, tl, tr, 0, 0))
	}
}

// chapter begins a new page with a band, smaller than that of the front.
func (l *layout) chapter(title, of string) {
	const terrace, pad = 30.0, 20.0
	l.newPage()
	wide := printed - 3*terrace
	kicker := l.atMost(1, of, wide, bandText.sized(9.5))
	ls := l.atMost(3, title, wide, chapterTitle)
	high := 2*pad + float64(len(kicker))*bandText.sized(9.5).height() + float64(len(ls))*chapterTitle.height()
	l.page.fill(pine, oblong(rect{0, 0, pageWide, high}))
	l.terraces(terrace, high, [4]float64{8, 20, 32, 44})
	y := pad
	for _, ln := range kicker {
		l.put(ln, bandText.sized(9.5), margin, printed, y)
		y += bandText.sized(9.5).height()
	}
	for _, ln := range ls {
		l.put(ln, chapterTitle, margin, printed, y)
		y += chapterTitle.height()
	}
	l.enters(l.enter(title, 0), 0)
	l.y = high + 20
	l.head = l.y
}

// chapterHere begins a chapter in the middle of a page: the first of a report that has few.
func (l *layout) chapterHere(title string) {
	ls := l.atMost(3, title, printed, chapterTitle.in(pine))
	e := l.enter(title, 0)
	const before = 26.0
	l.keep(before+float64(len(ls))*chapterTitle.height()+18, func(y float64) {
		l.enters(e, y)
		y += before
		for _, ln := range ls {
			l.put(ln, chapterTitle.in(pine), margin, printed, y)
			y += chapterTitle.height()
		}
		l.page.line(pine, 1.2, margin, y+4, margin+printed, y+4)
	})
}
