package pdf

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/report"
	"madrega/app/sample"
)

// marked is the sample with a word of its own in every personal text: qc0 in the first contact, qn0 in its notes, qp0 in
// what is private.
func marked(l *lang.Lang) app.Document {
	d := sample.Bay(l)
	var all []app.Organisation
	for o := range d.Organisations.All() {
		next := *o
		n := len(all)
		next.Contact, next.Notes, next.Private = fmt.Sprintf("qc%dz", n), fmt.Sprintf("qn%dz", n), fmt.Sprintf("qp%dz", n)
		all = append(all, next)
	}
	d.Organisations = app.SetOf(all...)
	return d
}

// What the file says, on its pages and in its information and outline, is searched for every personal text.
func TestPersonalTextsStayWithThoseWhoNeedThem(t *testing.T) {
	for _, code := range lang.Codes {
		l := lang.For(code)
		d := marked(l)
		for _, c := range []struct {
			audience report.Audience
			shown    map[string]bool
		}{{report.Participants, nil}, {report.Planner, map[string]bool{"qc": true, "qn": true}}} {
			file := written(t, report.Stakeholders(d, l, report.Options{Now: madeAt, Audience: c.audience}))
			all := strings.Join(letters(t, file), "\n") + string(file)
			for _, kind := range []string{"qc", "qn", "qp"} {
				found := 0
				for n := range d.Organisations.Len() {
					word := fmt.Sprintf("%s%dz", kind, n)
					wide := ""
					for _, u := range utf16.Encode([]rune(word)) {
						wide += string([]byte{byte(u >> 8), byte(u)})
					}
					found += index(strings.Contains(all, word) || strings.Contains(all, wide))
				}
				if want := d.Organisations.Len() * index(c.shown[kind]); found != want {
					t.Errorf("%s, audience %d: %d texts of %s are in the file, not %d", code, c.audience, found, kind, want)
				}
			}
		}
	}
}
