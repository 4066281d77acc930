//go:build cgo && linux

package main

import (
	"bytes"
	"image"
	"image/color"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"madrega/app"
	"madrega/app/lang"
	"madrega/ui/kit"
)

// walkPaste takes lines over from another program by the clipboard.
func walkPaste(t *testing.T, s *screen) {
	home, documents := newHome(t)
	path := newFile(t, documents)
	p := s.opens(t, home, path)
	p.goes("stakeholders.entry")
	clip := s.command(home, "xclip", "-quiet", "-selection", "clipboard")
	clip.Stdin = strings.NewReader("קרן הגשר\tשלישי\tחיפה\nמפעלי צפון בע\"מ\tעסקי\tנשר\nجمعية الجسر\tשלישי\tשפרעם\n")
	s.start(t, clip)
	until(t, "the text on the clipboard", func() bool {
		return s.command(home, "xclip", "-selection", "clipboard", "-o").Run() == nil
	})
	p.press("ctrl+" + keyV)
	s.shoot(t, "paste")
	p.press("shift+Tab")
	p.press("Return")
	d := untilFile(t, path, "what was pasted", func(d app.Document) bool { return d.Organisations.Len() == 3 })
	for name, sector := range map[string]app.Sector{"קרן הגשר": app.Third, "מפעלי צפון בע\"מ": app.Business, "جمعية الجسر": app.Third} {
		if o := named(d, name); o == nil || o.Sector != sector {
			t.Errorf("%s is %+v", name, o)
		}
	}
	s.shoot(t, "pasted")
	p.press("ctrl+" + keyZ)
	untilFile(t, path, "the paste taken back", func(d app.Document) bool { return d.Organisations.Len() == 0 })
	p.closes()
}

// walkSecond opens a file that another program has open.
func walkSecond(t *testing.T, s *screen) {
	home, documents := newHome(t)
	path := filepath.Join(documents, "תהליך.madrega")
	must(t, "sample", path, "--lang", "he")
	first := s.opens(t, home, path)
	before := content(t, path)
	second := s.opens(t, home, path)
	s.shoot(t, "second-program")
	second.keys("1", "2", "Return", "Delete", "ctrl+"+keyZ)
	second.alive()
	s.shoot(t, "second-program-after-keys")
	if !bytes.Equal(before, content(t, path)) {
		t.Error("the second program changed the file")
	}
	second.closes()
	if !exists(lockOf(path)) {
		t.Error("the second program took the lock of the first away")
	}
	first.closes()
	if left := names(t, documents); len(left) != 1 {
		t.Errorf("left behind: %v", left)
	}
}

// walkDamaged opens a file that can't be read: the program says so and stays.
func walkDamaged(t *testing.T, s *screen) {
	home, documents := newHome(t)
	path := filepath.Join(documents, "פגום.madrega")
	must(t, "sample", path, "--lang", "he")
	whole := content(t, path)
	put(t, path, whole[:len(whole)/2+100])
	p := s.starts(t, home, path)
	until(t, "a dialog before the window", func() bool {
		at := p.frame().Min.Add(image.Pt(8, 8))
		return p.still().At(at.X, at.Y) != color.RGBAModel.Convert((&kit.Look{}).Color(kit.Ground))
	})
	s.shoot(t, "damaged")
	p.press("Escape")
	p.alive()
	s.shoot(t, "damaged-closed")
	p.closes()
	if left := names(t, documents); len(left) != 1 {
		t.Errorf("left behind: %v", left)
	}
}

// walkProjector opens the second window for the room, goes on a step, and closes it again.
func walkProjector(t *testing.T, s *screen) {
	home, documents := newHome(t)
	path := filepath.Join(documents, "תהליך.madrega")
	must(t, "sample", path, "--lang", "he")
	p := s.opens(t, home, path)
	p.press("F5")
	if n := len(p.windows()); n != 2 {
		t.Fatalf("%d windows, not two", n)
	}
	s.run(t, "xdotool", "windowactivate", "--sync", p.window)
	p.press("ctrl+Next")
	s.shoot(t, "projector-behind")
	for _, w := range p.windows() {
		if w != p.window {
			s.run(t, "xdotool", "windowactivate", "--sync", w)
		}
	}
	p.still()
	s.shoot(t, "projector")
	p.press("F5")
	until(t, "the projector's window is closed", func() bool { return len(p.windows()) == 1 })
	p.closes()
	if left := names(t, documents); len(left) != 1 {
		t.Errorf("left behind: %v", left)
	}
}

