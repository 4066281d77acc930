package ui

import (
	"strings"

	"madrega/app"
	"madrega/ui/kit"
)

// park asks, wherever one is, for what is to wait: a line is a card of the parking lot. What was being written elsewhere
// stays, and gets the keyboard back.
func (d *desk) park() {
	l := d.look
	if d.ReadOnly() {
		d.say(l.T("status.readonly"), nil)
		return
	}
	var text *kit.Entry
	var dialog *kit.Opened
	put := func(lines ...string) bool {
		var cards []app.Entity
		for _, s := range lines {
			if s = app.CleanText(s); s != "" {
				cards = append(cards, &app.Card{ID: app.NewID(), Board: app.ParkingBoard, Text: s})
			}
		}
		if len(cards) == 0 {
			return false
		}
		c := app.Add(cards...).As(app.Msg("history.cards.parked", "n", len(cards)))
		return d.Undoable(c, l.T("park.done", "n", len(cards)))
	}
	text = kit.NewEntry(l, kit.EntryOptions{Draft: "/park", Placeholder: l.T("park.placeholder"), Max: app.MaxText,
		OnSubmitted: func(s string) {
			if put(s) {
				dialog.Close()
			}
		},
		OnPasteLines: func(lines []string) bool {
			if put(append(lines, text.Text())...) {
				dialog.Close()
			}
			return true
		}})
	dialog = kit.Dialog{Title: l.T("park.title"), Body: l.T("park.body"), Icon: "parking", Content: text, First: text, Width: 620, Choices: []kit.Choice{
		{Label: l.T("park.do"), Kind: kit.Primary, Stay: func() bool { return put(strings.Split(text.Text(), "\n")...) }},
		{Label: l.T("button.cancel"), Safe: true},
	}}.Open(l, d.win.Canvas())
}
