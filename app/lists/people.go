package lists

import (
	"strings"

	"madrega/app"
)

// What people write over the columns of a list of people, beside what they write over those of organisations.
const (
	nameHeadings         = "שם|שם המשתתף|שם משתתף|משתתף|משתתפים|שם ומשפחה|שם מלא|الاسم|اسم|اسم المشارك|مشارك|مشاركون|الاسم الكامل|name|names|full name|participant|participants|person"
	organisationHeadings = "ארגון|שם הארגון|גוף|מקום עבודה|הגוף המיוצג|جهة|مؤسسة|اسم المؤسسة|الجهة الممثلة|مكان العمل|organisation|organization|institution|workplace|affiliation"
	roleHeadings         = "תפקיד|תואר|وظيفة|منصب|دور|role|position|title|job|job title"
)

// part is what a column of a list of people holds.
type part int

const (
	anything part = iota // nothing that is kept of people
	personName
	personOrganisation
	personSector
	personRole
)

// People reads a pasted list of people: a name in each line, and after tabs, or else commas or semicolons, the organisation,
// the sector and the role in any order. A first line may say what the columns are. Without one a cell that names a sector is
// one, and the first of the others is the organisation if there is one by that name. Who is known already is taken from the
// document; an organisation that isn't known is kept with the role.
func People(d app.Document, lines []string) (people []app.Person) {
	known, seen := map[string]app.ID{}, map[string]bool{}
	for o := range d.Organisations.All() {
		known[app.Fold(o.Name)] = o.ID
	}
	var columns []part
	for i, line := range lines {
		cells := cellsOf(line)
		if i == 0 {
			if columns = columnsOf(cells); columns != nil {
				continue
			}
		}
		p := personFrom(known, cells, columns)
		if p.Name == "" || seen[app.Fold(p.Name)] {
			continue
		}
		seen[app.Fold(p.Name)] = true
		if old := d.PersonNamed(p.Name); old != nil {
			p = *old
		}
		people = append(people, p)
	}
	return people
}

func cellsOf(line string) []string {
	cells := strings.Split(line, "\t")
	if len(cells) == 1 {
		cells = strings.FieldsFunc(line, func(r rune) bool { return strings.ContainsRune(",;،؛", r) })
	}
	return cells
}

// columnsOf reads a line of headings; nil if it is none: a name may be a heading too.
func columnsOf(cells []string) []part {
	words := map[string]part{}
	for list, p := range map[string]part{nameHeadings: personName, organisationHeadings: personOrganisation, roleHeadings: personRole} {
		for _, w := range strings.Split(list, "|") {
			words[Plain(w)] = p
		}
	}
	columns, named, hits := make([]part, len(cells)), false, 0
	for i, c := range cells {
		word := Plain(c)
		columns[i] = words[word]
		if columns[i] == anything && FieldOf(word) == Sector {
			columns[i] = personSector
		}
		named = named || columns[i] == personName
		if columns[i] != anything {
			hits++
		}
	}
	if !named || hits < min(2, len(cells)) {
		return nil
	}
	return columns
}

// personFrom makes a person of a line.
func personFrom(known map[string]app.ID, cells []string, columns []part) app.Person {
	p := app.Person{ID: app.NewID()}
	var more []string
	for i, c := range cells {
		c = app.CleanLine(c)
		is := anything
		switch {
		case columns != nil && i < len(columns):
			is = columns[i]
		case columns != nil:
		case i == 0:
			is = personName
		case p.Sector == "" && SectorOf(c) != "":
			is = personSector
		case p.Organisation == "" && known[app.Fold(c)] != "":
			is = personOrganisation
		default:
			is = personRole
		}
		switch id := known[app.Fold(c)]; {
		case c == "":
		case is == personName:
			p.Name = c
		case is == personSector:
			p.Sector = SectorOf(c)
		case is == personOrganisation && id != "":
			p.Organisation = id
		case is == personOrganisation || is == personRole:
			more = append(more, c)
		}
	}
	p.Role = app.CleanLine(strings.Join(more, ", "))
	return p
}
