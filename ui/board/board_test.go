package board

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"madrega/app"
	"madrega/app/lang"
	"madrega/ui/kit"
	"madrega/ui/testkit"
)

// wishes are cards as people speak them, in three languages.
var wishes = []struct {
	sector     app.Sector
	group      string
	merged     int
	he, ar, en string
}{
	{app.Third, "", 0, "מאה משפחות מתפרנסות מחקלאות עירונית", "مئة عائلة تعتاش من الزراعة في المدينة", "A hundred families live on farming in town"},
	{app.Business, "", 0, "מנהלי מפעלים מהאזור מלמדים בתיכון", "مديرو مصانع من المنطقة يعلّمون في الثانوية", "Managers of nearby plants teach at the high school"},
	{app.Public, "1", 0, "מקום עבודה משותף בלב העיר, עם הסעה מהשכונות", "مساحة عمل مشتركة في قلب المدينة مع نقل من الأحياء", "A shared workplace in the heart of town, with a shuttle from every neighbourhood"},
	{app.Business, "1", 3, "חברות מהמפרץ פותחות שלוחה כאן", "شركات من الخليج تفتح فرعاً هنا", "Companies from the bay open a branch here"},
	{app.Third, "1", 0, "עבודה מרחוק בערבית, בעברית ובאנגלית", "عمل عن بُعد بالعربية والعبرية والإنجليزية", "Remote work in Arabic, Hebrew and English"},
	{app.Public, "1", 2, "קומות ריקות נפתחות ליזמים", "طوابق خالية تُفتح للمبادرين", "Empty floors open to founders"},
	{app.Third, "2", 2, "מי שלמד בחוץ חוזר כי יש לו מה לעשות כאן", "من درس خارجاً يعود لأن لديه ما يفعله هنا", "Those who studied elsewhere come back"},
	{app.Public, "2", 0, "דירות להשכרה לזוגות צעירים", "شقق للإيجار للأزواج الشابة", "Flats to let for young couples"},
	{app.Third, "2", 0, "סטודנטים מלמדים בתיכונים בעיר, ובכל שנה מצטרפת כיתה אחת נוספת, עד שאין תלמיד אחד שלא פגש סטודנטית מהעיר שלו והכיר את הדרך שלה אל הלימודים ובחזרה הביתה", "طلاب يعلّمون في ثانويات المدينة", "Students teach in the town’s schools"},
	{app.Business, "3", 2, "שוק שבועי של בעלי מלאכה", "سوق أسبوعي للحرفيين", "A weekly market of makers"},
	{"", "3", 0, "כל טופס בשלוש שפות", "كل نموذج بثلاث لغات", "Every form in three languages"},
}

var groupNames = map[string][]string{
	"he": {"אפשר לעבוד קרוב לבית", "צעירים חוזרים ונשארים", "המלאכות של העיר הן הכלכלה שלה"},
	"ar": {"يمكن العمل قرب البيت", "الشباب يعودون ويبقون", "حِرف المدينة هي اقتصادها"},
	"en": {"One can work close to home", "Young people come back and stay", "The crafts of the town are its economy"},
}

// fill shows n cards, the first in their groups and the rest in no group.
func (b *Board) fill(n int, dots ...int) {
	var groups []Group
	for i, name := range groupNames[b.l.Code()] {
		g := Group{ID: fmt.Sprint(i + 1), Name: name}
		if i < len(dots) {
			g.Dots = dots[i]
		}
		groups = append(groups, g)
	}
	cards := make([]Card, n)
	for i := range cards {
		w := wishes[i%len(wishes)]
		text := map[string]string{"he": w.he, "ar": w.ar, "en": w.en}[b.l.Code()]
		cards[i] = Card{ID: fmt.Sprint(i), Text: text, Sector: w.sector, Marked: true, Merged: w.merged, Group: w.group}
		if i >= len(wishes) {
			cards[i].Text = fmt.Sprint(text, " ", i)
			cards[i].Group = []string{"", "1", "2", "3"}[i%4]
		}
	}
	b.SetCards(groups, cards, []Card{{ID: "p0", Text: b.l.T("error.required.title")}})
}

// boardOptions offer everything and tell what is called.
func boardOptions(calls *testkit.Calls) Options {
	say := func(what string, args ...any) {
		*calls = append(*calls, fmt.Sprint(append([]any{what, " "}, args...)...))
	}
	return Options{Loose: "עוד לא קובצו", LooseEmpty: "הכול קובץ", Parked: "חניה",
		OnMove:        func(ids []string, group string) { say("move", ids, " ", group) },
		OnMerge:       func(ids []string, into string) { say("merge", ids, " ", into) },
		OnNewGroup:    func(ids []string) { say("new", ids) },
		OnRename:      func(group, name string) { say("rename", group, " ", name) },
		OnPark:        func(ids []string) { say("park", ids) },
		OnRemove:      func(ids []string) { say("remove", ids) },
		OnRemoveGroup: func(group string) { say("ungroup", group) },
		OnOpen:        func(id string) { say("open", id) },
	}
}

