package forum

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/forum"
	"madrega/app/selection"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// beside is what stands at the side: whether the map can be filled and what would help, or an axis.
func (v *mapView) beside(k *parts.Kept) fyne.CanvasObject {
	switch {
	case v.adding:
		return v.newAxis(k)
	case v.axis == forum.Constituencies:
		return v.fixed(k)
	case v.axis != "":
		return v.axisEditor(k, v.Document().Axes.Get(v.axis))
	}
	l := v.l
	column := kit.Column(l, 12, v.verdict(k))
	if v.chart.done && !v.chart.exam.Possible() && v.chart.fault == nil && len(v.chart.problem.Candidates) > 0 {
		v.changes(k, column)
	}
	if note := v.checked(); note != "" {
		column.Add(kit.NewInfoBar(l, note, nil))
	}
	return column
}

// verdict says whether the map can be filled, and if not, why.
func (v *mapView) verdict(k *parts.Kept) fyne.CanvasObject {
	l, c := v.l, &v.chart
	if len(c.problem.Candidates) == 0 && len(c.troubles) == 0 {
		waiting := kit.Column(l, 8, kit.NewParagraph(l, l.T("forum.map.nobody"), kit.Section), kit.NewParagraph(l, l.T("forum.map.nobody.how"), kit.Body).SetColor(kit.Ink2))
		if !v.ReadOnly() {
			waiting.Add(kit.AtStart(l, k.Button(l, "applications", l.T("forum.map.nobody.go"), "", kit.Plain, func() { v.GoTo("applications") })))
		}
		return kit.Panel(l, waiting)
	}
	if c.fault != nil {
		words := forum.FaultWords(v.Document(), l.Lang, c.fault)
		if words == "" {
			_, words = l.Error(c.fault)
		}
		return v.box(kit.Error, "error", l.T("forum.map.fault"), []fyne.CanvasObject{kit.NewParagraph(l, words, kit.Body)})
	}
	if v.trial() != nil {
		return v.box(kit.Pine, "tick", l.T("forum.map.tried"), []fyne.CanvasObject{kit.NewParagraph(l, l.T("forum.map.tried.how"), kit.Body)})
	}
	var why []fyne.CanvasObject
	for _, t := range v.foremost() {
		why = append(why, v.trouble(t))
	}
	if more := len(c.troubles) - len(why); more > 0 {
		why = append(why, kit.NewText(l, l.T("forum.map.troubles", "n", more), kit.Second).SetColor(kit.Ink2))
	}
	switch {
	case len(c.troubles) > 0:
		return v.box(kit.Error, "error", l.T("forum.map.impossible"), why)
	case !c.done:
		return v.box(kit.Hairline, "timer", l.T("forum.map.searching"), nil)
	case c.exam.Possible():
		return v.box(kit.OK, "tick", l.T("forum.map.possible"), []fyne.CanvasObject{kit.NewParagraph(l, l.T("forum.map.possible.how"), kit.Body)})
	case c.exam.Status == selection.Impossible:
		return v.box(kit.Error, "error", l.T("forum.map.impossible"), []fyne.CanvasObject{kit.NewParagraph(l, l.T("forum.map.together"), kit.Body)})
	}
	return v.box(kit.Caution, "caution", l.T("forum.map.unknown"), []fyne.CanvasObject{kit.NewParagraph(l, l.T("forum.map.unknown.how"), kit.Body)})
}

// mostTroubles are told: whoever solves these sees the others.
const mostTroubles = 4

// foremost are the troubles to tell: what is too little before what is too much, for it is the same seen from the other side.
func (v *mapView) foremost() []selection.Trouble {
	var list, last []selection.Trouble
	for _, t := range v.chart.troubles {
		if t.Kind == selection.CrossMany {
			last = append(last, t)
		} else {
			list = append(list, t)
		}
	}
	list = append(list, last...)
	return list[:min(len(list), mostTroubles)]
}

// box is a result: icon, words and colour.
func (v *mapView) box(c kit.Color, icon, title string, said []fyne.CanvasObject) fyne.CanvasObject {
	l, ink := v.l, c
	if c == kit.Hairline {
		ink = kit.Ink2
	}
	head := kit.RowTop(l, 10, kit.Sign(l, icon, ink, 22), kit.Fill(kit.NewParagraph(l, title, kit.Section).SetColor(ink)))
	return kit.Stack(kit.Outlined(l, kit.Surface, c, 1.8, 12), kit.Inset(l, 16, kit.Column(l, 10, append([]fyne.CanvasObject{head}, said...)...)))
}

// trouble is a sentence, and under it a line for each value of another axis that has a part in it.
func (v *mapView) trouble(t selection.Trouble) fyne.CanvasObject {
	l, d := v.l, v.Document()
	column := kit.Column(l, 6, kit.NewParagraph(l, forum.TroubleSentence(d, l.Lang, t), kit.Body))
	for _, p := range t.Parts {
		words := kit.NewParagraph(l, forum.PartWords(d, l.Lang, t, p), kit.Body)
		mark := fyne.CanvasObject(kit.Space(l, 12, 12))
		if c := d.Constituencies.Get(app.ID(p.Value)); c != nil && c.Sector != "" {
			mark = kit.SectorMark(l, c.Sector, 12)
		}
		column.Add(kit.RowTop(l, 10, kit.Pad(l, 4, 0, 0, 0, mark), kit.Fill(words)))
	}
	return column
}

