package app

import (
	"bytes"
	"encoding/json"
	"iter"
)

// Document is one process of one place: an immutable snapshot. A Command makes the next one.
type Document struct {
	processes      Set[Process]
	Authorities    Set[Authority]
	Organisations  Set[Organisation]
	Persons        Set[Person]
	Relations      Set[Relation]
	Contributions  Set[Contribution]
	Resources      Set[Resource]
	Findings       Set[Finding]
	Departments    Set[Department]
	Invitations    Set[Invitation]
	Groups         Set[Group]
	Cards          Set[Card]
	Unlikes        Set[Unlike]
	Rounds         Set[Round]
	Ballots        Set[Ballot]
	Dots           Set[Dot]
	Ratings        Set[Rating]
	Components     Set[Component]
	Existing       Set[Existing]
	Drafts         Set[Draft]
	Clusters       Set[Cluster]
	Assets         Set[Asset]
	Units          Set[Unit]
	Partners       Set[Partner]
	Waivers        Set[Waiver]
	CultureGaps    Set[CultureGap]
	Options        Set[Option]
	Ventures       Set[Venture]
	Links          Set[Link]
	Actions        Set[Action]
	Meetings       Set[Meeting]
	Attendances    Set[Attendance]
	Blocks         Set[Block]
	Steps          Set[StepState]
	forums         Set[Forum]
	Constituencies Set[Constituency]
	Roles          Set[Role]
	Calls          Set[Call]
	Applications   Set[Application]
	Rulings        Set[Ruling]
	Axes           Set[Axis]
	Quotas         Set[Quota]
	Traits         Set[Trait]
	Assessors      Set[Assessor]
	Marks          Set[Mark]
	Panels         Set[Panel]
	Places         Set[Place]
	Lotteries      Set[Lottery]
	Members        Set[Member]
	Teams          Set[Team]
	Teammates      Set[Teammate]
	Circles        Set[Circle]
}

