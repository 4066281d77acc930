package pdf

import (
	"slices"
	"strings"

	"madrega/app"
)

// cell is one field of a drawn table: a mark, if it has one, and words.
type cell struct {
	text    string
	style   style
	under   string // a second, fainter text
	sector  app.Sector
	marked  bool // with the sector's shape
	rung    app.Rung
	then    app.Rung // a second rung, beside the last line
	level   int      // of three rising blocks; 0 for none
	grade   float64  // of five rising blocks; 0 for none
	goal    float64  // the grade to get to; 0 for none
	verdict app.Verdict
	spread  app.Spread
	tick    bool
	fill    rgb // 0 for none
	centred bool
}

// sheet is a drawn table: its heads are repeated on every page.
type sheet struct {
	heads  []cell
	shares []float64 // of the width; 0 where the contents decide
	rows   [][]cell
	total  bool // the last row sums up the others
	whole  bool // not divided between pages if one page can hold it
	lead   float64
	aside  float64 // how far from its start the first column has the second text of its fields; 0 if it stands below
	wide   []float64
	at     []float64 // left ends
}

const (
	cellPad  = 6.0 // at both sides
	rowPad   = 4.5 // above and below
	tightPad = 3.0 // where that saves a page
	narrow   = 34.0
	mostWide = 14 // columns on a page: printed / narrow
)

// markWidth is the room that a cell's mark takes before its words.
func (c cell) markWidth() float64 {
	switch {
	case c.marked:
		return 14
	case c.rung > 0 || c.then > 0:
		return 22
	case c.level > 0:
		return 21
	case c.graded():
		return 5*gradeStep + 5
	case c.spread.N > 0:
		return spreadWide
	case verdicts[c.verdict].icon != "":
		return 16
	}
	return 0
}

// below tells that the second text stands under the mark, from where the field begins, and not beside it.
func (c cell) below() bool { return c.graded() || c.spread.N > 0 }

// faint is the style of the second text.
func (c cell) faint() style { return second.sized(c.style.size - 1) }

// sheet lays a table out over as many pages as it needs. One with more columns than fit is drawn in parts, each beginning
// with the first column.
func (l *layout) sheet(s sheet) {
	for len(s.heads) > mostWide {
		part, rest := s, s
		part.heads, part.shares = s.heads[:mostWide], s.shares[:mostWide]
		rest.heads, rest.shares = without(s.heads), without(s.shares)
		part.rows, rest.rows = make([][]cell, len(s.rows)), make([][]cell, len(s.rows))
		for i, r := range s.rows {
			part.rows[i], rest.rows[i] = r[:mostWide], without(r)
		}
		l.sheet(part)
		s = rest
	}
	l.measure(&s)
	head := l.fields(s, s.heads, true)
	rows := make([]fields, len(s.rows))
	all := head.high()
	least := all
	for i, r := range s.rows {
		rows[i] = l.fields(s, r, false)
		all += rows[i].high()
		if i < 2 {
			least += min(rows[i].high(), 6*s.lead)
		}
	}
	if room := bottom - top - l.waiting(); all <= room && (s.whole || all < room/3) {
		least = all
	}
	l.gap(6)
	l.reserve(least)
	l.tighten(head, rows)
	l.heads(s, head)
	for i, f := range rows {
		keep := 0.0
		if i > 0 && i == len(rows)-2 {
			keep = min(rows[i+1].high(), (bottom-top)/3) // the last row doesn't stand alone
		}
		l.row(s, head, f, keep, s.total && i == len(rows)-1)
	}
	l.after(8)
}

// tighten sets rows closer together if the table then ends a page earlier.
func (l *layout) tighten(head fields, rows []fields) {
	tight := slices.Clone(rows)
	for i := range tight {
		tight[i].pad = tightPad
	}
	if l.pagesOf(head, tight) < l.pagesOf(head, rows) {
		copy(rows, tight)
	}
}

// pagesOf is how many more pages rows need.
func (l *layout) pagesOf(head fields, rows []fields) (more int) {
	y := l.y + head.high()
	for _, f := range rows {
		if y+f.high() > bottom {
			more++
			y = top + head.high()
		}
		y += f.high()
	}
	return more
}

