package xlsx

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"madrega/app"
	"madrega/app/report"
)

// list is what a drop-down offers: a column of the hidden sheet, under a name of its own. (Drop-downs written with their
// words take no more than 255 characters.)
type list struct {
	name string
	all  []string
}

const (
	sectorList = "Sectors"
	rungList   = "Rungs"
)

// listFor gives the name of the list of a column; "" if it has none.
func (b *book) listFor(c report.Column) string {
	switch {
	case c.Kind == report.SectorOf:
		return sectorList
	case c.Kind == report.RungOf:
		return rungList
	case c.Kind == report.Choice && len(c.Choices) > 0:
		for _, l := range b.lists {
			if same(l.all, c.Choices) {
				return l.name
			}
		}
	}
	return ""
}

func same(list, choices []string) bool {
	return strings.Join(list, "\n") == strings.Join(cellTexts(choices), "\n")
}

func cellTexts(all []string) []string {
	out := make([]string, len(all))
	for i, s := range all {
		out[i] = strings.ReplaceAll(cellText(s), "\n", " ")
	}
	return out
}

// drawLists writes every list that some column offers on a hidden sheet.
func (b *book) drawLists() {
	sector, rung := list{name: sectorList}, list{name: rungList}
	for _, s := range app.Sectors {
		sector.all = append(sector.all, b.word("sector."+string(s)))
	}
	for _, r := range app.Rungs {
		rung.all = append(rung.all, b.word("rung."+r.Key()))
	}
	b.lists = []list{sector, rung}
	for _, s := range b.sheets {
		for _, t := range s.tables() {
			for _, c := range t.Columns {
				if c.Kind == report.Choice && len(c.Choices) > 0 && b.listFor(c) == "" {
					b.lists = append(b.lists, list{fmt.Sprintf("Choices_%d", len(b.lists)-1), cellTexts(c.Choices)})
				}
			}
		}
	}
	b.writeLists()
}

// writeLists writes the lists on the hidden sheet, each under its name.
func (b *book) writeLists() {
	_, err := b.file.NewSheet(b.hidden)
	b.note(err)
	for i, l := range b.lists {
		if len(l.all) == 0 {
			continue
		}
		for row, word := range l.all {
			b.note(b.file.SetCellStr(b.hidden, at(i+1, row+1), word))
		}
		b.note(b.file.SetDefinedName(&excelize.DefinedName{Name: l.name, RefersTo: ref(b.hidden, fixed(i+1, 1, len(l.all)))}))
	}
	b.note(b.file.SetSheetVisible(b.hidden, false))
}
