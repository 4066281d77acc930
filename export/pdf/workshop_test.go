package pdf

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/report"
)

func TestChaptersAreInOutlineAndContents(t *testing.T) {
	for _, code := range lang.Codes {
		r := workshop(code, 10)
		ps := pages(r)
		at := map[string]int{}
		level := 0
		for n, p := range ps {
			for _, b := range p.bookmarks {
				if level = b.level; at[b.title] == 0 {
					at[b.title] = n + 1
				}
			}
		}
		if level != 1 {
			t.Errorf("%s: the last section is at level %d", code, level)
		}
		said := ps[0].texts
		for _, s := range r.Sections {
			for _, title := range []string{s.Chapter, s.Title} {
				if title == "" {
					continue
				}
				i := slices.IndexFunc(said, func(tx text) bool {
					return strings.HasPrefix(title, strings.TrimSuffix(tx.said, "…")) && tx.size == body.size
				})
				if i < 0 || at[title] == 0 {
					t.Errorf("%s: %q is not in the contents, or not in the outline (page %d)", code, title, at[title])
					continue
				}
				if !slices.ContainsFunc(said, func(tx text) bool { return tx.y == said[i].y && tx.said == fmt.Sprint(at[title]) }) {
					t.Errorf("%s: the contents don't name page %d for %q", code, at[title], title)
				}
			}
			if s.Chapter != "" {
				if band := ps[at[s.Chapter]-1].marks[0]; band.fill != pine || band.path[0].p[1] != 0 || band.path[2].p[1] > 120 {
					t.Errorf("%s: page %d begins without a band", code, at[s.Chapter])
				}
			}
		}
	}
}

func TestFewChaptersNeedNoPageOfContents(t *testing.T) {
	r := workshop("en", 3)
	r.Sections = r.Sections[:2]
	ps := pages(r)
	if len(ps) != 2 || len(ps[0].bookmarks) != 2 || ps[0].bookmarks[0].title != r.Sections[0].Chapter {
		t.Errorf("%d pages, on the first %v", len(ps), ps[0].bookmarks)
	}
}

func TestNoCardIsLost(t *testing.T) {
	r := report.Report{Lang: lang.For("en"), Sections: []report.Section{{Title: "T"}}}
	var cards report.Cards
	want := map[string]bool{}
	for g := range 5 {
		group := report.CardGroup{Name: fmt.Sprint("group", g)}
		for i := range 1 + g*g*6 {
			name := fmt.Sprintf("card%dx%d", g, i)
			group.Cards = append(group.Cards, report.CardItem{Text: strings.Repeat(name+" ", 1+i*7%19), Merged: []string{"merged" + name}[:i%2], Note: "note" + name})
			want[name], want["note"+name] = true, true
			if i%2 > 0 {
				want["merged"+name] = true
			}
		}
		cards.Groups = append(cards.Groups, group)
	}
	cards.Groups[2].Cards[0].Text = strings.Repeat("long ", 3000) + "end2x0"
	want["end2x0"] = true
	delete(want, "card2x0")
	r.Sections[0].Blocks = []report.Block{cards}
	ps := pages(r)
	for _, p := range ps {
		for _, tx := range p.texts {
			for _, w := range strings.Fields(tx.said) {
				delete(want, w)
			}
			if tx.y > bottom+2 && tx.size == cardWords.size {
				t.Errorf("%q stands in the foot", tx.said)
			}
		}
	}
	if len(want) > 0 {
		t.Errorf("not on paper: %v", want)
	}
	if bad := faultOf(ps); bad != "" {
		t.Error(bad)
	}
}

func TestTimelineHasItsHeadOnEveryPage(t *testing.T) {
	r := workshop("he", 200)
	r.Sections = r.Sections[4:5]
	ps := pages(r)
	flag := r.Lang.T("field.now") + " " + r.Lang.Day("2026-11-22")
	for n, p := range ps {
		if !slices.ContainsFunc(p.texts, func(tx text) bool { return tx.said == flag }) {
			t.Errorf("page %d of %d does not say what day it is", n+1, len(ps))
		}
	}
}

func TestGradesAndSpreadsBeginWhereReadingDoes(t *testing.T) {
	for _, code := range lang.Codes {
		l := newLayout(lang.For(code))
		l.grade(2.5, 4, 100, 60, 0, 50)
		full, rims := []rect{}, 0
		for _, m := range l.page.marks {
			if m.filled && m.fill == pine {
				full = append(full, bounds(m))
			}
			rims += index(m.stroke == target)
		}
		if len(full) != 3 || rims != 1 || full[2].w > full[0].w*.51 || (full[0].x > full[1].x) != l.rtl {
			t.Errorf("%s: 2½ of 5 is drawn as %v, with %d targets", code, full, rims)
		}
		if half := full[2]; l.rtl && half.x+half.w < 100+60-2*gradeStep-gradeBlock/2 {
			t.Errorf("%s: the half block is filled from the wrong side: %v", code, half)
		}
		l = newLayout(lang.For(code))
		l.spread(app.SpreadOf([]int{1, 1, 1, 2, 2}), 100, 50)
		for _, m := range l.page.marks {
			middle := bounds(m).x + bounds(m).w/2
			if m.fill == ink && (middle > 100+spreadWide/2) != l.rtl {
				t.Errorf("%s: a low median stands at %.0f", code, middle)
			}
		}
	}
}

// bounds is the box around the places of a path.
func bounds(m mark) rect {
	low, high := m.path[0].p, m.path[0].p
	for _, s := range m.path {
		for i := range 2 {
			if s.op != 'Z' {
				at := s.p[i]
				if s.op == 'C' {
					at = s.p[4+i]
				}
				low[i], high[i] = min(low[i], at), max(high[i], at)
			}
		}
	}
	return rect{low[0], low[1], high[0] - low[0], high[1] - low[1]}
}

// Colours say nothing alone: each verdict has its own icon, and keeps its word.
func TestVerdictsAreToldWithoutColour(t *testing.T) {
	l := newLayout(lang.For("en"))
	seen := map[string]bool{}
	for _, v := range app.Verdicts {
		c := l.value(report.VerdictOf, report.Cell{Verdict: v, Text: "word"}, body)
		seen[verdicts[c.verdict].icon] = true
		if c.text != "word" || c.markWidth() == 0 {
			t.Errorf("%s is %+v", v, c)
		}
	}
	if len(seen) != len(app.Verdicts) {
		t.Errorf("icons: %v", seen)
	}
}
