package app

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"os/exec"
	"testing"
	"time"
)

// computed is what testdata/spread.py found.
type computed struct {
	Answers           []int
	N                 int
	Median, Low, High float64
	Min, Max          int
	Counts            [5]int
}

func checkSpreads(t *testing.T, table []byte) {
	t.Helper()
	var cases []computed
	if err := json.Unmarshal(table, &cases); err != nil {
		t.Fatal(err)
	}
	if len(cases) < 100 {
		t.Errorf("only %d cases", len(cases))
	}
	for _, c := range cases {
		got := SpreadOf(c.Answers)
		near := func(a, b float64) bool { return math.Abs(a-b) < 1e-12 }
		if got.N != c.N || !near(got.Median, c.Median) || !near(got.Low, c.Low) || !near(got.High, c.High) ||
			got.Min != c.Min || got.Max != c.Max || got.Counts != c.Counts {
			t.Errorf("%v lie as %+v; computed was %+v", c.Answers, got, c)
		}
	}
}

// TestSpreadAsComputedElsewhere compares with a table that Python's statistics module made of random answers, with ties
// and missing answers.
func TestSpreadAsComputedElsewhere(t *testing.T) {
	table, err := os.ReadFile("testdata/spread.json")
	if err != nil {
		t.Fatal(err)
	}
	checkSpreads(t, table)
}

// TestSpreadAsComputedNow computes other random answers, where there is a Python and tests may take their time.
func TestSpreadAsComputedNow(t *testing.T) {
	python, err := exec.LookPath("python3")
	if err != nil || os.Getenv("MADREGA_CI") == "" {
		t.Log("only the stored table was compared")
		return
	}
	seed := time.Now().UnixNano()
	t.Log("seed", seed)
	var said bytes.Buffer
	cmd := exec.Command(python, "testdata/spread.py", fmt.Sprint(seed), "2000")
	cmd.Stderr = &said
	table, err := cmd.Output()
	if err != nil {
		t.Fatal(err, said.String())
	}
	checkSpreads(t, table)
}

func TestWideSpreadIsThreeStepsOrMore(t *testing.T) {
	for _, c := range []struct {
		answers []int
		wide    bool
	}{{nil, false}, {[]int{5}, false}, {[]int{1, 3}, false}, {[]int{1, 4}, true}, {[]int{0, 4, 2, 9, -1}, false}, {[]int{2, 0, 5}, true}} {
		if got := SpreadOf(c.answers).Wide(); got != c.wide {
			t.Errorf("%v are wide: %v", c.answers, got)
		}
	}
}
