package picture

import (
	"testing"

	"fyne.io/fyne/v2"

	"madrega/app"
	geometry "madrega/app/picture"
	"madrega/ui/kit"
	"madrega/ui/testkit"
)

// sevenAxes are those of the look's picture.
func sevenAxes(l *kit.Look) []RadarAxis {
	today, target := []float64{3, 2, 3, 4, 2, 1, 2}, []float64{5, 4, 5, 5, 4, 3, 4}
	axes := make([]RadarAxis, len(app.ComponentKeys))
	for i, k := range app.ComponentKeys {
		axes[i] = RadarAxis{l.T("component." + string(k)), today[i], target[i]}
	}
	return axes
}

func radarPanel(l *kit.Look, axes []RadarAxis, width, height float32) fyne.CanvasObject {
	return kit.Inset(l, 12, kit.Panel(l, kit.Column(l, 8, kit.Centered(l, RadarLegend(l, l.T("spread.answers", "n", 27))), kit.FixedSize(l, width, height, NewRadar(l, axes)))))
}

func TestRadarPictures(t *testing.T) {
	testkit.Looks(t, func(l *kit.Look, name string) {
		if l.Dark && l.Code() != "he" {
			return
		}
		testkit.Picture(t, testkit.InWindow(t, radarPanel(l, sevenAxes(l), 380, 380), 440, 460), "radar-"+name)
	})
}

// TestRadarWithGaps has values that nobody gave, values where the series meet, and twelve axes with long names.
func TestRadarWithGaps(t *testing.T) {
	l := testkit.Hebrew(t)
	axes := sevenAxes(l)
	axes[2].Today, axes[4].Today, axes[5].Target, axes[0].Target = 0, 0, 0, 3
	testkit.Picture(t, testkit.InWindow(t, radarPanel(l, axes, 300, 300), 360, 380), "radar-gaps")
	var many []RadarAxis
	for i := range 12 {
		many = append(many, RadarAxis{townName(l, i), float64(1 + i*2%5), float64(1 + (i+2)%5)})
	}
	testkit.Picture(t, testkit.InWindow(t, radarPanel(l, many, 520, 440), 580, 520), "radar-twelve")
}

func TestRadarOnTheWall(t *testing.T) {
	l := *testkit.Hebrew(t)
	l.Wall, l.Dark = true, true
	testkit.Picture(t, testkit.InWindow(t, kit.Stack(kit.Rect(&l, kit.Surface, 0), kit.Inset(&l, 24, NewRadar(&l, sevenAxes(&l)))), 1200, 760), "radar-wall")
}

// TestRadarLabelsKeepApart holds in every language, in wide rooms and narrow ones: no label is cut, covers another or
// leaves the picture.
func TestRadarLabelsKeepApart(t *testing.T) {
	testkit.Looks(t, func(l *kit.Look, name string) {
		if l.Dark {
			return
		}
		for _, size := range []fyne.Size{{Width: 260, Height: 240}, {Width: 300, Height: 300}, {Width: 380, Height: 480}, {Width: 700, Height: 300}, {Width: 1100, Height: 700}} {
			r := NewRadar(l, sevenAxes(l))
			testkit.InWindow(t, r, size.Width, size.Height)
			whole := geometry.Rect{W: float64(size.Width), H: float64(size.Height)}
			for i, label := range r.at.Labels {
				if !label.Inside(whole) {
					t.Errorf("%s %v: label %d at %v", name, size, i, label.Rect)
				}
				for k := range i {
					if label.Overlaps(r.at.Labels[k].Rect) {
						t.Errorf("%s %v: labels %d and %d touch", name, size, k, i)
					}
				}
			}
			for _, text := range r.labels {
				if at, m := text.Position(), text.MinSize(); at.X < -1 || at.X+m.Width > size.Width+1 {
					t.Errorf("%s %v: %q is cut", name, size, text.Text)
				}
			}
			if least := min(size.Width, size.Height) * .15; float32(r.at.R) < least {
				t.Errorf("%s %v: the chart is only %.0f", name, size, r.at.R)
			}
		}
	})
}
