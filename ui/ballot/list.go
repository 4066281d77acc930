package ballot

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"madrega/ui/kit"
)

// list shows the ballots that were taken, the last one first.
type list struct {
	b      *Entry
	table  *kit.Table
	page   fyne.CanvasObject
	change *kit.Button
	remove *kit.Button
}

func newList(b *Entry) *list {
	l := b.l
	v := &list{b: b}
	columns := []kit.TableColumn{
		{Title: l.T("ballot.column.number"), Width: 44, Text: func(i int) string { return l.Number(v.at(i).Number) }},
		{Title: l.T("field.sector"), Width: 96, Weight: 1, Item: func(i int) kit.Item {
			item := sectorItem(l, v.at(i).Sector)
			item.Second = v.at(i).Note
			return item
		}},
		{Title: l.T("ballot.column.scores"), Width: float32(b.o.count()*18 + 12*(len(b.o.Rows)-1)), Cell: func(i int) fyne.CanvasObject { return v.scores(v.at(i)) }},
		{Title: l.T("ballot.sum"), Width: 52, End: true, Text: func(i int) string { return l.Number(v.at(i).Sum()) }},
	}
	o := kit.TableOptions{
		RowHeight: 34,
		Key:       func(i int) string { return v.at(i).ID },
		Empty:     kit.NewEmptyState(l, l.T("ballot.list.empty"), l.T("ballot.list.how"), "", nil),
		Selected:  func(int) { v.enable() },
	}
	if !b.o.ReadOnly {
		o.Opened = func(i int) { b.correct(v.at(i)) }
		o.Deleted = func(rows []int) { v.removed(rows) }
		o.Menu = func(i int) []kit.MenuItem {
			return []kit.MenuItem{{Item: kit.Item{Text: l.T("ballot.do.correct")}, Do: func() { b.correct(v.at(i)) }}, {Item: kit.Item{Text: l.T("ballot.do.remove")}, Do: func() { v.removed([]int{i}) }}}
		}
	}
	v.table = kit.NewTable(l, columns, 0, o)
	v.page = v.table
	if !b.o.ReadOnly {
		v.change = kit.NewButton(l, l.T("ballot.do.correct"), "", kit.Plain, func() { b.correct(v.at(v.table.Current())) }).Small().Key("Enter")
		v.remove = kit.NewButton(l, l.T("ballot.do.remove"), "", kit.Plain, func() { v.removed([]int{v.table.Current()}) }).Small().Key("Delete")
		v.page = kit.Border(l, nil, kit.Pad(l, 8, 0, 4, 0, kit.Row(l, 8, v.change, v.remove)), nil, nil, v.table)
		v.enable()
	}
	return v
}

// at is the ballot of a row: the last one stands first.
func (v *list) at(row int) Paper { return v.b.ballots[len(v.b.ballots)-1-row] }

func (v *list) removed(rows []int) {
	var ids []string
	for _, i := range rows {
		ids = append(ids, v.at(i).ID)
	}
	if v.b.o.OnRemove != nil {
		v.b.o.OnRemove(ids)
	}
}

func (v *list) show() {
	v.table.SetCount(len(v.b.ballots))
	v.enable()
}

func (v *list) enable() {
	if v.change == nil {
		return
	}
	for _, b := range []*kit.Button{v.change, v.remove} {
		if v.table.Current() < 0 {
			b.Disable()
		} else {
			b.Enable()
		}
	}
}

// scores writes the boxes of a ballot below each other's, from where reading starts.
func (v *list) scores(k Paper) fyne.CanvasObject {
	l, n := v.b.l, len(v.b.o.Columns)
	a := &kit.Arrangement{}
	a.MinWidth = func([]fyne.CanvasObject) float32 { return 0 }
	a.Height = func([]fyne.CanvasObject, float32) float32 { return l.S(20) }
	a.Place = func(objects []fyne.CanvasObject, size fyne.Size) {
		for i, o := range objects {
			m := o.MinSize()
			x := l.S(float32(18*i + 12*(i/n)))
			l.Put(o, size.Width, x+(l.S(18)-m.Width)/2, (size.Height-m.Height)/2, m.Width, m.Height)
		}
	}
	c := container.New(a)
	for _, s := range k.Scores {
		text, ink := fmt.Sprint(s), kit.Ink
		if s == 0 {
			text, ink = "–", kit.Ink2
		}
		c.Add(kit.Write(l, text, kit.Body, ink))
	}
	return c
}
