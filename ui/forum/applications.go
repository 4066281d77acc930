package forum

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/forum"
	"madrega/ui/exercise"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// sift says which applications the register shows.
type sift struct {
	state int    // chosen chip, one of states
	part  app.ID // constituency; "" for all
	words string // in the name, the delegate or the number
}

// states are the chips over the register; their words are under "forum.applications.<state>".
var states = []string{"all", "eligible", "ineligible", "decided", "incomplete"}

// applicationsView is step "applications": the register with the verdict on each application and all its reasons, and beside
// it the one that is chosen.
type applicationsView struct {
	*screen
	l      *kit.Look
	rows   []*app.Application
	judged map[app.ID]forum.Verdict
	gaps   map[app.ID][]string // what an application leaves open, in words
	calls  int                 // of which applications are shown
	name   *kit.Entry          // of the next one
	words  *kit.Entry
	table  *kit.Table
	hollow *fyne.Container // instead of rows
	kept   parts.Kept      // of top
	top    *fyne.Container
	side   *parts.Built
	page   fyne.CanvasObject
}

func newApplicationsView(s *screen, l *kit.Look) parts.View {
	v := &applicationsView{screen: s, l: l, hollow: kit.Stack(), top: kit.Stack()}
	v.words = kit.NewEntry(l, kit.EntryOptions{Text: s.sift.words, Placeholder: l.T("forum.applications.search"), OnChanged: v.search,
		OnSubmitted: func(string) { v.Canvas().Focus(v.table) }, OnEscape: v.clear})
	v.newTable()
	v.side = parts.NewBuilt(s, l, v.beside)
	head := kit.Column(l, 12)
	if !s.ReadOnly() {
		head.Add(v.line())
	}
	head.Add(v.top)
	v.page = parts.Beside{L: l, Least: 240, Most: 400}.With(kit.Border(l, kit.Pad(l, 0, 0, 12, 0, head), nil, nil, nil, v.table), v.side.Content())
	v.read()
	if a := v.application(); a != nil && !slices.Contains(v.rows, a) { // a search led to it
		s.sift = sift{}
		v.words.SetText("")
	}
	v.Changed(nil)
	return v
}

func (v *applicationsView) Content() fyne.CanvasObject { return v.page }

// Focus is the register; while it is empty, the field where the first application is written.
func (v *applicationsView) Focus() fyne.Focusable {
	if v.name != nil && v.Document().Applications.Len() == 0 {
		return v.name
	}
	return v.table
}

// Changed shows the document as it is now. What has just been added, or brought back, becomes the current row.
func (v *applicationsView) Changed(diff app.Diff) {
	for _, c := range diff {
		if c.Kind == "application" && c.Before == nil {
			v.chosen = c.ID()
			break
		}
	}
	v.read()
	v.show()
	kit.KeepFocus(v.Canvas(), v.top, func() {
		v.kept.Anew()
		v.top.Objects = []fyne.CanvasObject{v.filters(&v.kept)}
		v.top.Refresh()
	})
	v.side.Changed(diff)
}

// read takes from the document what is shown: the applications to the present call first.
func (v *applicationsView) read() {
	d := v.Document()
	judge, traits, questions := forum.NewJudge(d), forum.Traits(d), forum.Questions(d, v.l.Lang)
	v.rows, v.judged, v.gaps = nil, map[app.ID]forum.Verdict{}, map[app.ID][]string{}
	numbers := map[app.ID]int{}
	for c := range d.Calls.All() {
		numbers[c.ID] = c.Number
	}
	in := map[app.ID]bool{}
	for a := range d.Applications.All() {
		v.judged[a.ID], v.gaps[a.ID] = judge.Of(a), v.open(d, a, traits, questions)
		in[a.Call] = true
		if v.fits(a) {
			v.rows = append(v.rows, a)
		}
	}
	v.calls = len(in)
	slices.SortStableFunc(v.rows, func(a, b *app.Application) int {
		return cmp.Or(numbers[b.Call]-numbers[a.Call], a.Number-b.Number)
	})
}

// open is what an application leaves open though nothing is refused for it: answers, and places on the map.
func (v *applicationsView) open(d app.Document, a *app.Application, traits forum.TraitMap, questions []forum.Question) (words []string) {
	for _, q := range questions {
		if axis := forum.AxisOf(q.Key); axis != "" && traits.Of(a.ID, axis) == "" {
			words = append(words, q.Label)
		}
	}
	for _, field := range forum.Gaps(d, a) {
		words = append(words, v.l.T("application."+field))
	}
	return words
}

