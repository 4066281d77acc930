package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"madrega/app/lang"
	"madrega/ui/kit"
)

// settings are what the program remembers of its user on this computer. Nothing of a workshop is among them, but the
// paths of recent files.
type settings struct{ fyne.Preferences }

const mostRecent = 12 // paths kept

func (s settings) look() *kit.Look {
	code := s.StringWithFallback("language", lang.System())
	return &kit.Look{Lang: lang.For(code), Dark: s.Bool("dark"), Zoom: zoom(s.Int("zoom"))}
}

// zoom turns a number of steps, -1 to 2, into a factor.
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

func (s settings) setZoom(step int) { s.SetInt("zoom", min(2, max(-1, step))) }

func (s settings) recent() []string { return s.StringList("recent") }

func (s settings) remember(path string) {
	list := append([]string{path}, slices.DeleteFunc(s.recent(), func(p string) bool { return p == path })...)
	s.SetStringList("recent", list[:min(len(list), mostRecent)])
}

func (s settings) forget(path string) {
	s.SetStringList("recent", slices.DeleteFunc(s.recent(), func(p string) bool { return p == path }))
}

// frame is the size of the window, in Fyne's measure, and its place on the screen, in the system's.
func (s settings) frame() (size fyne.Size, at [2]int, placed bool) {
	f := s.FloatList("frame")
	switch len(f) {
	case 4:
		at, placed = [2]int{int(f[2]), int(f[3])}, true
		fallthrough
	case 2:
		return fyne.NewSize(float32(f[0]), float32(f[1])), at, placed
	}
	return fyne.NewSize(1280, 800), at, false
}

// setFrame keeps all of it in one value: of several that change as the program ends, Fyne writes only the first.
func (s settings) setFrame(size fyne.Size, at [2]int, known bool) {
	f := []float64{float64(size.Width), float64(size.Height)}
	if known {
		f = append(f, float64(at[0]), float64(at[1]))
	}
	s.SetFloatList("frame", f)
}
