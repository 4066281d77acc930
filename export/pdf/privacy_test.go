package pdf

import (
	"strings"
	"testing"
	"unicode/utf16"

	"madrega/app/agenda"
	"madrega/app/lang"
	"madrega/app/report"
	"madrega/export/testkit"
)

// What the file of the whole workshop says, on its pages and in its information and outline, is searched for every
// personal text. Contacts and notes are for the planner; what is private is for nobody.
func TestPersonalTextsStayWithThoseWhoNeedThem(t *testing.T) {
	for _, code := range lang.Codes {
		l := lang.For(code)
		d, counts := testkit.Marked(l)
		for _, audience := range []report.Audience{report.Participants, report.Planner} {
			file := written(t, agenda.Report(agenda.Workshop, d, l, report.Options{Now: madeAt, Audience: audience}))
			all := strings.Join(letters(t, file), "\n") + string(file)
			for _, kind := range testkit.Personal {
				found := 0
				for n := range counts[kind] {
					word, wide := testkit.Mark(kind, n), ""
					for _, u := range utf16.Encode([]rune(word)) {
						wide += string([]byte{byte(u >> 8), byte(u)})
					}
					found += index(strings.Contains(all, word) || strings.Contains(all, wide))
				}
				switch {
				case audience == report.Participants || kind == "qp":
					if found > 0 {
						t.Errorf("%s, audience %d: %d texts of %s are in the file", code, audience, found, kind)
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
