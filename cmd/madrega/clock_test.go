package main

import (
	"path/filepath"
	"testing"
	"time"
)

func TestTheClockGoesByAFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "clock")
	now := clockOf(path)
	computer := func(what string) {
		t.Helper()
		before := time.Now()
		if at := now(); at.Before(before) || at.After(time.Now()) {
			t.Errorf("%s: it is %v", what, at)
		}
	}
	computer("without the file")
	put(t, path, []byte("soon"))
	computer("with no time in it")
	want := time.Date(2026, 11, 22, 16, 0, 30, 0, time.Local)
	put(t, path, []byte(want.Format(time.RFC3339)+"\n"))
	if at := now(); !at.Equal(want) || at.Hour() != 16 {
		t.Errorf("it is %v, not %v", at, want)
	}
	now = clockOf("")
	computer("with no file named")
}
