package lists

import (
	"bufio"
	"errors"
	"io"

	"madrega/app"
)

// splitter takes a text apart into lines and cells. A cell may stand in quotation marks, and then hold delimiters, line
// breaks, and marks written twice. Marks inside a word (מנכ"ל) are part of it, and so is one that opens a cell but doesn't
// close it: Hebrew abbreviations are not to lose their names.
type splitter struct {
	in    *bufio.Reader
	line  int // being read
	cell  []byte
	cells []string
}

// split reads all lines, each at most maxCell bytes a cell: what is beyond is dropped while it is read.
func split(r io.Reader, delimiter rune, out *rows) error {
	s := &splitter{in: bufio.NewReaderSize(r, 64<<10), line: 1}
	for {
		number := s.line
		end, err := s.row(delimiter)
		if err != nil {
			return err
		}
		if err := out.add(number, s.cells); err != nil {
			return err
		}
		if end {
			return nil
		}
	}
}

// row reads one line into cells, and tells whether it was the last.
func (s *splitter) row(delimiter rune) (last bool, err error) {
	s.cells = s.cells[:0]
	for {
		stop, err := s.field(delimiter)
		if err != nil {
			return true, err
		}
		if len(s.cells) < maxColumns {
			s.cells = append(s.cells, string(s.cell))
		}
		if stop != delimiter {
			return stop == 0, nil
		}
	}
}

// field reads one cell, and gives what ended it: the delimiter, a line break, or 0 for the end of the text.
func (s *splitter) field(delimiter rune) (rune, error) {
	s.cell = s.cell[:0]
	start, quoted := s.line, false
	for first := true; ; first = false {
		r, err := s.next()
		if err != nil || r == 0 {
			if quoted && err == nil {
				err = app.Fail(app.Invalid, "error.list.quote", "line", start)
			}
			return 0, err
		}
		switch {
		case first && r == '"':
			quoted = true
		case quoted && r == '"':
			after, err := s.next()
			if err != nil {
				return 0, err
			}
			switch after {
			case '"':
				s.keep('"')
			case delimiter, '\n', 0:
				return after, nil
			default: // the mark was part of the text after all
				quoted = false
				s.cell = append([]byte{'"'}, s.cell...)
				s.keep('"')
				s.keep(after)
			}
		case !quoted && (r == delimiter || r == '\n'):
			return r, nil
		default:
			s.keep(r)
		}
	}
}

func (s *splitter) keep(r rune) {
	if len(s.cell) < maxCell {
		s.cell = append(s.cell, string(r)...)
	}
}

// next gives the next character, every line break as "\n", and 0 at the end. Zeros in the text are passed over.
func (s *splitter) next() (rune, error) {
	for {
		r, _, err := s.in.ReadRune()
		if errors.Is(err, io.EOF) {
			return 0, nil
		}
		if err != nil {
			return 0, app.Fail(app.Disk, "error.list.read").Because(err)
		}
		if r == '\r' {
			if after, _, err := s.in.ReadRune(); err == nil && after != '\n' {
				_ = s.in.UnreadRune() // cannot fail right after ReadRune
			}
			r = '\n'
		}
		if r == '\n' {
			s.line++
		}
		if r != 0 {
			return r, nil
		}
	}
}
