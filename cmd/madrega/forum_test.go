//go:build cgo && linux

package main

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/csv"
	"image"
	"image/color"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"madrega/app"
	"madrega/app/forum"
	"madrega/app/lang"
	"madrega/app/selection"
	"madrega/ui/kit"
)

// Who decides in this walk, and why.
const (
	decider = "רנא חדד"
	grounds = "כך החליטה הוועדה"
)

// committee chooses a forum: from a list of more applications to the letters of appointment.
type committee struct {
	*person
	path, documents string
	he              *lang.Lang
}

// walkForum is the work of a committee by keyboard, in the sample: more applications than before, a map that can't be met,
// and who will sit.
func walkForum(t *testing.T, s *screen) {
	home, documents := newHome(t)
	hour := filepath.Join(home, "clock")
	put(t, hour, []byte(clock.Format(time.RFC3339)))
	still := *s
	still.env = append(s.env[:len(s.env):len(s.env)], clockFile+"="+hour)
	defer func() { s.shots = still.shots }()
	c := &committee{path: filepath.Join(documents, "המפרץ.madrega"), documents: documents, he: lang.For("he")}
	must(t, "sample", c.path, "--lang", "he")
	put(t, filepath.Join(home, "list.csv"), c.list(t, document(t, c.path)))
	c.person = still.opens(t, home, c.path)

	c.takeIn()
	c.rule("גלידריה ברחוב התמר", app.Admit)
	c.rule("סדנת קרמיקה נשר", app.Refuse)
	c.impossible()
	c.relax()
	c.propose()
	c.lockOut()
	c.adopt()
	c.certify()
	c.letters()

	c.closes()
	if left := names(t, documents); len(left) != 3 {
		t.Errorf("left behind: %v", left)
	}
}

