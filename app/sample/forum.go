package sample

import (
	"math/rand/v2"

	"madrega/app"
	"madrega/assets"
)

// forum adds a forum for which applications came in, with every defect that one can have: its rules, two calls that were
// answered by few and one that was answered by many, a map of representation that can't be met as it is, and the marks of a
// committee.
func (b builder) forum(d *app.Document) {
	written := assets.Read("sample/forum.json")
	b.exercise(d, written)
	var list struct {
		Applications []struct {
			ID     string   `json:"id"`
			Traits []string `json:"traits"` // keys of quotas
		} `json:"application"`
	}
	read(written, &list)
	for _, a := range list.Applications {
		for _, key := range a.Traits {
			quota := d.Quotas.Get(b.ids["quota/"+key])
			d.Traits = d.Traits.With(app.Trait{ID: b.next(), Application: b.ids["application/"+a.ID], Axis: quota.Axis, Quota: quota.ID})
		}
	}
	b.marks(d)
}

// marks adds what the committee says of those that were handed in for the last call. One of its members has a conflict of
// interest here and there, and the public sector's representatives were named by the authorities: nobody marks them.
func (b builder) marks(d *app.Document) {
	r := rand.New(rand.NewPCG(seed, 7))
	call := b.ids["call/third"]
	for a := range d.Applications.All() {
		if a.Call != call || a.Source == app.ByAppointment || a.Constituency == "" {
			continue
		}
		worth := 62 + r.IntN(30)
		for m := range d.Assessors.All() {
			mark := app.Mark{ID: b.next(), Assessor: m.ID, Application: a.ID, Score: min(100, worth+r.IntN(13)-6)}
			if r.IntN(24) == 0 {
				mark.Conflict = true
			}
			d.Marks = d.Marks.With(mark)
		}
	}
}
