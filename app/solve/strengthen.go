package solve

import "slices"

// strengthen brings the entries of columns that are 0 or 1 as near to 0 as they can be in rows with one bound, without letting
// anything in or out: a slack that is linked to "changed" by slack - 100·changed <= 0, and can't be more than 4, may as well
// be linked by 4. The relaxation knows much more then.
func (t *tighter) strengthen() {
	t.columns = slices.Clone(t.columns)
	for j := range t.columns {
		if t.lower[j] != 0 || t.upper[j] != 1 {
			continue
		}
		for k, e := range t.columns[j].Entries {
			if e.Times >= -1 && e.Times <= 1 {
				continue
			}
			if by := t.excess(e); by != 0 {
				entries := slices.Clone(t.columns[j].Entries)
				entries[k].Times += by
				t.columns[j].Entries = entries
				t.count(e, 0, 1, -1)
				t.count(entries[k], 0, 1, 1)
			}
		}
	}
}

// excess is what to add to an entry of a column that is 0 or 1.
func (t *tighter) excess(e Entry) int {
	r := &t.rows[e.Row]
	switch {
	case r.Lower <= t.least[e.Row] && e.Times < 0: // only the upper bound counts, and not where the column is 1
		spare := r.Upper - (t.most[e.Row] + e.Times)
		if spare > 0 && spare < -e.Times {
			return spare
		}
	case r.Upper >= t.most[e.Row] && e.Times > 0: // only the lower bound counts, and not where the column is 1
		spare := t.least[e.Row] + e.Times - r.Lower
		if spare > 0 && spare < e.Times {
			return -spare
		}
	}
	return 0
}
