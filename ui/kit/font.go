package kit

import (
	"encoding/binary"
	"slices"
)

// Room for a line in thousandths of the size of type. Rubik itself says 935 and 250, which is enough for Hebrew, but
// Arabic letters reach 395 below the line and their marks 1000 above, and Fyne cuts off what is beyond. Together they are
// 1.5, because lines whose height is a little more than a whole number of pixels are squeezed by Fyne and look blurred:
// with 1.5 none of the sizes of Role is.
const (
	above = 1030
	below = 470
)

// roomy gives a font that asks for enough room. It changes the tables hhea and OS/2 of a copy.
func roomy(font []byte) []byte {
	font = slices.Clone(font)
	be := binary.BigEndian
	for i := range int(be.Uint16(font[4:])) {
		entry := font[12+16*i:]
		table := font[be.Uint32(entry[8:]):]
		at := map[string]int{"hhea": 4, "OS/2": 68}[string(entry[:4])]
		if at == 0 {
			continue
		}
		be.PutUint16(table[at:], above)
		be.PutUint16(table[at+2:], uint16(0x10000-below))
		be.PutUint16(table[at+4:], 0) // between lines
	}
	return font
}
