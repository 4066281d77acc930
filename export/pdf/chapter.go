package pdf

import (
	"fmt"

	"madrega/app/report"
)

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

// listed is a line of the contents.
type listed struct {
	title   string
	chapter bool
	tall    float64 // without the room above a chapter
	at      rect
	on      *page
}

// contents lists chapters and sections, in two columns; the pages are filled in when they are known.
func (l *layout) contents(r report.Report) (fill func()) {
	var all []listed
	last := ""
	for _, s := range r.Sections {
		if named(s.Chapter) && s.Chapter != last {
			all, last = append(all, listed{title: s.Chapter, chapter: true}), s.Chapter
		}
		if named(s.Title) && s.Title != s.Chapter {
			all = append(all, listed{title: s.Title})
		}
	}
	if len(r.Sections) < 3 || len(all) == 0 {
		return func() {}
	}
	high := 21.7
	if len(all) > 20 {
		high = 17.5
	}
	l.title(l.lang.T("pdf.contents"))
	for i := range all {
		all[i].tall = high
	}
	for rest := all; len(rest) > 0; {
		l.reserve(4 * high)
		rest = rest[l.contentsPart(rest):]
		if len(rest) > 0 {
			l.newPage()
		}
	}
	return func() {
		for i := range all {
			c, e := all[i], &l.entries[i]
			st := c.style()
			n := l.one(fmt.Sprint(e.at.page), 40, st.in(ink2))
			c.on.text(n, st.in(ink2), l.start(c.at.x, c.at.w, c.at.w-n.wide, n.wide), c.at.y+c.at.h-c.tall/2-st.height()/2+st.baseline())
			c.on.links = append(c.on.links, link{c.at, &e.at})
		}
	}
}

func (c listed) style() style {
	if c.chapter {
		return strong.in(pine)
	}
	return body
}

func (c listed) high(first bool) float64 {
	if c.chapter && !first {
		return 1.5 * c.tall
	}
	return c.tall
}

// contentsPart writes as many lines as fit the page into two columns, and gives how many they were.
func (l *layout) contentsPart(all []listed) (done int) {
	const gutter = 28.0
	wide, room := (printed-gutter)/2, l.left()
	down := func(from int, most float64) (to int) {
		y := 0.0
		for to = from; to < len(all); to++ {
			if y += all[to].high(to == from); y > most {
				break
			}
		}
		if to < len(all) && to > from+1 && all[to-1].chapter {
			to-- // a chapter stays with its first section
		}
		return max(to, min(from+1, len(all)))
	}
	high := 0.0
	for i, c := range all {
		high += c.high(i == 0)
	}
	least := min(room, high/2) // both columns as short as can be, rather with a chapter at the head of the second
	best := room
	for try := least; try <= least+4*all[0].tall && try < room; try += all[0].tall / 2 {
		first := down(0, try)
		if down(first, try) < len(all) {
			continue
		}
		if best == room {
			best = try
		}
		if first == len(all) {
			break
		}
		if all[first].chapter {
			best = try
			break
		}
	}
	lowest := l.y
	for column := range 2 {
		to, y := down(done, best), l.y
		for i := done; i < to; i++ {
			c := &all[i]
			h := c.high(i == done)
			x := l.start(margin, printed, float64(column)*(wide+gutter), wide)
			c.at, c.on = rect{x, y, wide, h}, l.page
			st := c.style()
			l.put(l.one(c.title, wide-40, st), st, x, wide, y+h-c.tall/2-st.height()/2)
			colour := hairline
			if c.chapter {
				colour = pine
			}
			l.page.line(colour, .5, x, y+h, x+wide, y+h)
			y += h
		}
		done, lowest = to, max(lowest, y)
	}
	l.y = lowest
	return done
}
