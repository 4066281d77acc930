package forum

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/forum"
	"madrega/app/lang"
	"madrega/app/selection"
	"madrega/ui/kit"
	"madrega/ui/parts"
	"madrega/ui/picture"
)

// proposalView is step "proposal": the panels that were proposed, each as a round table with the reasons for every member
// and every refusal; from here the committee locks, exchanges, asks again, compares, or draws by lot.
type proposalView struct {
	*screen
	l        *kit.Look
	asked    forum.Asked
	reasons  map[app.ID]selection.Reason
	reasoned string // what the reasons are of
	refused  bool   // the list shows those who are no members
	apart    int    // by how many members the next alternative has to differ
	mode     string // "" for the table, "compare", "lottery"
	other    app.ID // panel that is compared
	why      solving
	ring     *picture.SeatRing
	rows     []*app.Application
	scores   map[app.ID]int
	locks    map[app.ID]selection.Lock
	list     *kit.Table
	listed   []string // ids, to see whether the list is another one
	tabs     *kit.Tabs
	head     *parts.Built
	strip    *parts.Built
	detail   *parts.Built
	lottery  *parts.Built
	compare  *comparison
	table    fyne.CanvasObject // the round table with its list
	body     *fyne.Container
	ringed   *fyne.Container // the round table with the line below it
	side     *fyne.Container
	page     fyne.CanvasObject
}

func newProposalView(s *screen, l *kit.Look) parts.View {
	v := &proposalView{screen: s, l: l, apart: 2, why: solving{h: s.Host}, body: kit.Stack()}
	v.ring = picture.NewSeatRing(l)
	v.ring.OnSelect = func(id string) { v.choose(app.ID(id)) }
	v.ring.OnOpen = func(string) { s.Canvas().Focus(v.detail.Focus()) }
	v.list = kit.NewList(l, 0, v.line, kit.TableOptions{RowHeight: 78, Bare: true, Key: func(row int) string { return string(v.rows[row].ID) },
		Selected: func(row int) { v.choose(v.rows[row].ID) }, Opened: func(int) { s.Canvas().Focus(v.detail.Focus()) }, Tint: v.tint,
		Empty: kit.NewEmptyState(l, l.T("forum.proposal.nobody"), "", "", nil)})
	v.tabs = kit.NewTabs(l, []string{l.T("forum.proposal.members"), l.T("forum.proposal.refused")}, 0, func(i int) {
		v.refused = i == 1
		v.show()
	})
	s.asking.solving.h = s.Host
	v.read()
	v.head = parts.NewBuiltPart(s, v.top)
	v.head.From("ask")
	v.strip, v.detail = parts.NewBuiltPart(s, v.tallies), parts.NewBuiltPart(s, v.chosenOne)
	v.lottery = parts.NewBuilt(s, l, v.draws)
	v.compare = newComparison(v)
	v.table = v.lay()
	v.page = kit.Border(l, kit.Pad(l, 0, 0, 12, 0, v.head.Content()), nil, nil, nil, v.body)
	v.show()
	return v
}

// lay lays out the round table, the list of reasons beside it, and below that the one who is chosen.
func (v *proposalView) lay() fyne.CanvasObject {
	l := v.l
	list := kit.Stack(kit.Outlined(l, kit.Surface, kit.Hairline, 1, 12), kit.Border(l, kit.Pad(l, 4, 12, 0, 12, v.tabs), nil, nil, nil, v.list))
	v.ringed, v.side = around(l, v.ring, v.strip), below(l, list, v.detail)
	return parts.Beside{L: l, Least: 390, Most: 460}.With(v.ringed, v.side)
}

func (v *proposalView) Content() fyne.CanvasObject { return v.page }

// Focus is the table once there is a proposal, else the button that asks for one.
func (v *proposalView) Focus() fyne.Focusable {
	if v.current() != nil && v.mode == "" {
		return v.ring
	}
	return v.head.Focus()
}

// Changed shows the document as it is now.
func (v *proposalView) Changed(diff app.Diff) {
	v.read()
	v.show()
}

// read takes from the document what is shown.
func (v *proposalView) read() {
	d := v.Document()
	v.asked, v.scores, v.locks = forum.Ask(d), forum.Scores(d), forum.Locks(d)
	panels := forum.Panels(d)
	if v.current() == nil {
		v.panel = ""
		if len(panels) > 0 {
			v.panel = panels[0].ID
		}
	}
	if v.compare != nil {
		v.compare.read()
	}
}

// current is the panel that is shown, or nil.
func (v *proposalView) current() *app.Panel {
	p := v.Document().Panels.Get(v.panel)
	if call := forum.Current(v.Document()); p == nil || call == nil || p.Call != call.ID {
		return nil
	}
	return p
}

// show brings all parts up to date.
func (v *proposalView) show() {
	l, p := v.l, v.current()
	v.head.Changed(nil)
	var body fyne.CanvasObject
	switch {
	case v.mode == "lottery":
		v.lottery.Changed(nil)
		body = v.lottery.Content()
	case p == nil:
		body = kit.Panel(l, kit.Centered(l, kit.Width(l, 520, v.nothing())))
	case v.mode == "compare":
		v.compare.show()
		body = v.compare.page
	default:
		v.fill(p)
		body = v.table
	}
	if len(v.body.Objects) != 1 || v.body.Objects[0] != body {
		v.body.Objects = []fyne.CanvasObject{body}
	}
	v.page.Refresh()
}

