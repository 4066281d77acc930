package vision

import (
	"slices"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/report"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// sentenceView is step "sentence": drafts of the vision, of which one is adopted; beside them what the groups said.
type sentenceView struct {
	*screen
	l     *kit.Look
	built *parts.Built
	side  *parts.Built
	page  fyne.CanvasObject
}

func newSentenceView(s *screen, l *kit.Look) *sentenceView {
	v := &sentenceView{screen: s, l: l}
	v.built = parts.NewBuilt(s, l, v.build).From(parts.AddName("drafts"))
	v.side = parts.NewBuilt(s, l, v.material)
	v.page = parts.Beside{L: l, Least: 240, Most: 340}.With(v.built.Content(), v.side.Content())
	return v
}

func (v *sentenceView) Content() fyne.CanvasObject { return v.page }
func (v *sentenceView) Focus() fyne.Focusable      { return v.built.Focus() }

func (v *sentenceView) Changed(diff app.Diff) {
	v.built.Changed(diff)
	v.side.Changed(diff)
	v.voteChanged(diff)
}

func (v *sentenceView) build(k *parts.Kept) fyne.CanvasObject {
	l, d := v.l, v.Document()
	page := kit.Column(l, 16)
	if adopted := d.Vision(); adopted != nil {
		page.Add(quote(l, adopted.Text, kit.Title, kit.Column(l, 8,
			kit.NewText(l, l.T("vision.adopted", "year", d.Process().Horizon()), kit.Second).SetColor(kit.Ink2))))
	} else {
		page.Add(kit.NewInfoBar(l, l.T("vision.sentence.none", "year", d.Process().Horizon()), nil))
	}
	var list []parts.Line
	for draft := range d.Drafts.All() {
		list = append(list, parts.Line{ID: draft.ID, Text: draft.Text, End: v.adopt(k, draft)})
	}
	add := l.T("vision.draft.add")
	if len(list) == 0 {
		add = l.T("vision.draft.first")
	}
	page.Add(kit.Panel(l, kit.Column(l, 10,
		kit.NewText(l, l.T("vision.drafts"), kit.Section),
		parts.Lines{Host: v.Host, Name: "drafts", List: list, Placeholder: add, Removed: l.T("vision.draft.removed"),
			Add: func(text string) app.Command { return app.Add(&app.Draft{ID: app.NewID(), Text: text}) },
			Edit: func(id app.ID, text string) app.Command {
				return app.Edit(id, "text", func(x *app.Draft) { x.Text = text })
			},
			Remove: func(id app.ID) app.Command { return app.Remove("draft", id) },
		}.Column(l, k))))
	if d.Drafts.Len() > 1 {
		page.Add(parts.VoteBar(v, l, k, app.DraftPoll, v.voteOpened))
	}
	return page
}

// adopt makes a draft the vision, or takes that back.
func (v *sentenceView) adopt(k *parts.Kept, draft *app.Draft) fyne.CanvasObject {
	l, id := v.l, draft.ID
	if v.ReadOnly() {
		if draft.Adopted {
			return kit.NewBadge(l, l.T("vision.draft.adopted"), "tick", kit.OK, kit.OKFill)
		}
		return nil
	}
	if draft.Adopted {
		return k.Button(l, "adopted/"+string(id), l.T("vision.draft.adopted"), "tick", kit.Quiet, func() { v.Do(app.AdoptDraft("")) }).Tip(l.T("vision.draft.undo"))
	}
	return k.Button(l, "adopt/"+string(id), l.T("vision.draft.adopt"), "", kit.Plain, func() { v.Do(app.AdoptDraft(id)) })
}

// quote is a sentence beside a sun bar, with what stands below it.
func quote(l *kit.Look, text string, role kit.Role, below fyne.CanvasObject) fyne.CanvasObject {
	bar := kit.Width(l, 6, kit.Rect(l, kit.Sun, 3))
	return kit.Panel(l, kit.Column(l, 8, kit.Columns(l, 16, []float32{0, 1}, bar, kit.NewParagraph(l, text, role).Content()), below))
}

// material is what the groups said, those with the most dots first once these are revealed.
func (v *sentenceView) material(k *parts.Kept) fyne.CanvasObject {
	l, d := v.l, v.Document()
	groups := app.Hang(d, app.VisionBoard).Groups
	if len(groups) == 0 {
		return kit.Panel(l, kit.NewParagraph(l, l.T("vision.material.none"), kit.Body).SetColor(kit.Ink2))
	}
	dots, leads, most := v.votes(d), map[app.ID]bool{}, 0
	for _, row := range app.TallyOf(d).Rows {
		leads[row.Key()] = row.Lead
		most = max(most, row.Dots)
	}
	slices.SortStableFunc(groups, func(a, b app.Grouped) int { return dots[b.ID] - dots[a.ID] })
	list := kit.Column(l, 14, kit.NewText(l, l.T("vision.material"), kit.Section))
	for _, g := range groups {
		block := kit.Column(l, 4, kit.NewParagraph(l, report.VotableName(l.Lang, app.Votable{Name: g.Name}), kit.Strong).Content())
		if n := dots[g.ID]; n > 0 {
			block.Add(kit.NewTally(l, n, most, leads[g.ID]))
		}
		const few = 4
		for i, c := range g.Cards {
			if i == few {
				block.Add(kit.NewText(l, l.T("report.more", "n", len(g.Cards)-few), kit.Second).SetColor(kit.Ink2))
				break
			}
			block.Add(kit.NewParagraph(l, c.Text, kit.Second).SetColor(kit.Ink2).Content().MaxLines(2))
		}
		list.Add(block)
	}
	return kit.Panel(l, list)
}
