package vision

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/session"
	"madrega/ui/ballot"
	"madrega/ui/kit"
	"madrega/ui/testkit"
)

// scored is a process whose components were scored by n ballots, the same each time, with missing answers; on the third
// component the sectors think differently.
func scored(t testing.TB, code string, n int) app.Document {
	t.Helper()
	l := lang.For(code)
	d := app.NewDocument(app.NewProcess(l.T("place.city"), app.City, "", testkit.Clock))
	do := func(c app.Command) { d = testkit.After(t, d, c) }
	r := rand.New(rand.NewPCG(28, 7))
	for i := range n {
		b := app.Ballot{ID: app.NewID(), Source: app.PaperSource, Sector: app.Sectors[i%3], Label: fmt.Sprint(i + 1)}
		if i == 4 {
			b.Source, b.Sector = app.TableSource, ""
		}
		var all [7]app.Rating
		for k, usual := range []int{3, 2, 3, 4, 2, 1, 2} {
			now := min(5, max(1, usual+r.IntN(3)-1))
			if k == 2 {
				now = []int{4, 2, 3}[i%3] + r.IntN(2)
			}
			if r.IntN(12) > 0 {
				all[k].Now, all[k].Target = app.Grade(now), app.Grade(min(5, usual+1+r.IntN(3)))
			}
		}
		do(app.PutBallot(b, all))
	}
	return d
}

// worked is scored, with evidence, what exists and first moves.
func worked(t testing.TB, code string) app.Document {
	d := scored(t, code, 27)
	l := lang.For(code)
	for _, c := range []app.Command{
		app.EditOrAdd(app.Component{Key: "community"}, "", func(c *app.Component) {
			c.Evidence, c.Move = l.T("component.community.how"), l.T("component.institutions.how")
			c.Owner, c.Due, c.Priority = l.T("existing.community.centre"), "2026-12-15", true
		}),

		app.EditOrAdd(app.Component{Key: "cluster"}, "", func(c *app.Component) { c.Evidence = l.T("component.cluster.how") }),
		app.Add(&app.Existing{ID: app.NewID(), Component: "community", Prompt: "centre", Name: l.T("place.city")}),
		app.Add(&app.Existing{ID: app.NewID(), Component: "community", Name: l.T("existing.entrepreneurship.network")}),
	} {
		next, _, err := c.Run(d)
		if err != nil {
			t.Fatal(err)
		}
		d = next
	}
	return d
}

func openComponents(t *testing.T, code, step string, d app.Document) (*testkit.Desk, *screen) {
	h := testkit.Open(t, New, code, step, d)
	return h, h.Screen.(*screen)
}

func TestComponentPictures(t *testing.T) {
	for _, code := range lang.Codes {
		h, s := openComponents(t, code, "components", worked(t, code))
		s.components.key = "community"
		h.GoTo("components")
		h.Same("components-" + code)
		h.GoTo("move")
		h.Same("move-" + code)
		s.components.page = ballotsPage
		h.GoTo("components")
		h.Type("324421")
		h.Same("ballots-" + code)
		if code == "he" {
			for _, step := range []string{"components", "move"} {
				if !h.Wall(step) {
					t.Fatalf("nothing of %s is projected", step)
				}
				h.Same("wall-" + step)
			}
		}
	}
	h, _ := openComponents(t, "he", "components", scored(t, "he", 0))
	h.Same("components-empty")
	dark := &kit.Look{Lang: lang.For("he"), Zoom: 1, Dark: true}
	for _, step := range []string{"components", "move"} {
		h := testkit.OpenIn(t, New, dark, step, session.Start{Document: worked(t, "he")}, testkit.Small)
		h.Same(step + "-small")
	}
}

