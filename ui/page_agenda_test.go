package ui

import (
	"context"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"madrega/app"
	"madrega/app/agenda"
	"madrega/app/lang"
)

// at sets the time of the window.
func (h *harness) at(clock string) time.Time {
	h.t.Helper()
	t, err := time.ParseInLocation("2006-01-02 15:04:05", "2026-11-22 "+clock, time.UTC)
	if err != nil {
		h.t.Fatal(err)
	}
	h.App.Now = func() time.Time { return t }
	return t
}

// newAgenda opens the sample with the agenda of one of the templates, for a meeting today at 14:00.
func newAgenda(t *testing.T, code, template string) (*harness, *agendaPage) {
	t.Helper()
	h := newTestDesk(t, code)
	for _, tt := range agenda.Templates {
		if tt.ID == template {
			m := app.Meeting{ID: app.NewID(), Date: "2026-11-22", Start: "14:00"}
			if !h.desk.Do(app.MakeAgenda(m, tt.Make(h.desk.Document(), h.look.Lang)...)) {
				t.Fatal("no agenda")
			}
		}
	}
	h.page("agenda")
	return h, h.desk.pages["agenda"].(*agendaPage)
}

func (p *agendaPage) now() app.Schedule {
	_, s := p.agendaNow()
	return s
}

func TestAgendaPictures(t *testing.T) {
	for _, code := range lang.Codes {
		h := newTestDesk(t, code)
		h.edit()
		h.page("agenda")
		if code != "en" {
			h.same("agenda-none-" + code)
		}
		h, p := newAgenda(t, code, "opening")
		h.desk.note = nil
		h.desk.showStatus()
		h.win.Canvas().Focus(p.order)
		p.order.Choose(2)
		h.same("agenda-plan-" + code)
		p.Do(app.MoveBlock(p.now().Slots[8].ID, 3))
		for i, clock := range []string{"14:03:00", "14:15:00", "14:40:00", "14:58:00"} {
			h.at(clock)
			p.begin(p.now().Slots[i].Block)
		}
		p.skip(p.now().Slots[7].ID)
		h.desk.note = nil
		h.desk.showStatus()
		h.at("15:06:20")
		p.Do(app.ExtendBlock(5))
		p.view.Changed(nil)
		h.win.Canvas().Unfocus()
		h.settle()
		h.same("agenda-running-" + code)
		h.shortcut("F5")
		h.wall.win.Resize(fyne.NewSize(1280, 720))
		h.desk.goToBlock(h.desk.Document().RunningBlock())
		h.at("15:16:40")
		h.desk.clock.show()
		h.sameWall("agenda-wall-" + code)
		h.shortcut("F7")
		h.desk.note = nil
		h.desk.showStatus()
		if code == "he" {
			h.same("agenda-step-he")
		}
		h.shortcut("F7")
		h.page("agenda")
		p.begin(p.now().Slots[6].Block)
		h.settle()
		if code != "ar" {
			h.sameWall("agenda-break-" + code)
		}
	}
}

func TestAgendaByKeyboard(t *testing.T) {
	h, p := newAgenda(t, "en", "followup")
	h.win.Canvas().Focus(p.order)
	second := p.now().Slots[1].ID
	h.press(fyne.KeyDown)
	alt := func(key fyne.KeyName) {
		p.order.TypedShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierAlt})
		h.settle()
	}
	alt(fyne.KeyDown)
	alt(fyne.KeyDown)
	alt(fyne.KeyUp)
	if s := p.now(); s.Slots[2].ID != second || p.order.Current() != 2 || s.Slots[2].Begins.Format("15:04") != "14:30" {
		t.Fatalf("it stands at %v, row %d is chosen", s.Slots[2].Begins, p.order.Current())
	}
	if h.win.Canvas().Focused() != fyne.Focusable(p.order) {
		t.Fatal("the list lost the keyboard")
	}
	p.order.TypedRune('+')
	p.order.TypedRune('+')
	p.order.TypedRune('-')
	if got := p.now().Slots[2].Minutes; got != 25 {
		t.Errorf("it takes %d minutes", got)
	}
	p.order.TypedRune(' ')
	if !p.now().Slots[2].Skipped {
		t.Error("Space does not leave it out")
	}
	p.order.TypedRune(' ')
	h.press(fyne.KeyDelete)
	if s := p.now(); len(s.Slots) != 6 || s.Slots[2].ID == second {
		t.Error("Delete does not remove it")
	}
	h.shortcut("Ctrl Z")
	h.press(fyne.KeyHome, fyne.KeyReturn)
	if s := p.now(); len(s.Slots) != 7 || s.Now != 0 {
		t.Errorf("after undo and Enter %d of %d runs", s.Now, len(s.Slots))
	}
}

