package kit

import (
	"fmt"

	"fyne.io/fyne/v2"

	"madrega/app"
)

// Gallery shows all parts on one page, so that one look tells whether they fit together in a language and a light. Its
// words are those of the program.
func Gallery(l *Look) fyne.CanvasObject {
	none := func() {}
	panel := func(o ...fyne.CanvasObject) fyne.CanvasObject { return Panel(l, Column(l, 12, o...)) }
	name := func(s app.Sector) string { return l.T(SectorKey(s)) }
	off := NewButton(l, l.T("dialog.cancel"), "undo", Plain, none)
	off.Disable()
	offPrimary := NewButton(l, l.T("dialog.close"), "", Primary, none)
	offPrimary.Disable()
	held := NewButton(l, l.T("dialog.close"), "", Primary, none)
	held.FocusGained()
	buttons := panel(
		Flow(l, 12,
			NewButton(l, l.T("field.name"), "next", Primary, none).Trailing(),
			NewButton(l, l.T("field.place"), "projector", Plain, none),
			NewButton(l, l.T("field.notes"), "", Quiet, none),
			NewButton(l, l.T("field.reason"), "", Danger, none),
			NewButton(l, l.T("field.scope"), "sheet", Plain, none).Key("Ctrl E"),
			off, offPrimary, held,
			NewButton(l, l.T("field.contact"), "", Plain, none).Small()),
		NewChips(l, []ChipItem{
			{Item{Text: l.T("scope.regional")}, 30},
			{Item{Text: name(app.Public), Sector: app.Public, Marked: true}, 14},
			{Item{Text: name(app.Third), Sector: app.Third, Marked: true}, 11},
			{Item{Text: name(app.Business), Sector: app.Business, Marked: true}, 5},
			{Item{Text: name(""), Marked: true}, -1},
		}, 1, nil),
		Flow(l, 10, NewSectorSelect(l, app.Third, func(app.Sector) {}), NewSelect(l, Words(l.T("scope.local"), l.T("scope.regional")), -1, nil).Placeholder(l.T("field.scope"))),
	)
	rail := FixedSize(l, railWidth, 420, NewRail(l, RailOptions{
		Place: l.T("place.city"), Process: l.T("place.cluster"), Current: 3,
		Items: []RailItem{{Number: 1, Title: l.T("resource.time"), State: Done}, {Number: 2, Title: l.T("resource.ties"), State: Done}, {Number: 3, Title: l.T("resource.budget"), State: Done},
			{Number: 4, Title: l.T("resource.knowledge"), State: Now, Count: "2/6"}, {Number: 5, Title: l.T("resource.experience")}},
		Foot: []RailItem{{Title: l.T("field.contact"), Icon: "network", Count: "46"}, {Title: l.T("field.notes"), Icon: "card", Count: "3"}},
	}))
	narrow := FixedSize(l, narrowWidth, 420, NewRail(l, RailOptions{Current: 1, Narrow: true,
		Items: []RailItem{{Number: 1, Title: l.T("resource.time"), State: Done}, {Number: 2, Title: l.T("resource.ties"), State: Now}, {Number: 3, Title: l.T("resource.budget")}}}))
	status := NewStatusLine(l, Hint{"Ctrl K", l.T("field.name")}, Hint{"F1", l.T("field.notes")})
	status.SetSaving(Saved, l.T("level.high")+" 14:02:11", nil)
	status.SetFile(l.T("place.city")+".madrega", l.T("level.low")+" 22.11.2026")
	frame := Column(l, 16,
		NewHead(l, l.T("aspect.concern")+" • 3", l.T("aspect.contribution"), NewButton(l, l.T("field.place"), "projector", Plain, none), NewButton(l, l.T("field.name"), "next", Primary, none).Trailing()),
		NewStepStair(l, []Step{{l.T("resource.time"), Done, ""}, {l.T("resource.ties"), Now, ""}, {l.T("resource.budget"), Ahead, ""}, {l.T("resource.knowledge"), Ahead, ""}, {l.T("resource.experience"), Ahead, ""}}, func(int) {}),
		NewPrompt(l, l.T("error.internal")),
		NewCautionBar(l, l.T("error.title"), NewButton(l, l.T("field.reason"), "", Plain, none)),
		NewInfoBar(l, l.T("error.title"), nil),
		NewPrivate(l, NewParagraph(l, l.T("error.internal"), Body)),
		status,
	)
	return Inset(l, 24, Column(l, 20,
		Columns(l, 20, []float32{0, 0, 1}, rail, narrow, frame),
		buttons,
		Columns(l, 20, []float32{1, 1, 1}, galleryChoices(l), galleryEntries(l), galleryStates(l)),
		FixedHeight(l, 240, galleryTable(l)),
		Columns(l, 20, []float32{1, 1},
			panel(NewEmptyState(l, l.T("choose.empty"), l.T("choose.empty.how"), l.T("choose.make"), none)),
			Inset(l, 8, Lifted(l, NewParagraph(l, l.T("error.internal"), Body)))),
		PictureSamples(l),
		boardSample(l),
	))
}

