//go:build cgo && linux

package main

import (
	"image"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"madrega/app"
	"madrega/app/agenda"
	"madrega/ui/kit"
)

// TestWindow uses the program as its users do: in a real window, by keyboard and mouse. MADREGA_SCREENSHOTS names a
// folder for pictures of what they see; MADREGA_BINARY a program that is built already.
func TestWindow(t *testing.T) {
	s := newScreen(t)
	if s == nil {
		return
	}
	t.Run("workshop", func(t *testing.T) { walkWorkshop(t, s) })
	t.Run("exercises", func(t *testing.T) { walkExercises(t, s) })
	t.Run("paste", func(t *testing.T) { walkPaste(t, s) })
	t.Run("ballots", func(t *testing.T) { walkBallots(t, s) })
	t.Run("second program", func(t *testing.T) { walkSecond(t, s) })
	t.Run("damaged file", func(t *testing.T) { walkDamaged(t, s) })
	t.Run("languages", func(t *testing.T) { walkLanguages(t, s) })
	t.Run("projector", func(t *testing.T) { walkProjector(t, s) })
	t.Run("size", func(t *testing.T) { walkSize(t, s) })
	t.Run("forum", func(t *testing.T) { walkForum(t, s) })
	t.Run("room", func(t *testing.T) { walkRoom(t, s) })
	t.Run("signals", func(t *testing.T) { walkSignals(t, s) })
	t.Run("no display", func(t *testing.T) { walkBlind(t, s) })
}

// newHome is the home of a user who has used nothing yet.
func newHome(t *testing.T) (home, documents string) {
	t.Helper()
	home = t.TempDir()
	documents = filepath.Join(home, "Documents")
	if err := os.Mkdir(documents, 0o700); err != nil {
		t.Fatal(err)
	}
	return home, documents
}

// walkWorkshop is one workshop from the first start to the report, with a crash in between.
func walkWorkshop(t *testing.T, s *screen) {
	home, documents := newHome(t)
	p := s.starts(t, home)
	s.shoot(t, "start")
	p.press("ctrl+" + keyN)
	p.write("נשר")
	p.press("Return")
	p.press("Down")
	s.shoot(t, "wizard")
	p.press("Return")
	p.write("תעסוקת צעירים")
	p.press("Return")
	s.shoot(t, "wizard-file")
	p.press("Return")
	path := filepath.Join(documents, "נשר – תעסוקת צעירים.madrega")
	d := untilFile(t, path, "the new process", func(d app.Document) bool { return d.Process().Place == "נשר" })
	if d.Process().Kind != app.LocalCouncil || d.Process().Title != "תעסוקת צעירים" {
		t.Errorf("the process is %+v", d.Process())
	}

	p.goes("stakeholders.entry")
	p.enterOrganisations()
	d = untilFile(t, path, "five organisations", func(d app.Document) bool { return d.Organisations.Len() == 5 })
	for name, sector := range map[string]app.Sector{
		"קרן הגשר": app.Third, "מפעלי צפון": app.Business, "סטודיו 7": app.Business, "מועצת נשר": app.Public, "מרכז צעירים": app.Public} {
		if o := named(d, name); o == nil || o.Sector != sector {
			t.Errorf("%s is %+v", name, o)
		}
	}
	if o := named(d, "סטודיו 7"); o != nil && o.Field != "תעשייה" {
		t.Errorf("the field of activity did not stay for the next: %+v", *o)
	}
	s.shoot(t, "entry")

	p.press("ctrl+Next")
	s.shoot(t, "grid")
	p.placeTwo()
	untilFile(t, path, "two cards on the grid", func(d app.Document) bool { return placed(d) == 2 })
	s.shoot(t, "grid-placed")
	p.press("Return")
	p.write("מכיר כל משפחה ביישוב")
	untilFile(t, path, "a reason", func(d app.Document) bool { return reasons(d) == 1 })
	s.shoot(t, "reason")

	p.press("ctrl+Next")
	p.press("ctrl+Next")
	p.press("ctrl+Next")
	s.shoot(t, "relations")
	p.press("Home")
	p.keys("space")
	p.press("End")
	p.press("space")
	p.press("5")
	before := untilFile(t, path, "a relation", func(d app.Document) bool { return d.Relations.Len() == 1 && d.Relations.At(0).Now == app.Cooperation })
	s.shoot(t, "relation")

	p.dies()
	p = s.starts(t, home)
	s.shoot(t, "start-after-the-crash")
	p.closes()
	p = s.opens(t, home, path)
	s.shoot(t, "after-the-crash")
	after := untilFile(t, path, "the file is open again", func(d app.Document) bool { return exists(lockOf(path)) })
	if diff := app.Compare(before, after); len(diff) > 0 {
		t.Errorf("the crash lost %d changes", len(diff))
	}
	p.press("ctrl+" + keyZ)
	untilFile(t, path, "the rung taken back", func(d app.Document) bool { return d.Relations.Len() == 1 && d.Relations.At(0).Now == app.Informing })
	p.press("ctrl+" + keyZ)
	untilFile(t, path, "the relation taken back", func(d app.Document) bool { return d.Relations.Len() == 0 })
	p.press("ctrl+" + keyZ)
	untilFile(t, path, "the reason taken back", func(d app.Document) bool { return reasons(d) == 0 && placed(d) == 2 })
	s.shoot(t, "undone")

	p.exportBoth(documents)
	s.shoot(t, "exported")
	if got := p.frame().Size(); got != image.Pt(1280, 800) {
		t.Errorf("the window grew to %v by itself", got)
	}
	p.closes()
	if left := names(t, documents); len(left) != 3 {
		t.Errorf("in the folder of the user lies %v", left)
	}
	checkReports(t, s, documents, after)
}

