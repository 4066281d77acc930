package store

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"madrega/app"
	"madrega/app/session"
)

var sizes = []int{100, 1_000, 10_000}

func BenchmarkOpen(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			path := filepath.Join(b.TempDir(), "a.madrega")
			must(b, create(b, path, newSource(b, 1).document(n), Options{}).Close())
			for b.Loop() {
				must(b, reopen(b, path, Options{}).Close())
			}
		})
	}
}

func BenchmarkSaveAll(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			d := newSource(b, 1).document(n)
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
			f := create(b, path, newSource(b, 1).document(n), Options{})
			s := session.New(f.Start(), f, time.Now)
			id := s.Document().Organisations.At(n / 2).ID
			i := 0
			for b.Loop() {
				i++
				must(b, s.Do(app.EditOrganisation(id, "name", func(o *app.Organisation) { o.Name = fmt.Sprint(i) })))
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
	must(b, create(b, path, newSource(b, 1).document(1000), Options{}).Close())
	for b.Loop() {
		_, err := Peek(path)
		must(b, err)
	}
}
