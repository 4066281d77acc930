package assets

import (
	"slices"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// newTable is the list of assets.
func (v *entryView) newTable() *kit.Table {
	l := v.l
	cluster := func(row int) string {
		if c := v.Document().Clusters.Get(v.rows[row].Cluster); c != nil {
			return clusterName(l, c)
		}
		return ""
	}
	columns := []kit.TableColumn{
		{Title: l.T("field.name"), Width: 120, Weight: 2.4, Item: func(row int) kit.Item {
			return kit.Item{Text: v.rows[row].Name, Icon: sourceIcon(v.rows[row].Source)}
		}},
		{Title: l.T("field.source"), Width: 84, Weight: 1, Faint: true, Text: func(row int) string { return sourceItem(l, v.rows[row].Source).Text }},
		{Title: l.T("assets.rooted"), Width: 96, Weight: .6, Item: func(row int) kit.Item { return rootedItem(l, v.rows[row].Rooted()) }},
		{Title: l.T("field.cluster"), Width: 64, Weight: 1.4, Faint: true, Text: cluster},
		{Title: "", Width: 18, Cell: func(row int) fyne.CanvasObject {
			if v.rows[row].Evidence == "" {
				return kit.Space(l, 0, 0)
			}
			return kit.Tip(l, l.T("parts.evidence"), kit.Sign(l, "evidence", kit.Pine, 18))
		}},
	}
	o := kit.TableOptions{
		Many:     true,
		Key:      func(row int) string { return string(v.rows[row].ID) },
		Selected: func(row int) { v.show(v.rows[row].ID) },
		Opened:   func(int) { v.toPart("name") },
		Empty:    v.hollow,
	}
	if !v.ReadOnly() {
		o.Deleted = func(rows []int) {
			var ids []app.ID
			for _, row := range rows {
				ids = append(ids, v.rows[row].ID)
			}
			v.remove(ids...)
		}
		o.Runes = func(r rune) bool {
			n := int(r - '1')
			row := v.table.Current()
			if n < 0 || n >= len(app.AssetSources) || row < 0 {
				return false
			}
			return v.Do(app.Edit(v.rows[row].ID, "", func(a *app.Asset) { a.Source = app.AssetSources[n] }))
		}
	}
	return kit.NewTable(l, columns, 0, o)
}

// rootedItem says whether an asset is rooted, in an icon and a word.
func rootedItem(l *kit.Look, v app.Verdict) kit.Item {
	item := parts.VerdictItem(l, v)
	if item.Text = l.T("assets.rooted.none"); v != "" {
		item.Text = l.T("assets.rooted." + string(v))
	}
	return item
}

// toPart takes the keyboard to a part of what is said of the chosen asset.
func (v *entryView) toPart(name string) {
	k, id := v.about.Kept(), string(v.asset)
	for _, part := range []fyne.CanvasObject{k.Part(name + id), k.Part(name + id + "/verdict")} {
		if f := kit.FirstFocus(part); f != nil {
			v.Canvas().Focus(f)
			return
		}
	}
}

func (v *entryView) remove(ids ...app.ID) {
	v.Undoable(app.Remove("asset", ids...), v.l.T("assets.removed", "n", len(ids)))
}

// aboutAsset is the chosen asset: its name and source, what it rests on, and whether it is rooted in the place.
func (v *entryView) aboutAsset(k *parts.Kept) fyne.CanvasObject {
	l := v.l
	a := v.Document().Assets.Get(v.asset)
	if a == nil {
		return kit.Panel(l, kit.NewParagraph(l, l.T("assets.choose"), kit.Body).SetColor(kit.Ink2))
	}
	id, part := a.ID, func(name string) string { return name + string(a.ID) }
	edit := func(merge string, change func(*app.Asset)) { v.Do(app.Edit(id, merge, change)) }
	name := k.Entry(l, part("name"), a.Name, kit.EntryOptions{ReadOnly: v.ReadOnly(), Role: kit.Strong, Placeholder: l.T("assets.entry.name"),
		OnEscape: func() { v.Canvas().Focus(v.table) },
		OnChanged: func(s string) {
			if app.CleanLine(s) != "" {
				edit("name", func(a *app.Asset) { a.Name = s })
			}
		}})
	source := k.Select(l, part("source"), sourceItems(l), slices.Index(app.AssetSources, a.Source), func(i int) {
		edit("", func(a *app.Asset) { a.Source = app.AssetSources[i] })
	}).Placeholder(l.T("field.source"))
	if v.ReadOnly() {
		source.Disable()
	}
	rooted := func(name, title, how string, at func(*app.Asset) *app.Verdict) fyne.CanvasObject {
		return parts.Finding{Name: part(name), Title: title, How: how, Verdict: at(a), ReadOnly: v.ReadOnly(),
			OnVerdict: func(to app.Verdict) { edit("", func(a *app.Asset) { *at(a) = to }) }}.Row(l, k)
	}
	about := kit.Column(l, 12, name, source, kit.Divider(l),
		parts.Finding{Name: part("evidence"), Title: l.T("field.evidence"), Evidence: a.Evidence, ReadOnly: v.ReadOnly(),
			OnEvidence: func(s string) { edit("evidence", func(a *app.Asset) { a.Evidence = s }) }}.Row(l, k), kit.Divider(l),
		rooted("grows", l.T("assets.grows"), l.T("assets.grows.how"), func(a *app.Asset) *app.Verdict { return &a.Grows }), kit.Divider(l),
		rooted("stays", l.T("assets.stays"), l.T("assets.stays.how"), func(a *app.Asset) *app.Verdict { return &a.Stays }))
	if !v.ReadOnly() {
		about.Add(kit.AtStart(l, k.Button(l, part("remove"), l.T("assets.remove"), "", kit.Danger, func() { v.remove(id) }).Small()))
	}
	return kit.Panel(l, about)
}
