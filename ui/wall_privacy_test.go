package ui

import (
	"fmt"
	"maps"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/agenda"
	"madrega/app/lang"
	"madrega/app/sample"
	random "madrega/app/testkit"
	"madrega/ui/testkit"
)

// onWall are the fields that the room may read. A field that is not here must never be drawn on the wall: a new one belongs
// here only if it is meant for everybody.
var onWall = map[string]bool{
	"forum.name": true, "forum.goals": true, "constituency.name": true, "role.name": true, "axis.name": true, "quota.name": true,
	"process.place": true, "process.identity": true, "process.goal": true, "process.alone": true, "authority.name": true,
	"organisation.name": true, "group.name": true, "card.text": true, "draft.text": true,
	"asset.name": true, "cluster.name": true, "cluster.about": true, "cluster.advantage": true, "cluster.benefits": true, "unit.name": true,
	"component.move": true, "component.owner": true, "culture_gap.agreed": true, "option.name": true,
	"venture.name": true, "venture.gate": true, "venture.owner": true, "action.text": true, "action.owner": true,
	"meeting.place": true, "meeting.purpose": true, "block.title": true,
}

// marked is the sample with words of its own in every text that somebody wrote, of entities of every kind: q7z3 is the
// seventh field in the third entity. names says which field each number is.
func marked(t *testing.T, code string) (d app.Document, names []string) {
	t.Helper()
	d = sample.Bay(lang.For(code))
	src := random.New(7)
	for _, c := range app.Collections {
		for n := 0; n < 3 && len(slices.Collect(c.All(d))) < 3 && c.Name() != "process"; n++ {
			if e := src.Entity(d, c, nil); e != nil {
				c.Put(&d, e)
			}
		}
	}
	for _, c := range app.Collections {
		kind := reflect.TypeOf(c.New()).Elem()
		for i := range kind.NumField() {
			f := kind.Field(i)
			if f.Type != reflect.TypeFor[string]() || slices.Contains(strings.Split(f.Tag.Get("is"), ","), "key") {
				continue
			}
			n := len(names)
			names = append(names, c.Name()+"."+f.Tag.Get("json"))
			for k, e := range slices.Collect(c.All(d)) {
				next := reflect.New(kind)
				next.Elem().Set(reflect.ValueOf(e).Elem())
				next.Elem().Field(i).SetString(fmt.Sprintf("q%dz%d", n, k))
				if one, ok := next.Interface().(interface{ Check() error }); !ok || one.Check() == nil {
					c.Put(&d, next.Interface().(app.Entity))
				}
			}
		}
	}
	if err := d.Check(); err != nil {
		t.Fatal(err)
	}
	return d, names
}

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
	mark := regexp.MustCompile(`q(\d+)z`)
	d, names := marked(t, "he")
	h := openMarked(t, "he", d)
	if m := d.AgendaMeeting(app.DateOf(h.desk.Now())); m != nil { // with a break that runs, too
		h.desk.Do(app.MakeAgenda(*m, app.Block{Title: fmt.Sprintf("q%dz0", slices.Index(names, "block.title")), Minutes: 10}, app.Block{Title: "then", Minutes: 10}))
		h.desk.Do(app.BeginBlock(h.desk.Document().BlocksOf(m.ID)[0].ID, h.desk.Now()))
	}
	seen, texts := map[string]bool{}, 0
	h.everyWall(func(at string, all []string) {
		for _, text := range all {
			texts++
			for _, m := range mark.FindAllStringSubmatch(text, -1) {
				n, _ := strconv.Atoi(m[1])
				name := names[n]
				seen[name] = true
				if !onWall[name] && !(at == "forum.term" && name == "person.name") { // who sits in the forum is public
					t.Errorf("at %s the wall shows %s: %q", at, name, text)
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
	for name := range onWall {
		if !slices.Contains(names, name) {
			t.Errorf("there is no field %s", name)
		}
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
