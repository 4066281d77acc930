package alike

import (
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"

	"madrega/app"
)

// What makes the words of cards comparable: each is cut to a stem, in the script that it is written in, so that "בחינוך" and
// "החינוך", "المدارس" and "مدرسة", "shuttles" and "shuttle" count as one. A stem is no word of the language: it only has to be
// the same for forms of the same word.

// synonyms.txt holds words that say the same in the matters of a workshop, a line for each meaning, and after "#" the words
// that say nothing alone.
//
//go:embed synonyms.txt
var synonymText string

// vocabulary is what synonyms.txt says, by stems.
type vocabulary struct {
	meaning   map[string]string // of a stem: the first stem of its line
	fillers   map[string]bool   // words, folded, that say nothing alone
	negations map[string]bool   // words, folded, that turn what is said around: not, without, less
}

var vocabularyOf = readVocabulary(synonymText)

func readVocabulary(text string) vocabulary {
	v := vocabulary{meaning: map[string]string{}, fillers: map[string]bool{}, negations: map[string]bool{}}
	for line := range strings.Lines(text) {
		words := strings.Fields(app.Fold(strings.TrimLeft(line, "#!")))
		switch {
		case strings.HasPrefix(line, "#"):
			for _, w := range words {
				v.fillers[w] = true
			}
		case strings.HasPrefix(line, "!"):
			for _, w := range words {
				v.negations[w] = true
			}
		case len(words) > 0:
			first := stem(words[0])
			for _, w := range words {
				if s := stem(w); v.meaning[s] == "" {
					v.meaning[s] = first
				}
			}
		}
	}
	return v
}

// wordsIn are the words of a text, folded, without signs.
func wordsIn(text string) []string {
	return strings.FieldsFunc(app.Fold(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// stem cuts a folded word.
func stem(word string) string {
	r, _ := utf8.DecodeRuneInString(word)
	switch {
	case unicode.Is(unicode.Hebrew, r):
		return hebrewStem([]rune(word))
	case unicode.Is(unicode.Arabic, r):
		return arabicStem([]rune(word))
	}
	return latinStem(word)
}

// leastStem is how many letters stay when a word is cut.
const leastStem = 3

// cutEnd cuts the first of the ends that the word has and that leaves enough of it.
func cutEnd(w []rune, least int, ends ...string) []rune {
	for _, e := range ends {
		if n := utf8.RuneCountInString(e); len(w)-n >= least && string(w[len(w)-n:]) == e {
			return w[:len(w)-n]
		}
	}
	return w
}

// cutStart cuts the first of the beginnings that the word has and that leaves enough of it.
func cutStart(w []rune, least int, starts ...string) []rune {
	for _, s := range starts {
		if n := utf8.RuneCountInString(s); len(w)-n >= least && string(w[:n]) == s {
			return w[n:]
		}
	}
	return w
}

// withoutLetters drops some letters but for the first, while enough of the word stays: those that are often left out.
func withoutLetters(w []rune, letters string, from int) []rune {
	for i := len(w) - 1; i >= from && len(w) > leastStem; i-- {
		if strings.ContainsRune(letters, w[i]) {
			w = append(w[:i:i], w[i+1:]...)
		}
	}
	return w
}

var finalLetters = strings.NewReplacer("ך", "כ", "ם", "מ", "ן", "נ", "ף", "פ", "ץ", "צ")

func hebrewStem(w []rune) string {
	w = []rune(finalLetters.Replace(string(w)))
	w = cutEnd(w, leastStem, "ויות", "יות", "ימ", "ות", "ית", "יה")
	w = cutEnd(cutEnd(w, leastStem, "ה"), leastStem+1, "ת", "י")
	for range 3 {
		w = cutStart(w, leastStem, "ו", "ה", "ב", "ל", "מ", "ש", "כ")
	}
	return string(withoutLetters(w, "וי", 1))
}

var arabicLetters = strings.NewReplacer("ة", "ه", "ى", "ي", "ؤ", "و", "ئ", "ي", "ء", "")

func arabicStem(w []rune) string {
	w = []rune(arabicLetters.Replace(string(w)))
	w = cutStart(w, leastStem, "وال", "بال", "فال", "كال", "ولل", "لل", "ال", "و", "ب", "ل", "ف", "ك")
	w = cutEnd(w, leastStem, "يات", "ات", "ون", "ين", "ان", "يه", "ها", "هم", "نا", "ه", "ي")
	return string(withoutLetters(w, "اوي", 0))
}

func latinStem(word string) string {
	w := []rune(word)
	switch {
	case strings.HasSuffix(word, "ies") && len(w) > 4:
		w = append(w[:len(w)-3:len(w)-3], 'y')
	case strings.HasSuffix(word, "ss"):
	default:
		w = cutEnd(w, leastStem, "es", "s")
	}
	w = cutEnd(w, leastStem, "ing", "ed", "er", "ers")
	if n := len(w); n > leastStem && w[n-1] == w[n-2] {
		w = w[:n-1]
	}
	return string(cutEnd(w, leastStem, "e"))
}
