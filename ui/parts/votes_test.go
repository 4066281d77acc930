package parts_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/session"
	"madrega/ui/exercise"
	"madrega/ui/kit"
	"madrega/ui/parts"
	"madrega/ui/testkit"
)

// polling is a screen with a vote on ventures in it.
type polling struct {
	parts.Steps
	on app.Poll
}

func (s *polling) Wall(l *kit.Look, _ string) fyne.CanvasObject {
	return parts.VoteWall(l, s.Document(), s.on)
}

var ideas = map[string][]string{
	"he": {"מרכז הכשרה משותף לאזור התעשייה", "שוק שבועי של בעלי מלאכה", "הסעות מהשכונות", "חממה לעסקים קטנים"},
	"ar": {"مركز تأهيل مشترك للمنطقة الصناعية", "سوق أسبوعي للحرفيين", "نقل من الأحياء", "حاضنة للأعمال الصغيرة"},
	"en": {"A training centre shared with industry", "A weekly market of makers", "Shuttles from the neighbourhoods", "An incubator for small businesses"},
}

// markedNames are names that are found wherever they are written.
var markedNames = []string{"Qzdanaqz", "Qzyosefqz", "Qzsalmaqz", "Qzrimqz"}

// pollOf is a process with ventures, a meeting of four people, and a round of three dots.
func pollOf(t *testing.T, code string) app.Document {
	t.Helper()
	next := app.SequentialIDs(testkit.Clock.AddDate(-1, 0, 0))
	d := app.NewDocument(app.NewProcess("שפרעם", app.City, "", testkit.Clock))
	do := func(c app.Command) { d = testkit.After(t, d, c) }
	for _, name := range ideas[code] {
		do(app.Add(&app.Venture{ID: next(), Name: name}))
	}
	m := app.Meeting{ID: next(), Date: "2026-11-22"}
	do(app.Add(&m))
	for _, name := range markedNames {
		p := app.Person{ID: next(), Name: name}
		do(app.Add(&p))
		do(app.Add(&app.Attendance{ID: next(), Meeting: m.ID, Person: p.ID}))
	}
	do(app.SetUpRound(app.VenturePoll, 3, 2))
	return d
}

func openPoll(t *testing.T, l *kit.Look, start session.Start, on app.Poll, size fyne.Size) *testkit.Desk {
	t.Helper()
	return testkit.OpenIn(t, func(h exercise.Host) exercise.Screen {
		s := &polling{on: on}
		s.Steps = parts.Steps{Host: h, Views: map[string]func(*kit.Look) parts.View{
			"vote": func(l *kit.Look) parts.View { return parts.NewVotes(h, l, parts.VoteOptions{On: on}) },
		}}
		return s
	}, l, "vote", start, size)
}

func votesOf(h *testkit.Desk) *parts.Votes { return h.Screen.(*polling).View.(*parts.Votes) }

func pressed(h *testkit.Desk, name string) { votesOf(h).Kept().Part(name).(*kit.Button).Tapped(nil) }

// over is what is written over the window; "" if nothing lies there.
func over(h *testkit.Desk) string {
	if top := h.Canvas().Overlays().Top(); top != nil {
		return strings.Join(testkit.Texts(top), "\n")
	}
	return ""
}

// vote lets somebody vote by keys alone, from the neutral screen on.
func vote(h *testkit.Desk, name string, keys string) {
	h.Type(name)
	h.Press(fyne.KeyReturn)
	if h.Canvas().Overlays().Top() == nil {
		h.T.Fatal("the private screen is gone")
	}
	h.Type(keys)
	h.Press(fyne.KeyReturn)
}

// TestTheVoteSaysWhatItDoesNotList votes on so many ventures that the list can't show them all.
func TestTheVoteSaysWhatItDoesNotList(t *testing.T) {
	d := pollOf(t, "en")
	for i := range 26 {
		d = testkit.After(t, d, app.Add(&app.Venture{ID: app.NewID(), Name: fmt.Sprintf("Idea %d", i)}))
	}
	h := openPoll(t, &kit.Look{Lang: lang.For("en"), Zoom: 1}, session.Start{Document: d}, app.VenturePoll, testkit.Area)
	if said := strings.Join(testkit.Texts(h.Window().Content()), " "); !strings.Contains(said, "shows 24 of 30. 6 more are not shown") {
		t.Errorf("of 30 ventures it shows %s", said)
	}
}

