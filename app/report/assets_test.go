package report_test

import (
	"testing"

	"madrega/app"
	"madrega/app/agenda"
	"madrega/app/lang"
	"madrega/app/report"
	"madrega/app/testkit"
)

// clusters is a small workshop: a whole cluster, one half done and one hardly begun; what people wrote is the same in all
// languages.
func clusters(t *testing.T) app.Document {
	t.Helper()
	next := app.SequentialIDs(now)
	oil := app.Cluster{ID: next(), Name: "שמן, ריח וטעם", About: "מן המסיק אל השולחן", Advantage: "שמן מזן עתיק (\"סורי\")", Rating: 4, Benefits: "120 משפחות"}
	crafts := app.Cluster{ID: next(), Name: "حِرَف البلدة القديمة", Advantage: "ثلاثة تقاليد", Rating: 2}
	bare := app.Cluster{ID: next()}
	bakery := app.Organisation{ID: next(), Name: "Al-Baydar Ltd (2019)", Sector: app.Business}
	d := town()
	return testkit.After(t, d, app.Add(&oil, &crafts, &bare), app.Add(&bakery),
		app.Add(
			&app.Asset{ID: next(), Name: "מטעי זיתים", Source: "nature", Cluster: oil.ID, Grows: app.Holds, Stays: app.Holds, Evidence: "4,200 דונם"},
			&app.Asset{ID: next(), Name: "سوق", Source: "history", Cluster: crafts.ID, Grows: app.Holds, Stays: app.Partly},
			&app.Asset{ID: next(), Name: "Crossroads", Source: "other", Cluster: crafts.ID, Grows: app.Missing},
			&app.Asset{ID: next(), Name: "רוח"}),
		app.Add(
			&app.Unit{ID: next(), Cluster: oil.ID, Name: "Bakery", Kind: app.BusinessUnit, Organisation: bakery.ID},
			&app.Unit{ID: next(), Cluster: oil.ID, Name: "נשות הכרם", Kind: app.SocialUnit},
			&app.Unit{ID: next(), Cluster: crafts.ID, Name: "مشغل النحاس", Kind: app.BusinessUnit}))
}

func TestAssetsGolden(t *testing.T) {
	for _, code := range lang.Codes {
		sameAsFile(t, "assets-"+code, written(t, agenda.Report("assets", clusters(t), lang.For(code), report.Options{Now: now})))
	}
}

func TestAssetsWithoutDataSayNothing(t *testing.T) {
	empty := town()
	if sections := report.AssetSections(empty, lang.For("he"), report.Options{Now: now}); len(sections) > 0 {
		t.Errorf("%d sections about nothing", len(sections))
	}
}

func TestClusterSentence(t *testing.T) {
	d, l := clusters(t), lang.For("en")
	tests := app.ClusterTests(d)
	for i, want := range []string{
		"All four conditions hold: this is an economic cluster.",
		"No condition holds yet. Missing: an asset that grows out of the place and is hard to move, a social unit in the network, an international advantage rated at least 3, an answer to who among the residents benefits.",
		"No condition holds yet. Missing: at least one unique asset, business and social units, an advantage in the international arena, an answer to who among the residents benefits.",
	} {
		if got := report.ClusterSentence(l, tests[i]); got != want {
			t.Errorf("cluster %d:\n got %s\nwant %s", i, got, want)
		}
	}
}
