package ui

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// processPage is where the place and the process are described, at any time.
type processPage struct {
	*desk
	view *parts.Process
}

func newProcessPage(d *desk) page { return &processPage{desk: d} }

func (p *processPage) build(l *kit.Look) fyne.CanvasObject {
	p.view = parts.NewProcess(p, l, parts.ProcessOptions{})
	return p.view.Content()
}

func (p *processPage) changed(diff app.Diff) {
	if p.view != nil {
		p.view.Changed(diff)
	}
}