// TestFortyBallotsByKeyboard types 40 ballots of 14 numbers, with slips on the way, each checked by the sum on its paper.
func TestFortyBallotsByKeyboard(t *testing.T) {
	const seed = 40
	h, s := openComponents(t, "he", "components", scored(t, "he", 0))
	v := s.View.(*componentsView)
	r := rand.New(rand.NewPCG(seed, 14))
	var papers [][]int
	before := h.Document()
	s.components.drafts[0].WithTotal = true
	for i := range 40 {
		paper := make([]int, 14)
		sum := 0
		for k := range paper {
			paper[k] = r.IntN(6) // 0: no opinion
			sum += paper[k]
		}
		if sum == 0 {
			paper[0], sum = 1, 1
		}
		papers = append(papers, paper)
		for k, n := range paper {
			switch slip := (i*14 + k) % 37; {
			case slip == 5: // beside the key
				h.Type([]string{"7", "ק", "r", "/"}[i%4])
			case slip == 11: // the wrong figure, and back
				h.Type("3")
				h.Press(fyne.KeyBackspace)
			}
			h.Type([]string{" ", "1", "2", "3", "4", "5"}[n])
		}
		h.Type(fmt.Sprint(sum))
		h.Press(fyne.KeyReturn)
		if i%10 == 9 {
			h.Press(fyne.KeyDown) // the next pile is of another sector
		}
		if h.Shown != nil {
			t.Fatal(h.Shown)
		}
	}
	kept := app.ComponentBallots(h.Document())
	if len(kept) != 40 {
		t.Fatalf("seed %d: %d ballots are kept", seed, len(kept))
	}
	for i, b := range kept {
		var got []int
		for _, rating := range app.RatingsOf(h.Document(), b.ID) {
			got = append(got, int(rating.Now))
		}
		for _, rating := range app.RatingsOf(h.Document(), b.ID) {
			got = append(got, int(rating.Target))
		}
		sector := slices.Concat([]app.Sector{app.Public, app.Third, app.Business, ""}, nil)[(i/10+3)%4]
		if !slices.Equal(got, papers[i]) || b.Label != fmt.Sprint(i+1) || b.Sector != sector || b.Source != app.PaperSource {
			t.Errorf("seed %d: ballot %d is kept as %+v %v, the paper says %v", seed, i+1, b, got, papers[i])
		}
	}
	if v.scores[0].Today.N == 0 || v.scores[0].Today != app.Scores(h.Document())[0].Today {
		t.Error("the picture does not follow the ballots")
	}
	for range 40 {
		h.Undo()
	}
	if len(app.Compare(before, h.Document())) != 0 {
		t.Error("undoing every ballot does not lead back to the beginning")
	}
}

// TestAPaperThatDoesNotAddUpIsCaught has a slip that looks like a right key.
func TestAPaperThatDoesNotAddUpIsCaught(t *testing.T) {
	h, s := openComponents(t, "he", "components", scored(t, "he", 0))
	s.components.drafts[0].WithTotal = true
	h.Type("33333334444444")
	h.Type("50") // 49, if all were right
	h.Press(fyne.KeyReturn)
	if n := len(app.ComponentBallots(h.Document())); n != 0 {
		t.Fatalf("%d ballots were kept", n)
	}
	h.Press(fyne.KeyBackspace, fyne.KeyBackspace, fyne.KeyBackspace) // the sum, and the last box
	h.Type("550")
	h.Press(fyne.KeyReturn)
	if n := len(app.ComponentBallots(h.Document())); n != 1 {
		t.Errorf("%d ballots are kept after the correction", n)
	}
}

// TestWhatIsNotAskedStays corrects and removes the scores of today only.
func TestWhatIsNotAskedStays(t *testing.T) {
	h, s := openComponents(t, "en", "components", scored(t, "en", 0))
	h.Type("11111112222222")
	h.Press(fyne.KeyReturn)
	s.components.asked = 1
	h.GoTo("components")
	v := s.View.(*componentsView)
	id := app.ComponentBallots(h.Document())[0].ID
	if !v.changeBallot(ballot.Paper{ID: string(id), Sector: app.Third, Scores: []int{5, 5, 5, 5, 5, 5, 5}}) {
		t.Fatal(h.Shown)
	}
	if r := app.RatingsOf(h.Document(), id); r[3].Now != 5 || r[3].Target != 2 {
		t.Errorf("after the correction: %+v", r[3])
	}
	v.removeBallots([]string{string(id)})
	if r := app.RatingsOf(h.Document(), id); r[3].Now != 0 || r[3].Target != 2 || len(v.ballots()) != 0 {
		t.Errorf("after the removal: %+v", r[3])
	}
	s.components.asked = 2
	h.GoTo("components")
	s.View.(*componentsView).removeBallots([]string{string(id)})
	if n := len(app.ComponentBallots(h.Document())); n != 0 {
		t.Errorf("%d ballots are left without any score", n)
	}
	h.Undo()
	if n := len(app.ComponentBallots(h.Document())); n != 1 {
		t.Error("undo does not bring the ballot back")
	}
}

