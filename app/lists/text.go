package lists

import (
	"errors"
	"io"
	"regexp"
	"strings"

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
	if err = split(text(), delimiter(string(sample[:n])), &out); err == nil && code != unicode.UTF8BOM {
		err = legible(out.lines)
	}
	return out.lines, err
}

// legible refuses lines with a sign that the encoding does not have: it was guessed wrongly, or the text is none.
func legible(lines []Line) error {
	for _, l := range lines {
		for _, c := range l.Cells {
			if strings.ContainsRune(c, '\uFFFD') {
				return app.Fail(app.Invalid, "error.list.letters", "line", l.Number)
			}
		}
	}
	return nil
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

// unmark takes bullets and running numbers off a list of one column.
func unmark(lines []Line) {
	all := make([]string, len(lines))
	for i, l := range lines {
		all[i] = strings.Join(l.Cells, "")
	}
	numbered := allNumbered(all)
	for _, l := range lines {
		for i := range l.Cells {
			l.Cells[i] = bullet.ReplaceAllString(l.Cells[i], "")
			if numbered {
				l.Cells[i] = number.ReplaceAllString(l.Cells[i], "")
			}
		}
	}
}

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
