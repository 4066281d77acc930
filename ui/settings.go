package ui

import (
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"

	"madrega/app/agenda"
	"madrega/app/lang"
	"madrega/export"
	"madrega/ui/kit"
)

// settings are what the program remembers of its user on this computer. Nothing of a workshop is among them, but the
// paths of recent files. Each change is on the disk at once, whole or not at all: Fyne's own preferences are written in
// place, now and then, and what is half written is lost.
type settings struct {
	path string // "" keeps nothing

	Language string   `json:"language,omitempty"` // "" is the system's
	Dark     bool     `json:"dark,omitempty"`
	Zoom     int      `json:"zoom,omitempty"` // steps, -1 to 2
	Recent   []string `json:"recent,omitempty"`
	FullHead *bool    `json:"fullHead,omitempty"` // nil: as the window is high

	Agendas []agenda.Template `json:"agendas,omitempty"` // that were saved here, by name

	// Size of the window, in Fyne's measure, and its place on the screen, in the system's.
	Width  float32 `json:"width,omitempty"`
	Height float32 `json:"height,omitempty"`
	Place  *[2]int `json:"place,omitempty"`
}

const (
	mostRecent   = 12      // paths kept
	mostAgendas  = 40      // templates kept
	mostSettings = 1 << 20 // bytes of a file of settings that may be ours
)

// KeptLook is the look that the settings kept at a path ask for.
func KeptLook(path string) *kit.Look { return readSettings(path).look() }

// readSettings gives what was kept. Where nothing was, or a value can't be read, that one is as at the first start.
func readSettings(path string) *settings {
	s := &settings{path: path}
	if info, err := os.Stat(path); err != nil || info.Size() > mostSettings {
		return s
	}
	b, err := os.ReadFile(path)
	var all map[string]json.RawMessage
	if err != nil || json.Unmarshal(b, &all) != nil {
		return s
	}
	s.Language, _ = read[string](all["language"])
	s.Dark, _ = read[bool](all["dark"])
	s.Zoom, _ = read[int](all["zoom"])
	s.Recent = readAll[string](all["recent"])
	if full, ok := read[bool](all["fullHead"]); ok {
		s.FullHead = &full
	}
	s.Agendas = readAll[agenda.Template](all["agendas"])
	s.Width, _ = read[float32](all["width"])
	s.Height, _ = read[float32](all["height"])
	if at, ok := read[[2]int](all["place"]); ok {
		s.Place = &at
	}
	s.Zoom = min(2, max(-1, s.Zoom))
	s.Recent = s.Recent[:min(len(s.Recent), mostRecent)]
	s.Agendas = s.Agendas[:min(len(s.Agendas), mostAgendas)]
	return s
}

// read reads one value. One that is wrong loses nothing but itself.
func read[T any](text json.RawMessage) (v T, ok bool) {
	if text == nil || json.Unmarshal(text, &v) != nil {
		return *new(T), false
	}
	return v, true
}

// readAll reads a list so, each of its values apart.
func readAll[T any](text json.RawMessage) (all []T) {
	list, _ := read[[]json.RawMessage](text)
	for _, one := range list {
		if v, ok := read[T](one); ok {
			all = append(all, v)
		}
	}
	return all
}

// keep changes the settings and writes them.
func (s *settings) keep(change func(*settings)) {
	change(s)
	if s.path == "" {
		return
	}
	err := errors.Join(os.MkdirAll(filepath.Dir(s.path), 0o700), export.Keep(s.path, func(w io.Writer) error {
		return json.NewEncoder(w).Encode(s)
	}))
	if err != nil { // nothing of anyone's work: the next start is as the last but one
		fyne.LogError("keep the settings", err)
	}
}

func (s *settings) look() *kit.Look {
	code := s.Language
	if code == "" {
		code = lang.System()
	}
	return &kit.Look{Lang: lang.For(code), Dark: s.Dark, Zoom: zoom(s.Zoom)}
}

// zoom turns a number of steps into a factor.
func zoom(step int) float32 {
	f := float32(1)
	for range max(step, 0) {
		f *= 1.15
	}
	if step < 0 {
		f /= 1.15
	}
	return f
}

func (s *settings) remember(path string) {
	s.keep(func(s *settings) {
		list := append([]string{path}, slices.DeleteFunc(slices.Clone(s.Recent), func(p string) bool { return p == path })...)
		s.Recent = list[:min(len(list), mostRecent)]
	})
}

func (s *settings) forget(path string) {
	s.keep(func(s *settings) {
		s.Recent = slices.DeleteFunc(slices.Clone(s.Recent), func(p string) bool { return p == path })
	})
}

// saveAgenda keeps a template, in place of one of the same name.
func (s *settings) saveAgenda(t agenda.Template) {
	s.keep(func(s *settings) {
		list := append([]agenda.Template{t}, slices.DeleteFunc(slices.Clone(s.Agendas), func(o agenda.Template) bool { return o.Name == t.Name })...)
		s.Agendas = list[:min(len(list), mostAgendas)]
	})
}

func (s *settings) forgetAgenda(name string) {
	s.keep(func(s *settings) {
		s.Agendas = slices.DeleteFunc(slices.Clone(s.Agendas), func(t agenda.Template) bool { return t.Name == name })
	})
}

// frame is the size and the place of the window; usual ones when none were kept, or none that a screen could show.
func (s *settings) frame() (size fyne.Size, at [2]int, placed bool) {
	size = fyne.NewSize(1280, 800)
	if s.Width >= 300 && s.Width < 20000 && s.Height >= 200 && s.Height < 20000 {
		size = fyne.NewSize(s.Width, s.Height)
	}
	if s.Place != nil {
		at, placed = *s.Place, true
	}
	return size, at, placed
}

func (s *settings) setFrame(size fyne.Size, at [2]int, known bool) {
	s.keep(func(s *settings) {
		s.Width, s.Height, s.Place = size.Width, size.Height, nil
		if known {
			s.Place = &at
		}
	})
}
