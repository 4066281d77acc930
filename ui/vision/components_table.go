package vision

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/report"
	"madrega/ui/ballot"
	"madrega/ui/kit"
	"madrega/ui/picture"
)

// newTable is the table of the seven components: median of today and of the target, gap, spread and how many answered.
func (v *componentsView) newTable() *kit.Table {
	l := v.l
	end := func(text func(app.ComponentScores) string) func(int) string {
		return func(i int) string { return text(v.scores[i]) }
	}
	columns := []kit.TableColumn{
		{Title: l.T("components.column.name"), Width: 50, Weight: 1, Cell: func(i int) fyne.CanvasObject { return v.name(v.scores[i]) }},
		{Title: l.T("components.column.median"), Width: 147, Cell: func(i int) fyne.CanvasObject { return v.blocks(v.scores[i]) }},
		{Title: l.T("components.column.gap"), Width: 42, Role: kit.News, Text: end(func(c app.ComponentScores) string {
			if gap, ok := c.Gap(); ok {
				return lang.Figure(gap)
			}
			return ""
		})},
		{Title: l.T("components.column.spread"), Width: 88, Cell: func(i int) fyne.CanvasObject {
			return kit.Centered(l, picture.NewSpreadLine(l, v.scores[i].Today))
		}},
		{Title: l.T("components.column.answers"), Width: 56, Text: end(func(c app.ComponentScores) string { return answersOf(l, c.Today) })},
	}
	return kit.NewTable(l, columns, 0, kit.TableOptions{
		RowHeight: 60,
		Key:       func(i int) string { return string(app.ComponentKeys[i]) },
		Selected: func(i int) {
			v.components.key = app.ComponentKeys[i]
			v.radar.Name(i)
		},
		Opened: func(int) { v.GoTo("move") },
		Keys: func(e *fyne.KeyEvent) bool {
			if e.Name != fyne.KeySpace || v.ReadOnly() {
				return false
			}
			v.Do(app.EditOrAdd(app.Component{Key: v.components.chosenKey()}, "", func(c *app.Component) { c.Priority = !c.Priority }))
			return true
		},
	})
}

// answersOf is how many answers there are, or that they are too few to be told of.
func answersOf(l *kit.Look, s app.Spread) string {
	if s.Few {
		return l.T("components.few")
	}
	return l.Number(s.N)
}

// name is the component, with marks for where to begin and for evidence, and in small its medians, each with how many gave
// one.
func (v *componentsView) name(c app.ComponentScores) fyne.CanvasObject {
	l, said := v.l, v.Document().ComponentOf(c.Key)
	title := kit.Row(l, 7)
	if said.Priority {
		title.Add(kit.Tip(l, l.T("components.priority"), kit.Icon(l, "flag", kit.Pine, 17)))
	}
	title.Add(kit.Fill(kit.NewLine(l, report.ComponentName(l.Lang, c.Key), kit.Strong)))
	words, ink := l.T("components.evidence.none"), kit.LineStrong
	if said.Evidence != "" {
		words, ink = said.Evidence, kit.Pine
	}
	title.Add(kit.Tip(l, words, kit.Icon(l, "evidence", ink, 18)))
	return kit.Row(l, 0, kit.Fill(kit.Column(l, 1, title, kit.NewLine(l, report.ComponentMedians(l.Lang, c), kit.Second).SetColor(kit.Ink2))))
}

// blocks are the medians as blocks: of today filled, of the target outlined.
func (v *componentsView) blocks(c app.ComponentScores) fyne.CanvasObject {
	b := ballot.NewScore(v.l, 0, 0, nil)
	b.SetMedians(c.Today.Median, c.Target.Median)
	return kit.Tip(v.l, v.l.Spread(c.Today), kit.Centered(v.l, b))
}

// showSide brings the radar and what stands around it up to date.
func (v *componentsView) showSide() {
	l := v.l
	v.radar.Set(radarAxes(l, v.scores))
	v.radar.Name(componentIndex(v.components.chosenKey()))
	v.note.SetText(report.ComponentAnswers(l.Lang, v.scores))
	v.by.Objects = nil
	if !v.empty() {
		v.by.Objects = []fyne.CanvasObject{v.bySector()}
	}
	v.by.Refresh()
}

func radarAxes(l *kit.Look, scores []app.ComponentScores) []picture.RadarAxis {
	axes := make([]picture.RadarAxis, len(scores))
	for i, c := range scores {
		axes[i] = picture.RadarAxis{Label: l.T("component." + string(c.Key)), Today: c.Today.Median, Target: c.Target.Median}
	}
	return axes
}

// bySector is a small table of the medians of today in each sector, each with how many gave one.
func (v *componentsView) bySector() fyne.CanvasObject {
	l := v.l
	table := kit.Column(l, 5, kit.Divider(l), kit.NewParagraph(l, l.T("components.by"), kit.Second).SetColor(kit.Ink2))
	for _, c := range v.scores {
		row := kit.Row(l, 6, kit.Fill(kit.NewLine(l, report.ComponentName(l.Lang, c.Key), kit.Second)))
		for i, s := range app.Sectors {
			row.Add(kit.Width(l, 60, sectorMedian(l, s, c.TodayBy[i])))
		}
		table.Add(row)
	}
	return table
}

// sectorMedian is a sector's mark, its median, and in small how many gave one.
func sectorMedian(l *kit.Look, s app.Sector, spread app.Spread) fyne.CanvasObject {
	if spread.Few {
		return kit.Tip(l, l.Spread(spread), kit.Row(l, 3, kit.SectorMark(l, s, 10), kit.Fill(kit.NewLine(l, l.T("components.few"), kit.Status).SetColor(kit.Ink2))))
	}
	if spread.N == 0 {
		return kit.Row(l, 3, kit.SectorMark(l, s, 10), kit.NewText(l, "–", kit.Second).SetColor(kit.Ink2))
	}
	return kit.Tip(l, l.Spread(spread), kit.Row(l, 3, kit.SectorMark(l, s, 10),
		kit.NewText(l, lang.Figure(spread.Median), kit.Strong), kit.NewText(l, l.T("components.n", "count", spread.N), kit.Status).SetColor(kit.Ink2)))
}
