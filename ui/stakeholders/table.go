package stakeholders

import (
	"cmp"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/kit"
	"madrega/ui/parts"
	"madrega/ui/picture"
)

// newTable is the list of organisations of quick entry.
func (v *entryView) newTable() *kit.Table {
	l := v.l
	o := kit.TableOptions{
		Many:     true,
		Key:      func(row int) string { return string(v.rows[row].ID) },
		Selected: func(row int) { v.chosen = v.rows[row].ID },
		Opened:   func(row int) { v.edit(v.rows[row].ID) },
		Runes:    v.search,
		Empty:    v.hollow,
	}
	if !v.ReadOnly() {
		o.Deleted = func(rows []int) { v.remove(v.ids(rows)) }
		o.Menu = func(row int) []kit.MenuItem { return v.menu(v.rows[row].ID) }
	}
	return kit.NewTable(l, v.columns(), 0, o)
}

func (v *entryView) columns() []kit.TableColumn {
	l := v.l
	column := func(title string, width, weight float32, get func(*app.Organisation) string) kit.TableColumn {
		return kit.TableColumn{Title: title, Width: width, Weight: weight,
			Text: func(row int) string { return get(v.rows[row]) },
			Sort: func(a, b int) int { return cmp.Compare(app.Fold(get(v.rows[a])), app.Fold(get(v.rows[b]))) }}
	}
	score := func(what string, get func(*app.Organisation) app.Score) kit.TableColumn {
		return kit.TableColumn{Title: l.T("field." + what), Width: 82, Weight: .4,
			Sort: func(a, b int) int { return cmp.Compare(get(v.rows[b]), get(v.rows[a])) },
			Cell: func(row int) fyne.CanvasObject {
				if s := get(v.rows[row]); s != 0 {
					return picture.LevelPipsWord(l, s, l.T(what+"."+s.Level()))
				}
				return kit.Space(l, 0, 0)
			}}
	}
	name := column(l.T("field.name"), 130, 3, func(o *app.Organisation) string { return o.Name })
	name.Text, name.Item = nil, func(row int) kit.Item {
		return kit.Item{Text: v.rows[row].Name, Sector: v.rows[row].Sector, Marked: true}
	}
	field := column(l.T("field.field"), 92, 2, func(o *app.Organisation) string { return o.Field })
	scope := column(l.T("field.scope"), 62, 0, func(o *app.Organisation) string {
		if o.Scope == "" {
			return ""
		}
		return l.T("scope." + string(o.Scope))
	})
	field.Faint, scope.Faint = true, true
	return []kit.TableColumn{
		name, field,
		column(l.T("field.locality"), 92, 1.4, func(o *app.Organisation) string { return o.Locality }),
		scope,
		score("influence", func(o *app.Organisation) app.Score { return o.Influence }),
		score("interest", func(o *app.Organisation) app.Score { return o.Interest }),
		{Title: l.T("stakeholders.ties"), Width: 56, End: true,
			Sort: func(a, b int) int { return cmp.Compare(v.ties[v.rows[b].ID], v.ties[v.rows[a].ID]) },
			Text: func(row int) string {
				if n := v.ties[v.rows[row].ID]; n > 0 {
					return l.Number(n)
				}
				return ""
			}},
	}
}

func (v *entryView) ids(rows []int) []app.ID {
	ids := make([]app.ID, len(rows))
	for i, row := range rows {
		ids[i] = v.rows[row].ID
	}
	return ids
}

// menu offers what can be done with the selected organisations, and with the one that was pressed.
func (v *entryView) menu(id app.ID) []kit.MenuItem {
	l := v.l
	ids := v.ids(v.table.Selected())
	item := func(words string, do func()) kit.MenuItem { return kit.MenuItem{Item: kit.Item{Text: words}, Do: do} }
	items := []kit.MenuItem{item(l.T("stakeholders.edit"), func() { v.edit(id) })}
	for _, s := range app.Sectors {
		set := item(l.T("stakeholders.set.sector", "sector", app.Msg(kit.SectorKey(s)+".long")), func() {
			v.set(ids, func(o *app.Organisation) { o.Sector = s })
		})
		set.Sector, set.Marked = s, true
		items = append(items, set)
	}
	return append(items,
		item(l.T("stakeholders.set.field"), func() {
			v.ask("field", ids, app.KnownFields, func(o *app.Organisation, s string) { o.Field = s })
		}),
		item(l.T("stakeholders.set.locality"), func() {
			v.ask("locality", ids, app.KnownLocalities, func(o *app.Organisation, s string) { o.Locality = s })
		}),
		item(l.T("stakeholders.remove"), func() { v.remove(ids) }))
}

// set changes several organisations in one step of undo.
func (v *entryView) set(ids []app.ID, change func(*app.Organisation)) bool {
	var commands []app.Command
	for _, id := range ids {
		commands = append(commands, app.Edit(id, "", change))
	}
	return len(commands) > 0 && v.Undoable(app.All(commands...), v.l.T("stakeholders.changed", "n", len(ids)))
}

// ask asks for the words that several organisations should have in common.
func (v *entryView) ask(what string, ids []app.ID, known func(app.Document) []string, change func(*app.Organisation, string)) {
	l := v.l
	var dialog *kit.Opened
	text := ""
	set := func() bool { return v.set(ids, func(o *app.Organisation) { change(o, text) }) }
	e := kit.NewEntry(l, kit.EntryOptions{
		Draft: "set/" + what, Placeholder: l.T("field." + what), OnChanged: func(s string) { text = s }, OnComplete: func(s string) { text = s },
		Completions: func(s string) []string { return parts.Like(known(v.Document()), s) },
		OnSubmitted: func(string) {
			if set() {
				dialog.Close()
			}
		}})
	text = e.Text()
	dialog = kit.Dialog{Title: l.T("stakeholders.set.title." + what), Body: l.T("stakeholders.set.body", "n", len(ids)), Content: e, First: e,
		Choices: []kit.Choice{{Label: l.T("stakeholders.set.do"), Kind: kit.Primary, Stay: set}, {Label: l.T("button.cancel"), Safe: true}}}.Open(l, v.Canvas())
}

// remove takes organisations away, and offers to bring them back.
func (s *screen) remove(ids []app.ID) {
	if len(ids) == 0 {
		return
	}
	s.Undoable(app.Remove("organisation", ids...), s.Look().T("stakeholders.removed", "n", len(ids)))
}
