package report

import "madrega/app"

// members lists the stakeholders: on paper by sector, in a workbook as one sheet that the matrices count.
func (v view) members() Section {
	section := Section{ID: "members", Title: v.l.T("report.members.title")}
	if v.o.Outline {
		return section
	}
	section.Blocks = []Block{v.memberSheet()}
	for _, s := range append(app.Sectors[:len(app.Sectors):len(app.Sectors)], "") {
		if t := v.memberTable(s); len(t.Rows) > 0 {
			section.Blocks = append(section.Blocks, t)
		}
	}
	if len(section.Blocks) == 1 {
		section.Blocks = append(section.Blocks, Paragraph{Style: Note, Text: v.l.T("report.nobody")})
	}
	return section
}

// memberSheet has every column, and may be edited where a matrix counts or a planner sorts.
func (v view) memberSheet() Table {
	t := Table{ID: "members", Title: v.l.T("report.members.sheet"), Sheet: SheetOnly, Empty: v.l.T("report.nobody"), About: v.l.T("report.about.members"), Columns: []Column{
		{ID: "name", Title: v.l.T("field.name"), Width: 3},
		{ID: "sector", Title: v.l.T("field.sector"), Kind: SectorOf, Edit: true},
		{ID: "field", Title: v.l.T("field.field"), Kind: Choice, Choices: app.KnownFields(v.d), Edit: true},
		{ID: "locality", Title: v.l.T("field.locality"), Kind: Choice, Choices: app.KnownLocalities(v.d), Edit: true},
		{ID: "scope", Title: v.l.T("field.scope"), Kind: Choice, Choices: v.scopes(), Edit: true},
		{ID: "influence", Title: v.l.T("field.influence"), Kind: LevelOf},
		{ID: "interest", Title: v.l.T("field.interest"), Kind: LevelOf},
	}}
	if v.o.Audience == Planner {
		t.Columns = append(t.Columns, Column{ID: "reason", Title: v.l.T("field.reason")}, Column{ID: "contact", Title: v.l.T("field.contact")},
			Column{ID: "notes", Title: v.l.T("field.notes")}, Column{ID: "id", Title: v.l.T("field.id")})
	}
	field, locality := app.Spelling(v.d, app.ByField), app.Spelling(v.d, app.ByLocality)
	for o := range v.d.Organisations.All() {
		row := []Cell{{Text: o.Name}, v.sector(o.Sector), {Text: field(o.Field)}, {Text: locality(o.Locality)}, {Text: v.scope(o.Scope)},
			v.influence(o.Influence), v.interest(o.Interest)}
		if v.o.Audience == Planner {
			row = append(row, Cell{Text: o.Reason}, Cell{Text: o.Contact}, Cell{Text: o.Notes}, Cell{Text: string(o.ID)})
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// memberTable is one sector on paper.
func (v view) memberTable(s app.Sector) Table {
	t := Table{ID: "members-" + string(s), Sheet: PaperOnly, Columns: []Column{
		{ID: "name", Title: v.l.T("field.name"), Width: 3},
		{ID: "field", Title: v.l.T("field.field"), Width: 2},
		{ID: "locality", Title: v.l.T("field.locality"), Width: 1.6},
		{ID: "scope", Title: v.l.T("field.scope"), Width: 1},
	}}
	personal := false
	for o := range v.d.Organisations.All() {
		personal = personal || o.Contact+o.Notes != ""
	}
	if personal {
		t.Columns = append(t.Columns, Column{ID: "contact", Title: v.l.T("report.members.contact"), Width: 2.6})
	}
	for o := range v.d.Organisations.All() {
		if o.Sector != s {
			continue
		}
		row := []Cell{{Text: o.Name, Sector: s, Strong: true}, {Text: o.Field}, {Text: o.Locality}, {Text: v.scope(o.Scope)}}
		if personal {
			row = append(row, Cell{Text: o.Contact, Under: o.Notes})
		}
		t.Rows = append(t.Rows, row)
	}
	t.Title = v.l.T("report.members.sector", "sector", app.Msg(longKey(s)), "count", len(t.Rows))
	return t
}

func longKey(s app.Sector) string {
	if s == "" {
		return "sector.none"
	}
	return "sector." + string(s) + ".long"
}

func (v view) sector(s app.Sector) Cell {
	if s == "" {
		return Cell{}
	}
	return Cell{Text: v.l.T("sector." + string(s)), Sector: s}
}

func (v view) scope(s app.Scope) string {
	if s == "" {
		return ""
	}
	return v.l.T("scope." + string(s))
}

func (v view) scopes() []string {
	var words []string
	for _, s := range app.Scopes {
		words = append(words, v.scope(s))
	}
	return words
}

func (v view) influence(s app.Score) Cell { return v.level("influence.", s) }
func (v view) interest(s app.Score) Cell  { return v.level("interest.", s) }

func (v view) level(prefix string, s app.Score) Cell {
	if s == 0 {
		return Cell{}
	}
	return Cell{Text: v.l.T(prefix + s.Level()), Number: float64(s), HasNum: true}
}
