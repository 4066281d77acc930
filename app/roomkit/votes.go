package roomkit

import (
	"madrega/app"
	"madrega/app/report"
)

// Ballots are numbered papers with a box for a score of each component, for each question. They are typed in question by
// question, each from the first line to the last.
type Ballots struct {
	Heads     []string // one for each ballot: its number
	Ask       string
	SectorAsk string
	Sectors   []Choice // the last of them says nothing of the sector
	Low, High string   // what 1 and 5 mean
	Empty     string   // what an empty box means
	Columns   []string // questions
	Rows      []Line
	Sum       string
}

// Slips are numbered papers on which participants write the numbers of what they give their dots to.
type Slips struct {
	Heads  []string
	Ask    string
	Write  string // over the places for numbers
	Dots   int    // how many places
	Rows   []Line // what can be voted on, or empty lines when there is nothing yet
	Blank  bool   // Rows are empty lines
	Listed string // on a slip that has no room for all of them: where they are; "" if it has
	Total  string // how many there are, on the list
}

// CardSheet are empty cards.
type CardSheet struct {
	Count   int
	Sectors []Choice
}

func (Ballots) sheet()   {}
func (Slips) sheet()     {}
func (CardSheet) sheet() {}

func (v view) ballots(ask string, questions ...string) Ballots {
	b := Ballots{Ask: v.l.T(ask), SectorAsk: v.l.T("field.sector"), Sectors: append(v.sectors(), Choice{Word: v.l.T("ballot.sector.none")}),
		Low: v.l.T("level.low"), High: v.l.T("level.high"), Empty: v.l.T("room.ballot.empty"), Sum: v.l.T("ballot.sum")}
	for _, q := range questions {
		b.Columns = append(b.Columns, v.l.T(q))
	}
	for i, key := range app.ComponentKeys {
		words := "component." + string(key)
		b.Rows = append(b.Rows, Line{Number: v.l.Number(i + 1), Text: v.l.T(words), How: v.l.T(words + ".how")})
	}
	first := v.next(app.CurrentRound(v.d, app.ComponentPoll))
	for i := range v.copies() {
		b.Heads = append(b.Heads, v.l.T("ballot.new", "number", v.l.Number(first+i)))
	}
	return b
}

// Slips have room for so many lines; where there is nothing to vote on yet, they have a few empty ones.
const (
	mostOnSlip = 24
	emptyLines = 10
)

func (v view) slips(on app.Poll, write string) Slips {
	round := app.CurrentRound(v.d, on)
	dots := within(v.o.Dots, max(1, round.Each), MostDots)
	s := Slips{Ask: v.l.T("room.slip.ask", "n", dots), Write: v.l.T(write), Dots: dots}
	list := app.Choices(v.d, round)
	for i, thing := range list {
		s.Rows = append(s.Rows, Line{Number: v.l.Number(i + 1), Text: report.VotableName(v.l, thing)})
	}
	if len(list) > mostOnSlip {
		s.Listed, s.Total = v.l.T("room.slip.listed"), v.l.T("room.slip.list", "n", len(list))
	}
	if s.Blank = len(list) == 0; s.Blank {
		for i := range emptyLines {
			s.Rows = append(s.Rows, Line{Number: v.l.Number(i + 1)})
		}
	}
	first := v.next(round)
	for i := range v.copies() {
		s.Heads = append(s.Heads, v.l.T("vision.slip", "label", v.l.Number(first+i)))
	}
	return s
}
