package app

import (
	"cmp"
	"math"
	"slices"
)

// Moment is the process at a time: as a meeting left it when it was closed, or as it is on some day.
type Moment struct {
	Document Document
	Meeting  ID   // whose participants count; "" for none
	Day      Date // on which what is overdue is judged
}

// Progress is what differs between two moments. Of two equal ones there is nothing in it, besides what is Late.
type Progress struct {
	Scores    []ScoreChange // in the order of ComponentKeys
	Ladder    []RungChange  // the largest steps first
	Grid      []GridChange  // the farthest first
	New, Gone []*Organisation
	Tasks     []TaskChange // actions first, then those of the other exercises
	Ventures  []VentureChange
	Mix       Mix
	Late      []Task // overdue at the later moment, those that were so before too
}

// ScoreChange is a component whose scores, or the number of those who gave them, are others.
type ScoreChange struct {
	Key      ComponentKey
	From, To ComponentScores
}

// RungChange is a relation of two stakeholders that stands on another rung; 0 is no relation.
type RungChange struct {
	A, B     *Organisation
	From, To Rung
}

// Steps is how far it went, up or down; 0 for a relation that is new or gone.
func (c RungChange) Steps() int {
	if c.From == 0 || c.To == 0 {
		return 0
	}
	return int(c.To - c.From)
}

// GridChange is a stakeholder that stands elsewhere on the grid; 0 is not placed.
type GridChange struct {
	Organisation             *Organisation // as it is later
	FromInfluence, Influence Score
	FromInterest, Interest   Score
}

// TaskChange is something taken on that came, went, was done or became overdue; nil where there is no such task.
type TaskChange struct{ From, To *Task }

// Done tells whether it was done in between.
func (c TaskChange) Done() bool { return c.To != nil && c.To.Done && (c.From == nil || !c.From.Done) }

// Reopened tells whether it was done before, and isn't any more.
func (c TaskChange) Reopened() bool {
	return c.From != nil && c.From.Done && (c.To == nil || !c.To.Done)
}

// Late tells whether it became overdue in between.
func (c TaskChange) Late() bool {
	return c.To != nil && c.To.Overdue && (c.From == nil || !c.From.Overdue)
}

// VentureChange is a venture that came, went, or has another state or rank; nil where there is none.
type VentureChange struct{ From, To *Venture }

// Mix is who was at the two meetings, without names.
type Mix struct {
	From, To           [3]int // by sector, in the order of Sectors
	FromOther, ToOther int    // of no known sector
	Both               int    // who were at both
	FromCount, ToCount int
}

// Same tells whether as many came of each sector, and the same people.
func (m Mix) Same() bool {
	return m.From == m.To && m.FromOther == m.ToOther && m.Both == m.FromCount && m.Both == m.ToCount
}

// Empty tells whether nothing differs.
func (p Progress) Empty() bool {
	return len(p.Scores)+len(p.Ladder)+len(p.Grid)+len(p.New)+len(p.Gone)+len(p.Tasks)+len(p.Ventures) == 0 && p.Mix.Same()
}

// ProgressOf compares two moments of one process.
func ProgressOf(from, to Moment) Progress {
	a, b := from.Document, to.Document
	p := Progress{Scores: scoreChanges(a, b), Ladder: rungChanges(a, b), Grid: gridChanges(a, b), Ventures: ventureChanges(a, b), Mix: mixOf(from, to)}
	p.New, p.Gone = notIn(b, a), notIn(a, b)
	before, after := allTasks(from), allTasks(to)
	p.Tasks = taskChanges(before, after)
	p.Late = slices.DeleteFunc(after, func(t Task) bool { return !t.Overdue })
	return p
}

func scoreChanges(a, b Document) (list []ScoreChange) {
	to := Scores(b)
	for i, was := range Scores(a) {
		if was != to[i] {
			list = append(list, ScoreChange{was.Key, was, to[i]})
		}
	}
	return list
}

// notIn are the stakeholders of a document that another doesn't know, by name.
func notIn(d, other Document) (list []*Organisation) {
	for o := range d.Organisations.All() {
		if other.Organisations.Get(o.ID) == nil {
			list = append(list, o)
		}
	}
	slices.SortStableFunc(list, func(a, b *Organisation) int { return cmp.Compare(Fold(a.Name), Fold(b.Name)) })
	return list
}

