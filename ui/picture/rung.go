package picture

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"madrega/app"
	"madrega/ui/kit"
)

// RungColor is the colour of a rung of the ladder.
func RungColor(r app.Rung) kit.Color { return kit.Shade(int(r)) }

// RungIcon is the icon of a rung of the ladder.
func RungIcon(r app.Rung) string { return fmt.Sprintf("rung-%d-%s", int(r), r.Key()) }

// RungLegend shows the lines of a network from the lowest rung to the highest, with the words for both ends.
func RungLegend(l *kit.Look) fyne.CanvasObject {
	row := kit.Row(l, 5, kit.Write(l, l.T("rung.disconnection"), kit.Second, kit.Ink2))
	for _, r := range app.Rungs {
		c := RungColor(r)
		if r == app.Disconnection {
			c = kit.Error
		}
		line := canvas.NewRectangle(l.Color(c))
		row.Add(kit.FixedSize(l, 24, 1+1.1*float32(r), line))
	}
	row.Add(kit.Write(l, l.T("rung.partnership"), kit.Second, kit.Ink2))
	return row
}
