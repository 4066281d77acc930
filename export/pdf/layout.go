package pdf

import (
	"strings"

	"madrega/app/lang"
)

// layout puts blocks on pages, one below the other. It keeps a heading with what follows it.
type layout struct {
	typesetter
	lang    *lang.Lang
	pages   []*page
	page    *page
	y       float64 // where the next block begins
	head    float64 // where the page begins, below a band
	pending []piece // headings that wait for the block they belong to
	entries []entry
	said    string // the title of the section, which its first block need not say again
	level   int    // of sections in the outline: 1 in a chapter
	dense   bool   // everything stands closer together, where that saves a page
}

// tight is the second of two lengths where things stand closer together.
func (l *layout) tight(usual, dense float64) float64 {
	if l.dense {
		return dense
	}
	return usual
}

// compact lays something out, and once more with everything closer together if that saves a last page that holds next to
// nothing. Draw gives the page it begins on.
func (l *layout) compact(draw func() (first int)) {
	before, page := *l, *l.page
	first := draw()
	n := len(l.pages)
	if n == first || l.y-top > (bottom-top)*.3 {
		return
	}
	for _, dense := range []bool{true, false} {
		*before.page, *l = page, before
		l.dense = dense
		draw()
		l.dense = false
		if len(l.pages) < n {
			return
		}
	}
}

// piece is something of a known height that is drawn at a place once its page is known.
type piece struct {
	height float64
	draw   func(y float64)
}

// entry is a chapter or a section in the outline and in the list of contents.
type entry struct {
	title string
	level int // in the outline
	at    place
}

func newLayout(l *lang.Lang) *layout {
	a := &layout{typesetter: typesetter{rtl: l.RTL()}, lang: l}
	a.newPage()
	return a
}

func (l *layout) newPage() {
	l.page = &page{}
	l.pages = append(l.pages, l.page)
	l.y, l.head = top, top
}

// enter adds an entry that begins with the next block; enters says that it does so here.
func (l *layout) enter(title string, level int) int {
	l.entries = append(l.entries, entry{title: lang.Plain(clean(title)), level: level})
	return len(l.entries) - 1
}

func (l *layout) enters(i int, y float64) {
	e := &l.entries[i]
	e.at = place{len(l.pages), y}
	l.page.bookmarks = append(l.page.bookmarks, bookmark{e.title, e.level, y})
}

// named tells whether there is anything to read in a title.
func named(title string) bool { return strings.TrimSpace(lang.Plain(clean(title))) != "" }

// waiting is the height of the headings that wait.
func (l *layout) waiting() float64 {
	h := 0.0
	for _, p := range l.pending {
		h += p.height
	}
	return h
}

// reserve makes sure that h fits on the page, with the headings that wait, which are drawn. What is higher than a page
// begins on a page of its own.
func (l *layout) reserve(h float64) {
	if l.y > top && l.y+l.waiting()+h > bottom && (h > 0 || l.pending != nil) {
		l.newPage()
	}
	for _, p := range l.pending {
		p.draw(l.y)
		l.y += p.height
	}
	l.pending = nil
}

// left is what is left of the page.
func (l *layout) left() float64 { return bottom - l.y }

// gap leaves room before a block, but not at the head of a page.
func (l *layout) gap(h float64) {
	if l.pending == nil && l.y > top {
		l.y += l.tight(h, .6*h)
	}
}

// after leaves room under a block, but not at the head of a page.
func (l *layout) after(h float64) {
	if l.y > top {
		l.y += l.tight(h, .6*h)
	}
}

// keep holds a piece back until the block that follows.
func (l *layout) keep(h float64, draw func(y float64)) {
	l.pending = append(l.pending, piece{h, draw})
}

// start gives the left end of something w wide that stands off from where reading starts, within a stretch from x that
// is wide.
func (l *layout) start(x, wide, off, w float64) float64 {
	if l.rtl {
		return x + wide - off - w
	}
	return x + off
}

// put draws a line where reading starts, in a stretch from x.
func (l *layout) put(ln line, st style, x, wide, y float64) {
	l.page.text(ln, st, l.start(x, wide, 0, ln.wide), y+st.baseline())
}

// putEnd draws a line where reading ends.
func (l *layout) putEnd(ln line, st style, x, wide, y float64) {
	l.page.text(ln, st, l.start(x, wide, wide-ln.wide, ln.wide), y+st.baseline())
}

// center draws a line around a point.
func (l *layout) center(ln line, st style, x, y float64) {
	l.page.text(ln, st, x-ln.wide/2, y+st.baseline())
}

// section begins a section: its title waits for the first block.
func (l *layout) section(title, intro string) {
	ls := l.atMost(3, title, printed, heading)
	l.said = title
	e := -1
	if named(title) {
		e = l.enter(title, l.level)
	}
	before := l.tight(26, 16)
	if l.y == l.head || l.pending != nil {
		before = 0
	}
	h := before + float64(len(ls))*heading.height()
	if e >= 0 {
		h += 6
	}
	l.keep(h, func(y float64) {
		if l.y == top {
			y -= before
			l.y -= before
		}
		if e >= 0 {
			l.enters(e, y+before)
		}
		for i, ln := range ls {
			l.put(ln, heading, margin, printed, y+before+float64(i)*heading.height())
		}
	})
	if is := l.lines(intro, printed, body.in(ink2)); len(is) > 0 && len(is) <= 6 {
		l.keepLines(is, body.in(ink2), 8)
	} else if len(is) > 6 {
		l.flow(is, body.in(ink2), margin, printed)
		l.after(8)
	}
}

// title of a block waits for the block.
func (l *layout) title(s string) {
	again := s == l.said && l.pending != nil
	if ls := l.atMost(3, s, printed, subtitle); len(ls) > 0 && !again {
		l.gap(6)
		l.keepLines(ls, subtitle, 5)
	}
}

func (l *layout) keepLines(ls []line, st style, after float64) {
	l.keep(float64(len(ls))*st.height()+after, func(y float64) {
		for i, ln := range ls {
			l.put(ln, st, margin, printed, y+float64(i)*st.height())
		}
	})
}

// flow draws lines that may go on over pages; no page holds a single line of them that has neighbours elsewhere.
func (l *layout) flow(ls []line, st style, x, wide float64) {
	l.split(len(ls), st.height(), 0, func(from, to int, y float64) {
		for i, ln := range ls[from:to] {
			l.put(ln, st, x, wide, y+float64(i)*st.height())
		}
	})
}

// split draws n lines in parts that fit the pages, each with a pad above and below it.
func (l *layout) split(n int, high, pad float64, draw func(from, to int, y float64)) {
	for from := 0; from < n; {
		least := min(2, n-from)
		l.reserve(float64(least)*high + 2*pad)
		fit := max(least, min(n-from, int((l.left()-2*pad)/high+1e-6)))
		if n-from-fit == 1 && fit > 2 {
			fit--
		}
		draw(from, from+fit, l.y+pad)
		l.y += float64(fit)*high + 2*pad
		if from += fit; from < n {
			l.newPage()
		}
	}
}
