package selection

// Tally is one value's quota beside what is there.
type Tally struct {
	Axis, Value string
	Min, Max    int
	Filled      int // members of the panel
	Available   int // candidates who are not locked out
	Locked      int // candidates who are locked in
}

// Missing is how many members lack to the minimum.
func (t Tally) Missing() int { return max(0, t.Min-t.Filled) }

// Over is how many members are above the maximum.
func (t Tally) Over() int { return max(0, t.Filled-t.Max) }

// Count counts a panel, of any size, against the map: plain whole numbers, in the order of the axes and their values. Ids
// that are no candidates are left out, and whoever is named twice counts once.
func (p Problem) Count(panel []string) []Tally {
	var tallies []Tally
	in := set(panel)
	for i, a := range p.Axes {
		at := make(map[string]int, len(a.Values))
		for _, v := range a.Values {
			at[v.ID] = len(tallies)
			tallies = append(tallies, Tally{Axis: a.ID, Value: v.ID, Min: v.Min, Max: v.Max})
		}
		for _, c := range p.Candidates {
			j, ok := at[c.Values[i]]
			if !ok {
				continue
			}
			t := &tallies[j]
			if in[c.ID] {
				t.Filled++
			}
			if c.Lock != Out {
				t.Available++
			}
			if c.Lock == In {
				t.Locked++
			}
		}
	}
	return tallies
}

// Keeps tells whether a panel is right: as many different candidates as there are seats, everyone locked in, no one locked
// out, and every quota kept.
func (p Problem) Keeps(panel []string) bool {
	in, found := set(panel), 0
	if len(in) != len(panel) || len(panel) != p.Seats {
		return false
	}
	for _, c := range p.Candidates {
		if in[c.ID] {
			found++
		}
		if in[c.ID] && c.Lock == Out || !in[c.ID] && c.Lock == In {
			return false
		}
	}
	for _, t := range p.Count(panel) {
		if t.Missing() > 0 || t.Over() > 0 {
			return false
		}
	}
	return found == len(panel)
}

// Score is the sum of the scores of a panel.
func (p Problem) Score(panel []string) int {
	in, sum := set(panel), 0
	for _, c := range p.Candidates {
		if in[c.ID] {
			sum += c.Score
		}
	}
	return sum
}

// Compare tells what is only in one of two panels, and what is in both; each in the order of its panel.
func Compare(a, b []string) (onlyA, both, onlyB []string) {
	inA, inB := set(a), set(b)
	for _, id := range a {
		if inB[id] {
			both = append(both, id)
		} else {
			onlyA = append(onlyA, id)
		}
	}
	for _, id := range b {
		if !inA[id] {
			onlyB = append(onlyB, id)
		}
	}
	return onlyA, both, onlyB
}

func set(ids []string) map[string]bool {
	in := make(map[string]bool, len(ids))
	for _, id := range ids {
		in[id] = true
	}
	return in
}
