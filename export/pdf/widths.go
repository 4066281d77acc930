package pdf

import (
	"slices"
	"strings"
)

const (
	easeRows = 200 // a table of more is left as its shares say
	easeStep = 6.0 // points moved from one column to another at a time
	easeHigh = 2.5 // lines that rows have at least, together by their number: lower ones are well as they are
	easeGain = .92 // widths change only if the table gets that much shorter
)

// balanceWidths moves width from columns that have room to those whose long texts make rows high. Tables that get little shorter by
// it keep the widths their shares say, so that tables of one kind stay alike.
func (l *layout) balanceWidths(s sheet, wide, least []float64) []float64 {
	if len(s.rows) > easeRows || len(wide) < 2 {
		return wide
	}
	least = slices.Clone(least)
	least[0] = max(least[0], wide[0])         // names stay as they are
	texts := make([][][]float64, len(s.rows)) // how wide the parts of each field would be, each in one line
	for r, row := range s.rows {
		texts[r] = make([][]float64, len(row))
		for i, c := range row {
			for part := range strings.Lines(c.text) {
				texts[r][i] = append(texts[r][i], l.across(part, c.style))
			}
			for part := range strings.Lines(c.under) {
				texts[r][i] = append(texts[r][i], l.across(part, c.faint()))
			}
			for _, text := range texts[r][i] {
				if need := text + 2*cellPad + c.markWidth() + .5; need <= wide[i] { // what stands in one line stays so
					least[i] = max(least[i], need)
				}
			}
		}
	}
	lines := func(r, i int, wide float64) (n float64) {
		room := max(8, wide-2*cellPad-s.rows[r][i].markWidth())
		for _, text := range texts[r][i] {
			if text <= room {
				n++
			} else {
				n += text*1.1/room + .5 // words are not divided
			}
		}
		return n
	}
	high := func(wide []float64) (sum float64) {
		for r := range texts {
			most := 1.0
			for i := range texts[r] {
				most = max(most, lines(r, i, wide[i]))
			}
			sum += most
		}
		return sum
	}
	best, before := slices.Clone(wide), high(wide)
	if before < easeHigh*float64(len(s.rows)) {
		return wide
	}
	lowest := before
	for range 30 {
		from, to, next := -1, -1, lowest
		for i := range best {
			for k := range best {
				if i == k || best[i]-easeStep < least[i] {
					continue
				}
				best[i], best[k] = best[i]-easeStep, best[k]+easeStep
				if h := high(best); h < next-1e-9 {
					from, to, next = i, k, h
				}
				best[i], best[k] = best[i]+easeStep, best[k]-easeStep
			}
		}
		if from < 0 {
			break
		}
		best[from], best[to], lowest = best[from]-easeStep, best[to]+easeStep, next
	}
	if lowest > easeGain*before {
		return wide
	}
	return best
}

// across is how wide a text is in one line.
func (l *layout) across(text string, st style) float64 {
	if long := []rune(text); len(long) > 2000 {
		return st.across(string(long[:2000])) * float64(len(long)) / 2000
	}
	return st.across(visual(clean(text), l.base(text)))
}
