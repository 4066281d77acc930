package forum

import (
	"slices"
	"strings"
	"time"

	"madrega/app"
	"madrega/app/selection"
)

// Standing says what can be said of a panel now: the problem that is asked now may be another than when it was proposed.
type Standing struct {
	Keeps   bool // as many members as seats, and the map and the locks are kept
	Same    bool // nothing has changed since it was proposed: what was proven then holds
	Best    bool // Same, and no panel has a higher score: proven
	Score   int  // of its members now, in hundredths of a mark
	Bound   int  // no panel has more, 0 when nothing is known
	Tallies []selection.Tally
}

// Asked is a problem with its hash, to judge several panels by.
type Asked struct {
	selection.Problem
	Hash string // "" when the problem can't be worked with
}

// Ask reads the problem of a document, without axes that have no values: they ask for nothing, and a table of quotas can't
// name them.
func Ask(d app.Document) Asked {
	p := valued(Problem(d))
	hash, err := p.Hash()
	if err != nil {
		hash = ""
	}
	return Asked{p, hash}
}

// Stands judges a panel.
func (a Asked) Stands(d app.Document, p *app.Panel) Standing {
	members := memberIDs(d, p.ID)
	s := Standing{Keeps: a.Hash != "" && a.Keeps(members), Score: a.Score(members), Tallies: a.Count(members)}
	if s.Same = p.Input != "" && p.Input == a.Hash; s.Same && p.Method != app.ByLottery {
		s.Bound, s.Best = p.Bound, s.Keeps && p.Bound == p.Score
	}
	return s
}

// memberIDs are the applications of a panel, sorted, as package selection takes them.
func memberIDs(d app.Document, panel app.ID) []string {
	var list []string
	for p := range d.Places.All() {
		if p.Panel == panel {
			list = append(list, string(p.Application))
		}
	}
	slices.Sort(list)
	return list
}

// Certify makes the certificate of a panel as it stands now: by score if it was proposed from what there is now, by lottery
// if it was drawn from it, else by hand. A panel that doesn't keep the map has none: the error is an *app.Error.
func Certify(d app.Document, panel app.ID, program string, made time.Time) (app.Record, error) {
	p := d.Panels.Get(panel)
	if p == nil {
		return "", app.Fail(app.NotFound, "error.gone", "what", app.Msg("change.kind.panel", "n", 1))
	}
	asked := Ask(d)
	stands := asked.Stands(d, p)
	if !stands.Keeps {
		return "", app.Fail(app.Invalid, "error.adopt.map")
	}
	choice := selection.Choice{Panel: memberIDs(d, panel), Method: selection.ByHand}
	switch {
	case stands.Same && p.Method == app.ByLottery:
		l, number, err := drawnBy(d, panel)
		if err != nil {
			return "", err
		}
		choice.Method, choice.Lottery, choice.Number = selection.ByLottery, &l.Lottery, number
	case stands.Same && stands.Bound >= stands.Score:
		choice.Method, choice.Status, choice.Bound = selection.ByScore, selection.Found, stands.Bound
		if stands.Best {
			choice.Status = selection.Best
		}
	}
	c, err := asked.Certify(choice, program, made)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	err = c.Write(&b)
	return app.Record(b.String()), err
}

// drawnBy finds the lottery that a panel was drawn from, and the number that drew it.
func drawnBy(d app.Document, panel app.ID) (Numbered, uint64, error) {
	for l := range d.Lotteries.All() {
		if l.Panel == panel {
			n, err := ReadLottery(l)
			number, ok := PublicNumber(l.Public)
			if err == nil && !ok {
				err = app.Fail(app.Damaged, "error.lottery")
			}
			return n, number, err
		}
	}
	return Numbered{}, 0, app.Fail(app.Damaged, "error.lottery")
}

// Verify counts the certificate of a panel again, against the document as it is: none means that all agrees.
func Verify(d app.Document, p *app.Panel) ([]selection.Difference, error) {
	c, err := selection.ReadCertificate(strings.NewReader(string(p.Certificate)))
	if err != nil {
		return nil, err
	}
	return c.Verify(Ask(d).Problem), nil
}

// valued is a problem without axes that have no values.
func valued(p selection.Problem) selection.Problem {
	next := selection.Problem{Seats: p.Seats, Candidates: slices.Clone(p.Candidates)}
	var kept []int
	for i, a := range p.Axes {
		if len(a.Values) > 0 {
			next.Axes = append(next.Axes, a)
			kept = append(kept, i)
		}
	}
	for i := range next.Candidates {
		values := make([]string, len(kept))
		for k, at := range kept {
			values[k] = p.Candidates[i].Values[at]
		}
		next.Candidates[i].Values = values
	}
	return next
}
