package kit

import (
	"math/rand"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"madrega/ui/testkit/golden"
)

// entryWindow shows an entry in a window and gives it the keyboard.
func entryWindow(t *testing.T, code string, o EntryOptions, w, h float32) (*Entry, fyne.Window) {
	t.Helper()
	HoldCarets(true)
	t.Cleanup(func() { HoldCarets(false) })
	l := textLook(t, code)
	e := NewEntry(l, o)
	win := textWindow(t, NewRoot(Inset(l, 12, Column(l, 0, e))), w, h)
	e.Focus()
	return e, win
}

func typeKeys(e *Entry, names ...fyne.KeyName) {
	for _, n := range names {
		e.TypedKey(&fyne.KeyEvent{Name: n})
	}
}

func typeShift(e *Entry, names ...fyne.KeyName) {
	e.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	typeKeys(e, names...)
	e.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
}

func typeCtrl(e *Entry, k fyne.KeyName, more fyne.KeyModifier) {
	e.TypedShortcut(&desktop.CustomShortcut{KeyName: k, Modifier: fyne.KeyModifierControl | more})
}

func entryClick(e *Entry, x, y float32, m fyne.KeyModifier) {
	e.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, y)}, Button: desktop.MouseButtonPrimary, Modifier: m})
}

// xOf is where the caret stands in the entry.
func xOf(e *Entry) float32 {
	_, at := e.caretPlace()
	return at.X
}

func TestEntryTyping(t *testing.T) {
	for _, s := range []string{"שלום world (12)", "مرحبا بكم", "plain text", "שָׁלוֹם 👩‍👩‍👧!"} {
		var changes []string
		e, _ := entryWindow(t, "he", EntryOptions{OnChanged: func(s string) { changes = append(changes, s) }}, 400, 80)
		test.Type(e, s)
		if e.Text() != s || len(changes) == 0 || changes[len(changes)-1] != s {
			t.Errorf("%q was typed, %q written, %q told", s, e.Text(), changes)
		}
	}
}

// A key of some keyboards types لا as one sign: it is written as the two letters that it is.
func TestEntryWritesLettersOfArabicAsSuch(t *testing.T) {
	e, _ := entryWindow(t, "ar", EntryOptions{}, 400, 80)
	test.Type(e, "ﻻ ﺟﻤﻌﻴﺔ")
	if e.Text() != "لا جمعية" {
		t.Errorf("%q is written", e.Text())
	}
}

func TestEntryKeepsOutWhatCannotBeSeen(t *testing.T) {
	e, _ := entryWindow(t, "he", EntryOptions{Text: "a\u202eb\nc\t\u0007d", Max: 6}, 400, 80)
	if e.Text() != "ab c d" {
		t.Errorf("%q", e.Text())
	}
	test.Type(e, "x")
	if e.Text() != "ab c d" {
		t.Error("more was written than there is room for")
	}
}

func TestEntryClipboard(t *testing.T) {
	var pasted []string
	e, _ := entryWindow(t, "he", EntryOptions{Text: "שלום עולם", OnPasteLines: func(l []string) bool { pasted = l; return true }}, 400, 80)
	clip := test.NewClipboard()
	e.TypedShortcut(&fyne.ShortcutSelectAll{})
	e.TypedShortcut(&fyne.ShortcutCopy{Clipboard: clip})
	if clip.Content() != "שלום עולם" {
		t.Errorf("copied %q", clip.Content())
	}
	e.TypedShortcut(&fyne.ShortcutCut{Clipboard: clip})
	e.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
	e.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
	if e.Text() != "שלום עולםשלום עולם" {
		t.Errorf("pasted %q", e.Text())
	}
	clip.SetContent("אחת\r\n\n שתיים\u202e \nשלוש")
	e.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
	if !slices.Equal(pasted, []string{"אחת", "שתיים", "שלוש"}) {
		t.Errorf("lines %q", pasted)
	}
	clip.SetContent("\tקשת \tנשר\n\t\n")
	e.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
	if !slices.Equal(pasted, []string{"\tקשת\tנשר"}) {
		t.Errorf("cells %q", pasted)
	}
	clip.SetContent("one line\n")
	e.SetText("")
	e.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
	if e.Text() != "one line" {
		t.Errorf("pasted %q", e.Text())
	}
}

