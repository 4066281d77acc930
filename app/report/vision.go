package report

import (
	"slices"

	"madrega/app"
	"madrega/app/lang"
)

// VisionSections are the sections of the vision: the sentence and what was found, the cards in their groups, and the seven
// components. None while nothing was said.
func VisionSections(d app.Document, l *lang.Lang, o Options) []Section {
	v := viewOf(d, l, o)
	d = v.d
	h := app.Hang(d, app.VisionBoard)
	var list []Section
	all, _ := h.Cards()
	if all+len(h.Groups)+d.Drafts.Len() > 0 {
		list = append(list, v.vision(h))
	}
	if all > 0 {
		list = append(list, v.visionCards(h))
	}
	return append(list, v.components()...)
}

// vision is the sentence, the figures, how the vote ended, and what is still open.
func (v view) vision(h app.Hanging) Section {
	section := Section{ID: "vision", Title: v.l.T("report.vision.section"), OneSheet: true}
	if v.o.Outline {
		return section
	}
	add := func(blocks ...Block) { section.Blocks = append(section.Blocks, blocks...) }
	if adopted := v.d.Vision(); adopted != nil {
		add(Paragraph{Style: Quote, Title: v.l.T("vision.adopted", "year", v.d.Process().Horizon()), Text: adopted.Text})
	}
	all, merged := h.Cards()
	tally := app.TallyOf(v.d)
	if all > 0 {
		figures := Figures{[]Figure{
			{v.l.Number(all), v.l.T("report.figure.cards")},
		}}
		if merged > 0 {
			figures.Items = append(figures.Items, Figure{v.l.Number(merged), v.l.T("report.vision.merged")})
		}
		if len(h.Groups) > 0 {
			figures.Items = append(figures.Items, Figure{v.l.Number(len(h.Groups)), v.l.T("report.vision.groups")})
		}
		if tally.Dots > 0 {
			figures.Items = append(figures.Items, Figure{v.l.Number(tally.Dots), v.l.T("report.vision.dots")})
		}
		add(figures, v.voices())
	}
	add(v.votes(app.CardPoll, "report.vision.vote")...)
	for _, p := range v.otherDrafts() {
		add(p)
	}
	add(v.votes(app.DraftPoll, "vote.on.drafts")...)
	for i, text := range v.visionOpen(h, all) {
		p := Paragraph{Style: Caution, Text: text}
		if i == 0 {
			p.Title = v.l.T("report.summary.open")
		}
		add(p)
	}
	return section
}

// voices counts the cards by the sector of who said them.
func (v view) voices() Sectors {
	counts, unasked := app.CardSectors(v.d, app.VisionBoard)
	s := Sectors{Title: v.l.T("report.vision.voices"), Counts: counts}
	for i, sector := range app.Sectors {
		s.Names[i] = v.l.T("sector." + string(sector))
	}
	if unasked > 0 {
		s.Note = v.l.T("report.vision.unasked", "n", unasked)
	}
	return s
}

// otherDrafts are the wordings that were not adopted.
func (v view) otherDrafts() (list []Paragraph) {
	for draft := range v.d.Drafts.All() {
		if draft.Adopted {
			continue
		}
		p := Paragraph{Text: draft.Text}
		if len(list) == 0 {
			p.Title = v.l.T("report.vision.drafts")
		}
		list = append(list, p)
	}
	return list
}

// visionOpen says what is still open.
func (v view) visionOpen(h app.Hanging, all int) (texts []string) {
	if v.d.Vision() == nil {
		texts = append(texts, v.l.T("vision.sentence.none", "year", v.d.Process().Horizon()))
	}
	counts, unasked := app.CardSectors(v.d, app.VisionBoard)
	for i, s := range app.Sectors {
		if counts[i] == 0 && all-unasked > 0 {
			texts = append(texts, v.l.T("report.vision.unheard", "sector", app.Msg("sector."+string(s)+".the")))
		}
	}
	if len(h.Groups) > 0 && len(h.Loose) > 0 {
		texts = append(texts, v.l.T("report.vision.loose", "n", len(h.Loose)))
	}
	unnamed := 0
	for _, g := range h.Groups {
		if g.Name == "" {
			unnamed++
		}
	}
	if unnamed > 0 {
		texts = append(texts, v.l.T("report.vision.unnamed", "n", unnamed))
	}
	return texts
}

