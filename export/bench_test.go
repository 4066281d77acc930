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

// BenchmarkTable is a table of 4,000 rows of eight Hebrew names, as .ci/peers/tables.py makes it with others' libraries.
func BenchmarkTable(b *testing.B) {
	const rows, columns = 4000, 8
	t := report.Table{Columns: make([]report.Column, columns)}
	for c := range columns {
		t.Columns[c].Title = fmt.Sprint("טור ", c)
	}
	for i := range rows {
		row := make([]report.Cell, columns)
		for c := range row {
			row[c].Text = fmt.Sprintf("עמותת השכונה %d (שלוחה %d)", i, c)
		}
		t.Rows = append(t.Rows, row)
	}
	r := report.Report{Lang: lang.For("he"), Title: "נוף הרים", Sections: []report.Section{{Title: "שמות", Blocks: []report.Block{t}}}}
	for name, write := range map[string]func(io.Writer, report.Report) error{"pdf": pdf.Write, "xlsx": xlsx.Write} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if err := write(io.Discard, r); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.N*rows*columns)/b.Elapsed().Seconds(), "cells/s")
		})
	}
}