// walkSize makes the window larger, and finds it so at the next start.
func walkSize(t *testing.T, s *screen) {
	home, _ := newHome(t)
	p := s.starts(t, home)
	s.run(t, "xdotool", "windowsize", "--sync", p.window, "1340", "840", "windowmove", p.window, "60", "40")
	p.still()
	want := p.frame()
	p.closes()
	p = s.starts(t, home)
	if got := p.frame(); got != want {
		kept, err := os.ReadFile(filepath.Join(home, ".config", "fyne", "il.madrega.desktop", "settings.json"))
		t.Errorf("the window was %v, and is %v at the next start; kept was %s (%v)", want, got, kept, err)
	}
	p.closes()
}

// walkBlind starts the program where there is no display, and where the display is too old: it says so and ends.
func walkBlind(t *testing.T, s *screen) {
	bare := s.startDisplay(t, exec.Command("Xvfb", "-displayfd", "3", "-noreset", "-nolisten", "tcp", "-extension", "GLX"))
	for name, env := range map[string]string{"none": "DISPLAY=", "none of that name": "DISPLAY=:999", "no name at all": "DISPLAY=nonsense",
		"another kind": "WAYLAND_DISPLAY=wayland-9 DISPLAY=", "old OpenGL": "MESA_GL_VERSION_OVERRIDE=1.4", "no OpenGL": "DISPLAY=" + bare} {
		key := "cli.nodisplay"
		if strings.Contains(name, "OpenGL") {
			key = "cli.nographics"
		}
		code := lang.Codes[len(name)%len(lang.Codes)]
		c := s.command(t.TempDir(), s.binary)
		c.Env = append(append(c.Env, "LANG="+code+".UTF-8"), strings.Fields(env)...)
		output := s.start(t, c)
		ended := make(chan struct{})
		go func() { c.Wait(); close(ended) }()
		select {
		case <-ended:
		case <-time.After(patience):
			c.Process.Kill()
			<-ended
			t.Errorf("%s: the program hangs", name)
		}
		if c.ProcessState.ExitCode() != failed || !said(lang.For(code), key, output()) || strings.Contains(output(), "goroutine") {
			t.Errorf("%s: exit %d, says:\n%s", name, c.ProcessState.ExitCode(), output())
		}
	}
	version := s.command(t.TempDir(), s.binary, "version")
	version.Env = append(version.Env, "LANG=C.UTF-8")
	if out, err := version.CombinedOutput(); err != nil || string(out) != must(t, "version") {
		t.Errorf("without a language: %v, says:\n%s", err, out)
	}
}

// walkSignals ends the program as the system does, in the midst of the work: it gives the file back, with all in it.
func walkSignals(t *testing.T, s *screen) {
	for _, signal := range []os.Signal{syscall.SIGTERM, os.Interrupt, syscall.SIGHUP} {
		home, documents := newHome(t)
		path := newFile(t, documents)
		p := s.opens(t, home, path)
		p.goes("stakeholders.entry")
		p.write("קרן הגשר")
		p.keys("Return")
		untilFile(t, path, "an organisation", func(d app.Document) bool { return d.Organisations.Len() == 1 })
		if err := p.proc.Process.Signal(signal); err != nil {
			t.Fatal(err)
		}
		p.ends()
		if exists(lockOf(path)) {
			t.Errorf("after %v the file is not given back", signal)
		}
	}
}

// walkLanguages changes the language in the middle of the work: the step stays, and the program remembers.
func walkLanguages(t *testing.T, s *screen) {
	home, documents := newHome(t)
	path := filepath.Join(documents, "sample.madrega")
	must(t, "sample", path, "--lang", "en")
	p := s.opens(t, home, path)
	railAt := func(what string, right bool) {
		t.Helper()
		f := p.frame()
		x := f.Min.X + 8
		if right {
			x = f.Max.X - 8
		}
		if got := p.still().At(x, f.Max.Y-100); got != color.RGBAModel.Convert((&kit.Look{}).Color(kit.Rail)) {
			t.Errorf("%s: the rail is not where reading starts: %v", what, got)
		}
	}
	p.press("ctrl+Next") // the step before the last
	railAt("Hebrew", true)
	for _, change := range []struct {
		name  string
		right bool
		chip  []string
	}{{"Arabic", true, []string{"Tab", "Tab", "Tab", "Tab"}}, {"English", false, []string{"Tab", "Tab", "Tab", "Tab", "Tab"}}} {
		p.press("F1")
		p.press(change.chip...)
		s.shoot(t, "choose-"+change.name)
		p.press("space")
		railAt(change.name, change.right)
		s.shoot(t, "in-"+change.name)
	}
	p.press("ctrl+Next")
	last := p.last
	p.keys("ctrl+Next")
	if changed(last, p.still()) > caret {
		t.Error("the step did not stay when the language changed")
	}
	p.closes()
	p = s.opens(t, home, path)
	railAt("English again", false)
	s.shoot(t, "english-again")
	p.closes()
}
