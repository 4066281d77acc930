package ui

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/lang"
)

// TestWizardPictures shows every question in every language.
func TestWizardPictures(t *testing.T) {
	for _, code := range lang.Codes {
		h := newTestApp(t, code)
		w := &wizard{App: h.App, kind: app.MunicipalCluster, folder: "/home/dana/Documents"}
		w.ask()
		h.press(fyne.KeyReturn) // without a name
		h.same("wizard-place-" + code)
		h.typed(h.look.T("place.cluster"))
		h.press(fyne.KeyReturn)
		h.same("wizard-kind-" + code)
		h.press(fyne.KeyReturn)
		for _, name := range []string{`א "ב" (3)`, "شفاعمرو", "I’billin", "شفاعمرو"} {
			h.typed(name)
			h.press(fyne.KeyReturn)
		}
		h.same("wizard-members-" + code)
		w.dialog.Close()
		w.forward()
		h.same("wizard-title-" + code)
		h.press(fyne.KeyReturn, fyne.KeyReturn) // there is no such folder
		h.same("wizard-file-" + code)
	}
}

// TestWizardByKeyboard makes the process of a town without a mouse.
func TestWizardByKeyboard(t *testing.T) {
	h := newTestApp(t, "he")
	h.shortcut("Ctrl N")
	h.press(fyne.KeyReturn)
	if !h.over() || h.desk != nil {
		t.Fatal("a place without a name was taken")
	}
	h.typed("שפרעם")
	h.press(fyne.KeyReturn) // place
	h.press(fyne.KeyReturn) // a city
	h.typed("תעסוקה: צעירים/ות")
	h.press(fyne.KeyReturn)
	h.press(fyne.KeyReturn) // the file as suggested
	if h.desk == nil {
		t.Fatal("no document opened")
	}
	if want := filepath.Join(h.dir, "Documents", "שפרעם – תעסוקה צעירים ות.madrega"); h.desk.session.Path() != want {
		t.Errorf("the file is %s, not %s", h.desk.session.Path(), want)
	}
	p := h.desk.Document().Process()
	if p.Place != "שפרעם" || p.Kind != app.City || p.Title != "תעסוקה: צעירים/ות" {
		t.Errorf("the process is %+v", p)
	}
	as := h.desk.Document().Authorities
	if as.Len() != 1 || as.At(0).Name != "שפרעם" || as.At(0).Kind != app.City {
		t.Errorf("the town is not the one authority of its process: %d", as.Len())
	}
}

// TestWizardFillsInTheBay makes the process of the cluster, with its 16 authorities.
func TestWizardFillsInTheBay(t *testing.T) {
	h := newTestApp(t, "ar")
	w := &wizard{App: h.App, kind: app.MunicipalCluster, place: "x", folder: h.dir, at: 2}
	w.members = []app.Authority{{ID: app.NewID(), Name: "شفاعمرو", Kind: app.City}}
	m := w.memberList()
	m.Build(w.look)
	w.fillBay(m)
	w.fillBay(m)
	kinds := map[app.PlaceKind]int{}
	for _, a := range w.members {
		kinds[a.Kind]++
	}
	if len(w.members) != 16 || kinds[app.City] != 9 || kinds[app.LocalCouncil] != 6 || kinds[app.RegionalCouncil] != 1 {
		t.Errorf("%d authorities, by kind %v", len(w.members), kinds)
	}
	if err := w.document().Check(); err != nil {
		t.Error(err)
	}
}

// TestWizardKeepsFiles suggests another name for a file that is there, and takes none that is.
func TestWizardKeepsFiles(t *testing.T) {
	h := newTestApp(t, "en")
	for _, name := range []string{"Tamra.madrega", "Tamra 2.madrega"} {
		if err := os.WriteFile(filepath.Join(h.dir, "Documents", name), []byte("mine"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	h.shortcut("Ctrl N")
	h.typed("Tamra")
	for range 3 {
		h.press(fyne.KeyReturn)
	}
	h.press(fyne.KeyBackspace)
	h.typed("2") // "Tamra 3" is suggested
	h.press(fyne.KeyReturn)
	if h.desk != nil {
		t.Fatal("a file was written over")
	}
	h.press(fyne.KeyEscape, fyne.KeyEscape, fyne.KeyEscape, fyne.KeyEscape)
	if h.over() {
		t.Error("Escape does not lead out of the wizard")
	}
}

func TestFileNames(t *testing.T) {
	for words, want := range map[string]string{
		`מתנ"ס  שפרעם: 2026/27?`: "מתנ״ס שפרעם 2026 27",
		" .. ":                   "",
		"a\x00b\nc.":             "a b c",
		`<C:\x|y*>`:              "C x y",
	} {
		if got := fileName(words); got != want {
			t.Errorf("fileName(%q) = %q, not %q", words, got, want)
		}
	}
}

// TestSampleIsACopy opens the sample twice, each time in a file of its own.
func TestSampleIsACopy(t *testing.T) {
	h := newTestApp(t, "he")
	h.openSample()
	h.settle()
	first := h.desk.session.Path()
	h.openSample()
	h.settle()
	second := h.desk.session.Path()
	if first == second || filepath.Dir(first) != filepath.Join(h.dir, "Documents") {
		t.Errorf("opened %s, then %s", first, second)
	}
	if n := h.desk.Document().Organisations.Len(); n < 30 {
		t.Errorf("the sample has %d organisations", n)
	}
	h.openForum()
	h.settle()
	if n := h.desk.Document().Members.Len(); n != 28 || h.desk.session.Path() == second {
		t.Errorf("the sample of a forum has %d members, in %s", n, h.desk.session.Path())
	}
}
