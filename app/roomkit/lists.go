package roomkit

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"

	"madrega/app"
	"madrega/app/agenda"
)

// Clock is a time of day, in minutes after midnight.
type Clock int

// UsualStart of a workshop.
const UsualStart Clock = 16 * 60

var clockWords = regexp.MustCompile(`^([01]?[0-9]|2[0-3])[:.]([0-5][0-9])$`)

// ParseClock reads "16:00" or "9.30".
func ParseClock(s string) (c Clock, ok bool) {
	m := clockWords.FindStringSubmatch(app.CleanLine(s))
	if m == nil {
		return 0, false
	}
	hours, _ := strconv.Atoi(m[1])
	minutes, _ := strconv.Atoi(m[2])
	return Clock(hours*60 + minutes), true
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

// PlanBlock is an exercise.
type PlanBlock struct {
	Title   string
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
	l, p := v.l, v.d.Process()
	plan := Plan{Wall: v.name == Wall, None: l.T("room.agenda.none"), Ended: l.T("room.agenda.end"),
		Heads: [4]string{l.T("field.hour"), l.T("room.agenda.step"), l.T("room.agenda.form"), l.T("room.agenda.minutes")}}
	at := v.o.Start
	for _, e := range agenda.Exercises {
		if v.o.Exercises != nil && !slices.Contains(v.o.Exercises, e.ID) {
			continue
		}
		block := PlanBlock{Title: l.T(e.ID + ".title"), Time: at.String()}
		for _, s := range e.Planned(v.d) {
			if v.d.StepOf(e.ID, s.ID).Skipped || s.Form == agenda.Desk {
				continue
			}
			key := e.ID + "." + s.ID
			step := PlanStep{Time: at.String(), Title: l.T(key + ".title"), Form: l.T("form." + string(s.Form)), Icon: formIcons[s.Form], Minutes: l.Number(s.Minutes)}
			if !plan.Wall && p.Place != "" { // prompts speak of the place
				step.Prompt = l.T(key+".prompt", "place", p.Place, "year", p.Horizon())
			}
			block.Steps = append(block.Steps, step)
			block.Minutes += s.Minutes
			at += Clock(s.Minutes)
		}
		if len(block.Steps) > 0 {
			plan.Blocks = append(plan.Blocks, block)
		}
	}
	plan.End = at.String()
	plan.Length = fmt.Sprintf("%d:%02d", (at-v.o.Start)/60, (at-v.o.Start)%60)
	plan.Total = l.T("room.agenda.total", "time", plan.Length)
	return plan
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
