package vision

import (
	"madrega/app"
	"madrega/ui/kit"
)

// newTable is the list of cards.
func (v *cardsView) newTable() *kit.Table {
	l := v.l
	o := kit.TableOptions{
		Many:     true,
		Key:      func(row int) string { return string(v.rows[row].ID) },
		Selected: func(row int) { v.chosen = v.rows[row].ID },
		Opened:   func(row int) { v.openCard(v.rows[row].ID) },
		Runes:    v.rune,
		Empty:    v.hollow,
	}
	if !v.ReadOnly() {
		o.Deleted = func(rows []int) { v.remove(v.ids(rows)) }
		o.Menu = func(row int) []kit.MenuItem {
			return v.cardMenu(v.rows[row].ID, v.ids(v.table.Selected()))
		}
	}
	columns := []kit.TableColumn{
		{Title: l.T("vision.card"), Width: 240, Weight: 4, Item: func(row int) kit.Item {
			return kit.Item{Text: v.rows[row].Text, Sector: v.rows[row].Sector, Marked: true}
		}},
		{Title: l.T("vision.said"), Width: 110, Weight: 1, Faint: true, Text: func(row int) string { return v.rows[row].Said }},
		{Title: l.T("vision.where"), Width: 150, Weight: 1.6, Faint: true, Text: func(row int) string { return v.where(v.rows[row]) }},
	}
	return kit.NewTable(l, columns, 0, o)
}

// where says where a card hangs.
func (v *cardsView) where(c *app.Card) string {
	front := v.Document().Front(c)
	switch {
	case front != c:
		return v.l.T("vision.where.merged", "card", front.Text)
	case c.Parked:
		return v.l.T("vision.parked")
	case c.Group == "":
		return ""
	case v.groups[c.Group] == "":
		return v.l.T("board.unnamed")
	}
	return v.groups[c.Group]
}

func (v *cardsView) ids(rows []int) []app.ID {
	ids := make([]app.ID, len(rows))
	for i, row := range rows {
		ids[i] = v.rows[row].ID
	}
	return ids
}

// rune gives the selected cards a sector: 1 to 3, 0 for none. Anything else that is typed goes to the field that filters.
func (v *cardsView) rune(r rune) bool {
	if r >= '0' && r <= '3' && !v.ReadOnly() {
		sector := app.Sector("")
		if r > '0' {
			sector = app.Sectors[r-'1']
		}
		v.setSector(v.ids(v.table.Selected()), sector)
		return true
	}
	if r == ' ' {
		return false
	}
	v.Canvas().Focus(v.words)
	v.words.TypedRune(r)
	return true
}

// setSector says who said some cards.
func (s *screen) setSector(ids []app.ID, sector app.Sector) {
	var commands []app.Command
	for _, id := range ids {
		commands = append(commands, app.Edit(id, "", func(c *app.Card) { c.Sector = sector }))
	}
	if len(commands) > 0 {
		s.Do(app.All(commands...))
	}
}

// remove takes cards away, with what hangs behind them, and offers to bring them back.
func (s *screen) remove(ids []app.ID) {
	d, n := s.Document(), 0
	for c := range d.Cards.All() {
		for _, id := range ids {
			if c.ID == id || d.Front(c).ID == id {
				n++
				break
			}
		}
	}
	if n > 0 {
		s.Undoable(app.RemoveCards(ids...), s.Look().T("vision.cards.removed", "n", n))
	}
}

// cardMenu offers what can be done with a card, or with several that are chosen.
func (s *screen) cardMenu(id app.ID, chosen []app.ID) []kit.MenuItem {
	l := s.Look()
	item := func(words, icon string, do func()) kit.MenuItem {
		return kit.MenuItem{Item: kit.Item{Text: words, Icon: icon}, Do: do}
	}
	items := []kit.MenuItem{item(l.T("vision.card.open"), "", func() { s.openCard(id) })}
	for _, sector := range app.Sectors {
		set := item(l.T("vision.card.sector", "sector", app.Msg(kit.SectorKey(sector)+".the")), "", func() { s.setSector(chosen, sector) })
		set.Sector, set.Marked = sector, true
		items = append(items, set)
	}
	if behind := s.behind(id); len(behind) > 0 {
		items = append(items, item(l.T("vision.card.split.all"), "", func() { s.Do(app.SplitCards(behind...)) }))
	}
	if len(chosen) > 1 {
		items = append(items, item(l.T("vision.card.merge", "n", len(chosen)), "merge", func() { s.Do(app.MergeCards(chosen[0], chosen[1:]...)) }))
	}
	return append(items,
		item(l.T("vision.card.park"), "parking", func() { s.Do(app.ParkCards(chosen...)) }),
		item(l.T("vision.card.remove"), "", func() { s.remove(chosen) }))
}

// behind are the cards that hang behind one.
func (s *screen) behind(id app.ID) []app.ID {
	d := s.Document()
	var ids []app.ID
	for c := range d.Cards.All() {
		if c.ID != id && d.Front(c).ID == id {
			ids = append(ids, c.ID)
		}
	}
	return ids
}
