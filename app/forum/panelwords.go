package forum

import (
	"strconv"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/selection"
)

// PanelName is what to call a panel: by how it came about and a letter, "Proposal A"; beyond the letters by its number.
func PanelName(l *lang.Lang, p *app.Panel) string {
	letters := []rune(l.T("forum.letters"))
	letter := strconv.Itoa(p.Number)
	if p.Number <= len(letters) {
		letter = string(letters[p.Number-1])
	}
	return l.T("forum.panel."+string(p.Method), "letter", letter)
}

// ScoreWords is a score or a sum of scores, given in hundredths, in figures.
func ScoreWords(hundredths int) string { return lang.Figure(float64(hundredths) / 100) }

// StandingWords says what can be said of a panel now: whether it keeps the map, and whether it is proven that none is better.
func StandingWords(l *lang.Lang, p *app.Panel, s Standing) string {
	switch {
	case !s.Keeps:
		return l.T("forum.stands.breaks")
	case p.Method == app.ByChoice:
		return l.T("forum.stands.choice")
	case !s.Same:
		return l.T("forum.stands.changed")
	case p.Method == app.ByLottery:
		return l.T("forum.stands.lottery")
	case s.Best:
		return l.T("forum.stands.best")
	case p.Method == app.ByNearest:
		return l.T("forum.stands.nearest", "most", ScoreWords(s.Bound))
	}
	return l.T("forum.stands.found", "most", ScoreWords(s.Bound))
}

// TallyWords says how a panel stands at one value: kept, or how many are missing or over.
func TallyWords(d app.Document, l *lang.Lang, t selection.Tally) string {
	value := on(d, l, t.Axis, t.Value)
	switch {
	case t.Missing() > 0:
		return l.T("forum.tally.missing", "count", t.Missing(), "value", value)
	case t.Over() > 0:
		return l.T("forum.tally.over", "count", t.Over(), "value", value)
	}
	return l.T("forum.tally.kept", "value", value)
}

// mostDifferences is how many differences of a certificate are told.
const mostDifferences = 8

// DifferenceWords says in what a certificate differs from what is counted now, at most a few; the last line says how many
// more there are.
func DifferenceWords(d app.Document, l *lang.Lang, list []selection.Difference) (lines []string) {
	for i, diff := range list {
		if i == mostDifferences {
			return append(lines, l.T("forum.differs.more", "n", len(list)-i))
		}
		lines = append(lines, differenceWords(d, l, diff))
	}
	return lines
}

func differenceWords(d app.Document, l *lang.Lang, diff selection.Difference) string {
	value, name := on(d, l, diff.Axis, diff.Value), applicantName(d, diff.ID)
	switch diff.Kind {
	case selection.DiffQuota:
		return l.T("forum.differs.quota", "value", value, "min", diff.Said, "max", diff.SaidMax, "nowmin", diff.Counted, "nowmax", diff.CountedMax)
	case selection.DiffNewQuota, selection.DiffNoQuota:
		return l.T("forum.differs.value", "value", value)
	case selection.DiffCandidates:
		return l.T("forum.differs.candidates", "said", diff.Said, "counted", diff.Counted)
	case selection.DiffMember, selection.DiffLock:
		return l.T("forum.differs.member", "name", name)
	case selection.DiffIn, selection.DiffOut:
		return l.T("forum.differs.lock", "name", name)
	case selection.DiffFilled, selection.DiffKept:
		return l.T("forum.differs.filled", "value", value, "counted", diff.Counted)
	case selection.DiffScore, selection.DiffBound:
		return l.T("forum.differs.score", "said", ScoreWords(diff.Said), "counted", ScoreWords(diff.Counted))
	}
	return l.T("forum.differs.input")
}
