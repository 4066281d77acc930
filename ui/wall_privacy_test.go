package ui

import (
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/agenda"
	"madrega/app/lang"
	"madrega/app/report"
	"madrega/app/sample"
	random "madrega/app/testkit"
	"madrega/ui/testkit"
)

// openMarked opens a document in the window, with the wall.
func openMarked(t *testing.T, code string, d app.Document) *harness {
	t.Helper()
	h := newTestApp(t, code)
	h.create(filepath.Join(h.dir, "marked"), d)
	h.settle()
	if h.desk == nil {
		t.Fatal("it can't be opened")
	}
	h.shortcut("F5")
	h.wall.win.Resize(fyne.NewSize(1280, 720))
	return h
}

// everyWall calls visit with what the wall shows at every step of every exercise, and at every page; or at some steps only.
func (h *harness) everyWall(visit func(at string, texts []string), only ...string) {
	for _, e := range agenda.Exercises {
		for _, s := range e.Steps {
			if len(only) > 0 && !slices.Contains(only, e.ID+"."+s.ID) {
				continue
			}
			h.desk.goTo(spot{exercise: e.ID, step: s.ID})
			h.settle()
			visit(e.ID+"."+s.ID, testkit.Texts(h.wall.win.Content()))
		}
	}
	for _, p := range railPages {
		if len(only) > 0 {
			break
		}
		h.page(p.id)
		visit(p.id, testkit.Texts(h.wall.win.Content()))
	}
}

// TestNothingPrivateOnTheWall fills every text of every kind of entity with words that are known, walks through all steps,
// and reads everything that the wall draws.
func TestNothingPrivateOnTheWall(t *testing.T) {
	d := random.MarkedOf(t, sample.Bay(lang.For("he")))
	h := openMarked(t, "he", d.Document)
	if m := d.AgendaMeeting(app.DateOf(h.desk.Now())); m != nil { // with a break that runs, too
		h.desk.Do(app.MakeAgenda(*m, app.Block{Title: fmt.Sprintf("q%dz0q", slices.Index(d.Fields, "block.title")), Minutes: 10}, app.Block{Title: "then", Minutes: 10}))
		h.desk.Do(app.BeginBlock(h.desk.Document().BlocksOf(m.ID)[0].ID, h.desk.Now()))
	}
	seen, texts := map[string]bool{}, 0
	h.everyWall(func(at string, all []string) {
		for _, text := range all {
			texts++
			for _, m := range d.In(text) {
				seen[m.Field] = true
				if !report.May(report.Room, m.Field) && !(at == "forum.term" && m.Field == "person.name") { // who sits in the forum is public
					t.Errorf("at %s the wall shows %s: %q", at, m.Field, text)
				}
			}
		}
		if h.wall.win.Canvas().Overlays().Top() != nil {
			t.Errorf("at %s something lies over the wall", at)
		}
	})
	if texts < 500 || len(seen) < 12 {
		t.Errorf("only %d texts with %d kinds of marks were read: %v", texts, len(seen), slices.Sorted(maps.Keys(seen)))
	}
}

// TestDialogsStayOnTheLaptop opens what lies over the window, while the wall is read.
func TestDialogsStayOnTheLaptop(t *testing.T) {
	h := newTestDesk(t, "en")
	h.shortcut("F5")
	before := testkit.Texts(h.wall.win.Content())
	for _, name := range []string{"F1", "Ctrl K"} {
		h.shortcut(name)
		if !h.over() || h.wall.win.Canvas().Overlays().Top() != nil || !slices.Equal(testkit.Texts(h.wall.win.Content()), before) {
			t.Errorf("%s is seen on the wall", name)
		}
		h.win.Canvas().Overlays().Remove(h.win.Canvas().Overlays().Top())
	}
}

// TestHiddenVotesAreNotOnTheWall compares the walls of two workshops that differ in nothing but what was voted.
func TestHiddenVotesAreNotOnTheWall(t *testing.T) {
	voted := func(turn int, revealed bool) app.Document {
		d := sample.Bay(lang.For("en"))
		src := random.New(3)
		for _, on := range app.Polls {
			r := app.CurrentRound(d, on)
			if r.ID == "" {
				r.ID = src.ID()
			}
			r.Revealed, r.Closed = revealed, false
			d.Rounds = d.Rounds.With(r)
			if on == app.DraftPoll || on == app.VenturePoll {
				for n := range 9 {
					b := app.Ballot{ID: src.ID(), Kind: app.DotBallot, Source: app.PaperSource, Round: r.ID}
					dot := app.Dot{ID: src.ID(), Ballot: b.ID, Count: 1}
					if on == app.DraftPoll {
						dot.Draft = d.Drafts.At((n*n + turn) % d.Drafts.Len()).ID
					} else {
						dot.Venture = d.Ventures.At((n*n + turn) % d.Ventures.Len()).ID
					}
					d.Ballots, d.Dots = d.Ballots.With(b), d.Dots.With(dot)
				}
			}
		}
		for _, dot := range slices.Collect(d.Dots.All()) {
			if dot.Group != "" {
				next, groups := *dot, slices.Collect(d.Groups.All())
				at := slices.IndexFunc(groups, func(g *app.Group) bool { return g.ID == dot.Group })
				for next.Group = groups[(at+turn)%len(groups)].ID; d.Groups.Get(next.Group).Board != d.Groups.Get(dot.Group).Board; at++ {
					next.Group = groups[(at+turn)%len(groups)].ID
				}
				next.Count += turn
				d.Dots = d.Dots.With(next)
			}
		}
		for _, r := range slices.Collect(d.Ratings.All()) {
			if next := *r; next.Now > 0 && turn > 0 {
				next.Now = 6 - next.Now
				d.Ratings = d.Ratings.With(next)
			}
		}
		return d
	}
	walls := func(revealed bool, only ...string) (both [2]map[string][]string) {
		for turn := range both {
			both[turn] = map[string][]string{}
			h := openMarked(t, "en", voted(turn, revealed))
			h.everyWall(func(at string, texts []string) { both[turn][at] = texts }, only...)
		}
		return both
	}
	results := []string{"vision.dots", "vision.components"}
	hidden, shown := walls(false), walls(true, results...)
	for at, texts := range hidden[0] {
		if !slices.Equal(texts, hidden[1][at]) {
			t.Errorf("at %s the wall tells what was voted:\n%q\n%q", at, texts, hidden[1][at])
		}
	}
	for _, at := range results {
		if slices.Equal(shown[0][at], shown[1][at]) {
			t.Errorf("at %s the wall does not tell what was voted, though it was revealed", at)
		}
	}
}
