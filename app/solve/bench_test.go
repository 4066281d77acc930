package solve

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
)

// asked are the questions that are timed, each of forums of 8 axes.
var asked = []struct {
	name string
	forum
}{
	{"any panel", forum{quotas: met}},
	{"none possible", forum{quotas: poor}},
	{"best score", forum{quotas: met, scores: 500}},
	{"best score, exact quotas", forum{quotas: exact, scores: 500}},
	{"smallest change", forum{quotas: poor, relaxed: true}},
}

var sizes = []struct{ applicants, seats int }{{200, 27}, {300, 27}, {1000, 27}, {2000, 27}, {1000, 110}, {2000, 110}}

// timed runs a benchmark for each question, size and one of five seeds.
func timed(b *testing.B, one func(b *testing.B, m Model)) {
	for _, q := range asked {
		for _, size := range sizes {
			for seed := range uint64(5) {
				f := q.forum
				f.applicants, f.seats, f.axes = size.applicants, size.seats, 8
				m := f.model(rand.New(rand.NewPCG(seed, 77)))
				b.Run(fmt.Sprintf("%s/%d-%d/%d", q.name, size.applicants, size.seats, seed), func(b *testing.B) { one(b, m) })
			}
		}
	}
}

func BenchmarkSolve(b *testing.B) {
	timed(b, func(b *testing.B, m Model) {
		nodes := 0
		for b.Loop() {
			s, err := Solve(context.Background(), m, Limits{}, nil)
			if err != nil || s.Status != Optimal && s.Status != Impossible {
				b.Fatal(s.Status, err)
			}
			nodes = s.Nodes
		}
		b.ReportMetric(float64(nodes), "nodes")
	})
}

// BenchmarkCBC times the whole program, from reading a model to writing the answer, and says where the answer differs from
// ours. It wants the program cbc.
func BenchmarkCBC(b *testing.B) {
	timed(b, func(b *testing.B, m Model) {
		s, err := Solve(context.Background(), m, Limits{}, nil)
		if err != nil {
			b.Fatal(err)
		}
		problem := filepath.Join(b.TempDir(), "model.lp")
		if err := writeLP(problem, m); err != nil {
			b.Fatal(err)
		}
		answer := filepath.Join(b.TempDir(), "answer.txt")
		var v verdict
		for b.Loop() {
			if v, err = runCBC(problem, answer, 300); err != nil {
				b.Fatal(err)
			}
		}
		if !v.agrees(s) {
			fmt.Fprintf(os.Stderr, "%s: CBC says %v, and we %v %d\n", b.Name(), v, s.Status, s.Worth)
		}
	})
}
