package app

import "testing"

// clusterDocument carries out commands, which must go well.
func clusterDocument(t *testing.T, commands ...Command) Document {
	t.Helper()
	return did(t, NewDocument(NewProcess("Shefa-Amr", City, "", day)), commands...)
}

func TestClusterTestSaysWhatHoldsAndWhatIsMissing(t *testing.T) {
	id := NewID()
	asset := func(grows, stays Verdict) Command {
		return Add(&Asset{ID: NewID(), Name: "olives", Grows: grows, Stays: stays, Cluster: id})
	}
	unit := func(k UnitKind) Command {
		return Add(&Unit{ID: NewID(), Cluster: id, Name: "press", Kind: k})
	}
	edit := func(change func(*Cluster)) Command { return Edit(id, "", change) }
	stated := edit(func(c *Cluster) { c.Advantage = "oil as nowhere else" })
	rated := func(g Grade) Command { return edit(func(c *Cluster) { c.Rating = g }) }
	for _, test := range []struct {
		name      string
		commands  []Command
		condition int
		verdict   Verdict
		gap       ClusterGap
	}{
		{"no asset", nil, 0, Missing, NoAsset},
		{"an asset nobody judged yet", []Command{asset("", "")}, 0, Partly, NobodyAsked},
		{"an asset that grows here in part", []Command{asset(Partly, Holds)}, 0, Partly, NoRootedAsset},
		{"an asset of which one half was asked", []Command{asset(Holds, "")}, 0, Partly, NobodyAsked},
		{"one is easy to move, of the other nobody knows", []Command{asset(Missing, ""), asset("", "")}, 0, Partly, NobodyAsked},
		{"an asset that is easy to move", []Command{asset(Holds, Missing)}, 0, Partly, NoRootedAsset},
		{"one of two is rooted", []Command{asset(Missing, ""), asset(Holds, Holds)}, 0, Holds, ""},
		{"no units", nil, 1, Missing, NoUnits},
		{"business only", []Command{unit(BusinessUnit)}, 1, Partly, NoSocial},
		{"social only", []Command{unit(SocialUnit)}, 1, Partly, NoBusiness},
		{"both", []Command{unit(SocialUnit), unit(BusinessUnit)}, 1, Holds, ""},
		{"no advantage", nil, 2, Missing, NoAdvantage},
		{"stated", []Command{stated}, 2, Partly, NoRating},
		{"rated", []Command{rated(5)}, 2, Partly, NoStatement},
		{"stated and rated weak", []Command{stated, rated(2)}, 2, Partly, LowRating},
		{"stated and rated", []Command{stated, rated(3)}, 2, Holds, ""},
		{"no benefit", nil, 3, Missing, NoBenefit},
		{"a benefit", []Command{edit(func(c *Cluster) { c.Benefits = "families" })}, 3, Holds, ""},
	} {
		other := NewID()
		d := clusterDocument(t, append([]Command{Add(&Cluster{ID: id, Name: "oil"}, &Cluster{ID: other}),
			Add(&Asset{ID: NewID(), Name: "loose"}, &Asset{ID: NewID(), Name: "theirs", Cluster: other})}, test.commands...)...)
		r, ok := ClusterTest(d, id)
		if c := r.Checks[test.condition]; !ok || c.Verdict != test.verdict || c.Gap != test.gap {
			t.Errorf("%s: %q, lacks %q", test.name, c.Verdict, c.Gap)
		}
		if r.Whole() || len(LooseAssets(d)) != 1 {
			t.Errorf("%s: all conditions hold, or %d assets are loose", test.name, len(LooseAssets(d)))
		}
	}
	d := clusterDocument(t, Add(&Cluster{ID: id, Name: "oil", Benefits: "families"}), asset(Holds, Holds), unit(BusinessUnit), unit(SocialUnit), stated, rated(4))
	if all := ClusterTests(d); len(all) != 1 || !all[0].Whole() || all[0].Met() != 4 || len(all[0].Units()) != 2 || all[0].Units()[0].Kind != BusinessUnit {
		t.Errorf("%+v", all)
	}
	if _, ok := ClusterTest(d, NewID()); ok {
		t.Error("a cluster that is not there was tested")
	}
}

func TestRemovingAClusterKeepsItsAssets(t *testing.T) {
	id := NewID()
	d := clusterDocument(t, Add(&Cluster{ID: id}), Add(&Asset{ID: NewID(), Name: "olives", Cluster: id}),
		Add(&Unit{ID: NewID(), Cluster: id, Name: "press", Kind: SocialUnit}), Remove("cluster", id))
	if d.Assets.Len() != 1 || d.Assets.At(0).Cluster != "" || d.Units.Len() != 0 {
		t.Errorf("%d assets and %d units are left", d.Assets.Len(), d.Units.Len())
	}
}
