package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"madrega/app"
)

func TestSelectByKeys(t *testing.T) {
	l := hebrew(t)
	at := -1
	s := NewSelect(l, Words("אלון", "ברקת", "בורג", "גפן"), 0, func(i int) { at = i })
	c := inWindow(t, Centered(l, s), 400, 400)
	c.Focus(s)
	hit(c.Focused(), fyne.KeyDown) // opens
	list, ok := c.Focused().(*choices)
	if !ok {
		t.Fatalf("the focus is on %T", c.Focused())
	}
	hit(list, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if at != 2 || s.Selected() != 2 || c.Overlays().Top() != nil {
		t.Errorf("chose %d", at)
	}
	if c.Focused() != s {
		t.Errorf("the focus did not come back: %T", c.Focused())
	}
	s.TypedRune('ג') // opens at what begins so
	hit(c.Focused(), fyne.KeyReturn)
	if s.Selected() != 3 {
		t.Errorf("typing chose %d", s.Selected())
	}
	hit(s, fyne.KeyReturn)
	test.Type(c.Focused(), "בב") // the same letter again goes on
	hit(c.Focused(), fyne.KeyReturn)
	if s.Selected() != 2 {
		t.Errorf("typing twice chose %d", s.Selected())
	}
	hit(s, fyne.KeyReturn)
	hit(c.Focused(), fyne.KeyUp, fyne.KeyEscape)
	if s.Selected() != 2 || c.Overlays().Top() != nil {
		t.Error("Escape chose something, or left the list open")
	}
}

func TestTabTakesTheMarkedChoiceAndGoesOn(t *testing.T) {
	l := hebrew(t)
	at := -1
	s, next := NewSelect(l, Words("אלון", "ברקת", "בורג"), 0, func(i int) { at = i }), NewButton(l, "הלאה", "", Plain, func() {})
	c := inWindow(t, Row(l, 8, s, next), 400, 400)
	c.Focus(s)
	hit(c.Focused(), fyne.KeyDown)
	hit(c.Focused(), fyne.KeyDown, fyne.KeyTab)
	if at != 1 || c.Overlays().Top() != nil || c.Focused() != next {
		t.Errorf("Tab chose %d and went to %T", at, c.Focused())
	}
	done := false
	ShowMenu(l, c, fyne.NewPos(10, 10), []MenuItem{{Item: Item{Text: "להסיר"}, Do: func() { done = true }}})
	hit(c.Focused(), fyne.KeyDown, fyne.KeyTab)
	if done || c.Overlays().Top() != nil {
		t.Error("Tab did what the menu offers, or left it open")
	}
}

func TestSectorSelectOffersThreeAndNone(t *testing.T) {
	l := hebrew(t)
	chosen := app.Sector("?")
	s := NewSectorSelect(l, app.Third, func(v app.Sector) { chosen = v })
	c := inWindow(t, Centered(l, s), 400, 400)
	if s.Selected() != 1 {
		t.Errorf("selected %d", s.Selected())
	}
	c.Focus(s)
	hit(s, fyne.KeyReturn)
	hit(c.Focused(), fyne.KeyEnd, fyne.KeyReturn)
	if chosen != "" {
		t.Errorf("the last choice is %q", chosen)
	}
}

func TestPopupsStayInTheWindow(t *testing.T) {
	l := hebrew(t)
	s := NewSelect(l, Words(strings.Split(strings.Repeat("x ", 30), " ")...), 0, nil)
	c := inWindow(t, AtEnd(l, s), 300, 300)
	hit(s, fyne.KeyReturn)
	list := c.Focused().(*choices)
	p, size := list.Position(), list.Size()
	if p.X < 0 || p.Y < 0 || p.X+size.Width > 300 || p.Y+size.Height > 300 {
		t.Errorf("the list is at %v, %v large", p, size)
	}
	hit(list, fyne.KeyEnd)
	if list.scroll.Offset.Y == 0 {
		t.Error("the list didn't move to its end")
	}
	top := c.Overlays().Top().(*overlay)
	test.TapAt(top, fyne.NewPos(1, 299))
	if c.Overlays().Top() != nil {
		t.Error("a press beside the list left it open")
	}
}

func TestConfirmIsSafe(t *testing.T) {
	l := hebrew(t)
	c := inWindow(t, NewRoot(NewButton(l, "x", "", Plain, nil)), 700, 500)
	yes := 0
	ask := func() *Opened {
		return Confirm(l, c, Question{Title: l.T("choose.overwrite.title", "name", "x"), Do: l.T("choose.overwrite.do"), Stay: l.T("choose.overwrite.stay"), Danger: true}, func() { yes++ })
	}
	o := ask()
	if c.Focused() != o.Button(1) {
		t.Errorf("the focus is on %T, not on what is safe", c.Focused())
	}
	hit(c.Focused(), fyne.KeyReturn)
	if yes != 0 || o.over.isOpen() {
		t.Error("Enter was not safe")
	}
	o = ask()
	c.FocusNext()
	if c.Focused() != o.Button(0) {
		t.Error("Tab leaves the dialog")
	}
	hit(c.Focused(), fyne.KeyEscape)
	if yes != 0 || o.over.isOpen() {
		t.Error("Escape was not safe")
	}
	o = ask()
	test.TapAt(c.Overlays().Top().(fyne.Tappable), fyne.NewPos(2, 2))
	if !o.over.isOpen() {
		t.Error("a press beside a question answered it")
	}
	test.Tap(o.Button(0))
	if yes != 1 || o.over.isOpen() {
		t.Errorf("said yes %d times", yes)
	}
}

func TestErrorShowsDetailsOnDemand(t *testing.T) {
	l := hebrew(t)
	c := inWindow(t, NewRoot(Space(l, 1, 1)), 700, 500)
	o := ShowError(l, c, trouble())
	if strings.Contains(texts(o.over), "permission") {
		t.Error("technical details are shown at once")
	}
	high := o.over.content.content.(*fyne.Container).Objects[0].Size().Height
	for _, obj := range test.LaidOutObjects(o.over) {
		if b, ok := obj.(*Button); ok && b.Label() == l.T("dialog.details") {
			test.Tap(b)
			break
		}
	}
	if !strings.Contains(texts(o.over), "permission") {
		t.Error("technical details are not shown")
	}
	if o.over.content.content.(*fyne.Container).Objects[0].Size().Height <= high {
		t.Error("the dialog did not grow")
	}
}

// texts gives all that is visibly written in an object, in the order in which it is drawn.
func texts(o fyne.CanvasObject) string {
	var b strings.Builder
	var walk func(fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if !o.Visible() {
			return
		}
		switch o := o.(type) {
		case *canvas.Text:
			b.WriteString(o.Text + "\n")
		case *fyne.Container:
			for _, c := range o.Objects {
				walk(c)
			}
		case fyne.Widget:
			for _, c := range test.WidgetRenderer(o).Objects() {
				walk(c)
			}
		}
	}
	walk(o)
	return b.String()
}
