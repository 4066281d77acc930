package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"madrega/app/lang"
	"madrega/app/selection"
)

// tables writes quotas and 60 candidates, and gives the arguments that choose 12 of them.
func tables(t *testing.T) (dir string, args []string) {
	t.Helper()
	dir = t.TempDir()
	put(t, filepath.Join(dir, "F.csv"), []byte("feature,value,min,max\nמגזר,ציבורי,4,4\nמגזר,שלישי,4,4\nמגזר,עסקי,4,4\nGender,Female,5,7\nGender,Male,5,7\nplace,city,3,9\nplace,\"village, small\",2,9\n"))
	var people strings.Builder
	people.WriteString("\ufeffid,name,מגזר,Gender,place,score\r\n")
	for i := range 60 {
		fmt.Fprintf(&people, "p%02d,\"מועמד, \"\"%d\"\"\",%s,%s,%s,%d\r\n", i, i, []string{"ציבורי", "שלישי", "עסקי "}[i%3],
			[]string{"female", "MALE"}[i/3%2], []string{"city", `"village, small"`, ""}[i/7%3], i*37%101)
	}
	put(t, filepath.Join(dir, "C.csv"), []byte(people.String()))
	return dir, []string{"select", "--categories", filepath.Join(dir, "F.csv"), "--respondents", filepath.Join(dir, "C.csv"), "--seats", "12",
		"--selected", filepath.Join(dir, "S.csv"), "--remaining", filepath.Join(dir, "R.csv"), "--certificate", filepath.Join(dir, "CERT.json")}
}

func verifying(dir string) []string {
	return []string{"verify", filepath.Join(dir, "CERT.json"), "--candidates", filepath.Join(dir, "C.csv"), "--quotas", filepath.Join(dir, "F.csv")}
}

func certificate(t *testing.T, dir string) (c selection.Certificate) {
	t.Helper()
	if err := json.Unmarshal(content(t, filepath.Join(dir, "CERT.json")), &c); err != nil {
		t.Fatal(err)
	}
	return c
}

// choices are ways to choose from the tables.
var choices = map[string][]string{
	"score":   {"--score", "score"},
	"neither": {},
	"locks":   {"--score", "Score", "--lock-in", "p00, p01", "--lock-out", "p59"},
	"lottery": {"--lottery", "--seed", "18446744073709551615"},
	"drawn":   {"--lottery", "--seed", "7", "--number", "123456", "--lock-in", "p05"},
}

func TestSelectAndVerify(t *testing.T) {
	for name, more := range choices {
		dir, args := tables(t)
		args = append(args, more...)
		told := must(t, args...)
		cert := certificate(t, dir)
		want := lang.For("en").T("cli.score", "score", cert.Score)
		if strings.Contains(told, want) != (cert.Input.Scores != "") || strings.Contains(told, "Proven") == (name == "neither") {
			t.Errorf("%s: %s", name, told)
		}
		selected, remaining := string(content(t, filepath.Join(dir, "S.csv"))), string(content(t, filepath.Join(dir, "R.csv")))
		if strings.Count(selected, "\n") != 13 || strings.Count(remaining, "\n") != 49 || !strings.HasPrefix(selected, "\ufeffid,name,") {
			t.Errorf("%s: selected\n%s\nremaining\n%s", name, selected, remaining)
		}
		for i := range 60 {
			line := fmt.Sprintf("\np%02d,\"מועמד, \"\"%d\"\"\",", i, i)
			in := slices.Contains(cert.Panel, fmt.Sprintf("p%02d", i))
			if strings.Contains(selected, line) != in || strings.Contains(remaining, line) == in {
				t.Errorf("%s: candidate %d is in the wrong table", name, i)
			}
		}
		before := content(t, filepath.Join(dir, "CERT.json"))
		for _, code := range lang.Codes {
			must(t, append(args, "--lang", code)...)
			must(t, append(verifying(dir), "--lang", code)...)
		}
		if !bytes.Equal(before, content(t, filepath.Join(dir, "CERT.json"))) {
			t.Errorf("%s: chosen again it is another", name)
		}
		if left := names(t, dir); len(left) != 5 {
			t.Errorf("%s: left behind: %v", name, left)
		}
	}
}

