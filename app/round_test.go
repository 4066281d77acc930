package app

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"
)

// ventureDoc is a process with so many ventures and people.
func ventureDoc(t *testing.T, ventures, people int) (d Document, voters []ID) {
	t.Helper()
	d = NewDocument(NewProcess("P", City, "", day))
	for i := range ventures {
		d = did(t, d, Add(&Venture{ID: NewID(), Name: fmt.Sprint("venture ", i)}))
	}
	for i := range people {
		p := Person{ID: NewID(), Name: fmt.Sprint("person ", i)}
		voters = append(voters, p.ID)
		d = did(t, d, Add(&p))
	}
	return d, voters
}

func refusedWith(t *testing.T, d Document, c Command, key string) {
	t.Helper()
	if _, _, err := c.Run(d); err == nil || AsError(err).Key != key {
		t.Errorf("it is refused with %v, not %s", err, key)
	}
}

// TestBallotsAtRandom: whatever people try, no ballot is taken that breaks the rules of the round, and the tally is what an
// independent count of what was taken gives.
func TestBallotsAtRandom(t *testing.T) {
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 4))
		d, voters := ventureDoc(t, 2+r.IntN(6), 1+r.IntN(12))
		each, most := 1+r.IntN(5), r.IntN(4)
		d = did(t, d, SetUpRound(VenturePoll, each, most))
		counted, taken := map[ID]int{}, 0
		things := VotablesOn(d, VenturePoll)
		seen := map[ID]bool{}
		for range 30 {
			b := Ballot{ID: NewID(), Source: PaperSource}
			if r.IntN(2) == 0 {
				b.Source, b.Voter = PersonSource, voters[r.IntN(len(voters))]
			}
			var on []Votable
			on1 := map[ID]int{}
			for range r.IntN(each + 3) {
				v := things[r.IntN(len(things))]
				on = append(on, v)
				on1[v.Key()]++
			}
			ok := len(on) > 0 && len(on) <= each && !seen[b.Voter]
			for _, n := range on1 {
				ok = ok && (most == 0 || most >= each || n <= most)
			}
			next, _, err := AddDots(b, on...).Run(d)
			if ok != (err == nil) {
				t.Fatalf("seed %d: %d dots each, %d at most on one, %v: %v", seed, each, most, on1, err)
			}
			if err != nil {
				continue
			}
			d = next
			taken++
			if b.Voter != "" {
				seen[b.Voter] = true
			}
			for id, n := range on1 {
				counted[id] += n
			}
		}
		round := CurrentRound(d, VenturePoll)
		tally, sum := RoundTally(d, round), 0
		for _, row := range tally.Rows {
			sum += row.Dots
			if row.Dots != counted[row.Venture] {
				t.Errorf("seed %d: %s has %d dots, counted %d", seed, row.Name, row.Dots, counted[row.Venture])
			}
		}
		if turnout := TurnoutOf(d, round); sum != tally.Dots || sum > taken*each || tally.Ballots != taken || turnout.Voted != taken || len(turnout.Named) != len(seen) {
			t.Errorf("seed %d: %d dots of %d ballots, %d taken, %+v", seed, sum, tally.Ballots, taken, turnout)
		}
		if shown := ResultOf(d, VenturePoll); shown.Dots != 0 || len(shown.Leaders()) != 0 {
			t.Errorf("seed %d: %d dots are shown before they are revealed", seed, shown.Dots)
		}
		if err := d.Check(); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
	}
}

