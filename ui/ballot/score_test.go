package ballot

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"madrega/ui/testkit"
)

func TestScoreBlocks(t *testing.T) {
	l := testkit.Hebrew(t)
	var got []int
	s := NewScore(l, 0, 0, func(v int) { got = append(got, v) })
	testkit.InWindow(t, s, 147, 34)
	test.Type(s, "36")
	testkit.Keys(s, fyne.KeyLeft, fyne.KeyRight, fyne.KeySpace)
	s.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(140, 10)}, Button: desktop.MouseButtonPrimary})
	s.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(140, 10)}, Button: desktop.MouseButtonPrimary})
	if want := "[3 4 3 0 1 0]"; fmt.Sprint(got) != want {
		t.Errorf("scores are %v, want %s", got, want)
	}
	still := NewScore(l, 2, 0, nil)
	test.Type(still, "5")
	if still.Value() != 2 {
		t.Error("blocks that are only to be looked at changed")
	}
}
