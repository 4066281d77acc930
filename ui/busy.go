package ui

import (
	"slices"
	"time"

	"madrega/ui/exercise"
	"madrega/ui/kit"
)

var _ exercise.Worker = (*desk)(nil)

// busy is work in the background that a person waits for: the status line says so, and offers to stop it.
type busy struct {
	d     *desk
	words string
	stop  func()
	seen  bool   // it has gone on long enough to be spoken of
	rest  func() // ends the wait for that
}

// busyShown is how long work may take before the status line speaks of it.
const busyShown = 400 * time.Millisecond

// begin says that something goes on now; stop is called when somebody wants it stopped. The caller says when it is over.
func (d *desk) begin(words string, stop func()) *busy {
	b := &busy{d: d, words: words, stop: stop}
	d.busy = append(d.busy, b)
	b.rest = d.after(busyShown, b.show)
	return b
}

// show speaks of it from now on, if it is not over.
func (b *busy) show() {
	if slices.Contains(b.d.busy, b) {
		b.seen = true
		b.d.showStatus()
	}
}

// Begin does so for an exercise.
func (d *desk) Begin(words string, stop func()) (over func()) { return d.begin(words, stop).over }

// over takes it out of the status line; a second time does nothing.
func (b *busy) over() {
	b.rest()
	i := slices.Index(b.d.busy, b)
	if i < 0 {
		return
	}
	b.d.busy = slices.Delete(b.d.busy, i, i+1)
	if b.seen && b.d.ctx.Err() == nil {
		b.d.showStatus()
	}
}

// showBusy says in the status line what goes on, and offers to stop it; if it is several things, of one chosen.
func (d *desk) showBusy() {
	l := d.look
	var seen []*busy
	for _, b := range d.busy {
		if b.seen {
			seen = append(seen, b)
		}
	}
	switch len(seen) {
	case 0:
	case 1:
		d.status.Tell(seen[0].words, kit.NewButton(l, l.T("busy.stop"), "", kit.Plain, seen[0].stop))
	default:
		var menu *kit.Button
		menu = kit.NewButton(l, l.T("busy.stop.which"), "", kit.Plain, func() {
			var items []kit.MenuItem
			for _, b := range d.busy {
				items = append(items, kit.MenuItem{Item: kit.Item{Text: l.T("busy.stop.this", "what", b.words)}, Do: b.stop})
			}
			if len(items) > 0 {
				kit.ShowMenuOf(l, menu, items)
			}
		})
		d.status.Tell(l.T("busy.many"), menu)
	}
}

// askToStop asks before a document is closed with which something still goes on; then stops it and goes on.
func (d *desk) askToStop(then func()) {
	l := d.look
	body := ""
	for _, b := range d.busy {
		body += b.words + "\n"
	}
	kit.Confirm(l, d.Canvas(), kit.Question{Title: l.T("busy.leave"), Body: body + l.T("busy.leave.body"), Do: l.T("busy.leave.stop"), Stay: l.T("busy.leave.stay")}, func() {
		for _, b := range slices.Clone(d.busy) {
			b.stop()
			b.over()
		}
		then()
	})
}
