package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

const LedgeHeight = 3

// Rect is a filled rectangle with round corners.
func Rect(l *Look, fill Color, radius float32) *canvas.Rectangle {
	r := canvas.NewRectangle(l.Color(fill))
	r.CornerRadius = l.S(radius)
	return r
}

// Outlined is a rectangle with a border, width strokes wide.
func Outlined(l *Look, fill, line Color, width, radius float32) *canvas.Rectangle {
	r := Rect(l, fill, radius)
	r.StrokeColor, r.StrokeWidth = l.Color(line), l.S(width)
	return r
}

// StepRect is a rectangle rounded on top only, as steps are.
func StepRect(l *Look, fill Color) *canvas.Rectangle {
	r := canvas.NewRectangle(l.Color(fill))
	r.TopLeftCornerRadius, r.TopRightCornerRadius = l.S(3), l.S(3)
	return r
}

// Divider is a hairline across.
func Divider(l *Look) fyne.CanvasObject {
	r := canvas.NewRectangle(l.Color(Hairline))
	r.SetMinSize(fyne.NewSize(1, 1))
	return r
}

// Panel is a flat surface with a hairline around and room inside.
func Panel(l *Look, content fyne.CanvasObject) *fyne.Container {
	return Box(l, Surface, Hairline, 12, 16, content)
}

// Box is a flat surface in any colours; line "" is none.
func Box(l *Look, fill, line Color, radius, room float32, content fyne.CanvasObject) *fyne.Container {
	r := Rect(l, fill, radius)
	if line != "" {
		r.StrokeColor, r.StrokeWidth = l.Color(line), l.S(1)
	}
	return Stack(r, Inset(l, room, content))
}

// Lifted is a surface that is being dragged.
func Lifted(l *Look, content fyne.CanvasObject) *fyne.Container {
	return Stack(slab(l, Surface, Hairline, Ledge, 8, 7), Inset(l, 12, content))
}

// slab draws a face with its ledge; the ledge reaches out below what the slab measures.
func slab(l *Look, fill, line, ledge Color, radius, high float32) *fyne.Container {
	face := Outlined(l, fill, line, 1, radius)
	if line == "" {
		face.StrokeWidth = 0
	}
	foot := Rect(l, ledge, radius)
	a := stacked()
	a.Place = func(objs []fyne.CanvasObject, s fyne.Size) {
		foot.Move(fyne.NewPos(0, min(s.Height/2, l.S(radius))))
		foot.Resize(fyne.NewSize(s.Width, s.Height+l.S(high)-min(s.Height/2, l.S(radius))))
		face.Move(fyne.NewPos(0, 0))
		face.Resize(s)
	}
	return container.New(&a, foot, face)
}

// FocusRing is the ring of focus, outside of what has it.
func FocusRing(l *Look, c Color, radius float32) *canvas.Rectangle {
	r := canvas.NewRectangle(color.Transparent)
	r.StrokeColor, r.StrokeWidth, r.CornerRadius = l.Color(c), l.S(3), l.S(radius+5)
	return r
}

// PlaceRing puts a ring 2 px outside of a size.
func PlaceRing(l *Look, r *canvas.Rectangle, pos fyne.Position, size fyne.Size) {
	out := l.S(5)
	r.Move(pos.SubtractXY(out, out))
	r.Resize(size.AddWidthHeight(2*out, 2*out))
}

// Icon is a picture of assets/icons, size high and wide.
func Icon(l *Look, name string, c Color, size float32) *canvas.Image {
	i := canvas.NewImageFromResource(l.Icon(name, c))
	i.FillMode = canvas.ImageFillContain
	i.SetMinSize(fyne.NewSquareSize(l.S(size)))
	return i
}

// Sign is an icon of a fixed size, for what is laid out often: an Icon by itself is drawn each time it is measured.
func Sign(l *Look, name string, c Color, size float32) *fyne.Container {
	return FixedSize(l, size, size, Icon(l, name, c, size))
}
