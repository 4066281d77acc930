package forum

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/selection"
	"madrega/app/solve"
)

var decidedAt = time.Date(2026, 11, 22, 14, 2, 11, 0, time.UTC)

// choosing is a house in which nobody sits yet.
func choosing(t testing.TB) *house {
	h := newHouse(t)
	var members, people []app.ID
	for m := range h.d.Members.All() {
		members = append(members, m.ID)
	}
	for p := range h.d.Persons.All() {
		people = append(people, p.ID)
	}
	h.do(app.Remove("member", members...), app.Remove("person", people...))
	return h
}

// propose keeps the best panel and the next best one.
func (h *house) propose() []*app.Panel {
	h.t.Helper()
	asked := Ask(h.d)
	best, err := asked.Propose(context.Background(), solve.Limits{}, nil)
	if err != nil || best.Status != selection.Best {
		h.t.Fatalf("%s: %v", best.Status, err)
	}
	next, err := asked.Next(context.Background(), solve.Limits{}, nil, [][]string{best.Panel}, 1)
	if err != nil {
		h.t.Fatal(err)
	}
	other := Composed(app.ByNearest, next, asked.Hash)
	other.Bound = best.Bound
	h.do(Propose(app.TimeOf(decidedAt), Composed(app.ByScore, best, asked.Hash), other))
	return Panels(h.d)
}

func (h *house) adopt(p *app.Panel, began app.Date) {
	h.t.Helper()
	record, err := Certify(h.d, p.ID, "test", decidedAt)
	if err != nil {
		h.t.Fatal(err)
	}
	h.do(Adopt(Adoption{Panel: p.ID, By: "the committee", Reason: "it mirrors the town", At: app.TimeOf(decidedAt), Began: began, Certificate: record}))
}

func (h *house) sitting() (names []string) {
	for m := range h.d.Members.All() {
		if m.Left == "" {
			names = append(names, h.d.Applications.Get(m.Application).Name)
		}
	}
	slices.Sort(names)
	return names
}

// TestProposalsReplaceThoseByScore leaves what was composed by hand and what was adopted.
func TestProposalsReplaceThoseByScore(t *testing.T) {
	h := choosing(t)
	first := h.propose()
	if len(first) != 2 || first[0].Number != 1 || first[1].Number != 2 {
		t.Fatalf("%d panels", len(first))
	}
	h.do(Keep(0, Composition{Method: app.ByChoice, Members: []app.ID{h.applied["mayor"]}}))
	second := h.propose()
	var numbers []int
	for _, p := range second {
		numbers = append(numbers, p.Number)
	}
	if !slices.Equal(numbers, []int{1, 2, 3}) || h.d.Panels.Get(first[0].ID) != nil || second[2].Method != app.ByChoice {
		t.Errorf("there are panels %v after asking again", numbers)
	}
	h.adopt(second[0], "2026-12-01")
	if h.propose(); h.d.Panels.Get(second[0].ID) == nil || h.d.Panels.Len() != 4 {
		t.Errorf("the adopted panel is gone, or not two others came: %d", h.d.Panels.Len())
	}
}

// TestProvenPanelSaysSo stays proven until something changes that the proof is of.
func TestProvenPanelSaysSo(t *testing.T) {
	h := choosing(t)
	panels := h.propose()
	best, next := Ask(h.d).Stands(h.d, panels[0]), Ask(h.d).Stands(h.d, panels[1])
	if !best.Best || !best.Same || !best.Keeps || next.Best != (next.Score == best.Score) || next.Bound != best.Score {
		t.Errorf("%+v and %+v", best, next)
	}
	h.mark(Committee(h.d)[0], h.applied["reserve-third-b2"], 5)
	if s := Ask(h.d).Stands(h.d, panels[0]); s.Best || s.Same || !s.Keeps {
		t.Errorf("after another mark: %+v", s)
	}
	h.do(Rule(h.applied["mayor"], app.LockOut, "committee", "leaves office", decidedAt))
	if s := Ask(h.d).Stands(h.d, panels[0]); s.Keeps {
		t.Error("a panel with somebody locked out keeps the locks")
	}
}

// TestComposingByHandIsCheckedAgainstTheMap follows each change; an adopted panel is not changed.
func TestComposingByHandIsCheckedAgainstTheMap(t *testing.T) {
	h := choosing(t)
	p := h.propose()[0]
	seated := Seated(h.d, p.ID)
	h.do(Change(p.ID, []app.ID{seated[0].ID}, nil))
	now := h.d.Panels.Get(p.ID)
	if s := Ask(h.d).Stands(h.d, now); s.Keeps || now.Method != app.ByChoice || now.Bound != 0 || now.Score != s.Score {
		t.Errorf("without %s: %+v", seated[0].Name, s)
	}
	h.do(Change(p.ID, nil, []app.ID{seated[0].ID}))
	if s := Ask(h.d).Stands(h.d, h.d.Panels.Get(p.ID)); !s.Keeps || s.Best {
		t.Errorf("with all again: %+v", s)
	}
	h.adopt(p, "2026-12-01")
	if _, _, err := Change(p.ID, []app.ID{seated[0].ID}, nil).Run(h.d); !keyIs(err, "error.panel.adopted") {
		t.Errorf("an adopted panel was changed: %v", err)
	}
}