// fill shows a panel.
func (v *proposalView) fill(p *app.Panel) {
	d := v.Document()
	seated := forum.Seated(d, p.ID)
	v.explain(p, seated)
	if v.rows = seated; v.refused {
		in := map[app.ID]bool{}
		for _, a := range seated {
			in[a.ID] = true
		}
		v.rows = slices.DeleteFunc(forum.Eligible(d), func(a *app.Application) bool { return in[a.ID] })
		forum.SortForRing(d, v.rows)
	}
	listed := make([]string, len(v.rows))
	for i, a := range v.rows {
		listed[i] = string(a.ID)
	}
	if slices.Equal(listed, v.listed) {
		v.list.Refresh()
	} else {
		v.listed = listed
		v.list.SetCount(len(v.rows))
	}
	groups, taken := v.seats(v.l, seated)
	v.ring.Set(groups, v.l.Number(taken), v.l.T("forum.ring.taken", "n", taken))
	v.mark()
	v.strip.Changed(nil)
	v.ringed.Refresh()
	v.tell()
}

// tell brings what is said of the chosen one up to date.
func (v *proposalView) tell() {
	v.detail.Changed(nil)
	v.side.Refresh()
}

// mark chooses on the table and in the list who is chosen on the screen.
func (v *proposalView) mark() {
	v.ring.Select(string(v.chosen))
	if v.chosen == "" {
		v.list.Select(-1)
	}
	for i, a := range v.rows {
		if a.ID == v.chosen && i != v.list.Current() {
			v.list.Select(i)
		}
	}
}

func (v *proposalView) choose(id app.ID) {
	if id == v.chosen {
		return
	}
	v.chosen = id
	v.mark()
	v.tell()
}

func (v *proposalView) tint(row int) kit.Color {
	if v.rows[row].ID == v.chosen {
		return kit.SunTint
	}
	return ""
}

// seats are the arcs of the round table, and how many seats are taken.
func (s *screen) seats(l *kit.Look, seated []*app.Application) (groups []picture.SeatGroup, taken int) {
	d := s.Document()
	locks, outside := forum.Locks(d), s.rolesAround(l)
	for _, c := range d.ConstituenciesInOrder() {
		g := picture.SeatGroup{Name: cmp.Or(c.Name, l.T(kit.SectorKey(c.Sector))), Sector: c.Sector, Outside: outside[c.ID]}
		for _, a := range seated {
			if a.Constituency == c.ID {
				g.Seats = append(g.Seats, picture.Seat{ID: string(a.ID), Name: a.Name, Locked: locks[a.ID] == selection.In})
			}
		}
		n := len(g.Seats)
		taken += n
		g.Count, g.Short = lang.Isolate(l.Number(n)+" / "+l.Number(c.Seats)), n != c.Seats
		for range c.Seats - n {
			g.Seats = append(g.Seats, picture.Seat{})
		}
		groups = append(groups, g)
	}
	return groups, taken
}

// rolesAround are the words outside each arc: which roles its members have.
func (s *screen) rolesAround(l *kit.Look) map[app.ID]string {
	words := map[app.ID]string{}
	for _, r := range forum.RolesInOrder(s.Document()) {
		name := r.Name
		if name == "" {
			name = l.T("role." + string(r.Kind))
		}
		words[r.Constituency] = l.Join(words[r.Constituency], name)
	}
	return words
}

// line is a row of the list: who, where, the score, and below that why.
func (v *proposalView) line(row int) fyne.CanvasObject {
	l, d, a := v.l, v.Document(), v.rows[row]
	var sector app.Sector
	if c := d.Constituencies.Get(a.Constituency); c != nil {
		sector = c.Sector
	}
	head := kit.Row(l, 8, kit.SectorMark(l, sector, 13), kit.Fill(kit.NewLine(l, a.Name, kit.Strong).Content()))
	if icon := lockIcon(v.locks[a.ID]); icon != "" {
		head.Add(kit.Sign(l, icon, kit.Pine, 15))
	}
	if where := v.where(a); where != "" {
		head.Add(kit.NewText(l, where, kit.Second).SetColor(kit.Ink2))
	}
	head.Add(kit.NewText(l, l.T("forum.score"), kit.Second).SetColor(kit.Ink2))
	head.Add(kit.NewText(l, scoreText(v.scores[a.ID]), kit.Strong))
	return kit.Pad(l, 6, 0, 6, 0, kit.Column(l, 3, head, kit.NewParagraph(l, v.reason(a), kit.Second).MaxLines(2)))
}

// where is the locality of an applicant, "" when the map has none.
func (s *screen) where(a *app.Application) string {
	d := s.Document()
	for t := range d.Traits.All() {
		if axis := d.Axes.Get(t.Axis); t.Application == a.ID && axis.Kind == app.LocalityAxis {
			if q := d.Quotas.Get(t.Quota); q != nil {
				return forum.ValueName(s.Look().Lang, q)
			}
		}
	}
	return ""
}

// reason says why somebody is a member of the panel, or is not, as far as it is known by now.
func (v *proposalView) reason(a *app.Application) string {
	if r, ok := v.reasons[a.ID]; ok {
		return forum.ReasonWords(v.Document(), v.l.Lang, r)
	}
	if v.why.Under() {
		return v.l.T("forum.why.searching")
	}
	return strings.Join(v.standing(v.l, a), " · ")
}
