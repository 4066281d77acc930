package ventures

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/session"
	"madrega/ui/kit"
	"madrega/ui/parts"
	"madrega/ui/testkit"
)

func names(d app.Document) (list []string) {
	for v := range d.Ventures.All() {
		list = append(list, v.Name)
	}
	return list
}

func TestEnterAddsAVenture(t *testing.T) {
	h := open(t, "he", "ideas", testkit.Empty())
	for _, name := range []string{"בית המלאכות", "Summer fair", "בית המלאכות"} {
		h.Type(name)
		h.Press(fyne.KeyReturn)
	}
	if got := names(h.Document()); !slices.Equal(got, []string{"בית המלאכות", "Summer fair"}) {
		t.Fatalf("ventures are %q", got)
	}
	v := h.screen.View.(*ideasView)
	if v.add.Text() != "בית המלאכות" || h.screen.chosen != h.first().ID {
		t.Error("a name that is there already should stay to be corrected, and its venture be chosen")
	}
	h.Undo()
	h.Undo()
	if h.first() != nil {
		t.Errorf("after undo there is %q", h.first().Name)
	}
}

func TestALineOfManyPastedLines(t *testing.T) {
	h := open(t, "en", "ideas", testkit.Empty())
	clip := test.NewClipboard()
	clip.SetContent("One\nTwo\n\nOne\nThree")
	h.Canvas().Focused().(*kit.Entry).TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
	if got := names(h.Document()); !slices.Equal(got, []string{"One", "Two", "Three"}) {
		t.Fatalf("ventures are %q", got)
	}
	h.Undo()
	if h.first() != nil {
		t.Error("one paste is more than one step of undo")
	}
}

func TestWhatWasSaidBecomesAVentureByKeys(t *testing.T) {
	h := open(t, "en", "ideas", town(t, "en"))
	n, open := h.Document().Ventures.Len(), len(app.Origins(h.Document()))
	for range 20 {
		if _, ok := h.Canvas().Focused().(*kit.Tile); ok {
			break
		}
		h.Tab(1)
	}
	h.Press(fyne.KeyReturn)
	d := h.Document()
	if d.Ventures.Len() != n+1 || len(app.Origins(d)) != open-1 {
		t.Fatalf("%d ventures and %d suggestions, %d and %d before", d.Ventures.Len(), len(app.Origins(d)), n, open)
	}
	if fresh := d.Ventures.At(n); fresh.ID != h.screen.chosen || !app.Rooted(d, fresh.ID) {
		t.Error("the new venture is not chosen, or not tied to where it came from")
	}
	h.Undo()
	if d := h.Document(); d.Ventures.Len() != n || len(app.Origins(d)) != open {
		t.Error("undo does not take it back in one step")
	}
}

func TestWritingAndRemovingAVenture(t *testing.T) {
	h := open(t, "en", "ideas", town(t, "en"))
	v := h.screen.View.(*ideasView)
	h.Canvas().Focus(v.table)
	h.Press(fyne.KeyHome, fyne.KeyReturn)
	h.Type("And more. ")
	if about := h.first().About; !strings.Contains(about, "And more.") {
		t.Errorf("it is about %q", about)
	}
	h.Canvas().Focus(v.table)
	h.Press(fyne.KeyDelete)
	if h.first().Name == "House of Crafts" || h.Said == "" || len(app.LinksOf(h.Document(), h.first().ID)) != 4 {
		t.Error("Delete should remove the venture, say so, and leave the links of others")
	}
	h.Undo()
	if h.first().Name != "House of Crafts" || len(app.LinksOf(h.Document(), h.first().ID)) != 7 {
		t.Error("undo should bring it back with its links")
	}
}

func TestTwoKeysPlaceAVenture(t *testing.T) {
	h := open(t, "he", "grid", town(t, "he"))
	id := h.Document().Ventures.At(5).ID
	h.Press(fyne.KeyEnd)
	if h.screen.chosen != id {
		t.Fatal("End does not choose the last venture")
	}
	h.Type("42")
	if v := h.Document().Ventures.Get(id); v.Value != 4 || v.Odds != 2 {
		t.Fatalf("value %v, odds %v", v.Value, v.Odds)
	}
	h.Press(fyne.KeyRight, fyne.KeyRight, fyne.KeyUp)
	if v := h.Document().Ventures.Get(id); v.Odds != 2.2 || v.Value != 4.1 {
		t.Fatalf("after the arrows odds %v, value %v", v.Odds, v.Value)
	}
	h.Undo()
	if v := h.Document().Ventures.Get(id); v.Odds != 2 || v.Value != 4 {
		t.Errorf("one undo leaves it at %v, %v", v.Odds, v.Value)
	}
	h.Press(fyne.KeyReturn)
	h.Type("close to the station")
	if v := h.Document().Ventures.Get(id); v.Reason != "close to the station" {
		t.Errorf("the reason is %q", v.Reason)
	}
	h.Press(fyne.KeyReturn)
	h.Press(fyne.KeyDelete)
	if v := h.Document().Ventures.Get(id); v.Placed() || h.Said == "" {
		t.Error("Delete does not take it off the grid")
	}
}

