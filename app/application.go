package app

import "strconv"

// Answer is yes, no, or nothing.
type Answer string

const (
	Yes Answer = "yes"
	No  Answer = "no"
)

// Answers in the order in which they are offered.
var Answers = []Answer{Yes, No}

// Valid tells whether a is one of Answers, or not given.
func (a Answer) Valid() bool { return among(a, Answers) }

// ApplicationSource is how an application came.
type ApplicationSource string

const (
	ByForm        ApplicationSource = "form"      // a filled form
	ByList        ApplicationSource = "list"      // a line of a spreadsheet
	ByHand        ApplicationSource = "hand"      // typed in
	ByAppointment ApplicationSource = "appointed" // named by an authority, outside the call
)

// ApplicationSources in the order in which they are offered.
var ApplicationSources = []ApplicationSource{ByForm, ByList, ByHand, ByAppointment}

// Valid tells whether s is one of ApplicationSources, or not stated.
func (s ApplicationSource) Valid() bool { return among(s, ApplicationSources) }

// Application asks for a seat in the forum: an organisation, through its head, or a person for themself. All that is said
// of the person is personal data.
type Application struct {
	ID           ID                `json:"id"`
	Call         ID                `json:"call" of:"call"`
	Number       int               `json:"number"`                               // in the register of the call; from 1
	Name         string            `json:"name" is:"required"`                   // of the organisation, or of the person
	Person       bool              `json:"person"`                               // for themself
	Organisation ID                `json:"organisation" of:"organisation,loose"` // the stakeholder that it is, if known
	Constituency ID                `json:"constituency" of:"constituency,loose"` // where it asks to sit
	Source       ApplicationSource `json:"source"`
	Received     Minute            `json:"received"`                // when it came
	Delegate     string            `json:"delegate"`                // who is to sit; "" for the person themself
	Position     string            `json:"position"`                // of the delegate in the organisation
	Head         Answer            `json:"head"`                    // the delegate is its head
	Purpose      Answer            `json:"purpose"`                 // acts for public goals
	Philanthropy Answer            `json:"philanthropy"`            // active in philanthropy
	Linkage      string            `json:"linkage" is:"text"`       // with the regional level
	Motive       string            `json:"motive" is:"text"`        // why, in their own words
	Email        string            `json:"email"`                   // personal data
	Phone        string            `json:"phone"`                   // personal data
	Notes        string            `json:"notes" is:"text,private"` // of the committee's staff
}

func (a Application) EntityID() ID { return a.ID }

// UniqueKey keeps a number for one application of a call.
func (a Application) UniqueKey() string { return string(a.Call) + "/" + strconv.Itoa(a.Number) }

// Check keeps the number within reason.
func (a Application) Check() error {
	if a.Number < 1 || a.Number > 100000 {
		return Fail(Invalid, "error.forum.range", "least", 1, "most", 100000)
	}
	return nil
}

// Sits is the name of the person who is to sit.
func (a Application) Sits() string {
	if a.Person && a.Delegate == "" {
		return a.Name
	}
	return a.Delegate
}

// RulingKind is what somebody decided about an application, beside the rules.
type RulingKind string

const (
	Admit    RulingKind = "admit"    // although the rules say no
	Refuse   RulingKind = "refuse"   // although the rules say yes
	ByRules  RulingKind = "rules"    // as the rules say, again
	Withdraw RulingKind = "withdraw" // the applicant took it back
	Return   RulingKind = "return"   // and gave it again
	LockIn   RulingKind = "lock_in"  // sits in every panel
	LockOut  RulingKind = "lock_out" // sits in none
	Unlock   RulingKind = "unlock"   // neither
)

// RulingKinds there are.
var RulingKinds = []RulingKind{Admit, Refuse, ByRules, Withdraw, Return, LockIn, LockOut, Unlock}

// Valid tells whether k is one of RulingKinds, or not stated.
func (k RulingKind) Valid() bool { return among(k, RulingKinds) }

// Ruling is a decision about an application, with who took it, when, and why. All of them are kept: together they are the
// history of its status, and the last of each sort counts.
type Ruling struct {
	ID          ID         `json:"id"`
	Application ID         `json:"application" of:"application"`
	Kind        RulingKind `json:"kind" is:"required"`
	By          string     `json:"by" is:"required"`
	Reason      string     `json:"reason" is:"text,required"`
	At          Time       `json:"at"`
}

func (r Ruling) EntityID() ID { return r.ID }
