package assets

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/picture"
	"madrega/app/session"
	"madrega/ui/ballot"
	"madrega/ui/kit"
	"madrega/ui/testkit"
)

// asset finds an asset by a part of its name.
func (h *desk) asset(part string) *app.Asset {
	h.T.Helper()
	for a := range h.Document().Assets.All() {
		if strings.Contains(a.Name, part) {
			return a
		}
	}
	h.T.Fatalf("no asset is called %q", part)
	return nil
}

// tap presses the button of some words.
func (h *desk) tap(label string, in fyne.CanvasObject) {
	h.T.Helper()
	for _, o := range test.LaidOutObjects(in) {
		if b, ok := o.(*kit.Button); ok && b.Label() == label {
			test.Tap(b)
			return
		}
	}
	h.T.Fatalf("there is no button %q", label)
}

func TestEnterAddsAnAssetAndTheKeyboardStays(t *testing.T) {
	h := open(t, "he", "assets", testkit.Empty())
	v := h.screen.View.(*entryView)
	for _, name := range []string{"מטעי זיתים", "Cliff (north)", "  "} {
		h.Type(name)
		h.Press(fyne.KeyReturn)
		v.name.SetText("")
		h.screen.entry.name = ""
	}
	if n := h.Document().Assets.Len(); n != 2 || h.Canvas().Focused() != v.name {
		t.Fatalf("%d assets, and %T has the keyboard", n, h.Canvas().Focused())
	}
	h.Type("Cliff (NORTH)")
	h.Press(fyne.KeyReturn)
	if n := h.Document().Assets.Len(); n != 2 || v.asset != h.asset("Cliff").ID {
		t.Errorf("the same asset again: %d assets, %q is shown", n, v.asset)
	}
	v.name.SetText("")
	h.screen.entry.name = ""
	h.Press(fyne.KeyDown, fyne.KeyDown)
	h.Type("Rain")
	h.Tab(1)
	h.Type("380 mm a year")
	h.Press(fyne.KeyReturn)
	if a := h.asset("Rain"); a.Evidence != "380 mm a year" || a.Source != "history" || h.Canvas().Focused() != v.name {
		t.Errorf("the evidence is %q, and %T has the keyboard", a.Evidence, h.Canvas().Focused())
	}
	h.Canvas().Focus(v.table)
	h.Type("1")
	if a := h.asset("Rain"); a.Source != "climate" {
		t.Errorf("the key 1 made the source %q", a.Source)
	}
	h.Press(fyne.KeyDelete)
	if h.Document().Assets.Len() != 2 || !strings.Contains(h.Said, "1") && !strings.Contains(h.Said, "אחד") {
		t.Errorf("Delete leaves %d assets and says %q", h.Document().Assets.Len(), h.Said)
	}
	h.Undo()
	if h.asset("Rain").ID != v.asset {
		t.Error("what was brought back is not the current one")
	}
}

func TestKeysYieldToALongName(t *testing.T) {
	h := open(t, "he", "assets", testkit.Empty())
	if visible(h.Window().Content(), "Enter") != 1 {
		t.Fatal("the keys are not shown")
	}
	h.Type("שם של נכס ייחודי שהוא ארוך מאוד ומגיע כמעט עד סוף השדה, ואפילו קצת אחריו")
	if n := visible(h.Window().Content(), "Enter"); n > 0 {
		t.Error("the keys lie over a long name")
	}
	h.screen.View.(*entryView).name.SetText("Olives")
	if n := visible(h.Window().Content(), "Enter"); n > 0 {
		t.Error("the keys lie over a name that reads from their side")
	}
	h.screen.View.(*entryView).name.SetText("")
	if n := visible(h.Window().Content(), "Enter"); n != 1 {
		t.Errorf("the keys are shown %d times when the name is gone", n)
	}
}

