package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// quotaCount is the title of the column of the composition.
const quotaCount = 3

// quotaHead names the columns.
type quotaHead struct {
	widget.BaseWidget
	m      *QuotaMap
	back   *canvas.Rectangle
	titles []*Line
}

func newQuotaHead(m *QuotaMap) *quotaHead {
	l := m.l
	h := &quotaHead{m: m, back: Rect(l, Surface2, 0)}
	h.back.TopLeftCornerRadius, h.back.TopRightCornerRadius = l.S(11), l.S(11)
	for _, key := range []string{"quotamap.axis", "quotamap.value", "quotamap.seats", "quotamap.closest", "quotamap.available", "quotamap.state"} {
		h.titles = append(h.titles, NewLine(l, l.T(key), Second).SetColor(Ink2))
	}
	h.ExtendBaseWidget(h)
	return h
}

// CreateRenderer is for Fyne.
func (h *quotaHead) CreateRenderer() fyne.WidgetRenderer {
	layout := func(s fyne.Size) {
		h.back.Resize(s)
		c, gap := h.m.columns(s.Width), 8*h.m.unit()
		ends := []float32{c.value, c.seats, c.count, c.available, c.state, c.end + gap}
		for i, x := range []float32{c.axis, c.value, c.seats, c.count, c.available, c.state} {
			high := h.titles[i].MinSize().Height
			h.m.l.put(h.titles[i], s.Width, x, (s.Height-high)/2, ends[i]-x-gap, high)
		}
	}
	objects := []fyne.CanvasObject{h.back}
	for _, t := range h.titles {
		objects = append(objects, t)
	}
	return &drawn{
		objects: objects,
		min:     func() fyne.Size { return fyne.NewSize(10, h.m.rowHeight()) },
		layout:  layout,
		refresh: func() { layout(h.Size()) },
	}
}

// QuotaLegend explains the pips, one part for each kind.
func QuotaLegend(l *Look) (parts []fyne.CanvasObject) {
	for _, p := range []struct {
		key          string
		fill, stroke Color
		width        float32
	}{
		{"quotamap.legend.filled", Pine, "", 0}, {"quotamap.legend.short", "", Error, 1.8},
		{"quotamap.legend.over", "", Caution, 2.5}, {"quotamap.legend.free", "", Hairline, 1.2},
	} {
		r := canvas.NewRectangle(color.Transparent)
		r.CornerRadius = l.S(3)
		if p.fill != "" {
			r.FillColor = l.Color(p.fill)
		} else {
			r.StrokeColor, r.StrokeWidth = l.Color(p.stroke), l.S(p.width)
		}
		parts = append(parts, Row(l, 7, FixedSize(l, 13, 13, r), NewText(l, l.T(p.key), Second).SetColor(Ink2)))
	}
	return parts
}
