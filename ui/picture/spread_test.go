package picture

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/lang"
	"madrega/ui/kit"
	"madrega/ui/testkit"
)

func spreadSamples(l *kit.Look) fyne.CanvasObject {
	page := kit.Column(l, 10)
	for _, answers := range [][]int{
		{2, 3, 3, 3, 4, 4, 3, 2, 3}, {1, 2, 3, 4, 5, 5, 2, 1, 4}, {5, 5, 5, 5}, {2, 3}, {1, 1, 2, 1, 1, 0, 0, 1, 1, 2}, {0, 4}, nil,
	} {
		s := app.SpreadOf(answers)
		page.Add(kit.Row(l, 16, NewSpreadLine(l, s), kit.Fill(kit.NewParagraph(l, l.Spread(s), kit.Second))))
	}
	return kit.Inset(l, 12, kit.Panel(l, page))
}

func TestSpreadPictures(t *testing.T) {
	testkit.Looks(t, func(l *kit.Look, name string) {
		if l.Dark && l.Code() != "he" {
			return
		}
		testkit.Picture(t, testkit.InWindow(t, spreadSamples(l), 620, 290), "spread-"+name)
	})
}

// TestSpreadIsNeverSaidWithoutItsNumber reads the words of every kind of spread.
func TestSpreadIsNeverSaidWithoutItsNumber(t *testing.T) {
	l := testkit.Hebrew(t)
	for _, answers := range [][]int{{4, 4, 4}, {1, 2, 2}, {1, 4, 2}, {2, 3, 3, 3, 2}, {1, 2, 3, 4, 5}} {
		s := app.SpreadOf(answers)
		words := l.Spread(s)
		if !strings.Contains(words, l.T("spread.answers", "n", s.N)) || !strings.Contains(words, lang.Figure(s.Median)) {
			t.Errorf("%v is said as %q", answers, words)
		}
		if wide := l.T("spread.wide", "sentence", ""); strings.Contains(words, strings.TrimSpace(wide)) != s.Wide() {
			t.Errorf("%v is said as %q", answers, words)
		}
	}
}

func TestSpreadMirrors(t *testing.T) {
	l := testkit.Hebrew(t)
	v := NewSpreadLine(l, app.SpreadOf([]int{1, 1, 1, 2}))
	testkit.InWindow(t, v, 88, 20)
	if x := v.median.Position().X; x < 60 {
		t.Errorf("a low median stands at %v in Hebrew, not where reading starts", x)
	}
}