// Collections lists every kind of entity, what others refer to first. Storage, comparison and the dump go by this list: a
// new kind of entity is a struct, a line here, and a table in the store.
var Collections = []Collection{
	collection[Process]{"process", func(d *Document) *Set[Process] { return &d.processes }},
	collection[Authority]{"authority", func(d *Document) *Set[Authority] { return &d.Authorities }},
	collection[Organisation]{"organisation", func(d *Document) *Set[Organisation] { return &d.Organisations }},
	collection[Person]{"person", func(d *Document) *Set[Person] { return &d.Persons }},
	collection[Relation]{"relation", func(d *Document) *Set[Relation] { return &d.Relations }},
	collection[Contribution]{"contribution", func(d *Document) *Set[Contribution] { return &d.Contributions }},
	collection[Resource]{"resource", func(d *Document) *Set[Resource] { return &d.Resources }},
	collection[Finding]{"finding", func(d *Document) *Set[Finding] { return &d.Findings }},
	collection[Department]{"department", func(d *Document) *Set[Department] { return &d.Departments }},
	collection[Invitation]{"invitation", func(d *Document) *Set[Invitation] { return &d.Invitations }},
	collection[Group]{"group", func(d *Document) *Set[Group] { return &d.Groups }},
	collection[Card]{"card", func(d *Document) *Set[Card] { return &d.Cards }},
	collection[Unlike]{"unlike", func(d *Document) *Set[Unlike] { return &d.Unlikes }},
	collection[Round]{"round", func(d *Document) *Set[Round] { return &d.Rounds }},
	collection[Ballot]{"ballot", func(d *Document) *Set[Ballot] { return &d.Ballots }},
	collection[Dot]{"dot", func(d *Document) *Set[Dot] { return &d.Dots }},
	collection[Rating]{"rating", func(d *Document) *Set[Rating] { return &d.Ratings }},
	collection[Component]{"component", func(d *Document) *Set[Component] { return &d.Components }},
	collection[Existing]{"existing", func(d *Document) *Set[Existing] { return &d.Existing }},
	collection[Draft]{"draft", func(d *Document) *Set[Draft] { return &d.Drafts }},
	collection[Cluster]{"cluster", func(d *Document) *Set[Cluster] { return &d.Clusters }},
	collection[Asset]{"asset", func(d *Document) *Set[Asset] { return &d.Assets }},
	collection[Unit]{"unit", func(d *Document) *Set[Unit] { return &d.Units }},
	collection[Partner]{"partner", func(d *Document) *Set[Partner] { return &d.Partners }},
	collection[Waiver]{"waiver", func(d *Document) *Set[Waiver] { return &d.Waivers }},
	collection[CultureGap]{"culture_gap", func(d *Document) *Set[CultureGap] { return &d.CultureGaps }},
	collection[Option]{"option", func(d *Document) *Set[Option] { return &d.Options }},
	collection[Venture]{"venture", func(d *Document) *Set[Venture] { return &d.Ventures }},
	collection[Link]{"link", func(d *Document) *Set[Link] { return &d.Links }},
	collection[Action]{"action", func(d *Document) *Set[Action] { return &d.Actions }},
	collection[Meeting]{"meeting", func(d *Document) *Set[Meeting] { return &d.Meetings }},
	collection[Attendance]{"attendance", func(d *Document) *Set[Attendance] { return &d.Attendances }},
	collection[Block]{"block", func(d *Document) *Set[Block] { return &d.Blocks }},
	collection[StepState]{"step", func(d *Document) *Set[StepState] { return &d.Steps }},
	collection[Forum]{"forum", func(d *Document) *Set[Forum] { return &d.forums }},
	collection[Constituency]{"constituency", func(d *Document) *Set[Constituency] { return &d.Constituencies }},
	collection[Role]{"role", func(d *Document) *Set[Role] { return &d.Roles }},
	collection[Call]{"call", func(d *Document) *Set[Call] { return &d.Calls }},
	collection[Application]{"application", func(d *Document) *Set[Application] { return &d.Applications }},
	collection[Ruling]{"ruling", func(d *Document) *Set[Ruling] { return &d.Rulings }},
	collection[Axis]{"axis", func(d *Document) *Set[Axis] { return &d.Axes }},
	collection[Quota]{"quota", func(d *Document) *Set[Quota] { return &d.Quotas }},
	collection[Trait]{"trait", func(d *Document) *Set[Trait] { return &d.Traits }},
	collection[Assessor]{"assessor", func(d *Document) *Set[Assessor] { return &d.Assessors }},
	collection[Mark]{"mark", func(d *Document) *Set[Mark] { return &d.Marks }},
	collection[Panel]{"panel", func(d *Document) *Set[Panel] { return &d.Panels }},
	collection[Place]{"place", func(d *Document) *Set[Place] { return &d.Places }},
	collection[Lottery]{"lottery", func(d *Document) *Set[Lottery] { return &d.Lotteries }},
	collection[Member]{"member", func(d *Document) *Set[Member] { return &d.Members }},
	collection[Team]{"team", func(d *Document) *Set[Team] { return &d.Teams }},
	collection[Teammate]{"teammate", func(d *Document) *Set[Teammate] { return &d.Teammates }},
	collection[Circle]{"circle", func(d *Document) *Set[Circle] { return &d.Circles }},
}

// NewDocument is the empty process of a place.
func NewDocument(p Process) Document { return Document{processes: SetOf(p)} }

// Process gives what is said of the process as a whole.
func (d Document) Process() Process {
	if d.processes.Len() == 0 {
		return Process{}
	}
	return *d.processes.At(0)
}

