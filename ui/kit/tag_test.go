package kit

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"madrega/app"
	"madrega/app/lang"
)

func TestATagIsOpenedAndTakenAway(t *testing.T) {
	for _, code := range []string{"he", "en"} {
		l := textLook(t, code)
		var said []string
		say := func(s string) func() { return func() { said = append(said, s) } }
		tag := NewTag(l, Item{Text: "Olive Way", Sector: app.Third, Marked: true}, say("open"), say("remove"))
		textWindow(t, NewRoot(AtStart(l, tag)), 300, 60)
		cross, name := tag.Size().Width-10, float32(20)
		if l.RTL() {
			cross, name = 10, tag.Size().Width-20
		}
		tag.Tapped(&fyne.PointEvent{Position: fyne.NewPos(name, 15)})
		tag.Tapped(&fyne.PointEvent{Position: fyne.NewPos(cross, 15)})
		hit(tag, fyne.KeyReturn, fyne.KeyDelete, fyne.KeyBackspace)
		if got := fmt.Sprint(said); got != "[open remove open remove remove]" {
			t.Errorf("%s: %s", code, got)
		}
		said = nil
		tag.On(nil, say("again"))
		tag.Tapped(&fyne.PointEvent{Position: fyne.NewPos(name, 15)})
		if fmt.Sprint(said) != "[again]" {
			t.Errorf("%s: without anything to open, a press says %v", code, said)
		}
	}
}

func TestFreeChipsCanBeGivenUp(t *testing.T) {
	l := textLook(t, "he")
	at := -2
	g := NewChips(l, []ChipItem{{Item: Item{Text: "א"}, Count: -1}, {Item: Item{Text: "ב"}, Count: -1}, {Item: Item{Text: "ג"}, Count: -1}}, -1, func(i int) { at = i }).Free()
	win := textWindow(t, NewRoot(g), 300, 60)
	Focus(g.members[0])
	for _, step := range []struct {
		do   func(fyne.Focusable)
		want int
	}{
		{func(f fyne.Focusable) { f.TypedRune('3') }, 2},
		{func(f fyne.Focusable) { hit(f, fyne.KeyRight) }, 1}, // back in reading
		{func(f fyne.Focusable) { hit(f, fyne.KeyReturn) }, -1},
		{func(f fyne.Focusable) { f.TypedRune('1') }, 0},
		{func(f fyne.Focusable) { hit(f, fyne.KeySpace) }, -1},
		{func(f fyne.Focusable) { f.TypedRune('7') }, -1},
	} {
		step.do(win.Canvas().Focused())
		if at != step.want || g.Selected() != step.want {
			t.Errorf("%d is told and %d chosen, not %d", at, g.Selected(), step.want)
		}
	}
	g.Disable()
	g.members[0].TypedRune('2')
	if g.Selected() != -1 {
		t.Error("a key chooses though the chips can't be used")
	}
}

func TestAnEntryGrowsWithItsText(t *testing.T) {
	l := textLook(t, "he")
	e := NewEntry(l, EntryOptions{Multiline: true, Rows: 1, Grow: 3})
	below := block(10, 10)
	scroll := Scroll(l, Column(l, 0, e, below))
	textWindow(t, NewRoot(scroll), 200, 300)
	e.Focus()
	row := e.pitch()
	one := below.Position().Y
	for i, want := range []float32{0, 1, 2, 2, 2} {
		if got := below.Position().Y - one; got < want*row-1 || got > want*row+1 {
			t.Errorf("with %d lines what is below moved by %v, not by %v", i+1, got, want*row)
		}
		e.TypedRune('א')
		typeKeys(e, fyne.KeyReturn)
	}
	e.SelectAll()
	typeKeys(e, fyne.KeyBackspace)
	if got := below.Position().Y; got != one {
		t.Errorf("emptied it leaves what is below at %v, not at %v", got, one)
	}
	test.Type(e, strings.Repeat("מילה ", 30))
	if got := below.Position().Y - one; got < 2*row-1 || got > 2*row+1 {
		t.Errorf("words that need many lines move it by %v", got)
	}
}

func TestEndsGoBelowWhereThereIsNoRoom(t *testing.T) {
	l := &Look{Lang: lang.For("he"), Zoom: 1}
	main, end := block(50, 20), block(80, 30)
	ends := Ends(l, 10, 100, main, end)
	ends.Resize(fyne.NewSize(300, HeightFor(ends, 300)))
	if end.Position() != fyne.NewPos(0, 0) || main.Size().Width != 210 || HeightFor(ends, 300) != 30 {
		t.Errorf("beside: end at %v, main %v wide, %v high", end.Position(), main.Size().Width, HeightFor(ends, 300))
	}
	ends.Resize(fyne.NewSize(150, HeightFor(ends, 150)))
	if end.Position().Y != 25 || main.Size().Width != 150 || HeightFor(ends, 150) != 55 {
		t.Errorf("below: end at %v, main %v wide, %v high", end.Position(), main.Size().Width, HeightFor(ends, 150))
	}
}

func TestAnotherPageStaysWhereItWas(t *testing.T) {
	l := textLook(t, "en")
	kept := NewEntry(l, EntryOptions{})
	page := func(high float32) fyne.CanvasObject { return Column(l, 0, block(10, high), kept) }
	s := Scroll(l, page(500))
	win := textWindow(t, NewRoot(s), 200, 100)
	kept.Focus()
	s.SetOffset(300)
	s.SetPage(page(520))
	if s.Offset() != 300 || kept.Position().Y != 520 || win.Canvas().Focused() != kept {
		t.Errorf("it is at %v, the entry at %v, and %T has the keyboard", s.Offset(), kept.Position().Y, win.Canvas().Focused())
	}
	s.SetPage(page(20))
	if s.Offset() != 0 || kept.Position().Y != 20 {
		t.Errorf("a short page is at %v, the entry at %v", s.Offset(), kept.Position().Y)
	}
}
