package kit

import (
	"image/color"
	"math"
	"testing"

	"madrega/app"
	"madrega/app/lang"
)

// contrast of two colours as WCAG 2 counts it, 1 to 21.
func contrast(a, b color.Color) float64 {
	light := func(c color.Color) float64 {
		n := color.NRGBAModel.Convert(c).(color.NRGBA)
		sum := 0.0
		for i, v := range []uint8{n.R, n.G, n.B} {
			x := float64(v) / 255
			if x <= .04045 {
				x /= 12.92
			} else {
				x = math.Pow((x+.055)/1.055, 2.4)
			}
			sum += x * []float64{.2126, .7152, .0722}[i]
		}
		return sum
	}
	x, y := light(a), light(b)
	return (max(x, y) + .05) / (min(x, y) + .05)
}

// TestTextCanBeRead holds every pair of text and ground that is used to a contrast of 4.5, and borders to 3.
func TestTextCanBeRead(t *testing.T) {
	type pair struct{ text, ground Color }
	pairs := []pair{{OnPine, Pine}, {OnSun, Sun}, {RailInk, Rail}, {RailInk2, Rail}, {RailInk, RailRaised}, {OK, OKFill}, {Caution, CautionFill}, {Error, ErrorFill},
		{Ink, Tint}, {Ink2, Tint}, {Ink, SunTint}, {Ink, PrivateFill}, {Caution, PrivateFill}, {Ink, CautionFill}, {Ink, ErrorFill}, {Ink, OKFill}, {Pine, Surface}, {Pine, Ground}}
	for _, ground := range []Color{Ground, Surface, Surface2} {
		for _, text := range []Color{Ink, Ink2, OK, Caution, Error, SectorColor(app.Public), SectorColor(app.Third), SectorColor(app.Business)} {
			pairs = append(pairs, pair{text, ground})
		}
	}
	for _, dark := range []bool{false, true} {
		l := &Look{Lang: lang.For("he"), Dark: dark, Zoom: 1}
		for _, p := range pairs {
			if got := contrast(l.Color(p.text), l.Color(p.ground)); got < 4.5 {
				t.Errorf("dark %v: %s on %s has a contrast of %.2f", dark, p.text, p.ground, got)
			}
		}
		for _, ground := range []Color{Ground, Surface} {
			if got := contrast(l.Color(LineStrong), l.Color(ground)); got < 3 {
				t.Errorf("dark %v: borders on %s have a contrast of %.2f", dark, ground, got)
			}
		}
	}
}
