package forum

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/forum"
	"madrega/app/lang"
	"madrega/app/sample"
	"madrega/app/selection"
	"madrega/app/session"
	"madrega/ui/exercise"
	"madrega/ui/kit"
	"madrega/ui/picture"
	"madrega/ui/testkit"
)

// mapped shows the step with the sample's forum, where nothing is waited for.
func mapped(t testing.TB, code string) (*desk, *mapView) {
	h := open(t, code, "map", sample.Bay(lang.For(code)))
	v := h.screen.View.(*mapView)
	v.rest = 0
	return h, v
}

// quota is the one with the keyboard.
func (h *desk) quota(v *mapView) *app.Quota { return h.Document().Quotas.Get(app.ID(v.grid.Current())) }

func TestQuotasAreEditedInPlace(t *testing.T) {
	h, v := mapped(t, "he")
	q := *h.quota(v)
	h.Type("4")
	h.Press(fyne.KeyReturn)
	if got := h.Document().Quotas.Get(q.ID); got.Min != 4 || got.Max != q.Max {
		t.Fatalf("%d to %d after 4 and Enter", got.Min, got.Max)
	}
	if h.quota(v).ID == q.ID {
		t.Error("Enter stays where it was")
	}
	h.Press(fyne.KeyUp, fyne.KeyLeft) // to the maximum: on to the left in Hebrew
	h.Type("20")
	h.Press(fyne.KeyDown)
	if got := h.Document().Quotas.Get(q.ID); got.Max != 20 {
		t.Errorf("the maximum is %d", got.Max)
	}
	h.Press(fyne.KeyUp)
	h.Type("+++-")
	if got := h.Document().Quotas.Get(q.ID); got.Max != 22 {
		t.Errorf("the maximum is %d after three + and one −", got.Max)
	}
	h.Undo()
	if got := h.Document().Quotas.Get(q.ID); got.Max != q.Max {
		t.Errorf("what was changed in one cell is not one step of undo: the maximum is %d, it was %d", got.Max, q.Max)
	}
	h.Type("9")
	h.Press(fyne.KeyEscape)
	h.Type("3")
	h.Tab(1) // what was typed counts when the map is left
	if got := h.Document().Quotas.Get(q.ID); got.Max != 3 || got.Min != 3 {
		t.Errorf("%d to %d after a maximum of 3", got.Min, got.Max)
	}
}

func TestTheSeatsOfASectorAreNotEditedHere(t *testing.T) {
	h, v := mapped(t, "he")
	before := h.Document()
	h.Press(fyne.KeyHome)
	h.Type("5")
	if h.Document().Seats() != before.Seats() || v.axis != forum.Constituencies {
		t.Error("the map does not say where the seats are set")
	}
}

func TestAnImpossibleMapIsSaidAtOnceAndOpened(t *testing.T) {
	h, v := mapped(t, "he")
	for _, words := range []string{h.Look().T("forum.map.impossible"), "ואין אף מועמד שאפשר לבחור"} {
		if !h.Shows(words) {
			t.Errorf("nothing says %q", words)
		}
	}
	changes := v.chart.exam.Changes
	if len(changes) < 2 {
		t.Fatalf("%d sets of changes are offered", len(changes))
	}
	before := h.Document()
	for i, r := range changes {
		h.press(t, v, h.Look().T("forum.map.try"), i)
		if v.tried != i || !h.Shows(h.Look().T("forum.map.back")) {
			t.Fatalf("change %d is not tried", i+1)
		}
		if _, rows := v.rows(); !met(rows) {
			t.Errorf("change %d leaves some quota short", i+1)
		}
		if len(app.Compare(before, h.Document())) > 0 {
			t.Error("trying changes the document")
		}
		for _, c := range r.Changes {
			if c.Kind == selection.Release {
				h.write(v, "change"+string(rune('0'+i))+"/by", "נ. לוי")
				h.write(v, "change"+string(rune('0'+i))+"/reason", "כדי שהמפה תתמלא")
				break
			}
		}
		h.tap(v, "change"+string(rune('0'+i))+"/accept")
		if h.Shown != nil || !v.chart.exam.Possible() || !h.Shows(h.Look().T("forum.map.possible")) {
			t.Fatalf("change %d does not open the map: %v", i+1, h.Shown)
		}
		h.Undo()
		if len(app.Compare(before, h.Document())) > 0 || v.chart.exam.Possible() {
			t.Error("accepting is not one step of undo")
		}
	}
}

