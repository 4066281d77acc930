package parts_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/sample"
	"madrega/app/session"
	"madrega/ui/exercise"
	"madrega/ui/kit"
	"madrega/ui/parts"
	"madrega/ui/testkit"
)

func TestMain(m *testing.M) { testkit.Main(m) }

// form is a screen of one step with each of the parts in it.
type form struct {
	parts.Steps
	built *parts.Built
}

func newForm(h exercise.Host) exercise.Screen {
	f := &form{}
	f.Steps = parts.Steps{Host: h, Views: map[string]func(*kit.Look) parts.View{
		"form": func(l *kit.Look) parts.View {
			f.built = parts.NewBuilt(h, l, func(k *parts.Kept) fyne.CanvasObject { return f.build(l, k) })
			return f.built
		},
	}}
	return f
}

func (f *form) build(l *kit.Look, k *parts.Kept) fyne.CanvasObject {
	d := f.Document()
	page := kit.Column(l, 14)
	for _, t := range []app.Topic{app.Tests[0], app.Tests[1]} {
		x := d.FindingOf(t)
		page.Add(parts.Finding{Name: string(t), Title: l.T("field.reason"), How: l.T("grid.how"), Verdict: &x.Verdict, Evidence: x.Evidence, ReadOnly: f.ReadOnly(),
			OnVerdict: func(v app.Verdict) {
				f.Do(app.EditOrAdd(app.Finding{Topic: t}, "", func(x *app.Finding) { x.Verdict = v }))
			},
			OnEvidence: func(s string) {
				f.Do(app.EditOrAdd(app.Finding{Topic: t}, "evidence", func(x *app.Finding) { x.Evidence = s }))
			}}.Row(l, k))
		page.Add(kit.Divider(l))
	}
	t := app.Readiness[0]
	x := d.FindingOf(t)
	page.Add(parts.Finding{Name: string(t), Title: l.T("field.influence"), Score: &x.Grade, Evidence: x.Evidence, ReadOnly: f.ReadOnly(),
		OnScore: func(g app.Grade) {
			f.Do(app.EditOrAdd(app.Finding{Topic: t}, "", func(x *app.Finding) { x.Grade = g }))
		},
		OnEvidence: func(s string) {
			f.Do(app.EditOrAdd(app.Finding{Topic: t}, "evidence", func(x *app.Finding) { x.Evidence = s }))
		}}.Row(l, k))
	p := d.Process()
	page.Add(parts.OrganisationPicker{Host: f, Name: "convener", Organisation: p.Convener, Placeholder: l.T("field.organisation"),
		Pick: func(id app.ID) app.Command {
			return app.EditOrAdd(app.Process{}, "", func(p *app.Process) { p.Convener = id })
		}}.Row(l, k))
	var links parts.Links
	links.Name, links.Placeholder, links.ReadOnly = "links", l.T("field.organisation"), f.ReadOnly()
	for i, o := range parts.Organisations(d) {
		link := parts.OrganisationLink(o)
		link.Item.Second = o.Locality
		links.Choices = append(links.Choices, link)
		if i%13 == 0 || o.Scope == app.National {
			links.Linked = append(links.Linked, link)
		}
	}
	scope := func(id app.ID, to app.Scope) {
		f.Do(app.Edit(id, "", func(o *app.Organisation) { o.Scope = to }))
	}
	links.OnAdd, links.OnRemove = func(id app.ID) { scope(id, app.National) }, func(id app.ID) { scope(id, app.Local) }
	page.Add(links.Flow(l, k))
	var list []parts.Line
	for a := range d.Actions.All() {
		list = append(list, parts.Line{ID: a.ID, Text: a.Text})
	}
	page.Add(parts.Lines{Host: f, Name: "actions", List: list, Placeholder: l.T("field.due"),
		Add:  func(s string) app.Command { return app.Add(&app.Action{ID: app.NewID(), Text: s}) },
		Edit: func(id app.ID, s string) app.Command { return app.Edit(id, "text", func(a *app.Action) { a.Text = s }) },
		Remove: func(id app.ID) app.Command {
			return app.Remove("action", id)
		}}.Column(l, k))
	if a := d.Actions; a.Len() > 0 {
		id := a.At(0).ID
		page.Add(k.Date(f, l, "due", a.At(0).Due, func(day app.Date) { f.Do(app.Edit(id, "", func(a *app.Action) { a.Due = day })) }))
	}
	return kit.Panel(l, page)
}

