package store

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"madrega/app"
	"madrega/app/session"
	"madrega/app/testkit"
)

var sizes = []int{100, 1_000, 10_000}

// large has n stakeholders, with two relations and two contributions each.
func large(n int) app.Document {
	src := testkit.New(1)
	d := src.Empty()
	os := make([]app.Organisation, n)
	for i := range os {
		os[i] = *src.Organisation()
	}
	var rs []app.Relation
	var cs []app.Contribution
	for i := range os {
		for j := i + 1; j < min(n, i+3); j++ {
			rs = append(rs, app.Relation{ID: src.ID(), A: os[i].ID, B: os[j].ID, Now: app.Informing, Move: src.Words()})
			cs = append(cs, app.Contribution{ID: src.ID(), Organisation: os[i].ID, Aspect: app.Gives, Text: src.Name()})
		}
	}
	d.Organisations, d.Relations, d.Contributions = app.SetOf(os...), app.SetOf(rs...), app.SetOf(cs...)
	return d
}

func BenchmarkOpen(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			path := filepath.Join(b.TempDir(), "a.madrega")
			must(b, create(b, path, large(n), Options{}).Close())
			for b.Loop() {
				must(b, reopen(b, path, Options{}).Close())
			}
		})
	}
}

func BenchmarkSaveAll(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			d := large(n)
			path := filepath.Join(b.TempDir(), "a.madrega")
			for b.Loop() {
				must(b, create(b, path, d, Options{Replace: true}).Close())
			}
		})
	}
}

// BenchmarkDurableEdit is one edit till it is called saved; BenchmarkDo is how long the one who types waits.
func BenchmarkDurableEdit(b *testing.B) { benchEdit(b, true) }

func BenchmarkDo(b *testing.B) { benchEdit(b, false) }

func benchEdit(b *testing.B, durable bool) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			path := filepath.Join(b.TempDir(), "a.madrega")
			f := create(b, path, large(n), Options{})
			s := session.New(f.Start(), f, time.Now)
			id := s.Document().Organisations.At(n / 2).ID
			i := 0
			for b.Loop() {
				i++
				must(b, s.Do(app.Edit(id, "name", func(o *app.Organisation) { o.Name = fmt.Sprint(i) })))
				if durable {
					must(b, s.Flush(context.Background()))
				}
			}
			must(b, s.Close(context.Background()))
		})
	}
}

func BenchmarkPeek(b *testing.B) {
	path := filepath.Join(b.TempDir(), "a.madrega")
	must(b, create(b, path, large(1000), Options{}).Close())
	for b.Loop() {
		_, err := Peek(path)
		must(b, err)
	}
}
