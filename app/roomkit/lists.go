package roomkit

import (
	"fmt"
	"slices"
	"time"

	"madrega/app"
	"madrega/app/agenda"
	"madrega/app/numbers"
)

// Clock is a time of day, in minutes after midnight.
type Clock int

// UsualStart of a workshop.
const UsualStart Clock = 16 * 60

// ParseClock reads "16:00", "9.30" or "4:00 PM".
func ParseClock(s string) (c Clock, ok bool) {
	minutes, ok := numbers.Clock(s)
	return Clock(minutes), ok
}

func (c Clock) String() string {
	c = (c%day + day) % day
	return fmt.Sprintf("%02d:%02d", c/60, c%60)
}

const day = 24 * 60

// Plan is the agenda: what is done when. The one for the wall leaves out all but times and names.
type Plan struct {
	Wall   bool
	Heads  [4]string // of the columns: time, step, form, minutes
	Blocks []PlanBlock
	End    string // when it is over
	Length string // in hours and minutes
	Total  string // the same in words
	Ended  string // word for the end
	None   string // said when there is nothing in it
}

// PlanBlock is an exercise, or something of the meeting's own, as a break.
type PlanBlock struct {
	Title   string
	Own     bool   // of the meeting: it is a step by itself
	Time    string // when it begins
	Minutes int
	Steps   []PlanStep
}

// PlanStep is one step. Form names an icon too, by its key.
type PlanStep struct {
	Time, Title, Prompt, Form string
	Icon                      string // "" for none
	Minutes                   string
}

// Guests is the list of who is there.
type Guests struct {
	Heads   [4]string // name, organisation, sector, signature
	Sectors []Choice
	Rows    []Guest
}

// Guest is a line: an organisation that is expected, or nothing. Names of people are never printed.
type Guest struct {
	Number       string
	Organisation string
	Sector       app.Sector
}

func (Plan) sheet()   {}
func (Guests) sheet() {}

func (v view) plan() Plan {
	l := v.l
	plan := Plan{Wall: v.name == Wall, None: l.T("room.agenda.none"), Ended: l.T("room.agenda.end"),
		Heads: [4]string{l.T("field.hour"), l.T("room.agenda.step"), l.T("room.agenda.form"), l.T("room.agenda.minutes")}}
	start := UsualStart
	blocks := v.exerciseBlocks()
	if m := PlannedMeeting(v.d, v.o.Now); m != nil && v.o.Exercises == nil {
		if at, ok := ParseClock(m.Start); ok {
			start = at
		}
		blocks = v.d.BlocksOf(m.ID)
	}
	if v.o.Start != nil {
		start = *v.o.Start
	}
	at, last := start, ""
	for _, b := range blocks {
		if b.Skipped {
			continue
		}
		if b.Exercise == "" || b.Exercise != last {
			block := PlanBlock{Title: b.Title, Own: b.Exercise == "", Time: at.String()}
			if !block.Own {
				block.Title = l.T(b.Exercise + ".title")
			}
			plan.Blocks = append(plan.Blocks, block)
		}
		last = b.Exercise
		in := &plan.Blocks[len(plan.Blocks)-1]
		in.Steps = append(in.Steps, v.step(b, at))
		in.Minutes += b.Minutes
		at += Clock(b.Minutes)
	}
	plan.End = at.String()
	plan.Length = fmt.Sprintf("%d:%02d", (at-start)/60, (at-start)%60)
	plan.Total = l.T("room.agenda.total", "time", plan.Length)
	return plan
}

// PlannedMeeting is the next meeting, if it has an agenda; else nil.
func PlannedMeeting(d app.Document, now time.Time) *app.Meeting {
	if m := d.AgendaMeeting(app.DateOf(now)); m != nil && len(d.BlocksOf(m.ID)) > 0 {
		return m
	}
	return nil
}

// exerciseBlocks are the steps of the chosen exercises, as if a meeting were made of them; those at the desk are left out.
func (v view) exerciseBlocks() (all []*app.Block) {
	for _, e := range agenda.Exercises {
		if v.o.Exercises != nil && !slices.Contains(v.o.Exercises, e.ID) {
			continue
		}
		for _, s := range e.Planned(v.d) {
			if s.Form != agenda.Desk {
				all = append(all, &app.Block{Exercise: e.ID, Step: s.ID, Minutes: s.Minutes, Skipped: v.d.StepOf(e.ID, s.ID).Skipped})
			}
		}
	}
	return all
}

// step is a line of the agenda. What is read aloud speaks of the place, so it is left out where that isn't known.
func (v view) step(b *app.Block, at Clock) PlanStep {
	p := v.d.Process()
	line := PlanStep{Time: at.String(), Title: agenda.BlockTitle(v.l, b), Minutes: v.l.Number(b.Minutes)}
	if s, ok := agenda.StepNamed(v.d, b.Exercise, b.Step); ok {
		line.Form, line.Icon = v.l.T("form."+string(s.Form)), formIcons[s.Form]
		if v.name == Agenda && p.Place != "" {
			line.Prompt = v.l.T(b.Exercise+"."+b.Step+".prompt", "place", p.Place, "year", p.Horizon())
		}
	}
	return line
}

var formIcons = map[agenda.Form]string{agenda.Silent: "silent", agenda.Pairs: "pairs", agenda.PairsPlenary: "pairs", agenda.Plenary: "plenary"}

// fewEmpty is how many lines at least are left for those whom nobody expected.
const fewEmpty = 10

// guests lists the partners and those invited, then empty lines.
func (v view) guests() Guests {
	l := v.l
	g := Guests{Sectors: v.sectors(), Heads: [4]string{l.T("field.name"), l.T("room.guests.organisation"), l.T("field.sector"), l.T("room.guests.signature")}}
	listed := map[app.ID]bool{}
	add := func(id app.ID) {
		if o := v.d.Organisations.Get(id); o != nil && !listed[id] && !o.Person {
			listed[id] = true
			g.Rows = append(g.Rows, Guest{Organisation: o.Name, Sector: o.Sector})
		}
	}
	for _, p := range app.PartnersBySector(v.d) {
		add(p.Organisation)
	}
	for _, i := range app.InvitationList(v.d) {
		if i.Wanted() {
			add(i.Organisation)
		}
	}
	for range max(fewEmpty, v.copies()-len(g.Rows)) {
		g.Rows = append(g.Rows, Guest{})
	}
	for i := range g.Rows {
		g.Rows[i].Number = l.Number(i + 1)
	}
	return g
}
