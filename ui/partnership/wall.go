package partnership

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/report"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// Wall is what the room sees: who the partners are, the verdicts and what they say, what was agreed, the chosen type. Never
// what stands behind a verdict, and nothing of what is said of one partner.
func (s *screen) Wall(l *kit.Look, step string) fyne.CanvasObject {
	d := s.Document()
	switch step {
	case "partners":
		if d.Partners.Len() > 0 {
			return wallPartners(l, d)
		}
	case "tests":
		return kit.Column(l, 32, wallVerdicts(l, d, app.Tests), kit.NewParagraph(l, report.PartnershipStanding(d, l.Lang), kit.Strong))
	case "principles":
		return wallVerdicts(l, d, app.Principles)
	case "cultures":
		return wallAgreed(l, d)
	case "type":
		return wallType(l, d)
	}
	return nil
}

// mostOnWall is how many of a list can be read from the back of the room.
const mostOnWall = 6

func wallPartners(l *kit.Look, d app.Document) fyne.CanvasObject {
	counts, _ := app.PartnerCounts(d)
	columns := make([]fyne.CanvasObject, len(app.Sectors))
	for i, sector := range app.Sectors {
		list := kit.Column(l, 14, kit.Row(l, 14, kit.SectorMark(l, sector, 34), kit.NewText(l, l.T(kit.SectorKey(sector)), kit.Section),
			kit.NewText(l, l.Number(counts[i]), kit.News)))
		shown := 0
		for _, p := range app.PartnersBySector(d) {
			if o := d.Organisations.Get(p.Organisation); o.Sector == sector && shown < mostOnWall {
				list.Add(kit.NewLine(l, o.Name, kit.Body).Content())
				shown++
			}
		}
		if counts[i] > shown {
			list.Add(faint(l, l.T("report.more", "n", counts[i]-shown)))
		}
		columns[i] = list
	}
	return kit.Columns(l, 48, []float32{1, 1, 1}, columns...)
}

func wallVerdicts(l *kit.Look, d app.Document, topics []app.Topic) fyne.CanvasObject {
	rows := kit.Column(l, 16)
	for _, t := range topics {
		item, ink := parts.VerdictItem(l, d.FindingOf(t).Verdict), kit.Ink2
		switch d.FindingOf(t).Verdict {
		case app.Holds:
			ink = kit.OK
		case app.Partly:
			ink = kit.Caution
		case app.Missing:
			ink = kit.Error
		}
		state := kit.Row(l, 12)
		if item.Icon != "" {
			state.Add(kit.Icon(l, item.Icon, ink, 34))
		}
		state.Add(kit.NewText(l, item.Text, kit.Second).SetColor(ink))
		rows.Add(kit.Row(l, 24, kit.Fill(kit.NewParagraph(l, l.T("topic."+string(t)), kit.Body)), state))
		rows.Add(kit.Divider(l))
	}
	return rows
}

// wallAgreed shows the latest agreements about gaps between cultures.
func wallAgreed(l *kit.Look, d app.Document) fyne.CanvasObject {
	rows := kit.Column(l, 16)
	for i := d.CultureGaps.Len() - 1; i >= 0 && len(rows.Objects) < mostOnWall; i-- {
		if g := d.CultureGaps.At(i); g.Agreed != "" {
			rows.Add(kit.RowTop(l, 20, kit.Icon(l, "tick", kit.OK, 34), kit.Fill(kit.Column(l, 4,
				kit.NewParagraph(l, g.Agreed, kit.Body).Content().MaxLines(3), faint(l, l.T("culture."+string(g.Kind)))))))
		}
	}
	if len(rows.Objects) == 0 {
		return nil
	}
	return rows
}

func wallType(l *kit.Look, d app.Document) fyne.CanvasObject {
	rows := kit.Column(l, 20)
	for _, topic := range []app.OptionTopic{app.PartnershipType, app.PartnershipBasis} {
		for _, o := range app.OptionsOf(d, topic) {
			if o.Chosen && len(rows.Objects) < mostOnWall {
				rows.Add(kit.RowTop(l, 20, kit.Icon(l, "tick", kit.OK, 34), kit.Fill(kit.NewParagraph(l, optionWord(l, o), kit.Section).Content().MaxLines(2))))
			}
		}
	}
	if len(rows.Objects) == 0 {
		return nil
	}
	return rows
}
