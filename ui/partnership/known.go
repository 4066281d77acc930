package partnership

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// known is what the mapping of stakeholders and the invitation say of an organisation, to be taken over into its fields.
func (v *expectationsView) known(k *parts.Kept, o *app.Organisation, p *app.Partner) fyne.CanvasObject {
	l := v.l
	list := kit.Column(l, 10, title(l, "partnership.known"))
	any := false
	for _, g := range known(l, v.Document(), o.ID) {
		if len(g.lines) == 0 {
			continue
		}
		any = true
		var head fyne.CanvasObject = kit.NewParagraph(l, l.T(g.title), kit.Strong)
		if g.into != nil && !v.ReadOnly() && app.WithLines(*g.into.of(p), g.lines...) != *g.into.of(p) {
			head = kit.Ends(l, 8, 110, head, kit.AtStart(l, k.Button(l, "take/"+g.title+"/"+string(p.ID), l.T("partnership.take", "field", app.Msg("partner."+g.into.name)), "plus", kit.Plain, func() {
				v.Do(app.Edit(p.ID, "", func(p *app.Partner) { *g.into.of(p) = app.WithLines(*g.into.of(p), g.lines...) }).As(app.Msg("history.partner.take")))
			}).Small()))
		}
		words := kit.Column(l, 2, head)
		for _, line := range g.lines {
			words.Add(kit.NewParagraph(l, line, kit.Second).Content())
		}
		list.Add(words)
	}
	if !any {
		list.Add(faint(l, l.T("partnership.known.none")))
	}
	return list
}

// said is what another exercise says of an organisation, and the field that it fits.
type said struct {
	title string // key of the words
	lines []string
	into  *field // nil: it is only shown
}

// known collects what is said of an organisation.
func known(l *kit.Look, d app.Document, id app.ID) []said {
	aspects := map[app.Aspect][]string{}
	for c := range d.Contributions.All() {
		if c.Organisation == id {
			aspects[c.Aspect] = append(aspects[c.Aspect], contributionWords(l, c))
		}
	}
	var resources []string
	for _, kind := range app.ResourceKinds {
		if r := d.ResourceOf(id, kind); r != nil {
			word := l.T("resource." + string(kind))
			if r.Note != "" {
				word = l.T("report.expectations.detail", "prompt", word, "text", r.Note)
			}
			resources = append(resources, word)
		}
	}
	var invited app.Invitation
	for i := range d.Invitations.All() {
		if i.Organisation == id {
			invited = *i
		}
	}
	return []said{
		{"partnership.known.motives", lines(invited.Motives), &motive},
		{"partnership.known.benefits", aspects[app.Gains], &motive},
		{"partnership.known.contributions", aspects[app.Gives], &contribution},
		{"partnership.known.resources", resources, &contribution},
		{"partnership.known.needs", lines(invited.Needs), &expectation},
		{"partnership.known.gets", lines(invited.Gets), &expectation},
		{"partnership.known.concerns", aspects[app.Concerns], nil},
	}
}

// lines is a text as one line of a list, or none.
func lines(text string) []string {
	if text == "" {
		return nil
	}
	return []string{text}
}

// contributionWords are the words of the prompt, one's own, or both.
func contributionWords(l *kit.Look, c *app.Contribution) string {
	switch {
	case c.Prompt == "":
		return c.Text
	case c.Text == "":
		return l.T(c.Prompt)
	}
	return l.T("report.expectations.detail", "prompt", app.Msg(c.Prompt), "text", c.Text)
}
