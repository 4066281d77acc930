package pdf

import (
	"strconv"

	"madrega/app/roomkit"
)

// ballot draws one ballot: a line for each component, with a box for each question.
func (r *room) ballot(b roomkit.Ballots, number string) {
	const column, sumHigh = 62.0, 26.0
	ask := body.sized(9.5)
	r.head(halfTitle, number)
	r.say(b.Ask, 2, ask)
	r.y += 5
	word := r.one(b.SectorAsk, 90, strong.sized(9.5))
	r.put(word, strong.sized(9.5), r.area.x, r.area.w, r.y)
	r.choices(b.Sectors, word.wide+14, r.y, true)
	r.y += 21
	heads := r.y
	r.scale(b)
	boxes := make([]float64, len(b.Columns)) // middles of the columns
	for i, c := range b.Columns {
		boxes[i] = r.start(r.area.x, r.area.w, r.area.w-column*(float64(len(b.Columns)-i)-.5), 0)
		st := strong.sized(10)
		r.center(r.one(c, column-4, st), st, boxes[i], heads+4)
	}
	r.y += 22
	room := r.area.w - column*float64(len(b.Columns)) - 12
	high := (r.area.y + r.area.h - sumHigh - r.y) / float64(max(1, len(b.Rows)))
	for _, row := range b.Rows {
		r.page.line(hairline, .6, r.area.x, r.y, r.area.x+r.area.w, r.y)
		r.ballotLine(row, room, high)
		for _, x := range boxes {
			tall := min(24, high-6)
			r.page.both(white, ink2, .9, soft(rect{x - 17, r.y + (high-tall)/2, 34, tall}, 4))
		}
		r.y += high
	}
	r.page.line(ink2, .9, r.area.x, r.y, r.area.x+r.area.w, r.y)
	if len(boxes) == 0 {
		return
	}
	sum, wide := r.one(b.Sum, 100, strong), column*float64(len(boxes)-1)+34 // below all of the boxes it is the sum of
	r.page.both(white, ink2, 1.3, soft(rect{r.start(r.area.x, r.area.w, r.area.w-(column-34)/2-wide, wide), r.y + 4, wide, sumHigh - 4}, 4))
	off := r.area.w - (column-34)/2 - wide - 12 - sum.wide
	r.page.text(sum, strong, r.start(r.area.x, r.area.w, off, sum.wide), r.y+4+(sumHigh-4)/2+.34*strong.size)
}

// ballotLine writes the number and the name of a component, and in small what it is.
func (r *room) ballotLine(row roomkit.Line, wide, high float64) {
	const indent = 20.0
	how := second.sized(7.6)
	how.lead = 1.22
	number, name := r.one(row.Number, indent, strong), r.one(row.Text, wide-indent, strong)
	ls := r.atMost(2, row.How, wide-indent, how)
	lead := 13.2
	for lead+float64(len(ls))*how.height() > high-2 && len(ls) > 0 {
		ls = ls[:len(ls)-1]
	}
	y := r.y + (high-lead-float64(len(ls))*how.height())/2
	base := y + lead/2 + .34*strong.size
	r.page.text(number, strong, r.start(r.area.x, r.area.w, 0, number.wide), base)
	r.page.text(name, strong, r.start(r.area.x, r.area.w, indent, name.wide), base)
	for i, ln := range ls {
		r.page.text(ln, how, r.start(r.area.x, r.area.w, indent, ln.wide), y+lead+float64(i)*how.height()+how.baseline())
	}
}

// scale draws the five blocks of a score, with words for the first and the last, and what an empty box means.
func (r *room) scale(b roomkit.Ballots) {
	const block, most = 15.0, 18.0
	st, numeral := second.in(ink), strong.sized(8.5)
	floor, off := r.y+most, 0.0
	word := func(s string) {
		ln := r.one(s, 150, st)
		r.page.text(ln, st, r.start(r.area.x, r.area.w, off, ln.wide), floor-4)
		off += ln.wide + 6
	}
	word(b.Low)
	for i := range 5 {
		high := most - 1.6*float64(4-i)
		at := rect{r.start(r.area.x, r.area.w, off, block), floor - high, block, high}
		r.page.both(white, ink2, .8, soft(at, 2))
		n := r.one(strconv.Itoa(i+1), block, numeral)
		r.page.text(n, numeral, at.x+(block-n.wide)/2, floor-3.4)
		off += block + 2
	}
	off += 4
	word(b.High)
	off += 12
	word(b.Empty)
}

