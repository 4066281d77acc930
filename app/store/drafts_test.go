package store

import (
	"context"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"madrega/app"
	"madrega/app/session"
)

// TestDraftsComeBack: what is half written is in the file, is counted by its checksum, is no part of the document or of its
// history, and goes into no copy.
func TestDraftsComeBack(t *testing.T) {
	dir := t.TempDir()
	path, copied, elsewhere := filepath.Join(dir, "a.madrega"), filepath.Join(dir, "b.madrega"), filepath.Join(dir, "c.madrega")
	src := newSource(t, 1)
	f := create(t, path, src.Document(3), Options{})
	open := func(path string) *session.Session {
		f := reopen(t, path, Options{})
		if f.Start().Altered != nil || f.Start().ReadOnly != nil {
			t.Fatalf("%v %v", f.Start().Altered, f.Start().ReadOnly)
		}
		must(t, f.Check())
		return session.New(f.Start(), f, time.Now)
	}
	s := session.New(f.Start(), f, time.Now)
	before := dump(t, s.Document())
	want := session.Drafts{"vision/cards/text": "חצי מ", "/park": "", "x": strings.Repeat("ש", app.MaxText)}
	for place, text := range want {
		s.KeepDraft(place, "earlier")
		s.KeepDraft(place, text)
	}
	s.KeepDraft("gone", "x")
	must(t, s.Flush(context.Background()))
	s.DropDraft("gone")
	s.KeepDraft("too long", strings.Repeat("ש", app.MaxText+1))
	s.KeepDraft(strings.Repeat("p", session.MaxDraftPlace+1), "x")
	must(t, s.Copy(context.Background(), copied))
	must(t, s.Close(context.Background()))

	s = open(path)
	if dump(t, s.Document()) != before || len(s.History()) != 0 {
		t.Error("a draft changed the document, or its history")
	}
	must(t, s.SaveAs(elsewhere)) // one goes on there, with what one was writing
	must(t, s.Close(context.Background()))
	for where, want := range map[string]session.Drafts{path: want, copied: {}, elsewhere: want} {
		f := reopen(t, where, Options{ReadOnly: true})
		if !maps.Equal(f.Start().Drafts, want) {
			t.Errorf("%s: %q, not %q", filepath.Base(where), f.Start().Drafts, want)
		}
	}
	byTool(t, path, "UPDATE unfinished SET text = 'חצי ן' WHERE place LIKE 'vision%'")
	f = reopen(t, path, Options{})
	fails(t, f.Start().Altered, "error.readonly.sum")
	must(t, f.Close())
}

// victimWords makes the victim a program in which somebody writes a card, and never gets to its end.
const victimWords = "MADREGA_TEST_WORDS"

// writing writes one letter after the other, and tells how many are saved.
func writing(path string, out io.Writer) error {
	f, err := Open(path, Options{})
	if err != nil {
		return err
	}
	s := session.New(f.Start(), f, time.Now)
	text := ""
	for {
		for range 3 {
			text += "א"
			s.KeepDraft("vision/cards/text", text)
		}
		if err := s.Flush(context.Background()); err != nil {
			return err
		}
		fmt.Fprintln(out, "saved", len([]rune(text)))
	}
}

// TestKillInMidText: of a card that nobody has pressed Enter for, every letter is there that was called saved.
func TestKillInMidText(t *testing.T) {
	const seed = 13
	r := rand.New(rand.NewPCG(seed, 1))
	for round := range 8 {
		path := filepath.Join(t.TempDir(), "a.madrega")
		must(t, create(t, path, newSource(t, seed).Empty(), Options{}).Close())
		saved := killOnce(t, path, r.IntN(20), victimWords+"=1")
		f := reopen(t, path, Options{})
		if n := len([]rune(f.Start().Drafts["vision/cards/text"])); n < saved || f.Start().ReadOnly != nil {
			t.Fatalf("round %d: %d letters, but %d were called saved: %v", round, n, saved, f.Start().ReadOnly)
		}
		must(t, f.Close())
	}
}
