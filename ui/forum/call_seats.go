package forum

import (
	"slices"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/forum"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// seats are the parts of the forum with their seats, and a line to add another.
func (v *ruleFields) seats() fyne.CanvasObject {
	l, d := v.l, v.Document()
	column := kit.Column(l, 10)
	for _, c := range d.ConstituenciesInOrder() {
		column.Add(v.constituency(c))
		column.Add(kit.Divider(l))
	}
	column.Add(kit.NewText(l, l.T("forum.seats", "n", d.Seats()), kit.Strong))
	if v.ReadOnly() {
		return column
	}
	var e *kit.Entry
	e = v.k.Field(l, "part/new", kit.EntryOptions{Placeholder: l.T("forum.part.add"), OnSubmitted: func(text string) {
		c := app.Constituency{ID: app.NewID(), Name: text, Bodies: true, Position: after(d.ConstituenciesInOrder(), func(c *app.Constituency) int { return c.Position })}
		if app.CleanLine(text) != "" && v.Do(app.Add(&c)) {
			e.SetText("")
			v.focus("part/" + string(c.ID) + "/seats")
		}
	}})
	column.Add(kit.MaxWidth(l, 420, e))
	return column
}

// after is the position behind the last of a list in order.
func after[T any](list []*T, position func(*T) int) int {
	if len(list) == 0 {
		return 0
	}
	return position(list[len(list)-1]) + 1
}

func (v *ruleFields) focus(name string) {
	if f, ok := v.k.Part(name).(fyne.Focusable); ok {
		v.Canvas().Focus(f)
	}
}

// sectors are those to choose from for a part of the forum; the first is none.
func sectors(l *kit.Look) []kit.Item {
	items := []kit.Item{{Text: l.T("forum.part.nosector")}}
	for _, s := range app.Sectors {
		items = append(items, kit.Item{Text: l.T("sector." + string(s) + ".long"), Sector: s, Marked: true})
	}
	return items
}

func (v *ruleFields) constituency(c *app.Constituency) fyne.CanvasObject {
	l, k, id := v.l, v.k, c.ID
	part := "part/" + string(id) + "/"
	edit := func(merge string, change func(*app.Constituency)) bool { return v.Do(app.Edit(id, merge, change)) }
	placeholder := ""
	if c.Sector != "" {
		placeholder = l.T("sector." + string(c.Sector) + ".long")
	}
	sector := c.Sector
	name := k.Entry(l, part+"name", c.Name, kit.EntryOptions{ReadOnly: v.ReadOnly(), Placeholder: placeholder,
		Validate: func(text string) string {
			if app.CleanLine(text) == "" && sector == "" {
				return "forum.part.noname"
			}
			return ""
		},
		OnChanged: func(text string) {
			if app.CleanLine(text) != "" || sector != "" {
				edit("name", func(c *app.Constituency) { c.Name = text })
			}
		}})
	of := k.Select(l, part+"sector", sectors(l), slices.Index(app.Sectors, c.Sector)+1, func(i int) {
		edit("", func(c *app.Constituency) {
			if c.Sector = ""; i > 0 {
				c.Sector = app.Sectors[i-1]
			} else if c.Name == "" {
				c.Name = placeholder
			}
		})
	})
	seats := v.number(l, k, part+"seats", c.Seats, 0, 1000, func(n int) { edit("seats", func(c *app.Constituency) { c.Seats = n }) })
	cells, widths := []fyne.CanvasObject{kit.AtTop(l, name), kit.AtTop(l, narrow(l, of)), kit.AtTop(l, kit.Tip(l, l.T("forum.part.seats"), kit.Width(l, 64, seats)))}, []float32{1.5, 1, 0}
	if v.ReadOnly() {
		of.Disable()
	} else {
		cells, widths = append(cells, k.Button(l, part+"remove", "", "error", kit.Quiet, func() {
			if v.Undoable(app.Remove("constituency", id), l.T("forum.part.removed")) {
				v.focus("part/new")
			}
		}).Tip(l.T("forum.part.remove"))), append(widths, 0)
	}
	ticks := kit.Grid(l, 10, 165,
		v.check(part+"bodies", "forum.part.bodies", c.Bodies, func(on bool) { edit("", func(c *app.Constituency) { c.Bodies = on }) }),
		v.check(part+"people", "forum.part.people", c.People, func(on bool) { edit("", func(c *app.Constituency) { c.People = on }) }),
		v.check(part+"outside", "forum.part.outside", c.Outside, func(on bool) { edit("", func(c *app.Constituency) { c.Outside = on }) }))
	return kit.Column(l, 8, kit.Columns(l, 10, widths, cells...), ticks)
}

// narrow lets a field become narrower than the longest of its choices.
func narrow(l *kit.Look, o fyne.CanvasObject) fyne.CanvasObject { return parts.AtLeast(l, 96, 0, o) }

// roles are what members, or others, do beyond a seat.
func (v *ruleFields) roles() fyne.CanvasObject {
	l, d := v.l, v.Document()
	list := forum.RolesInOrder(d)
	column := kit.Column(l, 8, kit.NewText(l, l.T("forum.roles"), kit.Strong))
	for _, r := range list {
		column.Add(v.role(r))
	}
	if !v.ReadOnly() {
		items := make([]kit.Item, len(app.RoleKinds))
		for i, kind := range app.RoleKinds {
			items[i] = kit.Item{Text: l.T("role." + string(kind))}
		}
		add := v.k.Select(l, "role/new", items, -1, func(i int) {
			r := app.Role{ID: app.NewID(), Kind: app.RoleKinds[i], Position: after(list, func(r *app.Role) int { return r.Position })}
			if r.Kind == app.OtherRole {
				r.Name = l.T("role.other")
			}
			if v.Do(app.Add(&r)) {
				v.focus("role/" + string(r.ID) + "/name")
			}
		}).Placeholder(l.T("forum.role.add"))
		column.Add(kit.AtStart(l, kit.Width(l, 240, add)))
	}
	column.Add(v.tick("seated", "forum.roles.seated", v.f.RolesSeated, func(f *app.Forum, on bool) { f.RolesSeated = on }))
	return column
}

// role is a line: what it is called, for which part of the forum, and who has it from outside the seats.
func (v *ruleFields) role(r *app.Role) fyne.CanvasObject {
	l, k, d, id := v.l, v.k, v.Document(), r.ID
	part := "role/" + string(id) + "/"
	edit := func(merge string, change func(*app.Role)) { v.Do(app.Edit(id, merge, change)) }
	other := r.Kind == app.OtherRole
	name := k.Entry(l, part+"name", r.Name, kit.EntryOptions{ReadOnly: v.ReadOnly(), Placeholder: l.T("role." + string(r.Kind)),
		Validate: func(text string) string {
			if other && app.CleanLine(text) == "" {
				return "forum.role.noname"
			}
			return ""
		},
		OnChanged: func(text string) {
			if !other || app.CleanLine(text) != "" {
				edit("name", func(r *app.Role) { r.Name = text })
			}
		}})
	items, chosen := []kit.Item{{Text: l.T("forum.role.all")}}, 0
	list := d.ConstituenciesInOrder()
	for i, c := range list {
		items = append(items, kit.Item{Text: forum.ConstituencyName(l.Lang, c)})
		if c.ID == r.Constituency {
			chosen = i + 1
		}
	}
	of := k.Select(l, part+"of", items, chosen, func(i int) {
		edit("", func(r *app.Role) {
			if r.Constituency = ""; i > 0 {
				r.Constituency = list[i-1].ID
			}
		})
	})
	cells, widths := []fyne.CanvasObject{kit.AtTop(l, name), kit.AtTop(l, narrow(l, of)), kit.AtTop(l, v.holder(r, part))}, []float32{1.2, 1.1, 1.2}
	if v.ReadOnly() {
		of.Disable()
	} else {
		cells, widths = append(cells, k.Button(l, part+"remove", "", "error", kit.Quiet, func() {
			if v.Undoable(app.Remove("role", id), l.T("forum.role.removed")) {
				v.focus("role/new")
			}
		}).Tip(l.T("forum.role.remove"))), append(widths, 0)
	}
	return kit.Columns(l, 10, widths, cells...)
}

// holder is who has a role: a member, which is decided in step "term", or somebody from outside, who is written here.
func (v *ruleFields) holder(r *app.Role, part string) fyne.CanvasObject {
	id := r.ID
	if m := forum.HolderOf(v.Document(), id); m != nil {
		return kit.Pad(v.l, 8, 0, 0, 0, kit.NewLine(v.l, forum.NameOf(v.Document(), m), kit.Body).Content())
	}
	return v.k.Entry(v.l, part+"holder", r.Holder, kit.EntryOptions{ReadOnly: v.ReadOnly(), Placeholder: v.l.T("forum.role.holder"),
		OnChanged: func(text string) { v.Do(app.Edit(id, "holder", func(r *app.Role) { r.Holder = text })) }})
}
