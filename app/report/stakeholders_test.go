package report_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/report"
	"madrega/app/sample"
)

var update = flag.Bool("update", false, "write the golden files anew")

var now = time.Date(2026, 11, 22, 16, 40, 0, 0, time.UTC)

// written is a report as JSON, each block under the name of its type. Places in the network are left out: processors
// differ in their last digits.
func written(t *testing.T, r report.Report) []byte {
	t.Helper()
	type section struct {
		ID, Title, Intro string
		Blocks           []map[string]any
	}
	var sections []section
	for _, s := range r.Sections {
		next := section{ID: s.ID, Title: s.Title, Intro: s.Intro}
		for _, b := range s.Blocks {
			if n, ok := b.(report.Network); ok {
				n.Nodes = append([]report.Node{}, n.Nodes...)
				for i := range n.Nodes {
					n.Nodes[i].X, n.Nodes[i].Y = 0, 0
				}
				b = n
			}
			next.Blocks = append(next.Blocks, map[string]any{strings.TrimPrefix(fmt.Sprintf("%T", b), "report."): b})
		}
		sections = append(sections, next)
	}
	r.Sections = nil
	raw, err := json.Marshal(map[string]any{"Report": r, "Sections": sections})
	if err != nil {
		t.Fatal(err)
	}
	var tree any
	if err := json.Unmarshal(raw, &tree); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	writeTree(&out, stated(tree), 0)
	return append(out.Bytes(), '\n')
}

// stated leaves out what is empty, false or 0.
func stated(v any) any {
	switch v := v.(type) {
	case []any:
		for i := range v {
			v[i] = stated(v[i])
		}
	case map[string]any:
		for key, e := range v {
			spread, _ := e.(map[string]any)
			if e == nil || e == "" || e == false || e == 0.0 || key == "Spread" && spread["N"] == 0.0 {
				delete(v, key)
			} else {
				v[key] = stated(e)
			}
		}
	}
	return v
}

// writeTree writes JSON with a line for each row of a table, so that differences can be read.
func writeTree(out *bytes.Buffer, v any, depth int) {
	list, isList := v.([]any)
	fields, isMap := v.(map[string]any)
	indent := "\n" + strings.Repeat(" ", depth+1)
	switch {
	case depth == 7 || !isList && !isMap || len(list)+len(fields) == 0:
		e := json.NewEncoder(out)
		e.SetEscapeHTML(false)
		_ = e.Encode(v) // of a tree that came from JSON, into memory
		out.Truncate(out.Len() - 1)
	case isList:
		for i, e := range list {
			out.WriteString(separator(i, "[") + indent)
			writeTree(out, e, depth+1)
		}
		out.WriteByte(']')
	default:
		for i, key := range slices.Sorted(maps.Keys(fields)) {
			out.WriteString(separator(i, "{") + indent + `"` + key + `": `)
			writeTree(out, fields[key], depth+1)
		}
		out.WriteByte('}')
	}
}

func separator(i int, open string) string {
	if i == 0 {
		return open
	}
	return ","
}

func TestStakeholdersGolden(t *testing.T) {
	for _, code := range lang.Codes {
		l := lang.For(code)
		got := written(t, report.Stakeholders(sample.Bay(l), l, report.Options{Now: now, Audience: report.Planner}))
		path := filepath.Join("testdata", "stakeholders-"+code+".json")
		if *update {
			if err := os.WriteFile(path, got, 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s is not as it was: look at the difference, and write it anew with -update.\n%s", path, firstDifference(string(got), string(want)))
		}
	}
}

func firstDifference(got, want string) string {
	a, b := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return fmt.Sprintf("line %d\n got %s\nwant %s", i+1, a[i], b[i])
		}
	}
	return fmt.Sprintf("%d lines, not %d", len(a), len(b))
}

// quoted is a text as it stands inside JSON.
func quoted(s string) string {
	var out bytes.Buffer
	writeTree(&out, s, 0)
	return strings.Trim(out.String(), `"`)
}

func TestNothingPrivateAndNoMissingWords(t *testing.T) {
	for _, code := range lang.Codes {
		l := lang.For(code)
		d := sample.Bay(l)
		for _, audience := range []report.Audience{report.Participants, report.Planner} {
			text := string(written(t, report.Stakeholders(d, l, report.Options{Now: now, Audience: audience})))
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
		r := report.Stakeholders(d, l, report.Options{Now: now})
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
		table := block[report.Table](t, report.Stakeholders(d, l, report.Options{Now: at}), "moves")
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
	n := block[report.Network](t, report.Stakeholders(d, l, report.Options{Now: now}), "")
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
		for _, d := range []app.Document{sample.Bay(l), app.NewDocument(app.NewProcess("x", app.City, "", now))} {
			r := report.Stakeholders(d, l, report.Options{Now: now, Audience: report.Planner})
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
