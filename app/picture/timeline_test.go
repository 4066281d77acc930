package picture

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"madrega/app"
)

func labels(t Timeline) (s string) {
	for _, tick := range t.Ticks {
		s += tick.Label + " "
	}
	return s
}

func TestTimelineChoosesTheShortestUnitThatHasRoom(t *testing.T) {
	tests := map[string]struct {
		most int
		days []app.Date
		unit Unit
		want string
	}{
		"one day":              {12, []app.Date{"2026-11-25"}, Weeks, "22.11 29.11 6.12 13.12 "},
		"a month":              {12, []app.Date{"2026-12-20", "", "2026-11-22"}, Weeks, "22.11 29.11 6.12 13.12 20.12 "},
		"half a year":          {12, []app.Date{"2026-11-22", "2027-04-30"}, Weeks, "22.11 6.12 20.12 3.1 17.1 31.1 14.2 28.2 14.3 28.3 11.4 25.4 "},
		"half a year, less":    {8, []app.Date{"2026-11-22", "2027-04-30"}, Months, "11.2026 12.2026 1.2027 2.2027 3.2027 4.2027 "},
		"two years":            {10, []app.Date{"2026-11-22", "2028-11-22"}, Quarters, "10.2026 1.2027 4.2027 7.2027 10.2027 1.2028 4.2028 7.2028 10.2028 "},
		"two years, less":      {5, []app.Date{"2026-11-22", "2028-11-22"}, Quarters, "7.2026 1.2027 7.2027 1.2028 7.2028 "},
		"two years, no room":   {4, []app.Date{"2026-11-22", "2028-11-22"}, Years, "2026 2027 2028 "},
		"ends with its unit":   {8, []app.Date{"2026-01-01", "2026-06-30"}, Months, "1.2026 2.2026 3.2026 4.2026 5.2026 6.2026 "},
		"all there is":         {3, []app.Date{"0001-01-01", "9999-12-31"}, Years, "0 "},
		"no day of a calendar": {8, []app.Date{"2026-02-30", "soon"}, Weeks, ""},
	}
	for name, c := range tests {
		t.Run(name, func(t *testing.T) {
			got := NewTimeline(c.most, c.days...)
			if got.Unit != c.unit || labels(got) != c.want {
				t.Errorf("unit %d: %s\nwant %d: %s", got.Unit, labels(got), c.unit, c.want)
			}
		})
	}
}

func TestWhereDaysStand(t *testing.T) {
	line := NewTimeline(4, "2026-01-01", "2026-04-30") // 120 days
	at := func(days float64) string { return fmt.Sprintf("%.6f", days/120) }
	bar := func(start, due app.Date) string {
		from, to := line.Bar(start, due)
		return fmt.Sprintf("%.6f %.6f", from, to)
	}
	for got, want := range map[string]string{
		fmt.Sprintf("%.6f", line.At("2026-02-01")): at(31.5),
		fmt.Sprintf("%.6f", line.At("2025-01-01")): at(0),
		fmt.Sprintf("%.6f", line.At("2030-01-01")): at(120),
		bar("2026-01-01", "2026-04-30"):            at(0) + " " + at(120),
		bar("2026-02-01", "2026-02-28"):            at(31) + " " + at(59),
		bar("2026-02-28", "2026-02-01"):            at(31) + " " + at(59),
		bar("", "2026-02-01"):                      at(31.5) + " " + at(31.5),
		bar("2026-03-01", ""):                      at(59.5) + " " + at(59.5),
		bar("2026-03-02", "2026-03-02"):            at(60.5) + " " + at(60.5),
		bar("", ""):                                at(0) + " " + at(0),
	} {
		if got != want {
			t.Errorf("it stands at %s, want %s", got, want)
		}
	}
}

// TestTimelinesHoldTheirDays tries random days: all are on the line, in order, and the labels have room.
func TestTimelinesHoldTheirDays(t *testing.T) {
	seed := uint64(time.Now().UnixNano())
	rng := rand.New(rand.NewPCG(seed, 0))
	for range 2000 {
		days := make([]app.Date, 1+rng.IntN(6))
		reach := 1 << rng.IntN(16)
		for i := range days {
			days[i] = app.DateOf(time.Date(1990+rng.IntN(60), 1, 1+rng.IntN(reach), 0, 0, 0, 0, time.UTC))
		}
		most := 1 + rng.IntN(20)
		line := NewTimeline(most, days...)
		if len(line.Ticks) == 0 || len(line.Ticks) > max(2, most) {
			t.Fatalf("seed %d: %d ticks for %v, no more than %d wanted", seed, len(line.Ticks), days, most)
		}
		for i, tick := range line.Ticks {
			if tick.At < 0 || tick.At >= 1 || i > 0 && tick.At <= line.Ticks[i-1].At {
				t.Fatalf("seed %d: ticks of %v are at %v", seed, days, line.Ticks)
			}
		}
		for _, a := range days {
			for _, b := range days {
				if x, y := line.At(a), line.At(b); x <= 0 || x >= 1 || a < b && x >= y {
					t.Fatalf("seed %d: %s is at %v and %s at %v", seed, a, x, b, y)
				}
			}
		}
	}
}
