package xlsx_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/report"
	"madrega/app/sample"
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

// Every part of the workbook, hidden ones too, is searched for personal texts.
func TestPersonalTextsStayWithThoseWhoNeedThem(t *testing.T) {
	for _, code := range lang.Codes {
		l := lang.For(code)
		d := sample.Bay(l)
		var all []app.Organisation
		for o := range d.Organisations.All() {
			next, n := *o, len(all)
			next.Contact, next.Notes, next.Private = fmt.Sprintf("qc%dz", n), fmt.Sprintf("qn%dz", n), fmt.Sprintf("qp%dz", n)
			all = append(all, next)
		}
		d.Organisations = app.SetOf(all...)
		for _, c := range []struct {
			audience report.Audience
			shown    map[string]int
		}{{report.Participants, map[string]int{}}, {report.Planner, map[string]int{"qc": len(all), "qn": len(all)}}} {
			book := parts(t, write(t, report.Stakeholders(d, l, report.Options{Now: demo(code).Made, Audience: c.audience})))
			for _, kind := range []string{"qc", "qn", "qp"} {
				found := 0
				for n := range all {
					for _, part := range book {
						if strings.Contains(part, fmt.Sprintf("%s%dz", kind, n)) {
							found++
							break
						}
					}
				}
				if found != c.shown[kind] {
					t.Errorf("%s, audience %d: %d texts of %s are in the workbook, not %d", code, c.audience, found, kind, c.shown[kind])
				}
			}
		}
	}
}