type desk struct {
	*testkit.Desk
	form *form
}

func open(t testing.TB, code string, d app.Document) *desk {
	h := testkit.Open(t, newForm, code, "form", d)
	return &desk{h, h.Screen.(*form)}
}

func (h *desk) part(name string) fyne.CanvasObject { return h.form.built.Kept().Part(name) }

func (h *desk) focus(name string) {
	h.T.Helper()
	f := kit.FirstFocus(h.part(name))
	if f == nil {
		h.T.Fatalf("%q can't have the keyboard", name)
	}
	h.Canvas().Focus(f)
}

// bay is the sample without its actions and findings.
func bay(t testing.TB, code string) app.Document {
	d := sample.Bay(lang.For(code))
	for _, c := range app.Collections {
		if c.Name() == "action" || c.Name() == "finding" {
			for e := range c.All(d) {
				d = testkit.After(t, d, app.Remove(c.Name(), e.EntityID()))
			}
		}
	}
	return testkit.After(t, d, app.EditOrAdd(app.Process{}, "", func(p *app.Process) { p.Convener = "" }))
}

func filled(t testing.TB, code string) app.Document {
	d := bay(t, code)
	l := lang.For(code)
	return testkit.After(t, d,
		app.EditOrAdd(app.Finding{Topic: app.Tests[0]}, "", func(x *app.Finding) {
			x.Verdict, x.Evidence = app.Partly, strings.Repeat(l.T("grid.how")+" ", 4)
		}),

		app.EditOrAdd(app.Finding{Topic: app.Readiness[0]}, "", func(x *app.Finding) { x.Grade = 4 }),
		app.EditOrAdd(app.Process{}, "", func(p *app.Process) { p.Convener = d.Organisations.At(3).ID }),
		app.Add(&app.Action{ID: app.NewID(), Text: l.T("field.move"), Due: "2026-12-01"}, &app.Action{ID: app.NewID(), Text: strings.Repeat(l.T("grid.how")+" ", 3)}))
}

func TestPictures(t *testing.T) {
	for _, code := range lang.Codes {
		h := open(t, code, filled(t, code))
		h.focus(string(app.Tests[0]) + "/verdict")
		h.Same("form-" + code)
	}
	h := testkit.OpenIn(t, newForm, &kit.Look{Lang: lang.For("he"), Zoom: 1, Dark: true}, "form", session.Start{Document: filled(t, "he"), ReadOnly: app.Fail(app.ReadOnly, "status.readonly")}, testkit.Small)
	h.Same("form-reading")
	n := open(t, "he", filled(t, "he"))
	n.focus("convener")
	n.Canvas().Focused().(*kit.Entry).SelectAll()
	n.Type("ארגון חדש לגמרי")
	n.Same("form-new")
	n.focus("links/add")
	n.Type("ע")
	n.Same("form-links")
}

func TestAVerdictByKeys(t *testing.T) {
	h := open(t, "he", filled(t, "he"))
	topic := app.Tests[1]
	h.focus(string(topic) + "/verdict")
	h.Type("3")
	if v := h.Document().FindingOf(topic).Verdict; v != app.Missing {
		t.Fatalf("key 3 says %q", v)
	}
	h.Press(fyne.KeyRight) // back in reading
	if v := h.Document().FindingOf(topic).Verdict; v != app.Partly {
		t.Fatalf("the arrow says %q", v)
	}
	h.Press(fyne.KeySpace)
	if v := h.Document().FindingOf(topic).Verdict; v != "" {
		t.Errorf("Space leaves %q", v)
	}
	h.focus(string(app.Readiness[0]) + "/score")
	h.Type("2")
	if g := h.Document().FindingOf(app.Readiness[0]).Grade; g != 2 {
		t.Errorf("key 2 grades %d", g)
	}
}

