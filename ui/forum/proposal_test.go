package forum

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/forum"
	"madrega/app/lang"
	"madrega/app/selection"
	"madrega/app/selection/sortition"
	"madrega/app/session"
	"madrega/app/solve"
	"madrega/ui/kit"
	"madrega/ui/parts"
	"madrega/ui/testkit"
)

func (h *desk) proposal() *proposalView { return h.screen.View.(*proposalView) }

// pressed presses the button of a name in a part, as Enter on it does.
func pressed(t *testing.T, h *desk, b *parts.Built, name string) {
	t.Helper()
	button, ok := b.Kept().Part(name).(*kit.Button)
	if !ok {
		t.Fatalf("there is no button %q", name)
	}
	h.Canvas().Focus(button)
	h.Press(fyne.KeyReturn)
}

// TestProposalByKeyboard is asked for, with two alternatives, and every member and every refusal has a reason in words.
func TestProposalByKeyboard(t *testing.T) {
	h := open(t, "he", "proposal", applied(t, "he"))
	h.Press(fyne.KeyReturn) // the button that asks has the keyboard
	v, d := h.proposal(), h.Document()
	panels := forum.Panels(d)
	if len(panels) != 1+alternatives || h.screen.panel != panels[0].ID {
		t.Fatalf("%d panels: %v", len(panels), h.Shown)
	}
	first := forum.Ask(d).Stands(d, panels[0])
	if !first.Best || first.Score != panels[0].Score {
		t.Errorf("the first is not proven: %+v", first)
	}
	for i, p := range panels[1:] {
		for _, q := range panels[:i+1] {
			if only, _, _ := selection.Compare(v.compare.ids(p), v.compare.ids(q)); len(only) < 2 {
				t.Errorf("%d and another differ by %d members", p.Number, len(only))
			}
		}
	}
	for _, a := range forum.Eligible(d) {
		r, ok := v.reasons[a.ID]
		if words := v.reason(a); !ok || words == "" || strings.Contains(words, "[forum") || r.Member != v.sits(panels[0], a.ID) {
			t.Errorf("%s: %q, %+v", a.Name, words, r)
		}
	}
	h.Undo()
	h.Undo()
	h.Undo()
	if h.Document().Panels.Len() != 0 {
		t.Error("the proposals are there after undo")
	}
}

// TestLockingOutChangesTheNextProposal and leaves the last one as it was, with a sign that it doesn't keep the locks.
func TestLockingOutChangesTheNextProposal(t *testing.T) {
	h := open(t, "he", "proposal", proposed(t, "he"))
	h.Press(fyne.KeyRight)
	out := h.screen.chosen
	pressed(t, h, h.proposal().detail, "forum.lock.out"+string(out))
	h.Type("הוועדה")
	h.Press(fyne.KeyReturn)
	h.Type("סיום תפקיד")
	h.Press(fyne.KeyReturn)
	d := h.Document()
	before := forum.Panels(d)[0]
	if forum.Ask(d).Stands(d, before).Keeps || !h.proposal().sits(before, out) {
		t.Fatal("the proposal has changed, or keeps a lock that it breaks")
	}
	pressed(t, h, h.proposal().head, "again")
	d = h.Document()
	if p := forum.Panels(d)[0]; p.ID == before.ID || h.proposal().sits(p, out) || !forum.Ask(d).Stands(d, p).Best {
		t.Error("the new proposal is not without who was locked out")
	}
}

