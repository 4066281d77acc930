package vision

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/report"
	"madrega/ui/kit"
	"madrega/ui/parts"
	"madrega/ui/picture"
)

// wallComponents is the radar with its medians: never a single ballot.
func (s *screen) wallComponents(l *kit.Look) fyne.CanvasObject {
	d := s.Document()
	if parts.Voting(d, app.ComponentPoll, true) {
		return wallVoting(l, d)
	}
	if len(app.ComponentBallots(d)) == 0 {
		return nil
	}
	scores := app.Scores(d)
	list := kit.Column(l, 14)
	for _, c := range scores {
		list.Add(kit.Row(l, 16, kit.Fill(kit.Column(l, 0, kit.NewLine(l, report.ComponentName(l.Lang, c.Key), kit.Body), kit.NewLine(l, report.ComponentMedians(l.Lang, c), kit.Second).SetColor(kit.Ink2)))))
	}
	foot := kit.Row(l, 24, picture.RadarLegend(l, ""), kit.Fill(kit.NewLine(l, report.ComponentAnswers(l.Lang, scores), kit.Second).SetColor(kit.Ink2)))
	return kit.Border(l, nil, kit.Pad(l, 24, 0, 0, 0, foot), nil, nil, kit.Columns(l, 48, []float32{3, 2}, picture.NewRadar(l, radarAxes(l, scores)), list))
}

// wallVoting is what the room sees while the components are scored: what is asked, and how many have answered.
func wallVoting(l *kit.Look, d app.Document) fyne.CanvasObject {
	list := kit.Column(l, 14)
	for _, key := range app.ComponentKeys {
		list.Add(kit.NewLine(l, report.ComponentName(l.Lang, key), kit.Body))
		list.Add(kit.Divider(l))
	}
	voted := app.TurnoutOf(d, app.CurrentRound(d, app.ComponentPoll)).Voted
	return kit.Border(l, nil, kit.NewParagraph(l, l.T("vote.wall.voted", "n", voted), kit.Second).SetColor(kit.Ink2), nil, nil, list)
}

// wallMove shows the components to begin with, each with its first move; all that have one, if none was chosen.
func (s *screen) wallMove(l *kit.Look) fyne.CanvasObject {
	d := s.Document()
	var chosen, any []app.Component
	for _, key := range app.ComponentKeys {
		if c := d.ComponentOf(key); c.Move != "" {
			any = append(any, c)
			if c.Priority {
				chosen = append(chosen, c)
			}
		}
	}
	if len(chosen) > 0 {
		any = chosen
	}
	if len(any) == 0 {
		return nil
	}
	list := kit.Column(l, 20)
	for _, c := range any {
		words := kit.Column(l, 2, kit.NewLine(l, c.Move, kit.Section).Content())
		second := report.ComponentName(l.Lang, c.Key)
		if c.Owner != "" || c.Due != "" {
			second = l.Join(second, l.Join(c.Owner, l.Day(c.Due)))
		}
		words.Add(kit.NewLine(l, second, kit.Second).SetColor(kit.Ink2))
		list.Add(words)
		list.Add(kit.Divider(l))
	}
	return list
}
