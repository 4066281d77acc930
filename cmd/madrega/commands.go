package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"madrega/app"
	"madrega/app/agenda"
	"madrega/app/lang"
	"madrega/app/numbers"
	"madrega/app/report"
	"madrega/app/roomkit"
	"madrega/app/sample"
	"madrega/app/session"
	"madrega/app/store"
	"madrega/export"
	"madrega/export/pdf"
	"madrega/export/xlsx"
)

func (p program) options() store.Options { return store.Options{Now: p.now} }

func writeSample(c *call) error {
	if c.flags["forum"] != "" {
		return c.sample(c.files[0], sample.MakeForum)
	}
	return c.sample(c.files[0], sample.Make)
}

// sample makes a new file of a sample workshop, with its history.
func (c *call) sample(path string, write func(*lang.Lang, func(app.Document) (*session.Session, error)) (*session.Session, error)) error {
	s, err := write(c.l, func(d app.Document) (*session.Session, error) {
		f, err := store.Create(path, d, c.options())
		if err != nil {
			return nil, err
		}
		return session.New(f.Start(), f, c.now), nil
	})
	if err != nil {
		return err
	}
	return s.Close(context.Background())
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
	kinds := append(agenda.ReportKinds(), agenda.Progress)
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
	r, err := c.report(kind, report.Options{Now: c.now(), Audience: audience})
	if err != nil {
		return err
	}
	return export.Write(export.File{Path: c.flags["out"], Public: audience == report.Participants && kind != agenda.Dossier,
		Write: func(w io.Writer) error { return write(w, r) }})
}

// writeSheets writes sheets to print for the room. Without a file they say nothing of a process.
func writeSheets(c *call) error {
	name, o := roomkit.Name(c.flags["sheet"]), roomkit.Options{Now: c.now()}
	if !name.Valid() {
		return errUsage(c.l.T("cli.sheet", "sheet", c.flags["sheet"], "sheets", spelled(roomkit.Names)))
	}
	workbook := name == roomkit.Application && strings.ToLower(filepath.Ext(c.flags["out"])) == ".xlsx"
	if !workbook && strings.ToLower(filepath.Ext(c.flags["out"])) != ".pdf" {
		return errUsage(c.l.T("cli.out.end", "file", c.flags["out"], "end", ".pdf"))
	}
	for _, n := range []struct {
		flag string
		most int
		into *int
	}{{"copies", roomkit.MostCopies, &o.Copies}, {"dots", roomkit.MostDots, &o.Dots}} {
		if s, given := c.flags[n.flag]; given {
			v, ok := numbers.Whole(s)
			if !ok || v < 1 || v > n.most {
				return errUsage(c.l.T("cli.count", "flag", "--"+n.flag, "most", n.most, "value", s))
			}
			*n.into = v
		}
	}
	if s, given := c.flags["start"]; given {
		start, ok := roomkit.ParseClock(s)
		if !ok {
			return errUsage(c.l.T("cli.start", "value", s))
		}
		o.Start = &start
	}
	switch strings.ToLower(c.flags["paper"]) {
	case "", "a4":
	case "a3":
		o.Large = true
	default:
		return errUsage(c.l.T("cli.paper", "paper", c.flags["paper"]))
	}
	if s, given := c.flags["exercises"]; given {
		o.Exercises = strings.Split(s, ",")
		var known []string
		for _, e := range agenda.Exercises {
			known = append(known, e.ID)
		}
		for _, id := range o.Exercises {
			if !slices.Contains(known, id) {
				return errUsage(c.l.T("cli.exercise", "exercise", id, "exercises", spelled(known)))
			}
		}
	}
	d := app.NewDocument(app.Process{})
	if len(c.files) > 0 {
		var err error
		if d, err = read(c.files[0]); err != nil {
			return err
		}
	}
	if workbook {
		if d.Forum().ID == "" {
			return app.Fail(app.Invalid, "error.intake.rules")
		}
		return export.Write(export.File{Path: c.flags["out"], Public: true, Write: func(w io.Writer) error { return xlsx.WriteForm(w, d, c.l, c.now()) }})
	}
	return export.Write(export.File{Path: c.flags["out"], Public: len(c.files) == 0, // else it may name people
		Write: func(w io.Writer) error { return pdf.WriteRoom(w, roomkit.Make(name, d, c.l, o)) }})
}

// spelled lists what may be chosen, as it is typed.
func spelled[T ~string](all []T) string {
	var list []string
	for _, s := range all {
		list = append(list, string(s))
	}
	return strings.Join(list, ", ")
}

// checkFile reads all of a file, its history too, and compares it with the checksums that the last write left.
func checkFile(c *call) error {
	f, err := store.Open(c.files[0], store.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	start := f.Start()
	if err := errors.Join(f.Check(), f.Close()); err != nil {
		return err
	}
	said := []string{c.l.T("cli.checked", "organisations", start.Document.Organisations.Len(), "relations", start.Document.Relations.Len())}
	if start.Unsealed {
		said = append(said, c.l.T("cli.checked.unsealed"))
	}
	_, err = fmt.Fprintln(c.out, lang.Plain(strings.Join(said, "\n")))
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
