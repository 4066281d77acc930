package prepare

import (
	"fmt"
	"testing"

	"madrega/app"
	"madrega/ui/testkit"
)

// large is a document with 300 stakeholders, half of them invited, and 40 departments.
func large(b *testing.B) app.Document {
	d := testkit.Empty()
	var all []app.Entity
	var more []app.Command
	for i := range 300 {
		o := &app.Organisation{ID: app.NewID(), Name: fmt.Sprintf("עמותת הדרך %d (Carmel)", i), Sector: app.Sectors[i%3], Locality: "שפרעם"}
		all = append(all, o)
		if i%2 == 0 {
			more = append(more, app.Add(&app.Invitation{ID: app.NewID(), Organisation: o.ID, Gets: "קשר ישיר"}))
		}
	}
	for i := range 40 {
		more = append(more, app.Add(&app.Department{ID: app.NewID(), Name: fmt.Sprint("אגף ", i), Ready: app.Grade(i % 6), Note: "מוכנים ליום בשבוע"}))
	}
	return testkit.After(b, d, append([]app.Command{app.Add(all...)}, app.All(more...))...)
}

// The benchmarks do what a person waits for: a key that is pressed in a field.

func BenchmarkWritingOfADepartment(b *testing.B) {
	h := open(b, "he", "internal", large(b))
	id := h.Document().Departments.At(20).ID
	for i := 0; b.Loop(); i++ {
		h.Do(app.Edit(id, "note", func(x *app.Department) { x.Note = fmt.Sprint("צריך ", i) }))
	}
}

func BenchmarkWritingOfAnInvitee(b *testing.B) {
	h := open(b, "he", "external", large(b))
	for i := 0; b.Loop(); i++ {
		h.Do(app.EditOrAdd(app.Invitation{Organisation: h.screen.chosen}, "needs", func(x *app.Invitation) { x.Needs = fmt.Sprint("צריך ", i) }))
	}
}

func BenchmarkStateOfAnInvitation(b *testing.B) {
	h := open(b, "he", "invitations", large(b))
	v := h.screen.View.(*invitationsView)
	for i := 0; b.Loop(); i++ {
		v.set(stateAt(i%4), 7)
	}
}
