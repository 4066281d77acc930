package app_test

import (
	"testing"
	"time"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/sample"
)

var meetingDay = app.Meeting{ID: "00000000-0000-7000-8000-00000000aaaa", Date: "2026-12-15", Start: "16:30"}

func evening(clock string) time.Time {
	t, err := time.ParseInLocation("2006-01-02 15:04", "2026-12-15 "+clock, time.UTC)
	if err != nil {
		panic(err)
	}
	return t
}

// withAgenda is a document with a meeting of four blocks: 10, 20, 15 and 30 minutes.
func withAgenda(t *testing.T) app.Document {
	t.Helper()
	d := app.NewDocument(app.NewProcess("Town", app.City, "", evening("09:00")))
	return after(t, d, app.MakeAgenda(meetingDay, app.Block{Title: "Opening", Minutes: 10}, app.Block{Exercise: "vision", Step: "cards", Minutes: 20},
		app.Block{Title: "Break", Minutes: 15}, app.Block{Exercise: "vision", Step: "group", Minutes: 30}))
}

func after(t *testing.T, d app.Document, commands ...app.Command) app.Document {
	t.Helper()
	for _, c := range commands {
		next, diff, err := c.Run(d)
		if err != nil {
			t.Fatalf("%v: %v", c.Label, err)
		}
		back, err := next.Patch(diff.Inverse())
		if err != nil || written(t, back) != written(t, d) {
			t.Fatalf("%v can't be undone: %v", c.Label, err)
		}
		d = next
	}
	return d
}

func block(d app.Document, i int) app.ID { return d.BlocksOf(meetingDay.ID)[i].ID }

// times are when the blocks begin, then when it ends.
func times(d app.Document, now time.Time) (all []string) {
	s := d.ScheduleOf(meetingDay, now)
	for _, b := range s.Slots {
		all = append(all, b.Begins.Format("15:04"))
	}
	return append(all, s.Ends.Format("15:04"))
}

func sameTimes(t *testing.T, what string, d app.Document, now time.Time, want ...string) {
	t.Helper()
	got := times(d, now)
	if len(got) != len(want) {
		t.Fatalf("%s: %v, want %v", what, got, want)
	}
	for i := range got {
		if got[i] != want[i] {
			t.Errorf("%s: %v, want %v", what, got, want)
			return
		}
	}
}

func TestTimesOfAnAgenda(t *testing.T) {
	d := withAgenda(t)
	noon := evening("12:00")
	sameTimes(t, "planned", d, noon, "16:30", "16:40", "17:00", "17:15", "17:45")
	sameTimes(t, "after its time, not begun", d, evening("18:00"), "16:30", "16:40", "17:00", "17:15", "17:45")
	sameTimes(t, "moved", after(t, d, app.MoveBlock(block(d, 3), 0)), noon, "16:30", "17:00", "17:10", "17:30", "17:45")
	sameTimes(t, "left out", after(t, d, app.SkipBlock(block(d, 1), noon)), noon, "16:30", "16:40", "16:40", "16:55", "17:25")
	longer := after(t, d, app.Edit(block(d, 0), "minutes", func(b *app.Block) { b.Minutes = 25 }))
	sameTimes(t, "longer", longer, noon, "16:30", "16:55", "17:15", "17:30", "18:00")
	more := after(t, d, app.AddBlocks(meetingDay.ID, block(d, 0), app.Block{Title: "Song", Minutes: 5}))
	sameTimes(t, "one more", more, noon, "16:30", "16:40", "16:45", "17:05", "17:20", "17:50")

	d = after(t, d, app.BeginBlock(block(d, 0), evening("16:35")))
	sameTimes(t, "begun late", d, evening("16:36"), "16:35", "16:45", "17:05", "17:20", "17:50")
	sameTimes(t, "runs over", d, evening("16:52"), "16:35", "16:52", "17:12", "17:27", "17:57")
	sameTimes(t, "with more time", after(t, d, app.ExtendBlock(5)), evening("16:36"), "16:35", "16:50", "17:10", "17:25", "17:55")
	d = after(t, d, app.NextBlock(evening("16:41")))
	sameTimes(t, "gone on early", d, evening("16:42"), "16:35", "16:41", "17:01", "17:16", "17:46")
	d = after(t, d, app.SkipBlock(block(d, 2), evening("16:50")))
	sameTimes(t, "the break left out", d, evening("16:50"), "16:35", "16:41", "16:50", "17:01", "17:31")
	d = after(t, d, app.NextBlock(evening("17:00")), app.NextBlock(evening("17:40")))
	s := d.ScheduleOf(meetingDay, evening("20:00"))
	if !s.Over() || d.RunningBlock() != nil || s.PlanEnds != evening("17:45") || s.Ends != evening("17:40") {
		t.Errorf("over %v; it was to end at %v and ended at %v", s.Over(), s.PlanEnds, s.Ends)
	}
	if s.Total != 75*time.Minute {
		t.Errorf("%v in all", s.Total)
	}
}

