package ui

import (
	"strings"
	"testing"

	"madrega/app"
	"madrega/app/lang"
	"madrega/ui/kit"
)

// TestTheHistoryTellsNoVotes: what the history says of votes has neither the name of who voted nor of what they voted for.
func TestTheHistoryTellsNoVotes(t *testing.T) {
	d := app.NewDocument(app.NewProcess("P", app.City, "", clockNow))
	do := func(c app.Command) app.Diff {
		t.Helper()
		next, diff, err := c.Run(d)
		if err != nil {
			t.Fatal(err)
		}
		d = next
		return diff
	}
	venture, person := app.Venture{ID: app.NewID(), Name: "Qzventure"}, app.Person{ID: app.NewID(), Name: "Qzdana"}
	do(app.Add(&venture))
	do(app.Add(&person))
	do(app.RevealRound(app.ComponentPoll, false))
	on := app.VotablesOn(d, app.VenturePoll)
	by := func() app.Ballot { return app.Ballot{ID: app.NewID(), Source: app.PersonSource, Voter: person.ID} }
	diffs := []app.Diff{do(app.AddDots(by(), on[0], on[0])), do(app.PutBallot(by(), [7]app.Rating{{Now: 2}}))}
	for _, code := range lang.Codes {
		l := &kit.Look{Lang: lang.For(code), Zoom: 1}
		for _, diff := range diffs {
			for _, back := range []app.Diff{diff, diff.Inverse()} {
				said := strings.Join(describe(l, d, back), "\n")
				if said == "" || strings.Contains(said, "Qz") || strings.Contains(said, l.T("component.vision")) {
					t.Errorf("%s: it says %q", code, said)
				}
			}
		}
	}
}
