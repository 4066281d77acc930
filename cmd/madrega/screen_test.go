//go:build cgo && linux

package main

import (
	"bufio"
	"errors"
	"fmt"
	"image"
	"image/color"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"madrega/app"
)

// patience is how long anything may take. Nothing here waits longer than it must: it looks again and again.
const patience = time.Minute

// screen is a display of its own, with a window manager and an Israeli keyboard, and the program built for it.
type screen struct {
	env      []string
	binary   string
	pictures string // folder for pictures to look at; "" for none
	shots    int
}

// newScreen starts one, or says what is missing and gives nil. On the machine that tests everything nothing may be missing.
func newScreen(t *testing.T) *screen {
	t.Helper()
	if !installed(t, "xvfb openbox xdotool xclip imagemagick poppler-utils x11-xkb-utils x11-utils xkb-data libgl1-mesa-dri",
		"Xvfb", "openbox", "xdotool", "xprop", "setxkbmap", "import", "xclip", "pdftotext") {
		return nil
	}
	s := &screen{binary: os.Getenv("MADREGA_BINARY"), pictures: os.Getenv("MADREGA_SCREENSHOTS")}
	if s.pictures != "" {
		if err := os.MkdirAll(s.pictures, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if s.binary == "" {
		s.binary = filepath.Join(t.TempDir(), "madrega")
		if out, err := exec.Command("go", "build", "-o", s.binary, ".").CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
	}
	for _, e := range os.Environ() {
		switch name, _, _ := strings.Cut(e, "="); name {
		case "DISPLAY", "WAYLAND_DISPLAY", "HOME", "LANG", "LANGUAGE", "XAUTHORITY":
		default:
			if !strings.HasPrefix(name, "LC_") && !strings.HasPrefix(name, "XDG_") {
				s.env = append(s.env, e)
			}
		}
	}
	s.env = append(s.env, "LIBGL_ALWAYS_SOFTWARE=1")
	display := s.startDisplay(t, exec.Command("Xvfb", "-displayfd", "3", "-noreset", "-screen", "0", "1440x900x24", "-nolisten", "tcp"))
	s.env = append(s.env, "DISPLAY="+display)
	s.startDesktop(t)
	return s
}

// installed tells whether tools are there, and which packages bring them.
func installed(t *testing.T, packages string, tools ...string) bool {
	t.Helper()
	for _, tool := range tools {
		if _, err := exec.LookPath(tool); err != nil {
			if os.Getenv("MADREGA_CI") == "1" || os.Getenv("CI") == "true" {
				t.Fatal(err)
			}
			t.Logf("not done: %v. Install it: apt-get install %s", err, packages)
			return false
		}
	}
	return true
}

// startDesktop starts a window manager, and lays out the keyboard.
func (s *screen) startDesktop(t *testing.T) {
	t.Helper()
	s.start(t, s.command(t.TempDir(), "openbox"))
	until(t, "a window manager", func() bool {
		return strings.Contains(string(s.run(t, "xprop", "-root", "_NET_SUPPORTING_WM_CHECK")), "window id")
	})
	s.run(t, "setxkbmap", "il")
}

// startDisplay starts a server on a display that is free, whose name it writes to file 3, and gives the name.
func (s *screen) startDisplay(t *testing.T, server *exec.Cmd) string {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	server.ExtraFiles = []*os.File{w}
	said := s.start(t, server)
	w.Close()
	if err := r.SetReadDeadline(time.Now().Add(patience)); err != nil {
		t.Fatal(err)
	}
	n, err := bufio.NewReader(r).ReadString('\n')
	if err != nil {
		t.Fatalf("%s did not start: %v\n%s", server.Path, err, said())
	}
	return ":" + strings.TrimSpace(n)
}

// start starts a process that ends with the test at the latest. said gives what it wrote so far.
func (s *screen) start(t *testing.T, c *exec.Cmd) (said func() string) {
	t.Helper()
	file, err := os.CreateTemp(t.TempDir(), "")
	if err != nil {
		t.Fatal(err)
	}
	c.Stdout, c.Stderr = file, file
	if err := errors.Join(c.Start(), file.Close()); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if c.ProcessState == nil {
			_ = c.Process.Kill() // it may have ended by itself
			_ = c.Wait()
		}
	})
	return func() string {
		b, err := os.ReadFile(file.Name())
		if err != nil {
			t.Error(err)
		}
		return string(b)
	}
}