func TestTheMostDividedIsSaidInWords(t *testing.T) {
	l := lang.For("en")
	words := lang.Plain(differ(&kit.Look{Lang: l, Zoom: 1}, scored(t, "en", 27)))
	for _, part := range []string{"Thriving community space", "from 2 to 5", "answers"} {
		if !strings.Contains(words, part) {
			t.Errorf("%q is missing in %q", part, words)
		}
	}
	if words := differ(&kit.Look{Lang: l, Zoom: 1}, scored(t, "en", 0)); words != "" {
		t.Errorf("without ballots it says %q", words)
	}
}

func TestTheTableLeadsToTheFirstMove(t *testing.T) {
	h, s := openComponents(t, "he", "components", scored(t, "he", 6))
	h.Press(fyne.KeyDown, fyne.KeyDown, fyne.KeySpace, fyne.KeyReturn)
	if h.Step != "move" || s.components.key != "community" || !h.Document().ComponentOf("community").Priority {
		t.Fatalf("step %s, component %s", h.Step, s.components.key)
	}
	h.Press(fyne.KeyReturn) // into the form: what is known
	h.Type("סקר תושבים 2025")
	if got := h.Document().ComponentOf("community").Evidence; got != "סקר תושבים 2025" {
		t.Errorf("evidence is %q", got)
	}
	h.Undo()
	if got := h.Document().ComponentOf("community").Evidence; got != "" {
		t.Errorf("after one undo evidence is %q", got)
	}
	h.Tab(1)
	h.Press(fyne.KeySpace) // the first of what exists
	if all := app.ExistingOf(h.Document(), "community"); len(all) != 1 || all[0].Prompt != "centre" {
		t.Fatalf("there are %+v", all)
	}
	h.Tab(1)
	h.Type("מתנ״ס הגליל")
	if all := app.ExistingOf(h.Document(), "community"); all[0].Name != "מתנ״ס הגליל" {
		t.Errorf("it is called %q", all[0].Name)
	}
}

func TestComponentsForReadingOnly(t *testing.T) {
	l := &kit.Look{Lang: lang.For("he"), Zoom: 1}
	for _, step := range []string{"components", "move"} {
		h := testkit.OpenIn(t, New, l, step, session.Start{Document: worked(t, "he"), ReadOnly: app.Fail(app.Invalid, "error.readonly.asked")}, testkit.Area)
		before := h.Document()
		h.Press(fyne.KeySpace, fyne.KeyDown, fyne.KeyDelete)
		h.Screen.(*screen).components.page = ballotsPage
		h.GoTo(step)
		h.Press(fyne.KeyDown, fyne.KeyDelete, fyne.KeyReturn)
		if len(app.Compare(before, h.Document())) != 0 || h.Shown != nil {
			t.Errorf("%s changed the document, or tried to: %v", step, h.Shown)
		}
	}
}

// TestTheWallShowsNoBallotAndNoEvidence reads everything that is projected.
func TestTheWallShowsNoBallotAndNoEvidence(t *testing.T) {
	const secret = "Qzsecretqz"
	d := worked(t, "he")
	next, _, err := app.EditOrAdd(app.Component{Key: "community"}, "", func(c *app.Component) { c.Evidence = secret }).Run(d)
	if err != nil {
		t.Fatal(err)
	}
	h, _ := openComponents(t, "he", "components", next)
	for _, step := range []string{"components", "move"} {
		h.Wall(step)
		found := testkit.Texts(h.Window().Content())
		if len(found) < 2 || strings.Contains(strings.Join(found, "\n"), secret) {
			t.Errorf("%s shows %q", step, found)
		}
	}
}

func TestComponentsFitASmallWindow(t *testing.T) {
	for _, code := range lang.Codes {
		for _, zoom := range []float32{1, 1.15} {
			l := &kit.Look{Lang: lang.For(code), Zoom: zoom}
			h := testkit.OpenIn(t, New, l, "components", session.Start{Document: worked(t, code)}, testkit.Small)
			for _, page := range []componentsPage{picturePage, ballotsPage} {
				for _, step := range []string{"components", "move"} {
					h.Screen.(*screen).components.page = page
					least := h.Screen.Content(l, step).MinSize()
					if room := fyne.NewSize(1024-56*zoom-48, 700-244*zoom); least.Width > room.Width || least.Height > room.Height {
						t.Errorf("%s (%d) in %s at %.2f needs %v of %v", step, page, code, zoom, least, room)
					}
				}
			}
		}
	}
}
