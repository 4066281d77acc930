package intake

import (
	"math"
	"strconv"
	"strings"
	"time"

	"madrega/app"
)

// parseMoment reads when something came: as people and programs write it, or as a workbook counts it, in days since 1900.
// Days are written before months, unless the clock has twelve hours. hour tells whether the hour was said too.
func parseMoment(s string) (m app.Minute, hour, ok bool) {
	s = strings.ToUpper(app.CleanLine(s))
	if days, err := strconv.ParseFloat(s, 64); err == nil {
		return fromDays(days)
	}
	if t, err := time.Parse(time.RFC3339, s); err == nil {
		return app.MinuteOf(t.Local()), true, true
	}
	s = strings.NewReplacer("T", " ", ",", " ").Replace(s)
	day, clock, _ := strings.Cut(strings.Join(strings.Fields(s), " "), " ")
	var at time.Time
	hour = clock != ""
	if hour {
		var err error
		if at, err = firstOf(clock, "15:04:05", "15:04", "15.04", "3:04:05 PM", "3:04 PM"); err != nil {
			return "", false, false
		}
	}
	layouts := []string{"2006-1-2", "2.1.2006", "2/1/2006", "2-1-2006", "2.1.06", "2/1/06", "1/2/2006"}
	if strings.HasSuffix(clock, "M") {
		layouts = []string{"1/2/2006", "1/2/06", "2006-1-2", "2.1.2006", "2/1/2006"}
	}
	date, err := firstOf(day, layouts...)
	if err != nil || date.Year() < 1900 {
		return "", false, false
	}
	return app.MinuteOf(time.Date(date.Year(), date.Month(), date.Day(), at.Hour(), at.Minute(), 0, 0, time.UTC)), hour, true
}

func firstOf(s string, layouts ...string) (t time.Time, err error) {
	for _, layout := range layouts {
		if t, err = time.Parse(layout, s); err == nil {
			return t, nil
		}
	}
	return t, err
}

// fromDays reads a moment as workbooks count: 25569 is the first day of 1970. What they lose of a second is given back.
func fromDays(days float64) (m app.Minute, hour, ok bool) {
	if !(days >= 20000 && days < 80000) {
		return "", false, false
	}
	seconds := math.Round((days - 25569) * 86400)
	return app.MinuteOf(time.Unix(int64(seconds), 0).UTC()), days != math.Trunc(days), true
}
