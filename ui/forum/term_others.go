package forum

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/forum"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// others says of those who wait why they can't come alone. The committee may seat one of them all the same.
func (p *seatsPart) others(k *parts.Kept, page *fyne.Container, c *app.Constituency) {
	const most = 8
	l, d, list := p.l, p.Document(), p.out[c.ID]
	if len(list) == 0 {
		return
	}
	column := kit.Column(l, 10, kit.NewText(l, l.T("forum.term.barred"), kit.Strong))
	for _, b := range list[:min(most, len(list))] {
		row := kit.Row(l, 8, kit.Fill(kit.Column(l, 1, kit.NewLine(l, d.Applications.Get(b.Application).Name, kit.Second).Content(),
			kit.NewParagraph(l, forum.BarredWords(d, l.Lang, b), kit.Second).SetColor(kit.Ink2))))
		if !p.ReadOnly() {
			row.Add(k.Button(l, "anyway/"+string(b.Application), l.T("forum.term.anyway"), "", kit.Quiet, func() { p.askAnyway(b) }).Small())
		}
		column.Add(row)
	}
	if n := len(list) - most; n > 0 {
		column.Add(kit.NewText(l, l.T("report.more", "n", n), kit.Second).SetColor(kit.Ink2))
	}
	page.Add(kit.Pad(l, 4, 4, 0, 4, column))
}

// askAnyway asks why somebody is seated though the map is not kept, and seats them.
func (p *seatsPart) askAnyway(b forum.Barred) {
	l, d := p.l, p.Document()
	a := d.Applications.Get(b.Application)
	if a == nil {
		return
	}
	var dialog *kit.Opened
	var reason *kit.Entry
	seat := func() bool {
		if app.CleanText(reason.Text()) == "" {
			reason.SetProblem("forum.term.leave.why")
			p.Canvas().Focus(reason)
			return false
		}
		return true
	}
	do := func() { p.put(forum.Filling{In: []app.ID{b.Application}}, reason.Text()) }
	reason = kit.NewEntry(l, kit.EntryOptions{Draft: "anyway/" + string(b.Application), Multiline: true, Rows: 2, Grow: 5, EnterSends: true, OnSubmitted: func(string) {
		if seat() {
			dialog.Close()
			do()
		}
	}})
	dialog = kit.Dialog{Title: l.T("forum.term.anyway.title", "name", a.Name), Body: forum.BarredWords(d, l.Lang, b),
		Content: kit.Form(l, kit.Field{Label: l.T("field.reason"), Widget: reason}), First: reason,
		Choices: []kit.Choice{{Label: l.T("forum.term.anyway.do"), Kind: kit.Primary, Stay: seat, Do: do}, {Label: l.T("button.cancel"), Safe: true}}}.Open(l, p.Canvas())
}
