package app

import "slices"

// Grade is a whole score from 1 to 5; 0 is no opinion, which is never counted as a low one.
type Grade int

// Valid tells whether g is from 1 to 5, or not given.
func (g Grade) Valid() bool { return g >= 0 && g <= 5 }

// Verdict says whether something holds.
type Verdict string

const (
	Holds   Verdict = "yes"
	Partly  Verdict = "partly"
	Missing Verdict = "no"
)

// Verdicts from the best; "" is not decided.
var Verdicts = []Verdict{Holds, Partly, Missing}

// Valid tells whether v is one of Verdicts, or not decided.
func (v Verdict) Valid() bool { return among(v, Verdicts) }

// Topic is what a Finding judges. Its words are under "topic.<Topic>", and what it means under "topic.<Topic>.how".
type Topic string

// Topics of the findings, by what they are for.
var (
	// Readiness is whether the time is ripe (seed 002, principle 5): graded.
	Readiness = []Topic{"readiness.political", "readiness.organisational", "readiness.community"}
	// Justification is whether it is worth the effort (seed 002, principle 5): graded.
	Justification = []Topic{"justification.contribution", "justification.activity", "justification.innovation"}
	// Tests of a partnership (seed 002, principle 3): all three hold, or it is something else. Verdicts.
	Tests = []Topic{"test.resources", "test.decisions", "test.benefit"}
	// Principles of a partnership (seed 002), as a checklist. Verdicts.
	Principles = []Topic{"principle.roles", "principle.goals", "principle.nature", "principle.expectations", "principle.complexity", "principle.cultures"}
)

var topics = slices.Concat(Readiness, Justification, Tests, Principles)

// Valid tells whether t is a known topic.
func (t Topic) Valid() bool { return among(t, topics) }

// Finding is a judgement with its evidence: of a topic there is one.
type Finding struct {
	ID       ID      `json:"id"`
	Topic    Topic   `json:"topic" is:"required"`
	Grade    Grade   `json:"grade"`   // of Readiness and Justification
	Verdict  Verdict `json:"verdict"` // of Tests and Principles
	Evidence string  `json:"evidence" is:"text"`
}

func (f Finding) EntityID() ID { return f.ID }

// UniqueKey keeps one finding for a topic.
func (f Finding) UniqueKey() string { return string(f.Topic) }

// FindingOf gives what was found of a topic; nothing decided if nothing was.
func (d Document) FindingOf(t Topic) Finding {
	for f := range d.Findings.All() {
		if f.Topic == t {
			return *f
		}
	}
	return Finding{Topic: t}
}
