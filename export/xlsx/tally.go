package xlsx

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"madrega/app"
	"madrega/app/report"
)

// tally is where a matrix counts: the columns of a table's sheet, with the spare rows below. Without a table (fixed), the
// numbers of the report stand as they are.
type tally struct {
	fixed         bool
	table         *report.Table
	sheet         string
	value, sector int                 // columns of the table; the first is 1
	end           int                 // last row that is counted
	spellings     map[string][]string // of the values in the table, by what they fold to
	found         map[string][3]int   // how many of each sector, by value in lower case
	blank         bool                // some rows have a sector and no value
	sectors       [3]string           // words of the sectors
}

func (p *page) tallyOf(m report.Matrix) tally {
	for _, s := range p.sheets {
		if s.table == nil || s.table.ID != m.Table || m.Table == "" {
			continue
		}
		t := tally{table: s.table, sheet: s.name, value: column(s.table, m.RowBy), sector: column(s.table, ""),
			end: headRow + max(1, len(s.table.Rows)) + spareRows, spellings: map[string][]string{}, found: map[string][3]int{}}
		if t.value == 0 || t.sector == 0 {
			break
		}
		for i, s := range app.Sectors {
			t.sectors[i] = p.word("sector." + string(s))
		}
		for _, row := range s.table.Rows {
			text := cellText(p.choice(s.table.Columns[t.value-1].Kind, row[t.value-1]))
			t.add(text, row[t.sector-1].Sector)
		}
		return t
	}
	return tally{fixed: true}
}

func (t *tally) add(text string, sector app.Sector) {
	low := strings.ToLower(text)
	n, seen := t.found[low]
	if !seen && text != "" {
		t.spellings[app.Fold(text)] = append(t.spellings[app.Fold(text)], text)
	}
	if i := slices.Index(app.Sectors, sector); i >= 0 {
		n[i]++
		t.blank = t.blank || text == ""
	}
	t.found[low] = n
}

// wanted are the texts of the cells that a row of the matrix counts: its value in all the spellings of the table. The row
// that stands for no value at all ("not stated") counts the empty cells.
func (t *tally) wanted(r report.MatrixRow) []string {
	value := cellText(r.Value)
	all := []string{value}
	for _, s := range t.spellings[app.Fold(value)] {
		if !strings.EqualFold(s, value) && units(s) <= maxRule && len(all) < 8 {
			all = append(all, s)
		}
	}
	if _, there := t.found[strings.ToLower(value)]; !there && len(all) == 1 && t.blank && r.Counts != [3]int{} {
		return []string{""}
	}
	return all
}

// counts are the numbers that the formulas will give.
func (t *tally) counts(m report.Matrix) [][3]int {
	counts := make([][3]int, len(m.Rows))
	for i, r := range m.Rows {
		if t.fixed {
			counts[i] = r.Counts
			continue
		}
		for _, text := range t.wanted(r) {
			for s, n := range t.found[strings.ToLower(text)] {
				counts[i][s] += n
			}
		}
	}
	return counts
}

// formula counts the rows with the value of a row of the matrix and the s-th sector.
func (t *tally) formula(r report.MatrixRow, s, row int) string {
	values, sectors := ref(t.sheet, fixed(t.value, firstRow, t.end)), ref(t.sheet, fixed(t.sector, firstRow, t.end))
	var terms []string
	for i, text := range t.wanted(r) {
		value := fmt.Sprintf("$A%d", row)
		if i > 0 || text == "" {
			value = literal(text)
		}
		form := `COUNTIFS(%s,%s,%s,%s)`
		if !plain(text) {
			form = `SUMPRODUCT((%s=%s)*(%s=%s))`
		}
		terms = append(terms, fmt.Sprintf(form, values, value, sectors, literal(t.sectors[s])))
	}
	return strings.Join(terms, "+")
}

// plain tells whether COUNTIFS takes a text for what it is: it reads wildcards, signs of comparison, numbers, dates, errors
// and truth values in it, fails beyond 255 characters, and not every program counts empty cells by it.
func plain(text string) bool {
	return text != "" && !strings.ContainsAny(text, `*?~<>="#`+"\n") && !strings.ContainsFunc(text, unicode.IsDigit) &&
		!strings.EqualFold(text, "true") && !strings.EqualFold(text, "false") && units(text) <= maxRule
}
