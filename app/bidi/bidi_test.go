package bidi

import (
	"math/rand"
	"slices"
	"strings"
	"testing"

	"github.com/benoitkugler/textprocessing/fribidi"
	"unicode"
	"unicode/utf8"
)

// naive reads a visual string as the drawer does: LRO pieces as they stand, RLO pieces reversed by cluster and mirrored.
func naive(s string) string {
	var out strings.Builder
	var piece []rune
	right, inside := false, false
	for _, r := range s {
		switch r {
		case lrm:
		case lro, rlo:
			right, inside, piece = r == rlo, true, nil
		case pdf:
			if right {
				b := Clusters(piece)
				for i := len(b) - 1; i > 0; i-- {
					out.WriteString(mirrored.Replace(string(piece[b[i-1]:b[i]])))
				}
			} else {
				out.WriteString(string(piece))
			}
			inside = false
		default:
			if inside {
				piece = append(piece, r)
			} else {
				out.WriteRune(r)
			}
		}
	}
	return out.String()
}

var mirrored = strings.NewReplacer("(", ")", ")", "(", "[", "]", "]", "[", "«", "»", "»", "«")

func TestVisual(t *testing.T) {
	for _, c := range []struct {
		s    string
		base Direction
		want string // as seen from left to right
	}{
		{"", RTL, ""},
		{"plain (text) 12", LTR, "plain (text) 12"},
		{"plain (text).", RTL, ".plain (text)"},
		{"שלום", RTL, "םולש"},
		{"שלום", LTR, "םולש"},
		{"שלום world", RTL, "world םולש"},
		{"שלום world", LTR, "םולש world"},
		{"עלות ₪1,000 בשנה", RTL, "הנשב ₪1,000 תולע"},
		{"עלות 1,000 ₪", RTL, "₪ 1,000 תולע"},
		{"2020-2024 שנים", RTL, "םינש 2020-2024"},
		{"תאריך 02/06/2020.", RTL, ".02/06/2020 ךיראת"},
		{"עמותה (Hope) בעיר", RTL, "ריעב (Hope) התומע"},
		{"(א) [ב] «ג»", RTL, "«ג» [ב] (א)"},
		{"מנכ\"ל", RTL, "ל\"כנמ"},
		{"שָׁלוֹם", RTL, "םוֹלשָׁ"},
		{"مرحبا 12 بكم", RTL, "مكب 12 ابحرم"},
		{"שלום 👩‍👩‍👧 וברכה", RTL, "הכרבו 👩‍👩‍👧 םולש"},
		{"דגל 🇮🇱🇮🇱 ✓ סוף", RTL, "ףוס ✓ 🇮🇱🇮🇱 לגד"},
		{"עברית عربي", RTL, "يبرع תירבע"},
		{"name \u2068(ערך)\u2069, next", LTR, "name (ךרע), next"},
		{"נשמר \u2068a.pdf\u2069!", RTL, "!a.pdf רמשנ"},
		{"א\tב\nג", RTL, "ג ב א"},
		{"\u202eabc\u202c", LTR, "cba"},
		{"10 עד 16", RTL, "16 דע 10"},
		{"-5", RTL, "5-"},
		{"03-1234567", RTL, "03-1234567"},
	} {
		if got := naive(Visual(c.s, c.base)); got != c.want {
			t.Errorf("Visual(%q, %d) is seen as %q, want %q", c.s, c.base, got, c.want)
		}
	}
}

func TestVisualHoldsEachFontInItsPiece(t *testing.T) {
	got := Visual("אב✓ג عر", RTL)
	for _, piece := range []string{"אב", "✓", "ג ", "عر"} {
		if !strings.Contains(got, string(rlo)+piece+string(pdf)) {
			t.Errorf("no piece %q in %q", piece, got)
		}
	}
}

func TestPaper(t *testing.T) {
	for _, c := range []struct {
		s    string
		base Direction
		want string
	}{
		{"plain", LTR, "plain"},
		{"", RTL, ""},
		{"שָׁלוֹם (a)", RTL, "(a) םולש"},
		{"(שלום)", RTL, "(םולש)"},
		{"\u2068שלום\u2069", RTL, "םולש"},
		{"سلام", RTL, "\ufee1\ufefc\ufeb3"},
		{"سَلاَم", RTL, "\ufee1\ufefc\ufeb3"},
		{"لا", RTL, "\ufefb"},
		{"دار", RTL, "\ufead\ufe8d\ufea9"},
		{"بيت 12", RTL, "12 \ufe96\ufef4\ufe91"},
		{"عدد: 3", RTL, "3 :\ufea9\ufeaa\ufecb"},
	} {
		if got := Paper(c.s, c.base); got != c.want {
			t.Errorf("Paper(%q) is %+q, want %+q", c.s, got, c.want)
		}
	}
}

