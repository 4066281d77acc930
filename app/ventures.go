package app

import (
	"cmp"
	"slices"
)

// Likely tells whether the odds of success are in the upper half: such a venture belongs to stage one.
func (v Venture) Likely() bool { return v.Odds >= 3 }

// Late tells whether work that is neither done nor stopped should have ended before a day.
func (v Venture) Late(today Date) bool { return v.Open() && v.Due != "" && v.Due < today }

// Planned tells whether somebody answers for the venture until a day.
func (v Venture) Planned() bool { return v.Owner != "" && v.Due != "" }

// RankedVentures are all ventures, the first initiative in front, then those that are likeliest to succeed, of these the
// most valuable. Those that are not placed come last.
func RankedVentures(d Document) []*Venture {
	list := slices.Collect(d.Ventures.All())
	slices.SortStableFunc(list, func(a, b *Venture) int {
		if a.First != b.First {
			if a.First {
				return -1
			}
			return 1
		}
		return cmp.Or(cmp.Compare(b.Odds, a.Odds), cmp.Compare(b.Value, a.Value))
	})
	return list
}

// VenturesOfStage are those of a stage, 0 for not decided, in the order of RankedVentures.
func VenturesOfStage(d Document, stage int) []*Venture {
	return slices.DeleteFunc(RankedVentures(d), func(v *Venture) bool { return v.Stage != stage })
}

// ScheduledVentures are all ventures by when they are due, or else begin; those without a date come last.
func ScheduledVentures(d Document) []*Venture {
	list := slices.Collect(d.Ventures.All())
	when := func(v *Venture) Date { return cmp.Or(v.Due, v.Start, "~") }
	slices.SortStableFunc(list, func(a, b *Venture) int { return cmp.Compare(when(a), when(b)) })
	return list
}

// VenturesWhere are the ventures, in the order of entry, of which something holds.
func VenturesWhere(d Document, holds func(*Venture) bool) []*Venture {
	return slices.DeleteFunc(slices.Collect(d.Ventures.All()), func(v *Venture) bool { return !holds(v) })
}

// LinksOf are what a venture is linked to, in the order in which that was said.
func LinksOf(d Document, venture ID) []*Link {
	return slices.DeleteFunc(slices.Collect(d.Links.All()), func(l *Link) bool { return l.Venture != venture })
}

// Rooted tells whether a venture grows from something: a component, a cluster, or a group of the vision.
func Rooted(d Document, venture ID) bool {
	return slices.ContainsFunc(LinksOf(d, venture), func(l *Link) bool { return l.Component != "" || l.Cluster != "" || l.Group != "" })
}

// Origin is something said in the process that a venture could grow from: the first move of a component to begin
// with, a cluster, or a group of cards of the vision. Exactly one of the three is set.
type Origin struct {
	Name      string // for the venture
	Component ComponentKey
	Cluster   ID
	Group     ID
}

// Link ties a venture to where it came from.
func (o Origin) Link(venture ID) Link {
	return Link{ID: NewID(), Venture: venture, Component: o.Component, Cluster: o.Cluster, Group: o.Group}
}

// Origins are those that no venture is linked to yet.
func Origins(d Document) []Origin {
	used := map[Origin]bool{}
	for l := range d.Links.All() {
		used[Origin{Component: l.Component, Cluster: l.Cluster, Group: l.Group}] = true
	}
	var list []Origin
	add := func(name string, o Origin) {
		if name != "" && !used[o] {
			o.Name = name
			list = append(list, o)
		}
	}
	for _, key := range ComponentKeys {
		if c := d.ComponentOf(key); c.Priority {
			add(CleanLine(c.Move), Origin{Component: key})
		}
	}
	for c := range d.Clusters.All() {
		add(c.Name, Origin{Cluster: c.ID})
	}
	for g := range d.Groups.All() {
		if g.Board == VisionBoard {
			add(g.Name, Origin{Group: g.ID})
		}
	}
	return list
}

// TakeOrigin makes a venture of an origin, tied to where it came from.
func TakeOrigin(id ID, o Origin) Command {
	link := o.Link(id)
	return All(Add(&Venture{ID: id, Name: o.Name}), Add(&link))
}

// PutInStage says in which stage a venture is, 0 for not decided. What leaves stage one is no longer the first initiative.
func PutInStage(stage int, ids ...ID) Command {
	return Command{Label: Msg("history.venture.stage"), Apply: func(d Document) (Document, error) {
		for _, id := range ids {
			v := d.Ventures.Get(id)
			if v == nil {
				return d, Fail(NotFound, "error.gone", "what", kindWord("venture", 1))
			}
			next := *v
			next.Stage, next.First = stage, v.First && stage == 1
			d.Ventures = d.Ventures.With(next)
		}
		return d, nil
	}}
}
