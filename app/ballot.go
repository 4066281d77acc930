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

// RemoveBallots takes ballots out of the current round of a poll, with what was voted on them; not once it is closed, and none
// with a name on it where the result can be seen.
func RemoveBallots(on Poll, ids ...ID) Command {
	return Command{Label: Msg("history.removed", "what", kindWord("ballot", len(ids))), Apply: func(d Document) (Document, error) {
		r := CurrentRound(d, on)
		for _, id := range ids {
			if b := d.Ballots.Get(id); b != nil {
				if err := r.admits(d, *b); err != nil {
					return d, err
				}
			}
		}
		return d.without("ballot", ids...), nil
	}}
}
