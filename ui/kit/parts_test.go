package kit

import (
	"errors"
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"madrega/app"
	"madrega/app/lang"
)

func trouble() error {
	return app.Fail(app.Disk, "error.folder.read", "name", "Bay (2026)").Because(errors.New("open /x: permission denied"))
}

func hit(o fyne.Focusable, keys ...fyne.KeyName) {
	for _, k := range keys {
		o.TypedKey(&fyne.KeyEvent{Name: k})
	}
}

func block(w, h float32) *canvas.Rectangle {
	r := canvas.NewRectangle(color.Transparent)
	r.SetMinSize(fyne.NewSize(w, h))
	return r
}

func TestRowsAreMirrored(t *testing.T) {
	for _, test := range []struct {
		code        string
		first, last float32
	}{{"he", 170, 0}, {"ar", 170, 0}, {"en", 0, 160}} {
		l := &Look{Lang: lang.For(test.code), Zoom: 1}
		a, fill, b := block(30, 10), Spread(), block(40, 20)
		row := Row(l, 5, a, fill, b)
		row.Resize(fyne.NewSize(200, 40))
		if a.Position().X != test.first || b.Position().X != test.last {
			t.Errorf("%s: first at %v, last at %v", test.code, a.Position().X, b.Position().X)
		}
		if fill.Size().Width != 200-30-40-10 {
			t.Errorf("%s: the spread is %v wide", test.code, fill.Size().Width)
		}
		if a.Position().Y != 15 || b.Position().Y != 10 {
			t.Errorf("%s: not in the middle: %v, %v", test.code, a.Position().Y, b.Position().Y)
		}
	}
}

func TestBorderIsMirrored(t *testing.T) {
	l := &Look{Lang: lang.For("he"), Zoom: 1}
	start, center := block(50, 10), block(10, 10)
	b := Border(l, block(1, 20), nil, start, nil, center)
	b.Resize(fyne.NewSize(300, 200))
	if start.Position() != fyne.NewPos(250, 20) || start.Size() != fyne.NewSize(50, 180) {
		t.Errorf("start at %v, %v large", start.Position(), start.Size())
	}
	if center.Position() != fyne.NewPos(0, 20) || center.Size() != fyne.NewSize(250, 180) {
		t.Errorf("middle at %v, %v large", center.Position(), center.Size())
	}
}

func TestHeightFollowsWidthThroughAllLayouts(t *testing.T) {
	l := hebrew(t)
	text := func() fyne.CanvasObject { return NewParagraph(l, l.T("error.internal"), Body) }
	for name, o := range map[string]fyne.CanvasObject{
		"column": Column(l, 4, text(), text()), "row": Row(l, 4, Fill(text()), block(40, 4)), "panel": Panel(l, text()),
		"border": Border(l, text(), nil, nil, nil, block(4, 4)), "columns": Columns(l, 4, []float32{1, 2}, text(), text()),
		"flow": Flow(l, 4, block(90, 10), block(90, 10), block(90, 10)), "root": NewRoot(text()), "caution": NewCautionBar(l, l.T("error.internal"), nil),
		"max": MaxWidth(l, 300, text()),
	} {
		o.Resize(fyne.NewSize(900, 500))
		narrow, wide := HeightFor(o, 190), HeightFor(o, 900)
		if narrow <= wide {
			t.Errorf("%s needs %v when narrow and %v when wide", name, narrow, wide)
		}
	}
}

func TestScrollGivesAPageItsHeight(t *testing.T) {
	l := hebrew(t)
	p := NewParagraph(l, l.T("error.internal"), Body)
	last := block(10, 10)
	s := Scroll(l, Column(l, 8, p, last))
	inWindow(t, s, 200, 80)
	if want := HeightFor(p, 200) + 8; last.Position().Y != want {
		t.Errorf("what follows the paragraph stands at %v, not %v", last.Position().Y, want)
	}
	if p.Size().Width != 200 {
		t.Errorf("the paragraph is %v wide", p.Size().Width)
	}
	s.SetOffset(30)
	s.Resize(fyne.NewSize(300, 80))
	if p.Size().Width != 300 {
		t.Errorf("after resizing the paragraph is %v wide", p.Size().Width)
	}
}

