package drawing

import (
	"fmt"
	"image/color"
	"math"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"madrega/app/bidi"
	"madrega/ui/kit"
)

// draw reads what is no widget. What would draw nothing is left out.
func (w walker) draw(o fyne.CanvasObject, b box, p place) {
	t := thing{object: o, layer: w.layer, depth: p.depth, in: p.in, box: b, parent: p.parent, path: p.path, clips: p.clips}
	switch o := o.(type) {
	case *canvas.Text:
		if strings.TrimSpace(o.Text) == "" {
			return
		}
		t.box, t.text = letters(o, b), w.written(o, p.full)
	case *canvas.Rectangle:
		t.words = w.paint("rect", o.FillColor, o.StrokeColor, o.StrokeWidth)
		if r := max(o.CornerRadius, o.TopLeftCornerRadius, o.TopRightCornerRadius, o.BottomLeftCornerRadius, o.BottomRightCornerRadius); r > 0 && t.words != "" {
			t.words += " r" + number(r)
		}
	case *canvas.Circle:
		t.words = w.paint("circle", o.FillColor, o.StrokeColor, o.StrokeWidth)
	case *canvas.Polygon:
		t.words = w.paint(fmt.Sprintf("polygon%d", o.Sides), o.FillColor, o.StrokeColor, o.StrokeWidth)
		if o.Angle != 0 && t.words != "" {
			t.words += " turned " + number(o.Angle)
		}
	case *canvas.Arc:
		t.words = w.paint("arc", o.FillColor, o.StrokeColor, o.StrokeWidth)
		t.words += fmt.Sprintf(" %s–%s hole %s", number(o.StartAngle), number(o.EndAngle), number(o.CutoutRatio))
	case *canvas.Line:
		t.words = w.paint("line", nil, o.StrokeColor, o.StrokeWidth)
		if t.words != "" && (o.Position1.X > o.Position2.X) != (o.Position1.Y > o.Position2.Y) {
			t.words += " rising"
		}
	case *canvas.Image:
		t.words = "image"
		if o.Resource != nil {
			t.words = w.icon(o.Resource.Name())
		}
	default:
		t.words = strings.ToLower(strings.TrimPrefix(fmt.Sprintf("%T", o), "*canvas."))
	}
	if t.text == nil && (t.words == "" || b.w == 0 && b.h == 0) {
		return
	}
	w.things = append(w.things, t)
}

// letters is the room that a text takes: Fyne draws it at its own size, however large the object is.
func letters(o *canvas.Text, b box) box {
	m := o.MinSize()
	switch o.Alignment {
	case fyne.TextAlignTrailing:
		b.x += b.w - m.Width
	case fyne.TextAlignCenter:
		b.x += (b.w - m.Width) / 2
	}
	if b.h > m.Height {
		b.y += (b.h - m.Height) / 2
	}
	b.w, b.h = m.Width, m.Height
	return b
}

func (w walker) written(o *canvas.Text, full string) *written {
	base := bidi.LTR
	if w.look.RTL() {
		base = bidi.RTL
	}
	t := &written{Text: o, role: role(w.look, o), color: w.color(o.Color), full: strings.TrimSpace(full)}
	shown, dir := logical(o.Text, base)
	t.shown, t.dir = shown, map[bidi.Direction]string{bidi.LTR: "ltr", bidi.RTL: "rtl"}[dir]
	return t
}

var roles = []struct {
	name string
	role kit.Role
}{{"body", kit.Body}, {"title", kit.Title}, {"section", kit.Section}, {"prompt", kit.Prompt}, {"second", kit.Second}, {"status", kit.Status},
	{"news", kit.News}, {"timer", kit.Timer}, {"strong", kit.Strong}}

// role is the name of the size of type; a size that no role has is given as it is. One whose weight is another is "+".
func role(l *kit.Look, o *canvas.Text) string {
	other := ""
	for _, r := range roles {
		size, bold := l.TextSize(r.role)
		if math.Abs(float64(size-o.TextSize)) > .01 {
			continue
		}
		if bold == o.TextStyle.Bold {
			return r.name
		}
		if other == "" {
			other = r.name + map[bool]string{true: "+bold", false: "+light"}[o.TextStyle.Bold]
		}
	}
	if other != "" {
		return other
	}
	return "size" + number(o.TextSize/l.Zoom) + map[bool]string{true: "+bold"}[o.TextStyle.Bold]
}

// paint tells the colours of a shape; "" if it draws nothing.
func (w walker) paint(kind string, fill, line color.Color, width float32) string {
	inside, edge := w.color(fill), w.color(line)
	if width == 0 {
		edge = ""
	}
	if edge != "" {
		edge = " edge " + edge + " " + number(width)
	}
	if inside != "" {
		inside = " " + inside
	}
	if inside+edge == "" {
		return ""
	}
	return kind + inside + edge
}

func number(v float32) string {
	return strconv.FormatFloat(math.Round(float64(v)*10)/10, 'f', -1, 64)
}

// names are the colours of the visual language, the commoner before those that look the same.
var names = []kit.Color{kit.Ground, kit.Surface, kit.Surface2, kit.Hairline, kit.Ledge, kit.LineStrong, kit.Ink, kit.Ink2, kit.Pine, kit.OnPine, kit.PineLedge,
	kit.Tint, kit.Sun, kit.OnSun, kit.SunTint, kit.Target, kit.Rail, kit.RailInk, kit.RailInk2, kit.RailRaised, kit.OK, kit.OKFill, kit.Caution, kit.CautionFill,
	kit.Error, kit.ErrorFill, kit.PrivateFill, kit.Wide, kit.Key, kit.Near, kit.Far, kit.OnDeep, "sunLedge", "railLedge", "public", "third", "business", "publicTint",
	"thirdTint", "businessTint", "group1", "group2", "group3", "group4", "group5", "group6", "shade1", "shade2", "shade3", "shade4", "shade5", "shade6"}

// color is the name of a colour; of one that is mixed of others, or of the other light, its figures. "" is none.
func (w walker) color(c color.Color) string {
	if c == nil {
		return ""
	}
	v := color.NRGBAModel.Convert(c).(color.NRGBA)
	if v.A == 0 {
		return ""
	}
	for _, n := range names {
		if w.look.Color(n) == color.Color(v) {
			return string(n)
		}
	}
	if v.A == 0xFF {
		return fmt.Sprintf("#%02X%02X%02X", v.R, v.G, v.B)
	}
	return fmt.Sprintf("#%02X%02X%02X%02X", v.R, v.G, v.B, v.A)
}

// icon tells an icon by the name of its file, in which its colour stands.
func (w walker) icon(file string) string {
	file = strings.TrimSuffix(file, ".svg")
	file, flipped := strings.CutSuffix(file, "-ltr")
	words := "icon " + file
	if n := len(file) - 6; n > 0 {
		if v, err := strconv.ParseUint(file[n:], 16, 32); err == nil {
			words = "icon " + file[:n] + " " + w.color(color.NRGBA{uint8(v >> 16), uint8(v >> 8), uint8(v), 0xFF})
		}
	}
	if flipped {
		words += " mirrored"
	}
	return words
}