// changes offers the smallest changes that make the map possible.
func (v *mapView) changes(k *parts.Kept, column *fyne.Container) {
	l := v.l
	if len(v.chart.exam.Changes) == 0 {
		if v.chart.exam.Status == selection.Impossible {
			column.Add(kit.NewCautionBar(l, l.T("forum.map.stuck"), nil))
			column.Add(kit.AtStart(l, k.Button(l, "call", l.T("forum.map.fixed.go"), "", kit.Plain, func() { v.GoTo("call") })))
		}
		return
	}
	column.Add(kit.NewParagraph(l, l.T("forum.map.changes"), kit.Section))
	for i, r := range v.chart.exam.Changes {
		column.Add(v.offer(k, i, r))
	}
}

// offer is one set of changes, to be tried and accepted.
func (v *mapView) offer(k *parts.Kept, i int, r selection.Relaxation) fyne.CanvasObject {
	l, name := v.l, fmt.Sprint("change", i)
	lines := forum.ChangesWords(v.Document(), l.Lang, r.Changes)
	about := kit.Column(l, 3, kit.NewParagraph(l, lines[0], kit.Strong))
	for _, s := range lines[1:] {
		about.Add(kit.NewParagraph(l, s, kit.Body))
	}
	if !r.Proven {
		about.Add(kit.NewParagraph(l, l.T("forum.map.unproven"), kit.Second).SetColor(kit.Ink2))
	}
	number := kit.Stack(kit.Rect(l, kit.Sun, 6), kit.FixedSize(l, 28, 28, kit.Centered(l, kit.NewText(l, strconv.Itoa(i+1), kit.Strong).SetColor(kit.OnSun))))
	tried := v.tried == i
	words := l.T("forum.map.try")
	if tried {
		words = l.T("forum.map.back")
	}
	try := k.Button(l, name, words, "", kit.Plain, func() {
		if v.tried = i; tried {
			v.tried = -1
		}
		v.show()
	}).Small()
	card := kit.Column(l, 10, kit.RowTop(l, 12, number, kit.Fill(about)))
	line, width := kit.Hairline, float32(1)
	if tried {
		line, width = kit.Pine, 2.5
	}
	switch {
	case !tried || v.ReadOnly():
		card.Add(kit.AtEnd(l, try))
	default:
		v.accept(k, card, try, name, r)
	}
	return kit.Stack(kit.Outlined(l, kit.Surface, line, width, 10), kit.Inset(l, 14, card))
}

// accept adds what is needed to accept a set of changes: who releases a lock, and why, is part of its history.
func (v *mapView) accept(k *parts.Kept, card *fyne.Container, try *kit.Button, name string, r selection.Relaxation) {
	l := v.l
	var by, reason *kit.Entry
	releases := false
	for _, c := range r.Changes {
		releases = releases || c.Kind == selection.Release
	}
	if releases {
		by = k.Field(l, name+"/by", kit.EntryOptions{Text: v.decider, Placeholder: l.T("field.by"), OnSubmitted: func(string) { v.Canvas().Focus(reason) }})
		reason = k.Field(l, name+"/reason", kit.EntryOptions{Placeholder: l.T("field.reason"), Multiline: true, Rows: 1, Grow: 4, EnterSends: true})
		card.Add(kit.NewParagraph(l, l.T("forum.map.release"), kit.Second).SetColor(kit.Ink2))
		card.Add(by)
		card.Add(reason)
	}
	accept := k.Button(l, name+"/accept", l.T("forum.map.accept"), "tick", kit.Primary, func() {
		a := forum.Acceptance{Changes: r.Changes, At: app.TimeOf(v.Now())}
		if releases {
			a.By, a.Reason = by.Text(), reason.Text()
			v.decider = app.CleanLine(a.By)
		}
		if v.Undoable(forum.AcceptChanges(a), l.T("forum.map.accepted")) {
			if releases {
				by.Finish()
				reason.Finish()
			}
			v.Canvas().Focus(v.grid)
		}
	}).Small()
	card.Add(kit.Row(l, 8, kit.Spread(), try, accept))
}

// checked says what was examined, and how far it is proven; "" as long as it is not.
func (v *mapView) checked() string {
	l, c := v.l, &v.chart
	n := len(c.problem.Candidates)
	if !c.done || c.fault != nil || n == 0 {
		return ""
	}
	switch {
	case c.exam.Possible():
		return l.T("forum.map.checked.possible", "n", n)
	case c.exam.Status == selection.Impossible:
		return l.T("forum.map.checked.impossible", "n", n)
	}
	return l.T("forum.map.checked.unknown", "n", n)
}

// fixed says where the seats of the constituencies are set.
func (v *mapView) fixed(k *parts.Kept) fyne.CanvasObject {
	l := v.l
	return kit.Panel(l, kit.Column(l, 10, v.sideHead(k, forum.AxisWords(v.Document(), l.Lang, forum.Constituencies)),
		kit.NewParagraph(l, l.T("forum.map.fixed"), kit.Body),
		kit.AtStart(l, k.Button(l, "axis/"+forum.Constituencies, l.T("forum.map.fixed.go"), "", kit.Plain, func() { v.GoTo("call") }))))
}

// sideHead is the title of the side with the way back to the result.
func (v *mapView) sideHead(k *parts.Kept, title string) fyne.CanvasObject {
	l := v.l
	return kit.Row(l, 8, kit.Fill(kit.NewParagraph(l, title, kit.Section).Content()),
		k.Button(l, "result", "", "error", kit.Quiet, v.result).Tip(l.T("forum.map.result")))
}
