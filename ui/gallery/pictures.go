package gallery

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/ballot"
	"madrega/ui/kit"
	"madrega/ui/picture"
)

// pictureSamples shows every picture once, for the gallery.
func pictureSamples(l *kit.Look) fyne.CanvasObject {
	var items []picture.GridItem
	var nodes []picture.NetworkNode
	var ties []picture.NetworkTie
	for i, key := range []string{"resource.knowledge", "resource.experience", "resource.budget", "resource.ties", "resource.time", "resource.infrastructure", "place.city", "place.cluster"} {
		id, name, sector := fmt.Sprint(i), l.T(key), app.Sectors[i%3]
		items = append(items, picture.GridItem{ID: id, Name: name, Sector: sector, Y: 1 + float64(i*3%5), X: 1 + float64(i*7%9)/2})
		nodes = append(nodes, picture.NetworkNode{ID: id, Name: name, Sector: sector})
		for _, k := range []int{i / 2, i / 3} {
			ties = append(ties, picture.NetworkTie{ID: fmt.Sprint(i, "/", k), A: id, B: fmt.Sprint(k), Rung: app.Rung(1 + (i+k)%6)})
		}
	}
	items[6].Y, items[6].X = 0, 0
	items[1].FromY, items[1].FromX = 4, 2

	grid := picture.NewGrid(l, picture.StakeholderGrid(l))
	grid.SetItems(items)
	grid.Select("1")
	net := picture.NewNetwork(l)
	net.SetNetwork(nodes, ties)
	net.SelectTie(ties[4].ID)
	ladder := picture.NewLadder(l, app.Informing, app.Cooperation, map[app.Rung]int{1: 1, 2: 4, 3: 4, 4: 5, 5: 3})
	ladder.OnNow, ladder.OnTarget = func(app.Rung) {}, func(app.Rung) {}
	timer := kit.NewTimerRing(l, 38, false)
	timer.Set(11*time.Minute, 20*time.Minute)
	counts := map[app.Sector]int{app.Public: 14, app.Third: 11, app.Business: 5}
	matrix := picture.NewMatrix(l, l.T("field.locality"), []picture.MatrixRow{
		{Title: l.T("scope.local"), Counts: counts, State: l.T("report.matrix.met")},
		{Title: l.T("scope.regional"), Counts: map[app.Sector]int{app.Public: 2, app.Third: 1}, State: l.T("report.matrix.lacks", "sectors", l.T("sector.business")), Short: true},
	})
	small := kit.Column(l, 16,
		kit.Row(l, 20, picture.LevelPips(l, 1), picture.LevelPips(l, 3), picture.LevelPips(l, 5)),
		ballot.NewScore(l, 3, 5, func(int) {}),
		kit.Row(l, 10, timer, kit.Write(l, kit.TimerText(11*time.Minute), kit.Timer, kit.Ink)),
		picture.SectorBar(l, counts))
	return kit.Column(l, 20,
		kit.Columns(l, 20, []float32{3, 1}, kit.Panel(l, kit.FixedHeight(l, 460, grid)), kit.Panel(l, grid.Tray())),
		kit.Columns(l, 20, []float32{2, 1}, kit.Panel(l, kit.FixedHeight(l, 460, net)), kit.Panel(l, ladder)),
		kit.Columns(l, 20, []float32{2, 1}, kit.Panel(l, matrix), kit.Panel(l, small)),
		kit.Panel(l, kit.FixedHeight(l, 224, timelineSample(l))),
		kit.Panel(l, clusterSample(l)),
		answersSample(l))
}

func timelineSample(l *kit.Look) fyne.CanvasObject {
	v := picture.NewTimeline(l, "2026-11-22")
	v.SetRows([]picture.TimelineRow{
		{ID: "a", Name: l.T("resource.budget"), Owner: l.T("place.city"), Start: "2026-10-01", Due: "2027-02-28", Status: l.T("level.medium"), Tone: picture.UnderWay},
		{ID: "b", Name: l.T("resource.ties"), Owner: l.T("place.cluster"), Start: "2026-09-01", Due: "2026-11-01", Status: l.T("level.high"), Tone: picture.Late},
		{ID: "c", Name: l.T("resource.time"), Status: l.T("level.low")},
	})
	v.Select("a")
	return v
}
