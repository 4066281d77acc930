package pdf

import (
	"madrega/app"
	"madrega/app/lang"
	"madrega/app/roomkit"
)

// plan draws the agenda.
func (r *room) plan(p roomkit.Plan) {
	r.portrait()
	if p.Wall {
		r.head(sheetTitle.sized(26), "")
	} else {
		r.head(sheetTitle, "")
	}
	switch {
	case len(p.Blocks) == 0:
		r.say(p.None, 3, body)
	case p.Wall:
		r.planWall(p)
	default:
		r.planDesk(p)
	}
	if p.Wall {
		r.foot()
	} else {
		r.footers(r.Footer)
	}
}

// Widths of the columns of the facilitator's agenda; the step has the rest.
const (
	planTime    = 50.0
	planForm    = 112.0
	planMinutes = 52.0
	planStep    = printed - planTime - planForm - planMinutes
)

// planDesk draws a line for each step, with what is read aloud in small.
func (r *room) planDesk(p roomkit.Plan) {
	st := second.in(ink).strong()
	heads := func() {
		r.put(r.one(p.Heads[0], planTime-6, st), st, r.area.x, r.area.w, r.y)
		r.putAt(r.one(p.Heads[1], planStep-10, st), st, planTime)
		r.putAt(r.one(p.Heads[2], planForm-10, st), st, planTime+planStep)
		r.putEnd(r.one(p.Heads[3], planMinutes, st), st, r.area.x, r.area.w, r.y)
		r.y += st.height() + 4
		r.page.line(ink2, .9, r.area.x, r.y-2, r.area.x+r.area.w, r.y-2)
	}
	heads()
	room := func(high float64) {
		if r.y+high > bottom {
			r.portrait()
			heads()
		}
	}
	for _, b := range p.Blocks {
		title := subtitle
		first := 10 + title.height() + 6
		if b.Own {
			first = 0
		}
		room(first + r.stepHeight(b.Steps[0]))
		if !b.Own {
			r.y += 10
			r.putAt(r.one(b.Title, planStep+planForm, title), title, planTime)
			r.putEnd(r.one(r.lang.Number(b.Minutes), planMinutes, strong.in(pine)), strong.in(pine), r.area.x, r.area.w, r.y)
			r.y += title.height() + 6
		}
		for _, s := range b.Steps {
			high := r.stepHeight(s)
			room(high)
			r.planStep(s)
			r.y += high
			r.page.line(hairline, .6, r.area.x, r.y-4, r.area.x+r.area.w, r.y-4)
		}
	}
	room(strong.height() + 10)
	r.y += 6
	r.put(r.one(p.End, planTime, strong), strong, r.area.x, r.area.w, r.y)
	r.putAt(r.one(p.Ended, planStep, strong), strong, planTime)
	r.putEnd(r.one(p.Total, planForm+planMinutes, strong), strong, r.area.x, r.area.w, r.y)
	r.y += strong.height()
}

// putAt draws a line so far from where reading starts.
func (r *room) putAt(ln line, st style, off float64) {
	r.page.text(ln, st, r.start(r.area.x, r.area.w, off, ln.wide), r.y+st.baseline())
}

func (r *room) prompt(s roomkit.PlanStep) []line { return r.atMost(4, s.Prompt, planStep-14, second) }

func (r *room) stepHeight(s roomkit.PlanStep) float64 {
	return strong.height() + float64(len(r.prompt(s)))*second.height() + 10
}

func (r *room) planStep(s roomkit.PlanStep) {
	r.put(r.one(s.Time, planTime, strong), strong, r.area.x, r.area.w, r.y)
	r.putAt(r.one(s.Title, planStep-10, strong), strong, planTime)
	off := planTime + planStep
	if s.Icon != "" {
		r.page.fill(ink2, icon(s.Icon, r.start(r.area.x, r.area.w, off, 13), r.y+1, 13))
	}
	for i, ln := range r.atMost(2, s.Form, planForm-26, second.in(ink)) {
		r.page.text(ln, second.in(ink), r.start(r.area.x, r.area.w, off+18, ln.wide), r.y+1+float64(i)*second.height()+second.baseline())
	}
	r.putEnd(r.one(s.Minutes, planMinutes, strong), strong, r.area.x, r.area.w, r.y)
	for i, ln := range r.prompt(s) {
		r.page.text(ln, second, r.start(r.area.x, r.area.w, planTime, ln.wide), r.y+strong.height()+float64(i)*second.height()+second.baseline())
	}
}

// wallRow is a line of the agenda on the wall.
type wallRow struct{ time, title, more string }