// visible counts how often a text can be seen.
func visible(o fyne.CanvasObject, text string) (n int) {
	if !o.Visible() {
		return 0
	}
	switch o := o.(type) {
	case *canvas.Text:
		if o.Text == text {
			n++
		}
	case *fyne.Container:
		for _, part := range o.Objects {
			n += visible(part, text)
		}
	case fyne.Widget:
		for _, part := range test.WidgetRenderer(o).Objects() {
			n += visible(part, text)
		}
	}
	return n
}

func TestPastedLinesAreOneStep(t *testing.T) {
	h := open(t, "en", "assets", testkit.Empty())
	v := h.screen.View.(*entryView)
	h.screen.entry.source = "nature"
	v.paste([]string{"Olives\t4,200 dunams", "Springs", "", "springs", "Wind"})
	if d := h.Document(); d.Assets.Len() != 3 || h.asset("Olives").Evidence != "4,200 dunams" || h.asset("Wind").Source != "nature" {
		t.Errorf("%d assets: %+v", d.Assets.Len(), h.asset("Olives"))
	}
	h.Undo()
	if n := h.Document().Assets.Len(); n != 0 {
		t.Errorf("after one undo there are %d assets", n)
	}
}

func TestRootednessByKeyboardAlone(t *testing.T) {
	h := open(t, "en", "assets", town(t, "en"))
	v := h.screen.View.(*entryView)
	h.tap(v.l.T("assets.unchecked.go"), v.bar)
	id := v.asset
	h.Press(fyne.KeyRight)
	if a := h.Document().Assets.Get(id); a.Grows == "" || a.Rooted() != app.Partly {
		t.Fatalf("it grows: %q", a.Grows)
	}
	h.Undo()
	if a := h.Document().Assets.Get(id); a.Grows != "" {
		t.Errorf("after undo it grows: %q", a.Grows)
	}
	h.Canvas().Focus(v.table)
	h.Press(fyne.KeyReturn)
	h.Type(" and its wind")
	if a := h.Document().Assets.Get(id); !strings.HasSuffix(a.Name, "and its wind") {
		t.Errorf("the name is %q", a.Name)
	}
	h.Undo()
	if a := h.Document().Assets.Get(id); strings.Contains(a.Name, "wind") && a.Name != "Wind in the afternoon" {
		t.Errorf("typing is not one step of undo: %q", a.Name)
	}
}

func TestAssetsBecomeAClusterByKeys(t *testing.T) {
	h := open(t, "en", "clusters", town(t, "en"))
	h.Press(fyne.KeyHome)
	a := h.Document().Assets.Get(h.screen.asset)
	if a == nil || a.Cluster != "" {
		t.Fatalf("the first card is %+v", a)
	}
	h.Type("2")
	if got := h.Document().Assets.Get(a.ID).Cluster; got != h.Document().Clusters.At(1).ID {
		t.Errorf("the key 2 put it into %q", got)
	}
	h.Undo()
	v := h.screen.View.(*clustersView)
	before := h.Document()
	v.board.Select(string(a.ID))
	h.Canvas().Focus(v.board)
	h.Press(fyne.KeyN)
	d := h.Document()
	if d.Clusters.Len() != before.Clusters.Len()+1 || d.Assets.Get(a.ID).Cluster != h.screen.cluster {
		t.Fatalf("there are %d clusters; the asset is in %q", d.Clusters.Len(), d.Assets.Get(a.ID).Cluster)
	}
	h.Type("Walks by the water")
	h.Press(fyne.KeyReturn)
	if name := h.Document().Clusters.Get(h.screen.cluster).Name; name != "Walks by the water" {
		t.Errorf("the new cluster is called %q", name)
	}
	oil := h.Document().Clusters.At(0).ID
	v.remove(oil)
	if d := h.Document(); d.Clusters.Get(oil) != nil || d.Assets.Len() != before.Assets.Len() || h.Said != v.l.T("assets.cluster.removed.units") {
		t.Errorf("%d assets are left; it says %q", d.Assets.Len(), h.Said)
	}
	h.Undo()
	if r, _ := app.ClusterTest(h.Document(), oil); len(r.Units()) != 4 || len(r.Assets) != 3 {
		t.Errorf("undo brings back %d assets and %d units", len(r.Assets), len(r.Units()))
	}
}

