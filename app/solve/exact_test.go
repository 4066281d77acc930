package solve

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
)

// TestSameAnswerEverywhere compares all values of a number of solutions with those found on amd64: the same model has to give
// the same panel on any platform, so that a choice can be checked by anyone.
func TestSameAnswerEverywhere(t *testing.T) {
	const want = "7cbfe528d96155e2ce13bde9ffa92c11c8abb40b90379a59f8673086e095d572"
	sum := sha256.New()
	for i := range uint64(80) {
		r := rand.New(rand.NewPCG(31, i))
		f := anyForum(r, false)
		s, err := Solve(context.Background(), f.model(r), Limits{Nodes: 300}, nil)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintln(sum, s)
	}
	m := forum{applicants: 80, seats: 12, axes: 5, quotas: met}.model(rand.New(rand.NewPCG(31, 0)))
	_, panels, chances := fairest(t, m)
	fmt.Fprintln(sum, panels, chances)
	if got := hex.EncodeToString(sum.Sum(nil)); got != want {
		t.Errorf("the answers have the hash %s, not %s", got, want)
	}
}

// hard makes a model that takes many nodes: a market split, each row of which has to come out exactly.
func hard(r *rand.Rand, rows, columns int) Model {
	var m Model
	half := make([]int, rows)
	for range columns {
		c := Column{Worth: r.Int64N(100), Upper: 1}
		for i := range rows {
			times := r.IntN(100)
			half[i] += times
			c.Entries = append(c.Entries, Entry{i, times})
		}
		m.Columns = append(m.Columns, c)
	}
	for _, h := range half {
		m.Rows = append(m.Rows, Row{h / 2, h / 2})
	}
	return m
}

func TestLimitOfNodes(t *testing.T) {
	s, err := Solve(context.Background(), hard(rand.New(rand.NewPCG(1, 1)), 4, 30), Limits{Nodes: 50}, nil)
	if err != nil || s.Status != Unknown || s.Values != nil || s.Worth != 0 || s.Nodes != 50 || s.Bound <= 0 {
		t.Errorf("got %+v, %v", s, err)
	}
	found := 0
	for i := range uint64(12) {
		r := rand.New(rand.NewPCG(9, i))
		f := forum{applicants: 150, seats: 24, axes: 8, quotas: exact, scores: 1000}
		m := f.model(r)
		best, err := Solve(context.Background(), m, Limits{}, nil)
		if err != nil || best.Status != Optimal {
			t.Fatalf("%v, %v", best.Status, err)
		}
		s, err := Solve(context.Background(), m, Limits{Nodes: 3}, nil)
		if err != nil || s.Nodes > 3 {
			t.Fatalf("%+v, %v", s, err)
		}
		if s.Bound < best.Worth {
			t.Errorf("%d: a bound of %d, but there is %d", i, s.Bound, best.Worth)
		}
		if s.Status == Found {
			found++
			worth, ok := recount(m, s.Values)
			if !ok || worth != s.Worth || s.Worth > best.Worth || s.Bound <= s.Worth {
				t.Errorf("%d: recounted %d, %v; got %+v", i, worth, ok, s)
			}
		}
	}
	if found == 0 {
		t.Error("the limit was never hit after something was found")
	}
}

func TestEndsWithContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	calls := 0
	m := hard(rand.New(rand.NewPCG(1, 1)), 4, 40)
	s, err := Solve(ctx, m, Limits{Nodes: 1 << 40}, func(nodes int, best, bound int64) {
		if calls++; calls == 5 {
			cancel()
		}
		if nodes <= 0 || best > bound {
			t.Errorf("progress %d, %d, %d", nodes, best, bound)
		}
	})
	if !errors.Is(err, context.Canceled) || s.Status == Optimal || s.Status == Impossible || calls < 5 {
		t.Errorf("%v, %v after %d calls", s.Status, err, calls)
	}
	s, err = Solve(ctx, m, Limits{}, nil)
	if !errors.Is(err, context.Canceled) || s.Status != Unknown {
		t.Errorf("%v, %v with a context that had ended", s.Status, err)
	}
}

