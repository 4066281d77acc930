package solve

import (
	"fmt"
	"math/rand/v2"
)

// forum says how to make up a model like that of a forum.
type forum struct {
	applicants, seats, axes int
	quotas                  quotas
	scores                  int  // scores are from 0 to this; 0 for none
	locks                   int  // applicants locked in, and as many locked out
	relaxed                 bool // with slacks that say which quotas to change
}

// quotas says how the map of representation of a made up forum comes about.
type quotas int

const (
	met           quotas = iota // around the counts of some panel: can be met, unless locks forbid it
	exact                       // the counts of some panel, as minimum and maximum
	shifted                     // the same, with a seat given from one value to another on some of the axes
	fair                        // around shares of a population that differs from the applicants
	narrow                      // at most one seat off those shares
	poor                        // a value asks for more than there are
	kindsOfQuotas = 6
)

func (k quotas) String() string {
	return [...]string{"met", "exact", "shifted", "fair", "narrow", "poor"}[k]
}

func (f forum) String() string {
	s := fmt.Sprintf("%d/%d axes %d %s scores %d locks %d", f.applicants, f.seats, f.axes, f.quotas, f.scores, f.locks)
	if f.relaxed {
		s += " relaxed"
	}
	return s
}

// people are made up applicants: the value of each on each axis.
type people struct {
	sizes []int // values of each axis
	of    [][]int
}

func makePeople(r *rand.Rand, f forum) people {
	var p people
	var weights [][]float64
	for a := range f.axes {
		n := []int{3, 2, 4, 5, 3, 2, 6, 4}[a%8]
		w := make([]float64, n)
		for v := range w {
			w[v] = 0.3 + r.Float64()
		}
		p.sizes, weights = append(p.sizes, n), append(weights, w)
	}
	for range f.applicants {
		one := make([]int, f.axes)
		for a, w := range weights {
			one[a] = pick(r, w)
		}
		p.of = append(p.of, one)
	}
	return p
}

func pick(r *rand.Rand, weights []float64) int {
	sum := 0.0
	for _, w := range weights {
		sum += w
	}
	x := float64(r.Float64() * sum)
	for i, w := range weights {
		if x -= w; x < 0 {
			return i
		}
	}
	return len(weights) - 1
}

// model makes the model of a forum: row 0 is the seats, and then one for each value of each axis. Of a relaxed one, each
// value has also a slack that raises its maximum, one that lowers its minimum, and one that is 1 when either is used.
func (f forum) model(r *rand.Rand) Model {
	p := makePeople(r, f)
	var m Model
	m.Rows = append(m.Rows, Row{f.seats, f.seats})
	for a := range p.sizes {
		m.Rows = append(m.Rows, f.axis(r, p, a)...)
	}
	if f.quotas <= shifted {
		f.around(r, p, m.Rows)
	}
	for _, values := range p.of {
		c := Column{Upper: 1, Entries: []Entry{{0, 1}}}
		if f.scores > 0 {
			c.Worth = r.Int64N(int64(f.scores) + 1)
		}
		first := 1
		for a, v := range values {
			c.Entries = append(c.Entries, Entry{first + v, 1})
			first += p.sizes[a]
		}
		m.Columns = append(m.Columns, c)
	}
	for i, j := range r.Perm(f.applicants)[:2*f.locks] {
		if i%2 == 0 {
			m.Columns[j].Lower = 1
		} else {
			m.Columns[j].Upper = 0
		}
	}
	if f.relaxed {
		m.relax(f.seats)
	}
	return m
}

// axis makes the quotas of an axis from shares of a population.
func (f forum) axis(r *rand.Rand, p people, a int) []Row {
	n := p.sizes[a]
	there := make([]float64, n)
	for _, values := range p.of {
		there[values[a]]++
	}
	sum := 0.0
	for v := range there {
		there[v] = float64((there[v] + 1) * (0.6 + float64(0.8*r.Float64())))
		sum += there[v]
	}
	rows := make([]Row, n)
	for v := range rows {
		target := there[v] / sum * float64(f.seats)
		lower, upper := int(target), int(target)+1
		if f.quotas == fair || f.quotas == poor {
			off := 1 + f.seats/15
			lower, upper = max(0, lower-off), upper+off
		}
		rows[v] = Row{lower, upper}
	}
	if f.quotas == poor && a == 0 {
		v := r.IntN(n)
		rows[v].Lower = min(f.seats, f.seats/2+2)
		rows[v].Upper = f.seats
		rows[(v+1)%n].Lower = f.seats/2 - r.IntN(2)
		rows[(v+1)%n].Upper = f.seats
	}
	return rows
}

// around sets the quotas around the counts of a panel picked by chance.
func (f forum) around(r *rand.Rand, p people, rows []Row) {
	counts := make([]int, len(rows))
	for _, j := range r.Perm(f.applicants)[:f.seats] {
		first := 1
		for a, v := range p.of[j] {
			counts[first+v]++
			first += p.sizes[a]
		}
	}
	for i := range rows[1:] {
		c := counts[i+1]
		rows[i+1] = Row{c, c}
		if f.quotas == met {
			rows[i+1] = Row{max(0, c-r.IntN(2)), c + r.IntN(2)}
		}
	}
	first := 1
	for _, n := range p.sizes {
		a, b := first+r.IntN(n), first+r.IntN(n)
		first += n
		if f.quotas == shifted && r.IntN(3) > 0 && rows[a].Lower > 0 {
			rows[a].Lower--
			rows[a].Upper--
			rows[b].Lower++
			rows[b].Upper++
		}
	}
}

// relax turns a model into one that asks for the smallest change of quotas: the fewest first, then the least in total.
func (m *Model) relax(seats int) {
	for j := range m.Columns {
		m.Columns[j].Worth = 0
	}
	quotas := len(m.Rows)
	for i := 1; i < quotas; i++ {
		link := len(m.Rows)
		m.Rows = append(m.Rows, Row{None, 0})
		most := max(2, seats/3)
		m.Columns = append(m.Columns,
			Column{Worth: -1, Upper: most, Entries: []Entry{{i, -1}, {link, 1}}},
			Column{Worth: -1, Upper: min(most, m.Rows[i].Lower), Entries: []Entry{{i, 1}, {link, 1}}},
			Column{Worth: -1000, Upper: 1, Entries: []Entry{{link, -2 * most}}})
	}
}
