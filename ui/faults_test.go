package ui

import (
	"errors"
	"path/filepath"
	"runtime/debug"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/agenda"
	"madrega/app/lang"
	"madrega/app/roomkit"
	"madrega/ui/kit"
	"madrega/ui/testkit"
	"madrega/ui/testkit/drawing"
)

// pass is one way in which the walk looks at everything: a language, how large the window is, and the text.
type pass struct {
	code string
	size fyne.Size
	zoom int // steps of the settings, −1 to 2
}

// windows are the screens of laptops, and of the projector.
var windows = []fyne.Size{{Width: 1280, Height: 720}, {Width: 1366, Height: 768}, {Width: 1440, Height: 900}, {Width: 1920, Height: 1080}}

// zooms are the sizes of text, in the steps of the settings.
var zooms = []int{2, 0, 1, -1}

// passes puts each language into each window, each time with another size of text.
func passes() (all []pass) {
	for i, code := range lang.Codes {
		for j, size := range windows {
			all = append(all, pass{code, size, zooms[(i+j)%len(zooms)]})
		}
	}
	return all
}

// walker goes through the program and keeps the faults that it sees.
type walker struct {
	*harness
	pass
	faults faultList
}

// TestFaults walks through every screen, page, dialog and wall, in windows of several sizes, and compares what is wrong
// there with testdata/faults.txt, which may only become shorter.
func TestFaults(t *testing.T) {
	defer debug.SetGCPercent(debug.SetGCPercent(800)) // half of the time would go into collecting
	found := faultList{}
	for _, p := range passes() {
		t.Run("", func(t *testing.T) {
			w := walker{newTestDesk(t, p.code), p, found}
			w.begin()
			w.atDesk("")
			w.dialogs()
			switch p.size { // once in each language
			case windows[0]:
				w.document("empty ", testkit.Empty())
			case windows[3]:
				w.walls()
			}
			w = walker{newTestApp(t, p.code, recentPaths...), p, found}
			w.files.peeks = recentSummaries()
			w.start = nil
			w.begin()
			w.sight("start")
			w.wizard()
		})
	}
	found.compare(t, filepath.Join("testdata", "faults.txt"))
}

// begin makes the window and the text as large as the pass says.
func (w *walker) begin() {
	w.settings.keep(func(s *settings) { s.Zoom = w.pass.zoom })
	w.win.Resize(w.size)
	w.applyLook()
	w.settle()
}

// sight keeps what is wrong with what the window shows now.
func (w *walker) sight(screen string) {
	w.t.Helper()
	w.see(screen, w.win.Canvas(), w.App.look)
}

func (w *walker) see(screen string, c fyne.Canvas, l *kit.Look) {
	for _, f := range drawing.Scan(c, l).Faults() {
		w.faults.add(f, screen)
	}
}

// atDesk looks at every step of every exercise, and every page.
func (w *walker) atDesk(prefix string) {
	for _, e := range agenda.Exercises {
		for _, s := range w.desk.steps(e) {
			w.desk.goTo(spot{exercise: e.ID, step: s.ID})
			w.settle()
			w.sight(prefix + e.ID + "/" + s.ID)
		}
	}
	for _, p := range railPages {
		w.page(p.id)
		w.sight(prefix + "page/" + p.id)
	}
	p := w.desk.pages["export"].(*exportPage)
	p.choose(func() { p.inRoom = true })
	w.sight(prefix + "page/room")
	p.choose(func() { p.inRoom = false })
}

// document goes on with another document.
func (w *walker) document(prefix string, d app.Document) {
	w.leave(func() {})
	w.settle()
	w.create(filepath.Join(w.dir, prefix), d)
	w.settle()
	w.win.Resize(w.size)
	w.atDesk(prefix)
}

// dialogs opens whatever a key opens, and what the program asks and tells.
func (w *walker) dialogs() {
	w.desk.goTo(spot{exercise: "vision", step: "components"})
	w.settle()
	for _, s := range w.keys() {
		if !slices.Contains([]string{"keys.dark", "keys.larger", "keys.smaller", "keys.usual", "keys.project", "keys.full", "keys.undo", "keys.redo"}, s.words) {
			w.dialog(s.words, s.do)
		}
	}
	w.dialog("about", w.about)
	w.dialog("save-sheet", func() { w.desk.Print(roomkit.Call) })
	w.dialog("elsewhere", func() { w.desk.saveElsewhere(nil) })
	w.dialog("trouble", func() { w.desk.Show(errors.New("no paper")) })
	w.dialog("leave-busy", func() {
		b := w.desk.begin(w.App.look.T("busy.file", "file", "a.pdf"), func() {})
		w.leave(func() {})
		b.over()
	})
	w.dialog("plan-step", func() {
		w.desk.planStep(kit.NewButton(w.App.look, "", "step", kit.Plain, func() {}))
	})
}

// dialog looks at what lies over the window after something was done, and takes it away.
func (w *walker) dialog(name string, do func()) {
	do()
	w.settle()
	if w.over() {
		w.sight("dialog/" + name)
	}
	for w.over() {
		w.win.Canvas().Overlays().Remove(w.win.Canvas().Overlays().Top())
	}
}

// walls looks at what the room sees of every step.
func (w *walker) walls() {
	w.desk.project()
	w.desk.wall.win.Resize(w.size)
	for _, e := range agenda.Exercises {
		for _, s := range w.desk.steps(e) {
			w.desk.goTo(spot{exercise: e.ID, step: s.ID})
			w.settle()
			w.see("wall/"+e.ID+"/"+s.ID, w.desk.wall.win.Canvas(), w.desk.wall.look)
		}
	}
	w.desk.project()
}

// wizard looks at each question about a new workshop.
func (w *walker) wizard() {
	q := &wizard{App: w.App, kind: app.MunicipalCluster, folder: w.dir}
	q.ask()
	w.sight("wizard/place")
	w.typed(w.App.look.T("place.cluster"))
	w.press(fyne.KeyReturn)
	w.sight("wizard/kind")
	w.press(fyne.KeyReturn)
	w.sight("wizard/members")
	q.dialog.Close()
	q.forward()
	w.sight("wizard/title")
	w.press(fyne.KeyReturn)
	w.sight("wizard/file")
}
