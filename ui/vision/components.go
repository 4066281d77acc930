package vision

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"madrega/app"
	"madrega/app/report"
	"madrega/ui/ballot"
	"madrega/ui/kit"
	"madrega/ui/parts"
	"madrega/ui/picture"
)

// componentsState is what stays in the steps "components" and "move". The zero value is ready.
type componentsState struct {
	key    app.ComponentKey // that is worked on, or named in the radar; "" for the first
	page   componentsPage   // of step "components"
	asked  int              // what stands on the ballots, an index into asks
	source app.BallotSource // of the next ballot; "" for paper
	drafts [3]ballot.Draft
}

type componentsPage int

const (
	anyPage componentsPage = iota // until somebody chose
	picturePage
	ballotsPage
)

// chosenKey is the component that is worked on.
func (c *componentsState) chosenKey() app.ComponentKey {
	if c.key == "" {
		c.key = app.ComponentKeys[0]
	}
	return c.key
}

// componentIndex is the place of a component in their order.
func componentIndex(key app.ComponentKey) int {
	for i, k := range app.ComponentKeys {
		if k == key {
			return i
		}
	}
	return 0
}

// componentsView is step "components".
type componentsView struct {
	*screen
	l      *kit.Look
	scores []app.ComponentScores
	table  *kit.Table
	radar  *picture.Radar
	note   *kit.Paragraph
	by     *fyne.Container // medians of the sectors
	bar    *fyne.Container // where opinions differ most
	entry  *ballot.Entry
	who    *parts.Who // has voted; nil while the ballots are not shown
	hollow bool       // the picture says how to begin
	tabs   *kit.Tabs
	area   *fyne.Container // below the tabs
	main   *fyne.Container
	side   *fyne.Container
	page   *fyne.Container
}

func newComponentsView(s *screen, l *kit.Look) *componentsView {
	c := &s.components
	v := &componentsView{screen: s, l: l, by: kit.Stack(), bar: kit.Column(l, 0), area: kit.Stack()}
	v.radar = picture.NewRadar(l, nil)
	v.note = kit.NewParagraph(l, "", kit.Second).SetColor(kit.Ink2).Align(kit.AlignCenter)
	v.table = v.newTable()
	if c.page == anyPage {
		c.page = picturePage
		if v.empty() && !s.ReadOnly() {
			c.page = ballotsPage
		}
	}
	v.tabs = kit.NewTabs(l, []string{l.T("components.tab.picture"), l.T("components.tab.ballots")}, int(c.page-picturePage), func(i int) {
		c.page = picturePage + componentsPage(i)
		v.showPage()
	})
	v.side = kit.Panel(l, parts.AtLeast(l, 0, 150, kit.Scroll(l, kit.Pad(l, 0, 10, 0, 10, kit.Column(l, 8,
		kit.Centered(l, picture.RadarLegend(l, "")), v.note, kit.FixedHeight(l, 300, v.radar), v.by)))))
	v.main = kit.Border(l, kit.Pad(l, 0, 0, 12, 0, v.tabs), nil, nil, nil, v.area)
	v.page = kit.Stack()
	v.Changed(nil)
	v.showPage()
	return v
}

func (v *componentsView) Content() fyne.CanvasObject { return v.page }

// Focus is on the ballot that is typed, or on the table.
func (v *componentsView) Focus() fyne.Focusable {
	switch {
	case v.components.page == ballotsPage:
		return v.entry.Focus()
	case v.empty():
		return kit.FirstFocus(v.area)
	}
	return v.table
}

