//go:build cgo && linux

package main

import (
	"image"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"madrega/app"
	"madrega/app/lang"
)

// walkRoom is an opening workshop of three hours in fast-forward: the laptop, the projector on a second monitor, and a clock
// that the walk puts on.
func walkRoom(t *testing.T, s *screen) {
	two := s.withMonitors(t)
	if two == nil {
		return
	}
	defer func() { s.shots = two.shots }()
	home, documents := newHome(t)
	r := &room{path: newFile(t, documents), clock: filepath.Join(home, "clock"), day: clock}
	two.env = append(two.env, clockFile+"="+r.clock)
	r.person = &person{t: t}
	r.at("15:40")
	r.person = two.opens(t, home, r.path)

	r.plan()
	r.comeIn()
	r.project()
	r.begin()
	r.collect()
	r.vote()
	r.agree()
	r.rest()
	r.mapped()
	r.end()

	r.closes()
	if left := names(t, documents); len(left) != 1 {
		t.Errorf("left behind: %v", left)
	}
}

// goesTo goes to a page or a step by the search, by the key of its name.
func (r *room) goesTo(key string) {
	r.t.Helper()
	name := lang.For("he").T(key)
	r.press("ctrl+" + keyK)
	r.says(name)
}

// block is a part of the agenda, by its place in it.
func block(d app.Document, i int) app.Block {
	for m := range d.Meetings.All() {
		if list := d.BlocksOf(m.ID); i < len(list) {
			return *list[i]
		}
	}
	return app.Block{}
}

func runs(i int) func(app.Document) bool {
	return func(d app.Document) bool { b := d.RunningBlock(); return b != nil && b.ID == block(d, i).ID }
}

func (r *room) hour(at app.Time) string { return at.Std().Local().Format("15:04") }

// plan makes the agenda of a template.
func (r *room) plan() {
	r.goesTo("window.agenda")
	r.shoot(r.t, "room-templates")
	r.press("Return")
	d := r.holds("agenda", func(d app.Document) bool { return d.Blocks.Len() == 12 })
	m := d.AgendaMeeting("2026-11-22")
	if s := d.ScheduleOf(*m, r.day); s.Total != 3*time.Hour || s.PlanEnds.Format("15:04") != "19:00" {
		r.t.Errorf("the agenda takes %v until %v", s.Total, s.PlanEnds)
	}
}

// comeIn checks people in: by name, and as a list that is pasted.
func (r *room) comeIn() {
	r.goesTo("window.meetings")
	r.says("דנה לוי")
	r.says("סאלם חדד")
	clip := r.command(r.home, "xclip", "-quiet", "-selection", "clipboard")
	clip.Stdin = strings.NewReader("שם\tארגון\tמגזר\nרות כהן\tעיריית נשר\tציבורי\nאיל שחר\tמפעלי צפון\tעסקי\nنور حدّاد\tجمعية الجسر\tשלישי\n")
	r.start(r.t, clip)
	until(r.t, "the list on the clipboard", func() bool {
		return r.command(r.home, "xclip", "-selection", "clipboard", "-o").Run() == nil
	})
	r.press("ctrl+" + keyV)
	d := r.holds("people", func(d app.Document) bool { return d.Attendances.Len() == 5 })
	for name, sector := range map[string]app.Sector{"רות כהן": app.Public, "איל שחר": app.Business, "نور حدّاد": app.Third} {
		if p := d.PersonNamed(name); p == nil || d.SectorOf(p) != sector {
			r.t.Errorf("%s is %+v", name, p)
		}
	}
}

// project opens the wall: it comes to the projector by itself, and fills it by a key.
func (r *room) project() {
	r.press("F5")
	until(r.t, "the wall on the projector", func() bool {
		f := frameOf(r.person, r.wallWindow())
		return f.Min.Add(f.Max).Div(2).In(beamer)
	})
	r.worksOn()
	r.shoot(r.t, "room-wall-opened")
	r.press("F11")
	until(r.t, "the wall fills the projector", func() bool { return frameOf(r.person, r.wallWindow()) == beamer })
	r.worksOn()
	r.shoot(r.t, "room-wall-full")
}

// worksOn waits until the laptop's window has the keyboard again.
func (r *room) worksOn() {
	r.t.Helper()
	until(r.t, "the keyboard is at the laptop again", func() bool {
		return strings.TrimSpace(string(r.run(r.t, "xdotool", "getactivewindow"))) == r.window
	})
	r.still()
}

func (r *room) wallWindow() string {
	for _, w := range r.windows() {
		if w != r.window {
			return w
		}
	}
	r.t.Fatal("there is no wall")
	return ""
}

