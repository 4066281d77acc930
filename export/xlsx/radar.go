package xlsx

import (
	"bytes"
	"fmt"
	"regexp"

	"github.com/xuri/excelize/v2"

	"madrega/app/picture"
	"madrega/app/report"
)

// Size of a chart in pixels, and in rows that nothing is written in.
const (
	chartWide = 520
	chartHigh = 400
	chartRows = 24
	chartAt   = 4 // the column beside the table that it is drawn from
)

// radarSheet plans the sheet of a radar: its numbers in a table, and beside it the chart that is drawn from them.
func (b *book) radarSheet(r report.Radar) *sheet {
	s := tableSheet(b.radarTable(r))
	draw := s.draw
	s.draw = func(p *page) {
		p.radarChart(chartAt+1, headRow, len(s.table.Rows))
		draw(p)
	}
	return s
}

// radarChart draws a chart beside the table whose head is in a row: its corner stands in a column. It comes before the
// sheet is closed.
func (p *page) radarChart(col, head, rows int) {
	if rows < 3 {
		return
	}
	series := func(column int) excelize.ChartSeries {
		return excelize.ChartSeries{Name: ref(p.name, fixed(column, head, head)), Categories: ref(p.name, fixed(1, head+1, head+rows)),
			Values: ref(p.name, fixed(column, head+1, head+rows))}
	}
	least, most := 0.0, float64(picture.RadarMost)
	words := excelize.Font{Family: font, Size: 10, Color: ink}
	quiet := excelize.Font{Family: font, Size: 9, Color: ink2}
	p.note(p.file.AddChart(p.name, at(col, head), &excelize.Chart{Type: excelize.Radar, Series: []excelize.ChartSeries{series(2), series(3)},
		Format:    excelize.GraphicOptions{AltText: cut(cellText(p.sheet.title), maxPrint), OffsetX: 12, OffsetY: 6},
		Dimension: excelize.ChartDimension{Width: chartWide, Height: chartHigh},
		Legend:    excelize.ChartLegend{Position: "bottom", Font: &words}, Border: excelize.LineOptions{Type: excelize.LineNone},
		XAxis: excelize.ChartAxis{Font: words, MajorGridLines: true},
		YAxis: excelize.ChartAxis{Font: quiet, Minimum: &least, Maximum: &most, MajorUnit: 1, MajorGridLines: true}, ShowBlanksAs: "gap"}))
}

var (
	chartSeries = regexp.MustCompile(`<ser>.*?</ser>`)
	notOfRadars = regexp.MustCompile(`<(invertIfNegative|smooth) val="0"></(invertIfNegative|smooth)>`)
)

// radarLook gives the two series of a chart their colours and marks, for which the library has no words, and takes out what
// it writes and the format doesn't know.
func radarLook(part []byte) []byte {
	i := 0
	return chartSeries.ReplaceAllFunc(part, func(s []byte) []byte {
		line, fill, symbol, width := pine, pine, "circle", 28575
		if i > 0 {
			line, fill, symbol, width = "946B12", white, "diamond", 25400
		}
		i++
		colour := func(c string) string { return fmt.Sprintf(`<a:solidFill><a:srgbClr val="%s"/></a:solidFill>`, c) }
		look := fmt.Sprintf(`</tx><spPr><a:ln w="%d" cap="rnd">%s<a:round/></a:ln></spPr><marker><symbol val="%s"/><size val="8"/><spPr>%s<a:ln w="19050">%s</a:ln></spPr></marker>`,
			width, colour(line), symbol, colour(fill), colour(line))
		return bytes.Replace(notOfRadars.ReplaceAll(s, nil), []byte("</tx>"), []byte(look), 1)
	})
}
