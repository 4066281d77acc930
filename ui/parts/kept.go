package parts

import (
	"slices"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/ballot"
	"madrega/ui/kit"
)

// Kept holds the parts of a view by name while the view is built anew, so that a part which has the keyboard keeps it, and
// with it what is selected and where the caret stands. The zero value is ready; call Anew before each build, unless the view
// is a Built, which does so.
type Kept struct {
	now, before     map[string]fyne.CanvasObject
	values, earlier map[string]any
	again           func() // builds the view anew; nil if it can't be asked to
}

// Anew begins to build. Parts that are not asked for until the next time are forgotten.
func (k *Kept) Anew() {
	k.before, k.now = k.now, map[string]fyne.CanvasObject{}
	k.earlier, k.values = k.values, map[string]any{}
}

// Again builds the view anew though the document is the same, for when something was chosen or unfolded in it. It does
// nothing in a view that is not a Built.
func (k *Kept) Again() {
	if k.again != nil {
		k.again()
	}
}

// Part gives the part of a name in this build, or nil.
func (k *Kept) Part(name string) fyne.CanvasObject { return k.now[name] }

// Keep gives the part of that name, and makes it if it isn't there. The functions that make gives to the part are those of
// the first build: they must look things up by their IDs, or read them from a Latest.
func Keep[T fyne.CanvasObject](k *Kept, name string, make func() T) T {
	part, ok := k.before[name].(T)
	if !ok {
		part = make()
	}
	k.now[name] = part
	return part
}

// Latest gives a place of that name which holds v until the next build, the same place in all builds: what a kept part reads
// there is what the document said last.
func Latest[T any](k *Kept, name string, v T) *T {
	place, ok := k.earlier[name].(*T)
	if !ok {
		place = new(T)
	}
	*place = v
	k.values[name] = place
	return place
}

// Entry keeps an entry. It shows what the document says, unless that is what is being written there.
func (k *Kept) Entry(l *kit.Look, name, text string, o kit.EntryOptions) *kit.Entry {
	e := Keep(k, name, func() *kit.Entry {
		o.Text = text
		return kit.NewEntry(l, o)
	})
	e.Rewire(o)
	if written := e.Text(); app.CleanText(written) != text && app.CleanLine(written) != text {
		e.SetText(text)
	}
	return e
}

// Field keeps an entry in which something new is written, that the document does not know yet; it is a draft until it is sent.
func (k *Kept) Field(l *kit.Look, name string, o kit.EntryOptions) *kit.Entry {
	if o.Draft == "" {
		o.Draft = name
	}
	e := Keep(k, name, func() *kit.Entry { return kit.NewEntry(l, o) })
	e.Rewire(o)
	return e
}

// Figure keeps an entry for a day, an hour or a number, which becomes a part of the document as soon as it can be read: it is
// no draft.
func (k *Kept) Figure(l *kit.Look, name string, o kit.EntryOptions) *kit.Entry {
	e := Keep(k, name, func() *kit.Entry { return kit.NewEntry(l, o) })
	e.Rewire(o)
	return e
}

// Check keeps a box to tick.
func (k *Kept) Check(l *kit.Look, name, words string, checked bool, changed func(bool)) *kit.Check {
	c := Keep(k, name, func() *kit.Check { return kit.NewCheck(l, words, checked, changed) })
	c.OnChanged(changed)
	if c.Checked() != checked {
		c.SetChecked(checked)
	}
	return c
}

// Button keeps a button; icon may be "", or label with a tip instead.
func (k *Kept) Button(l *kit.Look, name, label, icon string, kind kit.Kind, do func()) *kit.Button {
	b := Keep(k, name, func() *kit.Button { return kit.NewButton(l, label, icon, kind, do) })
	b.OnTapped(do)
	if b.Label() != label {
		b.SetLabel(label)
	}
	return b
}

// Score keeps blocks for a score from 1 to 5, 0 for none, with the target outlined; nil changed is for looking only.
func (k *Kept) Score(l *kit.Look, name string, value, target int, changed func(int)) *ballot.Score {
	s := Keep(k, name, func() *ballot.Score { return ballot.NewScore(l, value, target, changed) })
	s.OnChanged(changed)
	s.Set(value, target)
	return s
}

// Chips keeps a group of chips of which one is chosen, −1 for none. Other items make another group.
func (k *Kept) Chips(l *kit.Look, name string, items []kit.Item, selected int, changed func(int)) *kit.Chips {
	same := k.same(name, items)
	group := func() *kit.Chips {
		chips := make([]kit.ChipItem, len(items))
		for i, item := range items {
			chips[i] = kit.ChipItem{Item: item, Count: -1}
		}
		return kit.NewChips(l, chips, selected, changed)
	}
	if !same {
		delete(k.before, name)
	}
	c := Keep(k, name, group)
	c.OnChanged(changed)
	if c.Selected() != selected {
		c.Select(selected)
	}
	return c
}

// Select keeps a field whose choices drop down; selected is −1 for none.
func (k *Kept) Select(l *kit.Look, name string, items []kit.Item, selected int, changed func(int)) *kit.Select {
	same := k.same(name, items)
	s := Keep(k, name, func() *kit.Select { return kit.NewSelect(l, items, selected, changed) })
	s.OnChanged(changed)
	if !same || s.Selected() != selected {
		s.SetItems(items, selected)
	}
	return s
}

// same tells whether a group of choices has the items that it had.
func (k *Kept) same(name string, items []kit.Item) bool {
	before, ok := k.earlier[name+"/items"].([]kit.Item)
	k.values[name+"/items"] = items
	return ok && slices.Equal(before, items)
}