func keyIs(err error, key string) bool {
	var e *app.Error
	return errors.As(err, &e) && e.Key == key
}

// TestAdoptionNeedsANameAndAReason and a panel that is there.
func TestAdoptionNeedsANameAndAReason(t *testing.T) {
	h := choosing(t)
	p := h.propose()[0]
	for _, c := range []struct {
		a   Adoption
		key string
	}{
		{Adoption{Panel: p.ID, By: " \t", Reason: "why", Began: "2026-12-01"}, "error.adopt.name"},
		{Adoption{Panel: p.ID, By: "who", Reason: " \n", Began: "2026-12-01"}, "error.adopt.reason"},
		{Adoption{Panel: app.NewID(), By: "who", Reason: "why", Began: "2026-12-01"}, "error.gone"},
	} {
		if _, diff, err := Adopt(c.a).Run(h.d); !keyIs(err, c.key) || diff != nil {
			t.Errorf("%+v: %v", c.a, err)
		}
	}
}

// TestAdoptionMakesMembers with the people who are to sit; whoever is known by name is not made twice.
func TestAdoptionMakesMembers(t *testing.T) {
	h := choosing(t)
	h.do(app.Add(&app.Person{ID: app.NewID(), Name: "head of mayor", Sector: app.Public}))
	p := h.propose()[0]
	h.adopt(p, "2026-12-01")
	if got := h.d.Panels.Get(p.ID); got.Adopted != app.TimeOf(decidedAt) || got.By != "the committee" || got.Reason == "" || got.Certificate == "" {
		t.Errorf("adopted: %+v", got)
	}
	if Adopted(h.d) == nil || h.d.Members.Len() != 6 || h.d.Persons.Len() != 6 {
		t.Fatalf("%d members and %d people", h.d.Members.Len(), h.d.Persons.Len())
	}
	for m := range h.d.Members.All() {
		who := h.d.Persons.Get(m.Person)
		a := h.d.Applications.Get(m.Application)
		if m.Began != "2026-12-01" || m.Panel != p.ID || who == nil || who.Name != a.Sits() || h.d.SectorOf(who) != h.d.Constituencies.Get(a.Constituency).Sector {
			t.Errorf("%s: %+v is %+v", a.Name, m, who)
		}
	}
}

// TestAnotherPanelTakesTheAdoptedOnesPlace within the same call: who is in both goes on, who is only in the first never sat.
func TestAnotherPanelTakesTheAdoptedOnesPlace(t *testing.T) {
	h := choosing(t)
	panels := h.propose()
	h.adopt(panels[0], "2026-12-01")
	before := h.sitting()
	h.adopt(panels[1], "2026-12-15")
	if got := h.d.Panels.Get(panels[0].ID); got.Adopted != 0 || got.Certificate != "" {
		t.Errorf("the first is adopted still: %+v", got)
	}
	if h.d.Members.Len() != 6 || slices.Equal(before, h.sitting()) {
		t.Fatalf("%v sat, %v sit; %d members", before, h.sitting(), h.d.Members.Len())
	}
	for m := range h.d.Members.All() {
		kept := slices.Contains(before, h.d.Applications.Get(m.Application).Name)
		if m.Panel != panels[1].ID || kept != (m.Began == "2026-12-01") {
			t.Errorf("%+v", m)
		}
	}
}

// TestANewForumEndsTermsOfThoseNotInIt when they came by an earlier call.
func TestANewForumEndsTermsOfThoseNotInIt(t *testing.T) {
	h := newHouse(t)
	h.do(NewRound(h.d, "2026-10-01"))
	h.mark(Committee(h.d)[0], h.applied["third-a1"], 1)
	h.mark(Committee(h.d)[1], h.applied["third-a1"], 1)
	p := h.propose()[0]
	h.adopt(p, "2026-12-01")
	left := h.member("third-a1")
	if left.Left != "2026-12-01" || left.Reason != "it mirrors the town" {
		t.Errorf("who is not in the new forum: %+v", left)
	}
	if stays := h.member("mayor"); stays.Left != "" || stays.Began != seatedOn {
		t.Errorf("who is in it still: %+v", stays)
	}
	if n := len(h.sitting()); n != 6 {
		t.Errorf("%d sit", n)
	}
}