// TestExchangeMakesACopy and the proposal stays as it is; in a panel by hand it changes that panel.
func TestExchangeMakesACopy(t *testing.T) {
	h := open(t, "he", "proposal", proposed(t, "he"))
	h.Press(fyne.KeyRight)
	p, out := h.proposal().current(), h.screen.chosen
	swaps := h.proposal().swaps(p, out, true)
	if len(swaps) != 9 || !swaps[0].keeps {
		t.Fatalf("%d exchanges", len(swaps))
	}
	pressed(t, h, h.proposal().detail, "forum.exchange"+string(out))
	h.Press(fyne.KeyHome, fyne.KeyReturn)
	now := h.proposal().current()
	if now.ID == p.ID || now.Method != app.ByChoice || h.proposal().sits(now, out) || !h.proposal().sits(p, out) || h.screen.chosen != swaps[0].with.ID {
		t.Fatalf("%+v", now)
	}
	if s := forum.Ask(h.Document()).Stands(h.Document(), now); !s.Keeps || s.Score != p.Score+swaps[0].gap {
		t.Errorf("%+v after an exchange that keeps the map", s)
	}
	pressed(t, h, h.proposal().detail, "forum.out"+string(h.screen.chosen))
	if s := forum.Ask(h.Document()).Stands(h.Document(), h.proposal().current()); s.Keeps || h.Document().Panels.Len() != 4 {
		t.Error("a panel with an empty seat keeps the map, or it was copied again")
	}
	pressed(t, h, h.proposal().detail, "forum.into"+string(h.screen.chosen))
	if s := forum.Ask(h.Document()).Stands(h.Document(), h.proposal().current()); !s.Keeps {
		t.Error("it does not keep the map when the member is back")
	}
}

// TestImpossibleMapLeadsToTheMap instead of a proposal.
func TestImpossibleMapLeadsToTheMap(t *testing.T) {
	d := applied(t, "he")
	axis := d.AxesInOrder()[0]
	d = testkit.After(t, d, forum.SetMin(d.QuotasOf(axis.ID)[0].ID, 27, ""), forum.SetMin(d.QuotasOf(axis.ID)[1].ID, 27, ""))
	h := open(t, "he", "proposal", d)
	if !h.Shows(h.Look().T("forum.proposal.cannot")) {
		t.Error("it is not said that the map can't be filled")
	}
	h.proposal().ask()
	if v := h.proposal(); v.asking.result == "" || h.Document().Panels.Len() != 0 {
		t.Errorf("%q, %d panels", v.asking.result, h.Document().Panels.Len())
	}
	h.proposal().prepare(7)
	if v := h.proposal(); v.asking.result == "" || h.Document().Lotteries.Len() != 0 || h.Shown != nil {
		t.Errorf("a lottery of an impossible map: %q, %v", v.asking.result, h.Shown)
	}
	pressed(t, h, h.proposal().head, "map")
	if h.Step != "map" {
		t.Errorf("it leads to %s", h.Step)
	}
}

// late is a Host whose background work waits until it is let go.
type late struct {
	*testkit.Desk
	work []func()
}

func (h *late) Run(work func(context.Context) error, done func()) {
	h.work = append(h.work, func() {
		if err := work(context.Background()); err == nil {
			done()
		}
	})
}

func (h *late) run() {
	work := h.work
	h.work = nil
	for _, w := range work {
		w()
	}
}

// TestSearchCanBeCancelled and what an earlier search brings is dropped; ending it early keeps what it found.
func TestSearchCanBeCancelled(t *testing.T) {
	h := &late{Desk: open(t, "he", "proposal", applied(t, "he")).Desk}
	s := solving{h: h}
	var got []string
	begin := func(name string) {
		s.Start(search{
			Work: func(ctx context.Context, _ selection.Progress) error { return ctx.Err() },
			Done: func() { got = append(got, name) },
			Fail: func(error) { got = append(got, name+" ended") },
		})
	}
	begin("first")
	begin("second")
	h.run()
	begin("third")
	s.Stop()
	h.run()
	begin("fourth")
	s.Enough()
	if !s.Under() {
		t.Error("it is over before it came back")
	}
	h.run()
	if want := []string{"second", "fourth ended"}; !slices.Equal(got, want) || s.Under() {
		t.Errorf("%v", got)
	}
}

// shownWork is what the window shows of work in the background.
type shownWork struct {
	*late
	names []string
	stop  func()
}

