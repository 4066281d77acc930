package forum

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/forum"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// rulesForm is everything about the rules that can be set, from what the forum is to how its members are chosen.
func (s *screen) rulesForm(l *kit.Look, k *parts.Kept) fyne.CanvasObject {
	v := &ruleFields{screen: s, l: l, k: k, f: s.Document().Forum()}
	page := kit.Column(l, 14, v.panel("forum.call.about", v.about()), v.panel("forum.rules.seats", v.seats(), v.roles()))
	if c := forum.Current(s.Document()); c != nil {
		page.Add(v.panel("forum.call.now", v.call(c)))
	}
	page.Add(v.panel("forum.rules.who", v.who()))
	page.Add(v.panel("forum.rules.choice", v.choice()))
	page.Add(v.panel("forum.rules.term", v.term()))
	return page
}

// ruleFields makes the fields of one build.
type ruleFields struct {
	*screen
	l *kit.Look
	k *parts.Kept
	f app.Forum
}

func (v *ruleFields) panel(title string, objects ...fyne.CanvasObject) fyne.CanvasObject {
	column := kit.Column(v.l, 14, kit.NewText(v.l, v.l.T(title), kit.Section))
	column.Objects = append(column.Objects, objects...)
	return kit.Panel(v.l, column)
}

func (v *ruleFields) edit(merge string, change func(*app.Forum)) {
	v.Do(app.Edit(v.f.ID, merge, change))
}

// field is a part with its words above it.
func (v *ruleFields) field(key string, o fyne.CanvasObject) fyne.CanvasObject {
	return kit.Form(v.l, kit.Field{Label: v.l.T(key), Widget: o})
}

// text is a field for paragraphs of the rules.
func (v *ruleFields) text(merge, key, text string, rows int, set func(*app.Forum, string)) fyne.CanvasObject {
	return v.field(key, v.k.Entry(v.l, merge, text, kit.EntryOptions{Multiline: true, Rows: rows, Grow: 12, ReadOnly: v.ReadOnly(),
		OnChanged: func(text string) { v.edit(merge, func(f *app.Forum) { set(f, text) }) }}))
}

// count is a field for a number of the rules.
func (v *ruleFields) count(merge, key string, value, least, most int, set func(*app.Forum, int)) fyne.CanvasObject {
	e := v.number(v.l, v.k, merge, value, least, most, func(n int) { v.edit(merge, func(f *app.Forum) { set(f, n) }) })
	return kit.Row(v.l, 10, kit.Width(v.l, 64, e), kit.Fill(kit.NewParagraph(v.l, v.l.T(key), kit.Body)))
}

// tick is a box of the rules.
func (v *ruleFields) tick(name, key string, on bool, set func(*app.Forum, bool)) fyne.CanvasObject {
	return v.check(name, key, on, func(on bool) { v.edit("", func(f *app.Forum) { set(f, on) }) })
}

func (v *ruleFields) check(name, key string, on bool, changed func(bool)) *kit.Check {
	c := v.k.Check(v.l, name, v.l.T(key), on, changed)
	if v.ReadOnly() {
		c.Disable()
	}
	return c
}

func (v *ruleFields) about() fyne.CanvasObject {
	name := v.k.Entry(v.l, "name", v.f.Name, kit.EntryOptions{ReadOnly: v.ReadOnly(),
		Validate: func(text string) string {
			if app.CleanLine(text) == "" {
				return "forum.name.none"
			}
			return ""
		},
		OnChanged: func(text string) {
			if app.CleanLine(text) != "" {
				v.edit("name", func(f *app.Forum) { f.Name = text })
			}
		}})
	return kit.Column(v.l, 12, v.field("forum.name", name), v.text("goals", "forum.goals", v.f.Goals, 3, func(f *app.Forum, s string) { f.Goals = s }))
}

