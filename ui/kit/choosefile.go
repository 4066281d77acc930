package kit

import (
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"

	"madrega/app"
)

// FileKind is what a file is chosen for.
type FileKind int

const (
	OpenFile FileKind = iota
	SaveFile
	ChooseFolder
)

// FileChoice says which file is wanted. All but Kind may be left out.
type FileChoice struct {
	Kind       FileKind
	Title      string   // a sentence
	Extensions []string // with the dot; the first is added to a name without one
	Name       string   // suggested
	Folder     string   // where to begin; the home folder if it is not there
}

// chooser is the dialog that is open.
type chooser struct {
	l      *Look
	win    fyne.Window
	choice FileChoice
	done   func(string)

	folder string
	files  []file
	table  *Table
	where  *Line
	name   *Entry
	opened *Opened
}

// ChooseFile asks for a file or a folder, and calls done with its full path. Nothing is called if none is chosen. What is
// there is only overwritten after a question.
func ChooseFile(l *Look, win fyne.Window, choice FileChoice, done func(path string)) {
	chooseFile(l, win, choice, done)
}

func chooseFile(l *Look, win fyne.Window, choice FileChoice, done func(path string)) *chooser {
	home, err := os.UserHomeDir()
	if err != nil {
		home = string(filepath.Separator)
	}
	c := &chooser{l: l, win: win, choice: choice, done: done}
	c.where = NewLine(l, "", Second).SetColor(Ink2).Content()
	placeholder := l.T("choose.path")
	if choice.Kind == ChooseFolder {
		placeholder = l.T("choose.path.folder")
	}
	c.name = NewEntry(l, EntryOptions{Text: choice.Name, Placeholder: placeholder, Max: 4096, OnSubmitted: func(string) {
		if c.accept() {
			c.finish()
		}
	}})
	c.table = NewTable(l, []TableColumn{
		{Title: l.T("choose.name"), Width: 200, Weight: 1, Item: func(r int) Item {
			icon := "report"
			if c.files[r].folder {
				icon = "folder"
			}
			return Item{Text: c.files[r].name, Icon: icon}
		}, Sort: func(a, b int) int { return byName(c.files[a].name, c.files[b].name) }},
		{Title: l.T("choose.date"), Width: 90, Role: Second, Faint: true, Text: func(r int) string { return l.Date(c.files[r].changed) },
			Sort: func(a, b int) int { return c.files[a].changed.Compare(c.files[b].changed) }},
	}, 0, TableOptions{RowHeight: 34, Selected: c.pick, Opened: c.enter, Keys: c.key,
		Empty: NewEmptyState(l, l.T("choose.empty"), l.T("choose.empty.how"), "", nil)})
	c.folder = home
	start := choice.Folder
	if !isFolder(start) {
		start = home
	}
	c.goTo(start)
	c.show(places(home))
	return c
}

func (c *chooser) show(usual []place) {
	l := c.l
	side := Column(l, 4)
	for _, p := range usual {
		name, icon := p.path, "folder"
		if p.key != "" {
			name = l.T(p.key)
		} else if base := filepath.Base(p.path); len(base) > 1 {
			name = base
		}
		side.Add(newPlaceButton(l, name, icon, func() { c.goTo(p.path) }))
	}
	up := NewButton(l, "", "up", Plain, c.up).Small().Tip(l.T("choose.up"))
	bar := Row(l, 10, up, Fill(c.where), NewButton(l, l.T("choose.make"), "plus", Plain, c.make).Small())
	content := Columns(l, 16, []float32{0, 1},
		Width(l, 170, Scroll(l, side)),
		Column(l, 10, bar, Fill(c.table), c.name))
	title, do := c.words()
	if c.choice.Title != "" {
		title = c.choice.Title
	}
	var first fyne.Focusable = c.table
	if c.choice.Kind == SaveFile {
		first = c.name
	}
	c.opened = Dialog{Title: title, Content: content, Width: 780, Height: 600, First: first, Choices: []Choice{
		{Label: do, Kind: Primary, Stay: c.accept, Do: func() { c.done(c.path()) }},
		{Label: l.T("dialog.cancel"), Safe: true, Keeps: true},
	}}.Open(l, c.win.Canvas())
}

func (c *chooser) words() (title, do string) {
	switch c.choice.Kind {
	case SaveFile:
		return c.l.T("choose.save.title"), c.l.T("choose.save")
	case ChooseFolder:
		return c.l.T("choose.folder.title"), c.l.T("choose.folder")
	}
	return c.l.T("choose.open.title"), c.l.T("choose.open")
}

