// Package ventures is the screen of the exercise "strategic ventures" (מיזמים אסטרטגיים): ideas and where they come from,
// the grid of value and odds of success, the gate between two stages, what each grows from and who carries it, who and when.
package ventures

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/report"
	"madrega/ui/exercise"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// New makes the screen.
func New(h exercise.Host) exercise.Screen {
	s := &screen{}
	s.Steps = parts.Steps{Host: h, Views: map[string]func(*kit.Look) parts.View{
		"ideas": func(l *kit.Look) parts.View { return newIdeasView(s, l) },
		"grid": func(l *kit.Look) parts.View {
			return parts.NewVentureGrid(h, l, parts.VentureGridOptions{Chosen: &s.chosen, Answer: "reason", Side: s.placed(l)})
		},
		"gate":  func(l *kit.Look) parts.View { return newGateView(s, l) },
		"links": func(l *kit.Look) parts.View { return newLinksView(s, l) },
		"plan":  func(l *kit.Look) parts.View { return newPlanView(s, l) },
	}}
	s.Lacks, s.Empty = s.lacks, s.none
	return s
}

// screen keeps what is chosen, whatever the step.
type screen struct {
	parts.Steps
	chosen app.ID       // venture
	vote   *parts.Votes // that lies over the window; nil for none
}

// Choose chooses a venture.
func (s *screen) Choose(kind string, id app.ID) {
	if kind == "venture" {
		s.chosen = id
	}
}

func (s *screen) venture() *app.Venture { return s.Document().Ventures.Get(s.chosen) }

// back leads from what is said of a venture to where ventures are chosen.
func (s *screen) back() { s.Canvas().Focus(s.View.Focus()) }

// chosenVenture is the one chosen; the first of the ranked ones if none is, nil if there are none.
func (s *screen) chosenVenture() *app.Venture {
	if v := s.venture(); v != nil {
		return v
	}
	if list := app.RankedVentures(s.Document()); len(list) > 0 {
		return list[0]
	}
	return nil
}

// placed is what stands beside the grid.
func (s *screen) placed(l *kit.Look) func(*parts.Kept, *app.Venture) fyne.CanvasObject {
	return func(k *parts.Kept, v *app.Venture) fyne.CanvasObject {
		about := s.head(l, v)
		if reason := parts.VentureEntry(s, l, k, v, "reason", v.Reason, l.T("grid.reason.how"), func(v *app.Venture, t string) { v.Reason = t }, s.back); reason != nil {
			about.Add(kit.Divider(l))
			about.Add(kit.NewText(l, l.T("field.reason"), kit.Strong))
			about.Add(reason)
		}
		return kit.Panel(l, about)
	}
}

// head names a venture: where it stands, and what it is.
func (s *screen) head(l *kit.Look, v *app.Venture) *fyne.Container {
	head := kit.Column(l, 4, kit.NewParagraph(l, v.Name, kit.Section).Content())
	if scores := report.VentureScores(l.Lang, v); scores != "" {
		head.Add(kit.NewParagraph(l, scores, kit.Second).SetColor(kit.Ink2))
	}
	column := kit.Column(l, 10, head)
	if v.About != "" {
		column.Add(kit.NewParagraph(l, v.About, kit.Body).Content().MaxLines(6))
	}
	return column
}

// lacks says that a step needs ventures and there are none.
func (s *screen) lacks(step string) string {
	if s.Document().Ventures.Len() > 0 || step == "ideas" || step == "grid" {
		return ""
	}
	return "ventures"
}

// none stands where a step would that needs ventures.
func (s *screen) none(l *kit.Look, _ string) fyne.CanvasObject {
	if s.ReadOnly() {
		return kit.NewEmptyState(l, l.T("ventures.none"), "", "", nil)
	}
	return kit.NewEmptyState(l, l.T("ventures.none"), "", l.T("ventures.none.go"), func() { s.GoTo("ideas") })
}