// command is a program of a user whose home is given, in Hebrew.
func (s *screen) command(home, name string, args ...string) *exec.Cmd {
	c := exec.Command(name, args...)
	c.Env = append(append([]string{}, s.env...), "HOME="+home, "XDG_RUNTIME_DIR="+home, "LANG=he_IL.UTF-8")
	return c
}

// run runs a tool to its end and gives what it wrote.
func (s *screen) run(t *testing.T, name string, args ...string) []byte {
	t.Helper()
	c := exec.Command(name, args...)
	c.Env = append(append([]string{}, s.env...), "LC_ALL=C.UTF-8")
	out, err := c.Output()
	if err != nil {
		var e *exec.ExitError
		if errors.As(err, &e) {
			out = e.Stderr
		}
		t.Fatalf("%s %v: %v\n%s", name, args, err, out)
	}
	return out
}

// until looks again and again until something is so.
func until(t *testing.T, what string, so func() bool) {
	t.Helper()
	end := time.After(patience)
	look := time.NewTicker(50 * time.Millisecond)
	defer look.Stop()
	for !so() {
		select {
		case <-look.C:
		case <-end:
			t.Fatalf("after %v still not: %s", patience, what)
		}
	}
}

// untilFile waits until a file holds what it should.
func untilFile(t *testing.T, path, what string, so func(app.Document) bool) app.Document {
	t.Helper()
	var d app.Document
	until(t, what, func() bool {
		var err error
		d, err = read(path)
		return err == nil && so(d)
	})
	return d
}

// picture is what the screen shows.
func (s *screen) picture(t *testing.T) *image.RGBA {
	t.Helper()
	b := s.run(t, "import", "-window", "root", "-depth", "8", "ppm:-")
	var w, h, most int
	if _, err := fmt.Sscanf(string(b[:min(len(b), 40)]), "P6\n%d %d\n%d\n", &w, &h, &most); err != nil || len(b) < w*h*3 || most != 255 {
		t.Fatalf("not a picture: %v", err)
	}
	b = b[len(b)-w*h*3:]
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	for i := range w * h {
		img.Pix[4*i], img.Pix[4*i+1], img.Pix[4*i+2], img.Pix[4*i+3] = b[3*i], b[3*i+1], b[3*i+2], 255
	}
	return img
}

// shoot keeps a picture for people to look at.
func (s *screen) shoot(t *testing.T, name string) {
	t.Helper()
	if s.pictures == "" {
		return
	}
	s.shots++
	s.run(t, "import", "-window", "root", filepath.Join(s.pictures, fmt.Sprintf("%02d-%s.png", s.shots, name)))
}

// caret is how many pixels may differ between two pictures of the same: a caret blinks.
const caret = 150

func changed(a, b *image.RGBA) (n int) {
	for i := 0; i < len(a.Pix); i += 4 {
		if a.Pix[i] != b.Pix[i] || a.Pix[i+1] != b.Pix[i+1] || a.Pix[i+2] != b.Pix[i+2] {
			n++
		}
	}
	return n
}

// marks finds the spots of a colour: for each, its middle. Spots of few pixels don't count.
func marks(img *image.RGBA, within image.Rectangle, c color.Color) []image.Point {
	want := color.RGBAModel.Convert(c).(color.RGBA)
	seen := map[image.Point]bool{}
	var found []image.Point
	for y := within.Min.Y; y < within.Max.Y; y++ {
		for x := within.Min.X; x < within.Max.X; x++ {
			if spot := spread(img, within, image.Pt(x, y), want, seen); len(spot) > 30 {
				box := image.Rectangle{spot[0], spot[0].Add(image.Pt(1, 1))}
				for _, p := range spot {
					box = box.Union(image.Rectangle{p, p.Add(image.Pt(1, 1))})
				}
				found = append(found, box.Min.Add(box.Max).Div(2))
			}
		}
	}
	return found
}

// spread gives all pixels of a colour that hang together with one.
func spread(img *image.RGBA, within image.Rectangle, from image.Point, c color.RGBA, seen map[image.Point]bool) (spot []image.Point) {
	open := []image.Point{from}
	for len(open) > 0 {
		p := open[len(open)-1]
		open = open[:len(open)-1]
		if !p.In(within) || seen[p] || img.RGBAAt(p.X, p.Y) != c {
			continue
		}
		seen[p] = true
		spot = append(spot, p)
		for _, d := range []image.Point{{X: 1}, {X: -1}, {Y: 1}, {Y: -1}} {
			open = append(open, p.Add(d))
		}
	}
	return spot
}
