package kit

import "fyne.io/fyne/v2"

// group is what the choices of which one is made have in common: a press makes one, and the arrow keys go from one to the
// next and make it.
type group[M member] struct {
	Holder
	members  []M
	selected int // −1 for none
	changed  func(int)
}

// member is one of the choices.
type member interface {
	base() *control
	show(chosen bool)
}

func (c *control) base() *control { return c }

// walks makes the arrow keys go through the choices; step tells which way a key leads.
func (g *group[M]) walks(step func(fyne.KeyName) int) {
	controls := make([]*control, len(g.members))
	for i, m := range g.members {
		controls[i] = m.base()
	}
	walk(controls, step, g.choose)
}

// Selected is the index of what is chosen, −1 if nothing is.
func (g *group[M]) Selected() int { return g.selected }

// Select chooses without telling.
func (g *group[M]) Select(i int) {
	g.selected = i
	for k, m := range g.members {
		m.show(k == i)
	}
}

// choose does so and tells, if it was not chosen before.
func (g *group[M]) choose(i int) {
	if i == g.selected {
		return
	}
	g.Select(i)
	if g.changed != nil {
		g.changed(i)
	}
}
