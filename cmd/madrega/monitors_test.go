//go:build cgo && linux

package main

import (
	"fmt"
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"madrega/app"
)

// beamer is the monitor of the projector, beside that of the laptop, which is 1440 × 900.
var beamer = image.Rect(1440, 0, 2720, 720)

// twoMonitors is an X server with these two monitors, drawn in memory only.
const twoMonitors = `
Section "ServerFlags"
  Option "AutoAddDevices" "false"
  Option "AutoAddGPU" "false"
  Option "DontVTSwitch" "true"
EndSection
Section "Monitor"
  Identifier "laptop"
  HorizSync 5-1000
  VertRefresh 5-200
  Modeline "1440x900" 106.50 1440 1528 1672 1904 900 903 909 934
  Option "PreferredMode" "1440x900"
EndSection
Section "Monitor"
  Identifier "projector"
  HorizSync 5-1000
  VertRefresh 5-200
  Modeline "1280x720" 74.50 1280 1344 1472 1664 720 723 728 748
  Option "PreferredMode" "1280x720"
  Option "Position" "1440 0"
  Option "Enable" "true"
EndSection
Section "Device"
  Identifier "memory"
  Driver "dummy"
  VideoRam 65536
  Option "Monitor-DUMMY0" "laptop"
  Option "Monitor-DUMMY1" "projector"
EndSection
Section "Screen"
  Identifier "both"
  Device "memory"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Virtual 2720 900
  EndSubSection
EndSection
`

// withMonitors starts a display with two monitors for the same program; or says what is missing and gives nil.
func (s *screen) withMonitors(t *testing.T) *screen {
	t.Helper()
	if !installed(t, "xserver-xorg-core xserver-xorg-video-dummy", "Xorg") {
		return nil
	}
	folder := t.TempDir()
	config := filepath.Join(folder, "xorg.conf")
	put(t, config, []byte(twoMonitors))
	two := &screen{env: s.env[:len(s.env):len(s.env)], binary: s.binary, pictures: s.pictures, shots: s.shots}
	display := two.startDisplay(t, exec.Command("Xorg", "-displayfd", "3", "-noreset", "-nolisten", "tcp", "-novtswitch", "-sharevts",
		"-config", config, "-logfile", filepath.Join(folder, "xorg.log")))
	two.env = append(two.env, "DISPLAY="+display)
	two.startDesktop(t)
	return two
}

// room is a meeting in a room: a laptop, a projector, and a clock that stands where the walk puts it.
type room struct {
	*person
	path  string // of the document
	clock string // file that holds the time
	day   time.Time
}

// at puts the clock to an hour of the day.
func (r *room) at(hour string) {
	r.t.Helper()
	var h, m, s int
	if _, err := fmt.Sscanf(hour+":00", "%d:%d:%d", &h, &m, &s); err != nil {
		r.t.Fatal(err)
	}
	r.day = time.Date(r.day.Year(), r.day.Month(), r.day.Day(), h, m, s, 0, time.Local)
	next := r.clock + ".next"
	put(r.t, next, []byte(r.day.Format(time.RFC3339)))
	if err := os.Rename(next, r.clock); err != nil {
		r.t.Fatal(err)
	}
}

// later puts the clock on, and waits until the windows show it.
func (r *room) later(hour string) {
	r.t.Helper()
	r.sees("the clock at "+hour, func() { r.at(hour) })
}

// holds waits until the file holds what it should, and keeps a picture.
func (r *room) holds(what string, so func(app.Document) bool) app.Document {
	r.t.Helper()
	d := untilFile(r.t, r.path, what, so)
	r.shoot(r.t, "room-"+strings.ReplaceAll(what, " ", "-"))
	return d
}

// wall is what the projector showed when the screen stood still.
func (r *room) wall() *image.RGBA { return cut(r.last, beamer) }

// wallStays does something that the room must not see.
func (r *room) wallStays(what string, do func()) {
	r.t.Helper()
	before := r.wall()
	do()
	if n := changed(before, cut(r.still(), beamer)); n > 0 {
		r.shoot(r.t, "failed")
		r.t.Errorf("%s: the wall changed in %d pixels", what, n)
	}
}

// wallChanges does something that the room must see.
func (r *room) wallChanges(what string, do func()) {
	r.t.Helper()
	before := r.wall()
	do()
	until(r.t, what+" shows on the wall", func() bool { return changed(before, cut(r.still(), beamer)) > 0 })
}

func cut(img *image.RGBA, to image.Rectangle) *image.RGBA {
	part := image.NewRGBA(image.Rect(0, 0, to.Dx(), to.Dy()))
	for y := range to.Dy() {
		from := img.PixOffset(to.Min.X, to.Min.Y+y)
		copy(part.Pix[y*part.Stride:(y+1)*part.Stride], img.Pix[from:from+4*to.Dx()])
	}
	return part
}

// plain tells whether a picture is of one colour.
func plain(img *image.RGBA) bool {
	for i := 4; i < len(img.Pix); i++ {
		if img.Pix[i] != img.Pix[i-4] {
			return false
		}
	}
	return true
}
