package pdf

import (
	"madrega/app"
	"madrega/app/picture"
	"madrega/app/report"
)

const (
	timeNames = 176.0 // where names stand
	timeState = 74.0  // and the words for how it goes
	timeAxis  = printed - timeNames - timeState - 8
	timeMost  = 6 // ticks whose figures have room
)

// timeline draws a row for each thing that takes its time. Time runs in the direction of reading; today is a line of sun.
func (l *layout) timeline(t report.Timeline) {
	l.title(t.Title)
	days := []app.Date{t.Today}
	dated := false
	for _, r := range t.Rows {
		days = append(days, r.Start, r.Due)
		dated = dated || l.lang.Day(r.Start)+l.lang.Day(r.Due) != ""
	}
	if len(t.Rows) == 0 {
		l.empty(t.Undated)
		return
	}
	p := timePaper{layout: l, Timeline: t}
	if dated {
		p.axis = picture.NewTimeline(timeMost, days...)
	}
	rows, all, least := make([]timeRow, len(t.Rows)), 0.0, 0.0
	for i, r := range t.Rows {
		rows[i] = p.row(r)
		if all += rows[i].high; i < 3 {
			least = all
		}
	}
	if all < (bottom-top)/2 {
		least = all
	}
	l.gap(6)
	l.keep(p.headHeight(), p.head)
	for i, row := range rows {
		if i == 0 {
			l.reserve(min(least, bottom-top-p.headHeight()))
		} else if l.y+row.high > bottom {
			l.newPage()
			p.head(l.y)
			l.y += p.headHeight()
		}
		p.draw(row)
	}
	l.after(8)
	l.note(t.Undated)
}

// timePaper is a timeline on paper.
type timePaper struct {
	*layout
	report.Timeline
	axis picture.Timeline
}

// x is a place on the axis, from 0 where reading starts to 1.
func (p timePaper) x(at float64) float64 {
	return p.start(margin, printed, timeNames+timeState+at*timeAxis, 0)
}

func (p timePaper) today() bool { return len(p.axis.Ticks) > 0 && p.lang.Day(p.Today) != "" }

func (p timePaper) headHeight() float64 {
	switch {
	case len(p.axis.Ticks) == 0:
		return 2
	case p.today():
		return 2*second.height() + 8
	}
	return second.height() + 6
}

// head writes the ticks and the flag of today.
func (p timePaper) head(y float64) {
	high := p.headHeight()
	for i, t := range p.axis.Ticks {
		end := 1.0
		if i+1 < len(p.axis.Ticks) {
			end = p.axis.Ticks[i+1].At
		}
		ln := p.one(t.Label, max(10, (end-t.At)*timeAxis-4), second.sized(8.5))
		p.page.text(ln, second.sized(8.5), p.start(p.x(t.At), 0, 3, ln.wide), y+high-second.height()-2+second.baseline())
	}
	p.page.line(hairline, .8, margin, y+high, margin+printed, y+high)
	if !p.today() {
		return
	}
	word := p.one(p.lang.T("field.now")+" "+p.lang.Day(p.Today), timeAxis/2, second.strong().in(ink).sized(8.5))
	w := word.wide + 10
	low, top := min(p.x(0), p.x(1)), y+1
	x := min(max(p.x(p.axis.At(p.Today))-w/2, low), low+timeAxis-w)
	p.page.fill(sun, soft(rect{x, top, w, second.height()}, 2.5))
	p.page.text(word, second.strong().in(ink).sized(8.5), x+5, top+second.height()/2+3)
}

// timeRow is a row that is broken into lines.
type timeRow struct {
	report.TimelineRow
	names, states []styled
	high          float64
}

func (p timePaper) row(r report.TimelineRow) timeRow {
	row := timeRow{TimelineRow: r}
	st := body.sized(10)
	if r.Strong {
		st = st.strong()
	}
	add := func(to *[]styled, text string, width float64, st style, most int) {
		for _, ln := range p.atMost(most, text, width, st) {
			*to = append(*to, styled{ln, st})
		}
	}
	add(&row.names, r.Name, timeNames-14, st, 5)
	add(&row.names, r.Who, timeNames-14, second, 3)
	state := second.in(ink)
	switch {
	case r.Late:
		state = second.strong().in(fault)
	case r.Done:
		state = second.in(good)
	}
	add(&row.states, r.State, timeState-8-p.signWidth(r), state, 3)
	row.high = float64(max(len(row.names), len(row.states), 2))*second.height() + p.tight(8, 5)
	return row
}

func (p timePaper) signWidth(r report.TimelineRow) float64 {
	if r.Late || r.Done {
		return 13
	}
	return 0
}

func (p timePaper) draw(r timeRow) {
	y := p.y
	for _, t := range p.axis.Ticks {
		p.page.line(hairline, .5, p.x(t.At), y, p.x(t.At), y+r.high)
	}
	if p.today() {
		at := p.x(p.axis.At(p.Today))
		p.page.line(sun, 1.6, at, y, at, y+r.high)
	}
	p.page.line(hairline, .5, margin, y+r.high, margin+printed, y+r.high)
	for i, ln := range r.names {
		p.put(ln.line, ln.style, p.start(margin, printed, 0, timeNames-14), timeNames-14, y+4+float64(i)*second.height())
	}
	sign := p.signWidth(r.TimelineRow)
	if sign > 0 {
		name, colour := "tick", good
		if r.Late {
			name, colour = "error", fault
		}
		p.page.fill(colour, icon(name, p.start(margin, printed, timeNames, 10), y+5, 10))
	}
	wide := timeState - 8 - sign
	for i, ln := range r.states {
		p.put(ln.line, ln.style, p.start(margin, printed, timeNames+sign, wide), wide, y+4+float64(i)*second.height())
	}
	p.bar(r, y)
	p.y += r.high
}

// bar draws from when to when, with the days below it: full while it goes on, pale when done, hollow before it begins.
func (p timePaper) bar(r timeRow, y float64) {
	start, due := p.lang.Day(r.Start), p.lang.Day(r.Due)
	if len(p.axis.Ticks) == 0 || start+due == "" {
		return
	}
	fill, line := pine, pine
	switch {
	case r.Late:
		fill, line = fault, fault
	case r.Done:
		fill, line = tint, good
	case start != "" && p.today() && r.Start > p.Today:
		fill = white
	}
	from, to := p.axis.Bar(r.Start, r.Due)
	mid := y + 4 + second.height()/2
	a, b := min(p.x(from), p.x(to)), max(p.x(from), p.x(to))
	if from == to {
		p.page.both(fill, line, 1.2, diamond(a, mid, 5))
		a, b = a-5, b+5
	} else {
		b = max(b, a+4)
		p.page.both(fill, line, 1, soft(rect{a, mid - 4.5, b - a, 9}, 2))
	}
	days := start + due
	if start != "" && due != "" && start != due {
		days = start + " – " + due
	} else if start == due {
		days = start
	}
	st := second.sized(8.5)
	ln := p.one(days, timeAxis, st)
	low := min(p.x(0), p.x(1))
	x := min(max(p.start(a, b-a, 0, ln.wide), low), low+timeAxis-ln.wide)
	p.page.fill(white, oblong(rect{x - 1.5, y + 4 + second.height(), ln.wide + 3, second.height() - 1}))
	p.page.text(ln, st, x, y+4+second.height()+st.baseline())
}
