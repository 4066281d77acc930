package stakeholders

import (
	"slices"
	"strings"

	"madrega/app"
	"madrega/ui/kit"
)

// picker is the list of organisations at the side of a step; what is chosen there is worked on beside it.
type picker struct {
	*screen
	rows   []*app.Organisation
	counts map[app.ID]int
	list   *kit.Table
}

// newPicker makes a list; chosen is called when another organisation was chosen in it.
func newPicker(s *screen, l *kit.Look, chosen func()) *picker {
	p := &picker{screen: s}
	columns := []kit.TableColumn{
		{Title: l.T("field.name"), Weight: 1, Item: func(i int) kit.Item {
			return kit.Item{Text: p.rows[i].Name, Sector: p.rows[i].Sector, Marked: true}
		}},
		{Title: "", Width: 34, End: true, Faint: true, Text: func(i int) string {
			if n := p.counts[p.rows[i].ID]; n > 0 {
				return l.Number(n)
			}
			return ""
		}},
	}
	p.list = kit.NewTable(l, columns, 0, kit.TableOptions{
		NoHead: true,
		Key:    func(i int) string { return string(p.rows[i].ID) },
		Selected: func(i int) {
			if s.chosen != p.rows[i].ID {
				s.chosen = p.rows[i].ID
				chosen()
			}
		},
		Opened: func(i int) { s.edit(p.rows[i].ID) },
		Runes:  func(r rune) bool { return leap(p.list, p.rows, r) },
	})
	return p
}

// show brings the list up to date; counts stand at the end of the rows.
func (p *picker) show(counts map[app.ID]int) {
	p.rows, p.counts = organisations(p.Document()), counts
	p.list.SetCount(len(p.rows))
	if o := p.chosenOrganisation(); o != nil {
		p.chosen = o.ID
		if row := slices.IndexFunc(p.rows, func(r *app.Organisation) bool { return r.ID == o.ID }); p.list.Current() != row {
			p.list.Select(row)
		}
	}
}

// leap goes to the next organisation whose name begins with a letter.
func leap(table *kit.Table, rows []*app.Organisation, letter rune) bool {
	for n := range rows {
		i := (table.Current() + 1 + n) % len(rows)
		if strings.HasPrefix(app.Fold(rows[i].Name), app.Fold(string(letter))) {
			table.Select(i)
			return true
		}
	}
	return false
}