// visionCards are the cards in their groups, those with the most dots first, and a list of all of them for the workbook.
func (v view) visionCards(h app.Hanging) Section {
	section := Section{ID: "vision.cards", Title: v.l.T("report.vision.cards")}
	if v.o.Outline {
		return section
	}
	votes := map[app.ID]app.Votes{}
	for _, row := range app.TallyOf(v.d).Rows {
		votes[row.Key()] = row
	}
	groups := slices.Clone(h.Groups)
	slices.SortStableFunc(groups, func(a, b app.Grouped) int { return votes[b.ID].Dots - votes[a.ID].Dots })
	cards := Cards{Title: section.Title, About: v.l.T("report.about.vision.cards")}
	for _, g := range groups {
		cards.Groups = append(cards.Groups, v.cardGroup(VotableName(v.l, app.Votable{Name: g.Name}), votes[g.ID], g.Cards, nil))
	}
	if len(h.Loose) > 0 {
		cards.Groups = append(cards.Groups, v.cardGroup(v.l.T("vision.loose"), app.Votes{}, h.Loose, votes))
	}
	section.Blocks = []Block{cards, v.cardList(h)}
	if n := len(h.Parked); n > 0 {
		section.Intro = v.l.T("report.vision.parked", "n", n)
	}
	return section
}

// cardGroup is a group with its cards; dots are those of single cards.
func (v view) cardGroup(name string, votes app.Votes, stacks []app.Stack, dots map[app.ID]app.Votes) CardGroup {
	g := CardGroup{Name: name, Dots: votes.Dots, Lead: votes.Lead}
	if votes.Dots > 0 {
		g.Votes = v.l.T("vision.slip.dots", "n", votes.Dots)
	}
	for _, s := range stacks {
		item := CardItem{Text: s.Text, Sector: s.Sector}
		for _, c := range s.Behind {
			item.Merged = append(item.Merged, c.Text)
		}
		if n := dots[s.ID].Dots; n > 0 {
			item.Note = v.l.T("vision.slip.dots", "n", n)
		}
		g.Cards = append(g.Cards, item)
	}
	return g
}

// cardList is every card in its own words, with where it hangs; who said it is for the planner only.
func (v view) cardList(h app.Hanging) Table {
	t := Table{ID: "vision.cards", Title: v.l.T("report.vision.list"), Sheet: SheetOnly, About: v.l.T("report.about.vision.list"), Columns: []Column{
		{ID: "text", Title: v.l.T("vision.card"), Width: 5},
		{ID: "sector", Title: v.l.T("field.sector"), Kind: SectorOf},
		{ID: "group", Title: v.l.T("report.vision.group"), Width: 3},
		{ID: "merged", Title: v.l.T("report.vision.into"), Width: 3},
	}}
	if v.o.Audience == Planner {
		t.Columns = append(t.Columns, Column{ID: "said", Title: v.l.T("vision.said"), Width: 2})
	}
	row := func(c *app.Card, group, into string) {
		cells := []Cell{{Text: c.Text}, v.sector(c.Sector), {Text: group}, {Text: into}}
		if v.o.Audience == Planner {
			cells = append(cells, Cell{Text: c.Said})
		}
		t.Rows = append(t.Rows, cells)
	}
	add := func(group string, stacks []app.Stack) {
		for _, s := range stacks {
			row(s.Card, group, "")
			for _, c := range s.Behind {
				row(c, group, s.Text)
			}
		}
	}
	for _, g := range h.Groups {
		add(VotableName(v.l, app.Votable{Name: g.Name}), g.Cards)
	}
	add("", h.Loose)
	add(v.l.T("vision.parked"), h.Parked)
	return t
}