func TestAVentureAddedBesideTheGridIsChosen(t *testing.T) {
	h := open(t, "en", "grid", testkit.Empty())
	h.Type("Library on wheels")
	h.Press(fyne.KeyReturn)
	if h.first() == nil || h.screen.chosen != h.first().ID {
		t.Fatal("the new venture is not there, or not chosen")
	}
}

func TestKeysPutVenturesInTheirStage(t *testing.T) {
	h := open(t, "he", "gate", town(t, "he"))
	d := h.Document()
	loose := app.VenturesOfStage(d, 0)
	board := h.screen.View.(*gateView).board
	board.Select(string(loose[0].ID))
	h.Type("2")
	if v := h.Document().Ventures.Get(loose[0].ID); v.Stage != 2 {
		t.Fatalf("it is in stage %d", v.Stage)
	}
	if h.screen.chosen != loose[1].ID {
		t.Error("the next venture to be decided on is not chosen")
	}
	board.Select(string(loose[0].ID))
	h.Type("0")
	if v := h.Document().Ventures.Get(loose[0].ID); v.Stage != 0 {
		t.Fatalf("0 leaves it in stage %d", v.Stage)
	}
	h.Undo()
	h.Undo()
	if v := h.Document().Ventures.Get(loose[0].ID); v.Stage != 0 {
		t.Error("undo goes wrong")
	}
}

// press presses the button of a name in a form.
func press(t *testing.T, b *parts.Built, name string) {
	t.Helper()
	button, ok := b.Kept().Part(name).(*kit.Button)
	if !ok {
		t.Fatalf("there is no button %q", name)
	}
	button.Tapped(nil)
}

func TestChoosingTheFirst(t *testing.T) {
	h := open(t, "he", "gate", town(t, "he"))
	side := h.screen.View.(*gateView).side
	other := h.Document().Ventures.At(3)
	h.screen.chosen = other.ID
	h.screen.Changed(nil)
	press(t, side, "choose"+string(other.ID))
	first := h.Document().FirstVenture()
	if first == nil || first.ID != other.ID || first.Stage != 1 || h.Said == "" {
		t.Fatalf("the first is %v", first)
	}
	h.Canvas().Focus(side.Kept().Part("gate" + string(other.ID)).(fyne.Focusable))
	h.Type("because")
	h.Press(fyne.KeyEscape)
	if h.Canvas().Focused() != h.screen.View.Focus() {
		t.Error("Escape does not lead back to the stages")
	}
	if first := h.Document().FirstVenture(); first.Gate != "because" {
		t.Errorf("it is first %q", first.Gate)
	}
	press(t, side, "leave"+string(other.ID))
	if first := h.Document().FirstVenture(); first != nil {
		t.Errorf("%s is still the first", first.Name)
	}
	h.Undo()
	if first := h.Document().FirstVenture(); first == nil || first.ID != other.ID {
		t.Error("undo does not bring the choice back")
	}
}

func TestSortingByOdds(t *testing.T) {
	h := open(t, "en", "gate", town(t, "en"))
	press(t, h.screen.View.(*gateView).side, "sort")
	var stages []int
	for v := range h.Document().Ventures.All() {
		stages = append(stages, v.Stage)
	}
	if want := []int{1, 2, 1, 1, 2, 0}; !slices.Equal(stages, want) {
		t.Errorf("stages are %v, want %v", stages, want)
	}
	h.Undo()
	if n := len(app.VenturesOfStage(h.Document(), 0)); n != 3 {
		t.Errorf("after undo %d are not decided", n)
	}
}

