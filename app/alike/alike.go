// Package alike finds cards that may say the same in other words, in Hebrew, Arabic and English: by stems, synonyms and near
// spellings, without a model and without the network. It only suggests; what people decide about two cards (they are
// merged, or an Unlike is kept) is in package app. Nothing here changes a document.
package alike

import (
	"cmp"
	"slices"

	"madrega/app"
)

// Pair is two cards, each in front of its stack, that may say the same.
type Pair struct {
	Card, Other app.ID  // in the order in which they were made
	Likeness    float64 // 0 to 1
}

// likeEnough is from which likeness on two cards are shown as alike. It was chosen by the pairs in testdata/pairs.txt.
const likeEnough = 0.55

// Cards finds the cards of a board that may say the same, the most alike first: those that neither wait in the parking lot
// nor were said to be unlike. It only suggests.
//
// Two texts are as alike as the share of what they say that both say. Words are compared by their stems and meanings, so
// that forms of a word and words for the same thing count as one; a word that is nearly another, by its groups of three
// letters, counts nearly as much: it may be misspelt. What many cards say counts less than what few say. Where only one of
// two texts says "not", "without" or "less", they are half as alike.
func Cards(d app.Document, b app.Board) []Pair {
	h := app.Hang(d, b)
	var texts []string
	var fronts []app.ID
	add := func(list []app.Stack) {
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
	unlike := map[[2]app.ID]bool{}
	for u := range d.Unlikes.All() {
		if a, b := d.Cards.Get(u.Card), d.Cards.Get(u.Other); a != nil && b != nil {
			unlike[inOrder(d.Front(a).ID, d.Front(b).ID)] = true
		}
	}
	best := map[[2]app.ID]float64{}
	for _, p := range alikeTexts(texts, likeEnough) {
		if pair := inOrder(fronts[p.a], fronts[p.b]); pair[0] != pair[1] && !unlike[pair] {
			best[pair] = max(best[pair], p.likeness)
		}
	}
	var found []Pair
	for pair, likeness := range best {
		found = append(found, Pair{pair[0], pair[1], likeness})
	}
	slices.SortFunc(found, func(a, b Pair) int {
		return cmp.Or(cmp.Compare(b.Likeness, a.Likeness), cmp.Compare(a.Card, b.Card), cmp.Compare(a.Other, b.Other))
	})
	return found
}

func inOrder(a, b app.ID) [2]app.ID { return [2]app.ID{min(a, b), max(a, b)} }
