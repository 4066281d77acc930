package app

import "testing"

func TestEditOrAddKeepsOne(t *testing.T) {
	d := large(2)
	a, b := d.Organisations.At(0).ID, d.Organisations.At(1).ID
	ballot := Ballot{ID: NewID(), Kind: ComponentBallot, Source: PaperSource}
	partner := Partner{ID: NewID(), Organisation: a}
	d = did(t, d, Add(&ballot), Add(&partner))
	for range 2 {
		d = did(t, d,
			EditOrAdd(Finding{Topic: "test.benefit"}, "", func(f *Finding) { f.Evidence += "x" }),
			EditOrAdd(Finding{Topic: "principle.goals"}, "", func(f *Finding) { f.Verdict = Partly }),
			EditOrAdd(Component{Key: "vision"}, "", func(c *Component) { c.Move += "x" }),
			EditOrAdd(Invitation{Organisation: b}, "", func(i *Invitation) { i.Needs += "x" }),
			EditOrAdd(Partner{Organisation: a}, "", func(p *Partner) { p.Role += "x" }),
			EditOrAdd(Waiver{Partner: partner.ID, Kind: "time"}, "", func(w *Waiver) { w.Note += "x" }),
			EditOrAdd(Option{Topic: Instead, Key: "bot"}, "", func(o *Option) { o.Note += "x" }),
			EditOrAdd(Rating{Ballot: ballot.ID, Component: "cluster"}, "", func(r *Rating) { r.Now++ }))
	}
	if d.Findings.Len() != 2 || d.FindingOf("test.benefit").Evidence != "xx" || d.ComponentOf("vision").Move != "xx" ||
		d.Invitations.Len() != 1 || d.Invitations.At(0).Needs != "xx" || d.Partners.At(0).Role != "xx" ||
		d.Waivers.Len() != 1 || d.Options.At(0).Note != "xx" || d.Ratings.At(0).Now != 2 {
		t.Error(dump(t, d))
	}
	if again := EditOrAdd(Finding{Topic: "test.benefit"}, "evidence", func(*Finding) {}); again.Merge == "" || again.Merge == EditOrAdd(Finding{Topic: "test.benefit"}, "verdict", func(*Finding) {}).Merge {
		t.Errorf("typing in two fields is one step: %q", again.Merge)
	}
}

func TestEditKeepsTheIdentity(t *testing.T) {
	asset := Asset{ID: NewID(), Name: "זיתים"}
	d := did(t, large(2), Add(&asset), Edit(asset.ID, "", func(a *Asset) { a.ID, a.Name = NewID(), " שמן\n" }))
	if d.Assets.Len() != 1 || d.Assets.Get(asset.ID).Name != "שמן" || asset.Name != "זיתים" {
		t.Error(dump(t, d))
	}
	_, _, err := Edit(NewID(), "", func(*Asset) {}).Run(d)
	if e := AsError(err); e.Key != "error.gone" || e.Args["what"].(Message).Key != "change.kind.asset" {
		t.Errorf("editing what is gone: %v", err)
	}
}

func TestAllIsOneOrNothing(t *testing.T) {
	asset, bad := Asset{ID: NewID(), Name: "x"}, Venture{ID: NewID(), Name: "y", Stage: 7}
	d := large(2)
	if next, diff, err := All(Add(&asset), Add(&bad)).Run(d); err == nil || len(diff) > 0 || dump(t, next) != dump(t, d) {
		t.Errorf("half of it was done: %v", err)
	}
	bad.Stage = 2
	c := All(Add(&asset), Add(&bad)).As(Msg("history.step"))
	next, diff, err := c.Run(d)
	if err != nil || len(diff) != 2 || c.Label.Key != "history.step" {
		t.Errorf("%v, %d changes, %v", err, len(diff), c.Label)
	}
	if next, diff, err := Add().Run(next); err != nil || len(diff) != 0 || next.Assets.Len() != 1 {
		t.Errorf("adding nothing: %v", err)
	}
}

