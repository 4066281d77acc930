package lists

import (
	"encoding/xml"
	"regexp"
	"strconv"
	"strings"
)

// tokens are the pieces of a part. A workbook is a few levels deep; what is deeper was made to fill the memory.
type tokens struct {
	decoder *xml.Decoder
	depth   int
}

const maxDepth = 64

// Token gives the next piece.
func (t *tokens) Token() (xml.Token, error) {
	token, err := t.decoder.RawToken()
	switch token.(type) {
	case xml.StartElement:
		t.depth++
	case xml.EndElement:
		t.depth--
	}
	if t.depth > maxDepth {
		return nil, errUnzip()
	}
	return token, err
}

// Skip goes past the end of the element that was begun last.
func (t *tokens) Skip() error {
	for out := t.depth - 1; t.depth > out; {
		if _, err := t.Token(); err != nil {
			return err
		}
	}
	return nil
}

// texts joins the texts inside an element, without the readings that Japanese cells carry, and goes past its end. Only the
// first maxCell bytes are kept.
func texts(d *tokens, element string) (string, error) {
	var b strings.Builder
	for {
		token, err := d.Token()
		if err != nil {
			return "", err
		}
		switch t := token.(type) {
		case xml.CharData:
			if room := maxCell - b.Len(); room > 0 {
				b.Write(t[:min(len(t), room)])
			}
		case xml.StartElement:
			if t.Name.Local == "rPh" {
				if err := d.Skip(); err != nil {
					return "", err
				}
			}
		case xml.EndElement:
			if t.Name.Local == element {
				return unescape(b.String()), nil
			}
		}
	}
}

var escaped = regexp.MustCompile(`_x[0-9A-Fa-f]{4}_`)

// unescape gives back the characters that Excel writes as _x0041_.
func unescape(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	return escaped.ReplaceAllStringFunc(s, func(code string) string {
		n, err := strconv.ParseUint(code[2:6], 16, 16)
		if err != nil {
			return code
		}
		return string(rune(n))
	})
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// numeral reads a whole number that a workbook can hold.
func numeral(s string) (int, bool) {
	n, err := strconv.Atoi(strings.TrimSpace(s))
	return n, err == nil && n >= 0 && n <= 1<<24
}

// letters reads the column of a reference such as AB12; A is 0.
func letters(ref string) (int, bool) {
	n := 0
	for i, r := range ref {
		if r < 'A' || r > 'Z' {
			return n - 1, i > 0
		}
		if n = n*26 + int(r-'A') + 1; n > 1<<14 {
			return n - 1, true
		}
	}
	return n - 1, n > 0
}
