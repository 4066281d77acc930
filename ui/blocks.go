package ui

import (
	"fmt"

	"fyne.io/fyne/v2"

	"madrega/app/report"
	"madrega/ui/ballot"
	"madrega/ui/kit"
	"madrega/ui/picture"
)

// drawBlocks shows the blocks of a report as they would stand on paper: the same words in both places.
func drawBlocks(l *kit.Look, blocks []report.Block) fyne.CanvasObject {
	page := kit.Column(l, 14)
	for _, b := range blocks {
		switch b := b.(type) {
		case report.Figures:
			page.Add(drawFigures(l, b))
		case report.Paragraph:
			page.Add(drawParagraph(l, b))
		case report.Sectors:
			page.Add(kit.Panel(l, kit.Column(l, 8, sectorCounts(l, b.Title, b.Counts, 0), kit.NewParagraph(l, b.Note, kit.Second).SetColor(kit.Ink2))))
		case report.Table:
			page.Add(drawTable(l, b))
		default:
			panic(fmt.Sprintf("ui: no way to show a %T", b)) // the comparison of meetings is made of those above
		}
	}
	return page
}

func drawFigures(l *kit.Look, b report.Figures) fyne.CanvasObject {
	row := kit.Grid(l, 12, 150)
	for _, f := range b.Items {
		row.Add(kit.Panel(l, kit.Column(l, 2, kit.NewText(l, f.Value, kit.Title), kit.NewParagraph(l, f.Word, kit.Second).SetColor(kit.Ink2))))
	}
	return row
}

func drawParagraph(l *kit.Look, b report.Paragraph) fyne.CanvasObject {
	if b.Style == report.Caution {
		return kit.NewCautionBar(l, b.Text, nil)
	}
	text := kit.Column(l, 4)
	if b.Title != "" {
		text.Add(kit.NewParagraph(l, b.Title, kit.Strong))
	}
	text.Add(kit.NewParagraph(l, b.Text, kit.Body))
	return kit.Panel(l, text)
}

// drawTable lays out all rows below each other: it is for small tables.
func drawTable(l *kit.Look, b report.Table) fyne.CanvasObject {
	weights := make([]float32, len(b.Columns))
	head := make([]fyne.CanvasObject, len(b.Columns))
	for i, c := range b.Columns {
		if weights[i] = float32(c.Width); c.Width == 0 {
			weights[i] = 1
		}
		head[i] = kit.NewLine(l, c.Title, kit.Second).SetColor(kit.Ink2)
	}
	page := kit.Column(l, 8, kit.NewParagraph(l, b.Title, kit.Section), kit.Columns(l, 12, weights, head...), kit.Divider(l))
	for _, row := range b.Rows {
		cells := make([]fyne.CanvasObject, len(row))
		for i, c := range row {
			cells[i] = drawCell(l, b.Columns[i].Kind, c)
		}
		page.Add(kit.Columns(l, 12, weights, cells...))
		page.Add(kit.Divider(l))
	}
	return kit.Panel(l, page)
}

func drawCell(l *kit.Look, kind report.ColumnKind, c report.Cell) fyne.CanvasObject {
	switch {
	case kind == report.SectorOf:
		return kit.AtStart(l, kit.SectorWord(l, c.Sector, kit.Body))
	case kind == report.RungOf && c.Rung != 0:
		return kit.AtStart(l, kit.Row(l, 7, kit.Icon(l, picture.RungIcon(c.Rung), kit.Ink, 22), kit.NewText(l, c.Text, kit.Body)))
	case kind == report.GradeOf && c.HasNum:
		blocks := ballot.NewScore(l, 0, 0, nil)
		blocks.SetMedians(c.Number, c.Target)
		return kit.AtStart(l, blocks)
	case kind == report.Number:
		return kit.AtStart(l, kit.NewText(l, c.Text, kit.Body))
	}
	role := kit.Body
	if c.Strong {
		role = kit.Strong
	}
	if c.Under != "" {
		return kit.Column(l, 2, kit.NewParagraph(l, c.Text, role), kit.NewParagraph(l, c.Under, kit.Second).SetColor(kit.Ink2))
	}
	return kit.NewParagraph(l, c.Text, role)
}
