package app

import (
	"math"
	"strings"
	"testing"
	"time"
)

func TestRules(t *testing.T) {
	d := large(4)
	a, b, c := d.Organisations.At(0).ID, d.Organisations.At(1).ID, d.Organisations.At(2).ID
	haifa := Authority{ID: NewID(), Name: "חיפה", Kind: City}
	d, _, err := Add(&haifa).Run(d)
	if err != nil {
		t.Fatal(err)
	}
	edit := func(f func(*Organisation)) Command { return Edit(a, "", f) }
	process := func(f func(*Process)) Command { return EditOrAdd(Process{}, "", f) }
	raw := func(f func(*Document)) Command {
		return Command{Apply: func(d Document) (Document, error) { f(&d); return d, nil }}
	}
	for name, test := range map[string]struct {
		Command
		key string
	}{
		"no name":             {Add(&Organisation{ID: NewID(), Name: " \u202e\t"}), "error.required"},
		"no id":               {Add(&Organisation{Name: "x"}), "error.file.damaged"},
		"sector":              {edit(func(o *Organisation) { o.Sector = "royal" }), "error.choice"},
		"half on the grid":    {edit(func(o *Organisation) { o.Influence = 3 }), "error.grid.range"},
		"off the grid":        {edit(func(o *Organisation) { o.Influence, o.Interest = 6, 3 }), "error.grid.range"},
		"not a number":        {edit(func(o *Organisation) { o.Influence, o.Interest = Score(math.NaN()), 3 }), "error.grid.range"},
		"network":             {edit(func(o *Organisation) { o.NetX = math.Inf(1) }), "error.network.range"},
		"year 10000":          {edit(func(o *Organisation) { o.Moved = TimeOf(time.Date(10_000, 1, 1, 0, 0, 0, 0, time.UTC)) }), "error.time"},
		"gone":                {Edit(NewID(), "", func(*Organisation) {}), "error.gone"},
		"with itself":         {Add(&Relation{ID: NewID(), A: a, B: a, Now: Informing}), "error.relation.self"},
		"with nobody":         {Add(&Relation{ID: NewID(), A: a, B: NewID(), Now: Informing}), "error.reference.missing"},
		"no rung":             {Add(&Relation{ID: NewID(), A: a, B: b}), "error.choice"},
		"no day":              {Add(&Relation{ID: NewID(), A: a, B: b, Now: Informing, Due: "2026-02-30"}), "error.time"},
		"second relation":     {raw(func(d *Document) { d.Relations = d.Relations.With(Relation{ID: NewID(), A: a, B: b, Now: 1}) }), "error.duplicate.relation"},
		"same authority":      {Add(&Authority{ID: NewID(), Name: "חֵיפָה", Kind: City}), "error.duplicate.authority"},
		"fewer than nobody":   {Add(&Authority{ID: NewID(), Name: "x", Kind: City, Population: -1}), "error.population"},
		"no place":            {process(func(p *Process) { p.Place = "" }), "error.required"},
		"negative population": {process(func(p *Process) { p.Population = -1 }), "error.population"},
		"second process":      {raw(func(d *Document) { d.processes = d.processes.With(NewProcess("y", City, "", start)) }), "error.file.damaged"},
		"no process":          {raw(func(d *Document) { d.processes = Set[Process]{} }), "error.file.damaged"},
		"left dangling": {raw(func(d *Document) {
			d.Organisations = d.Organisations.Without(func(o *Organisation) bool { return o.ID == c })
		}), "error.reference.missing"},
		"too long a step": {Add(&StepState{ID: NewID(), Exercise: "e", Step: "s", Minutes: 601}), "error.step"},
		"empty words":     {Add(&Contribution{ID: NewID(), Organisation: a, Aspect: Gives}), "error.required"},
	} {
		next, diff, err := test.Run(d)
		if AsError(err).Key != test.key || diff != nil {
			t.Errorf("%s: %v, want %s", name, err, test.key)
		}
		if dump(t, next) != dump(t, d) {
			t.Errorf("%s: something happened all the same", name)
		}
	}
}

