package ui

import (
	"context"
	"io"
	"maps"
	"net/url"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"madrega/app"
	"madrega/app/agenda"
	"madrega/app/lang"
	"madrega/app/report"
	"madrega/ui/kit"
)

// exportPage makes a report for somebody: which, in what form and language, for whom, and what is in it.
type exportPage struct {
	*desk
	kind     string // one of agenda.ReportKinds
	sheet    bool   // a workbook, else PDF
	code     string // language of the report; "" is that of the interface
	audience report.Audience
	out      map[string]bool  // sections left out, by ID
	saved    string           // path of the last file made
	all      []report.Section // that the report has
	room     roomChoices
	inRoom   bool // shows the sheets for the room, not the reports

	body   *fyne.Container
	main   fyne.CanvasObject // between the tabs and the foot
	button *kit.Button
}

func newExportPage(d *desk) page {
	return &exportPage{desk: d, kind: agenda.Workshop, audience: report.Participants, out: map[string]bool{}, room: newRoomChoices()}
}

func (p *exportPage) build(*kit.Look) fyne.CanvasObject {
	p.body = container.NewStack()
	p.show()
	return p.body
}

// Focus is the first choice below the tabs.
func (p *exportPage) Focus() fyne.Focusable { return kit.FirstFocus(p.main) }

// show builds the page for the choices made.
func (p *exportPage) show() {
	l := p.look
	tabs := kit.NewTabs(l, []string{l.T("export.reports"), l.T("room.title")}, index(p.inRoom), func(i int) { p.choose(func() { p.inRoom = i == 1 }) })
	columns, foot := p.sheets, p.roomFoot
	if !p.inRoom {
		p.all = p.sections()
		columns, foot = func(l *kit.Look) fyne.CanvasObject {
			return kit.Columns(l, 20, []float32{1, 1.15, 1.1}, kit.AtTop(l, p.reports(l)), kit.AtTop(l, p.form(l)), kit.AtTop(l, p.contents(l)))
		}, p.foot
	}
	p.main = kit.Scroll(l, columns(l))
	page := kit.Column(l, 14, tabs, kit.Fill(p.main), kit.Pad(l, 0, 0, 4, 0, foot(l)))
	kit.KeepFocus(p.Canvas(), p.body, func() { fill(p.body, page) })
}

// choose changes something and shows the page anew, with the focus where it was.
func (p *exportPage) choose(change func()) {
	change()
	p.saved = ""
	p.show()
}

func (p *exportPage) reports(l *kit.Look) fyne.CanvasObject {
	column := kit.Column(l, 14, kit.NewText(l, l.T("export.which"), kit.Section))
	kinds := agenda.ReportKinds()
	if len(p.closedMeetings()) > 0 {
		kinds = append(kinds, agenda.Progress)
	}
	for _, kind := range kinds {
		title, hint := l.T("report."+kind+".title"), l.T("export.exercise.hint")
		switch kind {
		case agenda.Workshop:
			hint = l.T("export.workshop.hint")
		case agenda.Dossier:
			hint = l.T("export.dossier.hint")
		case agenda.Progress:
			hint = p.meetings().compared(l.Lang)
		}
		face := kit.Row(l, 12, kit.Icon(l, "report", kit.Pine, 22), kit.Fill(kit.Column(l, 3,
			kit.NewParagraph(l, title, kit.Strong), kit.NewParagraph(l, hint, kit.Second).SetColor(kit.Ink2))))
		tile := kit.NewTile(l, face, func() { p.choose(func() { p.kind = kind }) }).Room(11, 14).SetSelected(kind == p.kind)
		column.Add(tile)
	}
	return column
}

