package lang

import (
	"strconv"

	"madrega/app"
)

// Figure writes a median or a quartile: "3", "2.5", "3.25".
func Figure(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

// Spread says in a sentence how answers lie, always with how many there are.
func (l *Lang) Spread(s app.Spread) string {
	if s.Few {
		return l.T("spread.toofew")
	}
	if s.N == 0 {
		return l.T("spread.none")
	}
	answers, sentence := l.T("spread.answers", "n", s.N), ""
	switch {
	case s.N > 1 && s.Min == s.Max:
		return l.T("spread.all", "answers", answers, "median", Figure(s.Median))
	case s.N == 1:
		return l.T("spread.one", "answers", answers, "median", Figure(s.Median))
	case s.N < 4: // too few to speak of half of them
		sentence = l.T("spread.few", "answers", answers, "median", Figure(s.Median), "min", s.Min, "max", s.Max)
	case s.Low == s.High:
		sentence = l.T("spread.same", "answers", answers, "median", Figure(s.Median), "min", s.Min, "max", s.Max)
	default:
		sentence = l.T("spread.many", "answers", answers, "median", Figure(s.Median), "low", Figure(s.Low), "high", Figure(s.High), "min", s.Min, "max", s.Max)
	}
	if s.Wide() {
		return l.T("spread.wide", "sentence", Words(sentence))
	}
	return sentence
}
