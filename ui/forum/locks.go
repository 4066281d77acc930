package forum

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/forum"
	"madrega/app/selection"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// lockIcon is the sign of a lock; "" for none.
func lockIcon(lock selection.Lock) string {
	return map[selection.Lock]string{selection.In: "lock-in", selection.Out: "lock-out"}[lock]
}

// locks says whether an applicant is locked, by whom and why, with buttons to lock and to release.
func (s *screen) locks(l *kit.Look, k *parts.Kept, a *app.Application) fyne.CanvasObject {
	page := kit.Column(l, 10)
	lock := forum.Locks(s.Document())[a.ID]
	if lock != selection.Free {
		words := l.T("forum.locked." + string(lock))
		for _, r := range forum.RulingsOf(s.Document(), a.ID) {
			if r.Kind == app.LockIn || r.Kind == app.LockOut {
				words = l.T("forum.locked."+string(lock)+".by", "by", r.By, "reason", r.Reason)
			}
		}
		page.Add(kit.RowTop(l, 8, kit.Sign(l, lockIcon(lock), kit.Pine, 18), kit.Fill(kit.NewParagraph(l, words, kit.Second))))
	}
	if buttons := s.lockButtons(l, k, a, lock); buttons != nil {
		page.Add(buttons)
	}
	return page
}

// lockButtons lock and release; nil in a document for reading only.
func (s *screen) lockButtons(l *kit.Look, k *parts.Kept, a *app.Application, lock selection.Lock, more ...fyne.CanvasObject) fyne.CanvasObject {
	if s.ReadOnly() {
		return nil
	}
	button := func(key, icon string, kind app.RulingKind) fyne.CanvasObject {
		return k.Button(l, key+string(a.ID), l.T(key), icon, kit.Plain, func() { s.askRuling(a.ID, kind) }).Small()
	}
	flow := kit.Flow(l, 8)
	if lock != selection.In {
		flow.Add(button("forum.lock.in", "lock-in", app.LockIn))
	}
	if lock != selection.Out {
		flow.Add(button("forum.lock.out", "lock-out", app.LockOut))
	}
	if lock != selection.Free {
		flow.Add(button("forum.unlock", "undo", app.Unlock))
	}
	for _, o := range more {
		flow.Add(o)
	}
	return flow
}

// askRuling asks who decides and why, and records it. The name that was given last stands there already.
func (s *screen) askRuling(application app.ID, kind app.RulingKind) {
	l, a := s.Look(), s.Document().Applications.Get(application)
	if a == nil {
		return
	}
	var dialog *kit.Opened
	var by, reason *kit.Entry
	set := func() bool {
		for _, e := range []*kit.Entry{by, reason} {
			if app.CleanText(e.Text()) == "" {
				e.SetProblem("forum.ruling.needed")
				s.Canvas().Focus(e)
				return false
			}
		}
		if !s.Undoable(forum.Rule(application, kind, by.Text(), reason.Text(), s.Now()), l.T("forum.ruled."+string(kind), "name", a.Name)) {
			return false
		}
		s.decider = app.CleanLine(by.Text())
		return true
	}
	place := string(kind) + "/" + string(application)
	by = kit.NewEntry(l, kit.EntryOptions{Draft: place + "/by", Text: s.decider, OnSubmitted: func(string) { s.Canvas().Focus(reason) }})
	reason = kit.NewEntry(l, kit.EntryOptions{Draft: place + "/reason", Multiline: true, Rows: 2, Grow: 5, EnterSends: true, OnSubmitted: func(string) {
		if set() {
			dialog.Close()
		}
	}})
	first := by
	if s.decider != "" {
		first = reason
	}
	dialog = kit.Dialog{Title: l.T("forum.ask."+string(kind), "name", a.Name), Body: l.T("forum.ask.body"),
		Content: kit.Form(l, kit.Field{Label: l.T("forum.ruling.by"), Widget: by}, kit.Field{Label: l.T("forum.ruling.reason"), Widget: reason}), First: first,
		Choices: []kit.Choice{{Label: l.T("forum.ask.do"), Kind: kit.Primary, Stay: set}, {Label: l.T("button.cancel"), Safe: true}}}.Open(l, s.Canvas())
}
