package stakeholders

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/lang"
	"madrega/ui/kit"
	"madrega/ui/parts"
	"madrega/ui/picture"
)

// representationView is step "representation": sector by locality and by field, with the empty cells called out.
type representationView struct {
	*screen
	l      *kit.Look
	rows   []app.CountRow
	matrix *picture.Matrix
	kept   parts.Kept
	side   *fyne.Container
	scroll *kit.Scroller
	row    string // value of the chosen row
	chosen bool   // there is a chosen row
	page   fyne.CanvasObject
}

func newRepresentationView(s *screen, l *kit.Look) *representationView {
	v := &representationView{screen: s, l: l, side: kit.Column(l, 12)}
	tabs := kit.NewTabs(l, []string{l.T("report.matrix.locality"), l.T("report.matrix.field")}, map[bool]int{true: 1}[s.byField], func(i int) {
		s.byField = i == 1
		s.GoTo("representation")
	})
	v.matrix = picture.NewMatrix(l, l.T("field."+string(v.by())), nil)
	v.matrix.OnRow, v.matrix.OnStep = v.choose, v.choose
	v.matrix.OnCell = func(row int, _ app.Sector) { v.choose(row) }
	v.scroll = kit.Scroll(l, v.side)
	v.page = kit.Border(l, kit.Pad(l, 0, 0, 10, 0, kit.Row(l, 10, tabs, kit.Spread())), nil, nil, nil,
		parts.Beside{L: l, Least: 250, Most: 340}.With(kit.Panel(l, v.matrix), v.scroll))
	v.Changed(nil)
	return v
}

func (v *representationView) Content() fyne.CanvasObject { return v.page }
func (v *representationView) Focus() fyne.Focusable      { return v.matrix }

func (v *representationView) by() app.By {
	if v.byField {
		return app.ByField
	}
	return app.ByLocality
}

func (v *representationView) Changed(app.Diff) {
	d := v.Document()
	v.rows = app.Matrix(d, v.by())
	v.matrix.SetRows(matrixRows(v.l, d, v.by()))
	if !v.chosen && len(v.rows) > 0 {
		v.row, v.chosen = v.rows[0].Value, true
	}
	v.showSide()
}

// matrixRows says the matrix in words.
func matrixRows(l *kit.Look, d app.Document, by app.By) []picture.MatrixRow {
	var rows []picture.MatrixRow
	gaps := map[string]bool{}
	for _, g := range app.Gaps(d, by) {
		gaps[g.Value] = true
	}
	for _, r := range app.Matrix(d, by) {
		row := picture.MatrixRow{Title: r.Value, Counts: bySector(r.Counts)}
		if r.Value == "" {
			row.Title = l.T("report.matrix.unstated")
		}
		switch missing := r.Missing(); {
		case !gaps[r.Value]:
		case len(missing) == 3:
			row.State, row.Short = l.T("report.matrix.empty"), true
		default:
			var words []string
			for _, s := range missing {
				words = append(words, l.T(kit.SectorKey(s)))
			}
			row.State, row.Short = l.T("report.matrix.lacks", "sectors", lang.Words(l.Join(words...))), true
		}
		rows = append(rows, row)
	}
	return rows
}

func (v *representationView) choose(row int) {
	v.row, v.chosen = v.rows[row].Value, true
	v.showSide()
	v.scroll.ScrollToTop()
}

// showSide tells who is in the chosen row, and offers to add whoever is missing.
func (v *representationView) showSide() {
	l, d := v.l, v.Document()
	v.kept.Anew()
	v.side.Objects = nil
	defer v.scroll.Refresh()
	switch gaps := app.Gaps(d, v.by()); {
	case d.Organisations.Len() == 0:
		v.side.Add(kit.Panel(l, v.nobody(l, "")))
	case len(gaps) > 0:
		v.side.Add(kit.NewCautionBar(l, l.T("matrix.gaps."+string(v.by()), "n", len(gaps)), nil))
	case app.Exempt(d, v.by()):
		v.side.Add(kit.NewOKBar(l, l.T("matrix.full.counted"), nil))
	default:
		v.side.Add(kit.NewOKBar(l, l.T("matrix.full"), nil))
	}
	for _, r := range v.rows {
		if v.chosen && app.Fold(r.Value) == app.Fold(v.row) {
			v.side.Add(kit.Panel(l, v.about(r)))
		}
	}
}

// about lists who is in a row; a press opens their details.
func (v *representationView) about(r app.CountRow) fyne.CanvasObject {
	l := v.l
	title := r.Value
	if title == "" {
		title = l.T("report.matrix.unstated")
	}
	about := kit.Column(l, 4, kit.Pad(l, 0, 0, 4, 0, kit.NewParagraph(l, title, kit.Section).Content()))
	for _, o := range parts.Organisations(v.Document()) {
		value := o.Locality
		if v.byField {
			value = o.Field
		}
		if app.Fold(value) == app.Fold(r.Value) {
			about.Add(kit.NewPress(l, kit.Row(l, 8, kit.SectorMark(l, o.Sector, 12), kit.Fill(kit.NewLine(l, o.Name, kit.Body).Content())), func() { v.edit(o.ID) }))
		}
	}
	if r.Value == "" || v.ReadOnly() {
		return about
	}
	for _, s := range r.Missing() {
		about.Add(parts.Keep(&v.kept, string(s)+r.Value, func() *kit.Button {
			return kit.NewButton(l, l.T("matrix.add", "sector", the(s)), "plus", kit.Plain, func() { v.invite(s, r.Value) })
		}))
	}
	return about
}

// the is a sector as a sentence speaks of it.
func the(s app.Sector) app.Message { return app.Msg(kit.SectorKey(s) + ".the") }

// invite goes to quick entry with sector and locality (or field) filled in.
func (v *representationView) invite(s app.Sector, value string) {
	v.entry.sector, v.entry.filter = s, 0
	if v.byField {
		v.entry.field = value
	} else {
		v.entry.locality = value
	}
	v.GoTo("entry")
}
