package pdf

import (
	"fmt"

	"madrega/app"
)

// numbered lists what stands in a picture as a number only.
type numbered []key

type key struct {
	n      int
	name   string
	sector app.Sector
}

const keyGutter = 12.0

// keyColumns is in how many columns names are written: three if they fit without being cut, else two.
func (l *layout) keyColumns(names []string) int {
	for _, name := range names {
		if l.one(name, printed, smallText).wide > (printed-2*keyGutter)/3-36 {
			return 2
		}
	}
	return 3
}

// keysHeight is how high the names of numbers will be.
func (l *layout) keysHeight(names []string) float64 {
	columns := l.keyColumns(names)
	return float64((len(names)+columns-1)/columns)*(smallText.height()+2) + 4
}

// keys writes the names that belong to numbers, in columns.
func (l *layout) keys(all numbered) {
	names := make([]string, len(all))
	for i, k := range all {
		names[i] = k.name
	}
	columns := l.keyColumns(names)
	wide := (printed - float64(columns-1)*keyGutter) / float64(columns)
	st := smallText
	for from := 0; from < len(all); from += columns {
		l.reserve(st.height() + 2)
		for i, k := range all[from:min(len(all), from+columns)] {
			x := l.start(margin, printed, float64(i)*(wide+keyGutter), wide)
			number := l.one(fmt.Sprint(k.n), 30, st.strong())
			l.page.text(number, st.strong(), l.start(x, wide, 20-number.wide, number.wide), l.y+st.baseline())
			colour, _ := sectorColour(k.sector)
			l.page.fill(colour, sectorShape(k.sector, l.start(x, wide, 29, 0), l.y+st.height()/2, 3.4))
			name := l.one(k.name, wide-36, st)
			l.page.text(name, st, l.start(x, wide, 36, name.wide), l.y+st.baseline())
		}
		l.y += st.height() + 2
	}
	l.after(4)
}

// legend says which shape is which sector.
func (l *layout) legend(y float64, extra ...app.Sector) (end float64) {
	off := 0.0
	for _, s := range append(append([]app.Sector(nil), app.Sectors...), extra...) {
		colour, _ := sectorColour(s)
		l.page.fill(colour, sectorShape(s, l.start(margin, printed, off+5, 0), y+second.height()/2, 4.2))
		word := l.one(l.sectorWord(s), 110, second)
		l.page.text(word, second, l.start(margin, printed, off+14, word.wide), y+second.baseline())
		off += 14 + word.wide + 20
	}
	return off
}
