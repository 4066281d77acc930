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
	return Row(l, 7, SectorMark(l, s, 12), write(l, l.T(SectorKey(s)), r, Ink))
}

// SectorKey is the key of a sector's name.
func SectorKey(s app.Sector) string {
	if s == "" {
		return "sector.none"
	}
	return "sector." + string(s)
}