// TestVerifyRefusesTampering: a changed certificate, panel or input is refused, and it is said what differs.
func TestVerifyRefusesTampering(t *testing.T) {
	dir, args := tables(t)
	must(t, append(args, "--score", "score")...)
	cert := certificate(t, dir)
	member := slices.Index(cert.Panel, "p02")
	if member < 0 {
		member = 0
	}
	other := "p00"
	for i := 0; slices.Contains(cert.Panel, other); i++ {
		other = fmt.Sprintf("p%02d", i)
	}
	sealed := func(change func(*selection.Certificate)) func(string) string {
		return func(string) string {
			c := certificate(t, dir)
			change(&c)
			var b bytes.Buffer
			if err := c.Write(&b); err != nil {
				t.Fatal(err)
			}
			return b.String()
		}
	}
	replaced := func(from, to string) func(string) string {
		return func(s string) string {
			if !strings.Contains(s, from) {
				t.Fatalf("nothing says %q", from)
			}
			return strings.Replace(s, from, to, 1)
		}
	}
	for name, c := range map[string]struct {
		file   string
		change func(string) string
		code   int
		says   string
	}{
		"certificate changed":     {"CERT.json", replaced(`"program": "`, `"program": "9`), 3, "seal"},
		"member exchanged":        {"CERT.json", replaced(`"`+cert.Panel[member]+`"`, `"`+other+`"`), 3, "seal"},
		"member exchanged anew":   {"CERT.json", sealed(func(c *selection.Certificate) { c.Panel[member] = other }), 3, "counted"},
		"quota changed anew":      {"CERT.json", sealed(func(c *selection.Certificate) { c.Quotas[0].Max++ }), 3, "table of quotas"},
		"score changed anew":      {"CERT.json", sealed(func(c *selection.Certificate) { c.Score++; c.Bound++ }), 3, "sum of scores"},
		"a seat less anew":        {"CERT.json", sealed(func(c *selection.Certificate) { c.Seats-- }), 3, "seats"},
		"no certificate":          {"CERT.json", func(string) string { return "{}" }, 2, "not a certificate"},
		"newer certificate":       {"CERT.json", replaced(`"version": 1`, `"version": 2`), 2, "newer version"},
		"score of a member":       {"C.csv", replaced(cert.Panel[member]+`,"`, cert.Panel[member]+`x,"`), 3, cert.Panel[member]},
		"somebody else's value":   {"C.csv", func(s string) string { return swapGender(s, other) }, 3, "is not the one"},
		"somebody added":          {"C.csv", func(s string) string { return s + "p99,x,ציבורי,Male,city,1\r\n" }, 3, "61"},
		"quotas changed":          {"F.csv", replaced("Gender,Female,5,7", "Gender,Female,4,7"), 3, "Gender, Female"},
		"value renamed":           {"F.csv", replaced("place,city", "place,town"), 2, "city"},
		"quotas are no quotas":    {"F.csv", replaced("feature,", "thing,"), 2, "feature"},
		"candidates are a folder": {"C.csv", nil, 2, "folder"},
	} {
		path := filepath.Join(dir, c.file)
		before := content(t, path)
		if c.change != nil {
			put(t, path, []byte(c.change(string(before))))
		} else if err := errors.Join(os.Remove(path), os.Mkdir(path, 0o700)); err != nil {
			t.Fatal(err)
		}
		code, out, errs := use("en", nil, verifying(dir)...)
		if code != c.code || !strings.Contains(out+errs, c.says) || (code == 3) != (errs == "") || (code == 2) != (out == "") {
			t.Errorf("%s: exit %d, want %d and %q\n%s%s", name, code, c.code, c.says, out, errs)
		}
		if err := os.RemoveAll(path); err != nil {
			t.Fatal(err)
		}
		put(t, path, before)
	}
	must(t, verifying(dir)...)
}

func swapGender(table, id string) string {
	lines := strings.Split(table, "\n")
	for i, l := range lines {
		if strings.HasPrefix(l, id+",") {
			lines[i] = strings.NewReplacer("female", "Male", "MALE", "Female").Replace(l)
		}
	}
	return strings.Join(lines, "\n")
}

// TestSelectTellsWhatWouldHelp when the quotas can't be met: in every language, with nothing written.
func TestSelectTellsWhatWouldHelp(t *testing.T) {
	for _, more := range [][]string{{"--score", "score"}, {"--lottery", "--seed", "1"}} {
		for _, code := range lang.Codes {
			dir, args := tables(t)
			put(t, filepath.Join(dir, "F.csv"), bytes.Replace(content(t, filepath.Join(dir, "F.csv")), []byte("place,city,3,9"), []byte("place,city,11,12"), 1))
			exit, out, errs := use("en", nil, append(append(args, more...), "--lang", code)...)
			l := lang.For(code)
			for _, want := range []string{l.T("cli.impossible"), l.T("cli.relax"), l.T("cli.change.lower", "axis", "place", "value", "city", "candidate", "", "from", 11, "to", 10),
				l.T("cli.trouble.minima", "axis", "place", "need", 13, "have", 12)} {
				if !strings.Contains(out, lang.Plain(want)) {
					t.Errorf("%s does not say %q:\n%s", code, want, out)
				}
			}
			if exit != 3 || errs != "" || len(names(t, dir)) != 2 || strings.Contains(out, "<no value>") || strings.ContainsAny(out, "\u2068\u2069") {
				t.Errorf("%s: exit %d, %v\n%s\n%s", code, exit, names(t, dir), out, errs)
			}
		}
	}
}

