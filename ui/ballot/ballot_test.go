package ballot

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"madrega/app"
	"madrega/ui/kit"
	"madrega/ui/testkit"
)

// urn keeps what an entry gives it, as a document would.
type urn struct {
	t     *testing.T
	entry *Entry
	draft Draft
	kept  []Paper
	ids   int
	c     fyne.Canvas
}

func newUrn(t *testing.T, l *kit.Look, rows int) *urn {
	u := &urn{t: t}
	u.build(l, rows)
	u.c = testkit.InWindow(t, kit.NewRoot(u.page(l)), 760, 460)
	u.c.Focus(u.entry.Focus())
	return u
}

func (u *urn) build(l *kit.Look, rows int) {
	o := Options{Rows: []string{l.T("field.now"), l.T("field.target")}[:rows]}
	for _, k := range app.ComponentKeys {
		o.Columns = append(o.Columns, l.T("component."+string(k)))
	}
	o.OnAdd = func(b Paper) bool {
		u.ids++
		b.ID = fmt.Sprint("id", u.ids)
		u.kept = append(slices.Clone(u.kept), b)
		u.entry.SetBallots(u.kept)
		return true
	}
	o.OnChange = func(b Paper) bool {
		u.kept = slices.Clone(u.kept)
		u.kept[slices.IndexFunc(u.kept, func(k Paper) bool { return k.ID == b.ID })] = b
		u.entry.SetBallots(u.kept)
		return true
	}
	o.OnRemove = func(ids []string) {
		u.kept = slices.DeleteFunc(slices.Clone(u.kept), func(k Paper) bool { return slices.Contains(ids, k.ID) })
		u.entry.SetBallots(u.kept)
	}
	u.entry = NewEntry(l, &u.draft, o)
	u.entry.SetBallots(u.kept)
}

func (u *urn) page(l *kit.Look) fyne.CanvasObject {
	return kit.Stack(kit.Rect(l, kit.Ground, 0), kit.Inset(l, 12, kit.Border(l, kit.Pad(l, 0, 0, 12, 0, kit.Panel(l, u.entry)), nil, nil, nil, u.entry.List())))
}

func (u *urn) typed(s string)             { u.t.Helper(); test.Type(u.c.Focused(), s) }
func (u *urn) press(keys ...fyne.KeyName) { u.t.Helper(); testkit.Keys(u.c.Focused(), keys...) }
func (u *urn) boxes() []int               { return u.draft.now.boxes }
func (u *urn) said() string               { return strings.Join(words(u.entry.message), "|") }
func (u *urn) says(key string, args ...any) bool {
	return strings.Contains(u.said(), u.entry.l.T(key, args...))
}

// words is everything that is said by lines inside of something.
func words(o fyne.CanvasObject) (found []string) {
	switch o := o.(type) {
	case *kit.Line:
		return []string{o.String()}
	case *fyne.Container:
		for _, part := range o.Objects {
			found = append(found, words(part)...)
		}
	}
	return found
}

func (u *urn) want(want ...string) {
	u.t.Helper()
	var got []string
	for _, k := range u.kept {
		got = append(got, fmt.Sprint(k.Number, k.Sector, k.Scores))
	}
	if !slices.Equal(got, want) {
		u.t.Errorf("kept are %q, want %q", got, want)
	}
}

func TestBallotsByKeys(t *testing.T) {
	u := newUrn(t, testkit.Hebrew(t), 1)
	u.press(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown) // from "not said" round to the third sector… and on
	u.press(fyne.KeyUp)
	u.typed("12 45٣2")
	u.press(fyne.KeyReturn)
	if !u.says("ballot.added", "number", u.entry.l.Number(1), "sum", u.entry.l.Number(17)) {
		t.Errorf("it says %q", u.said())
	}
	u.typed("5")
	u.press(fyne.KeyEnter)
	u.press(fyne.KeyReturn) // nothing in it
	if !u.says("ballot.empty") || !u.entry.line.wrong {
		t.Errorf("of an empty ballot it says %q", u.said())
	}
	u.typed("0 0 0 0")
	u.press(fyne.KeyReturn) // no opinion at all
	if !u.says("ballot.empty") {
		t.Errorf("of a ballot without opinions it says %q", u.said())
	}
	u.want("1third[1 2 0 4 5 3 2]", "2third[5 0 0 0 0 0 0]")
}

