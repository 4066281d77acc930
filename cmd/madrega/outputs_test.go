package main

import (
	"bytes"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"testing"
)

// outputs are all commands that write files, by the flag or the place of the name, and what the name ends in. A command that
// is new stands here or among those that write none.
type output struct {
	args     []string // OUT is the file
	end      string
	personal bool
}

var outputs = map[string][]output{
	"sample": {{args: []string{"sample", "OUT"}, end: ".madrega"}, {args: []string{"sample", "OUT", "--forum"}, end: ".madrega"}},
	"report": {
		{args: []string{"report", "FILE", "--kind", "vision", "--out", "OUT"}, end: ".pdf"},
		{args: []string{"report", "FILE", "--kind", "vision", "--out", "OUT"}, end: ".xlsx"},
		{args: []string{"report", "FILE", "--kind", "vision", "--for", "planner", "--out", "OUT"}, end: ".pdf", personal: true},
		{args: []string{"report", "FILE", "--kind", "dossier", "--out", "OUT"}, end: ".xlsx", personal: true},
	},
	"print": {
		{args: []string{"print", "--sheet", "dots", "--out", "OUT"}, end: ".pdf"},
		{args: []string{"print", "FILE", "--sheet", "attendance", "--out", "OUT"}, end: ".pdf", personal: true},
		{args: []string{"print", "FILE", "--sheet", "application", "--out", "OUT"}, end: ".xlsx"},
	},
	"select": {
		{args: []string{"select", "TABLES", "--selected", "OUT", "--remaining", "DIR/R.csv", "--certificate", "DIR/CERT.json"}, end: ".csv", personal: true},
		{args: []string{"select", "TABLES", "--selected", "DIR/S.csv", "--remaining", "OUT", "--certificate", "DIR/CERT.json"}, end: ".csv", personal: true},
		{args: []string{"select", "TABLES", "--selected", "DIR/S.csv", "--remaining", "DIR/R.csv", "--certificate", "OUT"}, end: ".json"},
	},
}

// writeNone say what they say on standard output, or work in the file they are given; demo takes an empty folder.
var writeNone = []string{"demo", "import", "verify", "check", "dump", "version"}

// TestNoOutputReplacesAnythingElse: not a workshop, not what another program made, whatever it is called, and not the other
// files of the same command either; and what a command of its own kind left before is replaced.
func TestNoOutputReplacesAnythingElse(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "forum.madrega")
	must(t, "sample", file, "--forum")
	workshop := content(t, file)
	for _, c := range commands {
		if len(outputs[c.name]) == 0 && !slices.Contains(writeNone, c.name) {
			t.Errorf("%s is not tried", c.name)
		}
		for _, o := range outputs[c.name] {
			into, tables := tables(t)
			args := func(out string) (all []string) {
				for _, a := range o.args {
					switch a {
					case "TABLES":
						all = append(all, tables[1:7]...)
					case "OUT":
						all = append(all, out)
					case "FILE":
						all = append(all, file)
					default:
						all = append(all, string(bytes.Replace([]byte(a), []byte("DIR"), []byte(into), 1)))
					}
				}
				return all
			}
			before := len(names(t, into))
			for name, is := range map[string][]byte{
				"a" + o.end: workshop, "b.madrega": workshop, "c" + o.end: []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"),
				"d" + o.end: []byte("Dear all\n\nwe meet at nine.\n"), "e.txt": []byte("id,name\n1,x\n"), "f" + o.end: []byte(`{"format":"another"}`)} {
				path := filepath.Join(into, name)
				put(t, path, is)
				if code, out, errs := use("en", nil, args(path)...); code == done || out != "" || !bytes.Equal(content(t, path), is) {
					t.Errorf("%v over %s: exit %d %s%s", o.args, name, code, out, errs)
				}
				if err := os.Remove(path); err != nil {
					t.Fatal(err)
				}
				if left := names(t, into); len(left) != before {
					t.Errorf("%v over %s left %v", o.args, name, left)
				}
			}
			path := filepath.Join(into, "own"+o.end)
			must(t, args(path)...)
			info, err := os.Stat(path)
			if err != nil {
				t.Fatal(err)
			}
			if o.personal && runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
				t.Errorf("%v: what holds personal data has mode %o", o.args, info.Mode().Perm())
			}
			if c.name != "sample" { // a workshop is never replaced
				must(t, args(path)...)
			}
		}
	}
}
