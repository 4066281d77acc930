package app

// Partner is a stakeholder that was chosen as a partner, and what is expected of each other (seed 002, principle 4).
type Partner struct {
	ID           ID     `json:"id"`
	Organisation ID     `json:"organisation" of:"organisation"`
	Motive       string `json:"motive" is:"text"`
	Contribution string `json:"contribution" is:"text"` // what only they bring
	Expectation  string `json:"expectation" is:"text"`  // what they expect of the others
	Role         string `json:"role" is:"text"`
	Interface    string `json:"interface" is:"text"` // who speaks with whom, how often
}

func (p Partner) EntityID() ID { return p.ID }

// UniqueKey keeps a stakeholder from being chosen twice.
func (p Partner) UniqueKey() string { return string(p.Organisation) }

// WaiverKind is one of the five things that partners put on the table (seed 002, principle 5).
type WaiverKind string

// WaiverKinds: resources, reputation, standing, ties, time and people. Their words are under "waiver.<WaiverKind>".
var WaiverKinds = []WaiverKind{"resources", "reputation", "standing", "ties", "time"}

// Valid tells whether k is one of WaiverKinds.
func (k WaiverKind) Valid() bool { return among(k, WaiverKinds) }

// Waiver is exclusivity that a partner gives up.
type Waiver struct {
	ID      ID         `json:"id"`
	Partner ID         `json:"partner" of:"partner"`
	Kind    WaiverKind `json:"kind" is:"required"`
	Note    string     `json:"note" is:"text"`
}

func (w Waiver) EntityID() ID { return w.ID }

// UniqueKey keeps one of a kind for a partner.
func (w Waiver) UniqueKey() string { return string(w.Partner) + "/" + string(w.Kind) }

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