func newTestBoard(t *testing.T) (*Board, fyne.Canvas, *testkit.Calls) {
	calls := &testkit.Calls{}
	b := New(testkit.Hebrew(t), boardOptions(calls))
	b.fill(len(wishes))
	return b, testkit.InWindow(t, b, 1140, 600), calls
}

func TestBoardPictures(t *testing.T) {
	testkit.Looks(t, func(l *kit.Look, name string) {
		if l.Dark && l.Code() != "he" {
			return
		}
		o := boardOptions(&testkit.Calls{})
		o.Loose, o.Parked = l.T("resource.time"), l.T("resource.ties")
		b := New(l, o)
		b.fill(len(wishes), 9, 7, 3)
		b.Select("4", "8")
		testkit.Picture(t, testkit.InWindow(t, kit.Inset(l, 16, kit.Column(l, 10, b.Keys(), kit.Fill(b))), 1140, 660), "board-"+name)
	})
}

func TestBoardOnTheWall(t *testing.T) {
	l := &kit.Look{Lang: lang.For("he"), Zoom: 1, Dark: true, Wall: true}
	test.NewTempApp(t).Settings().SetTheme(l.Theme())
	b := New(l, Options{})
	b.fill(len(wishes), 9, 7, 3)
	testkit.Picture(t, testkit.InWindow(t, kit.Inset(l, 72, b), 1600, 900), "board-wall")
}

func TestBoardWithManyCards(t *testing.T) {
	l := testkit.Hebrew(t)
	b := New(l, boardOptions(&testkit.Calls{}))
	b.fill(120)
	c := testkit.InWindow(t, kit.Inset(l, 16, b), 760, 500)
	b.Select("119")
	testkit.Picture(t, c, "board-many")
}

func TestBoardWhileDragging(t *testing.T) {
	b, c, _ := newTestBoard(t)
	from, to := b.middle("0"), b.middle("7")
	b.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: from}, Button: desktop.MouseButtonPrimary})
	move := func(p fyne.Position) {
		for range 2 {
			b.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: p}, Dragged: fyne.NewDelta(1, 1)})
		}
	}
	move(to.AddXY(-70, 230))
	testkit.Lines(t, c, b.l, "board-held")
	move(to.AddXY(6, 4))
	testkit.Lines(t, c, b.l, "board-merge")
}

func TestBoardNaming(t *testing.T) {
	b, c, _ := newTestBoard(t)
	b.Rename("3")
	testkit.Lines(t, c, b.l, "board-naming")
}

// middle is the middle of a card on the board.
func (b *Board) middle(id string) fyne.Position {
	c, i := b.columnOf(id)
	f := c.cardFrame(i)
	return fyne.NewPos(f.x+f.w/2, f.y+f.h/2)
}

func TestBoardByKeys(t *testing.T) {
	b, c, calls := newTestBoard(t)
	c.Focus(b)
	testkit.Keys(b, fyne.KeyDown)
	if got := fmt.Sprint(b.Selected()); got != "[1]" {
		t.Fatalf("chosen are %s", got)
	}
	test.Type(b, "2")
	calls.Want(t, "move [1] 2")
	if got := fmt.Sprint(b.Selected()); got != "[0]" {
		t.Errorf("after sorting a card %s is chosen, want the next one in no group", got)
	}
	testkit.Keys(b, fyne.KeyLeft) // Hebrew: on to the first group
	test.Type(b, "0")
	calls.Want(t, "move [2] ")
	b.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	testkit.Keys(b, fyne.KeyDown, fyne.KeyDown, fyne.KeyUp, fyne.KeyLeft)
	b.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	testkit.Keys(b, fyne.KeyM, fyne.KeyN, fyne.KeyP, fyne.KeyDelete)
	calls.Want(t, "merge [3 7] 2", "new [2 3 7]", "park [2 3 7]", "remove [2 3 7]")
	test.Type(b, "צפ")
	calls.Want(t, "merge [3 7] 2", "park [2 3 7]")
	test.Type(b, "ةح")
	calls.Want(t, "merge [3 7] 2", "park [2 3 7]")
	testkit.Keys(b, fyne.KeyReturn)
	calls.Want(t, "open 7")
	test.Type(b, "9x")
	testkit.Keys(b, fyne.KeyEscape)
	b.TypedRune('1')
	testkit.Keys(b, fyne.KeyM, fyne.KeyDelete)
	calls.Want(t)
}

