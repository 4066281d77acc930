package pdf

import (
	"testing"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/report"
)

// TestGridLegend names the sectors only where there are some, and what the chosen item is only where one was chosen.
func TestGridLegend(t *testing.T) {
	l := lang.For("en")
	tests := map[string]struct {
		items           []report.GridItem
		sectors, chosen bool
	}{
		"organisations":           {[]report.GridItem{{Name: "a", Sector: app.Public, X: 2, Y: 2}, {Name: "b", X: 3, Y: 3}}, true, false},
		"ventures":                {[]report.GridItem{{Name: "a", X: 2, Y: 2}, {Name: "b", X: 3, Y: 3}}, false, false},
		"ventures with the first": {[]report.GridItem{{Name: "a", X: 2, Y: 2}, {Name: "b", X: 3, Y: 3, Chosen: true}}, false, true},
	}
	for name, c := range tests {
		t.Run(name, func(t *testing.T) {
			said := map[string]bool{}
			g := report.Grid{X: "x", Y: "y", Items: c.items, Chosen: "the first"}
			for _, p := range pages(report.Report{Lang: l, Sections: []report.Section{{Title: "t", Blocks: []report.Block{g}}}}) {
				for _, tx := range p.texts {
					said[tx.said] = true
				}
			}
			if got := said[l.T("sector.public")]; got != c.sectors {
				t.Errorf("the sectors are named: %v", got)
			}
			if got := said["the first"]; got != c.chosen {
				t.Errorf("the chosen one is named: %v", got)
			}
			if !said["a"] || !said["b"] {
				t.Error("a name is missing")
			}
		})
	}
}
