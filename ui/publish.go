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
		d.deliver(path, false, func(_ context.Context, w io.Writer) error { return write(w) }, func() {})
	})
}

// deliver writes a file in the background, as the document was when it was asked for, and says so; then it calls done. While
// it goes on everybody sees it and can stop it: then no file is left behind, and an older one stays as it was. A file that is
// public holds no personal data, see export.File.
func (d *desk) deliver(path string, public bool, draw func(context.Context, io.Writer) error, done func()) {
	name := filepath.Base(path)
	ctx, stop := context.WithCancel(d.ctx)
	var b *busy
	b = d.begin(d.look.T("busy.file", "file", name), func() {
		stop()
		b.over()
		d.say(d.look.T("busy.file.stopped", "file", name), nil)
	})
	var failed error
	d.Run(func(context.Context) error {
		failed = export.Write(export.File{Path: path, Public: public, Write: func(w io.Writer) error {
			if err := draw(ctx, w); err != nil {
				return err
			}
			return ctx.Err() // what draws does not look whether it is still wanted
		}})
		return nil
	}, func() {
		if ctx.Err() != nil {
			return
		}
		stop()
		b.over()
		if failed != nil {
			d.Show(failed)
			return
		}
		d.say(d.look.T("export.saved", "file", name), nil)
		done()
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
