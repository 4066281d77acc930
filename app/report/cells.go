package report

import (
	"madrega/app"
	"madrega/app/lang"
)

// grade is a score that somebody gave, or an empty cell.
func (v view) grade(g app.Grade) Cell {
	if g == 0 {
		return Cell{}
	}
	return v.whole(int(g))
}

// verdict is a verdict in its word.
func (v view) verdict(of app.Verdict) Cell {
	word := v.l.T("verdict.none")
	if of != "" {
		word = v.l.T("verdict." + string(of))
	}
	return Cell{Text: word, Verdict: of}
}

// whole is a whole number in a cell.
func whole(l *lang.Lang, n int) Cell {
	return Cell{Text: l.Number(n), Number: float64(n), HasNum: true}
}

func (v view) whole(n int) Cell { return whole(v.l, n) }
