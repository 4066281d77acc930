package report

import (
	"slices"

	"madrega/app"
	"madrega/app/lang"
)

// PartnershipSections are the sections of the exercise of partnership; none while nothing was said in it.
func PartnershipSections(d app.Document, l *lang.Lang, o Options) []Section {
	v := viewOf(d, l, o)
	d = v.d
	judged := append(v.judged(app.Tests), v.judged(app.Principles)...)
	if d.Partners.Len()+d.CultureGaps.Len()+d.Options.Len()+len(judged) == 0 {
		return nil
	}
	list := []Section{v.partnership()}
	if d.Partners.Len() > 0 {
		list = append(list, v.partners(), v.waivers())
	}
	return list
}

// PartnershipStanding is what the three tests say together, in a sentence.
func PartnershipStanding(d app.Document, l *lang.Lang) string {
	j := app.Judge(d, app.Tests)
	what := map[app.Standing][]app.Topic{app.NotYet: j.Failing, app.StillOpen: j.Open, app.Nearly: j.Partly}[j.Standing()]
	return l.T("partnership.standing."+string(j.Standing()), "n", len(what), "what", topicNames(l, what))
}

// AbsentSectors says of which sectors there is no partner; "" when nothing is missing, or there are no partners at all.
func AbsentSectors(d app.Document, l *lang.Lang) string {
	absent := app.AbsentSectors(d)
	if len(absent) == 0 {
		return ""
	}
	var names []string
	for _, s := range absent {
		names = append(names, l.T("sector."+string(s)+".the"))
	}
	return l.T("partnership.absent", "sector", lang.Words(l.Join(names...)))
}

// PartnerResources says which kinds of resource the partners bring, and which none of them does.
func PartnerResources(d app.Document, l *lang.Lang) string {
	brought, lacking := app.PartnerResources(d)
	words := func(kinds []app.ResourceKind) lang.Words {
		var names []string
		for _, k := range kinds {
			names = append(names, l.T("resource."+string(k)))
		}
		return lang.Words(l.Join(names...))
	}
	switch {
	case len(brought) == 0:
		return l.T("partnership.resources.none")
	case len(lacking) == 0:
		return l.T("partnership.resources.all")
	}
	return l.T("partnership.resources", "n", len(brought), "all", len(app.ResourceKinds), "what", words(brought), "lacking", words(lacking))
}

// PrinciplesHeld says how many of the six principles hold, and which don't yet.
func PrinciplesHeld(d app.Document, l *lang.Lang) string {
	j := app.Judge(d, app.Principles)
	switch {
	case len(j.Open) == len(app.Principles):
		return l.T("partnership.principles.none")
	case len(j.Holding) == len(app.Principles):
		return l.T("partnership.principles.all")
	}
	text := l.T("partnership.principles.held", "n", len(j.Holding), "all", len(app.Principles))
	for _, c := range []struct {
		key  string
		list []app.Topic
	}{{"partnership.principles.partly", j.Partly}, {"partnership.principles.failing", j.Failing}, {"partnership.principles.open", j.Open}} {
		if len(c.list) > 0 {
			text += " " + l.T(c.key, "what", topicNames(l, c.list))
		}
	}
	return text
}

func topicNames(l *lang.Lang, topics []app.Topic) lang.Words {
	var names []string
	for _, t := range topics {
		names = append(names, l.T("partnership.named", "name", lang.Words(l.T("topic."+string(t)))))
	}
	return lang.Words(l.Join(names...))
}

// judged are the topics of which anything was found.
func (v view) judged(topics []app.Topic) (list []app.Topic) {
	for _, t := range topics {
		if f := v.d.FindingOf(t); f.Verdict != "" || f.Evidence != "" {
			list = append(list, t)
		}
	}
	return list
}