// without leaves out what the first part of a wide table has shown, but for the first.
func without[T any](all []T) []T {
	return append([]T{all[0]}, all[mostWide:]...)
}

// measure decides the widths of columns: as their shares say, but never too narrow for their longest words.
func (l *layout) measure(s *sheet) {
	n := len(s.heads)
	least, shares := make([]float64, n), make([]float64, n)
	for i := range n {
		shares[i] = s.shares[i]
		longest := 0.0
		look := func(c cell) {
			whole := 0.0
			if c.spread.N > 0 {
				c.text = ""
			}
			for _, word := range strings.Fields(c.text) {
				if len(word) > 200 {
					word = word[:200]
				}
				w := l.one(word, printed, c.style).wide
				whole += w + 3
				least[i] = max(least[i], w+c.markWidth()+2*cellPad+.5)
			}
			least[i], whole = max(least[i], c.markWidth()+2*cellPad+.5), whole+c.markWidth()
			longest = max(longest, min(whole, 260))
		}
		look(s.heads[i])
		for _, r := range s.rows[:min(len(s.rows), 400)] {
			look(r[i])
		}
		if shares[i] <= 0 {
			shares[i] = max(longest, 30)
		}
		least[i] = min(max(least[i], narrow+1), printed*.3)
	}
	s.wide = l.balanceWidths(*s, spread(printed, shares, least), least)
	s.at = make([]float64, n)
	off := 0.0
	for i, w := range s.wide {
		s.at[i] = l.start(margin, printed, off, w)
		off += w
	}
	first, second := 0.0, 0.0
	for _, r := range s.rows {
		first = max(first, l.one(r[0].text, printed, r[0].style).wide)
		second = max(second, l.one(r[0].under, printed, r[0].faint()).wide)
	}
	if second > 0 && first+second+12 <= s.wide[0]-2*cellPad {
		s.aside = first + 12
	}
}

// spread divides a width by shares, so that each gets at least what it needs as long as there is enough for all; all
// need more than narrow.
func spread(width float64, shares, least []float64) []float64 {
	need := 0.0
	for _, w := range least {
		need += w
	}
	out := make([]float64, len(shares))
	if need >= width {
		for i, w := range least {
			out[i] = narrow + (w-narrow)*(width-narrow*float64(len(least)))/(need-narrow*float64(len(least)))
		}
		return out
	}
	fixed := make([]bool, len(shares))
	for {
		sum, free := 0.0, width
		for i := range shares {
			if fixed[i] {
				free -= least[i]
			} else {
				sum += shares[i]
			}
		}
		again := false
		for i := range shares {
			if fixed[i] {
				out[i] = least[i]
			} else if out[i] = free * shares[i] / sum; out[i] < least[i] {
				fixed[i], again = true, true
			}
		}
		if !again {
			return out
		}
	}
}

// fields is a row that is broken into lines.
type fields struct {
	cells []cell
	lines [][]styled
	first []int // of them those beside the mark
	most  int   // lines of the highest cell
	lead  float64
	pad   float64
}

func (f fields) high() float64 { return float64(f.most)*f.lead + 2*f.pad }

func (l *layout) fields(s sheet, cells []cell, head bool) fields {
	f := fields{cells: slices.Clone(cells), most: 1, lead: s.lead, pad: l.tight(rowPad, tightPad), lines: make([][]styled, len(cells)), first: make([]int, len(cells))}
	for i := range cells {
		c := &f.cells[i]
		if room := s.wide[i] - 2*cellPad - c.markWidth(); c.graded() && room < 8 || room < 0 { // the words say the same
			c.grade, c.goal, c.spread = 0, 0, app.Spread{}
		}
		if c.spread.N > 0 {
			c.text = ""
			if c.spread.Wide() && c.under == "" {
				c.under = l.lang.T("pdf.wide")
			}
		}
		wide := max(s.wide[i]-2*cellPad-c.markWidth(), 8)
		add := func(ls []line, st style) {
			for _, ln := range ls {
				f.lines[i] = append(f.lines[i], styled{ln, st})
			}
		}
		if head {
			add(l.atMost(4, c.text, wide, c.style), c.style)
		} else {
			add(l.lines(c.text, wide, c.style), c.style)
			if c.below() {
				wide = s.wide[i] - 2*cellPad
				if len(f.lines[i]) == 0 && c.under != "" {
					add(make([]line, 1), c.style)
				}
			}
			f.first[i] = len(f.lines[i])
			if i > 0 || s.aside == 0 {
				add(l.lines(c.under, wide, c.faint()), c.faint())
			}
		}
		f.most = max(f.most, len(f.lines[i]))
	}
	return f
}

