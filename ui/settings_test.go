package ui

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"madrega/app/agenda"
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

// TestOneWrongSettingLosesOnlyItself puts a wrong value in the place of each, one after the other.
func TestOneWrongSettingLosesOnlyItself(t *testing.T) {
	path := filepath.Join(t.TempDir(), "settings.json")
	s := readSettings(path)
	s.keep(func(s *settings) { s.Language, s.Dark, s.Zoom, s.FullHead = "ar", true, 1, new(bool) })
	s.setFrame(fyne.NewSize(1300, 900), [2]int{3, 4}, true)
	s.remember("a")
	s.saveAgenda(agenda.Template{Name: "mine"})
	kept := func() map[string]json.RawMessage {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var all map[string]json.RawMessage
		if err := json.Unmarshal(b, &all); err != nil {
			t.Fatal(err)
		}
		return all
	}
	sound := kept()
	if n := reflect.TypeFor[settings]().NumField() - 1; len(sound) != n {
		t.Fatalf("%d of %d settings are tried", len(sound), n)
	}
	for name := range sound {
		for _, wrong := range []string{`{"x":1}`, `[[]]`, `"?"`} {
			if name == "language" && wrong[0] == '"' {
				continue // any text may be the name of a language
			}
			broken := maps.Clone(sound)
			broken[name] = json.RawMessage(wrong)
			b, err := json.Marshal(broken)
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, b, 0o600); err != nil {
				t.Fatal(err)
			}
			readSettings(path).keep(func(*settings) {})
			now := kept()
			for other, value := range sound {
				if got := now[other]; other != name && string(got) != string(value) {
					t.Errorf("%s in %s lost %s: %s", wrong, name, other, got)
				}
			}
		}
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
