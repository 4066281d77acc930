package roomkit_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"madrega/app"
	"madrega/app/forum"
	"madrega/app/lang"
	"madrega/app/roomkit"
	"madrega/app/testkit"
)

// ruled is a document with the rules of the Bay's forum and a deadline.
func ruled(t *testing.T, code string) app.Document {
	d := testkit.After(t, fresh(), forum.Bay(lang.For(code)))
	return testkit.After(t, d, app.Edit(forum.Current(d).ID, "", func(c *app.Call) {
		c.Opened, c.Deadline, c.Submit = "2020-03-01", "2020-06-02T23:59", "forum@example.org"
	}))
}

func TestTheCallSaysTheRules(t *testing.T) {
	for _, code := range lang.Codes {
		d, l := ruled(t, code), lang.For(code)
		n := roomkit.Make(roomkit.Call, d, l, options()).Sheet.(roomkit.Notice)
		var said []string
		for _, part := range n.Parts {
			if part.Title == "" {
				t.Errorf("%s: %q has no heading", code, part.Text)
			}
			said = append(said, part.Text...)
		}
		var rules []string
		for _, g := range forum.RuleGroups(d, l) {
			rules = append(rules, g.Rules...)
		}
		for _, want := range slices.Concat(rules, []string{forum.Current(d).Focus, forum.Current(d).Asked, "forum@example.org"}, strings.Split(d.Forum().Goals, "\n")) {
			if !slices.Contains(said, want) {
				t.Errorf("%s: the call does not say %q", code, want)
			}
		}
		if n.Forum != d.Forum().Name || !strings.Contains(n.Due, "2.6.2020") || !strings.Contains(n.Due, "23:59") || !strings.Contains(n.About, "1.3.2020") {
			t.Errorf("%s: %q, %q, %q", code, n.Forum, n.Due, n.About)
		}
	}
}

func TestTheCallAndTheFormNameNobody(t *testing.T) {
	const secret = "Qzsecretqz"
	d := ruled(t, "en")
	for r := range d.Roles.All() {
		d = testkit.After(t, d, app.Edit(r.ID, "", func(r *app.Role) { r.Holder = secret }))
	}
	d = testkit.After(t, d, forum.AddApplication(app.Application{ID: app.NewID(), Call: forum.Current(d).ID, Name: secret, Delegate: secret, Email: secret, Notes: secret}),
		forum.AddAssessors(d, secret))
	for _, name := range []roomkit.Name{roomkit.Call, roomkit.Application} {
		if all := fmt.Sprintf("%+v", roomkit.Make(name, d, lang.For("en"), options())); strings.Contains(all, secret) {
			t.Errorf("%s names somebody: %s", name, all)
		}
	}
}

func TestTheFormAsksWhatTheScreenAsks(t *testing.T) {
	for _, code := range lang.Codes {
		d, l := ruled(t, code), lang.For(code)
		form := roomkit.Make(roomkit.Application, d, l, options()).Sheet.(roomkit.Form)
		questions := forum.Questions(d, l)
		if len(form.Lines) != len(questions) {
			t.Fatalf("%s: %d lines for %d questions", code, len(form.Lines), len(questions))
		}
		for i, q := range questions {
			if line := form.Lines[i]; line.Text != q.Label || line.How != q.How || len(line.Choices) != len(q.Choices) || line.Number != l.Number(i+1) {
				t.Errorf("%s: %+v for %+v", code, line, q)
			}
		}
	}
}

func TestWithoutRulesThereIsNoCall(t *testing.T) {
	l := lang.For("he")
	if n := roomkit.Make(roomkit.Call, fresh(), l, options()).Sheet.(roomkit.Notice); n.None == "" || len(n.Parts) > 0 {
		t.Errorf("%+v", n)
	}
	if f := roomkit.Make(roomkit.Application, fresh(), l, options()).Sheet.(roomkit.Form); f.None == "" || len(f.Lines) > 0 {
		t.Errorf("%+v", f)
	}
}

func TestARoundOfReplacementSaysSo(t *testing.T) {
	d := ruled(t, "en")
	d = testkit.After(t, d, forum.NewRound(d, "2021-01-01"))
	n := roomkit.Make(roomkit.Call, d, lang.For("en"), options()).Sheet.(roomkit.Notice)
	if !strings.Contains(n.About, "replacement") || n.Due != "" {
		t.Errorf("%q, %q", n.About, n.Due)
	}
}
