package kit

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"

	"madrega/app"
)

// PictureSamples shows every picture once, for the gallery.
func PictureSamples(l *Look) fyne.CanvasObject {
	var items []GridItem
	var nodes []NetworkNode
	var ties []NetworkTie
	for i, key := range []string{"resource.knowledge", "resource.experience", "resource.budget", "resource.ties", "resource.time", "resource.infrastructure", "place.city", "place.cluster"} {
		id, name, sector := fmt.Sprint(i), l.T(key), app.Sectors[i%3]
		items = append(items, GridItem{ID: id, Name: name, Sector: sector, Y: 1 + float64(i*3%5), X: 1 + float64(i*7%9)/2})
		nodes = append(nodes, NetworkNode{ID: id, Name: name, Sector: sector})
		for _, k := range []int{i / 2, i / 3} {
			ties = append(ties, NetworkTie{ID: fmt.Sprint(i, "/", k), A: id, B: fmt.Sprint(k), Rung: app.Rung(1 + (i+k)%6)})
		}
	}
	items[6].Y, items[6].X = 0, 0
	items[1].FromY, items[1].FromX = 4, 2

	grid := NewGridMap(l, StakeholderGrid(l))
	grid.SetItems(items)
	grid.Select("1")
	net := NewNetworkView(l)
	net.SetNetwork(nodes, ties)
	net.SelectTie(ties[4].ID)
	ladder := NewLadderView(l, app.Informing, app.Cooperation, map[app.Rung]int{1: 1, 2: 4, 3: 4, 4: 5, 5: 3})
	ladder.OnNow, ladder.OnTarget = func(app.Rung) {}, func(app.Rung) {}
	timer := NewTimerRing(l, 38, false)
	timer.Set(11*time.Minute, 20*time.Minute)
	counts := map[app.Sector]int{app.Public: 14, app.Third: 11, app.Business: 5}
	matrix := NewMatrixView(l, l.T("field.locality"), []MatrixRow{
		{l.T("scope.local"), counts, l.T("report.matrix.met"), false},
		{l.T("scope.regional"), map[app.Sector]int{app.Public: 2, app.Third: 1}, l.T("report.matrix.lacks", "sectors", l.T("sector.business")), true},
	})
	small := Column(l, 16,
		Row(l, 20, LevelPips(l, 1), LevelPips(l, 3), LevelPips(l, 5)),
		NewScoreBlocks(l, 3, 5, func(int) {}),
		Row(l, 10, timer, write(l, TimerText(11*time.Minute), Timer, Ink)),
		SectorBar(l, counts))
	return Column(l, 20,
		Columns(l, 20, []float32{3, 1}, Panel(l, FixedHeight(l, 460, grid)), Panel(l, grid.Tray())),
		Columns(l, 20, []float32{2, 1}, Panel(l, FixedHeight(l, 460, net)), Panel(l, ladder)),
		Columns(l, 20, []float32{2, 1}, Panel(l, matrix), Panel(l, small)),
		Panel(l, FixedHeight(l, 224, timelineSample(l))),
		Panel(l, clusterSample(l)),
		answersSample(l))
}

func timelineSample(l *Look) fyne.CanvasObject {
	v := NewTimeline(l, "2026-11-22")
	v.SetRows([]TimelineRow{
		{ID: "a", Name: l.T("resource.budget"), Owner: l.T("place.city"), Start: "2026-10-01", Due: "2027-02-28", Status: l.T("level.medium"), Tone: UnderWay},
		{ID: "b", Name: l.T("resource.ties"), Owner: l.T("place.cluster"), Start: "2026-09-01", Due: "2026-11-01", Status: l.T("level.high"), Tone: Late},
		{ID: "c", Name: l.T("resource.time"), Status: l.T("level.low")},
	})
	v.Select("a")
	return v
}
