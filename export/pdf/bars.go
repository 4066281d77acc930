package pdf

import (
	"slices"

	"madrega/app"
	"madrega/app/report"
)

// ladder draws six steps that rise towards where reading ends, and under each how many relations stand on it and how
// many should.
func (l *layout) ladder(d report.Ladder) {
	const high, gap, names = 118.0, 4.0, 74.0
	l.title(d.Title)
	l.gap(6)
	count := numeral.height()
	labels := make([][]line, 6)
	most := 1
	wide := (printed - names - 5*gap) / 6
	for i := range labels {
		labels[i] = l.atMost(2, d.Names[i], wide-2, second.in(ink))
		most = max(most, len(labels[i]))
	}
	l.reserve(high + float64(most)*second.height() + 2*count + 20)
	floor := l.y + high
	rows := floor + 6 + float64(most)*second.height() + 4
	for i, r := range app.Rungs {
		x := l.start(margin, printed, names+float64(i)*(wide+gap), wide)
		h := high * (.2 + .8*float64(i)/5)
		fill, on := rungColour(r)
		l.page.fill(fill, rounded(rect{x, floor - h, wide, h}, 4, 4, 0, 0))
		l.page.fill(on, icon(rungIcon(r), x+wide/2-9, floor-h+4, 18))
		for k, ln := range labels[i] {
			l.center(ln, second.in(ink), x+wide/2, floor+5+float64(k)*second.height())
		}
		l.center(l.one(l.lang.Number(d.Now[i]), wide, numeral), numeral, x+wide/2, rows)
		l.center(l.one(l.lang.Number(d.Target[i]), wide, numeral.in(target)), numeral.in(target), x+wide/2, rows+count)
	}
	l.page.line(pine, 1.2, margin, floor, margin+printed, floor)
	for i, w := range [2]string{d.NowWord, d.TargetWord} {
		y := rows + float64(i)*count
		flag := rect{l.start(margin, printed, 0, 7), y + count/2 - 3.5, 7, 7}
		if i == 0 {
			l.page.both(sun, target, .8, soft(flag, 1.5))
		} else {
			l.page.stroke(target, 1.4, soft(flag.inset(.4), 1.5))
		}
		word := l.one(w, names-14, strong.sized(10))
		l.page.text(word, strong.sized(10), l.start(margin, printed, 12, word.wide), y+count/2+.34*10)
	}
	l.y = rows + 2*count + 8
	l.note(d.Note)
}

// sectors draws a bar for each sector, from its name on, with the number at its end.
func (l *layout) sectors(s report.Sectors) {
	high := l.tight(20, 17)
	l.title(s.Title)
	l.gap(6)
	l.reserve(3 * high)
	most, names := 1, 40.0
	words := make([]line, 3)
	for i, sector := range app.Sectors {
		name := s.Names[i]
		if name == "" {
			name = l.sectorWord(sector)
		}
		words[i] = l.one(name, 150, body)
		names = max(names, words[i].wide)
		most = max(most, s.Counts[i])
	}
	for i, sector := range app.Sectors {
		y := l.y + high/2
		colour, _ := sectorColour(sector)
		l.page.fill(colour, sectorShape(sector, l.start(margin, printed, 6, 0), y, 4.6))
		l.page.text(words[i], body, l.start(margin, printed, 18, words[i].wide), y+.34*body.size)
		number := l.one(l.lang.Number(max(0, s.Counts[i])), 60, numeral.sized(12))
		from := 18 + names + 14
		long := (printed - from - 60) * float64(max(0, s.Counts[i])) / float64(most)
		if long > 0 {
			l.page.fill(colour, soft(rect{l.start(margin, printed, from, long), y - 6, long, 12}, min(2.5, long/2)))
		}
		l.page.text(number, numeral.sized(12), l.start(margin, printed, from+long+8, number.wide), y+.34*12)
		l.y += high
	}
	l.after(4)
	l.note(s.Note)
}

// figures draws numbers side by side, each on a block that stands a little higher than the one before.
func (l *layout) figures(f report.Figures) {
	const gap, pad, most, rise = 8.0, 10.0, 6, 5.0
	for items := range slices.Chunk(f.Items, most) {
		wide := (printed - float64(len(items)-1)*gap) / float64(len(items))
		news := numeral.sized(21).in(pine)
		for _, it := range items {
			if w := l.one(it.Value, printed, news).wide; w > wide-2*pad {
				news = news.sized(max(11, news.size*(wide-2*pad)/w-.1))
			}
		}
		words, deepest := make([][]line, len(items)), 1
		for i, it := range items {
			words[i] = l.atMost(3, it.Word, wide-2*pad, second)
			deepest = max(deepest, len(words[i]))
		}
		l.gap(4)
		base := news.height() + float64(deepest)*second.height() + 2*pad - 4
		high := base + rise*float64(len(items)-1)
		l.reserve(high + 6)
		for i, it := range items {
			x := l.start(margin, printed, float64(i)*(wide+gap), wide)
			h := base + rise*float64(i)
			y := l.y + high - h
			l.page.fill(tint, rounded(rect{x, y, wide, h}, 6, 6, 0, 0))
			l.put(l.one(it.Value, wide-2*pad, news), news, x+pad, wide-2*pad, y+pad-3)
			for k, ln := range words[i] {
				l.put(ln, second.in(ink), x+pad, wide-2*pad, y+pad-3+news.height()+float64(k)*second.height())
			}
		}
		l.page.line(pine, 1.2, margin, l.y+high, margin+printed, l.y+high)
		l.y += high + 6
	}
}
