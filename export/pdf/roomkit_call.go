package pdf

import "madrega/app/roomkit"

// notice draws the call for applications, over as many pages as it takes.
func (r *room) notice(n roomkit.Notice) {
	r.portrait()
	r.head(sheetTitle, "")
	if len(n.Parts) == 0 {
		r.say(n.None, 3, body)
		r.footers(r.Footer)
		return
	}
	r.y += 4
	r.say(n.Forum, 3, bandTitle.in(ink))
	r.say(n.About, 2, second)
	r.y += 8
	if n.Due != "" {
		r.due(n.Due)
	}
	for _, part := range n.Parts {
		r.noticePart(part)
	}
	r.footers(r.Footer)
}

// due is the deadline in a box, which is what people look for first.
func (r *room) due(s string) {
	const pad = 9.0
	ls := r.atMost(2, s, r.area.w-2*pad, numeral)
	high := float64(len(ls))*numeral.height() + 2*pad
	r.page.both(sunTint, ink2, .9, soft(rect{r.area.x, r.y, r.area.w, high}, 6))
	for i, ln := range ls {
		r.put(ln, numeral, r.area.x+pad, r.area.w-2*pad, r.y+pad+float64(i)*numeral.height())
	}
	r.y += high + 6
}

const pointIndent = 13.0

// noticePart draws a heading and what stands below it; a heading is never the last thing on a page.
func (r *room) noticePart(part roomkit.NoticePart) {
	indent := 0.0
	if part.Points {
		indent = pointIndent
	}
	for i, text := range part.Text {
		ls := r.lines(text, r.area.w-indent, body)
		first := 0.0
		if i == 0 {
			first = 10 + subtitle.height() + 3
		}
		if r.y+first+float64(min(len(ls), 2))*body.height() > bottom {
			r.portrait()
		}
		if i == 0 {
			r.y += 10
			r.say(part.Title, 1, subtitle)
			r.y += 3
		}
		if part.Points {
			r.page.fill(pine, circle(r.start(r.area.x, r.area.w, 4, 0), r.y+body.height()/2, 2))
		}
		r.run(ls, body, indent)
		r.y += 3
	}
}

// run writes lines so far from where reading starts, over as many pages as it takes.
func (r *room) run(ls []line, st style, indent float64) {
	for _, ln := range ls {
		if r.y+st.height() > bottom {
			r.portrait()
		}
		r.putAt(ln, st, indent)
		r.y += st.height()
	}
}

// Measures of the application form: of the column of questions, of a line to write on, of a box to tick.
const (
	formAsk  = 168.0
	formLine = 25.0
	formBox  = 11.0
)

// form draws the application form, a question after the other.
func (r *room) form(f roomkit.Form) {
	r.portrait()
	r.head(sheetTitle, "")
	if len(f.Lines) == 0 {
		r.say(f.None, 3, body)
		r.footers(r.Footer)
		return
	}
	r.say(f.Forum, 2, strong)
	for _, how := range f.How {
		r.run(r.lines(how, r.area.w, second), second, 0)
	}
	r.y += 6
	r.page.line(ink2, .9, r.area.x, r.y, r.area.x+r.area.w, r.y)
	for _, line := range f.Lines {
		r.question(line)
	}
	r.formEnd(f)
	r.footers(r.Footer)
}

