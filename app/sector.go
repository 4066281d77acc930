package app

import (
	"cmp"
	"iter"
	"slices"
)

// Sector is one of the three that sit as equals.
type Sector string

const (
	Public   Sector = "public"
	Third    Sector = "third"
	Business Sector = "business"
)

// Sectors in their fixed order.
var Sectors = []Sector{Public, Third, Business}

// Valid tells whether s is one of Sectors, or not stated.
func (s Sector) Valid() bool { return among(s, Sectors) }

// SectorCounts tells how many stakeholders there are of each sector, and how many without one.
func SectorCounts(d Document) (counts [3]int, undecided int) {
	return countSectors(d.Organisations.All(), func(o *Organisation) Sector { return o.Sector })
}

// countSectors counts by sector, in the order of Sectors, and those of no known one.
func countSectors[T any](list iter.Seq[T], of func(T) Sector) (counts [3]int, others int) {
	for v := range list {
		if i := slices.Index(Sectors, of(v)); i >= 0 {
			counts[i]++
		} else {
			others++
		}
	}
	return counts, others
}

// bySector puts a list into the order of Sectors, those without one last; within a sector the order stays.
func bySector[T any](list []T, of func(T) Sector) []T {
	rank := func(v T) int {
		if i := slices.Index(Sectors, of(v)); i >= 0 {
			return i
		}
		return len(Sectors)
	}
	slices.SortStableFunc(list, func(a, b T) int { return cmp.Compare(rank(a), rank(b)) })
	return list
}
