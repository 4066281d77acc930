package kit

import (
	"slices"
	"unicode"

	"madrega/app/bidi"
)

// edited is a text that is being written: its runes in logical order, the caret, what is selected, and what was done.
//
// The caret stands between two runes, but where directions meet these two don't stand beside each other: after tells
// that it stands at the one before it.
type edited struct {
	runes  []rune
	caret  int
	after  bool
	anchor int // the other end of the selection, or the caret

	done, undone []edit
	typing       bool // the last edit goes on with the next rune
}

// edit replaced runes at an offset; caret and anchor are those before it.
type edit struct {
	at               int
	removed, written []rune
	caret, anchor    int
}

// mostUndone is how many edits can be taken back.
const mostUndone = 500

// selection gives the bounds of what is selected; they are equal when nothing is.
func (e *edited) selection() (from, to int) { return min(e.caret, e.anchor), max(e.caret, e.anchor) }

// move puts the caret somewhere; keep leaves the other end of the selection where it is.
func (e *edited) move(to int, after, keep bool) {
	e.caret, e.after, e.typing = max(0, min(to, len(e.runes))), after, false
	if !keep {
		e.anchor = e.caret
	}
}

// replace writes runes instead of those between two offsets. Runes typed one after another become one edit, word by word.
func (e *edited) replace(from, to int, with []rune, typed bool) {
	if from == to && len(with) == 0 {
		return
	}
	did := edit{at: from, removed: slices.Clone(e.runes[from:to]), written: slices.Clone(with), caret: e.caret, anchor: e.anchor}
	e.runes = slices.Replace(e.runes, from, to, with...)
	e.caret = from + len(with)
	e.anchor, e.after, e.undone = e.caret, len(with) > 0, nil
	if n := len(e.done); typed && e.typing && n > 0 && from == to {
		last := &e.done[n-1]
		wordEnds := len(last.written) > 0 && unicode.IsSpace(last.written[len(last.written)-1]) && !unicode.IsSpace(with[0])
		if last.at+len(last.written) == from && !wordEnds {
			last.written = append(last.written, with...)
			return
		}
	}
	e.done = append(e.done, did)
	if len(e.done) > mostUndone {
		e.done = slices.Delete(e.done, 0, 1)
	}
	e.typing = typed
}

// undo takes the last edit back; false if there is none.
func (e *edited) undo() bool {
	n := len(e.done)
	if n == 0 {
		return false
	}
	d := e.done[n-1]
	e.done = e.done[:n-1]
	e.runes = slices.Replace(e.runes, d.at, d.at+len(d.written), d.removed...)
	e.caret, e.anchor, e.after, e.typing = d.caret, d.anchor, true, false
	e.undone = append(e.undone, d)
	return true
}

// redo does again what was taken back; false if there is nothing.
func (e *edited) redo() bool {
	n := len(e.undone)
	if n == 0 {
		return false
	}
	d := e.undone[n-1]
	e.undone = e.undone[:n-1]
	e.runes = slices.Replace(e.runes, d.at, d.at+len(d.removed), d.written...)
	e.caret = d.at + len(d.written)
	e.anchor, e.after, e.typing = e.caret, true, false
	e.done = append(e.done, d)
	return true
}

// before gives the start of the cluster that ends at an offset, next the end of the one that begins there.
func (e *edited) before(at int) int {
	from := max(0, at-64)
	bounds := bidi.Clusters(e.runes[from:at])
	if len(bounds) < 2 {
		return at
	}
	return from + bounds[len(bounds)-2]
}

func (e *edited) next(at int) int {
	bounds := bidi.Clusters(e.runes[at:min(len(e.runes), at+64)])
	if len(bounds) < 2 {
		return at
	}
	return at + bounds[1]
}

// backspace gives what the key takes away before the caret: one mark of a vowel, else a cluster.
func (e *edited) backspace() (from int) {
	if e.caret > 0 && unicode.Is(unicode.Mn, e.runes[e.caret-1]) && e.before(e.caret) < e.caret-1 && !emojiMark(e.runes[e.caret-1]) {
		return e.caret - 1
	}
	return e.before(e.caret)
}

func emojiMark(r rune) bool { return '\ufe00' <= r && r <= '\ufe0f' || r == '\u20e3' }

// runeSort is what a rune is to someone who moves by words.
type runeSort int

const (
	runeSpace runeSort = iota
	runeLetter
	runeMark
)

func (e *edited) sort(i int) runeSort {
	r := e.runes[i]
	switch {
	case unicode.IsSpace(r):
		return runeSpace
	case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r), r == '_':
		return runeLetter
	case (r == '"' || r == '\'' || r == '״' || r == '׳' || r == '’') && i > 0 && i+1 < len(e.runes) &&
		unicode.IsLetter(e.runes[i-1]) && unicode.IsLetter(e.runes[i+1]):
		return runeLetter
	}
	return runeMark
}

// wordBefore gives the start of the word before an offset, wordNext the start of the word after it.
func (e *edited) wordBefore(at int) int {
	for at > 0 && e.sort(at-1) == runeSpace {
		at--
	}
	for s := at; at > 0 && e.sort(at-1) == e.sort(s-1); at-- {
	}
	return at
}

func (e *edited) wordNext(at int) int {
	for s := at; at < len(e.runes) && e.sort(at) == e.sort(s); at++ {
	}
	for at < len(e.runes) && e.sort(at) == runeSpace {
		at++
	}
	return at
}

// wordAt gives the bounds of what a double click selects.
func (e *edited) wordAt(at int) (from, to int) {
	if len(e.runes) == 0 {
		return 0, 0
	}
	at = min(at, len(e.runes)-1)
	from, to = at, at
	for from > 0 && e.sort(from-1) == e.sort(at) {
		from--
	}
	for to < len(e.runes) && e.sort(to) == e.sort(at) {
		to++
	}
	return from, to
}

// paragraphAt gives the bounds of the paragraph around an offset, without its new line.
func (e *edited) paragraphAt(at int) (from, to int) {
	from, to = at, at
	for from > 0 && e.runes[from-1] != '\n' {
		from--
	}
	for to < len(e.runes) && e.runes[to] != '\n' {
		to++
	}
	return from, to
}
