package picture

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"madrega/ui/kit"
)

// toneLook is how a tone is drawn: the bar, what is written on it, and the words beside the name.
type toneLook struct {
	fill, line, on, words kit.Color
	icon                  string
}

var tones = [...]toneLook{
	Planned:  {fill: kit.Tint, line: kit.Pine, on: kit.Ink, words: kit.Ink2},
	UnderWay: {fill: kit.Pine, line: kit.Pine, on: kit.OnPine, words: kit.Pine},
	Finished: {fill: kit.OKFill, line: kit.OK, on: kit.Ink, words: kit.OK, icon: "tick"},
	Late:     {fill: kit.Error, line: kit.Error, on: kit.Surface, words: kit.Error, icon: "error"},
	Stopped:  {fill: kit.Surface2, line: kit.LineStrong, on: kit.Ink, words: kit.Ink2},
}

// timelineHead is what stands above the rows: the ticks, and the day it is.
type timelineHead struct {
	v     *Timeline
	flag  *canvas.Rectangle
	today *canvas.Text
	parts []fyne.CanvasObject
}

func newTimelineHead(v *Timeline) *timelineHead {
	h := &timelineHead{v: v, flag: kit.Rect(v.l, kit.Sun, 6)}
	h.today = kit.Write(v.l, v.l.T("field.now")+" "+v.l.Day(v.today), kit.Second, kit.OnSun)
	h.today.TextStyle.Bold = true
	return h
}

func (h *timelineHead) high() float32 { return 2*h.today.MinSize().Height + 12*h.v.unit() }

func (h *timelineHead) place(width float32) {
	v, l, u := h.v, h.v.l, h.v.unit()
	h.parts = nil
	line := h.today.MinSize()
	v.table.EachCell(func(column int, x, plot float32) {
		if column == 0 {
			return
		}
		for _, t := range v.axis.Ticks {
			label := kit.Write(l, t.Label, kit.Second, kit.Ink2)
			m := label.MinSize()
			l.Put(label, width, x+float32(t.At)*plot+4*u, line.Height+8*u, m.Width, m.Height)
			h.parts = append(h.parts, label)
		}
		if v.today == "" {
			return
		}
		w := line.Width + 14*u
		at := x + float32(v.axis.At(v.today))*plot - w/2
		at = max(x, min(at, x+plot-w))
		l.Put(h.flag, width, at, 0, w, line.Height+4*u)
		l.Put(h.today, width, at+7*u, 2*u, line.Width, line.Height)
		h.parts = append(h.parts, h.flag, h.today)
	})
}

// name is the first column: what it is, and below how it goes and whose it is.
func (v *Timeline) name(row int) fyne.CanvasObject {
	l, r := v.l, v.rows[row]
	tone := tones[r.Tone]
	below := kit.Row(l, 6)
	if tone.icon != "" {
		size, _ := l.TextSize(kit.Second)
		below.Add(kit.Icon(l, tone.icon, tone.words, size/l.Zoom*1.1))
	}
	if r.Status != "" {
		below.Add(kit.NewText(l, r.Status, kit.Second).SetColor(tone.words))
	}
	if r.Owner != "" {
		below.Add(kit.Fill(kit.NewLine(l, "• "+r.Owner, kit.Second).SetColor(kit.Ink2).Content()))
	}
	return kit.Column(l, 0, kit.NewLine(l, r.Name, kit.Strong).Content(), below)
}

// bar is the second column: from when to when.
func (v *Timeline) bar(row int) fyne.CanvasObject {
	l, u, r, axis := v.l, v.unit(), v.rows[row], v.axis
	tone := tones[r.Tone]
	var grid []*canvas.Rectangle
	c := container.New(nil)
	for range axis.Ticks {
		line := kit.Rect(l, kit.Hairline, 0)
		grid = append(grid, line)
		c.Add(line)
	}
	now := kit.Rect(l, kit.Sun, 0)
	if v.today != "" {
		c.Add(now)
	}
	bar := kit.Outlined(l, tone.fill, tone.line, 1.5, 3)
	words, plate := kit.Write(l, v.when(r), kit.Second, kit.Ink2), kit.Rect(l, kit.Surface, 4)
	if !r.undated() {
		c.Add(bar)
	}
	c.Add(plate)
	c.Add(words)
	c.Layout = &kit.Arrangement{
		MinWidth: func([]fyne.CanvasObject) float32 { return 0 },
		Height:   func([]fyne.CanvasObject, float32) float32 { return v.table.RowHeight() },
		Place: func(_ []fyne.CanvasObject, size fyne.Size) {
			width := size.Width
			for i, line := range grid {
				l.Put(line, width, float32(axis.Ticks[i].At)*width, 0, l.S(1), size.Height)
			}
			l.Put(now, width, float32(axis.At(v.today))*width-l.S(1.5), 0, l.S(3), size.Height)
			from, to := axis.Bar(r.Start, r.Due)
			x, end, high := float32(from)*width, float32(to)*width, 16*u
			if from == to { // a point
				x = max(0, min(x-high/2, width-high))
				end, bar.CornerRadius = x+high, high/2
			}
			l.Put(bar, width, x, (size.Height-high)/2, end-x, high)
			m := words.MinSize()
			at, inside := end+8*u, false
			switch {
			case r.undated():
				at = 8 * u
			case at+m.Width <= width:
			case end-x > m.Width+16*u:
				at, inside = end-8*u-m.Width, true
			default:
				at = x - 8*u - m.Width
			}
			ink := kit.Ink2
			if plate.Hidden = inside; inside {
				ink = tone.on
			}
			setColor(words, l.Color(ink))
			l.Put(plate, width, at-4*u, (size.Height-high)/2, m.Width+8*u, high)
			l.Put(words, width, at, (size.Height-m.Height)/2, m.Width, m.Height)
		},
	}
	return c
}

// when says the dates in words.
func (v *Timeline) when(r TimelineRow) string {
	switch {
	case r.Due != "":
		return v.l.T("timeline.by", "date", v.l.Day(r.Due))
	case r.Start != "":
		return v.l.T("timeline.from", "date", v.l.Day(r.Start))
	}
	return v.l.T("timeline.undated")
}

func setColor(t *canvas.Text, c color.Color) {
	if t.Color != c {
		t.Color = c
		t.Refresh()
	}
}