func TestAWrongKeyIsSaidAtOnceAndLosesNothing(t *testing.T) {
	u := newUrn(t, testkit.Hebrew(t), 1)
	u.typed("34")
	for _, wrong := range []string{"6", "9", "ש", "q", "ع", "-", "."} {
		u.typed(wrong)
		if !u.says("ballot.key") || !u.entry.line.wrong || fmt.Sprint(u.boxes()) != "[3 4 -1 -1 -1 -1 -1]" {
			t.Errorf("after %q it says %q, boxes %v", wrong, u.said(), u.boxes())
		}
	}
	u.typed("5")
	if u.said() != "" || u.entry.line.wrong {
		t.Errorf("after a right key it still says %q", u.said())
	}
	u.typed("1111")
	u.typed("2")
	if !u.says("ballot.full") || fmt.Sprint(u.boxes()) != "[3 4 5 1 1 1 1]" {
		t.Errorf("after the last box it says %q, boxes %v", u.said(), u.boxes())
	}
}

func TestGoingBackOnABallot(t *testing.T) {
	u := newUrn(t, testkit.Hebrew(t), 1)
	u.typed("123")
	u.press(fyne.KeyBackspace)
	u.typed("4")            // 1 2 4
	u.press(fyne.KeyRight)  // back, in Hebrew
	u.press(fyne.KeyRight)  // on the second
	u.typed("5")            // 1 5 4, on the third
	u.press(fyne.KeyDelete) // 1 5 .
	u.press(fyne.KeyEnd, fyne.KeyBackspace, fyne.KeyHome)
	u.typed("2")
	u.press(fyne.KeyLeft, fyne.KeyLeft)
	u.typed("3")
	if got := fmt.Sprint(u.boxes()); got != "[2 5 -1 3 -1 -1 -1]" {
		t.Errorf("boxes are %v", got)
	}
	for range 20 {
		u.press(fyne.KeyBackspace)
	}
	if !u.draft.now.blank() || u.draft.now.at != 0 {
		t.Errorf("boxes are %v at %d", u.boxes(), u.draft.now.at)
	}
}

func TestAClearedBallotComesBack(t *testing.T) {
	u := newUrn(t, testkit.Hebrew(t), 1)
	u.typed("5432")
	u.press(fyne.KeyEscape)
	if !u.draft.now.blank() || !u.says("ballot.cleared") {
		t.Errorf("boxes are %v", u.boxes())
	}
	u.press(fyne.KeyEscape)
	if got := fmt.Sprint(u.boxes()); got != "[5 4 3 2 -1 -1 -1]" || u.draft.now.at != 4 {
		t.Errorf("what came back is %v at %d", got, u.draft.now.at)
	}
}

func TestSumOnThePaperIsCompared(t *testing.T) {
	u := newUrn(t, testkit.Hebrew(t), 1)
	test.Tap(u.entry.check)
	u.c.Focus(u.entry.Focus())
	u.typed("1234512")
	u.typed("x")
	if !u.says("ballot.total.key") {
		t.Errorf("for a letter it says %q", u.said())
	}
	u.typed("199")
	if !u.says("ballot.total.most", "n", 35) || u.draft.now.total != 19 {
		t.Errorf("for too large a sum it says %q, total %d", u.said(), u.draft.now.total)
	}
	u.press(fyne.KeyBackspace)
	u.typed("9")
	if !u.says("ballot.total.differs", "sum", 18, "total", 19) {
		t.Errorf("of another sum it says %q", u.said())
	}
	u.press(fyne.KeyReturn)
	if !u.says("ballot.total.differs", "sum", 18, "total", 19) || len(u.kept) != 0 {
		t.Errorf("it says %q and kept %v", u.said(), u.kept)
	}
	u.press(fyne.KeyBackspace)
	u.typed("8")
	u.press(fyne.KeyReturn)
	u.typed("1111111") // the sum is not on this paper
	u.press(fyne.KeyReturn)
	u.want("1[1 2 3 4 5 1 2]", "2[1 1 1 1 1 1 1]")
}

