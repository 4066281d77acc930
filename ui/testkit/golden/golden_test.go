package golden

import (
	"image"
	"image/color"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
)

// TestPicturesAreFew keeps pictures for what lines don't tell: each change of the interface draws them anew, and the
// repository keeps all of them for ever.
func TestPicturesAreFew(t *testing.T) {
	const mostPictures, mostBytes = 90, 8 << 20
	count, weight := 0, int64(0)
	err := filepath.WalkDir(filepath.Join("..", "..", ".."), func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if e.IsDir() && e.Name() == ".git" {
			return filepath.SkipDir
		}
		if strings.HasSuffix(path, ".png") {
			info, err := e.Info()
			if err != nil {
				return err
			}
			count, weight = count+1, weight+info.Size()
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if count > mostPictures || weight > mostBytes || count == 0 {
		t.Errorf("there are %d pictures of %d bytes; %d of %d may be", count, weight, mostPictures, mostBytes)
	}
}

func TestFewColoursAreTheSameEveryTimeAndNear(t *testing.T) {
	img := image.NewNRGBA(image.Rect(0, 0, 64, 64))
	for x := range 64 {
		for y := range 64 {
			img.SetNRGBA(x, y, color.NRGBA{uint8(4 * x), uint8(4 * y), uint8(x * y), 0xFF})
		}
	}
	a, b := fewColours(img), fewColours(img)
	if len(a.Palette) > 256 || Differing(a, b) > 0 || string(a.Pix) != string(b.Pix) {
		t.Errorf("%d colours, %d pixels differ", len(a.Palette), Differing(a, b))
	}
	if n := Differing(img, a); n > 0 {
		t.Errorf("%d pixels are clearly another colour", n)
	}
}

func TestDifferenceShowsOnlyWhatDiffers(t *testing.T) {
	if got, want := difference("a\nb\nc\nd\n", "a\nc\nx\nd\n"), "from line 2 on:\n- b\n+ x"; got != want {
		t.Errorf("%q, not %q", got, want)
	}
}
