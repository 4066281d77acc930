package picture

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"madrega/ui/kit"
)

// quotaCount is the title of the column of the composition.
const quotaCount = 3

// quotaHead names the columns.
type quotaHead struct {
	widget.BaseWidget
	m      *QuotaMap
	back   *canvas.Rectangle
	titles []*kit.Line
}

func newQuotaHead(m *QuotaMap) *quotaHead {
	l := m.l
	h := &quotaHead{m: m, back: kit.Rect(l, kit.Surface2, 0)}
	h.back.TopLeftCornerRadius, h.back.TopRightCornerRadius = l.S(11), l.S(11)
	for _, key := range []string{"quotamap.axis", "quotamap.value", "quotamap.seats", "quotamap.closest", "quotamap.available", "quotamap.state"} {
		h.titles = append(h.titles, kit.NewLine(l, l.T(key), kit.Second).SetColor(kit.Ink2))
	}
	h.ExtendBaseWidget(h)
	return h
}

func (h *quotaHead) CreateRenderer() fyne.WidgetRenderer {
	layout := func(s fyne.Size) {
		h.back.Resize(s)
		c, gap := h.m.columns(s.Width), 8*h.m.unit()
		ends := []float32{c.value, c.seats, c.count, c.available, c.state, c.end + gap}
		for i, x := range []float32{c.axis, c.value, c.seats, c.count, c.available, c.state} {
			high := h.titles[i].MinSize().Height
			h.m.l.Put(h.titles[i], s.Width, x, (s.Height-high)/2, ends[i]-x-gap, high)
		}
	}
	objects := []fyne.CanvasObject{h.back}
	for _, t := range h.titles {
		objects = append(objects, t)
	}
	return &kit.Drawn{
		Fixed:  objects,
		Min:    func() fyne.Size { return fyne.NewSize(10, h.m.rowHeight()) },
		Place:  layout,
		Update: func() { layout(h.Size()) },
	}
}

// QuotaLegend explains the pips, one part for each kind.
func QuotaLegend(l *kit.Look) (parts []fyne.CanvasObject) {
	for _, p := range []struct {
		key          string
		fill, stroke kit.Color
		width        float32
	}{
		{"quotamap.legend.filled", kit.Pine, "", 0}, {"quotamap.legend.short", "", kit.Error, 1.8},
		{"quotamap.legend.over", "", kit.Caution, 2.5}, {"quotamap.legend.free", "", kit.Hairline, 1.2},
	} {
		r := canvas.NewRectangle(color.Transparent)
		r.CornerRadius = l.S(3)
		if p.fill != "" {
			r.FillColor = l.Color(p.fill)
		} else {
			r.StrokeColor, r.StrokeWidth = l.Color(p.stroke), l.S(p.width)
		}
		parts = append(parts, kit.Row(l, 7, kit.FixedSize(l, 13, 13, r), kit.NewText(l, l.T(p.key), kit.Second).SetColor(kit.Ink2)))
	}
	return parts
}