func TestOneVisionAndOneFirst(t *testing.T) {
	v1, v2 := Venture{ID: NewID(), Name: "1"}, Venture{ID: NewID(), Name: "2", Stage: 2}
	d1, d2 := Draft{ID: NewID(), Text: "1"}, Draft{ID: NewID(), Text: "2"}
	d := did(t, large(2), Add(&v1, &v2), Add(&d1, &d2), ChooseFirst(v1.ID), ChooseFirst(v2.ID), AdoptDraft(d1.ID), AdoptDraft(d2.ID))
	if d.FirstVenture().ID != v2.ID || d.FirstVenture().Stage != 1 || d.Vision().ID != d2.ID || d.Ventures.Get(v1.ID).First {
		t.Error(dump(t, d))
	}
	d = did(t, d, ChooseFirst(""), AdoptDraft(""))
	if d.FirstVenture() != nil || d.Vision() != nil {
		t.Error("something stays chosen")
	}
	d = did(t, d, PlaceVenture(v1.ID, 9, 2.3456), LiftVenture(v2.ID))
	if v := d.Ventures.Get(v1.ID); v.Odds != 5 || v.Value != 2.35 || !v.Placed() {
		t.Errorf("%+v", v)
	}
	for name, c := range map[string]Command{"first": ChooseFirst(NewID()), "draft": AdoptDraft(NewID()), "place": PlaceVenture(NewID(), 1, 1)} {
		if _, _, err := c.Run(d); AsError(err).Key != "error.gone" {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestRulesOfTheExercises(t *testing.T) {
	d := large(2)
	org := d.Organisations.At(0).ID
	card, group := Card{ID: NewID(), Board: VisionBoard, Text: "x"}, Group{ID: NewID(), Board: VisionBoard}
	ballot, venture := Ballot{ID: NewID(), Kind: DotBallot, Source: TableSource}, Venture{ID: NewID(), Name: "x"}
	d = did(t, d, Add(&card), Add(&group), Add(&ballot), Add(&venture))
	dot := func(v Dot) Command { v.ID, v.Ballot = NewID(), ballot.ID; return Add(&v) }
	edit := func(f func(*Venture)) Command { return Edit(venture.ID, "", f) }
	for name, test := range map[string]struct {
		Command
		key string
	}{
		"year":                {EditOrAdd(Process{}, "", func(p *Process) { p.TargetYear = 36 }), "error.year"},
		"convened by nobody":  {EditOrAdd(Process{}, "", func(p *Process) { p.Convener = NewID() }), "error.reference.missing"},
		"behind itself":       {Edit(card.ID, "", func(c *Card) { c.Into = c.ID }), "error.card.self"},
		"a card of no board":  {Edit(card.ID, "", func(c *Card) { c.Board = "" }), "error.choice"},
		"a vote on two":       {dot(Dot{Card: card.ID, Group: group.ID, Count: 1}), "error.dot"},
		"a vote on nothing":   {dot(Dot{Count: 1}), "error.dot"},
		"no vote":             {dot(Dot{Card: card.ID}), "error.dot"},
		"a sixth grade":       {EditOrAdd(Finding{Topic: "readiness.community"}, "", func(f *Finding) { f.Grade = 6 }), "error.choice"},
		"another topic":       {EditOrAdd(Finding{Topic: "readiness.other"}, "", func(*Finding) {}), "error.choice"},
		"half on the map":     {edit(func(v *Venture) { v.Odds = 3 }), "error.grid.range"},
		"a third stage":       {edit(func(v *Venture) { v.Stage = 3 }), "error.choice"},
		"ends before":         {edit(func(v *Venture) { v.Start, v.Due = "2026-12-02", "2026-12-01" }), "error.venture.dates"},
		"the 30th of Febuary": {edit(func(v *Venture) { v.Due = "2027-02-30" }), "error.time"},
		"linked to two":       {Add(&Link{ID: NewID(), Venture: venture.ID, Actor: "government", Organisation: org}), "error.choice"},
		"linked to nothing":   {Add(&Link{ID: NewID(), Venture: venture.ID}), "error.choice"},
		"half past 25":        {Add(&Meeting{ID: NewID(), Date: "2026-12-01", Start: "25:30"}), "error.time"},
		"no option":           {Add(&Option{ID: NewID(), Topic: Instead}), "error.required"},
		"nothing there":       {Add(&Existing{ID: NewID(), Component: "community"}), "error.required"},
		"two of a kind":       {Add(&Option{ID: NewID(), Topic: Instead, Key: "bot"}, &Option{ID: NewID(), Topic: Instead, Key: "bot"}), "error.duplicate"},
		"no card":             {Add(&Card{ID: NewID(), Board: VisionBoard, Text: "\n "}), "error.required"},
	} {
		if next, diff, err := test.Run(d); AsError(err).Key != test.key || diff != nil || dump(t, next) != dump(t, d) {
			t.Errorf("%s: %v, want %s", name, err, test.key)
		}
	}
	if p := d.Process(); p.Horizon() != 2036 {
		t.Errorf("ten years after %v is %d", p.Created, p.Horizon())
	}
}
