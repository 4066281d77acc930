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
	"madrega/app/report"
)

var update = flag.Bool("update", false, "write the golden files anew")

var now = time.Date(2026, 11, 22, 16, 40, 0, 0, time.UTC)

// secret is what must not be read where it does not belong.
const secret = "Qzsecretqz"

// town is a process of which nothing is said yet.
func town() app.Document {
	return app.NewDocument(app.NewProcess("שפרעם", app.City, "תעסוקת צעירים", now))
}

// sameAsFile compares a report with the one in testdata; no key may stand in it in place of words.
func sameAsFile(t *testing.T, name string, got []byte) {
	t.Helper()
	if at := bytes.Index(got, []byte(`"[`)); at >= 0 {
		t.Errorf("%s: words are missing: %.120s", name, got[at:])
	}
	path := filepath.Join("testdata", name+".json")
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is not as it was: look at the difference, and write it anew with -update.\n%s", path, firstDifference(string(got), string(want)))
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

// quoted is a text as it stands inside JSON.
func quoted(s string) string {
	var out bytes.Buffer
	writeTree(&out, s, 0)
	return strings.Trim(out.String(), `"`)
}
