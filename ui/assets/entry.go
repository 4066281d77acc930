package assets

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/board"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// entryState is what stays in the fields of quick entry from one asset to the next.
type entryState struct {
	name, evidence string
	source         app.AssetSource
}

// entryView is step "assets": one line adds an asset, the list shows them all, and beside it stands the chosen one.
type entryView struct {
	*screen
	l        *kit.Look
	rows     []*app.Asset
	table    *kit.Table
	name     *kit.Entry
	evidence *kit.Entry
	sources  *kit.Chips // of the next asset, with how many there are
	about    *parts.Built
	shown    app.ID // in about
	bar      *fyne.Container
	open     []app.ID          // assets of which nobody said whether they are rooted, as bar says
	hollow   fyne.CanvasObject // instead of rows
	page     *fyne.Container
}

func newEntryView(s *screen, l *kit.Look) *entryView {
	v := &entryView{screen: s, l: l, bar: kit.Column(l, 0)}
	v.hollow = kit.NewEmptyState(l, l.T("assets.empty"), l.T("assets.empty.how"), l.T("assets.empty.first"), func() { v.Canvas().Focus(v.name) })
	if s.ReadOnly() {
		v.hollow = kit.NewEmptyState(l, l.T("assets.empty"), "", "", nil)
	}
	v.table = v.newTable()
	v.about = parts.NewBuilt(s, l, v.aboutAsset)
	var head fyne.CanvasObject
	if !s.ReadOnly() {
		head = kit.Pad(l, 0, 0, 12, 0, v.line())
	}
	v.page = kit.Border(l, head, v.bar, nil, nil, parts.Beside{L: l, Least: 236, Most: 340}.With(v.table, v.about.Content()))
	v.Changed(nil)
	return v
}

func (v *entryView) Content() fyne.CanvasObject { return v.page }

// Focus puts the caret where the next asset is written, or on the asset that was asked for.
func (v *entryView) Focus() fyne.Focusable {
	seen := v.seen
	v.seen = false
	if v.ReadOnly() || seen {
		return v.table
	}
	return v.name
}

// line is the row of fields, and below it the sources. Enter in a field adds; the arrows up and down go through the sources.
func (v *entryView) line() fyne.CanvasObject {
	l, st := v.l, &v.entry
	add := func(string) { v.add() }
	v.name = kit.NewEntry(l, kit.EntryOptions{Draft: "name", Placeholder: l.T("assets.entry.name"), OnSubmitted: add,
		OnChanged: func(s string) { st.name = s }, OnPasteLines: v.paste,
		OnKey: func(e *fyne.KeyEvent) bool {
			switch e.Name {
			case fyne.KeyDown:
				v.nextSource(1)
			case fyne.KeyUp:
				v.nextSource(-1)
			default:
				return false
			}
			return true
		}})
	v.evidence = kit.NewEntry(l, kit.EntryOptions{Draft: "evidence", Placeholder: l.T("parts.evidence.ask"), OnSubmitted: add,
		OnChanged: func(s string) { st.evidence = s }})
	st.name, st.evidence = v.name.Text(), v.evidence.Text()
	items := make([]kit.ChipItem, len(app.AssetSources))
	for i, item := range sourceItems(l) {
		items[i] = kit.ChipItem{Item: item}
	}
	v.sources = kit.NewChips(l, items, slices.Index(app.AssetSources, st.source), func(i int) {
		if st.source = ""; i >= 0 {
			st.source = app.AssetSources[i]
		}
		v.Canvas().Focus(v.name)
	}).Free()
	keys := kit.Row(l, 12, board.ArrowsHint(l, l.T("field.source")), kit.KeyHint(l, "Enter", l.T("stakeholders.entry.add"), kit.Ink2))
	return kit.Column(l, 10, kit.Columns(l, 10, []float32{1, 1}, parts.Hinted(l, v.name, keys), v.evidence), v.sources)
}

// nextSource goes to the next source, or to none after the last.
func (v *entryView) nextSource(by int) {
	n := len(app.AssetSources) + 1
	at := (slices.Index(app.AssetSources, v.entry.source) + 1 + by + n) % n
	if v.entry.source = ""; at > 0 {
		v.entry.source = app.AssetSources[at-1]
	}
	v.sources.Select(at - 1)
}

