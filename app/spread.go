package app

import "slices"

// wideRange is from where on answers are far apart: between the lowest and the highest lie this many steps of five.
const wideRange = 3

// Spread says how answers from 1 to 5 lie. A median is never shown without N.
type Spread struct {
	N                 int     // answers; those without an opinion don't count
	Median, Low, High float64 // Low and High are the quartiles: half of the answers lie between them. 0 when N is
	Min, Max          int     // lowest and highest answer, 0 when N is
	Counts            [5]int  // how many gave 1, 2, … 5
	Few               bool    // there are answers, but fewer than FewestShown: nothing of them is told
}

// FewestShown is how many answers a group gives before anything of them is told: of fewer everybody could say who gave which.
const FewestShown = 3

// GroupSpread is how the answers of a group lie, without anything of a group of fewer than FewestShown. Whatever is shown, on
// the screen, the wall, paper or in a workbook, comes from here.
func GroupSpread(answers []int) Spread {
	s := SpreadOf(answers)
	if s.N > 0 && s.N < FewestShown {
		return Spread{Few: true}
	}
	return s
}

// SpreadOf counts the answers from 1 to 5; 0, and whatever isn't one of the five, is no opinion. Quartiles are
// interpolated between neighbours (type 7 of Hyndman and Fan), as R, numpy and spreadsheets do.
func SpreadOf(answers []int) Spread {
	var s Spread
	sorted := make([]int, 0, len(answers))
	for _, v := range answers {
		if v >= 1 && v <= 5 {
			sorted = append(sorted, v)
			s.Counts[v-1]++
		}
	}
	if s.N = len(sorted); s.N == 0 {
		return s
	}
	slices.Sort(sorted)
	quarter := func(q int) float64 {
		at, rest := (s.N-1)*q/4, (s.N-1)*q%4
		v := float64(sorted[at])
		if rest > 0 {
			v += float64(rest) / 4 * float64(sorted[at+1]-sorted[at])
		}
		return v
	}
	s.Low, s.Median, s.High = quarter(1), quarter(2), quarter(3)
	s.Min, s.Max = sorted[0], sorted[s.N-1]
	return s
}

// Range is how many steps lie between the lowest and the highest answer.
func (s Spread) Range() int { return s.Max - s.Min }

// Middle is how far the quartiles are apart.
func (s Spread) Middle() float64 { return s.High - s.Low }

// Wide tells whether the answers are so far apart that both sides should be heard.
func (s Spread) Wide() bool { return s.Range() >= wideRange }
