package app

// Assessor is a member of the advisory committee (ועדה מייעצת).
type Assessor struct {
	ID       ID     `json:"id"`
	Name     string `json:"name" is:"required"`
	Position int    `json:"position"`
}

func (a Assessor) EntityID() ID { return a.ID }

// UniqueKey keeps a name for one of them.
func (a Assessor) UniqueKey() string { return Fold(a.Name) }

// Mark is what a member of the committee says of an application.
type Mark struct {
	ID          ID     `json:"id"`
	Assessor    ID     `json:"assessor" of:"assessor"`
	Application ID     `json:"application" of:"application"`
	Score       int    `json:"score"`                  // from 1 to Forum.Marks; 0 when none is given
	Conflict    bool   `json:"conflict"`               // of interest: the score is left out
	Note        string `json:"note" is:"text,private"` // personal data
}

func (m Mark) EntityID() ID { return m.ID }

// UniqueKey keeps one mark for an application from each.
func (m Mark) UniqueKey() string { return string(m.Assessor) + "/" + string(m.Application) }

// Check keeps the score within reason.
func (m Mark) Check() error {
	if m.Score < 0 || m.Score > 1000 {
		return Fail(Invalid, "error.forum.range", "least", 0, "most", 1000)
	}
	return nil
}
