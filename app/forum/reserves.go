package forum

import (
	"cmp"
	"slices"

	"madrega/app"
	"madrega/app/selection"
)

// Reserve is somebody of the reserves (עתודה): eligible, and not seated.
type Reserve struct {
	Application *app.Application
	Rank        int  // among those of the same constituency, from 1; 0 for whoever is kept out of the seats
	Of          int  // how many of the constituency have a rank
	Score       int  // average of the committee's marks in hundredths; 0 without any
	Out         bool // the committee keeps them out of the seats: they are for working teams only
	Tied        bool // another one of the constituency has the same score: who applied first comes first
	Kept        bool // within the number of reserves that the rules keep
}

// Reserves are all eligible applicants without a seat, by constituency, ranked by score, then by when they applied. Whoever
// sat and left is not among them, nor is a member who applied once more. Those kept out of the seats come last.
func Reserves(d app.Document) []Reserve {
	sat := satOrSits(d)
	scores, locks, place := Scores(d), Locks(d), constituencyOrder(d)
	var list []Reserve
	for _, a := range Eligible(d) {
		if !sat(a) {
			list = append(list, Reserve{Application: a, Score: scores[a.ID], Out: locks[a.ID] == selection.Out})
		}
	}
	slices.SortStableFunc(list, func(a, b Reserve) int {
		x, y := a.Application, b.Application
		return cmp.Or(place(x)-place(y), cmp.Compare(wait(a), wait(b)), b.Score-a.Score, cmp.Compare(x.Received, y.Received), x.Number-y.Number, cmp.Compare(x.ID, y.ID))
	})
	rank(list, d.Forum().Reserves)
	return list
}

// satOrSits tells of an application whether its applicant sits, or left the seat that it gave.
func satOrSits(d app.Document) func(*app.Application) bool {
	gone, keys := map[app.ID]bool{}, map[string]bool{}
	for m := range d.Members.All() {
		gone[m.Application] = true
		for _, key := range applicant(d.Applications.Get(m.Application)) {
			keys[key] = keys[key] || m.Left == ""
		}
	}
	return func(a *app.Application) bool {
		return gone[a.ID] || slices.ContainsFunc(applicant(a), func(key string) bool { return keys[key] })
	}
}

func wait(r Reserve) int {
	if r.Out {
		return 1
	}
	return 0
}

// rank numbers the reserves of each constituency.
func rank(list []Reserve, most int) {
	of, same := map[app.ID]int{}, map[[2]any]int{}
	for i := range list {
		if r := &list[i]; !r.Out {
			of[r.Application.Constituency]++
			same[[2]any{r.Application.Constituency, r.Score}]++
			r.Rank = of[r.Application.Constituency]
			r.Kept = most == 0 || r.Rank <= most
		}
	}
	for i := range list {
		r := &list[i]
		r.Of = of[r.Application.Constituency]
		r.Tied = !r.Out && same[[2]any{r.Application.Constituency, r.Score}] > 1
	}
}
