package export_test

import (
	"fmt"
	"io"
	"math/rand/v2"
	"testing"
	"time"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/report"
	"madrega/export/pdf"
	"madrega/export/xlsx"
)

// town has n organisations, all of them on the grid, with two relations each.
func town(n int) app.Document {
	at := time.Date(2026, 11, 30, 9, 0, 0, 0, time.UTC)
	r, id := rand.New(rand.NewPCG(uint64(n), 1)), app.SequentialIDs(at)
	p := app.NewProcess("נוף הרים", app.City, "", at)
	p.ID = id()
	d := app.NewDocument(p)
	os := make([]app.Organisation, n)
	for i := range os {
		os[i] = app.Organisation{ID: id(), Name: fmt.Sprint("עמותת השכונה ", i), Sector: app.Sectors[i%3],
			Influence: app.Score(1 + r.IntN(5)), Interest: app.Score(1 + r.IntN(5))}
	}
	var rs []app.Relation
	for i := range os {
		for j := i + 1; j < min(n, i+3); j++ {
			rs = append(rs, app.Relation{ID: id(), A: os[i].ID, B: os[j].ID, Now: app.Rungs[r.IntN(len(app.Rungs))]})
		}
	}
	d.Organisations, d.Relations = app.SetOf(os...), app.SetOf(rs...)
	return d
}

// BenchmarkStakeholders is the whole report of the mapping, from the document to the file.
func BenchmarkStakeholders(b *testing.B) {
	l, made := lang.For("he"), time.Date(2026, 11, 30, 9, 0, 0, 0, time.UTC)
	for _, n := range []int{42, 342, 642, 1042, 3000, 5000} {
		d := town(n)
		for name, write := range map[string]func(io.Writer, report.Report) error{"pdf": pdf.Write, "xlsx": xlsx.Write} {
			b.Run(fmt.Sprint(name, "/", n), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					if err := write(io.Discard, report.Make("", d, l, report.Options{Now: made}, report.StakeholderSections)); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
