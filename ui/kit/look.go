// Package kit holds the parts that every screen is made of: the look, text and its entry, layout, controls, tables, lists,
// dialogs, the rail. They know the direction of writing, which Fyne doesn't: each takes the Look as its first argument, and a
// change of language, size or light builds the screen anew with another Look.
//
// Texts are kept as they are written (logical order) and put in visual order only when drawn, by app/bidi.
//
// Of what a workshop is about it knows only the sectors, whose colours and shapes are part of the look. Cards in columns are
// in ui/board, whatever is drawn in ui/picture, papers and scores in ui/ballot: what knows a rung, a vote or a quota stands
// there, and kit imports none of them.
package kit

import (
	"bytes"
	"image/color"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"madrega/app"
	"madrega/app/lang"
	"madrega/assets"
)

// Look is how everything in one window looks: its language, light or dark, and size. It never changes.
type Look struct {
	*lang.Lang
	Dark bool
	Zoom float32 // 1 is usual; one step up or down is 1.15
	Wall bool    // the projector's sizes of type

	Drafts Drafts // of the document in the window; nil keeps none
}

// Color is the name of a colour in the visual language.
type Color string

const (
	Ground     Color = "ground"     // the window
	Surface    Color = "surface"    // cards, panels, fields
	Surface2   Color = "surface2"   // heads of tables, status line, steps ahead, disabled
	Hairline   Color = "line"       // decoration only
	Ledge      Color = "ledge"      // under what is raised
	LineStrong Color = "lineStrong" // borders of controls
	Ink        Color = "ink"        // text
	Ink2       Color = "ink2"       // second text, the faintest there is
	Pine       Color = "pine"       // primary, done, focus
	OnPine     Color = "onPine"     // text on pine
	PineLedge  Color = "pineLedge"
	Tint       Color = "tint"    // prompt, selected row
	Sun        Color = "sun"     // now; only as a fill
	OnSun      Color = "onSun"   // text on sun
	SunTint    Color = "sunTint" // the decision asked for
	Target     Color = "target"  // outline of a target
	Rail       Color = "rail"    // navigation
	RailInk    Color = "railInk"
	RailInk2   Color = "railInk2"
	RailRaised Color = "railRaised" // a button on the rail

	OK          Color = "ok"
	OKFill      Color = "okFill"
	Caution     Color = "caution"
	CautionFill Color = "cautionFill"
	Error       Color = "error"
	ErrorFill   Color = "errorFill"
	PrivateFill Color = "privateFill"
	Wide        Color = "wide" // bar of a wide spread

	Key    Color = "key"    // field of the key partners on the grid, deepest
	Near   Color = "near"   // fields beside it
	Far    Color = "far"    // field opposite
	OnDeep Color = "onDeep" // icon on shades 5 and 6

	SunLedge  Color = "sunLedge"
	railLedge Color = "railLedge"
)

