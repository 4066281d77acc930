package stakeholders

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/kit"
)

// kept holds the parts of a view by name while the view is built anew, so that a part which has the keyboard keeps it, and
// with it what is selected and where the caret stands. The functions of a kept part must look things up by their IDs: the
// document goes on while the part stays.
type kept struct{ now, before map[string]fyne.CanvasObject }

// anew begins to build. Parts that are not asked for until the next time are forgotten.
func (k *kept) anew() { k.before, k.now = k.now, map[string]fyne.CanvasObject{} }

// keep gives the part of that name, and makes it if it isn't there.
func keep[T fyne.CanvasObject](k *kept, name string, make func() T) T {
	part, ok := k.before[name].(T)
	if !ok {
		part = make()
	}
	k.now[name] = part
	return part
}

// entry keeps an entry. It shows what the document says, unless that is what is being written there.
func (k *kept) entry(l *kit.Look, name, text string, o kit.EntryOptions) *kit.Entry {
	e := keep(k, name, func() *kit.Entry {
		o.Text = text
		return kit.NewEntry(l, o)
	})
	if written := e.Text(); app.CleanText(written) != text && app.CleanLine(written) != text {
		e.SetText(text)
	}
	return e
}

// check keeps a box to tick.
func (k *kept) check(l *kit.Look, name, words string, checked bool, changed func(bool)) *kit.Check {
	c := keep(k, name, func() *kit.Check { return kit.NewCheck(l, words, checked, changed) })
	if c.Checked() != checked {
		c.SetChecked(checked)
	}
	return c
}

// inOne makes one step of undo of several commands, with the label of the first.
func inOne(commands ...app.Command) app.Command {
	return app.Command{Label: commands[0].Label, Apply: func(d app.Document) (_ app.Document, err error) {
		for _, c := range commands {
			if d, err = c.Apply(d); err != nil {
				return d, err
			}
		}
		return d, nil
	}}
}