func (h *shownWork) Begin(words string, stop func()) (over func()) {
	h.names, h.stop = append(h.names, words), stop
	return func() { h.names = nil }
}

// asks opens the step of the proposal with a host that works when it is told to.
func asks(t *testing.T) (*desk, *shownWork) {
	h := open(t, "en", "proposal", applied(t, "en"))
	w := &shownWork{late: &late{Desk: h.Desk}}
	h.screen.Host = w
	h.GoTo("proposal")
	return h, w
}

// TestASearchStaysWhileOneLooksElsewhere: another step and back, and it is still to be seen, can be stopped, and brings its panel.
func TestASearchStaysWhileOneLooksElsewhere(t *testing.T) {
	h, w := asks(t)
	h.proposal().ask()
	h.GoTo("map")
	if len(w.names) != 1 || w.names[0] != h.Look().T("forum.searching") {
		t.Errorf("from elsewhere one sees %q", w.names)
	}
	h.GoTo("proposal")
	if said := lang.Plain(strings.Join(testkit.Texts(h.proposal().head.Content()), "\n")); !strings.Contains(said, "Looking for a panel") {
		t.Errorf("the step says %q", said)
	}
	h.GoTo("call")
	focus := h.Canvas().Focused()
	w.run()
	if h.Document().Panels.Len() == 0 {
		t.Fatal("it found nothing")
	}
	if h.Canvas().Focused() != focus {
		t.Error("the keyboard was taken away from another step")
	}
}

// TestWhatWasFoundForAnotherDocumentIsNotKept: a panel and a lottery that were asked for before the data changed.
func TestWhatWasFoundForAnotherDocumentIsNotKept(t *testing.T) {
	for name, begin := range map[string]func(*proposalView){"panel": (*proposalView).ask, "lottery": func(v *proposalView) { v.prepare(7) }, "next": func(v *proposalView) { v.next(1) }} {
		h, w := asks(t)
		begin(h.proposal())
		a := *forum.Eligible(h.Document())[0]
		if !h.Do(app.Remove("application", a.ID)) {
			t.Fatal(h.Shown)
		}
		w.run()
		if v := h.proposal(); h.Document().Panels.Len()+h.Document().Lotteries.Len() > 0 || v.asking.result != h.Look().T("forum.searching.changed") || v.asking.solving.Under() {
			t.Errorf("%s: %d panels, %d lotteries, it says %q", name, h.Document().Panels.Len(), h.Document().Lotteries.Len(), v.asking.result)
		}
	}
}

// TestReasonsAreNotLookedForOnceStopped: whoever turns to another panel does not wait for those of the last.
func TestReasonsAreNotLookedForOnceStopped(t *testing.T) {
	h, w := asks(t)
	h.proposal().ask()
	w.run()
	v := h.proposal()
	if !v.why.Under() {
		t.Fatal("no reasons are looked for")
	}
	v.why.Stop()
	w.run()
	if v.reasons != nil {
		t.Errorf("%d reasons came back", len(v.reasons))
	}
}

// TestWhatWasFoundIsKeptWhenASearchIsEnded and an end without a panel stays an end.
func TestWhatWasFoundIsKeptWhenASearchIsEnded(t *testing.T) {
	if err := unlessFound(selection.Proposal{Panel: []string{"a"}}, context.Canceled); err != nil {
		t.Error(err)
	}
	if err := unlessFound(selection.Proposal{}, context.Canceled); err == nil {
		t.Error("nothing was found, and it is no error")
	}
	fault := &selection.Fault{Kind: selection.BadSeats}
	if err := unlessFound(selection.Proposal{Panel: []string{"a"}}, fault); err != fault {
		t.Error("a fault was forgotten")
	}
}

