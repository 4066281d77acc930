package ui

import (
	"context"
	"io"
	"path/filepath"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/roomkit"
	"madrega/export"
	"madrega/ui/exercise"
	"madrega/ui/kit"
)

var _ exercise.Publisher = (*desk)(nil)

// Save asks where to, writes a file there in the background, and says so.
func (d *desk) Save(title, extension string, write func(io.Writer) error) {
	name := fileName(lang.Plain(d.look.T("export.file", "place", d.Document().Process().Place, "report", title, "date", string(app.DateOf(d.Now()))))) + extension
	choice := kit.FileChoice{Kind: kit.SaveFile, Extensions: []string{extension}, Name: name, Folder: filepath.Dir(d.session.Path())}
	kit.ChooseFile(d.look, d.win, choice, func(path string) {
		d.Run(func(context.Context) error { return export.ToFile(path, write) }, func() {
			d.say(d.look.T("export.saved", "file", filepath.Base(path)), nil)
		})
	})
}

// Print makes sheets of paper of the document as it is now.
func (d *desk) Print(n roomkit.Name) {
	doc, l, o := d.Document(), d.look.Lang, roomkit.Options{Now: d.Now()}
	d.Save(l.T(n.Key()), ".pdf", func(w io.Writer) error { return d.Room(w, roomkit.Make(n, doc, l, o)) })
}

// Form makes the application form of the document as it is now.
func (d *desk) Form() {
	doc, l, now := d.Document(), d.look.Lang, d.Now()
	d.Save(l.T("form.sheet"), ".xlsx", func(w io.Writer) error { return d.Deps.Form(w, doc, l, now) })
}