func TestUnitsAreLinkedByName(t *testing.T) {
	h := open(t, "en", "units", town(t, "en"))
	h.screen.cluster = h.Document().Clusters.At(2).ID
	h.GoTo("units")
	o := h.Document().Organisations.At(3)
	h.Type(o.Name)
	h.Press(fyne.KeyReturn)
	h.Type("Donkey rides")
	h.Press(fyne.KeyReturn)
	r, _ := app.ClusterTest(h.Document(), h.screen.cluster)
	if len(r.Business) != 2 || r.Business[0].Organisation != o.ID || r.Business[1].Organisation != "" || r.Business[1].Name != "Donkey rides" {
		t.Fatalf("the units are %+v", r.Business)
	}
	v := h.screen.View.(*unitsView)
	v.choose(r.Business[1].ID)
	picker := v.about.Kept().Part("organisation" + string(r.Business[1].ID)).(*kit.Entry)
	h.Canvas().Focus(picker)
	h.Type("New Riders")
	h.Press(fyne.KeyReturn, fyne.KeyReturn)
	u := h.Document().Units.Get(r.Business[1].ID)
	if made := h.Document().Organisations.Get(u.Organisation); made == nil || made.Name != "New Riders" || h.Document().UnitName(u) != "New Riders" {
		t.Fatalf("the unit is linked to %+v", made)
	}
	h.Undo()
	if u := h.Document().Units.Get(u.ID); u.Organisation != "" || h.Document().UnitName(u) != "Donkey rides" {
		t.Errorf("one undo leaves the unit linked to %q", u.Organisation)
	}
	v.remove(u.ID)
	if h.Document().Units.Get(u.ID) != nil || h.Said == "" {
		t.Error("the unit was not removed, or nothing is said")
	}
}

func TestAdvantageIsWrittenAndRated(t *testing.T) {
	h := open(t, "en", "advantage", town(t, "en"))
	h.screen.cluster = h.Document().Clusters.At(2).ID
	h.GoTo("advantage")
	h.Type("A spring ")
	h.Type("in a cliff")
	c := func() *app.Cluster { return h.Document().Clusters.Get(h.screen.cluster) }
	if c().Advantage != "A spring in a cliff" {
		t.Fatalf("the advantage is %q", c().Advantage)
	}
	score := h.screen.View.(*advantageView).Kept().Part(advantageOf(c().ID) + "/score").(*ballot.Score)
	h.Canvas().Focus(score)
	h.Type("4")
	if c().Rating != 4 || h.Canvas().Focused() != score {
		t.Errorf("the rating is %d, and %T has the keyboard", c().Rating, h.Canvas().Focused())
	}
	h.Undo()
	h.Undo()
	if c().Advantage != "" || c().Rating != 0 {
		t.Errorf("two steps of undo leave %q, %d", c().Advantage, c().Rating)
	}
}

func TestTheTestLeadsToWhatIsMissing(t *testing.T) {
	d := town(t, "en")
	crafts, walks := d.Clusters.At(1).ID, d.Clusters.At(2).ID
	for _, c := range []struct {
		cluster app.ID
		gap     app.ClusterGap
		step    string
	}{
		{crafts, app.NoSocial, "units"}, {crafts, app.LowRating, "advantage"}, {crafts, app.NoBenefit, "advantage"},
		{walks, app.NoUnits, "units"}, {walks, app.NoAsset, "clusters"}, {walks, app.NoRootedAsset, "assets"},
	} {
		h := open(t, "en", "test", d)
		h.screen.cluster = c.cluster
		h.GoTo("test")
		h.screen.View.(*testView).complete(app.ClusterCheck{Gap: c.gap})
		if h.Step != c.step || h.screen.cluster != c.cluster {
			t.Errorf("%q leads to %q, and to the cluster %q", c.gap, h.Step, h.screen.cluster)
		}
		if _, score := h.Canvas().Focused().(*ballot.Score); score != (c.gap == app.LowRating) {
			t.Errorf("%q: %T has the keyboard", c.gap, h.Canvas().Focused())
		}
	}
	h := open(t, "en", "test", d)
	v := h.screen.View.(*testView)
	h.tap(v.l.T("clustertest.go"), openTest(h, crafts).about.Content())
	if h.Step != "units" {
		t.Errorf("the first button leads to %q", h.Step)
	}
}

