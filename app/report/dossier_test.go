package report_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"madrega/app"
	"madrega/app/forum"
	"madrega/app/lang"
	"madrega/app/report"
	"madrega/app/sample"
)

var decided = time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)

// personal are the texts of a forum that say something of a person.
func personal(d app.Document) (all []string) {
	add := func(texts ...string) {
		for _, t := range texts {
			if strings.TrimSpace(t) != "" {
				all = append(all, t)
			}
		}
	}
	for a := range d.Applications.All() {
		add(a.Delegate, a.Email, a.Phone, a.Notes, a.Linkage, a.Motive)
		if a.Person {
			add(a.Name)
		}
	}
	for r := range d.Rulings.All() {
		add(r.Reason)
	}
	for m := range d.Marks.All() {
		add(m.Note)
	}
	for m := range d.Members.All() {
		add(m.Reason)
	}
	for a := range d.Assessors.All() {
		add(a.Name)
	}
	return all
}

func TestTheDossierWithoutPersonalData(t *testing.T) {
	for _, code := range lang.Codes {
		l := lang.For(code)
		for _, d := range []app.Document{sample.Bay(l), sample.Forum(l)} {
			for a := range d.Applications.All() { // notes for all, so that none is there by chance
				next := *a
				next.Notes = "note of " + string(a.ID)
				d.Applications = d.Applications.With(next)
			}
			for m := range d.Marks.All() {
				next := *m
				next.Note = "mark of " + string(m.ID)
				d.Marks = d.Marks.With(next)
			}
			open := fmt.Sprintf("%+v", report.Dossier(d, l, report.Options{Now: decided}).Sections)
			closed := fmt.Sprintf("%+v", report.Dossier(d, l, report.Options{Now: decided, Audience: report.Planner}).Sections)
			found := 0
			for _, text := range personal(d) {
				if strings.Contains(open, text) {
					t.Errorf("%s: the version without personal data says %q", code, text)
				}
				if strings.Contains(closed, text) {
					found++
				}
			}
			if found < 80 {
				t.Errorf("%s: the committee reads only %d personal texts", code, found)
			}
		}
	}
}

// TestAnybodyReadsOfMembersOnly: the report of the forum names who sits, and nobody else; no marks, and no reasons.
func TestAnybodyReadsOfMembersOnly(t *testing.T) {
	l := lang.For("he")
	d := sample.Forum(l)
	text := fmt.Sprintf("%+v", report.ForumSections(d, l, report.Options{Now: decided, Audience: report.Planner}))
	sits := map[app.ID]bool{}
	for _, m := range forum.Members(d) {
		sits[m.Application] = true
		if !strings.Contains(text, d.Applications.Get(m.Application).Name) {
			t.Errorf("%s sits and is not named", d.Applications.Get(m.Application).Name)
		}
	}
	names := map[string]bool{}
	for a := range d.Applications.All() {
		names[a.Name] = names[a.Name] || sits[a.ID]
	}
	for name, sits := range names {
		if !sits && strings.Contains(text, name) {
			t.Errorf("%s does not sit and is named", name)
		}
	}
	for r := range d.Rulings.All() {
		if strings.Contains(text, r.Reason) {
			t.Errorf("it says %q", r.Reason)
		}
	}
}

// TestTheDossierIsWhole: everybody who applied is in it once, with a verdict; an impossible map is explained.
func TestTheDossierIsWhole(t *testing.T) {
	l := lang.For("en")
	d := sample.Bay(l)
	r := report.Dossier(d, l, report.Options{Now: decided, Audience: report.Planner})
	rows := map[string]int{}
	var said strings.Builder
	for _, s := range r.Sections {
		for _, b := range s.Blocks {
			switch b := b.(type) {
			case report.Table:
				rows[b.ID] = len(b.Rows)
				for _, row := range b.Rows {
					if len(row) != len(b.Columns) {
						t.Fatalf("%s: %d cells in %d columns", b.ID, len(row), len(b.Columns))
					}
				}
			case report.Paragraph:
				said.WriteString(b.Title + "\n" + b.Text + "\n")
			}
		}
	}
	if rows["candidates"]+rows["refused"] != d.Applications.Len() || rows["refused"] < 14 {
		t.Errorf("%d may be chosen and %d not, of %d", rows["candidates"], rows["refused"], d.Applications.Len())
	}
	if rows["minutes"] != d.Rulings.Len() {
		t.Errorf("%d decisions of %d", rows["minutes"], d.Rulings.Len())
	}
	for _, want := range []string{"Restricted", "can’t be met", "Possible change 1", "Possible change 3"} {
		if !strings.Contains(said.String(), want) {
			t.Errorf("it does not say %q", want)
		}
	}
	if r := report.Dossier(app.NewDocument(d.Process()), l, report.Options{Now: decided}); len(r.Sections) != 0 {
		t.Errorf("a process without a forum has %d sections", len(r.Sections))
	}
}