// TestTheKeyboardGoesRound: four vote one after the other without a mouse. Nobody sees what others voted, and all of it is
// hidden until it is revealed.
func TestTheKeyboardGoesRound(t *testing.T) {
	h := openPoll(t, &kit.Look{Lang: lang.For("en"), Zoom: 1}, session.Start{Document: pollOf(t, "en")}, app.VenturePoll, testkit.Area)
	pressed(h, "vote.hand")
	round := func() app.Round { return app.CurrentRound(h.Document(), app.VenturePoll) }
	for i, v := range []struct{ name, keys string }{{markedNames[0], "113"}, {markedNames[1], "112"}, {"somebody new", "221"}} {
		vote(h, v.name, v.keys)
		if got := app.TurnoutOf(h.Document(), round()); got.Voted != i+1 {
			t.Fatalf("%d have voted, not %d; it shows %s", got.Voted, i+1, over(h))
		}
		if said := over(h); strings.Contains(said, v.name) || strings.Contains(said, ideas["en"][0]) {
			t.Errorf("the neutral screen says %s", said)
		}
		h.Press(fyne.KeyReturn)
	}
	if tally := app.RoundTally(h.Document(), round()); tally.Dots != 9 || tally.Rows[0].Dots != 5 {
		t.Errorf("%+v", tally)
	}
	h.Type(markedNames[0])
	h.Press(fyne.KeyReturn)
	if said := over(h); !strings.Contains(said, h.Look().T("vote.name.voted")) || strings.Contains(said, ideas["en"][0]) {
		t.Errorf("somebody votes twice: %s", said)
	}
	h.Press(fyne.KeyEscape)
	if over(h) != "" {
		t.Errorf("Escape does not lead back: %s", over(h))
	}
	shown := strings.Join(testkit.Texts(h.Window().Content()), "\n")
	for _, want := range []string{markedNames[0], markedNames[1], "3 have voted", "2 have not voted yet"} {
		if !strings.Contains(shown, want) {
			t.Errorf("the step does not say %q", want)
		}
	}
}

// TestThePrivateScreenKeepsTheRules: too many dots are not given, one can be taken back, and dots that are left are asked for.
func TestThePrivateScreenKeepsTheRules(t *testing.T) {
	h := openPoll(t, &kit.Look{Lang: lang.For("en"), Zoom: 1}, session.Start{Document: pollOf(t, "en")}, app.VenturePoll, testkit.Area)
	pressed(h, "vote.hand")
	h.Press(fyne.KeyReturn)
	if !strings.Contains(over(h), h.Look().T("vote.name.missing")) {
		t.Errorf("a vote without a name: %s", over(h))
	}
	h.Type(markedNames[2])
	h.Press(fyne.KeyReturn)
	for _, step := range []struct{ keys, says string }{{"111", "vote.most"}, {"22", "vote.full"}} {
		said := h.Look().T("vote.full")
		if step.says == "vote.most" {
			said = h.Look().T("vote.most", "n", 2)
		}
		if h.Type(step.keys); !strings.Contains(over(h), said) {
			t.Errorf("after %s it says %s", step.keys, over(h))
		}
	}
	h.Press(fyne.KeyBackspace, fyne.KeyBackspace, fyne.KeyReturn)
	if !strings.Contains(over(h), h.Look().T("vote.left.sure")) || h.Document().Ballots.Len() != 0 {
		t.Errorf("dots that are left are not asked for: %s", over(h))
	}
	h.Press(fyne.KeyDown, fyne.KeyDown)
	h.Type(" ")
	h.Press(fyne.KeyReturn, fyne.KeyReturn)
	tally := app.RoundTally(h.Document(), app.CurrentRound(h.Document(), app.VenturePoll))
	if tally.Dots != 2 || tally.Rows[0].Dots != 1 || tally.Rows[1].Name != ideas["en"][2] {
		t.Errorf("%+v", tally)
	}
	h.Press(fyne.KeyReturn)
	h.Type(markedNames[3])
	h.Press(fyne.KeyReturn)
	h.Type("1")
	h.Press(fyne.KeyEscape)
	if h.Document().Ballots.Len() != 1 || strings.Contains(over(h), ideas["en"][0]) {
		t.Error("Escape keeps a vote, or shows it to the next")
	}
}

// TestNothingOfAVoteIsOnTheWall: no name ever; no dots until they are revealed, and only how many have voted.
func TestNothingOfAVoteIsOnTheWall(t *testing.T) {
	h := openPoll(t, &kit.Look{Lang: lang.For("en"), Zoom: 1}, session.Start{Document: pollOf(t, "en")}, app.VenturePoll, testkit.Area)
	pressed(h, "vote.hand")
	for _, name := range markedNames[:3] {
		vote(h, name, "112")
		h.Press(fyne.KeyReturn)
	}
	h.Press(fyne.KeyEscape)
	h.Wall("vote")
	hidden := strings.Join(testkit.Texts(h.Window().Content()), "\n")
	if !strings.Contains(hidden, "3 have voted") || strings.Contains(hidden, "6") || strings.Contains(hidden, "9") {
		t.Errorf("before it is revealed the wall says %s", hidden)
	}
	h.Do(app.RevealRound(app.VenturePoll, true))
	h.Wall("vote")
	shown := strings.Join(testkit.Texts(h.Window().Content()), "\n")
	if !strings.Contains(shown, "6") || !strings.Contains(shown, ideas["en"][0]) {
		t.Errorf("revealed, the wall says %s", shown)
	}
	for _, name := range markedNames {
		if strings.Contains(hidden+shown, name) {
			t.Errorf("the wall names %s", name)
		}
	}
}

