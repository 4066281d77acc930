package forum

import (
	"madrega/app"
	"madrega/app/lang"
)

// Rules are the rules of the forum in sentences, in the order in which people ask for them; none as long as there is no
// forum.
func Rules(d app.Document, l *lang.Lang) []string {
	if d.Forum().ID == "" {
		return nil
	}
	return []string{l.T("forum.rule.seats", "n", d.Seats())}
}
