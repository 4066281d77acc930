package app

import (
	"slices"
	"testing"
)

// preparing is a document with a stakeholder of each sector, one without, and two authorities.
func preparing(t *testing.T) (d Document, ids []ID) {
	t.Helper()
	d = NewDocument(NewProcess("Bay", MunicipalCluster, "", day))
	for _, s := range []Sector{Business, Public, Third, ""} {
		o := Organisation{ID: NewID(), Name: "of " + string(s), Sector: s, Locality: "Tamra"}
		ids = append(ids, o.ID)
		d = did(t, d, Add(&o))
	}
	return did(t, d, Add(&Authority{ID: NewID(), Name: "Nesher", Kind: City}, &Authority{ID: NewID(), Name: "tamra", Kind: City})), ids
}

func TestInvitationGaps(t *testing.T) {
	d, ids := preparing(t)
	if Prepared(d) || len(UninvitedSectors(d)) != 3 || len(UninvitedAuthorities(d)) != 2 {
		t.Fatalf("with nobody invited: %v, %v, %v", Prepared(d), UninvitedSectors(d), UninvitedAuthorities(d))
	}
	d = did(t, d,
		EditOrAdd(Invitation{Organisation: ids[0]}, "", func(i *Invitation) { i.State = "declined" }),
		EditOrAdd(Invitation{Organisation: ids[1]}, "", func(i *Invitation) { i.Gets = "a say" }),
		EditOrAdd(Invitation{Organisation: ids[2]}, "", func(i *Invitation) { i.State = "confirmed" }),
		EditOrAdd(Invitation{Organisation: ids[3]}, "", func(*Invitation) {}),
		EditOrAdd(Invitation{Organisation: ids[1]}, "", func(i *Invitation) { i.Needs = "time" }))
	if d.Invitations.Len() != 4 || d.InvitationOf(ids[1]).Described() != 2 || !Prepared(d) {
		t.Errorf("there are %d invitations, and %d of 3 said of one", d.Invitations.Len(), d.InvitationOf(ids[1]).Described())
	}
	if counts, undecided := InvitedSectors(d); counts != [3]int{1, 1, 0} || undecided != 1 {
		t.Errorf("by sector %v and %d", counts, undecided)
	}
	if gaps := UninvitedSectors(d); !slices.Equal(gaps, []Sector{Business}) {
		t.Errorf("nobody is invited of %v", gaps)
	}
	if gaps := UninvitedAuthorities(d); len(gaps) != 1 || gaps[0].Name != "Nesher" {
		t.Errorf("nobody is invited from %v", gaps)
	}
	var order []Sector
	for _, i := range InvitationList(d) {
		order = append(order, d.Organisations.Get(i.Organisation).Sector)
	}
	if !slices.Equal(order, []Sector{Public, Third, Business, ""}) {
		t.Errorf("they are listed as %v", order)
	}
	if n := InvitationsIn(d, ""); n != 2 {
		t.Errorf("%d are ideas", n)
	}
	d = did(t, d, Remove("organisation", ids[1]))
	if d.Invitations.Len() != 3 {
		t.Error("the invitation outlives its stakeholder")
	}
}

func TestThePublicSectorConvenes(t *testing.T) {
	d, ids := preparing(t)
	for _, c := range []struct {
		id   ID
		want Convening
	}{{"", NoConvener}, {ids[0], OtherConvener}, {ids[1], PublicConvener}, {ids[2], OtherConvener}, {ids[3], UnsureConvener}} {
		now := did(t, d, EditOrAdd(Process{}, "", func(p *Process) { p.Convener = c.id }))
		if o, got := ConvenerOf(now); got != c.want || (o == nil) != (c.id == "") {
			t.Errorf("%q is %q", c.id, got)
		}
	}
	d = did(t, d, EditOrAdd(Process{}, "", func(p *Process) { p.Convener = ids[0] }), Remove("organisation", ids[0]))
	if _, got := ConvenerOf(d); got != NoConvener {
		t.Errorf("a convener that is gone leaves %q", got)
	}
}

func TestGradedTopics(t *testing.T) {
	d, _ := preparing(t)
	d = did(t, d,
		EditOrAdd(Finding{Topic: "readiness.political"}, "", func(f *Finding) { f.Grade, f.Evidence = 2, "two letters" }),
		EditOrAdd(Finding{Topic: "readiness.community"}, "", func(f *Finding) { f.Grade = 3 }))
	weak, bare, open := GradedTopics(d, Readiness)
	if !slices.Equal(weak, Readiness[:1]) || !slices.Equal(bare, Readiness[2:]) || !slices.Equal(open, Readiness[1:2]) {
		t.Errorf("weak %v, without evidence %v, open %v", weak, bare, open)
	}
	if !Prepared(d) {
		t.Error("a grade is no preparation")
	}
}

func TestReadyDepartments(t *testing.T) {
	d, _ := preparing(t)
	for g := range Grade(6) {
		d = did(t, d, Add(&Department{ID: NewID(), Name: "D", Ready: g}))
	}
	ready, weak := ReadyDepartments(d)
	if len(ready) != 2 || len(weak) != 2 || ready[0].Ready != 4 || weak[0].Ready != 1 {
		t.Errorf("%d are ready, %d weak", len(ready), len(weak))
	}
}
