package forum

import (
	"errors"
	"strings"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/selection"
)

// AxisWords is what to call an axis of a problem.
func AxisWords(d app.Document, l *lang.Lang, axis string) string {
	if axis == Constituencies {
		for c := range d.Constituencies.All() {
			if c.Sector == "" {
				return l.T("axis.constituency")
			}
		}
		return l.T("field.sector")
	}
	if a := d.Axes.Get(app.ID(axis)); a != nil {
		return AxisName(l, a)
	}
	return ""
}

// ValueWords is what to call a value of an axis of a problem; "" stands for those whose value is not known.
func ValueWords(d app.Document, l *lang.Lang, axis, value string) string {
	if c := d.Constituencies.Get(app.ID(value)); c != nil && axis == Constituencies {
		return ConstituencyName(l, c)
	}
	if q := d.Quotas.Get(app.ID(value)); q != nil {
		return ValueName(l, q)
	}
	return l.T("value.unknown")
}

// on is a value with its axis, for a sentence: "Druze (population group)".
func on(d app.Document, l *lang.Lang, axis, value string) lang.Words {
	name := lang.Isolate(ValueWords(d, l, axis, value))
	if axis == Constituencies {
		return lang.Words(name)
	}
	return lang.Words(l.T("forum.value.on", "value", lang.Words(name), "axis", AxisWords(d, l, axis)))
}

// counted is a message that has a wording of its own for none.
func counted(key string, n int, pairs ...any) app.Message {
	if n == 0 {
		return app.Msg(key+".none", pairs...)
	}
	return app.Msg(key, append(pairs, "n", n)...)
}

func seats(n int) app.Message { return app.Msg("forum.count.seats", "n", n) }

// TroubleWords says in full why the map can't be met.
func TroubleWords(d app.Document, l *lang.Lang, t selection.Trouble) string {
	said := []string{TroubleSentence(d, l, t)}
	for _, p := range t.Parts {
		said = append(said, PartWords(d, l, t, p))
	}
	return strings.Join(said, " ")
}

// TroubleSentence is the trouble without its parts.
func TroubleSentence(d app.Document, l *lang.Lang, t selection.Trouble) string {
	axis, value, key := AxisWords(d, l, t.Axis), on(d, l, t.Axis, t.Value), "forum.trouble."+string(t.Kind)
	switch t.Kind {
	case selection.FewCandidates, selection.LocksOver:
		need := seats(t.Need)
		return l.Say(counted(key, t.Have, "seats", need))
	case selection.MinimaOver:
		return l.T(key, "axis", axis, "need", t.Need, "seats", seats(t.Have))
	case selection.MaximaUnder:
		return l.T(key, "axis", axis, "have", t.Have, "seats", seats(t.Need))
	case selection.FewForSeats:
		return l.T(key, "axis", axis, "have", t.Have, "seats", seats(t.Need))
	case selection.LocksCrowd:
		return l.T(key, "axis", axis, "n", t.Need, "seats", seats(t.Have))
	case selection.LockOverMax:
		return l.T(key, "value", value, "n", t.Have, "most", t.Need)
	case selection.FewForMin:
		needed := app.Msg("forum.needed", "n", t.Need)
		if t.Axis == Constituencies {
			needed = app.Msg("forum.needed.seats", "n", t.Need)
		}
		return l.T(key, "value", value, "needed", needed, "have", counted("forum.have", t.Have))
	case selection.CrossFew:
		return l.T(key, "value", value, "needed", app.Msg("forum.needed", "n", t.Need), "reach", counted("forum.reach", t.Have))
	case selection.CrossMany:
		return l.T(key, "value", value, "n", t.Have, "most", t.Need)
	}
	return l.T("forum.trouble.other")
}

// PartWords says what one value of the other axis gives, or forces.
func PartWords(d app.Document, l *lang.Lang, t selection.Trouble, p selection.Part) string {
	value := lang.Words(lang.Isolate(ValueWords(d, l, t.By, p.Value)))
	switch {
	case t.Kind == selection.CrossMany:
		return l.Say(counted("forum.part.least", p.Have, "value", value))
	case p.Have == p.Available:
		return l.Say(counted("forum.part.few", p.Have, "value", value))
	case p.Others > 0 && p.Have == max(0, p.Max-p.Others):
		return l.T("forum.part.locked", "value", value, "have", p.Have, "n", p.Others)
	}
	return l.T("forum.part.most", "value", value, "have", p.Have)
}

// ChangeWords says one change in the form of a deed: "Lower the minimum of …".
func ChangeWords(d app.Document, l *lang.Lang, c selection.Change) string {
	if c.Kind == selection.Release {
		return release(d, l, []string{c.Candidate}, Locks(d)[app.ID(c.Candidate)])
	}
	return l.T("forum.change."+string(c.Kind), "value", on(d, l, c.Axis, c.Value), "from", c.From, "to", c.To)
}

// ChangesWords says a set of changes, one deed in a line; locks that are released together are one deed.
func ChangesWords(d app.Document, l *lang.Lang, changes []selection.Change) (lines []string) {
	locks, released := Locks(d), map[selection.Lock][]string{}
	for _, c := range changes {
		if c.Kind == selection.Release {
			lock := locks[app.ID(c.Candidate)]
			released[lock] = append(released[lock], c.Candidate)
			continue
		}
		lines = append(lines, ChangeWords(d, l, c))
	}
	for _, lock := range []selection.Lock{selection.In, selection.Out, selection.Free} {
		if ids := released[lock]; len(ids) > 0 {
			lines = append(lines, release(d, l, ids, lock))
		}
	}
	return lines
}

func release(d app.Document, l *lang.Lang, ids []string, lock selection.Lock) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = applicantName(d, id)
	}
	if lock == selection.Free {
		lock = selection.In
	}
	return l.T("forum.change.release."+string(lock), "n", len(ids), "names", l.Names(4, names))
}

// applicantName is the name of an organisation, or of a person who stands for themself.
func applicantName(d app.Document, application string) string {
	if a := d.Applications.Get(app.ID(application)); a != nil {
		return a.Name
	}
	return ""
}

// FaultWords says why a problem can't be worked with at all; "" if the error is no fault of the problem.
func FaultWords(d app.Document, l *lang.Lang, err error) string {
	var f *selection.Fault
	if !errors.As(err, &f) {
		return ""
	}
	switch f.Kind {
	case selection.BadSeats:
		return l.T("forum.fault.seats", "most", selection.MaxSeats)
	case selection.TooMany:
		return l.T("forum.fault.many", "have", f.Have, "most", f.Most)
	}
	return l.T("forum.fault.other", "axis", AxisWords(d, l, f.Axis))
}
