package vision

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/session"
	"madrega/ui/kit"
	"madrega/ui/testkit"
)

// repeated are the spoken cards, and two that say again what others said.
func repeated(t testing.TB, code string) app.Document {
	t.Helper()
	d := hung(t, code)
	for _, texts := range []map[string]string{
		{"he": "חקלאות בעיר מפרנסת מאה משפחות", "ar": "مئة أسرة تعتاش من زراعة المدينة", "en": "Farming in town feeds a hundred families"},
		{"he": "דיור להשכרה לזוגות הצעירים", "ar": "سكن للإيجار للأزواج الشابة", "en": "Homes to let for young couples"},
	} {
		d = testkit.After(t, d, app.Add(&app.Card{ID: app.NewID(), Board: app.VisionBoard, Text: texts[code], Sector: app.Public, Said: secret}))
	}
	return d
}

func TestCardsThatSayTheSameAreComparedByKeys(t *testing.T) {
	for _, code := range lang.Codes {
		h := open(t, code, "group", repeated(t, code))
		v := h.screen.View.(*groupView)
		if n := len(v.alike.pairs); n < 2 || v.comparing {
			t.Fatalf("%s: %d pairs are suggested", code, n)
		}
		first, before := v.alike.pairs[0], len(v.alike.pairs)
		h.Type("-") // nothing is asked yet
		h.Type("+")
		if h.Document().Unlikes.Len() != 0 || !v.comparing || h.Canvas().Focused() != v.board {
			t.Fatal("the pair is not shown, or the board lost the keyboard")
		}
		if text := strings.Join(testkit.Texts(v.alike.page), "\n"); strings.Contains(text, secret) {
			t.Error("it is shown who said it")
		}
		h.Type("+")
		if c := h.Document().Cards.Get(first.Other); c.Into != first.Card || h.Said == "" {
			t.Fatal("the cards are not merged")
		}
		if len(v.alike.pairs) >= before {
			t.Errorf("there are still %d pairs", len(v.alike.pairs))
		}
		second := v.alike.pairs[0]
		h.Type("-")
		if h.Document().Unlikes.Len() != 1 || len(v.alike.pairs) > 0 && v.alike.pairs[0] == second {
			t.Error("it is asked again")
		}
		h.Undo()
		if v.alike.pairs[0] != second {
			t.Error("after undo it is not asked again")
		}
		h.Undo()
		if v.alike.pairs[0] != first {
			t.Error("after undo the merged pair is not asked again")
		}
	}
}

func TestNothingIsAskedWhereNothingMayChange(t *testing.T) {
	l := &kit.Look{Lang: lang.For("he"), Zoom: 1}
	h := openIn(t, l, "group", session.Start{Document: repeated(t, "he"), ReadOnly: app.Fail(app.ReadOnly, "error.session.closed")}, testkit.Area)
	if v := h.screen.View.(*groupView); len(v.alike.pairs) != 0 || v.alike.page.Visible() {
		t.Error("a pair is suggested")
	}
}

func TestAlikePictures(t *testing.T) {
	for _, code := range lang.Codes {
		h := open(t, code, "group", repeated(t, code))
		if code == "he" {
			h.Same("alike-some")
		}
		h.Type("+")
		h.Same("alike-" + code)
	}
}

func TestOrderOfCardsAndGroupsByKeys(t *testing.T) {
	h := open(t, "he", "group", hung(t, "he"))
	v := h.screen.View.(*groupView)
	before := app.Hang(h.Document(), app.VisionBoard)
	cards := before.Groups[0].Cards
	alt := func(key fyne.KeyName) {
		h.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierAlt})
	}
	v.board.Select(string(cards[1].ID))
	alt(fyne.KeyUp)
	after := app.Hang(h.Document(), app.VisionBoard)
	if after.Groups[0].Cards[0].ID != cards[1].ID || after.Groups[0].Cards[1].ID != cards[0].ID {
		t.Error("the card did not go up")
	}
	alt(fyne.KeyLeft)
	after = app.Hang(h.Document(), app.VisionBoard)
	if after.Groups[1].ID != before.Groups[0].ID {
		t.Error("the group did not go on")
	}
	h.Undo()
	h.Undo()
	if after = app.Hang(h.Document(), app.VisionBoard); after.Groups[0].ID != before.Groups[0].ID || after.Groups[0].Cards[0].ID != cards[0].ID {
		t.Error("undo does not bring the order back")
	}
}

// TestTheComparisonFitsASmallWindow keeps the pair from making the window larger than a small screen.
func TestTheComparisonFitsASmallWindow(t *testing.T) {
	for _, code := range lang.Codes {
		l := &kit.Look{Lang: lang.For(code), Zoom: 1}
		h := openIn(t, l, "group", session.Start{Document: repeated(t, code)}, testkit.Small)
		h.Type("+")
		if least := h.screen.View.Content().MinSize(); least.Width > 920 || least.Height > 456 {
			t.Errorf("%s needs %v", code, least)
		}
	}
}
