package app

import "slices"

// Department is a part of the local authority on the internal map: who there has to be with us.
type Department struct {
	ID     ID     `json:"id"`
	Name   string `json:"name" is:"required"`
	Person string `json:"person"` // who answers for it, and how to reach them: personal data
	Ready  Grade  `json:"ready"`  // readiness to take part
	Note   string `json:"note" is:"text"`
}

func (d Department) EntityID() ID { return d.ID }

// ReadyDepartments sorts the departments by their readiness: ready (4 or 5), weak (1 or 2). Those between, and those of
// which nobody said, are in neither.
func ReadyDepartments(d Document) (ready, weak []*Department) {
	for x := range d.Departments.All() {
		switch {
		case x.Ready >= 4:
			ready = append(ready, x)
		case x.Ready == 1 || x.Ready == 2:
			weak = append(weak, x)
		}
	}
	return ready, weak
}

// Convening is how it stands with who convenes.
type Convening string

const (
	NoConvener     Convening = "none"
	UnsureConvener Convening = "unknown" // of no sector yet
	OtherConvener  Convening = "caution" // not of the public sector: possible, but worth a reason
	PublicConvener Convening = "public"
)

// ConvenerOf gives who convenes, nil for nobody yet, and whether that is as it should be (seed 002, principle 1: the public
// sector convenes).
func ConvenerOf(d Document) (*Organisation, Convening) {
	o := d.Organisations.Get(d.Process().Convener)
	switch {
	case o == nil:
		return nil, NoConvener
	case o.Sector == Public:
		return o, PublicConvener
	case o.Sector == "":
		return o, UnsureConvener
	}
	return o, OtherConvener
}

// Prepared tells whether anything of the exercise of preparation was written down, apart from the place.
func Prepared(d Document) bool {
	p := d.Process()
	graded := func(t Topic) bool {
		f := d.FindingOf(t)
		return f.Grade != 0 || f.Evidence != ""
	}
	return p.Goal != "" || p.Alone != "" || p.Initiator != "" || p.Convener != "" || d.Departments.Len() > 0 || d.Invitations.Len() > 0 ||
		slices.ContainsFunc(Readiness, graded) || slices.ContainsFunc(Justification, graded)
}
