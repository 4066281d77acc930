package picture

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"madrega/app"
	geometry "madrega/app/picture"
	"madrega/ui/kit"
)

// Tone says how something on a timeline goes; colour and icon follow, the words are the row's.
type Tone int

const (
	Planned Tone = iota // hollow
	UnderWay
	Finished
	Late
	Stopped
)

// TimelineRow is what takes its time. Without any date it stands below the others and says so; with only one it is a point.
type TimelineRow struct {
	ID         string
	Name       string
	Owner      string // may be empty
	Start, Due app.Date
	Status     string // in words
	Tone       Tone
}

func (r TimelineRow) undated() bool { return r.Start == "" && r.Due == "" }

// Timeline shows when things begin and when they are due: a row for each, with its name, how it goes and a bar. Time runs
// in the direction of reading, as everything that is read; today is a line of sun. Rows are chosen by the mouse and the arrows.
type Timeline struct {
	widget.BaseWidget
	l     *kit.Look
	today app.Date

	// Both may be nil.
	OnSelect func(id string)
	OnOpen   func(id string) // Enter or a double click

	rows  []TimelineRow
	axis  geometry.Timeline
	head  *timelineHead
	table *kit.Table
	quiet bool // Select was called
}

// NewTimeline makes a timeline without rows. Today may be empty, as in a report without a day.
func NewTimeline(l *kit.Look, today app.Date) *Timeline {
	v := &Timeline{l: l, today: today}
	u := v.unit() / l.Zoom
	v.head = newTimelineHead(v)
	v.table = kit.NewTable(l, []kit.TableColumn{
		{Width: 180 * u, Weight: .22, Cell: v.name},
		{Width: 150 * u, Weight: .78, Cell: v.bar},
	}, 0, kit.TableOptions{Bare: true, NoHead: true, RowHeight: 52 * u,
		Key: func(row int) string { return v.rows[row].ID },
		Selected: func(row int) {
			if v.OnSelect != nil && !v.quiet {
				v.OnSelect(v.rows[row].ID)
			}
		},
		Opened: func(row int) {
			if v.OnOpen != nil {
				v.OnOpen(v.rows[row].ID)
			}
		},
	})
	v.ExtendBaseWidget(v)
	return v
}

// SetRows shows these rows in their order, but those without a date last.
func (v *Timeline) SetRows(rows []TimelineRow) {
	v.rows = slices.Clone(rows)
	slices.SortStableFunc(v.rows, func(a, b TimelineRow) int {
		rank := map[bool]int{true: 1}
		return cmp.Compare(rank[a.undated()], rank[b.undated()])
	})
	v.measure(v.Size().Width)
	v.table.SetCount(len(v.rows))
	v.Refresh()
}

// Select chooses a row without telling OnSelect; "" for none.
func (v *Timeline) Select(id string) {
	v.quiet = true
	v.table.Select(slices.IndexFunc(v.rows, func(r TimelineRow) bool { return r.ID == id }))
	v.quiet = false
}

// Selected is the chosen row, or "".
func (v *Timeline) Selected() string {
	if at := v.table.Current(); at >= 0 {
		return v.rows[at].ID
	}
	return ""
}

// Focus gives the keyboard to the rows.
func (v *Timeline) Focus() fyne.Focusable { return v.table }

// Parts is what the widget consists of.
func (v *Timeline) Parts() []fyne.CanvasObject { return []fyne.CanvasObject{v.table} }

func (v *Timeline) unit() float32 {
	body, _ := v.l.TextSize(kit.Body)
	return body / 15
}

// measure finds the ticks that have room.
func (v *Timeline) measure(width float32) {
	v.table.Measure(width)
	var plot float32
	v.table.EachCell(func(column int, _, wide float32) {
		if column == 1 {
			plot = wide
		}
	})
	days := []app.Date{v.today}
	for _, r := range v.rows {
		days = append(days, r.Start, r.Due)
	}
	v.axis = geometry.NewTimeline(int(plot/(60*v.unit())), days...)
}

func (v *Timeline) CreateRenderer() fyne.WidgetRenderer {
	layout := func(size fyne.Size) {
		v.measure(size.Width)
		high := v.head.high()
		v.head.place(size.Width)
		v.table.Above(high)
		kit.Place(v.table, 0, high, size.Width, max(0, size.Height-high))
		v.table.Refresh()
	}
	return &kit.Drawn{
		Parts: func() []fyne.CanvasObject { return append([]fyne.CanvasObject{v.table}, v.head.parts...) },
		Min: func() fyne.Size {
			return fyne.NewSize(v.table.MinSize().Width, v.head.high()+2*v.table.RowHeight())
		},
		Place:  layout,
		Update: func() { layout(v.Size()) },
	}
}
