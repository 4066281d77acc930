package forum

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/forum"
	"madrega/app/roomkit"
	"madrega/ui/exercise"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// callView is step "call": the rules of the forum and the call for applications, with the rules in sentences beside them.
type callView struct {
	*screen
	form, side *parts.Built
	page       fyne.CanvasObject
	ruled      bool // there are rules: otherwise it is about what to begin with
}

func newCallView(s *screen, l *kit.Look) parts.View {
	v := &callView{screen: s, ruled: s.Document().Forum().ID != ""}
	if !v.ruled {
		v.form = parts.NewBuilt(s, l, func(k *parts.Kept) fyne.CanvasObject { return s.beginning(l, k) })
		v.page = v.form.Content()
		return v
	}
	v.form = parts.NewBuilt(s, l, func(k *parts.Kept) fyne.CanvasObject { return s.rulesForm(l, k) })
	v.side = parts.NewBuilt(s, l, func(k *parts.Kept) fyne.CanvasObject { return s.rulesRead(l, k) })
	v.page = parts.Beside{L: l, Least: 264, Most: 400}.With(v.form.Content(), v.side.Content())
	return v
}

func (v *callView) Content() fyne.CanvasObject { return v.page }
func (v *callView) Focus() fyne.Focusable      { return v.form.Focus() }

func (v *callView) Changed(diff app.Diff) {
	if v.ruled != (v.Document().Forum().ID != "") {
		v.GoTo("call")
		return
	}
	v.form.Changed(diff)
	if v.side != nil {
		v.side.Changed(diff)
	}
}

// beginning offers the sets of rules to begin with.
func (s *screen) beginning(l *kit.Look, k *parts.Kept) fyne.CanvasObject {
	column := kit.Column(l, 12, kit.NewParagraph(l, l.T("forum.none"), kit.Section).Align(kit.AlignCenter))
	if s.ReadOnly() {
		return kit.Panel(l, column)
	}
	column.Add(kit.NewParagraph(l, l.T("forum.call.begin"), kit.Body).Align(kit.AlignCenter).SetColor(kit.Ink2))
	column.Add(kit.Space(l, 0, 4))
	for _, t := range forum.Templates {
		column.Add(parts.Keep(k, t.ID, func() *kit.Tile {
			words := kit.Column(l, 3, kit.NewParagraph(l, l.T("forum.template."+t.ID), kit.Strong),
				kit.NewParagraph(l, l.T("forum.template."+t.ID+".how"), kit.Second).SetColor(kit.Ink2))
			return kit.NewTile(l, kit.Row(l, 14, kit.Icon(l, "round-table", kit.Pine, 26), kit.Fill(words)), func() { s.Do(t.SetUp(l.Lang)) }).Room(12, 16)
		}))
	}
	return kit.Panel(l, kit.Centered(l, kit.Width(l, 520, kit.Inset(l, 24, column))))
}

// rulesRead are the rules in sentences, after what is missing in them and the buttons that print them.
func (s *screen) rulesRead(l *kit.Look, k *parts.Kept) fyne.CanvasObject {
	d := s.Document()
	column := kit.Column(l, 14)
	if p, ok := s.Host.(exercise.Publisher); ok {
		for _, n := range []roomkit.Name{roomkit.Call, roomkit.Application} {
			column.Add(k.Button(l, "print/"+string(n), l.T("forum.print."+string(n)), "report", kit.Plain, func() { p.Print(n) }))
		}
	}
	for _, key := range missing(d) {
		column.Add(kit.NewCautionBar(l, l.T(key), nil))
	}
	for _, g := range forum.RuleGroups(d, l.Lang) {
		group := kit.Column(l, 5, kit.NewParagraph(l, g.Title, kit.Strong))
		for _, rule := range g.Rules {
			group.Add(kit.NewParagraph(l, rule, kit.Second))
		}
		column.Add(group)
	}
	return kit.Panel(l, column)
}

// missing are the keys of what a call can't go out without.
func missing(d app.Document) (keys []string) {
	if d.Seats() == 0 {
		keys = append(keys, "forum.call.noseats")
	}
	if c := forum.Current(d); c == nil || c.Deadline == "" {
		keys = append(keys, "forum.call.nodeadline")
	}
	for c := range d.Constituencies.All() {
		if !c.Outside && (c.Bodies || c.People) {
			return keys
		}
	}
	return append(keys, "forum.call.nobody")
}
