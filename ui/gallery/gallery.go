// Package gallery shows every part of the interface on one page, for those who build it: "madrega --gallery". No screen
// imports it.
package gallery

import (
	"fmt"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/kit"
)

// Show opens a window with every part of the interface in it, in a look.
func Show(a fyne.App, l *kit.Look) {
	a.Settings().SetTheme(l.Theme())
	w := a.NewWindow(l.T("app.name"))
	w.SetPadded(false)
	w.SetContent(kit.NewRoot(kit.Stack(kit.Rect(l, kit.Ground, 0), kit.Scroll(l, Page(l)))))
	w.Resize(fyne.NewSize(1280, 800))
	w.Show()
}

// Page shows all parts on one page, so that one look tells whether they fit together in a language and a light. Its
// words are those of the program.
func Page(l *kit.Look) fyne.CanvasObject {
	none := func() {}
	panel := func(o ...fyne.CanvasObject) fyne.CanvasObject { return kit.Panel(l, kit.Column(l, 12, o...)) }
	name := func(s app.Sector) string { return l.T(kit.SectorKey(s)) }
	off := kit.NewButton(l, l.T("dialog.cancel"), "undo", kit.Plain, none)
	off.Disable()
	offPrimary := kit.NewButton(l, l.T("dialog.close"), "", kit.Primary, none)
	offPrimary.Disable()
	held := kit.NewButton(l, l.T("dialog.close"), "", kit.Primary, none)
	held.FocusGained()
	buttons := panel(
		kit.Flow(l, 12,
			kit.NewButton(l, l.T("field.name"), "next", kit.Primary, none).Trailing(),
			kit.NewButton(l, l.T("field.place"), "projector", kit.Plain, none),
			kit.NewButton(l, l.T("field.notes"), "", kit.Quiet, none),
			kit.NewButton(l, l.T("field.reason"), "", kit.Danger, none),
			kit.NewButton(l, l.T("field.scope"), "sheet", kit.Plain, none).Key("Ctrl E"),
			off, offPrimary, held,
			kit.NewButton(l, l.T("field.contact"), "", kit.Plain, none).Small()),
		kit.NewChips(l, []kit.ChipItem{
			{Item: kit.Item{Text: l.T("scope.regional")}, Count: 30},
			{Item: kit.Item{Text: name(app.Public), Sector: app.Public, Marked: true}, Count: 14},
			{Item: kit.Item{Text: name(app.Third), Sector: app.Third, Marked: true}, Count: 11},
			{Item: kit.Item{Text: name(app.Business), Sector: app.Business, Marked: true}, Count: 5},
			{Item: kit.Item{Text: name(""), Marked: true}, Count: -1},
		}, 1, nil),
		kit.Flow(l, 10, kit.NewSectorSelect(l, app.Third, func(app.Sector) {}), kit.NewSelect(l, kit.Words(l.T("scope.local"), l.T("scope.regional")), -1, nil).Placeholder(l.T("field.scope"))),
	)
	rail := kit.FixedSize(l, kit.RailWidth, 420, kit.NewRail(l, kit.RailOptions{
		Place: l.T("place.city"), Process: l.T("place.cluster"), Current: 3,
		Items: []kit.RailItem{{Number: 1, Title: l.T("resource.time"), State: kit.Done}, {Number: 2, Title: l.T("resource.ties"), State: kit.Done}, {Number: 3, Title: l.T("resource.budget"), State: kit.Done},
			{Number: 4, Title: l.T("resource.knowledge"), State: kit.Now, Count: "2/6"}, {Number: 5, Title: l.T("resource.experience")}},
		Foot: []kit.RailItem{{Title: l.T("field.contact"), Icon: "network", Count: "46"}, {Title: l.T("field.notes"), Icon: "card", Count: "3"}},
	}))
	narrow := kit.FixedSize(l, kit.NarrowWidth, 420, kit.NewRail(l, kit.RailOptions{Current: 1, Narrow: true,
		Items: []kit.RailItem{{Number: 1, Title: l.T("resource.time"), State: kit.Done}, {Number: 2, Title: l.T("resource.ties"), State: kit.Now}, {Number: 3, Title: l.T("resource.budget")}}}))
	status := kit.NewStatusLine(l, kit.Hint{Key: "Ctrl K", Words: l.T("field.name")}, kit.Hint{Key: "F1", Words: l.T("field.notes")})
	status.SetSaving(kit.Saved, l.T("level.high")+" 14:02:11")
	status.SetFile(l.T("place.city")+".madrega", l.T("level.low")+" 22.11.2026")
	frame := kit.Column(l, 16,
		kit.NewHead(l, l.T("aspect.concern")+" • 3", l.T("aspect.contribution"), kit.NewButton(l, l.T("field.place"), "projector", kit.Plain, none), kit.NewButton(l, l.T("field.name"), "next", kit.Primary, none).Trailing()),
		kit.NewStepStair(l, []kit.Step{{Name: l.T("resource.time"), State: kit.Done}, {Name: l.T("resource.ties"), State: kit.Now}, {Name: l.T("resource.budget"), State: kit.Ahead}, {Name: l.T("resource.knowledge"), State: kit.Ahead}, {Name: l.T("resource.experience"), State: kit.Ahead}}, func(int) {}),
		kit.NewPrompt(l, l.T("error.internal")),
		kit.NewCautionBar(l, l.T("error.title"), kit.NewButton(l, l.T("field.reason"), "", kit.Plain, none)),
		kit.NewInfoBar(l, l.T("error.title"), nil),
		kit.NewPrivate(l, kit.NewParagraph(l, l.T("error.internal"), kit.Body)),
		status,
	)
	return kit.Inset(l, 24, kit.Column(l, 20,
		kit.Columns(l, 20, []float32{0, 0, 1}, rail, narrow, frame),
		buttons,
		kit.Columns(l, 20, []float32{1, 1, 1}, galleryChoices(l), galleryEntries(l), galleryStates(l)),
		kit.FixedHeight(l, 240, galleryTable(l)),
		kit.Columns(l, 20, []float32{1, 1},
			panel(kit.NewEmptyState(l, l.T("choose.empty"), l.T("choose.empty.how"), l.T("choose.make"), none)),
			kit.Inset(l, 8, kit.Lifted(l, kit.NewParagraph(l, l.T("error.internal"), kit.Body)))),
		pictureSamples(l),
		boardSample(l),
	))
}