func met(rows []picture.QuotaRow) bool {
	for _, r := range rows {
		if s, _ := r.State(); s != picture.QuotaMet {
			return false
		}
	}
	return true
}

// press presses the button of the i-th set of changes, after it was made sure that it says so.
func (h *desk) press(t *testing.T, v *mapView, words string, i int) {
	t.Helper()
	name := "change" + string(rune('0'+i))
	if b := v.side.Kept().Part(name).(*kit.Button); b.Label() != words {
		t.Fatalf("the button says %q, not %q", b.Label(), words)
	}
	h.tap(v, name)
}

func (h *desk) tap(v *mapView, name string) {
	h.T.Helper()
	b, ok := v.side.Kept().Part(name).(*kit.Button)
	if !ok {
		h.T.Fatalf("there is no button %s", name)
	}
	h.Canvas().Focus(b)
	h.Press(fyne.KeyReturn)
}

func (h *desk) write(v *mapView, name, words string) {
	h.T.Helper()
	e, ok := v.side.Kept().Part(name).(*kit.Entry)
	if !ok {
		h.T.Fatalf("there is no field %s", name)
	}
	e.SetText("")
	h.Canvas().Focus(e)
	h.Type(words)
}

func TestALockNeedsANameToBeReleased(t *testing.T) {
	h, v := mapped(t, "he")
	for i, r := range v.chart.exam.Changes {
		for _, c := range r.Changes {
			if c.Kind != selection.Release {
				continue
			}
			h.press(t, v, h.Look().T("forum.map.try"), i)
			h.tap(v, "change"+string(rune('0'+i))+"/accept")
			if h.Shown == nil {
				t.Error("a lock was released by nobody")
			}
			return
		}
	}
	t.Fatal("no set of changes releases a lock")
}

func TestAxesAreAddedByKeyboard(t *testing.T) {
	h, v := mapped(t, "he")
	before := h.Document().Axes.Len()
	v.adding, v.axis = true, ""
	v.side.Changed(nil)
	h.tap(v, "kind/"+string(app.SizeAxis))
	d := h.Document()
	axes := d.AxesInOrder()
	added := axes[len(axes)-1]
	if d.Axes.Len() != before+1 || added.Kind != app.SizeAxis || len(d.QuotasOf(added.ID)) != 3 || v.axis != added.ID {
		t.Fatalf("the axis is %+v with %d values", added, len(d.QuotasOf(added.ID)))
	}
	h.write(v, "values/"+string(added.ID)+"/add", "חצי משרה")
	h.Press(fyne.KeyReturn)
	if n := len(h.Document().QuotasOf(added.ID)); n != 4 {
		t.Errorf("%d values after one was added", n)
	}
	h.write(v, "axis/"+string(added.ID), "גודל")
	if got := h.Document().Axes.Get(added.ID).Name; got != "גודל" {
		t.Errorf("the axis is called %q", got)
	}
	v.adding, v.axis = true, ""
	v.side.Changed(nil)
	h.write(v, "kind/own", "ותק")
	h.Press(fyne.KeyReturn)
	axes = h.Document().AxesInOrder()
	own := axes[len(axes)-1]
	if own.Kind != app.OwnAxis || own.Name != "ותק" {
		t.Errorf("one's own axis is %+v", own)
	}
	h.tap(v, "axis/up")
	if at := h.Document().AxesInOrder(); at[len(at)-2].ID != own.ID {
		t.Error("the axis did not move up")
	}
	h.tap(v, "axis/remove")
	if h.Document().Axes.Get(own.ID) != nil || v.axis != "" {
		t.Error("the axis is still there")
	}
}

func TestTheMapWithoutSeatsOrApplicants(t *testing.T) {
	h := open(t, "he", "map", testkit.Empty())
	if !h.Shows(h.Look().T("forum.map.none")) {
		t.Error("nothing leads to the rules")
	}
	h = open(t, "he", "map", ruled(t, "he"))
	if !h.Shows(h.Look().T("forum.map.nobody")) || h.Shows(h.Look().T("forum.map.impossible")) {
		t.Error("a map without applicants is called impossible")
	}
	q := h.quota(h.screen.View.(*mapView)).ID
	h.Type("30")
	h.Press(fyne.KeyReturn)
	if h.Document().Quotas.Get(q).Min != 30 || !h.Shows(h.Look().T("forum.map.impossible")) {
		t.Error("minima beyond the seats are not seen before there are applicants")
	}
}