// list is a table of applications: one that came late, one that is here already, and two that are as they should be.
func (c *committee) list(t *testing.T, d app.Document) []byte {
	var rows [5][]string
	add := func(cells ...string) {
		for i, cell := range cells {
			rows[i] = append(rows[i], cell)
		}
	}
	there := forum.Register(d, forum.Current(d).ID)[30].Name
	for _, q := range forum.Questions(d, c.he) {
		switch {
		case q.Key == "name":
			add(q.Label, "גלידריה ברחוב התמר", "סדנת קרמיקה נשר", there, "בית ספר למלאכות")
		case q.Key == "constituency":
			last := q.Choices[len(q.Choices)-1].Text
			add(q.Label, last, last, last, last)
		case q.Choices != nil:
			first := q.Choices[0].Text
			add(q.Label, first, first, first, first)
		default:
			add(q.Label, "כתוב", "כתוב", "כתוב", "כתוב")
		}
	}
	add(c.he.T("application.received"), "2026-11-03 09:00", "2026-10-20 09:00", "2026-10-20 10:00", "2026-10-21 08:30")
	var b bytes.Buffer
	if err := csv.NewWriter(&b).WriteAll(rows[:]); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// holds waits until the file holds what it should, and keeps a picture.
func (c *committee) holds(what string, so func(app.Document) bool) app.Document {
	c.t.Helper()
	d := untilFile(c.t, c.path, what, so)
	c.still()
	c.shoot(c.t, "forum-"+strings.ReplaceAll(what, " ", "-"))
	return d
}

// takeIn takes in a list: what is here already is left out.
func (c *committee) takeIn() {
	c.goes("forum.applications")
	c.shoot(c.t, "forum-register")
	before := document(c.t, c.path).Applications.Len()
	c.press(slices.Repeat([]string{"shift+Tab"}, 9)...) // back over what sifts the register, to the button beside the field for one more
	c.press("space")
	c.press("Down", "Down")
	c.press("Return")
	c.press("End")
	c.shoot(c.t, "forum-choose-a-list")
	c.press("Return")
	until(c.t, "what was found in the list", c.asks)
	c.shoot(c.t, "forum-found-in-the-list")
	c.press("Tab", "Return")
	d := c.holds("applications", func(d app.Document) bool { return d.Applications.Len() == before+3 })
	for name, eligible := range map[string]bool{"גלידריה ברחוב התמר": false, "סדנת קרמיקה נשר": true, "בית ספר למלאכות": true} {
		if a := applicant(d, name); a == nil || a.Source != app.ByList || forum.NewJudge(d).Of(a).Eligible != eligible {
			c.t.Errorf("%s is %+v", name, a)
		}
	}
}

// asks tells whether a dialog lies over the window.
func (c *committee) asks() bool {
	at := c.frame().Max.Sub(image.Pt(8, 100))
	return c.still().At(at.X, at.Y) != color.RGBAModel.Convert((&kit.Look{}).Color(kit.Rail))
}

func applicant(d app.Document, name string) *app.Application {
	for a := range d.Applications.All() {
		if a.Name == name {
			return a
		}
	}
	return nil
}

// rule decides about an application otherwise than the rules do: finds it, and says who decides and why.
func (c *committee) rule(name string, kind app.RulingKind) {
	c.goes("forum.applications")
	c.write(name)
	c.press("Tab", "Tab")
	c.press("space")
	c.decide("forum-ask-"+string(kind), kind == app.Admit)
	d := c.holds(string(kind), func(d app.Document) bool {
		return forum.NewJudge(d).Of(applicant(d, name)).Eligible == (kind == app.Admit)
	})
	c.checkRuling(d, applicant(d, name), kind)
	c.press("F6", "F6", "F6")
	c.write("ג")
	c.press("Escape") // shows all again
}

// decide fills the question for a name and a reason. Whose name stands there already, is asked for the reason only.
func (c *committee) decide(what string, first bool) {
	if first {
		c.write(decider)
		c.press("Return")
	}
	c.write(grounds)
	c.shoot(c.t, what)
	c.press("Return")
}

func (c *committee) checkRuling(d app.Document, a *app.Application, kind app.RulingKind) {
	c.t.Helper()
	list := forum.RulingsOf(d, a.ID)
	if last := list[len(list)-1]; last.Kind != kind || last.By != decider || last.Reason != grounds || !last.At.Std().Equal(clock) {
		c.t.Errorf("the ruling is %+v", last)
	}
}

// impossible raises the minimum of the first value, and sees that the map can't be met.
func (c *committee) impossible() {
	c.goes("forum.map")
	d := document(c.t, c.path)
	first := d.QuotasOf(d.AxesInOrder()[0].ID)[0]
	c.keys(digit(1), digit(2))
	c.press("Return")
	d = untilFile(c.t, c.path, "a quota", func(d app.Document) bool { return d.Quotas.Get(first.ID).Min == 12 })
	if first.Min == 12 || len(forum.Problem(d).Troubles()) == 0 {
		c.t.Errorf("a minimum of %d became 12, and counting finds nothing against the map", first.Min)
	}
	until(c.t, "changes are offered", c.offers)
	c.shoot(c.t, "forum-impossible")
	c.inOthers("forum-impossible")
}

// offers tells whether there are numbers before changes that are offered, at the left, where reading ends.
func (c *committee) offers() bool {
	f := c.frame()
	f.Max.X, f.Min.Y = f.Min.X+f.Dx()*3/10, f.Min.Y+f.Dy()/4
	return len(marks(c.still(), f, (&kit.Look{}).Color(kit.Sun))) > 0
}

// relax tries the first of the changes that are offered that takes no lock away, and accepts it.
func (c *committee) relax() {
	c.goes("forum.map")
	before := document(c.t, c.path)
	exam, err := forum.Examine(context.Background(), forum.Problem(before), 3)
	if err != nil {
		c.t.Fatal(err)
	}
	at := slices.IndexFunc(exam.Changes, func(r selection.Relaxation) bool {
		return !slices.ContainsFunc(r.Changes, func(c selection.Change) bool { return c.Kind == selection.Release })
	})
	if at < 0 {
		c.t.Fatalf("no change keeps the locks: %+v", exam.Changes)
	}
	until(c.t, "changes are offered again", c.offers)
	c.press(slices.Repeat([]string{"Tab"}, 2+at)...) // a new axis, what is offered before
	c.press("space")
	c.shoot(c.t, "forum-tried")
	c.press("Tab")
	c.press("space")
	d := c.holds("relaxed", func(d app.Document) bool { return len(app.Compare(before, d)) == len(exam.Changes[at].Changes) })
	for _, r := range exam.Changes[at].Changes {
		if q := d.Quotas.Get(app.ID(r.Value)); r.Kind == selection.Lower && q.Min != r.To || r.Kind == selection.Raise && q.Max != r.To {
			c.t.Errorf("%+v became %+v", r, q)
		}
	}
}

// propose asks for a panel, and gets the best and two alternatives.
func (c *committee) propose() {
	c.goes("forum.proposal")
	c.press("space")
	d := c.holds("proposed", func(d app.Document) bool { return len(forum.Panels(d)) == 3 })
	c.keeps(d, forum.Panels(d)[0])
	c.inOthers("forum-proposed")
}

func (c *committee) keeps(d app.Document, p *app.Panel) {
	c.t.Helper()
	if s := forum.Ask(d).Stands(d, p); !s.Same || !s.Keeps || !s.Best {
		c.t.Errorf("panel %d is %+v", p.Number, s)
	}
}

// lockOut locks out somebody of the best panel who is not in the next one, and asks again.
func (c *committee) lockOut() {
	d := document(c.t, c.path)
	first := forum.Panels(d)[0]
	seated, other, locks := forum.Seated(d, first.ID), forum.Seated(d, forum.Panels(d)[1].ID), forum.Locks(d)
	at := slices.IndexFunc(seated, func(a *app.Application) bool {
		return locks[a.ID] == selection.Free && !slices.ContainsFunc(other, func(b *app.Application) bool { return a.ID == b.ID })
	})
	if at < 0 {
		c.t.Fatal("nobody can be locked out")
	}
	c.goes("forum.proposal")
	c.press(slices.Repeat([]string{"Right"}, 1+at)...)
	c.press("Return")
	c.press("Tab")
	c.press("space")
	c.decide("forum-ask-lock-out", false)
	d = c.holds("locked out", func(d app.Document) bool { return forum.Locks(d)[seated[at].ID] == selection.Out })
	c.checkRuling(d, seated[at], app.LockOut)
	if forum.Ask(d).Stands(d, d.Panels.Get(first.ID)).Keeps {
		c.t.Error("the panel keeps a lock that it breaks")
	}
	c.goes("forum.proposal")
	c.press(slices.Repeat([]string{"shift+Tab"}, 9)...) // from the seats back to the first button
	c.press("space")
	d = c.holds("proposed again", func(d app.Document) bool {
		list := forum.Panels(d)
		return len(list) == 3 && list[0].ID != first.ID
	})
	p := forum.Panels(d)[0]
	c.keeps(d, p)
	if slices.ContainsFunc(forum.Seated(d, p.ID), func(a *app.Application) bool { return a.ID == seated[at].ID }) {
		c.t.Error("who was locked out is in the panel")
	}
}

// adopt makes the panel the forum.
func (c *committee) adopt() {
	c.goes("forum.decision")
	c.shoot(c.t, "forum-before-the-decision")
	c.press("Return") // whose decision it is stands there
	c.write(grounds)
	c.press("Tab", "Tab")
	c.shoot(c.t, "forum-decision")
	c.press("space")
	d := c.holds("adopted", func(d app.Document) bool { return forum.Adopted(d) != nil })
	p := forum.Adopted(d)
	if p.ID != forum.Panels(d)[0].ID || p.By != decider || p.Reason != grounds || !p.Adopted.Std().Equal(clock) {
		c.t.Errorf("it is %+v", p)
	}
	if diff, err := forum.Verify(d, p); err != nil || len(diff) > 0 || d.Members.Len() != d.Seats() {
		c.t.Errorf("%d members: %v %v", d.Members.Len(), diff, err)
	}
}

// saved presses a button and takes the name that is suggested, and waits for the file.
func (c *committee) saved(end string) (path string) {
	c.t.Helper()
	c.press("space")
	c.shoot(c.t, "forum-save"+strings.ReplaceAll(end, ".", "-"))
	c.press("Return")
	until(c.t, "a file "+end, func() bool {
		for _, name := range names(c.t, c.documents) {
			if filepath.Ext(name) == end {
				path = filepath.Join(c.documents, name)
			}
		}
		return path != ""
	})
	c.still()
	c.shoot(c.t, "forum-saved"+strings.ReplaceAll(end, ".", "-"))
	return path
}

// certify saves the certificate, and counts it again from the files alone.
func (c *committee) certify() {
	c.goes("forum.decision")
	c.press("Tab", "Tab", "Tab") // the panels
	z, err := zip.OpenReader(c.saved(".zip"))
	if err != nil {
		c.t.Fatal(err)
	}
	defer z.Close()
	folder := c.t.TempDir()
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			c.t.Fatal(err)
		}
		b, err := io.ReadAll(r)
		if err != nil {
			c.t.Fatal(err)
		}
		put(c.t, filepath.Join(folder, f.Name), b)
	}
	file := func(name string) string { return filepath.Join(folder, name) }
	must(c.t, "verify", file("certificate.json"), "--candidates", file("candidates.csv"), "--quotas", file("quotas.csv"))
}

// letters prints the letters of appointment, one for each member.
func (c *committee) letters() {
	c.goes("forum.term")
	c.shoot(c.t, "forum-term")
	c.press(slices.Repeat([]string{"shift+Tab"}, 7)...) // from the seats over what sifts them to the button above
	path := c.saved(".pdf")
	d := document(c.t, c.path)
	if n := bytes.Count(content(c.t, path), []byte("/Type /Page\n")); n != d.Seats() {
		c.t.Errorf("%d pages of letters for %d members", n, d.Seats())
	}
	text := string(c.run(c.t, "pdftotext", path, "-"))
	if !strings.Contains(text, "נשר") {
		c.t.Errorf("nobody can read the letters:\n%.400s", text)
	}
}
