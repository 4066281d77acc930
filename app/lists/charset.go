package lists

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"madrega/app"
)

// charset finds the encoding of a text: by its mark, by zeros between the letters, by being good UTF-8; else it is one of
// the two old ones of Windows, Hebrew or Arabic, whichever the letters speak for. What is no text, or is in more than one
// encoding, is refused: names that nobody wrote would come of it.
func charset(r io.Reader) (encoding.Encoding, error) {
	in := bufio.NewReaderSize(r, 64<<10)
	head, _ := in.Peek(4096)
	little, big := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	switch {
	case bytes.HasPrefix(head, []byte("\xFF\xFE")), zeros(head, 1) > len(head)/5 && zeros(head, 0) == 0:
		return little, nil
	case bytes.HasPrefix(head, []byte("\xFE\xFF")), zeros(head, 0) > len(head)/5 && zeros(head, 1) == 0:
		return big, nil
	case zeros(head, 0)+zeros(head, 1) > len(head)/10:
		return nil, app.Fail(app.Foreign, "error.list.format")
	}
	c, err := count(in)
	switch {
	case err != nil:
		return nil, app.Fail(app.Disk, "error.list.read").Because(err)
	case c.controls > 2 && c.controls*50 > c.letters:
		return nil, app.Fail(app.Foreign, "error.list.format")
	case c.bad == 0:
		return unicode.UTF8BOM, nil
	case c.good > 0:
		return nil, app.Fail(app.Invalid, "error.list.letters", "line", max(c.good, c.bad))
	case c.arabic*2 > c.hebrew:
		return charmap.Windows1256, nil
	}
	return charmap.Windows1255, nil
}

// counts is what the bytes of a text speak for. In Windows-1256 Arabic letters fill both ranges; in Windows-1255 the first
// holds only marks of vowels, and the second all letters.
type counts struct {
	arabic, hebrew int // bytes from C0 to DF, and from E0 to FA
	controls       int // that no text holds
	letters        int // with them, and what is no UTF-8
	good, bad      int // the first line with more than one letter of UTF-8 and nothing else beyond ASCII, and the first with anything else; 0 for none
}

func count(in *bufio.Reader) (c counts, err error) {
	line, many, other, before := 1, 0, false, rune(0)
	for {
		r, size, err := in.ReadRune()
		end := errors.Is(err, io.EOF)
		if err != nil && !end {
			return c, err
		}
		switch {
		case !end && r != '\n' && r != '\r':
		case other && c.bad == 0:
			c.bad = line
		case !other && many > 1 && c.good == 0:
			c.good = line
		}
		if end {
			return c, nil
		}
		c.letters++
		switch {
		case r == '\n' || r == '\r':
			many, other = 0, false
			if r == '\r' || before != '\r' {
				line++
			}
		case r == utf8.RuneError && size == 1:
			other = true
			_ = in.UnreadRune() // cannot fail right after ReadRune
			b, _ := in.ReadByte()
			c.speaks(b)
		case size > 1:
			many++
			c.speaks(string(r)[0])
		case r < ' ' && r != '\t' && r != '\f' && r != '\v' || r == 0x7F:
			c.controls++
		}
		before = r
	}
}

func (c *counts) speaks(b byte) {
	switch {
	case 0xC0 <= b && b <= 0xDF:
		c.arabic++
	case 0xE0 <= b && b <= 0xFA:
		c.hebrew++
	}
}

// zeros counts the zero bytes at even (0) or odd (1) places.
func zeros(b []byte, odd int) int {
	n := 0
	for i := odd; i < len(b); i += 2 {
		if b[i] == 0 {
			n++
		}
	}
	return n
}
