package parts

import (
	"testing"

	"fyne.io/fyne/v2"

	"madrega/app/lang"
	"madrega/app/sample"
	"madrega/ui/exercise"
	"madrega/ui/kit"
	"madrega/ui/testkit"
)

// openProcess shows the view of the process as the only step of a screen.
func openProcess(t *testing.T, code string) (*testkit.Desk, *Process) {
	h := testkit.Open(t, func(h exercise.Host) exercise.Screen {
		return &Steps{Host: h, Views: map[string]func(*kit.Look) View{
			"place": func(l *kit.Look) View { return NewProcess(h, l, ProcessOptions{Year: true}) },
		}}
	}, code, "place", sample.Bay(lang.For(code)))
	return h, h.Screen.(*Steps).View.(*Process)
}

func TestTheProcessRecordsWhatIsTyped(t *testing.T) {
	h, p := openProcess(t, "he")
	was := h.Document().Process()
	p.title.Focus()
	h.Type(" 2027")
	p.residents.Focus()
	h.Type("1,234x")
	if now := h.Document().Process(); now.Title != was.Title+" 2027" || now.Population != 1234 {
		t.Errorf("recorded %q and %d", now.Title, now.Population)
	}
	h.Undo()
	if now := h.Document().Process(); now.Title != was.Title+" 2027" || now.Population != 0 {
		t.Errorf("undo of the number gives %+v", now)
	}
	h.Undo()
	if now := h.Document().Process(); now != was {
		t.Errorf("undo gives %+v, not %+v", now, was)
	}
	if p.title.Text() != was.Title || p.residents.Text() != "" {
		t.Errorf("the fields still say %q and %q", p.title.Text(), p.residents.Text())
	}
	p.year.Focus()
	p.year.SelectAll()
	h.Type("2041")
	if now := h.Document().Process(); now.Horizon() != 2041 || h.Shown != nil {
		t.Errorf("the year is %d: %v", now.Horizon(), h.Shown)
	}
}

func TestMembersAreAddedAndRenamed(t *testing.T) {
	h, p := openProcess(t, "en")
	m := p.members
	n := h.Document().Authorities.Len()
	m.Line().Focus()
	h.Type("Haifa")
	h.Press(fyne.KeyReturn)
	h.Type("haifa")
	h.Press(fyne.KeyReturn)
	if got := h.Document().Authorities.Len(); got != n+1 {
		t.Fatalf("%d authorities, not %d", got, n+1)
	}
	m.rows[n].name.Focus()
	h.Type(" 2")
	m.rows[n].kind.SetSelected(0)
	if got := h.Document().Authorities.At(n).Name; got != "Haifa 2" {
		t.Errorf("the name is %q", got)
	}
	h.Undo()
	if got := m.rows[n].name.Text(); got != "Haifa" {
		t.Errorf("after undo the field says %q", got)
	}
	h.Undo()
	if got := len(m.rows); got != n {
		t.Errorf("after undo %d rows stand there, not %d", got, n)
	}
}
