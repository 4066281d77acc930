package parts

import (
	"slices"
	"strings"

	"madrega/app"
	"madrega/ui/exercise"
	"madrega/ui/kit"
)

// Organisations in the order of lists: by sector, then by the order of entry.
func Organisations(d app.Document) []*app.Organisation {
	list := slices.Collect(d.Organisations.All())
	slices.SortStableFunc(list, func(a, b *app.Organisation) int { return SectorRank(a.Sector) - SectorRank(b.Sector) })
	return list
}

// SectorRank is the place of a sector in their order; no sector comes last.
func SectorRank(s app.Sector) int {
	if i := slices.Index(app.Sectors, s); i >= 0 {
		return i
	}
	return len(app.Sectors)
}

// OrganisationLine tells of an organisation in a few words: sector, field, locality, scope.
func OrganisationLine(l *kit.Look, o *app.Organisation) string {
	scope := ""
	if o.Scope != "" {
		scope = l.T("scope." + string(o.Scope))
	}
	parts := []string{l.T(kit.SectorKey(o.Sector)), o.Field, o.Locality, scope}
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " • ")
}

// OrganisationList is the list of organisations at the side of a step; what is chosen there is worked on beside it.
type OrganisationList struct {
	Table *kit.Table
	h     exercise.Host
	o     OrganisationListOptions
	rows  []*app.Organisation
	ends  map[app.ID]string
}

// OrganisationListOptions say what a list is for.
type OrganisationListOptions struct {
	Chosen   *app.ID                      // the chosen one, kept by the screen
	Only     func(*app.Organisation) bool // which are listed; nil for all
	OnChosen func()                       // another was chosen in the list
	OnOpened func(app.ID)                 // Enter, double press; may be nil
}

// NewOrganisationList makes a list; Show fills it.
func NewOrganisationList(h exercise.Host, l *kit.Look, o OrganisationListOptions) *OrganisationList {
	p := &OrganisationList{h: h, o: o}
	columns := []kit.TableColumn{
		{Weight: 1, Item: func(i int) kit.Item { return OrganisationLink(p.rows[i]).Item }},
		{Width: 34, End: true, Faint: true, Text: func(i int) string { return p.ends[p.rows[i].ID] }},
	}
	p.Table = kit.NewTable(l, columns, 0, kit.TableOptions{
		NoHead: true,
		Key:    func(i int) string { return string(p.rows[i].ID) },
		Selected: func(i int) {
			if *o.Chosen != p.rows[i].ID {
				*o.Chosen = p.rows[i].ID
				o.OnChosen()
			}
		},
		Opened: func(i int) {
			if o.OnOpened != nil {
				o.OnOpened(p.rows[i].ID)
			}
		},
		Runes: func(r rune) bool { return Leap(p.Table, p.rows, r) },
	})
	return p
}

// Show brings the list up to date; ends stand at the end of the rows, as counts do. If the chosen one is not in the list, the
// first is chosen, without telling.
func (p *OrganisationList) Show(ends map[app.ID]string) {
	p.rows, p.ends = Organisations(p.h.Document()), ends
	if p.o.Only != nil {
		p.rows = slices.DeleteFunc(p.rows, func(o *app.Organisation) bool { return !p.o.Only(o) })
	}
	p.Table.SetCount(len(p.rows))
	if len(p.rows) == 0 {
		return
	}
	row := max(0, slices.IndexFunc(p.rows, func(o *app.Organisation) bool { return o.ID == *p.o.Chosen }))
	*p.o.Chosen = p.rows[row].ID
	if p.Table.Current() != row {
		p.Table.Select(row)
	}
}

// Rows are the organisations in the list, in their order.
func (p *OrganisationList) Rows() []*app.Organisation { return p.rows }

// Leap goes to the next organisation whose name begins with a letter.
func Leap(table *kit.Table, rows []*app.Organisation, letter rune) bool {
	for n := range rows {
		i := (table.Current() + 1 + n) % len(rows)
		if strings.HasPrefix(app.Fold(rows[i].Name), app.Fold(string(letter))) {
			table.Select(i)
			return true
		}
	}
	return false
}