// partnership is what was found: who, whether it is a partnership, on what it stands, and what is missing.
func (v view) partnership() Section {
	section := Section{ID: "partnership", Title: v.l.T("report.partnership.stands"), OneSheet: true}
	if v.o.Outline {
		return section
	}
	counts, _ := app.PartnerCounts(v.d)
	sectors := Sectors{Title: v.l.T("report.partners.sectors"), Counts: counts, About: v.l.T("report.about.partners.sectors")}
	for i, s := range app.Sectors {
		sectors.Names[i] = v.l.T("sector." + string(s))
	}
	add := func(blocks ...Block) { section.Blocks = append(section.Blocks, blocks...) }
	add(v.standing())
	if v.d.Partners.Len() > 0 {
		add(sectors)
	}
	if len(v.judged(app.Tests)) > 0 {
		add(v.findings(Table{ID: "tests", Title: v.l.T("report.tests.title")}, v.l.T("report.tests.test"), v.l.T("report.tests.evidence"), app.Tests))
		if v.d.Partners.Len() > 0 {
			add(Paragraph{Style: Note, Text: PartnerResources(v.d, v.l)})
		}
	}
	for _, topic := range []app.OptionTopic{app.Instead, app.PartnershipType, app.PartnershipBasis} {
		if t := v.options(topic); len(t.Rows) > 0 {
			add(t)
		}
	}
	if len(v.judged(app.Principles)) > 0 {
		add(v.findings(Table{ID: "principles", Title: v.l.T("report.principles.title")}, v.l.T("report.principles.principle"), v.l.T("report.principles.do"), app.Principles),
			Paragraph{Style: Note, Text: PrinciplesHeld(v.d, v.l)})
	}
	if v.d.CultureGaps.Len() > 0 {
		add(v.cultures())
	}
	add(v.partnershipCautions()...)
	return section
}

func (v view) standing() Paragraph {
	style := Plain
	switch app.Judge(v.d, app.Tests).Standing() {
	case app.IsPartnered:
		style = Good
	case app.NotYet, app.Nearly:
		style = Caution
	}
	return Paragraph{Style: style, Text: PartnershipStanding(v.d, v.l)}
}

// findings fills a table with topics and their verdicts; topic and said are the heads of its first and last column.
func (v view) findings(t Table, topic, said string, topics []app.Topic) Table {
	t.Columns = []Column{
		{ID: "topic", Title: topic, Width: 2.6},
		{ID: "verdict", Title: v.l.T("report.verdict"), Kind: VerdictOf, Width: 1.5},
		{ID: "said", Title: said, Width: 4},
	}
	for _, topic := range topics {
		f := v.d.FindingOf(topic)
		t.Rows = append(t.Rows, []Cell{{Text: v.l.T("topic." + string(topic)), Strong: true}, v.verdict(f.Verdict), {Text: f.Evidence}})
	}
	return t
}

// options is a table of what was chosen from a list, and why.
func (v view) options(topic app.OptionTopic) Table {
	t := Table{ID: "option-" + string(topic), Title: v.l.T("partnership." + string(topic)), Columns: []Column{
		{ID: "option", Title: v.l.T("report.option"), Width: 3},
		{ID: "note", Title: v.l.T("report.option.note"), Width: 4},
	}}
	for _, o := range app.OptionsOf(v.d, topic) {
		name := o.Name
		if o.Key != "" {
			name = v.l.T("option." + string(topic) + "." + o.Key)
		}
		if o.Chosen {
			t.Rows = append(t.Rows, []Cell{{Text: name, Strong: true}, {Text: o.Note}})
		}
	}
	return t
}

func (v view) cultures() Table {
	t := Table{ID: "cultures", Title: v.l.T("report.cultures.title"), Columns: []Column{
		{ID: "kind", Title: v.l.T("report.cultures.kind"), Width: 1.5},
		{ID: "gap", Title: v.l.T("report.cultures.gap"), Width: 3},
		{ID: "agreed", Title: v.l.T("report.cultures.agreed"), Width: 3},
	}}
	gaps := slices.Collect(v.d.CultureGaps.All())
	slices.SortStableFunc(gaps, func(a, b *app.CultureGap) int {
		return slices.Index(app.CultureKinds, a.Kind) - slices.Index(app.CultureKinds, b.Kind)
	})
	for _, g := range gaps {
		t.Rows = append(t.Rows, []Cell{{Text: v.l.T("culture." + string(g.Kind))}, {Text: g.Gap}, {Text: g.Agreed}})
	}
	return t
}

