package report_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"madrega/app"
	"madrega/app/agenda"
	"madrega/app/lang"
	"madrega/app/report"
	"madrega/app/sample"
)

func TestStakeholdersGolden(t *testing.T) {
	for _, code := range lang.Codes {
		l := lang.For(code)
		got := written(t, agenda.Report("stakeholders", sample.Bay(l), l, report.Options{Now: now, Audience: report.Planner}))
		sameAsFile(t, "stakeholders-"+code, got)
	}
}

func TestNothingPrivateAndNoMissingWords(t *testing.T) {
	for _, code := range lang.Codes {
		l := lang.For(code)
		d := sample.Bay(l)
		for _, audience := range []report.Audience{report.Participants, report.Planner} {
			text := string(written(t, agenda.Report("stakeholders", d, l, report.Options{Now: now, Audience: audience})))
			contacts, shown := 0, 0
			for o := range d.Organisations.All() {
				if o.Private != "" && strings.Contains(text, quoted(o.Private)) {
					t.Errorf("%s: a private note on %s is in the report", code, o.Name)
				}
				for _, personal := range []string{o.Contact, o.Notes} {
					if personal != "" {
						contacts++
						if strings.Contains(text, quoted(personal)) {
							shown++
						}
					}
				}
			}
			if want := map[report.Audience]int{report.Participants: 0, report.Planner: contacts}[audience]; shown != want || contacts == 0 {
				t.Errorf("%s, audience %d: %d of %d contacts and notes are shown, not %d", code, audience, shown, contacts, want)
			}
			for _, bad := range []string{`"[`, "<no value>", "%!"} {
				if at := strings.Index(text, bad); at >= 0 {
					t.Errorf("%s: %q in the report: %.120s", code, bad, text[at:])
				}
			}
		}
	}
}

// block finds the first block of a type.
func block[T report.Block](t *testing.T, r report.Report, id string) T {
	t.Helper()
	for _, s := range r.Sections {
		for _, b := range s.Blocks {
			if v, ok := b.(T); ok && (id == "" || strings.Contains(fmt.Sprintf("%+v", v), "{ID:"+id+" ")) {
				return v
			}
		}
	}
	t.Fatalf("no %T with the id %q", *new(T), id)
	panic("unreachable")
}

func TestMatricesCountTheMembers(t *testing.T) {
	for _, code := range lang.Codes {
		l := lang.For(code)
		d := sample.Bay(l)
		d, _, err := app.Edit(d.Organisations.At(0).ID, "", func(o *app.Organisation) { o.Locality = strings.ToUpper(o.Locality) }).Run(d)
		if err != nil {
			t.Fatal(err)
		}
		r := agenda.Report("stakeholders", d, l, report.Options{Now: now})
		members := block[report.Table](t, r, "members")
		for _, id := range []string{"matrix-locality", "matrix-field"} {
			m := block[report.Matrix](t, r, id)
			column := -1
			for i, c := range members.Columns {
				if c.ID == m.RowBy {
					column = i
				}
			}
			for _, row := range m.Rows {
				var counts [3]int
				for _, member := range members.Rows {
					value := member[column].Text
					if value == "" {
						value = l.T("report.matrix.unstated")
					}
					for s := range counts {
						if value == row.Value && member[1].Sector == app.Sectors[s] {
							counts[s]++
						}
					}
				}
				if counts != row.Counts {
					t.Errorf("%s %s: %s has %v, the list has %v", code, id, row.Value, row.Counts, counts)
				}
			}
		}
	}
}

func TestOverdueStandsOut(t *testing.T) {
	l := lang.For("en")
	d := sample.Bay(l)
	moves := func(at time.Time) (late, onTime []app.Date) {
		table := block[report.Table](t, agenda.Report("stakeholders", d, l, report.Options{Now: at, Audience: report.Planner}), "moves")
		for _, row := range table.Rows {
			cells := map[string]report.Cell{}
			for i, c := range table.Columns {
				cells[c.ID] = row[i]
			}
			if said := cells["state"].Text == l.T("report.moves.late"); said != cells["state"].Strong || said != cells["when"].Strong ||
				!strings.Contains(cells["when"].Text, cells["state"].Text) {
				t.Errorf("%+v stands out in one way and not in another", cells)
			}
			if cells["state"].Strong {
				late = append(late, cells["due"].Date)
			} else {
				onTime = append(onTime, cells["due"].Date)
			}
		}
		return late, onTime
	}
	late, onTime := moves(now)
	if want := len(app.Overdue(d, now)); len(late) != want || want == 0 {
		t.Errorf("%d overdue, not %d", len(late), want)
	}
	for _, day := range late {
		if day >= app.DateOf(now) {
			t.Errorf("%s is not over", day)
		}
	}
	for _, day := range onTime {
		if day != "" && day < app.DateOf(now) {
			t.Errorf("%s is over, and nobody says so", day)
		}
	}
	if late, _ := moves(now.AddDate(-1, 0, 0)); len(late) > 0 {
		t.Errorf("%v were overdue a year ago", late)
	}
}

func TestNetworkStandsInsideAndApart(t *testing.T) {
	l := lang.For("he")
	d := sample.Bay(l)
	pinned := d.Organisations.At(0).ID
	d, _, err := app.PinOrganisation(pinned, 0.25, 0.75).Run(d)
	if err != nil {
		t.Fatal(err)
	}
	n := block[report.Network](t, agenda.Report("stakeholders", d, l, report.Options{Now: now, Audience: report.Planner}), "")
	if n.Nodes[0].X != 0.25 || n.Nodes[0].Y != 0.75 {
		t.Errorf("the pinned one stands at %v, %v", n.Nodes[0].X, n.Nodes[0].Y)
	}
	seen := map[[2]float64]string{}
	for _, node := range n.Nodes {
		at := [2]float64{node.X, node.Y}
		if node.X < 0 || node.X > 1 || node.Y < 0 || node.Y > 1 || seen[at] != "" {
			t.Errorf("%s stands at %v, with %q", node.Name, at, seen[at])
		}
		seen[at] = node.Name
	}
	ties := 0
	for _, node := range n.Nodes {
		ties += node.Ties
	}
	if len(n.Edges) != d.Relations.Len() || ties != 2*len(n.Edges) {
		t.Errorf("%d edges and %d ties of %d relations", len(n.Edges), ties, d.Relations.Len())
	}
}

func TestTablesAreWhole(t *testing.T) {
	for _, code := range lang.Codes {
		l := lang.For(code)
		for _, d := range []app.Document{sample.Bay(l), town()} {
			r := agenda.Report("stakeholders", d, l, report.Options{Now: now, Audience: report.Planner})
			ids := map[string]bool{}
			for _, s := range r.Sections {
				if s.Title == "" || ids[s.ID] || s.Intro == "" && len(s.Blocks) == 0 {
					t.Errorf("%s: section %q has no title, no content, or an id twice", code, s.ID)
				}
				ids[s.ID] = true
				for _, b := range s.Blocks {
					table, ok := b.(report.Table)
					if !ok {
						continue
					}
					for _, row := range table.Rows {
						if len(row) != len(table.Columns) {
							t.Errorf("%s: a row of %s has %d cells for %d columns", code, table.ID, len(row), len(table.Columns))
						}
					}
				}
			}
		}
	}
}
