package roomkit_test

import (
	"slices"
	"strings"
	"testing"

	"madrega/app"
	"madrega/app/forum"
	"madrega/app/lang"
	"madrega/app/roomkit"
	"madrega/app/sample"
	"madrega/app/testkit"
)

func post(n roomkit.Name, d app.Document, l *lang.Lang) roomkit.Post {
	return roomkit.Make(n, d, l, options()).Sheet.(roomkit.Post)
}

func TestLettersOfAppointment(t *testing.T) {
	for _, code := range lang.Codes {
		l := lang.For(code)
		d := sample.Forum(l)
		members, letters := forum.Members(d), post(roomkit.Letters, d, l).Letters
		if len(letters) != len(members) || len(letters) < 20 {
			t.Fatalf("%d letters for %d members", len(letters), len(members))
		}
		for i, m := range members {
			p := letters[i]
			if p.To[0] != forum.NameOf(d, m) || p.Forum != d.Forum().Name || p.Date != "10.11.2025" && p.Date != l.Day(m.Began) || len(p.Facts) != 3 || len(p.List) != 4 || len(p.Signed) != 2 {
				t.Errorf("%s: the letter to %s is %+v", code, forum.NameOf(d, m), p)
			}
			term := p.Facts[2].Text
			if !strings.Contains(term, l.Day(m.Began)) || !strings.Contains(term, l.Day(forum.TermOf(d, m))) {
				t.Errorf("the term is %q", term)
			}
			c := d.Constituencies.Get(d.Applications.Get(m.Application).Constituency)
			if p.Facts[1].Text != forum.ConstituencyName(l, c) {
				t.Errorf("it is for %q", p.Facts[1].Text)
			}
			if r := d.Roles.Get(m.Role); r != nil && r.Kind == app.Chair && (p.Facts[0].Text != l.T("role.chair") || p.Signed[0] == p.To[0]) {
				t.Errorf("the chair's office is %q, and %q signs", p.Facts[0].Text, p.Signed[0])
			}
		}
		for _, rule := range []string{l.T("forum.rule.meetings", "n", 4), l.T("forum.rule.circles"), l.T("forum.rule.voluntary")} {
			if !slices.Contains(letters[0].List, rule) {
				t.Errorf("%s: %q is not among the duties %q", code, rule, letters[0].List)
			}
		}
	}
}

func TestLettersFollowTheRules(t *testing.T) {
	l := lang.For("en")
	d := sample.Forum(l)
	d = testkit.After(t, d, app.Edit(d.Forum().ID, "", func(f *app.Forum) { f.Months, f.Meetings, f.Circles, f.Voluntary, f.Rounds = 24, 0, false, false, 0 }))
	if list := post(roomkit.Letters, d, l).Letters[0].List; len(list) != 1 || !strings.Contains(list[0], "2 years") {
		t.Errorf("a term of two years without duties asks for %q", list)
	}
	for r := range d.Roles.All() {
		if r.Kind == app.Chair {
			d = testkit.After(t, d, forum.AssignRole(r.ID, "", "The mayor"))
		}
	}
	if p := post(roomkit.Letters, d, l).Letters[0]; p.Signed[0] != "The mayor" {
		t.Errorf("%q signs", p.Signed[0])
	}
}

// TestLettersOfReserve: everybody who is kept in reserve gets one, without a word of marks and ranks.
func TestLettersOfReserve(t *testing.T) {
	l := lang.For("he")
	d := sample.Forum(l)
	kept := func() (names []string) {
		for _, r := range forum.Reserves(d) {
			if r.Kept {
				names = append(names, r.Application.Name)
			}
		}
		return names
	}
	letters := post(roomkit.ReserveLetters, d, l).Letters
	if len(letters) != len(kept()) || len(letters) < 20 {
		t.Fatalf("%d letters for %d in reserve", len(letters), len(kept()))
	}
	for i, name := range kept() {
		if to := strings.Join(letters[i].To, "\n"); !strings.Contains(to, name) {
			t.Errorf("the letter to %q is for %q", name, to)
		}
	}
	d = testkit.After(t, d, app.Edit(d.Forum().ID, "", func(f *app.Forum) { f.Reserves = 2 }))
	if n := len(post(roomkit.ReserveLetters, d, l).Letters); n != 6 {
		t.Errorf("with two of each sector kept there are %d letters", n)
	}
}

// TestNoLettersBeforeADecision prints letters while nothing is decided, and later: their date is that of the decision.
func TestNoLettersBeforeADecision(t *testing.T) {
	l := lang.For("en")
	for _, n := range []roomkit.Name{roomkit.Letters, roomkit.ReserveLetters} {
		if got := post(n, sample.Bay(l), l); len(got.Letters) != 0 || got.None == "" {
			t.Errorf("%s: %d letters before there is a panel, and %q", n, len(got.Letters), got.None)
		}
	}
	for _, letter := range post(roomkit.ReserveLetters, sample.Forum(l), l).Letters {
		if letter.Date != "10.11.2025" {
			t.Fatalf("a letter is of %s", letter.Date)
		}
	}
}
