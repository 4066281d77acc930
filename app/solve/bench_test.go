package solve

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"
)

func benchmarks() []forum {
	var all []forum
	for _, n := range []int{200, 1000, 2000} {
		for _, seats := range []int{27, 110} {
			if n == 200 && seats == 110 {
				continue
			}
			all = append(all,
				forum{applicants: n, seats: seats, axes: 8, quotas: met},
				forum{applicants: n, seats: seats, axes: 8, quotas: poor},
				forum{applicants: n, seats: seats, axes: 8, quotas: met, scores: 500},
				forum{applicants: n, seats: seats, axes: 8, quotas: fair, scores: 20},
				forum{applicants: n, seats: seats, axes: 8, quotas: poor, relaxed: true},
			)
		}
	}
	return all
}

func BenchmarkSolve(b *testing.B) {
	for _, f := range benchmarks() {
		for seed := range uint64(3) {
			m := f.model(rand.New(rand.NewPCG(seed, 77)))
			b.Run(fmt.Sprintf("%s/%d", f, seed), func(b *testing.B) {
				nodes := 0
				for b.Loop() {
					s, err := Solve(context.Background(), m, Limits{}, nil)
					if err != nil {
						b.Fatal(err)
					}
					nodes = s.Nodes
				}
				b.ReportMetric(float64(nodes), "nodes")
			})
		}
	}
}
