package picture

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"madrega/app"
	"madrega/app/lang"
	"madrega/ui/kit"
)

// ringOf is a table of three sectors, with so many of three seats taken in each.
func ringOf(l *kit.Look, taken ...int) *SeatRing {
	r := NewSeatRing(l)
	var groups []SeatGroup
	for i, n := range taken {
		g := SeatGroup{Name: "part", Count: "n", Sector: app.Sectors[i]}
		for k := range 3 {
			s := Seat{}
			if k < n {
				s.ID = fmt.Sprintf("%d%d", i, k)
			}
			g.Seats = append(g.Seats, s)
		}
		groups = append(groups, g)
	}
	r.Set(groups, "n", "taken")
	return r
}

// TestKeysGoRoundTheTable over the seats that are taken, clockwise in every language, and Enter opens.
func TestKeysGoRoundTheTable(t *testing.T) {
	for _, code := range []string{"he", "en"} {
		r := ringOf(&kit.Look{Lang: lang.For(code), Zoom: 1}, 2, 0, 1)
		w := test.NewTempWindow(t, r)
		w.Resize(fyne.NewSize(400, 400))
		w.Canvas().Focus(r)
		var went []string
		r.OnSelect = func(id string) { went = append(went, id) }
		opened := ""
		r.OnOpen = func(id string) { opened = id }
		for _, k := range []fyne.KeyName{fyne.KeyRight, fyne.KeyRight, fyne.KeyDown, fyne.KeyRight, fyne.KeyLeft, fyne.KeyHome, fyne.KeyEnd, fyne.KeyUp, fyne.KeyReturn} {
			r.TypedKey(&fyne.KeyEvent{Name: k})
		}
		if want := []string{"00", "01", "20", "00", "20", "00", "20", "01"}; !slices.Equal(went, want) || opened != "01" {
			t.Errorf("%s: %v, then opened %q", code, went, opened)
		}
	}
}

// TestPressingASeatChoosesIt and pressing an empty one does not.
func TestPressingASeatChoosesIt(t *testing.T) {
	r := ringOf(&kit.Look{Lang: lang.For("he"), Zoom: 1}, 3, 2, 0)
	w := test.NewTempWindow(t, r)
	w.Resize(fyne.NewSize(400, 400))
	for i, s := range r.seats {
		r.Select("")
		r.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: s.at}, Button: desktop.MouseButtonPrimary})
		if r.Selected() != s.ID {
			t.Errorf("seat %d: %q is chosen, not %q", i, r.Selected(), s.ID)
		}
	}
	r.SetReadOnly(true)
	r.Select("")
	r.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: r.seats[0].at}, Button: desktop.MouseButtonPrimary})
	r.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	if r.Selected() != "" {
		t.Errorf("%q is chosen in a table to be looked at", r.Selected())
	}
}

// TestEmptyTable has nothing to choose.
func TestEmptyTable(t *testing.T) {
	r := ringOf(&kit.Look{Lang: lang.For("he"), Zoom: 1}, 0, 0, 0)
	w := test.NewTempWindow(t, r)
	w.Resize(fyne.NewSize(300, 300))
	for _, k := range []fyne.KeyName{fyne.KeyRight, fyne.KeyEnd, fyne.KeyReturn} {
		r.TypedKey(&fyne.KeyEvent{Name: k})
	}
	if r.Selected() != "" {
		t.Errorf("%q is chosen", r.Selected())
	}
}
