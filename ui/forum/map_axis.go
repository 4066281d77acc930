package forum

import (
	"slices"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/forum"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// newAxis offers the axes that there are words for, and one's own.
func (v *mapView) newAxis(k *parts.Kept) fyne.CanvasObject {
	l, d := v.l, v.Document()
	there := map[app.AxisKind]bool{}
	for a := range d.Axes.All() {
		there[a.Kind] = true
	}
	add := func(kind app.AxisKind, name string) {
		if v.Do(forum.AddAxis(d, kind, name)) {
			axes := v.Document().AxesInOrder()
			axis := axes[len(axes)-1].ID
			v.open(string(axis))
			if quotas := v.Document().QuotasOf(axis); len(quotas) > 0 {
				v.grid.Select(string(quotas[0].ID))
			}
		}
	}
	column := kit.Column(l, 8, v.sideHead(k, l.T("forum.map.axis.add")), kit.NewParagraph(l, l.T("forum.map.axis.how"), kit.Body).SetColor(kit.Ink2))
	for _, kind := range app.AxisKinds {
		if kind == app.OwnAxis || there[kind] {
			continue
		}
		column.Add(k.Button(l, "kind/"+string(kind), l.T("axis."+string(kind)), "plus", kit.Plain, func() { add(kind, "") }))
	}
	column.Add(kit.NewParagraph(l, l.T("axis.own"), kit.Strong))
	var own *kit.Entry
	own = k.Field(l, "kind/own", kit.EntryOptions{Placeholder: l.T("forum.map.axis.name"), OnEscape: v.result, OnSubmitted: func(s string) {
		if app.CleanLine(s) != "" {
			own.Finish()
			add(app.OwnAxis, s)
		}
	}})
	column.Add(own)
	return kit.Panel(l, column)
}

// axisEditor names an axis and its values, and puts it in its place.
func (v *mapView) axisEditor(k *parts.Kept, a *app.Axis) fyne.CanvasObject {
	l, d, id := v.l, v.Document(), a.ID
	word := func(key string) string {
		if key == "" {
			return ""
		}
		return l.T(key)
	}
	kind := ""
	if a.Kind != app.OwnAxis {
		kind = "axis." + string(a.Kind)
	}
	name := k.Entry(l, "axis/"+string(id), forum.AxisName(l.Lang, a), kit.EntryOptions{OnEscape: v.result, ReadOnly: v.ReadOnly(), Placeholder: word(kind),
		OnChanged: func(s string) {
			if s = app.CleanLine(s); s == word(kind) {
				s = ""
			}
			if s != "" || kind != "" {
				v.Do(app.Edit(id, "name", func(a *app.Axis) { a.Name = s }))
			}
		}})
	values := parts.Lines{Host: v, Name: "values/" + string(id), Placeholder: l.T("forum.map.value.add"), Removed: l.T("forum.map.value.removed"), Max: app.MaxLine,
		Add: func(s string) app.Command { return forum.AddValue(v.Document(), id, s) },
		Edit: func(q app.ID, s string) app.Command {
			return app.Edit(q, "name", func(q *app.Quota) {
				if q.Name = app.CleanLine(s); q.Key != "" && q.Name == l.T("value."+q.Key) {
					q.Name = ""
				}
			})
		},
		Remove: func(q app.ID) app.Command { return app.Remove("quota", q) }}
	for _, q := range d.QuotasOf(id) {
		values.List = append(values.List, parts.Line{ID: q.ID, Text: forum.ValueName(l.Lang, q)})
	}
	column := kit.Column(l, 10, v.sideHead(k, l.T("forum.map.axis")), name, kit.NewParagraph(l, l.T("forum.map.values"), kit.Strong), values.Column(l, k))
	if !v.ReadOnly() {
		column.Add(v.axisDeeds(k, a))
	}
	return kit.Panel(l, column)
}

// axisDeeds move an axis up and down, and remove it.
func (v *mapView) axisDeeds(k *parts.Kept, a *app.Axis) fyne.CanvasObject {
	l, axes := v.l, v.Document().AxesInOrder()
	at := slices.IndexFunc(axes, func(b *app.Axis) bool { return b.ID == a.ID })
	row := kit.Flow(l, 8)
	for _, way := range []struct {
		icon, tip string
		to        int
	}{{"up", "forum.map.axis.up", at - 1}, {"down", "forum.map.axis.down", at + 1}} {
		b := k.Button(l, "axis/"+way.icon, "", way.icon, kit.Plain, func() { v.Do(forum.MoveAxis(v.Document(), a.ID, way.to)) }).Tip(l.T(way.tip))
		if way.to < 0 || way.to >= len(axes) {
			b.Disable()
		} else {
			b.Enable()
		}
		row.Add(b)
	}
	row.Add(k.Button(l, "axis/remove", l.T("forum.map.axis.remove"), "", kit.Plain, func() {
		v.axis = ""
		v.Undoable(app.Remove("axis", a.ID), l.T("forum.map.axis.removed"))
		v.Canvas().Focus(v.grid)
	}))
	return row
}
