package app

import "slices"

// Cluster is a network of business and social units that advances unique assets, with an advantage in the international
// arena (אשכול כלכלי).
type Cluster struct {
	ID        ID     `json:"id"`
	Name      string `json:"name"` // "" until somebody finds one
	About     string `json:"about" is:"text"`
	Advantage string `json:"advantage" is:"text"` // competitive advantage in the international arena
	Rating    Grade  `json:"rating"`              // of the advantage
	Benefits  string `json:"benefits" is:"text"`  // who among the residents benefits, and how: inclusive growth
}

func (c Cluster) EntityID() ID { return c.ID }

// UnitKind is business or social.
type UnitKind string

const (
	BusinessUnit UnitKind = "business"
	SocialUnit   UnitKind = "social"
)

// UnitKinds in their order.
var UnitKinds = []UnitKind{BusinessUnit, SocialUnit}

// Valid tells whether k is one of UnitKinds.
func (k UnitKind) Valid() bool { return among(k, UnitKinds) }

// Unit is a member of the network of a cluster. One that is linked to a stakeholder goes by that name.
type Unit struct {
	ID           ID       `json:"id"`
	Cluster      ID       `json:"cluster" of:"cluster"`
	Name         string   `json:"name" is:"required"`
	Kind         UnitKind `json:"kind" is:"required"`
	Organisation ID       `json:"organisation" of:"organisation,loose"`
}

func (u Unit) EntityID() ID { return u.ID }

// UnitName is what to call a unit: the stakeholder's name when it is linked to one.
func (d Document) UnitName(u *Unit) string {
	if o := d.Organisations.Get(u.Organisation); o != nil {
		return o.Name
	}
	return u.Name
}

// UnitSector is the sector whose mark a unit has: that of the stakeholder behind it, or without one the sector that its
// kind comes from, business or third.
func (d Document) UnitSector(u *Unit) (s Sector, linked bool) {
	if o := d.Organisations.Get(u.Organisation); o != nil {
		return o.Sector, true
	}
	if u.Kind == SocialUnit {
		return Third, false
	}
	return Business, false
}

// ClusterCondition is a condition of the cluster test (seed 003). Its words are under "clustertest.<ClusterCondition>".
type ClusterCondition string

const (
	HasAsset     ClusterCondition = "asset"     // a unique asset, rooted in the place
	HasNetwork   ClusterCondition = "network"   // business units and social units
	HasAdvantage ClusterCondition = "advantage" // in the international arena, stated and rated
	HasBenefit   ClusterCondition = "benefit"   // stated who among the residents benefits
)

// ClusterGap is what a condition still lacks. What is missing is under "clustertest.gap.<ClusterGap>", as a thing.
type ClusterGap string

const (
	NoAsset       ClusterGap = "asset"
	NoRootedAsset ClusterGap = "rooted"  // each asset is said not to grow from the place, or to be easy to move, at least in part
	NobodyAsked   ClusterGap = "unasked" // none is known to be rooted, and of one it was not said yet
	NoUnits       ClusterGap = "units"
	NoBusiness    ClusterGap = "business"
	NoSocial      ClusterGap = "social"
	NoAdvantage   ClusterGap = "advantage"
	NoStatement   ClusterGap = "statement" // of the advantage, which was rated
	NoRating      ClusterGap = "rating"    // of the advantage, which was stated
	LowRating     ClusterGap = "low"       // the advantage was stated, and rated weak
	NoBenefit     ClusterGap = "benefit"
)

// weakAdvantage is the highest rating, of 5, at which an advantage is not counted as one.
const weakAdvantage Grade = 2

// ClusterCheck says whether one condition holds. Verdict is Holds, Partly or Missing; Gap is "" if it holds.
type ClusterCheck struct {
	Condition ClusterCondition
	Verdict   Verdict
	Gap       ClusterGap
}

// ClusterResult is the test of one cluster, with what it stands on, in the order of entry.
type ClusterResult struct {
	*Cluster
	Assets           []*Asset
	Business, Social []*Unit
	Checks           [4]ClusterCheck // in the order: asset, network, advantage, benefit
}

// Units are the units of the cluster, those of business first.
func (r ClusterResult) Units() []*Unit { return slices.Concat(r.Business, r.Social) }

// Met is how many of the four conditions hold.
func (r ClusterResult) Met() int {
	n := 0
	for _, c := range r.Checks {
		if c.Verdict == Holds {
			n++
		}
	}
	return n
}

// Whole tells whether all conditions hold: then it is an economic cluster.
func (r ClusterResult) Whole() bool { return r.Met() == len(r.Checks) }

// ClusterTest tests one cluster; ok is false if there is none of that ID.
func ClusterTest(d Document, id ID) (r ClusterResult, ok bool) {
	c := d.Clusters.Get(id)
	if c == nil {
		return r, false
	}
	r.Cluster = c
	for a := range d.Assets.All() {
		if a.Cluster == id {
			r.Assets = append(r.Assets, a)
		}
	}
	for u := range d.Units.All() {
		switch {
		case u.Cluster != id:
		case u.Kind == SocialUnit:
			r.Social = append(r.Social, u)
		default:
			r.Business = append(r.Business, u)
		}
	}
	r.Checks = [4]ClusterCheck{r.asset(), r.network(), r.advantage(), r.benefit()}
	return r, true
}

// ClusterTests tests every cluster, in the order of entry.
func ClusterTests(d Document) []ClusterResult {
	var all []ClusterResult
	for c := range d.Clusters.All() {
		r, _ := ClusterTest(d, c.ID)
		all = append(all, r)
	}
	return all
}

func (r ClusterResult) asset() ClusterCheck {
	if len(r.Assets) == 0 {
		return ClusterCheck{HasAsset, Missing, NoAsset}
	}
	open := false
	for _, a := range r.Assets {
		if a.Rooted() == Holds {
			return ClusterCheck{HasAsset, Holds, ""}
		}
		open = open || a.Rooted() != Missing && (a.Grows == "" || a.Stays == "")
	}
	if open {
		return ClusterCheck{HasAsset, Partly, NobodyAsked}
	}
	return ClusterCheck{HasAsset, Partly, NoRootedAsset}
}

func (r ClusterResult) network() ClusterCheck {
	switch b, s := len(r.Business) > 0, len(r.Social) > 0; {
	case !b && !s:
		return ClusterCheck{HasNetwork, Missing, NoUnits}
	case !b:
		return ClusterCheck{HasNetwork, Partly, NoBusiness}
	case !s:
		return ClusterCheck{HasNetwork, Partly, NoSocial}
	}
	return ClusterCheck{HasNetwork, Holds, ""}
}

func (r ClusterResult) advantage() ClusterCheck {
	switch stated := r.Advantage != ""; {
	case !stated && r.Rating == 0:
		return ClusterCheck{HasAdvantage, Missing, NoAdvantage}
	case !stated:
		return ClusterCheck{HasAdvantage, Partly, NoStatement}
	case r.Rating == 0:
		return ClusterCheck{HasAdvantage, Partly, NoRating}
	case r.Rating <= weakAdvantage:
		return ClusterCheck{HasAdvantage, Partly, LowRating}
	}
	return ClusterCheck{HasAdvantage, Holds, ""}
}

func (r ClusterResult) benefit() ClusterCheck {
	if r.Benefits == "" {
		return ClusterCheck{HasBenefit, Missing, NoBenefit}
	}
	return ClusterCheck{HasBenefit, Holds, ""}
}