func TestTheMapIsOnlyLookedAtInAReadOnlyFile(t *testing.T) {
	l := &kit.Look{Lang: lang.For("he"), Zoom: 1}
	h := openIn(t, l, "map", session.Start{Document: sample.Bay(l.Lang), ReadOnly: app.Fail(app.ReadOnly, "error.readonly.asked")}, testkit.Area)
	before := h.Document()
	h.Type("5")
	h.Press(fyne.KeyReturn, fyne.KeyDelete)
	if len(app.Compare(before, h.Document())) > 0 || h.Shown != nil {
		t.Error("a read-only file was changed")
	}
	if h.Shows(l.T("forum.map.axis.add")) {
		t.Error("a read-only file offers an axis")
	}
}

// waiting is a host that keeps what it is to do in the background until it is told.
type waiting struct {
	*testkit.Desk
	held []func()
}

func (w *waiting) Run(work func(context.Context) error, done func()) {
	w.held = append(w.held, func() { w.Desk.Run(work, done) })
}

func TestSearchingNeverHoldsUpTyping(t *testing.T) {
	w := &waiting{}
	l := &kit.Look{Lang: lang.For("he"), Zoom: 1}
	h := testkit.OpenIn(t, func(h exercise.Host) exercise.Screen {
		w.Desk = h.(*testkit.Desk)
		return New(w)
	}, l, "map", session.Start{Document: sample.Bay(l.Lang)}, testkit.Area)
	v := h.Screen.(*screen).View.(*mapView)
	v.rest = 0
	h.Type("2")
	h.Press(fyne.KeyReturn)
	if v.chart.done || len(v.chart.troubles) == 0 || !h.Shows(l.T("forum.map.impossible")) {
		t.Error("what counting shows is not said before the search is over")
	}
	h.Type("1")
	h.Press(fyne.KeyReturn)
	if len(w.held) != 3 {
		t.Fatalf("%d searches", len(w.held))
	}
	w.held[0]()
	w.held[1]()
	if v.chart.done {
		t.Error("an earlier search tells of the map as it is no more")
	}
	w.held[2]()
	if !v.chart.done || v.chart.exam.Status != selection.Impossible {
		t.Error("the last search tells nothing")
	}
}

func TestTheRoomSeesTheResultWhenItIsThere(t *testing.T) {
	w := &waiting{}
	l := &kit.Look{Lang: lang.For("en"), Zoom: 1}
	h := testkit.OpenIn(t, func(h exercise.Host) exercise.Screen {
		w.Desk = h.(*testkit.Desk)
		return New(w)
	}, l, "map", session.Start{Document: sample.Bay(l.Lang)}, testkit.Area)
	if !h.Wall("map") || h.Shows(l.T("quotamap.met")) {
		t.Fatal("the room sees a result before there is one")
	}
	w.held[0]()
	if !h.Shows(l.T("quotamap.met")) || !h.Shows(l.T("quotamap.short", "lack", 1)) {
		t.Error("the room does not see the result")
	}
}

func TestWhatASearchFindsOnTheMapIsShown(t *testing.T) {
	h, _ := mapped(t, "he")
	axis := h.Document().AxesInOrder()[2]
	quota := h.Document().QuotasOf(axis.ID)[1]
	h.Find("quota", quota.ID)
	if got := h.screen.View.(*mapView).grid.Current(); got != string(quota.ID) {
		t.Errorf("the map stands at %s", got)
	}
	h.Find("axis", axis.ID)
	if v := h.screen.View.(*mapView); v.axis != axis.ID || v.grid.Current() != string(h.Document().QuotasOf(axis.ID)[0].ID) {
		t.Error("the axis is not shown")
	}
	h.GoTo("map")
	if h.screen.View.(*mapView).axis != "" {
		t.Error("what was found once comes again")
	}
}

func TestTheRoomSeesNoNamesOnTheMap(t *testing.T) {
	d := sample.Bay(lang.For("he"))
	var hidden []app.Command
	for a := range d.Applications.All() {
		hidden = append(hidden, app.Edit(a.ID, "", func(a *app.Application) {
			a.Name, a.Delegate, a.Notes = testkit.Secret+a.Name, testkit.Secret, testkit.Secret
		}))
	}
	d = testkit.After(t, d, app.All(hidden...))
	shown := testkit.WallKeeps(t, 30, []string{"map"}, func(step string) *testkit.Desk { return open(t, "he", step, d).Desk })
	if len(shown) != 1 {
		t.Error("the room sees no map")
	}
	if open(t, "he", "map", testkit.Empty()).Wall("map") {
		t.Error("the room sees a map of no seats")
	}
}
