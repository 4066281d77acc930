package forum

import (
	"testing"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/forum"
	"madrega/app/lang"
	"madrega/app/session"
	"madrega/ui/kit"
	"madrega/ui/testkit"
)

func TestMain(m *testing.M) { testkit.Main(m) }

// desk is a window with this exercise in it.
type desk struct {
	*testkit.Desk
	screen *screen
}

// open shows a step of a document in a language.
func open(t testing.TB, code, step string, d app.Document) *desk {
	return openIn(t, &kit.Look{Lang: lang.For(code), Zoom: 1}, step, session.Start{Document: d}, testkit.Area)
}

func openIn(t testing.TB, l *kit.Look, step string, start session.Start, size fyne.Size) *desk {
	t.Helper()
	h := testkit.OpenIn(t, New, l, step, start, size)
	return &desk{h, h.Screen.(*screen)}
}

// ruled is a document with the rules of the Bay's forum, in a language.
func ruled(t testing.TB, code string) app.Document {
	return testkit.After(t, testkit.Empty(), forum.Bay(lang.For(code)))
}
