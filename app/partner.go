package app

import (
	"cmp"
	"slices"
)

// Partner is a stakeholder that was chosen as a partner, and what is expected of each other (seed 002, principle 4).
type Partner struct {
	ID           ID     `json:"id"`
	Organisation ID     `json:"organisation" of:"organisation"`
	Motive       string `json:"motive" is:"text"`
	Contribution string `json:"contribution" is:"text"` // what only they bring
	Expectation  string `json:"expectation" is:"text"`  // what they expect of the others
	Role         string `json:"role" is:"text"`
	Interface    string `json:"interface" is:"text"` // who speaks with whom, how often
}

func (p Partner) EntityID() ID { return p.ID }

// UniqueKey keeps a stakeholder from being chosen twice.
func (p Partner) UniqueKey() string { return string(p.Organisation) }

// WaiverKind is one of the five things that partners put on the table (seed 002, principle 5).
type WaiverKind string

// WaiverKinds: resources, reputation, standing, ties, time and people. Their words are under "waiver.<WaiverKind>".
var WaiverKinds = []WaiverKind{"resources", "reputation", "standing", "ties", "time"}

// Valid tells whether k is one of WaiverKinds.
func (k WaiverKind) Valid() bool { return among(k, WaiverKinds) }

// Waiver is exclusivity that a partner gives up.
type Waiver struct {
	ID      ID         `json:"id"`
	Partner ID         `json:"partner" of:"partner"`
	Kind    WaiverKind `json:"kind" is:"required"`
	Note    string     `json:"note" is:"text"`
}

func (w Waiver) EntityID() ID { return w.ID }

// UniqueKey keeps one of a kind for a partner.
func (w Waiver) UniqueKey() string { return string(w.Partner) + "/" + string(w.Kind) }

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
	return bySector(slices.Collect(d.Partners.All()), d.partnerSector)
}

func (d Document) partnerSector(p *Partner) Sector { return d.Organisations.Get(p.Organisation).Sector }

// PartnerCounts tells how many partners there are of each sector, and how many without one.
func PartnerCounts(d Document) (counts [3]int, undecided int) {
	return countSectors(d.Partners.All(), d.partnerSector)
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
