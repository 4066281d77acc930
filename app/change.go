package app

import "reflect"

// The commands below serve every kind of entity; kinds with rules of their own have commands beside their structs.

// Add adds entities, all of one kind, each with an ID already: pointers to structs of this package.
func Add(es ...Entity) Command {
	if len(es) == 0 {
		return Command{Label: Msg("history.nothing"), Apply: func(d Document) (Document, error) { return d, nil }}
	}
	c := collectionOf(es[0])
	return Command{Label: Msg("history.added", "what", kindWord(c.Name(), len(es))), Apply: func(d Document) (Document, error) {
		fresh := make([]Entity, len(es))
		for i, e := range es {
			fresh[i] = copyOf(e)
			clean(fresh[i])
		}
		c.Put(&d, fresh...)
		return d, nil
	}}
}

// Edit changes one entity by the given function. A non-empty merge makes changes of one field, one after the other, a
// single step of undo.
func Edit[T value](id ID, merge string, change func(*T)) Command {
	c := collectionOf(any(new(T)).(Entity))
	if merge != "" {
		merge = c.Name() + "/" + string(id) + "/" + merge
	}
	return Command{Label: Msg("history.edited", "what", kindWord(c.Name(), 1)), Merge: merge, Apply: func(d Document) (Document, error) {
		old := c.Get(d, id)
		if old == nil {
			return d, Fail(NotFound, "error.gone", "what", kindWord(c.Name(), 1))
		}
		return changed(d, c, old, change)
	}}
}

// EditOrAdd changes the one entity that has the UniqueKey of fresh; if there is none, fresh is added with the change.
func EditOrAdd[T value](fresh T, merge string, change func(*T)) Command {
	c := collectionOf(any(&fresh).(Entity))
	key := any(fresh).(unique).UniqueKey()
	if merge != "" {
		merge = c.Name() + "/" + key + "/" + merge
	}
	id := NewID()
	return Command{Label: Msg("history.edited", "what", kindWord(c.Name(), 1)), Merge: merge, Apply: func(d Document) (Document, error) {
		for e := range c.All(d) {
			if e.(unique).UniqueKey() == key {
				return changed(d, c, e, change)
			}
		}
		next := copyOf(any(&fresh).(Entity))
		reflect.ValueOf(next).Elem().FieldByName("ID").SetString(string(id))
		return changed(d, c, next, change)
	}}
}

// changed puts a changed copy of an entity into the document.
func changed[T value](d Document, c Collection, e Entity, change func(*T)) (Document, error) {
	next := copyOf(e)
	change(any(next).(*T))
	reflect.ValueOf(next).Elem().FieldByName("ID").SetString(string(e.EntityID()))
	clean(next)
	c.Put(&d, next)
	return d, nil
}

// Remove removes entities of one kind, and what makes no sense without them; loose references to them become empty.
func Remove(kind string, ids ...ID) Command {
	return Command{Label: Msg("history.removed", "what", kindWord(kind, len(ids))), Apply: func(d Document) (Document, error) {
		for _, id := range ids {
			if m := d.Meetings.Get(id); m != nil && m.Closed != 0 {
				return d, Fail(Invalid, "error.meeting.closed")
			}
		}
		return d.without(kind, ids...), nil
	}}
}

// All makes one command of several, with the label of the first: one step of undo.
func All(commands ...Command) Command {
	return Command{Label: commands[0].Label, Apply: func(d Document) (_ Document, err error) {
		for _, c := range commands {
			if d, err = c.Apply(d); err != nil {
				return d, err
			}
		}
		return d, nil
	}}
}

// As is the command under another label.
func (c Command) As(label Message) Command {
	c.Label = label
	return c
}

func kindWord(kind string, n int) Message { return Msg("change.kind."+kind, "n", n) }

func copyOf(e Entity) Entity {
	next := reflect.New(reflect.TypeOf(e).Elem())
	next.Elem().Set(reflect.ValueOf(e).Elem())
	return next.Interface().(Entity)
}

func collectionOf(e Entity) Collection {
	t := reflect.TypeOf(e)
	for _, c := range Collections {
		if reflect.TypeOf(c.New()) == t {
			return c
		}
	}
	panic("app: no collection of " + t.String())
}

// without is the document without some entities and without what makes no sense without them.
func (d Document) without(kind string, ids ...ID) Document {
	gone := map[string]map[ID]bool{kind: {}}
	for _, id := range ids {
		gone[kind][id] = true
	}
	loose := map[string][]Entity{} // as they will be
	for again := true; again; {
		again = false
		for _, c := range Collections {
			if !refers(c.New()) {
				continue
			}
			for e := range c.All(d) {
				if gone[c.Name()][e.EntityID()] {
					continue
				}
				for _, r := range References(e) {
					if gone[r.Kind][r.ID] && !r.loose {
						if gone[c.Name()] == nil {
							gone[c.Name()] = map[ID]bool{}
						}
						gone[c.Name()][e.EntityID()] = true
						again = true
						break
					}
				}
			}
		}
	}
	for _, c := range Collections {
		if !refers(c.New()) {
			continue
		}
		for e := range c.All(d) {
			var next Entity
			for _, r := range References(e) {
				if r.loose && gone[r.Kind][r.ID] {
					if next == nil {
						next = copyOf(e)
					}
					reflect.ValueOf(next).Elem().Field(r.field).SetString("")
				}
			}
			if next != nil && !gone[c.Name()][e.EntityID()] {
				loose[c.Name()] = append(loose[c.Name()], next)
			}
		}
	}
	for _, c := range Collections {
		if es := loose[c.Name()]; len(es) > 0 {
			c.Put(&d, es...)
		}
		if ids := gone[c.Name()]; ids != nil {
			c.remove(&d, ids)
		}
	}
	return d
}
