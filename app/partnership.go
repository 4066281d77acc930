package app

// CultureKind is what partners differ in (seed 002, principle 6).
type CultureKind string

// CultureKinds of the seed, and any other. Their words are under "culture.<CultureKind>".
var CultureKinds = []CultureKind{"time", "methods", "success", "other"}

// Valid tells whether k is one of CultureKinds.
func (k CultureKind) Valid() bool { return among(k, CultureKinds) }

// CultureGap is a difference between the cultures of partners, and what was agreed about it.
type CultureGap struct {
	ID     ID          `json:"id"`
	Kind   CultureKind `json:"kind" is:"required"`
	Gap    string      `json:"gap" is:"text,required"`
	Agreed string      `json:"agreed" is:"text"`
}

func (g CultureGap) EntityID() ID { return g.ID }

// OptionTopic is a list of options that users may extend.
type OptionTopic string

const (
	PartnershipType  OptionTopic = "type"    // type of partnership
	PartnershipBasis OptionTopic = "basis"   // bases it stands on
	Instead          OptionTopic = "instead" // what it is when a test of partnership fails
)

// OptionKeys are the options that come with the program, from the seeds (000 and 002). They have keys, not numbers: the
// source numbers the types in two ways. Their words are under "option.<topic>.<key>".
var OptionKeys = map[OptionTopic][]string{
	PartnershipType:  {"support", "community", "agenda", "green"},
	PartnershipBasis: {"knowledge", "ownership", "networking"},
	Instead:          {"donation", "procurement", "outsourcing", "bot"},
}

// Valid tells whether t has options.
func (t OptionTopic) Valid() bool { return t == "" || OptionKeys[t] != nil }

// Option is an option of a list that was chosen, or that users added: then it has a name of its own.
type Option struct {
	ID     ID          `json:"id"`
	Topic  OptionTopic `json:"topic" is:"required"`
	Key    string      `json:"key" is:"key"` // one of OptionKeys, or "" for one of the users' own
	Name   string      `json:"name"`         // of one's own
	Chosen bool        `json:"chosen"`
	Note   string      `json:"note" is:"text"` // why, or what of it
}

func (o Option) EntityID() ID { return o.ID }

// UniqueKey keeps an option from standing in a list twice.
func (o Option) UniqueKey() string { return string(o.Topic) + "/" + o.Key + "/" + Fold(o.Name) }

// Check asks for a key or a name.
func (o Option) Check() error {
	if (o.Key == "") == (o.Name == "") {
		return Fail(Invalid, "error.required", "field", Msg("field.name"))
	}
	return nil
}

// OptionsOf are the options of a list: those of the program in their order, then the users' own. One that nobody chose or
// spoke of has no ID.
func OptionsOf(d Document, t OptionTopic) []Option {
	said := map[string]Option{}
	var own []Option
	for o := range d.Options.All() {
		switch {
		case o.Topic != t:
		case o.Key == "":
			own = append(own, *o)
		default:
			said[o.Key] = *o
		}
	}
	var list []Option
	for _, key := range OptionKeys[t] {
		o, ok := said[key]
		if !ok {
			o = Option{Topic: t, Key: key}
		}
		list = append(list, o)
	}
	return append(list, own...)
}

// Standing is what the three tests say of a partnership. Its words are under "partnership.standing.<Standing>".
type Standing string

const (
	NotJudged   Standing = "none"    // nothing was judged yet
	NotYet      Standing = "basis"   // a test fails: a possible basis, not yet a partnership
	StillOpen   Standing = "open"    // no test fails, and not all were judged
	Nearly      Standing = "partly"  // all were judged, some hold only partly
	IsPartnered Standing = "partner" // all three hold
)

// Standing is what the tests say together.
func (j Judged) Standing() Standing {
	switch {
	case len(j.Failing) > 0:
		return NotYet
	case len(j.Holding)+len(j.Partly) == 0:
		return NotJudged
	case len(j.Open) > 0:
		return StillOpen
	case len(j.Partly) > 0:
		return Nearly
	}
	return IsPartnered
}
