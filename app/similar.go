package app

import (
	"cmp"
	"math"
	"slices"
)

// Alike is two cards, each in front of its stack, that may say the same in other words.
type Alike struct {
	Card, Other ID      // in the order in which they were made
	Likeness    float64 // 0 to 1
}

// likeEnough is from which likeness on two cards are shown as alike. It was chosen by the pairs in testdata/similar.txt.
const likeEnough = 0.55

// Similar finds the cards of a board that may say the same, the most alike first: those that neither wait in the parking lot
// nor were said to be unlike. It only suggests.
//
// Two texts are as alike as the share of what they say that both say. Words are compared by their stems and meanings, so
// that forms of a word and words for the same thing count as one; a word that is nearly another, by its groups of three
// letters, counts nearly as much: it may be misspelt. What many cards say counts less than what few say. Where only one of
// two texts says "not", "without" or "less", they are half as alike.
func Similar(d Document, b Board) []Alike {
	h := Hang(d, b)
	var texts []string
	var fronts []ID
	add := func(list []Stack) {
		for _, s := range list {
			texts, fronts = append(texts, s.Text), append(fronts, s.ID)
			for _, c := range s.Behind {
				texts, fronts = append(texts, c.Text), append(fronts, s.ID)
			}
		}
	}
	for _, g := range h.Groups {
		add(g.Cards)
	}
	add(h.Loose)
	unlike := map[[2]ID]bool{}
	for u := range d.Unlikes.All() {
		if a, b := d.Cards.Get(u.Card), d.Cards.Get(u.Other); a != nil && b != nil {
			unlike[inOrder(d.Front(a).ID, d.Front(b).ID)] = true
		}
	}
	best := map[[2]ID]float64{}
	for _, p := range alikeTexts(texts, likeEnough) {
		if pair := inOrder(fronts[p.a], fronts[p.b]); pair[0] != pair[1] && !unlike[pair] {
			best[pair] = max(best[pair], p.likeness)
		}
	}
	var found []Alike
	for pair, likeness := range best {
		found = append(found, Alike{pair[0], pair[1], likeness})
	}
	slices.SortFunc(found, func(a, b Alike) int {
		return cmp.Or(cmp.Compare(b.Likeness, a.Likeness), cmp.Compare(a.Card, b.Card), cmp.Compare(a.Other, b.Other))
	})
	return found
}

func inOrder(a, b ID) [2]ID { return [2]ID{min(a, b), max(a, b)} }

// SayUnlike notes that two cards don't say the same, so that nobody is asked again.
func SayUnlike(a, b ID) Command {
	return EditOrAdd(Unlike{Card: a, Other: b}, "", func(*Unlike) {}).As(Msg("history.cards.unlike"))
}

// textPair is two of a list of texts.
type textPair struct {
	a, b     int
	likeness float64
}

// told is a text as far as it is compared.
type told struct {
	stems  []int // each once
	turned bool  // says not, without, less
	weight float64
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
	all := make([]told, len(texts))
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
func likenessOf(a, b told, shared float64) float64 {
	both := min(1, 2*shared/(a.weight+b.weight))
	short := min(1, shared/min(a.weight, b.weight))
	other := 1 - min(1, shared/max(a.weight, b.weight)) // both say something that the other doesn't
	likeness := 0.8*both + 0.2*short - 0.3*min(1-short, other)
	if a.turned != b.turned {
		likeness /= 2
	}
	return likeness
}

func (x *wordIndex) read(i int, text string) told {
	t := told{}
	for _, w := range wordsIn(text) {
		switch {
		case vocabularyOf.turns[w]:
			t.turned = !t.turned
			continue
		case vocabularyOf.empty[w]:
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
