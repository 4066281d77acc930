package app

import (
	"fmt"
	"testing"
	"time"
)

var start = time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC)

// did is the document after commands, each of which must be accepted.
func did(t testing.TB, d Document, commands ...Command) Document {
	t.Helper()
	for _, c := range commands {
		next, _, err := c.Run(d)
		if err != nil {
			t.Fatal(err)
		}
		d = next
	}
	return d
}

// large has n organisations with ten relations each.
func large(n int) Document {
	id := SequentialIDs(start)
	p := NewProcess("x", City, "", start)
	p.ID = id()
	d := NewDocument(p)
	os := make([]Organisation, n)
	for i := range os {
		os[i] = Organisation{ID: id(), Name: fmt.Sprint("ארגון ", i), Notes: "שורה\nשורה"}
	}
	var rs []Relation
	for i := range os {
		for j := 1; j <= 10 && i+j < n; j++ {
			rs = append(rs, Relation{ID: id(), A: os[i].ID, B: os[i+j].ID, Now: Informing})
		}
	}
	d.Organisations, d.Relations = SetOf(os...), SetOf(rs...)
	return d
}

func BenchmarkCommands(b *testing.B) {
	d := large(10_000)
	o, last := d.Organisations.At(5_000), d.Organisations.At(9_999)
	for name, c := range map[string]Command{
		"edit":   Edit(o.ID, "", func(o *Organisation) { o.Name = "אחר" }),
		"add":    Add(&Organisation{ID: NewID(), Name: "חדש"}),
		"remove": Remove("organisation", o.ID),
		"relate": Add(&Relation{ID: NewID(), A: o.ID, B: last.ID, Now: Partnership}),
		"move":   Add(&Relation{A: o.ID, B: d.Organisations.At(5_001).ID, Now: Partnership}),
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, diff, err := c.Run(d); err != nil || len(diff) == 0 {
					b.Fatal(err, len(diff))
				}
			}
		})
	}
	b.Run("check", func(b *testing.B) {
		for b.Loop() {
			if err := d.Check(); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("text", func(b *testing.B) {
		long := CleanText(fmt.Sprintf("%0*d", MaxText, 0))
		for b.Loop() {
			CleanText(long)
		}
	})
}
