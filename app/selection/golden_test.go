package selection

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"slices"
	"testing"

	"madrega/app/solve"
)

// TestTheSameOnEveryMachine compares what is found with what was found before, perhaps on another machine: of a lottery what
// no other could give, and of relaxations their sizes, since which of several equally good ones is found may change with the
// solver.
func TestTheSameOnEveryMachine(t *testing.T) {
	all, relaxed := sha256.New(), 0
	for seed := range uint64(4) {
		p := forum(seed, 60, 12)
		for i := range p.Candidates {
			p.Candidates[i].Score = p.Candidates[i].Score*10_000 + i*i // no two sums are the same
		}
		best, err := p.Propose(ctx, solve.Limits{}, nil)
		if err != nil {
			t.Fatal(err)
		}
		next, err := p.Next(ctx, solve.Limits{}, nil, [][]string{best.Panel}, 3)
		if err != nil {
			t.Fatal(err)
		}
		lot, err := p.Lottery(ctx, solve.Limits{}, nil, 100, seed)
		if err != nil {
			t.Fatal(err)
		}
		hash, err := p.Hash()
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(all, "%v %d %v %d %.4f %s\n", best.Panel, best.Score, next.Panel, next.Score, lot.Least, hash)
		v := p.Axes[6].Values
		v[0].Min, v[0].Max = v[0].Max+3, v[0].Max+3
		ways, err := p.Relax(ctx, solve.Limits{}, nil, 1)
		if err != nil {
			t.Fatal(err)
		}
		for _, w := range ways {
			changes, seats := w.Size()
			fmt.Fprintln(all, changes, seats)
			relaxed++
		}
	}
	if relaxed < 2 {
		t.Errorf("only %d relaxations", relaxed)
	}
	const want = "802f7fca8ec0549d3ed584faeaa151d0059b85a63c97b6144d2f2b1d7e373a64"
	if got := fmt.Sprintf("%x", all.Sum(nil)); got != want {
		t.Errorf("the choices are others than before: %s", got)
	}
}

func TestCanonicalForm(t *testing.T) {
	p := Problem{Seats: 2, Axes: []Axis{{ID: "מגזר", Values: []Value{{ID: "b", Max: 2}, {ID: "a", Min: 1, Max: 1}}}, {ID: "gender", Values: []Value{{ID: "f", Max: 9}}}},
		Candidates: []Candidate{{ID: "y", Values: []string{"", "f"}, Lock: Out}, {ID: "x", Score: -3, Values: []string{"b", ""}}}}
	text := "seats\t2\nquota\tgender\tf\t0\t9\nquota\tמגזר\ta\t1\t1\nquota\tמגזר\tb\t0\t2\ncandidate\tx\t-3\t\t\tb\ncandidate\ty\t0\tout\tf\t\n"
	for i := range p.Axes {
		for j := range p.Axes[i].Values {
			v := &p.Axes[i].Values[j]
			v.HighestMax = NoLimit
		}
	}
	if hash, err := p.Hash(); err != nil || hash != fmt.Sprintf("%x", sha256.Sum256([]byte(text))) {
		t.Errorf("%s %v is not the hash of\n%s", hash, err, text)
	}
}

func TestAStopIsHeard(t *testing.T) {
	stopped, stop := context.WithCancel(ctx)
	stop()
	p := forum(1, 300, 27)
	for name, do := range map[string]func() error{
		"propose": func() error { _, err := p.Propose(stopped, solve.Limits{}, nil); return err },
		"closest": func() error { _, _, err := p.Closest(stopped, solve.Limits{}, nil); return err },
		"relax":   func() error { _, err := p.Relax(stopped, solve.Limits{}, nil, 3); return err },
		"lottery": func() error { _, err := p.Lottery(stopped, solve.Limits{}, nil, 1000, 1); return err },
		"replace": func() error {
			_, err := p.Replace(stopped, solve.Limits{}, nil, p.ids()[:27], p.ids()[:2], 3)
			return err
		},
	} {
		if err := do(); !errors.Is(err, context.Canceled) {
			t.Errorf("%s goes on: %v", name, err)
		}
	}
}

