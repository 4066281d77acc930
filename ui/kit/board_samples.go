package kit

import (
	"fmt"

	"fyne.io/fyne/v2"

	"madrega/app"
)

// boardSample shows cards in groups, for the gallery.
func boardSample(l *Look) fyne.CanvasObject {
	o := BoardOptions{Loose: l.T("resource.time"), LooseEmpty: l.T("choose.empty"), Parked: l.T("resource.ties"),
		OnMove: func([]string, string) {}, OnMerge: func([]string, string) {}, OnNewGroup: func([]string) {}, OnPark: func([]string) {}}
	keys := []string{"resource.knowledge", "choose.empty.how", "error.internal", "resource.budget", "error.required.title", "choose.overwrite.body"}
	var cards []BoardCard
	for i := range 14 {
		c := BoardCard{ID: fmt.Sprint(i), Text: l.T(keys[i%len(keys)]), Sector: app.Sectors[i%3], Marked: true, Merged: i * i % 4}
		if i%5 != 0 {
			c.Group = fmt.Sprint("g", i%3)
		}
		cards = append(cards, c)
	}
	b := NewBoard(l, o)
	b.SetCards([]BoardGroup{{"g0", l.T("resource.infrastructure"), 9}, {"g1", l.T("aspect.contribution"), 7}, {"g2", "", 3}}, cards, []BoardCard{{ID: "p", Text: l.T("resource.experience")}})
	b.Select("4")
	return Panel(l, Column(l, 8, BoardHints(l, o), FixedHeight(l, 480, b)))
}
