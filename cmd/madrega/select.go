package main

import (
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"madrega/app"
	"madrega/app/disk"
	"madrega/app/lang"
	"madrega/app/lists"
	"madrega/app/numbers"
	"madrega/app/selection"
	"madrega/app/selection/sortition"
	"madrega/app/solve"
	"madrega/export"
)

// tickets is how many numbered panels a lottery has.
const tickets = 1000

// selectPanel chooses a panel from the two tables of the Sortition Foundation.
func selectPanel(c *call) error {
	seats, err := c.number("seats", selection.MaxSeats)
	if err != nil {
		return err
	}
	if c.flags["lottery"] == "" && (c.flags["seed"] != "" || c.flags["number"] != "") {
		return errUsage(c.l.T("cli.must", "command", "select", "flag", "--lottery"))
	}
	if c.flags["lottery"] != "" && c.flags["seed"] == "" {
		return errUsage(c.l.T("cli.must", "command", "select", "flag", "--seed"))
	}
	for _, table := range []string{"categories", "respondents"} { // both may be sheets of one workbook
		if err := c.apart(table, "selected", "remaining", "certificate"); err != nil {
			return err
		}
	}
	if err := c.outputs(map[string]string{"selected": ".csv", "remaining": ".csv", "certificate": ".json"}); err != nil {
		return err
	}
	p, people, err := c.problem(c.flags["categories"], c.flags["respondents"], seats, c.flags["score"])
	if err != nil {
		return err
	}
	if p, err = p.Locked(listed(c.flags["lock-in"]), listed(c.flags["lock-out"])); err != nil {
		return c.unusable(c.flags["respondents"], err)
	}
	choice, err := c.search(p)
	if err != nil {
		return err
	}
	choice.Scores = c.flags["score"]
	for key, lines := range map[string][]int{"cli.passed.blank": people.Blank, "cli.passed.repeated": people.Repeated} {
		if len(lines) > 0 {
			if err := c.say(c.l.T(key, "lines", strings.Trim(fmt.Sprint(lines), "[]"))); err != nil {
				return err
			}
		}
	}
	if err := c.writeChoice(p, people, choice); err != nil {
		return err
	}
	return c.tellChoice(p, choice)
}

// search chooses until it is done or interrupted.
func (c *call) search(p selection.Problem) (selection.Choice, error) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	choice, err := c.choose(ctx, p)
	if ctx.Err() != nil {
		return choice, app.Fail(app.Invalid, "error.select.stopped").Because(ctx.Err())
	}
	return choice, err
}

// every is how often a long search says on standard error how it goes on; a short one says nothing.
const every = 2 * time.Second

// searching tells how a search goes on.
func (c *call) searching(key string, write func(int) string) selection.Progress {
	last := c.now()
	return func(_, best, bound int) {
		if now := c.now(); now.Sub(last) >= every {
			last = now
			fmt.Fprintln(c.err, lang.Plain(c.l.T(key, "best", write(best), "bound", write(bound))))
		}
	}
}

// choose finds the panel, or tells why there is none.
func (c *call) choose(ctx context.Context, p selection.Problem) (selection.Choice, error) {
	if c.flags["lottery"] == "" {
		got, err := p.Propose(ctx, solve.Limits{}, c.searching("cli.searching", strconv.Itoa))
		if err == nil && got.Panel == nil {
			err = c.tellTroubles(ctx, p, got.Status)
		}
		return selection.Choice{Panel: got.Panel, Method: selection.ByScore, Status: got.Status, Bound: got.Bound}, err
	}
	seed, err := c.seed("seed", 0)
	if err != nil {
		return selection.Choice{}, err
	}
	number, err := c.seed("number", seed)
	if err != nil {
		return selection.Choice{}, err
	}
	millionths := func(chance int) string { return permille(float64(chance) / 1e6) }
	l, err := p.Lottery(ctx, solve.Limits{}, c.searching("cli.searching.lottery", millionths), tickets, seed)
	if errors.Is(err, selection.ErrImpossible) {
		err = c.tellTroubles(ctx, p, selection.Impossible)
	}
	if err != nil {
		return selection.Choice{}, err
	}
	_, panel := l.Draw(number)
	return selection.Choice{Panel: panel, Method: selection.ByLottery, Lottery: &l, Number: number}, nil
}