func galleryChoices(l *Look) fyne.CanvasObject {
	off := NewCheck(l, l.T("resource.ties"), true, nil)
	off.Disable()
	held := NewCheck(l, l.T("resource.time"), false, nil)
	held.FocusGained()
	return Panel(l, Column(l, 10,
		NewTabs(l, []string{l.T("resource.time"), l.T("resource.ties")}, 0, nil),
		NewCheck(l, l.T("resource.budget"), true, nil), held, off,
		NewCheck(l, l.T("error.required.title")+" "+l.T("choose.overwrite.body"), true, nil),
		Divider(l),
		NewRadio(l, []string{l.T("scope.local"), l.T("scope.regional"), l.T("scope.national")}, 1, nil),
	))
}

func galleryEntries(l *Look) fyne.CanvasObject {
	held := NewEntry(l, EntryOptions{Text: fmt.Sprintf(`%s "%d" (2019)`, l.T("place.city"), 7)})
	held.FocusGained()
	wrong := NewEntry(l, EntryOptions{Text: "?"})
	wrong.SetProblem("error.title")
	return Panel(l, Form(l,
		Field{Label: l.T("field.name"), Widget: held},
		Field{Label: l.T("field.contact"), Widget: NewEntry(l, EntryOptions{Placeholder: l.T("field.contact")}), Hint: l.T("choose.path")},
		Field{Label: l.T("field.scope"), Widget: wrong},
		Field{Label: l.T("field.notes"), Widget: NewEntry(l, EntryOptions{Multiline: true, Text: l.T("error.internal")})},
	))
}

func galleryStates(l *Look) fyne.CanvasObject {
	return Column(l, 12,
		NewOKBar(l, l.T("frame.private"), nil), NewErrorBar(l, l.T("error.title"), nil),
		Flow(l, 8, NewBadge(l, l.T("level.high"), "tick", OK, OKFill), NewBadge(l, l.T("level.medium"), "caution", Caution, CautionFill), NewBadge(l, l.T("level.low"), "error", Error, ErrorFill)),
		NewTile(l, Row(l, 10, Icon(l, "sheet", Pine, 24), Fill(Column(l, 0, NewLine(l, l.T("place.cluster"), Section), NewLine(l, l.T("place.regional_council"), Second).SetColor(Ink2)))), func() {}),
		Box(l, Rail, "", 12, 16, Column(l, 14,
			NewButton(l, l.T("choose.make"), "plus", Sunlit, nil).Second(l.T("choose.empty.how")),
			NewButton(l, l.T("choose.open"), "report", OnRail, nil).Second(l.T("choose.path")))),
	)
}

func galleryTable(l *Look) *Table {
	sectors := []app.Sector{app.Public, app.Third, app.Business, ""}
	t := NewTable(l, []TableColumn{
		{Title: l.T("field.name"), Width: 160, Weight: 2, Item: func(r int) Item {
			return Item{Text: fmt.Sprintf(`%s "%d" (2019)`, l.T("place.city"), r+1), Sector: sectors[r%4], Marked: true}
		}, Sort: func(a, b int) int { return a - b }},
		{Title: l.T("field.field"), Width: 120, Weight: 1, Faint: true, Text: func(r int) string {
			return l.T("resource.infrastructure") + " " + l.T("resource.experience") + " 123 ABC"
		}},
		{Title: l.T("field.scope"), Width: 90, Text: func(int) string { return l.T("scope.local") }},
		{Title: l.T("field.influence"), Width: 70, End: true, Text: func(r int) string { return l.Number(r * 1234) }},
	}, 10000, TableOptions{})
	t.SortBy(0)
	t.Select(1)
	return t
}
