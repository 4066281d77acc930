package app

// AssetSource is where a unique asset comes from (seed 003).
type AssetSource string

// AssetSources of the seed, and any other. Their words are under "source.<AssetSource>".
var AssetSources = []AssetSource{"climate", "history", "nature", "population", "other"}

// Valid tells whether s is one of AssetSources, or not stated.
func (s AssetSource) Valid() bool { return among(s, AssetSources) }

// Asset is a quality that is rooted in the place (נכס ייחודי).
type Asset struct {
	ID       ID          `json:"id"`
	Name     string      `json:"name" is:"required"`
	Source   AssetSource `json:"source"`
	Evidence string      `json:"evidence" is:"text"`
	Grows    Verdict     `json:"grows"` // grows out of the place
	Stays    Verdict     `json:"stays"` // is hard to move elsewhere
	Cluster  ID          `json:"cluster" of:"cluster,loose"`
}

func (a Asset) EntityID() ID { return a.ID }

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
