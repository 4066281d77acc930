package report_test

import (
	"strings"
	"testing"

	"madrega/app"
	"madrega/app/agenda"
	"madrega/app/lang"
	"madrega/app/report"
	"madrega/app/testkit"
)

// voted is a process with votes on ventures, drafts and components by people with marked names, hidden as yet.
func voted(t *testing.T) app.Document {
	t.Helper()
	next := app.SequentialIDs(now)
	d := town()
	for _, name := range []string{"alpha", "beta", "gamma"} {
		d = testkit.After(t, d, app.Add(&app.Venture{ID: next(), Name: name}), app.Add(&app.Draft{ID: next(), Text: "draft " + name}))
	}
	d = testkit.After(t, d, app.RevealRound(app.ComponentPoll, false))
	for i, name := range []string{"Qzdanaqz", "Qzyosefqz", "Qzsalmaqz"} {
		p := app.Person{ID: next(), Name: name}
		by := func() app.Ballot { return app.Ballot{ID: next(), Source: app.PersonSource, Voter: p.ID} }
		var scores [7]app.Rating
		scores[0].Now, scores[0].Target = app.Grade(i+1), 5
		ventures, drafts := app.VotablesOn(d, app.VenturePoll), app.VotablesOn(d, app.DraftPoll)
		d = testkit.After(t, d, app.Add(&p), app.AddDots(by(), ventures[0], ventures[0], ventures[1]), app.AddDots(by(), drafts[0], drafts[0], drafts[i]), app.PutBallot(by(), scores))
	}
	return d
}

var polls = []app.Poll{app.VenturePoll, app.DraftPoll, app.ComponentPoll}

// TestReportsHideVotes: nobody reads a tally before it is revealed, nor ever who voted, nor a name beside a vote.
func TestReportsHideVotes(t *testing.T) {
	hidden := voted(t)
	shown := hidden
	for _, on := range polls {
		shown = testkit.After(t, shown, app.RevealRound(on, true))
	}
	for _, audience := range []report.Audience{report.Participants, report.Planner} {
		for _, code := range lang.Codes {
			l := lang.For(code)
			read := func(d app.Document) string {
				text := ""
				for _, id := range []string{"vision", "ventures"} {
					text += string(written(t, agenda.Report(id, d, l, report.Options{Now: now, Audience: audience})))
				}
				return text
			}
			before, after := read(hidden), read(shown)
			for _, name := range []string{"Qzdanaqz", "Qzyosefqz", "Qzsalmaqz"} {
				if strings.Contains(before+after, name) {
					t.Errorf("%s, audience %d: the report names %s", code, audience, name)
				}
			}
			for _, says := range []string{l.T("vote.on.ventures"), l.T("vote.on.drafts"), l.T("report.votes.voted", "n", 3)} {
				if strings.Contains(before, says) {
					t.Errorf("%s, audience %d: before it is revealed the report says %q", code, audience, says)
				}
				if !strings.Contains(after, says) {
					t.Errorf("%s, audience %d: once revealed the report does not say %q", code, audience, says)
				}
			}
			if strings.Contains(before, `"component_ballots"`) || strings.Contains(before, l.T("report.components.radar")) {
				t.Errorf("%s, audience %d: scores are reported before they are revealed", code, audience)
			}
		}
	}
}

func TestBothRoundsAreReported(t *testing.T) {
	d := voted(t)
	d = testkit.After(t, d, app.RevealRound(app.VenturePoll, true), app.NextRound(app.VenturePoll, app.LeadEntrants))
	d = testkit.After(t, d, app.CountOnWall(app.VotablesOn(d, app.VenturePoll)[1], 8))
	l := lang.For("en")
	read := func() string {
		return string(written(t, agenda.Report("ventures", d, l, report.Options{Now: now})))
	}
	if text := read(); strings.Contains(text, "Round 2") || strings.Contains(text, `"8"`) {
		t.Error("the second round is reported before it is revealed")
	}
	d = testkit.After(t, d, app.RevealRound(app.VenturePoll, true))
	text := read()
	for _, want := range []string{"Round 1: ", "Round 2: ", l.T("report.votes.rounds"), `"votes_ventures"`, `"8"`, `"6"`} {
		if !strings.Contains(text, want) {
			t.Errorf("the report does not say %s", want)
		}
	}
}
