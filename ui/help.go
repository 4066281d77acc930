package ui

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"madrega/assets"
	"madrega/ui/kit"
)

// help shows the keys.
func (a *App) help() { a.openHelp(0) }

// about shows what the program is made of.
func (a *App) about() { a.openHelp(1) }

func (a *App) openHelp(first int) {
	l := a.look
	sheets := []func() fyne.CanvasObject{a.keysSheet, a.aboutSheet}
	sheet := container.NewStack(sheets[first]())
	tabs := kit.NewTabs(l, []string{l.T("help.keys"), l.T("help.about")}, first, func(i int) { fill(sheet, sheets[i]()) })
	kit.Dialog{
		Title: l.T("help.title"), Width: 820, Height: 640,
		Content: kit.Column(l, 16, kit.Row(l, 10, tabs, kit.Spread(), a.languages()), kit.Fill(sheet)),
		Choices: []kit.Choice{{Label: l.T("dialog.close"), Safe: true}},
	}.Open(l, a.win.Canvas())
}

// keysSheet lists the keys of the window, then those of the agenda or the exercise that is open.
func (a *App) keysSheet() fyne.CanvasObject {
	l := a.look
	window := kit.Grid(l, 14, 330)
	for _, k := range a.keys() {
		window.Add(keyLine(l, k.name, l.T(k.words)))
	}
	page := kit.Column(l, 14, window)
	if a.desk != nil {
		if a.desk.at.page == "agenda" {
			page.Add(kit.Space(l, 0, 4))
			page.Add(kit.NewText(l, l.T("help.agenda"), kit.Section))
			page.Add(kit.Grid(l, 14, 330, exerciseKeys(l, "agenda")...))
		} else if own := exerciseKeys(l, a.desk.exercise().ID); len(own) > 0 {
			page.Add(kit.Space(l, 0, 4))
			page.Add(kit.NewText(l, l.T("help.exercise", "exercise", l.T(a.desk.exercise().ID+".title")), kit.Section))
			page.Add(kit.Grid(l, 14, 330, own...))
		}
	}
	return kit.Scroll(l, kit.Pad(l, 0, 14, 0, 14, page))
}

// exerciseKeys reads the keys that an exercise tells of: its words "<exercise>.keys.1", "2" and on are each "key | what it
// does".
func exerciseKeys(l *kit.Look, exercise string) []fyne.CanvasObject {
	var lines []fyne.CanvasObject
	for n := 1; l.Has(exercise + ".keys." + strconv.Itoa(n)); n++ {
		key, what, _ := strings.Cut(l.T(exercise+".keys."+strconv.Itoa(n)), "|")
		lines = append(lines, keyLine(l, strings.TrimSpace(key), strings.TrimSpace(what)))
	}
	return lines
}

func keyLine(l *kit.Look, key, what string) fyne.CanvasObject {
	return kit.Row(l, 10, kit.Width(l, 84, kit.AtStart(l, kit.KeyBox(l, key))), kit.Fill(kit.NewLine(l, what, kit.Body)))
}

// aboutSheet says what this is, under which licence, and whose work is in it.
func (a *App) aboutSheet() fyne.CanvasObject {
	l := a.look
	list := licences()
	table := kit.NewTable(l, []kit.TableColumn{
		{Title: l.T("about.library"), Width: 300, Weight: 2, Text: func(i int) string { return list[i][0] }},
		{Title: l.T("about.licence"), Width: 140, Weight: 1, Text: func(i int) string { return list[i][1] }},
	}, len(list), kit.TableOptions{RowHeight: 30})
	head := kit.Row(l, 16, kit.AppMark(l, 56), kit.Fill(kit.Column(l, 2,
		kit.NewText(l, l.T("app.name"), kit.Title),
		kit.NewLine(l, l.T("start.version", "version", a.Version), kit.Second).SetColor(kit.Ink2))))
	return kit.Border(l, kit.Pad(l, 0, 0, 14, 0, kit.Column(l, 12, head,
		kit.NewParagraph(l, l.T("about.licence.text"), kit.Body),
		kit.NewParagraph(l, l.T("about.fonts"), kit.Second).SetColor(kit.Ink2),
		kit.NewText(l, l.T("about.libraries"), kit.Section))), nil, nil, nil, table)
}

// licences lists the libraries that are built in, each with its licence.
func licences() [][2]string {
	var list [][2]string
	for _, line := range strings.Split(strings.TrimSpace(string(assets.Read("licences/modules.tsv"))), "\n") {
		module, licence, _ := strings.Cut(line, "\t")
		list = append(list, [2]string{module, licence})
	}
	return list
}
