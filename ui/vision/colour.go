package vision

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/kit"
)

// colouring is what the faces of cards are coloured by. The colour only repeats what the mark of the sector, or the name of
// the group, says.
type colouring int

const (
	plain colouring = iota
	bySector
	byGroup
)

// fill is the face of a card of a sector, in the group at a place; −1 for none.
func (c colouring) fill(sector app.Sector, group int) kit.Color {
	switch {
	case c == bySector && sector != "":
		return kit.SectorTint(sector)
	case c == byGroup && group >= 0:
		return kit.GroupColor(group)
	}
	return ""
}

// colours is the switch: by sector, by group, or neither. The wall follows.
func (v *groupView) colours() fyne.CanvasObject {
	l := v.l
	items := kit.Words(l.T("vision.colour.none"), l.T("vision.colour.sector"), l.T("vision.colour.group"))
	return kit.Width(l, 190, kit.NewSelect(l, items, int(v.colour), func(i int) {
		v.colour = colouring(i)
		v.GoTo("group")
	}))
}

// siftBoard hides the cards that are not asked for, and says how many are left.
func (v *groupView) siftBoard(h app.Hanging) string {
	keeps, shown, n := v.entry.keeps(), map[string]bool{}, 0
	add := func(list []app.Stack) {
		for _, s := range list {
			left := 0
			for _, c := range append([]*app.Card{s.Card}, s.Behind...) {
				if keeps(c) {
					left++
				}
			}
			shown[string(s.ID)] = left > 0
			n += left
		}
	}
	for _, g := range h.Groups {
		add(g.Cards)
	}
	add(h.Loose)
	add(h.Parked)
	v.board.Filter(func(id string) bool { return shown[id] })
	all, _ := h.Cards()
	return v.l.T("vision.sifted", "shown", n, "n", all)
}

// groupNames finds the group of a card.
type groupNames struct {
	at    map[app.ID]int // its place on the board
	names map[app.ID]string
}

func groupPlaces(d app.Document) groupNames {
	p := groupNames{map[app.ID]int{}, map[app.ID]string{}}
	for i, g := range app.Hang(d, app.VisionBoard).Groups {
		p.at[g.ID], p.names[g.ID] = i, g.Name
	}
	return p
}

// of gives the place and the name of the group that a card hangs in; −1 for none.
func (g groupNames) of(c *app.Card) (place int, name string) {
	place, ok := g.at[c.Group]
	if !ok || c.Parked {
		return -1, ""
	}
	return place, g.names[c.Group]
}
