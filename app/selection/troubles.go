package selection

import "slices"

// TroubleKind says why a map is impossible, where counting alone shows it. Need is what the map asks for, Have what there is.
type TroubleKind string

const (
	FewCandidates TroubleKind = "candidates" // fewer than seats
	LocksOver     TroubleKind = "locks"      // Have more locked in than Need seats
	MinimaOver    TroubleKind = "minima"     // of Axis add up to Need, over the Have seats
	MaximaUnder   TroubleKind = "maxima"     // of Axis add up to Have, under the Need seats
	LockOverMax   TroubleKind = "lock"       // Have locked in with Value, more than its maximum Need
	FewForMin     TroubleKind = "few"        // Value needs Need, only Have are available
	FewForSeats   TroubleKind = "short"      // of Axis only Have seats can be filled: its maxima and its available candidates
	LocksCrowd    TroubleKind = "crowd"      // those locked in and the minima of Axis need Need seats together, over the Have seats
	CrossFew      TroubleKind = "cross.few"  // Value needs Need, and only Have can be reached: Parts say how many from each value of another axis
	CrossMany     TroubleKind = "cross.many" // Value may have Need, and at least Have must come: Parts say how many from each value of another axis
)

// Trouble is one reason why the map cannot be met.
type Trouble struct {
	Kind        TroubleKind
	Axis, Value string
	Need, Have  int
	By          string // the other axis, of those that cross
	Parts       []Part // of By, in its order
}

// Part is what one value of another axis gives, or forces.
type Part struct {
	Value     string // "" for those whose value is missing
	Have      int    // at most, or at least, so many with the trouble's value
	Available int    // candidates with both values
	Others    int    // candidates with this value and another one of the trouble's axis: locked in, or, where members are forced, available
	Max       int    // of this value; where it is less than Available, it is what limits
}

// Troubles gives the impossibilities that counting alone shows, in the order of the axes. A map without any may still be
// impossible. A problem that is not valid has none.
func (p Problem) Troubles() []Trouble {
	if p.Valid() != nil {
		return nil
	}
	g := p.groups()
	var all []Trouble
	if g.available < p.Seats {
		all = append(all, Trouble{Kind: FewCandidates, Need: p.Seats, Have: g.available})
	}
	if g.locked > p.Seats {
		all = append(all, Trouble{Kind: LocksOver, Need: p.Seats, Have: g.locked})
	}
	explained := map[place]bool{}
	for i, a := range p.Axes {
		found := p.single(g, i)
		for _, t := range found {
			if j := slices.IndexFunc(a.Values, func(v Value) bool { return v.ID == t.Value }); j >= 0 {
				explained[place{i, j}] = true
			}
		}
		all = append(all, found...)
	}
	for i, a := range p.Axes {
		for j := range a.Values {
			if !explained[place{i, j}] {
				all = append(all, p.crossing(g, place{i, j})...)
			}
		}
	}
	return all
}

// place is a value by its numbers: of the axis, and of the value on it; -1 for those whose value is missing.
type place struct{ axis, value int }

// groups are the candidates counted by their values, one by one and by two.
type groups struct {
	available, locked int
	one               map[place]tally
	two               map[[2]place]tally // in both orders
}

// tally is how many are not locked out, and how many of them are locked in.
type tally struct{ available, locked int }

func (t tally) plus(c Candidate) tally {
	t.available++
	if c.Lock == In {
		t.locked++
	}
	return t
}

func (p Problem) groups() groups {
	g := groups{one: map[place]tally{}, two: map[[2]place]tally{}}
	numbers := make([]map[string]int, len(p.Axes))
	for i, a := range p.Axes {
		numbers[i] = map[string]int{"": -1}
		for j, v := range a.Values {
			numbers[i][v.ID] = j
		}
	}
	at := make([]place, len(p.Axes))
	for _, c := range p.Candidates {
		if c.Lock == Out {
			continue
		}
		all := tally{g.available, g.locked}.plus(c)
		g.available, g.locked = all.available, all.locked
		for i, v := range c.Values {
			at[i] = place{i, numbers[i][v]}
			g.one[at[i]] = g.one[at[i]].plus(c)
		}
		for i := range at {
			for j := range at {
				if i != j {
					pair := [2]place{at[i], at[j]}
					g.two[pair] = g.two[pair].plus(c)
				}
			}
		}
	}
	return g
}

