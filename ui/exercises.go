package ui

import (
	"madrega/ui/exercise"
	"madrega/ui/stakeholders"
)

// Exercises in the order of the process. This list is the one registration of an exercise: menu, navigation, progress,
// search, export and the tests go by it.
var Exercises = []exercise.Exercise{
	stakeholders.Exercise,
}
