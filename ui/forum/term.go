package forum

import (
	"slices"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/forum"
	"madrega/app/roomkit"
	"madrega/ui/exercise"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// termState is what is chosen in step "term". The member is that of the screen.
type termState struct {
	tab     int    // one of termTabs
	seats   int    // chip over the seats, one of seatStates
	seat    string // row: a member's ID, or that of a vacant seat
	part    app.ID // constituency of the reserves that show; "" for all
	reserve app.ID // application
	from    app.Date
}

// termTabs are the parts of the step; their words are under "forum.term.tab.<tab>".
var termTabs = []string{"seats", "reserves", "teams", "round"}

// termView is step "term": the seats and the duties that come with them, the reserves, roles and working teams, and the round
// of replacement.
type termView struct {
	*screen
	l       *kit.Look
	tabs    *kit.Tabs
	letters *kit.Button
	body    *fyne.Container
	part    parts.View
	page    fyne.CanvasObject
}

func newTermView(s *screen, l *kit.Look) parts.View {
	v := &termView{screen: s, l: l, body: kit.Stack()}
	names := make([]string, len(termTabs))
	for i, tab := range termTabs {
		names[i] = l.T("forum.term.tab." + tab)
	}
	if s.member != "" {
		s.term.tab, s.term.seats, s.term.seat, s.member = 0, 0, string(s.member), "" // a search led here
		if m := s.Document().Members.Get(app.ID(s.term.seat)); m != nil && m.Left != "" {
			s.term.seats = len(seatStates) - 1
		}
	}
	v.tabs = kit.NewTabs(l, names, s.term.tab, func(i int) {
		v.term.tab = i
		v.show()
	})
	v.letters = kit.NewButton(l, l.T("forum.term.letters"), "report", kit.Plain, v.print).Small()
	top := kit.Row(l, 12, kit.AtStart(l, v.tabs), kit.Spread(), v.letters)
	v.page = kit.Border(l, kit.Pad(l, 0, 0, 14, 0, top), nil, nil, nil, v.body)
	v.show()
	return v
}

func (v *termView) Content() fyne.CanvasObject { return v.page }
func (v *termView) Focus() fyne.Focusable      { return v.part.Focus() }

// Changed shows the document as it is now.
func (v *termView) Changed(diff app.Diff) {
	if slices.ContainsFunc(diff, func(c app.Change) bool { return c.Kind == "constituency" }) {
		v.show()
		return
	}
	v.part.Changed(diff)
	v.offer()
}

// show builds the chosen part.
func (v *termView) show() {
	v.part = []func() parts.View{v.newSeats, v.newReserves, v.newTeams, v.newRound}[v.term.tab]()
	v.body.Objects = []fyne.CanvasObject{v.part.Content()}
	v.body.Refresh()
	v.offer()
}

// sheet is what is printed from the chosen part; "" for nothing.
func (v *termView) sheet() roomkit.Name {
	switch termTabs[v.term.tab] {
	case "seats":
		if len(forum.Members(v.Document())) > 0 {
			return roomkit.Letters
		}
	case "reserves":
		if len(forum.Reserves(v.Document())) > 0 {
			return roomkit.ReserveLetters
		}
	}
	return ""
}

// offer shows the button of the letters that there are.
func (v *termView) offer() {
	_, publishes := v.Host.(exercise.Publisher)
	switch name := v.sheet(); {
	case name == "" || !publishes:
		v.letters.Hide()
	default:
		v.letters.SetLabel(v.l.T(map[roomkit.Name]string{roomkit.Letters: "forum.term.letters", roomkit.ReserveLetters: "forum.term.letters.reserve"}[name]))
		v.letters.Show()
	}
}

func (v *termView) print() {
	if p, ok := v.Host.(exercise.Publisher); ok && v.sheet() != "" {
		p.Print(v.sheet())
	}
}

// today is the day by the clock of the window.
func (s *screen) today() app.Date { return app.DateOf(s.Now()) }

// sectorOf is that of the constituency of an application.
func sectorOf(d app.Document, a *app.Application) app.Sector {
	if c := d.Constituencies.Get(a.Constituency); c != nil {
		return c.Sector
	}
	return ""
}

// nobody is the part of the seats while nobody has one.
type nobody struct {
	*termView
	page fyne.CanvasObject
}

func newNobody(v *termView) *nobody {
	l := v.l
	empty := kit.NewEmptyState(l, l.T("forum.term.none"), l.T("forum.term.none.how"), l.T("forum.term.none.go"), func() { v.GoTo("decision") })
	if v.ReadOnly() {
		empty = kit.NewEmptyState(l, l.T("forum.term.none"), "", "", nil)
	}
	return &nobody{v, kit.Panel(l, kit.Centered(l, kit.Width(l, 460, empty)))}
}

func (n *nobody) Content() fyne.CanvasObject { return n.page }
func (n *nobody) Focus() fyne.Focusable      { return kit.FirstFocus(n.page) }

func (n *nobody) Changed(app.Diff) {
	if n.Document().Members.Len() > 0 {
		n.show()
	}
}
