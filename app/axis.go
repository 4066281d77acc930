package app

import (
	"cmp"
	"slices"
)

// AxisKind is an axis of representation that every language has a word for ("axis.<kind>"), and of which the program knows
// the usual values.
type AxisKind string

const (
	LocalityAxis   AxisKind = "locality"
	PlaceAxis      AxisKind = "place"      // kind of local authority
	FieldAxis      AxisKind = "field"      // of activity
	PopulationAxis AxisKind = "population" // group of the population
	GenderAxis     AxisKind = "gender"
	ScopeAxis      AxisKind = "scope" // local, regional, national
	SizeAxis       AxisKind = "size"  // of the organisation
	OwnAxis        AxisKind = "own"
)

// AxisKinds in the order in which they are offered.
var AxisKinds = []AxisKind{LocalityAxis, PlaceAxis, FieldAxis, PopulationAxis, GenderAxis, ScopeAxis, SizeAxis, OwnAxis}

// Valid tells whether k is one of AxisKinds, or not stated.
func (k AxisKind) Valid() bool { return among(k, AxisKinds) }

// Axis is a side of the map of representation (מפת ייצוגים): something by which the forum is to mirror the place. The seats
// of the constituencies are an axis too, which is not kept here.
type Axis struct {
	ID       ID       `json:"id"`
	Kind     AxisKind `json:"kind" is:"required"`
	Name     string   `json:"name"` // "" for the word of the kind
	Position int      `json:"position"`
}

func (a Axis) EntityID() ID { return a.ID }

// Check asks for a name where the kind says nothing.
func (a Axis) Check() error {
	if a.Kind == OwnAxis && a.Name == "" {
		return Fail(Invalid, "error.required", "field", Msg("field.name"))
	}
	if a.Position < 0 {
		return Fail(Invalid, "error.step")
	}
	return nil
}

// Quota is one value of an axis, and how many seats it needs, and may have.
type Quota struct {
	ID       ID     `json:"id"`
	Axis     ID     `json:"axis" of:"axis"`
	Key      string `json:"key" is:"key"` // a value that every language has a word for: "value.<key>"; or ""
	Name     string `json:"name"`         // "" for the word of the key
	Min      int    `json:"min"`
	Max      int    `json:"max"`
	Position int    `json:"position"`
}

func (q Quota) EntityID() ID { return q.ID }

// UniqueKey keeps a value from being twice on its axis.
func (q Quota) UniqueKey() string { return string(q.Axis) + "/" + cmp.Or(Fold(q.Name), q.Key) }

// Check asks for a name, and for a minimum that is not above the maximum.
func (q Quota) Check() error {
	switch {
	case q.Key == "" && q.Name == "":
		return Fail(Invalid, "error.required", "field", Msg("field.name"))
	case q.Min < 0 || q.Max < q.Min || q.Max > 10000:
		return Fail(Invalid, "error.quota")
	case q.Position < 0:
		return Fail(Invalid, "error.step")
	}
	return nil
}

// Trait says where an applicant stands on an axis.
type Trait struct {
	ID          ID `json:"id"`
	Application ID `json:"application" of:"application"`
	Axis        ID `json:"axis" of:"axis"`
	Quota       ID `json:"quota" of:"quota"` // of that axis
}

func (t Trait) EntityID() ID { return t.ID }

// UniqueKey keeps an applicant at one place of an axis.
func (t Trait) UniqueKey() string { return string(t.Application) + "/" + string(t.Axis) }

// AxesInOrder are the axes of the map, in their order, without that of the constituencies.
func (d Document) AxesInOrder() []*Axis {
	list := slices.Collect(d.Axes.All())
	slices.SortStableFunc(list, func(a, b *Axis) int { return a.Position - b.Position })
	return list
}

// QuotasOf are the values of an axis, in their order.
func (d Document) QuotasOf(axis ID) []*Quota {
	var list []*Quota
	for q := range d.Quotas.All() {
		if q.Axis == axis {
			list = append(list, q)
		}
	}
	slices.SortStableFunc(list, func(a, b *Quota) int { return a.Position - b.Position })
	return list
}
