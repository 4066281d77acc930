package app

import (
	"slices"
	"testing"
)

const today = Date("2026-11-22")

func TestActionsComeInTheOrderOfTime(t *testing.T) {
	d := overviewDocument()
	add := func(text string, due Date, done bool) {
		d.Actions = d.Actions.With(Action{ID: NewID(), Text: text, Due: due, Done: done})
	}
	add("undated", "", false)
	add("later", "2026-12-24", false)
	add("done", "2026-01-01", true)
	add("today", today, false)
	add("yesterday", "2026-11-21", false)
	add("long ago", "2026-02-01", false)
	var order, late []string
	for _, a := range Actions(d, today) {
		order = append(order, a.Text)
		if a.Overdue {
			late = append(late, a.Text)
		}
	}
	if want := []string{"long ago", "yesterday", "today", "later", "undated", "done"}; !slices.Equal(order, want) {
		t.Errorf("the order is %v", order)
	}
	if want := []string{"long ago", "yesterday"}; !slices.Equal(late, want) {
		t.Errorf("overdue are %v", late)
	}
}

func TestTasksComeFromEveryExercise(t *testing.T) {
	d := overviewDocument()
	for i, move := range []string{"meet", "", "agree"} { // the second has a day only, and has no further to go
		r := *d.Relations.At(i)
		r.Move, r.Owner = move, "R"
		d.Relations = d.Relations.With(r)
	}
	d.Components = SetOf(Component{ID: NewID(), Key: "vision", Move: "write", Owner: "C", Due: "2026-11-01"}, Component{ID: NewID(), Key: "cluster", Due: today})
	d.Ventures = SetOf(
		Venture{ID: NewID(), Name: "idea"},
		Venture{ID: NewID(), Name: "late", Due: "2026-10-01"},
		Venture{ID: NewID(), Name: "stopped", Owner: "V", State: "stopped"},
		Venture{ID: NewID(), Name: "made", Owner: "V", Due: "2026-10-01", State: "done"})
	found := map[string]Task{}
	for _, task := range Tasks(d, today) {
		found[task.Text] = task
	}
	for text, want := range map[string]struct{ done, overdue bool }{
		"meet": {false, true}, "agree": {false, false}, "": {true, false}, "write": {false, true}, "late": {false, true}, "made": {true, false},
	} {
		task, ok := found[text]
		if !ok || task.Done != want.done || task.Overdue != want.overdue {
			t.Errorf("%q is %+v", text, task)
		}
		delete(found, text)
	}
	if len(found) > 0 {
		t.Errorf("also found %v", found)
	}
	if got := KnownOwners(d); !slices.Equal(got, []string{"C", "R", "V"}) {
		t.Errorf("the owners are %v", got)
	}
	for i, task := range Tasks(d, today) {
		if task.Overdue && task.Due != "" && task.Due >= today || task.Done && i == 0 {
			t.Errorf("%+v stands at %d", task, i)
		}
	}
}

func TestTheParkingLotHoldsCardsOfEveryBoard(t *testing.T) {
	d := overviewDocument()
	card := func(b Board, text string, parked bool, into ID) ID {
		id := NewID()
		d.Cards = d.Cards.With(Card{ID: id, Board: b, Text: text, Parked: parked, Into: into})
		return id
	}
	first := card(VisionBoard, "v", true, "")
	card(VisionBoard, "behind", true, first)
	card(VisionBoard, "there", false, "")
	card(ParkingBoard, "p", false, "")
	texts := func(list []*Card) (s string) {
		for _, c := range list {
			s += c.Text + " "
		}
		return s
	}
	if got := texts(ParkingLot(d)); got != "p v " {
		t.Errorf("in the lot are %q", got)
	}
	d, _, err := UnparkCard(first).Run(d)
	if err != nil || texts(ParkingLot(d)) != "p " || texts(CardsOf(d, VisionBoard)) != "v there " {
		t.Errorf("after it went back: %q and %q, %v", texts(ParkingLot(d)), texts(CardsOf(d, VisionBoard)), err)
	}
	if d.ActionOf(ParkingLot(d)[0]) != nil {
		t.Error("there is an action of a card that nobody made")
	}
	d.Actions = SetOf(Action{ID: NewID(), Text: "P"})
	if d.ActionOf(ParkingLot(d)[0]) == nil {
		t.Error("the action of a card is not found")
	}
}

func TestMeetingsAreInOrder(t *testing.T) {
	d := overviewDocument()
	for _, m := range []Meeting{{Date: "2026-12-20"}, {Date: "2026-11-01"}, {Date: "2026-11-25", Start: "18:00"}, {Date: "2026-11-25", Start: "09:30"}, {Date: "2026-09-01"}} {
		m.ID = NewID()
		d.Meetings = d.Meetings.With(m)
	}
	ahead, past := MeetingsFrom(d, today)
	if len(ahead) != 3 || ahead[0].Start != "09:30" || ahead[1].Start != "18:00" || len(past) != 2 || past[0].Date != "2026-11-01" {
		t.Errorf("ahead are %+v, past %+v", ahead, past)
	}
}
