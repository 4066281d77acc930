package report

import (
	"slices"

	"madrega/app"
	"madrega/app/lang"
)

// representation is the two matrices, each with its gaps in words.
func (v view) representation() Section {
	section := Section{ID: "representation", Title: v.l.T("report.representation.title"), Intro: v.l.T("report.representation.intro")}
	if v.o.Outline {
		return section
	}
	if v.d.Organisations.Len()+v.d.Authorities.Len() == 0 {
		section.Intro = v.l.T("report.nobody")
		return section
	}
	for _, by := range []app.By{app.ByLocality, app.ByField} {
		section.Blocks = append(section.Blocks, v.matrix(by))
		gaps := v.gaps(by)
		if len(gaps) == 0 && len(app.Matrix(v.d, by)) > 0 {
			said := "report.gap.none"
			if app.Exempt(v.d, by) {
				said = "matrix.full.counted"
			}
			gaps = []Block{Paragraph{Style: Good, Text: v.l.T(said)}}
		}
		section.Blocks = append(section.Blocks, gaps...)
	}
	return section
}

func (v view) matrix(by app.By) Matrix {
	m := Matrix{
		ID: "matrix-" + string(by), Title: v.l.T("report.matrix." + string(by)), Corner: v.l.T("field." + string(by)), Table: "members", RowBy: string(by),
		Total: v.l.T("report.matrix.total"), State: v.l.T("report.matrix.state"), Missing: v.l.T("report.matrix.empty"), Met: v.l.T("report.matrix.met"), About: v.l.T("report.about.matrix." + string(by)),
	}
	gaps := map[string]bool{}
	for _, g := range app.Gaps(v.d, by) {
		gaps[g.Value] = true
	}
	for _, r := range app.Matrix(v.d, by) {
		if r.Value == "" && r.Total() == 0 { // only some without a sector, and the note names those
			continue
		}
		row := MatrixRow{Value: r.Value, Counts: r.Counts}
		switch {
		case r.Authority != nil:
			row.Note = v.l.T("place." + string(r.Authority.Kind))
		case r.Value == "":
			row.Value = v.l.T("report.matrix.unstated")
		case by == app.ByLocality && v.d.Authorities.Len() > 0:
			row.Note = v.l.T("report.matrix.elsewhere")
		}
		if gaps[r.Value] {
			row.State, row.Bad = v.state(r), true
		} else if len(r.Missing()) == 0 {
			row.State = m.Met
		}
		m.Rows = append(m.Rows, row)
	}
	if p, ok := v.about("report.undecided", v.undecided()); ok {
		m.Note = p.Text
	}
	return m
}

// state says in words which sectors a row lacks.
func (v view) state(r app.CountRow) string {
	missing := r.Missing()
	if len(missing) == len(app.Sectors) {
		return v.l.T("report.matrix.empty")
	}
	var words []string
	for _, s := range missing {
		words = append(words, v.l.T("sector."+string(s)))
	}
	return v.l.T("report.matrix.lacks", "sectors", lang.Words(v.l.Join(words...)))
}

// gaps says which rows nobody has at all, then for each sector which rows lack it.
func (v view) gaps(by app.By) []Block {
	var blocks []Block
	empty := lacking(app.Gaps(v.d, by), app.Sectors...)
	if p, ok := v.about("report.gap."+v.rowsOf(by)+".empty", empty); ok {
		blocks = append(blocks, p)
	}
	for _, s := range app.Sectors {
		if names := lacking(app.Gaps(v.d, by), s); len(names) > 0 {
			blocks = append(blocks, v.gap(by, s, names))
		}
	}
	return blocks
}

// widestGap says which rows lack the sector that most rows lack.
func (v view) widestGap(by app.By) (p Paragraph, ok bool) {
	var most []string
	for _, s := range app.Sectors {
		if names := lacking(app.Gaps(v.d, by), s); len(names) > len(most) {
			most, p, ok = names, v.gap(by, s, names), true
		}
	}
	return p, ok
}

func (v view) gap(by app.By, s app.Sector, names []string) Paragraph {
	return Paragraph{Style: Caution, Text: v.l.T("report.gap."+v.rowsOf(by)+".sector", "n", len(names),
		"sector", app.Msg("sector."+string(s)+".the"), "names", v.names(names))}
}

// rowsOf is what the rows of a matrix are, in keys of words.
func (v view) rowsOf(by app.By) string {
	if by == app.ByLocality && v.d.Authorities.Len() > 0 {
		return "authority"
	}
	return string(by)
}

// lacking names the rows that have nobody of all the given sectors.
func lacking(rows []app.CountRow, sectors ...app.Sector) []string {
	var names []string
	for _, r := range rows {
		has := func(s app.Sector) bool { return !slices.Contains(r.Missing(), s) }
		if !slices.ContainsFunc(sectors, has) {
			names = append(names, r.Value)
		}
	}
	return names
}
