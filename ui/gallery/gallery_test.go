package gallery

import (
	"errors"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/ballot"
	"madrega/ui/kit"
	"madrega/ui/picture"
	"madrega/ui/testkit"
)

// TestGallery compares the page of all parts with its pictures, in every language and light.
func TestGallery(t *testing.T) {
	testkit.Looks(t, func(l *kit.Look, name string) {
		page := Page(l)
		testkit.Lines(t, testkit.InWindow(t, page, 1200, kit.HeightFor(page, 1200)), l, "gallery-"+name)
	})
}

// TestDialogs compares dialogs with their pictures.
func TestDialogs(t *testing.T) {
	testkit.Looks(t, func(l *kit.Look, name string) {
		c := testkit.InWindow(t, kit.NewRoot(kit.Space(l, 10, 10)), 700, 420)
		kit.ShowError(l, c, app.Fail(app.Disk, "error.folder.read", "name", "Bay (2026)").Because(errors.New("open /x: permission denied")))
		testkit.Lines(t, c, l, "error-"+name)
	})
}

// smallParts is a page of parts that are no larger than a line.
func smallParts(l *kit.Look) fyne.CanvasObject {
	ring := func(left time.Duration, diameter float32, inside bool) fyne.CanvasObject {
		r := kit.NewTimerRing(l, diameter, inside)
		r.Set(left, 20*time.Minute)
		return kit.Row(l, 10, r, kit.Write(l, kit.TimerText(left), kit.Timer, kit.Ink))
	}
	return kit.Column(l, 16,
		kit.Row(l, 24, picture.LevelPips(l, 1.5), picture.LevelPips(l, 3), picture.LevelPips(l, 4.5), picture.LevelPips(l, 0)),
		kit.Row(l, 24, ballot.NewScore(l, 3, 5, func(int) {}), ballot.NewScore(l, 0, 4, nil), ballot.NewScore(l, 5, 2, nil)),
		kit.Row(l, 24, ring(11*time.Minute, 38, false), ring(40*time.Second, 38, false), ring(-80*time.Second, 38, false)),
		kit.Row(l, 24, ring(4*time.Minute, 140, true), ring(15*time.Minute, 140, true)),
		picture.SectorBar(l, map[app.Sector]int{app.Public: 14, app.Third: 11, app.Business: 5}),
		picture.SectorBar(l, nil),
	)
}

// TestSmallParts compares them with their pictures.
func TestSmallParts(t *testing.T) {
	testkit.Looks(t, func(l *kit.Look, name string) {
		testkit.Lines(t, testkit.InWindow(t, kit.Inset(l, 16, kit.Panel(l, smallParts(l))), 660, 480), l, "scores-"+name)
	})
}

func TestPictureSamples(t *testing.T) {
	l := testkit.Hebrew(t)
	page := kit.Inset(l, 20, pictureSamples(l))
	testkit.Picture(t, testkit.InWindow(t, page, 1200, kit.HeightFor(page, 1200)), "samples")
}
