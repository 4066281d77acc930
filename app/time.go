package app

import (
	"strings"
	"time"
)

// Time is a moment in UTC, in milliseconds since 1970; zero means never. As text it is RFC 3339, or empty.
type Time int64

const timeFormat = "2006-01-02T15:04:05.000Z"

// TimeOf keeps the milliseconds of t.
func TimeOf(t time.Time) Time { return Time(t.UnixMilli()) }

// Std gives the moment in the local time zone.
func (t Time) Std() time.Time { return time.UnixMilli(int64(t)) }

// MarshalText writes RFC 3339 in UTC, or nothing.
func (t Time) MarshalText() ([]byte, error) {
	if t == 0 {
		return nil, nil
	}
	return []byte(t.Std().UTC().Format(timeFormat)), nil
}

// UnmarshalText reads what MarshalText writes.
func (t *Time) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*t = 0
		return nil
	}
	v, err := time.Parse(time.RFC3339, string(b))
	*t = TimeOf(v)
	return err
}

// Valid tells whether t has a year of four digits, as its text needs.
func (t Time) Valid() bool {
	y := t.Std().UTC().Year()
	return 0 <= y && y <= 9999
}

// Date is a day, "2006-01-02", or empty.
type Date string

// DateOf gives the day of t in its own time zone.
func DateOf(t time.Time) Date { return Date(t.Format(time.DateOnly)) }

// Valid tells whether d is empty or a day of the calendar.
func (d Date) Valid() bool {
	_, err := time.Parse(time.DateOnly, string(d))
	return d == "" || err == nil
}

// Minute is a moment of the clock on the wall, without a time zone: "2006-01-02T15:04", or empty. A deadline is one, so that it is the
// same for everybody who opens the file.
type Minute string

const minuteFormat = "2006-01-02T15:04"

// MinuteOf is what the clock on the wall shows at t, in its time zone.
func MinuteOf(t time.Time) Minute { return Minute(t.Format(minuteFormat)) }

// Valid tells whether m is empty or a minute of the calendar.
func (m Minute) Valid() bool {
	_, err := time.Parse(minuteFormat, string(m))
	return m == "" || err == nil
}

// Date is the day of m.
func (m Minute) Date() Date {
	day, _, _ := strings.Cut(string(m), "T")
	return Date(day)
}

// Clock is the hour of m, "15:04".
func (m Minute) Clock() string {
	_, clock, _ := strings.Cut(string(m), "T")
	return clock
}