// TestComparisonOfTwoPanels lists who is only in one, and another may be chosen.
func TestComparisonOfTwoPanels(t *testing.T) {
	h := open(t, "en", "proposal", proposed(t, "en"))
	v := h.proposal()
	v.turn("compare")
	d := h.Document()
	panels := forum.Panels(d)
	if v.compare.other != panels[1].ID {
		t.Fatal("it is not compared with the next one")
	}
	onlyA, _, onlyB := selection.Compare(v.compare.ids(panels[0]), v.compare.ids(panels[1]))
	for _, id := range append(onlyA, onlyB...) {
		if name := d.Applications.Get(app.ID(id)).Name; !h.Shows(name) {
			t.Errorf("%s is not shown", name)
		}
	}
	h.Do(app.Remove("panel", panels[1].ID))
	if v.compare.other != panels[2].ID {
		t.Error("the removed panel is compared still")
	}
	h.Do(app.Remove("panel", panels[2].ID))
	if v.mode != "" {
		t.Error("one panel is compared with nothing")
	}
}

// TestProposalForReadingOnly shows everything and has no button that would change something.
func TestProposalForReadingOnly(t *testing.T) {
	h := openIn(t, &kit.Look{Lang: lang.For("en"), Zoom: 1}, "proposal", session.Start{Document: proposed(t, "en"), ReadOnly: app.Fail(app.ReadOnly, "error.readonly.asked")}, testkit.Area)
	h.Press(fyne.KeyRight)
	for _, name := range []string{"ask", "again", "next", "remove", "hand"} {
		if h.proposal().head.Kept().Part(name) != nil {
			t.Errorf("there is a button %q", name)
		}
	}
	if h.screen.chosen == "" || h.proposal().detail.Kept().Part("forum.lock.in"+string(h.screen.chosen)) != nil {
		t.Error("nobody is chosen, or can be locked")
	}
}

// TestLotteryFromListToPanel is published, drawn by a number, and shown.
func TestLotteryFromListToPanel(t *testing.T) {
	d := applied(t, "he")
	asked := forum.Ask(d)
	made, err := asked.Lottery(context.Background(), solve.Limits{}, nil, 50, 7)
	if err != nil {
		t.Fatal(err)
	}
	d = testkit.After(t, d, forum.Publish(forum.Numbered{Input: asked.Hash, Lottery: made}, app.TimeOf(testkit.Clock)))
	h := open(t, "he", "proposal", d)
	h.proposal().turn("lottery")
	l := forum.LotteryOf(h.Document())
	h.Canvas().Focus(h.proposal().lottery.Kept().Part("number" + string(l.ID)).(fyne.Focusable))
	h.Type("12x")
	h.Press(fyne.KeyReturn)
	if h.Document().Panels.Len() != 0 {
		t.Fatal("drawn by something that is no number")
	}
	h.Press(fyne.KeyBackspace, fyne.KeyReturn)
	if l = forum.LotteryOf(h.Document()); l.Public != "12" || h.Document().Panels.Len() != 1 {
		t.Fatalf("%+v: %v", l, h.Shown)
	}
	var b bytes.Buffer
	n, err := forum.ReadLottery(l)
	if err == nil {
		err = writeLottery(&b, h.Document(), n)
	}
	r := csv.NewReader(&b)
	r.FieldsPerRecord = -1
	lines, _ := r.ReadAll()
	if err != nil || len(lines) != 53 || len(lines[3]) != 28 || lines[0][1] != "7" {
		t.Errorf("the published list has %d lines: %v", len(lines), err)
	}
}

