package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"madrega/app"
)

// BoardCard is a card on the board.
type BoardCard struct {
	ID     string
	Group  string // "" while it is in none
	Text   string
	Second string     // one fainter line below the text
	Icon   string     // of assets/icons, at the foot
	Badge  string     // few words at the end of the foot
	Sector app.Sector // its mark at the foot, if Marked
	Marked bool
	Merged int // of how many cards it was made; up to 1 it is one
	Dots   int // of a vote, at the foot
}

// BoardGroup is a column of cards. Its name is a sentence.
type BoardGroup struct {
	ID, Name string
	Dots     int // of a vote; the two groups with most are the leading ones
}

// BoardOptions say what a board is for. What has no function is not offered.
type BoardOptions struct {
	Loose      string // title of the cards in no group; "" if there are none such
	LooseEmpty string // a sentence for when all are grouped
	Parked     string // title of the parking part below; "" for none
	ReadOnly   bool   // cards can be chosen and opened, nothing changes; on the wall not even that

	OnMove     func(ids []string, group string) // into a group, "" for none; parked cards are moved too
	OnMerge    func(ids []string, into string)  // ids without into
	OnNewGroup func(ids []string)               // the group that SetCards brings next is named at once
	OnRename   func(group, name string)
	OnPark     func(ids []string)
	OnRemove   func(ids []string)
	OnOpen     func(id string)
	OnSelect   func(ids []string) // in the order in which they were chosen
	CardMenu   func(id string) []MenuItem
	GroupMenu  func(group string) []MenuItem
}

// Board shows cards in columns: those in no group at the reading start, then the groups.
type Board struct {
	widget.BaseWidget
	l *Look
	o BoardOptions
}

// NewBoard makes a board without cards.
func NewBoard(l *Look, o BoardOptions) *Board {
	b := &Board{l: l, o: o}
	b.ExtendBaseWidget(b)
	return b
}

// SetCards shows these groups and cards, in their order; parked cards stand below those in no group.
func (b *Board) SetCards(groups []BoardGroup, cards, parked []BoardCard) {}

// Select chooses cards without telling OnSelect, and shows the first of them.
func (b *Board) Select(ids ...string) {}

// Selected are the chosen cards in the order in which they were chosen.
func (b *Board) Selected() []string { return nil }

// Rename lets the user write the name of a group, if OnRename is there.
func (b *Board) Rename(group string) {}

// BoardHints names the keys that the options offer.
func BoardHints(l *Look, o BoardOptions) fyne.CanvasObject { return Row(l, 14) }

// CreateRenderer is for Fyne.
func (b *Board) CreateRenderer() fyne.WidgetRenderer {
	return &drawn{min: func() fyne.Size { return fyne.NewSize(b.l.S(420), b.l.S(260)) }, layout: func(fyne.Size) {}}
}
