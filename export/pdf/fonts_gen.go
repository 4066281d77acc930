//go:build ignore

// Makes the fonts of paper from Rubik: assets/fonts/paper/MadregaPaper-*.ttf. A PDF writer that knows no shaping can set
// Arabic only through the presentation forms of Unicode, and Rubik has the letters but not those code points. The made
// fonts hold Rubik's own outlines, with a character map that leads from each form to the glyph which Rubik's shaping
// rules give for it. Run it again, by go generate, when Rubik changes.
package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"sort"
	"unicode"
	"unicode/utf16"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
	"golang.org/x/text/unicode/norm"
)

const family = "Madrega Paper"

func main() {
	for _, weight := range []string{"Regular", "SemiBold"} {
		in, err := os.ReadFile(filepath.Join("..", "..", "assets", "fonts", "Rubik-"+weight+".ttf"))
		if err != nil {
			log.Fatal(err)
		}
		face, err := font.ParseTTF(bytes.NewReader(in))
		if err != nil {
			log.Fatal(err)
		}
		chars, forms := characters(face)
		out := build(in, weight, chars)
		name := filepath.Join("..", "..", "assets", "fonts", "paper", "MadregaPaper-"+weight+".ttf")
		if err := os.WriteFile(name, out, 0o644); err != nil {
			log.Fatal(err)
		}
		fmt.Printf("%s: %d characters, %d of them forms, %d bytes\n", name, len(chars), forms, len(out))
	}
}

// characters maps every character of the font to its glyph, and the Arabic presentation forms as well.
func characters(face *font.Face) (chars map[rune]font.GID, forms int) {
	chars = map[rune]font.GID{}
	for r := rune(1); r < 0xFFFF; r++ {
		if g, ok := face.NominalGlyph(r); ok && g != 0 {
			chars[r] = g
		}
	}
	f := harfbuzz.NewFont(face)
	for r := rune(0xFB50); r <= 0xFEFC; r++ {
		if _, has := chars[r]; has || !unicode.Is(unicode.Arabic, r) {
			continue
		}
		if g, ok := form(f, r); ok {
			chars[r] = g
			forms++
		} else if r >= 0xFE80 {
			log.Printf("no single glyph for %U %q", r, norm.NFKC.String(string(r)))
		}
	}
	return chars, forms
}

// form finds the glyph of a presentation form: its plain letters are shaped between joiners, as the form says.
func form(f *harfbuzz.Font, r rune) (font.GID, bool) {
	letters := norm.NFKC.String(string(r))
	for _, l := range letters {
		if !unicode.Is(unicode.Arabic, l) || unicode.IsMark(l) {
			return 0, false
		}
	}
	const joiner = "\u200D"
	before, after := joins(r)
	text := letters
	if before {
		text = joiner + text
	}
	if after {
		text += joiner
	}
	b := harfbuzz.NewBuffer()
	b.Props.Direction, b.Props.Script, b.Props.Language = harfbuzz.RightToLeft, language.Arabic, language.NewLanguage("ar")
	b.AddRunes([]rune(text), 0, -1)
	b.Shape(f, nil)
	var found []font.GID
	for i, g := range b.Info {
		if b.Pos[i].XAdvance != 0 {
			found = append(found, g.Glyph)
		}
	}
	return found[0], len(found) == 1 && found[0] != 0
}

// joins tells from the decomposition of a form whether it joins the letter before and the letter after. The tag is not
// in x/text, but the order of the block is: within the forms of the same letters, isolated, final, initial, medial.
func joins(r rune) (before, after bool) {
	if r == 0xFBE8 || r == 0xFBE9 { // initial and medial, without the other two
		return r == 0xFBE9, true
	}
	letters, n := norm.NFKC.String(string(r)), 0
	for p := r - 1; p >= r-3 && norm.NFKC.String(string(p)) == letters; p-- {
		n++
	}
	return n == 1 || n == 3, n >= 2
}

// build writes the font again: other characters, another name, and none of the tables that only shaping needs.
func build(in []byte, weight string, chars map[rune]font.GID) []byte {
	tables := map[string][]byte{}
	for i := range int(binary.BigEndian.Uint16(in[4:])) {
		e := in[12+16*i:]
		from, size := binary.BigEndian.Uint32(e[8:]), binary.BigEndian.Uint32(e[12:])
		tables[string(e[:4])] = bytes.Clone(in[from : from+size])
	}
	for _, t := range []string{"GSUB", "GPOS", "GDEF", "STAT"} {
		delete(tables, t)
	}
	post := tables["post"][:32]
	binary.BigEndian.PutUint32(post, 0x00030000) // no names of glyphs
	tables["post"] = post
	halve(tables, chars)
	tables["cmap"] = cmap(chars)
	tables["name"] = names(tables["name"], weight)
	return assemble(tables)
}

