package app

import (
	"cmp"
	"slices"
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

// Exempt tells whether a row lacks a sector that Gaps doesn't speak of: of another place, or of those who state none.
func Exempt(d Document, by By) bool {
	lack := 0
	for _, r := range Matrix(d, by) {
		if len(r.Missing()) > 0 {
			lack++
		}
	}
	return lack > len(Gaps(d, by))
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