func TestARoundSaysWhyItRefuses(t *testing.T) {
	d, voters := ventureDoc(t, 3, 3)
	on := VotablesOn(d, VenturePoll)
	by := func(voter, proxy ID) Ballot {
		return Ballot{ID: NewID(), Source: PersonSource, Voter: voter, Proxy: proxy}
	}
	d = did(t, d, SetUpRound(VenturePoll, 3, 2), AddDots(by(voters[0], ""), on[0], on[0], on[1]))
	refusedWith(t, d, AddDots(by(voters[0], ""), on[0]), "error.round.voted")
	refusedWith(t, d, AddDots(by(voters[1], voters[1]), on[0]), "error.ballot.proxy")
	refusedWith(t, d, AddDots(by(voters[1], ""), on[0], on[0], on[0]), "error.round.most")
	refusedWith(t, d, AddDots(by(voters[1], ""), on[0], on[0], on[1], on[1]), "error.round.each")
	refusedWith(t, d, AddDots(by(voters[1], "")), "error.round.none")
	refusedWith(t, d, SetUpRound(VenturePoll, 2, 0), "error.round.held")
	refusedWith(t, d, NextRound(VenturePoll, LeadEntrants), "error.round.hidden")
	refusedWith(t, d, NextRound(DraftPoll, AllEntrants), "error.round.empty")
	d = did(t, d, AddDots(by(voters[1], voters[2]), on[2]))
	if turnout := TurnoutOf(d, CurrentRound(d, VenturePoll)); turnout.Proxies != 1 || len(turnout.Named) != 2 {
		t.Errorf("%+v", turnout)
	}
	shown := did(t, d, RevealRound(VenturePoll, true))
	refusedWith(t, shown, AddDots(by(voters[2], ""), on[0]), "error.round.revealed")
	refusedWith(t, shown, RemoveBallots(VenturePoll, d.Ballots.At(0).ID), "error.round.revealed")
	closed := did(t, d, CloseRound(VenturePoll, true))
	refusedWith(t, closed, AddDots(by(voters[2], ""), on[0]), "error.round.closed")
	refusedWith(t, closed, CountOnWall(on[0], 2), "error.round.closed")
	refusedWith(t, closed, RemoveBallots(VenturePoll, d.Ballots.At(0).ID), "error.round.closed")
	d = did(t, d, RemoveBallots(VenturePoll, d.Ballots.At(0).ID), AddDots(by(voters[0], ""), on[2]))
	if n := RoundTally(d, CurrentRound(d, VenturePoll)).Dots; n != 2 {
		t.Errorf("after voting anew there are %d dots", n)
	}
}

// TestASecondRoundTakesTheLeaders: only those are voted on, and both rounds stay.
func TestASecondRoundTakesTheLeaders(t *testing.T) {
	d, _ := ventureDoc(t, 5, 0)
	on := VotablesOn(d, VenturePoll)
	for i, n := range []int{4, 2, 2, 2, 0} {
		if n > 0 {
			d = did(t, d, CountOnWall(on[i], n))
		}
	}
	d = did(t, d, RevealRound(VenturePoll, true))
	for entrants, want := range map[Entrants][]Votable{AllEntrants: on, LeadEntrants: on[:4], TiedEntrants: on[1:4]} {
		next := did(t, d, NextRound(VenturePoll, entrants))
		r := CurrentRound(next, VenturePoll)
		if got := Choices(next, r); r.Number != 2 || r.Revealed || r.Closed || !slices.Equal(got, want) {
			t.Errorf("%q: %+v takes %d", entrants, r, len(got))
		}
		if ResultOf(next, VenturePoll).Rows[0].Dots != 4 {
			t.Errorf("%q: the first round is not shown any more", entrants)
		}
		if entrants != AllEntrants {
			refusedWith(t, next, CountOnWall(on[4], 1), "error.round.entrant")
		}
		next = did(t, next, CountOnWall(on[2], 7))
		if OnWall(next, on[0]) != 0 || ResultOf(next, VenturePoll).Rows[0].Dots != 4 {
			t.Errorf("%q: the rounds are mixed, or the second is shown before it is revealed", entrants)
		}
		next = did(t, next, RevealRound(VenturePoll, true))
		if row := ResultOf(next, VenturePoll).Rows[0]; row.Key() != on[2].Key() || row.Dots != 7 {
			t.Errorf("%q: the second round ended with %+v", entrants, row)
		}
		if before := RoundTally(next, RoundsOf(next, VenturePoll)[0]); before.Dots != 10 || !RoundsOf(next, VenturePoll)[0].Closed {
			t.Errorf("%q: of the first round stay %d dots", entrants, before.Dots)
		}
	}
}

