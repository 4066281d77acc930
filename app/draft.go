package app

// Draft is a wording of the vision.
type Draft struct {
	ID      ID     `json:"id"`
	Text    string `json:"text" is:"text,required"`
	Adopted bool   `json:"adopted"`
}

func (v Draft) EntityID() ID { return v.ID }

// UniqueKey keeps one adopted.
func (v Draft) UniqueKey() string {
	if v.Adopted {
		return "adopted"
	}
	return string(v.ID)
}

// Vision is the adopted wording, or nil.
func (d Document) Vision() *Draft {
	for v := range d.Drafts.All() {
		if v.Adopted {
			return v
		}
	}
	return nil
}

// AdoptDraft makes a draft the vision, in place of any other; "" leaves none adopted.
func AdoptDraft(id ID) Command {
	return Command{Label: Msg("history.draft.adopt"), Apply: func(d Document) (Document, error) {
		if id != "" && d.Drafts.Get(id) == nil {
			return d, Fail(NotFound, "error.gone", "what", kindWord("draft", 1))
		}
		for v := range d.Drafts.All() {
			next := *v
			next.Adopted = v.ID == id
			d.Drafts = d.Drafts.With(next)
		}
		return d, nil
	}}
}
