package ui

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/kit"
)

// planStep offers what the facilitator may decide about the current step: skip it, move it, give it another time.
func (d *desk) planStep(of fyne.CanvasObject) {
	l, e, i := d.look, d.exercise(), d.stepIndex()
	steps := d.steps(e)
	state := d.Document().StepOf(e.ID, d.at.step)
	put := func(change func(*app.StepState)) func() {
		return func() {
			d.Do(app.EditOrAdd(app.StepState{Exercise: e.ID, Step: state.Step}, "", change))
			d.clock.reset()
			d.showHead()
		}
	}
	item := func(words string, do func()) kit.MenuItem { return kit.MenuItem{Item: kit.Item{Text: words}, Do: do} }
	skip := item(l.T("step.skip"), put(func(s *app.StepState) { s.Skipped = true }))
	if state.Skipped {
		skip = item(l.T("step.unskip"), put(func(s *app.StepState) { s.Skipped = false }))
	}
	items := []kit.MenuItem{skip}
	if state.Done {
		items = append(items, item(l.T("step.undone"), put(func(s *app.StepState) { s.Done = false })))
	}
	if i > 0 {
		items = append(items, item(l.T("step.earlier"), func() { d.swapSteps(i, i-1) }))
	}
	if i+1 < len(steps) {
		items = append(items, item(l.T("step.later"), func() { d.swapSteps(i, i+1) }))
	}
	for _, m := range []int{5, 10, 15, 20, 30, 45} {
		if m != steps[i].Minutes {
			items = append(items, item(l.T("step.minutes", "minutes", m), put(func(s *app.StepState) { s.Minutes = m })))
		}
	}
	kit.ShowMenuOf(l, of, items)
}

// swapSteps gives every step of the exercise its place, with two of them changed.
func (d *desk) swapSteps(a, b int) {
	e := d.exercise()
	steps := d.steps(e)
	steps[a], steps[b] = steps[b], steps[a]
	commands := make([]app.Command, len(steps))
	for i, s := range steps {
		commands[i] = app.EditOrAdd(app.StepState{Exercise: e.ID, Step: s.ID}, "", func(s *app.StepState) { s.Position = i + 1 })
	}
	d.Do(app.All(commands...))
}

// stepDone says that a step is done.
func stepDone(exercise, step string) app.Command {
	return app.EditOrAdd(app.StepState{Exercise: exercise, Step: step}, "", func(s *app.StepState) { s.Done, s.Skipped = true, false }).As(app.StepDone)
}
