package picture

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// town makes a network with a few central organisations, some parts apart and some nodes without ties.
func town(seed uint64, n, m int) ([]Node, []Edge) {
	r := rand.New(rand.NewPCG(seed, 3))
	nodes := make([]Node, n)
	for i := range nodes {
		nodes[i] = Node{ID: fmt.Sprint("n", i), Group: i % 3}
	}
	edges := make([]Edge, m)
	for i := range edges {
		a := int(float64(n) * .9 * math.Pow(r.Float64(), 2))
		b := int(float64(n) * .9 * r.Float64())
		edges[i] = Edge{fmt.Sprint("n", a), fmt.Sprint("n", b), float64(1 + r.IntN(6))}
	}
	return nodes, edges
}

func TestLayoutIsDeterministicAndInside(t *testing.T) {
	for seed := range uint64(20) {
		for _, n := range []int{0, 1, 2, 13, 60} {
			nodes, edges := town(seed, n, n*2)
			at := LayoutNetwork(nodes, edges)
			if len(at) != n || !slices.Equal(at, LayoutNetwork(nodes, edges)) {
				t.Fatalf("seed %d, %d nodes: not the same twice", seed, n)
			}
			for i, p := range at {
				if !(p.X >= 0 && p.X <= 1 && p.Y >= 0 && p.Y <= 1) {
					t.Errorf("seed %d, %d nodes: node %d stands at %v", seed, n, i, p)
				}
			}
		}
	}
}

func TestNodesLeaveRoomForNames(t *testing.T) {
	for seed := range uint64(20) {
		for _, n := range []int{5, 13, 30} {
			nodes, edges := town(seed, n, n*3/2)
			at := LayoutNetwork(nodes, edges)
			close := 0
			for i := range at {
				for j := range i {
					if math.Abs(at[i].X-at[j].X) < .07 && math.Abs(at[i].Y-at[j].Y) < .05 {
						close++
					}
				}
			}
			if close > n/15 {
				t.Errorf("seed %d, %d nodes: %d pairs stand on each other", seed, n, close)
			}
		}
	}
}

func TestTiedNodesStandNearer(t *testing.T) {
	for seed := range uint64(10) {
		nodes, edges := town(seed, 60, 90)
		at, index := LayoutNetwork(nodes, edges), map[string]int{}
		for i, n := range nodes {
			index[n.ID] = i
		}
		tied, all := 0.0, 0.0
		for _, e := range edges {
			tied += at[index[e.A]].Distance(at[index[e.B]]) / float64(len(edges))
		}
		for i := range at {
			for j := range i {
				all += at[i].Distance(at[j]) / float64(len(at)*(len(at)-1)/2)
			}
		}
		if tied > .7*all {
			t.Errorf("seed %d: ties are %.2f long, any two nodes %.2f apart", seed, tied, all)
		}
	}
}

func TestPinnedNodesStay(t *testing.T) {
	nodes, edges := town(4, 30, 50)
	for _, i := range []int{0, 7, 29} {
		nodes[i].Pinned, nodes[i].X, nodes[i].Y = true, float64(i)/30, .25
	}
	for i, p := range LayoutNetwork(nodes, edges) {
		if nodes[i].Pinned && (p != Point{nodes[i].X, nodes[i].Y}) {
			t.Errorf("node %d was pinned at %v, %v and stands at %v", i, nodes[i].X, nodes[i].Y, p)
		}
	}
}

func TestANewNodeDisturbsNobody(t *testing.T) {
	for seed := range uint64(20) {
		nodes, edges := town(seed, 40, 60)
		before := LayoutNetwork(nodes, edges)
		for i, p := range before {
			nodes[i].X, nodes[i].Y, nodes[i].Known = p.X, p.Y, true
		}
		nodes = append(nodes, Node{ID: "new"})
		edges = append(edges, Edge{"new", "n3", 3}, Edge{"new", "n5", 5})
		after := LayoutNetwork(nodes, edges)
		sum := 0.0
		for i, p := range before {
			sum += p.Distance(after[i])
		}
		if sum/40 > .02 {
			t.Errorf("seed %d: a new node moved the others by %.3f on average", seed, sum/40)
		}
		if d := after[40].Distance(after[3]) + after[40].Distance(after[5]); d > 1.2*after[3].Distance(after[5])+.5 {
			t.Errorf("seed %d: the new node stands far from those it is tied to", seed)
		}
	}
}

func TestLabelsCoverNothing(t *testing.T) {
	for seed := range uint64(20) {
		r := rand.New(rand.NewPCG(seed, 5))
		marks := make([]Mark, 80)
		for i := range marks {
			marks[i] = Mark{At: Point{20 + 760*r.Float64(), 20 + 560*r.Float64()}, R: 12, Label: Size{60 + 60*r.Float64(), 20}, Rank: i % 7}
		}
		marks[5].Must = true
		labels, shown := PlaceLabels(Size{800, 600}, marks, 3), 0
		for i, l := range labels {
			if !l.Shown {
				continue
			}
			shown++
			for j, o := range labels {
				if j < i && o.Shown && l.Overlaps(o.Rect) {
					t.Errorf("seed %d: names %d and %d overlap", seed, i, j)
				}
			}
			for j, m := range marks {
				if i != 5 && l.Overlaps(Around(m.At, Size{24, 24})) {
					t.Errorf("seed %d: name %d covers mark %d", seed, i, j)
				}
			}
		}
		if !labels[5].Shown || shown < 35 {
			t.Errorf("seed %d: %d of 80 names shown", seed, shown)
		}
	}
}

func FuzzLayoutNetwork(f *testing.F) {
	f.Add(uint64(1), uint(13), uint(20), uint(3))
	f.Add(uint64(2), uint(1), uint(0), uint(0))
	f.Fuzz(func(t *testing.T, seed uint64, n, m, settled uint) {
		count := int(n % 40)
		nodes, edges := town(seed, count, int(m%100))
		r := rand.New(rand.NewPCG(seed, 7))
		for range settled % 10 {
			if count > 0 {
				k := r.IntN(count)
				nodes[k].Known, nodes[k].Pinned, nodes[k].X, nodes[k].Y = true, r.IntN(2) == 0, r.Float64()*2-.5, r.Float64()
			}
		}
		for i, p := range LayoutNetwork(nodes, edges) {
			if !(p.X >= 0 && p.X <= 1 && p.Y >= 0 && p.Y <= 1) {
				t.Errorf("node %d stands at %v", i, p)
			}
		}
	})
}

func BenchmarkLayoutNetwork300(b *testing.B) {
	nodes, edges := town(3, 300, 1000)
	for b.Loop() {
		LayoutNetwork(nodes, edges)
	}
}

func BenchmarkLayoutNetworkAddOne(b *testing.B) {
	nodes, edges := town(3, 300, 1000)
	for i, p := range LayoutNetwork(nodes, edges) {
		nodes[i].X, nodes[i].Y, nodes[i].Known = p.X, p.Y, i > 0
	}
	for b.Loop() {
		LayoutNetwork(nodes, edges)
	}
}
