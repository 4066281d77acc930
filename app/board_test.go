package app

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// cardDoc has cards "a", "b", … on the board of the vision, and groups "1" and "2".
func cardDoc(t *testing.T, texts string) (Document, map[string]ID) {
	t.Helper()
	next, ids := SequentialIDs(time.Unix(1_700_000_000, 0)), map[string]ID{}
	d := NewDocument(NewProcess("שפרעם", City, "", time.Unix(0, 0)))
	var cards []Entity
	for _, name := range []string{"1", "2"} {
		ids[name] = next()
		d = did(t, d, Add(&Group{ID: ids[name], Board: VisionBoard, Name: name}))
	}
	for _, text := range strings.Fields(texts) {
		ids[text] = next()
		cards = append(cards, &Card{ID: ids[text], Board: VisionBoard, Text: text, Said: "by " + text})
	}
	return did(t, d, Add(cards...)), ids
}

// hung says how cards hang: groups by their names, "-" for no group, "P" for parked; "a<bc" is a with b and c behind.
func hung(d Document) string {
	stacks := func(list []Stack) string {
		var words []string
		for _, s := range list {
			w := s.Text
			if len(s.Behind) > 0 {
				w += "<"
			}
			for _, c := range s.Behind {
				w += c.Text
			}
			words = append(words, w)
		}
		return strings.Join(words, " ")
	}
	h := Hang(d, VisionBoard)
	var out []string
	for _, g := range h.Groups {
		out = append(out, g.Name+": "+stacks(g.Cards))
	}
	return strings.Join(append(out, "-: "+stacks(h.Loose), "P: "+stacks(h.Parked)), "; ")
}

func TestCardsAreMovedMergedAndTakenApart(t *testing.T) {
	d, id := cardDoc(t, "a b c d e f")
	steps := []struct {
		do   Command
		want string
	}{
		{MoveCards(id["1"], id["a"], id["b"], id["c"]), "1: a b c; 2: ; -: d e f; P: "},
		{MergeCards(id["a"], id["b"]), "1: a<b c; 2: ; -: d e f; P: "},
		{MergeCards(id["d"], id["a"]), "1: c; 2: ; -: d<ab e f; P: "},
		{MergeCards(id["b"], id["c"]), "1: ; 2: ; -: d<abc e f; P: "}, // onto one that hangs behind another
		{MoveCards(id["2"], id["d"]), "1: ; 2: d<abc; -: e f; P: "},
		{SplitCards(id["b"]), "1: ; 2: b d<ac; -: e f; P: "},
		{ParkCards(id["d"]), "1: ; 2: b; -: e f; P: d<ac"},
		{SplitCards(id["a"], id["c"]), "1: ; 2: b; -: e f; P: a c d"},
		{MoveCards("", id["a"]), "1: ; 2: b; -: a e f; P: c d"},
		{MergeCards(id["e"], id["f"], id["a"]), "1: ; 2: b; -: e<af; P: c d"},
		{RemoveCards(id["e"], id["c"]), "1: ; 2: b; -: ; P: d"},
	}
	for i, s := range steps {
		before := d
		d = did(t, d, s.do)
		if got := hung(d); got != s.want {
			t.Fatalf("step %d: %s\nwant %s", i, got, s.want)
		}
		if err := d.Check(); err != nil {
			t.Fatalf("step %d: %v", i, err)
		}
		if got, want := len(Compare(d, before)), len(Compare(before, d)); got != want {
			t.Errorf("step %d: %d changes back, %d forth", i, got, want)
		}
	}
	if all, merged := Hang(d, VisionBoard).Cards(); all != 2 || merged != 0 {
		t.Errorf("%d cards, %d merged", all, merged)
	}
}

func TestMergingKeepsTheOriginals(t *testing.T) {
	d, id := cardDoc(t, "a b")
	d = did(t, d, MergeCards(id["a"], id["b"]))
	if c := d.Cards.Get(id["b"]); c.Text != "b" || c.Said != "by b" {
		t.Errorf("the original says %q by %q", c.Text, c.Said)
	}
	if _, _, err := MergeCards(NewID(), id["a"]).Run(d); err == nil {
		t.Error("a card was merged into one that is gone")
	}
	if same, _, err := MergeCards(id["a"], id["a"]).Run(d); err != nil || len(Compare(d, same)) != 0 {
		t.Errorf("merging a card with itself changes something: %v", err)
	}
}

func TestAGroupWithoutNameGoesWithItsLastCard(t *testing.T) {
	d, id := cardDoc(t, "a b")
	g := Group{ID: NewID(), Board: VisionBoard}
	d = did(t, d, GroupCards(g, id["a"], id["b"]))
	if d.Groups.Len() != 3 {
		t.Fatalf("there are %d groups", d.Groups.Len())
	}
	d = did(t, d, MoveCards(id["1"], id["a"], id["b"]))
	if d.Groups.Get(g.ID) != nil || d.Groups.Len() != 2 {
		t.Errorf("%d groups are left, of which 2 have names", d.Groups.Len())
	}
}

