package main

import (
	"context"
	"errors"
	"fmt"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/selection"
	"madrega/app/solve"
)

// alternatives is how many sets of changes are told when the quotas can't be met.
const alternatives = 3

// tellChoice says how the choice came out.
func (c *call) tellChoice(p selection.Problem, choice selection.Choice) error {
	scored := choice.Scores != ""
	err := c.say(c.l.T("cli.chosen", "seats", p.Seats, "candidates", len(p.Candidates)))
	if err == nil && scored {
		err = c.say(c.l.T("cli.score", "score", p.Score(choice.Panel)))
	}
	switch {
	case err != nil:
		return err
	case choice.Lottery == nil && !scored:
		return c.say(c.l.T("cli.any"))
	case choice.Lottery != nil:
		l := choice.Lottery
		index, _ := l.Draw(choice.Number)
		key := "cli.drawn"
		if !l.Proven {
			key = "cli.drawn.unproven"
		}
		return c.say(c.l.T(key, "number", fmt.Sprint(choice.Number), "index", index, "panels", len(l.Panels), "least", permille(l.Least), "bound", permille(l.Bound)))
	case choice.Status == selection.Best:
		return c.say(c.l.T("cli.proven"))
	}
	return c.say(c.l.T("cli.unproven", "bound", choice.Bound))
}

// permille writes a chance as so many of a thousand.
func permille(chance float64) string { return fmt.Sprintf("%.1f", chance*1000) }

// tellTroubles says why there is no panel, and which changes would help. It gives errNo, unless it can't tell.
func (c *call) tellTroubles(ctx context.Context, p selection.Problem, status selection.Status) error {
	if status != selection.Impossible {
		return errUnusable{app.Fail(app.Invalid, "error.select.limit")}
	}
	lines := []string{c.l.T("cli.impossible")}
	for _, t := range p.Troubles() {
		lines = append(lines, "- "+troubleWords(c.l, t))
	}
	ways, err := p.Relax(ctx, solve.Limits{}, nil, alternatives)
	if err != nil && !errors.Is(err, selection.ErrLimit) {
		return err
	}
	key := "cli.relax"
	if len(ways) == 0 {
		key = "cli.relax.none"
	}
	lines = append(lines, c.l.T(key))
	for i, w := range ways {
		var parts []string
		for _, change := range w.Changes {
			parts = append(parts, changeWords(c.l, change))
		}
		line := fmt.Sprintf("%d. %s", i+1, c.l.Join(parts...))
		if !w.Proven {
			line += " " + c.l.T("cli.relax.unproven")
		}
		lines = append(lines, line)
	}
	for _, line := range lines {
		if err := c.say(line); err != nil {
			return err
		}
	}
	return errNo
}

func troubleWords(l *lang.Lang, t selection.Trouble) string {
	var parts []string
	for _, part := range t.Parts {
		name := part.Value
		if name == "" {
			name = l.T("cli.trouble.missing")
		}
		parts = append(parts, l.T("cli.trouble.part", "value", name, "have", part.Have))
	}
	return l.T("cli.trouble."+string(t.Kind), "axis", t.Axis, "value", t.Value, "need", t.Need, "have", t.Have, "by", t.By, "parts", lang.Words(l.Join(parts...)))
}

func changeWords(l *lang.Lang, c selection.Change) string {
	return l.T("cli.change."+string(c.Kind), "axis", c.Axis, "value", c.Value, "candidate", c.Candidate, "from", c.From, "to", c.To)
}