func galleryChoices(l *kit.Look) fyne.CanvasObject {
	off := kit.NewCheck(l, l.T("resource.ties"), true, nil)
	off.Disable()
	held := kit.NewCheck(l, l.T("resource.time"), false, nil)
	held.FocusGained()
	return kit.Panel(l, kit.Column(l, 10,
		kit.NewTabs(l, []string{l.T("resource.time"), l.T("resource.ties")}, 0, nil),
		kit.NewCheck(l, l.T("resource.budget"), true, nil), held, off,
		kit.NewCheck(l, l.T("error.required.title")+" "+l.T("choose.overwrite.body"), true, nil),
		kit.Divider(l),
		kit.NewRadio(l, []string{l.T("scope.local"), l.T("scope.regional"), l.T("scope.national")}, 1, nil),
	))
}

func galleryEntries(l *kit.Look) fyne.CanvasObject {
	held := kit.NewEntry(l, kit.EntryOptions{Text: fmt.Sprintf(`%s "%d" (2019)`, l.T("place.city"), 7)})
	held.FocusGained()
	wrong := kit.NewEntry(l, kit.EntryOptions{Text: "?"})
	wrong.SetProblem("error.title")
	return kit.Panel(l, kit.Form(l,
		kit.Field{Label: l.T("field.name"), Widget: held},
		kit.Field{Label: l.T("field.contact"), Widget: kit.NewEntry(l, kit.EntryOptions{Placeholder: l.T("field.contact")}), Hint: l.T("choose.path")},
		kit.Field{Label: l.T("field.scope"), Widget: wrong},
		kit.Field{Label: l.T("field.notes"), Widget: kit.NewEntry(l, kit.EntryOptions{Multiline: true, Text: l.T("error.internal")})},
	))
}

func galleryStates(l *kit.Look) fyne.CanvasObject {
	return kit.Column(l, 12,
		kit.NewOKBar(l, l.T("frame.private"), nil), kit.NewErrorBar(l, l.T("error.title"), nil),
		kit.Flow(l, 8, kit.NewBadge(l, l.T("level.high"), "tick", kit.OK, kit.OKFill), kit.NewBadge(l, l.T("level.medium"), "caution", kit.Caution, kit.CautionFill), kit.NewBadge(l, l.T("level.low"), "error", kit.Error, kit.ErrorFill)),
		kit.NewTile(l, kit.Row(l, 10, kit.Icon(l, "sheet", kit.Pine, 24), kit.Fill(kit.Column(l, 0, kit.NewLine(l, l.T("place.cluster"), kit.Section), kit.NewLine(l, l.T("place.regional_council"), kit.Second).SetColor(kit.Ink2)))), func() {}),
		kit.Box(l, kit.Rail, "", 12, 16, kit.Column(l, 14,
			kit.NewButton(l, l.T("choose.make"), "plus", kit.Sunlit, nil).Second(l.T("choose.empty.how")),
			kit.NewButton(l, l.T("choose.open"), "report", kit.OnRail, nil).Second(l.T("choose.path")))),
	)
}

func galleryTable(l *kit.Look) *kit.Table {
	sectors := []app.Sector{app.Public, app.Third, app.Business, ""}
	t := kit.NewTable(l, []kit.TableColumn{
		{Title: l.T("field.name"), Width: 160, Weight: 2, Item: func(r int) kit.Item {
			return kit.Item{Text: fmt.Sprintf(`%s "%d" (2019)`, l.T("place.city"), r+1), Sector: sectors[r%4], Marked: true}
		}, Sort: func(a, b int) int { return a - b }},
		{Title: l.T("field.field"), Width: 120, Weight: 1, Faint: true, Text: func(r int) string {
			return l.T("resource.infrastructure") + " " + l.T("resource.experience") + " 123 ABC"
		}},
		{Title: l.T("field.scope"), Width: 90, Text: func(int) string { return l.T("scope.local") }},
		{Title: l.T("field.influence"), Width: 70, End: true, Text: func(r int) string { return l.Number(r * 1234) }},
	}, 10000, kit.TableOptions{})
	t.SortBy(0)
	t.Select(1)
	return t
}