func TestButtonIsPressedByPointerAndKeys(t *testing.T) {
	l := hebrew(t)
	n := 0
	b := NewButton(l, l.T("dialog.close"), "tick", Primary, func() { n++ })
	inWindow(t, b, 200, 60)
	test.Tap(b)
	hit(b, fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace, fyne.KeyA)
	if n != 4 {
		t.Errorf("pressed %d times", n)
	}
	b.Disable()
	test.Tap(b)
	hit(b, fyne.KeyReturn)
	if n != 4 {
		t.Error("a disabled button was pressed")
	}
}

func TestButtonShowsFocusAndGoesDown(t *testing.T) {
	l := hebrew(t)
	b := NewButton(l, l.T("dialog.close"), "", Plain, nil)
	c := inWindow(t, b, 200, 60)
	c.Focus(b)
	if !b.ring.Visible() {
		t.Error("no ring around the focus")
	}
	c.Unfocus()
	if b.ring.Visible() {
		t.Error("a ring without focus")
	}
	up := b.face.Position().Y
	b.MouseDown(&desktop.MouseEvent{})
	if down := b.face.Position().Y - up; down != 2 {
		t.Errorf("the button goes down by %v", down)
	}
	b.MouseUp(&desktop.MouseEvent{})
	if b.face.Position().Y != up {
		t.Error("the button stays down")
	}
}

func TestButtonIconsAreMirrored(t *testing.T) {
	for code, wantFirst := range map[string]bool{"he": false, "en": true} {
		l := &Look{Lang: lang.For(code), Zoom: 1}
		test.NewTempApp(t)
		b := NewButton(l, l.T("dialog.close"), "tick", Plain, nil)
		b.Resize(fyne.NewSize(200, 38))
		icon, words := b.content.Objects[0], b.content.Objects[1]
		if got := icon.Position().X < words.Position().X; got != wantFirst {
			t.Errorf("%s: icon left of the words is %v", code, got)
		}
	}
}

func TestArrowsGoOnInReading(t *testing.T) {
	l := hebrew(t)
	var chosen []int
	g := NewChips(l, []ChipItem{{Count: -1}, {Count: -1}, {Count: -1}}, 0, func(i int) { chosen = append(chosen, i) })
	c := inWindow(t, g, 400, 60)
	c.Focus(g.members[0])
	hit(c.Focused(), fyne.KeyLeft) // on, in Hebrew
	hit(c.Focused(), fyne.KeyLeft)
	hit(c.Focused(), fyne.KeyLeft) // there is no more
	hit(c.Focused(), fyne.KeyRight)
	if len(chosen) != 3 || chosen[0] != 1 || chosen[1] != 2 || chosen[2] != 1 || g.Selected() != 1 || !g.members[1].Selected() || g.members[2].Selected() {
		t.Errorf("chosen %v, selected %d", chosen, g.Selected())
	}
}

func TestCheckAndRadioAndTabs(t *testing.T) {
	l := hebrew(t)
	var told []bool
	check := NewCheck(l, l.T("field.notes"), false, func(v bool) { told = append(told, v) })
	inWindow(t, check, 200, 40)
	test.Tap(check)
	hit(check, fyne.KeySpace)
	check.SetChecked(true)
	if len(told) != 2 || !told[0] || told[1] || !check.Checked() || !check.tick.Visible() {
		t.Errorf("told %v", told)
	}
	at := -1
	radio := NewRadio(l, []string{"a", "b", "c"}, 0, func(i int) { at = i })
	c := inWindow(t, radio, 200, 120)
	c.Focus(radio.members[0])
	hit(c.Focused(), fyne.KeyDown)
	hit(c.Focused(), fyne.KeyDown)
	hit(c.Focused(), fyne.KeyUp)
	if at != 1 || radio.Selected() != 1 {
		t.Errorf("radio told %d, selected %d", at, radio.Selected())
	}
	at = -1
	tabs := NewTabs(l, []string{"a", "b"}, 0, func(i int) { at = i })
	inWindow(t, tabs, 200, 60)
	test.Tap(tabs.members[1])
	if at != 1 || tabs.Selected() != 1 {
		t.Errorf("tabs told %d, selected %d", at, tabs.Selected())
	}
}

