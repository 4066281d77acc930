package solve

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
)

// verdict is what another solver says about a model.
type verdict struct {
	answered bool // it came to an end
	possible bool
	worth    int64
}

func (v verdict) String() string {
	switch {
	case !v.answered:
		return "no answer"
	case !v.possible:
		return "impossible"
	}
	return fmt.Sprintf("optimal %d", v.worth)
}

// agrees tells whether a solution says the same.
func (v verdict) agrees(s Solution) bool {
	return v.answered && (v.possible && s.Status == Optimal && s.Worth == v.worth || !v.possible && s.Status == Impossible)
}

// cbc asks CBC, with a limit in seconds.
func cbc(dir string, m Model, seconds int) (verdict, error) {
	problem := filepath.Join(dir, "model.lp")
	if err := writeLP(problem, m); err != nil {
		return verdict{}, err
	}
	return runCBC(problem, filepath.Join(dir, "cbc.txt"), seconds)
}

func runCBC(problem, answer string, seconds int) (verdict, error) {
	out, err := exec.Command("cbc", problem, "sec", strconv.Itoa(seconds), "solve", "solution", answer).CombinedOutput()
	if err != nil {
		return verdict{}, fmt.Errorf("cbc: %w\n%s", err, out)
	}
	text, err := os.ReadFile(answer)
	if err != nil {
		return verdict{}, err
	}
	first, _, _ := strings.Cut(string(text), "\n")
	switch {
	case strings.HasPrefix(first, "Infeasible"), strings.HasPrefix(first, "Integer infeasible"):
		return verdict{answered: true}, nil
	case strings.HasPrefix(first, "Optimal"):
		v, err := strconv.ParseFloat(first[strings.LastIndex(first, " ")+1:], 64)
		return verdict{answered: true, possible: true, worth: -int64(math.Round(v))}, err
	}
	return verdict{}, nil
}

// glpk asks GLPK.
func glpk(dir string, m Model, seconds int) (verdict, error) {
	problem, answer := filepath.Join(dir, "model.lp"), filepath.Join(dir, "glpk.txt")
	if err := writeLP(problem, m); err != nil {
		return verdict{}, err
	}
	out, err := exec.Command("glpsol", "--lp", problem, "--cuts", "--tmlim", strconv.Itoa(seconds), "--output", answer).CombinedOutput()
	if err != nil {
		return verdict{}, fmt.Errorf("glpsol: %w\n%s", err, out)
	}
	switch told := string(out); {
	case strings.Contains(told, "HAS NO PRIMAL FEASIBLE SOLUTION"), strings.Contains(told, "HAS NO INTEGER FEASIBLE SOLUTION"),
		strings.Contains(told, "HAS NO FEASIBLE SOLUTION"):
		return verdict{answered: true}, nil
	case !strings.Contains(told, "INTEGER OPTIMAL SOLUTION FOUND"):
		return verdict{}, nil
	}
	text, err := os.ReadFile(answer)
	if err != nil {
		return verdict{}, err
	}
	for line := range strings.Lines(string(text)) {
		if rest, ok := strings.CutPrefix(line, "Objective:"); ok {
			v, err := strconv.ParseFloat(strings.Fields(rest)[2], 64)
			return verdict{answered: true, possible: true, worth: -int64(math.Round(v))}, err
		}
	}
	return verdict{}, fmt.Errorf("glpsol told no objective:\n%s", text)
}

// writeLP writes a model as a file in the LP format, as a minimisation.
func writeLP(name string, m Model) error {
	file, err := os.Create(name)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(file)
	fmt.Fprint(w, "Minimize\n obj:")
	rows := make([][]string, len(m.Rows))
	for j, c := range m.Columns {
		fmt.Fprintf(w, " %+d x%d", -c.Worth, j)
		if j%10 == 9 {
			fmt.Fprintln(w)
		}
		for _, e := range c.Entries {
			rows[e.Row] = append(rows[e.Row], fmt.Sprintf("%+d x%d", e.Times, j))
		}
	}
	fmt.Fprint(w, "\nSubject To\n")
	for i, r := range m.Rows {
		if len(rows[i]) == 0 {
			rows[i] = []string{"0 x0"}
		}
		if r.Lower == r.Upper {
			writeRow(w, fmt.Sprintf("e%d", i), rows[i], "=", r.Lower)
			continue
		}
		if r.Lower != None {
			writeRow(w, fmt.Sprintf("l%d", i), rows[i], ">=", r.Lower)
		}
		if r.Upper != None {
			writeRow(w, fmt.Sprintf("u%d", i), rows[i], "<=", r.Upper)
		}
	}
	fmt.Fprint(w, "Bounds\n")
	for j, c := range m.Columns {
		fmt.Fprintf(w, " %d <= x%d <= %d\n", c.Lower, j, c.Upper)
	}
	fmt.Fprint(w, "Generals\n")
	for j := range m.Columns {
		fmt.Fprintf(w, " x%d\n", j)
	}
	fmt.Fprint(w, "End\n")
	if err := w.Flush(); err != nil {
		return err
	}
	return file.Close()
}

func writeRow(w io.Writer, name string, terms []string, relation string, bound int) {
	fmt.Fprintf(w, " %s:", name)
	for k, t := range terms {
		fmt.Fprint(w, " ", t)
		if k%10 == 9 {
			fmt.Fprintln(w)
		}
	}
	fmt.Fprintf(w, " %s %d\n", relation, bound)
}
