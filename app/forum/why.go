package forum

import (
	"strings"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/selection"
)

// ReasonWords says why somebody is a member of a panel, or is not: one or two sentences, with the names of others and the
// committee's own reasons for its locks. They are for the committee, never for the room.
func ReasonWords(d app.Document, l *lang.Lang, r selection.Reason) string {
	key := "forum.why." + string(r.Kind)
	with, gap, value := applicantName(d, r.With), lang.Figure(float64(r.Gap)/100), on(d, l, r.Axis, r.Value)
	switch r.Kind {
	case selection.LockedIn, selection.LockedOut:
		if by := lockedBy(d, app.ID(r.Candidate)); by != nil {
			return l.T(key+".by", "by", by.By, "reason", by.Reason)
		}
	case selection.Needed:
		return l.Say(counted(key, r.Have, "name", applicantName(d, r.Candidate), "value", value, "least", r.Need))
	case selection.Highest:
		return helps(l, r, value, l.T(key, "n", r.Among, "with", with, "gap", lang.Words(gap)))
	case selection.Tied:
		return helps(l, r, value, l.T(key, "with", with))
	case selection.Lowest:
		return helps(l, r, value, l.T(key, "with", with, "gap", lang.Words(gap)))
	case selection.WouldBreak, selection.Blocked:
		side := ".under"
		if r.Have > r.Need {
			side = ".over"
		}
		return l.T(key+side, "value", value, "have", r.Have, "need", r.Need)
	case selection.Outscored, selection.Better:
		return l.T(key, "with", with, "gap", lang.Words(gap))
	case selection.Level:
		return l.T(key, "with", with)
	}
	return l.T(key)
}

// helps adds for which quota somebody counts besides. That a constituency is full goes without saying.
func helps(l *lang.Lang, r selection.Reason, value lang.Words, said string) string {
	if r.Value == "" || r.Axis == Constituencies {
		return said
	}
	return strings.Join([]string{said, l.T("forum.why.helps", "value", value, "least", r.Need)}, " ")
}

// lockedBy is the ruling by which somebody is locked, or nil.
func lockedBy(d app.Document, application app.ID) (by *app.Ruling) {
	for _, r := range inTime(d) {
		if r.Application != application {
			continue
		}
		switch r.Kind {
		case app.LockIn, app.LockOut:
			by = r
		case app.Unlock:
			by = nil
		}
	}
	return by
}