func TestSelectRefusesUnusableInput(t *testing.T) {
	for name, c := range map[string]struct {
		file, from, to string
		args           []string
		says           string
	}{
		"no such file":       {args: []string{"--categories", "nowhere.csv"}, says: "nowhere.csv"},
		"number":             {file: "F.csv", from: "Gender,Female,5", to: "Gender,Female,five", says: "line 5"},
		"value":              {file: "C.csv", from: "MALE", to: "man", says: "“man”"},
		"no score":           {args: []string{"--score", "points"}, says: "points"},
		"locked stranger":    {args: []string{"--lock-in", "p77"}, says: "p77"},
		"locked both ways":   {args: []string{"--lock-in", "p07", "--lock-out", "p07"}, says: "p07"},
		"seats":              {args: []string{"--seats", "0"}, says: "--seats"},
		"seed":               {args: []string{"--lottery", "--seed", "-1"}, says: "--seed"},
		"lottery, no seed":   {args: []string{"--lottery"}, says: "--seed"},
		"seed, no lottery":   {args: []string{"--seed", "1"}, says: "--lottery"},
		"in Arabic":          {args: []string{"--lock-in", "p77", "--lang", "ar"}, says: lang.Plain(lang.For("ar").T("error.select.member", "candidate", "p77"))},
		"over the input":     {args: []string{"--selected", "DIR/./C.csv"}, says: "--selected"},
		"stranger to select": {args: []string{"--speed", "1"}, says: "--speed"},
	} {
		dir, args := tables(t)
		if c.file != "" {
			path := filepath.Join(dir, c.file)
			put(t, path, []byte(strings.Replace(string(content(t, path)), c.from, c.to, 1)))
		}
		for i := range c.args {
			c.args[i] = strings.Replace(c.args[i], "DIR", dir, 1)
		}
		code, out, errs := use("en", nil, append(args, c.args...)...)
		if code != misuse || out != "" || !strings.Contains(errs, c.says) || len(names(t, dir)) != 2 || strings.Contains(errs, "<no value>") {
			t.Errorf("%s: exit %d, %v\n%s%s", name, code, names(t, dir), out, errs)
		}
	}
}

// TestALongSearchTellsAndStops is with a clock that runs ahead, and with an interrupt as soon as something is told.
func TestALongSearchTellsAndStops(t *testing.T) {
	for _, code := range lang.Codes {
		dir, args := tables(t)
		var told bytes.Buffer
		at := clock
		p := program{out: io.Discard, err: &told, language: code, now: func() time.Time { at = at.Add(every); return at }}
		if exit := p.run(append(args, "--lottery", "--seed", "1")); exit != done || !strings.Contains(told.String(), "…") {
			t.Errorf("%s: exit %d, %s", code, exit, &told)
		}
		c := call{program: p, l: lang.For(code), flags: map[string]string{}}
		p.err = io.Discard
		ctx, stop := context.WithCancel(context.Background())
		stop()
		problem, _, err := c.problem(filepath.Join(dir, "F.csv"), filepath.Join(dir, "C.csv"), 12, "")
		if err != nil {
			t.Fatal(err)
		}
		if _, err := c.choose(ctx, problem); !errors.Is(err, context.Canceled) {
			t.Errorf("goes on: %v", err)
		}
	}
}

// TestAScriptCountsTheSame runs the script that verify --help gives against certificates that are right and that aren't.
func TestAScriptCountsTheSame(t *testing.T) {
	help := must(t, "verify", "--help")
	if !strings.Contains(help, selection.Recount) {
		t.Fatal("the help does not give the script")
	}
	if os.Getenv("MADREGA_CI") != "1" {
		return
	}
	for name, more := range choices {
		dir, args := tables(t)
		must(t, append(args, more...)...)
		script := filepath.Join(dir, "recount.py")
		put(t, script, []byte(selection.Recount))
		run := func() (int, string) {
			cmd := exec.Command("python3", script, filepath.Join(dir, "CERT.json"), filepath.Join(dir, "C.csv"), filepath.Join(dir, "F.csv"))
			out, err := cmd.CombinedOutput()
			if cmd.ProcessState == nil {
				t.Fatal(err)
			}
			return cmd.ProcessState.ExitCode(), string(out)
		}
		if code, out := run(); code != 0 || out != "right\n" {
			t.Errorf("%s: exit %d\n%s", name, code, out)
		}
		for _, file := range []string{"CERT.json", "C.csv", "F.csv"} {
			path := filepath.Join(dir, file)
			before := string(content(t, path))
			put(t, path, []byte(strings.NewReplacer(`"score": `, `"score": 1`, "p59,", "p60,", "Male,5,7", "Male,5,8").Replace(before)))
			if code, out := run(); code != 3 || !strings.HasPrefix(out, "wrong: ") {
				t.Errorf("%s with another %s: exit %d\n%s", name, file, code, out)
			}
			put(t, path, []byte(before))
		}
	}
}
