package picture

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"madrega/app"
	geometry "madrega/app/picture"
	"madrega/ui/kit"
	"madrega/ui/testkit"
)

// townAssets are invented assets, each with the cluster that it belongs to or −1.
var townAssets = []struct {
	cluster    int
	icon       string
	he, ar, en string
}{
	{0, "source-nature", "מטעי זיתים עתיקים ומסיק משפחתי בכל סתיו", "كروم زيتون قديمة وقطاف عائلي كل خريف", "Old olive groves and a family harvest every autumn"},
	{0, "source-history", "בית בד מן המאה ה־19", "معصرة من القرن التاسع عشر", "An oil press of the 19th century"},
	{0, "source-climate", "קיץ יבש וחורף גשום", "صيف جافّ وشتاء ماطر", "Dry summers and rainy winters"},
	{1, "source-population", "ארבע קהילות ושלוש שפות", "أربع طوائف وثلاث لغات", "Four communities and three languages"},
	{1, "source-history", "שוק ורחוב מלאכות בעיר העתיקה, שנשמרו ברובם", "سوق وشارع حِرَف في البلدة القديمة بقيا في معظمهما", "A market and a street of crafts in the old town, kept for the most part"},
	{2, "source-nature", "מצוק ומעיין (עין־אל־חאפי)", "جرف ونبع (عين العافية)", "A cliff and a spring (Ein al-Afia)"},
	{-1, "source-other", "צומת כבישים 79 ו־70", "مفترق شارعي 79 و70", "The crossing of roads 79 and 70"},
	{-1, "source-population", "בוגרי הנדסה שחזרו הביתה", "خرّيجو هندسة عادوا إلى بيوتهم", "Engineers who came back home"},
	{-1, "source-climate", "רוח אחר הצהריים", "ريح بعد الظهر", "Wind in the afternoon"},
	{-1, "source-history", "ח'אן", "خان", "A caravanserai"},
}

var townClusters = [3][3]string{
	{"שמן, ריח וטעם", "زيت ورائحة ومذاق", "Oil, scent and taste"},
	{"מלאכה ומזון מקומי מן העיר העתיקה", "حِرَف وطعام محليّ من البلدة القديمة", "Crafts and food of the old town"},
	{"טיולים אל הנופים", "رحلات إلى الطبيعة", "Walks into the landscape"},
}

func clusterGroups(l *kit.Look, clusters, assets, units int) (groups []ClusterGroup, loose []ClusterItem) {
	say := func(he, ar, en string) string { return map[string]string{"he": he, "ar": ar, "en": en}[l.Code()] }
	for i := range clusters {
		names := townClusters[i%3]
		g := ClusterGroup{ID: fmt.Sprint("c", i), Name: say(names[0], names[1], names[2])}
		if i%2 == 0 {
			g.Note = fmt.Sprint(l.T("level.high"), " ", i+2, "/4")
		}
		groups = append(groups, g)
	}
	for i := range assets {
		a := townAssets[i%len(townAssets)]
		item := ClusterItem{ID: fmt.Sprint("a", i), Name: say(a.he, a.ar, a.en), Icon: a.icon}
		if a.cluster < 0 {
			loose = append(loose, item)
		} else {
			g := &groups[(a.cluster+i/len(townAssets)*3)%clusters]
			g.Assets = append(g.Assets, item)
		}
	}
	for i := range units {
		item := ClusterItem{ID: fmt.Sprint("u", i), Name: townName(l, (i*5+1)%len(town)), Sector: town[(i*5+1)%len(town)].sector}
		if item.Hollow = i%3 == 0; item.Hollow {
			item.Sector = []app.Sector{app.Business, app.Third}[i%2]
		}
		g := &groups[i*i%max(1, clusters-1)]
		g.Units = append(g.Units, item)
	}
	return groups, loose
}

func newTestClusters(l *kit.Look, clusters, assets, units int) *Clusters {
	p := NewClusters(l, ClusterWords{Assets: l.T("resource.knowledge"), Clusters: l.T("resource.ties"), Units: l.T("resource.budget"),
		NoAssets: l.T("choose.empty"), NoUnits: l.T("choose.empty"), Loose: l.T("resource.infrastructure")})
	p.SetClusters(clusterGroups(l, clusters, assets, units))
	return p
}

