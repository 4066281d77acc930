package stakeholders

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"madrega/app"
	"madrega/app/agenda"
	"madrega/app/lang"
	"madrega/app/session"
	"madrega/ui/golden"
	"madrega/ui/kit"
)

func steps() []agenda.Step { return agenda.Exercises[0].Steps }

// TestPictures compares every step with its picture: the sample in every language, and in Hebrew also without anything,
// with 300 organisations, and in the dark in a small window.
func TestPictures(t *testing.T) {
	for _, code := range lang.Codes {
		for _, s := range steps() {
			h := open(t, code, s.ID, bay(code))
			h.screen.chosen = h.Document().Organisations.At(2).ID
			h.GoTo(s.ID)
			golden.Same(t, s.ID+"-"+code, h.Canvas().Capture())
		}
	}
	many := large(t, 300, 1000)
	for _, s := range steps() {
		golden.Same(t, s.ID+"-empty", open(t, "he", s.ID, empty()).Canvas().Capture())
		golden.Same(t, s.ID+"-many", open(t, "he", s.ID, many).Canvas().Capture())
		dark := &kit.Look{Lang: lang.For("he"), Zoom: 1, Dark: true}
		golden.Same(t, s.ID+"-small", openIn(t, dark, s.ID, session.Start{Document: bay("he")}, small).Canvas().Capture())
	}
}

// small is what a window of 1024 × 700 leaves for a step.
var small = fyne.NewSize(920+24, 456)

func TestRelationPictures(t *testing.T) {
	for _, code := range lang.Codes {
		h := open(t, code, "relations", bay(code))
		h.screen.relation = h.Document().Relations.At(3).ID
		h.screen.asList = true
		h.GoTo("relations")
		golden.Same(t, "relation-"+code, h.Canvas().Capture())
		h.screen.edit(h.Document().Organisations.At(0).ID)
		golden.Same(t, "edit-"+code, h.Canvas().Capture())
	}
}

// TestStepsFitASmallWindow keeps every step from making the window larger than a small screen.
func TestStepsFitASmallWindow(t *testing.T) {
	for _, code := range lang.Codes {
		for _, zoom := range []float32{1, 1.15} {
			l := &kit.Look{Lang: lang.For(code), Zoom: zoom}
			for _, s := range steps() {
				for _, list := range []bool{false, true} {
					if list && s.ID != "relations" && s.ID != "representation" {
						continue
					}
					h := openIn(t, l, s.ID, session.Start{Document: bay(code)}, small)
					h.screen.asList, h.screen.byField = list, list
					h.screen.chosen, h.screen.relation = h.Document().Organisations.At(2).ID, h.Document().Relations.At(3).ID
					least := h.screen.Content(l, s.ID).MinSize()
					if room := fyne.NewSize(1024-56*zoom-48, 700-244*zoom); least.Width > room.Width || least.Height > room.Height {
						t.Errorf("%s in %s at %.2f needs %v of %v", s.ID, code, zoom, least, room)
					}
				}
			}
		}
	}
}

// wall opens what the room sees of a step.
func (h *desk) wall(step string) bool {
	l := &kit.Look{Lang: h.look.Lang, Dark: true, Zoom: 2.0 / 3, Wall: true}
	o := h.screen.Wall(l, step)
	if o == nil {
		return false
	}
	h.win.SetContent(kit.NewRoot(kit.Stack(kit.Rect(l, kit.Ground, 0), kit.Inset(l, 72, o))))
	h.win.Resize(fyne.NewSize(1280, 560))
	h.win.Content().Refresh()
	return true
}

func TestWallPictures(t *testing.T) {
	for _, s := range steps() {
		h := open(t, "he", s.ID, bay("he"))
		h.screen.relation = h.Document().Relations.At(3).ID
		if h.wall(s.ID) {
			golden.Same(t, "wall-"+s.ID, h.Canvas().Capture())
		}
	}
}

// TestTheWallShowsNothingPrivate looks for what only the facilitator may see in everything that is drawn.
func TestTheWallShowsNothingPrivate(t *testing.T) {
	const secret = "Qzsecretqz"
	d := bay("he")
	do := func(c app.Command) {
		next, _, err := c.Run(d)
		if err != nil {
			t.Fatal(err)
		}
		d = next
	}
	for o := range d.Organisations.All() {
		do(app.EditOrganisation(o.ID, "", func(o *app.Organisation) {
			o.Private, o.Contact, o.Notes, o.Reason = secret, secret, secret, secret
		}))
	}
	for r := range d.Relations.All() {
		next := *r
		next.Move, next.Owner = secret, secret
		do(app.PutRelation(next))
	}
	seen := 0
	for _, s := range steps() {
		h := open(t, "he", s.ID, d)
		h.screen.chosen, h.screen.relation = d.Organisations.At(0).ID, d.Relations.At(0).ID
		if !h.wall(s.ID) {
			continue
		}
		for _, text := range texts(h.win.Content()) {
			seen++
			if strings.Contains(text, secret) {
				t.Errorf("%s shows %q", s.ID, text)
			}
		}
	}
	if seen < 50 {
		t.Errorf("only %d texts were looked at", seen)
	}
	h := open(t, "he", "grid", d)
	h.screen.chosen = d.Organisations.At(0).ID
	h.GoTo("grid")
	if !strings.Contains(strings.Join(texts(h.win.Content()), "\n"), secret) {
		t.Error("the test does not find the note where the facilitator sees it")
	}
}

// texts is everything that is written in something.
func texts(o fyne.CanvasObject) (found []string) {
	switch o := o.(type) {
	case *canvas.Text:
		return []string{o.Text}
	case *fyne.Container:
		for _, part := range o.Objects {
			found = append(found, texts(part)...)
		}
	case fyne.Widget:
		for _, part := range test.WidgetRenderer(o).Objects() {
			found = append(found, texts(part)...)
		}
	}
	return found
}
