package testkit

import (
	"fmt"
	"math/rand/v2"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/report"
)

// Spoken are words of the report of a workshop that people would search for: of a radar, a card, a cluster and a timeline.
func Spoken(code string) []string {
	s := speeches[code]
	return []string{s.components[3], s.cards[4], s.clusters[1], s.ventures[3]}
}

// Workshop is a report of several exercises, with n cards, units and ventures in each.
func Workshop(code string, n int) report.Report {
	l, s, v, rng := lang.For(code), speeches[code], vocabularies[code], rand.New(rand.NewPCG(3, uint64(n)))
	pick := func(all []string, i int) string {
		if i < len(all) {
			return all[i]
		}
		return fmt.Sprintf("%s %d", all[i%len(all)], i)
	}
	scores := report.Table{Columns: []report.Column{{Title: l.T("field.name"), Width: 3}, {Title: l.T("field.now"), Kind: report.GradeOf, Width: 1.3},
		{Title: l.T("verdict.yes"), Kind: report.SpreadOf, Width: 1.6}, {Title: "n", Kind: report.Number, Width: .6}, {Title: l.T("field.reason"), Width: 2.6}}}
	radar := report.Radar{Title: v.fields[0], Axes: s.components, NowWord: l.T("field.now"), TargetWord: l.T("field.target"), Note: s.counted}
	for i, c := range s.components {
		var answers []int
		for range 5 + rng.IntN(30) {
			answers = append(answers, 1+min(4, rng.IntN(3)+rng.IntN(1+i)))
		}
		spread := app.SpreadOf(answers)
		radar.Now, radar.Target = append(radar.Now, spread.Median), append(radar.Target, min(5, spread.Median+1+float64(i%2)))
		scores.Rows = append(scores.Rows, []report.Cell{{Text: c, Strong: true}, {Number: spread.Median, HasNum: true, Target: radar.Target[i]},
			{Spread: spread, Text: "2–4", Under: s.counted}, {Text: fmt.Sprint(spread.N), Number: float64(spread.N), HasNum: true}, {Text: map[bool]string{true: s.evidence}[i%2 == 0]}})
	}
	findings := report.Table{Title: v.fields[1], Columns: []report.Column{{Title: l.T("field.name"), Width: 2}, {Title: l.T("field.now"), Kind: report.GradeOf, Width: 1.2}, {Title: l.T("field.target"), Kind: report.VerdictOf, Width: 1.5}, {Title: l.T("field.reason"), Width: 4}}}
	for i, topic := range s.topics {
		findings.Rows = append(findings.Rows, []report.Cell{{Text: topic, Strong: true}, {Number: float64(i) + 2.5, HasNum: i != 2, Text: map[bool]string{true: "–"}[i == 2]},
			{Verdict: app.Verdicts[i], Text: l.T("verdict." + string(app.Verdicts[i]))}, {Text: s.evidence}})
	}
	cards := report.Cards{Title: v.fields[2]}
	for g, name := range s.groups {
		group := report.CardGroup{Name: name, Dots: max(0, 14-5*g), Lead: g < 2}
		if group.Dots > 0 {
			group.Votes = fmt.Sprintf(s.dots, group.Dots)
		}
		for i := range max(1, n/(g+1)) {
			card := report.CardItem{Text: pick(s.cards, rng.IntN(n+6)), Sector: append(app.Sectors[:3:3], "")[rng.IntN(4)]}
			if i%5 == 2 {
				card.Merged = []string{pick(s.cards, i), v.reasons[0]}
			}
			if i%7 == 3 {
				card.Note = s.notes[i%2]
			}
			group.Cards = append(group.Cards, card)
		}
		cards.Groups = append(cards.Groups, group)
	}
	clusters := report.Clusters{Assets: s.ends[0], Middle: s.ends[1], Ends: s.ends[2], LooseWord: s.loose}
	icons := []string{"source-history", "source-nature", "source-population", "source-climate"}
	for c := range max(2, n/12) {
		item := report.ClusterItem{Name: pick(s.clusters, c), State: s.test, Holds: c == 0}
		for i := range 1 + (n+c)%4 {
			item.Assets = append(item.Assets, report.ClusterPart{Name: pick(s.assets, i+c), Icon: icons[(i+c)%4]})
		}
		for i := range 2 + n/4%9 {
			item.Units = append(item.Units, report.ClusterPart{Name: pick(s.units, i), Sector: append(app.Sectors[:3:3], "")[(i+c)%4]})
		}
		clusters.Items = append(clusters.Items, item)
	}
	clusters.Loose = []report.ClusterPart{{Name: s.assets[3], Icon: icons[3]}, {Name: s.assets[1]}}
	line := report.Timeline{Today: "2026-11-22", Undated: s.undated}
	for i := range n {
		row := report.TimelineRow{Name: pick(s.ventures, i), Who: v.names[i%len(v.names)], State: s.states[i%4], Done: i%4 == 1, Late: i%4 == 2, Strong: i == 0}
		row.Start, row.Due = app.Date(fmt.Sprintf("2026-%02d-11", 1+(i*5)%12)), app.Date(fmt.Sprintf("2027-%02d-%02d", 1+i%9, 1+i%28))
		switch i % 5 {
		case 1:
			row.Start = ""
		case 4:
			row.Start, row.Due = "", ""
		}
		line.Rows = append(line.Rows, row)
	}
	quote := report.Paragraph{Style: report.Quote, Title: l.T("field.reason"), Text: v.quote}
	figures := report.Figures{Items: []report.Figure{{Value: fmt.Sprint(n), Word: v.fields[0]}, {Value: "3/6", Word: v.fields[1]}, {Value: "27", Word: v.fields[2]}}}
	cautions := []report.Block{report.Paragraph{Style: report.Caution, Text: v.caution}, report.Paragraph{Style: report.Caution, Text: s.test}}
	return report.Report{Lang: l, Kicker: v.kicker, Title: v.title, Subtitle: v.subtitle, Footer: v.footer, Made: Made, Sections: []report.Section{
		{ID: "prepare", Chapter: v.fields[0], Title: s.topics[0], Intro: v.long, OneSheet: true, Blocks: append([]report.Block{figures, quote, findings}, cautions...)},
		{ID: "cards", Chapter: v.fields[1], Title: s.cards[2], Blocks: []report.Block{quote, cards}},
		{ID: "components", Title: s.components[0], Intro: s.counted, OneSheet: true, Blocks: []report.Block{radar, scores}},
		{ID: "clusters", Chapter: v.fields[2], Title: s.clusters[0], Intro: s.test, Blocks: []report.Block{clusters}},
		{ID: "ventures", Chapter: v.fields[3], Title: s.ventures[0], Blocks: []report.Block{report.Paragraph{Style: report.Decision, Title: s.ventures[0], Text: v.decision}, line}},
		{ID: "close", Title: s.ventures[3], OneSheet: true, Blocks: []report.Block{report.Paragraph{Text: v.long}, findings}},
	}}
}