// fits tells whether an application is among those to be shown.
func (v *applicationsView) fits(a *app.Application) bool {
	if v.sift.part != "" && a.Constituency != v.sift.part || !v.in(states[v.sift.state], a.ID) {
		return false
	}
	text := app.Fold(a.Name) + "\n" + app.Fold(a.Delegate) + "\n" + v.l.Number(a.Number)
	for _, w := range strings.Fields(app.Fold(v.sift.words)) {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

// in tells whether an application belongs under a chip.
func (v *applicationsView) in(state string, id app.ID) bool {
	switch verdict := v.judged[id]; state {
	case "eligible":
		return verdict.Eligible
	case "ineligible":
		return !verdict.Eligible
	case "decided":
		return verdict.Ruling != nil
	case "incomplete":
		return len(v.gaps[id]) > 0 || slices.ContainsFunc(verdict.Reasons, func(r forum.Reason) bool { return r.Kind == forum.MissingField })
	}
	return true
}

// show brings the table up to date.
func (v *applicationsView) show() {
	v.showHollow()
	v.table.SetCount(len(v.rows))
	if v.application() == nil {
		v.chosen = ""
	}
	row := slices.IndexFunc(v.rows, func(a *app.Application) bool { return a.ID == v.chosen })
	switch now := v.table.Current(); {
	case row >= 0 && row != now:
		v.table.Select(row)
	case row < 0 && now >= 0 && now < len(v.rows):
		v.chosen = v.rows[now].ID
	}
}

func (v *applicationsView) application() *app.Application {
	return v.Document().Applications.Get(v.chosen)
}

// search shows only those that hold what is written.
func (v *applicationsView) search(words string) {
	v.sift.words = words
	v.Changed(nil)
}

// clear shows all again.
func (v *applicationsView) clear() {
	v.sift = sift{}
	v.words.SetText("")
	v.Changed(nil)
	v.Canvas().Focus(v.table)
}

// showHollow says why there are no rows, and how that can be changed.
func (v *applicationsView) showHollow() {
	l := v.l
	if len(v.rows) > 0 {
		return
	}
	state := kit.NewEmptyState(l, l.T("forum.applications.empty"), l.T("forum.applications.empty.how"), l.T("forum.applications.folder"), func() { v.importFrom(true) })
	switch {
	case v.Document().Applications.Len() > 0:
		state = kit.NewEmptyState(l, l.T("forum.applications.none"), "", l.T("forum.applications.clear"), v.clear)
	case v.ReadOnly():
		state = kit.NewEmptyState(l, l.T("forum.applications.empty"), "", "", nil)
	}
	v.hollow.Objects = []fyne.CanvasObject{state}
	v.hollow.Refresh()
}

// line is the field in which the next application begins: Enter registers it as received now, and leads to its details.
func (v *applicationsView) line() fyne.CanvasObject {
	l := v.l
	v.name = kit.NewEntry(l, kit.EntryOptions{Draft: "name", Placeholder: l.T("forum.applications.add"), OnSubmitted: func(string) { v.add() }, OnPasteLines: v.paste})
	keys := kit.KeyHint(l, "Enter", l.T("forum.applications.add.key"), kit.Ink2)
	var list *kit.Button
	list = kit.NewButton(l, l.T("forum.applications.import"), "sheet", kit.Plain, func() {
		kit.ShowMenuOf(l, list, []kit.MenuItem{
			{Item: kit.Item{Text: l.T("forum.applications.folder"), Icon: "folder"}, Do: func() { v.importFrom(true) }},
			{Item: kit.Item{Text: l.T("forum.applications.file"), Icon: "sheet"}, Do: func() { v.importFrom(false) }},
		})
	})
	row := kit.Row(l, 10, kit.Fill(parts.Hinted(l, v.name, keys)), list)
	if p, ok := v.Host.(exercise.Publisher); ok {
		row.Add(kit.NewButton(l, l.T("forum.applications.form"), "", kit.Plain, p.Form).Tip(l.T("forum.applications.form.how")))
	}
	return row
}

// add registers an application of what the field says.
func (v *applicationsView) add() {
	call := forum.Current(v.Document())
	name := app.CleanLine(v.name.Text())
	if name == "" || call == nil {
		return
	}
	v.sift = sift{}
	v.words.SetText("")
	a := app.Application{ID: app.NewID(), Call: call.ID, Name: name, Source: app.ByHand, Received: app.MinuteOf(v.Now())}
	if !v.Do(forum.AddApplication(a)) {
		return
	}
	v.name.SetText("")
	if f, ok := v.side.Kept().Part(v.part("constituency")).(fyne.Focusable); ok {
		v.Canvas().Focus(f)
	}
}

// part is the name of a field of the chosen application.
func (v *applicationsView) part(key string) string { return key + "/" + string(v.chosen) }

// filters choose what the register shows.
func (v *applicationsView) filters(k *parts.Kept) fyne.CanvasObject {
	l, d := v.l, v.Document()
	counts := make([]int, len(states))
	items := make([]kit.ChipItem, len(states))
	for a := range d.Applications.All() {
		for i, state := range states {
			if (v.sift.part == "" || a.Constituency == v.sift.part) && v.in(state, a.ID) {
				counts[i]++
			}
		}
	}
	for i, state := range states {
		items[i] = kit.ChipItem{Item: kit.Item{Text: l.T("forum.applications." + state)}, Count: counts[i]}
	}
	chips := parts.Keep(k, "states", func() *kit.Chips {
		return kit.NewChips(l, items, v.sift.state, func(i int) {
			v.sift.state = max(0, i)
			v.Changed(nil)
		})
	})
	chips.SetCounts(counts...)
	chips.Select(v.sift.state)
	ids, sectors, at := []app.ID{""}, []kit.Item{{Text: l.T("forum.applications.parts")}}, 0
	for _, c := range d.ConstituenciesInOrder() {
		if ids = append(ids, c.ID); c.ID == v.sift.part {
			at = len(ids) - 1
		}
		sectors = append(sectors, kit.Item{Text: forum.ConstituencyName(l.Lang, c), Sector: c.Sector, Marked: true})
	}
	of := k.Select(l, "parts", sectors, at, func(i int) {
		v.sift.part = ids[i]
		v.Changed(nil)
	})
	return kit.Ends(l, 16, 560, chips, kit.Row(l, 10, of, kit.Width(l, 190, v.words)))
}
