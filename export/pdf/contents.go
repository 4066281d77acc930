package pdf

import (
	"fmt"

	"madrega/app/report"
)

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

// fitting is how many lines from one on stand in a column of a height; a chapter stays with its first section.
func fitting(all []listed, from int, high float64) (to int) {
	y := 0.0
	for to = from; to < len(all); to++ {
		if y += all[to].high(to == from); y > high {
			break
		}
	}
	if to < len(all) && to > from+1 && all[to-1].chapter {
		to--
	}
	return max(to, min(from+1, len(all)))
}

// columnHeight is the height of two columns that hold all lines and are as short as can be, but rather a little higher where
// that puts a chapter at the head of the second; all the room if that is too little.
func columnHeight(all []listed, room float64) float64 {
	whole, step := 0.0, all[0].tall/2
	for i, c := range all {
		whole += c.high(i == 0)
	}
	best := room
	for high := whole / 2; high <= whole/2+8*step && high < room; high += step {
		second := fitting(all, 0, high)
		if fitting(all, second, high) < len(all) {
			continue
		}
		if best == room {
			best = high
		}
		if second == len(all) {
			break
		}
		if all[second].chapter {
			return high
		}
	}
	return best
}

// contentsPart writes as many lines as fit the page into two columns, and gives how many they were.
func (l *layout) contentsPart(all []listed) (done int) {
	const gutter = 28.0
	wide, high := (printed-gutter)/2, columnHeight(all, l.left())
	lowest := l.y
	for column := range 2 {
		x, y := l.start(margin, printed, float64(column)*(wide+gutter), wide), l.y
		for from, to := done, fitting(all, done, high); done < to; done++ {
			c := &all[done]
			c.at, c.on = rect{x, y, wide, c.high(done == from)}, l.page
			y += c.at.h
			st, rule := c.style(), hairline
			if c.chapter {
				rule = pine
			}
			l.put(l.one(c.title, wide-40, st), st, x, wide, y-c.tall/2-st.height()/2)
			l.page.line(rule, .5, x, y, x+wide, y)
		}
		lowest = max(lowest, y)
	}
	l.y = lowest
	return done
}
