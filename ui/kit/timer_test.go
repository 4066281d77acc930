package kit

import (
	"testing"
	"time"
)

func TestTimerText(t *testing.T) {
	for d, want := range map[time.Duration]string{
		4 * time.Minute: "04:00", -80 * time.Second: "\u2068+01:20\u2069", 0: "00:00", 59*time.Second + 600*time.Millisecond: "01:00",
		64 * time.Minute: "1:04:00",
	} {
		if got := TimerText(d); got != want {
			t.Errorf("%v is written %q, want %q", d, got, want)
		}
	}
}
