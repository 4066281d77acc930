package kit

import (
	"image/png"
	"os"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"madrega/app/lang"
)

func TestGallery(t *testing.T) {
	a := test.NewTempApp(t)
	for _, code := range lang.Codes {
		for _, dark := range []bool{false, true} {
			l := &Look{Lang: lang.For(code), Zoom: 1, Dark: dark}
			a.Settings().SetTheme(l.Theme())
			w := test.NewTempWindow(t, nil)
			w.SetPadded(false)
			page := Gallery(l)
			w.SetContent(page)
			w.Resize(fyne.NewSize(1200, HeightFor(page, 1200)))
			f, err := os.Create("/tmp/kit/" + code + map[bool]string{true: "-dark"}[dark] + ".png")
			if err != nil {
				t.Fatal(err)
			}
			if err := png.Encode(f, w.Canvas().Capture()); err != nil {
				t.Fatal(err)
			}
		}
	}
}
