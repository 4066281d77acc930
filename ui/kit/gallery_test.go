package kit

import (
	"flag"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
)

// go test ./ui/kit -run TestGallery -update draws the pictures in testdata anew. Look at each of them before keeping it.
var update = flag.Bool("update", false, "draw the pictures in testdata anew")

// TestGallery compares the page of all parts with its pictures, in every language and light.
func TestGallery(t *testing.T) {
	looks(t, func(l *Look, name string) {
		page := Gallery(l)
		samePicture(t, "gallery-"+name, inWindow(t, page, 1200, HeightFor(page, 1200)))
	})
}

// TestDialogs compares dialogs with their pictures.
func TestDialogs(t *testing.T) {
	looks(t, func(l *Look, name string) {
		if l.Dark == (l.Code() == "he") {
			return // one light for each language is enough
		}
		c := inWindow(t, NewRoot(Space(l, 10, 10)), 700, 420)
		ShowError(l, c, trouble())
		samePicture(t, "error-"+name, c)
	})
}

// samePicture compares what a canvas shows with a picture. Machines round differently at the edges of shapes: few pixels
// may differ.
func samePicture(t *testing.T, name string, c fyne.Canvas) {
	t.Helper()
	got, path := c.Capture(), filepath.Join("testdata", name+".png")
	if *update {
		writePicture(t, path, got)
		return
	}
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	want, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	if got.Bounds() != want.Bounds() {
		t.Errorf("%s is %v large, not %v", name, got.Bounds(), want.Bounds())
	} else if n, most := differing(got, want), got.Bounds().Dx()*got.Bounds().Dy()/2000; n > most {
		t.Errorf("%s differs in %d pixels; %d may", name, n, most)
	} else {
		return
	}
	failed := filepath.Join(os.TempDir(), "madrega-"+name+".png")
	writePicture(t, failed, got)
	t.Log("what was drawn is in", failed)
}

func writePicture(t *testing.T, path string, img image.Image) {
	t.Helper()
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(f, img); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

// differing counts the pixels that differ clearly.
func differing(a, b image.Image) int {
	n := 0
	for y := a.Bounds().Min.Y; y < a.Bounds().Max.Y; y++ {
		for x := a.Bounds().Min.X; x < a.Bounds().Max.X; x++ {
			p, q := color.NRGBAModel.Convert(a.At(x, y)).(color.NRGBA), color.NRGBAModel.Convert(b.At(x, y)).(color.NRGBA)
			if far(p.R, q.R) || far(p.G, q.G) || far(p.B, q.B) {
				n++
			}
		}
	}
	return n
}

func far(a, b uint8) bool { return max(a, b)-min(a, b) > 32 }