func TestBoardNamesByKeys(t *testing.T) {
	b, c, calls := newTestBoard(t)
	c.Focus(b)
	b.Select("6")
	testkit.Keys(b, fyne.KeyUp, fyne.KeyDelete)
	calls.Want(t, "ungroup 2")
	testkit.Keys(b, fyne.KeyF2)
	entry, ok := c.Focused().(*kit.Entry)
	if !ok || entry.Text() != groupNames["he"][1] {
		t.Fatalf("the name of the group isn't written: %v", c.Focused())
	}
	test.Type(entry, "חוזרים")
	testkit.Keys(entry, fyne.KeyReturn)
	calls.Want(t, "rename 2 חוזרים")
	if c.Focused() != b {
		t.Error("the keyboard doesn't come back to the board")
	}
	b.Rename("2")
	test.Type(c.Focused(), "אחר")
	testkit.Keys(c.Focused(), fyne.KeyEscape)
	calls.Want(t)
}

func TestArrowsPassAnEmptyGroup(t *testing.T) {
	b, c, calls := newTestBoard(t)
	b.SetCards([]Group{{ID: "1"}, {ID: "2"}, {ID: "3"}}, []Card{{ID: "a", Group: "1"}, {ID: "c", Group: "3"}}, nil)
	c.Focus(b)
	testkit.Keys(b, fyne.KeyLeft, fyne.KeyDelete) // the name of the empty one
	calls.Want(t, "ungroup 2")
	testkit.Keys(b, fyne.KeyLeft, fyne.KeyReturn)
	calls.Want(t, "open c")
	testkit.Keys(b, fyne.KeyUp, fyne.KeyRight, fyne.KeyRight, fyne.KeyDelete, fyne.KeyRight)
	calls.Want(t, "remove [a]")
}

func TestANewGroupIsNamedAtOnce(t *testing.T) {
	b, c, calls := newTestBoard(t)
	b.o.OnNewGroup = func(ids []string) {
		b.SetCards([]Group{{ID: "1", Name: "א"}, {ID: "new"}}, []Card{{ID: "0", Group: "new"}}, nil)
	}
	c.Focus(b)
	b.Select("0")
	testkit.Keys(b, fyne.KeyN)
	test.Type(c.Focused(), "יש עבודה")
	testkit.Keys(c.Focused(), fyne.KeyReturn)
	calls.Want(t, "rename new יש עבודה")
}

func TestAGroupThatGoesWhileItIsNamedLeavesTheKeyboard(t *testing.T) {
	b, c, calls := newTestBoard(t)
	c.Focus(b)
	b.Rename("2")
	test.Type(c.Focused(), "אחר")
	b.SetCards([]Group{{ID: "1"}}, []Card{{ID: "2", Group: "1"}}, nil)
	if c.Focused() != b {
		t.Errorf("%T has the keyboard", c.Focused())
	}
	calls.Want(t)
}

func TestACardChosenBeforeThereIsRoomIsSeen(t *testing.T) {
	b := New(testkit.Hebrew(t), boardOptions(&testkit.Calls{}))
	b.fill(120)
	b.Select("119")
	testkit.InWindow(t, b, 760, 500)
	if c, _ := b.columnOf("119"); !b.real(c.sight).holds(b.middle("119")) || !b.real(b.view).holds(b.middle("119")) {
		t.Errorf("the chosen card stands at %v", b.middle("119"))
	}
}

func TestTheNextCardTakesThePlaceOfOneThatWent(t *testing.T) {
	b, _, _ := newTestBoard(t)
	b.Select("3")
	b.SetCards([]Group{{ID: "1"}}, []Card{{ID: "2", Group: "1"}, {ID: "4", Group: "1"}, {ID: "5", Group: "1"}}, nil)
	if got := fmt.Sprint(b.Selected()); got != "[4]" {
		t.Errorf("chosen are %s, want the card that stands there now", got)
	}
}

