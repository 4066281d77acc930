package app

import (
	"reflect"
	"slices"
)

// What runs the room stands in the history, but is no step of undo: the clock, the agenda going on, what is shown of a vote,
// and that a step is done. Each has a control of its own that takes it back.

// StepDone labels the command that says that a step is done.
var StepDone = Msg("history.step.done")

var roomLabels = []string{"history.block.begin", "history.block.next", "history.block.pause", "history.block.extend",
	"history.round.reveal", "history.round.hide", "history.round.close", "history.round.open", StepDone.Key}

// OfTheRoom tells whether this is the label of a command that runs the room.
func (m Message) OfTheRoom() bool { return slices.Contains(roomLabels, m.Key) }

// roomKinds are the kinds of entities that such commands change.
var roomKinds = []string{"block", "round", "step"}

// Onto is the Diff for a document in which the room went on since: what running it changed of the same entities stays.
func (diff Diff) Onto(d Document) Diff {
	next := slices.Clone(diff)
	for i, ch := range next {
		if !slices.Contains(roomKinds, ch.Kind) || ch.Before == nil {
			continue
		}
		now := CollectionNamed(ch.Kind).Get(d, ch.ID())
		if now == nil || CollectionNamed(ch.Kind).same(now, ch.Before) {
			continue
		}
		next[i].Before = now
		if ch.After != nil {
			next[i].After = withFields(now, ch)
		}
	}
	return next
}

// withFields is an entity with the fields that a change gives another value.
func withFields(now Entity, ch Change) Entity {
	next := copyOf(now)
	to, before, after := reflect.ValueOf(next).Elem(), reflect.ValueOf(ch.Before).Elem(), reflect.ValueOf(ch.After).Elem()
	for i := range to.NumField() {
		if !reflect.DeepEqual(before.Field(i).Interface(), after.Field(i).Interface()) {
			to.Field(i).Set(after.Field(i))
		}
	}
	return next
}
