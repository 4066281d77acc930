package report

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"madrega/app"
	"madrega/app/forum"
	"madrega/app/lang"
	"madrega/app/selection"
)

// Dossier is the restricted report for the advisory committee of a forum.
func Dossier(d app.Document, l *lang.Lang, o Options) Report {
	r := Make(l.T("report.dossier.title"), d, l, o, DossierSections)
	date := l.Date(o.Now)
	r.Kicker = l.T("dossier.kicker.impersonal", "date", date)
	if o.Audience == Planner {
		r.Kicker = l.T("dossier.kicker", "date", date)
	}
	r.Footer = l.T("dossier.footer", "date", date)
	r.ReadMe = append(r.ReadMe, l.T("dossier.restricted"))
	return r
}

// DossierSections are what the advisory committee decides by: the map, everybody who applied and every reason, marks,
// proposals, decisions and duties. It is restricted. For anybody but the planner it has no personal data.
func DossierSections(d app.Document, l *lang.Lang, o Options) []Section {
	if d.Forum().ID == "" {
		return nil
	}
	if o.Audience != Planner {
		o.Audience = Committee
		if !o.Outline {
			d = forum.Impersonal(d, l)
		}
	}
	v := dossier{view: viewOf(d, l, o)}
	d = v.d
	if !o.Outline {
		v.problem, v.traits, v.marks, v.scores, v.judge = forum.Problem(d), forum.Traits(d), forum.MarksOf(d), forum.Scores(d), forum.NewJudge(d)
		v.panel, v.of = v.shown()
	}
	sections := []Section{v.summary(), v.seats()}
	if len(d.AxesInOrder()) > 0 {
		sections = append(sections, v.matrices())
	}
	sections = append(sections, v.candidates(), v.refused(), v.missing(), v.minutes())
	if len(forum.Members(d)) > 0 {
		sections = append(sections, v.reserves(), v.duties())
	}
	return sections
}

// dossier is a forum as its committee sees it.
type dossier struct {
	view
	problem selection.Problem
	traits  forum.TraitMap
	marks   forum.Marks
	scores  map[app.ID]int
	judge   *forum.Judge
	panel   []string // applications of those who sit, or would
	of      string   // what panel that is
}

// shown is the panel that the dossier tells of: who sits; else what was proposed last; else what misses least.
func (v dossier) shown() (panel []string, of string) {
	if members := v.sitting(); len(members) > 0 {
		return members, v.l.T("dossier.of.members")
	}
	if all := forum.Panels(v.d); len(all) > 0 {
		first := all[0]
		for _, a := range forum.Seated(v.d, first.ID) {
			panel = append(panel, string(a.ID))
		}
		return panel, forum.PanelName(v.l, first)
	}
	e, err := forum.Examine(v.ctx(), v.problem, 0)
	if err != nil || len(e.Panel) == 0 {
		return nil, ""
	}
	return e.Panel, v.l.T("dossier.of.closest")
}

// ctx ends the searches.
func (v dossier) ctx() context.Context { return cmp.Or(v.o.Context, context.Background()) }

// summary says how many applied, whether the map can be met, and if not, why, and by which smallest changes.
func (v dossier) summary() Section {
	section := Section{ID: "dossier", Title: v.l.T("report.dossier.title"), OneSheet: true}
	if v.o.Outline {
		return section
	}
	eligible, ours := 0, forum.Applicants(v.d)
	for _, a := range ours {
		if v.judge.Of(a).Eligible {
			eligible++
		}
	}
	section.Blocks = append(section.Blocks, Paragraph{Style: Caution, Text: v.l.T("dossier.restricted")}, Figures{[]Figure{
		{v.l.Number(v.d.Seats()), v.l.T("report.forum.figure.seats")},
		{v.l.Number(len(ours)), v.l.T("dossier.figure.applications")},
		{v.l.Number(eligible), v.l.T("dossier.figure.eligible")},
	}})
	e, err := forum.Examine(v.ctx(), v.problem, 3)
	switch {
	case err != nil:
		section.Blocks = append(section.Blocks, Paragraph{Style: Caution, Text: forum.FaultWords(v.d, v.l, err)})
	case e.Possible():
		section.Blocks = append(section.Blocks, Paragraph{Style: Good, Text: v.l.T("dossier.possible")})
	default:
		section.Blocks = append(section.Blocks, v.impossible(e)...)
	}
	for _, g := range forum.RuleGroups(v.d, v.l) {
		section.Blocks = append(section.Blocks, Paragraph{Title: g.Title, Text: strings.Join(g.Rules, "\n")})
	}
	return section
}

func (v dossier) impossible(e forum.Examination) []Block {
	blocks := []Block{Paragraph{Style: Caution, Text: v.l.T("dossier.impossible")}}
	if e.Status != selection.Impossible {
		blocks[0] = Paragraph{Style: Caution, Text: v.l.T("dossier.unknown")}
	}
	var why []string
	for _, t := range v.problem.Troubles() {
		why = append(why, forum.TroubleWords(v.d, v.l, t))
	}
	if len(why) > 0 {
		blocks = append(blocks, Paragraph{Title: v.l.T("dossier.why"), Text: strings.Join(why, "\n")})
	}
	for i, r := range e.Changes {
		blocks = append(blocks, Paragraph{Title: v.l.T("dossier.change", "number", i+1), Text: strings.Join(forum.ChangesWords(v.d, v.l, r.Changes), "\n")})
	}
	return blocks
}

