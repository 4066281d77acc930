package app

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"testing"
)

func dump(t testing.TB, d Document) string {
	t.Helper()
	b, err := json.Marshal(d)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// some makes a random document of up to 20 organisations; same seed, same document, whatever n says of the names.
func some(r *rand.Rand) Document {
	d := large(2 + r.IntN(20))
	for o := range d.Organisations.All() {
		switch r.IntN(4) {
		case 0:
			next, _, err := Remove("organisation", o.ID).Run(d)
			if err == nil {
				d = next
			}
		case 1:
			next := *o
			next.Name = fmt.Sprint("שם ", r.IntN(100))
			d.Organisations = d.Organisations.With(next)
		}
	}
	return d
}

func TestDiffMakesOneOfTheOther(t *testing.T) {
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 1))
		a, b := some(r), some(r)
		diff := Compare(a, b)
		there, err := a.Patch(diff)
		if err != nil || dump(t, there) != dump(t, b) {
			t.Fatalf("seed %d: patch: %v", seed, err)
		}
		back, err := there.Patch(diff.Inverse())
		if err != nil || dump(t, back) != dump(t, a) {
			t.Fatalf("seed %d: inverse: %v", seed, err)
		}
		if again := Compare(b, there); len(again) != 0 {
			t.Fatalf("seed %d: equal documents differ by %v", seed, again)
		}
		text, err := json.Marshal(diff)
		if err != nil {
			t.Fatal(err)
		}
		var read Diff
		if err := json.Unmarshal(text, &read); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if there, err := a.Patch(read); err != nil || dump(t, there) != dump(t, b) {
			t.Fatalf("seed %d: patch from JSON: %v", seed, err)
		}
	}
}

func TestPatchOnAnotherDocumentIsRefused(t *testing.T) {
	a := large(3)
	b, diff, err := Edit(a.Organisations.At(0).ID, "", func(o *Organisation) { o.Name = "x" }).Run(a)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := b.Patch(diff); AsError(err).Key != "error.history.moved" {
		t.Fatal(err)
	}
	if _, err := a.Patch(Diff{{Kind: "dragon", After: &Process{}}}); AsError(err).Key != "error.history.unknown" {
		t.Fatal(err)
	}
}

func TestChangesThatMeanNothing(t *testing.T) {
	for text, key := range map[string]string{
		`{"kind":"step"}`:   "error.history.damaged",
		`{"kind":"dragon"}`: "error.history.unknown",
		`{"kind":"step","before":{"id":"a"},"after":{"id":"b"}}`: "error.history.damaged",
	} {
		var c Change
		if err := json.Unmarshal([]byte(text), &c); AsError(err).Key != key {
			t.Errorf("%s: %v", text, err)
		}
	}
}

func TestDocumentJSON(t *testing.T) {
	d := some(rand.New(rand.NewPCG(1, 1)))
	var read Document
	if err := json.Unmarshal([]byte(dump(t, d)), &read); err != nil {
		t.Fatal(err)
	}
	if dump(t, read) != dump(t, d) || len(Compare(read, d)) != 0 {
		t.Fatal("another document came back")
	}
}

func TestMessageJSON(t *testing.T) {
	m := Msg("a", "n", 3, "s", "x", "m", Msg("b", "n", 1))
	text, err := json.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	var read Message
	if err := json.Unmarshal(text, &read); err != nil || fmt.Sprint(read) != fmt.Sprint(m) {
		t.Fatalf("%#v, want %#v: %v", read, m, err)
	}
	for _, bad := range []string{`{"key":1}`, `{"args":{"n":1.5}}`, `{"args":{"n":[]}}`, `[]`} {
		if err := json.Unmarshal([]byte(bad), &read); err == nil {
			t.Errorf("%s was read", bad)
		}
	}
}

func TestDocumentsDontShareTheirChanges(t *testing.T) {
	a := large(5)
	before := dump(t, a)
	for _, c := range []Command{
		Remove("organisation", a.Organisations.At(0).ID), Add(&Organisation{ID: NewID(), Name: "x"}),
		Edit(a.Organisations.At(1).ID, "", func(o *Organisation) { o.Name = "y" }),
	} {
		if _, _, err := c.Run(a); err != nil {
			t.Fatal(err)
		}
	}
	if dump(t, a) != before {
		t.Fatal("a command changed the document it was given")
	}
}
