package app

import "fmt"

// Command makes the next document. Apply gives a new document and leaves the old one; what it gives is checked against the
// invariants before anyone sees it.
type Command struct {
	Label Message // what it does, for undo and the history: "Add organisation"
	Merge string  // commands in a row with the same Merge are one step of undo (typing in one field); empty never merges
	Apply func(Document) (Document, error)
}

// Run applies the command, and gives the next document and what changed. On an error nothing has happened.
func (c Command) Run(d Document) (Document, Diff, error) {
	next, err := c.Apply(d)
	if err != nil {
		return d, nil, err
	}
	diff := Compare(d, next)
	if err := next.checkDiff(diff); err != nil {
		return d, nil, err
	}
	return next, diff, nil
}

// checked is an entity with rules of its own.
type checked interface{ Check() error }

// referring is an entity that makes no sense without others.
type referring interface{ References() []Reference }

// Reference names an entity of some kind.
type Reference struct {
	Kind string
	ID   ID
}

// Check tests every rule on every entity: for documents that come from outside.
func (d Document) Check() error {
	if d.processes.Len() != 1 {
		return Fail(Damaged, "error.file.damaged").Because(fmt.Errorf("%d processes in one file", d.processes.Len()))
	}
	return d.checkDiff(Compare(Document{processes: Set[Process]{}}, d))
}

func (d Document) checkDiff(diff Diff) error {
	removed := map[Reference]bool{}
	pairs := false
	for _, ch := range diff {
		pairs = pairs || ch.Kind == "relation" || ch.Kind == "step" || ch.Kind == "resource"
		if ch.After == nil {
			removed[Reference{ch.Kind, ch.ID()}] = true
			continue
		}
		if !ch.ID().Valid() {
			return Fail(Damaged, "error.file.damaged").Because(fmt.Errorf("%s has the id %q", ch.Kind, ch.ID()))
		}
		if e, ok := ch.After.(checked); ok {
			if err := e.Check(); err != nil {
				return err
			}
		}
		if e, ok := ch.After.(referring); ok {
			for _, r := range e.References() {
				if CollectionNamed(r.Kind).Get(d, r.ID) == nil {
					return Fail(Invalid, "error.reference.missing").Because(fmt.Errorf("%s %s refers to %s %s", ch.Kind, ch.ID(), r.Kind, r.ID))
				}
			}
		}
	}
	if pairs {
		if err := d.checkUnique(); err != nil {
			return err
		}
	}
	if len(removed) == 0 {
		return nil
	}
	for _, c := range Collections {
		for e := range c.All(d) {
			ref, ok := e.(referring)
			if !ok {
				break
			}
			for _, r := range ref.References() {
				if removed[r] {
					return Fail(Invalid, "error.reference.missing").Because(fmt.Errorf("%s %s still refers to %s %s", c.Name(), e.EntityID(), r.Kind, r.ID))
				}
			}
		}
	}
	return nil
}

// unique is an entity of which there is one for each key.
type unique interface{ UniqueKey() string }

func (d Document) checkUnique() error {
	for _, c := range Collections {
		seen := map[string]bool{}
		for e := range c.All(d) {
			u, ok := e.(unique)
			if !ok {
				break
			}
			if seen[u.UniqueKey()] {
				return Fail(Invalid, "error.duplicate."+c.Name())
			}
			seen[u.UniqueKey()] = true
		}
	}
	return nil
}
