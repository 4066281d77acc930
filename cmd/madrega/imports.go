package main

import (
	"context"
	"fmt"

	"madrega/app"
	"madrega/app/forum"
	"madrega/app/forum/intake"
	"madrega/app/lang"
	"madrega/app/lists"
	"madrega/app/session"
	"madrega/app/store"
)

// importFiles takes lists of stakeholders, and applications, into a file.
func importFiles(c *call) error {
	people, applications := c.flags["stakeholders"], c.flags["applications"]
	if people == "" && applications == "" {
		return errUsage(c.l.T("cli.must", "command", "import", "flag", "--stakeholders"))
	}
	if people != "" {
		if err := importStakeholders(c, people); err != nil {
			return err
		}
	}
	if applications != "" {
		return importApplications(c, applications)
	}
	return nil
}

// change carries out a command in the file that was named.
func (c *call) change(command func(app.Document) (app.Command, error)) error {
	o := c.options()
	o.Backups, o.Trouble = c.backups, func(err error) { // before the change, as in the window
		why, _ := c.l.Error(err)
		fmt.Fprintln(c.err, lang.Plain(c.l.T("copies.failed", "why", why)))
	}
	f, err := store.Open(c.files[0], o)
	if err != nil {
		return err
	}
	s := session.New(f.Start(), f, c.now)
	do, err := command(s.Document())
	if err == nil {
		err = s.Do(do)
	}
	if err == nil {
		err = s.Close(context.Background())
	}
	if err != nil {
		s.Discard()
	}
	return err
}

func importStakeholders(c *call, path string) error {
	table, err := lists.Open(path)
	if err != nil {
		return err
	}
	var n map[lists.Kind]int
	var told []string
	err = c.change(func(d app.Document) (app.Command, error) {
		preview := lists.Plan(d, table, app.NewID)
		for _, r := range preview.Rows {
			said := r.Remarks
			if r.Reason.Key != "" {
				said = append([]app.Message{r.Reason}, said...)
			}
			for _, m := range said {
				line := c.l.T("cli.refused", "line", r.Line, "why", m)
				if r.Sheet != "" {
					line = c.l.T("cli.left", "file", r.Sheet, "why", lang.Words(line))
				}
				told = append(told, line)
			}
		}
		for key, names := range map[string][]string{"import.ignored": preview.Ignored, "import.sheets": preview.Left} {
			if len(names) > 0 {
				told = append(told, c.l.T(key, "columns", lang.Words(c.l.Join(names...))))
			}
		}
		n = preview.Counts()
		return preview.Command(), nil
	})
	if err != nil {
		return err
	}
	for _, line := range told {
		if err := c.say(line); err != nil {
			return err
		}
	}
	_, err = fmt.Fprintln(c.out, lang.Plain(c.l.T("cli.imported", "added", n[lists.Add], "changed", n[lists.Change], "same", n[lists.Same], "refused", n[lists.Refused])))
	if err == nil && n[lists.Refused] > 0 && n[lists.Add]+n[lists.Change]+n[lists.Same] == 0 {
		err = app.Fail(app.Invalid, "error.import.nothing")
	}
	return err
}

// importApplications registers what is in a form, a list or a folder, but for what the register has already, and says what
// was left out and why.
func importApplications(c *call, path string) error {
	var found intake.Preview
	var told []string
	err := c.change(func(d app.Document) (app.Command, error) {
		current := forum.Current(d)
		if current == nil {
			return app.Command{}, app.Fail(app.Invalid, "error.intake.rules")
		}
		var err error
		if found, err = intake.Open(context.Background(), d, current.ID, path); err != nil {
			return app.Command{}, err
		}
		for _, r := range found.Rows {
			if why := leftOut(c.l, r); why != "" {
				told = append(told, c.l.T("cli.left", "file", r.Where(c.l), "why", why))
			}
			for _, m := range r.Remarks {
				told = append(told, c.l.T("cli.left", "file", r.Where(c.l), "why", m))
			}
		}
		if len(found.Ignored) > 0 {
			told = append(told, c.l.T("import.ignored", "columns", lang.Words(c.l.Join(found.Ignored...))))
		}
		return found.Command(), nil
	})
	if err != nil {
		return err
	}
	for _, line := range told {
		if err := c.say(line); err != nil {
			return err
		}
	}
	_, err = fmt.Fprintln(c.out, lang.Plain(c.l.T("cli.registered", "registered", found.Taken(), "left", len(found.Rows)-found.Taken())))
	if err == nil && found.Wrong() == len(found.Rows) {
		err = app.Fail(app.Invalid, "error.intake.nothing")
	}
	return err
}

// leftOut is why nothing is registered of a form or a line; "" if something is.
func leftOut(l *lang.Lang, r *intake.Row) string {
	switch {
	case r.Take:
		return ""
	case r.Err != nil:
		title, _ := l.Error(r.Err)
		return title
	case r.Known > 0:
		return l.T("forum.applications.import.known", "number", r.Known)
	}
	return l.T("forum.applications.import.same", "where", r.Same.Where(l))
}
