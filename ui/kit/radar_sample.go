package kit

import (
	"fyne.io/fyne/v2"

	"madrega/app"
)

// answersSample shows the parts that ask for scores and show how they lie.
func answersSample(l *Look) fyne.CanvasObject {
	columns, axes := []string{}, []RadarAxis{}
	for i, k := range app.ComponentKeys {
		columns = append(columns, l.T("component."+string(k)))
		axes = append(axes, RadarAxis{columns[i], float64(1 + i*2%5), float64(2 + i%4)})
	}
	axes[4].Today = 0
	entry := NewBallotEntry(l, &BallotDraft{}, BallotOptions{Rows: []string{l.T("field.now"), l.T("field.target")}, Columns: columns})
	for _, v := range []int{3, 2, 4, 0, 5} {
		entry.draft.put(v)
	}
	entry.showState()
	spreads := Column(l, 8)
	for _, answers := range [][]int{{2, 3, 3, 3, 4, 4}, {1, 2, 3, 4, 5, 5}, {4, 4}, nil} {
		s := app.SpreadOf(answers)
		spreads.Add(Row(l, 12, NewSpreadLine(l, s), Fill(NewParagraph(l, l.Spread(s), Second))))
	}
	return Columns(l, 20, []float32{3, 2}, Column(l, 12, Panel(l, entry), Panel(l, spreads)),
		Panel(l, Column(l, 8, Centered(l, RadarLegend(l, l.T("spread.answers", "n", 27))), FixedHeight(l, 300, NewRadar(l, axes)))))
}
