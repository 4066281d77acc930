package pdf

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"madrega/app/lang"
	"madrega/app/report"
)

// A chapter whose last page would hold next to nothing is set closer together, if that saves the page; else not.
func TestAnAlmostEmptyLastPageIsSaved(t *testing.T) {
	saved := 0
	for lines := range 60 {
		sections := []report.Section{{Title: "Front", Blocks: []report.Block{report.Paragraph{Text: "x"}}}, {Chapter: "C", Title: "S", Blocks: []report.Block{
			report.Radar{Axes: []string{"a", "b", "c"}, Now: []float64{1, 2, 3}, Target: []float64{2, 3, 4}, Note: "n"},
			report.Paragraph{Text: strings.TrimSpace(strings.Repeat("x\n", lines))}}}}
		usual := newLayout(lang.For("en"))
		usual.chapter("C", "")
		usual.sectionWhole(sections[1])
		got := newLayout(lang.For("en"))
		got.compact(func() int {
			got.chapter("C", "")
			first := len(got.pages)
			got.sectionWhole(sections[1])
			return first
		})
		switch {
		case len(got.pages) < len(usual.pages):
			saved++
		case len(got.pages) > len(usual.pages), outline(got.pages) != outline(usual.pages), got.y != usual.y:
			t.Errorf("%d lines: %d pages that end at %.0f, not %d that end at %.0f", lines, len(got.pages), got.y, len(usual.pages), usual.y)
		}
	}
	if saved == 0 || saved > 20 {
		t.Errorf("a page was saved %d times", saved)
	}
}

func TestWidthGoesToLongTexts(t *testing.T) {
	table := report.Table{Columns: []report.Column{{Title: "Name", Width: 1}, {Title: "Short", Width: 1}, {Title: "Long", Width: 1}}}
	for i := range 8 {
		table.Rows = append(table.Rows, []report.Cell{{Text: fmt.Sprint("Organisation of the north ", i)}, {Text: "two words"}, {Text: strings.Repeat("many words ", 30)}})
	}
	for _, code := range lang.Codes {
		l := newLayout(lang.For(code))
		l.table(table)
		short := 0.0
		for _, tx := range l.page.texts {
			if strings.HasPrefix(tx.said, "two") {
				if tx.said != "two words" {
					t.Errorf("%s: %q was broken", code, tx.said)
				}
				short = tx.wide
			}
		}
		widest := slices.MaxFunc(l.page.texts, func(a, b text) int { return int(a.wide - b.wide) }).wide
		if short == 0 || widest < printed/3+20 {
			t.Errorf("%s: lines of the long text are %.0f wide", code, widest)
		}
	}
	// Tables of one kind stay alike: low rows keep the widths that their shares say.
	l := newLayout(lang.For("en"))
	s := sheet{heads: make([]cell, 2), rows: [][]cell{{{text: "a", style: body}, {text: "b c", style: body}}}}
	if got := l.balanceWidths(s, []float64{100, 40}, []float64{10, 10}); !slices.Equal(got, []float64{100, 40}) {
		t.Errorf("widths %v", got)
	}
}
