package prepare

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// goal is step "goal": the public goal, why not alone, who initiates and who convenes.
func (s *screen) goal(l *kit.Look, k *parts.Kept) fyne.CanvasObject {
	p := s.Document().Process()
	text := func(name, text, ask string, rows int, set func(*app.Process, string)) *kit.Entry {
		return k.Entry(l, name, text, kit.EntryOptions{Multiline: true, Rows: rows, Grow: 12, ReadOnly: s.ReadOnly(), Placeholder: l.T(ask),
			OnChanged: func(text string) {
				s.Do(app.EditOrAdd(app.Process{}, name, func(p *app.Process) { set(p, text) }))
			}})
	}
	pick := func(name string, id app.ID, set func(*app.Process, app.ID)) fyne.CanvasObject {
		return parts.OrganisationPicker{Host: s, Name: name, Organisation: id, Placeholder: l.T("prepare.pick"),
			Pick: func(id app.ID) app.Command {
				return app.EditOrAdd(app.Process{}, "", func(p *app.Process) { set(p, id) })
			}}.Row(l, k)
	}
	head := func(title, how string) fyne.CanvasObject {
		return kit.Column(l, 2, kit.NewText(l, l.T(title), kit.Section), kit.NewParagraph(l, l.T(how), kit.Second).SetColor(kit.Ink2))
	}
	what := kit.Column(l, 10,
		kit.NewText(l, l.T("prepare.goal"), kit.Section),
		text("goal", p.Goal, "prepare.goal.ask", 4, func(p *app.Process, s string) { p.Goal = s }),
		kit.Space(l, 0, 6),
		kit.NewText(l, l.T("prepare.alone"), kit.Section),
		text("alone", p.Alone, "prepare.alone.ask", 6, func(p *app.Process, s string) { p.Alone = s }))
	who := kit.Column(l, 10,
		head("prepare.initiator", "prepare.initiator.how"),
		pick("initiator", p.Initiator, func(p *app.Process, id app.ID) { p.Initiator = id }),
		kit.Space(l, 0, 6),
		head("prepare.convener", "prepare.convener.how"),
		pick("convener", p.Convener, func(p *app.Process, id app.ID) { p.Convener = id }))
	if bar := s.convenerBar(l); bar != nil {
		who.Add(bar)
	}
	if p.Convener != "" || p.Convening != "" {
		who.Add(kit.NewText(l, l.T("prepare.convening"), kit.Strong))
		who.Add(text("convening", p.Convening, "prepare.convening.ask", 3, func(p *app.Process, s string) { p.Convening = s }))
	}
	return kit.Grid(l, 20, 380, kit.Panel(l, what), kit.Panel(l, who))
}

// convenerBar is the caution when the public sector does not convene; it never blocks. Nil when all is well.
func (s *screen) convenerBar(l *kit.Look) fyne.CanvasObject {
	o, how := app.ConvenerOf(s.Document())
	switch how {
	case app.PublicConvener:
		return nil
	case app.NoConvener:
		if s.Document().Process().Goal == "" {
			return nil // one thing after the other
		}
		return kit.NewCautionBar(l, l.T("prepare.convener.none"), nil)
	}
	return kit.NewCautionBar(l, l.T("prepare.convener."+string(how), "name", o.Name), nil)
}
