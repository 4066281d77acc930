package stakeholders

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/sample"
	"madrega/app/session"
	"madrega/ui/kit"
)

// clock is the time in all tests.
var clock = time.Date(2026, 11, 22, 14, 2, 11, 0, time.UTC)

func TestMain(m *testing.M) {
	time.Local = time.UTC
	kit.HoldCarets(true)
	os.Exit(m.Run())
}

// nowhere is a disk that keeps nothing.
type nowhere struct{}

func (nowhere) Path() string                              { return "nowhere" }
func (nowhere) Write(app.Document, []session.Entry) error { return nil }
func (nowhere) Diff(int64) (app.Diff, error)              { return nil, errors.New("nothing is kept") }
func (nowhere) Copy(string) error                         { return nil }
func (nowhere) Close() error                              { return nil }
func (nowhere) SaveAs(string, app.Document, []session.Entry) (session.Disk, int64, error) {
	return nowhere{}, 0, nil
}

// desk is a window with one exercise in it.
type desk struct {
	t       testing.TB
	look    *kit.Look
	win     fyne.Window
	session *session.Session
	screen  *screen
	step    string
	said    string // in the status line
	shown   error
}

// area is what a window of 1440 × 900 leaves for a step.
var area = fyne.NewSize(1168, 656)

// open shows a step of a document in a language.
func open(t testing.TB, code, step string, d app.Document) *desk {
	return openIn(t, &kit.Look{Lang: lang.For(code), Zoom: 1}, step, session.Start{Document: d}, area)
}

func openIn(t testing.TB, l *kit.Look, step string, start session.Start, size fyne.Size) *desk {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(l.Theme())
	h := &desk{t: t, look: l, win: test.NewTempWindow(t, nil)}
	h.win.SetPadded(false)
	h.session = session.New(start, nowhere{}, func() time.Time { return clock })
	t.Cleanup(func() {
		if err := h.session.Discard(); err != nil {
			t.Error(err)
		}
	})
	h.screen = New(h).(*screen)
	h.session.Subscribe(func(e session.Event) {
		if e.Diff != nil {
			h.screen.Changed(e.Diff)
		}
	})
	h.win.Resize(size)
	h.GoTo(step)
	return h
}

func (h *desk) Document() app.Document { return h.session.Document() }
func (h *desk) ReadOnly() bool         { return h.session.State().Phase == session.ReadOnly }
func (h *desk) Look() *kit.Look        { return h.look }
func (h *desk) Canvas() fyne.Canvas    { return h.win.Canvas() }
func (h *desk) Window() fyne.Window    { return h.win }
func (h *desk) Now() time.Time         { return clock }
func (h *desk) Show(err error)         { h.shown = err }

func (h *desk) Do(c app.Command) bool {
	err := h.session.Do(c)
	h.shown = err
	return err == nil
}

func (h *desk) Undoable(c app.Command, said string) bool {
	h.said = said
	return h.Do(c)
}

func (h *desk) Run(work func(context.Context) error, done func()) {
	if h.shown = work(context.Background()); h.shown == nil {
		done()
	}
}

func (h *desk) GoTo(step string) {
	h.step = step
	size := h.win.Canvas().Size()
	h.win.SetContent(kit.NewRoot(kit.Stack(kit.Rect(h.look, kit.Ground, 0), kit.Inset(h.look, 12, h.screen.Content(h.look, step)))))
	h.win.Resize(size)
	h.win.Content().Refresh()
	if f := h.screen.Focus(); f != nil {
		h.Canvas().Focus(f)
	}
}

// undo takes the last step back.
func (h *desk) undo() {
	h.t.Helper()
	if _, err := h.session.Undo(); err != nil {
		h.t.Fatal(err)
	}
}

// press gives keys to what has the keyboard.
func (h *desk) press(names ...fyne.KeyName) {
	h.t.Helper()
	for _, n := range names {
		f := h.Canvas().Focused()
		if f == nil {
			h.t.Fatalf("nothing has the keyboard for %s", n)
		}
		f.TypedKey(&fyne.KeyEvent{Name: n})
	}
}

// typed writes into what has the keyboard.
func (h *desk) typed(s string) {
	h.t.Helper()
	f := h.Canvas().Focused()
	if f == nil {
		h.t.Fatalf("nothing has the keyboard to write %q", s)
	}
	test.Type(f, s)
}

// named finds an organisation by a part of its name.
func (h *desk) named(part string) *app.Organisation {
	h.t.Helper()
	for o := range h.Document().Organisations.All() {
		if strings.Contains(o.Name, part) {
			return o
		}
	}
	h.t.Fatalf("no organisation is called %q", part)
	return nil
}

// bay is the sample.
func bay(code string) app.Document { return sample.Bay(lang.For(code)) }

// empty is a process without anything in it.
func empty() app.Document {
	return app.NewDocument(app.NewProcess("שפרעם", app.City, "תעסוקת צעירים", clock))
}

// large is a document of n organisations and some relations, the same each time.
func large(t testing.TB, n, relations int) app.Document {
	t.Helper()
	r := rand.New(rand.NewPCG(300, 1000))
	d := empty()
	do := func(c app.Command) {
		next, _, err := c.Run(d)
		if err != nil {
			t.Fatal(err)
		}
		d = next
	}
	places := []string{"שפרעם", "טמרה", "אעבלין", "קריית אתא", "Haifa", "נשר"}
	fields := []string{"חינוך", "תעסוקה", "נוער", "פילנתרופיה", "תעשייה", "R&D"}
	all := make([]app.Organisation, n)
	for i := range all {
		name := []string{"עמותת הדרך %d", "Carmel Labs %d Ltd", "מפעלי ברקת (%d) בע\"מ", "جمعية الأمل %d"}[i%4]
		all[i] = app.Organisation{ID: app.NewID(), Name: fmt.Sprintf(name, i), Sector: app.Sectors[r.IntN(3)], Locality: places[r.IntN(6)],
			Field: fields[r.IntN(6)], Influence: app.Score(1 + r.Float64()*4), Interest: app.Score(1 + r.Float64()*4)}
	}
	all[1].Name = strings.Repeat("ארגון ארוך מאוד ", 12)
	do(app.AddOrganisations(all...))
	for d.Relations.Len() < relations {
		a, b := r.IntN(n), r.IntN(n)
		if a != b {
			do(app.PutRelation(app.Relation{ID: app.NewID(), A: all[a].ID, B: all[b].ID, Now: app.Rung(1 + r.IntN(6)), Target: app.Rung(r.IntN(7))}))
		}
	}
	return d
}
