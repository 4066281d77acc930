package forum

import (
	"cmp"
	"strings"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/forum"
	"madrega/ui/kit"
)

func (v *applicationsView) newTable() {
	l := v.l
	o := kit.TableOptions{
		RowHeight: 48, Many: !v.ReadOnly(), Empty: v.hollow,
		Key: func(row int) string { return string(v.rows[row].ID) },
		Selected: func(row int) {
			if v.chosen != v.rows[row].ID {
				v.chosen = v.rows[row].ID
				v.side.Changed(nil)
				v.side.Top()
			}
		},
		Opened: func(int) {
			if f, ok := v.side.Kept().Part(v.part("name")).(fyne.Focusable); ok {
				v.Canvas().Focus(f)
			}
		},
		Runes: func(r rune) bool {
			if r == ' ' {
				return false
			}
			v.Canvas().Focus(v.words)
			v.words.TypedRune(r)
			return true
		},
	}
	if !v.ReadOnly() {
		o.Deleted = v.remove
		o.Menu = func(row int) []kit.MenuItem { return v.menu(v.rows[row]) }
	}
	v.table = kit.NewTable(l, v.columns(), 0, o)
}

func (v *applicationsView) columns() []kit.TableColumn {
	l := v.l
	status := func(row int) string { return l.T("forum.status." + string(v.judged[v.rows[row].ID].Status())) }
	return []kit.TableColumn{
		{Title: l.T("forum.number"), Width: 34, Faint: true, Text: func(row int) string { return v.number(v.rows[row]) },
			Sort: func(a, b int) int { return cmp.Compare(a, b) }},
		{Title: l.T("field.name"), Width: 104, Weight: 2, Sort: func(a, b int) int { return cmp.Compare(app.Fold(v.rows[a].Name), app.Fold(v.rows[b].Name)) },
			Item: func(row int) kit.Item {
				item := kit.Item{Text: v.rows[row].Name, Marked: true}
				if c := v.Document().Constituencies.Get(v.rows[row].Constituency); c != nil {
					item.Sector = c.Sector
				}
				return item
			}},
		{Title: l.T("application.received"), Width: 74, Role: kit.Second, Faint: true, Sort: func(a, b int) int { return cmp.Compare(v.rows[a].Received, v.rows[b].Received) },
			Text: func(row int) string { return l.Day(v.rows[row].Received.Date()) }},
		{Title: l.T("forum.applications.verdict"), Width: 124, Sort: func(a, b int) int { return cmp.Compare(status(a), status(b)) },
			Cell: func(row int) fyne.CanvasObject { return statusBadge(l, v.judged[v.rows[row].ID].Status()) }},
		{Title: l.T("forum.applications.why"), Width: 68, Weight: 3, Cell: func(row int) fyne.CanvasObject {
			return kit.NewParagraph(l, strings.Join(v.why(v.rows[row]), " "), kit.Second).SetColor(kit.Ink2).Content().MaxLines(2)
		}},
	}
}

// number is that of an application in the register of its call; where there were several calls, behind the number of an
// earlier one.
func (v *applicationsView) number(a *app.Application) string {
	d := v.Document()
	if call := d.Calls.Get(a.Call); call != nil && v.calls > 1 && call.ID != forum.Current(d).ID {
		return v.l.Number(call.Number) + "/" + v.l.Number(a.Number)
	}
	return v.l.Number(a.Number)
}

func moment(l *kit.Look, m app.Minute) string {
	if m == "" {
		return ""
	}
	return l.Day(m.Date()) + " " + m.Clock()
}

// why is everything that speaks against an application, or was decided about it, in sentences.
func (v *applicationsView) why(a *app.Application) (words []string) {
	l, verdict := v.l, v.judged[a.ID]
	if r := verdict.Ruling; r != nil {
		words = append(words, l.T("forum.applications.decided.by", "by", r.By, "reason", r.Reason))
	}
	for _, r := range verdict.Reasons {
		words = append(words, r.Words(v.Document(), l.Lang))
	}
	if open := v.gaps[a.ID]; len(open) > 0 {
		words = append(words, l.T("forum.applications.open", "names", l.Names(8, open)))
	}
	return words
}

// statusBadge says what a verdict comes to, by colour, sign and word.
func statusBadge(l *kit.Look, s forum.Status) fyne.CanvasObject {
	words := l.T("forum.status." + string(s))
	switch s {
	case forum.IsEligible:
		return kit.NewBadge(l, words, "tick", kit.OK, kit.OKFill)
	case forum.IsAdmitted:
		return kit.NewBadge(l, words, "tick", kit.Caution, kit.CautionFill)
	case forum.IsWithdrawn, forum.IsExpired:
		return kit.NewBadge(l, words, "", kit.Ink2, kit.Surface2)
	}
	return kit.NewBadge(l, words, "error", kit.Error, kit.ErrorFill)
}

// remove takes applications out of the register, and offers to bring them back.
func (v *applicationsView) remove(rows []int) {
	ids := make([]app.ID, len(rows))
	for i, row := range rows {
		ids[i] = v.rows[row].ID
	}
	v.Undoable(app.Remove("application", ids...), v.l.T("forum.applications.removed", "n", len(ids)))
}

// menu offers what can be decided about an application.
func (v *applicationsView) menu(a *app.Application) []kit.MenuItem {
	l := v.l
	var items []kit.MenuItem
	for _, kind := range v.rulings(a) {
		items = append(items, kit.MenuItem{Item: kit.Item{Text: l.T("forum.decide." + string(kind))}, Do: func() { v.askRuling(a.ID, kind) }})
	}
	return append(items, kit.MenuItem{Item: kit.Item{Text: l.T("forum.applications.remove")}, Do: func() { v.remove(v.table.Selected()) }})
}

// rulings are the decisions that would change what becomes of an application.
func (v *applicationsView) rulings(a *app.Application) []app.RulingKind {
	switch verdict := v.judged[a.ID]; {
	case verdict.Expired:
		return nil
	case verdict.Withdrawn:
		return []app.RulingKind{app.Return}
	case verdict.Ruling != nil:
		return []app.RulingKind{app.ByRules, app.Withdraw}
	case verdict.Eligible:
		return []app.RulingKind{app.Refuse, app.Withdraw}
	}
	return []app.RulingKind{app.Admit, app.Withdraw}
}
