package kit

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"madrega/app"
)

// RungIcon is the icon of a rung of the ladder.
func RungIcon(r app.Rung) string { return fmt.Sprintf("rung-%d-%s", int(r), r.Key()) }

// RungLegend shows the lines of a network from the lowest rung to the highest, with the words for both ends.
func RungLegend(l *Look) fyne.CanvasObject {
	row := Row(l, 5, write(l, l.T("rung.disconnection"), Second, Ink2))
	for _, r := range app.Rungs {
		c := RungColor(r)
		if r == app.Disconnection {
			c = Error
		}
		line := canvas.NewRectangle(l.Color(c))
		row.Add(FixedSize(l, 24, 1+1.1*float32(r), line))
	}
	row.Add(write(l, l.T("rung.partnership"), Second, Ink2))
	return row
}
