package solve

import (
	"container/heap"
	"context"
	"math"
	"math/rand/v2"
	"slices"
)

// search is a best-first branch and bound over the core of a model. Worths are in its units.
type search struct {
	model Model
	core  core
	lp    *simplex
	proof *prover
	ctx   context.Context

	lower, upper         []int // of the columns, at the node that is looked at
	rootLower, rootUpper []int
	rootMultipliers      []float64

	open  frontier
	nodes int
	seen  int // nodes ever made

	best   []int // of the core's columns; nil while nothing is found
	hurdle int64 // worth of the best, or what is asked for at least; only more than this is of use
	any    bool  // the first that is found is enough
}

// nothing is the hurdle while anything would do.
const nothing = math.MinInt64

// node is a part of the search: its parent's, with one column's bounds narrowed.
type node struct {
	parent       *node
	column       int
	lower, upper int
	basis        []int32 // of the parent, when it was solved; shared
	bound        int64   // no x of this node is worth more
	depth, order int
}

func newSearch(ctx context.Context, m Model, c core) *search {
	s := &search{model: m, core: c, ctx: ctx, proof: newProver(c), hurdle: nothing}
	columns := make([][]nonzero, len(c.columns))
	for j, a := range c.columns {
		s.rootLower, s.rootUpper = append(s.rootLower, a.lower), append(s.rootUpper, a.upper)
		for _, e := range a.entries {
			columns[j] = append(columns[j], nonzero{int32(e.Row), float64(e.Times)})
		}
	}
	s.lower, s.upper = slices.Clone(s.rootLower), slices.Clone(s.rootUpper)
	s.lp = newSimplex(columns, len(c.rows))
	s.lp.stop = func() bool { return ctx.Err() != nil }
	for i, r := range c.rows {
		s.lp.lower[s.lp.n+i], s.lp.upper[s.lp.n+i] = float64(-r.Upper), float64(-r.Lower)
	}
	s.perturb()
	s.shrink()
	return s
}

// perturb sets the costs: the worths, plus a little that differs from column to column, since ties make the simplex
// turn in circles. When all worths are 0, what is little doesn't matter.
func (s *search) perturb() {
	dearest := 0.0
	for _, a := range s.core.columns {
		dearest = max(dearest, math.Abs(float64(a.worth)))
	}
	little := max(1e-5, float64(1e-11*dearest))
	if dearest == 0 {
		little = 1
	}
	chance := rand.New(rand.NewPCG(5, 1))
	for j, a := range s.core.columns {
		s.lp.cost[j] = float64(a.worth) + float64(little*(0.5+float64(0.5*chance.Float64())))
	}
}

// shrink takes the columns out of pricing that can't move any more anywhere.
func (s *search) shrink() {
	s.lp.active = s.lp.active[:0]
	for j := range s.rootLower {
		if s.rootLower[j] < s.rootUpper[j] {
			s.lp.active = append(s.lp.active, int32(j))
		}
	}
}

// run searches until the proof is complete or a limit is hit, and returns the bound.
func (s *search) run(limit int, report func(bound int64)) int64 {
	s.push(&node{bound: s.proof.whole(s.proof.bound(make([]float64, len(s.core.rows)), s.lower, s.upper))})
	for len(s.open) > 0 && s.nodes < limit && s.ctx.Err() == nil && !(s.any && s.best != nil) {
		n := heap.Pop(&s.open).(*node)
		if s.beaten(n.bound) {
			break
		}
		s.nodes++
		s.visit(n)
		if s.nodes%16 == 1 {
			report(s.bound())
		}
	}
	return s.bound()
}

// bound is of everything that is still open, or found.
func (s *search) bound() int64 {
	if len(s.open) == 0 {
		return s.hurdle
	}
	return max(s.hurdle, s.open[0].bound)
}

// beaten tells whether nothing within a bound is better than what there is.
func (s *search) beaten(bound int64) bool { return bound <= s.hurdle && s.hurdle != nothing }

// A search dives at each so many nodes: often while nothing is found.
const often, seldom = 4, 40

