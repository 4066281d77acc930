package picture

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"madrega/app/lang"
	"madrega/ui/kit"
)

// longMap is a map of 8 axes, one of them with 16 values.
func longMap() (rows []QuotaRow) {
	for axis := range 8 {
		values := 3
		if axis == 2 {
			values = 16
		}
		for i := range values {
			rows = append(rows, QuotaRow{ID: fmt.Sprint(axis, "/", i), Group: fmt.Sprint(axis), Axis: fmt.Sprint("Axis ", axis), Name: fmt.Sprint("Value ", i),
				Min: 1, Max: 5, Filled: 2, Available: 9, Fixed: axis == 0})
		}
	}
	return rows
}

// quotas shows a map in a window that nobody sees, with the keyboard.
func quotas(t *testing.T, code string, rows []QuotaRow) (*QuotaMap, fyne.Window) {
	t.Helper()
	test.NewTempApp(t)
	m := NewQuotaMap(&kit.Look{Lang: lang.For(code), Zoom: 1})
	m.SetRows(27, rows)
	w := test.NewTempWindow(t, m)
	w.Resize(fyne.NewSize(760, 420))
	w.Canvas().Focus(m)
	return m, w
}

func keys(m *QuotaMap, names ...fyne.KeyName) {
	for _, n := range names {
		m.TypedKey(&fyne.KeyEvent{Name: n})
	}
}

func TestStatesOfQuotas(t *testing.T) {
	for _, c := range []struct {
		row  QuotaRow
		want QuotaState
		by   int
	}{
		{QuotaRow{Min: 2, Max: 4, Filled: 2}, QuotaMet, 0}, {QuotaRow{Min: 2, Max: 4, Filled: 4}, QuotaMet, 0}, {QuotaRow{Max: 4}, QuotaMet, 0},
		{QuotaRow{Min: 2, Max: 4, Filled: 1}, QuotaShort, 1}, {QuotaRow{Min: 2, Max: 4}, QuotaEmpty, 2}, {QuotaRow{Min: 2, Max: 4, Filled: 6}, QuotaOver, 2},
		{QuotaRow{Min: 2, Filled: -1, Available: 1}, QuotaFew, 1}, {QuotaRow{Min: 2, Filled: -1, Available: 2}, QuotaUnknown, 0},
	} {
		if s, by := c.row.State(); s != c.want || by != c.by {
			t.Errorf("%+v is in state %d by %d, not %d by %d", c.row, s, by, c.want, c.by)
		}
	}
}

func TestQuotasByKeys(t *testing.T) {
	for _, code := range lang.Codes {
		m, _ := quotas(t, code, longMap())
		on, back := fyne.KeyLeft, fyne.KeyRight
		if code == "en" {
			on, back = back, on
		}
		var told []string
		m.OnChange = func(id string, side QuotaSide, n int) { told = append(told, fmt.Sprint(id, " ", side, " ", n)) }
		want := func(s ...string) {
			t.Helper()
			if fmt.Sprint(told) != fmt.Sprint(s) {
				t.Errorf("%s: told %v, not %v", code, told, s)
			}
			told = nil
		}
		if m.Current() != "1/0" {
			t.Errorf("%s begins at %q, not at the first that can be edited", code, m.Current())
		}
		m.TypedRune('1')
		m.TypedRune('٢')
		want()
		keys(m, fyne.KeyDown)
		want("1/0 0 12")
		keys(m, on)
		m.TypedRune('+')
		m.TypedRune('-')
		want("1/1 1 6", "1/1 1 4")
		m.TypedRune('7')
		keys(m, fyne.KeyBackspace)
		keys(m, back)
		m.TypedRune('8')
		keys(m, fyne.KeyEscape, fyne.KeyReturn)
		want()
		keys(m, fyne.KeyHome)
		m.TypedRune('8')
		want()
		keys(m, fyne.KeyEnd)
		if m.Current() != "7/2" {
			t.Errorf("%s ends at %q", code, m.Current())
		}
		m.TypedRune('5')
		keys(m, fyne.KeyReturn)
		want("7/2 0 5")
		m.TypedRune('1') // the same as it is
		keys(m, fyne.KeyUp)
		want()
	}
}

func TestALongMapScrollsToTheKeys(t *testing.T) {
	m, w := quotas(t, "he", longMap())
	if n := len(m.body.made); n > 14 {
		t.Errorf("%d rows were made for a window of ten", n)
	}
	for range 40 {
		keys(m, fyne.KeyDown)
		top := float32(m.current) * m.rowHeight()
		if off := m.scroll.Offset.Y; top < off-.1 || top+m.rowHeight() > off+m.scroll.Size().Height+.1 {
			t.Fatalf("row %d is out of sight at %v", m.current, off)
		}
	}
	w.Canvas().Capture()
	if p := m.body.axes["7"]; p == nil || p.String() != "Axis 7" {
		t.Error("the name of the last axis is not in sight")
	}
	m.SetRows(27, longMap()[:5])
	if m.current != 4 {
		t.Errorf("row %d is the current one of five", m.current)
	}
}

func TestManySeatsHaveRoom(t *testing.T) {
	for _, n := range []int{27, 40, 110} {
		m, _ := quotas(t, "he", []QuotaRow{{ID: "a", Group: "g", Axis: "Axis", Name: "Value", Min: n - 1, Max: n, Filled: n, Available: 200, Fixed: true}})
		c := m.columns(m.body.Size().Width)
		for _, p := range m.body.made[0].pips {
			at, size := p.Position(), p.Size()
			x := m.body.Size().Width - at.X // in Hebrew from the right
			if x > c.available || at.Y < 0 || at.Y+size.Height > m.rowHeight() || size.Width < 1.5 {
				t.Fatalf("a pip of %d stands at %v, %v large", n, at, size)
			}
		}
	}
}