func TestClusterPictures(t *testing.T) {
	testkit.Looks(t, func(l *kit.Look, name string) {
		if l.Dark && l.Code() != "en" {
			return // one dark picture, and the wall's, are enough
		}
		p := newTestClusters(l, 3, 10, 7)
		p.Select(geometry.ClusterUnit, "u2")
		testkit.Picture(t, testkit.InWindow(t, kit.Inset(l, 16, kit.Panel(l, kit.Scroll(l, p))), 900, 700), "clusters-"+name)
	})
}

func TestClustersOnTheWall(t *testing.T) {
	l := testkit.Hebrew(t)
	wall := *l
	wall.Wall, wall.Dark = true, true
	p := newTestClusters(&wall, 2, 6, 5)
	p.SetReadOnly(true)
	p.Select(geometry.ClusterCore, "c1")
	testkit.Picture(t, testkit.InWindow(t, kit.Box(&wall, kit.Ground, "", 0, 40, p), 1600, 900), "clusters-wall")
}

func TestKeysBringClustersIntoSight(t *testing.T) {
	l := testkit.Hebrew(t)
	p := newTestClusters(l, 10, 40, 60)
	c := testkit.InWindow(t, kit.NewRoot(kit.Inset(l, 16, kit.Scroll(l, p))), 800, 600)
	c.Focus(p)
	testkit.Keys(p, fyne.KeyEnd)
	b := p.layout.Boxes[p.selected]
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(p).Y + float32(b.Y)
	if at < 0 || at+float32(b.H) > 600 {
		t.Errorf("the last asset was chosen by a key and stands at %v of 600", at)
	}
}

func TestClustersByMouseAndKeys(t *testing.T) {
	l := testkit.Hebrew(t)
	p := newTestClusters(l, 3, 10, 7)
	var calls testkit.Calls
	p.OnSelect = func(part geometry.ClusterPart, id string) { calls = append(calls, fmt.Sprint("select ", id)) }
	p.OnOpen = func(part geometry.ClusterPart, id string) { calls = append(calls, fmt.Sprint("open ", id)) }
	c := testkit.InWindow(t, kit.NewRoot(kit.Scroll(l, p)), 900, 700)
	click := func(part geometry.ClusterPart, id string) {
		at := p.layout.Boxes[p.find(clusterChoice{part, id})].Center()
		p.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(float32(at.X), float32(at.Y))}, Button: desktop.MouseButtonPrimary})
	}
	click(geometry.ClusterAsset, "a1")
	click(geometry.ClusterAsset, "a1")
	click(geometry.ClusterCore, "c2")
	calls.Want(t, "select a1", "select c2")
	testkit.Keys(p, fyne.KeyRight) // towards the assets, which stand at the right
	calls.Want(t, "select a5")
	testkit.Keys(p, fyne.KeyLeft, fyne.KeyUp)
	calls.Want(t, "select c2", "select c1")
	testkit.Keys(p, fyne.KeyReturn, fyne.KeyLeft)
	calls.Want(t, "open c1", "select "+p.groups[1].Units[1].ID)
	if p.AcceptsTab() {
		t.Error("Tab does not leave the picture")
	}
	testkit.Keys(p, fyne.KeyEnd)
	calls.Want(t, "select a9")
	testkit.Keys(p, fyne.KeyEscape)
	calls.Want(t, "select ")
	click(geometry.ClusterUnit, "u1")
	calls = nil
	groups, loose := clusterGroups(l, 3, 9, 7)
	p.SetClusters(groups, loose)
	if _, id := p.Selected(); id != "u1" || len(calls) > 0 {
		t.Errorf("after a change %q is chosen, and %q was called", id, calls)
	}
	groups[0].Units, groups[1].Units, groups[2].Units = nil, nil, nil
	p.SetClusters(groups, loose)
	c.Capture()
	if _, id := p.Selected(); id != "" {
		t.Errorf("%q is chosen although it is gone", id)
	}
	p.SetReadOnly(true)
	testkit.Keys(p, fyne.KeyHome)
	if len(calls) > 0 {
		t.Errorf("a picture that is only looked at called %q", calls)
	}
}
