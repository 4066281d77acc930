package board

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"madrega/ui/kit"
	"madrega/ui/testkit"
)

func TestAFilterKeepsThePlace(t *testing.T) {
	b := New(testkit.Hebrew(t), boardOptions(&testkit.Calls{}))
	b.fill(200)
	c := testkit.InWindow(t, b, 760, 500)
	c.Focus(b)
	b.Select("119") // of the last group, far down
	column, _ := b.columnOf("119")
	panned, moved, place := b.panned, column.moved, b.middle("119")
	if panned == 0 || moved == 0 {
		t.Fatal("the card is seen from the beginning")
	}
	b.Filter(func(id string) bool { return id == "3" || id == "7" })
	if n := len(b.cards); n != 2 || len(b.Selected()) != 0 {
		t.Errorf("%d cards are shown, chosen are %v", n, b.Selected())
	}
	b.fill(200) // somebody adds a card meanwhile
	if n := len(b.cards); n != 2 {
		t.Errorf("after a change %d cards are shown", n)
	}
	b.Filter(nil)
	column, _ = b.columnOf("119")
	if b.panned != panned || column.moved != moved || b.middle("119") != place || fmt.Sprint(b.Selected()) != "[119]" {
		t.Errorf("the board stands at %v and %v, chosen are %v", b.panned, column.moved, b.Selected())
	}
	b.Filter(func(id string) bool { return id == "3" })
	testkit.Keys(b, fyne.KeyHome)
	b.Select("3")
	b.Filter(nil)
	if got := fmt.Sprint(b.Selected()); got != "[3]" {
		t.Errorf("what was chosen while filtered is lost: %s", got)
	}
	if c, _ := b.columnOf("3"); !b.real(c.sight).holds(b.middle("3")) {
		t.Error("what was chosen while filtered is not seen")
	}
}

func TestColouredBoardPictures(t *testing.T) {
	testkit.Looks(t, func(l *kit.Look, name string) {
		if l.Code() != "he" {
			return
		}
		b := New(l, boardOptions(&testkit.Calls{}))
		b.fill(len(wishes))
		cards := b.given.cards
		for i, c := range cards {
			cards[i].Fill = kit.SectorTint(c.Sector)
			if c.Group != "" && i%2 == 0 {
				cards[i].Fill = kit.GroupColor(i)
			}
		}
		b.SetCards(b.given.groups, cards, nil)
		testkit.Lines(t, testkit.InWindow(t, kit.Inset(l, 16, b), 1140, 500), l, "board-colour-"+name)
	})
}
