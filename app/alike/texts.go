package alike

import (
	"math"
	"slices"
)

// textPair is two of a list of texts.
type textPair struct {
	a, b     int
	likeness float64
}

// content is a text as far as it is compared.
type content struct {
	stems   []int // each once
	negated bool  // says not, without, less
	weight  float64
}

// wordIndex numbers stems and knows which texts hold them.
type wordIndex struct {
	number map[string]int
	stems  []string
	texts  [][]int
	near   [][]nearStem // those that are nearly the same, and itself
}

type nearStem struct {
	stem     int
	likeness float64
}

// alikeTexts finds pairs that are at least so much alike.
func alikeTexts(texts []string, least float64) []textPair {
	x := &wordIndex{number: map[string]int{}}
	all := make([]content, len(texts))
	for i, text := range texts {
		all[i] = x.read(i, text)
	}
	x.findNear()
	weights := make([]float64, len(x.stems))
	for s, near := range x.near {
		holding := 0
		for _, n := range near {
			holding += len(x.texts[n.stem])
		}
		weights[s] = math.Log(1 + float64(len(texts)+30)/float64(holding+1))
	}
	for i := range all {
		for _, s := range all[i].stems {
			all[i].weight += weights[s]
		}
	}
	var pairs []textPair
	shared, best := make([]float64, len(texts)), make([]float64, len(texts)) // by text; 0 but for those in the lists below
	var sharing, found []int
	for i, t := range all {
		for _, s := range t.stems {
			for _, n := range x.near[s] {
				worth := n.likeness * (weights[s] + weights[n.stem]) / 2
				later, _ := slices.BinarySearch(x.texts[n.stem], i+1)
				for _, k := range x.texts[n.stem][later:] {
					if best[k] == 0 {
						found = append(found, k)
					}
					best[k] = max(best[k], worth)
				}
			}
			for _, k := range found {
				if shared[k] == 0 {
					sharing = append(sharing, k)
				}
				shared[k] += best[k]
				best[k] = 0
			}
			found = found[:0]
		}
		slices.Sort(sharing)
		for _, k := range sharing {
			if likeness := likenessOf(t, all[k], shared[k]); likeness >= least {
				pairs = append(pairs, textPair{i, k, likeness})
			}
			shared[k] = 0
		}
		sharing = sharing[:0]
	}
	return pairs
}

// likenessOf compares what is shared with both texts, and a little with the shorter one: a card may say the same in fewer
// words.
func likenessOf(a, b content, shared float64) float64 {
	both := min(1, 2*shared/(a.weight+b.weight))
	short := min(1, shared/min(a.weight, b.weight))
	other := 1 - min(1, shared/max(a.weight, b.weight)) // both say something that the other doesn't
	likeness := 0.8*both + 0.2*short - 0.3*min(1-short, other)
	if a.negated != b.negated {
		likeness /= 2
	}
	return likeness
}

func (x *wordIndex) read(i int, text string) content {
	t := content{}
	for _, w := range wordsIn(text) {
		switch {
		case vocabularyOf.negations[w]:
			t.negated = !t.negated
			continue
		case vocabularyOf.fillers[w]:
			continue
		}
		s := stem(w)
		if m := vocabularyOf.meaning[s]; m != "" {
			s = m
		}
		n, known := x.number[s]
		if !known {
			n = len(x.stems)
			x.number[s], x.stems, x.texts = n, append(x.stems, s), append(x.texts, nil)
		}
		if !slices.Contains(t.stems, n) {
			t.stems = append(t.stems, n)
			x.texts[n] = append(x.texts[n], i)
		}
	}
	return t
}

// findNear compares stems by the groups of three letters that they share, with their ends marked.
func (x *wordIndex) findNear() {
	const nearEnough = 0.55
	holding := map[[3]rune][]int{}
	groups := make([][][3]rune, len(x.stems))
	x.near = make([][]nearStem, len(x.stems))
	for s, word := range x.stems {
		x.near[s] = []nearStem{{s, 1}}
		if r := []rune(" " + word + " "); len(r) >= 6 {
			for i := range len(r) - 2 {
				g := [3]rune(r[i : i+3])
				groups[s] = append(groups[s], g)
				holding[g] = append(holding[g], s)
			}
		}
	}
	count := make([]int, len(x.stems))
	for s := range x.stems {
		var seen []int
		for _, g := range groups[s] {
			for _, other := range holding[g] {
				if other > s {
					if count[other] == 0 {
						seen = append(seen, other)
					}
					count[other]++
				}
			}
		}
		slices.Sort(seen)
		for _, other := range seen {
			likeness := 2 * float64(count[other]) / float64(len(groups[s])+len(groups[other]))
			count[other] = 0
			if likeness >= nearEnough && likeness < 1.01 {
				x.near[s] = append(x.near[s], nearStem{other, likeness})
				x.near[other] = append(x.near[other], nearStem{s, likeness})
			}
		}
	}
}
