package app

// Authority is a member of a cluster of authorities, or the one authority of the process. Its name is a row of the
// matrices even when no organisation is from there.
type Authority struct {
	ID         ID        `json:"id"`
	Name       string    `json:"name" is:"required"`
	Kind       PlaceKind `json:"kind" is:"required"`
	Population int       `json:"population"` // residents; 0 when not stated
}

func (a Authority) EntityID() ID { return a.ID }

// UniqueKey keeps two authorities from having one name.
func (a Authority) UniqueKey() string { return Fold(a.Name) }

// Check asks for a kind that is no cluster.
func (a Authority) Check() error {
	switch {
	case a.Population < 0:
		return Fail(Invalid, "error.population")
	case a.Kind == MunicipalCluster:
		return Fail(Invalid, "error.choice")
	}
	return nil
}