func (l *layout) heads(s sheet, head fields) {
	h := head.high()
	l.page.fill(surface2, oblong(rect{margin, l.y, printed, h}))
	for i, c := range head.cells {
		if c.fill != 0 {
			l.page.fill(c.fill, oblong(rect{s.at[i], l.y, s.wide[i], h}))
		}
		l.cell(s, head, i, 0, head.most, l.y+rowPad)
	}
	l.y += h
}

// row draws one row, whole on this page or the next, with room to keep under it; only one that is higher than a page is
// divided.
func (l *layout) row(s sheet, head, f fields, keep float64, total bool) {
	most := int((bottom - top - head.high() - 2*f.pad - keep) / s.lead)
	fresh := false
	for from := 0; from < f.most; {
		fit := int((l.left()-2*f.pad-keep)/s.lead + 1e-6)
		if fit < f.most-from && (f.most <= most || fit < 3) && !fresh {
			l.newPage()
			l.heads(s, head)
			fresh = true
			continue
		}
		to := min(f.most, from+max(fit, 1))
		l.part(s, f, from, to, total)
		from, fresh = to, false
	}
}

func (l *layout) part(s sheet, f fields, from, to int, total bool) {
	h := float64(to-from)*s.lead + 2*f.pad
	if total {
		l.page.fill(surface2, oblong(rect{margin, l.y, printed, h}))
	}
	for i, c := range f.cells {
		if c.fill != 0 {
			l.page.fill(c.fill, oblong(rect{s.at[i] + .5, l.y + .5, s.wide[i] - 1, h - 1}))
		}
	}
	for i := range f.cells {
		l.cell(s, f, i, from, to, l.y+f.pad)
	}
	if total {
		l.page.line(pine, 1.2, margin, l.y, margin+printed, l.y)
	} else {
		l.page.line(hairline, .5, margin, l.y+h, margin+printed, l.y+h)
	}
	l.y += h
}

// cell draws the lines of a field from one up to another, and its mark with the first.
func (l *layout) cell(s sheet, f fields, i, from, to int, y float64) {
	c, ls := f.cells[i], f.lines[i]
	first := 0.0
	if len(ls) > 0 {
		first = ls[0].wide
	}
	mw := c.markWidth()
	x, wide := l.start(s.at[i], s.wide[i], cellPad+mw, s.wide[i]-2*cellPad-mw), s.wide[i]-2*cellPad-mw
	off := cellPad
	if c.centred {
		off = (s.wide[i] - mw - min(first, wide)) / 2
	}
	if from == 0 {
		l.mark(c, s.at[i], s.wide[i], off, y+s.lead/2)
	}
	if last := len(ls) - 1; c.then > 0 && from <= last && last < to {
		l.mark(cell{rung: c.then}, s.at[i], s.wide[i], off, y+(float64(last-from)+.5)*s.lead)
	}
	if i == 0 && s.aside > 0 && from == 0 && to > 0 {
		ln := l.one(c.under, wide-s.aside, c.faint())
		l.page.text(ln, c.faint(), l.start(x, wide, s.aside, ln.wide), y+(s.lead-c.faint().height())/2+c.faint().baseline())
	}
	for k := from; k < min(to, len(ls)); k++ {
		ln, at := ls[k], y+float64(k-from)*s.lead+(s.lead-ls[k].height())/2
		if k == f.first[i] && c.below() {
			mw = 0
			x, wide = l.start(s.at[i], s.wide[i], cellPad, s.wide[i]-2*cellPad), s.wide[i]-2*cellPad
		}
		if c.centred {
			l.page.text(ln.line, ln.style, l.start(s.at[i], s.wide[i], (s.wide[i]-mw-ln.wide)/2+mw, ln.wide), at+ln.baseline())
		} else {
			l.put(ln.line, ln.style, x, wide, at)
		}
	}
}