func TestBase(t *testing.T) {
	for s, want := range map[string]Direction{"12 אב a": RTL, "12 a אב": LTR, "123": RTL, "": RTL, "\u2068a\u2069 ב": RTL,
		"\u2068א\u2069 b": LTR, "عربي": RTL, "(Hope) שלום": LTR} {
		if got := Base(s, RTL); got != want {
			t.Errorf("Base(%q) is %d", s, got)
		}
	}
	if Base("12", LTR) != LTR {
		t.Error("no fallback")
	}
}

func visible(s string) []rune {
	var out []rune
	for _, r := range s {
		if !unicode.IsControl(r) && !control(r) && !unicode.IsSpace(r) && r != apart {
			out = append(out, r)
		}
	}
	slices.Sort(out)
	return out
}

func TestVisualKeepsArabicOfNeighboursApart(t *testing.T) {
	if got := Visual("فارغ: \u2068أعمال\u2069", RTL); !strings.ContainsRune(got, apart) {
		t.Errorf("the letters of %q can join over the edge", got)
	}
	for _, s := range []string{"أعمال وفارغ", "שלום \u2068עולם\u2069", "a \u2068b\u2069"} {
		if got := Visual(s, RTL); strings.ContainsRune(got, apart) {
			t.Errorf("%q needs no mark between its pieces: %q", s, got)
		}
	}
}

func FuzzVisual(f *testing.F) {
	for _, s := range []string{"", "שלום world (1)", "مرحبا ₪1,000", "\u202e\u2067א\u2069", "👩‍👧✓אָ", "a\u0300\u05b0", "\xff\x00", "ـَ\u200dא"} {
		f.Add(s, true)
	}
	f.Fuzz(func(t *testing.T, s string, right bool) {
		base := LTR
		if right {
			base = RTL
		}
		if got := Visual(s, base); !slices.Equal(visible(got), visible(strings.ToValidUTF8(s, "�"))) && utf8.ValidString(s) {
			t.Errorf("%q became %q", s, got)
		}
		Paper(s, base)
		Truncate(s, 7, runes)
		joined := strings.Builder{}
		rs := []rune(s)
		for _, l := range WrapRunes(rs, 5, runes) {
			joined.WriteString(string(rs[l.Start:l.End]))
			if l.Hard {
				joined.WriteByte('\n')
			}
		}
		if joined.String() != string(rs) {
			t.Errorf("the lines of %q are %q", s, joined.String())
		}
	})
}

func TestLevelsOfManyRandomLines(t *testing.T) {
	const seed = 7
	rng := rand.New(rand.NewSource(seed))
	alphabet := []rune("אבגabc123 ()[]-.,₪%\"\u2066\u2067\u2068\u2069\u202a\u202e\u202c\u200fعرب\u05b0👧\t\n")
	for range 5000 {
		rs := make([]rune, rng.Intn(40))
		for i := range rs {
			rs[i] = alphabet[rng.Intn(len(alphabet))]
		}
		base := Direction(rng.Intn(2))
		seen := order(RunsOf(Levels(rs, base)), func(int) bool { return false })
		slices.Sort(seen)
		for i, at := range seen {
			if at != i {
				t.Fatalf("seed %d: runs of %q hold %v", seed, string(rs), seen)
			}
		}
		if len(seen) != len(rs) {
			t.Fatalf("seed %d: runs of %q miss runes", seed, string(rs))
		}
	}
}

// TestABracketAfterAMarkIsOne holds what FriBidi loses: a bracket that follows a mark on a sign is paired with its own partner.
func TestABracketAfterAMarkIsOne(t *testing.T) {
	if got := Levels([]rune("א[א!\u05b0[]"), LTR); !slices.Equal(got, []int8{1, 1, 1, 0, 0, 0, 0}) {
		t.Errorf("levels %v", got)
	}
}

// TestEverydayLinesHaveFriBidisLevels compares the two ways on lines of everyday letters, figures and brackets.
func TestEverydayLinesHaveFriBidisLevels(t *testing.T) {
	const seed = 11
	rng := rand.New(rand.NewSource(seed))
	alphabet := []rune("אבab12٣٤ ()[]{}-+.,₪%\"!عر")
	for range 20000 {
		rs := make([]rune, 1+rng.Intn(30))
		types := make([]fribidi.CharType, len(rs))
		for i := range rs {
			rs[i] = alphabet[rng.Intn(len(alphabet))]
			types[i] = typeOf(rs[i])
		}
		base := Direction(rng.Intn(2))
		if !everyday(rs, types) {
			t.Fatalf("seed %d: %q goes to FriBidi", seed, string(rs))
		}
		if got, want := resolve(rs, types, base), byFriBidi(rs, types, base); !slices.Equal(got, want) {
			t.Fatalf("seed %d: %q, base %d: %v, FriBidi %v", seed, string(rs), base, got, want)
		}
	}
}

const mixed = "עמותת Hope (מייסודה 2020-2024) קיבלה ₪1,000 ב-02/06/2020"

func BenchmarkVisual(b *testing.B) {
	for b.Loop() {
		Visual(mixed, RTL)
	}
}

func BenchmarkLevels(b *testing.B) {
	rs := []rune(mixed)
	for b.Loop() {
		Levels(rs, RTL)
	}
}
