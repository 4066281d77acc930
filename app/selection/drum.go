package selection

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"madrega/app/solve"
)

// drum finds the fairest lottery: panels and their chances, so that the smallest chance of anyone is as large as can be. It
// begins with panels that everybody is in somewhere and adds, as long as there is one, a panel that is worth more than the
// smallest chance at the prices of the present lottery (column generation). That there is none proves that the lottery is
// the fairest. Candidates alike on all axes form a group and share its chance.
type drum struct {
	*chart
	ctx    context.Context
	limits solve.Limits
	tell   Progress
	groups []group
	model  solve.Model // a column for each group
	open   []bool      // groups whose chance counts: free, and in some panel that keeps the map

	panels  [][]int         // in use, of each how many from each group
	known   map[string]bool // the panels in use
	chances []float64       // of the panels
	least   float64
	bound   float64
	proven  bool
	centre  []float64 // weights that showed the bound
	nodes   int
}

// group are candidates who are alike.
type group struct {
	members []int
	quotas  []int
	lock    Lock
}

// fairEnough is how far the smallest chance may be from what is possible, as a chance.
const fairEnough = 1e-5

// prices are whole numbers that add up to about this.
const allPrices = 1e9

// drum groups the candidates and finds for each free group a panel with it, or that there is none.
func (c *chart) drum(ctx context.Context, l solve.Limits, progress Progress) (*drum, error) {
	d := &drum{chart: c, ctx: ctx, limits: l, tell: progress, known: map[string]bool{}, bound: 1, proven: true}
	at := map[string]int{}
	base := c.model()
	d.model.Rows = base.Rows
	for i, who := range c.Candidates {
		if who.Lock == Out {
			continue
		}
		key := string(who.Lock) + "\n" + strings.Join(who.Values, "\n")
		g, ok := at[key]
		if !ok {
			g = len(d.groups)
			at[key] = g
			d.groups = append(d.groups, group{quotas: c.values[i], lock: who.Lock})
			d.model.Columns = append(d.model.Columns, solve.Column{Entries: base.Columns[i].Entries})
		}
		d.groups[g].members = append(d.groups[g].members, i)
		d.model.Columns[g].Upper++
		if who.Lock == In {
			d.model.Columns[g].Lower++
		}
	}
	d.open = make([]bool, len(d.groups))
	s, err := d.solve(d.model, d.limits)
	if err != nil {
		return nil, err
	}
	switch s.Status {
	case solve.Impossible:
		return nil, ErrImpossible
	case solve.Unknown:
		return nil, ErrLimit
	}
	d.add(s.Values)
	return d, d.cover()
}

// mostNodes is when a lottery is taken as it is, with the gap that is left: what is fair enough takes a few hundred, and
// for 110 of 2,000 at most some thousands.
const mostNodes = 20_000

func (d *drum) solve(m solve.Model, l solve.Limits) (solve.Solution, error) {
	if left := max(1, mostNodes-d.nodes); l.Nodes == 0 || l.Nodes > left {
		l.Nodes = left
	}
	s, err := solve.Solve(d.ctx, m, l, nil)
	d.nodes += s.Nodes
	if d.tell != nil {
		d.tell(d.nodes, int(d.least*1e6), int(d.bound*1e6))
	}
	return s, err
}

// add takes a panel, unless it is in use already.
func (d *drum) add(panel []int) bool {
	key := keyOf(panel)
	if d.known[key] {
		return false
	}
	d.known[key] = true
	d.panels = append(d.panels, panel)
	for g, n := range panel {
		d.open[g] = d.open[g] || n > 0 && d.groups[g].lock == Free
	}
	return true
}

func keyOf(panel []int) string {
	var b []byte
	for g, n := range panel {
		if n > 0 {
			b = strconv.AppendInt(append(strconv.AppendInt(b, int64(g), 10), ':'), int64(n), 10)
			b = append(b, ' ')
		}
	}
	return string(b)
}

// cover finds panels until everybody who can be is in one: about as many as a fair lottery needs, since each takes first those
// of whom the panels have room for few. A group of three wants three places, so that each of them has as good a chance as others.
func (d *drum) cover() error {
	want := make([]int, len(d.groups))
	for g, group := range d.groups {
		if group.lock == Free {
			want[g] = len(group.members)
		}
	}
	d.place(want, d.panels[0])
	for g := range d.groups {
		for want[g] > 0 {
			s, err := d.crowded(want)
			if err != nil {
				return err
			}
			if s.Values != nil && d.place(want, s.Values) {
				continue
			}
			if s.Status == solve.Optimal && s.Worth == 0 { // nobody who is wanted can be in a panel
				return nil
			}
			if d.open[g] {
				break // its chance is a matter of the lottery
			}
			m := d.model
			m.Columns = slices.Clone(m.Columns)
			m.Columns[g].Lower = 1
			if s, err = d.solve(m, d.limits); err != nil {
				return err
			}
			if s.Values == nil {
				d.proven = d.proven && s.Status == solve.Impossible
				want[g] = 0
				break
			}
			d.place(want, s.Values)
		}
	}
	return nil
}

// place adds a panel and tells whether anybody in it was still wanted.
func (d *drum) place(want []int, panel []int) bool {
	d.add(panel)
	any := false
	for g, n := range panel {
		any = any || n > 0 && want[g] > 0
		want[g] = max(0, want[g]-n)
	}
	return any
}

// crowded finds a panel of those who are wanted, the dearer the more panels it takes until all with one of their values have
// had a place.
func (d *drum) crowded(want []int) (solve.Solution, error) {
	waiting := make([]int, len(d.quotas))
	for g, n := range want {
		for _, q := range d.groups[g].quotas {
			waiting[q] += n
		}
	}
	m := d.model
	m.Columns = slices.Clone(m.Columns)
	for g, n := range want {
		if n == 0 {
			continue
		}
		m.Columns[g].Worth = 1
		for _, q := range d.groups[g].quotas {
			load := int64(waiting[q] / max(1, d.quotas[q].Max))
			m.Columns[g].Worth = max(m.Columns[g].Worth, load*load)
		}
	}
	return d.solve(m, solve.Limits{Nodes: 1})
}
