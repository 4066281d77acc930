package session

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"testing"

	"madrega/app"
)

func dump(t *testing.T, d app.Document) string {
	t.Helper()
	b, err := json.Marshal(d)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// TestWalk goes at random through doing, undoing, redoing, going back and reopening, beside a model: a list of what the
// document was and an index in it.
func TestWalk(t *testing.T) {
	for seed := range uint64(20) {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			r := rand.New(rand.NewPCG(seed, 7))
			b := newBench(t)
			model, at := []string{dump(t, b.Document())}, 0
			all := []string{model[0]} // after every entry of the history
			put := func() {
				model, at = append(model[:at+1], dump(t, b.Document())), at+1
			}
			for range 120 {
				switch n := b.Document().Organisations.Len(); r.IntN(8) {
				case 0, 1:
					_, err := b.Undo()
					if (err == nil) != (at > 0) {
						t.Fatalf("undo at %d: %v", at, err)
					}
					at = max(0, at-1)
				case 2:
					_, err := b.Redo()
					if (err == nil) != (at < len(model)-1) {
						t.Fatalf("redo at %d of %d: %v", at, len(model)-1, err)
					}
					at = min(len(model)-1, at+1)
				case 3:
					b.reopen()
				case 4:
					seq := r.IntN(len(all))
					then, err := b.At(int64(seq))
					b.ok(err)
					if dump(t, then) != all[seq] {
						t.Fatalf("the document after entry %d is another", seq)
					}
					before := len(b.History())
					b.ok(b.RevertTo(int64(seq)))
					if len(b.History()) > before {
						put()
					}
				case 5:
					if n > 0 {
						b.ok(b.Do(app.Remove("organisation", b.Document().Organisations.At(r.IntN(n)).ID)))
						put()
						break
					}
					fallthrough
				default:
					b.add(fmt.Sprint("x", r.IntN(1000)))
					put()
				}
				now := dump(t, b.Document())
				if now != model[at] {
					t.Fatalf("not as the model at %d", at)
				}
				if len(b.History()) == len(all) {
					all = append(all, now)
				}
			}
		})
	}
}
