package report

import (
	"strconv"

	"madrega/app"
	"madrega/app/lang"
)

// QuotaMatrix counts who sits in a forum: the values of an axis downwards, the parts of the forum across, beside what each
// value needs, and may have. In a workbook it counts the rows of a Table, and its quotas may be changed there.
type QuotaMatrix struct {
	ID     string
	Title  string
	Corner string // head of the first column: the axis
	Parts  []QuotaPart
	Rows   []QuotaRow
	Table  string // ID of the Table whose rows are counted
	RowBy  string // ID of its column whose values are the rows
	PartBy string // ID of its column whose values are the parts
	About  string // what its sheet holds, in a sentence
}

// QuotaPart is a part of the forum with seats of its own.
type QuotaPart struct {
	Name   string
	Sector app.Sector // "" when it is none of the three
	Seats  int
}

// QuotaRow is a value of the axis, and how many of each part have it.
type QuotaRow struct {
	Value    string
	Note     string // kind of authority; may be empty
	Counts   []int  // as long as the parts
	Min, Max int
}

// Total is how many have the value.
func (r QuotaRow) Total() (n int) {
	for _, c := range r.Counts {
		n += c
	}
	return n
}

// Gap is how many seats are short of the minimum (below 0), or over the maximum.
func (r QuotaRow) Gap() int { return min(0, r.Total()-r.Min) + max(0, r.Total()-r.Max) }

// State is the key of the word for how a value stands, and the verdict on it.
func (r QuotaRow) State() (key string, v app.Verdict) {
	switch gap := r.Gap(); {
	case gap < 0 && r.Total() == 0:
		return "quota.empty", app.Missing
	case gap < 0:
		return "quota.short", app.Missing
	case gap > 0:
		return "quota.over", app.Partly
	}
	return "quota.met", app.Holds
}

func (QuotaMatrix) block() {}

// AsTable is the matrix as a list, for paper.
func (m QuotaMatrix) AsTable(l *lang.Lang) Table {
	t := Table{ID: m.ID, Title: m.Title, Columns: []Column{{ID: "value", Title: m.Corner, Width: 3}}}
	for _, p := range m.Parts {
		t.Columns = append(t.Columns, Column{Title: p.Name, Kind: Number})
	}
	for _, key := range []string{"quota.total", "quota.min", "quota.max"} {
		t.Columns = append(t.Columns, Column{ID: key, Title: l.T(key), Kind: Number})
	}
	t.Columns = append(t.Columns, Column{ID: "state", Title: l.T("quota.state"), Kind: VerdictOf, Width: 2})
	for _, r := range m.Rows {
		row := []Cell{{Text: r.Value, Under: r.Note}}
		for _, n := range r.Counts {
			row = append(row, whole(l, n))
		}
		key, verdict := r.State()
		word := l.T(key)
		if gap := r.Gap(); gap != 0 && key != "quota.empty" {
			word += " " + strconv.Itoa(max(gap, -gap))
		}
		total := whole(l, r.Total())
		total.Strong = true
		t.Rows = append(t.Rows, append(row, total, whole(l, r.Min), whole(l, r.Max), Cell{Text: word, Verdict: verdict}))
	}
	return t
}
