package vision

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// filterBar chooses which cards are shown, by sector and by words: the same in the list and on the board.
type filterBar struct {
	*screen
	l       *kit.Look
	words   *kit.Entry
	chips   *kit.Chips
	counted []int // on the chips
	row     *fyne.Container
	sectors *kit.Select // instead of the chips, where there is little room
	changed func()
	done    func() // gives the keyboard back
}

func newFilterBar(s *screen, l *kit.Look, changed, done func()) *filterBar {
	f := &filterBar{screen: s, l: l, row: kit.Stack(), changed: changed, done: done}
	f.words = kit.NewEntry(l, kit.EntryOptions{Text: s.entry.words, Placeholder: l.T("vision.filter"),
		OnChanged: func(words string) {
			s.entry.words = words
			changed()
		},
		OnSubmitted: func(string) { done() }, OnEscape: f.clear})
	return f
}

// clear shows all again.
func (f *filterBar) clear() {
	f.entry.words, f.entry.filter = "", 0
	f.words.SetText("")
	f.changed()
	f.done()
}

// filtered tells whether some cards may be hidden.
func (st *entryState) filtered() bool { return st.filter != 0 || app.Fold(st.words) != "" }

// keeps tells of cards whether they are shown.
func (st *entryState) keeps() func(*app.Card) bool {
	words, sector := strings.Fields(app.Fold(st.words)), st.filter-1
	return func(c *app.Card) bool {
		text := app.Fold(c.Text) + "\n" + app.Fold(c.Said)
		return (sector < 0 || parts.SectorRank(c.Sector) == sector) &&
			!slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(text, w) })
	}
}

// show counts the sectors. The chips are made anew only when one comes or goes.
func (f *filterBar) show(d app.Document) {
	l, st := f.l, &f.entry
	counts, unasked := app.CardSectors(d, app.VisionBoard)
	all := counts[0] + counts[1] + counts[2] + unasked
	items := []kit.ChipItem{{Item: kit.Item{Text: l.T("filter.all")}, Count: all}}
	for i, s := range app.Sectors {
		items = append(items, kit.ChipItem{Item: kit.Item{Text: l.T(kit.SectorKey(s)), Sector: s, Marked: true}, Count: counts[i]})
	}
	if unasked > 0 || st.filter == len(items) {
		items = append(items, kit.ChipItem{Item: kit.Item{Text: l.T("sector.none")}, Count: unasked})
	}
	numbers := make([]int, len(items))
	for i := range items {
		numbers[i] = items[i].Count
	}
	if f.sectors != nil {
		f.sectors.SetItems(counted(l, items), st.filter)
		return
	}
	f.row.Hidden = all == 0 && st.words == ""
	if len(f.counted) == len(numbers) {
		f.chips.SetCounts(numbers...)
		f.chips.Select(st.filter)
		return
	}
	f.counted = numbers
	f.chips = kit.NewChips(l, items, st.filter, func(i int) {
		st.filter = i
		f.changed()
	})
	f.row.Objects = []fyne.CanvasObject{kit.Row(l, 16, kit.Fill(f.chips), kit.Width(l, 250, f.words))}
	f.row.Refresh()
}

// inOneLine puts the sectors into a list that drops down; what was said stands beside it, and something at the end of the row.
func (f *filterBar) inOneLine(said fyne.CanvasObject, end ...fyne.CanvasObject) fyne.CanvasObject {
	f.sectors = kit.NewSelect(f.l, nil, -1, func(i int) {
		f.entry.filter = i
		f.changed()
	})
	f.row.Objects = []fyne.CanvasObject{kit.Row(f.l, 12, kit.Width(f.l, 150, f.sectors), kit.Width(f.l, 170, f.words), kit.Fill(said), kit.Row(f.l, 12, end...))}
	return f.row
}

// counted are the sectors with how many cards each has.
func counted(l *kit.Look, chips []kit.ChipItem) []kit.Item {
	items := make([]kit.Item, len(chips))
	for i, c := range chips {
		items[i] = c.Item
		items[i].Second = l.Number(c.Count)
	}
	return items
}
