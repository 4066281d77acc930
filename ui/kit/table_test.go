package kit

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"madrega/app/lang"
)

// names makes a table of n rows that are called 0 to n−1, and says so by their key.
func names(l *Look, n int, options TableOptions) *Table {
	return NewTable(l, []TableColumn{
		{Title: l.T("field.name"), Width: 80, Weight: 1, Text: func(r int) string { return fmt.Sprint(r) }, Sort: func(a, b int) int { return a - b }},
		{Title: l.T("field.field"), Width: 60, End: true, Text: func(r int) string { return fmt.Sprint(r * r) }},
	}, n, options)
}

func TestTableMakesOnlyWhatIsSeen(t *testing.T) {
	l := hebrew(t)
	made := 0
	table := NewTable(l, []TableColumn{{Weight: 1, Cell: func(int) fyne.CanvasObject { made++; return canvas.NewRectangle(nil) }}}, 10000, TableOptions{})
	inWindow(t, table, 400, 414)
	if made > 40 {
		t.Errorf("%d cells were made for 10 rows", made)
	}
	made = 0
	table.scrollTo(38 * 5000)
	if made == 0 || made > 12 {
		t.Errorf("%d cells were made after scrolling", made)
	}
	made = 0
	table.scrollTo(38 * 5001)
	if made != 1 {
		t.Errorf("%d cells were made for one new row", made)
	}
}

func TestTableIsMirrored(t *testing.T) {
	for _, code := range lang.Codes {
		l := &Look{Lang: lang.For(code), Zoom: 1}
		hebrew(t)
		table := names(l, 3, TableOptions{})
		inWindow(t, table, 400, 300)
		r := table.body.rows[1]
		if got := r.cells[0].Position().X > r.cells[1].Position().X; got != l.RTL() {
			t.Errorf("%s: the first column is right of the second: %v", code, got)
		}
		if head := table.head.titles[0].Position().X > table.head.titles[1].Position().X; head != l.RTL() {
			t.Errorf("%s: the titles don't stand like the columns", code)
		}
		end := r.cells[1].Position().X
		if !l.RTL() {
			end = 400 - end - r.cells[1].Size().Width
		}
		if end < 12 || end > 17 {
			t.Errorf("%s: a number is %v from the end", code, end)
		}
	}
}

func TestTableByKeys(t *testing.T) {
	l := hebrew(t)
	var opened, current int
	var deleted []int
	table := names(l, 100, TableOptions{Opened: func(r int) { opened = r }, Selected: func(r int) { current = r }, Deleted: func(r []int) { deleted = r }})
	c := inWindow(t, table, 400, 300)
	c.Focus(table)
	if table.Current() != 0 {
		t.Errorf("with the focus the current row is %d", table.Current())
	}
	hit(table, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if opened != 2 || current != 2 {
		t.Errorf("opened %d, told %d", opened, current)
	}
	hit(table, fyne.KeyEnd)
	if bottom := table.scroll.Offset.Y + table.scroll.Size().Height; table.Current() != 99 || bottom < 38*100 {
		t.Errorf("End leads to %d, shown to %v", table.Current(), bottom)
	}
	hit(table, fyne.KeyPageUp)
	if table.Current() >= 99 || table.Current() < 90 {
		t.Errorf("PgUp leads to %d", table.Current())
	}
	hit(table, fyne.KeyHome, fyne.KeyUp, fyne.KeyDelete)
	if table.Current() != 0 || !reflect.DeepEqual(deleted, []int{0}) || table.scroll.Offset.Y != 0 {
		t.Errorf("Home leads to %d, deleted %v", table.Current(), deleted)
	}
}

func click(table *Table, row int, m fyne.KeyModifier) {
	e := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary, Modifier: m}
	e.Position = fyne.NewPos(100, float32(table.standing[row])*38+10)
	table.body.MouseDown(e)
	table.body.MouseUp(e)
}

