package report

import (
	"slices"
	"strings"

	"madrega/app"
	"madrega/app/lang"
)

const (
	mostOpen = 4 // cautions in the overview: the gravest first
	mostLate = 3 // names in the sentence about what is overdue
)

// overview is a view of the whole process.
type overview struct{ view }

// OverviewSections are the first pages of the report of a whole workshop: what somebody reads who reads nothing else. None
// while no exercise but the mapping of stakeholders has come to anything.
func OverviewSections(d app.Document, l *lang.Lang, o Options) []Section {
	v := overview{viewOf(d, l, o)}
	if d.Vision() == nil && d.Ratings.Len()+d.Clusters.Len()+d.Ventures.Len()+d.Actions.Len() == 0 {
		return nil
	}
	s := Section{ID: "overview", Title: l.T("report.overview.title"), OneSheet: true}
	if v.o.Outline {
		return []Section{s}
	}
	if goal := d.Process().Goal; goal != "" {
		s.Blocks = append(s.Blocks, Paragraph{Title: l.T("report.overview.goal"), Text: goal})
	}
	if vision := d.Vision(); vision != nil {
		s.Blocks = append(s.Blocks, Paragraph{Style: Quote, Title: l.T("report.overview.vision", "year", d.Process().Horizon()), Text: vision.Text})
	}
	s.Blocks = append(s.Blocks, v.figures())
	for _, part := range []func() []Block{v.nextMeeting, v.firstVenture, v.scores, v.leadingCluster, v.balance, v.stillOpen} {
		s.Blocks = append(s.Blocks, part()...)
	}
	return []Section{s}
}

// figures count what people brought together; what there is none of is left out.
func (v overview) figures() Figures {
	cards := 0
	for c := range v.d.Cards.All() {
		if c.Board == app.VisionBoard {
			cards++
		}
	}
	var figures Figures
	for _, f := range []struct {
		n    int
		word string
	}{
		{v.d.Organisations.Len(), "report.figure.stakeholders"},
		{cards, "report.figure.cards"},
		{len(app.ComponentBallots(v.d)), "report.figure.ballots"},
		{v.d.Ventures.Len(), "report.figure.ventures"},
	} {
		if f.n > 0 {
			figures.Items = append(figures.Items, Figure{v.l.Number(f.n), v.l.T(f.word)})
		}
	}
	return figures
}

// scores are the radar, the widest gap, and where to begin.
func (v overview) scores() []Block {
	list := app.Scores(v.d)
	if !scored(list) {
		return nil
	}
	var begin []string
	for _, key := range app.ComponentKeys {
		if v.d.ComponentOf(key).Priority {
			begin = append(begin, v.l.T("component."+string(key)))
		}
	}
	_, said := componentGaps(v.l, list)
	if len(begin) > 0 {
		said = lines(said, v.l.T("report.overview.begin", "n", len(begin), "names", lang.Words(v.l.Join(begin...))))
	}
	blocks := []Block{componentRadar(v.l, list)}
	if said != "" {
		blocks = append(blocks, Paragraph{Text: said})
	}
	return blocks
}

// leadingCluster is the one of which most conditions hold; of several the one with the highest advantage.
func (v overview) leadingCluster() []Block {
	tests := app.ClusterTests(v.d)
	if len(tests) == 0 {
		return nil
	}
	best := slices.MaxFunc(tests, func(a, b app.ClusterResult) int {
		if a.Met() != b.Met() {
			return a.Met() - b.Met()
		}
		return int(a.Rating) - int(b.Rating)
	})
	return []Block{Paragraph{Title: v.l.T("report.overview.cluster", "name", v.clusterName(best.Cluster)), Text: lines(best.About, ClusterSentence(v.l, best))}}
}

// firstVenture is the chosen one, and why it comes first.
func (v overview) firstVenture() []Block {
	first := v.d.FirstVenture()
	if first == nil {
		return nil
	}
	return []Block{Paragraph{Title: v.l.T("report.overview.venture", "name", first.Name), Text: lines(first.About, first.Gate)}}
}

// balance is how many stakeholders there are of each sector, and who was chosen as a partner.
func (v overview) balance() []Block {
	if v.d.Organisations.Len() == 0 {
		return nil
	}
	counts, _ := app.SectorCounts(v.d)
	sectors := Sectors{Title: v.l.T("report.overview.sectors"), Counts: counts}
	for i, s := range app.Sectors {
		sectors.Names[i] = v.l.T("sector." + string(s))
	}
	var partners []string
	for _, p := range app.PartnersBySector(v.d) {
		partners = append(partners, v.d.Organisations.Get(p.Organisation).Name)
	}
	if len(partners) > 0 {
		sectors.Note = v.l.T("report.overview.partners", "n", len(partners), "names", v.names(partners))
	}
	return []Block{sectors}
}

// stillOpen says what most needs attention.
func (v overview) stillOpen() (blocks []Block) {
	add := func(text string) { blocks = append(blocks, Paragraph{Style: Caution, Text: text}) }
	if late := v.late(); len(late) > 0 {
		add(v.l.T("report.overview.late", "n", len(late), "names", v.l.Names(mostLate, late)))
	}
	if v.d.Ventures.Len() > 0 && v.d.FirstVenture() == nil {
		add(v.l.T("report.overview.first"))
	}
	if j := app.Judge(v.d, app.Tests); j.Standing() != app.NotJudged && j.Standing() != app.IsPartnered {
		add(PartnershipStanding(v.d, v.l))
	}
	if weak := v.weak(); len(weak) > 0 {
		add(v.l.T("report.overview.weak", "n", len(weak), "names", lang.Words(v.l.Join(weak...))))
	}
	if gap, ok := v.widestGap(app.ByLocality); ok {
		blocks = append(blocks, gap)
	}
	if len(blocks) == 0 {
		return nil
	}
	first := blocks[0].(Paragraph)
	first.Title = v.l.T("report.summary.open")
	blocks[0] = first
	return blocks[:min(len(blocks), mostOpen)]
}

// late names what is overdue in all exercises.
func (v overview) late() (names []string) {
	today := app.DateOf(v.o.Now)
	for _, t := range slices.Concat(app.Actions(v.d, today), app.Tasks(v.d, today)) {
		if !t.Overdue {
			continue
		}
		if r := v.d.Relations.Get(t.ID); r != nil {
			a, b := v.pair(r)
			t.Text = v.l.T("report.pair", "a", a.Name, "b", b.Name)
		}
		names = append(names, strings.TrimRight(t.Text, "."))
	}
	return names
}

// weakGrade is the highest grade of readiness that is a worry.
const weakGrade = 2

// weak names the sorts of readiness that are low, with the evidence.
func (v overview) weak() (names []string) {
	for _, topic := range app.Readiness {
		if f := v.d.FindingOf(topic); f.Grade != 0 && f.Grade <= weakGrade {
			name := lang.Words(v.l.T("topic." + string(topic)))
			names = append(names, v.l.T("report.overview.weak.why", "name", name, "grade", int(f.Grade), "why", strings.TrimRight(f.Evidence, ".")))
		}
	}
	return names
}

// nextMeeting is when to meet again, and what has to be decided there.
func (v overview) nextMeeting() []Block {
	m := v.d.NextMeeting(app.DateOf(v.o.Now))
	if m == nil {
		return nil
	}
	return []Block{Paragraph{Style: Decision, Title: v.l.T("report.close.next"), Text: v.meeting(m)}}
}