func TestPauseOfABlock(t *testing.T) {
	d := withAgenda(t)
	d = after(t, d, app.BeginBlock(block(d, 1), evening("16:40")), app.PauseBlock(evening("16:50")))
	left := func(clock string) time.Duration { return d.RunningBlock().Left(evening(clock)) }
	if left("16:50") != 10*time.Minute || left("17:30") != 10*time.Minute {
		t.Errorf("while it stands still %v are left, then %v", left("16:50"), left("17:30"))
	}
	d = after(t, d, app.PauseBlock(evening("17:30")))
	if left("17:35") != 5*time.Minute || left("17:42") != -2*time.Minute {
		t.Errorf("when it goes on %v are left, then %v", left("17:35"), left("17:42"))
	}
	sameTimes(t, "after a pause", d, evening("17:35"), "16:30", "16:40", "17:40", "17:55", "18:25")
	d = after(t, d, app.PauseBlock(evening("17:36")), app.NextBlock(evening("17:50")))
	if b := d.BlocksOf(meetingDay.ID)[1]; b.Paused != 0 || b.Ended.Std().UTC() != evening("17:50") || d.RunningBlock().ID != block(d, 2) {
		t.Errorf("ended while it stood still it is %+v", b)
	}
}

func TestOneBlockRuns(t *testing.T) {
	d := withAgenda(t)
	d = after(t, d, app.BeginBlock(block(d, 0), evening("16:30")), app.BeginBlock(block(d, 3), evening("16:45")))
	if b := d.RunningBlock(); b == nil || b.ID != block(d, 3) || d.BlocksOf(meetingDay.ID)[0].Ended == 0 {
		t.Errorf("%+v runs", b)
	}
	d = after(t, d, app.SkipBlock(block(d, 3), evening("16:50")))
	if b := d.BlocksOf(meetingDay.ID)[3]; !b.Skipped || b.Running() || d.RunningBlock() != nil {
		t.Errorf("skipped while it ran it is %+v", b)
	}
	d = after(t, d, app.SkipBlock(block(d, 3), evening("16:51")))
	if b := d.BlocksOf(meetingDay.ID)[3]; !b.Ahead() {
		t.Errorf("back in it is %+v", b)
	}
	for _, c := range []app.Command{app.PauseBlock(evening("17:00")), app.NextBlock(evening("17:00")), app.ExtendBlock(5)} {
		if _, _, err := c.Run(d); app.AsError(err).Kind != app.NotFound {
			t.Errorf("%v while nothing runs: %v", c.Label, err)
		}
	}
}

func TestTheClockOfTheComputerMayGoBack(t *testing.T) {
	d := withAgenda(t)
	d = after(t, d, app.BeginBlock(block(d, 0), evening("16:30")), app.PauseBlock(evening("16:20")), app.PauseBlock(evening("16:10")), app.NextBlock(evening("16:00")))
	if b := d.BlocksOf(meetingDay.ID)[0]; b.Running() || b.Stood != 0 {
		t.Errorf("it is %+v", b)
	}
}