// enterOrganisations writes five of them, line by line.
func (p *person) enterOrganisations() {
	p.t.Helper()
	p.write("קרן הגשר")
	p.press("Tab")
	p.press("Down") // no sector is chosen: the last of the list
	p.press("Home")
	p.press("Down")
	p.press("Return")
	p.press("Tab")
	p.press("Return")
	p.write("מפעלי צפון")
	p.press("Tab")
	p.press("Down")
	p.press("Down")
	p.shoot(p.t, "sector")
	p.press("Return")
	p.press("Tab")
	p.write("תעשייה")
	p.press("Return")
	p.write("סטודיו 7")
	p.press("Return")
	p.write("מועצת נשר")
	p.press("Tab")
	p.press("Down")
	p.press("Home")
	p.press("Return")
	p.press("Tab")
	p.press("Return")
	p.write("מרכז צעירים")
	p.press("Return")
}

// placeTwo drags the first two cards of the tray to the grid. The tray is at the left, as reading ends there.
func (p *person) placeTwo() {
	p.t.Helper()
	f := p.frame()
	for _, to := range []image.Point{{X: 68, Y: 40}, {X: 45, Y: 70}} {
		tray := image.Rect(f.Min.X, f.Min.Y+f.Dy()*35/100, f.Min.X+f.Dx()*24/100, f.Max.Y-40)
		var cards []image.Point
		for _, sector := range app.Sectors {
			cards = append(cards, marks(p.still(), tray, (&kit.Look{}).Color(kit.SectorColor(sector)))...)
		}
		if len(cards) == 0 {
			p.t.Fatal("no cards in the tray")
		}
		p.drag(slices.MinFunc(cards, func(a, b image.Point) int { return a.Y - b.Y }), f.Min.Add(image.Pt(f.Dx()*to.X/100, f.Dy()*to.Y/100)))
	}
}

// exportBoth saves the report as PDF and as a workbook in a folder, by keyboard alone.
func (p *person) exportBoth(folder string) {
	p.t.Helper()
	saved := func(end string) func() bool {
		return func() bool {
			return slices.ContainsFunc(names(p.t, folder), func(name string) bool { return filepath.Ext(name) == end })
		}
	}
	p.press("ctrl+" + keyE)
	p.shoot(p.t, "export")
	p.press("ctrl+" + keyE)
	p.shoot(p.t, "export-where")
	p.press("Return")
	until(p.t, "the PDF is saved", saved(".pdf"))
	for range agenda.ReportKinds() {
		p.press("Tab")
	}
	p.press("Tab")
	p.press("space")
	p.shoot(p.t, "export-workbook")
	p.press("ctrl+" + keyE)
	p.press("Return")
	until(p.t, "the workbook is saved", saved(".xlsx"))
	p.still()
}

func named(d app.Document, name string) *app.Organisation {
	for o := range d.Organisations.All() {
		if o.Name == name {
			return o
		}
	}
	return nil
}

func placed(d app.Document) (n int) {
	for o := range d.Organisations.All() {
		if o.Placed() {
			n++
		}
	}
	return n
}

// reasons counts those who stand where they stand for the reason that was written.
func reasons(d app.Document) (n int) {
	for o := range d.Organisations.All() {
		if o.Reason == "מכיר כל משפחה ביישוב" {
			n++
		}
	}
	return n
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// checkReports opens both reports.
func checkReports(t *testing.T, s *screen, folder string, d app.Document) {
	t.Helper()
	for _, name := range names(t, folder) {
		path := filepath.Join(folder, name)
		switch filepath.Ext(name) {
		case ".xlsx":
			listsAll(t, path, d)
		case ".pdf":
			if text := s.run(t, "pdftotext", path, "-"); !strings.Contains(string(text), "נשר") {
				t.Errorf("%s does not name the place:\n%s", name, text)
			}
		}
	}
}