// goTo shows another folder; if it can't be read, the one that is shown stays.
func (c *chooser) goTo(folder string) {
	files, err := filesIn(folder, c.choice.Extensions, c.choice.Kind == ChooseFolder)
	if err != nil {
		ShowError(c.l, c.win.Canvas(), err)
		return
	}
	c.folder, c.files = folder, files
	c.where.SetText(folder)
	c.table.Select(-1)
	c.table.SetCount(len(files))
	if c.choice.Kind != SaveFile {
		c.name.SetText("")
	}
}

func (c *chooser) up() { c.goTo(filepath.Dir(c.folder)) }

// pick writes the name of the file that became the current one.
func (c *chooser) pick(row int) {
	if f := c.files[row]; !f.folder {
		c.name.SetText(f.name)
	} else if c.choice.Kind == OpenFile {
		c.name.SetText("")
	}
}

// enter goes into a folder, or takes a file.
func (c *chooser) enter(row int) {
	if f := c.files[row]; f.folder {
		c.goTo(filepath.Join(c.folder, f.name))
		return
	}
	c.pick(row)
	if c.accept() {
		c.finish()
	}
}

func (c *chooser) key(e *fyne.KeyEvent) bool {
	if e.Name == fyne.KeyBackspace {
		c.up()
		return true
	}
	return false
}

// make asks for a name and makes a folder.
func (c *chooser) make() {
	name := NewEntry(c.l, EntryOptions{})
	var asked *Opened
	try := func() bool {
		path, err := makeFolder(c.folder, name.Text())
		if err != nil {
			ShowError(c.l, c.win.Canvas(), err)
			return false
		}
		c.goTo(path)
		return true
	}
	name.o.OnSubmitted = func(string) {
		if try() {
			asked.Close()
		}
	}
	asked = Dialog{Title: c.l.T("choose.make.title"), Content: name, First: name, Choices: []Choice{
		{Label: c.l.T("choose.make.do"), Kind: Primary, Stay: try},
		{Label: c.l.T("dialog.cancel"), Safe: true, Keeps: true},
	}}.Open(c.l, c.win.Canvas())
}

// path is what would be chosen now.
func (c *chooser) path() string {
	written := c.name.Text()
	if written == "" {
		return c.folder
	}
	path := named(c.folder, written)
	if e := c.choice.Extensions; c.choice.Kind == SaveFile && len(e) > 0 && !fits(path, e) {
		path += e[0]
	}
	return path
}

// accept tells whether what is written can be chosen; it goes to a folder, and asks before a file is replaced.
func (c *chooser) accept() bool {
	written := named(c.folder, c.name.Text())
	if c.choice.Kind == ChooseFolder {
		if c.name.Text() != "" {
			c.goTo(written)
			c.name.SetText("")
			return false
		}
		if row := c.table.Current(); row >= 0 {
			c.folder = filepath.Join(c.folder, c.files[row].name)
		}
		return true
	}
	if row := c.table.Current(); c.name.Text() == "" && row >= 0 && c.files[row].folder {
		c.enter(row)
		return false
	}
	if isFolder(written) {
		if c.name.Text() != "" {
			c.goTo(written)
			c.name.SetText("")
		}
		return false
	}
	path := c.path()
	switch {
	case !isFolder(filepath.Dir(path)):
		ShowError(c.l, c.win.Canvas(), app.Fail(app.Disk, "error.folder.read", "name", filepath.Dir(path)))
	case c.choice.Kind == OpenFile && !exists(path):
		ShowError(c.l, c.win.Canvas(), app.Fail(app.NotFound, "error.file.absent", "name", filepath.Base(path)))
	case c.choice.Kind == SaveFile && exists(path):
		Confirm(c.l, c.win.Canvas(), Question{Title: c.l.T("choose.overwrite.title", "name", filepath.Base(path)), Body: c.l.T("choose.overwrite.body"),
			Do: c.l.T("choose.overwrite.do"), Stay: c.l.T("choose.overwrite.stay"), Danger: true}, c.finish)
	default:
		return true
	}
	return false
}

// finish closes the dialog and hands over the path.
func (c *chooser) finish() {
	path := c.path()
	c.opened.Close()
	c.done(path)
}

// newPlaceButton is a quiet button whose words begin where reading starts.
func newPlaceButton(l *Look, name, icon string, tapped func()) *Button {
	b := NewButton(l, name, icon, Quiet, tapped)
	b.height, b.room, b.start = 34, 8, true
	return b
}