// TestAgendaToBeRead opens a document in which nothing can be changed: another window has it.
func TestAgendaToBeRead(t *testing.T) {
	h, p := newAgenda(t, "en", "forum")
	h.settle()
	path := h.desk.session.Path()
	other := newTestApp(t, "en")
	other.Open(path)
	other.settle()
	if other.desk == nil || !other.desk.ReadOnly() {
		t.Fatal("it is not opened for reading only")
	}
	other.page("agenda")
	there := other.desk.pages["agenda"].(*agendaPage)
	other.win.Canvas().Focus(there.order)
	other.press(fyne.KeyDelete)
	there.order.TypedRune('+')
	there.order.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyDown, Modifier: fyne.KeyModifierAlt})
	if other.over() || len(there.now().Slots) != 8 || there.now().Slots[0].Minutes != p.now().Slots[0].Minutes {
		t.Error("it can be changed")
	}
	other.press(fyne.KeyEnd, fyne.KeyReturn)
	if other.desk.at.exercise != "close" || other.desk.at.step != "next" {
		t.Errorf("Enter leads to %+v", other.desk.at)
	}
}

func TestABlockIsFound(t *testing.T) {
	h, p := newAgenda(t, "en", "day")
	h.desk.GoTo("grid")
	h.shortcut("Ctrl K")
	h.typed("lunch")
	h.press(fyne.KeyReturn)
	if h.over() || h.desk.at.page != "agenda" || p.now().Slots[p.order.Current()].Title != "Lunch" {
		t.Errorf("over %v, at %+v", h.over(), h.desk.at)
	}
}

// TestNarrowAgenda shows an agenda that is over its time, in a small window, and one that only can be read.
func TestNarrowAgenda(t *testing.T) {
	h, p := newAgenda(t, "he", "forum")
	h.win.Resize(fyne.NewSize(1024, 720))
	p.settings.saveAgenda(agenda.TemplateOf("שלנו", h.desk.Document().BlocksOf(p.now().Slots[0].Meeting)))
	h.at("14:00:00")
	p.begin(p.now().Slots[0].Block)
	h.at("14:11:20")
	h.desk.note = nil
	h.desk.showStatus()
	h.desk.clock.show()
	h.win.Canvas().Unfocus()
	if got := p.now().Slots[1].Begins.Format("15:04:05"); got != "14:11:20" {
		t.Errorf("the next begins at %s", got)
	}
	h.settle()
	h.same("agenda-small-he")
}

func TestAgendaByDragging(t *testing.T) {
	h, p := newAgenda(t, "he", "followup")
	first, high := p.now().Slots[0].ID, p.order.Size().Height/7
	p.order.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(400, high/2)}})
	for _, y := range []float32{high, 2 * high, 2.6 * high} {
		p.order.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(400, y)}})
	}
	h.same("agenda-drag-he")
	p.order.DragEnd()
	h.settle()
	if s := p.now(); s.Slots[2].ID != first {
		t.Errorf("it was put down elsewhere: %v", s.Slots[2].Title)
	}
	h.shortcut("Ctrl Z")
	if p.now().Slots[0].ID != first {
		t.Error("undo does not bring it back")
	}
}

