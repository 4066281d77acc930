package app

import (
	"cmp"
	"slices"
	"time"
)

// By is what a matrix of representation counts sectors by.
type By string

const (
	ByLocality By = "locality"
	ByField    By = "field"
)

func (by By) of(o *Organisation) string {
	if by == ByField {
		return o.Field
	}
	return o.Locality
}

// CountRow is one row of a matrix: a value, and how many of each sector have it.
type CountRow struct {
	Value     string     // "" is the row of those that state none
	Authority *Authority // the member authority of that name, or nil
	Counts    [3]int     // in the order of Sectors
	Undecided int        // without a sector, in no count
}

// Total is how many with a sector have the value.
func (r CountRow) Total() int { return r.Counts[0] + r.Counts[1] + r.Counts[2] }

// Missing are the sectors of which nobody has the value.
func (r CountRow) Missing() []Sector {
	var missing []Sector
	for i, n := range r.Counts {
		if n == 0 {
			missing = append(missing, Sectors[i])
		}
	}
	return missing
}

// Matrix counts the stakeholders of each sector by locality or by field of activity. By locality every member authority
// has a row even when nobody is from there, in the order of the list; other localities follow by name. Those that state
// none come last, if there are any. Two spellings that Fold to the same are one value.
func Matrix(d Document, by By) []CountRow {
	rows, at := []CountRow{}, map[string]int{}
	add := func(value string, a *Authority) int {
		i, ok := at[Fold(value)]
		if !ok {
			i = len(rows)
			at[Fold(value)] = i
			rows = append(rows, CountRow{Value: value, Authority: a})
		}
		return i
	}
	if by == ByLocality {
		for a := range d.Authorities.All() {
			add(a.Name, a)
		}
	}
	for _, v := range known(d, by) {
		add(v, nil)
	}
	for o := range d.Organisations.All() {
		i := add(by.of(o), nil)
		if s := slices.Index(Sectors, o.Sector); s >= 0 {
			rows[i].Counts[s]++
		} else {
			rows[i].Undecided++
		}
	}
	return rows
}

// Gaps are the rows of the matrix that lack a sector. By locality only member authorities count, when there are any: no
// one has to come from elsewhere.
func Gaps(d Document, by By) []CountRow {
	var gaps []CountRow
	for _, r := range Matrix(d, by) {
		elsewhere := by == ByLocality && d.Authorities.Len() > 0 && r.Authority == nil
		if r.Value != "" && !elsewhere && len(r.Missing()) > 0 {
			gaps = append(gaps, r)
		}
	}
	return gaps
}

// SectorCounts tells how many stakeholders there are of each sector, and how many without one.
func SectorCounts(d Document) (counts [3]int, undecided int) {
	for o := range d.Organisations.All() {
		if s := slices.Index(Sectors, o.Sector); s >= 0 {
			counts[s]++
		} else {
			undecided++
		}
	}
	return counts, undecided
}

// KnownFields lists the fields of activity in use, by name, each once: for completion.
func KnownFields(d Document) []string { return known(d, ByField) }

// KnownLocalities lists the member authorities, then the other localities in use by name, each once: for completion.
func KnownLocalities(d Document) []string {
	var names []string
	for _, r := range Matrix(d, ByLocality) {
		if r.Value != "" {
			names = append(names, r.Value)
		}
	}
	return names
}

// known lists the values in use by name, in the spelling that came first.
func known(d Document, by By) []string {
	type value struct{ fold, shown string }
	var values []value
	seen := map[string]bool{"": true}
	for o := range d.Organisations.All() {
		if fold := Fold(by.of(o)); !seen[fold] {
			seen[fold] = true
			values = append(values, value{fold, by.of(o)})
		}
	}
	slices.SortFunc(values, func(a, b value) int { return cmp.Compare(a.fold, b.fold) })
	names := make([]string, len(values))
	for i, v := range values {
		names[i] = v.shown
	}
	return names
}

// Spelling gives the one spelling that stands for a value in the matrix: the authority's, or the one that came first.
func Spelling(d Document, by By) func(value string) string {
	shown := map[string]string{}
	for _, r := range Matrix(d, by) {
		shown[Fold(r.Value)] = r.Value
	}
	return func(value string) string {
		if s, ok := shown[Fold(value)]; ok {
			return s
		}
		return value
	}
}

// Unplaced are the stakeholders that don't stand on the grid yet, in the order they were added.
func Unplaced(d Document) []*Organisation {
	var list []*Organisation
	for o := range d.Organisations.All() {
		if !o.Placed() {
			list = append(list, o)
		}
	}
	return list
}

// Ties counts the relations of each stakeholder that has any.
func Ties(d Document) map[ID]int {
	ties := map[ID]int{}
	for r := range d.Relations.All() {
		ties[r.A]++
		ties[r.B]++
	}
	return ties
}

// LadderCounts tells how many relations stand on each rung now, and on which rung they should stand; open is how many
// have no target.
func LadderCounts(d Document) (now, target [6]int, open int) {
	for r := range d.Relations.All() {
		now[r.Now-1]++
		if r.Target == 0 {
			open++
		} else {
			target[r.Target-1]++
		}
	}
	return now, target, open
}

// Reached tells whether the relation stands where it should; without a target it does.
func (r Relation) Reached() bool { return r.Target == 0 || r.Target == r.Now }

// Planned tells whether anybody said what takes the relation to its target, who does it, or by when.
func (r Relation) Planned() bool { return r.Move != "" || r.Owner != "" || r.Due != "" }

// Overdue tells whether the day by which the relation should have moved has passed, and it hasn't.
func (r Relation) Overdue(today Date) bool { return r.Due != "" && r.Due < today && !r.Reached() }

// Moves are the relations that should get to another rung: by the day they are due, those without a day last.
func Moves(d Document) []*Relation {
	var list []*Relation
	for r := range d.Relations.All() {
		if !r.Reached() {
			list = append(list, r)
		}
	}
	slices.SortStableFunc(list, func(a, b *Relation) int {
		if (a.Due == "") != (b.Due == "") {
			return cmp.Compare(b.Due, a.Due)
		}
		return cmp.Compare(a.Due, b.Due)
	})
	return list
}

// Overdue are the moves whose day has passed at the given moment, the longest overdue first.
func Overdue(d Document, now time.Time) []*Relation {
	today := DateOf(now)
	return slices.DeleteFunc(Moves(d), func(r *Relation) bool { return !r.Overdue(today) })
}