// begin starts the meeting, two minutes late. The opening runs over, and all that follows is later.
func (r *room) begin() {
	r.goesTo("window.agenda")
	r.at("16:02")
	r.wallChanges("the opening", func() { r.press("F9") })
	d := r.holds("opening", runs(0))
	if b := block(d, 0); r.hour(b.Began) != "16:02" {
		r.t.Errorf("it began at %v", b.Began)
	}
	r.wallChanges("two minutes are left", func() { r.later("16:10:30") })
	r.shoot(r.t, "room-two-minutes-left")
	r.wallChanges("the time is over", func() { r.later("16:12") })
	r.shoot(r.t, "room-time-is-over")
	r.wallChanges("what is next comes later", func() { r.later("16:14:20") })
	r.shoot(r.t, "room-over-the-time")
	d = r.document()
	s := d.ScheduleOf(*d.AgendaMeeting("2026-11-22"), r.day)
	if next := s.Slots[1].Begins.Format("15:04"); next != "16:14" || s.Ends.Format("15:04") != "19:04" {
		r.t.Errorf("next begins at %s, all ends at %v", next, s.Ends)
	}
}

// document is what the file holds.
func (r *room) document() app.Document {
	d, err := read(r.path)
	if err != nil {
		r.t.Fatal(err)
	}
	return d
}

// collect is the cards: they come to the wall, the wall is frozen and blank, and something is parked in between.
func (r *room) collect() {
	r.wallChanges("the cards' step", func() { r.press("F9") })
	r.holds("cards", runs(1))
	r.wallChanges("three cards", func() {
		for _, s := range []string{"שוק בכל שבוע", "קו לילה לתעשייה", "קו ישיר לתעשייה"} {
			r.says(s)
		}
	})
	r.holds("three cards on the wall", func(d app.Document) bool { return d.Cards.Len() == 3 })

	r.press("F7")
	r.wallStays("frozen", func() { r.says("גן ציבורי") })
	r.holds("a card behind a frozen wall", func(d app.Document) bool { return d.Cards.Len() == 4 })
	r.wallChanges("the wall follows again", func() { r.press("F7") })
	was := r.wall()
	r.press("F8")
	until(r.t, "a blank wall", func() bool { return plain(cut(r.still(), beamer)) })
	r.shoot(r.t, "room-blank")
	r.press("F8")
	until(r.t, "the wall is back", func() bool { return changed(was, cut(r.still(), beamer)) == 0 })

	r.write("מרכז צ")
	r.wallStays("parking", func() {
		r.press("ctrl+" + keyP)
		r.write("חניה ליד התחנה")
		r.shoot(r.t, "room-parking")
		r.press("Return")
		untilFile(r.t, r.path, "a parked card", func(d app.Document) bool {
			list := app.CardsOf(d, app.ParkingBoard)
			return len(list) == 1 && list[0].Text == "חניה ליד התחנה"
		})
	})
	r.write("עירים")
	r.press("Return")
	r.holds("what was begun before parking", func(d app.Document) bool {
		return slices.ContainsFunc(app.CardsOf(d, app.VisionBoard), func(c *app.Card) bool { return c.Text == "מרכז צעירים" })
	})

	r.later("16:30")
	r.press("F12")
	d := r.holds("five minutes more", func(d app.Document) bool { return block(d, 1).Added == 5 })
	if left := block(d, 1).Left(r.day); left != 9*time.Minute+20*time.Second {
		r.t.Errorf("%v are left", left)
	}
	r.at("16:38")
	r.press("F9")
	r.holds("grouping", runs(2))
	r.press(keyN)
	r.says("קווים לתעשייה")
	r.holds("a group", func(d app.Document) bool {
		return d.Groups.Len() == 1 && d.Groups.At(0).Name == "קווים לתעשייה"
	})
}

// vote is a hidden vote: the keyboard goes round, nobody sees anything until it is revealed.
func (r *room) vote() {
	r.at("16:58")
	r.press("F9")
	r.holds("voting", runs(3))
	hand := append([]string{"F6", "F6"}, slices.Repeat([]string{"Tab"}, 11)...) // over the six steps and the five buttons of the head
	r.press(hand...)
	r.press("space")
	r.shoot(r.t, "room-whose-turn")
	for i, name := range []string{"דנה לוי", "סאלם חדד"} {
		r.ballot(name, i+1)
	}
	r.press("Escape")
	r.shoot(r.t, "room-two-have-voted")
	r.press(append(hand, "Tab")...)
	r.wallStays("asking before so few votes are shown", func() {
		r.press("space")
		r.shoot(r.t, "room-few-votes")
		r.press("Escape")
	})
	if d := r.document(); app.CurrentRound(d, app.CardPoll).Revealed {
		r.t.Error("two votes were revealed without a yes")
	}
	r.press(hand...)
	r.press("space")
	r.ballot("רות כהן", 3)
	r.press("Escape")
	r.press(append(hand, "Tab")...)
	r.wallChanges("the result", func() { r.press("space") })
	d := r.holds("revealed", func(d app.Document) bool { return app.CurrentRound(d, app.CardPoll).Revealed })
	if tally := app.ResultOf(d, app.CardPoll); tally.Ballots != 3 {
		r.t.Errorf("%d ballots", tally.Ballots)
	}
	r.inOthers("room-revealed")
}