// planWall draws times and names in large type on one page: of the exercises, or of the steps if there is one exercise.
func (r *room) planWall(p roomkit.Plan) {
	var rows []wallRow
	for _, b := range p.Blocks {
		var steps []string
		for _, s := range b.Steps {
			steps = append(steps, lang.Isolate(s.Title))
			if len(p.Blocks) == 1 {
				rows = append(rows, wallRow{s.Time, s.Title, s.Form})
			}
		}
		switch {
		case len(p.Blocks) == 1:
		case b.Own:
			rows = append(rows, wallRow{time: b.Time, title: b.Title})
		default:
			rows = append(rows, wallRow{b.Time, b.Title, r.lang.Join(steps...)})
		}
	}
	r.y += 8
	high := min(84, (bottom-r.y)/float64(len(rows)+1))
	size := min(24, high*.36)
	title, more := style{size, true, ink, 1.2}, second.sized(max(9, size*.5))
	column := style{size, true, pine, 1.2}.across("00:00") + 24
	for _, row := range append(rows, wallRow{time: p.End, title: p.Ended}) {
		ls := r.atMost(2, row.more, printed-column, more)
		y := r.y
		r.y += (high - title.height() - float64(len(ls))*more.height()) / 2
		r.put(r.one(row.time, column, title.in(pine)), title.in(pine), r.area.x, r.area.w, r.y)
		r.putAt(r.one(row.title, printed-column, title), title, column)
		r.y += title.height()
		for _, ln := range ls {
			r.putAt(ln, more, column)
			r.y += more.height()
		}
		r.y = y + high
		r.page.line(hairline, .8, r.area.x, r.y, r.area.x+r.area.w, r.y)
	}
}

// Widths of the columns of the list of who is there, but for the signature, which has the rest.
const (
	guestNumber = 26.0
	guestName   = 142.0
	guestFrom   = 150.0
	guestSector = 78.0
)

// guests draws the list of who is there, over as many pages as it takes. The sector of an organisation that is known is
// filled in.
func (r *room) guests(g roomkit.Guests) {
	const high = 26.0
	offs := [5]float64{guestNumber, guestNumber + guestName, guestNumber + guestName + guestFrom, guestNumber + guestName + guestFrom + guestSector, printed}
	st := second.in(ink).strong()
	begin := func(first bool) {
		r.portrait()
		if first {
			r.head(sheetTitle, "")
			r.choices(g.Sectors, 0, r.y, false)
			r.y += 20
		}
		for i, h := range g.Heads {
			r.putAt(r.one(h, offs[i+1]-offs[i]-8, st), st, offs[i])
		}
		r.y += st.height() + 4
		r.page.line(ink2, .9, r.area.x, r.y, r.area.x+r.area.w, r.y)
	}
	begin(true)
	for _, row := range g.Rows {
		if r.y+high > bottom {
			begin(false)
		}
		r.guest(row, g.Sectors, offs, high)
		r.y += high
		r.page.line(lineStrong, .5, r.area.x, r.y, r.area.x+r.area.w, r.y)
	}
	r.footers(r.Footer)
}

func (r *room) guest(row roomkit.Guest, sectors []roomkit.Choice, offs [5]float64, high float64) {
	number := r.one(row.Number, guestNumber, second)
	middle := r.y + high/2
	r.page.text(number, second, r.start(r.area.x, r.area.w, 0, number.wide), middle+.34*second.size)
	st := second.in(ink).sized(9.5)
	ls := r.atMost(2, row.Organisation, guestFrom-10, st)
	if len(ls) > 1 {
		st = st.sized(8)
		ls = r.atMost(2, row.Organisation, guestFrom-10, st)
	}
	for i, ln := range ls {
		y := middle + (float64(i)-float64(len(ls))/2)*st.height()
		r.page.text(ln, st, r.start(r.area.x, r.area.w, offs[1], ln.wide), y+st.baseline())
	}
	for i, c := range sectors {
		shape := sectorShape(c.Sector, r.start(r.area.x, r.area.w, offs[2]+8+float64(i)*22, 0), middle, 6)
		colour, _ := sectorColour(c.Sector)
		if row.Sector == c.Sector && row.Sector != app.Sector("") {
			r.page.both(colour, colour, 1, shape)
		} else {
			r.page.both(white, ink2, 1, shape)
		}
	}
	for _, off := range offs[:4] {
		x := r.start(r.area.x, r.area.w, off-4, 0)
		r.page.line(hairline, .5, x, r.y, x, r.y+high)
	}
}
