package selection

import (
	"context"
	"errors"
	"math/rand/v2"
	"slices"
	"testing"

	"madrega/app/solve"
)

// swapped is a panel with one member exchanged.
func swapped(panel []string, out, in string) []string {
	next := slices.Clone(panel)
	next[slices.Index(next, out)] = in
	return next
}

func TestWhyAgainstTryingEverySwap(t *testing.T) {
	kinds := map[ReasonKind]int{}
	each(t, 600, func(t *testing.T, r *rand.Rand, p Problem) {
		all := keeping(p)
		if len(all) == 0 {
			return
		}
		panel := all[r.IntN(len(all))]
		reasons, err := p.Why(context.Background(), panel)
		if err != nil || len(reasons) != len(p.Candidates) {
			t.Fatalf("%d reasons for %d candidates, %v", len(reasons), len(p.Candidates), err)
		}
		who := map[string]Candidate{}
		for _, c := range p.Candidates {
			who[c.ID] = c
		}
		for _, reason := range reasons {
			kinds[reason.Kind]++
			member := slices.Contains(panel, reason.Candidate)
			if member != reason.Member {
				t.Errorf("%+v of %v", reason, panel)
			}
			checkReason(t, p, panel, reason, who)
		}
	})
	for _, k := range []ReasonKind{LockedIn, Needed, Only, Highest, Tied, Lowest, LockedOut, WouldBreak, Blocked, Outscored, Level, Better} {
		if kinds[k] == 0 {
			t.Errorf("no reason of kind %s in %v", k, kinds)
		}
	}
}

// checkReason tries every swap of one candidate.
func checkReason(t *testing.T, p Problem, panel []string, reason Reason, who map[string]Candidate) {
	me := who[reason.Candidate]
	var with []string // whom a swap is possible with
	breaks := map[[2]string]int{}
	tries := 0
	for _, other := range p.Candidates {
		if slices.Contains(panel, other.ID) == reason.Member || other.Lock != Free && (reason.Member || other.Lock == In) || other.Lock == Out {
			continue
		}
		tries++
		out, in := other.ID, me.ID
		if reason.Member {
			out, in = in, out
		}
		next := swapped(panel, out, in)
		if p.Keeps(next) {
			with = append(with, other.ID)
		}
		for _, tally := range p.Count(next) {
			if tally.Missing()+tally.Over() > 0 {
				breaks[[2]string{tally.Axis, tally.Value}]++
			}
		}
	}
	gap := 0
	for i, id := range with {
		d := who[id].Score - me.Score // of a member: what the swap would gain
		if !reason.Member {
			d = -d
		}
		if i == 0 || d > gap {
			gap = d
		}
	}
	ok := true
	quota := [2]string{reason.Axis, reason.Value}
	switch reason.Kind {
	case LockedIn:
		ok = me.Lock == In && reason.Member
	case LockedOut:
		ok = me.Lock == Out && !reason.Member
	case Needed:
		var of Tally
		for _, tally := range p.Count(slices.DeleteFunc(slices.Clone(panel), func(id string) bool { return id == me.ID })) {
			if tally.Axis == reason.Axis && tally.Value == reason.Value {
				of = tally
			}
		}
		ok = len(with) == 0 && of.Missing() == 1 && of.Filled == reason.Have && of.Min == reason.Need
	case Only:
		ok = len(with) == 0
	case Highest:
		ok = len(with) > 0 && gap == -reason.Gap && gap < 0 && reason.Among == len(with)+1 && who[reason.With].Score == me.Score-reason.Gap
	case Tied:
		ok = len(with) > 0 && gap == 0 && slices.Contains(with, reason.With) && who[reason.With].Score == me.Score
	case Lowest:
		ok = gap > 0 && gap == reason.Gap && slices.Contains(with, reason.With)
	case WouldBreak:
		ok = len(with) == 0 && tries > 0 && breaks[quota] == tries
	case Blocked:
		ok = len(with) == 0 && tries > 0 && breaks[quota] < tries
		for _, n := range breaks {
			ok = ok && breaks[quota] >= n
		}
	case Outscored:
		ok = len(with) == reason.Among && gap == -reason.Gap && gap < 0 && slices.Contains(with, reason.With)
	case Level:
		ok = len(with) == reason.Among && gap == 0 && slices.Contains(with, reason.With)
	case Better:
		ok = gap == reason.Gap && gap > 0 && slices.Contains(with, reason.With)
	case Full:
		ok = tries == 0
	default:
		ok = false
	}
	if !ok {
		t.Errorf("%+v of panel %v: swaps with %v, gain %d, %d tries, breaks %v", reason, panel, with, gap, tries, breaks)
	}
}

// TestNobodyIsBetterThanTheBest: of the best panel no reason says that a swap would raise its score.
func TestNobodyIsBetterThanTheBest(t *testing.T) {
	each(t, 200, func(t *testing.T, _ *rand.Rand, p Problem) {
		got, err := p.Propose(ctx, solve.Limits{}, nil)
		if err != nil || got.Panel == nil {
			return
		}
		reasons, err := p.Why(context.Background(), got.Panel)
		if err != nil {
			t.Error(err)
		}
		for _, r := range reasons {
			if r.Kind == Lowest || r.Kind == Better {
				t.Errorf("%+v of the best panel %v", r, got.Panel)
			}
		}
	})
}

func TestWhyRefusesPanelsThatDoNotKeepTheMap(t *testing.T) {
	p := Problem{Seats: 1, Candidates: []Candidate{{ID: "a"}, {ID: "b", Lock: Out}}}
	for kind, panel := range map[FaultKind][]string{BadPanel: {"b"}, UnknownMember: {"c"}} {
		_, err := p.Why(context.Background(), panel)
		var f *Fault
		if !errors.As(err, &f) || f.Kind != kind {
			t.Errorf("%v: %v", panel, err)
		}
	}
}

// TestWhyIsEnded: reasons nobody waits for any more are not looked for.
func TestWhyIsEnded(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	each(t, 20, func(t *testing.T, _ *rand.Rand, p Problem) {
		for _, panel := range keeping(p) {
			if reasons, err := p.Why(ctx, panel); !errors.Is(err, context.Canceled) {
				t.Fatalf("%d reasons, %v", len(reasons), err)
			}
		}
	})
}
