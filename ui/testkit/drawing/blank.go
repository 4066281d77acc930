package drawing

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Blank is a fault put into what is drawn: it takes each word of each text away in turn, reads the text again, and gives
// the words there are and those whose going no line tells. The texts are as before in the end.
func (d *Drawing) Blank() (words int, missed []string) {
	for i := range d.things {
		t := &d.things[i]
		if t.text == nil {
			continue
		}
		before, line := t.text.Text.Text, t.line(d)
		for _, at := range wordsOf(before) {
			words++
			gone := strings.Repeat(" ", utf8.RuneCountInString(before[at[0]:at[1]]))
			t.text.Text.Text = before[:at[0]] + gone + before[at[1]:]
			again := *t
			again.text = walker{d, t.layer}.written(t.text.Text, t.text.full)
			if again.line(d) == line {
				missed = append(missed, fmt.Sprintf("%q of %s", before[at[0]:at[1]], line))
			}
		}
		t.text.Text.Text = before
	}
	return words, missed
}

// wordsOf gives where the words of a drawn text begin and end; marks of direction are between words.
func wordsOf(s string) (list [][2]int) {
	start := -1
	for i, r := range s + " " {
		between := unicode.IsSpace(r) || unicode.Is(unicode.Cf, r)
		if !between && start < 0 {
			start = i
		}
		if between && start >= 0 {
			list = append(list, [2]int{start, i})
			start = -1
		}
	}
	return list
}
