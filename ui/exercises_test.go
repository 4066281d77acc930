package ui

import (
	"testing"

	"madrega/app/agenda"
)

func TestEveryExerciseHasAScreen(t *testing.T) {
	for _, e := range agenda.Exercises {
		if screens[e.ID] == nil {
			t.Errorf("%s has none", e.ID)
		}
	}
	if len(screens) != len(agenda.Exercises) {
		t.Errorf("%d screens for %d exercises", len(screens), len(agenda.Exercises))
	}
}
