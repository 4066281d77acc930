package solve

import (
	"encoding/binary"
	"slices"
)

// The largest numbers that a model may hold, so that whatever is computed in whole numbers fits into 64 bits.
const (
	largestCount = 1 << 24 // bounds of columns, and times of entries
	largestSum   = 1 << 44 // of the sizes of all that a row can add up
	largestWorth = 1 << 50 // of the sizes of all worths that columns can add up
)

// core is a model without what is plain: the bounds are finite and as tight as one look at each row tells, rows that
// can't be broken are gone, the worths have no common divisor, and columns that are alike are one.
type core struct {
	columns []alike
	rows    []Row
	classes [][]int32 // columns with the same entries, the better first; they differ in worth
	unit    int64     // what the worths were divided by

	lower, upper []int // of the model's columns, tightened: the rows that are gone hold within these only
}

// alike stands for columns of the model with the same worth and entries: their sum.
type alike struct {
	worth        int64
	lower, upper int
	entries      []Entry
	members      []int // columns of the model
	class, rank  int32 // classes[class][rank] is this one
}

// reduce makes the core of a model; false when its bounds contradict each other.
func reduce(m Model) (core, bool, error) {
	t, err := newTighter(m)
	if err != nil || !t.tighten() {
		return core{}, false, err
	}
	t.strengthen()
	c := core{unit: 1, lower: t.lower, upper: t.upper}
	place := make([]int, len(m.Rows))
	for i, r := range m.Rows {
		place[i] = -1
		if !unbroken(r, t.least[i], t.most[i]) {
			place[i] = len(c.rows)
			c.rows = append(c.rows, t.rows[i])
		}
	}
	byEntries := map[string]int{}
	for j, col := range m.Columns {
		entries := make([]Entry, 0, len(col.Entries))
		for _, e := range t.columns[j].Entries {
			if e.Times != 0 && place[e.Row] >= 0 {
				entries = append(entries, Entry{place[e.Row], e.Times})
			}
		}
		slices.SortFunc(entries, func(a, b Entry) int { return a.Row - b.Row })
		key := signature(entries)
		class, known := byEntries[key]
		if !known {
			class = len(c.classes)
			byEntries[key] = class
			c.classes = append(c.classes, nil)
		}
		c.join(class, alike{worth: col.Worth, lower: t.lower[j], upper: t.upper[j], entries: entries, members: []int{j}})
	}
	for class, list := range c.classes {
		slices.SortFunc(list, func(a, b int32) int { return compare(c.columns[b].worth, c.columns[a].worth) })
		for rank, j := range list {
			c.columns[j].class, c.columns[j].rank = int32(class), int32(rank)
		}
	}
	c.divide()
	return c, true, nil
}

// join adds a column to a class, into the one with the same worth if there is one.
func (c *core) join(class int, a alike) {
	for _, j := range c.classes[class] {
		if other := &c.columns[j]; other.worth == a.worth {
			other.lower += a.lower
			other.upper += a.upper
			other.members = append(other.members, a.members...)
			return
		}
	}
	c.classes[class] = append(c.classes[class], int32(len(c.columns)))
	c.columns = append(c.columns, a)
}

// divide takes the greatest common divisor out of the worths.
func (c *core) divide() {
	d := int64(0)
	for _, a := range c.columns {
		for b := max(a.worth, -a.worth); b != 0; {
			d, b = b, d%b
		}
	}
	if d == 0 {
		return
	}
	c.unit = d
	for j := range c.columns {
		c.columns[j].worth /= d
	}
}

// spread gives back the values of the model's columns: within each group of those that are alike, the first get the most.
func (c *core) spread(values []int) []int {
	all := make([]int, len(c.lower))
	for j, a := range c.columns {
		rest := values[j]
		for _, i := range a.members {
			all[i] = c.lower[i]
			rest -= all[i]
		}
		for _, i := range a.members {
			more := min(rest, c.upper[i]-all[i])
			all[i] += more
			rest -= more
		}
	}
	return all
}

// recount says what values are worth, and whether they keep to all rows and bounds of the model.
func recount(m Model, values []int) (worth int64, ok bool) {
	if len(values) != len(m.Columns) {
		return 0, false
	}
	sums := make([]int, len(m.Rows))
	for j, c := range m.Columns {
		v := values[j]
		if v < c.Lower || v > c.Upper {
			return 0, false
		}
		worth += c.Worth * int64(v)
		for _, e := range c.Entries {
			sums[e.Row] += e.Times * v
		}
	}
	for i, r := range m.Rows {
		if !unbroken(r, sums[i], sums[i]) {
			return 0, false
		}
	}
	return worth, true
}

// unbroken tells whether a row holds for every sum from least to most.
func unbroken(r Row, least, most int) bool {
	return (r.Lower == None || least >= r.Lower) && (r.Upper == None || most <= r.Upper)
}

func signature(entries []Entry) string {
	var b []byte
	for _, e := range entries {
		b = binary.AppendVarint(b, int64(e.Row))
		b = binary.AppendVarint(b, int64(e.Times))
	}
	return string(b)
}

func compare(a, b int64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}