// TestVotesOfOlderFilesAreTheFirstRound: they have no round, and were no secret.
func TestVotesOfOlderFilesAreTheFirstRound(t *testing.T) {
	d, id := cardDoc(t, "a b")
	b := Ballot{ID: NewID(), Kind: DotBallot, Source: PaperSource}
	d = did(t, d, Add(&b), Add(&Dot{ID: NewID(), Ballot: b.ID, Card: id["a"], Count: 5}))
	if tally := TallyOf(d); tally.Dots != 5 || len(RoundsOf(d, CardPoll)) != 1 || len(RoundsOf(d, DraftPoll)) != 0 {
		t.Errorf("%+v", tally)
	}
	d = did(t, d, NextRound(CardPoll, AllEntrants), CountOnWall(Votable{Card: id["b"]}, 2))
	if all := RoundsOf(d, CardPoll); len(all) != 2 || RoundTally(d, all[0]).Dots != 5 || RoundTally(d, all[1]).Dots != 2 {
		t.Errorf("%+v", all)
	}
}

func TestScoresAreHiddenUntilTheyAreRevealed(t *testing.T) {
	d, voters := ventureDoc(t, 0, 2)
	scores := func(n Grade) (all [7]Rating) {
		all[0].Now = n
		return all
	}
	for i, n := range []Grade{2, 3, 3} {
		d = did(t, d, PutBallot(Ballot{ID: NewID(), Source: PaperSource, Label: strconv.Itoa(i + 1)}, scores(n)))
	}
	if Scores(d)[0].Today.N != 3 || len(ComponentBallots(d)) != 3 {
		t.Error("the first ballots are hidden though nobody asked for that")
	}
	d = did(t, d, RevealRound(ComponentPoll, false), PutBallot(Ballot{ID: NewID(), Source: PersonSource, Voter: voters[0]}, scores(4)))
	refusedWith(t, d, PutBallot(Ballot{ID: NewID(), Source: PersonSource, Voter: voters[0]}, scores(5)), "error.round.voted")
	if Scores(d)[0].Today.N != 0 || len(ComponentBallots(d)) != 0 || len(Disagreements(d)) != 0 {
		t.Error("what is hidden can be read")
	}
	d = did(t, d, RevealRound(ComponentPoll, true))
	if got := Scores(d)[0].Today; got.N != 4 || got.Median != 3 {
		t.Errorf("revealed are %+v", got)
	}
	d = did(t, d, NextRound(ComponentPoll, AllEntrants))
	if Scores(d)[0].Today.N != 4 {
		t.Error("the first round is gone as soon as the second begins")
	}
	d = did(t, d, PutBallot(Ballot{ID: NewID(), Source: PersonSource, Voter: voters[0]}, scores(5)), RevealRound(ComponentPoll, true))
	if got := Scores(d)[0].Today; got != (Spread{Few: true}) {
		t.Errorf("the second round is %+v", got)
	}
}

func TestWhoIsMissing(t *testing.T) {
	d, voters := ventureDoc(t, 2, 4)
	m := Meeting{ID: NewID(), Date: "2026-11-22"}
	d = did(t, d, Add(&m))
	for _, p := range voters[:3] {
		d = did(t, d, Add(&Attendance{ID: NewID(), Meeting: m.ID, Person: p}))
	}
	on := VotablesOn(d, VenturePoll)
	d = did(t, d, AddDots(Ballot{ID: NewID(), Source: PersonSource, Voter: voters[0]}, on[0]), AddDots(Ballot{ID: NewID(), Source: PersonSource, Voter: voters[3], Proxy: voters[0]}, on[0]))
	if got := TurnoutOf(d, CurrentRound(d, VenturePoll)); got.Voted != 2 || got.Left != 2 || len(got.Missing) != 2 {
		t.Errorf("%+v", got)
	}
	d = did(t, d, AddDots(Ballot{ID: NewID(), Source: PaperSource}, on[1]))
	if got := TurnoutOf(d, CurrentRound(d, VenturePoll)); got.Left != 1 {
		t.Errorf("a slip of paper stands for one of those who are missing: %+v", got)
	}
}