func (v view) partnershipCautions() (blocks []Block) {
	if absent := AbsentSectors(v.d, v.l); absent != "" {
		blocks = append(blocks, Paragraph{Style: Caution, Text: absent})
	}
	var silent []string
	for _, p := range app.PartnersBySector(v.d) {
		if p.Filled() == 0 {
			silent = append(silent, v.d.Organisations.Get(p.Organisation).Name)
		}
	}
	if p, ok := v.about("report.partners.silent", silent); ok {
		blocks = append(blocks, p)
	}
	open := 0
	for g := range v.d.CultureGaps.All() {
		if g.Agreed == "" {
			open++
		}
	}
	if open > 0 {
		blocks = append(blocks, Paragraph{Style: Caution, Text: v.l.T("report.cultures.open", "n", open)})
	}
	for o := range v.d.Options.All() {
		if o.Key == "bot" && o.Chosen {
			blocks = append(blocks, Paragraph{Style: Caution, Text: v.l.T("partnership.bot")})
		}
	}
	return blocks
}

// partners is the table of who brings what, expects what, and plays which part.
func (v view) partners() Section {
	section := Section{ID: "partners", Title: v.l.T("report.partners.title")}
	if v.o.Outline {
		return section
	}
	t := Table{ID: "partners", Title: section.Title, About: v.l.T("report.about.partners"), Columns: []Column{
		{ID: "name", Title: v.l.T("report.partner"), Width: 2.2},
		{ID: "sector", Title: v.l.T("field.sector"), Kind: SectorOf, Sheet: SheetOnly},
		{ID: "motive", Title: v.l.T("partner.motive"), Width: 2.4},
		{ID: "contribution", Title: v.l.T("partner.contribution"), Width: 2.4},
		{ID: "expectation", Title: v.l.T("partner.expectation"), Width: 2.4},
		{ID: "role", Title: v.l.T("partner.role"), Sheet: SheetOnly},
		{ID: "interface", Title: v.l.T("partner.interface"), Sheet: SheetOnly},
		{ID: "both", Title: v.l.T("report.partners.role"), Width: 2.4, Sheet: PaperOnly},
	}}
	if v.o.Audience == Planner {
		t.Columns = append(t.Columns, Column{ID: "id", Title: v.l.T("field.id"), Sheet: SheetOnly})
	}
	for _, p := range app.PartnersBySector(v.d) {
		o := v.d.Organisations.Get(p.Organisation)
		row := []Cell{{Text: o.Name, Sector: o.Sector, Strong: true}, v.sector(o.Sector), {Text: p.Motive}, {Text: p.Contribution}, {Text: p.Expectation},
			{Text: p.Role}, {Text: p.Interface}, {Text: lines(p.Role, p.Interface)}}
		if v.o.Audience == Planner {
			row = append(row, Cell{Text: string(p.ID)})
		}
		t.Rows = append(t.Rows, row)
	}
	section.Blocks = []Block{t}
	return section
}

// waivers marks which exclusivity each partner gives up.
func (v view) waivers() Section {
	t := CrossTable{ID: "waivers", Title: v.l.T("report.waivers.title"), Corner: v.l.T("report.partner"), Empty: v.l.T("report.waivers.none"), About: v.l.T("report.about.waivers")}
	for _, k := range app.WaiverKinds {
		t.Columns = append(t.Columns, v.l.T("waiver."+string(k)))
	}
	section := Section{ID: "waivers", Title: t.Title}
	if v.o.Outline {
		return section
	}
	var keeping []string
	for _, p := range app.PartnersBySector(v.d) {
		o := v.d.Organisations.Get(p.Organisation)
		row, any := CrossRow{Name: o.Name, Sector: o.Sector}, false
		for _, k := range app.WaiverKinds {
			cell := CrossCell{}
			if w := v.d.WaiverOf(p.ID, k); w != nil {
				cell, any = CrossCell{Holds: true, Text: w.Note}, true
			}
			row.Cells = append(row.Cells, cell)
		}
		if any {
			t.Rows = append(t.Rows, row)
		} else {
			keeping = append(keeping, o.Name)
		}
	}
	section.Blocks = []Block{t}
	if p, ok := v.about("report.waivers.keeping", keeping); ok && len(t.Rows) > 0 {
		section.Blocks = append(section.Blocks, p)
	}
	return section
}
