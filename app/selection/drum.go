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
	s, err := d.solve(d.model)
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

func (d *drum) solve(m solve.Model) (solve.Solution, error) {
	s, err := solve.Solve(d.ctx, m, d.limits, nil)
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

// cover finds a panel for each group that has none yet.
func (d *drum) cover() error {
	for g := range d.groups {
		for !d.open[g] && d.groups[g].lock == Free {
			prices := make([]int64, len(d.groups))
			for other := range prices {
				if !d.open[other] {
					prices[other] = 1
				}
			}
			if d.add(d.climb(d.panels[len(d.panels)-1], prices)) {
				continue
			}
			m := d.model
			m.Columns = slices.Clone(m.Columns)
			m.Columns[g].Lower = 1
			s, err := d.solve(m)
			if err != nil {
				return err
			}
			if s.Values == nil {
				d.proven = d.proven && s.Status == solve.Impossible
				break
			}
			d.add(s.Values)
		}
	}
	return nil
}

// climb makes a panel dearer by swaps as long as there are any.
func (d *drum) climb(from []int, prices []int64) []int {
	panel := slices.Clone(from)
	filled := make([]int, len(d.quotas))
	for g, n := range panel {
		for _, q := range d.groups[g].quotas {
			filled[q] += n
		}
	}
	for {
		out, in, gain := -1, -1, int64(0)
		for g, n := range panel {
			if n == 0 || d.groups[g].lock == In {
				continue
			}
			for h := range panel {
				if prices[h]-prices[g] > gain && panel[h] < len(d.groups[h].members) && d.swappable(filled, g, h) {
					out, in, gain = g, h, prices[h]-prices[g]
				}
			}
		}
		if out < 0 {
			return panel
		}
		panel[out]--
		panel[in]++
		for _, q := range d.groups[out].quotas {
			filled[q]--
		}
		for _, q := range d.groups[in].quotas {
			filled[q]++
		}
	}
}

// swappable tells whether the quotas stay kept when one of g goes and one of h comes.
func (d *drum) swappable(filled []int, g, h int) bool {
	from, to := d.groups[g].quotas, d.groups[h].quotas
	for len(from) > 0 || len(to) > 0 {
		switch {
		case len(to) == 0 || len(from) > 0 && from[0] < to[0]:
			if filled[from[0]] <= d.quotas[from[0]].Min {
				return false
			}
			from = from[1:]
		case len(from) == 0 || to[0] < from[0]:
			if filled[to[0]] >= d.quotas[to[0]].Max {
				return false
			}
			to = to[1:]
		default:
			from, to = from[1:], to[1:]
		}
	}
	return true
}
