package prepare

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/report"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// first is step "first": candidates by their odds of success and value, of which one is chosen to begin with.
func (s *screen) first(l *kit.Look) parts.View {
	if s.venture == "" {
		if v := s.Document().FirstVenture(); v != nil {
			s.venture = v.ID
		}
	}
	return parts.NewVentureGrid(s, l, parts.VentureGridOptions{Chosen: &s.venture, Answer: "reason",
		Side: func(k *parts.Kept, v *app.Venture) fyne.CanvasObject { return s.candidate(l, k, v) }})
}

// candidate is what is said of the chosen venture.
func (s *screen) candidate(l *kit.Look, k *parts.Kept, v *app.Venture) fyne.CanvasObject {
	about := kit.Column(l, 10, kit.NewParagraph(l, v.Name, kit.Section).Content())
	if scores := report.VentureScores(l.Lang, v); scores != "" {
		about.Add(kit.NewParagraph(l, scores, kit.Second).SetColor(kit.Ink2))
	}
	if e := parts.VentureEntry(s, l, k, v, "about", v.About, l.T("venture.about.ask"), func(v *app.Venture, text string) { v.About = text }); e != nil {
		about.Add(e)
	}
	if e := parts.VentureEntry(s, l, k, v, "reason", v.Reason, l.T("grid.reason.how"), func(v *app.Venture, text string) { v.Reason = text }); e != nil {
		about.Add(kit.NewText(l, l.T("field.reason"), kit.Strong))
		about.Add(e)
	}
	return kit.Column(l, 12, kit.Panel(l, about), kit.Panel(l, parts.VentureFirst(s, l, k, v)))
}
