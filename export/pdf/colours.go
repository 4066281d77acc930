package pdf

import "madrega/app"

// rgb is a colour, 0xRRGGBB.
type rgb uint32

// The light colours of the visual language.
const (
	white       rgb = 0xFFFFFF
	surface     rgb = 0xFFFDF8
	surface2    rgb = 0xE9E4D9
	hairline    rgb = 0xD6CFC1
	lineStrong  rgb = 0x857C6B
	ink         rgb = 0x1E2B2A
	ink2        rgb = 0x52605D
	pine        rgb = 0x14524A
	pineLedge   rgb = 0x0B332D
	pineInk     rgb = 0xF5F1E8
	pineInk2    rgb = 0xC9DCD6
	tint        rgb = 0xDFEAE5
	sun         rgb = 0xF2C35F
	sunTint     rgb = 0xFBEFD3
	target      rgb = 0x946B12
	good        rgb = 0x2C6A3E
	caution     rgb = 0x8A5200
	cautionFill rgb = 0xF8E7C8
	fault       rgb = 0xA62B1F
	gapFill     rgb = 0xFCF1EC
	goodFill    rgb = 0xDFEBDD
	faultFill   rgb = 0xF6DDD6
	wideSpread  rgb = 0xC98A2B
	keyField    rgb = 0xCEDFD8
	nearField   rgb = 0xE1E8E2
	farField    rgb = 0xEDE7DB
)

var terraces = [4]rgb{0x1B5C52, 0x22685C, 0x2A7668, 0x338472}

var rungColours = [7]rgb{lineStrong, 0xDDE9E4, 0xB4D0C7, 0x83B3A6, 0x4F9283, 0x226C5F, 0x0D3F38}

// rungColour is the colour of a rung, and that of an icon on it.
func rungColour(r app.Rung) (fill, icon rgb) {
	if r < 1 || r > 6 {
		return surface2, ink
	}
	if r >= 5 {
		return rungColours[r], surface
	}
	return rungColours[r], ink
}

// sectorColour is the colour of a sector's shape, and the faint one behind it.
func sectorColour(s app.Sector) (strong, faint rgb) {
	switch s {
	case app.Public:
		return 0x1D4F91, 0xDEE7F2
	case app.Third:
		return 0xAE3566, 0xF5DFE7
	case app.Business:
		return 0x7E5E00, 0xF0E8CC
	}
	return ink2, surface2
}
