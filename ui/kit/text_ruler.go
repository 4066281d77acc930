package kit

import (
	"bytes"
	"sync"

	"fyne.io/fyne/v2"
	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"

	"madrega/app/bidi"
)

// ruler measures texts as Fyne draws them and remembers what it measured. Fyne's own measure builds the font anew for each
// text that it doesn't remember, which is five times slower; it is asked only for what our fonts can't write.
type ruler struct {
	mu        sync.Mutex
	shaper    shaping.HarfbuzzShaper
	segmenter shaping.Segmenter
	faces     [2]*font.Face // regular, bold
	known     map[measured]float32
}

type measured struct {
	text string
	size float32
	bold bool
}

// mostMeasured is how many widths the ruler remembers before it begins anew.
const mostMeasured = 50_000

var rule = sync.OnceValue(func() *ruler {
	r := &ruler{known: map[measured]float32{}}
	r.shaper.SetFontCacheSize(8)
	for i, res := range []fyne.Resource{regular, bold} {
		face, err := font.ParseTTF(bytes.NewReader(res.Content()))
		if err != nil {
			panic(err) // what is built in can't be broken
		}
		r.faces[i] = face
	}
	return r
})

// TextWidth gives the width of one line of text in logical order.
func TextWidth(text string, size float32, bold bool) float32 { return rule().width(text, size, bold) }

// width gives the width of one line of text in logical order.
func (r *ruler) width(text string, size float32, bold bool) float32 {
	if text == "" {
		return 0
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	key := measured{text, size, bold}
	if w, ok := r.known[key]; ok {
		return w
	}
	w := r.shape(text, size, bold)
	if len(text) < 400 {
		if len(r.known) >= mostMeasured {
			clear(r.known)
		}
		r.known[key] = w
	}
	return w
}

func (r *ruler) shape(text string, size float32, bold bool) float32 {
	face := r.faces[0]
	if bold {
		face = r.faces[1]
	}
	runes := []rune(text)
	for _, c := range runes {
		if _, ok := face.NominalGlyph(c); !ok && c != '\u200d' {
			return fyne.MeasureText(bidi.Visual(text, bidi.LTR), size, fyne.TextStyle{Bold: bold}).Width
		}
	}
	in := shaping.Input{Text: runes, RunEnd: len(runes), Direction: di.DirectionLTR, Face: face, Size: fixed.Int26_6(size * 64)}
	var sum fixed.Int26_6
	for _, part := range r.segmenter.Split(in, one{face}) {
		sum += r.shaper.Shape(part).Advance
	}
	return float32(sum) / 64
}

// one is a font that writes everything.
type one struct{ face *font.Face }

func (o one) ResolveFace(rune) *font.Face { return o.face }
