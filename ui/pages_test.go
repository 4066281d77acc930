package ui

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/agenda"
	"madrega/app/lang"
	"madrega/app/report"
	"madrega/ui/kit"
)

// page goes to a page of the window.
func (h *harness) page(id string) {
	h.desk.goTo(spot{exercise: h.desk.at.exercise, step: h.desk.at.step, page: id})
	h.settle()
}

// edit makes some changes whose history can be looked at.
func (h *harness) edit() {
	h.t.Helper()
	o := h.desk.Document().Organisations.At(3)
	gone := h.desk.Document().Organisations.At(7)
	for _, c := range []app.Command{app.EditOrAdd(app.Process{}, "", func(p *app.Process) { p.Population = 31415 }), app.Edit(o.ID, "", func(o *app.Organisation) { o.Sector = "" }), app.Remove("organisation", gone.ID)} {
		if !h.desk.Do(c) {
			h.t.Fatal("a change was refused")
		}
	}
	h.shortcut("Ctrl Z")
	h.desk.note = nil
	h.desk.showStatus()
}

func TestPagePictures(t *testing.T) {
	for _, code := range lang.Codes {
		h := newTestDesk(t, code)
		h.edit()
		h.page("process")
		h.same("process-" + code)
		h.page("history")
		p := h.desk.pages["history"].(*historyPage)
		p.table.Select(2)
		h.settle()
		h.same("history-" + code)
		h.page("export")
		h.same("export-" + code)
		h.shortcut("Ctrl K")
		h.typed(map[string]string{"he": "צעיר", "ar": "شباب", "en": "young"}[code])
		h.same("search-" + code)
		h.press(fyne.KeyEscape)
		h.shortcut("F1")
		h.same("help-" + code)
	}
}

func TestHistoryGoesBack(t *testing.T) {
	h := newTestDesk(t, "he")
	before := h.desk.Document()
	h.edit()
	after := h.desk.Document()
	h.page("history")
	p := h.desk.pages["history"].(*historyPage)
	if len(p.entries) < 4 || !p.undone[p.entries[1].Seq] {
		t.Fatalf("%d entries; the one that was undone is not marked: %v", len(p.entries), p.undone)
	}
	p.table.Select(len(p.entries) - 1)
	h.settle()
	p.goBack()
	h.settle()
	if got := app.Compare(before, h.desk.Document()); len(got) > 1 { // the first entry is a change of the process itself
		t.Errorf("going back leaves %d differences", len(got))
	}
	h.shortcut("Ctrl Z")
	if got := app.Compare(after, h.desk.Document()); len(got) != 0 {
		t.Errorf("undoing it leaves %d differences", len(got))
	}
}

func TestHistorySaysWhatChanged(t *testing.T) {
	h := newTestDesk(t, "en")
	d := h.desk.Document()
	o := d.Organisations.At(0)
	_, diff, err := app.Remove("organisation", o.ID).Run(d)
	if err != nil {
		t.Fatal(err)
	}
	said := lang.Plain(strings.Join(describe(h.look, d, diff), "\n"))
	if !strings.Contains(said, "Removed 1 stakeholder: "+o.Name) || !strings.Contains(said, " tie") {
		t.Errorf("it says %q", said)
	}
}

func TestHistoryCopy(t *testing.T) {
	h := newTestDesk(t, "ar")
	path := filepath.Join(h.dir, "copy.madrega")
	if err := h.desk.session.Copy(context.Background(), path); err != nil {
		t.Fatal(err)
	}
	s, err := h.files.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := app.Compare(s.Document(), h.desk.Document()); len(diff) != 0 {
		t.Errorf("the copy differs in %d things", len(diff))
	}
	if err := s.Discard(); err != nil {
		t.Error(err)
	}
}

func TestExportWritesBothFiles(t *testing.T) {
	h := newTestDesk(t, "he")
	h.page("export")
	p := h.desk.pages["export"].(*exportPage)
	p.choose(func() { p.code, p.audience = "ar", report.Planner })
	whole := len(p.all)
	p.out[p.all[0].ID] = true
	for _, c := range []struct {
		sheet bool
		file  string
		want  string
	}{{false, "a.pdf", "pdf ar "}, {true, "b.xlsx", "xlsx ar "}} {
		p.choose(func() { p.sheet = c.sheet })
		path := filepath.Join(h.dir, c.file)
		p.write(path)
		h.settle()
		got, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(string(got), c.want) || !strings.HasSuffix(string(got), " "+h.look.Number(whole-1)+"\n") {
			t.Errorf("%s holds %q", c.file, got)
		}
		if p.saved != path || p.button.Disabled() {
			t.Errorf("after saving: %q, disabled %v", p.saved, p.button.Disabled())
		}
		if filepath.Ext(p.fileName()) != filepath.Ext(c.file) {
			t.Errorf("suggested %q", p.fileName())
		}
	}
}

