package forum

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/forum"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// beside tells of the applicant who is being judged, with the marks and notes of the committee, which are private.
func (v *committeeView) beside(k *parts.Kept) fyne.CanvasObject {
	l, a := v.l, v.application()
	if a == nil || len(v.rows) == 0 {
		return kit.Panel(l, kit.NewParagraph(l, l.T("forum.committee.choose"), kit.Body).SetColor(kit.Ink2))
	}
	page := kit.Column(l, 14, parts.Keep(k, "head", func() *fyne.Container { return kit.Column(l, 0) }), v.about(l, a))
	if m := v.member(); m != nil {
		page.Add(kit.Divider(l))
		page.Add(v.given(a))
		page.Add(v.own(k, m, a))
	}
	page.Add(kit.Divider(l))
	page.Add(v.locks(l, k, a))
	return kit.Panel(l, page)
}

// about says who an applicant is: where they ask to sit, where they stand on the map, and what they wrote.
func (s *screen) about(l *kit.Look, a *app.Application) *fyne.Container {
	d := s.Document()
	head := kit.Column(l, 4, kit.NewParagraph(l, a.Name, kit.Section).Content())
	if c := d.Constituencies.Get(a.Constituency); c != nil {
		head.Add(kit.Row(l, 7, kit.SectorMark(l, c.Sector, 12), kit.Fill(kit.NewLine(l, forum.ConstituencyName(l.Lang, c), kit.Second))))
	}
	if sits := l.Join(a.Sits(), a.Position); sits != "" && sits != a.Name {
		head.Add(kit.NewParagraph(l, sits, kit.Second).Content())
	}
	if where := l.Join(s.standing(l, a)...); where != "" {
		head.Add(kit.NewParagraph(l, where, kit.Second).SetColor(kit.Ink2))
	}
	page := kit.Column(l, 10, head)
	for _, text := range []string{a.Linkage, a.Motive} {
		if text != "" {
			page.Add(kit.NewParagraph(l, text, kit.Body).Content().MaxLines(6))
		}
	}
	return page
}

// standing gives the values of an applicant on the axes, in words.
func (s *screen) standing(l *kit.Look, a *app.Application) (words []string) {
	d := s.Document()
	traits := forum.Traits(d)
	for _, axis := range d.AxesInOrder() {
		if q := d.Quotas.Get(traits.Of(a.ID, axis.ID)); q != nil {
			words = append(words, forum.ValueName(l.Lang, q))
		}
	}
	return words
}

// given lists what each member of the committee gave, and the average.
func (v *committeeView) given(a *app.Application) fyne.CanvasObject {
	l := v.l
	list := kit.Column(l, 4, kit.Row(l, 8, kit.Fill(kit.NewText(l, l.T("forum.average"), kit.Strong)), kit.NewText(l, scoreText(v.scores[a.ID]), kit.News)))
	for _, m := range v.members {
		mark, words := v.marks.Of(m.ID, a.ID), "–"
		switch {
		case mark.Conflict:
			words = l.T("forum.conflict")
		case mark.Score > 0:
			words = l.Number(mark.Score)
		}
		list.Add(kit.Row(l, 8, kit.Fill(kit.NewLine(l, m.Name, kit.Second).Content()), kit.NewText(l, words, kit.Second)))
	}
	if _, n := v.marks.Given(v.Document(), a.ID); n > 0 {
		list.Add(kit.NewParagraph(l, l.T("forum.conflict.out", "n", n), kit.Second).SetColor(kit.Caution))
	}
	return list
}

// own is what the member whose marks are being given says besides: a conflict of interest, and a private note.
func (v *committeeView) own(k *parts.Kept, m *app.Assessor, a *app.Application) fyne.CanvasObject {
	l, member, application := v.l, m.ID, a.ID
	mark, name := v.marks.Of(member, application), string(member)+string(application)
	conflict := k.Check(l, "conflict/"+name, l.T("forum.conflict.tick"), mark.Conflict, func(on bool) {
		v.Do(forum.SetConflict(member, application, on))
	})
	if v.ReadOnly() {
		conflict.Disable()
	}
	note := k.Entry(l, "note/"+name, mark.Note, kit.EntryOptions{Multiline: true, Rows: 2, Grow: 8, ReadOnly: v.ReadOnly(), Placeholder: l.T("forum.committee.note"),
		OnEscape:  func() { v.Canvas().Focus(v.table) },
		OnChanged: func(s string) { v.Do(forum.SetNote(member, application, app.CleanText(s))) }})
	return kit.Column(l, 10, kit.NewParagraph(l, m.Name, kit.Strong).Content(), conflict, kit.NewPrivate(l, note))
}
