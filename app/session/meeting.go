package session

import (
	"fmt"

	"madrega/app"
)

// WhenClosed is the document as it was when a closed meeting was closed: that point of the history.
func (s *Session) WhenClosed(m app.Meeting) (app.Document, error) {
	history := s.History()
	for i := len(history) - 1; i >= 0; i-- {
		e := history[i]
		if e.Kind == Undid || !e.Label.Closes(m.ID) {
			continue
		}
		d, err := s.At(e.Seq)
		if err != nil {
			return d, err
		}
		if then := d.Meetings.Get(m.ID); then != nil && then.Closed == m.Closed {
			return d, nil
		}
	}
	return app.Document{}, app.Fail(app.NotFound, "error.meeting.history").Because(fmt.Errorf("meeting %s closed at %d", m.ID, m.Closed))
}

// Closing is the moment at which a closed meeting was closed.
func (s *Session) Closing(m app.Meeting) (app.Moment, error) {
	d, err := s.WhenClosed(m)
	return app.Moment{Document: d, Meeting: m.ID, Day: m.Date}, err
}