func TestBallotsAreCorrectedAndRemoved(t *testing.T) {
	u := newUrn(t, testkit.Hebrew(t), 1)
	for _, b := range []string{"1111111", "2222222", "3333333"} {
		u.typed(b)
		u.press(fyne.KeyReturn)
	}
	u.typed("44") // half of the fourth
	u.c.Focus(u.entry.list.table)
	u.press(fyne.KeyDown, fyne.KeyReturn) // the last stands first, this is the second
	if u.draft.now.number != 2 || u.c.Focused() != u.entry.Focus() {
		t.Fatalf("corrected is %d", u.draft.now.number)
	}
	u.typed("5")
	u.press(fyne.KeyReturn)
	if got := fmt.Sprint(u.boxes()); got != "[4 4 -1 -1 -1 -1 -1]" || !u.says("ballot.changed", "number", "2", "sum", "17") {
		t.Errorf("after the correction boxes are %v, it says %q", got, u.said())
	}
	u.c.Focus(u.entry.list.table)
	u.press(fyne.KeyHome, fyne.KeyReturn)
	u.typed("1")
	u.press(fyne.KeyEscape) // left as it was
	u.want("1[1 1 1 1 1 1 1]", "2[5 2 2 2 2 2 2]", "3[3 3 3 3 3 3 3]")
	u.c.Focus(u.entry.list.table)
	u.press(fyne.KeyDelete)
	u.press(fyne.KeyReturn) // the next one comes into the boxes, and goes from the list
	id := u.draft.now.id
	u.entry.o.OnRemove([]string{id})
	if got := fmt.Sprint(u.boxes()); got != "[4 4 -1 -1 -1 -1 -1]" {
		t.Errorf("after the removal boxes are %v", got)
	}
	u.want("1[1 1 1 1 1 1 1]")
}

// TestADraftSurvivesAnotherLook builds the form anew, as a change of language does.
func TestADraftSurvivesAnotherLook(t *testing.T) {
	l := testkit.Hebrew(t)
	u := newUrn(t, l, 2)
	u.typed("12345")
	english := *l
	u.build(&english, 2)
	if fmt.Sprint(u.boxes()[:6]) != "[1 2 3 4 5 -1]" || u.draft.now.at != 5 {
		t.Errorf("boxes are %v at %d", u.boxes(), u.draft.now.at)
	}
}

func TestBoxesByMouse(t *testing.T) {
	u := newUrn(t, testkit.Hebrew(t), 2)
	line := u.entry.line
	at := func(i int) {
		line.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: line.places[i].AddXY(5, 5)}, Button: desktop.MouseButtonPrimary})
	}
	at(9)
	u.typed("4")
	at(0)
	u.typed("2")
	if u.boxes()[9] != 4 || u.boxes()[0] != 2 || line.places[0].X < line.places[6].X {
		t.Errorf("boxes are %v at %v", u.boxes(), line.places)
	}
}

func TestBallotsOnlyToBeRead(t *testing.T) {
	l := testkit.Hebrew(t)
	b := NewEntry(l, &Draft{}, Options{Rows: []string{l.T("field.now")}, Columns: []string{"a", "b", "c"}, ReadOnly: true})
	testkit.InWindow(t, b, 700, 200)
	test.Type(b.line, "123")
	testkit.Keys(b.line, fyne.KeyReturn, fyne.KeyBackspace)
	if !b.draft.now.blank() {
		t.Errorf("boxes are %v", b.draft.now.boxes)
	}
}

func TestBallotPictures(t *testing.T) {
	testkit.Looks(t, func(l *kit.Look, name string) {
		u := newUrn(t, l, 2)
		for i, b := range []string{"32442124555434", "2 331124444 33", "43255125544544"} {
			u.draft.now.sector = app.Sectors[i]
			u.typed(b)
			u.press(fyne.KeyReturn)
		}
		test.Tap(u.entry.check)
		u.c.Focus(u.entry.Focus())
		u.typed("3244 1254")
		testkit.Lines(t, u.c, l, "ballots-"+name)
		if l.Code() == "he" && !l.Dark {
			u.typed("7")
			testkit.Lines(t, u.c, l, "ballots-wrong")
			u.typed("5445535")
			testkit.Lines(t, u.c, l, "ballots-differs")
			narrow := newUrn(t, l, 2)
			testkit.Lines(t, testkit.InWindow(t, kit.NewRoot(narrow.page(l)), 520, 460), l, "ballots-narrow")
		}
	})
}
