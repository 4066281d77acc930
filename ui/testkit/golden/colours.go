package golden

import (
	"cmp"
	"image"
	"image/color"
	"slices"
)

// clearly is how far apart in red, green or blue two colours are that count as different. What fewColours changes is less.
const clearly = 32

type colour [3]uint8

func colourAt(img image.Image, x, y int) colour {
	c := color.NRGBAModel.Convert(img.At(x, y)).(color.NRGBA)
	return colour{c.R, c.G, c.B}
}

// far is how far apart two colours are, in that of red, green and blue which differs most.
func (c colour) far(o colour) (d int) {
	for i := range c {
		d = max(d, int(max(c[i], o[i])-min(c[i], o[i])))
	}
	return d
}

// fewColours draws a picture in 256 colours or fewer: those that are in it most often, and of the others the nearest of
// these. Of the same picture it makes the same.
func fewColours(img image.Image) *image.Paletted {
	count := map[colour]int{}
	size := img.Bounds()
	for y := size.Min.Y; y < size.Max.Y; y++ {
		for x := size.Min.X; x < size.Max.X; x++ {
			count[colourAt(img, x, y)]++
		}
	}
	all := make([]colour, 0, len(count))
	for c := range count {
		all = append(all, c)
	}
	slices.SortFunc(all, func(a, b colour) int {
		return cmp.Or(count[b]-count[a], slices.Compare(a[:], b[:]))
	})
	var kept []colour
	for apart := 1; ; apart++ {
		if kept = leaders(all, apart); len(kept) <= 256 {
			break
		}
	}
	palette := make(color.Palette, len(kept))
	for i, c := range kept {
		palette[i] = color.NRGBA{c[0], c[1], c[2], 0xFF}
	}
	index := map[colour]uint8{}
	for _, c := range all {
		best := 0
		for i, k := range kept {
			if c.far(k) < c.far(kept[best]) {
				best = i
			}
		}
		index[c] = uint8(best)
	}
	out := image.NewPaletted(size, palette)
	for y := size.Min.Y; y < size.Max.Y; y++ {
		for x := size.Min.X; x < size.Max.X; x++ {
			out.SetColorIndex(x, y, index[colourAt(img, x, y)])
		}
	}
	return out
}

// leaders are the colours that lie so far from all before them.
func leaders(all []colour, apart int) (kept []colour) {
	for _, c := range all {
		if !slices.ContainsFunc(kept, func(k colour) bool { return c.far(k) < apart }) {
			if kept = append(kept, c); len(kept) > 256 {
				break
			}
		}
	}
	return kept
}