// TestALimitIsSaid: with few nodes nothing that is not proven is called best.
func TestALimitIsSaid(t *testing.T) {
	cut := 0
	for seed := range uint64(12) {
		p := forum(seed, 100, 15)
		got, err := p.Propose(ctx, solve.Limits{Nodes: 1}, nil)
		if err != nil {
			t.Fatal(err)
		}
		whole, err := p.Propose(ctx, solve.Limits{}, nil)
		if err != nil || whole.Status != Best {
			t.Fatalf("%+v %v", whole, err)
		}
		switch {
		case got.Status == Best && got.Score != whole.Score, got.Status == Impossible:
			t.Errorf("%+v is called proven, but %+v", got, whole)
		case got.Status == Found:
			cut++
			if !p.Keeps(got.Panel) || got.Bound < whole.Score || got.Score > whole.Score {
				t.Errorf("%+v against %+v", got, whole)
			}
		case got.Status == Unknown:
			cut++
		}
		l, err := p.Lottery(ctx, solve.Limits{Nodes: 1}, nil, 10, 1)
		if err != nil && !errors.Is(err, ErrLimit) {
			t.Error(err)
		}
		if err == nil && l.Proven && l.Bound > l.Least+fairEnough {
			t.Errorf("%v to %v is called proven", l.Least, l.Bound)
		}
	}
	if cut == 0 {
		t.Error("the limit cut nothing")
	}
	for seed := range uint64(6) {
		p := forum(seed, 60, 12)
		v := p.Axes[6].Values
		v[0].Min, v[0].Max = v[0].Max+3, v[0].Max+3
		whole, err := p.Relax(ctx, solve.Limits{}, nil, 1)
		if err != nil {
			t.Fatal(err)
		}
		got, err := p.Relax(ctx, solve.Limits{Nodes: 1}, nil, 1)
		if err != nil && !errors.Is(err, ErrLimit) {
			t.Error(err)
		}
		for _, r := range got {
			var least Relaxation
			if len(whole) > 0 {
				least = whole[0]
			}
			a, b := r.Size()
			c, d := least.Size()
			if a < c || a == c && b < d || r.Proven && (a != c || b != d) || !p.With(r.Changes).Keeps(r.Panel) {
				t.Errorf("%+v against %+v", r, least)
			}
		}
		seated := p.ids()[:12]
		if _, err := p.Replace(ctx, solve.Limits{Nodes: 1}, nil, seated, seated[:2], 3); err != nil && !errors.Is(err, ErrLimit) {
			t.Error(err)
		}
	}
}

func TestFaults(t *testing.T) {
	good := func() Problem {
		return Problem{Seats: 1, Axes: []Axis{{ID: "a", Values: []Value{{ID: "v", Max: 1, HighestMax: 1}}}}, Candidates: []Candidate{{ID: "c", Values: []string{"v"}}}}
	}
	if err := good().Valid(); err != nil {
		t.Fatal(err)
	}
	for i, c := range []struct {
		kind  FaultKind
		spoil func(*Problem)
	}{
		{BadSeats, func(p *Problem) { p.Seats = 0 }},
		{BadSeats, func(p *Problem) { p.Seats = MaxSeats + 1 }},
		{TooMany, func(p *Problem) { p.Candidates = make([]Candidate, MaxCandidates+1) }},
		{TooMany, func(p *Problem) {
			p.Axes[0].Values = nil
			for i := range maxValues + 1 {
				p.Axes[0].Values = append(p.Axes[0].Values, Value{ID: fmt.Sprint(i)})
			}
		}},
		{BadID, func(p *Problem) { p.Axes[0].ID = "" }},
		{BadID, func(p *Problem) { p.Axes[0].Values[0].ID = "a\tb" }},
		{BadID, func(p *Problem) { p.Candidates[0].ID = "a\u2028b" }},
		{BadID, func(p *Problem) { p.Candidates[0].ID = "\xff" }},
		{DuplicateID, func(p *Problem) { p.Axes = append(p.Axes, p.Axes[0]) }},
		{DuplicateID, func(p *Problem) { p.Axes[0].Values = append(p.Axes[0].Values, p.Axes[0].Values[0]) }},
		{DuplicateID, func(p *Problem) { p.Candidates = append(p.Candidates, p.Candidates[0]) }},
		{BadQuota, func(p *Problem) { p.Axes[0].Values[0].Min = 2 }},
		{BadQuota, func(p *Problem) { p.Axes[0].Values[0].Min = -1 }},
		{BadFlex, func(p *Problem) { p.Axes[0].Values[0].HighestMax = 0 }},
		{BadFlex, func(p *Problem) { p.Axes[0].Values[0].LowestMin = 1 }},
		{BadScore, func(p *Problem) { p.Candidates[0].Score = MaxScore + 1 }},
		{BadLock, func(p *Problem) { p.Candidates[0].Lock = "maybe" }},
		{MissingValues, func(p *Problem) { p.Candidates[0].Values = nil }},
		{UnknownValue, func(p *Problem) { p.Candidates[0].Values = []string{"w"} }},
	} {
		p := good()
		c.spoil(&p)
		var f *Fault
		if err := p.Valid(); !errors.As(err, &f) || f.Kind != c.kind {
			t.Errorf("%d: %v, want %s", i, err, c.kind)
		}
	}
}

func TestCount(t *testing.T) {
	p := Problem{Seats: 2, Axes: []Axis{{ID: "a", Values: []Value{{ID: "v", Min: 2, Max: 3}, {ID: "w", Max: 0}}}}, Candidates: []Candidate{
		{ID: "1", Values: []string{"v"}, Lock: In}, {ID: "2", Values: []string{"w"}}, {ID: "3", Values: []string{""}}, {ID: "4", Values: []string{"v"}, Lock: Out}}}
	want := []Tally{{Axis: "a", Value: "v", Min: 2, Max: 3, Filled: 1, Available: 1, Locked: 1}, {Axis: "a", Value: "w", Filled: 1, Available: 1}}
	got := p.Count([]string{"1", "2", "2", "nobody"})
	if !slices.Equal(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
	if got[0].Missing() != 1 || got[0].Over() != 0 || got[1].Over() != 1 {
		t.Errorf("%+v", got)
	}
	if a, both, b := Compare([]string{"x", "y"}, []string{"z", "y"}); fmt.Sprint(a, both, b) != "[x] [y] [z]" {
		t.Error(a, both, b)
	}
}
