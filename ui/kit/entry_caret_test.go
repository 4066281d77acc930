package kit

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestEntryArrowsMoveAsTheyPoint(t *testing.T) {
	for _, s := range []string{"אבג abc דהו 123 (x)", "abc אבג 12 def", "مرحبا abc بكم", "אב"} {
		for _, code := range []string{"he", "en"} {
			e, _ := entryWindow(t, code, EntryOptions{Text: s}, 400, 80)
			seen := map[int]bool{}
			typeKeys(e, fyne.KeyHome)
			toEnd, back := fyne.KeyRight, fyne.KeyLeft
			if xOf(e) > 100 {
				toEnd, back = back, toEnd
			}
			for range len([]rune(s)) {
				before := xOf(e)
				typeKeys(e, toEnd)
				if after := xOf(e); (after > before) != (toEnd == fyne.KeyRight) {
					t.Fatalf("%s %q: %s from %v to %v", code, s, toEnd, before, after)
				}
				seen[int(xOf(e))] = true
			}
			at := xOf(e)
			typeKeys(e, toEnd)
			if xOf(e) != at {
				t.Errorf("%s %q: the caret went beyond the end", code, s)
			}
			for range len([]rune(s)) {
				before := xOf(e)
				typeKeys(e, back)
				if after := xOf(e); (after > before) != (back == fyne.KeyRight) {
					t.Fatalf("%s %q: %s from %v to %v", code, s, back, before, after)
				}
			}
		}
	}
}

func TestEntryEveryPlaceCanBeClicked(t *testing.T) {
	e, _ := entryWindow(t, "he", EntryOptions{Text: "אבג abc שָׁל مرحبا (12) ✓"}, 500, 80)
	hit := map[int]bool{}
	for x := float32(0); x < e.Size().Width; x++ {
		at, after := e.hit(fyne.NewPos(x, 15))
		hit[at] = true
		if at > 0 && at < len(e.edit.runes) {
			e.edit.move(at, after, false)
			if d := xOf(e) + 12 - x; abs(d) > 9 {
				t.Fatalf("a click at %v puts the caret %v beside it", x, d)
			}
		}
	}
	for _, b := range []int{0, 3, 5, 8, 12, len(e.edit.runes)} {
		if !hit[b] {
			t.Errorf("no click reaches %d", b)
		}
	}
	if hit[9] || hit[10] {
		t.Error("a click stands inside a letter with its vowels")
	}
}

func TestEntryDeleting(t *testing.T) {
	e, _ := entryWindow(t, "he", EntryOptions{Text: "שָׁב 👩‍👧"}, 400, 80)
	for _, want := range []string{"שָׁב ", "שָׁב", "שָׁ", "ש" + string([]rune("שָׁ")[1]), "ש", "", ""} {
		typeKeys(e, fyne.KeyBackspace)
		if e.Text() != want {
			t.Fatalf("%+q, want %+q", e.Text(), want)
		}
	}
	e.SetText("שָׁב")
	typeKeys(e, fyne.KeyHome, fyne.KeyDelete)
	if e.Text() != "ב" {
		t.Errorf("Delete left %q", e.Text())
	}
	e.SetText("אחת שתיים שלוש")
	typeKeys(e, fyne.KeyEnd)
	typeCtrl(e, fyne.KeyBackspace, 0)
	typeKeys(e, fyne.KeyHome)
	typeCtrl(e, fyne.KeyDelete, 0)
	if e.Text() != "שתיים " {
		t.Errorf("Ctrl left %q", e.Text())
	}
}

func TestEntrySelection(t *testing.T) {
	e, _ := entryWindow(t, "he", EntryOptions{Text: `יו"ר הוועדה (Committee)`}, 400, 80)
	typeKeys(e, fyne.KeyHome)
	typeShift(e, fyne.KeyLeft, fyne.KeyLeft)
	if got := e.SelectedText(); got != "יו" {
		t.Errorf("shift selected %q", got)
	}
	typeCtrl(e, fyne.KeyLeft, fyne.KeyModifierShift)
	if got := e.SelectedText(); got != `יו"ר ` {
		t.Errorf("Ctrl and shift selected %q", got)
	}
	typeKeys(e, fyne.KeyLeft)
	if e.SelectedText() != "" || e.edit.caret != 5 {
		t.Errorf("an arrow left the selection at %d", e.edit.caret)
	}
	typeShift(e, fyne.KeyEnd)
	test.Type(e, "x")
	if e.Text() != `יו"ר x` {
		t.Errorf("typing over a selection made %q", e.Text())
	}
}

func TestEntryClicks(t *testing.T) {
	now := time.Unix(0, 0)
	e, _ := entryWindow(t, "he", EntryOptions{Text: "אחת מנכ\"ל two"}, 400, 80)
	e.now = func() time.Time { return now }
	start := e.Size().Width - 14 // the right end
	entryClick(e, start, 15, 0)
	if e.edit.caret != 0 {
		t.Errorf("click puts the caret at %d", e.edit.caret)
	}
	x := start - e.measure("אחת מנ")
	now = now.Add(time.Hour)
	entryClick(e, x, 15, 0)
	entryClick(e, x, 15, 0)
	if got := e.SelectedText(); got != "מנכ\"ל" {
		t.Errorf("double click selected %q", got)
	}
	entryClick(e, x, 15, 0)
	if got := e.SelectedText(); got != e.Text() {
		t.Errorf("triple click selected %q", got)
	}
	now = now.Add(time.Hour)
	entryClick(e, start, 15, 0)
	entryClick(e, x, 15, fyne.KeyModifierShift)
	now = now.Add(time.Hour)
	entryClick(e, start, 15, 0)
	e.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, 15)}})
	if got := e.SelectedText(); got != "אחת מנ" {
		t.Errorf("dragging selected %q", got)
	}
}
