package agenda_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"madrega/app"
	"madrega/app/agenda"
	"madrega/app/lang"
	"madrega/app/report"
	"madrega/app/roomkit"
	"madrega/app/sample"
	"madrega/app/testkit"
)

var noon = time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)

// texts collects every text in what goes out, wherever it stands.
func texts(v reflect.Value, add func(string)) {
	switch v.Kind() {
	case reflect.String:
		add(v.String())
	case reflect.Interface, reflect.Pointer:
		if !v.IsNil() && v.Type() != reflect.TypeFor[*lang.Lang]() && v.Type() != reflect.TypeFor[*time.Location]() {
			texts(v.Elem(), add)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			texts(v.Field(i), add)
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			texts(v.Index(i), add)
		}
	case reflect.Map:
		for it := v.MapRange(); it.Next(); {
			texts(it.Key(), add)
			texts(it.Value(), add)
		}
	}
}

// hidden tells what is known of an entity and must not be: a fact that is not for everybody.
func hidden(d app.Document, m testkit.Mark, a report.Audience) bool {
	if f := d.Findings.Get(m.ID); f != nil && len(f.Topic) > 4 && (f.Topic[:4] == "read" || f.Topic[:4] == "just") {
		return !report.May(a, "readiness")
	}
	if c := d.Contributions.Get(m.ID); c != nil && c.Aspect == app.Concerns {
		return !report.May(a, "concern")
	}
	if r := d.Relations.Get(m.ID); r != nil && r.Now == app.Disconnection {
		return !report.May(a, "disconnection")
	}
	return false
}

// public are the names of those who sit in the forum.
func public(d app.Document, m testkit.Mark) bool {
	for member := range d.Members.All() {
		if member.Left == "" && (member.Application == m.ID && (m.Field == "application.name" || m.Field == "application.delegate") || member.Person == m.ID && m.Field == "person.name") {
			return true
		}
	}
	return false
}

// TestEveryAudienceReadsOnlyWhatIsMeantForIt fills every text of every kind of entity with a word of its own, and reads every
// report and every printed sheet.
func TestEveryAudienceReadsOnlyWhatIsMeantForIt(t *testing.T) {
	l := lang.For("en")
	for name, d := range map[string]testkit.Marked{"bay": testkit.MarkedOf(t, sample.Bay(l)), "forum": testkit.MarkedOf(t, sample.Forum(l))} {
		seen := map[report.Audience]map[string]bool{}
		read := func(what string, a report.Audience, v any) {
			if seen[a] == nil {
				seen[a] = map[string]bool{}
			}
			texts(reflect.ValueOf(v), func(text string) {
				for _, m := range d.In(text) {
					seen[a][m.Field] = true
					if (!report.May(a, m.Field) || hidden(d.Document, m, a)) && !(report.May(a, "seat") && public(d.Document, m)) {
						t.Errorf("%s, %s for audience %d tells %s: %q", name, what, a, m.Field, text)
					}
				}
			})
		}
		for _, a := range []report.Audience{report.Participants, report.Planner} {
			o := report.Options{Now: noon, Audience: a}
			for _, kind := range agenda.ReportKinds() {
				reader := a
				if kind == agenda.Dossier && a != report.Planner {
					reader = report.Committee
				}
				read(kind, reader, agenda.Report(kind, d.Document, l, o))
			}
			then := app.Moment{Document: d.Document}
			then.Document.Organisations = app.Set[app.Organisation]{}
			then.Document.Relations, then.Document.Ventures, then.Document.Actions = app.Set[app.Relation]{}, app.Set[app.Venture]{}, app.Set[app.Action]{}
			read(agenda.Progress, a, agenda.ProgressReport(then, app.Moment{Document: d.Document}, l, o))
		}
		for _, n := range roomkit.Names {
			read(string(n), report.Sheets, roomkit.Make(n, d.Document, l, roomkit.Options{Now: noon}))
		}
		for a, least := range map[report.Audience]int{report.Participants: 40, report.Planner: 60, report.Committee: 5, report.Sheets: 8} {
			if len(seen[a]) < least {
				t.Errorf("%s: audience %d reads only %d fields: %v", name, a, len(seen[a]), seen[a])
			}
		}
	}
}

// TestEveryTextHasItsReaders asks for a decision about every text, and about no other.
func TestEveryTextHasItsReaders(t *testing.T) {
	fields := testkit.MarkedOf(t, sample.Bay(lang.For("en"))).Fields
	if missing, unknown := report.Undecided(fields); len(missing)+len(unknown) > 0 {
		t.Errorf("who may read %v? and there is no %v", missing, unknown)
	}
}

// TestWhatJudgesAParticipantStaysWithThePlanner names what stood in the report for all.
func TestWhatJudgesAParticipantStaysWithThePlanner(t *testing.T) {
	const secret = "Qzsecretqz"
	l := lang.For("he")
	d := sample.Bay(l)
	for f := range d.Findings.All() {
		if next := *f; next.Topic == app.Readiness[0] {
			next.Grade, next.Evidence = 1, secret
			d.Findings = d.Findings.With(next)
		}
	}
	for o := range d.Organisations.All() {
		next := *o
		next.Reason = secret
		d.Organisations = d.Organisations.With(next)
	}
	for c := range d.Contributions.All() {
		if next := *c; next.Aspect == app.Concerns {
			next.Text = secret
			d.Contributions = d.Contributions.With(next)
		}
	}
	for _, kind := range agenda.ReportKinds() {
		r := agenda.Report(kind, d, l, report.Options{Now: noon})
		for _, section := range r.Sections {
			for _, b := range section.Blocks {
				if n, ok := b.(report.Network); ok && slices.ContainsFunc(n.Edges, func(e report.Edge) bool { return e.Rung == app.Disconnection }) {
					t.Errorf("%s: participants see who has nothing to do with whom", kind)
				}
			}
		}
		texts(reflect.ValueOf(r), func(text string) {
			for _, no := range []string{secret, l.T("report.expectations.concerns"), l.T("invite.invited")} {
				if text == no || no == secret && strings.Contains(text, no) {
					t.Errorf("%s: participants read %q", kind, text)
				}
			}
		})
	}
}
