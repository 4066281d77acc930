package forum

import (
	"cmp"
	"slices"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/selection"
)

// ReasonKind is why the rules refuse an application; its sentence is under "forum.reason.<kind>".
type ReasonKind string

const (
	Late         ReasonKind = "late"         // after the deadline of its call
	NoSector     ReasonKind = "sector"       // it asks for a seat in no constituency
	Outside      ReasonKind = "outside"      // the constituency is filled outside the call
	Appointed    ReasonKind = "appointed"    // the constituency is filled by the call, not by appointment
	NotBody      ReasonKind = "not_body"     // the constituency takes no organisations
	NotPerson    ReasonKind = "not_person"   // the constituency takes nobody for themself
	NotHead      ReasonKind = "not_head"     // who is to sit does not head the organisation
	NoPurpose    ReasonKind = "purpose"      // the business does not act for public goals
	NotGiving    ReasonKind = "philanthropy" // the person is not active in philanthropy
	MissingField ReasonKind = "missing"      // something that the rules ask about was not said; Field
	Expired      ReasonKind = "expired"      // its rounds of replacement are over
	Twice        ReasonKind = "twice"        // the same applicant has another one that counts; Twin
	Withdrawn    ReasonKind = "withdrawn"    // the applicant took it back
)

// ReasonKinds in the order in which they are listed.
var ReasonKinds = []ReasonKind{Late, NoSector, Outside, Appointed, NotBody, NotPerson, NotHead, NoPurpose, NotGiving, MissingField, Twice, Expired, Withdrawn}

// Reason is one reason against an application.
type Reason struct {
	Kind        ReasonKind
	Application app.ID
	Field       string // that is missing, by its name in JSON
	Twin        app.ID // the other application
}

// Words is the reason in a sentence.
func (r Reason) Words(d app.Document, l *lang.Lang) string {
	a, call := d.Applications.Get(r.Application), &app.Call{}
	if a == nil {
		return ""
	}
	if c := d.Calls.Get(a.Call); c != nil {
		call = c
	}
	switch r.Kind {
	case MissingField:
		return l.T("forum.reason.missing", "field", l.T("application."+r.Field))
	case Outside, Appointed, NotBody, NotPerson:
		if c := d.Constituencies.Get(a.Constituency); c != nil {
			return l.T("forum.reason."+string(r.Kind), "name", ConstituencyName(l, c))
		}
	case Late:
		return l.T("forum.reason.late", "received", minute(l, a.Received), "deadline", minute(l, call.Deadline))
	case Twice:
		if b := d.Applications.Get(r.Twin); b != nil {
			return l.T("forum.reason.twice", "number", b.Number, "call", d.Calls.Get(b.Call).Number)
		}
	case Expired:
		return l.T("forum.reason.expired", "call", call.Number)
	}
	return l.T("forum.reason." + string(r.Kind))
}

func minute(l *lang.Lang, m app.Minute) string { return l.Join(l.Day(m.Date()), m.Clock()) }

// Verdict is what becomes of an application.
type Verdict struct {
	Eligible  bool        // may be chosen
	Reasons   []Reason    // all that the rules have against it, also when somebody admitted it
	Ruling    *app.Ruling // Admit or Refuse, if that is what counts; else nil
	Withdrawn bool        // no ruling helps: the applicant may give it again
	Expired   bool        // no ruling helps: a new application is needed
	Lock      selection.Lock
}

// Judge judges the applications of one document, and those that may come into it.
type Judge struct {
	d       app.Document
	rules   app.Forum
	current *app.Call
	rulings map[app.ID]standing
	keys    map[app.ID][]string           // of the applicant, by application
	twins   map[string][]*app.Application // of an applicant, in the order of calls and numbers
	locks   map[app.ID]selection.Lock
}

// standing are the last rulings about an application of each sort.
type standing struct {
	ruling    *app.Ruling
	withdrawn bool
}

// NewJudge reads a document.
func NewJudge(d app.Document) *Judge {
	j := &Judge{d: d, rules: d.Forum(), current: Current(d), rulings: map[app.ID]standing{}, locks: Locks(d),
		keys: map[app.ID][]string{}, twins: map[string][]*app.Application{}}
	for _, r := range inTime(d) {
		s := j.rulings[r.Application]
		switch r.Kind {
		case app.Admit, app.Refuse:
			s.ruling = r
		case app.ByRules:
			s.ruling = nil
		case app.Withdraw, app.Return:
			s.withdrawn = r.Kind == app.Withdraw
		}
		j.rulings[r.Application] = s
	}
	for a := range d.Applications.All() {
		j.keys[a.ID] = applicant(a)
		for _, key := range j.keys[a.ID] {
			j.twins[key] = append(j.twins[key], a)
		}
	}
	for _, list := range j.twins {
		if len(list) > 1 {
			slices.SortStableFunc(list, j.order)
		}
	}
	return j
}

