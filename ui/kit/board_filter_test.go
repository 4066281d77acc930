package kit

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
)

func TestAFilterKeepsThePlace(t *testing.T) {
	b := NewBoard(hebrew(t), boardOptions(&gridCalls{}))
	b.fill(200)
	c := inWindow(t, b, 760, 500)
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
	press(b, fyne.KeyHome)
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
	looks(t, func(l *Look, name string) {
		if l.Code() != "he" {
			return
		}
		b := NewBoard(l, boardOptions(&gridCalls{}))
		b.fill(len(wishes))
		cards := b.given.cards
		for i, c := range cards {
			cards[i].Fill = SectorTint(c.Sector)
			if c.Group != "" && i%2 == 0 {
				cards[i].Fill = GroupColor(i)
			}
		}
		b.SetCards(b.given.groups, cards, nil)
		goldenPicture(t, inWindow(t, Inset(l, 16, b), 1140, 500), "board-colour-"+name)
	})
}
