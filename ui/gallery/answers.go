package gallery

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/ballot"
	"madrega/ui/kit"
	"madrega/ui/picture"
)

// answersSample shows the parts that ask for scores and show how they lie.
func answersSample(l *kit.Look) fyne.CanvasObject {
	columns, axes := []string{}, []picture.RadarAxis{}
	for i, k := range app.ComponentKeys {
		columns = append(columns, l.T("component."+string(k)))
		axes = append(axes, picture.RadarAxis{Label: columns[i], Today: float64(1 + i*2%5), Target: float64(2 + i%4)})
	}
	axes[4].Today = 0
	entry := ballot.NewEntry(l, &ballot.Draft{}, ballot.Options{Rows: []string{l.T("field.now"), l.T("field.target")}, Columns: columns})
	for _, key := range "324 5" {
		entry.Focus().TypedRune(key)
	}
	spreads := kit.Column(l, 8)
	for _, answers := range [][]int{{2, 3, 3, 3, 4, 4}, {1, 2, 3, 4, 5, 5}, {4, 4}, nil} {
		s := app.SpreadOf(answers)
		spreads.Add(kit.Row(l, 12, picture.NewSpreadLine(l, s), kit.Fill(kit.NewParagraph(l, l.Spread(s), kit.Second))))
	}
	return kit.Columns(l, 20, []float32{3, 2}, kit.Column(l, 12, kit.Panel(l, entry), kit.Panel(l, spreads)),
		kit.Panel(l, kit.Column(l, 8, kit.Centered(l, picture.RadarLegend(l, l.T("spread.answers", "n", 27))), kit.FixedHeight(l, 300, picture.NewRadar(l, axes)))))
}
