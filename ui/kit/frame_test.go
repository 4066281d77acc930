package kit

import (
	"bytes"
	"image"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"madrega/app/lang"
	"madrega/ui/testkit/golden"
)

func TestStatusLineGivesWayToAShortWindow(t *testing.T) {
	l := hebrew(t)
	s := NewStatusLine(l, Hint{"Ctrl K", l.T("field.name")})
	undone := false
	s.SetSaving(Saved, "14:02:11")
	s.SetFile(strings.Repeat("שם ארוך ", 40)+".madrega", "22.11.2026")
	inWindow(t, s, 700, 30)
	meeting := s.file.Objects[1]
	if right := meeting.Position().X; right < 0 || s.file.Size().Width > 700 {
		t.Errorf("the meeting stands at %v", right)
	}
	if !strings.Contains(texts(s), "…") {
		t.Error("a long name is not cut")
	}
	if w := s.MinSize().Width; w > 500 {
		t.Errorf("the line wants %v", w)
	}
	undo := NewButton(l, l.T("dialog.cancel"), "", Plain, func() { undone = true })
	s.Tell(l.T("choose.empty"), undo)
	if !strings.Contains(texts(s), Visual(l, l.T("choose.empty"))) {
		t.Error("nothing was told")
	}
	test.Tap(undo)
	s.Tell("", nil)
	if !undone || strings.Contains(texts(s), Visual(l, l.T("choose.empty"))) {
		t.Error("it is still told")
	}
	s.SetSaving(NotSaved, "!", undo)
	if !undo.Visible() || undo.Size().Width == 0 {
		t.Error("no button saves elsewhere")
	}
}

func TestTipStaysInTheWindow(t *testing.T) {
	for _, code := range lang.Codes {
		l := &Look{Lang: lang.For(code), Zoom: 1}
		hebrew(t)
		button := NewButton(l, "x", "", Plain, nil).Tip(l.T("error.internal"))
		root := NewRoot(container.NewBorder(nil, AtEnd(l, button), nil, nil))
		inWindow(t, root, 420, 200)
		root.show(l, button, button.tip)
		box := root.layer.Objects[0]
		p, s := box.Position(), box.Size()
		if p.X < 0 || p.Y < 0 || p.X+s.Width > 420 || p.Y+s.Height > button.Position().Y+200 {
			t.Errorf("%s: the tip is at %v, %v large", code, p, s)
		}
		if s.Height < 40 {
			t.Errorf("%s: a long tip is not broken into lines: %v", code, s)
		}
		HideTip(button)
		if len(root.layer.Objects) != 0 {
			t.Error("the tip stays")
		}
	}
}

func TestNoTipAfterItsWindow(t *testing.T) {
	l := hebrew(t)
	button := NewButton(l, "x", "", Plain, nil)
	root := NewRoot(button)
	w := test.NewWindow(root)
	root.rested(l, button, "words")
	if len(root.layer.Objects) != 1 {
		t.Fatal("no tip was shown")
	}
	root.hide()
	ShowError(l, w.Canvas(), trouble())
	root.rested(l, button, "words")
	if len(root.layer.Objects) != 0 {
		t.Error("a tip was shown below what lies on top")
	}
	w.Canvas().Overlays().Remove(w.Canvas().Overlays().Top())
	w.Close()
	root.rested(l, button, "words")
	if len(root.layer.Objects) != 0 {
		t.Error("a tip was shown in a window that was closed")
	}
}

func TestIconsOfReadingAreMirrored(t *testing.T) {
	draw := func(code, name string) image.Image {
		l := &Look{Lang: lang.For(code), Zoom: 1}
		return inWindow(t, Icon(l, name, Ink, 48), 48, 48).Capture()
	}
	hebrew(t)
	for name, mirrored := range map[string]bool{"next": true, "undo": true, "step": true, "tick": false, "timer": false} {
		he, en := draw("he", name), draw("en", name)
		flipped := image.NewNRGBA(he.Bounds())
		for x := range 48 {
			for y := range 48 {
				flipped.Set(47-x, y, he.At(x, y))
			}
		}
		want := he
		if mirrored {
			want = flipped
		}
		if n := golden.Differing(en, want); n > 20 {
			t.Errorf("%s: %d pixels are not as they should be", name, n)
		}
		if mirrored && golden.Differing(en, he) < 50 {
			t.Errorf("%s is the same in both directions", name)
		}
	}
}

func TestIconsTakeColours(t *testing.T) {
	l := hebrew(t)
	if !bytes.Contains(l.Icon("tick", Pine).Content(), []byte("#14524A")) {
		t.Error("the icon is not pine")
	}
	if l.Icon("tick", Pine) != l.Icon("tick", Pine) {
		t.Error("an icon is made twice")
	}
	if !bytes.Equal(l.Icon("app-icon", Pine).Content(), l.Icon("app-icon", Ink).Content()) {
		t.Error("the mark of the program changes its colours")
	}
}

func TestFontHasRoomForArabic(t *testing.T) {
	hebrew(t)
	if h := fyne.MeasureText("ي", 100, fyne.TextStyle{}).Height; h < 139 {
		t.Errorf("a line of size 100 is %v high", h)
	}
}