// showPage fills the area beside the radar.
func (v *componentsView) showPage() {
	need := float32(850)
	if v.components.page == ballotsPage {
		need = 1000
		v.area.Objects = []fyne.CanvasObject{parts.AtLeast(v.l, 0, 300, v.entryPage())}
	} else {
		v.area.Objects = []fyne.CanvasObject{parts.AtLeast(v.l, 0, 250, v.picture())}
	}
	v.page.Objects = []fyne.CanvasObject{container.New(radarBeside{v.l, need}, v.main, v.side)}
	v.area.Refresh()
	v.page.Refresh()
	if f := v.Canvas().Focused(); (f == nil || !kit.Holds(v.tabs, f)) && kit.Holds(v.page, v.Focus()) {
		v.Canvas().Focus(v.Focus())
	}
}

// radarBeside puts the radar at the side; in a window that is less wide than need there is room only for what is beside it.
type radarBeside struct {
	l    *kit.Look
	need float32
}

func (r radarBeside) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize() }

func (r radarBeside) Layout(o []fyne.CanvasObject, size fyne.Size) {
	if size.Width < r.l.S(r.need) {
		o[1].Hide()
		o[0].Move(fyne.NewPos(0, 0))
		o[0].Resize(size)
		return
	}
	o[1].Show()
	b := parts.Beside{L: r.l, Least: 292, Most: 430}
	if size.Width >= r.l.S(1100) {
		b.Least = 372
	}
	b.Layout(o, size)
}

// empty tells whether no ballot was entered.
func (v *componentsView) empty() bool { return len(app.ComponentBallots(v.Document())) == 0 }

// picture is the table, and where opinions differ most; or how to begin.
func (v *componentsView) picture() fyne.CanvasObject {
	l := v.l
	if v.hollow = v.empty(); !v.hollow {
		return kit.Border(l, nil, v.bar, nil, nil, v.table)
	}
	d := v.Document()
	if t := app.TurnoutOf(d, app.CurrentRound(d, app.ComponentPoll)); t.Voted > 0 {
		words := kit.NewEmptyState(l, l.T("vote.voted", "n", t.Voted), l.T("vote.hidden"), "", nil)
		return kit.Panel(l, kit.Centered(l, kit.Width(l, 460, words)))
	}
	state := kit.NewEmptyState(l, l.T("components.empty"), "", "", nil)
	if !v.ReadOnly() {
		state = kit.NewEmptyState(l, l.T("components.empty"), l.T("components.empty.how"), l.T("components.empty.go"), func() {
			v.tabs.Select(1)
			v.components.page = ballotsPage
			v.showPage()
		})
	}
	return kit.Panel(l, kit.Centered(l, kit.Width(l, 460, state)))
}

func (v *componentsView) Changed(app.Diff) {
	v.scores = app.Scores(v.Document())
	v.table.SetCount(len(v.scores))
	if row := componentIndex(v.components.chosenKey()); v.table.Current() != row {
		v.table.Select(row)
	}
	v.showSide()
	v.showBar()
	if v.entry != nil {
		v.entry.SetBallots(v.ballots())
	}
	if v.who != nil {
		v.who.Show()
		v.area.Refresh()
	}
	if v.components.page == picturePage && v.hollow != v.empty() {
		v.showPage()
	}
}

// showBar shows the keys of the table, and says where opinions differ most.
func (v *componentsView) showBar() {
	l := v.l
	keys := kit.Flow(l, 14, kit.KeyHint(l, "Enter", l.T("components.hint.move"), kit.Ink2))
	if !v.ReadOnly() {
		keys.Add(kit.KeyHint(l, "Space", l.T("components.hint.priority"), kit.Ink2))
	}
	v.bar.Objects = []fyne.CanvasObject{kit.Pad(l, 8, 4, 0, 4, keys)}
	if words := differ(l, v.Document()); words != "" {
		v.bar.Add(kit.Pad(l, 10, 0, 0, 0, kit.NewCautionBar(l, words, nil)))
	}
	v.bar.Refresh()
}

// differ says in words where opinions differ most; "" when they don't.
func differ(l *kit.Look, d app.Document) string {
	words := report.ComponentsDiffer(l.Lang, d)
	if words == "" {
		return ""
	}
	return words + " " + l.T("components.differ.listen")
}
