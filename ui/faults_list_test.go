package ui

import (
	"flag"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"madrega/ui/testkit/drawing"
)

// addFaults lets new faults onto the list; -update only takes off it what is gone, as the list may only become shorter.
var addFaults = flag.Bool("add-faults", false, "put the faults that the walk finds onto testdata/faults.txt")

// faultList is, by kind and place of a fault, on which screens it is, and what was seen there.
type faultList map[string]map[string]string

func (l faultList) add(f drawing.Fault, screen string) {
	at := string(f.Kind) + " " + f.Where
	if l[at] == nil {
		l[at] = map[string]string{}
	}
	l[at][screen] = f.Seen
}

// listed is a fault that somebody knows of: why it is still there, and on which screens.
type listed struct {
	reason  string
	screens []string
}

// readFaults reads a list of faults: a line for each with its reason, then a line with its screens, indented. Lines with "#"
// tell how to read it.
func readFaults(t *testing.T, path string) (head string, list map[string]*listed) {
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	list = map[string]*listed{}
	var at *listed
	for line := range strings.Lines(string(b)) {
		switch {
		case strings.HasPrefix(line, "#"):
			head += line
		case strings.HasPrefix(line, " "):
			at.screens = append(at.screens, strings.Split(strings.TrimSpace(line), ", ")...)
		case strings.TrimSpace(line) != "":
			what, reason, _ := strings.Cut(strings.TrimSpace(line), ": ")
			at = &listed{reason: reason}
			list[what] = at
		}
	}
	return head, list
}

// compare fails on a fault that is not listed, on one without a reason, and on one that is there no more.
func (l faultList) compare(t *testing.T, path string) {
	head, list := readFaults(t, path)
	for what, screens := range l {
		for _, s := range slices.Sorted(maps.Keys(screens)) {
			at := list[what]
			if at != nil && slices.Contains(at.screens, s) {
				continue
			}
			if !*addFaults {
				t.Errorf("%s: a new fault, %s: %q", s, what, screens[s])
				continue
			}
			if at == nil {
				t.Logf("%s: %s: %q", s, what, screens[s])
				at = &listed{}
				list[what] = at
			}
			at.screens = append(at.screens, s)
		}
	}
	for what, at := range list {
		gone := func(s string) bool { _, there := l[what][s]; return !there }
		if updating() {
			at.screens = slices.DeleteFunc(at.screens, gone)
		} else if slices.ContainsFunc(at.screens, gone) {
			t.Errorf("%s is no more on some of its screens: take it off the list with -update", what)
		}
		if at.reason == "" {
			t.Errorf("%s: nobody said why it is still there", what)
		}
	}
	if updating() || *addFaults {
		writeFaults(t, path, head, list)
	}
}

func writeFaults(t *testing.T, path, head string, list map[string]*listed) {
	var b strings.Builder
	b.WriteString(head)
	for _, what := range slices.Sorted(maps.Keys(list)) {
		if at := list[what]; len(at.screens) > 0 {
			slices.Sort(at.screens)
			b.WriteString("\n" + what + ": " + at.reason + "\n  " + strings.Join(at.screens, ", ") + "\n")
		}
	}
	if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

// updating tells whether the goldens are written anew.
func updating() bool { return flag.Lookup("update").Value.String() == "true" }