// seed reads a number for the lottery; or it is the other, if none is given.
func (c *call) seed(flag string, other uint64) (uint64, error) {
	text, given := c.flags[flag]
	if !given {
		return other, nil
	}
	n, err := strconv.ParseUint(text, 10, 64)
	if err != nil {
		return 0, errUsage(c.l.T("cli.seed", "flag", "--"+flag, "value", text))
	}
	return n, nil
}

func (c *call) number(flag string, most int) (int, error) {
	n, ok := numbers.Whole(c.flags[flag])
	if !ok || n < 1 || n > most {
		return 0, errUsage(c.l.T("cli.count", "flag", "--"+flag, "most", most, "value", c.flags[flag]))
	}
	return n, nil
}

// apart refuses to write over what is read, or twice over the same file.
func (c *call) apart(flags ...string) error {
	seen := map[string]bool{}
	for _, f := range flags {
		path, err := filepath.Abs(c.flags[f])
		if err != nil || c.flags[f] == "" {
			continue
		}
		if seen[path] {
			return errUsage(c.l.T("cli.twice", "flag", "--"+f, "file", c.flags[f]))
		}
		seen[path] = true
	}
	return nil
}

// outputs refuses names that don't say what is written, or that something of another kind has: before a long search.
func (c *call) outputs(ends map[string]string) error {
	for flag, end := range ends {
		path := c.flags[flag]
		if path == "" {
			continue
		}
		if !strings.EqualFold(filepath.Ext(path), end) {
			return errUsage(c.l.T("cli.out.end", "file", path, "end", end))
		}
		if err := disk.Replaceable(path); err != nil {
			return err
		}
	}
	return nil
}

// listed takes a list of ids apart.
func listed(ids string) []string {
	var all []string
	in := csv.NewReader(strings.NewReader(ids)) // an id with a comma stands in quotation marks
	in.LazyQuotes = true
	found, err := in.Read()
	if err != nil {
		found = strings.Split(ids, ",")
	}
	for _, id := range found {
		if id = app.CleanLine(id); id != "" {
			all = append(all, id)
		}
	}
	return all
}

// problem reads the two tables.
func (c *call) problem(categories, respondents string, seats int, score string) (p selection.Problem, people sortition.Respondents, err error) {
	axes, err := opened(categories, sortition.ReadCategories)
	if err != nil {
		return p, people, c.unusable(categories, err)
	}
	if people, err = opened(respondents, sortition.ReadRespondents); err == nil {
		p, err = people.Problem(axes, seats, score)
	}
	if err != nil {
		return p, people, c.unusable(respondents, err)
	}
	return p, people, nil
}

// opened reads a file by a function.
func opened[T any](path string, read func(io.ReaderAt, int64) (T, error)) (found T, err error) {
	err = lists.WithFile(path, func(f *os.File, info fs.FileInfo) error {
		found, err = read(f, info.Size())
		return err
	})
	return found, err
}

// unusable says which file is of no use, and why.
func (c *call) unusable(path string, err error) error {
	var fault *selection.Fault
	if errors.As(err, &fault) {
		err = app.Fail(app.Invalid, "error.select."+string(fault.Kind), "axis", fault.Axis, "value", fault.Value,
			"candidate", fault.Candidate, "have", fault.Have, "most", fault.Most).Because(fault)
	}
	inner := app.AsError(err)
	return errUnusable{app.Fail(inner.Kind, "error.select.file", "file", filepath.Base(path), "why", inner.Message).Because(err)}
}

// writeChoice writes the chosen, the others, and the certificate: all of them or none.
func (c *call) writeChoice(p selection.Problem, people sortition.Respondents, choice selection.Choice) error {
	chosen := map[string]bool{}
	for _, id := range choice.Panel {
		chosen[id] = true
	}
	table := func(flag string, want bool) export.File {
		return export.File{Path: c.flags[flag], Write: func(w io.Writer) error {
			return people.Write(w, func(id string) bool { return chosen[id] == want }, c.flags["bare"] != "")
		}}
	}
	files := []export.File{table("selected", true), table("remaining", false)}
	if path := c.flags["certificate"]; path != "" {
		cert, err := p.Certify(choice, version, c.now())
		if err != nil {
			return err
		}
		files = append(files, export.File{Path: path, Public: true, Write: cert.Write}) // of people it has numbers only
	}
	return export.Write(files...)
}

// say writes a line to standard output.
func (c *call) say(text string) error {
	_, err := fmt.Fprintln(c.out, lang.Plain(text))
	return err
}
