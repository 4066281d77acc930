package app

import "slices"

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

// GradedTopics sorts topics by what was found of them: graded low (1 or 2), graded without evidence, not graded.
func GradedTopics(d Document, topics []Topic) (weak, bare, open []Topic) {
	for _, t := range topics {
		f := d.FindingOf(t)
		if f.Grade == 0 {
			open = append(open, t)
			continue
		}
		if f.Grade <= 2 {
			weak = append(weak, t)
		}
		if f.Evidence == "" {
			bare = append(bare, t)
		}
	}
	return weak, bare, open
}

// Judged sorts topics by their verdicts, each list in the order of the topics.
type Judged struct{ Holding, Partly, Failing, Open []Topic }

// Judge sorts topics by what was found of them.
func Judge(d Document, topics []Topic) (j Judged) {
	for _, t := range topics {
		list := map[Verdict]*[]Topic{Holds: &j.Holding, Partly: &j.Partly, Missing: &j.Failing, "": &j.Open}[d.FindingOf(t).Verdict]
		*list = append(*list, t)
	}
	return j
}
