package app

import (
	"cmp"
	"slices"
	"strings"
)

// PartnerOf finds a stakeholder among the partners, or gives nil.
func (d Document) PartnerOf(organisation ID) *Partner {
	for p := range d.Partners.All() {
		if p.Organisation == organisation {
			return p
		}
	}
	return nil
}

// PartnersBySector are the partners sector by sector, those without one last, each in the order in which they were chosen.
func PartnersBySector(d Document) []*Partner {
	list := slices.Collect(d.Partners.All())
	rank := func(p *Partner) int {
		if i := slices.Index(Sectors, d.Organisations.Get(p.Organisation).Sector); i >= 0 {
			return i
		}
		return len(Sectors)
	}
	slices.SortStableFunc(list, func(a, b *Partner) int { return cmp.Compare(rank(a), rank(b)) })
	return list
}

// PartnerCounts tells how many partners there are of each sector, and how many without one.
func PartnerCounts(d Document) (counts [3]int, undecided int) {
	for p := range d.Partners.All() {
		if i := slices.Index(Sectors, d.Organisations.Get(p.Organisation).Sector); i >= 0 {
			counts[i]++
		} else {
			undecided++
		}
	}
	return counts, undecided
}

// AbsentSectors are the sectors of which there is no partner; none while there are no partners at all.
func AbsentSectors(d Document) []Sector {
	if d.Partners.Len() == 0 {
		return nil
	}
	counts, _ := PartnerCounts(d)
	var absent []Sector
	for i, n := range counts {
		if n == 0 {
			absent = append(absent, Sectors[i])
		}
	}
	return absent
}

// PartnerFields is how many fields Filled counts.
const PartnerFields = 5

// Filled is how many of motive, contribution, expectation, role and interface are said.
func (p Partner) Filled() (n int) {
	for _, s := range []string{p.Motive, p.Contribution, p.Expectation, p.Role, p.Interface} {
		if s != "" {
			n++
		}
	}
	return n
}

// PartnerIdea is a stakeholder who is no partner yet, and might be one.
type PartnerIdea struct {
	Organisation *Organisation
	Key          bool // both influence and interest are high: a key partner of the grid
	Close        int  // relations with others that stand on the two highest rungs of the ladder, or should
}

// PartnerIdeas are the key partners of the grid, then those whom others work with closely: at most as many as asked for.
func PartnerIdeas(d Document, most int) []PartnerIdea {
	const high = 3 // as on the grid: the fields meet there
	ties := map[ID]int{}
	for r := range d.Relations.All() {
		if max(r.Now, r.Target) >= Cooperation {
			ties[r.A]++
			ties[r.B]++
		}
	}
	var list []PartnerIdea
	for o := range d.Organisations.All() {
		s := PartnerIdea{o, o.Influence >= high && o.Interest >= high, ties[o.ID]}
		if (s.Key || s.Close > 0) && d.PartnerOf(o.ID) == nil {
			list = append(list, s)
		}
	}
	slices.SortStableFunc(list, func(a, b PartnerIdea) int {
		if a.Key != b.Key {
			if a.Key {
				return -1
			}
			return 1
		}
		return cmp.Or(cmp.Compare(b.Close, a.Close), cmp.Compare(b.Organisation.Influence+b.Organisation.Interest, a.Organisation.Influence+a.Organisation.Interest))
	})
	return list[:min(most, len(list))]
}

// WaiverOf finds what a partner waives of a kind, or gives nil.
func (d Document) WaiverOf(partner ID, kind WaiverKind) *Waiver {
	for w := range d.Waivers.All() {
		if w.Partner == partner && w.Kind == kind {
			return w
		}
	}
	return nil
}

// PartnerResources are the kinds of resource that the partners bring, and those that none of them brings, both in the order
// of ResourceKinds.
func PartnerResources(d Document) (brought, lacking []ResourceKind) {
	has := map[ResourceKind]bool{}
	for r := range d.Resources.All() {
		if d.PartnerOf(r.Organisation) != nil {
			has[r.Kind] = true
		}
	}
	for _, k := range ResourceKinds {
		if has[k] {
			brought = append(brought, k)
		} else {
			lacking = append(lacking, k)
		}
	}
	return brought, lacking
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

// Standing is what the three tests say of a partnership. Its words are under "partnership.standing.<Standing>".
type Standing string

const (
	NotJudged   Standing = "none"    // nothing was judged yet
	NotYet      Standing = "basis"   // a test fails: a possible basis, not yet a partnership
	StillOpen   Standing = "open"    // no test fails, and not all were judged
	Nearly      Standing = "partly"  // all were judged, some hold only partly
	IsPartnered Standing = "partner" // all three hold
)

// Standing is what the tests say together.
func (j Judged) Standing() Standing {
	switch {
	case len(j.Failing) > 0:
		return NotYet
	case len(j.Holding)+len(j.Partly) == 0:
		return NotJudged
	case len(j.Open) > 0:
		return StillOpen
	case len(j.Partly) > 0:
		return Nearly
	}
	return IsPartnered
}

// OptionsOf are the options of a list: those of the program in their order, then the users' own. One that nobody chose or
// spoke of has no ID.
func OptionsOf(d Document, t OptionTopic) []Option {
	said := map[string]Option{}
	var own []Option
	for o := range d.Options.All() {
		switch {
		case o.Topic != t:
		case o.Key == "":
			own = append(own, *o)
		default:
			said[o.Key] = *o
		}
	}
	var list []Option
	for _, key := range OptionKeys[t] {
		o, ok := said[key]
		if !ok {
			o = Option{Topic: t, Key: key}
		}
		list = append(list, o)
	}
	return append(list, own...)
}

// WithLines adds lines to a text, without those that stand in it already: what was said elsewhere is taken over.
func WithLines(text string, lines ...string) string {
	has := map[string]bool{"": true}
	for line := range strings.SplitSeq(text, "\n") {
		has[Fold(line)] = true
	}
	for _, line := range lines {
		for line := range strings.SplitSeq(line, "\n") {
			if !has[Fold(line)] {
				has[Fold(line)] = true
				text = strings.TrimPrefix(text+"\n"+line, "\n")
			}
		}
	}
	return text
}
