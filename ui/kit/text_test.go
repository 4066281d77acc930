package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"madrega/app/bidi"
	"madrega/app/lang"
	"madrega/ui/testkit/golden"
)

func textLook(t *testing.T, code string) *Look {
	t.Helper()
	l := &Look{Lang: lang.For(code), Zoom: 1}
	test.NewTempApp(t).Settings().SetTheme(l.Theme())
	return l
}

// textWindow puts an object alone in a window and gives the window; the object is as wide as asked for.
func textWindow(t *testing.T, o fyne.CanvasObject, w, h float32) fyne.Window {
	t.Helper()
	win := test.NewTempWindow(t, o)
	win.SetPadded(false)
	win.Resize(fyne.NewSize(w, h))
	return win
}

const mixedLine = "עמותת Hope (מייסודה 2020-2024) קיבלה ₪1,000 ב־02/06/2020"

func TestTexts(t *testing.T) {
	for _, code := range []string{"he", "ar", "en"} {
		t.Run(code, func(t *testing.T) {
			l := textLook(t, code)
			page := Column(l, 8,
				NewText(l, "כותרת (Title) العنوان 12", Title),
				NewText(l, mixedLine, Body).SetColor(Pine),
				NewText(l, "אגודה (Co-op) 12", Strong).Align(AlignEnd).Content(),
				NewText(l, "Committee (2024).", Second).Content(),
				NewText(l, "מנכ\"ל שָׁלוֹם العَرَبِيَّةُ ١٢٣ «ציטוט»", Body).Align(AlignCenter),
				NewLine(l, strings.Repeat(mixedLine+" ", 3), Body).Content(),
				NewLine(l, strings.Repeat("Committee (2024) ", 6), Body).Content(),
				NewParagraph(l, strings.Repeat(mixedLine+". ", 3)+"\nThe second paragraph is in English (2024), and goes on for more than one line.\nاللجنة المشتركة بين القطاعات (2024) تجتمع كل شهر، وتقرر ما يلزم.", Body).Content(),
				NewParagraph(l, strings.Repeat("لجنة Committee ועדה 12 ", 9), Second).MaxLines(2).SetColor(Ink2),
			)
			win := textWindow(t, Inset(l, 12, page), 460, 470)
			golden.Same(t, "text-"+code, win.Canvas().Capture())
		})
	}
}

func TestTextIsAsWideAsItsWords(t *testing.T) {
	l := textLook(t, "he")
	for _, s := range []string{mixedLine, "English", "العربية", "שָׁלוֹם", "🎉 ✓"} {
		size, _ := l.TextSize(Body)
		drawn, ruled := NewText(l, s, Body).MinSize().Width, rule().width(s, size, false)
		if diff := drawn - ruled; diff > 1.5 || diff < -1.5 {
			t.Errorf("%q is drawn %v wide and measured %v", s, drawn, ruled)
		}
	}
}

func TestLineIsCutOnlyWhereItMust(t *testing.T) {
	l := textLook(t, "he")
	line := NewLine(l, mixedLine, Body)
	win := textWindow(t, line, 120, 30)
	if !line.cut || !line.rest.Visible() || !strings.Contains(line.line.Text, "…") {
		t.Error("a line that is too long is whole")
	}
	if w := line.line.MinSize().Width; w > 121 {
		t.Errorf("the cut line is %v wide", w)
	}
	win.Resize(fyne.NewSize(700, 30))
	if line.cut || line.rest.Visible() {
		t.Error("a line that fits is cut")
	}
	line.SetText("")
	if line.MinSize().Width != 0 {
		t.Error("an empty line takes room")
	}
}

func TestParagraphHeightFollowsWidth(t *testing.T) {
	l := textLook(t, "he")
	p := NewParagraph(l, strings.Repeat(mixedLine+" ", 5), Body)
	wide, narrow := p.HeightFor(900), p.HeightFor(200)
	if narrow < 3*wide {
		t.Errorf("height %v at 900 and %v at 200", wide, narrow)
	}
	p.Resize(fyne.NewSize(200, narrow))
	if got := p.MinSize().Height; got != narrow {
		t.Errorf("MinSize says %v", got)
	}
	for _, line := range p.lines {
		if w := line.MinSize().Width; w > 201 {
			t.Errorf("a line is %v wide", w)
		}
	}
	p.MaxLines(2)
	if got := p.HeightFor(200); got != 42 {
		t.Errorf("two lines are %v high", got)
	}
	if !p.Cut(200) || p.Cut(5000) {
		t.Error("Cut is wrong")
	}
	p.SetText("א\nב")
	if p.Cut(200) || p.HeightFor(200) != 42 {
		t.Error("two short lines are cut")
	}
}

func TestParagraphsOfContentReadTheirOwnWay(t *testing.T) {
	l := textLook(t, "he")
	p := NewParagraph(l, "English\nעברית", Body).Content()
	rows := p.wrap(300)
	if rows[0].dir != bidi.LTR || rows[1].dir != bidi.RTL {
		t.Errorf("directions %v", rows)
	}
	if rows := NewParagraph(l, "English", Body).wrap(300); rows[0].dir != bidi.RTL {
		t.Error("a text of the interface reads its own way")
	}
}

func BenchmarkParagraphOf20000Runes(b *testing.B) {
	test.NewTempApp(b)
	l := &Look{Lang: lang.For("he"), Zoom: 1}
	p := NewParagraph(l, strings.Repeat(mixedLine+" ", 350), Body)
	for b.Loop() {
		p.rows = nil
		p.HeightFor(600)
	}
}
