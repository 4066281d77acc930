package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"madrega/app"
	"madrega/app/agenda"
	"madrega/app/lang"
	"madrega/app/lists"
	"madrega/app/report"
	"madrega/app/sample"
	"madrega/app/session"
	"madrega/app/store"
	"madrega/export"
	"madrega/export/pdf"
	"madrega/export/xlsx"
)

func (p program) options() store.Options { return store.Options{Now: p.now} }

func writeSample(c *call) error {
	f, err := store.Create(c.files[0], sample.Bay(c.l), c.options())
	if err != nil {
		return err
	}
	return f.Close()
}

// read opens a file only to read it.
func read(path string) (app.Document, error) {
	f, err := store.Open(path, store.Options{ReadOnly: true})
	if err != nil {
		return app.Document{}, err
	}
	return f.Start().Document, f.Close()
}

func writeReport(c *call) error {
	kinds := agenda.ReportKinds()
	kind := c.flags["kind"]
	if !slices.Contains(kinds, kind) {
		return errUsage(c.l.T("cli.kind", "kind", kind, "kinds", strings.Join(kinds, ", ")))
	}
	audience := report.Participants
	switch c.flags["for"] {
	case "", "anyone":
	case "planner":
		audience = report.Planner
	default:
		return errUsage(c.l.T("cli.for", "for", c.flags["for"]))
	}
	write, ok := map[string]func(io.Writer, report.Report) error{".pdf": pdf.Write, ".xlsx": xlsx.Write}[strings.ToLower(filepath.Ext(c.flags["out"]))]
	if !ok {
		return errUsage(c.l.T("cli.out", "file", c.flags["out"]))
	}
	d, err := read(c.files[0])
	if err != nil {
		return err
	}
	r := agenda.Report(kind, d, c.l, report.Options{Now: c.now(), Audience: audience})
	return export.ToFile(c.flags["out"], func(w io.Writer) error { return write(w, r) })
}

func importList(c *call) error {
	table, err := lists.Open(c.flags["stakeholders"])
	if err != nil {
		return err
	}
	f, err := store.Open(c.files[0], c.options())
	if err != nil {
		return err
	}
	s := session.New(f.Start(), f, c.now)
	preview := lists.Plan(s.Document(), table, app.NewID)
	for _, r := range preview.Rows {
		if r.Kind == lists.Refused {
			fmt.Fprintln(c.err, lang.Plain(c.l.T("cli.refused", "line", r.Line, "why", r.Reason)))
		}
	}
	if err := s.Do(preview.Command()); err != nil {
		s.Discard()
		return err
	}
	if err := s.Close(context.Background()); err != nil {
		s.Discard()
		return err
	}
	n := preview.Counts()
	_, err = fmt.Fprintln(c.out, lang.Plain(c.l.T("cli.imported", "added", n[lists.Add], "changed", n[lists.Change], "same", n[lists.Same], "refused", n[lists.Refused])))
	if err == nil && n[lists.Refused] > 0 && n[lists.Add]+n[lists.Change]+n[lists.Same] == 0 {
		err = app.Fail(app.Invalid, "error.import.nothing")
	}
	return err
}

func checkFile(c *call) error {
	d, err := read(c.files[0])
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(c.out, lang.Plain(c.l.T("cli.checked", "organisations", d.Organisations.Len(), "relations", d.Relations.Len())))
	return err
}

func dumpFile(c *call) error {
	d, err := read(c.files[0])
	if err != nil {
		return err
	}
	enc := json.NewEncoder(c.out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(d)
}

func writeVersion(c *call) error {
	_, err := fmt.Fprintln(c.out, version)
	return err
}