// slips draws slips, and before them the list of what can be voted on if it has no room on them.
func (r *room) slips(s roomkit.Slips) {
	if s.Listed != "" {
		r.slipList(s)
	}
	listed := len(r.pages)
	r.halves(len(s.Heads), func(i int) { r.votingSlip(s, s.Heads[i]) })
	all := r.pages
	r.pages = all[:listed]
	r.footers(r.Footer)
	r.pages = all
}

func (r *room) votingSlip(s roomkit.Slips, number string) {
	const foot = 66.0
	r.head(halfTitle, number)
	r.say(s.Ask, 2, body.sized(9.5))
	r.y += 8
	end := r.area.y + r.area.h - foot
	if s.Listed != "" {
		r.say(s.Listed, 3, strong)
	} else {
		r.slipLines(s.Rows, end-r.y)
	}
	st := strong.sized(10)
	r.page.line(ink2, .9, r.area.x, end, r.area.x+r.area.w, end)
	r.put(r.one(s.Write, r.area.w, st), st, r.area.x, r.area.w, end+6)
	const across, gap = 36.0, 10.0
	for i := range s.Dots {
		x := r.start(r.area.x, r.area.w, float64(i)*(across+gap)+across/2, 0)
		r.page.both(white, ink2, 1.2, circle(x, end+27+across/2, across/2))
	}
}

// slipLines writes what can be voted on, in two columns if they are many, or lines to write it on.
func (r *room) slipLines(rows []roomkit.Line, room float64) {
	const gutter, indent = 24.0, 24.0
	columns := 1
	if len(rows) > 8 {
		columns = 2
	}
	each := (len(rows) + columns - 1) / columns
	wide := (r.area.w - float64(columns-1)*gutter) / float64(columns)
	high := min(34, room/float64(max(1, each)))
	for i, row := range rows {
		x := r.start(r.area.x, r.area.w, float64(i/each)*(wide+gutter), wide)
		y := r.y + float64(i%each)*high
		number := r.one(row.Number, indent, strong)
		r.page.text(number, strong, r.start(x, wide, 0, number.wide), y+high/2+.34*strong.size)
		if row.Text == "" {
			from := r.start(x, wide, indent, wide-indent)
			r.page.line(lineStrong, .6, from, y+high-5, from+wide-indent, y+high-5)
			continue
		}
		st := body
		ls := r.atMost(2, row.Text, wide-indent, st)
		if float64(len(ls))*st.height() > high {
			st = body.sized(7.8)
			st.lead = 1.2
			ls = r.atMost(2, row.Text, wide-indent, st)
		}
		for k, ln := range ls {
			r.page.text(ln, st, r.start(x, wide, indent, ln.wide), y+high/2+(float64(k)-float64(len(ls))/2)*st.height()+st.baseline())
		}
		if (i+1)%each != 0 && i+1 < len(rows) {
			r.page.line(hairline, .5, x, y+high, x+wide, y+high)
		}
	}
}

// slipList writes everything that can be voted on over as many pages as it takes.
func (r *room) slipList(s roomkit.Slips) {
	const indent = 34.0
	st := body.sized(12)
	r.portrait()
	r.head(sheetTitle, "")
	r.say(s.Total, 2, strong)
	r.y += 8
	for _, row := range s.Rows {
		ls := r.atMost(3, row.Text, printed-indent, st)
		high := float64(max(1, len(ls)))*st.height() + 5
		if r.y+high > bottom {
			r.portrait()
		}
		r.put(r.one(row.Number, indent, st.strong()), st.strong(), r.area.x, r.area.w, r.y)
		for i, ln := range ls {
			r.page.text(ln, st, r.start(r.area.x, r.area.w, indent, ln.wide), r.y+float64(i)*st.height()+st.baseline())
		}
		r.y += high
		r.page.line(hairline, .6, r.area.x, r.y-2, r.area.x+r.area.w, r.y-2)
	}
}

// cards draws eight empty cards on each page, with lines to cut between them.
func (r *room) cards(s roomkit.CardSheet) {
	const across, down, rim = 2, 4, 16.0
	w, h := pageWide/across, pageHigh/down
	for i := range s.Count {
		at := i % (across * down)
		if at == 0 {
			r.portrait()
			r.cut(w, 0, w, pageHigh)
			for k := 1; k < down; k++ {
				r.cut(0, h*float64(k), pageWide, h*float64(k))
			}
		}
		column := at % across
		if r.rtl {
			column = across - 1 - column
		}
		r.area = rect{float64(column)*w + rim, float64(at/across)*h + rim, w - 2*rim, h - 2*rim}
		r.choices(s.Sectors, 0, r.area.y+r.area.h-14, true)
	}
}
