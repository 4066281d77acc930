package kit

import (
	"math/rand"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"madrega/app/lang"
	"madrega/ui/testkit/golden"
)

func TestEntryPictures(t *testing.T) {
	for _, code := range []string{"he", "ar", "en"} {
		t.Run(code, func(t *testing.T) {
			HoldCarets(true)
			t.Cleanup(func() { HoldCarets(false) })
			l := textLook(t, code)
			one := NewEntry(l, EntryOptions{Text: "עמותת Hope (מייסודה 2020-2024)"})
			wrong := NewEntry(l, EntryOptions{Text: "Committee (2024)."})
			wrong.SetProblem("error.internal")
			off := NewEntry(l, EntryOptions{Text: "لجنة 12"})
			off.Disable()
			many := NewEntry(l, EntryOptions{Multiline: true, Rows: 5, Text: strings.Repeat("שורה ראשונה (long) מאוד، العربية\nEnglish second line, 2024.\n", 4)})
			win := textWindow(t, NewRoot(Inset(l, 14, Column(l, 12, one,
				NewEntry(l, EntryOptions{Placeholder: l.T("field.name")}),
				NewEntry(l, EntryOptions{Password: true, Text: "12345"}),
				NewEntry(l, EntryOptions{Bare: true, Text: "בלי מסגרת"}),
				NewEntry(l, EntryOptions{LTR: true, Text: "03-1234567 שלום"}),
				wrong, off, many))), 380, 560)
			many.Focus()
			typeCtrl(many, fyne.KeyHome, 0)
			typeKeys(many, fyne.KeyDown)
			typeShift(many, fyne.KeyDown, fyne.KeyDown, fyne.KeyLeft, fyne.KeyLeft)
			golden.Same(t, "entry-"+code, win.Canvas().Capture())
			one.Focus()
			typeKeys(one, fyne.KeyHome)
			for range 12 {
				typeShift(one, fyne.KeyLeft)
			}
			if code == "he" {
				golden.Same(t, "entry-selection", win.Canvas().Capture())
			}
		})
	}
}

func TestEntryThatIsTooLongShowsTheCaret(t *testing.T) {
	for _, s := range []string{strings.Repeat("שלום world ", 20), strings.Repeat("hello עולם ", 20)} {
		e, _ := entryWindow(t, "he", EntryOptions{Text: s}, 200, 80)
		for _, k := range []fyne.KeyName{fyne.KeyHome, fyne.KeyEnd} {
			typeKeys(e, k)
			row, at := e.caretPlace()
			x := e.left(row) + e.rows.x(row, e.edit.caret, e.edit.after)
			if x < -1 || x > e.area().Width+1 {
				t.Errorf("%.9q after %s: the caret stands at %v of %v", s, k, x, e.area().Width)
			}
			if at.X < 0 {
				t.Error("the caret is outside")
			}
		}
	}
}

func TestEntryAtRestShowsTheBeginning(t *testing.T) {
	l := textLook(t, "he")
	for _, s := range []string{strings.Repeat("שלום ", 40), strings.Repeat("hello ", 40)} {
		one := NewEntry(l, EntryOptions{Text: s})
		many := NewEntry(l, EntryOptions{Multiline: true, Rows: 2, Text: s})
		textWindow(t, Column(l, 8, one, many), 200, 160)
		if caret, _ := one.rows.hit(0, one.area().Width/2-one.left(0)); caret > 40 {
			t.Errorf("%.6q: in the middle stands character %d", s, caret)
		}
		if many.top != 0 {
			t.Errorf("%.6q: %v is hidden above", s, many.top)
		}
	}
}

func BenchmarkTypingInALongParagraph(b *testing.B) {
	test.NewTempApp(b)
	HoldCarets(true)
	defer HoldCarets(false)
	l := &Look{Lang: lang.For("he"), Zoom: 1}
	e := NewEntry(l, EntryOptions{Multiline: true, Rows: 10, Max: 1 << 20, Text: strings.Repeat(mixedLine+" ", 350)})
	win := test.NewTempWindow(b, e)
	win.Resize(fyne.NewSize(600, 300))
	e.Focus()
	typeCtrl(e, fyne.KeyHome, 0)
	for b.Loop() {
		e.TypedRune('א')
	}
}

func TestEntryOutlastsAnyKeys(t *testing.T) {
	const seed = 5
	rng := rand.New(rand.NewSource(seed))
	letters := []rune("אב ab(1)\u05b8عر👩\u200d👧\n\u202e")
	keys := []fyne.KeyName{fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown, fyne.KeyHome, fyne.KeyEnd, fyne.KeyPageUp,
		fyne.KeyPageDown, fyne.KeyBackspace, fyne.KeyDelete, fyne.KeyReturn}
	for _, many := range []bool{false, true} {
		e, _ := entryWindow(t, "he", EntryOptions{Multiline: many, Rows: 3}, 140, 120)
		for range 4000 {
			switch k := keys[rng.Intn(len(keys))]; rng.Intn(9) {
			case 0, 1, 2:
				e.TypedRune(letters[rng.Intn(len(letters))])
			case 3, 4:
				typeKeys(e, k)
			case 5:
				typeShift(e, k)
			case 6:
				typeCtrl(e, k, fyne.KeyModifierShift*fyne.KeyModifier(rng.Intn(2)))
			case 7:
				entryClick(e, float32(rng.Intn(150))-5, float32(rng.Intn(80))-5, 0)
			case 8:
				if !e.edit.undo() {
					e.edit.redo()
				}
				e.flow()
			}
			if n := len(e.edit.runes); e.edit.caret < 0 || e.edit.caret > n || e.edit.anchor < 0 || e.edit.anchor > n {
				t.Fatalf("seed %d: caret %d, anchor %d of %d", seed, e.edit.caret, e.edit.anchor, n)
			}
			if _, at := e.caretPlace(); at.X < 0 || at.X > e.area().Width {
				t.Fatalf("seed %d: the caret stands at %v in %q", seed, at, e.Text())
			}
		}
	}
}

func TestEntryMenu(t *testing.T) {
	e, win := entryWindow(t, "he", EntryOptions{Text: "שלום"}, 400, 220)
	e.SelectAll()
	e.TappedSecondary(&fyne.PointEvent{Position: fyne.NewPos(e.Size().Width-20, 15), AbsolutePosition: fyne.NewPos(370, 30)})
	if win.Canvas().Overlays().Top() == nil {
		t.Fatal("no menu opens")
	}
	if e.SelectedText() != "שלום" {
		t.Error("opening the menu takes the selection away")
	}
	golden.Same(t, "entry-menu", win.Canvas().Capture())
}

func TestEntryIsMovedByTheWheel(t *testing.T) {
	e, _ := entryWindow(t, "he", EntryOptions{Multiline: true, Rows: 2, Text: strings.Repeat("א\n", 20)}, 300, 100)
	typeCtrl(e, fyne.KeyHome, 0)
	e.wheel.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -50)})
	if e.top != 50 {
		t.Errorf("%v is hidden above", e.top)
	}
	e.wheel.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 500)})
	if e.top != 0 {
		t.Errorf("%v is hidden above", e.top)
	}
	e.SetText("א")
	if e.wheel.Visible() {
		t.Error("a text that can be seen whole takes the wheel")
	}
}
