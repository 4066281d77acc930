package stakeholders

import (
	"context"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/lists"
	"madrega/ui/kit"
)

// importFile asks for a workbook or a text file, reads it in the background and shows what it would do.
func (s *screen) importFile() {
	kit.ChooseFile(s.Look(), s.Window(), kit.FileChoice{Kind: kit.OpenFile, Extensions: []string{".xlsx", ".csv", ".tsv", ".txt"}}, func(path string) {
		var table lists.Table
		s.Run(func(context.Context) (err error) {
			table, err = lists.Open(path)
			return err
		}, func() { s.preview(table) })
	})
}

// preview shows line by line what a list would add, change or not take and why, before anything is done.
func (s *screen) preview(t lists.Table) {
	l := s.Look()
	p := lists.Plan(s.Document(), t, app.NewID)
	n := p.Counts()
	columns := []kit.TableColumn{
		{Title: l.T("import.line"), Width: 48, Faint: true, Text: func(i int) string { return fmt.Sprint(p.Rows[i].Line) }},
		{Title: l.T("field.name"), Width: 180, Weight: 2, Item: func(i int) kit.Item {
			o := p.Rows[i].Organisation
			return kit.Item{Text: o.Name, Sector: o.Sector, Marked: true}
		}},
		{Title: l.T("import.what"), Width: 110, Cell: func(i int) fyne.CanvasObject { return verdict(l, p.Rows[i].Kind) }},
		{Title: l.T("import.why"), Width: 180, Weight: 3, Text: func(i int) string { return why(l, p.Rows[i]) }},
	}
	table := kit.NewTable(l, columns, len(p.Rows), kit.TableOptions{Empty: kit.NewEmptyState(l, l.T("import.empty"), "", "", nil),
		Tint: func(i int) kit.Color {
			if p.Rows[i].Kind == lists.Refused {
				return kit.ErrorFill
			}
			return ""
		}})
	body := l.T("import.summary", "added", n[lists.Add], "changed", n[lists.Change], "same", n[lists.Same], "refused", n[lists.Refused])
	var ignored fyne.CanvasObject
	words := ""
	if len(p.Ignored) > 0 {
		words = l.T("import.ignored", "columns", lang.Words(l.Join(p.Ignored...)))
	}
	if len(p.Left) > 0 {
		words = strings.TrimPrefix(words+"\n"+l.T("import.sheets", "columns", lang.Words(l.Join(p.Left...))), "\n")
	}
	if words != "" {
		ignored = kit.Pad(l, 10, 0, 0, 0, kit.NewInfoBar(l, words, nil))
	}
	content := kit.Border(l, nil, ignored, nil, nil, table)
	choices := []kit.Choice{{Label: l.T("button.cancel"), Safe: true}}
	if n[lists.Add]+n[lists.Change] > 0 && !s.ReadOnly() {
		choices = append([]kit.Choice{{Label: l.T("import.do"), Kind: kit.Primary, Do: func() {
			s.Undoable(p.Command(), l.T("import.done", "n", n[lists.Add]+n[lists.Change]))
		}}}, choices...)
	}
	kit.Dialog{Title: l.T("import.title"), Body: body, Content: content, Width: 910, Height: 620, Choices: choices}.Open(l, s.Canvas())
}

func verdict(l *kit.Look, k lists.Kind) fyne.CanvasObject {
	switch k {
	case lists.Add:
		return kit.NewBadge(l, l.T("import.add"), "plus", kit.OK, kit.OKFill)
	case lists.Change:
		return kit.NewBadge(l, l.T("import.change"), "", kit.Caution, kit.CautionFill)
	case lists.Refused:
		return kit.NewBadge(l, l.T("import.refused"), "error", kit.Error, kit.ErrorFill)
	}
	if k == lists.Joined {
		return kit.NewBadge(l, l.T("import.joined"), "", kit.OK, kit.OKFill)
	}
	return kit.AtStart(l, kit.NewText(l, l.T("import.same"), kit.Second).SetColor(kit.Ink2))
}

// why says the reason of a refusal, or which fields change from what to what.
func why(l *kit.Look, r lists.Row) string {
	if r.Kind == lists.Refused || r.Kind == lists.Joined {
		return l.Say(r.Reason)
	}
	words := ""
	for i, c := range r.Changes {
		field, from, to := c.Words(l.Lang)
		if i > 0 {
			words += " • "
		}
		if from == "" {
			words += l.T("import.set", "field", field, "to", to)
		} else {
			words += l.T("import.from", "field", field, "from", from, "to", to)
		}
	}
	for _, m := range r.Remarks {
		if words != "" {
			words += " • "
		}
		words += l.Say(m)
	}
	return words
}
