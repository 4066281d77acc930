package app

// BallotKind is what a ballot is about.
type BallotKind string

const (
	ComponentBallot BallotKind = "component" // scores of the seven components
	DotBallot       BallotKind = "dot"       // dots on cards, ventures or wordings
)

// Valid tells whether k is known.
func (k BallotKind) Valid() bool { return among(k, []BallotKind{ComponentBallot, DotBallot}) }

// BallotSource is where a ballot comes from.
type BallotSource string

const (
	PaperSource  BallotSource = "paper"  // a slip of paper of one participant
	PersonSource BallotSource = "person" // one participant at the laptop
	TableSource  BallotSource = "table"  // a table that agreed on one
	WallSource   BallotSource = "wall"   // counted on the wall, for the whole room
)

// BallotSources in the order in which they are offered.
var BallotSources = []BallotSource{PaperSource, PersonSource, TableSource, WallSource}

// Valid tells whether s is one of BallotSources.
func (s BallotSource) Valid() bool { return among(s, BallotSources) }

// Ballot is what one participant, or one table, answered. Where it says who voted, that is known so that nobody votes twice:
// what was voted is never shown beside a name.
type Ballot struct {
	ID     ID           `json:"id"`
	Kind   BallotKind   `json:"kind" is:"required"`
	Source BallotSource `json:"source" is:"required"`
	Sector Sector       `json:"sector"`                  // "" when not stated
	Label  string       `json:"label"`                   // number on the paper, or the table
	Round  ID           `json:"round" of:"round,empty"`  // "" for the first one of a file that knew no rounds
	Voter  ID           `json:"voter" of:"person,loose"` // "" for a slip of paper
	Proxy  ID           `json:"proxy" of:"person,loose"` // who voted for them, who were not there
}

func (b Ballot) EntityID() ID { return b.ID }

// UniqueKey keeps one of a voter in a round.
func (b Ballot) UniqueKey() string {
	if b.Voter == "" {
		return string(b.ID)
	}
	return string(b.Round + "/" + b.Voter)
}

// Check asks that nobody votes for themself by proxy.
func (b Ballot) Check() error {
	if b.Proxy != "" && b.Proxy == b.Voter {
		return Fail(Invalid, "error.ballot.proxy")
	}
	return nil
}

// ComponentKey is one of the seven components of the leap model (seed 003). Its words are under "component.<key>".
type ComponentKey string

// ComponentKeys in the order of the source, 1 to 7.
var ComponentKeys = []ComponentKey{"vision", "cluster", "community", "authority", "entrepreneurship", "institutions", "ventures"}

// Valid tells whether k is one of ComponentKeys, or none.
func (k ComponentKey) Valid() bool { return among(k, ComponentKeys) }

// Rating is what a ballot says of a component.
type Rating struct {
	ID        ID           `json:"id"`
	Ballot    ID           `json:"ballot" of:"ballot"`
	Component ComponentKey `json:"component" is:"required"`
	Now       Grade        `json:"now"`
	Target    Grade        `json:"target"`
}

func (r Rating) EntityID() ID { return r.ID }

// UniqueKey keeps one rating of a ballot for a component.
func (r Rating) UniqueKey() string { return string(r.Ballot) + "/" + string(r.Component) }

// Component is what the group says of a component besides its scores.
type Component struct {
	ID       ID           `json:"id"`
	Key      ComponentKey `json:"key" is:"required"`
	Evidence string       `json:"evidence" is:"text"`
	Move     string       `json:"move" is:"text"` // the first move
	Owner    string       `json:"owner"`
	Due      Date         `json:"due"`
	Priority bool         `json:"priority"` // chosen to begin with
}

func (c Component) EntityID() ID { return c.ID }

// UniqueKey keeps one for a component.
func (c Component) UniqueKey() string { return string(c.Key) }

// ComponentOf gives what was said of a component; nothing if nothing was.
func (d Document) ComponentOf(key ComponentKey) Component {
	for c := range d.Components.All() {
		if c.Key == key {
			return *c
		}
	}
	return Component{Key: key}
}

// Existing is an institution or a service that is there already for a component.
type Existing struct {
	ID        ID           `json:"id"`
	Component ComponentKey `json:"component" is:"required"`
	Prompt    string       `json:"prompt" is:"key"` // one of ExistingPrompts, or ""
	Name      string       `json:"name"`            // its name, or what is added to the prompt
}

func (e Existing) EntityID() ID { return e.ID }

// Check asks for a prompt or a name.
func (e Existing) Check() error {
	if e.Prompt == "" && e.Name == "" {
		return Fail(Invalid, "error.required", "field", Msg("field.name"))
	}
	return nil
}

// ExistingPrompts are the institutions and services that the source names (seed 003). Their words are under
// "existing.<component>.<prompt>".
var ExistingPrompts = map[ComponentKey][]string{
	"community":        {"centre", "young", "movements"},
	"entrepreneurship": {"advice", "training", "accompaniment", "network"},
	"institutions":     {"friends", "planning"},
}

// Draft is a wording of the vision.
type Draft struct {
	ID      ID     `json:"id"`
	Text    string `json:"text" is:"text,required"`
	Adopted bool   `json:"adopted"`
}

func (v Draft) EntityID() ID { return v.ID }

// UniqueKey keeps one adopted.
func (v Draft) UniqueKey() string {
	if v.Adopted {
		return "adopted"
	}
	return string(v.ID)
}

// Vision is the adopted wording, or nil.
func (d Document) Vision() *Draft {
	for v := range d.Drafts.All() {
		if v.Adopted {
			return v
		}
	}
	return nil
}

// AdoptDraft makes a draft the vision, in place of any other; "" leaves none adopted.
func AdoptDraft(id ID) Command {
	return Command{Label: Msg("history.draft.adopt"), Apply: func(d Document) (Document, error) {
		if id != "" && d.Drafts.Get(id) == nil {
			return d, Fail(NotFound, "error.gone", "what", kindWord("draft", 1))
		}
		for v := range d.Drafts.All() {
			next := *v
			next.Adopted = v.ID == id
			d.Drafts = d.Drafts.With(next)
		}
		return d, nil
	}}
}
