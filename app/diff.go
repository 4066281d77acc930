package app

import (
	"encoding/json"
	"fmt"
)

// Change is one entity added (Before is nil), removed (After is nil) or changed.
type Change struct {
	Kind   string
	Before Entity
	After  Entity
}

// ID names the entity.
func (c Change) ID() ID {
	if c.After != nil {
		return c.After.EntityID()
	}
	return c.Before.EntityID()
}

// Diff is what makes one document of another. Saving, history, undo and comparison all work by it.
type Diff []Change

// Compare gives the Diff that makes b of a: what others refer to comes first. It costs a pass over pointers.
func Compare(a, b Document) Diff {
	var diff Diff
	for _, c := range Collections {
		diff = append(diff, c.compare(a, b)...)
	}
	return diff
}

// Patch gives the document with the changes made. It fails when an entity is not as the Diff found it.
func (d Document) Patch(diff Diff) (Document, error) {
	puts, gone := map[string][]Entity{}, map[string]map[ID]bool{}
	for _, ch := range diff {
		c := CollectionNamed(ch.Kind)
		if c == nil {
			return d, Fail(Newer, "error.history.unknown").Because(fmt.Errorf("kind %q", ch.Kind))
		}
		if now := c.Get(d, ch.ID()); !c.same(now, ch.Before) {
			return d, Fail(Invalid, "error.history.moved").Because(fmt.Errorf("%s %s is not as it was", ch.Kind, ch.ID()))
		}
		if ch.After == nil {
			if gone[ch.Kind] == nil {
				gone[ch.Kind] = map[ID]bool{}
			}
			gone[ch.Kind][ch.ID()] = true
		} else {
			puts[ch.Kind] = append(puts[ch.Kind], ch.After)
		}
	}
	for _, c := range Collections {
		if ids := gone[c.Name()]; ids != nil {
			c.remove(&d, ids)
		}
		if es := puts[c.Name()]; len(es) > 0 {
			c.Put(&d, es...)
		}
	}
	return d, nil
}

// Inverse takes the changes back.
func (diff Diff) Inverse() Diff {
	back := make(Diff, len(diff))
	for i, c := range diff {
		back[i] = Change{Kind: c.Kind, Before: c.After, After: c.Before}
	}
	return back
}

type changeJSON struct {
	Kind   string          `json:"kind"`
	Before json.RawMessage `json:"before,omitempty"`
	After  json.RawMessage `json:"after,omitempty"`
}

// MarshalJSON writes a change as it stands in the history of the file.
func (c Change) MarshalJSON() ([]byte, error) {
	j := changeJSON{Kind: c.Kind}
	var err error
	if c.Before != nil {
		if j.Before, err = json.Marshal(c.Before); err != nil {
			return nil, err
		}
	}
	if c.After != nil {
		if j.After, err = json.Marshal(c.After); err != nil {
			return nil, err
		}
	}
	return json.Marshal(j)
}

// UnmarshalJSON reads a change from the history of a file.
func (c *Change) UnmarshalJSON(b []byte) error {
	var j changeJSON
	if err := json.Unmarshal(b, &j); err != nil {
		return err
	}
	kind := CollectionNamed(j.Kind)
	if kind == nil {
		return Fail(Newer, "error.history.unknown").Because(fmt.Errorf("kind %q", j.Kind))
	}
	read := func(raw json.RawMessage) (Entity, error) {
		if len(raw) == 0 {
			return nil, nil
		}
		e := kind.New()
		return e, json.Unmarshal(raw, e)
	}
	var err error
	c.Kind = j.Kind
	if c.Before, err = read(j.Before); err != nil {
		return err
	}
	if c.After, err = read(j.After); err != nil {
		return err
	}
	switch {
	case c.Before == nil && c.After == nil:
		return Fail(Damaged, "error.history.damaged").Because(fmt.Errorf("change of %q without sides", j.Kind))
	case c.Before != nil && c.After != nil && c.Before.EntityID() != c.After.EntityID():
		return Fail(Damaged, "error.history.damaged").Because(fmt.Errorf("change of %q with two identities", j.Kind))
	}
	return nil
}
