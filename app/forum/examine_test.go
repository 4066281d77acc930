package forum_test

import (
	"context"
	"errors"
	"testing"

	"madrega/app/forum"
	"madrega/app/lang"
	"madrega/app/sample"
	"madrega/app/selection"
	"madrega/app/testkit"
)

// TestTheSampleIsSlightlyImpossible goes the committee's way: the map is impossible, the closest panel misses little, and
// each set of changes that is offered makes it possible, in one step of undo.
func TestTheSampleIsSlightlyImpossible(t *testing.T) {
	d := sample.Bay(lang.For("he"))
	e, err := forum.Examine(context.Background(), forum.Problem(d), 3)
	if err != nil || e.Status != selection.Impossible || len(e.Changes) == 0 {
		t.Fatalf("%v, %s, %d changes", err, e.Status, len(e.Changes))
	}
	if len(forum.Problem(d).Troubles()) == 0 {
		t.Error("counting shows no trouble")
	}
	for _, tally := range e.Tallies {
		if tally.Axis == forum.Constituencies && tally.Missing()+tally.Over() > 0 {
			t.Errorf("the closest panel misses the seats of a constituency: %+v", tally)
		}
	}
	if n := len(e.Panel); n != d.Seats() {
		t.Errorf("the closest panel has %d members", n)
	}
	for i, r := range e.Changes {
		changed := testkit.After(t, d, forum.AcceptChanges(forum.Acceptance{Changes: r.Changes, By: "A", Reason: "B", At: 1 << 41}))
		if again, err := forum.Examine(context.Background(), forum.Problem(changed), 1); err != nil || !again.Possible() || !forum.Problem(changed).Keeps(again.Panel) {
			t.Errorf("change %d leaves it %s: %v", i+1, again.Status, err)
		}
	}
}

func TestAnExaminationCanBeCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := forum.Examine(ctx, forum.Problem(sample.Bay(lang.For("he"))), 3); !errors.Is(err, context.Canceled) {
		t.Errorf("the error is %v", err)
	}
}
