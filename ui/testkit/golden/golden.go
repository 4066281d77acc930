// Package golden compares what is drawn with pictures that a person has looked at. Only tests import it.
//
// "go test ./ui/... -update" draws the pictures anew; look at each of them before keeping it.
package golden

import (
	"errors"
	"flag"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"testing"
)

var update = flag.Bool("update", false, "draw the pictures in testdata anew")

// Same compares a picture with testdata/NAME.png. Machines round differently at the edges of shapes: one pixel
// in 2,000 may differ clearly.
func Same(t *testing.T, name string, got image.Image) {
	t.Helper()
	path := filepath.Join("testdata", name+".png")
	if *update {
		write(t, path, got)
		return
	}
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	want, err := png.Decode(f)
	if err = errors.Join(err, f.Close()); err != nil {
		t.Fatal(err)
	}
	size := got.Bounds()
	if size != want.Bounds() {
		t.Errorf("%s is %v large, not %v", name, size, want.Bounds())
	} else if n, most := Differing(got, want), size.Dx()*size.Dy()/2000; n > most {
		t.Errorf("%s differs in %d pixels; %d may", name, n, most)
	} else {
		return
	}
	failed := filepath.Join(os.TempDir(), "madrega-"+filepath.Base(name)+".png")
	write(t, failed, got)
	t.Log("what was drawn is in", failed)
}

func write(t *testing.T, path string, img image.Image) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join((&png.Encoder{CompressionLevel: png.BestCompression}).Encode(f, img), f.Close()); err != nil {
		t.Fatal(err)
	}
}

// Differing counts the pixels that differ clearly.
func Differing(a, b image.Image) (n int) {
	far := func(p, q uint8) bool { return max(p, q)-min(p, q) > 32 }
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
