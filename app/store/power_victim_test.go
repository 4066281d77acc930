package store

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"madrega/app"
	"madrega/app/session"
)

// victimDay makes the victim a program that does with files, in the folder given, everything that the window does in a day.
const victimDay = "MADREGA_TEST_DAY"

// workday makes a file, edits it, writes half a word, copies it, goes on elsewhere, and brings an old file up to date. It says what
// has to be on the disk from then on: the name of a file, how many organisations are in it, and how many letters are half written.
func workday(dir string, out io.Writer) error {
	now := time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)
	o := Options{Backups: filepath.Join(dir, "backups"), Now: func() time.Time { now = now.Add(30 * time.Hour); return now }}
	keep := func(name string, s *session.Session) error {
		err := s.Flush(context.Background())
		if err == nil {
			draft, _ := s.Draft("vision/cards/text")
			fmt.Fprintln(out, "kept", name, s.Document().Organisations.Len(), len([]rune(draft)))
		}
		return err
	}
	edit := func(name string, s *session.Session, times int) error {
		for range times {
			if err := s.Do(app.Add(&app.Organisation{ID: app.NewID(), Name: "א", Notes: fmt.Sprintf("%02000d", times)})); err != nil {
				return err
			}
			draft, _ := s.Draft("vision/cards/text")
			s.KeepDraft("vision/cards/text", draft+"ש")
			if err := keep(name, s); err != nil {
				return err
			}
		}
		return nil
	}
	d := app.Document{}
	old, err := Open(filepath.Join(dir, "old.madrega"), o)
	if err != nil {
		return err
	}
	d = old.Start().Document
	s := session.New(old.Start(), old, time.Now)
	if err := keep("old.madrega", s); err != nil {
		return err
	}
	if err := edit("old.madrega", s, 3); err != nil {
		return err
	}
	if err := s.Close(context.Background()); err != nil {
		return err
	}
	f, err := Create(filepath.Join(dir, "new.madrega"), d, o)
	if err != nil {
		return err
	}
	s = session.New(f.Start(), f, time.Now)
	if err := keep("new.madrega", s); err != nil {
		return err
	}
	for _, other := range []string{"copy.madrega", "copy.madrega"} { // the second time in place of the first
		if err := edit("new.madrega", s, 3); err != nil {
			return err
		}
		if err := s.Copy(context.Background(), filepath.Join(dir, other)); err != nil {
			return err
		}
		fmt.Fprintln(out, "kept", other, s.Document().Organisations.Len(), 0)
	}
	if err := s.SaveAs(filepath.Join(dir, "elsewhere.madrega")); err != nil {
		return err
	}
	if err := edit("elsewhere.madrega", s, 3); err != nil {
		return err
	}
	return s.Close(context.Background())
}

// runDay is the whole life of that victim.
func runDay(dir string) {
	if err := workday(dir, os.Stdout); err != nil {
		fmt.Println("error", err)
		os.Exit(1)
	}
	os.Exit(0)
}
