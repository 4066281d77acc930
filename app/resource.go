package app

// ResourceKind is one of the six kinds of resource that partners direct together (seed 002).
type ResourceKind string

// ResourceKinds: knowledge, experience, budget, ties, time, infrastructure.
var ResourceKinds = []ResourceKind{"knowledge", "experience", "budget", "ties", "time", "infrastructure"}

// Valid tells whether k is one of ResourceKinds, or not stated.
func (k ResourceKind) Valid() bool { return among(k, ResourceKinds) }

// Resource says that an organisation can bring a resource, and which.
type Resource struct {
	ID           ID           `json:"id"`
	Organisation ID           `json:"organisation" of:"organisation"`
	Kind         ResourceKind `json:"kind" is:"required"`
	Note         string       `json:"note" is:"text"` // what it is, in a few words; may be empty
}

func (r Resource) EntityID() ID { return r.ID }

// UniqueKey keeps one of a kind for an organisation.
func (r Resource) UniqueKey() string { return string(r.Organisation) + "/" + string(r.Kind) }

// ResourceOf finds what an organisation brings of a kind, or gives nil.
func (d Document) ResourceOf(organisation ID, kind ResourceKind) *Resource {
	for r := range d.Resources.All() {
		if r.Organisation == organisation && r.Kind == kind {
			return r
		}
	}
	return nil
}