// known finds an asset by its name; nil if there is none.
func (v *entryView) known(name string) *app.Asset {
	for a := range v.Document().Assets.All() {
		if app.Fold(a.Name) == app.Fold(name) {
			return a
		}
	}
	return nil
}

// add makes an asset of what the fields say. The source stays for the next.
func (v *entryView) add() {
	st := &v.entry
	if app.CleanLine(st.name) == "" {
		return
	}
	if a := v.known(st.name); a != nil {
		v.name.SetProblem("assets.entry.twice")
		v.choose(a.ID)
		return
	}
	if !v.Do(app.Add(&app.Asset{ID: app.NewID(), Name: st.name, Source: st.source, Evidence: st.evidence})) {
		return
	}
	st.name, st.evidence = "", ""
	v.name.SetText("")
	v.evidence.SetText("")
	v.Canvas().Focus(v.name)
}

// paste takes lines as assets: a name, and after a tab its evidence. Those that are known already are left out.
func (v *entryView) paste(lines []string) bool {
	var fresh []app.Entity
	seen := map[string]bool{}
	for _, line := range lines {
		name, evidence, _ := strings.Cut(line, "\t")
		if fold := app.Fold(name); fold != "" && !seen[fold] && v.known(name) == nil {
			seen[fold] = true
			fresh = append(fresh, &app.Asset{ID: app.NewID(), Name: name, Source: v.entry.source, Evidence: evidence})
		}
	}
	if len(fresh) > 0 {
		v.Do(app.Add(fresh...))
	}
	return true
}

// Changed shows the document as it is now. What has just been added, or brought back, becomes the current row.
func (v *entryView) Changed(diff app.Diff) {
	d := v.Document()
	for _, c := range diff {
		if c.Kind == "asset" && c.Before == nil {
			v.asset = c.ID()
		}
	}
	v.rows = slices.Collect(d.Assets.All())
	rank := func(a *app.Asset) int {
		if i := slices.Index(app.AssetSources, a.Source); i >= 0 {
			return i
		}
		return len(app.AssetSources)
	}
	slices.SortStableFunc(v.rows, func(a, b *app.Asset) int { return rank(a) - rank(b) })
	v.table.SetCount(len(v.rows))
	if v.sources != nil {
		counts := make([]int, len(app.AssetSources))
		for _, a := range v.rows {
			if i := rank(a); i < len(counts) {
				counts[i]++
			}
		}
		v.sources.SetCounts(counts...)
	}
	v.choose(v.asset)
	v.showBar()
}

// choose makes an asset the current row; for one that isn't there, the current row is the chosen one, or the first.
func (v *entryView) choose(id app.ID) {
	row := slices.IndexFunc(v.rows, func(a *app.Asset) bool { return a.ID == id })
	switch now := v.table.Current(); {
	case row >= 0 && row != now:
		v.table.Select(row) // which shows it beside
		return
	case row < 0 && now >= 0 && now < len(v.rows):
		id = v.rows[now].ID
	case row < 0 && len(v.rows) > 0:
		v.table.Select(0)
		return
	case row < 0:
		id = ""
	}
	v.show(id)
}

// show tells beside the list of an asset.
func (v *entryView) show(id app.ID) {
	v.asset = id
	v.about.Changed(nil)
	if v.shown != id {
		v.shown = id
		v.about.Top()
	}
}

// showBar says of how many assets nobody asked yet whether they are rooted.
func (v *entryView) showBar() {
	l, before := v.l, v.open
	v.open = nil
	for _, a := range v.rows {
		if a.Rooted() == "" && len(v.rows) > 2 && !v.ReadOnly() {
			v.open = append(v.open, a.ID)
		}
	}
	if len(before) == len(v.open) {
		return
	}
	v.bar.Objects = nil
	if n := len(v.open); n > 0 {
		v.bar.Add(kit.Pad(l, 12, 0, 0, 0, kit.NewCautionBar(l, l.T("assets.unchecked", "n", n), kit.NewButton(l, l.T("assets.unchecked.go"), "", kit.Plain, func() {
			v.choose(v.open[0])
			v.toPart("grows")
		}))))
	}
	v.page.Refresh()
}
