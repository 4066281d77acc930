package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/agenda"
	"madrega/app/lang"
	"madrega/ui/exercise"
	"madrega/ui/kit"
)

// searcher finds things of the document, places in the window and what can be done, while one types.
type searcher struct {
	*desk
	index  *app.Index
	found  []finding
	table  *kit.Table
	dialog *kit.Opened
}

// finding is one line of the results. Those of one group stand together.
type finding struct {
	group string // key of its words
	item  kit.Item
	more  string // what else there is to say
	goTo  func()
}

// search opens the search.
func (d *desk) search() {
	s := &searcher{desk: d, index: app.IndexOf(d.Document())}
	l := d.look
	entry := kit.NewEntry(l, kit.EntryOptions{
		Placeholder: l.T("search.placeholder"), OnChanged: s.query, OnKey: s.key,
		OnSubmitted: func(string) { s.take(s.table.Current()) },
	})
	s.table = kit.NewTable(l, []kit.TableColumn{
		{Width: 130, Role: kit.Second, Faint: true, Text: s.groupAt},
		{Width: 220, Weight: 3, Item: func(i int) kit.Item { return s.found[i].item }},
		{Width: 120, Weight: 2, Role: kit.Second, Faint: true, Text: func(i int) string { return s.found[i].more }},
	}, 0, kit.TableOptions{NoHead: true, RowHeight: 36, Opened: s.take,
		Empty: kit.NewEmptyState(l, l.T("search.none"), l.T("search.none.how"), "", nil)})
	hints := kit.Row(l, 18, kit.KeyHint(l, "PgDn", l.T("search.move"), kit.Ink2), kit.KeyHint(l, "Enter", l.T("search.go"), kit.Ink2),
		kit.KeyHint(l, "Esc", l.T("search.close"), kit.Ink2))
	s.dialog = kit.Dialog{
		Title: l.T("search.title"), Width: 800, Height: 600, First: entry,
		Content: kit.Column(l, 12, entry, kit.Fill(s.table), kit.AtStart(l, hints)),
	}.Open(l, d.win.Canvas())
	s.query("")
}

// groupAt names the group of a row, in its first row only.
func (s *searcher) groupAt(i int) string {
	if i > 0 && s.found[i-1].group == s.found[i].group {
		return ""
	}
	return s.desk.look.T(s.found[i].group)
}

// query shows what is found for a query.
func (s *searcher) query(text string) {
	s.found = s.found[:0]
	words := strings.Fields(app.Fold(text))
	if len(words) > 0 {
		s.things(text)
	}
	s.places(words)
	s.actions(words)
	s.table.SetCount(len(s.found))
	if len(s.found) > 0 {
		s.table.Select(0)
	}
}

// things adds what the document holds and an exercise shows, by kind; the kind of what was found best comes first.
func (s *searcher) things(query string) {
	byKind, kinds := map[string][]app.Hit{}, []string(nil)
	for _, h := range s.index.Search(query) {
		if !s.shown(h) {
			continue
		}
		if byKind[h.Kind] == nil {
			kinds = append(kinds, h.Kind)
		}
		byKind[h.Kind] = append(byKind[h.Kind], h)
	}
	for _, kind := range kinds {
		for _, h := range byKind[kind] {
			f := finding{"search.group." + kind, s.item(h), "", func() { s.find(kind, h.ID) }}
			if h.Text != f.item.Text {
				f.more = h.Text
			}
			s.found = append(s.found, f)
		}
	}
}

// shown tells whether a thing is worked on somewhere, so that one can go there.
func (s *searcher) shown(h app.Hit) bool {
	_, ok := agenda.PlaceOf(s.Document(), h.Kind, h.ID)
	return ok || agenda.Page(h.Kind)
}

func (s *searcher) item(h app.Hit) kit.Item {
	d := s.Document()
	e := app.CollectionNamed(h.Kind).Get(d, h.ID)
	if e == nil {
		return kit.Item{Text: h.Text}
	}
	item := kit.Item{Text: namer{l: s.desk.look, d: d}.name(e)}
	if o := d.Organisations.Get(h.Organisation); o != nil && item.Text == o.Name {
		item.Sector, item.Marked = o.Sector, true
	}
	if h.Kind == "relation" {
		item.Icon = "network"
	}
	return item
}

// places adds the steps and pages whose names hold the words.
func (s *searcher) places(words []string) {
	l := s.desk.look
	add := func(title, second, icon string, to spot) {
		if holds(title+" "+second, words) {
			s.found = append(s.found, finding{"search.group.place", kit.Item{Text: title, Icon: icon}, second, func() { s.desk.goTo(to) }})
		}
	}
	for _, e := range agenda.Exercises {
		for _, step := range s.steps(e) {
			add(l.T(e.ID+"."+step.ID+".title"), l.T(e.ID+".title"), "step", spot{exercise: e.ID, step: step.ID})
		}
	}
	for _, p := range railPages {
		add(l.T("window."+p.id), "", p.icon, spot{exercise: s.at.exercise, step: s.at.step, page: p.id})
	}
}

// actions adds what can be done from anywhere, with its keys.
func (s *searcher) actions(words []string) {
	for _, k := range s.keys() {
		if k.hidden {
			continue
		}
		if title := s.desk.look.T(k.words); holds(title, words) {
			s.found = append(s.found, finding{"search.group.command", kit.Item{Text: title, Icon: "next"}, k.name, k.do})
		}
	}
	for _, code := range lang.Codes {
		if own := lang.For(code).Own(); code != s.desk.look.Code() && holds(own, words) {
			s.found = append(s.found, finding{"search.group.command", kit.Item{Text: own, Icon: "next"}, "", func() { s.setLanguage(code) }})
		}
	}
}

func holds(s string, words []string) bool {
	s = app.Fold(s)
	return !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(s, w) })
}

// key moves in the results while one writes.
func (s *searcher) key(e *fyne.KeyEvent) bool {
	last := len(s.found) - 1
	to := map[fyne.KeyName]int{
		fyne.KeyDown: s.table.Current() + 1, fyne.KeyUp: s.table.Current() - 1,
		fyne.KeyPageDown: s.table.Current() + 8, fyne.KeyPageUp: s.table.Current() - 8,
	}
	i, ok := to[e.Name]
	if ok && last >= 0 {
		s.table.Select(max(0, min(i, last)))
	}
	return ok
}

// take goes to a result.
func (s *searcher) take(i int) {
	if i < 0 || i >= len(s.found) {
		return
	}
	s.dialog.Close()
	s.found[i].goTo()
}

// find shows a thing of the document where it is worked on.
func (d *desk) find(kind string, id app.ID) {
	if kind == "person" || kind == "meeting" {
		d.pages["meetings"].(*meetingsPage).find(kind, id)
		d.goTo(spot{exercise: d.at.exercise, step: d.at.step, page: "meetings"})
		return
	}
	if b := d.Document().Blocks.Get(id); b != nil {
		d.findBlock(b)
		return
	}
	if p, ok := agenda.PlaceOf(d.Document(), kind, id); ok {
		if s, ok := d.screenOf(p.Exercise).(exercise.Chooser); ok {
			s.Choose(p.Kind, p.ID)
		}
		d.goTo(spot{exercise: p.Exercise, step: p.Step})
	}
}

var _ exercise.Visitor = (*desk)(nil)

// Visit goes to a thing of the document: a screen can lead to what belongs to another exercise.
func (d *desk) Visit(kind string, id app.ID) { d.find(kind, id) }
