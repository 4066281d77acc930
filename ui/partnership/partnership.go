// Package partnership is the screen of the exercise "partnership" (שותפות): who the partners are, what they expect of each
// other and waive, whether it is a partnership at all, what it rests on, how the cultures meet, and of which type it is.
package partnership

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/exercise"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// New makes the screen.
func New(h exercise.Host) exercise.Screen {
	s := &screen{}
	built := func(build func(*kit.Look, *parts.Kept) fyne.CanvasObject, begin string) func(*kit.Look) parts.View {
		return func(l *kit.Look) parts.View {
			return parts.NewBuilt(h, l, func(k *parts.Kept) fyne.CanvasObject { return build(l, k) }).From(begin)
		}
	}
	s.Steps = parts.Steps{Host: h, Views: map[string]func(*kit.Look) parts.View{
		"partners":     func(l *kit.Look) parts.View { return newPartnersView(s, l) },
		"expectations": func(l *kit.Look) parts.View { return newExpectationsView(s, l) },
		"tests":        built(s.tests, ""),
		"principles":   built(s.principles, ""),
		"cultures":     built(s.cultures, parts.AddName(cultureName(app.CultureKinds[0]))),
		"type":         built(s.types, ""),
	}}
	return s
}

// screen keeps what is chosen, whatever the step.
type screen struct {
	parts.Steps
	chosen app.ID // organisation that is a partner
}

// Choose chooses a partner, by its organisation.
func (s *screen) Choose(kind string, id app.ID) {
	if kind == "organisation" {
		s.chosen = id
	}
}

// title is the head of a panel.
func title(l *kit.Look, key string) *kit.Paragraph { return kit.NewParagraph(l, l.T(key), kit.Section) }

// faint is a second line.
func faint(l *kit.Look, words string) *kit.Paragraph {
	return kit.NewParagraph(l, words, kit.Second).SetColor(kit.Ink2)
}

// optionWord is what an option is called.
func optionWord(l *kit.Look, o app.Option) string {
	if o.Key == "" {
		return o.Name
	}
	return l.T("option." + string(o.Topic) + "." + o.Key)
}

// options are the options of a list to tick, each with what it means and, once chosen, a line of one's own; others can be
// added.
func (s *screen) options(l *kit.Look, k *parts.Kept, topic app.OptionTopic) fyne.CanvasObject {
	list := kit.Column(l, 10)
	for _, o := range app.OptionsOf(s.Document(), topic) {
		list.Add(s.option(l, k, o))
	}
	if !s.ReadOnly() {
		list.Add(parts.Lines{Host: s, Name: "option/" + string(topic), Placeholder: l.T("partnership.option.add"), Max: app.MaxLine,
			Add: func(name string) app.Command {
				return app.EditOrAdd(app.Option{Topic: topic, Name: app.CleanLine(name)}, "", func(o *app.Option) { o.Chosen = true })
			}}.Column(l, k))
	}
	return list
}

func (s *screen) option(l *kit.Look, k *parts.Kept, o app.Option) fyne.CanvasObject {
	name := "option/" + string(o.Topic) + "/" + o.Key + "/" + app.Fold(o.Name)
	check := k.Check(l, name, optionWord(l, o), o.Chosen, func(on bool) { s.choose(o, on) })
	head := kit.Row(l, 6, kit.Fill(check))
	if s.ReadOnly() {
		check.Disable()
	} else if o.Key == "" {
		head.Add(k.Button(l, name+"/remove", "", "error", kit.Quiet, func() {
			s.Undoable(app.Remove("option", o.ID), l.T("parts.line.removed"))
		}).Tip(l.T("parts.line.remove")))
	}
	about := kit.Column(l, 6)
	if o.Key != "" {
		about.Add(faint(l, l.T("option."+string(o.Topic)+"."+o.Key+".how")))
	}
	if o.Note != "" || o.Chosen && !s.ReadOnly() {
		about.Add(k.Entry(l, name+"/note", o.Note, kit.EntryOptions{Multiline: true, Rows: 1, Grow: 4, ReadOnly: s.ReadOnly(),
			Placeholder: l.T("partnership.option.note"),
			OnChanged:   func(text string) { s.Do(app.EditOrAdd(o, "note", func(o *app.Option) { o.Note = text })) }}))
	}
	return kit.Column(l, 4, head, kit.Pad(l, 0, 0, 0, 30, about))
}

// choose chooses an option or not. One of the program's of which nothing is said any more is forgotten.
func (s *screen) choose(o app.Option, on bool) {
	if !on && o.Key != "" && o.Note == "" {
		s.Do(app.Remove("option", o.ID))
		return
	}
	s.Do(app.EditOrAdd(o, "", func(o *app.Option) { o.Chosen = on }))
}

// bot is the caution about build-operate-transfer.
func bot(l *kit.Look) fyne.CanvasObject { return kit.NewCautionBar(l, l.T("partnership.bot"), nil) }