// single finds the troubles of one axis by itself.
func (p Problem) single(g groups, i int) []Trouble {
	var all []Trouble
	a := p.Axes[i]
	missing := g.one[place{i, -1}]
	minima, maxima, reach, taken := 0, missing.available, missing.available, missing.locked
	for j, v := range a.Values {
		t := g.one[place{i, j}]
		minima += v.Min
		maxima += min(v.Max, p.Seats)
		reach += min(v.Max, t.available)
		taken += max(v.Min, t.locked)
		if t.available < v.Min {
			all = append(all, Trouble{Kind: FewForMin, Axis: a.ID, Value: v.ID, Need: v.Min, Have: t.available})
		}
		if t.locked > v.Max {
			all = append(all, Trouble{Kind: LockOverMax, Axis: a.ID, Value: v.ID, Need: v.Max, Have: t.locked})
		}
	}
	switch {
	case minima > p.Seats:
		all = append(all, Trouble{Kind: MinimaOver, Axis: a.ID, Need: minima, Have: p.Seats})
	case taken > p.Seats && g.locked <= p.Seats:
		all = append(all, Trouble{Kind: LocksCrowd, Axis: a.ID, Need: taken, Have: p.Seats})
	}
	switch {
	case len(a.Values) > 0 && maxima < p.Seats:
		all = append(all, Trouble{Kind: MaximaUnder, Axis: a.ID, Need: p.Seats, Have: maxima})
	case reach < p.Seats && g.available >= p.Seats:
		all = append(all, Trouble{Kind: FewForSeats, Axis: a.ID, Need: p.Seats, Have: reach})
	}
	return all
}

// crossing finds, for one value, the axis that leaves it least room, and the one that forces it most.
func (p Problem) crossing(g groups, at place) []Trouble {
	v := p.Axes[at.axis].Values[at.value]
	few, many := Trouble{Kind: CrossFew, Need: v.Min, Have: v.Min}, Trouble{Kind: CrossMany, Need: v.Max, Have: v.Max}
	for i, by := range p.Axes {
		if i == at.axis {
			continue
		}
		most, least := Trouble{}, Trouble{}
		for j := -1; j < len(by.Values); j++ {
			quota := Value{Max: p.Seats}
			if j >= 0 {
				quota = by.Values[j]
			}
			both := g.two[[2]place{at, {i, j}}]
			all := g.one[place{i, j}]
			others := tally{all.available - both.available, all.locked - both.locked}
			part := Part{Value: quota.ID, Available: both.available, Others: others.locked, Max: quota.Max}
			if part.Have = max(0, min(both.available, quota.Max-others.locked)); all.available > 0 || j >= 0 {
				most.Parts, most.Have = append(most.Parts, part), most.Have+part.Have
			}
			part.Others = others.available
			if part.Have = max(both.locked, quota.Min-others.available); part.Have > 0 {
				least.Parts, least.Have = append(least.Parts, part), least.Have+part.Have
			}
		}
		if most.Have < few.Have {
			few.Have, few.Parts, few.By = most.Have, most.Parts, by.ID
		}
		if least.Have > many.Have {
			many.Have, many.Parts, many.By = least.Have, least.Parts, by.ID
		}
	}
	var all []Trouble
	for _, t := range []Trouble{few, many} {
		if t.By != "" {
			t.Axis, t.Value = p.Axes[at.axis].ID, v.ID
			all = append(all, t)
		}
	}
	return all
}