func (p *exportPage) form(l *kit.Look) fyne.CanvasObject {
	form := kit.NewChips(l, []kit.ChipItem{
		{Item: kit.Item{Text: l.T("export.pdf"), Icon: "report"}, Count: -1},
		{Item: kit.Item{Text: l.T("export.excel"), Icon: "sheet"}, Count: -1},
	}, index(p.sheet), func(i int) { p.choose(func() { p.sheet = i == 1 }) })
	audience := kit.NewRadio(l, []string{l.T("export.audience.send"), l.T("export.audience.planner")}, index(p.audience == report.Planner), func(i int) {
		p.choose(func() { p.audience = []report.Audience{report.Participants, report.Planner}[i] })
	})
	part := func(key string, o fyne.CanvasObject) fyne.CanvasObject {
		return kit.Panel(l, kit.Column(l, 12, kit.NewText(l, l.T(key), kit.Section), o))
	}
	column := kit.Column(l, 14, part("export.form", form), part("export.language", p.languages(l)), part("export.audience", audience))
	if p.audience == report.Planner {
		column.Add(kit.NewCautionBar(l, l.T("export.personal"), nil))
	} else {
		column.Add(kit.NewOKBar(l, l.T("export.without"), nil))
	}
	return column
}

// meetings is the page on which it is chosen what a report of progress compares.
func (p *exportPage) meetings() *meetingsPage { return p.pages["meetings"].(*meetingsPage) }

// languages lets choose that of what is made.
func (p *exportPage) languages(l *kit.Look) *kit.Chips {
	var languages []kit.ChipItem
	for _, code := range lang.Codes {
		languages = append(languages, kit.ChipItem{Item: kit.Item{Text: lang.For(code).Own()}, Count: -1})
	}
	return kit.NewChips(l, languages, slices.Index(lang.Codes, p.language().Code()), func(i int) { p.choose(func() { p.code = lang.Codes[i] }) })
}

func index(second bool) int {
	if second {
		return 1
	}
	return 0
}

// contents is the list of sections, and what is worth doing before a report goes out.
func (p *exportPage) contents(l *kit.Look) fyne.CanvasObject {
	list := kit.Column(l, 10, kit.NewText(l, l.T("export.contents"), kit.Section))
	if len(p.all) == 0 {
		list.Add(kit.NewParagraph(l, l.T("export.empty"), kit.Body).SetColor(kit.Ink2))
	}
	for _, s := range p.all {
		if s.Chapter != "" {
			list.Add(kit.Pad(l, 6, 0, 0, 0, kit.NewText(l, s.Chapter, kit.Strong)))
		}
		list.Add(kit.NewCheck(l, s.Title, !p.out[s.ID], func(on bool) {
			p.out[s.ID] = !on
			p.update()
		}))
	}
	column := kit.Column(l, 14, kit.Panel(l, list))
	for _, c := range p.cautions() {
		column.Add(kit.NewCautionBar(l, l.T(c.key, "n", c.n), kit.NewButton(l, l.T("export.fix"), "", kit.Plain, func() {
			p.goTo(spot{exercise: "stakeholders", step: c.step})
		}).Small()))
	}
	return column
}

// caution is something that is missing from the report, and the step of the stakeholders where it is put right.
type caution struct {
	key, step string
	n         int
}

func (p *exportPage) cautions() []caution {
	if p.kind != agenda.Workshop && p.kind != "stakeholders" {
		return nil
	}
	d := p.Document()
	_, undecided := app.SectorCounts(d)
	var found []caution
	for _, c := range []caution{
		{"export.caution.sector", "entry", undecided},
		{"export.caution.grid", "grid", len(app.Unplaced(d))},
		{"export.caution.gaps", "representation", len(app.Gaps(d, app.ByLocality))},
	} {
		if c.n > 0 {
			found = append(found, c)
		}
	}
	if d.Organisations.Len() == 0 {
		found = []caution{{"export.caution.nobody", "entry", 0}}
	}
	return found
}

func (p *exportPage) foot(l *kit.Look) fyne.CanvasObject {
	label := "export.save.pdf"
	if p.sheet {
		label = "export.save.excel"
	}
	p.button = kit.NewButton(l, l.T(label), "", kit.Primary, p.chooseTarget).Key("Ctrl E")
	p.update()
	if p.saved == "" {
		return kit.Row(l, 14, p.button, kit.Fill(kit.NewLine(l, p.fileName(), kit.Second).Content().SetColor(kit.Ink2)))
	}
	return kit.Row(l, 14, p.button, kit.Fill(p.savedBar(l)))
}

