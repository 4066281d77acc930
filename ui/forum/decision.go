package forum

import (
	"archive/zip"
	"io"
	"slices"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/forum"
	"madrega/app/selection"
	"madrega/app/selection/sortition"
	"madrega/ui/kit"
	"madrega/ui/parts"
	"madrega/ui/picture"
)

// decisionView is step "decision": the committee adopts a panel, by name and with a reason; then it can be seen what was
// decided, and the certificate is counted again.
type decisionView struct {
	*screen
	l      *kit.Look
	asked  forum.Asked
	by     string
	why    string
	began  app.Date
	ring   *picture.SeatRing
	strip  *parts.Built
	side   *parts.Built
	ringed *fyne.Container // the round table with the line below it
	page   fyne.CanvasObject
}

func newDecisionView(s *screen, l *kit.Look) parts.View {
	v := &decisionView{screen: s, l: l, by: s.decider, began: app.DateOf(s.Now()), ring: picture.NewSeatRing(l)}
	v.ring.OnSelect = func(id string) { s.chosen = app.ID(id) }
	v.read()
	v.strip = parts.NewBuiltPart(s, v.tallies)
	v.side = parts.NewBuilt(s, l, v.beside).From("by")
	v.ringed = around(l, v.ring, v.strip)
	v.page = parts.Beside{L: l, Least: 380, Most: 520}.With(v.ringed, v.side.Content())
	v.show()
	return v
}

func (v *decisionView) Content() fyne.CanvasObject { return v.page }
func (v *decisionView) Focus() fyne.Focusable      { return v.side.Focus() }

// Changed shows the document as it is now.
func (v *decisionView) Changed(diff app.Diff) {
	v.read()
	v.show()
}

// read takes from the document what is shown. Once a panel is adopted it is the one that is shown first.
func (v *decisionView) read() {
	d := v.Document()
	v.asked = forum.Ask(d)
	if call, p := forum.Current(d), d.Panels.Get(v.panel); p == nil || call == nil || p.Call != call.ID {
		v.panel = ""
		if list := forum.Panels(d); len(list) > 0 {
			v.panel = list[0].ID
		}
	}
}

func (v *decisionView) current() *app.Panel { return v.Document().Panels.Get(v.panel) }

func (v *decisionView) show() {
	var seated []*app.Application
	if p := v.current(); p != nil {
		seated = forum.Seated(v.Document(), p.ID)
	}
	groups, taken := v.seats(v.l, seated)
	v.ring.Set(groups, v.l.Number(taken), v.l.T("forum.ring.taken", "n", taken))
	v.strip.Changed(nil)
	v.ringed.Refresh()
	v.side.Changed(nil)
}

func (v *decisionView) tallies(*parts.Kept) fyne.CanvasObject {
	p := v.current()
	if p == nil {
		return kit.Column(v.l, 0)
	}
	return kit.Column(v.l, 10, kit.Divider(v.l), v.tallyStrip(v.l, v.asked.Stands(v.Document(), p).Tallies))
}

// beside is what was decided, or the form by which it is.
func (v *decisionView) beside(k *parts.Kept) fyne.CanvasObject {
	l, p := v.l, v.current()
	if p == nil {
		empty := kit.NewEmptyState(l, l.T("forum.decision.none"), l.T("forum.decision.none.how"), l.T("forum.decision.none.go"), func() { v.GoTo("proposal") })
		return kit.Panel(l, empty)
	}
	page := kit.Column(l, 14)
	if len(forum.Panels(v.Document())) > 1 {
		page.Add(v.choice(k))
	}
	if p.Adopted != 0 {
		v.decided(k, page, p)
	} else {
		v.deciding(k, page, p)
	}
	return kit.Panel(l, page)
}

// choice are the panels as chips.
func (v *decisionView) choice(k *parts.Kept) fyne.CanvasObject {
	l := v.l
	panels := forum.Panels(v.Document())
	items := make([]kit.Item, len(panels))
	for i, p := range panels {
		items[i].Text = forum.PanelName(l.Lang, p)
		if p.Adopted != 0 {
			items[i].Icon = "tick"
		}
	}
	at := slices.IndexFunc(panels, func(p *app.Panel) bool { return p.ID == v.panel })
	return k.Chips(l, "panels", items, at, func(i int) {
		if i >= 0 {
			v.panel = panels[i].ID
			v.show()
		}
	})
}

// heading says which panel it is, and what can be said of it.
func (v *decisionView) heading(p *app.Panel) fyne.CanvasObject {
	l := v.l
	s := v.asked.Stands(v.Document(), p)
	return kit.Column(l, 4, kit.Row(l, 10, kit.Fill(kit.NewParagraph(l, forum.PanelName(l.Lang, p), kit.Section)), kit.NewText(l, figures(l, s.Score), kit.Second)),
		kit.NewParagraph(l, forum.StandingWords(l.Lang, p, s), kit.Second).SetColor(kit.Ink2))
}