func TestEntryUndo(t *testing.T) {
	e, win := entryWindow(t, "he", EntryOptions{Text: "אב"}, 400, 80)
	handed := 0
	win.Canvas().AddShortcut(&fyne.ShortcutUndo{}, func(fyne.Shortcut) { handed++ })
	undo := func() { e.TypedShortcut(&fyne.ShortcutUndo{}) }
	test.Type(e, " גד הו")
	typeKeys(e, fyne.KeyBackspace)
	var seen []string
	for range 4 {
		undo()
		seen = append(seen, e.Text())
	}
	if !slices.Equal(seen, []string{"אב גד הו", "אב גד ", "אב ", "אב"}) {
		t.Errorf("undo went by %q", seen)
	}
	undo()
	if handed != 1 {
		t.Errorf("the window undid %d times", handed)
	}
	for range 4 {
		e.TypedShortcut(&fyne.ShortcutRedo{})
	}
	if e.Text() != "אב גד ה" {
		t.Errorf("redo made %q", e.Text())
	}
	undo()
	typeCtrl(e, fyne.KeyZ, fyne.KeyModifierShift)
	if e.Text() != "אב גד ה" {
		t.Errorf("Ctrl+Shift+Z made %q", e.Text())
	}
}

func TestEntryUndoOfManyRandomEdits(t *testing.T) {
	const seed = 3
	rng := rand.New(rand.NewSource(seed))
	var e edited
	var states []string
	for range 300 {
		states = append(states, string(e.runes))
		at := rng.Intn(len(e.runes) + 1)
		to := at + rng.Intn(len(e.runes)-at+1)
		e.replace(at, to, []rune("אבx")[:rng.Intn(3)+1], false)
	}
	last := string(e.runes)
	for i := len(states) - 1; i >= 0; i-- {
		if !e.undo() || string(e.runes) != states[i] {
			t.Fatalf("seed %d: step %d back is %q, not %q", seed, i, string(e.runes), states[i])
		}
	}
	for e.redo() {
	}
	if string(e.runes) != last {
		t.Errorf("seed %d: redo ends at %q", seed, string(e.runes))
	}
}

func TestEntryEnterAndEscape(t *testing.T) {
	var sent []string
	escaped := 0
	o := EntryOptions{OnSubmitted: func(s string) { sent = append(sent, s) }, OnEscape: func() { escaped++ }}
	e, _ := entryWindow(t, "he", o, 400, 80)
	test.Type(e, "א")
	typeKeys(e, fyne.KeyReturn, fyne.KeyEscape)
	o.Multiline = true
	e, _ = entryWindow(t, "he", o, 400, 120)
	test.Type(e, "ב")
	typeKeys(e, fyne.KeyReturn)
	typeCtrl(e, fyne.KeyReturn, 0)
	o.EnterSends = true
	e, _ = entryWindow(t, "he", o, 400, 120)
	test.Type(e, "ג")
	typeShift(e, fyne.KeyReturn)
	typeKeys(e, fyne.KeyReturn)
	if !slices.Equal(sent, []string{"א", "ב\n", "ג\n"}) || escaped != 1 {
		t.Errorf("sent %q, escaped %d", sent, escaped)
	}
}

