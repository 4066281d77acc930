package prepare

import (
	"testing"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/sample"
	"madrega/app/session"
	"madrega/ui/kit"
	"madrega/ui/testkit"
)

func TestMain(m *testing.M) { testkit.Main(m) }

// steps are the steps of the exercise, in their order.
var steps = []string{"place", "goal", "internal", "external", "readiness", "first", "invitations"}

// desk is a window with this exercise in it.
type desk struct {
	*testkit.Desk
	screen *screen
}

func open(t testing.TB, code, step string, d app.Document) *desk {
	return openIn(t, &kit.Look{Lang: lang.For(code), Zoom: 1}, step, session.Start{Document: d}, testkit.Area)
}

func openIn(t testing.TB, l *kit.Look, step string, start session.Start, size fyne.Size) *desk {
	t.Helper()
	h := testkit.OpenIn(t, New, l, step, start, size)
	return &desk{h, h.Screen.(*screen)}
}

// bay is the sample.
func bay(code string) app.Document { return sample.Bay(lang.For(code)) }
