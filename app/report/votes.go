package report

import (
	"slices"

	"madrega/app"
	"madrega/app/lang"
)

// votes tells how the rounds of a poll ended that have been revealed, each with how many voted: never who. The last one is
// told under the given title. With more than one, a table compares them.
func (v view) votes(on app.Poll, title string) (blocks []Block) {
	var shown []app.Round
	for _, r := range app.RoundsOf(v.d, on) {
		if r.Revealed && len(app.BallotsOf(v.d, r)) > 0 {
			shown = append(shown, r)
		}
	}
	for i, r := range slices.Backward(shown) {
		t := app.RoundTally(v.d, r)
		p := Paragraph{Text: VoteSentence(v.l, t)}
		if p.Text == "" {
			continue
		}
		if t.Ballots > 0 {
			p.Text += " " + v.l.T("report.votes.voted", "n", t.Ballots)
		}
		if len(shown) > 1 {
			p.Text = v.l.T("vote.round", "number", r.Number) + ": " + p.Text
		}
		if i == len(shown)-1 {
			p.Title = v.l.T(title)
		}
		blocks = append(blocks, p)
	}
	if len(shown) > 1 {
		blocks = append(blocks, v.rounds(on, shown))
	}
	return blocks
}

// rounds is a table of the dots of everything in each round; empty where it was not voted on.
func (v view) rounds(on app.Poll, shown []app.Round) Table {
	t := Table{ID: "votes_" + string(on), Title: v.l.T("report.votes.rounds"), About: v.l.T("report.votes.about"),
		Columns: []Column{{ID: "name", Title: v.l.T("field.name"), Width: 4}}}
	dots := make([]map[app.ID]app.Votes, len(shown))
	for i, r := range shown {
		t.Columns = append(t.Columns, Column{ID: "round" + v.l.Number(r.Number), Title: v.l.T("vote.round", "number", r.Number), Kind: Number})
		dots[i] = map[app.ID]app.Votes{}
		for _, row := range app.RoundTally(v.d, r).Rows {
			dots[i][row.Key()] = row
		}
	}
	for _, thing := range app.VotablesOn(v.d, on) {
		row := []Cell{{Text: VotableName(v.l, thing)}}
		for i := range shown {
			votes, in := dots[i][thing.Key()]
			if !in {
				row = append(row, Cell{})
				continue
			}
			row = append(row, Cell{Text: v.l.Number(votes.Dots), Number: float64(votes.Dots), HasNum: true, Strong: votes.Lead})
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// VoteSentence says in words how a vote ended, ties too; "" if nobody voted.
func VoteSentence(l *lang.Lang, t app.Tally) string {
	lead, tied := t.Leaders(), t.Tied()
	names := func(list []app.Votes) lang.Words {
		var out []string
		for _, v := range list {
			out = append(out, l.T("vision.quoted", "text", VotableName(l, v.Votable)))
		}
		return lang.Words(l.Join(out...))
	}
	switch {
	case len(lead) == 0:
		return ""
	case len(lead) == 1:
		return l.T("vision.outcome.one", "name", names(lead), "dots", lead[0].Dots)
	case len(tied) > 0 && len(tied) == len(lead):
		return l.T("vision.outcome.tie", "count", len(tied), "names", names(lead), "dots", lead[0].Dots)
	case len(tied) > 0:
		return l.T("vision.outcome.second", "name", names(lead[:1]), "dots", lead[0].Dots, "names", names(tied), "then", tied[0].Dots)
	case lead[0].Dots == lead[1].Dots:
		return l.T("vision.outcome.equal", "names", names(lead), "dots", lead[0].Dots)
	}
	return l.T("vision.outcome.two", "name", names(lead[:1]), "dots", lead[0].Dots, "second", names(lead[1:]), "then", lead[1].Dots)
}

// VotableName is the name of a group, or the words of a card.
func VotableName(l *lang.Lang, v app.Votable) string {
	if v.Name == "" {
		return l.T("board.unnamed")
	}
	return v.Name
}
