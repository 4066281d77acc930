package ventures

import (
	"strconv"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/report"
	"madrega/ui/kit"
	"madrega/ui/parts"
	"madrega/ui/picture"
)

// mostRows is how many rows can be read from the back of the room, and mostBars how many of a timeline.
const mostRows, mostBars = 7, 5

// Wall is what the room sees.
func (s *screen) Wall(l *kit.Look, step string) fyne.CanvasObject {
	d := s.Document()
	if d.Ventures.Len() == 0 {
		return nil
	}
	switch step {
	case "ideas":
		return wallIdeas(l, d)
	case "grid":
		return parts.VentureWall(l, d, s.chosen)
	case "gate":
		if parts.Voting(d, app.VenturePoll, d.FirstVenture() != nil) {
			return parts.VoteWall(l, d, app.VenturePoll)
		}
		return wallGate(l, d)
	case "links":
		return s.wallLinks(l)
	case "plan":
		line := picture.NewTimeline(l, app.DateOf(s.Now()))
		rows := timeline(l, d, app.DateOf(s.Now()))
		line.SetRows(rows[:min(len(rows), mostBars)])
		return kit.Border(l, nil, more(l, len(rows)-mostBars), nil, nil, line)
	}
	return nil
}

// more says how many there are that have no room; nil for none.
func more(l *kit.Look, n int) fyne.CanvasObject {
	if n <= 0 {
		return nil
	}
	return kit.NewText(l, l.T("report.more", "n", n), kit.Second).SetColor(kit.Ink2)
}

// wallNames are names below each other, the first initiative with its flag.
func wallNames(l *kit.Look, list []*app.Venture, most int) *fyne.Container {
	column := kit.Column(l, 16)
	for _, r := range list[:min(len(list), most)] {
		name := fyne.CanvasObject(kit.NewLine(l, r.Name, kit.Body).Content())
		if r.First {
			name = kit.AtStart(l, kit.Box(l, kit.Sun, "", 8, 8, kit.Row(l, 12, kit.Icon(l, "flag", kit.OnSun, 28), kit.NewText(l, r.Name, kit.Strong).Content().SetColor(kit.OnSun))))
		}
		column.Add(name)
	}
	if m := more(l, len(list)-most); m != nil {
		column.Add(m)
	}
	return column
}

func wallIdeas(l *kit.Look, d app.Document) fyne.CanvasObject {
	list := app.VenturesWhere(d, func(*app.Venture) bool { return true })
	if len(list) <= mostRows {
		return wallNames(l, list, mostRows)
	}
	rest := list[mostRows:]
	return kit.Columns(l, 48, []float32{1, 1}, wallNames(l, list[:mostRows], mostRows), wallNames(l, rest, mostRows-1))
}

func wallGate(l *kit.Look, d app.Document) fyne.CanvasObject {
	var columns []fyne.CanvasObject
	for stage := 1; stage <= 2; stage++ {
		list := app.VenturesOfStage(d, stage)
		title := kit.Row(l, 16, kit.NewText(l, l.T("ventures.stage."+strconv.Itoa(stage)), kit.Section), kit.NewText(l, l.Number(len(list)), kit.News))
		columns = append(columns, kit.Column(l, 16, title, kit.Divider(l), wallNames(l, list, mostRows-3)))
	}
	page := kit.Columns(l, 48, []float32{1, 1}, columns...)
	first := d.FirstVenture()
	if first == nil || first.Gate == "" {
		return page
	}
	why := kit.Column(l, 8, kit.NewText(l, l.T("venture.first.why"), kit.Second).SetColor(kit.Ink2), kit.NewParagraph(l, first.Gate, kit.Body).Content().MaxLines(2))
	return kit.Border(l, nil, kit.Pad(l, 16, 0, 0, 0, why), nil, nil, page)
}

// wallLinks tells of the chosen venture: what it grows from, who carries it, who takes part.
func (s *screen) wallLinks(l *kit.Look) fyne.CanvasObject {
	d, r := s.Document(), s.chosenVenture()
	page := kit.Column(l, 24, kit.NewParagraph(l, r.Name, kit.Section).Content().MaxLines(2))
	say := func(key, words string) {
		if words != "" {
			page.Add(kit.Column(l, 4, kit.NewText(l, l.T(key), kit.Second).SetColor(kit.Ink2), kit.NewParagraph(l, words, kit.Body).Content().MaxLines(2)))
		}
	}
	say("ventures.roots", s.rootWords(l, r.ID))
	say("ventures.actors", l.Join(report.VentureCarriers(d, l.Lang, r.ID)...))
	if linked, _ := partners.linked(l, d, r.ID); len(linked) > 0 {
		flow := kit.Flow(l, 28)
		for _, link := range linked[:min(len(linked), 9)] {
			flow.Add(kit.Row(l, 10, kit.SectorMark(l, link.Item.Sector, 24), kit.NewText(l, link.Item.Text, kit.Body).Content()))
		}
		page.Add(kit.Column(l, 8, kit.NewText(l, l.T("ventures.partners"), kit.Second).SetColor(kit.Ink2), flow))
	}
	return page
}
