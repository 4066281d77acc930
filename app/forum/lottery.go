package forum

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"madrega/app"
	"madrega/app/selection"
)

// LotteryPanels is how many numbered panels a lottery has.
const LotteryPanels = 1000

// Numbered is a lottery as it is published: who could be drawn, and all numbered panels.
type Numbered struct {
	Input string // hash of the problem that it was made from
	selection.Lottery
}

// lotteryRecord is how a Numbered is kept: panels as places among the sorted ids of all candidates, as in a certificate.
type lotteryRecord struct {
	Input      string   `json:"input"`
	Seed       uint64   `json:"seed,string"`
	Least      float64  `json:"least"`
	Bound      float64  `json:"bound"`
	Proven     bool     `json:"proven"`
	Candidates []string `json:"candidates"`
	Panels     []string `json:"panels"`
}

// Publish keeps a lottery of the current call, from which a public number is to draw.
func Publish(n Numbered, at app.Time) app.Command {
	id := app.NewID()
	return app.Command{Label: app.Msg("history.forum.publish"), Apply: func(d app.Document) (app.Document, error) {
		call := Current(d)
		if call == nil {
			return d, app.Fail(app.NotFound, "error.forum.call")
		}
		record, err := n.record()
		if err != nil {
			return d, err
		}
		return app.Add(&app.Lottery{ID: id, Call: call.ID, Seed: strconv.FormatUint(n.Seed, 10), Panels: record, Made: at}).Apply(d)
	}}
}

func (n Numbered) record() (app.Record, error) {
	r := lotteryRecord{Input: n.Input, Seed: n.Seed, Least: n.Least, Bound: n.Bound, Proven: n.Proven}
	at := map[string]int{}
	for _, c := range n.Chances {
		r.Candidates = append(r.Candidates, c.Candidate)
	}
	slices.Sort(r.Candidates)
	for i, id := range r.Candidates {
		at[id] = i
	}
	for _, panel := range n.Panels {
		places := make([]string, len(panel))
		for i, id := range panel {
			place, ok := at[id]
			if !ok {
				return "", fmt.Errorf("a numbered panel has %q, who is no candidate", id)
			}
			places[i] = strconv.Itoa(place)
		}
		r.Panels = append(r.Panels, strings.Join(places, " "))
	}
	b, err := json.Marshal(r)
	return app.Record(b), err
}

// ReadLottery reads a kept lottery, and counts everybody's chances again. A damaged one is an *app.Error.
func ReadLottery(l *app.Lottery) (Numbered, error) {
	var r lotteryRecord
	if err := json.Unmarshal([]byte(l.Panels), &r); err != nil {
		return Numbered{}, app.Fail(app.Damaged, "error.lottery").Because(err)
	}
	n := Numbered{Input: r.Input, Lottery: selection.Lottery{Seed: r.Seed, Least: r.Least, Bound: r.Bound, Proven: r.Proven}}
	times := make([]int, len(r.Candidates))
	for _, line := range r.Panels {
		var panel []string
		for _, place := range strings.Fields(line) {
			i, err := strconv.Atoi(place)
			if err != nil || i < 0 || i >= len(times) {
				return Numbered{}, app.Fail(app.Damaged, "error.lottery").Because(fmt.Errorf("place %.20q of %d", place, len(times)))
			}
			panel = append(panel, r.Candidates[i])
			times[i]++
		}
		n.Panels = append(n.Panels, panel)
	}
	for i, id := range r.Candidates {
		n.Chances = append(n.Chances, selection.Chance{Candidate: id, Panels: times[i]})
	}
	return n, nil
}

// LotteryOf gives the newest lottery of the current call, or nil.
func LotteryOf(d app.Document) *app.Lottery {
	call := Current(d)
	var last *app.Lottery
	for l := range d.Lotteries.All() {
		if call != nil && l.Call == call.ID && (last == nil || cmp.Or(cmp.Compare(l.Made, last.Made), cmp.Compare(l.ID, last.ID)) > 0) {
			last = l
		}
	}
	return last
}

// PublicNumber reads a number as it was published: figures, Western or Arabic, with nothing but spaces between them.
func PublicNumber(s string) (uint64, bool) {
	s = strings.Map(func(r rune) rune {
		switch {
		case r >= '٠' && r <= '٩':
			return r - '٠' + '0'
		case r == ' ' || r == '\u00a0':
			return -1
		}
		return r
	}, s)
	n, err := strconv.ParseUint(s, 10, 64)
	return n, err == nil
}

// Draw lets a public number draw a panel of a lottery, which is kept as a panel. It refuses when a panel was drawn already,
// and when what the lottery was made from has changed since.
func Draw(lottery app.ID, number string, at app.Time) app.Command {
	return app.Command{Label: app.Msg("history.forum.draw"), Apply: func(d app.Document) (app.Document, error) {
		l := d.Lotteries.Get(lottery)
		if l == nil {
			return d, app.Fail(app.NotFound, "error.gone", "what", app.Msg("change.kind.lottery", "n", 1))
		}
		drawn, ok := PublicNumber(number)
		switch {
		case l.Drawn != 0:
			return d, app.Fail(app.Invalid, "error.lottery.drawn")
		case !ok:
			return d, app.Fail(app.Invalid, "error.lottery.number")
		}
		n, err := ReadLottery(l)
		if err != nil {
			return d, err
		}
		asked := Ask(d)
		if asked.Hash != n.Input {
			return d, app.Fail(app.Invalid, "error.lottery.changed")
		}
		_, panel := n.Draw(drawn)
		c := Composed(app.ByLottery, selection.Proposal{Panel: panel, Score: asked.Score(panel)}, n.Input)
		before := map[app.ID]bool{}
		for p := range d.Panels.All() {
			before[p.ID] = true
		}
		if d, err = Keep(at, c).Apply(d); err != nil {
			return d, err
		}
		next := *l
		next.Public, next.Drawn = app.CleanLine(number), at
		for p := range d.Panels.All() {
			if !before[p.ID] {
				next.Panel = p.ID
			}
		}
		d.Lotteries = d.Lotteries.With(next)
		return d, nil
	}}
}
