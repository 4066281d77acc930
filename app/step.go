package app

// StepState is what the facilitator decided about one step of an exercise.
type StepState struct {
	ID       ID     `json:"id"`
	Exercise string `json:"exercise" is:"key,required"` // id of the exercise, "stakeholders"
	Step     string `json:"step" is:"key,required"`     // id of the step, "grid"
	Done     bool   `json:"done"`
	Skipped  bool   `json:"skipped"`
	Minutes  int    `json:"minutes"`  // planned; 0 keeps what is suggested
	Position int    `json:"position"` // 1 is first; 0 keeps the usual place
}

func (s StepState) EntityID() ID { return s.ID }

// UniqueKey keeps one state for a step.
func (s StepState) UniqueKey() string { return s.Exercise + "/" + s.Step }

// Check keeps the times and places in range.
func (s StepState) Check() error {
	if s.Minutes < 0 || s.Minutes > 600 || s.Position < 0 || s.Position > 100 {
		return Fail(Invalid, "error.step")
	}
	return nil
}

// StepOf finds what was decided about a step; the zero state (with exercise and step) if nothing was.
func (d Document) StepOf(exercise, step string) StepState {
	for s := range d.Steps.All() {
		if s.Exercise == exercise && s.Step == step {
			return *s
		}
	}
	return StepState{Exercise: exercise, Step: step}
}
