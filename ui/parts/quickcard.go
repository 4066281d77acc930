package parts

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/board"
	"madrega/ui/exercise"
	"madrega/ui/kit"
)

// CardLine is what is written of the next card.
type CardLine struct {
	Text, Said string
	Sector     app.Sector
}

// card makes it; text may be another one, of several that were pasted.
func (c *CardLine) card(b app.Board, text string) *app.Card {
	return &app.Card{ID: app.NewID(), Board: b, Text: text, Sector: c.Sector, Said: c.Said}
}

// QuickCard is the row of fields in which cards are written while people speak: Enter in any of them adds, the arrows up and
// down go through the sectors, several pasted lines are as many cards. The sector stays for the next card; who said it does
// not. It is the same on every board.
type QuickCard struct {
	Text, Said *kit.Entry

	host    exercise.Host
	l       *kit.Look
	board   app.Board
	line    *CardLine
	added   func(app.ID)
	sectors *kit.Chips
}

// NewQuickCard makes it for a board; line keeps what is half written, and added may be nil.
func NewQuickCard(h exercise.Host, l *kit.Look, b app.Board, line *CardLine, placeholder string, added func(app.ID)) *QuickCard {
	q := &QuickCard{host: h, l: l, board: b, line: line, added: added}
	add := func(string) { q.add() }
	q.Text = kit.NewEntry(l, kit.EntryOptions{Draft: string(b) + "/text", Placeholder: placeholder, Max: app.MaxText, OnSubmitted: add,
		OnChanged:    func(s string) { line.Text = s },
		OnPasteLines: q.Paste,
		OnKey: func(e *fyne.KeyEvent) bool {
			switch e.Name {
			case fyne.KeyDown:
				q.nextSector(1)
			case fyne.KeyUp:
				q.nextSector(-1)
			default:
				return false
			}
			return true
		}})
	items := make([]kit.ChipItem, len(app.Sectors))
	for i, s := range app.Sectors {
		items[i] = kit.ChipItem{Item: kit.Item{Text: l.T(kit.SectorKey(s)), Sector: s, Marked: true}, Count: -1}
	}
	q.sectors = kit.NewChips(l, items, slices.Index(app.Sectors, line.Sector), func(i int) {
		line.Sector = ""
		if i >= 0 {
			line.Sector = app.Sectors[i]
		}
		h.Canvas().Focus(q.Text)
	}).Free()
	q.Said = kit.NewEntry(l, kit.EntryOptions{Draft: string(b) + "/said", Placeholder: l.T("vision.cards.said"), OnSubmitted: add, OnChanged: func(s string) { line.Said = s }})
	line.Text, line.Said = q.Text.Text(), q.Said.Text()
	return q
}

// Content is the row; in a narrow place the keys are not named, and who said it stands below.
func (q *QuickCard) Content(narrow bool) fyne.CanvasObject {
	l := q.l
	if narrow {
		return kit.Column(l, 8, q.Text, q.sectors, q.Said)
	}
	keys := kit.Row(l, 14, board.ArrowsHint(l, l.T("ballot.hint.sector")), kit.KeyHint(l, "Enter", l.T("vision.cards.add"), kit.Ink2))
	return kit.Column(l, 10, Hinted(l, q.Text, keys), kit.Row(l, 16, kit.Fill(q.sectors), kit.Width(l, 250, q.Said)))
}

// nextSector goes to the next sector, or to none after the last.
func (q *QuickCard) nextSector(by int) {
	n := len(app.Sectors) + 1
	at := (slices.Index(app.Sectors, q.line.Sector) + 1 + by + n) % n
	q.line.Sector = ""
	if at > 0 {
		q.line.Sector = app.Sectors[at-1]
	}
	q.sectors.Select(at - 1)
}

// add makes a card of what the fields say.
func (q *QuickCard) add() {
	if app.CleanText(q.line.Text) == "" {
		return
	}
	c := q.line.card(q.board, q.line.Text)
	if !q.host.Do(app.Add(c)) {
		return
	}
	q.line.Text, q.line.Said = "", ""
	q.Text.SetText("")
	q.Said.SetText("")
	if q.added != nil {
		q.added(c.ID)
	}
	q.host.Canvas().Focus(q.Text)
}

// Paste adds a card for each line.
func (q *QuickCard) Paste(lines []string) bool {
	var cards []app.Entity
	for _, s := range lines {
		if s = app.CleanLine(strings.ReplaceAll(s, "\t", " ")); s != "" {
			cards = append(cards, q.line.card(q.board, s))
		}
	}
	if len(cards) > 0 {
		q.host.Undoable(app.Add(cards...), q.l.T("vision.cards.pasted", "n", len(cards)))
	}
	return true
}

// keptQuick is a QuickCard in a form that is built anew.
type keptQuick struct {
	*fyne.Container
	quick *QuickCard
}

// KeepQuick keeps a QuickCard in a form; its text has the AddName of the list.
func KeepQuick(k *Kept, list string, narrow bool, fresh func() *QuickCard) fyne.CanvasObject {
	q := Keep(k, list+"/quick", func() *keptQuick {
		quick := fresh()
		return &keptQuick{kit.Stack(quick.Content(narrow)), quick}
	})
	Keep(k, AddName(list), func() *kit.Entry { return q.quick.Text })
	return q.Container
}