// TestExportByKeyboard keeps the keyboard where it is while the page is built anew.
func TestExportByKeyboard(t *testing.T) {
	h := newTestDesk(t, "he")
	h.page("export")
	p := h.desk.pages["export"].(*exportPage)
	h.win.Canvas().Focus(p.Focus()) // Tab came by the tabs before
	h.press(fyne.KeySpace)
	h.win.Canvas().FocusNext()
	h.press(fyne.KeySpace)
	for range append(agenda.ReportKinds(), agenda.Progress) { // the other reports, then the forms
		h.win.Canvas().FocusNext()
	}
	h.press(fyne.KeySpace)
	if p.kind != agenda.Exercises[0].ID || !p.sheet {
		t.Errorf("chose %q, a sheet: %v", p.kind, p.sheet)
	}
	for _, s := range p.all {
		p.out[s.ID] = true
	}
	p.show()
	if !p.button.Disabled() {
		t.Error("a report of nothing can be saved")
	}
}

func TestExportTellsOfTrouble(t *testing.T) {
	h := newTestDesk(t, "en")
	h.page("export")
	p := h.desk.pages["export"].(*exportPage)
	p.write(filepath.Join(h.dir, "nowhere", "a.pdf"))
	h.settle()
	if !h.over() || p.saved != "" || p.button.Disabled() {
		t.Errorf("over %v, saved %q, disabled %v", h.over(), p.saved, p.button.Disabled())
	}
}

func TestSearchFindsAndGoes(t *testing.T) {
	h := newTestDesk(t, "he")
	h.page("history")
	h.shortcut("Ctrl K")
	h.typed("דרך הזית")
	h.press(fyne.KeyReturn)
	if h.over() || h.desk.at.page != "" || h.desk.at.step != "entry" {
		t.Errorf("over %v, at %+v", h.over(), h.desk.at)
	}
	h.shortcut("Ctrl K")
	h.typed(h.look.T("stakeholders.representation.title") + " " + h.look.T("stakeholders.title")) // the word itself is in a card, too
	h.press(fyne.KeyReturn)
	if h.desk.at.step != "representation" {
		t.Errorf("at %+v", h.desk.at)
	}
	h.shortcut("Ctrl K")
	h.typed(h.look.T("window.process"))
	h.press(fyne.KeyReturn)
	if h.desk.at.page != "process" {
		t.Errorf("at %+v", h.desk.at)
	}
}

func TestSearchForNothing(t *testing.T) {
	h := newTestDesk(t, "en")
	s := &searcher{desk: h.desk, index: app.IndexOf(h.desk.Document())}
	s.table = kit.NewTable(h.look, []kit.TableColumn{{Text: s.groupAt}}, 0, kit.TableOptions{})
	s.query("zzzz qqqq")
	if len(s.found) != 0 {
		t.Errorf("found %v", s.found)
	}
	s.take(s.table.Current())
	s.query("")
	if len(s.found) < 10 {
		t.Errorf("an empty query offers %d places and actions", len(s.found))
	}
}

// TestEachShortcutInEachLanguage presses every key once, with a document and without.
func TestEachShortcutInEachLanguage(t *testing.T) {
	for _, code := range lang.Codes {
		for _, h := range []*harness{newTestApp(t, code), newTestDesk(t, code)} {
			for _, s := range h.keys() {
				if strings.HasPrefix(h.look.T(s.words), "[") {
					t.Errorf("%s has no words in %s", s.name, code)
				}
				s.do()
				h.settle()
				for h.over() {
					h.win.Canvas().Overlays().Remove(h.win.Canvas().Overlays().Top())
				}
			}
		}
	}
}

func TestRegions(t *testing.T) {
	h := newTestDesk(t, "he")
	h.page("process")
	h.win.Canvas().Unfocus()
	var seen []fyne.Focusable
	for range 3 {
		h.shortcut("F6")
		seen = append(seen, h.win.Canvas().Focused())
	}
	for i, region := range []fyne.CanvasObject{h.desk.rail, h.desk.head, h.desk.body} {
		if !kit.Holds(region, seen[i]) {
			t.Errorf("press %d leads to %T, outside its part of the window", i+1, seen[i])
		}
	}
}

func TestAboutPictures(t *testing.T) {
	for _, code := range lang.Codes {
		h := newTestApp(t, code)
		h.toggleDark()
		h.about()
		h.same("about-" + code)
	}
}

func TestChaptersBeginWithWhatIsLeftOfThem(t *testing.T) {
	all := []report.Section{{ID: "a"}, {ID: "b", Chapter: "B"}, {ID: "c"}, {ID: "d", Chapter: "D"}, {ID: "e", Chapter: "E"}}
	left := without(map[string]bool{"b": true, "d": true}, all)
	said := ""
	for _, s := range left {
		said += s.ID + s.Chapter + " "
	}
	if said != "a cB eE " {
		t.Errorf("left %q", said)
	}
}

// TestPagesFitASmallWindow: a window that is too small for its content grows by itself.
func TestPagesFitASmallWindow(t *testing.T) {
	for _, code := range lang.Codes {
		h := newTestDesk(t, code)
		h.meet()
		h.win.Resize(fyne.NewSize(1024, 720))
		for _, p := range railPages {
			h.page(p.id)
			if least := h.win.Content().MinSize(); least.Width > 1024 || least.Height > 720 {
				t.Errorf("%s: %s needs %v", code, p.id, least)
			}
		}
	}
}
