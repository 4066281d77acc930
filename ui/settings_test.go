package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestFrameIsKept(t *testing.T) {
	s := settings{test.NewTempApp(t).Preferences()}
	if size, _, placed := s.frame(); size != fyne.NewSize(1280, 800) || placed {
		t.Errorf("at first the window is %v, placed: %v", size, placed)
	}
	s.setFrame(fyne.NewSize(1300.5, 900), [2]int{-8, 31}, true)
	if size, at, placed := s.frame(); size != fyne.NewSize(1300.5, 900) || at != [2]int{-8, 31} || !placed {
		t.Errorf("kept %v at %v, placed: %v", size, at, placed)
	}
	s.setFrame(fyne.NewSize(1024, 700), [2]int{}, false)
	if size, _, placed := s.frame(); size != fyne.NewSize(1024, 700) || placed {
		t.Errorf("kept %v, placed: %v", size, placed)
	}
}
