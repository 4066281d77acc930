package board

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"madrega/ui/testkit"
)

// laptop is what a window of 1366 × 768 leaves for the board of a step.
var laptop = fyne.NewSize(1094, 560)

// TestALaptopShowsTheGroups shows 62 cards, most of them in six groups: without being moved, the board shows all groups and at
// least twenty cards; the key C, in whatever keyboard, makes it roomy and compact again, and what is chosen stays in sight.
func TestALaptopShowsTheGroups(t *testing.T) {
	o := boardOptions(&testkit.Calls{})
	o.Density = new(Density)
	b := New(testkit.Hebrew(t), o)
	groups, cards := make([]Group, 6), make([]Card, 62)
	for i := range groups {
		groups[i] = Group{ID: fmt.Sprint("g", i), Name: groupNames["he"][i%3], Dots: i}
	}
	for i := range cards {
		w := wishes[i%len(wishes)]
		cards[i] = Card{ID: fmt.Sprint(i), Text: w.he, Sector: w.sector, Marked: true, Merged: w.merged}
		if i%7 > 0 {
			cards[i].Group = groups[i%7-1].ID
		}
	}
	b.SetCards(groups, cards, nil)
	c := testkit.InWindow(t, b, laptop.Width, laptop.Height)
	c.Focus(b)
	if n, whole := b.inSight(); n != 6 || whole < 20 {
		t.Errorf("%d groups and %d whole cards are seen", n, whole)
	}
	b.Select("61")
	for i, key := range []rune("cבؤ") {
		b.TypedRune(key)
		if key == 'c' { // a key with a name, as Fyne gives it
			b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyC})
		}
		if roomy := *o.Density == Roomy; roomy != (i%2 == 0) || b.compact == roomy {
			t.Errorf("after key %d the board is %v", i, *o.Density)
		}
		col, at := b.columnOf("61")
		if f := col.cardFrame(at); !b.real(col.sight).holds(fyne.NewPos(f.x+1, f.y+f.h/2)) {
			t.Errorf("after key %d the chosen card is out of sight", i)
		}
	}
}

// inSight counts the groups that are seen whole, and the cards.
func (b *Board) inSight() (groups, cards int) {
	for _, c := range b.columns {
		if c.kind == parkColumn || c.kind == groupColumn && (c.frame.x < b.view.x-.5 || c.frame.x+c.frame.w > b.view.x+b.view.w+.5) {
			continue
		}
		if c.kind == groupColumn {
			groups++
		}
		sight := b.real(c.sight)
		for i := range c.cards {
			if f := c.cardFrame(i); f.y >= sight.y-.5 && f.y+f.h <= sight.y+sight.h+.5 {
				cards++
			}
		}
	}
	return groups, cards
}