func inTime(d app.Document) []*app.Ruling {
	list := slices.Collect(d.Rulings.All())
	slices.SortStableFunc(list, func(a, b *app.Ruling) int { return cmp.Compare(a.At, b.At) })
	return list
}

// applicant gives the keys by which the same applicant is known again.
func applicant(a *app.Application) []string {
	keys := []string{ApplicantKey(*a)}
	if a.Organisation != "" {
		keys = append(keys, string(a.Organisation))
	}
	return keys
}

func (j *Judge) order(a, b *app.Application) int {
	return cmp.Or(cmp.Compare(j.call(a), j.call(b)), cmp.Compare(a.Number, b.Number), cmp.Compare(a.ID, b.ID))
}

// call is the number of the call of an application.
func (j *Judge) call(a *app.Application) int {
	if c := j.d.Calls.Get(a.Call); c != nil {
		return c.Number
	}
	return 0
}

// Of judges one application.
func (j *Judge) Of(a *app.Application) Verdict {
	v := j.alone(a)
	if twin := j.twin(a, v); twin != nil {
		v.Reasons = append(v.Reasons, Reason{Kind: Twice, Application: a.ID, Twin: twin.ID})
	}
	return j.rule(v)
}

// rule says what follows from the reasons and the rulings.
func (j *Judge) rule(v Verdict) Verdict {
	v.Eligible = len(v.Reasons) == 0
	if v.Ruling != nil {
		v.Eligible = v.Ruling.Kind == app.Admit
	}
	v.Eligible = v.Eligible && !v.Withdrawn && !v.Expired
	slices.SortStableFunc(v.Reasons, func(a, b Reason) int {
		return slices.Index(ReasonKinds, a.Kind) - slices.Index(ReasonKinds, b.Kind)
	})
	return v
}

// alone judges an application as if its applicant had no other.
func (j *Judge) alone(a *app.Application) Verdict {
	s := j.rulings[a.ID]
	v := Verdict{Reasons: j.reasons(a), Ruling: s.ruling, Withdrawn: s.withdrawn, Expired: j.expired(a), Lock: j.locks[a.ID]}
	if v.Expired {
		v.Reasons = append(v.Reasons, Reason{Kind: Expired, Application: a.ID})
	}
	if v.Withdrawn {
		v.Reasons = append(v.Reasons, Reason{Kind: Withdrawn, Application: a.ID})
	}
	return v
}

func (j *Judge) expired(a *app.Application) bool {
	return j.current != nil && j.current.Number-j.call(a) > j.rules.Rounds
}

// twin is the application of the same applicant that counts in place of this one: an earlier one of the same call, or one
// that was made anew in a later call. Nil if there is none.
func (j *Judge) twin(a *app.Application, v Verdict) *app.Application {
	if v.Withdrawn || v.Expired {
		return nil
	}
	keys, known := j.keys[a.ID]
	if !known {
		keys = applicant(a)
	}
	for _, key := range keys {
		for _, b := range j.twins[key] {
			same := b.Call == a.Call && j.order(b, a) < 0
			if later := j.call(b) > j.call(a); (same || later) && j.rule(j.alone(b)).Eligible {
				return b
			}
		}
	}
	return nil
}

// Current is the call of the highest number; nil if there was none yet.
func Current(d app.Document) *app.Call {
	var last *app.Call
	for c := range d.Calls.All() {
		if last == nil || c.Number > last.Number {
			last = c
		}
	}
	return last
}

// Applicants are the applications that count in the current call, whatever their verdict: its own, after those of earlier
// calls that are good for it still.
func Applicants(d app.Document) []*app.Application { return NewJudge(d).applicants() }

func (j *Judge) applicants() (list []*app.Application) {
	for a := range j.d.Applications.All() {
		if !j.expired(a) {
			list = append(list, a)
		}
	}
	slices.SortStableFunc(list, j.order)
	return list
}

// Eligible are those of the Applicants who may be chosen.
func Eligible(d app.Document) []*app.Application {
	j := NewJudge(d)
	return slices.DeleteFunc(j.applicants(), func(a *app.Application) bool { return !j.Of(a).Eligible })
}