// MarshalJSON writes the whole document, the same bytes for the same document.
func (d Document) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, c := range Collections {
		if i > 0 {
			b.WriteByte(',')
		}
		list := []Entity{}
		for e := range c.All(d) {
			list = append(list, e)
		}
		rows, err := json.Marshal(list)
		if err != nil {
			return nil, err
		}
		b.WriteString(`"` + c.Name() + `":`)
		b.Write(rows)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// UnmarshalJSON reads what MarshalJSON writes. It checks nothing: see Document.Check.
func (d *Document) UnmarshalJSON(b []byte) error {
	var lists map[string][]json.RawMessage
	if err := json.Unmarshal(b, &lists); err != nil {
		return err
	}
	var next Document
	for _, c := range Collections {
		batch := make([]Entity, len(lists[c.Name()]))
		for i, raw := range lists[c.Name()] {
			batch[i] = c.New()
			if err := json.Unmarshal(raw, batch[i]); err != nil {
				return err
			}
		}
		c.Put(&next, batch...)
	}
	*d = next
	return nil
}

// Collection is one kind of entity in a document, for code that treats all kinds alike.
type Collection interface {
	Name() string                          // singular, as in the tables of the file
	New() Entity                           // an empty entity, to be filled
	All(Document) iter.Seq[Entity]         // in the order of IDs
	Put(*Document, ...Entity)              // adds or replaces
	Get(Document, ID) Entity               // nil if it isn't there
	remove(*Document, map[ID]bool)         // nothing for those that aren't there
	same(a, b Entity) bool                 // both nil, or equal in every field
	compare(a, b Document) (diff []Change) // what makes b of a
}

// CollectionNamed finds a Collection, or gives nil.
func CollectionNamed(name string) Collection {
	for _, c := range Collections {
		if c.Name() == name {
			return c
		}
	}
	return nil
}

type collection[T value] struct {
	name string
	set  func(*Document) *Set[T]
}

func (c collection[T]) Name() string { return c.name }
func (c collection[T]) New() Entity  { return any(new(T)).(Entity) }

func (c collection[T]) All(d Document) iter.Seq[Entity] {
	return func(yield func(Entity) bool) {
		for v := range c.set(&d).All() {
			if !yield(any(v).(Entity)) {
				return
			}
		}
	}
}

func (c collection[T]) Put(d *Document, es ...Entity) {
	vs := make([]T, len(es))
	for i, e := range es {
		vs[i] = *any(e).(*T)
	}
	*c.set(d) = c.set(d).With(vs...)
}

func (c collection[T]) Get(d Document, id ID) Entity {
	if v := c.set(&d).Get(id); v != nil {
		return any(v).(Entity)
	}
	return nil
}

func (c collection[T]) remove(d *Document, gone map[ID]bool) {
	*c.set(d) = c.set(d).Without(func(v *T) bool { return gone[(*v).EntityID()] })
}

func (c collection[T]) same(a, b Entity) bool {
	if a == nil || b == nil {
		return a == nil && b == nil
	}
	va, vb := any(a).(*T), any(b).(*T)
	return va == vb || *va == *vb
}

func (c collection[T]) compare(a, b Document) (diff []Change) {
	as, bs := c.set(&a).items, c.set(&b).items
	if len(as) == len(bs) && (len(as) == 0 || &as[0] == &bs[0]) {
		return nil
	}
	entity := func(v *T) Entity { return any(v).(Entity) }
	for len(as) > 0 || len(bs) > 0 {
		switch {
		case len(as) > 0 && len(bs) > 0 && as[0] == bs[0]:
			as, bs = as[1:], bs[1:]
		case len(bs) == 0 || len(as) > 0 && (*as[0]).EntityID() < (*bs[0]).EntityID():
			diff = append(diff, Change{Kind: c.name, Before: entity(as[0])})
			as = as[1:]
		case len(as) == 0 || (*bs[0]).EntityID() < (*as[0]).EntityID():
			diff = append(diff, Change{Kind: c.name, After: entity(bs[0])})
			bs = bs[1:]
		default:
			if *as[0] != *bs[0] {
				diff = append(diff, Change{Kind: c.name, Before: entity(as[0]), After: entity(bs[0])})
			}
			as, bs = as[1:], bs[1:]
		}
	}
	return diff
}