// TestDecisionNeedsANameAndAReason and then makes members, a certificate that holds, and names on the wall; undo takes all back.
func TestDecisionNeedsANameAndAReason(t *testing.T) {
	h := open(t, "he", "decision", proposed(t, "he"))
	v := func() *decisionView { return h.screen.View.(*decisionView) }
	adopt := func() {
		h.Canvas().Focus(v().side.Kept().Part("adopt").(fyne.Focusable))
		h.Press(fyne.KeyReturn)
	}
	adopt()
	if forum.Adopted(h.Document()) != nil {
		t.Fatal("adopted by nobody")
	}
	h.Type("הוועדה המייעצת")
	h.Press(fyne.KeyReturn)
	h.Type("משקף את האזור")
	adopt()
	d := h.Document()
	p := forum.Adopted(d)
	if p == nil || p.By != "הוועדה המייעצת" || p.Reason != "משקף את האזור" || d.Members.Len() != 27 {
		t.Fatalf("%+v, %d members: %v", p, d.Members.Len(), h.Shown)
	}
	if diff, err := forum.Verify(d, p); err != nil || len(diff) > 0 {
		t.Errorf("%v %v", diff, err)
	}
	h.Undo()
	if d = h.Document(); forum.Adopted(d) != nil || d.Members.Len() != 0 || d.Persons.Len() != 0 {
		t.Error("undo left something of the adoption")
	}
}

// TestSavedCertificateCanBeCountedAgain from the three files alone.
func TestSavedCertificateCanBeCountedAgain(t *testing.T) {
	d := decided(t, "en")
	var b bytes.Buffer
	if err := writeCertificate(&b, forum.Adopted(d).Certificate, forum.Ask(d).Problem); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatal(err)
	}
	file := map[string][]byte{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		var text bytes.Buffer
		if _, err := text.ReadFrom(r); err != nil {
			t.Fatal(err)
		}
		file[f.Name] = text.Bytes()
	}
	c, err := selection.ReadCertificate(bytes.NewReader(file["certificate.json"]))
	if err != nil {
		t.Fatal(err)
	}
	axes, err := sortition.ReadCategories(bytes.NewReader(file["quotas.csv"]), int64(len(file["quotas.csv"])))
	if err != nil {
		t.Fatal(err)
	}
	people, err := sortition.ReadRespondents(bytes.NewReader(file["candidates.csv"]), int64(len(file["candidates.csv"])))
	if err != nil {
		t.Fatal(err)
	}
	p, err := people.Problem(axes, c.Seats, "score")
	if err != nil {
		t.Fatal(err)
	}
	if diff := c.Verify(p); len(diff) > 0 {
		t.Errorf("%+v", diff)
	}
}

// TestWallKeepsNamesUntilTheDecision shows shapes and counts before it, and never what is private.
func TestWallKeepsNamesUntilTheDecision(t *testing.T) {
	before, after := proposed(t, "he"), decided(t, "he")
	testkit.WallKeeps(t, 20, []string{"committee", "proposal", "decision"}, func(step string) *testkit.Desk { return open(t, "he", step, after).Desk })
	for _, step := range []string{"committee", "proposal", "decision"} {
		h := open(t, "he", step, before)
		h.screen.chosen = forum.Eligible(before)[0].ID
		if !h.Wall(step) {
			continue
		}
		for _, a := range forum.Eligible(before) {
			if h.Shows(a.Name) {
				t.Errorf("%s shows %s to the room before the decision", step, a.Name)
			}
		}
	}
	h := open(t, "he", "decision", after)
	if h.Wall("decision"); !h.Shows(forum.Seated(after, forum.Adopted(after).ID)[0].Name) {
		t.Error("the room does not see who was chosen")
	}
}

func TestPanelStepsFitASmallWindow(t *testing.T) {
	docs := map[string]app.Document{}
	for _, code := range lang.Codes {
		docs[code] = decided(t, code)
	}
	testkit.Fits(t, []string{"committee", "proposal", "decision"}, func(l *kit.Look, step string) *testkit.Desk {
		return openIn(t, l, step, session.Start{Document: docs[l.Code()]}, testkit.Small).Desk
	})
}

// TestPanelStepsWithoutRules lead to the call.
func TestPanelStepsWithoutRules(t *testing.T) {
	for _, step := range []string{"committee", "proposal", "decision"} {
		h := open(t, "he", step, testkit.Empty())
		h.Press(fyne.KeyReturn)
		if h.Step != "call" {
			t.Errorf("%s leads to %s", step, h.Step)
		}
	}
}
