package agenda

import (
	"slices"

	"madrega/app"
)

// Planned are the steps of the exercise in the order and with the minutes that the facilitator decided.
func (e Exercise) Planned(d app.Document) []Step {
	steps := slices.Clone(e.Steps)
	place := map[string]int{}
	for i, s := range steps {
		place[s.ID] = (i + 1) * 10
		st := d.StepOf(e.ID, s.ID)
		if st.Position > 0 {
			place[s.ID] = st.Position * 10
		}
		if st.Minutes > 0 {
			steps[i].Minutes = st.Minutes
		}
	}
	slices.SortStableFunc(steps, func(a, b Step) int { return place[a.ID] - place[b.ID] })
	return steps
}

// InRoom tells whether any step of the exercise is done with the group.
func (e Exercise) InRoom() bool {
	return slices.ContainsFunc(e.Steps, func(s Step) bool { return s.Form != Desk })
}
