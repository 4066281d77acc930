package forum

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/forum"
	"madrega/app/forum/intake"
	"madrega/app/lang"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// importFrom asks for a file with a form or a list, or for a folder of such files, reads in the background and shows what is
// there.
func (v *applicationsView) importFrom(folder bool) {
	call := forum.Current(v.Document())
	if call == nil {
		v.Show(app.Fail(app.NotFound, "error.gone", "what", app.Msg("change.kind.call", "n", 1)))
		return
	}
	choice := kit.FileChoice{Kind: kit.OpenFile, Extensions: []string{".xlsx", ".csv", ".txt"}}
	if folder {
		choice = kit.FileChoice{Kind: kit.ChooseFolder, Title: v.l.T("forum.applications.folder.choose")}
	}
	d := v.Document()
	kit.ChooseFile(v.l, v.Window(), choice, func(path string) {
		var p intake.Preview
		v.Run(func(ctx context.Context) (err error) {
			p, err = intake.Open(ctx, d, call.ID, path)
			return err
		}, func() { v.preview(p) })
	})
}

// paste shows what lines that were copied would add: cells of a spreadsheet under their headings, or a name on each line.
func (v *applicationsView) paste(lines []string) bool {
	call := forum.Current(v.Document())
	if call == nil {
		return false
	}
	p, err := intake.Paste(v.Document(), call.ID, strings.Join(lines, "\n"), app.MinuteOf(v.Now()))
	if err != nil {
		v.Show(err)
	} else {
		v.preview(p)
	}
	return true
}

// importing is the dialog that shows what was found, before anything is done.
type importing struct {
	*applicationsView
	found  intake.Preview
	table  *kit.Table
	dialog *kit.Opened
	said   *kit.Paragraph
	takes  bool // there is something to register
}

func (v *applicationsView) preview(p intake.Preview) {
	l := v.l
	w := &importing{applicationsView: v, found: p}
	w.said = kit.NewParagraph(l, w.summary(), kit.Body)
	w.table = kit.NewTable(l, w.columns(), len(p.Rows), kit.TableOptions{RowHeight: 62, Many: true,
		Empty: kit.NewEmptyState(l, l.T("import.empty"), "", "", nil),
		Tint: func(i int) kit.Color {
			if p.Rows[i].Err != nil {
				return kit.ErrorFill
			}
			return ""
		},
		Runes: func(r rune) bool {
			if r == ' ' {
				w.turn(w.table.Selected()...)
			}
			return r == ' '
		},
		Opened: func(i int) { w.turn(i) }})
	var foot fyne.CanvasObject
	if len(p.Ignored) > 0 {
		foot = kit.Pad(l, 10, 0, 0, 0, kit.NewInfoBar(l, l.T("import.ignored", "columns", lang.Words(l.Join(p.Ignored...))), nil))
	}
	keys := kit.Pad(l, 8, 0, 0, 0, kit.KeyHint(l, l.T("forum.applications.import.space"), l.T("forum.applications.import.key"), kit.Ink2))
	choices := []kit.Choice{{Label: l.T("button.cancel"), Safe: true}}
	if w.takes = p.Wrong() < len(p.Rows); w.takes {
		choices = slices.Insert(choices, 0, kit.Choice{Label: w.label(), Kind: kit.Primary, Stay: w.register})
	}
	w.dialog = kit.Dialog{Title: l.T("forum.applications.import.title"), Content: kit.Border(l, kit.Pad(l, 0, 0, 12, 0, w.said), kit.Column(l, 0, keys, foot), nil, nil, w.table),
		First: w.table, Width: 980, Height: 640, Choices: choices}.Open(l, v.Canvas())
}

func (w *importing) columns() []kit.TableColumn {
	l, rows := w.l, w.found.Rows
	return []kit.TableColumn{
		{Title: l.T("forum.applications.import.take"), Width: 54, Cell: func(i int) fyne.CanvasObject {
			return parts.NewTick(l, rows[i].Take, rows[i].Err != nil, func() { w.turn(i) })
		}},
		{Title: l.T("forum.applications.import.from"), Width: 120, Weight: .7, Faint: true, Role: kit.Second, Text: func(i int) string { return rows[i].Where(l.Lang) }},
		{Title: l.T("field.name"), Width: 150, Weight: 1, Item: func(i int) kit.Item {
			item := kit.Item{Text: rows[i].Entry.Name, Marked: true}
			if c := w.Document().Constituencies.Get(rows[i].Entry.Constituency); c != nil {
				item.Sector = c.Sector
			}
			if rows[i].Err != nil {
				item.Text, item.Marked = "–", false
			}
			return item
		}},
		{Title: l.T("application.received"), Width: 120, Faint: true, Role: kit.Second, Text: func(i int) string { return moment(l, rows[i].Entry.Received) }},
		{Title: l.T("import.why"), Width: 240, Weight: 2.4, Cell: func(i int) fyne.CanvasObject {
			return kit.NewParagraph(l, strings.Join(w.findings(rows[i]), " "), kit.Status).SetColor(ink(rows[i])).Content().MaxLines(3)
		}},
	}
}

func ink(r *intake.Row) kit.Color {
	if r.Err != nil {
		return kit.Error
	}
	return kit.Ink2
}

// findings says all there is to say of what was found in a file or a line.
func (w *importing) findings(r *intake.Row) (words []string) {
	l := w.l
	if r.Err != nil {
		title, body := l.Error(r.Err)
		return []string{title + ".", body}
	}
	switch {
	case r.Known > 0:
		words = append(words, l.T("forum.applications.import.known", "number", r.Known))
	case r.Same != nil:
		words = append(words, l.T("forum.applications.import.same", "where", r.Same.Where(l.Lang)))
	}
	d := w.Document()
	d.Applications = d.Applications.With(r.Entry.Application)
	for _, reason := range r.Reasons {
		words = append(words, reason.Words(d, l.Lang))
	}
	for _, m := range r.Remarks {
		words = append(words, l.T("forum.applications.import.remark", "words", m))
	}
	if len(words) == 0 {
		words = append(words, l.T("forum.applications.import.well"))
	}
	return words
}

// turn takes what was left out, and leaves out what was taken.
func (w *importing) turn(rows ...int) {
	for _, i := range rows {
		if r := w.found.Rows[i]; r.Err == nil {
			r.Take = !r.Take
		}
	}
	w.said.SetText(w.summary())
	if w.takes {
		w.dialog.Button(0).SetLabel(w.label())
	}
	w.table.Refresh()
}

func (w *importing) label() string {
	return w.l.T("forum.applications.import.do", "n", w.found.Taken())
}

func (w *importing) summary() string {
	rows := w.found
	return w.l.T("forum.applications.import.summary", "found", len(rows.Rows)-rows.Wrong(), "taken", rows.Taken(), "wrong", rows.Wrong())
}

// register does what the preview says.
func (w *importing) register() bool {
	n := w.found.Taken()
	return n > 0 && w.Undoable(w.found.Command(), w.l.T("forum.applications.imported", "n", n))
}