// deciding is the form.
func (v *decisionView) deciding(k *parts.Kept, page *fyne.Container, p *app.Panel) {
	l, d := v.l, v.Document()
	page.Add(v.heading(p))
	if !v.asked.Stands(d, p).Keeps {
		page.Add(kit.NewCautionBar(l, l.T("error.adopt.map"), k.Button(l, "back", l.T("forum.decision.back"), "", kit.Plain, func() { v.GoTo("proposal") })))
		return
	}
	if v.ReadOnly() {
		return
	}
	var by, why *kit.Entry
	adopt := func() {
		for _, e := range []*kit.Entry{by, why} {
			if app.CleanText(e.Text()) == "" {
				e.SetProblem("forum.ruling.needed")
				v.Canvas().Focus(e)
				return
			}
		}
		if v.adopt(p) {
			by.Finish()
			why.Finish()
		}
	}
	by = k.Field(l, "by", kit.EntryOptions{Text: v.by, OnChanged: func(s string) { v.by = s; by.SetProblem("") }, OnSubmitted: func(string) { v.Canvas().Focus(why) }})
	why = k.Field(l, "why", kit.EntryOptions{Multiline: true, Rows: 2, Grow: 6, Placeholder: l.T("forum.decision.why.ask"),
		OnChanged: func(s string) { v.why = s; why.SetProblem("") }})
	v.by, v.why = by.Text(), why.Text()
	began := k.Date(v, l, "began", v.began, func(d app.Date) {
		if d != "" {
			v.began = d
		}
	})
	page.Add(kit.Form(l, kit.Field{Label: l.T("forum.decision.by"), Widget: by}, kit.Field{Label: l.T("forum.decision.why"), Widget: why},
		kit.Field{Label: l.T("forum.decision.began"), Widget: kit.AtStart(l, kit.Width(l, 170, began))}))
	page.Add(kit.NewParagraph(l, v.follows(p), kit.Second).SetColor(kit.Ink2))
	page.Add(kit.AtStart(l, k.Button(l, "adopt", l.T("forum.decision.adopt"), "tick", kit.Primary, adopt)))
}

// follows says what adopting a panel does.
func (v *decisionView) follows(p *app.Panel) string {
	l, d := v.l, v.Document()
	sits := map[app.ID]bool{}
	for m := range d.Members.All() {
		if m.Left == "" {
			sits[m.Application] = true
		}
	}
	fresh := 0
	for _, a := range forum.Seated(d, p.ID) {
		if !sits[a.ID] {
			fresh++
		}
		delete(sits, a.ID)
	}
	words := l.T("forum.decision.follows", "n", fresh)
	if len(sits) > 0 {
		words += " " + l.T("forum.decision.leave", "n", len(sits))
	}
	return words + " " + l.T("forum.decision.certificate")
}

// adopt certifies the panel and makes it the forum; false if that was refused.
func (v *decisionView) adopt(p *app.Panel) bool {
	now := v.Now()
	record, err := forum.Certify(v.Document(), p.ID, "Madrega "+fyne.CurrentApp().Metadata().Version, now)
	if err != nil {
		v.Show(err)
		return false
	}
	a := forum.Adoption{Panel: p.ID, By: v.by, Reason: v.why, At: app.TimeOf(now), Began: v.began, Certificate: record}
	if !v.Undoable(forum.Adopt(a), v.l.T("forum.decision.adopted", "panel", forum.PanelName(v.l.Lang, p))) {
		return false
	}
	v.decider, v.why = app.CleanLine(v.by), ""
	return true
}

// decided tells what was decided, by whom and why, and counts the certificate again.
func (v *decisionView) decided(k *parts.Kept, page *fyne.Container, p *app.Panel) {
	l, d := v.l, v.Document()
	at := p.Adopted.Std()
	page.Add(kit.NewOKBar(l, l.T("forum.decision.done", "panel", forum.PanelName(l.Lang, p), "date", l.Date(at), "by", p.By), nil))
	page.Add(kit.NewParagraph(l, p.Reason, kit.Body).Content())
	page.Add(kit.Divider(l))
	page.Add(kit.NewParagraph(l, l.T("forum.certificate.title"), kit.Section))
	diff, err := forum.Verify(d, p)
	switch {
	case err != nil:
		page.Add(kit.NewErrorBar(l, l.T("forum.certificate.damaged"), nil))
	case len(diff) == 0:
		page.Add(kit.NewOKBar(l, l.T("forum.certificate.agrees"), nil))
	default:
		page.Add(kit.NewCautionBar(l, l.T("forum.certificate.differs"), nil))
		for _, one := range forum.DifferenceWords(d, l.Lang, diff) {
			page.Add(kit.NewParagraph(l, one, kit.Second))
		}
	}
	page.Add(kit.NewParagraph(l, l.T("forum.certificate.how"), kit.Second).SetColor(kit.Ink2))
	buttons := kit.Flow(l, 10)
	if err == nil {
		buttons.Add(k.Button(l, "save", l.T("forum.certificate.save"), "sheet", kit.Plain, func() { v.saveCertificate(p) }))
	}
	buttons.Add(k.Button(l, "term", l.T("forum.decision.term"), "next", kit.Plain, func() { v.GoTo("term") }))
	page.Add(buttons)
}

// saveCertificate gives the certificate to the world, with the two tables by which anyone can count it again.
func (v *decisionView) saveCertificate(p *app.Panel) {
	record, problem := p.Certificate, v.asked.Problem
	v.publish("forum.certificate.file", ".zip", func(w io.Writer) error { return writeCertificate(w, record, problem) })
}

func writeCertificate(w io.Writer, record app.Record, p selection.Problem) error {
	z := zip.NewWriter(w)
	for _, f := range []struct {
		name  string
		write func(io.Writer) error
	}{
		{"certificate.json", func(w io.Writer) error { _, err := io.WriteString(w, string(record)); return err }},
		{"candidates.csv", func(w io.Writer) error { return sortition.WriteRespondents(w, p, "score") }},
		{"quotas.csv", func(w io.Writer) error { return sortition.WriteCategories(w, p) }},
	} {
		out, err := z.Create(f.name)
		if err != nil {
			return err
		}
		if err := f.write(out); err != nil {
			return err
		}
	}
	return z.Close()
}
