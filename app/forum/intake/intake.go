// Package intake reads applications as they are handed in: filled forms (see forum.FormMark) and lines of a
// list, one file or a whole folder. Open shows what they would add to the register, and what is wrong with each, before
// anything is done; Preview.Command adds those that were taken.
//
// Files come from strangers: they are read by package lists, within its limits, and everything that can go wrong is an
// *app.Error with a next step.
package intake

import (
	"cmp"
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"madrega/app"
	"madrega/app/forum"
	"madrega/app/lang"
	"madrega/app/lists"
)

// maxFiles is how many files a folder may hold: more are hardly applications to one forum.
const maxFiles = 1000

// Row is an application that was found, or a file in which none was.
type Row struct {
	File    string         // its name, from the folder on
	Line    int            // of a list; 0 for a form
	Entry   forum.Entry    // as it would be registered
	Err     error          // why there is nothing to register; an *app.Error
	Known   int            // number in the register of an application of the same applicant; 0 for none
	Same    *Row           // an earlier one in this preview of the same applicant; nil for none
	Remarks []app.Message  // what was not understood or is to be looked at, though the application is taken
	Reasons []forum.Reason // what the rules will have against it
	Take    bool           // to be registered
	kind    bool           // it was said whether the applicant is a person or an organisation
}

// Where is the file in which the application stands, or the line of it.
func (r *Row) Where(l *lang.Lang) string {
	if r.Line == 0 {
		return r.File
	}
	return l.Join(r.File, l.T("forum.applications.import.line", "line", r.Line))
}

// Preview is what files would add to a register.
type Preview struct {
	Rows    []*Row
	Ignored []string // headings of lists that say nothing of an application
}

// Taken is the number of applications that are to be registered.
func (p Preview) Taken() (n int) {
	for _, r := range p.Rows {
		if r.Take {
			n++
		}
	}
	return n
}

// Wrong is the number of files and lines in which there is nothing to register.
func (p Preview) Wrong() (n int) {
	for _, r := range p.Rows {
		if r.Err != nil {
			n++
		}
	}
	return n
}

// Command registers what is to be taken, in one step of undo.
func (p Preview) Command() app.Command {
	var entries []forum.Entry
	for _, r := range p.Rows {
		if r.Take {
			entries = append(entries, r.Entry)
		}
	}
	return forum.AddApplications(entries...)
}

// Open reads the applications to a call in a file, or in all files of a folder. A file that can't be read is a row of its
// own; the error is for a path that can't be.
func Open(ctx context.Context, d app.Document, call app.ID, path string) (Preview, error) {
	paths, err := filesIn(path)
	if err != nil {
		return Preview{}, err
	}
	r := newReader(d, call)
	var p Preview
	for _, file := range paths {
		if err := ctx.Err(); err != nil {
			return Preview{}, err
		}
		name, err := filepath.Rel(path, file)
		if err != nil || name == "." {
			name = filepath.Base(file)
		}
		rows, ignored := r.file(file, name)
		p.Rows = append(p.Rows, rows...)
		p.Ignored = append(p.Ignored, ignored...)
	}
	slices.Sort(p.Ignored)
	p.Ignored = slices.Compact(p.Ignored)
	return p, r.judge(p.Rows)
}

// Paste reads the applications to a call in a text that was copied at a moment: cells under their headings, or a name on each
// line.
func Paste(d app.Document, call app.ID, text string, now app.Minute) (Preview, error) {
	lines, err := lists.Lines(strings.NewReader(text), int64(len(text)))
	if err != nil {
		return Preview{}, err
	}
	r := newReader(d, call)
	p := Preview{}
	if at, columns := r.header(lines); at >= 0 {
		p.Rows, p.Ignored = r.list(lines[at+1:], columns), r.unknown(lines[at], columns)
	} else {
		var names []lists.Line
		for i, name := range strings.Split(text, "\n") {
			if app.CleanLine(name) != "" {
				names = append(names, lists.Line{Number: i + 1, Cells: []string{name}})
			}
		}
		p.Rows = r.list(names, []string{"name"})
	}
	for _, row := range p.Rows {
		row.Entry.Source = app.ByHand
		row.Entry.Received = cmp.Or(row.Entry.Received, now)
	}
	return p, r.judge(p.Rows)
}

// filesIn are the files to read: the path itself, or those in the folder and below it, by name. What the system hides, and
// what Office leaves while a file is open, is passed over.
func filesIn(path string) (paths []string, err error) {
	if info, err := os.Stat(path); err == nil && !info.IsDir() {
		return []string{path}, nil
	}
	err = filepath.WalkDir(path, func(file string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := e.Name()
		switch hidden := strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$"); {
		case hidden && e.IsDir() && file != path:
			return fs.SkipDir
		case hidden || !e.Type().IsRegular():
			return nil
		}
		if paths = append(paths, file); len(paths) > maxFiles {
			return app.Fail(app.Invalid, "error.intake.many", "max", maxFiles)
		}
		return nil
	})
	if err != nil && len(paths) <= maxFiles {
		return nil, app.Fail(app.Disk, "error.intake.folder").Because(err)
	}
	if err == nil && len(paths) == 0 {
		err = app.Fail(app.Invalid, "error.intake.empty")
	}
	return paths, err
}

// file reads the applications in one file.
func (r *reader) file(path, name string) (rows []*Row, ignored []string) {
	lines, changed, err := linesOf(path)
	if err == nil {
		rows, ignored, err = r.rows(lines, app.MinuteOf(changed))
	}
	if err != nil {
		rows = []*Row{{Err: err}}
	}
	for _, row := range rows {
		row.File = name
	}
	return rows, ignored
}

func linesOf(path string) (found []lists.Line, written time.Time, err error) {
	err = lists.WithFile(path, func(f *os.File, info fs.FileInfo) error {
		written = info.ModTime()
		found, err = lists.Lines(f, info.Size())
		return err
	})
	return found, written, err
}

// rows finds the applications in the lines of a file that was written at a moment.
func (r *reader) rows(lines []lists.Line, written app.Minute) (rows []*Row, ignored []string, err error) {
	if at, columns := r.header(lines); at >= 0 {
		return r.list(lines[at+1:], columns), r.unknown(lines[at], columns), nil
	}
	row, err := r.form(lines, written)
	return []*Row{row}, nil, err
}

// judge says of each application whom it repeats and what the rules have against it.
func (r *reader) judge(rows []*Row) error {
	known := map[string]int{}
	for _, a := range forum.Register(r.d, r.call) {
		key := forum.ApplicantKey(*a)
		known[key] = cmp.Or(known[key], a.Number)
	}
	seen := map[string]*Row{}
	var found []forum.Entry
	for _, row := range rows {
		if row.Err != nil {
			continue
		}
		key := forum.ApplicantKey(row.Entry.Application)
		row.Known, row.Same = known[key], seen[key]
		row.Take = row.Known == 0 && row.Same == nil
		if row.Same == nil {
			seen[key] = row
		}
		found = append(found, row.Entry)
	}
	next, err := forum.AddApplications(found...).Apply(r.d)
	if err != nil {
		return err
	}
	judge := forum.NewJudge(next)
	for _, row := range rows {
		if a := next.Applications.Get(row.Entry.ID); a != nil {
			row.Entry.Application = *a
			row.Entry.Number = 0
			row.Reasons = slices.DeleteFunc(judge.Of(a).Reasons, func(r forum.Reason) bool { return r.Kind == forum.Twice })
		}
	}
	return nil
}