// call is what changes from call to call.
func (v *ruleFields) call(c *app.Call) fyne.CanvasObject {
	l, k, id := v.l, v.k, c.ID
	name := "call/" + string(id) + "/"
	put := func(merge string, change func(*app.Call)) { v.Do(app.Edit(id, merge, change)) }
	text := func(merge, key, text string, set func(*app.Call, string)) fyne.CanvasObject {
		return v.field(key, k.Entry(l, name+merge, text, kit.EntryOptions{Multiline: true, Rows: 2, Grow: 10, ReadOnly: v.ReadOnly(),
			OnChanged: func(text string) { put(merge, func(c *app.Call) { set(c, text) }) }}))
	}
	opened := k.Date(v, l, name+"opened", c.Opened, func(day app.Date) { put("", func(c *app.Call) { c.Opened = day }) })
	last := k.Date(v, l, name+"deadline", c.Deadline.Date(), func(day app.Date) {
		put("", func(c *app.Call) { c.Deadline = deadline(day, c.Deadline.Clock()) })
	})
	hour := k.Hour(v, l, name+"hour", c.Deadline.Clock(), func(hour string) {
		put("", func(c *app.Call) { c.Deadline = deadline(c.Deadline.Date(), hour) })
	})
	number := kit.NewParagraph(l, l.T("forum.call.number", "number", c.Number), kit.Strong)
	if c.Number > 1 {
		number = kit.NewParagraph(l, l.T("forum.call.round", "number", c.Number), kit.Strong)
	}
	return kit.Column(l, 12, number,
		kit.Columns(l, 12, []float32{1.2, .8, 1.2}, v.field("forum.call.deadline", last), v.field("field.hour", hour), v.field("forum.call.opened", opened)),
		kit.NewParagraph(l, l.T("forum.call.deadline.how"), kit.Second).SetColor(kit.Ink2),
		text("focus", "forum.call.focus", c.Focus, func(c *app.Call, s string) { c.Focus = s }),
		text("asked", "forum.call.asked", c.Asked, func(c *app.Call, s string) { c.Asked = s }),
		text("submit", "forum.call.submit", c.Submit, func(c *app.Call, s string) { c.Submit = s }),
		v.count("rounds", "forum.rounds", v.f.Rounds, 0, 100, func(f *app.Forum, n int) { f.Rounds = n }))
}

// deadline is the last minute of a day, unless an hour says otherwise.
func deadline(day app.Date, hour string) app.Minute {
	if day == "" {
		return ""
	}
	if hour == "" {
		hour = "23:59"
	}
	return app.Minute(string(day) + "T" + hour)
}

func (v *ruleFields) who() fyne.CanvasObject {
	return kit.Column(v.l, 10,
		v.tick("heads", "forum.heads", v.f.Heads, func(f *app.Forum, on bool) { f.Heads = on }),
		v.tick("purpose", "forum.purpose", v.f.Purpose, func(f *app.Forum, on bool) { f.Purpose = on }),
		v.tick("philanthropy", "forum.philanthropy", v.f.Philanthropy, func(f *app.Forum, on bool) { f.Philanthropy = on }),
		v.tick("linkage", "forum.linkage", v.f.Linkage, func(f *app.Forum, on bool) { f.Linkage = on }))
}

func (v *ruleFields) choice() fyne.CanvasObject {
	axes := kit.Row(v.l, 10, kit.Fill(kit.NewParagraph(v.l, v.l.T("forum.axes", "n", v.Document().Axes.Len()), kit.Body)),
		v.k.Button(v.l, "axes", v.l.T("forum.axes.go"), "representation", kit.Plain, func() { v.GoTo("map") }).Small())
	return kit.Column(v.l, 12,
		v.text("committee", "forum.committee.who", v.f.Committee, 2, func(f *app.Forum, s string) { f.Committee = s }),
		axes,
		v.count("marks", "forum.marks", v.f.Marks, 1, 1000, func(f *app.Forum, n int) { f.Marks = n }),
		v.count("reserves", "forum.reserves", v.f.Reserves, 0, 10000, func(f *app.Forum, n int) { f.Reserves = n }))
}

func (v *ruleFields) term() fyne.CanvasObject {
	return kit.Column(v.l, 12,
		v.count("months", "forum.term.months", v.f.Months, 1, 600, func(f *app.Forum, n int) { f.Months = n }),
		v.count("meetings", "forum.meetings", v.f.Meetings, 0, 366, func(f *app.Forum, n int) { f.Meetings = n }),
		v.tick("active", "forum.active", v.f.Active, func(f *app.Forum, on bool) { f.Active = on }),
		v.tick("circles", "forum.circles", v.f.Circles, func(f *app.Forum, on bool) { f.Circles = on }),
		v.tick("voluntary", "forum.voluntary", v.f.Voluntary, func(f *app.Forum, on bool) { f.Voluntary = on }),
		kit.Divider(v.l),
		v.count("quorum", "forum.quorum", v.f.Quorum, 0, 10000, func(f *app.Forum, n int) { f.Quorum = n }),
		v.text("voting", "forum.voting", v.f.Voting, 1, func(f *app.Forum, s string) { f.Voting = s }))
}