func TestLinkingAVenture(t *testing.T) {
	h := open(t, "he", "links", town(t, "he"))
	id := h.Document().Ventures.At(2).ID
	h.screen.chosen = id
	h.screen.Changed(nil)
	form := h.screen.View.(*linksView).form
	write := func(name, text string) {
		h.Canvas().Focus(form.Kept().Part(name + string(id) + "/add").(fyne.Focusable))
		h.Type(text)
		h.Press(fyne.KeyReturn)
	}
	write("components", "יזמות מקומית")
	write("clusters", "מלאכה ומזון מקומי")
	write("groups", "הצעירים חוזרים")
	write("partners", h.Document().Organisations.At(3).Name)
	form.Kept().Part("actor/philanthropy" + string(id)).(*kit.Check).Tapped(nil)
	want := app.Link{Component: "entrepreneurship", Actor: "philanthropy", Organisation: h.Document().Organisations.At(3).ID}
	var got app.Link
	links := app.LinksOf(h.Document(), id)
	for _, l := range links {
		got.Component += l.Component
		got.Actor += l.Actor
		got.Organisation += l.Organisation
	}
	if len(links) != 5 || got != want {
		t.Fatalf("%d links: %v", len(links), got)
	}
	form.Kept().Part("actor/philanthropy" + string(id)).(*kit.Check).Tapped(nil)
	h.Canvas().Focus(form.Kept().Part("clusters" + string(id) + "/add").(fyne.Focusable))
	h.Press(fyne.KeyBackspace)
	if links := app.LinksOf(h.Document(), id); len(links) != 3 {
		t.Errorf("%d links are left", len(links))
	}
}

func TestPlanningAVenture(t *testing.T) {
	h := open(t, "en", "plan", town(t, "en"))
	id := h.Document().Ventures.At(4).ID
	h.screen.chosen = id
	h.screen.Changed(nil)
	h.screen.View.(*planView).line.OnOpen(string(id))
	h.Type("D. Cohen")
	h.Press(fyne.KeyReturn)
	h.Type("1.2.2027")
	h.Tab(1)
	h.Type("1.1.2027")
	if app.AsError(h.Shown).Key != "error.venture.dates" {
		t.Errorf("an end before the beginning: %v", h.Shown)
	}
	v := h.Document().Ventures.Get(id)
	if v.Owner != "D. Cohen" || v.Start != "2027-02-01" || v.Due != "" {
		t.Fatalf("owner %q, from %q to %q", v.Owner, v.Start, v.Due)
	}
	if rows := h.screen.View.(*planView).rows; rows[2].ID != string(id) || rows[2].Start != v.Start {
		t.Errorf("the timeline shows %v", rows)
	}
}

func TestOverdueVenturesStandOut(t *testing.T) {
	h := open(t, "en", "plan", town(t, "en"))
	late := func() bool {
		return slices.ContainsFunc(testkit.Texts(h.Window().Content()), func(s string) bool { return strings.Contains(s, "past its date") })
	}
	if !late() {
		t.Error("nothing tells of the overdue venture")
	}
	h.Do(app.Edit(h.Document().Ventures.At(3).ID, "", func(v *app.Venture) { v.State = "done" }))
	if late() {
		t.Error("a venture that is done is said to be overdue")
	}
}

func TestReadOnlyChangesNothing(t *testing.T) {
	d := town(t, "en")
	for _, step := range steps {
		h := openIn(t, &kit.Look{Lang: lang.For("en"), Zoom: 1}, step, session.Start{Document: d, ReadOnly: app.Fail(app.ReadOnly, "status.readonly")}, testkit.Area)
		h.screen.chosen = h.first().ID
		h.GoTo(step)
		if f := h.Canvas().Focused(); f != nil {
			for _, r := range "12345 x" {
				f.TypedRune(r)
			}
			for _, k := range []fyne.KeyName{fyne.KeyDown, fyne.KeyDelete, fyne.KeyReturn} {
				f.TypedKey(&fyne.KeyEvent{Name: k})
			}
		}
		if h.Shown != nil || len(app.Compare(d, h.Document())) != 0 {
			t.Errorf("%s changes a document for reading: %v", step, h.Shown)
		}
	}
}

func TestFindChoosesAVenture(t *testing.T) {
	h := open(t, "en", "plan", town(t, "en"))
	d := h.Document()
	if h.Find("venture", d.Ventures.At(2).ID); h.Step != "ideas" || h.screen.chosen != d.Ventures.At(2).ID {
		t.Errorf("a venture is found at %s", h.Step)
	}
	if h.Find("link", d.Links.At(0).ID); h.Step != "links" || h.screen.chosen != d.Links.At(0).Venture {
		t.Errorf("a link is found at %s", h.Step)
	}
}

func TestTheLastVentureGoes(t *testing.T) {
	for _, step := range []string{"gate", "links", "plan"} {
		h := open(t, "en", step, testkit.Empty())
		h.Do(app.Add(&app.Venture{ID: app.NewID(), Name: "a"}))
		if none := h.screen.Waits(); none {
			t.Errorf("%s does not show the first venture", step)
		}
		h.Undo()
		if none := h.screen.Waits(); !none {
			t.Errorf("%s does not say that there is none", step)
		}
	}
}
