package partnership

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/report"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// tests is step "tests": the three tests with evidence, what they say together, and what it is if one fails.
func (s *screen) tests(l *kit.Look, k *parts.Kept) fyne.CanvasObject {
	d := s.Document()
	page := kit.Column(l, 16, standingBar(l, d))
	list := kit.Column(l, 16)
	for i, topic := range app.Tests {
		if i > 0 {
			list.Add(kit.Divider(l))
		}
		f := s.finding(l, topic)
		f.OnEvidence = func(text string) {
			s.Do(app.EditOrAdd(app.Finding{Topic: topic}, "evidence", func(f *app.Finding) { f.Evidence = text }))
		}
		row := kit.Column(l, 8, f.Row(l, k))
		if topic == app.Tests[0] && d.Partners.Len() > 0 {
			row.Add(s.brought(l))
		}
		list.Add(row)
	}
	page.Add(kit.Panel(l, list))
	chosen := false
	for _, o := range app.OptionsOf(d, app.Instead) {
		chosen = chosen || o.Chosen
	}
	if chosen || app.Judge(d, app.Tests).Standing() == app.NotYet {
		page.Add(kit.Panel(l, kit.Column(l, 10, title(l, "partnership.instead"), faint(l, l.T("partnership.instead.how")), s.options(l, k, app.Instead))))
	}
	page.Add(bot(l))
	return kit.MaxWidth(l, 1060, page)
}

// finding is the row of a topic with a verdict.
func (s *screen) finding(l *kit.Look, topic app.Topic) parts.Finding {
	f := s.Document().FindingOf(topic)
	return parts.Finding{Name: string(topic), Title: l.T("topic." + string(topic)), How: l.T("topic." + string(topic) + ".how"),
		Verdict: &f.Verdict, Evidence: f.Evidence, ReadOnly: s.ReadOnly(),
		OnVerdict: func(v app.Verdict) {
			s.Do(app.EditOrAdd(app.Finding{Topic: topic}, "", func(f *app.Finding) { f.Verdict = v }))
		}}
}

// standingBar says in a sentence what the tests say together.
func standingBar(l *kit.Look, d app.Document) fyne.CanvasObject {
	words := report.PartnershipStanding(d, l.Lang)
	switch app.Judge(d, app.Tests).Standing() {
	case app.IsPartnered:
		return kit.NewOKBar(l, words, nil)
	case app.NotYet, app.Nearly:
		return kit.NewCautionBar(l, words, nil)
	}
	return kit.NewInfoBar(l, words, nil)
}

// brought says which kinds of resource the partners bring.
func (s *screen) brought(l *kit.Look) fyne.CanvasObject {
	return kit.Row(l, 8, kit.Icon(l, "representation", kit.Ink2, 18), kit.Fill(kit.NewParagraph(l, report.PartnerResources(s.Document(), l.Lang), kit.Second)))
}

// principles is step "principles": the six as a checklist, with what will be done for each.
func (s *screen) principles(l *kit.Look, k *parts.Kept) fyne.CanvasObject {
	d := s.Document()
	list := kit.Column(l, 16)
	for i, topic := range app.Principles {
		if i > 0 {
			list.Add(kit.Divider(l))
		}
		f, said := s.finding(l, topic), d.FindingOf(topic)
		f.Title = l.T("report.principle", "number", i+1, "title", app.Msg("topic."+string(topic)))
		f.Evidence = ""
		row := kit.Column(l, 8, f.Row(l, k))
		if said.Evidence != "" || !s.ReadOnly() {
			row.Add(kit.Row(l, 8, kit.Icon(l, "flag", kit.LineStrong, 18), kit.Fill(k.Entry(l, string(topic)+"/do", said.Evidence, kit.EntryOptions{
				Multiline: true, Rows: 1, Grow: 6, ReadOnly: s.ReadOnly(), Placeholder: l.T("partnership.principles.ask"),
				OnChanged: func(text string) {
					s.Do(app.EditOrAdd(app.Finding{Topic: topic}, "evidence", func(f *app.Finding) { f.Evidence = text }))
				}}))))
		}
		list.Add(row)
	}
	words := kit.NewParagraph(l, report.PrinciplesHeld(d, l.Lang), kit.Body).SetColor(kit.Ink2)
	return kit.MaxWidth(l, 1060, kit.Column(l, 12, words, kit.Panel(l, list)))
}