// savedBar says what was saved, and opens its folder.
func (p *exportPage) savedBar(l *kit.Look) fyne.CanvasObject {
	open := kit.NewButton(l, l.T("export.folder"), "", kit.Plain, func() { p.openFolder(filepath.Dir(p.saved)) }).Small()
	return kit.NewOKBar(l, l.T("export.saved", "file", filepath.Base(p.saved)), open)
}

// update lets the button be pressed when there is something to save.
func (p *exportPage) update() {
	out := 0
	for _, s := range p.all {
		out += index(p.out[s.ID])
	}
	if out == len(p.all) {
		p.button.Disable()
	} else {
		p.button.Enable()
	}
}

func (p *exportPage) language() *lang.Lang {
	if p.code == "" {
		return p.look.Lang
	}
	return lang.For(p.code)
}

// sections are the titles of those that the report has of this document, in the language of the window.
func (p *exportPage) sections() []report.Section {
	if p.kind == agenda.Progress {
		return []report.Section{{ID: "progress", Title: p.look.T("progress.title")}}
	}
	return agenda.Outline(p.kind, p.Document(), p.look.Lang, report.Options{Now: p.Now(), Audience: p.audience})
}

// without leaves sections out; a chapter begins with the first that is left of it.
func without(out map[string]bool, sections []report.Section) (left []report.Section) {
	chapter := ""
	for _, s := range sections {
		if s.Chapter != "" {
			chapter = s.Chapter
		}
		if !out[s.ID] {
			s.Chapter, chapter = chapter, ""
			left = append(left, s)
		}
	}
	return left
}

// report gives the making of the report as chosen, for the background.
func (p *exportPage) report() func(context.Context) (report.Report, error) {
	kind, d, l, o := p.kind, p.Document(), p.language(), report.Options{Now: p.Now(), Audience: p.audience}
	if kind == agenda.Progress && len(p.closedMeetings()) > 0 {
		return p.meetings().progress(l, o)
	}
	out := maps.Clone(p.out)
	return func(ctx context.Context) (report.Report, error) {
		o.Context = ctx
		r := agenda.Report(kind, d, l, o)
		r.Sections = without(out, r.Sections)
		return r, ctx.Err()
	}
}

func (p *exportPage) fileName() string {
	end := ".pdf"
	if p.sheet {
		end = ".xlsx"
	}
	l := p.language()
	return fileName(lang.Plain(l.T("export.file", "place", p.Document().Process().Place, "report", l.T("report."+p.kind+".title"),
		"date", string(app.DateOf(p.Now()))))) + end
}

// chooseTarget asks where to write, and writes in the background.
func (p *exportPage) chooseTarget() {
	if p.inRoom {
		p.choose(func() { p.inRoom = false })
		return
	}
	if p.button.Disabled() {
		return
	}
	name := p.fileName()
	kit.ChooseFile(p.look, p.win, kit.FileChoice{Kind: kit.SaveFile, Extensions: []string{filepath.Ext(name)}, Name: name,
		Folder: filepath.Dir(p.session.Path())}, p.write)
}

func (p *exportPage) write(path string) {
	draw := p.PDF
	if p.sheet {
		draw = p.Excel
	}
	build := p.report()
	p.save(path, p.audience == report.Participants && p.kind != agenda.Dossier, func(ctx context.Context, w io.Writer) error {
		r, err := build(ctx)
		if err != nil {
			return err
		}
		return draw(w, r)
	})
}

// save writes a file in the background, and shows where it went.
func (p *exportPage) save(path string, public bool, draw func(context.Context, io.Writer) error) {
	p.deliver(path, public, draw, func() {
		p.saved = path
		if p.at.page == "export" {
			p.show()
		}
	})
}

// openFolder shows a folder in the system's own program for files.
func (p *exportPage) openFolder(path string) {
	path = filepath.ToSlash(path)
	if path != "" && path[0] != '/' {
		path = "/" + path
	}
	if err := p.App.App.OpenURL(&url.URL{Scheme: "file", Path: path}); err != nil {
		p.Show(app.Fail(app.Disk, "error.folder").Because(err))
	}
}

func (p *exportPage) changed(app.Diff) {
	if p.body != nil && p.at.page == "export" {
		p.show()
	}
}