func TestUnusableModels(t *testing.T) {
	one := []Row{{0, 1}}
	for _, c := range []struct {
		m    Model
		want error
	}{
		{Model{Columns: []Column{{Upper: 1, Entries: []Entry{{1, 1}}}}, Rows: one}, ErrRow},
		{Model{Columns: []Column{{Upper: 1, Entries: []Entry{{-1, 1}}}}, Rows: one}, ErrRow},
		{Model{Columns: []Column{{Upper: 1, Entries: []Entry{{0, 1}, {0, 2}}}}, Rows: one}, ErrRow},
		{Model{Columns: []Column{{Upper: None}}}, ErrRange},
		{Model{Columns: []Column{{Upper: 1, Entries: []Entry{{0, 1 << 40}}}}, Rows: one}, ErrRange},
		{Model{Columns: []Column{{Worth: 1 << 60, Upper: 1}}}, ErrRange},
		{Model{Columns: []Column{{Worth: -1 << 63, Upper: 1}}}, ErrRange},
		{Model{Columns: []Column{{Worth: 1 << 60}}}, ErrRange},
	} {
		if s, err := Solve(context.Background(), c.m, Limits{}, nil); !errors.Is(err, c.want) || s.Values != nil {
			t.Errorf("%+v: %v, want %v", c.m, err, c.want)
		}
	}
}

func TestDegenerateModels(t *testing.T) {
	for _, c := range []struct {
		name string
		m    Model
		want Solution
	}{
		{"nothing", Model{}, Solution{Status: Optimal, Values: []int{}}},
		{"a row of nothing", Model{Rows: []Row{{0, 0}}}, Solution{Status: Optimal, Values: []int{}}},
		{"a row of nothing that asks", Model{Rows: []Row{{1, 1}}}, Solution{Status: Impossible}},
		{"a row upside down", Model{Columns: []Column{{Upper: 1}}, Rows: []Row{{2, 1}}}, Solution{Status: Impossible}},
		{"a column upside down", Model{Columns: []Column{{Lower: 1}}}, Solution{Status: Impossible}},
		{"no rows", Model{Columns: []Column{{Worth: 2, Upper: 3}, {Worth: -2, Lower: -1, Upper: 3}}},
			Solution{Status: Optimal, Values: []int{3, -1}, Worth: 8, Bound: 8}},
		{"parity", Model{Columns: []Column{{Upper: 9, Entries: []Entry{{0, 2}}}, {Upper: 9, Entries: []Entry{{0, -4}}}},
			Rows: []Row{{1, 1}}}, Solution{Status: Impossible}},
		{"ties", Model{Columns: slices.Repeat([]Column{{Worth: 5, Upper: 1, Entries: []Entry{{0, 1}}}}, 6), Rows: []Row{{None, 3}}},
			Solution{Status: Optimal, Values: []int{1, 1, 1, 0, 0, 0}, Worth: 15, Bound: 15}},
		{"large worths", Model{Columns: []Column{{Worth: 1 << 40, Upper: 1, Entries: []Entry{{0, 1}}},
			{Worth: 1<<40 + 1, Upper: 1, Entries: []Entry{{0, 1}}}}, Rows: []Row{{1, 1}}},
			Solution{Status: Optimal, Values: []int{0, 1}, Worth: 1<<40 + 1, Bound: 1<<40 + 1}},
	} {
		got, err := Solve(context.Background(), c.m, Limits{}, nil)
		got.Nodes = 0
		if err != nil || fmt.Sprint(got) != fmt.Sprint(c.want) {
			t.Errorf("%s: got %+v, %v", c.name, got, err)
		}
	}
}

func FuzzSolve(f *testing.F) {
	f.Add(uint64(1), uint64(2))
	f.Add(uint64(20), uint64(0))
	f.Fuzz(func(t *testing.T, a, b uint64) { checkSmall(t, small(rand.New(rand.NewPCG(a, b)))) })
}