func TestWhatIsWrittenStaysWhileTheFormIsBuiltAnew(t *testing.T) {
	h := open(t, "he", filled(t, "he"))
	name := string(app.Tests[0]) + "/evidence"
	h.focus(name)
	before := h.Document().FindingOf(app.Tests[0]).Evidence
	h.Press(fyne.KeyHome)
	h.Type("כי ")
	if e := h.Document().FindingOf(app.Tests[0]).Evidence; len(e) != len(before)+len("כי ") || h.Canvas().Focused() != h.part(name).(fyne.Focusable) {
		t.Errorf("the evidence is %q, and %T has the keyboard", e, h.Canvas().Focused())
	}
	h.Undo()
	if e := h.part(name).(*kit.Entry).Text(); app.CleanText(e) != before {
		t.Errorf("after undo the field says %q", e)
	}
}

func TestLinesAreWrittenPastedAndRemoved(t *testing.T) {
	h := open(t, "en", bay(t, "en"))
	h.focus(parts.AddName("actions"))
	for i := range 3 {
		h.Type(fmt.Sprint("line ", i))
		h.Press(fyne.KeyReturn)
	}
	if n := h.Document().Actions.Len(); n != 3 {
		t.Fatalf("%d lines, not 3", n)
	}
	h.Canvas().Focused().(*kit.Entry).TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip("one\ntwo\n\nthree")})
	if n := h.Document().Actions.Len(); n != 6 {
		t.Fatalf("%d lines after a paste of three, not 6", n)
	}
	h.Undo()
	if n := h.Document().Actions.Len(); n != 3 {
		t.Fatalf("%d lines after one undo, not 3", n)
	}
	id := h.Document().Actions.At(1).ID
	h.focus("actions/" + string(id) + "/remove")
	h.Press(fyne.KeyReturn)
	if h.Document().Actions.Get(id) != nil || h.Said == "" {
		t.Errorf("the line is still there, or nobody was told: %q", h.Said)
	}
	if h.Canvas().Focused() != h.part(parts.AddName("actions")).(fyne.Focusable) {
		t.Errorf("the keyboard is on %T", h.Canvas().Focused())
	}
}

type clip string

func (c clip) Content() string   { return string(c) }
func (c clip) SetContent(string) {}

func TestANewOrganisationIsEnteredOnce(t *testing.T) {
	h := open(t, "he", bay(t, "he"))
	n := h.Document().Organisations.Len()
	h.focus("convener")
	h.Type("המרכז החדש")
	h.Press(fyne.KeyReturn, fyne.KeyReturn) // to the first sector, which it takes
	o := h.Document().Organisations.Get(h.Document().Process().Convener)
	if o == nil || o.Name != "המרכז החדש" || o.Sector != app.Public || h.Document().Organisations.Len() != n+1 {
		t.Fatalf("the convener is %v", o)
	}
	if h.Canvas().Focused() != h.part("convener").(fyne.Focusable) {
		t.Errorf("the keyboard is on %T", h.Canvas().Focused())
	}
	h.Undo()
	if h.Document().Organisations.Len() != n || h.Document().Process().Convener != "" {
		t.Error("one undo does not take it back")
	}
	if s := h.part("convener").(*kit.Entry).Text(); s != "" {
		t.Errorf("after undo the field says %q", s)
	}
	known := h.Document().Organisations.At(5)
	h.Type(known.Name)
	h.Press(fyne.KeyReturn)
	if h.Document().Process().Convener != known.ID {
		t.Error("a known name is not chosen by Enter")
	}
	h.part("convener").(*kit.Entry).SelectAll()
	h.Press(fyne.KeyBackspace, fyne.KeyReturn)
	if h.Document().Process().Convener != "" {
		t.Error("an emptied field still holds one")
	}
}

