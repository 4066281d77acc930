package xlsx_test

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"

	"madrega/app/agenda"
	"madrega/app/lang"
	"madrega/app/report"
	"madrega/export/testkit"
)

// parts gives every part of a workbook as it stands in the file, by name.
func parts(t *testing.T, b []byte) map[string]string {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, f := range archive.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		all[f.Name] = string(text)
	}
	return all
}

// Every part of the workbook of the whole workshop, hidden ones too, is searched for personal texts. Contacts and notes are
// for the planner; what is private is for nobody.
func TestPersonalTextsStayWithThoseWhoNeedThem(t *testing.T) {
	for _, code := range lang.Codes {
		l := lang.For(code)
		d, counts := testkit.Marked(l)
		for _, audience := range []report.Audience{report.Participants, report.Planner} {
			all := ""
			for _, part := range parts(t, write(t, agenda.Report(agenda.Workshop, d, l, report.Options{Now: demo(code).Made, Audience: audience}))) {
				all += part
			}
			for _, kind := range testkit.Personal {
				found := 0
				for n := range counts[kind] {
					if strings.Contains(all, testkit.Mark(kind, n)) {
						found++
					}
				}
				switch {
				case audience == report.Participants || kind == "qp":
					if found > 0 {
						t.Errorf("%s, audience %d: %d texts of %s are in the workbook", code, audience, found, kind)
					}
				case kind == "qc" || kind == "qn":
					if found != counts[kind] {
						t.Errorf("%s: the planner gets %d texts of %s, not %d", code, found, kind, counts[kind])
					}
				}
			}
		}
	}
}
