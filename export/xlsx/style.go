package xlsx

import (
	"strings"

	"github.com/xuri/excelize/v2"

	"madrega/app"
)

const font = "Arial" // Rubik is not on the machines of those who get the workbook

// Colours of the visual language, on white.
const (
	white       = "FFFFFF"
	ink         = "1E2B2A"
	ink2        = "52605D"
	pine        = "14524A"
	hairline    = "D6CFC1"
	surface2    = "E9E4D9"
	sunTint     = "FBEFD3"
	editable    = "FFF8E3"
	okInk       = "2C6A3E"
	okFill      = "DFEBDD"
	cautionInk  = "8A5200"
	cautionFill = "F8E7C8"
	errorInk    = "A62B1F"
	errorFill   = "F6DDD6"
	gapFill     = "FCF1EC"
	tint        = "DFEAE5"
)

// colours of a sector or a rung: its own, the faint one, and the shape that goes with it.
type colours struct{ ink, tint, shape string }

var sectors = map[app.Sector]colours{
	app.Public: {"1D4F91", "DEE7F2", "■"}, app.Third: {"AE3566", "F5DFE7", "●"}, app.Business: {"7E5E00", "F0E8CC", "▲"},
}

var rungs = [...]colours{{}, {ink, "DDE9E4", ""}, {ink, "B4D0C7", ""}, {ink, "83B3A6", ""}, {ink, "4F9283", ""}, {white, "226C5F", ""}, {white, "0D3F38", ""}}

var verdicts = map[app.Verdict]colours{
	app.Holds: {okInk, okFill, "✓"}, app.Partly: {cautionInk, cautionFill, "!"}, app.Missing: {errorInk, errorFill, "✗"},
}

// tabs are the colours of chapters: none is that of a sector.
var tabs = []string{pine, "F2C35F", "4F9283", "946B12", "83B3A6", "C98A2B", "226C5F", "B4D0C7"}

// tabColour is the colour of a sheet's tab; nil where there are no chapters.
func tabColour(s *sheet) *string {
	if s == nil || s.chapter == 0 {
		return nil
	}
	return &tabs[(s.chapter-1)%len(tabs)]
}

// style is how a cell looks. The zero style is ink on white, without lines.
type style struct {
	size   float64 // points; 0 is 11
	bold   bool
	color  string // "" is ink
	fill   string // "" is none
	across string // "start", "center", or "" for as the text goes
	top    bool   // at the top of the cell, not in its middle
	wrap   bool
	lined  bool   // hairlines on all sides
	total  bool   // a pine line above
	format string // number format
	spoken bool   // a sentence of the report's language, not a name in any script
	reads  rune   // direction of a name: 'L', 'R', or 0 for as the program sees fit
	open   bool   // may be written into although the sheet is protected
}

// style gives the library's number for a style.
func (b *book) style(s style) int {
	if id, ok := b.styles[s]; ok {
		return id
	}
	out := b.excelStyle(s)
	out.Alignment = &excelize.Alignment{Vertical: "center", WrapText: s.wrap, Horizontal: s.across}
	if s.top {
		out.Alignment.Vertical = "top"
	}
	if s.across == "start" {
		out.Alignment.Horizontal = "left"
		if b.Lang.RTL() {
			out.Alignment.Horizontal = "right"
		}
		if s.lined || s.total || s.fill != "" {
			out.Alignment.Indent = 1
		}
	}
	switch {
	case s.spoken && b.Lang.RTL(), s.reads == 'R':
		out.Alignment.ReadingOrder = 2
	case s.spoken, s.reads == 'L':
		out.Alignment.ReadingOrder = 1
	}
	if s.open {
		out.Protection = &excelize.Protection{Locked: false}
	}
	id, err := b.file.NewStyle(out)
	b.note(err)
	b.styles[s] = id
	return id
}

// rule gives the library's number for a style that a condition puts on a cell.
func (b *book) rule(s style) int {
	if id, ok := b.rules[s]; ok {
		return id
	}
	id, err := b.file.NewConditionalStyle(b.excelStyle(s))
	b.note(err)
	b.rules[s] = id
	return id
}

func (b *book) excelStyle(s style) *excelize.Style {
	if s.size == 0 {
		s.size = 11
	}
	if s.color == "" {
		s.color = ink
	}
	out := &excelize.Style{Font: &excelize.Font{Family: font, Size: s.size, Bold: s.bold, Color: s.color}}
	if s.fill != "" {
		out.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{s.fill}}
	}
	if s.format != "" {
		out.CustomNumFmt = &s.format
	}
	if s.lined || s.total {
		for _, side := range strings.Fields("left right top bottom") {
			line := excelize.Border{Type: side, Color: hairline, Style: 1}
			if s.total && side == "top" {
				line = excelize.Border{Type: side, Color: pine, Style: 2}
			}
			out.Border = append(out.Border, line)
		}
	}
	return out
}

// sectorRule is how the word of a sector looks, wherever it is written: in its colour, behind its shape.
func sectorRule(s app.Sector) style {
	look := sectors[s]
	return style{color: look.ink, fill: look.tint, format: coded(look.shape+" ") + "@"}
}

// sectorRules come before all other styles. The library numbers the formats of conditions apart from those of cells, from
// the same start: here both give one number to one format, so that no program can take one for another.
func (b *book) sectorRules() {
	b.style(style{format: "d.m.yyyy"})
	for _, s := range app.Sectors {
		b.style(style{format: sectorRule(s).format})
	}
	for _, s := range app.Sectors {
		b.rule(sectorRule(s))
	}
}