func TestRemovingTakesEverythingAlong(t *testing.T) {
	d := large(4)
	a := d.Organisations.At(0).ID
	d = did(t, d,
		Add(&Contribution{ID: NewID(), Organisation: a, Aspect: Gives, Text: "x"}),
		Add(&Resource{ID: NewID(), Organisation: a, Kind: "time"}),
		Remove("organisation", a))
	if d.Contributions.Len() != 0 || d.Resources.Len() != 0 || d.Relations.Len() != 3 || d.Check() != nil {
		t.Fatalf("left: %s", dump(t, d))
	}
}

func TestOneOfAKind(t *testing.T) {
	d := large(2)
	a, b := d.Organisations.At(0).ID, d.Organisations.At(1).ID
	d = did(t, d,
		EditOrAdd(Relate(b, a, Informing), "", func(r *Relation) { r.Now = Partnership }),
		EditOrAdd(Resource{Organisation: a, Kind: "time"}, "", func(r *Resource) { r.Note = "1" }),
		EditOrAdd(Resource{Organisation: a, Kind: "time"}, "", func(r *Resource) { r.Note = "2" }),
		EditOrAdd(StepState{Exercise: "e", Step: "s"}, "", func(s *StepState) { s.Minutes = 5 }),
		EditOrAdd(StepState{Exercise: "e", Step: "s"}, "", func(s *StepState) { s.Minutes = 7 }))
	if d.Relations.Len() != 1 || d.Between(b, a).Now != Partnership || d.ResourceOf(a, "time").Note != "2" || d.StepOf("e", "s").Minutes != 7 {
		t.Fatal(dump(t, d))
	}
}

func TestGridRemembersWhereItStoodBeforeToday(t *testing.T) {
	d := large(2)
	id := d.Organisations.At(0).ID
	place := func(x Score, days int) {
		t.Helper()
		next, _, err := PlaceOrganisation(id, x, 9, start.AddDate(0, 0, days)).Run(d)
		if err != nil {
			t.Fatal(err)
		}
		d = next
	}
	place(2, 0)
	place(3, 0)
	place(4, 1)
	place(4.4449, 1)
	if o := d.Organisations.Get(id); o.Influence != 4.44 || o.Interest != 5 || o.FromInfluence != 3 {
		t.Fatalf("%+v", o)
	}
}

func TestCleaning(t *testing.T) {
	for in, want := range map[string]string{
		"a\nb\r\nc\td\u0085e": "a b c d e", " א  ב ": "א ב", "a\x00b\x07c": "abc", "txt.\u202eexe\u2066": "txt.exe", "\u200f": "",
		"a\xffb": "a�b", "می\u200cخواهم": "می\u200cخواهم", "👩\u200d👧": "👩\u200d👧", strings.Repeat("א", 10_000): strings.Repeat("א", MaxLine),
	} {
		if got := CleanLine(in); got != want {
			t.Errorf("CleanLine(%.30q) = %.30q, want %.30q", in, got, want)
		}
	}
	if got := CleanText("\n a \r\nb\u2028c\rd\x00 \n\n"); got != " a\nb\nc\nd" {
		t.Errorf("CleanText: %q", got)
	}
	same := [][2]string{{"בי״ס־אורט", `בי"ס אורט`}, {"شفا‑عمرو", "شفا عمرو"}, {"أحمد", "احمد"}, {"O’Brien", "obrien"}, {"חֵיפָה", "חיפה"}}
	for _, s := range same {
		if Fold(s[0]) != Fold(s[1]) {
			t.Errorf("%q and %q are two names: %q, %q", s[0], s[1], Fold(s[0]), Fold(s[1]))
		}
	}
}

func FuzzClean(f *testing.F) {
	for _, s := range []string{"", " a ", "\u202e\n\x00", strings.Repeat("x ", 400), "\u200d", "\xf0\x9f"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		l, p := CleanLine(s), CleanText(s)
		if CleanLine(l) != l || CleanText(p) != p {
			t.Fatalf("cleaning twice makes another text of %q", s)
		}
		if strings.ContainsAny(l+p, "\x00\r\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f") || strings.Contains(l, "\n") {
			t.Fatalf("%q, %q are not clean", l, p)
		}
	})
}
