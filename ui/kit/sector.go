package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"madrega/app"
)

// SectorMark is the shape of a sector in its colour, size high and wide: a square, a circle, a triangle that points up.
// No sector is an empty ring. It stands before the name, never after.
func SectorMark(l *Look, s app.Sector, size float32) fyne.CanvasObject {
	c := l.Color(SectorColor(s))
	var shape fyne.CanvasObject
	room := float32(0)
	switch s {
	case app.Public:
		r := canvas.NewRectangle(c)
		r.CornerRadius = l.S(size) * .09
		shape, room = r, size*.05
	case app.Third:
		shape = canvas.NewCircle(c)
	case app.Business:
		return Icon(l, "sector-business", SectorColor(s), size*1.1)
	default:
		ring := canvas.NewCircle(color.Transparent)
		ring.StrokeColor, ring.StrokeWidth = c, l.S(1.5)
		shape = ring
	}
	return FixedSize(l, size, size, Inset(l, room, shape))
}

// SectorWord is the mark of a sector and its name.
func SectorWord(l *Look, s app.Sector, r Role) fyne.CanvasObject {
	return Row(l, 7, SectorMark(l, s, 12), Write(l, l.T(SectorKey(s)), r, Ink))
}

// SectorKey is the key of a sector's name.
func SectorKey(s app.Sector) string {
	if s == "" {
		return "sector.none"
	}
	return "sector." + string(s)
}

// SectorShape is the shape of a sector in a picture: one plain object, where SectorMark is several.
type SectorShape struct {
	fyne.CanvasObject
	sector app.Sector
}

// NewSectorShape makes the shape; one with a rim is set off from what lies under it.
func NewSectorShape(l *Look, s app.Sector, rim float32) *SectorShape {
	shape := &SectorShape{sector: s}
	c, around := l.Color(SectorColor(s)), l.Color(Surface)
	switch s {
	case app.Public:
		r := canvas.NewRectangle(c)
		r.CornerRadius, r.StrokeColor, r.StrokeWidth = l.S(2), around, rim
		shape.CanvasObject = r
	case app.Business:
		p := canvas.NewPolygon(3, c)
		p.StrokeColor, p.StrokeWidth = around, rim
		shape.CanvasObject = p
	case app.Third:
		o := canvas.NewCircle(c)
		o.StrokeColor, o.StrokeWidth = around, rim
		shape.CanvasObject = o
	default:
		o := canvas.NewCircle(around)
		o.StrokeColor, o.StrokeWidth = c, max(rim, l.S(1.5))
		shape.CanvasObject = o
	}
	return shape
}

// Paint changes the colour of the shape.
func (s *SectorShape) Paint(l *Look, towards Color, share float64) {
	c := Mix(l.Color(SectorColor(s.sector)), l.Color(towards), share)
	switch o := s.CanvasObject.(type) {
	case *canvas.Rectangle:
		o.FillColor = c
	case *canvas.Polygon:
		o.FillColor = c
	case *canvas.Circle:
		if s.sector == app.Third {
			o.FillColor = c
		} else {
			o.StrokeColor = c
		}
	}
}

// Place puts the shape with its middle at a point, about size high and wide.
func (s *SectorShape) Place(at fyne.Position, size float32) {
	switch s.sector {
	case app.Public:
		size *= .92
	case app.Business: // the triangle stands in a circle whose middle lies lower than that of the triangle's box
		size *= 1.3
		at.Y += size * .06
	}
	Place(s.CanvasObject, at.X-size/2, at.Y-size/2, size, size)
}

// Hollow leaves of the shape its outline, in no sector's colour.
func (s *SectorShape) Hollow(l *Look) {
	fill, rim := l.Color(Surface), l.Color(Ink2)
	switch o := s.CanvasObject.(type) {
	case *canvas.Rectangle:
		o.FillColor, o.StrokeColor, o.StrokeWidth = fill, rim, l.S(1.5)
	case *canvas.Polygon:
		o.FillColor, o.StrokeColor, o.StrokeWidth = fill, rim, l.S(1.5)
	case *canvas.Circle:
		o.FillColor, o.StrokeColor, o.StrokeWidth = fill, rim, l.S(1.5)
	}
}