// TestNoNameStandsBesideAVote: in the step, nothing that tells of single votes holds a name, and no line of a name tells a
// vote, revealed or not.
func TestNoNameStandsBesideAVote(t *testing.T) {
	h := openPoll(t, &kit.Look{Lang: lang.For("en"), Zoom: 1}, session.Start{Document: pollOf(t, "en")}, app.VenturePoll, testkit.Area)
	pressed(h, "vote.hand")
	for i, name := range markedNames {
		vote(h, name, fmt.Sprint(i+1, i+1, 1+(i+1)%4))
		h.Press(fyne.KeyReturn)
	}
	h.Press(fyne.KeyEscape)
	for _, revealed := range []bool{false, true} {
		h.Do(app.RevealRound(app.VenturePoll, revealed))
		_, slips := votesOf(h).Slips()
		for _, text := range testkit.Texts(slips) {
			for _, name := range markedNames {
				if strings.Contains(text, name) {
					t.Errorf("the list of slips names %s", name)
				}
			}
		}
		for _, text := range testkit.Texts(h.Window().Content()) {
			if strings.HasPrefix(text, "Qz") && strings.ContainsAny(text, "0123456789") {
				t.Errorf("beside a name stands %q", text)
			}
		}
	}
	newest := h.Document().Ballots.At(h.Document().Ballots.Len() - 1)
	if newest.Label != "" {
		t.Errorf("a vote at the laptop has the number %q, which would tell the order", newest.Label)
	}
}

func TestAProxyVotesForSomebody(t *testing.T) {
	h := openPoll(t, &kit.Look{Lang: lang.For("en"), Zoom: 1}, session.Start{Document: pollOf(t, "en")}, app.VenturePoll, testkit.Area)
	pressed(h, "vote.hand")
	h.Type("not here")
	h.Tab(1)
	h.Type(markedNames[0])
	h.Press(fyne.KeyReturn)
	h.Type("123")
	h.Press(fyne.KeyReturn)
	d := h.Document()
	b := d.Ballots.At(0)
	if d.Persons.Get(b.Voter).Name != "not here" || d.Persons.Get(b.Proxy).Name != markedNames[0] {
		t.Fatalf("%+v", b)
	}
	if got := app.TurnoutOf(d, app.CurrentRound(d, app.VenturePoll)); got.Proxies != 1 || got.Left != 4 {
		t.Errorf("%+v", got)
	}
}

