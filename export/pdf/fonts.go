package pdf

import (
	"bytes"
	"sync"

	"github.com/go-text/typesetting/font"

	"madrega/assets"
)

//go:generate go run fonts_gen.go

// face is one weight of the font of paper: its file, and how wide each character is.
type face struct {
	file  []byte
	wide  [1 << 16]uint16 // thousandths of the size; 0 where a character has no width or is not in the font
	known [1 << 16]bool
	box   float64 // width of what stands for a character that is not in the font
}

// faces are Regular and SemiBold.
var faces = sync.OnceValue(func() [2]*face {
	return [2]*face{load("Regular"), load("SemiBold")}
})

func load(weight string) *face {
	f := &face{file: assets.Read("fonts/paper/MadregaPaper-" + weight + ".ttf")}
	ttf, err := font.ParseTTF(bytes.NewReader(f.file))
	if err != nil {
		panic(err) // it is built in
	}
	scale := 1000 / float32(ttf.Upem())
	for r := range rune(len(f.wide)) {
		if g, ok := ttf.NominalGlyph(r); ok && g != 0 {
			f.known[r] = true
			f.wide[r] = uint16(ttf.HorizontalAdvance(g)*scale + .5)
		}
	}
	f.box = float64(ttf.HorizontalAdvance(0) * scale)
	return f
}

// has tells whether r can be drawn.
func (f *face) has(r rune) bool { return r >= 0 && int(r) < len(f.known) && f.known[r] }

// width is how wide a visual string is at a size of 1.
func (f *face) width(s string) float64 {
	w := 0.0
	for _, r := range s {
		if f.has(r) {
			w += float64(f.wide[r])
		} else {
			w += f.box
		}
	}
	return w / 1000
}
