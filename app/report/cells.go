package report

import "madrega/app"

// grade is a score that somebody gave, or an empty cell.
func (v view) grade(g app.Grade) Cell {
	if g == 0 {
		return Cell{}
	}
	return Cell{Text: v.l.Number(int(g)), Number: float64(g), HasNum: true}
}

// verdict is a verdict in its word.
func (v view) verdict(of app.Verdict) Cell {
	word := v.l.T("verdict.none")
	if of != "" {
		word = v.l.T("verdict." + string(of))
	}
	return Cell{Text: word, Verdict: of}
}
