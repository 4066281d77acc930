package sortition

import (
	"fmt"
	"strings"

	"madrega/app"
	"madrega/app/selection"
)

// spellings are the values of a feature by how they may be written: as in the table of categories but for case and space, or else
// with other quotation marks, hyphens or figures, if that means one of them only.
type spellings struct{ exact, folded map[string]string }

func spellingsOf(values []selection.Value) spellings {
	s := spellings{map[string]string{"": ""}, map[string]string{}}
	for _, v := range values {
		s.exact[plain(v.ID)] = v.ID
		if other, twice := s.folded[app.Fold(v.ID)]; twice && other != v.ID {
			s.folded[app.Fold(v.ID)] = "" // two values, so neither
		} else {
			s.folded[app.Fold(v.ID)] = v.ID
		}
	}
	return s
}

func (s spellings) find(cell string) (value string, ok bool) {
	if value, ok = s.exact[plain(cell)]; ok {
		return value, true
	}
	value = s.folded[app.Fold(cell)]
	return value, value != "" && app.Fold(cell) != ""
}

// fault is a cell that can't be used.
type fault struct {
	key    string
	line   int
	column string
	value  string
}

// mostFaults is how many cells are named in one message.
const mostFaults = 20

// refuse names all cells that can't be used at once, so that they can be corrected at once.
func refuse(wrong []fault) error {
	if len(wrong) == 1 {
		f := wrong[0]
		return app.Fail(app.Invalid, f.key, "line", f.line, "column", f.column, "value", f.value)
	}
	var cells []string
	for _, f := range wrong[:min(len(wrong), mostFaults)] {
		cells = append(cells, fmt.Sprintf("%d · %s · %s", f.line, f.column, f.value))
	}
	if len(wrong) > mostFaults {
		cells = append(cells, "…")
	}
	return app.Fail(app.Invalid, "error.sortition.cells", "n", len(wrong), "cells", strings.Join(cells, "; "))
}
