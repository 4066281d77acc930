package selection

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// DifferenceKind says in what a certificate differs from what was counted.
type DifferenceKind string

const (
	DiffForm       DifferenceKind = "form"       // a field holds what no certificate says; ID names it
	DiffSeats      DifferenceKind = "seats"      // Said seats, Counted members
	DiffQuota      DifferenceKind = "quota"      // the certificate says a minimum and maximum of Said and SaidMax, the quotas Counted and CountedMax
	DiffNoQuota    DifferenceKind = "noquota"    // the certificate names a value that the quotas don't
	DiffNewQuota   DifferenceKind = "newquota"   // the quotas name a value that the certificate doesn't
	DiffCandidates DifferenceKind = "candidates" // Said many, Counted many
	DiffLock       DifferenceKind = "lock"       // locks ID, who is no candidate or is there twice
	DiffMember     DifferenceKind = "member"     // the panel has ID, who is no candidate or is there twice
	DiffIn         DifferenceKind = "in"         // ID is locked in, and no member
	DiffOut        DifferenceKind = "out"        // ID is locked out, and a member
	DiffFilled     DifferenceKind = "filled"     // Said members count for a value, it is Counted
	DiffKept       DifferenceKind = "kept"       // a quota is not kept: Counted members
	DiffScore      DifferenceKind = "score"      // Said, Counted
	DiffBound      DifferenceKind = "bound"      // the bound Said does not fit the score Counted and the status
	DiffInput      DifferenceKind = "input"      // the hash of the input is another: candidates, values or scores differ
	DiffDrawn      DifferenceKind = "drawn"      // the number draws the panel Counted, not Said
	DiffTicket     DifferenceKind = "ticket"     // the numbered panel Said does not keep the map
	DiffPanel      DifferenceKind = "panel"      // the numbered panel Counted, which was drawn, is not the panel
	DiffLeast      DifferenceKind = "least"      // Said panels at least, Counted
)

// Difference is one thing in which a certificate does not agree with what was counted.
type Difference struct {
	Kind                DifferenceKind
	Axis, Value, ID     string
	Said, Counted       int
	SaidMax, CountedMax int
}

// Verify counts again what a certificate says, without any search, from the candidates and quotas that are said to be its
// input. Seats and locks are those of the certificate. None means that all agrees; that no better panel, or no fairer lottery,
// exists is the one thing that is not shown by counting.
func (c Certificate) Verify(p Problem) []Difference {
	if name := c.malformed(); name != "" {
		return []Difference{{Kind: DiffForm, ID: name}}
	}
	p.Seats = c.Seats
	all := c.sameQuotas(p)
	if len(p.Candidates) != c.Input.Candidates {
		all = append(all, Difference{Kind: DiffCandidates, Said: c.Input.Candidates, Counted: len(p.Candidates)})
	}
	known := set(p.ids())
	all = append(all, strangers(DiffLock, slices.Concat(c.In, c.Out), known)...)
	all = append(all, strangers(DiffMember, c.Panel, known)...)
	if len(all) > 0 {
		return all
	}
	p, err := p.Locked(c.In, c.Out)
	if err != nil {
		return []Difference{{Kind: DiffForm, ID: "locked_in"}}
	}
	all = c.recount(p)
	if hash, err := p.Hash(); err != nil || hash != c.Input.SHA256 {
		all = append(all, Difference{Kind: DiffInput})
	}
	if c.Lottery != nil {
		all = append(all, c.Lottery.recount(p, c.Panel)...)
	}
	return all
}

// malformed names a field that holds what no certificate says; "" if there is none.
func (c Certificate) malformed() string {
	_, err := time.Parse(time.RFC3339, c.Made)
	hand := c.Method == ByHand || c.Method == ByLottery
	for _, f := range []struct {
		name string
		ok   bool
	}{
		{"format", c.Format == CertificateFormat},
		{"version", c.Version == 1},
		{"made", err == nil},
		{"seats", c.Seats > 0 && c.Seats <= MaxSeats},
		{"method", hand || c.Method == ByScore},
		{"status", c.Status == Found || c.Status == Best && c.Method == ByScore},
		{"lottery", (c.Lottery != nil) == (c.Method == ByLottery)},
		{"bound", !hand || c.Bound == 0},
	} {
		if !f.ok {
			return f.name
		}
	}
	return ""
}

