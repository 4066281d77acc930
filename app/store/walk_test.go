package store

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"madrega/app"
	"madrega/app/session"
)

// nameless is a document without who voted: revealing a round takes that out of the past too.
func nameless(d app.Document) app.Document {
	all := map[app.ID]bool{}
	for b := range d.Ballots.All() {
		all[b.ID] = true
	}
	return d.Rewritten(app.CutTie(all))
}

// TestRevealingCutsTheTie votes by name, reveals, and looks in the file, in its history, and in what undo brings back.
func TestRevealingCutsTheTie(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.madrega")
	d := newSource(t, 1).Empty()
	voter := app.Person{ID: app.NewID(), Name: "Dana"}
	d.Persons = d.Persons.With(voter)
	f := create(t, path, d, Options{})
	s := session.New(f.Start(), f, time.Now)
	must(t, s.Do(app.RevealRound(app.ComponentPoll, false)))
	must(t, s.Do(app.PutBallot(app.Ballot{ID: app.NewID(), Source: app.PersonSource, Voter: voter.ID}, [7]app.Rating{{Now: 4}})))
	if b := s.Document().Ballots.At(0); b.Voter != voter.ID {
		t.Fatalf("nobody knows who voted: %+v", b)
	}
	must(t, s.Flush(context.Background()))
	must(t, s.Do(app.RevealRound(app.ComponentPoll, true)))
	must(t, s.Close(context.Background()))
	f = reopen(t, path, Options{})
	must(t, f.Check())
	for _, e := range f.Start().Past {
		diff, err := f.Diff(e.Seq)
		must(t, err)
		for _, ch := range diff {
			for _, x := range []app.Entity{ch.Before, ch.After} {
				if b, ok := x.(*app.Ballot); ok && b.Voter != "" {
					t.Errorf("the history still tells who voted: %+v", b)
				}
			}
		}
	}
	s = session.New(f.Start(), f, time.Now)
	_, err := s.Undo() // the ballot: revealing is no step of undo
	must(t, err)
	_, err = s.Redo()
	must(t, err)
	if b := s.Document().Ballots.At(0); b.Voter != "" || !app.CurrentRound(s.Document(), app.ComponentPoll).Revealed {
		t.Errorf("doing it again brings back who voted: %+v", b)
	}
	must(t, s.Close(context.Background()))
}

// TestWalkOnDisk does, undoes, redoes and reopens at random, and what is on the disk is always what was last seen.
func TestWalkOnDisk(t *testing.T) {
	for seed := range uint64(4) {
		src := newSource(t, seed)
		path := filepath.Join(t.TempDir(), "a.madrega")
		f := create(t, path, src.Document(8), Options{})
		s := session.New(f.Start(), f, time.Now)
		model, at := []string{dump(t, nameless(s.Document()))}, 0
		for range 150 {
			switch src.IntN(6) {
			case 0, 1:
				_, err := s.Undo()
				if (err == nil) != (at > 0) {
					t.Fatalf("undo at %d: %v", at, err)
				}
				at = max(0, at-1)
			case 2:
				_, err := s.Redo()
				if (err == nil) != (at < len(model)-1) {
					t.Fatalf("redo at %d: %v", at, err)
				}
				at = min(len(model)-1, at+1)
			case 3:
				must(t, s.Close(context.Background()))
				f = reopen(t, path, Options{})
				s = session.New(f.Start(), f, time.Now)
			default:
				c := src.Change(s.Document())
				c.Merge = ""
				before := len(s.History())
				must(t, s.Do(c))
				if len(s.History()) > before {
					model, at = append(model[:at+1], dump(t, nameless(s.Document()))), at+1
				}
			}
			if dump(t, nameless(s.Document())) != model[at] {
				t.Fatalf("seed %d: not as the model at %d", seed, at)
			}
		}
		first, err := s.At(0)
		must(t, err)
		if dump(t, nameless(first)) != model[0] {
			t.Fatalf("seed %d: the history does not lead back to the beginning", seed)
		}
		must(t, s.Close(context.Background()))
	}
}

func TestInvariantsAreChecksOfTheTables(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.madrega")
	d := newSource(t, 1).Document(2)
	f := create(t, path, d, Options{})
	bad := *d.Organisations.At(0)
	bad.Sector = "royal"
	d.Organisations = d.Organisations.With(bad)
	fails(t, f.Write(d, nil, nil), "error.save.failed")
	gone := f.Start().Document
	gone.Organisations = app.SetOf[app.Organisation]()
	fails(t, f.Write(gone, nil, nil), "error.save.failed")
	must(t, f.Write(f.Start().Document, nil, nil)) // and a good one is written after bad ones
	must(t, f.Close())
	must(t, reopen(t, path, Options{}).Close())
}