func TestEntryLines(t *testing.T) {
	text := "שורה ראשונה ארוכה (long) מאוד שנשברת לשתיים\nEnglish second\n\nסוף"
	e, _ := entryWindow(t, "he", EntryOptions{Multiline: true, Rows: 6, Text: text}, 240, 220)
	if n := len(e.rows.all); n < 5 {
		t.Fatalf("%d rows", n)
	}
	typeCtrl(e, fyne.KeyHome, 0)
	rows := []int{}
	for range len(e.rows.all) {
		row, _ := e.caretPlace()
		rows = append(rows, row)
		typeKeys(e, fyne.KeyDown)
	}
	for i, r := range rows {
		if i != r {
			t.Fatalf("Down went by rows %v", rows)
		}
	}
	if e.edit.caret != len(e.edit.runes) {
		t.Error("Down in the last row doesn't go to the end")
	}
	typeKeys(e, fyne.KeyPageUp, fyne.KeyPageUp, fyne.KeyHome)
	if e.edit.caret != 0 {
		t.Errorf("Page up ends at %d", e.edit.caret)
	}
	typeKeys(e, fyne.KeyEnd)
	if row, _ := e.caretPlace(); row != 0 || e.edit.caret == 0 {
		t.Error("End leaves the row")
	}
}

func TestEntryValidation(t *testing.T) {
	e, _ := entryWindow(t, "he", EntryOptions{Validate: func(s string) string {
		if s == "" {
			return "error.internal"
		}
		return ""
	}}, 400, 120)
	low := e.MinSize().Height
	e.FocusLost()
	if e.problem == "" || e.MinSize().Height <= low || !e.message.Visible() {
		t.Error("nothing says what is wrong")
	}
	e.FocusGained()
	test.Type(e, "א")
	if e.problem != "" || e.MinSize().Height != low {
		t.Error("it still says that something is wrong")
	}
}

func TestEntryPassword(t *testing.T) {
	e, _ := entryWindow(t, "he", EntryOptions{Password: true}, 400, 80)
	test.Type(e, "סוד abc")
	e.SelectAll()
	if e.Text() != "סוד abc" || e.SelectedText() != "" || strings.ContainsAny(e.lines[0].Text, "סודabc") {
		t.Error("the password shows")
	}
}

func TestEntryCompletions(t *testing.T) {
	var sent, chosen string
	e, win := entryWindow(t, "he", EntryOptions{
		Completions: func(s string) []string {
			var out []string
			for _, c := range []string{"עירייה", "עמותה", "עמותת Hope"} {
				if strings.HasPrefix(c, s) {
					out = append(out, c)
				}
			}
			return out
		},
		OnSubmitted: func(s string) { sent = s },
		OnComplete:  func(s string) { chosen = s },
	}, 400, 220)
	test.Type(e, "ע")
	if len(e.list.rows) != 3 {
		t.Fatalf("%d completions", len(e.list.rows))
	}
	test.Type(e, "מ")
	typeKeys(e, fyne.KeyDown, fyne.KeyDown)
	golden.Same(t, "entry-completions", win.Canvas().Capture())
	typeKeys(e, fyne.KeyReturn)
	if e.Text() != "עמותת Hope" || chosen != e.Text() || sent != "" || e.list.rows != nil {
		t.Errorf("chose %q, wrote %q, sent %q", chosen, e.Text(), sent)
	}
	typeKeys(e, fyne.KeyBackspace)
	typeKeys(e, fyne.KeyReturn)
	if sent != "עמותת Hop" {
		t.Errorf("Enter sent %q", sent)
	}
	e.SetText("")
	test.Type(e, "ע")
	e.list.rows[0].MouseDown(nil)
	if e.Text() != "עירייה" || !e.Focused() {
		t.Error("a click chooses nothing")
	}
}

func TestEntryTakesNoKeysWhileDisabled(t *testing.T) {
	e, _ := entryWindow(t, "he", EntryOptions{Text: "א"}, 400, 80)
	e.Disable()
	test.Type(e, "ב")
	typeKeys(e, fyne.KeyBackspace)
	if e.Text() != "א" {
		t.Errorf("%q", e.Text())
	}
}