// ballot is one person's turn at the private screen. Nothing of what they do there is on the wall.
func (r *room) ballot(name string, n int) {
	r.t.Helper()
	r.write(name)
	r.wallStays("a private screen", func() {
		r.press("Return")
		for dot := range 3 {
			r.press(digit(1 + (n+dot)%4))
		}
		if n == 1 {
			r.shoot(r.t, "room-private-screen")
		}
	})
	r.press("Return")
	untilFile(r.t, r.path, name+" has voted", func(d app.Document) bool { return d.Ballots.Len() == n })
	if n == 1 {
		r.shoot(r.t, "room-voted")
	}
	r.press("Return")
}

// agree is the sentence: the clock pauses, a draft is adopted.
func (r *room) agree() {
	r.at("17:06")
	r.press("F9")
	r.holds("the sentence", runs(4))
	r.press("F10")
	r.holds("a pause", func(d app.Document) bool { return block(d, 4).Paused != 0 })
	r.at("17:13")
	r.press("F10")
	d := r.holds("the clock goes on", func(d app.Document) bool { return block(d, 4).Paused == 0 })
	if left := block(d, 4).Left(r.day); left != 20*time.Minute {
		r.t.Errorf("after the pause %v are left", left)
	}
	r.says("כולם עובדים קרוב לבית")
	r.press("shift+Tab")
	r.press("shift+Tab")
	r.wallChanges("the vision", func() { r.press("space") })
	r.holds("a vision", func(d app.Document) bool {
		return d.Vision() != nil && d.Vision().Text == "כולם עובדים קרוב לבית"
	})
}

// rest is the break: what it is, and the time, large.
func (r *room) rest() {
	r.at("17:33")
	r.wallChanges("the break", func() { r.press("F9") })
	r.holds("the break", runs(5))
	r.wallChanges("the break goes on", func() { r.later("17:41") })
	r.shoot(r.t, "room-break-later")
	r.inOthers("room-break")
}

// mapped is the stakeholders: entered, on the grid; the relations are left out.
func (r *room) mapped() {
	r.at("17:48")
	r.press("F9")
	r.holds("stakeholders", runs(6))
	for _, s := range []string{"קרן הגשר", "מפעלי צפון", "מועצת נשר"} {
		r.says(s)
	}
	r.holds("stakeholders on the wall", func(d app.Document) bool { return d.Organisations.Len() >= 3 })
	r.at("18:08")
	r.press("F9")
	r.holds("the grid", runs(7))
	for _, at := range [][]string{{"Home", digit(4), digit(5)}, {"Next", digit(2), digit(3)}} {
		r.keys(at[0], at[1])
		r.wallChanges("a stakeholder on the grid", func() { r.press(at[2]) })
	}
	r.holds("two on the grid", func(d app.Document) bool { return placed(d) == 2 })
	r.inOthers("room-grid")
	r.at("18:33")
	r.press("F9")
	r.holds("relations", runs(8))
	r.goesTo("window.agenda")
	r.press("Tab", "Tab", "Tab", "Tab") // open, next, pause, five minutes more: skip
	r.press("space")
	d := r.holds("relations are skipped", runs(9))
	if b := block(d, 8); !b.Skipped {
		r.t.Errorf("it is %+v", b)
	}
	r.goesTo("close.agreements.title")
	r.says("מתחילים בקטן")
	r.holds("an agreement", func(d app.Document) bool { return len(app.CardsOf(d, app.AgreementBoard)) == 1 })
}

// end is the last blocks, and the closing of the meeting while one of them runs.
func (r *room) end() {
	r.at("18:44")
	r.press("F9")
	r.says("לכתוב סיכום")
	r.holds("an action", func(d app.Document) bool { return runs(10)(d) && d.Actions.Len() == 1 })
	r.at("18:54")
	r.press("F9")
	r.holds("when we meet again", runs(11))
	r.at("18:58")
	r.goesTo("window.meetings")
	r.press(slices.Repeat([]string{"Tab"}, 3+2*5+1)...)
	r.press("space")
	r.shoot(r.t, "room-close-the-meeting")
	r.press("shift+Tab")
	r.press("Return")
	d := r.holds("closed", func(d app.Document) bool { return d.Meetings.At(0).Closed != 0 })
	if last := block(d, 11); r.hour(last.Ended) != "18:58" || d.RunningBlock() != nil {
		r.t.Errorf("the last block is %+v", last)
	}
	r.goesTo("window.agenda")
	r.shoot(r.t, "room-after-the-meeting")
}

// frameOf is where a window stands on the screen.
func frameOf(p *person, window string) image.Rectangle {
	q := *p
	q.window = window
	return q.frame()
}
