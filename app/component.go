package app

import "slices"

// ComponentKey is one of the seven components of the leap model (seed 003). Its words are under "component.<key>".
type ComponentKey string

// ComponentKeys in the order of the source, 1 to 7.
var ComponentKeys = []ComponentKey{"vision", "cluster", "community", "authority", "entrepreneurship", "institutions", "ventures"}

// Valid tells whether k is one of ComponentKeys, or none.
func (k ComponentKey) Valid() bool { return among(k, ComponentKeys) }

// Component is what the group says of a component besides its scores.
type Component struct {
	ID       ID           `json:"id"`
	Key      ComponentKey `json:"key" is:"required"`
	Evidence string       `json:"evidence" is:"text"`
	Move     string       `json:"move" is:"text"` // the first move
	Owner    string       `json:"owner"`
	Due      Date         `json:"due"`
	Priority bool         `json:"priority"` // chosen to begin with
}

func (c Component) EntityID() ID { return c.ID }

// UniqueKey keeps one for a component.
func (c Component) UniqueKey() string { return string(c.Key) }

// ComponentOf gives what was said of a component; nothing if nothing was.
func (d Document) ComponentOf(key ComponentKey) Component {
	for c := range d.Components.All() {
		if c.Key == key {
			return *c
		}
	}
	return Component{Key: key}
}

// Existing is an institution or a service that is there already for a component.
type Existing struct {
	ID        ID           `json:"id"`
	Component ComponentKey `json:"component" is:"required"`
	Prompt    string       `json:"prompt" is:"key"` // one of ExistingPrompts, or ""
	Name      string       `json:"name"`            // its name, or what is added to the prompt
}

func (e Existing) EntityID() ID { return e.ID }

// Check asks for a prompt or a name.
func (e Existing) Check() error {
	if e.Prompt == "" && e.Name == "" {
		return Fail(Invalid, "error.required", "field", Msg("field.name"))
	}
	return nil
}

// ExistingPrompts are the institutions and services that the source names (seed 003). Their words are under
// "existing.<component>.<prompt>".
var ExistingPrompts = map[ComponentKey][]string{
	"community":        {"centre", "young", "movements"},
	"entrepreneurship": {"advice", "training", "accompaniment", "network"},
	"institutions":     {"friends", "planning"},
}

// ExistingOf are the institutions and services that are there for a component, in the order of entry.
func ExistingOf(d Document, key ComponentKey) []*Existing {
	return slices.DeleteFunc(slices.Collect(d.Existing.All()), func(e *Existing) bool { return e.Component != key })
}