// halve adds two glyphs for each ligature of lam and alef: its outline, half as wide, for the alef that stands at the left,
// and nothing, as wide as the rest, for the lam. A reader of the file then finds two letters, each at a place of its own,
// where one glyph for two letters comes back from some readers in the wrong order. They are U+E000 and up.
func halve(tables map[string][]byte, chars map[rune]font.GID) {
	glyf, hmtx, loca, long := tables["glyf"], tables["hmtx"], words{}, binary.BigEndian.Uint16(tables["head"][50:]) == 1
	count := int(binary.BigEndian.Uint16(tables["maxp"][4:]))
	at := func(g int) uint32 {
		if long {
			return binary.BigEndian.Uint32(tables["loca"][4*g:])
		}
		return 2 * uint32(binary.BigEndian.Uint16(tables["loca"][2*g:]))
	}
	if len(hmtx) != 4*count {
		log.Fatal("not every glyph has a width of its own")
	}
	for g := range count + 1 {
		loca.long(at(g))
	}
	for i := range 8 {
		r := rune(0xFEF5 + i)
		g := int(chars[r])
		glyf = append(glyf, glyf[at(g):at(g+1)]...)
		glyf = append(glyf, make([]byte, -len(glyf)&3)...)
		wide, bearing := int(binary.BigEndian.Uint16(hmtx[4*g:])), int(binary.BigEndian.Uint16(hmtx[4*g+2:]))
		metrics := words{}
		metrics.put(wide/2, bearing, wide-wide/2, 0)
		hmtx = append(hmtx, metrics.Bytes()...)
		loca.long(uint32(len(glyf)))
		loca.long(uint32(len(glyf)))
		chars[rune(0xE000+2*i)], chars[rune(0xE001+2*i)] = font.GID(count), font.GID(count+1)
		count += 2
	}
	tables["glyf"], tables["hmtx"], tables["loca"] = glyf, hmtx, loca.Bytes()
	binary.BigEndian.PutUint16(tables["maxp"][4:], uint16(count))
	binary.BigEndian.PutUint16(tables["hhea"][34:], uint16(count))
	binary.BigEndian.PutUint16(tables["head"][50:], 1)
}

// cmap makes one table of format 4 for Unicode and Windows alike.
func cmap(chars map[rune]font.GID) []byte {
	var rs []rune
	for r := range chars {
		rs = append(rs, r)
	}
	sort.Slice(rs, func(i, j int) bool { return rs[i] < rs[j] })
	type segment struct{ start, end, delta uint16 }
	var segs []segment
	for _, r := range rs {
		d := uint16(chars[r]) - uint16(r)
		if n := len(segs); n > 0 && segs[n-1].end+1 == uint16(r) && segs[n-1].delta == d {
			segs[n-1].end++
			continue
		}
		segs = append(segs, segment{uint16(r), uint16(r), d})
	}
	segs = append(segs, segment{0xFFFF, 0xFFFF, 1})
	n := len(segs)
	search, selector := 2, 0
	for search*2 <= 2*n {
		search *= 2
		selector++
	}
	w := words{}
	w.put(0, 2, 0, 3, 0, 20, 3, 1, 0, 20) // two records, one table at 20
	w.put(4, 16+8*n, 0, 2*n, search, selector, 2*n-search)
	for _, s := range segs {
		w.put(int(s.end))
	}
	w.put(0)
	for _, s := range segs {
		w.put(int(s.start))
	}
	for _, s := range segs {
		w.put(int(s.delta))
	}
	for range segs {
		w.put(0)
	}
	return w.Bytes()
}

// names keeps copyright, makers and licence, and gives the family its own name.
func names(old []byte, weight string) []byte {
	u16 := func(at int) int { return int(binary.BigEndian.Uint16(old[at:])) }
	own := map[int]string{1: family, 3: family + " " + weight + " 1", 4: family + " " + weight,
		6: "MadregaPaper-" + weight, 16: family, 25: "MadregaPaper"}
	if weight != "Regular" {
		own[1] += " " + weight
	}
	records, text := words{}, words{}
	count := 0
	for i := range u16(2) {
		at := 6 + 12*i
		id := u16(at + 6)
		if id > 25 { // names of axes, of no use here
			continue
		}
		s := old[u16(4)+u16(at+10):][:u16(at+8)]
		if name, ok := own[id]; ok {
			t := words{}
			for _, c := range utf16.Encode([]rune(name)) {
				t.put(int(c))
			}
			s = t.Bytes()
		}
		records.put(u16(at), u16(at+2), u16(at+4), id, len(s), text.Len())
		text.Write(s)
		count++
	}
	w := words{}
	w.put(0, count, 6+12*count)
	w.Write(records.Bytes())
	w.Write(text.Bytes())
	return w.Bytes()
}

// assemble joins tables to a file, with their check sums.
func assemble(tables map[string][]byte) []byte {
	binary.BigEndian.PutUint32(tables["head"][8:], 0)
	var tags []string
	for t := range tables {
		tags = append(tags, t)
	}
	sort.Strings(tags)
	search, selector := 16, 0
	for search*2 <= 16*len(tags) {
		search *= 2
		selector++
	}
	head, body, at := words{}, words{}, 0
	head.put(1, 0, len(tags), search, selector, 16*len(tags)-search)
	start := 12 + 16*len(tags)
	for _, t := range tags {
		if t == "head" {
			at = start + body.Len()
		}
		head.WriteString(t)
		head.long(sum(tables[t]))
		head.long(uint32(start + body.Len()))
		head.long(uint32(len(tables[t])))
		body.Write(tables[t])
		body.Write(make([]byte, -len(tables[t])&3))
	}
	out := append(head.Bytes(), body.Bytes()...)
	binary.BigEndian.PutUint32(out[at+8:], 0xB1B0AFBA-sum(out))
	return out
}

func sum(b []byte) (s uint32) {
	b = append(bytes.Clone(b), make([]byte, -len(b)&3)...)
	for i := 0; i < len(b); i += 4 {
		s += binary.BigEndian.Uint32(b[i:])
	}
	return s
}

// words is a buffer of big-endian numbers of 16 bits.
type words struct{ bytes.Buffer }

func (w *words) put(vs ...int) {
	for _, v := range vs {
		w.Write([]byte{byte(v >> 8), byte(v)})
	}
}

func (w *words) long(v uint32) { w.put(int(v>>16), int(v&0xFFFF)) }