var palette = map[Color][2]uint32{ // light, dark
	Ground: {0xF3F0E9, 0x0F211E}, Surface: {0xFFFDF8, 0x17302C}, Surface2: {0xE9E4D9, 0x20403A},
	Hairline: {0xD6CFC1, 0x2F544D}, Ledge: {0xD3CBBB, 0x0A1715}, LineStrong: {0x857C6B, 0x6E8F87},
	Ink: {0x1E2B2A, 0xF5F1E8}, Ink2: {0x52605D, 0xB5C6C0}, Pine: {0x14524A, 0x86CDBB}, OnPine: {0xFFFFFF, 0x0B2A25},
	PineLedge: {0x0B332D, 0x4E8F80}, Tint: {0xDFEAE5, 0x20403A}, Sun: {0xF2C35F, 0xF2C35F}, OnSun: {0x1E2B2A, 0x1E2B2A},
	SunTint: {0xFBEFD3, 0x4A3C18}, Target: {0x946B12, 0xF2C35F}, Rail: {0x14524A, 0x0B332D}, RailInk: {0xF5F1E8, 0xF5F1E8},
	RailInk2: {0xC9DCD6, 0xC9DCD6}, RailRaised: {0x1D645A, 0x14524A},
	OK: {0x2C6A3E, 0x8FD19E}, OKFill: {0xDFEBDD, 0x1F3F2F}, Caution: {0x8A5200, 0xF0B45A}, CautionFill: {0xF8E7C8, 0x43341A},
	Error: {0xA62B1F, 0xFF9C8C}, ErrorFill: {0xF6DDD6, 0x4A2622}, PrivateFill: {0xFBF3E2, 0x2B2818}, Wide: {0xC98A2B, 0xF0B45A},
	Key: {0xCEDFD8, 0x24483F}, Near: {0xE1E8E2, 0x1C3833}, Far: {0xEDE7DB, 0x1A2C29}, OnDeep: {0xFFFDF8, 0x0B2A25},
	SunLedge: {0xC98A2B, 0xC98A2B}, railLedge: {0x0B332D, 0x071F1B},

	"public": {0x1D4F91, 0x82B4F5}, "third": {0xAE3566, 0xF083A9}, "business": {0x7E5E00, 0xE6CC55}, "": {0x52605D, 0xB5C6C0},
	"publicTint": {0xDEE7F2, 0x1E3A57}, "thirdTint": {0xF5DFE7, 0x4B2537}, "businessTint": {0xF0E8CC, 0x433A14}, "Tint": {0xE9E4D9, 0x20403A},
	"group1": {0xE0EBD6, 0x2B3F22}, "group2": {0xD9E9EF, 0x1D3D48}, "group3": {0xF3E1EC, 0x43293C},
	"group4": {0xF7E4D3, 0x47331F}, "group5": {0xE6E2F5, 0x332F50}, "group6": {0xECECC6, 0x3C3D1C},
	"shade1": {0xDDE9E4, 0x2A4A44}, "shade2": {0xB4D0C7, 0x3C665D}, "shade3": {0x83B3A6, 0x548578},
	"shade4": {0x4F9283, 0x74A99A}, "shade5": {0x226C5F, 0x9CCDBE}, "shade6": {0x0D3F38, 0xCDEBE2},
}

// Color gives a colour of the visual language.
func (l *Look) Color(c Color) color.Color {
	v := palette[c][0]
	if l.Dark {
		v = palette[c][1]
	}
	return color.NRGBA{uint8(v >> 16), uint8(v >> 8), uint8(v), 0xFF}
}

// SectorColor is the colour that goes with the sector's shape, and SectorTint the faint one behind it.
func SectorColor(s app.Sector) Color { return Color(s) }

// SectorTint is the faint colour of a sector.
func SectorTint(s app.Sector) Color { return Color(s) + "Tint" }

// groupColors is how many groups have a colour of their own.
const groupColors = 6

// GroupColor is the faint colour of the cards of a group, by its place from 0 on.
func GroupColor(place int) Color { return Color("group" + string(rune('1'+place%groupColors))) }

// Shade is the colour of one of six steps, 1 to 6 from faint to deep.
func Shade(step int) Color { return Color("shade" + string(rune('0'+step))) }

// Role says what a text is for; size and weight follow.
type Role int

const (
	Body    Role = iota // text and cards
	Title               // of a step
	Section             // of a panel, a group of cards
	Prompt              // to be read aloud
	Second              // second line, head of a table
	Status              // status line, keys: the smallest there is
	News                // a numeral that is the news
	Timer
	Strong // body, in bold
)

var roles = [...]struct {
	laptop, wall float32
	bold         bool
}{Body: {15, 30, false}, Title: {26, 58, true}, Section: {17, 36, true}, Prompt: {16, 44, false}, Second: {13, 24, false},
	Status: {12.5, 24, false}, News: {19, 52, true}, Timer: {20, 42, true}, Strong: {15, 30, true}}

// TextSize gives size and weight of a role of text.
func (l *Look) TextSize(r Role) (size float32, bold bool) {
	size = roles[r].laptop
	if l.Wall {
		size = roles[r].wall
	}
	return size * l.Zoom, roles[r].bold
}

// S scales a measure of the laptop's screen: spaces, heights of rows, widths of strokes.
func (l *Look) S(v float32) float32 { return v * l.Zoom }

// Icon gives an icon of assets/icons in a colour. Icons are drawn for right-to-left; the few that show a direction of
// reading are mirrored for left-to-right.
func (l *Look) Icon(name string, c Color) fyne.Resource {
	return icon(name, l.Color(c).(color.NRGBA), !l.RTL() && directed[name])
}

var directed = map[string]bool{"step": true, "next": true, "undo": true, "flag": true}

