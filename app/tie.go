package app

import "slices"

// What somebody voted is known only until the round is revealed: from then on no ballot says whose it is, in the document and
// in its history. There is no round with names.

// TiedBallots are the ballots that still say whose they are, though their round has been revealed.
func TiedBallots(d Document) map[ID]bool {
	tied := map[ID]bool{}
	for _, on := range Polls {
		for _, r := range RoundsOf(d, on) {
			if !r.Revealed {
				continue
			}
			for _, b := range BallotsOf(d, r) {
				if b.Voter != "" || b.Proxy != "" {
					tied[b.ID] = true
				}
			}
		}
	}
	return tied
}

// CutTie is what an entity is once nobody may know any more whose these ballots are. Ballots without a name are written by the
// laptop one after the other; those that had one count as slips of paper.
func CutTie(ballots map[ID]bool) func(Entity) Entity {
	return func(e Entity) Entity {
		b, ok := e.(*Ballot)
		if !ok || !ballots[b.ID] || b.Voter == "" && b.Proxy == "" {
			return e
		}
		next := *b
		next.Voter, next.Proxy = "", ""
		return &next
	}
}

// Rewritten is the document with every entity as change makes it; change must give each entity the same ID.
func (d Document) Rewritten(change func(Entity) Entity) Document {
	for _, c := range Collections {
		var changed []Entity
		for e := range c.All(d) {
			if next := change(e); next != e {
				changed = append(changed, next)
			}
		}
		c.Put(&d, changed...)
	}
	return d
}

// Rewritten is the Diff with every entity as change makes it, without what is then no difference.
func (diff Diff) Rewritten(change func(Entity) Entity) Diff {
	next := slices.Clone(diff)
	for i := range next {
		for _, e := range []*Entity{&next[i].Before, &next[i].After} {
			if *e != nil {
				*e = change(*e)
			}
		}
	}
	return slices.DeleteFunc(next, func(ch Change) bool { return CollectionNamed(ch.Kind).same(ch.Before, ch.After) })
}