func TestWhichAgendaCounts(t *testing.T) {
	d := withAgenda(t)
	other := app.Meeting{ID: "00000000-0000-7000-8000-00000000bbbb", Date: "2026-12-10"}
	closed := app.Meeting{ID: "00000000-0000-7000-8000-00000000cccc", Date: "2026-12-09", Closed: 1}
	d = after(t, d, app.Add(&other), app.Add(&closed))
	if m := d.AgendaMeeting("2026-12-01"); m == nil || m.ID != other.ID {
		t.Errorf("the coming meeting is %+v", m)
	}
	if m := d.AgendaMeeting("2026-12-16"); m != nil {
		t.Errorf("after all meetings it is %+v", m)
	}
	d = after(t, d, app.BeginBlock(block(d, 0), evening("16:30")))
	if m := d.AgendaMeeting("2026-12-16"); m == nil || m.ID != meetingDay.ID {
		t.Errorf("past midnight it is %+v", m)
	}
	d = after(t, d, app.Remove("meeting", meetingDay.ID))
	if d.Blocks.Len() != 0 {
		t.Error("blocks stay without their meeting")
	}
}

func TestBlocksThatCantBe(t *testing.T) {
	good := app.Block{Title: "x", Minutes: 5}
	for what, change := range map[string]func(*app.Block){
		"nothing to do":      func(b *app.Block) { b.Title = "" },
		"half a step":        func(b *app.Block) { b.Step = "cards" },
		"no time":            func(b *app.Block) { b.Minutes = 0 },
		"too long":           func(b *app.Block) { b.Minutes = app.MostMinutes + 1 },
		"ended, not begun":   func(b *app.Block) { b.Ended = 5 },
		"ended before":       func(b *app.Block) { b.Began, b.Ended = 6, 5 },
		"stands, not begun":  func(b *app.Block) { b.Paused = 5 },
		"runs and left out":  func(b *app.Block) { b.Began, b.Skipped = 5, true },
		"less time than now": func(b *app.Block) { b.Added = -1 },
	} {
		b := good
		if change(&b); good.Check() != nil || b.Check() == nil {
			t.Errorf("%s: %v", what, b.Check())
		}
	}
}

func BenchmarkSchedule(b *testing.B) {
	d := sample.Bay(lang.For("he"))
	blocks := make([]app.Block, 30)
	for i := range blocks {
		blocks[i] = app.Block{Title: "x", Minutes: 10}
	}
	d, _, err := app.MakeAgenda(meetingDay, blocks...).Run(d)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		d.ScheduleOf(meetingDay, evening("17:00"))
	}
}

func TestClosingAMeetingEndsTheBlockThatRuns(t *testing.T) {
	d := withAgenda(t)
	other := app.Meeting{ID: app.NewID(), Date: "2026-12-16"}
	d = after(t, d, app.Add(&other), app.BeginBlock(block(d, 0), evening("16:00")))
	if b := after(t, d, app.CloseMeeting(other, evening("16:05"))).RunningBlock(); b == nil {
		t.Error("another meeting ended the block")
	}
	d = after(t, d, app.CloseMeeting(meetingDay, evening("16:07")))
	if b := d.BlocksOf(meetingDay.ID)[0]; d.RunningBlock() != nil || b.Ended != app.TimeOf(evening("16:07")) {
		t.Errorf("the block is %+v", b)
	}
	if got := d.BlocksOf(meetingDay.ID)[1]; !got.Ahead() {
		t.Errorf("the next is %+v", got)
	}
}

func TestTheMeetingThatRunsIsNotTheNext(t *testing.T) {
	d := withAgenda(t)
	later := app.Meeting{ID: app.NewID(), Date: "2026-12-20"}
	next := func(want app.ID) {
		t.Helper()
		if m := d.NextMeeting(meetingDay.Date); m == nil || m.ID != want {
			t.Errorf("next is %+v", m)
		}
	}
	d = after(t, d, app.Add(&later))
	next(meetingDay.ID)
	d = after(t, d, app.BeginBlock(block(d, 0), evening("16:00")))
	next(later.ID)
}
