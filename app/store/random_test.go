package store

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"madrega/app"
)

// source makes documents at random, the same for the same seed.
type source struct {
	*rand.Rand
	id func() app.ID
}

var day = time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC)

func newSource(t testing.TB, seed uint64) *source {
	t.Helper()
	t.Logf("seed %d", seed)
	return &source{rand.New(rand.NewPCG(seed, 1)), app.SequentialIDs(day)}
}

func pick[T any](s *source, of ...T) T { return of[s.IntN(len(of))] }

func (s *source) words() string {
	return pick(s, "", "אשכול רשויות המפרץ", `בי"ס "אורט" (טמרה)`, "جمعية الجليل", "O'Brien & Co. [2026]", "=HYPERLINK(1)", "👩‍👩‍👧", "a'; DROP TABLE organisation; --", "%00 # ?")
}

func (s *source) name(n int) string { return app.CleanLine(fmt.Sprint(s.words(), " ", n)) }

func (s *source) score() app.Score { return app.Score(1 + s.Float64()*4) }

func (s *source) organisation() app.Organisation {
	o := app.Organisation{ID: s.id(), Name: s.name(s.IntN(1e6)), Person: s.IntN(2) == 0, Sector: pick(s, "", app.Public, app.Third, app.Business),
		Field: s.words(), Locality: s.words(), Scope: pick(s, "", app.Local, app.Regional, app.National), Contact: s.words(),
		Notes: s.words() + "\nx" + s.words(), Private: s.words(), Pin: s.IntN(2) == 0, NetX: s.Float64(), NetY: s.Float64()}
	if s.IntN(2) == 0 {
		o.Influence, o.Interest, o.Moved = s.score(), s.score(), app.TimeOf(day.Add(time.Duration(s.IntN(1e9))*time.Millisecond))
		o.FromInfluence, o.FromInterest = s.score(), s.score()
		o.Reason, o.Reasoned = s.words(), o.Moved
	}
	o.Notes = app.CleanText(o.Notes)
	return o
}

// document has organisations, and twice as many relations, contributions and resources.
func (s *source) document(organisations int) app.Document {
	p := app.NewProcess("אשכול המפרץ", app.MunicipalCluster, "פיתוח מקומי", day)
	p.ID, p.Population, p.Identity = s.id(), s.IntN(1e6), "שורה\nشيء\n\nline"
	d := app.NewDocument(p)
	for i := range min(organisations, 16) {
		d.Authorities = d.Authorities.With(app.Authority{ID: s.id(), Name: s.name(i), Kind: pick(s, app.PlaceKinds[:3]...), Population: s.IntN(1e5)})
	}
	var os []app.Organisation
	for range organisations {
		os = append(os, s.organisation())
	}
	d.Organisations = app.SetOf(os...)
	if organisations < 2 {
		return d
	}
	pairs, kinds := map[[2]app.ID]bool{}, map[string]bool{}
	var rs []app.Relation
	var cs []app.Contribution
	var res []app.Resource
	for range 2 * organisations {
		a, b := os[s.IntN(len(os))].ID, os[s.IntN(len(os))].ID
		if a > b {
			a, b = b, a
		}
		if a != b && !pairs[[2]app.ID{a, b}] {
			pairs[[2]app.ID{a, b}] = true
			rs = append(rs, app.Relation{ID: s.id(), A: a, B: b, Now: pick(s, app.Rungs...), Target: pick(s, append(app.Rungs, 0)...),
				Move: s.words(), Owner: s.words(), Due: pick(s, "", app.Date("2026-12-31"))})
		}
		cs = append(cs, app.Contribution{ID: s.id(), Organisation: a, Aspect: pick(s, app.Aspects...), Prompt: pick(s, "", "prompt.public.benefit.services"), Text: "x" + s.words()})
		r := app.Resource{ID: s.id(), Organisation: b, Kind: pick(s, app.ResourceKinds...), Note: s.words()}
		if !kinds[r.UniqueKey()] {
			kinds[r.UniqueKey()] = true
			res = append(res, r)
		}
	}
	d.Relations, d.Contributions, d.Resources = app.SetOf(rs...), app.SetOf(cs...), app.SetOf(res...)
	for i := range 5 {
		d.Steps = d.Steps.With(app.StepState{ID: s.id(), Exercise: "stakeholders", Step: fmt.Sprint("step", i), Done: s.IntN(2) == 0, Skipped: s.IntN(2) == 0, Minutes: s.IntN(601), Position: s.IntN(101)})
	}
	return d
}

// change makes a random command that keeps the rules.
func (s *source) change(d app.Document) app.Command {
	n := d.Organisations.Len()
	if n < 2 || s.IntN(6) == 0 {
		return app.AddOrganisations(s.organisation())
	}
	o, other := d.Organisations.At(s.IntN(n)), d.Organisations.At(s.IntN(n))
	switch s.IntN(8) {
	case 0:
		return app.RemoveOrganisations(o.ID)
	case 1:
		return app.PlaceOrganisation(o.ID, s.score(), s.score(), day)
	case 2:
		return app.EditOrganisation(o.ID, "name", func(o *app.Organisation) { o.Name = s.name(s.IntN(1e6)) })
	case 3:
		return app.PutContribution(app.Contribution{ID: s.id(), Organisation: o.ID, Aspect: app.Gives, Text: "y" + s.words()})
	case 4:
		return app.PutResource(app.Resource{ID: s.id(), Organisation: o.ID, Kind: pick(s, app.ResourceKinds...), Note: s.words()})
	case 5:
		return app.PutSteps(app.StepState{Exercise: "stakeholders", Step: pick(s, "grid", "list"), Minutes: s.IntN(600)})
	case 6:
		return app.ReplaceProcess(app.Process{Place: s.name(1), Kind: app.City, Created: app.TimeOf(day)})
	}
	if o.ID == other.ID {
		return app.PutAuthorities(app.Authority{ID: s.id(), Name: s.name(s.IntN(1e9)), Kind: app.City})
	}
	return app.PutRelation(app.Relation{ID: s.id(), A: o.ID, B: other.ID, Now: pick(s, app.Rungs...), Move: s.words()})
}
