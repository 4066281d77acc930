package prepare

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// readiness is step "readiness": six things graded from 1 to 5, each with its evidence, and what that says.
func (s *screen) readiness(l *kit.Look, k *parts.Kept) fyne.CanvasObject {
	page := kit.Column(l, 14)
	for _, bar := range s.readinessBars(l) {
		page.Add(bar)
	}
	page.Add(kit.Grid(l, 20, 400, s.graded(l, k, "prepare.readiness", app.Readiness), s.graded(l, k, "prepare.justification", app.Justification)))
	return page
}

func (s *screen) graded(l *kit.Look, k *parts.Kept, title string, topics []app.Topic) fyne.CanvasObject {
	column := kit.Column(l, 14, kit.NewText(l, l.T(title), kit.Section))
	for i, t := range topics {
		if i > 0 {
			column.Add(kit.Divider(l))
		}
		f := s.Document().FindingOf(t)
		column.Add(parts.Finding{Name: string(t), Title: l.T("topic." + string(t)), How: l.T("topic." + string(t) + ".how"), Score: &f.Grade,
			Evidence: f.Evidence, ReadOnly: s.ReadOnly(),
			OnScore: func(g app.Grade) {
				s.Do(app.EditOrAdd(app.Finding{Topic: t}, "", func(f *app.Finding) { f.Grade = g }))
			},
			OnEvidence: func(text string) {
				s.Do(app.EditOrAdd(app.Finding{Topic: t}, "evidence", func(f *app.Finding) { f.Evidence = text }))
			}}.Row(l, k))
	}
	return kit.Panel(l, column)
}

// readinessBars say in sentences what is weak, what rests on nothing and what nobody graded yet.
func (s *screen) readinessBars(l *kit.Look) (bars []fyne.CanvasObject) {
	d := s.Document()
	weak, bare, open := app.GradedTopics(d, app.Readiness)
	weakWhy, bareWhy, openWhy := app.GradedTopics(d, app.Justification)
	bare, open = append(bare, bareWhy...), append(open, openWhy...)
	names := func(topics []app.Topic) any { return list(l, topics, topicName(l)) }
	if len(open) == len(app.Readiness)+len(app.Justification) {
		if s.ReadOnly() {
			return nil
		}
		return []fyne.CanvasObject{kit.NewInfoBar(l, l.T("prepare.readiness.none"), nil)}
	}
	if len(weak) > 0 {
		bars = append(bars, kit.NewCautionBar(l, l.T("prepare.readiness.weak", "n", len(weak), "names", names(weak)), nil))
	}
	if len(weakWhy) > 0 {
		bars = append(bars, kit.NewCautionBar(l, l.T("prepare.justification.weak", "names", names(weakWhy)), nil))
	}
	if len(bare) > 0 {
		bars = append(bars, kit.NewInfoBar(l, l.T("prepare.readiness.bare", "names", names(bare)), nil))
	}
	if len(open) > 0 {
		bars = append(bars, kit.NewInfoBar(l, l.T("prepare.readiness.open", "names", names(open)), nil))
	}
	if len(bars) == 0 {
		bars = append(bars, kit.NewOKBar(l, l.T("prepare.readiness.good"), nil))
	}
	return bars
}