func TestAgendaFromNothing(t *testing.T) {
	h := newTestApp(t, "en")
	h.create(h.dir+"/new", app.NewDocument(app.NewProcess("Town", app.City, "", clockNow)))
	h.settle()
	h.page("agenda")
	p := h.desk.pages["agenda"].(*agendaPage)
	p.make(p.templates()[1])
	h.settle()
	if m, s := p.agendaNow(); m == nil || m.Date != "2026-11-22" || m.Start != app.UsualStart || len(s.Slots) != 7 || s.Total != 90*time.Minute {
		t.Fatalf("the agenda is %+v of %+v", s, m)
	}
	p.settings.saveAgenda(agenda.TemplateOf("Ours", h.desk.Document().BlocksOf(p.now().Slots[0].Meeting)))
	kept := readSettings(p.settings.path)
	if len(kept.Agendas) != 1 || kept.Agendas[0].Name != "Ours" || kept.Agendas[0].Minutes() != 90 || kept.Agendas[0].Blocks[0].Title == "" {
		t.Errorf("kept %+v", kept.Agendas)
	}
	h.shortcut("Ctrl Z")
	if len(p.now().Slots) != 0 {
		t.Error("the agenda can't be undone")
	}
	p.make(p.templates()[4])
	if len(p.now().Slots) != 7 {
		t.Error("a template of one's own makes no agenda")
	}
	p.forget("Ours")
	if len(readSettings(p.settings.path).Agendas) != 0 {
		t.Error("it can't be removed")
	}
}

func TestTheAgendaLeadsThroughTheExercises(t *testing.T) {
	h, p := newAgenda(t, "he", "opening")
	h.at("14:00:00")
	p.begin(p.now().Slots[0].Block)
	p.nextOnly()
	p.goToBlock(h.desk.Document().RunningBlock())
	for _, want := range []string{"vision/cards", "vision/group", "vision/dots", "vision/sentence", "/", "stakeholders/entry"} {
		at := h.desk.at.exercise + "/" + h.desk.at.step
		if h.desk.at.page == "agenda" {
			at = "/"
		}
		if at != want {
			t.Fatalf("at %s, not %s", at, want)
		}
		if h.desk.at.page == "" {
			h.desk.next()
		} else {
			h.desk.nextBlock()
		}
		h.settle()
	}
	if st := h.desk.Document().StepOf("vision", "cards"); !st.Done {
		t.Error("a step that was gone through is not done")
	}
	h.desk.GoTo("entry")
	for h.desk.Document().RunningBlock() != nil {
		h.desk.nextBlock()
	}
	if h.desk.at.page != "agenda" || !p.now().Over() {
		t.Errorf("at the end we are at %+v", h.desk.at)
	}
}

func TestOneClock(t *testing.T) {
	h, p := newAgenda(t, "en", "followup")
	c := h.desk.clock
	h.at("14:00:00")
	p.begin(p.now().Slots[1].Block) // 20 minutes
	h.at("14:05:00")
	if c.remaining() != 15*time.Minute || c.total() != 20*time.Minute || !c.running() || c.word(h.look) != "" {
		t.Errorf("%v of %v", c.remaining(), c.total())
	}
	h.desk.GoTo("grid") // looking elsewhere does not touch it
	if c.remaining() != 15*time.Minute {
		t.Errorf("elsewhere it is %v", c.remaining())
	}
	c.toggle()
	h.at("14:30:00")
	if c.remaining() != 15*time.Minute || c.running() || c.stop != nil || c.word(h.look) != h.look.T("clock.paused") {
		t.Errorf("paused it is %v", c.remaining())
	}
	c.toggle()
	h.at("14:43:00")
	if c.word(h.look) != h.look.T("clock.soon") {
		t.Errorf("with %v left it says %q", c.remaining(), c.word(h.look))
	}
	h.at("14:46:20")
	if c.remaining() != -80*time.Second || c.word(h.look) != h.look.T("clock.over") {
		t.Errorf("over: %v, %q", c.remaining(), c.word(h.look))
	}
	p.Do(app.ExtendBlock(moreMinutes))
	if c.remaining() != 5*time.Minute-80*time.Second || c.word(h.look) != "" {
		t.Errorf("with more time: %v", c.remaining())
	}
}

func TestTheAgendaKnowsWhereItWas(t *testing.T) {
	h, p := newAgenda(t, "en", "opening")
	h.at("14:00:00")
	p.begin(p.now().Slots[1].Block)
	h.settle()
	path := h.desk.session.Path()
	if err := h.desk.session.Close(context.Background()); err != nil {
		t.Fatal(err)
	}
	h.desk.clock.end()
	h.App.desk = nil
	h.at("14:12:00")
	h.Open(path)
	h.settle()
	if h.desk.at.exercise != "vision" || h.desk.at.step != "cards" || h.desk.clock.remaining() != 8*time.Minute || h.desk.clock.stop == nil {
		t.Errorf("at %+v, %v left", h.desk.at, h.desk.clock.remaining())
	}
}
