package partnership

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

func cultureName(kind app.CultureKind) string { return "culture/" + string(kind) }

// cultures is step "cultures": where the partners differ, and what was agreed.
func (s *screen) cultures(l *kit.Look, k *parts.Kept) fyne.CanvasObject {
	page := kit.Column(l, 16)
	for _, kind := range app.CultureKinds {
		page.Add(kit.Panel(l, s.culture(l, k, kind)))
	}
	return kit.MaxWidth(l, 1100, page)
}

// culture is the gaps of one kind.
func (s *screen) culture(l *kit.Look, k *parts.Kept, kind app.CultureKind) fyne.CanvasObject {
	var list []parts.Line
	for g := range s.Document().CultureGaps.All() {
		if g.Kind == kind {
			list = append(list, parts.Line{ID: g.ID, Text: g.Gap, End: s.agreed(l, k, g)})
		}
	}
	head := kit.Column(l, 2, title(l, "culture."+string(kind)), faint(l, l.T("culture."+string(kind)+".how")))
	if len(list) == 0 && s.ReadOnly() {
		return kit.Column(l, 10, head, faint(l, l.T("partnership.cultures.none")))
	}
	return kit.Column(l, 10, head, parts.Lines{Host: s, Name: cultureName(kind), List: list, Placeholder: l.T("partnership.cultures.add"),
		Add: func(text string) app.Command {
			return app.Add(&app.CultureGap{ID: app.NewID(), Kind: kind, Gap: text})
		},
		Edit: func(id app.ID, text string) app.Command {
			return app.Edit(id, "gap", func(g *app.CultureGap) { g.Gap = text })
		},
		Remove: func(id app.ID) app.Command { return app.Remove("culture_gap", id) },
	}.Column(l, k))
}

// agreed is what was agreed about a gap, beside it.
func (s *screen) agreed(l *kit.Look, k *parts.Kept, g *app.CultureGap) fyne.CanvasObject {
	id, ink := g.ID, kit.LineStrong
	if g.Agreed != "" {
		ink = kit.OK
	}
	e := k.Entry(l, "agreed/"+string(id), g.Agreed, kit.EntryOptions{Multiline: true, Rows: 1, Grow: 6, ReadOnly: s.ReadOnly(), Placeholder: l.T("partnership.cultures.agreed"),
		OnChanged: func(text string) { s.Do(app.Edit(id, "agreed", func(g *app.CultureGap) { g.Agreed = text })) }})
	return kit.Row(l, 8, kit.Icon(l, "tick", ink, 18), kit.Width(l, 340, e))
}
