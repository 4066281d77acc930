package ui

import (
	"context"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/session"
	"madrega/ui/kit"
)

// Copy is an automatic copy of a document.
type Copy struct {
	Path, Name string // Name is that of the document
	At         time.Time
	Size       int64 // bytes
}

// showCopies lists the earlier copies, newest first: those of the document at a path, or those of all when it is "".
func (a *App) showCopies(path string) {
	var list []Copy
	var err error
	a.aside(func(context.Context) { list, err = a.Files.Copies(path) }, func() {
		if err != nil {
			a.Show(err)
			return
		}
		a.listCopies(list)
	})
}

func (a *App) listCopies(list []Copy) {
	l := a.look
	var opened *kit.Opened
	open := func(row int) {
		opened.Close()
		a.openCopyOf(list[row])
	}
	table := kit.NewTable(l, []kit.TableColumn{
		{Title: l.T("copies.when"), Width: 190, Text: func(i int) string { return l.Date(list[i].At.Local()) + " " + l.Clock(list[i].At.Local()) }},
		{Title: l.T("copies.name"), Width: 160, Weight: 1, Item: func(i int) kit.Item { return kit.Item{Text: list[i].Name, Icon: "report"} }},
		{Title: l.T("copies.size"), Width: 110, End: true, Text: func(i int) string { return l.T("copies.kb", "n", l.Number(int(list[i].Size+1023)/1024)) }},
	}, len(list), kit.TableOptions{Opened: open, Empty: kit.NewEmptyState(l, l.T("copies.none"), l.T("copies.none.how"), "", nil)})
	content := kit.Column(l, 14)
	if a.uncopied != nil {
		content.Add(kit.NewCautionBar(l, a.whyUncopied(), nil))
	}
	content.Add(kit.Fill(table))
	d := kit.Dialog{Title: l.T("copies.title"), Body: l.T("copies.body"), Content: content, Width: 780, Height: 560, First: table, Choices: []kit.Choice{
		{Label: l.T("copies.open"), Kind: kit.Primary, Stay: func() bool { return table.Current() >= 0 }, Do: func() { a.openCopyOf(list[table.Current()]) }},
		{Label: l.T("dialog.close"), Safe: true},
	}}
	opened = d.Open(l, a.win.Canvas())
	if len(list) == 0 {
		opened.Button(0).Disable()
		return
	}
	table.Select(0)
}

// openCopyOf opens a copy as a file of its own, beside the open one or else where documents are. The copy stays.
func (a *App) openCopyOf(c Copy) {
	folder := documents()
	if a.desk != nil && canWrite(filepath.Dir(a.desk.session.Path())) {
		folder = filepath.Dir(a.desk.session.Path())
	}
	path := freePath(folder, fileName(a.look.T("history.copy.name", "name", c.Name, "date", string(app.DateOf(c.At.Local())))))
	a.enter(path, func() (*session.Session, error) { return a.Files.OpenCopy(c.Path, path) })
}

// copiesButton leads to the earlier copies of the document at a path, or of all.
func (a *App) copiesButton(path func() string) fyne.CanvasObject {
	return kit.NewButton(a.look, a.look.T("copies.title"), "report", kit.Plain, func() { a.showCopies(path()) })
}

// CopyFailed tells of an automatic copy that could not be made. That keeps nobody from saving, but one should know.
func (a *App) CopyFailed(err error) {
	a.later(func() {
		a.uncopied = err
		if a.desk != nil {
			a.desk.say(a.whyUncopied(), nil)
		}
	})
}

func (a *App) whyUncopied() string {
	why, _ := a.look.Error(a.uncopied)
	return a.look.T("copies.failed", "why", why)
}