func TestTheChosenOnePressedAgainTellsNothing(t *testing.T) {
	l := hebrew(t)
	told := 0
	tell := func(int) { told++ }
	chips := NewChips(l, []ChipItem{{Count: -1}, {Count: -1}}, 0, tell)
	radio, tabs := NewRadio(l, []string{"a", "b"}, 0, tell), NewTabs(l, []string{"a", "b"}, 0, tell)
	inWindow(t, Column(l, 4, chips, radio, tabs), 300, 200)
	for _, o := range []fyne.Tappable{chips.members[0], radio.members[0], tabs.members[0]} {
		test.Tap(o)
	}
	if told != 0 {
		t.Errorf("%d of them told", told)
	}
	for _, o := range []fyne.Tappable{chips.members[1], radio.members[1], tabs.members[1]} {
		test.Tap(o)
	}
	if told != 3 {
		t.Errorf("%d of 3 told of another choice", told)
	}
}

func TestStairRisesAndLeads(t *testing.T) {
	l := hebrew(t)
	at := -1
	s := NewStepStair(l, []Step{{"a", Done, ""}, {"b", Now, ""}, {"c", Ahead, ""}}, func(i int) { at = i })
	c := inWindow(t, s, 600, 60)
	first, last := s.blocks[0], s.blocks[2]
	if first.face.Size().Height != lowestStep || last.face.Size().Height != highestStep {
		t.Errorf("heights %v to %v", first.face.Size().Height, last.face.Size().Height)
	}
	if first.Position().X < last.Position().X {
		t.Error("the stair rises to the right in Hebrew")
	}
	test.Tap(last)
	if at != 2 {
		t.Errorf("went to %d", at)
	}
	c.Focus(first)
	hit(c.Focused(), fyne.KeyLeft)
	hit(c.Focused(), fyne.KeyReturn)
	if at != 1 {
		t.Errorf("by keys went to %d", at)
	}
}

func TestRailLeadsAndNarrows(t *testing.T) {
	l := hebrew(t)
	at := -1
	o := RailOptions{Items: []RailItem{{Title: "a", State: Done}, {Title: "b"}}, Foot: []RailItem{{Title: "c", Icon: "report"}}, Current: 1, Go: func(i int) { at = i }}
	c := inWindow(t, NewRail(l, o), 224, 500)
	c.FocusNext()
	hit(c.Focused(), fyne.KeyDown)
	hit(c.Focused(), fyne.KeyDown)
	hit(c.Focused(), fyne.KeyReturn)
	if at != 2 {
		t.Errorf("went to %d, not to the foot", at)
	}
	o.Narrow = true
	if w := NewRail(l, o).MinSize().Width; w != NarrowWidth {
		t.Errorf("the narrow rail is %v wide", w)
	}
	if l.NarrowRail(1100) || !l.NarrowRail(1099) {
		t.Error("the rail narrows at another width than 1100")
	}
}

func TestFocusIsBroughtIntoSight(t *testing.T) {
	l := hebrew(t)
	page := Column(l, 10)
	var last *Button
	for range 30 {
		last = NewButton(l, "x", "", Plain, nil)
		page.Add(Row(l, 4, last))
	}
	s := Scroll(l, page)
	c := inWindow(t, NewRoot(s), 200, 200)
	c.Focus(last)
	d := fyne.CurrentApp().Driver()
	if y := d.AbsolutePositionForObject(last).Y; y < 0 || y+last.Size().Height > 200 {
		t.Errorf("what has the focus is at %v", y)
	}
	c.FocusNext() // the first again
	if s.Offset() > 1 {
		t.Errorf("the page is moved by %v", s.Offset())
	}
}

// hebrew is the look that most tests of behaviour use.
func hebrew(t *testing.T) *Look {
	l := &Look{Lang: lang.For("he"), Zoom: 1}
	test.NewTempApp(t).Settings().SetTheme(l.Theme())
	return l
}

// inWindow shows an object at a size in a window of its own.
func inWindow(t *testing.T, o fyne.CanvasObject, width, height float32) fyne.Canvas {
	w := test.NewTempWindow(t, o)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, height))
	return w.Canvas()
}