func rungChanges(a, b Document) (list []RungChange) {
	was := map[string]*Relation{}
	for r := range a.Relations.All() {
		was[r.UniqueKey()] = r
	}
	is := map[string]bool{}
	for r := range b.Relations.All() {
		is[r.UniqueKey()] = true
		var from Rung
		if old := was[r.UniqueKey()]; old != nil {
			from = old.Now
		}
		if from != r.Now {
			list = append(list, RungChange{b.Organisations.Get(r.A), b.Organisations.Get(r.B), from, r.Now})
		}
	}
	for r := range a.Relations.All() {
		if !is[r.UniqueKey()] {
			list = append(list, RungChange{a.Organisations.Get(r.A), a.Organisations.Get(r.B), r.Now, 0})
		}
	}
	size := func(c RungChange) int { return max(c.Steps(), -c.Steps()) }
	slices.SortStableFunc(list, func(x, y RungChange) int {
		return cmp.Or(cmp.Compare(size(y), size(x)), cmp.Compare(x.A.ID, y.A.ID), cmp.Compare(x.B.ID, y.B.ID))
	})
	return list
}

// leastMove is from where on another place on the grid is said to be one, in steps of the scores.
const leastMove = .25

func gridChanges(a, b Document) (list []GridChange) {
	for o := range b.Organisations.All() {
		was := a.Organisations.Get(o.ID)
		if was == nil {
			continue
		}
		c := GridChange{o, was.Influence, o.Influence, was.Interest, o.Interest}
		if c.far() >= leastMove {
			list = append(list, c)
		}
	}
	slices.SortStableFunc(list, func(x, y GridChange) int { return cmp.Compare(y.far(), x.far()) })
	return list
}

// far is the larger of the two moves, as on the axes.
func (c GridChange) far() float64 {
	return max(math.Abs(float64(c.Influence-c.FromInfluence)), math.Abs(float64(c.Interest-c.FromInterest)))
}

func allTasks(m Moment) []Task {
	return slices.Concat(Actions(m.Document, m.Day), Tasks(m.Document, m.Day))
}

func taskChanges(before, after []Task) (list []TaskChange) {
	find := func(in []Task, t Task) *Task {
		if i := slices.IndexFunc(in, func(o Task) bool { return o.ID == t.ID }); i >= 0 {
			return &in[i]
		}
		return nil
	}
	add := func(from, to *Task) {
		if from == nil || to == nil || from.Done != to.Done || from.Overdue != to.Overdue {
			list = append(list, TaskChange{from, to})
		}
	}
	after = slices.Clone(after)
	for i := range after {
		add(find(before, after[i]), &after[i])
	}
	for i := range before {
		if find(after, before[i]) == nil {
			add(&before[i], nil)
		}
	}
	slices.SortStableFunc(list, func(x, y TaskChange) int { return cmp.Compare(x.rank(), y.rank()) })
	return list
}

// rank puts what was done first, then what is new, then what became overdue, and at last the rest.
func (c TaskChange) rank() int {
	switch {
	case c.Done():
		return 0
	case c.From == nil:
		return 1
	case c.Late():
		return 2
	}
	return 3
}

func ventureChanges(a, b Document) (list []VentureChange) {
	for v := range b.Ventures.All() {
		if was := a.Ventures.Get(v.ID); was == nil || was.State != v.State || was.First != v.First || was.Stage != v.Stage {
			list = append(list, VentureChange{was, v})
		}
	}
	for v := range a.Ventures.All() {
		if b.Ventures.Get(v.ID) == nil {
			list = append(list, VentureChange{v, nil})
		}
	}
	return list
}

func mixOf(from, to Moment) Mix {
	var m Mix
	m.From, m.FromOther = from.Document.SectorsAt(from.Meeting)
	m.To, m.ToOther = to.Document.SectorsAt(to.Meeting)
	there := map[ID]bool{}
	for _, p := range from.Document.AttendedBy(from.Meeting) {
		there[p.ID] = true
		m.FromCount++
	}
	for _, p := range to.Document.AttendedBy(to.Meeting) {
		m.ToCount++
		if there[p.ID] {
			m.Both++
		}
	}
	return m
}