func TestRoundsAreClosedAndBegunByKeys(t *testing.T) {
	h := openPoll(t, &kit.Look{Lang: lang.For("en"), Zoom: 1}, session.Start{Document: pollOf(t, "en")}, app.VenturePoll, testkit.Area)
	for _, s := range []string{"1 1 2", "1 2", "1 3", "4"} {
		h.Type(s)
		h.Press(fyne.KeyReturn)
	}
	for _, name := range []string{"vision.dots.reveal", "vote.close"} {
		h.Canvas().Focus(votesOf(h).Kept().Part(name).(fyne.Focusable))
		h.Press(fyne.KeySpace)
	}
	if r := app.CurrentRound(h.Document(), app.VenturePoll); !r.Closed || !r.Revealed {
		t.Fatalf("%+v", r)
	}
	h.Canvas().Focus(votesOf(h).Kept().Part("vote.again").(fyne.Focusable))
	h.Press(fyne.KeySpace, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	r := app.CurrentRound(h.Document(), app.VenturePoll)
	if r.Number != 2 || r.Entrants != app.LeadEntrants || len(app.Choices(h.Document(), r)) != 2 {
		t.Fatalf("%+v", r)
	}
	if said := strings.Join(testkit.Texts(h.Window().Content()), "\n"); !strings.Contains(said, "Round 1") || strings.Contains(said, ideas["en"][3]) {
		t.Errorf("the second round says %s", said)
	}
	h.Undo()
	if r := app.CurrentRound(h.Document(), app.VenturePoll); r.Number != 1 {
		t.Error("undo does not take the second round back")
	}
}

func TestVotesForReadingOnly(t *testing.T) {
	h := openPoll(t, &kit.Look{Lang: lang.For("he"), Zoom: 1}, session.Start{Document: pollOf(t, "he"), ReadOnly: app.Fail(app.ReadOnly, "error.session.closed")}, app.VenturePoll, testkit.Area)
	for _, name := range []string{"vote.hand", "vote.close", "each"} {
		if votesOf(h).Kept().Part(name) != nil {
			t.Errorf("there is %s", name)
		}
	}
}

// TestVotePictures looks at a round, at the private screens, and at the wall.
func TestVotePictures(t *testing.T) {
	for _, code := range lang.Codes {
		h := openPoll(t, &kit.Look{Lang: lang.For(code), Zoom: 1}, session.Start{Document: pollOf(t, code)}, app.VenturePoll, testkit.Area)
		pressed(h, "vote.hand")
		h.Same("vote-name-" + code)
		h.Type(markedNames[0])
		h.Press(fyne.KeyReturn)
		h.Type("113")
		h.Same("vote-private-" + code)
		h.Press(fyne.KeyReturn)
		if code == "he" {
			h.Same("vote-kept-he")
			h.Press(fyne.KeyReturn, fyne.KeyEscape)
			h.Same("vote-he")
			h.Wall("vote")
			h.Same("vote-wall-he")
		}
	}
	h := openPoll(t, &kit.Look{Lang: lang.For("he"), Zoom: 1, Dark: true}, session.Start{Document: pollOf(t, "he")}, app.VenturePoll, testkit.Small)
	pressed(h, "vote.hand")
	vote(h, markedNames[1], "12")
	h.Same("vote-private-small")
	h = openPoll(t, &kit.Look{Lang: lang.For("he"), Zoom: 1}, session.Start{Document: pollOf(t, "he")}, app.VenturePoll, testkit.Area)
	parts.HandRound(h, h.Look(), app.ComponentPoll)
	h.Type(markedNames[0])
	h.Press(fyne.KeyReturn)
	h.Type("3")
	h.Type("4")
	h.Same("vote-scores-he")
	h = openPoll(t, &kit.Look{Lang: lang.For("ar"), Zoom: 1}, session.Start{Document: pollOf(t, "ar")}, app.VenturePoll, testkit.Area)
	for _, s := range []string{"1 1 2", "1 1 3", "2 2 3"} {
		h.Type(s)
		h.Press(fyne.KeyReturn)
	}
	h.Do(app.RevealRound(app.VenturePoll, true))
	h.Do(app.NextRound(app.VenturePoll, app.LeadEntrants))
	h.Type("1 2 2")
	h.Press(fyne.KeyReturn)
	h.Do(app.RevealRound(app.VenturePoll, true))
	h.Same("vote-second-ar")
	h = openPoll(t, &kit.Look{Lang: lang.For("en"), Zoom: 1}, session.Start{Document: pollOf(t, "en")}, app.VenturePoll, testkit.Small)
	parts.OpenVotes(h, h.Look(), app.VenturePoll, func(*parts.Votes) {})
	h.Same("vote-over-en")
}

// TestFewVotesAreRevealedAfterAQuestion: one or two votes tell the room who voted for what.
func TestFewVotesAreRevealedAfterAQuestion(t *testing.T) {
	d := pollOf(t, "en")
	var voters []app.ID
	for p := range d.Persons.All() {
		voters = append(voters, p.ID)
	}
	choices := app.VotablesOn(d, app.VenturePoll)
	for n := 1; n <= 3; n++ {
		d = testkit.After(t, d, app.AddDots(app.Ballot{ID: app.NewID(), Source: app.PersonSource, Voter: voters[n-1]}, choices[0], choices[1]))
		h := openPoll(t, &kit.Look{Lang: lang.For("en"), Zoom: 1}, session.Start{Document: d}, app.VenturePoll, fyne.NewSize(1200, 800))
		revealed := func() bool { return app.CurrentRound(h.Document(), app.VenturePoll).Revealed }
		pressed(h, "vision.dots.reveal")
		if few := n < 3; revealed() == few || (over(h) != "") != few {
			t.Fatalf("with %d votes revealed is %v, and over the window stands %q", n, revealed(), over(h))
		}
		if n == 3 {
			continue
		}
		h.Press(fyne.KeyEscape)
		if revealed() || over(h) != "" {
			t.Errorf("with %d votes waiting reveals them", n)
		}
		pressed(h, "vision.dots.reveal")
		h.Canvas().FocusPrevious()
		h.Press(fyne.KeyReturn)
		if !revealed() {
			t.Errorf("%d votes can't be revealed at all", n)
		}
	}
}
