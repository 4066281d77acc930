package vision

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/board"
	"madrega/ui/kit"
)

// groupView is step "group": cards are put together into groups, and those that say the same become one.
type groupView struct {
	*screen
	l     *kit.Look
	board *board.Board
	said  *kit.Line // how many cards and groups there are
	alike *alikeStrip
	sift  *filterBar
	page  fyne.CanvasObject
}

func newGroupView(s *screen, l *kit.Look) *groupView {
	v := &groupView{screen: s, l: l, said: kit.NewLine(l, "", kit.Second).SetColor(kit.Ink2)}
	o := v.options()
	v.alike = newAlikeStrip(v)
	o.OnRune = v.alike.rune
	v.board = board.New(l, o)
	v.sift = newFilterBar(s, l, func() { v.Changed(nil) }, func() { v.Canvas().Focus(v.board) })
	v.page = kit.Column(l, 8, v.sift.inOneLine(v.said, v.colours(), v.board.Keys()), v.alike.page, kit.Fill(v.board))
	v.Changed(nil)
	if s.chosen != "" {
		v.board.Select(string(s.chosen))
	}
	return v
}

func (v *groupView) options() board.Options {
	l := v.l
	o := board.Options{Loose: l.T("vision.loose"), LooseEmpty: l.T("vision.loose.empty"), Parked: l.T("vision.parked"), Density: &v.density, ReadOnly: v.ReadOnly(),
		OnOpen: func(id string) { v.openCard(app.ID(id)) },
		OnSelect: func(ids []string) {
			v.chosen = ""
			if len(ids) > 0 {
				v.chosen = app.ID(ids[len(ids)-1])
			}
		},
	}
	if v.ReadOnly() {
		return o
	}
	o.OnMove = func(ids []string, group string) { v.Do(app.MoveCards(app.ID(group), cardIDs(ids)...)) }
	o.OnMerge = func(ids []string, into string) { v.Do(app.MergeCards(app.ID(into), cardIDs(ids)...)) }
	o.OnNewGroup = func(ids []string) {
		g := app.Group{ID: app.NewID(), Board: app.VisionBoard}
		if len(ids) == 0 {
			v.Do(app.Add(&g))
			return
		}
		v.Do(app.GroupCards(g, cardIDs(ids)...))
	}
	o.OnPlace = func(ids []string, group, before string) {
		v.Do(app.PlaceCards(app.VisionBoard, app.ID(group), app.ID(before), cardIDs(ids)...))
	}
	o.OnPlaceGroup = func(group, before string) { v.Do(app.PlaceGroup(app.ID(group), app.ID(before))) }
	o.OnRename = func(group, name string) {
		v.Do(app.Edit(app.ID(group), "", func(g *app.Group) { g.Name = name }))
	}
	o.OnPark = func(ids []string) { v.Do(app.ParkCards(cardIDs(ids)...)) }
	o.OnRemove = func(ids []string) { v.remove(cardIDs(ids)) }
	o.OnRemoveGroup = func(group string) { v.dissolve(app.ID(group)) }
	o.CardMenu = func(id string) []kit.MenuItem { return v.cardMenu(app.ID(id), cardIDs(v.board.Selected())) }
	o.GroupMenu = func(group string) []kit.MenuItem {
		return []kit.MenuItem{
			{Item: kit.Item{Text: l.T("vision.group.rename")}, Do: func() { v.board.Rename(group) }},
			{Item: kit.Item{Text: l.T("vision.group.dissolve")}, Do: func() { v.dissolve(app.ID(group)) }},
		}
	}
	return o
}

// dissolve takes a group away; its cards stay.
func (s *screen) dissolve(group app.ID) {
	n := 0
	for c := range s.Document().Cards.All() {
		if c.Group == group {
			n++
		}
	}
	s.Undoable(app.Remove("group", group), s.Look().T("vision.group.dissolved", "n", n))
}

func cardIDs(ids []string) []app.ID {
	list := make([]app.ID, len(ids))
	for i, id := range ids {
		list[i] = app.ID(id)
	}
	return list
}

func (v *groupView) Content() fyne.CanvasObject { return v.page }
func (v *groupView) Focus() fyne.Focusable      { return v.board }

func (v *groupView) Changed(diff app.Diff) {
	d := v.Document()
	h := app.Hang(d, app.VisionBoard)
	v.sift.show(d)
	v.board.SetCards(onBoard(h, v.votes(d), v.colour))
	said := hanging(v.l, h)
	if v.entry.filtered() {
		said = v.siftBoard(h)
	} else {
		v.board.Filter(nil)
	}
	v.said.SetText(said)
	v.alike.changed(diff)
}

// votes are the dots of each group and card, as far as they are revealed.
func (s *screen) votes(d app.Document) map[app.ID]int {
	dots := map[app.ID]int{}
	for _, v := range app.TallyOf(d).Rows {
		dots[v.Key()] = v.Dots
	}
	return dots
}

// hanging says how many cards and groups there are.
func hanging(l *kit.Look, h app.Hanging) string {
	all, merged := h.Cards()
	words := l.T("board.cards", "n", all)
	if merged > 0 {
		words += " • " + l.T("vision.merged", "n", merged)
	}
	return words + " • " + l.T("vision.groups", "n", len(h.Groups))
}

// onBoard are the cards as the board shows them.
func onBoard(h app.Hanging, dots map[app.ID]int, by colouring) (groups []board.Group, cards, parked []board.Card) {
	add := func(to []board.Card, group app.ID, place int, list []app.Stack) []board.Card {
		for _, s := range list {
			to = append(to, board.Card{ID: string(s.ID), Group: string(group), Text: s.Text, Sector: s.Sector, Marked: true, Merged: s.Count(), Dots: dots[s.ID], Fill: by.fill(s.Sector, place)})
		}
		return to
	}
	for i, g := range h.Groups {
		groups = append(groups, board.Group{ID: string(g.ID), Name: g.Name, Dots: dots[g.ID]})
		cards = add(cards, g.ID, i, g.Cards)
	}
	return groups, add(cards, "", -1, h.Loose), add(nil, "", -1, h.Parked)
}
