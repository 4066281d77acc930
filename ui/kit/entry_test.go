package kit

import (
	"math/rand"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"madrega/app/lang"
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
	assertPicture(t, "entry-completions", win.Canvas().Capture())
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
			assertPicture(t, "entry-"+code, win.Canvas().Capture())
			one.Focus()
			typeKeys(one, fyne.KeyHome)
			for range 12 {
				typeShift(one, fyne.KeyLeft)
			}
			if code == "he" {
				assertPicture(t, "entry-selection", win.Canvas().Capture())
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
