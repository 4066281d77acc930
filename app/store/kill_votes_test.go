package store

import (
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"path/filepath"
	"testing"
	"time"

	"madrega/app"
	"madrega/app/session"
)

// victimVotes makes the victim a program in which one person after the other votes.
const victimVotes = "MADREGA_TEST_VOTES"

// voting enters votes of people by name, and tells how many are saved.
func voting(path string, out io.Writer) error {
	f, err := Open(path, Options{})
	if err != nil {
		return err
	}
	s := session.New(f.Start(), f, time.Now)
	s.Subscribe(func(e session.Event) {
		if e.State.Phase == session.Saved {
			fmt.Fprintln(out, "saved", e.Document.Ballots.Len())
		}
	})
	for {
		p := app.Person{ID: app.NewID(), Name: "דנה"}
		if err := s.Do(app.Add(&p)); err != nil {
			return err
		}
		on := app.VotablesOn(s.Document(), app.VenturePoll)
		if err := s.Do(app.AddDots(app.Ballot{ID: app.NewID(), Source: app.PersonSource, Voter: p.ID}, on[0], on[0], on[1])); err != nil {
			return err
		}
		if err := s.Flush(context.Background()); err != nil {
			return err
		}
	}
}

// TestKillWhileVoting: the votes that were entered are there, each whole, and what was voted is still hidden.
func TestKillWhileVoting(t *testing.T) {
	const seed = 12
	r := rand.New(rand.NewPCG(seed, 1))
	path := filepath.Join(t.TempDir(), "a.madrega")
	d := newSource(t, seed).Empty()
	for _, name := range []string{"א", "ב"} {
		next, _, err := app.Add(&app.Venture{ID: app.NewID(), Name: name}).Run(d)
		must(t, err)
		d = next
	}
	must(t, create(t, path, d, Options{}).Close())
	for round := range 8 {
		saved := killOnce(t, path, r.IntN(6), victimVotes+"=1")
		f := reopen(t, path, Options{})
		d := f.Start().Document
		now := app.CurrentRound(d, app.VenturePoll)
		tally := app.RoundTally(d, now)
		if tally.Ballots < saved || tally.Dots != 3*tally.Ballots || len(app.TurnoutOf(d, now).Named) != tally.Ballots {
			t.Fatalf("round %d: %d dots of %d votes, but %d were called saved", round, tally.Dots, tally.Ballots, saved)
		}
		if now.Revealed || app.ResultOf(d, app.VenturePoll).Dots != 0 {
			t.Fatalf("round %d: the votes are not hidden any more", round)
		}
		must(t, f.Close())
	}
}
