package app

import (
	"strconv"
	"unicode/utf8"
)

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
