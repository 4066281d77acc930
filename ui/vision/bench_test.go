package vision

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/session"
	"madrega/ui/kit"
	"madrega/ui/testkit"
)

// crowded is a board of 500 cards in 12 groups, the same each time.
func crowded(t testing.TB) app.Document {
	t.Helper()
	next, d := app.SequentialIDs(testkit.Clock.AddDate(-1, 0, 0)), testkit.Empty()
	var groups, cards []app.Entity
	for i := range 12 {
		groups = append(groups, &app.Group{ID: next(), Board: app.VisionBoard, Name: names["he"][i%4]})
	}
	for i := range 500 {
		c := app.Card{ID: next(), Board: app.VisionBoard, Text: fmt.Sprint(spoken[i%len(spoken)].he, " ", i), Sector: app.Sectors[i%3]}
		if i%3 > 0 {
			c.Group = groups[i/3%12].EntityID()
		}
		cards = append(cards, &c)
	}
	for _, c := range []app.Command{app.Add(groups...), app.Add(cards...)} {
		var err error
		if d, _, err = c.Run(d); err != nil {
			t.Fatal(err)
		}
	}
	return d
}

func BenchmarkCrowdedBoard(b *testing.B) {
	h := openIn(b, &kit.Look{Lang: lang.For("he"), Zoom: 1}, "group", session.Start{Document: crowded(b)}, testkit.Area)
	v := h.screen.View.(*groupView)
	b.Run("open", func(b *testing.B) {
		for b.Loop() {
			h.GoTo("group")
		}
	})
	b.Run("move", func(b *testing.B) {
		v = h.screen.View.(*groupView)
		i := 0
		for b.Loop() {
			v.board.Select(string(app.Hang(h.Document(), app.VisionBoard).Groups[i%2].Cards[0].ID))
			v.board.TypedRune(rune('2' - i%2))
			i++
		}
	})
	b.Run("walk", func(b *testing.B) {
		for b.Loop() {
			v.board.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
		}
	})
}

// TestACrowdedBoardIsWalked goes through the groups of a board of 500 cards by the arrow keys.
func TestACrowdedBoardIsWalked(t *testing.T) {
	h := openIn(t, &kit.Look{Lang: lang.For("he"), Zoom: 1}, "group", session.Start{Document: crowded(t)}, testkit.Area)
	v := h.screen.View.(*groupView)
	h.Press(fyne.KeyLeft)
	for range 11 {
		h.Press(fyne.KeyLeft)
	}
	d := h.Document()
	if got := v.board.Selected(); len(got) != 1 || d.Cards.Get(app.ID(got[0])).Group != d.Groups.At(11).ID {
		t.Fatalf("twelve steps on, %v is chosen", got)
	}
	all, _ := app.Hang(d, app.VisionBoard).Cards()
	if all != 500 {
		t.Errorf("%d cards hang", all)
	}
}

// BenchmarkCrowdedCards writes, sorts and looks for cards where there are 500.
func BenchmarkCrowdedCards(b *testing.B) {
	h := openIn(b, &kit.Look{Lang: lang.For("he"), Zoom: 1}, "cards", session.Start{Document: crowded(b)}, testkit.Area)
	v := h.screen.View.(*cardsView)
	b.Run("add", func(b *testing.B) {
		for b.Loop() {
			h.Canvas().Focus(v.text)
			h.Type("א")
			h.Press(fyne.KeyReturn)
			h.Undo()
		}
	})
	h.GoTo("group")
	board := h.screen.View.(*groupView)
	b.Run("filter", func(b *testing.B) {
		for b.Loop() {
			board.sift.words.SetText("דירות")
			board.sift.clear()
		}
	})
	b.Run("search", func(b *testing.B) {
		index := app.IndexOf(h.Document())
		for b.Loop() {
			index.Search("דירות זוגות")
		}
	})
	b.Run("suggestions", func(b *testing.B) {
		for b.Loop() {
			board.alike.changed(nil)
		}
	})
	b.Run("order", func(b *testing.B) {
		h.Canvas().Focus(board.board)
		for b.Loop() {
			board.board.Select(string(app.Hang(h.Document(), app.VisionBoard).Groups[0].Cards[1].ID))
			board.board.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyUp, Modifier: fyne.KeyModifierAlt})
		}
	})
}
