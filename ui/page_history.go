package ui

import (
	"context"
	"path/filepath"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"madrega/app"
	"madrega/app/session"
	"madrega/ui/kit"
)

// historyPage lists every change of the document, newest first, says what each changed, and goes back to any of them.
type historyPage struct {
	*desk
	entries []session.Entry // newest first
	undone  map[int64]bool  // by Seq: changes that are taken back now
	chosen  int64           // Seq, 0 none
	table   *kit.Table
	detail  *fyne.Container
}

func newHistoryPage(d *desk) page { return &historyPage{desk: d} }

func (p *historyPage) build(l *kit.Look) fyne.CanvasObject {
	p.load()
	p.detail = container.NewStack()
	p.table = kit.NewTable(l, []kit.TableColumn{
		{Title: l.T("history.time"), Width: 160, Text: func(i int) string { return p.when(l, p.entries[i]) }, Faint: true},
		{Title: l.T("history.change"), Width: 180, Weight: 3, Item: func(i int) kit.Item { return p.item(l, p.entries[i]) }},
		{Title: l.T("history.state"), Width: 90, Weight: 1, Faint: true, Text: func(i int) string {
			if p.undone[p.entries[i].Seq] {
				return l.T("history.undone")
			}
			return ""
		}},
	}, len(p.entries), kit.TableOptions{
		Key:      func(i int) string { return strconv.FormatInt(p.entries[i].Seq, 10) },
		Selected: func(i int) { p.choose(p.entries[i].Seq) },
		Empty:    kit.NewEmptyState(l, l.T("history.none"), l.T("history.none.how"), "", nil),
	})
	if i := p.index(p.chosen); i >= 0 {
		p.table.Select(i)
	} else {
		p.showDetail("", nil)
	}
	save := kit.NewButton(l, l.T("history.copy"), "card", kit.Plain, p.copy)
	side := kit.Border(l, nil, kit.Pad(l, 16, 0, 3, 0, kit.Flow(l, 10, save, p.copiesButton(p.session.Path))), nil, nil, p.detail)
	return kit.Columns(l, 20, []float32{1.7, 1}, p.table, side)
}

// load reads the history, and finds which changes are taken back now.
func (p *historyPage) load() {
	p.entries = p.session.History()
	p.undone = map[int64]bool{}
	for _, e := range p.entries {
		if e.Kind != session.Did {
			p.undone[e.Of] = e.Kind == session.Undid
		}
	}
	slices.Reverse(p.entries)
}

func (p *historyPage) index(seq int64) int {
	return slices.IndexFunc(p.entries, func(e session.Entry) bool { return e.Seq == seq })
}

func (p *historyPage) when(l *kit.Look, e session.Entry) string {
	return l.Date(e.Time.Std()) + " " + l.Clock(e.Time.Std())
}

func (p *historyPage) item(l *kit.Look, e session.Entry) kit.Item {
	switch e.Kind {
	case session.Undid:
		return kit.Item{Text: l.T("history.undid", "what", e.Label), Icon: "undo"}
	case session.Redone:
		return kit.Item{Text: l.T("history.redid", "what", e.Label), Icon: "next"}
	}
	return kit.Item{Text: l.Say(e.Label)}
}

// choose shows what a change did, once it has been read.
func (p *historyPage) choose(seq int64) {
	p.chosen = seq
	var diff app.Diff
	p.Run(func(context.Context) (err error) {
		diff, err = p.session.Diff(seq)
		return err
	}, func() {
		if i := p.index(seq); i >= 0 && p.chosen == seq && p.at.page == "history" {
			p.showDetail(p.item(p.look, p.entries[i]).Text, diff)
		}
	})
}

func (p *historyPage) showDetail(title string, diff app.Diff) {
	l := p.look
	if diff == nil {
		fill(p.detail, kit.Panel(l, kit.NewParagraph(l, l.T("history.choose"), kit.Body).SetColor(kit.Ink2)))
		return
	}
	column := kit.Column(l, 10, kit.NewParagraph(l, title, kit.Section),
		kit.NewParagraph(l, p.when(l, p.entries[p.index(p.chosen)]), kit.Second).SetColor(kit.Ink2))
	for _, sentence := range describe(l, p.Document(), diff) {
		column.Add(kit.NewParagraph(l, sentence, kit.Body))
	}
	body := kit.Border(l, nil, nil, nil, nil, kit.Scroll(l, column))
	if !p.ReadOnly() && p.index(p.chosen) > 0 {
		back := kit.NewButton(l, l.T("history.back"), "undo", kit.Primary, p.goBack)
		body = kit.Border(l, nil, kit.Pad(l, 14, 0, 3, 0, kit.Column(l, 10,
			kit.NewParagraph(l, l.T("history.back.hint"), kit.Second).SetColor(kit.Ink2), kit.AtStart(l, back))), nil, nil, kit.Scroll(l, column))
	}
	fill(p.detail, kit.Panel(l, body))
}

// goBack makes the document what it was after the chosen change. That is a change too, and can be undone.
func (p *historyPage) goBack() {
	if err := p.session.RevertTo(p.chosen); err != nil {
		p.Show(err)
		return
	}
	p.offer(p.look.T("history.went"))
}

// copy writes a copy of the file to another place; the work goes on in this one.
func (p *historyPage) copy() {
	name := fileName(p.look.T("history.copy.name", "name", p.name(), "date", string(app.DateOf(p.Now())))) + extension
	kit.ChooseFile(p.look, p.win, kit.FileChoice{Kind: kit.SaveFile, Extensions: []string{extension}, Name: name}, func(path string) {
		p.Run(func(ctx context.Context) error { return p.session.Copy(ctx, path) }, func() {
			p.say(p.look.T("history.copied", "file", filepath.Base(path)), nil)
		})
	})
}

func (p *historyPage) changed(app.Diff) {
	if p.table == nil {
		return
	}
	p.load()
	p.table.SetCount(len(p.entries))
	if p.index(p.chosen) >= 0 {
		p.choose(p.chosen)
	}
}
