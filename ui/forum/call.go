package forum

import (
	"fyne.io/fyne/v2"

	"madrega/app/forum"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// newCallView is step "call": the rules of the forum and the call for applications.
func newCallView(s *screen, l *kit.Look) parts.View {
	return parts.NewBuilt(s, l, func(k *parts.Kept) fyne.CanvasObject { return s.callPage(l, k) })
}

func (s *screen) callPage(l *kit.Look, k *parts.Kept) fyne.CanvasObject {
	page := kit.Column(l, 12)
	if s.Document().Forum().ID != "" || s.ReadOnly() {
		return page
	}
	for _, t := range forum.Templates {
		page.Add(k.Button(l, t.ID, l.T("forum.template."+t.ID), "", kit.Plain, func() { s.Do(t.SetUp(l.Lang)) }))
	}
	return page
}

// wallCall is what the room sees: what the forum is, and who may apply.
func (s *screen) wallCall(l *kit.Look) fyne.CanvasObject { return nil }
