//go:build cgo

package main

import (
	"bytes"
	"errors"
	"fmt"
	"log"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"time"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"
	"github.com/go-gl/glfw/v3.3/glfw"

	"madrega/app"
	"madrega/app/session"
	"madrega/app/store"
	"madrega/assets"
	"madrega/export/pdf"
	"madrega/export/xlsx"
	"madrega/ui"
	"madrega/ui/gallery"
)

// window opens the window, on a file if path names one, and stays until it is closed.
func window(path string, now func() time.Time) error {
	if err := probe(); err != nil {
		return err
	}
	icon := fyne.NewStaticResource("app-icon.png", assets.Read("icons/app-icon.png"))
	fyneapp.SetMetadata(fyne.AppMetadata{ID: id, Name: "Madrega", Version: version, Build: 1, Icon: icon, Migrations: map[string]bool{"fyneDo": true}})
	a := fyneapp.NewWithID(id)
	a.SetIcon(icon)
	home := a.Storage().RootURI().Path()
	kept := filepath.Join(home, "settings.json")
	if path == galleryFlag {
		gallery.Show(a, ui.KeptLook(kept))
		a.Run()
		return nil
	}
	from := &files{folder: backups(), now: now}
	w := ui.New(ui.Deps{App: a, Files: from, PDF: pdf.Write, Excel: xlsx.Write, Room: pdf.WriteRoom, Form: xlsx.WriteForm, Now: now, Version: version, Settings: kept, Place: place{}})
	from.trouble = w.CopyFailed
	w.Start(path)
	asked := make(chan os.Signal, 1)
	signal.Notify(asked, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	ran := make(chan struct{})
	go func() {
		select {
		case <-asked:
			fyne.Do(w.Quit)
		case <-w.Quitting():
		}
		select {
		case <-ran:
		case <-time.After(loopTime):
			if w.End() != nil {
				os.Exit(failed)
			}
			os.Exit(0)
		}
	}()
	a.Run()
	close(ran)
	return w.End()
}

// loopTime is how long Fyne's loop has for its end: now and then it waits for ever for an event that came while it closed
// its queue, and a program without a window would stay, which nobody sees.
const loopTime = 3 * time.Second

// probe tries whether a window can be opened at all: Fyne itself would wait for ever. What the system has against it go-gl
// writes into the log, and then either gives no error and no window, or panics at the next call.
func probe() (err error) {
	var said bytes.Buffer
	log.SetOutput(&said)
	missing := "cli.nodisplay"
	defer func() {
		log.SetOutput(os.Stderr)
		if r := recover(); r != nil {
			err = app.Fail(app.Disk, missing).Because(fmt.Errorf("%v %s", r, bytes.TrimSpace(said.Bytes())))
		}
	}()
	if runtime.GOOS == "linux" && os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" {
		return app.Fail(app.Disk, missing)
	}
	if err := glfw.Init(); err != nil {
		return app.Fail(app.Disk, missing).Because(err)
	}
	glfw.WindowHint(glfw.Visible, glfw.False)
	missing = "cli.nographics"
	glfw.WindowHint(glfw.ContextVersionMajor, 2)
	glfw.WindowHint(glfw.ContextVersionMinor, 1)
	w, err := glfw.CreateWindow(16, 16, "", nil, nil)
	if err != nil || w == nil {
		return app.Fail(app.Disk, missing).Because(errors.Join(err, errors.New(strings.TrimSpace(said.String()))))
	}
	w.Destroy()
	glfw.DefaultWindowHints()
	return nil
}

// place knows where the window stands. The system's window is the current one of its drawing context.
type place struct{}

func (place) with(w fyne.Window, f func(*glfw.Window)) (ok bool) {
	drawn, ok := w.(interface{ RunWithContext(func()) })
	if !ok {
		return false
	}
	ok = false
	drawn.RunWithContext(func() {
		if current := glfw.GetCurrentContext(); current != nil {
			f(current)
			ok = true
		}
	})
	return ok
}

func (p place) Where(w fyne.Window) (at [2]int, ok bool) {
	ok = p.with(w, func(g *glfw.Window) { at[0], at[1] = g.GetPos() })
	return at, ok
}

func (p place) Move(w fyne.Window, to [2]int) {
	p.with(w, func(g *glfw.Window) {
		for _, m := range glfw.GetMonitors() { // only to a place that some monitor still shows
			if x, y, wide, high := m.GetWorkarea(); to[0] >= x && to[0] < x+wide-100 && to[1] >= y && to[1] < y+high-100 {
				g.SetPos(to[0], to[1])
				return
			}
		}
	})
}

// Beside puts w into the middle of the first monitor that does not show the middle of other.
func (p place) Beside(w, other fyne.Window) (moved bool) {
	var middle [2]int
	if !p.with(other, func(g *glfw.Window) {
		x, y := g.GetPos()
		wide, high := g.GetSize()
		middle = [2]int{x + wide/2, y + high/2}
	}) {
		return false
	}
	p.with(w, func(g *glfw.Window) {
		for _, m := range glfw.GetMonitors() {
			x, y, wide, high := m.GetWorkarea()
			if middle[0] >= x && middle[0] < x+wide && middle[1] >= y && middle[1] < y+high {
				continue
			}
			own, tall := g.GetSize()
			left, top, right, bottom := g.GetFrameSize()
			g.SetPos(x+left+max(0, wide-own-left-right)/2, y+top+max(0, high-tall-top-bottom)/2)
			moved = true
			return
		}
	})
	return moved
}

// files opens and makes documents for the window. Automatic copies go to a folder of the program's own.
type files struct {
	folder  string
	now     func() time.Time
	trouble func(error) // hears of copies that failed
}

func (f *files) options() store.Options {
	return store.Options{Now: f.now, Backups: f.folder, Trouble: f.trouble}
}

func (f *files) Open(path string) (*session.Session, error) {
	file, err := store.Open(path, f.options())
	if err != nil {
		return nil, err
	}
	return session.New(file.Start(), file, f.now), nil
}

func (f *files) Create(path string, d app.Document) (*session.Session, error) {
	file, err := store.Create(path, d, f.options())
	if err != nil {
		return nil, err
	}
	return session.New(file.Start(), file, f.now), nil
}

func (f *files) Copies(path string) ([]ui.Copy, error) {
	list, err := store.Copies(f.folder, path)
	var all []ui.Copy
	for _, c := range list {
		all = append(all, ui.Copy{Path: c.Path, Name: c.Name, At: c.At, Size: c.Size})
	}
	return all, err
}

func (f *files) OpenCopy(copy, path string) (*session.Session, error) {
	file, err := store.OpenCopy(copy, path, f.options())
	if err != nil {
		return nil, err
	}
	return session.New(file.Start(), file, f.now), nil
}

func (f *files) Peek(path string) (ui.Summary, error) {
	s, err := store.Peek(path)
	return ui.Summary{Place: s.Place, Title: s.Title, Kind: s.Kind, Organisations: s.Counts["organisation"], Saved: s.Saved, Unclean: s.Unclean, Steps: s.Steps}, err
}
