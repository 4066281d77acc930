// Package golden compares what tests made with files in testdata that a person has looked at: texts exactly, pictures but
// for a few pixels.
//
// "go test ./ui/... -update" writes them anew; read the difference, and look at each picture, before keeping it. What was
// made instead of a golden is left in the folder that MADREGA_FAILED names, or one of the system's for what is passing.
package golden

import (
	"errors"
	"flag"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write what is in testdata anew")

// mayDiffer is how many pixels may: processors round differently at the edges of shapes.
const mayDiffer = 20

// Same compares a picture with testdata/NAME.png.
func Same(t testing.TB, name string, got image.Image) {
	t.Helper()
	path := filepath.Join("testdata", name+".png")
	if *update {
		writePicture(t, path, got)
		return
	}
	f, err := os.Open(path)
	if err != nil {
		missing(t, err)
		return
	}
	want, err := png.Decode(f)
	if err = errors.Join(err, f.Close()); err != nil {
		t.Fatal(err)
	}
	size := got.Bounds()
	if size != want.Bounds() {
		t.Errorf("%s is %v large, not %v", name, size, want.Bounds())
	} else if n := Differing(got, want); n > mayDiffer {
		t.Errorf("%s differs in %d pixels; %d may", name, n, mayDiffer)
	} else {
		return
	}
	failed := failedPath(t, name+".png")
	writePicture(t, failed, got)
	t.Log("what was drawn is in", failed)
}

// Text compares a text with testdata/NAME.txt.
func Text(t testing.TB, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name+".txt")
	if *update {
		write(t, path, []byte(got))
		return
	}
	b, err := os.ReadFile(path)
	if err != nil {
		missing(t, err)
		return
	}
	if want := string(b); got != want {
		failed := failedPath(t, name+".txt")
		write(t, failed, []byte(got))
		t.Errorf("%s is not what it was (all of it is in %s):\n%s", name, failed, difference(want, got))
	}
}

// missing says how something new gets what it is compared with.
func missing(t testing.TB, err error) {
	t.Helper()
	t.Errorf("%v: run the test with -update, look at what it wrote, and commit it", err)
}

// failedPath is where something goes that is not as it should be: under a name that no other package uses.
func failedPath(t testing.TB, name string) string {
	t.Helper()
	folder := os.Getenv("MADREGA_FAILED")
	if folder == "" {
		folder = filepath.Join(os.TempDir(), "madrega-failed")
	}
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	root := here
	for root != filepath.Dir(root) {
		if _, err := os.Stat(filepath.Join(root, "go.mod")); err == nil {
			break
		}
		root = filepath.Dir(root)
	}
	pkg, err := filepath.Rel(root, here)
	if err != nil {
		t.Fatal(err)
	}
	return filepath.Join(folder, pkg, name)
}

func write(t testing.TB, path string, b []byte) {
	t.Helper()
	if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, b, 0o644)); err != nil {
		t.Fatal(err)
	}
}

// writePicture writes a PNG of at most 256 colours.
func writePicture(t testing.TB, path string, img image.Image) {
	t.Helper()
	var b strings.Builder
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, fewColours(img)); err != nil {
		t.Fatal(err)
	}
	write(t, path, []byte(b.String()))
}

// Differing counts the pixels that differ clearly.
func Differing(a, b image.Image) (n int) {
	far := func(p, q uint8) bool { return max(p, q)-min(p, q) > clearly }
	for y := a.Bounds().Min.Y; y < a.Bounds().Max.Y; y++ {
		for x := a.Bounds().Min.X; x < a.Bounds().Max.X; x++ {
			p, q := colourAt(a, x, y), colourAt(b, x, y)
			if far(p[0], q[0]) || far(p[1], q[1]) || far(p[2], q[2]) {
				n++
			}
		}
	}
	return n
}
