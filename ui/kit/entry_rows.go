package kit

import (
	"unicode"

	"madrega/app/bidi"
)

// rows is a text broken into lines, and knows where each of its characters stands.
type rows struct {
	runes   []rune
	all     []entryRow
	measure func(string) float32
	known   map[string][]bidi.Span // lines of paragraphs, by their text
	width   float32                // that known is for
}

// entryRow is one line. Its visual side is worked out when someone looks at it.
type entryRow struct {
	start, end int
	hard       bool // a new line ends it
	dir        bidi.Direction

	ready  bool
	levels []int8
	runs   []bidi.Run // from left to right, offsets from start
	widths []float32  // of the runs
	cells  []cell
}

// cell is a cluster; the cells of a row stand from left to right.
type cell struct {
	start, end int
	rtl        bool
}

// set breaks a text into rows as wide as width; 0 is one row for each paragraph. dir tells how a paragraph reads.
func (r *rows) set(runes []rune, width float32, dir func([]rune) bidi.Direction) {
	if width != r.width {
		r.known = nil
	}
	r.runes, r.width, r.all = runes, width, r.all[:0]
	known := map[string][]bidi.Span{}
	for start := 0; start <= len(runes); {
		end := start
		for end < len(runes) && runes[end] != '\n' {
			end++
		}
		paragraph := runes[start:end]
		key := string(paragraph)
		spans, ok := r.known[key]
		if !ok {
			spans = bidi.WrapRunes(paragraph, width, r.measure)
		}
		known[key] = spans
		d := dir(paragraph)
		for i, s := range spans {
			r.all = append(r.all, entryRow{start: start + s.Start, end: start + s.End, hard: i == len(spans)-1, dir: d})
		}
		start = end + 1
	}
	r.known = known
}

// row gives a row with its visual side.
func (r *rows) row(i int) *entryRow {
	row := &r.all[i]
	if row.ready {
		return row
	}
	text := r.runes[row.start:row.end]
	row.levels = bidi.Levels(text, row.dir)
	row.runs = bidi.RunsOf(row.levels)
	for _, run := range row.runs {
		row.widths = append(row.widths, r.measure(string(text[run.Start:run.End])))
		bounds := bidi.Clusters(text[run.Start:run.End])
		for k := 1; k < len(bounds); k++ {
			c := cell{run.Start + bounds[k-1], run.Start + bounds[k], run.RTL}
			if run.RTL {
				c = cell{run.Start + bounds[len(bounds)-1-k], run.Start + bounds[len(bounds)-k], true}
			}
			row.cells = append(row.cells, c)
		}
	}
	row.ready = true
	return row
}

// wide is the width of a row with the spaces at its end.
func (r *rows) wide(i int) float32 {
	var w float32
	for _, v := range r.row(i).widths {
		w += v
	}
	return w
}

// at gives the row in which a caret stands.
func (r *rows) at(caret int, after bool) int {
	for i := range r.all {
		row := &r.all[i]
		if caret < row.end || caret == row.end && (row.hard || after && caret > row.start) {
			return i
		}
	}
	return len(r.all) - 1
}

// x gives where a caret stands in its row, from the row's left end.
func (r *rows) x(i, caret int, after bool) float32 {
	row := r.row(i)
	at := caret - row.start
	if len(row.runs) == 0 {
		return 0
	}
	if at <= 0 {
		after = false
	}
	if at >= row.end-row.start {
		after = true
	}
	var left float32
	for k, run := range row.runs {
		if !after && run.Start <= at && at < run.End || after && run.Start < at && at <= run.End {
			return left + r.within(i, k, at)
		}
		left += row.widths[k]
	}
	return left
}

// within gives where an offset of a run stands, from the run's left end.
func (r *rows) within(i, k, at int) float32 {
	row := r.row(i)
	run := row.runs[k]
	w := row.widths[k]
	switch at {
	case run.Start:
		w = 0
	case run.End:
	default:
		w = min(w, r.measure(r.prefix(row.start+run.Start, row.start+at)))
	}
	if run.RTL {
		return row.widths[k] - w
	}
	return w
}

// prefix gives a part of a word as it looks before the rest of the word: Arabic letters stay joined to what follows.
func (r *rows) prefix(from, to int) string {
	s := string(r.runes[from:to])
	if to < len(r.runes) && unicode.Is(unicode.Arabic, r.runes[to]) && unicode.Is(unicode.Arabic, r.runes[to-1]) {
		s += "\u200d"
	}
	return s
}

// hit gives the caret nearest to a place in a row.
func (r *rows) hit(i int, x float32) (caret int, after bool) {
	row := r.row(i)
	if len(row.runs) == 0 {
		return row.start, false
	}
	var left float32
	for k, run := range row.runs {
		if x >= left+row.widths[k] && k < len(row.runs)-1 {
			left += row.widths[k]
			continue
		}
		bounds := bidi.Clusters(r.runes[row.start+run.Start : row.start+run.End])
		low, high := 0, len(bounds)-1 // bounds on both sides of x
		for high-low > 1 {
			mid := (low + high) / 2
			if at := left + r.within(i, k, run.Start+bounds[mid]); at <= x != run.RTL {
				low = mid
			} else {
				high = mid
			}
		}
		a, b := left+r.within(i, k, run.Start+bounds[low]), left+r.within(i, k, run.Start+bounds[high])
		best := low
		if abs(x-b) < abs(x-a) {
			best = high
		}
		return row.start + run.Start + bounds[best], best > 0
	}
	return row.end, true
}

func abs(v float32) float32 { return max(v, -v) }

// step moves a caret by one character to the left (-1) or right (+1) within its row; ok is false at the row's end.
func (r *rows) step(i, caret int, after bool, to int) (int, bool, bool) {
	row := r.row(i)
	at := caret - row.start
	if at <= 0 {
		after = false
	}
	if at >= row.end-row.start {
		after = true
	}
	for k, c := range row.cells {
		if after && c.end != at || !after && c.start != at {
			continue
		}
		onRight := after != c.rtl
		switch {
		case to > 0 && onRight:
			k++
		case to < 0 && !onRight:
			k--
		}
		if k < 0 || k >= len(row.cells) {
			return caret, after, false
		}
		c = row.cells[k]
		if (to > 0) != c.rtl {
			return row.start + c.end, true, true
		}
		return row.start + c.start, false, true
	}
	return caret, after, false
}

// span is a stretch of a row from its left end.
type span struct{ left, right float32 }

// marked gives the stretches of a row that a selection covers; a new line counts as wide as tail.
func (r *rows) marked(i, from, to int, tail float32) []span {
	row := r.row(i)
	var out []span
	var left float32
	for k, run := range row.runs {
		a, b := max(run.Start, from-row.start), min(run.End, to-row.start)
		if a < b {
			p, q := left+r.within(i, k, a), left+r.within(i, k, b)
			out = append(out, span{min(p, q), max(p, q)})
		}
		left += row.widths[k]
	}
	if row.hard && from <= row.end && row.end < to {
		if row.dir == bidi.RTL {
			out = append(out, span{-tail, 0})
		} else {
			out = append(out, span{left, left + tail})
		}
	}
	return out
}

// visual gives what is drawn for a row.
func (r *rows) visual(i int) string {
	row := r.row(i)
	return bidi.VisualLine(r.runes[row.start:row.end], row.levels, row.dir)
}
