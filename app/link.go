package app

import "slices"

// Actor is one of the four that carry ventures (seed 003). Its words are under "actor.<Actor>".
type Actor string

// Actors in the order of the source.
var Actors = []Actor{"government", "authority", "philanthropy", "entrepreneurs"}

// Valid tells whether a is one of Actors, or none.
func (a Actor) Valid() bool { return among(a, Actors) }

// Link ties a venture to one thing: a component, a cluster, a group of cards of the vision, an actor, or a stakeholder
// that takes part.
type Link struct {
	ID           ID           `json:"id"`
	Venture      ID           `json:"venture" of:"venture"`
	Component    ComponentKey `json:"component"`
	Cluster      ID           `json:"cluster" of:"cluster,empty"`
	Group        ID           `json:"group" of:"group,empty"`
	Organisation ID           `json:"organisation" of:"organisation,empty"`
	Actor        Actor        `json:"actor"`
}

func (l Link) EntityID() ID { return l.ID }

// UniqueKey keeps one link between the same two.
func (l Link) UniqueKey() string {
	return string(l.Venture) + "/" + string(l.Component) + "/" + string(l.Cluster) + "/" + string(l.Group) + "/" + string(l.Organisation) + "/" + string(l.Actor)
}

// Check keeps a link to one thing.
func (l Link) Check() error {
	n := 0
	for _, set := range []bool{l.Component != "", l.Cluster != "", l.Group != "", l.Organisation != "", l.Actor != ""} {
		if set {
			n++
		}
	}
	if n != 1 {
		return Fail(Invalid, "error.choice")
	}
	return nil
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