func (c Certificate) sameQuotas(p Problem) []Difference {
	var all []Difference
	said, counted := c.Quotas, p.quotas(nil)
	for len(said) > 0 || len(counted) > 0 {
		switch order := compareQuotas(said, counted); {
		case order < 0:
			all = append(all, Difference{Kind: DiffNoQuota, Axis: said[0].Axis, Value: said[0].Value})
			said = said[1:]
		case order > 0:
			all = append(all, Difference{Kind: DiffNewQuota, Axis: counted[0].Axis, Value: counted[0].Value})
			counted = counted[1:]
		default:
			a, b := said[0], counted[0]
			if a.Min != b.Min || a.Max != b.Max {
				all = append(all, Difference{Kind: DiffQuota, Axis: a.Axis, Value: a.Value, Said: a.Min, SaidMax: a.Max, Counted: b.Min, CountedMax: b.Max})
			}
			said, counted = said[1:], counted[1:]
		}
	}
	return all
}

// compareQuotas tells which of two sorted lists has the value that comes first.
func compareQuotas(a, b []Quota) int {
	if len(a) == 0 || len(b) == 0 {
		return len(b) - len(a)
	}
	return compareIDs(a[0].Axis, b[0].Axis, a[0].Value, b[0].Value)
}

// compareIDs compares two axes, and if they are the same two values.
func compareIDs(axisA, axisB, valueA, valueB string) int {
	return cmp.Or(strings.Compare(axisA, axisB), strings.Compare(valueA, valueB))
}

// strangers finds ids that are not known, or that are there twice.
func strangers(kind DifferenceKind, ids []string, known map[string]bool) []Difference {
	var all []Difference
	seen := map[string]bool{}
	for _, id := range ids {
		if !known[id] || seen[id] {
			all = append(all, Difference{Kind: kind, ID: id})
		}
		seen[id] = true
	}
	return all
}

// recount counts the panel.
func (c Certificate) recount(p Problem) []Difference {
	var all []Difference
	if len(c.Panel) != c.Seats {
		all = append(all, Difference{Kind: DiffSeats, Said: c.Seats, Counted: len(c.Panel)})
	}
	in := set(c.Panel)
	for _, who := range p.Candidates {
		if who.Lock == In && !in[who.ID] {
			all = append(all, Difference{Kind: DiffIn, ID: who.ID})
		}
		if who.Lock == Out && in[who.ID] {
			all = append(all, Difference{Kind: DiffOut, ID: who.ID})
		}
	}
	for i, q := range p.quotas(c.Panel) {
		d := Difference{Axis: q.Axis, Value: q.Value, Said: c.Quotas[i].Filled, Counted: q.Filled, CountedMax: q.Max}
		if d.Kind = DiffFilled; d.Said != d.Counted {
			all = append(all, d)
		}
		if d.Kind = DiffKept; q.Filled < q.Min || q.Filled > q.Max {
			d.Said, d.SaidMax = q.Min, q.Max
			all = append(all, d)
		}
	}
	score := p.Score(c.Panel)
	if score != c.Score {
		all = append(all, Difference{Kind: DiffScore, Said: c.Score, Counted: score})
	}
	if c.Method == ByScore && (c.Bound < score || c.Status == Best && c.Bound != score) {
		all = append(all, Difference{Kind: DiffBound, Said: c.Bound, Counted: score})
	}
	return all
}

// recount counts all numbered panels, and draws again.
func (d Draw) recount(p Problem, panel []string) []Difference {
	var all []Difference
	ids, times := p.ids(), make([]int, len(p.Candidates))
	if len(d.Panels) == 0 {
		return []Difference{{Kind: DiffForm, ID: "panels"}}
	}
	if n := int(d.Number % uint64(len(d.Panels))); n != d.Drawn {
		return []Difference{{Kind: DiffDrawn, Said: d.Drawn, Counted: n}}
	}
	for n, line := range d.Panels {
		var members []string
		for _, place := range strings.Split(line, " ") {
			if i, err := strconv.Atoi(place); err == nil && i >= 0 && i < len(ids) {
				members = append(members, ids[i])
				times[i]++
			}
		}
		if !p.Keeps(members) {
			all = append(all, Difference{Kind: DiffTicket, Said: n})
		}
		if n == d.Drawn && !slices.Equal(members, panel) {
			all = append(all, Difference{Kind: DiffPanel, Counted: n})
		}
	}
	if least := least(times); least != d.Least {
		all = append(all, Difference{Kind: DiffLeast, Said: d.Least, Counted: least})
	}
	return all
}

// least is the smallest of the numbers that are not 0; 0 if there is none.
func least(times []int) int {
	smallest := 0
	for _, n := range times {
		if n > 0 && (smallest == 0 || n < smallest) {
			smallest = n
		}
	}
	return smallest
}
