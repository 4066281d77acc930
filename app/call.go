package app

import "strconv"

// Call is one round of choosing members: the call for applications (קול קורא), and what came of it. The first one has
// number 1; each further one is a round of replacement.
type Call struct {
	ID       ID     `json:"id"`
	Number   int    `json:"number"`
	Opened   Date   `json:"opened"`
	Deadline Minute `json:"deadline"`         // the last minute in time; "" when there is none
	Focus    string `json:"focus" is:"text"`  // what the forum deals with now
	Asked    string `json:"asked" is:"text"`  // who is invited, in words of one's own, beside what the rules say
	Submit   string `json:"submit" is:"text"` // where and how to hand in
}

func (c Call) EntityID() ID { return c.ID }

// UniqueKey keeps one call of a number.
func (c Call) UniqueKey() string { return strconv.Itoa(c.Number) }

// Check keeps the number within reason.
func (c Call) Check() error {
	if c.Number < 1 || c.Number > 1000 {
		return Fail(Invalid, "error.forum.range", "least", 1, "most", 1000)
	}
	return nil
}