// TestCertificateOfEveryMethod agrees with what is counted, says how the panel came about, and shows any change.
func TestCertificateOfEveryMethod(t *testing.T) {
	h := choosing(t)
	panels := h.propose()
	h.do(Keep(0, Composition{Method: app.ByChoice, Members: idsOf(Seated(h.d, panels[1].ID))}))
	panels = Panels(h.d)
	for i, want := range []struct {
		method selection.Method
		status selection.Status
	}{{selection.ByScore, selection.Best}, {selection.ByScore, selection.Found}, {selection.ByHand, selection.Found}} {
		h.adopt(panels[i], "2026-12-01")
		p := h.d.Panels.Get(panels[i].ID)
		if diff, err := Verify(h.d, p); err != nil || len(diff) > 0 {
			t.Errorf("%s: %v %v", PanelName(lang.For("en"), p), diff, err)
		}
		c, err := selection.ReadCertificate(strings.NewReader(string(p.Certificate)))
		if s := Ask(h.d).Stands(h.d, p); s.Best && want.status == selection.Found && c.Method == selection.ByScore {
			want.status = selection.Best // as high as the best
		}
		if err != nil || c.Method != want.method || c.Status != want.status {
			t.Errorf("%d: %s %s %v", i, c.Method, c.Status, err)
		}
	}
	p := h.d.Panels.Get(panels[2].ID)
	h.mark(Committee(h.d)[0], h.applied["reserve-third-b2"], 5)
	if diff, err := Verify(h.d, p); err != nil || len(diff) == 0 || len(DifferenceWords(h.d, lang.For("en"), diff)) == 0 {
		t.Errorf("another mark goes unseen: %v %v", diff, err)
	}
	forged := *p
	forged.Certificate = app.Record(strings.Replace(string(p.Certificate), `"seats": 6`, `"seats": 7`, 1))
	if _, err := Verify(h.d, &forged); !errors.Is(err, selection.ErrSeal) {
		t.Errorf("a forged certificate: %v", err)
	}
}

func idsOf(list []*app.Application) (ids []app.ID) {
	for _, a := range list {
		ids = append(ids, a.ID)
	}
	return ids
}

// TestPanelThatBreaksTheMapHasNoCertificate.
func TestPanelThatBreaksTheMapHasNoCertificate(t *testing.T) {
	h := choosing(t)
	h.do(Keep(0, Composition{Method: app.ByChoice, Members: []app.ID{h.applied["mayor"]}}))
	if _, err := Certify(h.d, Panels(h.d)[0].ID, "test", decidedAt); !keyIs(err, "error.adopt.map") {
		t.Errorf("%v", err)
	}
}

// TestLotteryDrawsByThePublicNumber once, from the list as it was published, and only while nothing has changed.
func TestLotteryDrawsByThePublicNumber(t *testing.T) {
	h := choosing(t)
	asked := Ask(h.d)
	made, err := asked.Lottery(context.Background(), solve.Limits{}, nil, 40, 20261122)
	if err != nil {
		t.Fatal(err)
	}
	h.do(Publish(Numbered{Input: asked.Hash, Lottery: made}, app.TimeOf(decidedAt)))
	l := LotteryOf(h.d)
	read, err := ReadLottery(l)
	if err != nil || read.Seed != 20261122 || read.Input != asked.Hash || len(read.Panels) != 40 || !slices.Equal(read.Chances, made.Chances) {
		t.Fatalf("%v: seed %d, %d panels", err, read.Seed, len(read.Panels))
	}
	for _, bad := range []string{"", "x", "-1", "12.5", "99999999999999999999"} {
		if _, _, err := Draw(l.ID, bad, 1).Run(h.d); !keyIs(err, "error.lottery.number") {
			t.Errorf("%q: %v", bad, err)
		}
	}
	before := h.d
	h.mark(Committee(h.d)[0], h.applied["reserve-third-b2"], 5)
	if _, _, err := Draw(l.ID, "7", 1).Run(h.d); !keyIs(err, "error.lottery.changed") {
		t.Errorf("drawn though a mark has changed: %v", err)
	}
	h.d = before
	h.do(Draw(l.ID, "٠ 123", app.TimeOf(decidedAt)))
	l = LotteryOf(h.d)
	p := h.d.Panels.Get(l.Panel)
	if p == nil || p.Method != app.ByLottery || !slices.Equal(memberIDs(h.d, p.ID), made.Panels[123%40]) {
		t.Fatalf("another panel was drawn: %+v", p)
	}
	if _, _, err := Draw(l.ID, "8", 1).Run(h.d); !keyIs(err, "error.lottery.drawn") {
		t.Errorf("drawn twice: %v", err)
	}
	h.adopt(p, "2026-12-01")
	if diff, err := Verify(h.d, h.d.Panels.Get(p.ID)); err != nil || len(diff) > 0 {
		t.Errorf("its certificate: %v %v", diff, err)
	}
}

// FuzzReadLottery reads any record without a panic; what it reads can be written again.
func FuzzReadLottery(f *testing.F) {
	for _, s := range []string{``, `{}`, `{"seed":"1","candidates":["a","b"],"panels":["0 1","1"]}`, `{"panels":["9"]}`, `{"seed":-1}`, `{"candidates":["a"],"panels":["-1"]}`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n, err := ReadLottery(&app.Lottery{Panels: app.Record(s)})
		if err != nil {
			if !keyIs(err, "error.lottery") {
				t.Fatal(err)
			}
			return
		}
		if record, err := n.record(); err == nil && !json.Valid([]byte(record)) {
			t.Fatalf("%q", record)
		}
	})
}