func TestDraggingCards(t *testing.T) {
	b, _, calls := newTestBoard(t)
	beside := func(id string) fyne.Position { return b.middle(id).AddXY(-80, 0) }
	testkit.Grab(b, b.middle("0"), beside("7"), 0)
	calls.Want(t, "move [0] 2")
	testkit.Grab(b, b.middle("0"), b.middle("7"), 0)
	calls.Want(t, "merge [0] 7")
	testkit.Grab(b, b.middle("0"), b.middle("1").AddXY(80, 20), 0) // its own column
	calls.Want(t)
	testkit.Grab(b, b.middle("3"), fyne.NewPos(20, 300), 0)
	calls.Want(t, "new [3]")
	b.naming = false
	testkit.Grab(b, b.middle("3"), b.middle("p0"), 0)
	calls.Want(t, "park [3]")
	testkit.Grab(b, b.middle("p0"), beside("4"), 0)
	calls.Want(t, "move [p0] 1")
	testkit.Grab(b, b.middle("4"), b.middle("1").AddXY(-80, 40), 0)
	calls.Want(t, "move [4] ")
	b.Select("2", "6")
	testkit.Grab(b, b.middle("6"), beside("10"), 0)
	calls.Want(t, "move [2 6] 3")
	testkit.Grab(b, b.middle("6"), fyne.NewPos(500, 2000), 0)
	calls.Want(t)
	testkit.Grab(b, b.middle("6"), b.middle("6").AddXY(3, 2), 0) // a hand that isn't quite still
	if got := fmt.Sprint(b.Selected()); got != "[6]" {
		t.Errorf("after a click %s are chosen", got)
	}
}

func TestChoosingCardsByMouse(t *testing.T) {
	b, _, calls := newTestBoard(t)
	click := func(id string, held fyne.KeyModifier) {
		e := &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: b.middle(id)}, Button: desktop.MouseButtonPrimary, Modifier: held}
		b.MouseDown(e)
		b.MouseUp(e)
	}
	want := func(ids string) {
		t.Helper()
		if got := fmt.Sprint(b.Selected()); got != ids {
			t.Errorf("chosen are %s, want %s", got, ids)
		}
	}
	click("2", 0)
	click("4", fyne.KeyModifierShift)
	want("[2 3 4]")
	click("6", fyne.KeyModifierShortcutDefault)
	click("3", fyne.KeyModifierShortcutDefault)
	want("[2 4 6]")
	click("4", 0)
	want("[4]")
	click("4", 0)
	calls.Want(t, "open 4")
	b.TypedShortcut(&fyne.ShortcutSelectAll{})
	want("[2 3 4 5]")
}

func TestReadOnlyBoardChangesNothing(t *testing.T) {
	calls := &testkit.Calls{}
	o := boardOptions(calls)
	o.ReadOnly = true
	b := New(testkit.Hebrew(t), o)
	b.fill(len(wishes))
	c := testkit.InWindow(t, b, 1140, 600)
	c.Focus(b)
	testkit.Grab(b, b.middle("0"), b.middle("7"), 0)
	test.Type(b, "2")
	testkit.Keys(b, fyne.KeyM, fyne.KeyN, fyne.KeyP, fyne.KeyDelete, fyne.KeyF2)
	calls.Want(t)
	testkit.Keys(b, fyne.KeyReturn)
	calls.Want(t, "open 0")
}

func TestManyCardsAreReachedAndFewDrawn(t *testing.T) {
	b := New(testkit.Hebrew(t), boardOptions(&testkit.Calls{}))
	b.fill(500)
	c := testkit.InWindow(t, b, 760, 500)
	c.Focus(b)
	testkit.Keys(b, fyne.KeyEnd)
	if col, i := b.columnOf(b.at); i != len(col.cards)-1 || !b.real(col.sight).holds(b.middle(b.at)) {
		t.Errorf("the last card of the column is not seen: %s", b.at)
	}
	drawn := 0
	for _, card := range b.cards {
		if card.parts != nil {
			drawn++
		}
	}
	if drawn > 40 {
		t.Errorf("%d of 500 cards were drawn", drawn)
	}
	last := b.middle(b.at)
	b.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: last}, Scrolled: fyne.NewDelta(0, 100000)})
	if b.middle(b.at) == last || b.column("").moved != 0 {
		t.Errorf("the wheel doesn't move the column below the mouse: %v", b.column("").moved)
	}
}

func BenchmarkBoard500(b *testing.B) {
	l := &kit.Look{Lang: lang.For("he"), Zoom: 1}
	test.NewTempApp(b).Settings().SetTheme(l.Theme())
	board := New(l, boardOptions(&testkit.Calls{}))
	board.fill(500)
	test.NewTempWindow(b, board).Resize(fyne.NewSize(1140, 640))
	b.Run("set", func(b *testing.B) {
		for b.Loop() {
			board.fill(500)
		}
	})
	b.Run("scroll", func(b *testing.B) {
		at, by := board.middle("2"), float32(-3)
		for b.Loop() {
			board.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: at}, Scrolled: fyne.NewDelta(0, by)})
			if board.column("1").over()-board.column("1").moved < 1 || board.column("1").moved < 1 {
				by = -by
			}
		}
	})
	b.Run("drag", func(b *testing.B) {
		at := board.middle("0")
		board.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary})
		for b.Loop() {
			at.X = board.Size().Width/2 + float32(int(at.X+7)%200)
			board.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at}, Dragged: fyne.NewDelta(7, 0)})
		}
	})
}
