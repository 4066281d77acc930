package ui

import (
	"madrega/ui/assets"
	"madrega/ui/exercise"
	"madrega/ui/stakeholders"
	"madrega/ui/ventures"
)

// screens are the screens of the exercises of the agenda, by their ids.
var screens = map[string]func(exercise.Host) exercise.Screen{
	"assets":       assets.New,
	"stakeholders": stakeholders.New,
	"ventures":     ventures.New,
}
