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

// checked is an entity with rules that concern several of its fields.
type checked interface{ Check() error }

// Check tests every rule on every entity: for documents that come from outside.
func (d Document) Check() error {
	return d.checkDiff(Compare(Document{}, d))
}

func (d Document) checkDiff(diff Diff) error {
	removed := map[string]map[ID]bool{} // by kind
	keys := map[string]map[string]int{} // by kind: keys that are new to the document
	for _, ch := range diff {
		if ch.After == nil {
			if removed[ch.Kind] == nil {
				removed[ch.Kind] = map[ID]bool{}
			}
			removed[ch.Kind][ch.ID()] = true
			continue
		}
		if err := d.checkEntity(ch); err != nil {
			return err
		}
		if u, ok := ch.After.(unique); ok {
			if was, ok := ch.Before.(unique); ok && was.UniqueKey() == u.UniqueKey() {
				continue
			}
			if keys[ch.Kind] == nil {
				keys[ch.Kind] = map[string]int{}
			}
			keys[ch.Kind][u.UniqueKey()] = 0
		}
	}
	if d.processes.Len() != 1 {
		return Fail(Damaged, "error.file.damaged").Because(fmt.Errorf("%d processes in one document", d.processes.Len()))
	}
	if err := d.checkUnique(keys); err != nil {
		return err
	}
	if err := d.checkFrozen(diff); err != nil {
		return err
	}
	return d.checkDangling(removed)
}

// checkEntity tests the rules of one entity, and that what it refers to is there.
func (d Document) checkEntity(ch Change) error {
	if !ch.ID().Valid() {
		return Fail(Damaged, "error.file.damaged").Because(fmt.Errorf("%s has the id %q", ch.Kind, ch.ID()))
	}
	if err := checkFields(ch.After); err != nil {
		return err
	}
	if e, ok := ch.After.(checked); ok {
		if err := e.Check(); err != nil {
			return err
		}
	}
	for _, r := range References(ch.After) {
		if CollectionNamed(r.Kind).Get(d, r.ID) == nil {
			return Fail(Invalid, "error.reference.missing").Because(fmt.Errorf("%s %s refers to %s %s", ch.Kind, ch.ID(), r.Kind, r.ID))
		}
	}
	return nil
}

// checkDangling finds who still refers to what was removed.
func (d Document) checkDangling(removed map[string]map[ID]bool) error {
	if len(removed) == 0 {
		return nil
	}
	for _, c := range Collections {
		if !refers(c.New()) {
			continue
		}
		for e := range c.All(d) {
			for _, r := range References(e) {
				if removed[r.Kind][r.ID] {
					return Fail(Invalid, "error.reference.missing").Because(fmt.Errorf("%s %s still refers to %s %s", c.Name(), e.EntityID(), r.Kind, r.ID))
				}
			}
		}
	}
	return nil
}

// unique is an entity of which there is one for each key.
type unique interface{ UniqueKey() string }

// duplicate says that there is already one of a kind.
func duplicate(kind string) error {
	switch kind {
	case "authority", "relation", "resource":
		return Fail(Invalid, "error.duplicate."+kind)
	}
	return Fail(Invalid, "error.duplicate", "what", kindWord(kind, 1))
}

// checkUnique counts who has the new keys.
func (d Document) checkUnique(keys map[string]map[string]int) error {
	for kind, count := range keys {
		for e := range CollectionNamed(kind).All(d) {
			key := e.(unique).UniqueKey()
			if n, ok := count[key]; ok {
				if n == 1 {
					return duplicate(kind)
				}
				count[key] = 1
			}
		}
	}
	return nil
}
