package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"madrega/app"
	"madrega/app/agenda"
	"madrega/app/lang"
	"madrega/app/report"
	"madrega/app/sample"
	"madrega/export"
	"madrega/export/pdf"
	"madrega/export/xlsx"
)

// demoReports are what the demo makes of the sample: the summary of the whole workshop, and the workbooks with the matrices of
// representation and with the forum's map of representation.
var demoReports = []struct {
	file, kind string
	write      func(io.Writer, report.Report) error
}{
	{"workshop.pdf", agenda.Workshop, pdf.Write},
	{"stakeholders.xlsx", "stakeholders", xlsx.Write},
	{"forum.xlsx", "forum", xlsx.Write},
}

const demoSample = "sample.madrega"

// writeDemo does the main job on a machine without a display: the sample workshop, and what goes out after it. It says of each
// file how large it is and how long it took. Nothing that is in the folder already is replaced.
func writeDemo(c *call) error {
	folder := c.files[0]
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return app.Fail(app.Disk, "error.folder.make", "name", filepath.Base(folder)).Because(err)
	}
	names := []string{demoSample}
	for _, r := range demoReports {
		names = append(names, r.file)
	}
	for _, name := range names {
		if _, err := os.Lstat(filepath.Join(folder, name)); !errors.Is(err, fs.ErrNotExist) {
			return app.Fail(app.Invalid, "cli.demo.exists", "name", filepath.Join(folder, name)).Because(err)
		}
	}
	began := time.Now()
	if err := c.sample(filepath.Join(folder, demoSample), sample.Make); err != nil {
		return err
	}
	if err := c.wrote(filepath.Join(folder, demoSample), began); err != nil {
		return err
	}
	d, err := read(filepath.Join(folder, demoSample))
	if err != nil {
		return err
	}
	for _, r := range demoReports {
		path, began := filepath.Join(folder, r.file), time.Now()
		err := export.Write(export.File{Path: path, Public: true, Write: func(w io.Writer) error {
			return r.write(w, agenda.Report(r.kind, d, c.l, report.Options{Now: c.now(), Audience: report.Participants}))
		}})
		if err == nil {
			err = c.wrote(path, began)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// wrote says what was written.
func (c *call) wrote(path string, began time.Time) error {
	is, err := os.Stat(path)
	if err != nil {
		return err
	}
	took := strconv.FormatFloat(time.Since(began).Seconds(), 'f', 2, 64)
	_, err = fmt.Fprintln(c.out, lang.Plain(c.l.T("cli.demo.wrote", "file", path, "size", c.l.Number(int(is.Size()+1023)/1024), "seconds", took)))
	return err
}
