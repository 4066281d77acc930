package app

import (
	"cmp"
	"slices"
)

// Action is something that somebody took on (close of the workshop).
type Action struct {
	ID    ID     `json:"id"`
	Text  string `json:"text" is:"text,required"`
	Owner string `json:"owner"`
	Due   Date   `json:"due"`
	Done  bool   `json:"done"`
}

func (a Action) EntityID() ID { return a.ID }

// Task is something that somebody took on in an exercise.
type Task struct {
	Kind    string // of the entity: "action", "relation", "component" or "venture"
	ID      ID
	Text    string // what is to be done; of a relation "" when only who and when was said
	Owner   string
	Due     Date
	Done    bool
	Overdue bool // the day has passed, and it isn't done
}

// Actions are the actions that were taken on at the close: the overdue ones first, then by day, those without a day, and at
// last those that are done.
func Actions(d Document, today Date) []Task {
	var list []Task
	for a := range d.Actions.All() {
		list = append(list, Task{"action", a.ID, a.Text, a.Owner, a.Due, a.Done, a.Overdue(today)})
	}
	return byDue(list)
}

// Tasks are what was taken on in other exercises, in the same order: moves of relations on the ladder, first moves of
// components, ventures with somebody who owns them or a day. Ventures that were stopped are left out.
func Tasks(d Document, today Date) []Task {
	var list []Task
	for r := range d.Relations.All() {
		if r.Planned() {
			list = append(list, Task{"relation", r.ID, r.Move, r.Owner, r.Due, r.Target != 0 && r.Reached(), r.Overdue(today)})
		}
	}
	for c := range d.Components.All() {
		if c.Move != "" {
			list = append(list, Task{"component", c.ID, c.Move, c.Owner, c.Due, false, c.Due != "" && c.Due < today})
		}
	}
	for v := range d.Ventures.All() {
		if (v.Owner != "" || v.Due != "") && v.State != "stopped" {
			list = append(list, Task{"venture", v.ID, v.Name, v.Owner, v.Due, v.State == "done", v.Late(today)})
		}
	}
	return byDue(list)
}

// Overdue tells whether the day has passed, and nobody did it.
func (a Action) Overdue(today Date) bool { return a.Due != "" && a.Due < today && !a.Done }

func byDue(list []Task) []Task {
	rank := func(t Task) int {
		switch {
		case t.Done:
			return 2
		case t.Due == "":
			return 1
		}
		return 0
	}
	slices.SortStableFunc(list, func(a, b Task) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a.Due, b.Due))
	})
	return list
}

// KnownOwners lists everybody who took something on, each once, by name: for completion.
func KnownOwners(d Document) []string {
	shown := map[string]string{}
	for _, t := range append(Actions(d, ""), Tasks(d, "")...) {
		if key := Fold(t.Owner); key != "" && shown[key] == "" {
			shown[key] = t.Owner
		}
	}
	names := make([]string, 0, len(shown))
	for _, name := range shown {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Compare(Fold(a), Fold(b)) })
	return names
}

// ActionOf is the action with the words of a card, or nil.
func (d Document) ActionOf(c *Card) *Action {
	for a := range d.Actions.All() {
		if Fold(a.Text) == Fold(c.Text) {
			return a
		}
	}
	return nil
}
