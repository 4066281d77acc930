package ui

import (
	"fyne.io/fyne/v2"

	"madrega/ui/kit"
)

// ShowGallery opens a window with every part of the interface in it, for those who build it.
func ShowGallery(a fyne.App, settings string) {
	l := readSettings(settings).look()
	a.Settings().SetTheme(l.Theme())
	w := a.NewWindow(l.T("app.name"))
	w.SetPadded(false)
	w.SetContent(kit.NewRoot(kit.Stack(kit.Rect(l, kit.Ground, 0), kit.Scroll(l, kit.Gallery(l)))))
	w.Resize(fyne.NewSize(1280, 800))
	w.Show()
}
