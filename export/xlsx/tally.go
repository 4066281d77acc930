package xlsx

import (
	"fmt"
	"strings"

	"madrega/app"
	"madrega/app/report"
)

// counts are the numbers that the formulas will give.
func (t tally) counts(p *page, m report.Matrix) [][3]int {
	counts := make([][3]int, len(m.Rows))
	if t.fixed {
		for i, r := range m.Rows {
			counts[i] = r.Counts
		}
		return counts
	}
	found := map[string][3]int{}
	for _, row := range t.table.Rows {
		key := strings.ToLower(cellText(p.choice(t.table.Columns[t.value-1].Kind, row[t.value-1])))
		for i, s := range app.Sectors {
			if row[t.sector-1].Sector == s {
				n := found[key]
				n[i]++
				found[key] = n
			}
		}
	}
	for i, r := range m.Rows {
		counts[i] = found[strings.ToLower(t.wanted(r))]
	}
	return counts
}

// wanted is the text of the cells that a row of the matrix counts. The row that stands for no value at all ("not stated")
// counts the empty ones.
func (t tally) wanted(r report.MatrixRow) string {
	value, blank := cellText(r.Value), false
	for _, row := range t.table.Rows {
		text := row[t.value-1].Text
		if strings.EqualFold(cellText(text), value) {
			return value
		}
		blank = blank || text == "" && row[t.sector-1].Sector != ""
	}
	if blank && r.Counts != [3]int{} {
		return ""
	}
	return value
}

// count is the formula that counts a value and a sector. COUNTIFS reads signs of comparison and of wildcards in what it
// looks for, and fails beyond 255 characters: a value with any of these is compared, cell by cell.
func (t tally) count(p *page, r report.MatrixRow, s app.Sector, row int) string {
	word, wanted := literal(p.word("sector."+string(s))), t.wanted(r)
	switch {
	case wanted == "":
		return fmt.Sprintf(`COUNTIFS(%s,"",%s,%s)`, t.values, t.column, word)
	case strings.ContainsAny(wanted, `*?~<>="`+"\n") || units(wanted) > maxRule:
		return fmt.Sprintf(`SUMPRODUCT((%s=$A%d)*(%s=%s))`, t.values, row, t.column, word)
	}
	return fmt.Sprintf(`COUNTIFS(%s,$A%d,%s,%s)`, t.values, row, t.column, word)
}
