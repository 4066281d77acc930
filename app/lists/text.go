package lists

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"

	"madrega/app"
)

// readText reads a text with commas, semicolons or tabs, whatever its encoding, piece by piece.
func readText(r io.ReaderAt, size int64) (Table, error) {
	lines, err := textLines(r, size)
	if err != nil {
		return Table{}, err
	}
	return understand("", lines)
}

func textLines(r io.ReaderAt, size int64) ([]Line, error) {
	code, err := charset(io.NewSectionReader(r, 0, size))
	if err != nil {
		return nil, err
	}
	text := func() io.Reader {
		return transform.NewReader(io.NewSectionReader(r, 0, size), code.NewDecoder())
	}
	sample := make([]byte, 64<<10)
	n, err := io.ReadFull(text(), sample)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return nil, app.Fail(app.Disk, "error.list.read").Because(err)
	}
	var out rows
	err = split(text(), delimiter(string(sample[:n])), &out)
	return out.lines, err
}

// charset finds the encoding of a text: by its mark, by zeros between the letters, by being good UTF-8; else it is one of
// the two old ones of Windows, Hebrew or Arabic, whichever the letters speak for.
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
	counts, err := count(in)
	if err != nil {
		return nil, app.Fail(app.Disk, "error.list.read").Because(err)
	}
	switch {
	case counts.utf8:
		return unicode.UTF8BOM, nil
	case counts.arabic*2 > counts.hebrew:
		return charmap.Windows1256, nil
	}
	return charmap.Windows1255, nil
}

// bytesCount is what the bytes of a text speak for. In Windows-1256 Arabic letters fill both ranges; in Windows-1255 the
// first holds only marks of vowels, and the second all letters.
type bytesCount struct {
	utf8           bool
	arabic, hebrew int // bytes from C0 to DF, and from E0 to FA
}

func count(in io.Reader) (bytesCount, error) {
	c := bytesCount{utf8: true}
	buf := make([]byte, 64<<10)
	kept := 0 // bytes of a letter begun at the end of the last piece
	for {
		n, err := in.Read(buf[kept:])
		last := errors.Is(err, io.EOF)
		if err != nil && !last {
			return c, err
		}
		piece := buf[:kept+n]
		for _, b := range piece[kept:] {
			switch {
			case 0xC0 <= b && b <= 0xDF:
				c.arabic++
			case 0xE0 <= b && b <= 0xFA:
				c.hebrew++
			}
		}
		whole := piece
		if !last {
			whole = piece[:len(piece)-begun(piece)]
		}
		c.utf8 = c.utf8 && utf8.Valid(whole)
		kept = copy(buf, piece[len(whole):])
		if last {
			return c, nil
		}
	}
}

// begun is the number of bytes at the end that are the beginning of a letter.
func begun(b []byte) int {
	for back := 1; back <= min(3, len(b)); back++ {
		if last := b[len(b)-back:]; utf8.RuneStart(last[0]) {
			if utf8.FullRune(last) {
				return 0
			}
			return back
		}
	}
	return 0
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

// delimiter finds what stands between the cells: of tab, semicolon and comma the one that the first lines hold in equal
// numbers, or else hold at all. A text without any is one column.
func delimiter(sample string) rune {
	best, most := ',', 0
	for _, d := range "\t;," {
		var lines rows
		_ = split(strings.NewReader(sample), d, &lines) // a quotation mark may be open where the sample ends
		score, wide := 0, 0
		for i, l := range lines.lines[:min(len(lines.lines), 20)] {
			if len(l.Cells) > 1 {
				score++
			}
			if i == 0 {
				wide = len(l.Cells)
			} else if wide > 1 && len(l.Cells) == wide {
				score++
			}
			if hits(l.Cells) > 1 {
				score += 40
			}
		}
		if score > most {
			best, most = d, score
		}
	}
	return best
}

// Paste makes a list of a text that was copied or typed: cells of a spreadsheet, a text with commas under a header, or one
// name on each line, with or without a bullet or a number. The errors are *app.Error.
func Paste(text string) (Table, error) {
	if len(text) > maxKept {
		return Table{}, app.Fail(app.Invalid, "error.list.big", "size", maxKept>>20)
	}
	text = strings.TrimPrefix(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text), "\uFEFF")
	var out rows
	if d := delimiter(text[:min(len(text), 64<<10)]); d == '\t' && strings.Contains(text, "\t") || headed(text, d) {
		if err := split(strings.NewReader(text), d, &out); err != nil {
			return Table{}, err
		}
		return understand("", out.lines)
	}
	lines := strings.Split(text, "\n")
	numbered := allNumbered(lines)
	for i, line := range lines {
		line = bullet.ReplaceAllString(line, "")
		if numbered {
			line = number.ReplaceAllString(line, "")
		}
		if err := out.add(i+1, []string{line}); err != nil {
			return Table{}, err
		}
	}
	return understand("", out.lines)
}

var (
	bullet = regexp.MustCompile(`^\s*[-*•▪●◦·–—]\s+`)
	number = regexp.MustCompile(`^\s*\d{1,4}[.)]\s*`)
)

func allNumbered(lines []string) bool {
	n := 0
	for _, l := range lines {
		if strings.TrimSpace(l) == "" {
			continue
		}
		if !number.MatchString(l) {
			return false
		}
		n++
	}
	return n > 1
}

// headed tells whether the first line of a text is a header of several columns.
func headed(text string, d rune) bool {
	first, _, _ := strings.Cut(strings.TrimLeft(text, "\n"), "\n")
	var out rows
	err := split(strings.NewReader(first), d, &out)
	return err == nil && len(out.lines) == 1 && hits(out.lines[0].Cells) > 1
}
