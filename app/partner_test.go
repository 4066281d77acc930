package app

import (
	"slices"
	"testing"
)

// partnersDocument has stakeholders a to g of overviewDocument, of which b (third), e (public) and f (none) are partners.
func partnersDocument() Document {
	d := overviewDocument()
	for _, i := range []int{5, 1, 4} {
		d.Partners = d.Partners.With(Partner{ID: NewID(), Organisation: d.Organisations.At(i).ID})
	}
	return d
}

func TestPartnersBySector(t *testing.T) {
	d := partnersDocument()
	var names string
	for _, p := range PartnersBySector(d) {
		names += d.Organisations.Get(p.Organisation).Name
	}
	if names != "ebf" {
		t.Errorf("the partners stand as %q", names)
	}
	if counts, undecided := PartnerCounts(d); counts != [3]int{1, 1, 0} || undecided != 1 {
		t.Errorf("counted %v and %d", counts, undecided)
	}
	if absent := AbsentSectors(d); !slices.Equal(absent, []Sector{Business}) {
		t.Errorf("absent are %v", absent)
	}
	if absent := AbsentSectors(overviewDocument()); absent != nil {
		t.Errorf("without partners %v are absent", absent)
	}
}

func TestSuggestedPartners(t *testing.T) {
	d := partnersDocument()
	d, _, err := All(
		PlaceOrganisation(d.Organisations.At(3).ID, 4, 2, day),
		PlaceOrganisation(d.Organisations.At(6).ID, 3, 5, day),
		PlaceOrganisation(d.Organisations.At(4).ID, 5, 5, day)).Run(d)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range PartnerIdeas(d, 9) {
		got = append(got, s.Organisation.Name)
		if s.Key != (s.Organisation.Influence >= 3 && s.Organisation.Interest >= 3) {
			t.Errorf("%s: key %v", s.Organisation.Name, s.Key)
		}
	}
	// a and g are key partners of the grid, a is to cooperate with b; c is in partnership with b; e is a partner already.
	if want := []string{"a", "g", "c"}; !slices.Equal(got, want) {
		t.Errorf("suggested are %v, not %v", got, want)
	}
	if n := len(PartnerIdeas(d, 2)); n != 2 {
		t.Errorf("%d were suggested when 2 were asked for", n)
	}
}

func TestAPartnerIsChosenOnce(t *testing.T) {
	d := partnersDocument()
	id := d.Organisations.At(1).ID
	if _, _, err := Add(&Partner{ID: NewID(), Organisation: id}).Run(d); err == nil {
		t.Error("a stakeholder was chosen twice")
	}
	d, _, err := EditOrAdd(Waiver{Partner: d.PartnerOf(id).ID, Kind: "time"}, "", func(w *Waiver) { w.Note = "n" }).Run(d)
	if err != nil || d.WaiverOf(d.PartnerOf(id).ID, "time").Note != "n" || d.WaiverOf(d.PartnerOf(id).ID, "ties") != nil {
		t.Fatalf("the waiver: %v", err)
	}
	if d, _, err = Remove("organisation", id).Run(d); err != nil || d.Partners.Len() != 2 || d.Waivers.Len() != 0 {
		t.Errorf("%d partners and %d waivers are left: %v", d.Partners.Len(), d.Waivers.Len(), err)
	}
}

func TestPartnersBringResources(t *testing.T) {
	d := partnersDocument()
	for i, kind := range []ResourceKind{"time", "budget", "knowledge"} { // of a, who is no partner, b and c
		d.Resources = d.Resources.With(Resource{ID: NewID(), Organisation: d.Organisations.At(i).ID, Kind: kind})
	}
	brought, lacking := PartnerResources(d)
	if !slices.Equal(brought, []ResourceKind{"budget"}) || len(lacking) != 5 {
		t.Errorf("brought are %v, lacking %v", brought, lacking)
	}
}

func TestStandingOfAPartnership(t *testing.T) {
	for _, c := range []struct {
		verdicts []Verdict
		want     Standing
	}{
		{[]Verdict{"", "", ""}, NotJudged},
		{[]Verdict{Holds, "", ""}, StillOpen},
		{[]Verdict{Partly, Holds, ""}, StillOpen},
		{[]Verdict{"", Missing, ""}, NotYet},
		{[]Verdict{Holds, Missing, Holds}, NotYet},
		{[]Verdict{Holds, Partly, Holds}, Nearly},
		{[]Verdict{Holds, Holds, Holds}, IsPartnered},
	} {
		d := overviewDocument()
		for i, v := range c.verdicts {
			if v == "" {
				continue
			}
			var err error
			if d, _, err = EditOrAdd(Finding{Topic: Tests[i]}, "", func(f *Finding) { f.Verdict = v }).Run(d); err != nil {
				t.Fatal(err)
			}
		}
		j := Judge(d, Tests)
		if got := j.Standing(); got != c.want {
			t.Errorf("%q stands as %q, not %q", c.verdicts, got, c.want)
		}
		if n := len(j.Holding) + len(j.Partly) + len(j.Failing) + len(j.Open); n != 3 {
			t.Errorf("%q: %d tests are sorted", c.verdicts, n)
		}
	}
}

func TestOptionsOfAList(t *testing.T) {
	d := overviewDocument()
	do := func(c Command) { t.Helper(); d = did(t, d, c) }
	do(EditOrAdd(Option{Topic: PartnershipType, Name: "ours"}, "", func(o *Option) { o.Chosen = true }))
	for range 2 {
		do(EditOrAdd(Option{Topic: PartnershipType, Key: "agenda"}, "", func(o *Option) { o.Chosen = true }))
	}
	do(EditOrAdd(Option{Topic: PartnershipBasis, Key: "ownership"}, "", func(o *Option) { o.Note = "why" }))
	var got []string
	for _, o := range OptionsOf(d, PartnershipType) {
		if o.Chosen {
			got = append(got, "+")
		}
		got = append(got, o.Key+o.Name)
	}
	if want := []string{"support", "community", "+", "agenda", "green", "+", "ours"}; !slices.Equal(got, want) {
		t.Errorf("the list is %v", got)
	}
	if d.Options.Len() != 3 {
		t.Errorf("%d options are kept", d.Options.Len())
	}
}

func TestTakingOverAddsWhatIsNew(t *testing.T) {
	for _, c := range []struct {
		text  string
		lines []string
		want  string
	}{
		{"", []string{"a", "b"}, "a\nb"},
		{"B\nc", []string{"a", "b"}, "B\nc\na"},
		{"a", nil, "a"},
		{"a", []string{"", "a", "x\ny", "y"}, "a\nx\ny"},
	} {
		if got := WithLines(c.text, c.lines...); got != c.want {
			t.Errorf("%q with %q is %q", c.text, c.lines, got)
		}
	}
	if p := (Partner{Motive: "m", Role: "r"}); p.Filled() != 2 || (Partner{}).Filled() != 0 {
		t.Errorf("%d fields are filled", p.Filled())
	}
}
