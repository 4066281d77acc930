package picture

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"madrega/app"
	"madrega/ui/kit"
)

// LevelPips shows a score as three blocks that rise towards the side where reading ends, and as a word: low, medium,
// high. Nothing stands there for no score.
func LevelPips(l *kit.Look, s app.Score) fyne.CanvasObject {
	if s.Level() == "" {
		return kit.Space(l, 0, 0)
	}
	return LevelPipsWord(l, s, l.T("level."+s.Level()))
}

// LevelPipsWord is LevelPips with another word, where the language wants the word to agree with what is scored.
func LevelPipsWord(l *kit.Look, s app.Score, word string) fyne.CanvasObject {
	return kit.Row(l, 7, Pips(l, s), kit.Write(l, word, kit.Body, kit.Ink))
}

// Pips are the three blocks alone.
func Pips(l *kit.Look, s app.Score) fyne.CanvasObject {
	given := map[string]int{"low": 1, "medium": 2, "high": 3}[s.Level()]
	body, _ := l.TextSize(kit.Body)
	u := body / 15
	blocks := make([]fyne.CanvasObject, 3)
	for i := range blocks {
		c := kit.Hairline
		if i < given {
			c = kit.Pine
		}
		r := kit.Rect(l, c, 0)
		r.CornerRadius = 1.5 * u
		blocks[i] = r
	}
	a := &kit.Arrangement{}
	a.MinWidth = func([]fyne.CanvasObject) float32 { return 22 * u }
	a.Height = func([]fyne.CanvasObject, float32) float32 { return 14 * u }
	a.Place = func(objects []fyne.CanvasObject, size fyne.Size) {
		for i, o := range objects {
			h := (6 + 4*float32(i)) * u
			l.Put(o, size.Width, float32(i)*8*u, (size.Height+14*u)/2-h, 6*u, h)
		}
	}
	return container.New(a, blocks...)
}

// SectorBar shows how many of each sector there are as one bar, in the fixed order from the side where reading starts.
// It says nothing by itself: the numbers stand beside it.
func SectorBar(l *kit.Look, counts map[app.Sector]int) fyne.CanvasObject {
	var bars []fyne.CanvasObject
	var shares []float32
	sum := float32(0)
	for _, s := range app.Sectors {
		if n := counts[s]; n > 0 {
			bars = append(bars, kit.Rect(l, kit.SectorColor(s), 3))
			shares = append(shares, float32(n))
			sum += float32(n)
		}
	}
	a := &kit.Arrangement{}
	a.MinWidth = func([]fyne.CanvasObject) float32 { return l.S(60) }
	a.Height = func([]fyne.CanvasObject, float32) float32 { return l.S(14) }
	a.Place = func(objects []fyne.CanvasObject, size fyne.Size) {
		gap := l.S(2)
		x, room := float32(0), size.Width-gap*float32(len(objects)-1)
		for i, o := range objects {
			w := room * shares[i] / sum
			l.Put(o, size.Width, x, (size.Height-l.S(14))/2, w, l.S(14))
			x += w + gap
		}
	}
	return container.New(a, bars...)
}
