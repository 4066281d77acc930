package main

import (
	"errors"
	"slices"
	"strings"

	"madrega/app"
	"madrega/app/agenda"
	"madrega/app/lang"
	"madrega/app/report"
	"madrega/app/session"
	"madrega/app/store"
)

// today is what --to says instead of a meeting.
const today = "today"

// report makes a report of the file; one that compares two meetings needs to know which.
func (c *call) report(kind string, o report.Options) (r report.Report, err error) {
	if kind != agenda.Progress {
		for _, flag := range []string{"from", "to"} {
			if c.flags[flag] != "" {
				return r, errUsage(c.l.T("cli.flag.kind", "flag", "--"+flag, "kind", agenda.Progress))
			}
		}
		d, err := read(c.files[0])
		if err != nil {
			return r, err
		}
		return agenda.Report(kind, d, c.l, o), nil
	}
	if c.flags["from"] == "" {
		return r, errUsage(c.l.T("cli.must", "command", "report", "flag", "--from"))
	}
	f, err := store.Open(c.files[0], store.Options{ReadOnly: true})
	if err != nil {
		return r, err
	}
	s := session.New(f.Start(), f, c.now)
	defer func() { err = errors.Join(err, s.Discard()) }()
	from, err := c.moment(s, c.flags["from"])
	if err != nil {
		return r, err
	}
	to, err := c.moment(s, c.flags["to"])
	if err != nil {
		return r, err
	}
	return agenda.ProgressReport(from, to, c.l, o), nil
}

// moment is the process as a closed meeting of that day left it, or as it is today.
func (c *call) moment(s *session.Session, when string) (app.Moment, error) {
	d := s.Document()
	if when == "" || when == today {
		return app.Moment{Document: d, Day: app.DateOf(c.now())}, nil
	}
	var days []string
	meetings := slices.DeleteFunc(d.MeetingsInTime(), func(m *app.Meeting) bool { return m.Closed == 0 })
	slices.Reverse(meetings)
	for _, m := range meetings {
		if string(m.Date) == when || c.l.Day(m.Date) == when {
			return s.Closing(*m)
		}
		days = append(days, string(m.Date))
	}
	if len(days) == 0 {
		return app.Moment{}, errUsage(c.l.T("cli.meeting.none"))
	}
	slices.Reverse(days)
	return app.Moment{}, errUsage(c.l.T("cli.meeting", "when", when, "days", lang.Words(strings.Join(slices.Compact(days), ", "))))
}
