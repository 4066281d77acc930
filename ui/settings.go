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
func (s settings) frame() (fyne.Size, [2]int, bool) {
	size := fyne.NewSize(float32(s.FloatWithFallback("width", 1280)), float32(s.FloatWithFallback("height", 800)))
	at := s.IntList("place")
	if len(at) != 2 {
		return size, [2]int{}, false
	}
	return size, [2]int{at[0], at[1]}, true
}

func (s settings) setFrame(size fyne.Size, at [2]int, known bool) {
	s.SetFloat("width", float64(size.Width))
	s.SetFloat("height", float64(size.Height))
	if known {
		s.SetIntList("place", at[:])
	}
}
