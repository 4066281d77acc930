package app

import (
	"cmp"
	"slices"
	"strconv"
	"unicode/utf8"
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

// Assessor is a member of the advisory committee (ועדה מייעצת).
type Assessor struct {
	ID       ID     `json:"id"`
	Name     string `json:"name" is:"required"`
	Position int    `json:"position"`
}

func (a Assessor) EntityID() ID { return a.ID }

// UniqueKey keeps a name for one of them.
func (a Assessor) UniqueKey() string { return Fold(a.Name) }

// Mark is what a member of the committee says of an application.
type Mark struct {
	ID          ID     `json:"id"`
	Assessor    ID     `json:"assessor" of:"assessor"`
	Application ID     `json:"application" of:"application"`
	Score       int    `json:"score"`                  // from 1 to Forum.Marks; 0 when none is given
	Conflict    bool   `json:"conflict"`               // of interest: the score is left out
	Note        string `json:"note" is:"text,private"` // personal data
}

func (m Mark) EntityID() ID { return m.ID }

// UniqueKey keeps one mark for an application from each.
func (m Mark) UniqueKey() string { return string(m.Assessor) + "/" + string(m.Application) }

// Check keeps the score within reason.
func (m Mark) Check() error {
	if m.Score < 0 || m.Score > 1000 {
		return Fail(Invalid, "error.forum.range", "least", 0, "most", 1000)
	}
	return nil
}

// Method is how a panel came about.
type Method string

const (
	ByScore   Method = "score"   // the best one by the committee's marks
	ByNearest Method = "nearest" // a next best one, that differs
	ByChoice  Method = "choice"  // composed by hand
	ByLottery Method = "lottery"
)

// Methods there are.
var Methods = []Method{ByScore, ByNearest, ByChoice, ByLottery}

// Valid tells whether m is one of Methods, or not stated.
func (m Method) Valid() bool { return among(m, Methods) }

// Record is what the program wrote to be kept as it is, byte for byte: a certificate, the panels of a lottery.
type Record string

// Valid tells whether r is text of a size that a file can bear.
func (r Record) Valid() bool { return len(r) <= 8<<20 && utf8.ValidString(string(r)) }

// Panel is a composition of the forum that was proposed. One of a call may be adopted.
type Panel struct {
	ID          ID     `json:"id"`
	Call        ID     `json:"call" of:"call"`
	Number      int    `json:"number"` // from 1
	Method      Method `json:"method" is:"required"`
	Made        Time   `json:"made"`
	Score       int    `json:"score"`            // sum of its members' scores, in hundredths of a mark
	Bound       int    `json:"bound"`            // no panel has more; the same as Score when that is proven
	Input       string `json:"input" is:"key"`   // hash of what it was chosen from, as package selection makes it; "" when composed by hand
	Adopted     Time   `json:"adopted"`          // zero as long as it is not
	By          string `json:"by"`               // who adopted it
	Reason      string `json:"reason" is:"text"` // why this one
	Certificate Record `json:"certificate"`      // of an adopted one
}

func (p Panel) EntityID() ID { return p.ID }

// UniqueKey keeps a number for one panel of a call.
func (p Panel) UniqueKey() string { return string(p.Call) + "/" + strconv.Itoa(p.Number) }

// Check keeps the number within reason.
func (p Panel) Check() error {
	if p.Number < 1 || p.Number > 100000 {
		return Fail(Invalid, "error.forum.range", "least", 1, "most", 100000)
	}
	return nil
}

// Place puts an applicant into a panel.
type Place struct {
	ID          ID `json:"id"`
	Panel       ID `json:"panel" of:"panel"`
	Application ID `json:"application" of:"application"`
}

func (p Place) EntityID() ID { return p.ID }

// UniqueKey keeps an applicant from sitting twice.
func (p Place) UniqueKey() string { return string(p.Panel) + "/" + string(p.Application) }

// Lottery is a list of numbered panels, published before one is drawn by a public number.
type Lottery struct {
	ID     ID     `json:"id"`
	Call   ID     `json:"call" of:"call"`
	Seed   string `json:"seed" is:"key"` // from which the panels were made
	Panels Record `json:"panels"`        // as package selection writes them
	Made   Time   `json:"made"`
	Public string `json:"public"` // the number that drew, as it was published; "" as long as nothing is drawn
	Drawn  Time   `json:"drawn"`
	Panel  ID     `json:"panel" of:"panel,loose"` // the panel that was drawn
}

func (l Lottery) EntityID() ID { return l.ID }

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