// question draws what is asked where reading starts, and room for the answer beside it. More answers than a page has room
// for go on on the next.
func (r *room) question(q roomkit.FormLine) {
	const indent, pad = 22.0, 5.0
	st, how := strong.sized(9.5), second.sized(8)
	ask := r.atMost(4, q.Text, formAsk-indent-8, st)
	who := r.atMost(2, q.How, formAsk-indent-8, how)
	rows := r.choiceRows(q.Choices, r.area.w-formAsk)
	high := max(float64(len(ask))*st.height()+float64(len(who))*how.height()+2*pad, formLine)
	if q.Long && len(rows) == 0 {
		high = max(high, 4*formLine)
	}
	if r.y+max(high, min(float64(len(rows))*choiceHigh+2*pad, (bottom-top)/2)) > bottom {
		r.portrait()
	}
	y, page := r.y, r.page
	r.y += pad
	r.put(r.one(q.Number, indent, st), st, r.area.x, r.area.w, r.y)
	r.run(ask, st, indent)
	r.run(who, how, indent)
	r.y = y + pad
	for _, row := range rows {
		if r.y+choiceHigh > bottom {
			r.portrait()
		}
		r.choiceBoxes(row, r.y)
		r.y += choiceHigh
	}
	if r.y += pad; r.page == page {
		r.y = max(r.y, y+high)
	}
	if q.Long && len(rows) == 0 {
		from := r.start(r.area.x, r.area.w, formAsk, r.area.w-formAsk)
		for at := y + formLine; at < y+high-1; at += formLine {
			r.page.line(hairline, .6, from, at, from+r.area.w-formAsk, at)
		}
	}
	r.page.line(lineStrong, .6, r.area.x, r.y, r.area.x+r.area.w, r.y)
}

const choiceHigh = 16.5

// choiceRows breaks the possible answers into rows of a width.
func (r *room) choiceRows(choices []string, wide float64) (rows [][]line) {
	const gap = formBox + 5 + 14
	st := second.in(ink).sized(9.5)
	x := wide
	for _, c := range choices {
		ln := r.one(c, wide-gap, st)
		if x+ln.wide+gap > wide {
			rows, x = append(rows, nil), 0
		}
		last := len(rows) - 1
		rows[last] = append(rows[last], ln)
		x += ln.wide + gap
	}
	return rows
}

// choiceBoxes draws a row of answers with a box before each.
func (r *room) choiceBoxes(row []line, y float64) {
	st := second.in(ink).sized(9.5)
	off := formAsk
	for _, ln := range row {
		box := rect{r.start(r.area.x, r.area.w, off, formBox), y + (st.height()-formBox)/2, formBox, formBox}
		r.page.stroke(ink2, .9, soft(box, 2))
		off += formBox + 5
		r.page.text(ln, st, r.start(r.area.x, r.area.w, off, ln.wide), y+st.baseline())
		off += ln.wide + 14
	}
}

// formEnd is where it is signed, and what the secretary fills in; both stay on one page.
func (r *room) formEnd(f roomkit.Form) {
	const sign, office = 46.0, 44.0
	st := second.in(ink)
	declare := r.atMost(4, f.Declare, r.area.w, st)
	high := 12 + float64(len(declare))*st.height() + sign + 12 + office
	if r.y+high > bottom+8 {
		r.portrait()
	}
	r.y += 12
	r.run(declare, st, 0)
	third := r.area.w / 3
	for i, word := range f.Sign {
		x := r.start(r.area.x, r.area.w, float64(i)*third, third-18)
		r.page.line(ink2, .9, x, r.y+sign-16, x+third-18, r.y+sign-16)
		r.put(r.one(word, third-18, second), second, x, third-18, r.y+sign-14)
	}
	r.y += sign + 12
	r.page.both(surface2, lineStrong, .6, soft(rect{r.area.x, r.y, r.area.w, office}, 5))
	r.putAt(r.one(f.Office[0], third-20, strong.sized(9)), strong.sized(9), 10)
	for i, word := range f.Office[1:] {
		off := 10 + float64(i)*r.area.w/2
		ln := r.one(word, r.area.w/2-90, second)
		y := r.y + office - 18
		r.page.text(ln, second, r.start(r.area.x, r.area.w, off, ln.wide), y+second.baseline())
		from := r.start(r.area.x, r.area.w, off+ln.wide+6, r.area.w/2-ln.wide-30)
		r.page.line(ink2, .8, from, y+second.height(), from+r.area.w/2-ln.wide-30, y+second.height())
	}
	r.y += office
}