// visit solves the relaxation of a node and divides what is left of it.
func (s *search) visit(n *node) {
	if !s.enter(n) {
		return
	}
	out, bound := s.relax()
	bound = min(bound, n.bound)
	if out == stopped || s.ctx.Err() != nil {
		s.push(n)
		return
	}
	if out == infeasible || s.beaten(bound) {
		return
	}
	root := n.parent == nil
	if root {
		s.rootMultipliers = slices.Clone(s.lp.duals)
	}
	n.bound = bound
	n.basis = slices.Clone(s.lp.basis)
	if s.harvest(out) && s.beaten(bound) {
		return
	}
	j, at, up := s.choose()
	if root || s.nodes%seldom == 0 || s.best == nil && s.nodes%often == 0 {
		s.dive()
		s.fix()
		if s.beaten(bound) || !s.enter(n) {
			return
		}
	}
	if j >= 0 {
		s.divide(n, j, at, up)
	}
}

// divide makes two nodes of one: the column at most at, and at least one more. The preferred comes first among equals.
func (s *search) divide(n *node, j, at int, up bool) {
	below := &node{parent: n, column: j, lower: s.lower[j], upper: at}
	above := &node{parent: n, column: j, lower: at + 1, upper: s.upper[j]}
	if up {
		below, above = above, below
	}
	for _, child := range []*node{above, below} {
		child.basis, child.bound, child.depth = n.basis, n.bound, n.depth+1
		s.push(child)
	}
}

// enter sets the bounds of a node and its basis; false when the bounds contradict each other.
func (s *search) enter(n *node) bool {
	copy(s.lower, s.rootLower)
	copy(s.upper, s.rootUpper)
	for a := n; a.parent != nil; a = a.parent {
		if !s.narrow(a.column, a.lower, a.upper) {
			return false
		}
	}
	if n.basis != nil && !slices.Equal(n.basis, s.lp.basis) {
		copy(s.lp.basis, n.basis)
		s.lp.refactor()
	}
	return true
}

// narrow tightens the bounds of a column, and of those that differ from it only in worth: where it takes more than it must,
// the better ones take all they can, and where it takes less than it can, the worse ones take no more than they must.
// Any best solution is like that. False when bounds contradict each other.
func (s *search) narrow(j, lower, upper int) bool {
	s.lower[j], s.upper[j] = max(s.lower[j], lower), min(s.upper[j], upper)
	a := &s.core.columns[j]
	class := s.core.classes[a.class]
	if s.lower[j] > s.rootLower[j] {
		for _, b := range class[:a.rank] {
			s.lower[b] = s.rootUpper[b]
			if s.lower[b] > s.upper[b] {
				return false
			}
		}
	}
	if s.upper[j] < s.rootUpper[j] {
		for _, w := range class[a.rank+1:] {
			s.upper[w] = s.rootLower[w]
			if s.lower[w] > s.upper[w] {
				return false
			}
		}
	}
	return s.lower[j] <= s.upper[j]
}

// relax solves the relaxation within the present bounds. The bound is proven, and so is infeasible; any other outcome says
// only whether the point of the simplex is worth looking at.
func (s *search) relax() (outcome, int64) {
	s.bounds()
	floor := s.floor()
	for try := 0; ; try++ {
		out := s.lp.optimise(floor)
		if out == infeasible {
			if s.proof.empty(s.lp.work, s.lower, s.upper) {
				return infeasible, 0
			}
			out = stuck
		}
		s.lp.multipliers()
		bound := s.proof.whole(s.proof.bound(s.lp.duals, s.lower, s.upper))
		if out == beaten && !s.beaten(bound) {
			floor, out = math.Inf(-1), stuck
		}
		if out != stuck || try == 2 {
			return out, bound
		}
		s.lp.refactor()
	}
}

// bounds hands the present bounds to the simplex.
func (s *search) bounds() {
	for j := range s.lower {
		s.lp.lower[j], s.lp.upper[j] = float64(s.lower[j]), float64(s.upper[j])
	}
}

// floor is the value below which a relaxation is of no use.
func (s *search) floor() float64 {
	if s.hurdle == nothing {
		return math.Inf(-1)
	}
	return float64(s.hurdle) + 0.999
}

func (s *search) push(n *node) {
	s.seen++
	n.order = s.seen
	heap.Push(&s.open, n)
}
