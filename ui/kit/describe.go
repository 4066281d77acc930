package kit

import "strings"

// Description says what a part of the interface is to somebody who can't see it. Tests write it down; it is what a screen
// reader would be told.
type Description struct {
	Kind  string   // "button", "entry", "check" …
	Name  string   // what it is called; "" if only what stands in it says so
	Value string   // what it holds
	State []string // "disabled", "checked", "selected" …
}

// Described is what can say what it is.
type Described interface{ Describe() Description }

// state gives the words of what is true of a control.
func (c *control) state(more ...string) []string { return states(c.disabled, more...) }

func states(disabled bool, more ...string) (list []string) {
	if disabled {
		list = append(list, "disabled")
	}
	for _, s := range more {
		if s != "" {
			list = append(list, s)
		}
	}
	return list
}

// when gives a word if something is true.
func when(is bool, word string) string {
	if is {
		return word
	}
	return ""
}

// either gives the first that is not empty.
func either(words ...string) string {
	for _, w := range words {
		if w != "" {
			return w
		}
	}
	return ""
}

// call tells the field what the form calls it.
func (e *Entry) call(label string)  { e.called = label }
func (s *Select) call(label string) { s.called = label }

// Describe tells its label, or the tip of one that has only an icon.
func (b *Button) Describe() Description {
	return Description{Kind: "button", Name: either(b.label, b.tip), Value: b.second, State: b.state(when(b.kind == Primary, "primary"))}
}

// Describe tells the words beside the box.
func (c *Check) Describe() Description {
	return Description{Kind: "check", Name: either(c.words, c.tip), State: c.state(when(c.checked, "checked"))}
}

// Describe tells the words beside the dot.
func (c *radioChoice) Describe() Description {
	return Description{Kind: "radio", Name: c.text.String(), State: c.state(when(c.on, "selected"))}
}

// Describe tells the words and the number on the chip.
func (c *Chip) Describe() Description {
	d := Description{Kind: "chip", Name: either(c.item.Text, c.tip), State: c.state(when(c.selected, "selected"))}
	if c.count >= 0 {
		d.Value = c.l.Number(c.count)
	}
	return d
}

// Describe tells what is chosen.
func (s *Select) Describe() Description {
	d := Description{Kind: "select", Name: either(s.called, s.placeholder, s.tip), State: s.state()}
	if s.selected >= 0 && s.selected < len(s.items) {
		d.Value = s.items[s.selected].Text
	}
	return d
}

// Describe tells the name of the page.
func (t *tab) Describe() Description {
	return Description{Kind: "tab", Name: t.name, State: t.state(when(t.on, "selected"))}
}

// Describe tells that it is a tile; what stands on it says which.
func (t *Tile) Describe() Description {
	return Description{Kind: "tile", Name: t.tip, State: t.state(when(t.selected, "selected"))}
}

// Describe tells what it links to.
func (t *Tag) Describe() Description {
	return Description{Kind: "tag", Name: t.name, State: t.state(when(t.remove != nil, "removable"))}
}

// Describe tells the tip; what stands in it says the rest.
func (p *Press) Describe() Description {
	return Description{Kind: "press", Name: p.tip, State: p.state()}
}

// Describe tells that it can be pressed, by the pointer only.
func (s *Spot) Describe() Description { return Description{Kind: "spot"} }

// Describe tells the title of the exercise or page.
func (b *railButton) Describe() Description {
	return Description{Kind: "navigation", Name: b.item.Title, Value: b.item.Count,
		State: b.state(when(b.current, "current"), when(b.item.State == Done, "done"))}
}

// Describe tells the name of the step.
func (b *stairBlock) Describe() Description {
	return Description{Kind: "step", Name: b.step.Name, State: b.state(when(b.step.State == Now, "current"), when(b.step.State == Done, "done"))}
}

// Describe tells what is written, but for a password.
func (e *Entry) Describe() Description {
	d := Description{Kind: "entry", Name: either(e.called, e.o.Placeholder), Value: e.Text(),
		State: states(e.disabled, when(e.o.Multiline, "lines"), when(e.o.ReadOnly, "readonly"), when(e.problem != "", "wrong"))}
	if e.o.Password {
		d.Value = strings.Repeat("•", len(e.edit.runes))
	}
	return d
}

// Describe tells how many rows there are, and which one is the current.
func (t *Table) Describe() Description {
	d := Description{Kind: "table", Value: t.l.Number(t.count)}
	if t.current >= 0 {
		d.State = []string{"row " + t.l.Number(t.standing[t.current]+1)}
	}
	return d
}

// Describe tells that a press sorts the table.
func (h *tableHead) Describe() Description {
	return Description{Kind: "tablehead", State: states(false, when(h.t.sortBy >= 0, when(h.t.down, "down")))}
}

// Describe tells how many rows there are, and which one is the current.
func (w *Order) Describe() Description {
	d := Description{Kind: "list", Value: w.l.Number(len(w.rows))}
	if w.current >= 0 {
		d.State = []string{"row " + w.l.Number(w.current+1)}
	}
	return d
}

// Describe tells how many choices there are.
func (c *choices) Describe() Description {
	return Description{Kind: "choices", Value: c.l.Number(len(c.items))}
}

// Describe tells the choice.
func (r *choiceRow) Describe() Description {
	return Description{Kind: "choice", Name: r.of.items[r.i].Text, State: states(false, when(r.i == r.of.at, "current"), when(r.i == r.of.marked, "selected"))}
}
