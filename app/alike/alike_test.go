package alike

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"madrega/app"
)

// labelled are the cards of testdata/pairs.txt, and which pairs of them say the same or don't.
func labelled(t testing.TB) (texts []string, same, apart [][2]int) {
	t.Helper()
	file, err := os.ReadFile("testdata/pairs.txt")
	if err != nil {
		t.Fatal(err)
	}
	block, head := -1, 0
	for line := range strings.Lines(string(file)) {
		line = strings.TrimSpace(line)
		mark, rest, _ := strings.Cut(line, " ")
		at := len(texts)
		switch mark {
		case "#":
			continue
		case "---":
			block = at
			continue
		case "=":
			same, line = append(same, [2]int{head, at}), rest
		case "/":
			apart, line = append(apart, [2]int{head, at}), rest
		default:
			head = at
			for k := block; block >= 0 && k < at; k++ {
				apart = append(apart, [2]int{k, at})
			}
		}
		texts = append(texts, line)
	}
	return texts, same, apart
}

// TestSimilarCardsAreFound measures the threshold on labelled pairs, all of them on one board.
func TestSimilarCardsAreFound(t *testing.T) {
	texts, same, apart := labelled(t)
	if len(same) < 60 || len(apart) < 200 {
		t.Fatalf("there are %d pairs that say the same and %d that don't", len(same), len(apart))
	}
	likeness := map[[2]int]float64{}
	for _, p := range alikeTexts(texts, .01) {
		likeness[[2]int{p.a, p.b}] = p.likeness
	}
	for least := .35; least < .81; least += .05 {
		precision, recall := measured(likeness, same, apart, least)
		t.Logf("from %.2f on: precision %.3f, recall %.3f", least, precision, recall)
	}
	for _, p := range same {
		if likeness[p] < likeEnough {
			t.Logf("missed, %.2f: %q and %q", likeness[p], texts[p[0]], texts[p[1]])
		}
	}
	for _, p := range apart {
		if likeness[p] >= likeEnough {
			t.Logf("wrong, %.2f: %q and %q", likeness[p], texts[p[0]], texts[p[1]])
		}
	}
	precision, recall := measured(likeness, same, apart, likeEnough)
	if precision < .9 || recall < .9 {
		t.Errorf("precision %.3f, recall %.3f", precision, recall)
	}
}

func measured(likeness map[[2]int]float64, same, apart [][2]int, least float64) (precision, recall float64) {
	count := func(pairs [][2]int) (n float64) {
		for _, p := range pairs {
			if likeness[p] >= least {
				n++
			}
		}
		return n
	}
	right, wrong := count(same), count(apart)
	return right / max(1, right+wrong), right / float64(len(same))
}

// wall is a board with these cards in no group, and what does a command.
func wall(t *testing.T, texts ...string) (*app.Document, []app.ID, func(app.Command)) {
	d := app.NewDocument(app.NewProcess("שפרעם", app.City, "", time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)))
	var ids []app.ID
	for i, text := range texts {
		c := app.Card{ID: app.ID(fmt.Sprintf("00000000-0000-7000-8000-%012d", i)), Board: app.VisionBoard, Text: text}
		d.Cards = d.Cards.With(c)
		ids = append(ids, c.ID)
	}
	return &d, ids, func(c app.Command) {
		t.Helper()
		next, _, err := c.Run(d)
		if err != nil {
			t.Fatal(err)
		}
		d = next
	}
}

func TestOnlyOpenQuestionsAreSuggested(t *testing.T) {
	d, ids, do := wall(t, "עבודה קרוב לבית", "בריכה לכל המשפחה", "משרות ליד הבית", "work close to home")
	pairs := func() (said []string) {
		for _, p := range Cards(*d, app.VisionBoard) {
			said = append(said, fmt.Sprint(slices.Index(ids, p.Card), slices.Index(ids, p.Other)))
		}
		slices.Sort(said)
		return said
	}
	want := func(list ...string) {
		t.Helper()
		if got := pairs(); !slices.Equal(got, list) {
			t.Errorf("suggested are %v, want %v", got, list)
		}
	}
	want("0 2", "0 3", "2 3")
	do(app.SayUnlike(ids[3], ids[0]))
	want("0 2", "2 3")
	do(app.SayUnlike(ids[0], ids[3]))
	if n := d.Unlikes.Len(); n != 1 {
		t.Errorf("it is noted %d times", n)
	}
	do(app.MergeCards(ids[2], ids[3])) // what was said of a card holds for its stack
	want()
	do(app.SplitCards(ids[3]))
	want("0 2", "2 3")
	do(app.ParkCards(ids[2]))
	want()
	do(app.RemoveCards(ids[3]))
	if n := d.Unlikes.Len(); n != 0 {
		t.Errorf("%d are left of a card that is gone", n)
	}
	if got := Cards(*d, app.AgreementBoard); got != nil {
		t.Errorf("another board has %v", got)
	}
}

func FuzzTexts(f *testing.F) {
	texts, _, _ := labelled(f)
	for i := 1; i < len(texts); i += 9 {
		f.Add(texts[i-1], texts[i])
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		list := []string{a, b, a}
		pairs := alikeTexts(list, .01)
		if again := alikeTexts(list, .01); !slices.Equal(pairs, again) {
			t.Errorf("%v and %v of the same", pairs, again)
		}
		for _, p := range pairs {
			if p.likeness > 1 || p.a == 0 && p.b == 2 && p.likeness < .999 {
				t.Errorf("%q and %q are alike by %v", list[p.a], list[p.b], p.likeness)
			}
		}
	})
}

func BenchmarkCards500(b *testing.B) {
	texts, _, _ := labelled(b)
	d := app.Document{}
	for i := range 500 {
		d.Cards = d.Cards.With(app.Card{ID: app.NewID(), Board: app.VisionBoard, Text: fmt.Sprint(texts[i%len(texts)], " ", texts[i*7%len(texts)])})
	}
	for b.Loop() {
		Cards(d, app.VisionBoard)
	}
}