var icon = func() func(string, color.NRGBA, bool) fyne.Resource {
	type id struct {
		name string
		c    color.NRGBA
		flip bool
	}
	var mu sync.Mutex
	made := map[id]fyne.Resource{}
	return func(name string, c color.NRGBA, flip bool) fyne.Resource {
		mu.Lock()
		defer mu.Unlock()
		k := id{name, c, flip}
		if r := made[k]; r != nil {
			return r
		}
		hex := func(v uint8) string { return string([]byte{"0123456789ABCDEF"[v>>4], "0123456789ABCDEF"[v&15]}) }
		svg := assets.Read("icons/" + name + ".svg")
		file := name
		if name != "app-icon" {
			svg = bytes.ReplaceAll(svg, []byte("#1E2B2A"), []byte("#"+hex(c.R)+hex(c.G)+hex(c.B)))
			file += hex(c.R) + hex(c.G) + hex(c.B)
		}
		if flip {
			file += "-ltr"
			svg = bytes.Replace(svg, []byte(`height="24">`), []byte(`height="24"><g transform="translate(24 0) scale(-1 1)">`), 1)
			svg = bytes.Replace(svg, []byte(`</svg>`), []byte(`</g></svg>`), 1)
		}
		made[k] = fyne.NewStaticResource(file+".svg", svg)
		return made[k]
	}
}()

// Fonts of everything on the screen.
var (
	regular = fyne.NewStaticResource("Rubik-Regular.ttf", roomy(assets.Read("fonts/Rubik-Regular.ttf")))
	bold    = fyne.NewStaticResource("Rubik-SemiBold.ttf", roomy(assets.Read("fonts/Rubik-SemiBold.ttf")))
)

// Theme makes Fyne's own widgets follow the look.
func (l *Look) Theme() fyne.Theme { return look{l} }

type look struct{ *Look }

func (t look) Color(n fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	named := map[fyne.ThemeColorName]Color{
		theme.ColorNameBackground: Ground, theme.ColorNameButton: Surface, theme.ColorNameDisabled: Ink2,
		theme.ColorNameDisabledButton: Surface2, theme.ColorNameError: Error, theme.ColorNameFocus: Pine,
		theme.ColorNameForeground: Ink, theme.ColorNameForegroundOnPrimary: OnPine, theme.ColorNameHeaderBackground: Surface2,
		theme.ColorNameHover: Surface2, theme.ColorNameHyperlink: Pine, theme.ColorNameInputBackground: Surface,
		theme.ColorNameInputBorder: LineStrong, theme.ColorNameMenuBackground: Surface, theme.ColorNameOverlayBackground: Surface,
		theme.ColorNamePlaceHolder: Ink2, theme.ColorNamePressed: Surface2, theme.ColorNamePrimary: Pine,
		theme.ColorNameScrollBar: LineStrong, theme.ColorNameSelection: Tint, theme.ColorNameSeparator: Hairline,
		theme.ColorNameSuccess: OK, theme.ColorNameWarning: Caution,
	}
	if c, ok := named[n]; ok {
		return t.Look.Color(c)
	}
	switch n {
	case theme.ColorNameShadow:
		return color.Transparent
	case theme.ColorNameScrollBarBackground:
		return color.Transparent
	}
	v := theme.VariantLight
	if t.Dark {
		v = theme.VariantDark
	}
	return theme.DefaultTheme().Color(n, v)
}

func (t look) Font(s fyne.TextStyle) fyne.Resource {
	if s.Bold {
		return bold
	}
	return regular
}

func (t look) Icon(n fyne.ThemeIconName) fyne.Resource { return theme.DefaultTheme().Icon(n) }

func (t look) Size(n fyne.ThemeSizeName) float32 {
	switch n {
	case theme.SizeNameText:
		return t.S(15)
	case theme.SizeNameCaptionText:
		return t.S(12.5)
	case theme.SizeNameHeadingText:
		return t.S(26)
	case theme.SizeNameSubHeadingText:
		return t.S(17)
	case theme.SizeNameScrollBar:
		return t.S(10)
	case theme.SizeNameScrollBarSmall:
		return t.S(5)
	case theme.SizeNameInputRadius, theme.SizeNameSelectionRadius:
		return t.S(8)
	}
	return t.S(theme.DefaultTheme().Size(n))
}
