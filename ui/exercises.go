package ui

import (
	"madrega/ui/assets"
	"madrega/ui/closing"
	"madrega/ui/exercise"
	"madrega/ui/forum"
	"madrega/ui/partnership"
	"madrega/ui/prepare"
	"madrega/ui/stakeholders"
	"madrega/ui/ventures"
	"madrega/ui/vision"
)

// screens are the screens of the exercises of the agenda, by their ids.
var screens = map[string]func(exercise.Host) exercise.Screen{
	"prepare":      prepare.New,
	"vision":       vision.New,
	"assets":       assets.New,
	"stakeholders": stakeholders.New,
	"partnership":  partnership.New,
	"ventures":     ventures.New,
	"forum":        forum.New,
	"close":        closing.New,
}
