package ui

import (
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/sample"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// wizard asks what a new process is about, one question at a time, and makes its file.
type wizard struct {
	*App
	place, title string
	kind         app.PlaceKind
	members      []app.Authority
	folder, name string // of the file; the name without its extension
	named        bool   // by the user
	at           int    // the number of the question
	asked        question
	dialog       *kit.Opened
}

// question is one dialog of the wizard. Its words are under key.title and key.hint.
type question struct {
	key     string
	content func() (fyne.CanvasObject, fyne.Focusable)
	answer  func() bool // takes the answer; false when it won't do, after saying why
}

// newProcess begins a new process.
func (a *App) newProcess() {
	w := &wizard{App: a, kind: app.City, folder: documents()}
	w.ask()
}

func (w *wizard) questions() []question {
	qs := []question{w.askPlace(), w.askKind()}
	if w.kind == app.MunicipalCluster {
		qs = append(qs, w.askMembers())
	}
	return append(qs, w.askTitle(), w.askFile())
}

// ask shows the current question.
func (w *wizard) ask() {
	l, qs := w.look, w.questions()
	q := qs[w.at]
	w.asked = q
	content, first := q.content()
	states := make([]kit.State, len(qs))
	for i := range w.at {
		states[i] = kit.Done
	}
	states[w.at] = kit.Now
	next, back := l.T("wizard.next"), l.T("wizard.back")
	if w.at == len(qs)-1 {
		next = l.T("wizard.create")
	}
	if w.at == 0 {
		back = l.T("dialog.cancel")
	}
	w.dialog = kit.Dialog{
		Title: l.T(q.key + ".title"), Body: l.T(q.key + ".hint"), Width: 600, First: first,
		Content: kit.Column(l, 20, content, kit.Row(l, 10,
			stair(l, states, float32(len(qs))*26, 20),
			kit.NewText(l, l.T("wizard.step", "step", w.at+1, "steps", len(qs)), kit.Second).SetColor(kit.Ink2))),
		Choices: []kit.Choice{
			{Label: next, Kind: kit.Primary, Stay: func() bool { return w.answered(q) }, Do: w.forward},
			{Label: back, Safe: true, Keeps: w.at > 0, Do: w.back},
		},
	}.Open(l, w.win.Canvas())
}

// next takes the answer by keyboard.
func (w *wizard) next() {
	if w.answered(w.asked) {
		w.dialog.Close()
		w.forward()
	}
}

func (w *wizard) answered(q question) bool {
	ok := q.answer()
	if !ok {
		w.dialog.Refresh()
	}
	return ok
}

func (w *wizard) forward() {
	if w.at == len(w.questions())-1 {
		w.create(w.path(), w.document())
		return
	}
	w.at++
	w.ask()
}

func (w *wizard) back() {
	if w.at > 0 {
		w.at--
		w.ask()
	}
}

func (w *wizard) askPlace() question {
	var entry *kit.Entry
	return question{"wizard.place", func() (fyne.CanvasObject, fyne.Focusable) {
		entry = kit.NewEntry(w.look, kit.EntryOptions{Text: w.place, OnChanged: func(s string) { w.place = s }, OnSubmitted: func(string) { w.next() }})
		return entry, entry
	}, func() bool {
		if app.CleanLine(w.place) == "" {
			entry.SetProblem("wizard.place.empty")
			return false
		}
		return true
	}}
}

func (w *wizard) askKind() question {
	return question{"wizard.kind", func() (fyne.CanvasObject, fyne.Focusable) {
		l := w.look
		column := kit.Column(l, 10)
		var tiles []*kit.Tile
		choose := func(k app.PlaceKind) {
			w.kind = k
			for i, t := range tiles {
				t.SetSelected(app.PlaceKinds[i] == k)
			}
		}
		for i, k := range app.PlaceKinds {
			face := kit.Column(l, 2, kit.NewLine(l, l.T("place."+string(k)), kit.Strong),
				kit.NewLine(l, l.T("wizard.kind."+string(k)), kit.Second).SetColor(kit.Ink2))
			tile := kit.NewTile(l, face, func() { choose(k); w.next() }).Room(9, 16).SetSelected(k == w.kind)
			tile.Keys(func(e *fyne.KeyEvent) bool {
				step := map[fyne.KeyName]int{fyne.KeyDown: 1, fyne.KeyUp: -1}[e.Name]
				if to := i + step; step != 0 && to >= 0 && to < len(tiles) {
					choose(app.PlaceKinds[to])
					w.win.Canvas().Focus(tiles[to])
				}
				return step != 0
			})
			tiles = append(tiles, tile)
			column.Add(tile)
		}
		return column, tiles[slices.Index(app.PlaceKinds, w.kind)]
	}, func() bool { return true }}
}

func (w *wizard) askMembers() question {
	return question{"wizard.members", func() (fyne.CanvasObject, fyne.Focusable) {
		l := w.look
		m := w.memberList()
		list := kit.Scroll(l, m.Build(l))
		m.Resized = list.Refresh
		bay := kit.NewButton(l, l.T("wizard.members.bay"), "plus", kit.Plain, func() {
			w.fillBay(m)
			m.Line().Focus()
		}).Small()
		return kit.FixedHeight(l, 330, kit.Border(l, kit.Pad(l, 0, 0, 10, 0, kit.AtStart(l, bay)), nil, nil, nil, list)), m.Line()
	}, func() bool { return true }}
}

func (w *wizard) memberList() *parts.Members {
	return &parts.Members{
		All: func() []app.Authority { return w.members },
		Put: w.putMembers,
		Remove: func(id app.ID) {
			w.members = slices.DeleteFunc(slices.Clone(w.members), func(a app.Authority) bool { return a.ID == id })
		},
		Done:    w.next,
		Resized: func() {},
	}
}

// fillBay adds the authorities of the Bay cluster that are not on the list.
func (w *wizard) fillBay(m *parts.Members) {
	var all []app.Authority
	for a := range sample.Bay(w.look.Lang).Authorities.All() {
		if !m.Taken(a.Name, "") {
			all = append(all, app.Authority{ID: app.NewID(), Name: a.Name, Kind: a.Kind})
		}
	}
	m.Put(all...)
	m.Update()
}

func (w *wizard) putMembers(as ...app.Authority) {
	for _, a := range as {
		if i := slices.IndexFunc(w.members, func(m app.Authority) bool { return m.ID == a.ID }); i >= 0 {
			w.members[i] = a
		} else {
			w.members = append(w.members, a)
		}
	}
}

func (w *wizard) askTitle() question {
	return question{"wizard.title", func() (fyne.CanvasObject, fyne.Focusable) {
		entry := kit.NewEntry(w.look, kit.EntryOptions{Text: w.title, Placeholder: w.look.T("wizard.title.example"),
			OnChanged: func(s string) { w.title = s }, OnSubmitted: func(string) { w.next() }})
		return entry, entry
	}, func() bool { return true }}
}

func (w *wizard) askFile() question {
	var entry *kit.Entry
	return question{"wizard.file", func() (fyne.CanvasObject, fyne.Focusable) {
		l := w.look
		if !w.named {
			w.name = w.suggested()
		}
		entry = kit.NewEntry(l, kit.EntryOptions{Text: w.name, OnSubmitted: func(string) { w.next() },
			OnChanged: func(s string) { w.name, w.named = s, true }})
		folder := kit.NewLine(l, w.folder, kit.Body).Content()
		other := kit.NewButton(l, l.T("wizard.file.other"), "", kit.Plain, func() {
			kit.ChooseFile(l, w.win, kit.FileChoice{Kind: kit.SaveFile, Extensions: []string{extension}, Name: fileName(w.name) + extension}, func(path string) {
				w.folder = filepath.Dir(path)
				w.name, w.named = strings.TrimSuffix(filepath.Base(path), extension), true
				entry.SetText(w.name)
				folder.SetText(w.folder)
			})
		})
		return kit.Form(l,
			kit.Field{Label: l.T("wizard.file.name"), Widget: entry},
			kit.Field{Label: l.T("wizard.file.folder"), Widget: kit.Row(l, 10, kit.Fill(folder), other)},
		), entry
	}, func() bool {
		problem := ""
		switch {
		case fileName(w.name) == "":
			problem = "wizard.file.empty"
		case !isFolder(w.folder):
			problem = "wizard.file.gone"
		case exists(w.path()):
			problem = "wizard.file.exists"
		}
		entry.SetProblem(problem)
		return problem == ""
	}}
}

// suggested is "place – title", with a number if there is such a file.
func (w *wizard) suggested() string {
	name := w.place
	if app.CleanLine(w.title) != "" {
		name += " – " + w.title
	}
	return strings.TrimSuffix(filepath.Base(freePath(w.folder, fileName(name))), extension)
}

func (w *wizard) path() string { return filepath.Join(w.folder, fileName(w.name)+extension) }

// document is what the answers say. A town is the one authority of its process.
func (w *wizard) document() app.Document {
	d := app.NewDocument(app.NewProcess(w.place, w.kind, w.title, w.Now()))
	if w.kind == app.MunicipalCluster {
		d.Authorities = app.SetOf(w.members...)
	} else {
		d.Authorities = app.SetOf(app.Authority{ID: app.NewID(), Name: app.CleanLine(w.place), Kind: w.kind})
	}
	return d
}