func TestARingOfMergedCardsLosesNone(t *testing.T) {
	d, id := cardDoc(t, "a b c")
	for _, pair := range []string{"ab", "bc", "ca"} {
		d = did(t, d, Edit(id[pair[:1]], "", func(c *Card) { c.Into = id[pair[1:]] }))
	}
	if got, want := hung(d), "1: ; 2: ; -: a b c; P: "; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestVotesAreCounted(t *testing.T) {
	d, id := cardDoc(t, "a b c d")
	d = did(t, d, MoveCards(id["1"], id["a"]))
	on := func(name string) Votable {
		for _, v := range Votables(d) {
			if v.Name == name {
				return v
			}
		}
		t.Fatalf("nothing to vote on is called %s", name)
		return Votable{}
	}
	said := func() string {
		var out []string
		for _, v := range TallyOf(d).Rows {
			lead := ""
			if v.Lead {
				lead = "!"
			}
			out = append(out, fmt.Sprint(v.Name, v.Dots, lead))
		}
		return strings.Join(out, " ")
	}
	slip := func(label string, names ...string) Command {
		var list []Votable
		for _, n := range names {
			list = append(list, on(n))
		}
		return AddDots(Ballot{ID: NewID(), Kind: DotBallot, Source: PaperSource, Label: label}, list...)
	}
	if got := said(); got != "10 20 b0 c0 d0" {
		t.Errorf("without votes: %s", got)
	}
	d = did(t, d, RevealRound(CardPoll, true))
	d = did(t, d, CountOnWall(on("2"), 4), CountOnWall(on("2"), 3), CountOnWall(on("b"), 2))
	d = did(t, d, slip("1", "1", "1", "b"), slip("2", "1"))
	if got, want := said(), "13! 23! b3! c0 d0"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	tally := TallyOf(d)
	if tally.Ballots != 2 || tally.Wall != 5 || tally.Dots != 9 || len(tally.Tied()) != 3 {
		t.Errorf("%d slips, %d on the wall of %d dots, %d tied", tally.Ballots, tally.Wall, tally.Dots, len(tally.Tied()))
	}
	d = did(t, d, slip("3", "1", "c"), slip("4", "c"), slip("5", "c"))
	if got, want := said(), "14! 23! b3! c3! d0"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if n := len(TallyOf(d).Tied()); n != 3 {
		t.Errorf("%d share the second place, not 3", n)
	}
	d = did(t, d, MergeCards(id["b"], id["c"]), MoveCards(id["2"], id["b"]))
	if got, want := said(), "29! 14! d0"; got != want {
		t.Errorf("after merging and grouping: %s, want %s", got, want)
	}
	before := d
	d = did(t, d, CountOnWall(on("2"), 0))
	if OnWall(d, on("2")) != 0 || TallyOf(d).Dots != TallyOf(before).Dots-3 {
		t.Error("a count can't be taken back")
	}
	if _, _, err := CountOnWall(on("2"), 1001).Run(d); err == nil {
		t.Error("1001 dots were taken")
	}
}

func TestTheLastCountOnTheWallTakesItsBallotAlong(t *testing.T) {
	d, id := cardDoc(t, "a")
	v := Votable{Card: id["a"]}
	d = did(t, d, CountOnWall(v, 3), CountOnWall(v, 0))
	if d.Ballots.Len() != 0 || d.Dots.Len() != 0 {
		t.Errorf("%d ballots and %d dots are left", d.Ballots.Len(), d.Dots.Len())
	}
}

func TestAnOrderByHandStays(t *testing.T) {
	d, id := cardDoc(t, "a b c d e")
	id["3"] = NewID()
	d = did(t, d, Add(&Group{ID: id["3"], Board: VisionBoard, Name: "3"}))
	for _, step := range []struct {
		do   Command
		want string
	}{
		{PlaceCards(VisionBoard, "", id["b"], id["d"], id["a"]), "1: ; 2: ; 3: ; -: d a b c e; P: "},
		{PlaceCards(VisionBoard, "", "", id["d"]), "1: ; 2: ; 3: ; -: a b c e d; P: "},
		{MoveCards(id["1"], id["c"]), "1: c; 2: ; 3: ; -: a b e d; P: "},
		{PlaceCards(VisionBoard, id["1"], id["c"], id["e"], id["b"]), "1: e b c; 2: ; 3: ; -: a d; P: "},
		{MoveCards("", id["e"]), "1: b c; 2: ; 3: ; -: a d e; P: "}, // comes back behind those that were placed
		{PlaceGroup(id["3"], id["1"]), "3: ; 1: b c; 2: ; -: a d e; P: "},
		{PlaceGroup(id["3"], ""), "1: b c; 2: ; 3: ; -: a d e; P: "},
	} {
		if d = did(t, d, step.do); hung(d) != step.want {
			t.Errorf("%q, want %q", hung(d), step.want)
		}
	}
	if _, _, err := PlaceGroup(NewID(), "").Run(d); err == nil {
		t.Error("a group that isn't there was placed")
	}
}
