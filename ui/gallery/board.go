package gallery

import (
	"fmt"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/board"
	"madrega/ui/kit"
)

// boardSample shows cards in groups, for the gallery.
func boardSample(l *kit.Look) fyne.CanvasObject {
	o := board.Options{Loose: l.T("resource.time"), LooseEmpty: l.T("choose.empty"), Parked: l.T("resource.ties"),
		OnMove: func([]string, string) {}, OnMerge: func([]string, string) {}, OnNewGroup: func([]string) {}, OnPark: func([]string) {}}
	keys := []string{"resource.knowledge", "choose.empty.how", "error.internal", "resource.budget", "error.required.title", "choose.overwrite.body"}
	var cards []board.Card
	for i := range 14 {
		c := board.Card{ID: fmt.Sprint(i), Text: l.T(keys[i%len(keys)]), Sector: app.Sectors[i%3], Marked: true, Merged: i * i % 4}
		if i%5 != 0 {
			c.Group = fmt.Sprint("g", i%3)
		}
		cards = append(cards, c)
	}
	b := board.New(l, o)
	b.SetCards([]board.Group{{ID: "g0", Name: l.T("resource.infrastructure"), Dots: 9}, {ID: "g1", Name: l.T("aspect.contribution"), Dots: 7}, {ID: "g2", Dots: 3}}, cards, []board.Card{{ID: "p", Text: l.T("resource.experience")}})
	b.Select("4")
	return kit.Panel(l, kit.Column(l, 8, b.Keys(), kit.FixedHeight(l, 480, b)))
}