func TestTableByPointer(t *testing.T) {
	l := hebrew(t)
	opened := -1
	table := names(l, 20, TableOptions{Many: true, Opened: func(r int) { opened = r }})
	inWindow(t, table, 400, 600)
	click(table, 3, 0)
	click(table, 6, fyne.KeyModifierShift)
	click(table, 10, fyne.KeyModifierShortcutDefault)
	click(table, 4, fyne.KeyModifierShortcutDefault)
	if got := table.Selected(); !reflect.DeepEqual(got, []int{3, 5, 6, 10}) {
		t.Errorf("selected %v", got)
	}
	click(table, 7, 0)
	if got := table.Selected(); !reflect.DeepEqual(got, []int{7}) || opened != -1 {
		t.Errorf("selected %v, opened %d", got, opened)
	}
	click(table, 7, 0)
	if opened != 7 {
		t.Errorf("a double click opened %d", opened)
	}
}

func TestTableSorts(t *testing.T) {
	l := hebrew(t)
	table := names(l, 5, TableOptions{})
	inWindow(t, table, 400, 300)
	table.Select(1)
	e := &fyne.PointEvent{Position: fyne.NewPos(380, 10)}
	table.head.Tapped(e)
	table.head.Tapped(e)
	if !reflect.DeepEqual(table.order, []int{4, 3, 2, 1, 0}) || table.Current() != 1 {
		t.Errorf("order %v, current %d", table.order, table.Current())
	}
	table.head.Tapped(&fyne.PointEvent{Position: fyne.NewPos(20, 10)})
	if table.sortBy != 0 {
		t.Error("a column without an order was sorted by")
	}
	hit(table, fyne.KeyDown)
	if table.Current() != 0 {
		t.Errorf("below 1 stands %d", table.Current())
	}
}

func TestTableKeepsItsSelectionWhenRowsChange(t *testing.T) {
	l := hebrew(t)
	rows := strings.Split("abcdefghij", "")
	table := NewTable(l, []TableColumn{{Weight: 1, Text: func(r int) string { return rows[r] }}}, len(rows), TableOptions{Key: func(r int) string { return rows[r] }})
	inWindow(t, table, 300, 150)
	table.Select(6)
	offset := table.scroll.Offset.Y
	rows = append([]string{"new"}, rows...)
	table.SetCount(len(rows))
	if table.Current() != 7 || !reflect.DeepEqual(table.Selected(), []int{7}) {
		t.Errorf("current %d, selected %v", table.Current(), table.Selected())
	}
	if table.scroll.Offset.Y != offset {
		t.Errorf("the rows moved from %v to %v", offset, table.scroll.Offset.Y)
	}
	rows = append(rows[:7], rows[8:]...)
	table.SetCount(len(rows))
	if table.Current() != 7 || rows[7] != "h" {
		t.Errorf("after the current row is gone it is %d", table.Current())
	}
	rows = nil
	table.SetCount(0)
	if table.Current() != -1 || len(table.Selected()) != 0 {
		t.Error("something is selected where nothing is")
	}
}

func TestEmptyTableSaysSo(t *testing.T) {
	l := hebrew(t)
	empty := NewText(l, l.T("choose.empty"), Body)
	table := names(l, 0, TableOptions{Empty: empty})
	inWindow(t, table, 300, 200)
	if !strings.Contains(texts(table), texts(empty)) {
		t.Error("an empty table says nothing")
	}
	table.SetCount(2)
	if strings.Contains(texts(table), texts(empty)) {
		t.Error("a full table says that it is empty")
	}
}

func BenchmarkScrollingTenThousandRows(b *testing.B) {
	l := &Look{Lang: lang.For("he"), Zoom: 1}
	table := names(l, 10000, TableOptions{})
	table.Resize(fyne.NewSize(1000, 700))
	for i := range b.N {
		table.scrollTo(float32(i * 100 % 300000))
	}
}

// TestTableLeavesKeysToTheWindow: Ctrl Z and the like work while the table has the focus.
func TestTableLeavesKeysToTheWindow(t *testing.T) {
	table := names(hebrew(t), 3, TableOptions{Many: true})
	w := inWindow(t, table, 400, 300)
	undone := 0
	w.AddShortcut(&fyne.ShortcutUndo{}, func(fyne.Shortcut) { undone++ })
	table.TypedShortcut(&fyne.ShortcutUndo{})
	table.TypedShortcut(&fyne.ShortcutSelectAll{})
	if undone != 1 || len(table.Selected()) != 3 {
		t.Errorf("undone %d times, %d of 3 rows are selected", undone, len(table.Selected()))
	}
}
