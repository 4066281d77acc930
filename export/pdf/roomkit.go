package pdf

import (
	"io"
	"math"

	"madrega/app/lang"
	"madrega/app/roomkit"
)

// WriteRoom draws sheets for the room and writes the file to w, as Write does with a report. They are light, to be written
// on by hand, and as good in black and white.
func WriteRoom(w io.Writer, p roomkit.Print) error {
	return writeWhole(w, func() ([]byte, error) {
		if p.Lang == nil {
			p.Lang = lang.For("")
		}
		return encode(roomPages(p), about{title: lang.Plain(clean(p.Title)), subject: lang.Plain(clean(p.About)), program: p.Lang.T("app.name"),
			code: p.Lang.Code(), rtl: p.Lang.RTL(), made: p.Made})
	})
}

// room draws sheets one after the other, each within an area of a page.
type room struct {
	*layout
	roomkit.Print
	area rect
}

func roomPages(p roomkit.Print) []*page {
	r := &room{layout: &layout{typesetter: typesetter{rtl: p.Lang.RTL()}, lang: p.Lang}, Print: p}
	switch s := p.Sheet.(type) {
	case roomkit.Ballots:
		r.halves(len(s.Heads), func(i int) { r.ballot(s, s.Heads[i]) })
	case roomkit.Slips:
		r.slips(s)
	case roomkit.CardSheet:
		r.cards(s)
	case roomkit.Canvas:
		r.canvases(s)
	case roomkit.Plan:
		r.plan(s)
	case roomkit.Guests:
		r.guests(s)
	case roomkit.Notice:
		r.notice(s)
	case roomkit.Form:
		r.form(s)
	case roomkit.Post:
		r.post(s)
	}
	if len(r.pages) == 0 {
		r.portrait()
	}
	return r.pages
}

var (
	sheetTitle = style{16, true, pine, 1.2}
	halfTitle  = style{13, true, pine, 1.2}
	numberText = style{11.5, true, ink, 1.2}
)

// portrait begins an A4 page.
func (r *room) portrait() {
	r.newPage()
	r.area = rect{margin, top - 8, printed, bottom - top + 12}
	r.y = r.area.y
}

// landscape begins an A4 page on its side.
func (r *room) landscape() {
	const rim = 34
	r.newPage()
	r.page.wide, r.page.high = pageHigh, pageWide
	r.area = rect{rim, rim - 4, pageHigh - 2*rim, pageWide - 2*rim + 8}
	r.y = r.area.y
}

// halves draws n sheets of half a page each, with a line to cut between them.
func (r *room) halves(n int, draw func(i int)) {
	const side, rim = 34.0, 24.0
	for i := range n {
		if i%2 == 0 {
			r.portrait()
			r.cut(0, pageHigh/2, pageWide, pageHigh/2)
		}
		r.area = rect{side, float64(i%2)*pageHigh/2 + rim, pageWide - 2*side, pageHigh/2 - 2*rim}
		r.y = r.area.y
		draw(i)
	}
}

// cut is a line of dashes.
func (r *room) cut(x1, y1, x2, y2 float64) {
	const dash = 4.0
	far := math.Hypot(x2-x1, y2-y1)
	dx, dy := (x2-x1)/far, (y2-y1)/far
	var path []step
	for at := dash; at < far-dash; at += 2 * dash {
		path = append(path, polyline(x1+at*dx, y1+at*dy, x1+(at+dash)*dx, y1+(at+dash)*dy)...)
	}
	r.page.stroke(lineStrong, .6, path)
}

// head writes what the sheet is, with a number at the end of the line if it has one, and for whom.
func (r *room) head(st style, number string) {
	wide := r.area.w
	if number != "" {
		ln := r.one(number, 120, numberText)
		box := rect{r.start(r.area.x, r.area.w, r.area.w-ln.wide-18, ln.wide+18), r.y - 2, ln.wide + 18, 20}
		r.page.stroke(ink2, .9, soft(box, 5))
		r.center(ln, numberText, box.x+box.w/2, r.y+1)
		wide -= box.w + 14
	}
	for _, ln := range r.atMost(2, r.Title, wide, st) {
		r.put(ln, st, r.area.x, r.area.w, r.y)
		r.y += st.height()
	}
	r.put(r.one(r.About, wide, second), second, r.area.x, r.area.w, r.y)
	r.y += second.height() + 5
}

// say writes a few lines over the width of the sheet.
func (r *room) say(s string, most int, st style) {
	for _, ln := range r.atMost(most, s, r.area.w, st) {
		r.put(ln, st, r.area.x, r.area.w, r.y)
		r.y += st.height()
	}
}

// foot writes at the lower rim of the sheet where it is from, at the end of the line.
func (r *room) foot() {
	ln := r.one(r.Footer, r.area.w/2, footText)
	r.putEnd(ln, footText, r.area.x, r.area.w, r.area.y+r.area.h-footText.height())
}

// choices draws the shapes of sectors with their words, from off on; each after a box to be marked if there are boxes.
// It gives where they end.
func (r *room) choices(all []roomkit.Choice, off, y float64, boxes bool) float64 {
	const box = 11.0
	st := second.in(ink).sized(9.5)
	middle := y + st.height()/2
	most := min(130, (r.area.w-off)/float64(max(1, len(all)))-48)
	for _, c := range all {
		if boxes {
			at := rect{r.start(r.area.x, r.area.w, off, box), middle - box/2, box, box}
			r.page.stroke(ink2, .9, soft(at, 2))
			off += box + 5
		}
		if c.Sector != "" {
			colour, _ := sectorColour(c.Sector)
			r.page.fill(colour, sectorShape(c.Sector, r.start(r.area.x, r.area.w, off+4.5, 0), middle, 4.4))
			off += 13
		}
		word := r.one(c.Word, most, st)
		r.page.text(word, st, r.start(r.area.x, r.area.w, off, word.wide), y+st.baseline())
		off += word.wide + 18
	}
	return off
}

// grow makes everything on a page larger, and the page with it.
func (p *page) grow(by float64) {
	p.wide, p.high = p.wide*by, p.high*by
	for i := range p.marks {
		m := &p.marks[i]
		m.width *= by
		for k := range m.path {
			for j := range m.path[k].p {
				m.path[k].p[j] *= by
			}
		}
	}
	for i := range p.texts {
		t := &p.texts[i]
		t.x, t.y, t.size, t.wide = t.x*by, t.y*by, t.size*by, t.wide*by
	}
}

// pale is a colour mixed with white, so that one can write on it.
func pale(c rgb) rgb {
	mix := func(shift uint) rgb { return (c>>shift&255*38 + 255*62) / 100 << shift }
	return mix(16) | mix(8) | mix(0)
}