func TestLinksComeAndGo(t *testing.T) {
	h := open(t, "en", bay(t, "en"))
	var free *app.Organisation
	for i, o := range parts.Organisations(h.Document()) {
		if o.Scope != app.National && i%13 != 0 && i > 13 {
			free = o
			break
		}
	}
	h.focus("links/add")
	h.Type(free.Name)
	h.Press(fyne.KeyReturn)
	if h.Document().Organisations.Get(free.ID).Scope != app.National {
		t.Fatal("it was not linked")
	}
	if e := h.part("links/add").(*kit.Entry); e.Text() != "" || h.Canvas().Focused() != e {
		t.Errorf("the field says %q, and %T has the keyboard", e.Text(), h.Canvas().Focused())
	}
	h.focus("links/" + string(free.ID))
	h.Press(fyne.KeyDelete)
	if h.Document().Organisations.Get(free.ID).Scope == app.National {
		t.Error("it is still linked")
	}
	if h.Canvas().Focused() == nil || !kit.Holds(h.Window().Content(), h.Canvas().Focused()) {
		t.Error("nothing in the form has the keyboard then")
	}
	h.focus("links/add")
	h.Type("nobody is called so")
	h.Press(fyne.KeyReturn)
	if e := h.part("links/add").(*kit.Entry); e.Text() == "" {
		t.Error("an unknown name is taken away without a word")
	}
}

func TestDays(t *testing.T) {
	now := time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		text string
		day  app.Date
		ok   bool
	}{
		{"1.12.2026", "2026-12-01", true}, {"01/12/26", "2026-12-01", true}, {"2026-12-01", "2026-12-01", true}, {"1.12", "2026-12-01", true},
		{"3/2", "2027-02-03", true}, {"30.9", "2026-09-30", true}, {"29.2", "", false}, {"", "", true}, {"32.1.2026", "", false}, {"tomorrow", "", false}, {"12", "", false},
	} {
		if day, ok := parts.ParseDay(c.text, now); day != c.day || ok != c.ok {
			t.Errorf("%q is read as %q, %v", c.text, day, ok)
		}
	}
	h := open(t, "he", filled(t, "he"))
	h.focus("due")
	e := h.part("due").(*kit.Entry)
	e.SelectAll()
	h.Type("5.1")
	if due := h.Document().Actions.At(0).Due; due != "2026-12-01" || e.Text() != "5.1" {
		t.Errorf("half written it is %q, and the field says %q", due, e.Text())
	}
	h.Tab(1)
	if due := h.Document().Actions.At(0).Due; due != "2027-01-05" || e.Text() != "5.1.2027" {
		t.Errorf("left it is %q, and the field says %q", due, e.Text())
	}
}

func FuzzParseDay(f *testing.F) {
	for _, s := range []string{"1.12.2026", "1/2", "2026-12-01", "٥.١", "1..2", "-1.2"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if day, ok := parts.ParseDay(s, testkit.Clock); !day.Valid() || !ok && day != "" {
			t.Errorf("%q is read as %q", s, day)
		}
	})
}

func BenchmarkBuildingAFormAnew(b *testing.B) {
	d := filled(b, "he")
	for i := range 60 {
		d = testkit.After(b, d, app.Add(&app.Action{ID: app.NewID(), Text: fmt.Sprint("שורה מספר ", i)}))
	}
	h := open(b, "he", d)
	i := 0
	for b.Loop() {
		h.Do(app.EditOrAdd(app.Finding{Topic: app.Tests[0]}, "", func(x *app.Finding) { x.Evidence = fmt.Sprint("כי ", i) }))
		i++
	}
}
