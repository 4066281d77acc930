package ui

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
)

func TestSettingsAreKept(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new", "settings.json")
	s := readSettings(path)
	if size, _, placed := s.frame(); size != fyne.NewSize(1280, 800) || placed {
		t.Errorf("at first the window is %v, placed: %v", size, placed)
	}
	s.setFrame(fyne.NewSize(1300.5, 900), [2]int{-8, 31}, true)
	s.keep(func(s *settings) { s.Language, s.Dark, s.Zoom = "ar", true, 2 })
	for _, p := range []string{"a", "b", "a", "c"} {
		s.remember(p)
	}
	s.forget("b")
	s = readSettings(path)
	if size, at, placed := s.frame(); size != fyne.NewSize(1300.5, 900) || at != [2]int{-8, 31} || !placed {
		t.Errorf("kept %v at %v, placed: %v", size, at, placed)
	}
	if l := s.look(); l.Code() != "ar" || !l.Dark || l.Zoom <= 1.15 {
		t.Errorf("kept the look %+v", l)
	}
	if !slices.Equal(s.Recent, []string{"c", "a"}) {
		t.Errorf("kept the files %v", s.Recent)
	}
	s.setFrame(fyne.NewSize(1024, 700), [2]int{}, false)
	if size, _, placed := readSettings(path).frame(); size != fyne.NewSize(1024, 700) || placed {
		t.Errorf("kept %v, placed: %v", size, placed)
	}
}

func TestSettingsThatCantBeRead(t *testing.T) {
	path := filepath.Join(t.TempDir(), "settings.json")
	for _, text := range []string{"", "{", "[1]", `{"zoom":9,"width":-4,"height":1e30}`, `{"width":"x"}`, "\x00"} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		s := readSettings(path)
		if size, _, _ := s.frame(); size != fyne.NewSize(1280, 800) || s.Zoom > 2 {
			t.Errorf("%q gives a window of %v, zoom %d", text, size, s.Zoom)
		}
		s.remember("a")
		if again := readSettings(path); len(again.Recent) != 1 {
			t.Errorf("after %q nothing is kept any more", text)
		}
	}
}
