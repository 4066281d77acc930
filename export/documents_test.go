package export_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/sample"
	"madrega/app/testkit"
)

var madeAt = time.Date(2026, 11, 22, 16, 40, 0, 0, time.UTC)

// documents are the sample, and those that a layout has to bear: nobody yet, very few, and very many with long names.
func documents(t *testing.T, l *lang.Lang) map[string]app.Document {
	return map[string]app.Document{"sample": sample.Bay(l), "empty": none(l), "few": few(t, l), "many": many(t, l)}
}

func none(l *lang.Lang) app.Document {
	bay := sample.Bay(l)
	return app.NewDocument(app.NewProcess(bay.Process().Place, app.City, "", sample.Made))
}

// few has three stakeholders of the sample, and the relations among them.
func few(t *testing.T, l *lang.Lang) app.Document {
	bay, d, id := sample.Bay(l), none(l), app.SequentialIDs(madeAt)
	for i := range 3 {
		d = testkit.After(t, d, app.Add(bay.Organisations.At(i*14)))
	}
	for i := range 2 {
		d = testkit.After(t, d, app.Add(&app.Relation{ID: id(), A: bay.Organisations.At(i * 14).ID, B: bay.Organisations.At(28).ID, Now: app.Informing, Target: app.Cooperation}))
	}
	return d
}

// many has 300 stakeholders with long names, and 1,000 relations.
func many(t *testing.T, l *lang.Lang) app.Document {
	rng, bay, d := rand.New(rand.NewPCG(4, 2)), sample.Bay(l), none(l)
	id := app.SequentialIDs(sample.Made)
	all, stakeholders := make([]app.Organisation, 300), make([]app.Entity, 300)
	for i := range all {
		o := *bay.Organisations.At(i % bay.Organisations.Len())
		other := bay.Organisations.At(rng.IntN(bay.Organisations.Len()))
		o.ID, o.Name = id(), fmt.Sprintf("%s – %s (%d)", o.Name, other.Name, i+1)
		if i%50 == 0 {
			o.Name = strings.TrimSpace(strings.Repeat(o.Name+" ", 4))
		}
		o.Influence, o.Interest = app.Score(1+4*rng.Float64()), app.Score(1+4*rng.Float64())
		o.Locality = fmt.Sprint(other.Locality, " ", i%37)
		all[i], stakeholders[i] = o, &o
	}
	d = testkit.After(t, d, app.Add(stakeholders...))
	relations := make([]app.Relation, 0, 1000)
	for i := 0; len(relations) < cap(relations); i++ {
		a, b := all[i%300], all[(i+1+i/300*7)%300]
		relations = append(relations, app.Relation{ID: id(), A: min(a.ID, b.ID), B: max(a.ID, b.ID), Now: app.Rungs[rng.IntN(6)], Target: app.Rungs[rng.IntN(6)], Move: strings.TrimSpace(strings.Repeat(a.Reason+" ", rng.IntN(3)))})
	}
	d.Relations = app.SetOf(relations...)
	if err := d.Check(); err != nil {
		t.Fatal(err)
	}
	return d
}
