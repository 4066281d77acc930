package session

import (
	"context"
	"fmt"
	"maps"
	"testing"
	"time"

	"madrega/app"
)

func TestDraftsReachTheDisk(t *testing.T) {
	m := &memory{}
	s := New(Start{Drafts: Drafts{"old": "1"}}, m, time.Now)
	events := 0
	s.Subscribe(func(e Event) {
		if events++; e.Diff != nil {
			t.Error("a draft is told as a change of the document")
		}
	})
	s.KeepDraft("new", "2")
	if text, ok := s.Draft("old"); text != "1" || !ok {
		t.Errorf("%q", text)
	}
	s.DropDraft("old")
	if err := s.Flush(context.Background()); err != nil {
		t.Fatal(err)
	}
	if !maps.Equal(m.drafts, Drafts{"new": "2"}) || len(m.entries) != 0 || len(s.History()) != 0 {
		t.Errorf("%q, %d entries", m.drafts, len(m.entries))
	}
	if _, can := s.CanUndo(); can {
		t.Error("a draft can be undone")
	}
	writes := m.writes
	s.KeepDraft("new", "2")
	s.DropDraft("old")
	if err := s.Flush(context.Background()); err != nil || m.writes != writes {
		t.Errorf("%v, written %d times for nothing", err, m.writes-writes)
	}
	for i := range 2 * MaxDrafts {
		s.KeepDraft(fmt.Sprint(i), "x")
	}
	if err := s.Close(context.Background()); err != nil || len(m.drafts) != MaxDrafts {
		t.Errorf("%v, %d drafts", err, len(m.drafts))
	}
}

// TestDraftsWhileReadingOnly stay in the window, and nothing waits for a disk that takes nothing.
func TestDraftsWhileReadingOnly(t *testing.T) {
	m := &memory{}
	s := New(Start{ReadOnly: app.Fail(app.ReadOnly, "error.readonly.asked")}, m, time.Now)
	s.KeepDraft("a", "b")
	if text, _ := s.Draft("a"); text != "b" || s.State().Phase != ReadOnly {
		t.Errorf("%q %+v", text, s.State())
	}
	if err := s.Close(context.Background()); err != nil || m.writes != 0 {
		t.Errorf("%v, %d writes", err, m.writes)
	}
}
