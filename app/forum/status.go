package forum

import "madrega/app"

// Status is what a verdict comes to, in one word; its words are under "forum.status.<status>".
type Status string

const (
	IsEligible   Status = "eligible"   // by the rules
	IsAdmitted   Status = "admitted"   // although the rules say no
	IsIneligible Status = "ineligible" // by the rules
	IsRefused    Status = "refused"    // although the rules say yes
	IsWithdrawn  Status = "withdrawn"
	IsExpired    Status = "expired"
)

// Status is what the verdict comes to.
func (v Verdict) Status() Status {
	switch {
	case v.Withdrawn:
		return IsWithdrawn
	case v.Expired:
		return IsExpired
	case v.Ruling != nil && v.Ruling.Kind == app.Admit:
		return IsAdmitted
	case v.Ruling != nil:
		return IsRefused
	case v.Eligible:
		return IsEligible
	}
	return IsIneligible
}