// seats is who sits, or would: where each stands on every axis, and why. In the workbook this may be changed, and the
// matrices follow.
func (v dossier) seats() Section {
	section := Section{ID: "dossier-seats", Title: v.l.T("dossier.seats"), Intro: v.of}
	if v.o.Outline {
		return section
	}
	parts := v.parts()
	var names []string
	for _, p := range parts {
		names = append(names, p.Name)
	}
	t := Table{ID: "seats", Title: section.Title, About: v.l.T("dossier.seats.about"), Empty: v.l.T("dossier.seats.none"), Columns: []Column{
		{ID: "name", Title: v.l.T("report.forum.body"), Width: 3},
		{ID: "part", Title: v.l.T("report.forum.part"), Kind: Choice, Choices: names, Edit: true, Width: 1.4},
	}}
	for _, axis := range v.d.AxesInOrder() {
		var choices []string
		for _, q := range v.d.QuotasOf(axis.ID) {
			choices = append(choices, forum.ValueName(v.l, q))
		}
		t.Columns = append(t.Columns, Column{ID: string(axis.ID), Title: forum.AxisName(v.l, axis), Kind: Choice, Choices: choices, Edit: true, Sheet: SheetOnly, Width: 1.4})
	}
	t.Columns = append(t.Columns, Column{ID: "score", Title: v.l.T("dossier.score"), Kind: Number}, Column{ID: "why", Title: v.l.T("dossier.reason"), Width: 5})
	why := v.why()
	for _, a := range v.applications(v.panel) {
		row := []Cell{v.name(a), v.part(a)}
		for _, axis := range v.d.AxesInOrder() {
			row = append(row, v.trait(a, axis))
		}
		t.Rows = append(t.Rows, append(row, v.score(a), Cell{Text: why[a.ID]}))
	}
	section.Blocks = []Block{t}
	return section
}

// why is a sentence for everybody who is in the panel, or could be; none for a panel that doesn't keep the map.
func (v dossier) why() map[app.ID]string {
	said := map[app.ID]string{}
	reasons, err := v.problem.Why(v.ctx(), v.panel)
	if err != nil {
		return said
	}
	for _, r := range reasons {
		said[app.ID(r.Candidate)] = forum.ReasonWords(v.d, v.l, r)
	}
	return said
}

// applications finds applications, in the order of the ring.
func (v dossier) applications(ids []string) (list []*app.Application) {
	for _, id := range ids {
		if a := v.d.Applications.Get(app.ID(id)); a != nil {
			list = append(list, a)
		}
	}
	forum.SortForRing(v.d, list)
	return list
}

func (v dossier) parts() (parts []QuotaPart) {
	for _, c := range v.d.ConstituenciesInOrder() {
		parts = append(parts, QuotaPart{forum.ConstituencyName(v.l, c), c.Sector, c.Seats})
	}
	return parts
}

func (v dossier) name(a *app.Application) Cell {
	under := ""
	if v.o.Audience == Planner {
		under = a.Sits()
	}
	if under == a.Name {
		under = ""
	}
	return Cell{Text: a.Name, Under: under}
}

func (v dossier) part(a *app.Application) Cell {
	if c := v.d.Constituencies.Get(a.Constituency); c != nil {
		return Cell{Text: forum.ConstituencyName(v.l, c), Sector: c.Sector}
	}
	return Cell{}
}

func (v dossier) trait(a *app.Application, axis *app.Axis) Cell {
	if q := v.d.Quotas.Get(v.traits.Of(a.ID, axis.ID)); q != nil {
		return Cell{Text: forum.ValueName(v.l, q)}
	}
	return Cell{}
}

func (v dossier) score(a *app.Application) Cell {
	if s := v.scores[a.ID]; s > 0 {
		return Cell{Text: forum.ScoreWords(s), Number: float64(s) / 100, HasNum: true}
	}
	return Cell{}
}

// matrices count who sits by part and by each axis, against the quotas.
func (v dossier) matrices() Section {
	section := Section{ID: "dossier-map", Title: v.l.T("forum.map.title"), Intro: v.of}
	if v.o.Outline {
		return section
	}
	parts, in := v.parts(), v.applications(v.panel)
	order := v.d.ConstituenciesInOrder()
	kinds := map[string]app.PlaceKind{}
	for a := range v.d.Authorities.All() {
		kinds[app.Fold(a.Name)] = a.Kind
	}
	for _, axis := range v.d.AxesInOrder() {
		m := QuotaMatrix{ID: "quota-" + string(axis.ID), Title: v.l.T("dossier.matrix", "axis", forum.AxisName(v.l, axis)), Corner: forum.AxisName(v.l, axis),
			Parts: parts, Table: "seats", RowBy: string(axis.ID), PartBy: "part", About: v.l.T("dossier.matrix.about")}
		for _, q := range v.d.QuotasOf(axis.ID) {
			row := QuotaRow{Value: forum.ValueName(v.l, q), Counts: make([]int, len(parts)), Min: q.Min, Max: q.Max}
			if kind := kinds[app.Fold(row.Value)]; kind != "" && axis.Kind == app.LocalityAxis {
				row.Note = v.l.T("place." + string(kind))
			}
			for _, a := range in {
				i := slices.IndexFunc(order, func(c *app.Constituency) bool { return c.ID == a.Constituency })
				if i >= 0 && v.traits.Of(a.ID, axis.ID) == q.ID {
					row.Counts[i]++
				}
			}
			m.Rows = append(m.Rows, row)
		}
		section.Blocks = append(section.Blocks, m)
	}
	return section
}
