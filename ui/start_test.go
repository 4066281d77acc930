package ui

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/agenda"
	"madrega/app/lang"
)

func TestStartPictures(t *testing.T) {
	for _, code := range lang.Codes {
		h := newTestApp(t, code)
		h.same("start-empty-" + code)
		h = newTestApp(t, code, recentPaths...)
		h.files.peeks = recentSummaries()
		h.start = nil
		h.rebuild()
		h.settle()
		h.same("start-" + code)
		h.win.Resize(fyne.NewSize(900, 640))
		h.same("start-narrow-" + code)
	}
}

var recentPaths = []string{"/w/shefaamr.madrega", "/w/bay.madrega", "/w/tivon – 2036.madrega", "/w/tamra.madrega", "/gone/kabul.madrega"}

func recentSummaries() map[string]Summary {
	day := func(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 17, 48, 2, 0, time.UTC) }
	done := func(n int) (states []app.StepState) {
		for _, s := range agenda.Exercises[0].Steps[:n] {
			states = append(states, app.StepState{Exercise: agenda.Exercises[0].ID, Step: s.ID, Done: true})
		}
		return states
	}
	return map[string]Summary{
		"shefaamr.madrega":     {Place: "שפרעם", Kind: app.City, Title: "תעסוקת צעירים ויזמות מקומית", Organisations: 46, Saved: day(2026, 11, 22), Steps: done(2)},
		"bay.madrega":          {Place: "عنقود الخليج", Kind: app.MunicipalCluster, Title: "إقامة المنتدى بين القطاعات (2026)", Organisations: 112, Saved: day(2026, 11, 15), Steps: done(6)},
		"tivon – 2036.madrega": {Place: "Kiryat Tiv’on", Kind: app.LocalCouncil, Organisations: 1, Saved: day(2026, 10, 28)},
		"tamra.madrega":        {Place: "תמרה", Kind: app.City, Title: "לב העיר כמרחב קהילתי משגשג", Organisations: 24, Saved: day(2026, 11, 21), Unclean: true, Steps: done(4)},
	}
}

// TestStartByKeyboard goes through the cards, past the one that is gone.
func TestStartByKeyboard(t *testing.T) {
	h := newTestApp(t, "he", "/w/one.madrega", "/gone/two.madrega", "/w/three.madrega")
	h.files.peeks = map[string]Summary{"one.madrega": {Place: "א"}, "three.madrega": {Place: "ג"}}
	h.start = nil
	h.rebuild()
	h.settle()
	focused := func() int { return h.start.focused() }
	if focused() != 0 {
		t.Fatalf("the keyboard is at card %d", focused())
	}
	h.press(fyne.KeyDown)
	if focused() != 2 || h.start.recent[1].tile != nil {
		t.Errorf("down leads to card %d", focused())
	}
	h.press(fyne.KeyHome)
	if focused() != 0 {
		t.Errorf("Home leads to card %d", focused())
	}
	h.press(fyne.KeyEnd, fyne.KeyReturn)
	if !h.over() {
		t.Error("opening a file that can't be read says nothing")
	}
}

// TestStartKeepsItsPlace changes the language and the light while a document is open, and comes back to the list.
func TestStartKeepsItsPlace(t *testing.T) {
	h := newTestDesk(t, "he")
	path := h.desk.session.Path()
	done := 0
	for st := range h.desk.Document().Steps.All() {
		if st.Done {
			done++
		}
	}
	h.desk.GoTo("grid")
	h.setLanguage("ar")
	h.toggleDark()
	h.zoom(1)
	if h.desk.at.step != "grid" || h.look.Code() != "ar" || !h.look.Dark {
		t.Errorf("at %+v in %s", h.desk.at, h.look.Code())
	}
	h.leave(func() {})
	h.settle()
	if h.desk != nil || h.start == nil || len(h.start.recent) != 1 || h.start.recent[0].path != path {
		t.Fatal("the process is not on the list after it was closed")
	}
	if steps := h.start.recent[0].summary.Steps; done == 0 || len(steps) != done {
		t.Errorf("the card knows of %d steps, not of the %d that the sample has done", len(steps), done)
	}
	h.press(fyne.KeyReturn)
	if h.desk == nil || h.desk.session.Path() != path {
		t.Error("Enter on its card does not open it")
	}
}
