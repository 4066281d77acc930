package ui

import (
	"time"

	"madrega/app"
	"madrega/app/session"
	"madrega/ui/kit"
)

// What the status line says of the file on the disk, and what is done about it.

// savingShown is how long a write may take before the status line speaks of it.
const savingShown = 400 * time.Millisecond

// The pauses between tries to save what the disk refused: each is twice the one before.
const (
	firstPause   = 2 * time.Second
	longestPause = time.Minute
)

// saving is what the status line knows of the writes of a document.
type saving struct {
	waiting func() // ends the wait for a slow write; nil when there was none
	again   func() // ends the pause before the next try; nil when there is none
	tries   int    // that failed since the last write that didn't
}

// pause before the next try.
func (s *saving) pause() time.Duration { return min(longestPause, firstPause<<min(s.tries, 10)) }

func (s *saving) close() {
	for _, stop := range []func(){s.waiting, s.again} {
		if stop != nil {
			stop()
		}
	}
	s.again = nil
}

// showSaving says whether everything is on the disk. While it isn't, it is tried again and again, and at once by a button.
func (d *desk) showSaving() {
	l, st := d.look, d.session.State()
	switch st.Phase {
	case session.Saved:
		d.saved()
		d.status.SetSaving(kit.Saved, l.T("status.saved", "time", d.moment(st.Since)))
	case session.Saving:
		if d.Now().Sub(st.Since) < savingShown {
			d.patience()
			break
		}
		d.status.SetSaving(kit.SavingNow, l.T("status.saving"))
	case session.Failed:
		d.tryLater()
		why, _ := l.Error(st.Err)
		d.status.SetSaving(kit.NotSaved, l.T("status.failed", "why", why),
			kit.NewButton(l, l.T("status.again"), "", kit.Plain, d.tryAgain),
			kit.NewButton(l, l.T("status.elsewhere"), "", kit.Plain, func() { d.saveElsewhere(nil) }))
	case session.ReadOnly:
		d.status.SetSaving(kit.NotSaved, l.T("status.readonly"),
			kit.NewButton(l, l.T("status.why"), "", kit.Plain, func() { d.Show(st.Err) }))
	}
}

// moment is the time of a day, with the day if it isn't this one.
func (a *App) moment(t time.Time) string {
	if app.DateOf(t) == app.DateOf(a.Now()) {
		return a.look.Clock(t)
	}
	return a.look.Date(t) + " " + a.look.Clock(t)
}

// patience looks again when a write has taken long enough to be spoken of.
func (d *desk) patience() {
	if d.saving.waiting != nil {
		d.saving.waiting()
	}
	d.saving.waiting = d.after(savingShown, d.showStatus)
}

// tryLater tries to save again after a pause, unless that is under way already.
func (d *desk) tryLater() {
	if d.saving.again == nil {
		d.saving.again = d.after(d.saving.pause(), d.tryAgain)
	}
}

// tryAgain tries now. If it fails the next pause is longer.
func (d *desk) tryAgain() {
	if d.saving.again != nil {
		d.saving.again()
	}
	d.saving.again = nil
	d.saving.tries++
	d.session.Retry()
}

// saved forgets what failed before.
func (d *desk) saved() {
	if d.saving.again != nil {
		d.saving.again()
	}
	d.saving.again, d.saving.tries = nil, 0
}
