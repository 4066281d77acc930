package xlsx

import (
	"github.com/xuri/excelize/v2"

	"madrega/app/picture"
	"madrega/app/report"
)

// Size of a chart in pixels, and in rows of the usual height.
const (
	chartWide = 620
	chartHigh = 420
	chartRows = 17
)

// radarSheet plans the sheet of a radar: its numbers in a table, and beside it the chart that is drawn from them.
func (b *book) radarSheet(r report.Radar) *sheet {
	s := tableSheet(b.radarTable(r))
	draw := s.draw
	s.draw = func(p *page) {
		p.radarChart(5, headRow, headRow, len(s.table.Rows))
		draw(p)
	}
	return s
}

// radarChart draws a chart, its corner in a cell, over the table whose head is in a row. It comes before the sheet is
// closed.
func (p *page) radarChart(col, row, head, rows int) {
	if rows < 3 {
		return
	}
	series := func(column int, colour, symbol string, width float64) excelize.ChartSeries {
		line := excelize.LineOptions{Type: excelize.LineSolid, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colour}}, Width: width}
		mark := excelize.ChartMarker{Symbol: symbol, Size: 8, Border: line, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colour}}}
		if symbol == "diamond" {
			mark.Fill.Color = []string{white}
		}
		return excelize.ChartSeries{Name: ref(p.name, fixed(column, head, head)), Categories: ref(p.name, fixed(1, head+1, head+rows)),
			Values: ref(p.name, fixed(column, head+1, head+rows)), Line: line, Marker: mark}
	}
	least, most := 0.0, float64(picture.RadarMost)
	words := excelize.Font{Family: font, Size: 10, Color: ink}
	quiet := excelize.Font{Family: font, Size: 9, Color: ink2}
	p.note(p.file.AddChart(p.name, at(col, row), &excelize.Chart{Type: excelize.Radar,
		Series: []excelize.ChartSeries{series(2, pine, "circle", 2.5), series(3, "946B12", "diamond", 2)},
		Format: excelize.GraphicOptions{AltText: printed(p.sheet.title)}, Dimension: excelize.ChartDimension{Width: chartWide, Height: chartHigh},
		Legend: excelize.ChartLegend{Position: "bottom", Font: &words}, Border: excelize.LineOptions{Type: excelize.LineNone},
		XAxis: excelize.ChartAxis{Font: words, MajorGridLines: true},
		YAxis: excelize.ChartAxis{Font: quiet, Minimum: &least, Maximum: &most, MajorUnit: 1, MajorGridLines: true}, ShowBlanksAs: "gap"}))
}