func openTest(h *desk, cluster app.ID) *testView {
	h.screen.cluster = cluster
	h.GoTo("test")
	return h.screen.View.(*testView)
}

func TestThePictureIsWalkedByKeys(t *testing.T) {
	h := open(t, "en", "test", town(t, "en"))
	v := h.screen.View.(*testView)
	h.Press(fyne.KeyDown)
	if v.cluster != h.Document().Clusters.At(1).ID {
		t.Errorf("the arrow down leads to %q", v.cluster)
	}
	h.Press(fyne.KeyLeft)
	part, id := v.picture.Selected()
	if part != picture.ClusterAsset || h.Document().Assets.Get(app.ID(id)).Cluster != v.cluster {
		t.Fatalf("beside the cluster stands %q", id)
	}
	h.Press(fyne.KeyReturn)
	if h.Step != "assets" || h.screen.View.(*entryView).asset != app.ID(id) {
		t.Errorf("Enter leads to %q and %q", h.Step, h.screen.asset)
	}
}

func TestFindLeadsThere(t *testing.T) {
	d := town(t, "he")
	h := open(t, "he", "assets", d)
	asset, cluster, unit := d.Assets.At(7).ID, d.Clusters.At(1).ID, d.Units.At(5).ID
	for _, f := range []struct {
		kind string
		id   app.ID
		step string
	}{{"asset", asset, "assets"}, {"cluster", cluster, "test"}, {"unit", unit, "units"}} {
		if h.Find(f.kind, f.id); h.Step != f.step || !slices.Contains([]app.ID{h.screen.asset, h.screen.cluster, h.screen.unit}, f.id) {
			t.Errorf("%s leads to %s", f.kind, h.Step)
		}
	}
}

// TestStepsFollowTheDocument takes everything away and brings it back while a step is open.
func TestStepsFollowTheDocument(t *testing.T) {
	for _, step := range steps {
		h := open(t, "he", step, town(t, "he"))
		d := h.Document()
		var assets, clusters []app.ID
		for a := range d.Assets.All() {
			assets = append(assets, a.ID)
		}
		for c := range d.Clusters.All() {
			clusters = append(clusters, c.ID)
		}
		if !h.Do(app.Remove("cluster", clusters...)) || !h.Do(app.Remove("asset", assets...)) {
			t.Fatal(h.Shown)
		}
		h.Canvas().Capture()
		h.Undo()
		h.Undo()
		h.Canvas().Capture()
		if still := h.screen.Waits(); still || len(app.Compare(d, h.Document())) > 0 {
			t.Errorf("%s does not come back", step)
		}
	}
}

func TestNothingChangesReadOnly(t *testing.T) {
	d := town(t, "he")
	for _, step := range steps {
		l := &kit.Look{Lang: lang.For("he"), Zoom: 1}
		h := openIn(t, l, step, session.Start{Document: d, ReadOnly: app.Fail(app.Invalid, "error.internal")}, testkit.Area)
		for range 30 {
			f := h.Canvas().Focused()
			if f == nil {
				break
			}
			for _, r := range "x1n" {
				f.TypedRune(r)
			}
			f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
			h.Canvas().FocusNext()
		}
		if len(app.Compare(d, h.Document())) > 0 || h.Shown != nil {
			t.Errorf("%s was changed, or tried it: %v", step, h.Shown)
		}
	}
}
