package pdf

import (
	"madrega/app"
	"madrega/app/report"
)

const (
	cardGap     = 8.0
	cardPad     = 7.0
	cardColumns = 3
	cardWide    = (printed - (cardColumns-1)*cardGap) / cardColumns
	mostDots    = 40 // in a row; more are said in words only
	deepCard    = 36 // lines; a longer card goes on in another
)

var cardWords = body.sized(9.5)

// cards draws groups one below the other, each with its dots and its cards in three columns.
func (l *layout) cards(c report.Cards) {
	l.title(c.Title)
	if len(c.Groups) == 0 {
		l.empty("")
		return
	}
	for i, g := range c.Groups {
		if i > 0 {
			l.gap(12)
		}
		l.group(g)
	}
	l.after(6)
}

// paperCard is a card that is broken into lines.
type paperCard struct {
	lines  []styled
	rules  []int // lines with a hairline above them: what was merged into it
	sector app.Sector
	marked bool
	pile   bool // others were merged into it
	high   float64
}

func (l *layout) group(g report.CardGroup) {
	var all []paperCard
	for _, c := range g.Cards {
		all = append(all, l.paperCards(c)...)
	}
	l.groupHead(g, true)
	if len(all) == 0 {
		l.reserve(0)
		return
	}
	l.gap(4)
	ends, least, fit := [cardColumns]float64{}, 0.0, 0
	room := l.left() - l.waiting()
	for i, c := range all {
		at := shortest(ends)
		if ends[at]+c.high <= room && fit == i {
			fit++
		}
		if ends[at] += c.high + cardGap; i < cardColumns {
			least = max(least, c.high)
		}
	}
	few := len(all)-fit < 3 // would be left for the next page
	if whole := max(ends[0], ends[1], ends[2]); whole < (bottom-top)/3 && (few || l.left() < (bottom-top)/4) {
		least = whole // rather than leave much of this page empty
	}
	l.reserve(least)
	ends = [cardColumns]float64{l.y, l.y, l.y}
	for _, c := range all {
		at := shortest(ends)
		if ends[at]+c.high > bottom {
			l.newPage()
			l.groupHead(g, false)
			l.reserve(c.high)
			ends = [cardColumns]float64{l.y, l.y, l.y}
			at = 0
		}
		l.card(c, l.start(margin, printed, float64(at)*(cardWide+cardGap), cardWide), ends[at])
		ends[at] += c.high + cardGap
	}
	l.y = max(ends[0], ends[1], ends[2])
}

// shortest is the column in which the next card stands.
func shortest(ends [cardColumns]float64) (at int) {
	for i, y := range ends {
		if y < ends[at]-.01 {
			at = i
		}
	}
	return at
}

// groupHead writes the name of a group and its dots; on the pages after the first its name alone.
func (l *layout) groupHead(g report.CardGroup, first bool) {
	st := strong.sized(11.5)
	if !first {
		ls := l.atMost(1, g.Name, printed, second)
		if len(ls) > 0 {
			l.keepLines(ls, second, 4)
		}
		return
	}
	votes := l.one(g.Votes, 150, st.in(pine))
	ls := l.atMost(3, g.Name, printed-votes.wide-16, st)
	if len(ls) == 0 && votes.shown == "" {
		l.keep(8, func(y float64) { l.page.line(hairline, .8, margin, y, margin+printed, y) })
		return
	}
	dots := 0.0
	if g.Dots > 0 && g.Dots <= mostDots {
		dots = 11
	}
	h := float64(max(1, len(ls))) * st.height()
	l.keep(h+dots+6, func(y float64) {
		for i, ln := range ls {
			l.put(ln, st, margin, printed, y+float64(i)*st.height())
		}
		l.putEnd(votes, st.in(pine), margin, printed, y)
		colour := rungColours[3]
		if g.Lead {
			colour = pine
		}
		for i := range int(min(dots, 1)) * g.Dots {
			l.page.fill(colour, circle(l.start(margin, printed, 4+9*float64(i), 0), y+h+5, 3.2))
		}
	})
}

// paperCards is a card; several if it is long.
func (l *layout) paperCards(c report.CardItem) (all []paperCard) {
	wide := cardWide - 2*cardPad
	mark := 0.0
	if c.Sector != "" {
		mark = 13
	}
	whole := paperCard{sector: c.Sector, marked: mark > 0, pile: len(c.Merged) > 0}
	add := func(text string, width float64, st style) {
		for _, ln := range l.lines(text, width, st) {
			whole.lines = append(whole.lines, styled{ln, st})
		}
	}
	add(c.Text, wide-mark, cardWords)
	for _, m := range c.Merged {
		whole.rules = append(whole.rules, len(whole.lines))
		add(m, wide-mark, cardWords.sized(8.5).in(ink2))
	}
	if c.Note != "" {
		add(c.Note, wide-mark, second.strong().sized(8.5).in(pine))
	}
	for from := 0; from == 0 || from < len(whole.lines); from += deepCard {
		part := whole
		part.lines = whole.lines[from:min(len(whole.lines), from+deepCard)]
		part.rules = nil
		for _, r := range whole.rules {
			if r > from && r < from+len(part.lines) {
				part.rules = append(part.rules, r-from)
			}
		}
		if from > 0 {
			part.marked = false
		}
		part.high = float64(max(1, len(part.lines)))*cardWords.height() + 2*cardPad + 3*float64(len(part.rules))
		all = append(all, part)
	}
	return all
}

func (l *layout) card(c paperCard, x, y float64) {
	h := c.high - 3
	if c.pile {
		l.page.both(surface, hairline, .5, soft(rect{x + 4, y + 4, cardWide - 8, h - .5}, 4))
	}
	l.page.fill(hairline, soft(rect{x, y + ledge, cardWide, h}, 4))
	l.page.both(surface, hairline, .5, soft(rect{x, y, cardWide, h}, 4))
	mark := 0.0
	if c.sector != "" {
		mark = 13
	}
	if c.marked {
		colour, _ := sectorColour(c.sector)
		l.page.fill(colour, sectorShape(c.sector, l.start(x, cardWide, cardPad+4, 0), y+cardPad-2+cardWords.height()/2, 3.8))
	}
	at := y + cardPad - 2
	left := l.start(x, cardWide, cardPad+mark, cardWide-2*cardPad-mark)
	for i, ln := range c.lines {
		for _, r := range c.rules {
			if r == i {
				at += 3
				l.page.line(hairline, .5, left, at-1.5, left+cardWide-2*cardPad-mark, at-1.5)
			}
		}
		l.put(ln.line, ln.style, left, cardWide-2*cardPad-mark, at)
		at += cardWords.height()
	}
}
