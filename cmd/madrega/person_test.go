//go:build cgo && linux

package main

import (
	"fmt"
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"madrega/app/lang"
)

// Keys by their place on the keyboard, as a person finds them, whatever the layout writes with them.
const (
	keyE = "26"
	keyK = "45"
	keyN = "57"
	keyP = "33"
	keyV = "55"
	keyZ = "52"
)

// rows of the Israeli keyboard, by the number of their first key.
var rows = map[int]string{10: "1234567890", 24: "/'קראטוןםפ", 38: "שדגכעיחלךף,", 52: "זסבהנמצתץ.", 65: " "}

// keysFor gives the keys that write a text.
func keysFor(t *testing.T, text string) (keys []string) {
	t.Helper()
	for _, r := range text {
		found := false
		for first, row := range rows {
			for i, c := range []rune(row) {
				if c == r {
					keys, found = append(keys, strconv.Itoa(first+i)), true
				}
			}
		}
		if !found {
			t.Fatalf("no key writes %q", r)
		}
	}
	return keys
}

// person uses one window of the program, by keyboard and mouse.
type person struct {
	*screen
	t      *testing.T
	home   string
	proc   *exec.Cmd
	said   func() string
	window string
	last   *image.RGBA // what the screen showed when it stood still
}

// opens starts the program for a user on a file, and waits until the window shows it.
func (s *screen) opens(t *testing.T, home, path string) *person {
	t.Helper()
	p := s.starts(t, home, path)
	until(t, "the file in the window", func() bool { return strings.Contains(p.title(), strings.TrimSuffix(filepath.Base(path), ".madrega")) })
	p.still()
	return p
}

// starts starts the program for a user, and waits until there is its window.
func (s *screen) starts(t *testing.T, home string, args ...string) *person {
	t.Helper()
	p := &person{screen: s, t: t, home: home, proc: s.command(home, s.binary, args...)}
	p.said = s.start(t, p.proc)
	until(t, "a window on the screen", func() bool { return len(p.windows()) > 0 })
	p.window = p.windows()[0]
	s.run(t, "xdotool", "windowactivate", "--sync", p.window)
	p.still()
	t.Cleanup(func() {
		if t.Failed() {
			s.shoot(t, "failed")
			t.Logf("the program said:\n%s", p.said())
		}
	})
	return p
}

// windows of the program, as the window manager knows them.
func (p *person) windows() []string {
	c := exec.Command("xdotool", "search", "--onlyvisible", "--pid", strconv.Itoa(p.proc.Process.Pid))
	c.Env = p.env
	out, err := c.Output()
	if err != nil { // there is none
		return nil
	}
	return strings.Fields(string(out))
}

// still waits until the screen doesn't change any more, and gives the picture.
func (p *person) still() *image.RGBA {
	p.t.Helper()
	p.last = p.picture(p.t)
	return p.settles()
}

// settles waits until the screen stays as it was seen last.
func (p *person) settles() *image.RGBA {
	p.t.Helper()
	const enough = 2
	same := 0
	until(p.t, "the screen stands still", func() bool {
		now := p.picture(p.t)
		if same++; changed(p.last, now) > caret {
			same = 0
		}
		p.last = now
		return same == enough
	})
	return p.last
}

// sees does something that must show on the screen, and waits until it does.
func (p *person) sees(what string, do func()) {
	p.t.Helper()
	before := p.last
	do()
	until(p.t, what+" shows on the screen", func() bool {
		p.last = p.picture(p.t)
		return changed(before, p.last) > caret
	})
	p.settles()
}

// keys presses keys, one after the other.
func (p *person) keys(keys ...string) {
	p.t.Helper()
	p.run(p.t, "xdotool", append([]string{"key", "--delay", "20"}, keys...)...)
}

// press presses keys that must show on the screen.
func (p *person) press(keys ...string) {
	p.t.Helper()
	p.sees(fmt.Sprint("pressing ", keys), func() { p.keys(keys...) })
}

// write types a text.
func (p *person) write(s string) {
	p.t.Helper()
	p.sees("writing "+s, func() { p.keys(keysFor(p.t, s)...) })
}

// drag moves something with the mouse, as slowly as a hand does.
func (p *person) drag(from, to image.Point) {
	p.t.Helper()
	p.sees("dragging", func() {
		args := []string{"mousemove", fmt.Sprint(from.X), fmt.Sprint(from.Y), "sleep", "0.1", "mousedown", "1"}
		const steps = 12
		for i := 1; i <= steps; i++ {
			at := from.Add(to.Sub(from).Mul(i).Div(steps))
			args = append(args, "mousemove", fmt.Sprint(at.X), fmt.Sprint(at.Y), "sleep", "0.02")
		}
		p.run(p.t, "xdotool", append(args, "sleep", "0.1", "mouseup", "1")...)
	})
}

// inOthers shows the same in the other languages.
func (p *person) inOthers(what string) {
	p.t.Helper()
	for i, code := range []string{"ar", "en", "he"} {
		p.press("F1")
		p.press(slices.Repeat([]string{"Tab"}, []int{4, 5, 3}[i])...)
		p.press("space")
		until(p.t, "the window in "+code, func() bool { return strings.Contains(p.title(), lang.For(code).T("app.name")) })
		p.still()
		if code != "he" {
			p.shoot(p.t, what+"-"+code)
		}
	}
}

// title is what stands over the window.
func (p *person) title() string {
	p.t.Helper()
	return string(p.run(p.t, "xdotool", "getwindowname", p.window))
}

// frame is where the window stands on the screen.
func (p *person) frame() image.Rectangle {
	p.t.Helper()
	found := map[string]int{}
	for _, line := range strings.Fields(string(p.run(p.t, "xdotool", "getwindowgeometry", "--shell", p.window))) {
		name, value, _ := strings.Cut(line, "=")
		found[name], _ = strconv.Atoi(value)
	}
	return image.Rect(found["X"], found["Y"], found["X"]+found["WIDTH"], found["Y"]+found["HEIGHT"])
}

// closes closes the window as the window manager does, and waits until the program has ended well.
func (p *person) closes() {
	p.t.Helper()
	p.run(p.t, "xdotool", "windowactivate", "--sync", p.window)
	p.keys("alt+F4")
	p.ends()
}

// ends waits until the program has ended well.
func (p *person) ends() {
	p.t.Helper()
	ended := make(chan error, 1)
	go func() { ended <- p.proc.Wait() }()
	select {
	case err := <-ended:
		if err != nil {
			p.t.Errorf("the program ended with %v:\n%s", err, p.said())
		}
	case <-time.After(patience):
		_ = p.proc.Process.Signal(syscall.SIGQUIT) // it tells where it hangs
		<-ended
		p.t.Fatalf("after %v the program has not ended", patience)
	}
}

// dies ends the program at once, without a chance to tidy up.
func (p *person) dies() {
	p.t.Helper()
	if err := p.proc.Process.Kill(); err != nil {
		p.t.Fatal(err)
	}
	_ = p.proc.Wait() // says that it was killed
}

// alive fails the test if the program has ended.
func (p *person) alive() {
	p.t.Helper()
	p.still()
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", p.proc.Process.Pid))
	if err != nil || strings.Contains(string(stat), ") Z ") {
		p.t.Fatalf("the program has ended:\n%s", p.said())
	}
}

// lockOf is the file beside a document that is open.
func lockOf(path string) string {
	return filepath.Join(filepath.Dir(path), ".~lock."+filepath.Base(path))
}
