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

// LooseAssets are the assets that belong to no cluster.
func LooseAssets(d Document) []*Asset {
	var loose []*Asset
	for a := range d.Assets.All() {
		if a.Cluster == "" {
			loose = append(loose, a)
		}
	}
	return loose
}

// Rooted tells whether the asset is rooted in the place: Missing if one of both is said not to hold, Holds if both are said
// to hold, "" if neither was decided, and else Partly.
func (a Asset) Rooted() Verdict {
	switch {
	case a.Grows == Missing || a.Stays == Missing:
		return Missing
	case a.Grows == Holds && a.Stays == Holds:
		return Holds
	case a.Grows == "" && a.Stays == "":
		return ""
	}
	return Partly
}
