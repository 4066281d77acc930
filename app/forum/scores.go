package forum

import (
	"slices"

	"madrega/app"
)

// Scores gives for every application that has marks their average, in hundredths of a mark. The mark of a member of the
// committee with a conflict of interest is left out; whoever has none that counts is not in the map.
func Scores(d app.Document) map[app.ID]int {
	sums, counts := map[app.ID]int{}, map[app.ID]int{}
	for m := range d.Marks.All() {
		if counting(m) {
			sums[m.Application] += m.Score
			counts[m.Application]++
		}
	}
	scores := make(map[app.ID]int, len(sums))
	for id, sum := range sums {
		scores[id] = average(sum, counts[id])
	}
	return scores
}

// average in hundredths, a half rounded up.
func average(sum, n int) int { return (200*sum + n) / (2 * n) }

func counting(m *app.Mark) bool { return m.Score > 0 && !m.Conflict }

// Marks holds what every member of the committee says of every application.
type Marks map[[2]app.ID]*app.Mark

// MarksOf reads all marks of a document, to be asked for by Of.
func MarksOf(d app.Document) Marks {
	marks := make(Marks, d.Marks.Len())
	for m := range d.Marks.All() {
		marks[[2]app.ID{m.Assessor, m.Application}] = m
	}
	return marks
}

// Of is what a member says of an application; the zero Mark if nothing.
func (ms Marks) Of(assessor, application app.ID) app.Mark {
	if m := ms[[2]app.ID{assessor, application}]; m != nil {
		return *m
	}
	return app.Mark{Assessor: assessor, Application: application}
}

// Given counts the members who gave an application a mark that counts, and those with a conflict of interest.
func (ms Marks) Given(d app.Document, application app.ID) (marks, conflicts int) {
	for a := range d.Assessors.All() {
		switch m := ms.Of(a.ID, application); {
		case m.Conflict:
			conflicts++
		case m.Score > 0:
			marks++
		}
	}
	return marks, conflicts
}

// Committee gives the members of the advisory committee in their order.
func Committee(d app.Document) []*app.Assessor {
	list := slices.Collect(d.Assessors.All())
	slices.SortStableFunc(list, func(a, b *app.Assessor) int { return a.Position - b.Position })
	return list
}

// AddAssessors adds members to the committee, after those who are there; whoever is there already, by name, is left out.
func AddAssessors(d app.Document, names ...string) app.Command {
	known, position := map[string]bool{}, 0
	for a := range d.Assessors.All() {
		known[app.Fold(a.Name)] = true
		position = max(position, a.Position+1)
	}
	var fresh []app.Entity
	for _, name := range names {
		if name = app.CleanLine(name); name == "" || known[app.Fold(name)] {
			continue
		}
		known[app.Fold(name)] = true
		fresh = append(fresh, &app.Assessor{ID: app.NewID(), Name: name, Position: position})
		position++
	}
	return app.Add(fresh...)
}

// SetMark says what a member of the committee thinks of an application: a mark from 1 to the forum's best, or 0 for none.
func SetMark(d app.Document, assessor, application app.ID, score int) (app.Command, error) {
	if most := d.Forum().Marks; score < 0 || score > most {
		return app.Command{}, app.Fail(app.Invalid, "error.forum.range", "least", 1, "most", most)
	}
	merge := "score"
	if score == 0 {
		merge = "" // taking away is a step of its own
	}
	return app.EditOrAdd(app.Mark{Assessor: assessor, Application: application}, merge, func(m *app.Mark) { m.Score = score }), nil
}

// SetConflict says whether a member of the committee has a conflict of interest with an application. Their mark is kept,
// and left out of the average as long as there is one.
func SetConflict(assessor, application app.ID, conflict bool) app.Command {
	return app.EditOrAdd(app.Mark{Assessor: assessor, Application: application}, "", func(m *app.Mark) { m.Conflict = conflict })
}

// SetNote keeps a member's private note on an application.
func SetNote(assessor, application app.ID, note string) app.Command {
	return app.EditOrAdd(app.Mark{Assessor: assessor, Application: application}, "note", func(m *app.Mark) { m.Note = note })
}
