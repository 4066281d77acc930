package vision

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/report"
	"madrega/app/session"
	"madrega/ui/kit"
	"madrega/ui/testkit"
)

func TestEnterAddsACardAndTheSectorStays(t *testing.T) {
	h := open(t, "he", "cards", testkit.Empty())
	h.Press(fyne.KeyDown, fyne.KeyDown)
	h.Type("צעירים חוזרים")
	h.Press(fyne.KeyReturn)
	h.Type("High-tech קרוב לבית")
	h.Press(fyne.KeyUp, fyne.KeyReturn)
	d := h.Document()
	if d.Cards.Len() != 2 {
		t.Fatalf("there are %d cards", d.Cards.Len())
	}
	if a, b := d.Cards.At(0), d.Cards.At(1); a.Sector != app.Third || b.Sector != app.Public || b.Board != app.VisionBoard || b.Text != "High-tech קרוב לבית" {
		t.Errorf("the cards are %+v and %+v", a, b)
	}
	v := h.screen.View.(*cardsView)
	if v.rows[0].ID != d.Cards.At(1).ID || h.Canvas().Focused() != v.text || v.text.Text() != "" {
		t.Error("the newest card is not the first, or the keyboard went away")
	}
	h.Undo()
	if h.Document().Cards.Len() != 1 {
		t.Error("undo does not take the card back")
	}
}

func TestWhoSaidItIsNotKeptForTheNext(t *testing.T) {
	h := open(t, "en", "cards", testkit.Empty())
	v := h.screen.View.(*cardsView)
	for _, said := range []string{"Dana", ""} {
		if said != "" {
			v.said.Focus()
			h.Type(said)
		}
		v.text.Focus()
		h.Type("good jobs")
		h.Press(fyne.KeyReturn)
	}
	if a, b := h.Document().Cards.At(0), h.Document().Cards.At(1); a.Said != "Dana" || b.Said != "" {
		t.Errorf("said by %q and %q", a.Said, b.Said)
	}
}

func TestPastedLinesAreCardsInOneStep(t *testing.T) {
	h := open(t, "he", "cards", testkit.Empty())
	v := h.screen.View.(*cardsView)
	v.paste([]string{"אחד", "", "two\tthree", "  "})
	if n := h.Document().Cards.Len(); n != 2 || h.Document().Cards.At(1).Text != "two three" || !strings.Contains(h.Said, "2") {
		t.Fatalf("%d cards; it says %q", n, h.Said)
	}
	h.Undo()
	if n := h.Document().Cards.Len(); n != 0 {
		t.Errorf("after undo there are %d cards", n)
	}
}

func TestKeysInTheListChangeSectorAndRemove(t *testing.T) {
	h := open(t, "he", "cards", hung(t, "he"))
	v := h.screen.View.(*cardsView)
	h.Canvas().Focus(v.table)
	v.table.Select(1)
	id := v.rows[1].ID
	h.Type("2")
	if s := h.Document().Cards.Get(id).Sector; s != app.Third {
		t.Errorf("the sector is %q", s)
	}
	front := h.Document().Cards.At(1).ID // with two behind it
	n := h.Document().Cards.Len()
	v.remove([]app.ID{front})
	if left := h.Document().Cards.Len(); left != n-3 || !strings.Contains(h.Said, "3") {
		t.Errorf("%d of %d are left; it says %q", left, n, h.Said)
	}
	h.Undo()
	h.Type("דירות")
	if len(v.rows) != 1 || h.Canvas().Focused() != v.words {
		t.Errorf("%d rows are shown", len(v.rows))
	}
	h.Press(fyne.KeyEscape)
	if len(v.rows) != n {
		t.Errorf("Escape shows %d of %d", len(v.rows), n)
	}
}

func TestASectorThatWasNotHeardIsNamed(t *testing.T) {
	d := hung(t, "en")
	l := lang.For("en")
	look := &kit.Look{Lang: l, Zoom: 1}
	if words := unheard(look, d); words != "" {
		t.Errorf("all were heard, but it says %q", words)
	}
	for c := range d.Cards.All() {
		next, _, err := app.Edit(c.ID, "", func(c *app.Card) {
			if c.Sector == app.Business {
				c.Sector = app.Public
			}
		}).Run(d)
		if err != nil {
			t.Fatal(err)
		}
		d = next
	}
	if words := unheard(look, d); !strings.Contains(words, "business") {
		t.Errorf("it says %q", words)
	}
}

func TestGroupingByKeys(t *testing.T) {
	h := open(t, "he", "group", hung(t, "he"))
	v := h.screen.View.(*groupView)
	loose := app.Hang(h.Document(), app.VisionBoard).Loose
	h.Type("2")
	if c := h.Document().Cards.Get(loose[0].ID); c.Group != h.Document().Groups.At(1).ID {
		t.Fatalf("the card is in %q", c.Group)
	}
	if got := v.board.Selected(); len(got) != 1 || got[0] != string(loose[1].ID) {
		t.Errorf("chosen are %v, want the next in no group", got)
	}
	h.Press(fyne.KeyN)
	h.Type("מפעלים פותחים דלת")
	h.Press(fyne.KeyReturn)
	d := h.Document()
	if g := d.Groups.Get(d.Cards.Get(loose[1].ID).Group); g == nil || g.Name != "מפעלים פותחים דלת" || g.Board != app.VisionBoard {
		t.Fatalf("the new group is %+v", g)
	}
	if h.Canvas().Focused() != v.board {
		t.Errorf("the keyboard is on %T", h.Canvas().Focused())
	}
	h.Undo()
	h.Undo()
	if h.Document().Groups.Len() != 4 || h.Document().Cards.Get(loose[1].ID).Group != "" {
		t.Error("undo does not bring the card back to where it was")
	}
}

func TestMergingKeepsWhoSaidWhat(t *testing.T) {
	h := open(t, "he", "group", hung(t, "he"))
	v := h.screen.View.(*groupView)
	d := h.Document()
	a, b := d.Cards.At(0).ID, d.Cards.At(1).ID // b has two behind it
	v.board.Select(string(a), string(b))
	h.Press(fyne.KeyM)
	if behind := h.screen.behind(a); len(behind) != 3 {
		t.Fatalf("%d cards hang behind it, want 3", len(behind))
	}
	h.screen.openCard(a)
	shown := strings.Join(testkit.Texts(h.Canvas().Overlays().Top()), "\n")
	if strings.Count(shown, secret) != 4 {
		t.Errorf("the originals don't say by whom they were said:\n%s", shown)
	}
	h.Do(app.SplitCards(b))
	if c := h.Document().Cards.Get(b); c.Into != "" || c.Group != d.Cards.Get(a).Group || c.Text != d.Cards.Get(b).Text {
		t.Errorf("taken apart, the card is %+v", c)
	}
}

func TestParkingAndTakingAGroupApart(t *testing.T) {
	h := open(t, "he", "group", hung(t, "he"))
	v := h.screen.View.(*groupView)
	a := h.Document().Cards.At(0).ID
	v.board.Select(string(a))
	h.Press(fyne.KeyP)
	if c := h.Document().Cards.Get(a); !c.Parked || c.Group != "" {
		t.Errorf("the parked card is %+v", c)
	}
	g := h.Document().Groups.At(1)
	v.dissolve(g.ID)
	if h.Document().Groups.Get(g.ID) != nil || !strings.Contains(h.Said, "3") {
		t.Errorf("the group is still there, or it says %q", h.Said)
	}
	h.Undo()
	if app.RoundTally(h.Document(), app.CurrentRound(h.Document(), app.CardPoll)).Dots != 37 {
		t.Error("undo does not bring the votes back")
	}
}

func TestTheLastCardLeadsBackToTheBeginning(t *testing.T) {
	d := testkit.Empty()
	c := app.Card{ID: app.NewID(), Board: app.VisionBoard, Text: "one"}
	d, _, err := app.Add(&c).Run(d)
	if err != nil {
		t.Fatal(err)
	}
	for _, step := range []string{"group", "dots"} {
		h := open(t, "en", step, d)
		h.screen.remove([]app.ID{c.ID})
		if ok := h.screen.Waits(); !ok {
			t.Errorf("%s shows %T without a card", step, h.screen.View)
		}
		h.Undo()
		if ok := h.screen.Waits(); ok {
			t.Errorf("%s says there are no cards, but there is one", step)
		}
	}
}

func TestSlipsByKeyboard(t *testing.T) {
	h := open(t, "he", "dots", hung(t, "he"))
	slip, slips := h.screen.View.(*dotsView).Slips()
	tally := func() app.Tally { return app.RoundTally(h.Document(), app.CurrentRound(h.Document(), app.CardPoll)) }
	before := tally()
	for _, s := range []string{"1 1 3", "2,2", "٤"} {
		h.Type(s)
		h.Press(fyne.KeyReturn)
	}
	after := tally()
	if after.Ballots != before.Ballots+3 || after.Dots != before.Dots+6 {
		t.Fatalf("%d slips and %d dots, were %d and %d", after.Ballots, after.Dots, before.Ballots, before.Dots)
	}
	newest := h.Document().Ballots.At(h.Document().Ballots.Len() - 1)
	if newest.Label != "7" || h.Canvas().Focused() != slip || slip.Text() != "" {
		t.Errorf("the newest slip is %q; the field says %q", newest.Label, slip.Text())
	}
	for _, wrong := range []string{"9", "x", "0 1", "1 1 2 2"} {
		slip.SetText("")
		h.Type(wrong)
		h.Press(fyne.KeyReturn)
	}
	if now := tally(); now.Ballots != after.Ballots {
		t.Error("a slip was kept with a number that is not there, or with too many dots")
	}
	if app.AsError(h.Shown).Key != "error.round.each" {
		t.Errorf("of too many dots it says %v", h.Shown)
	}
	h.Canvas().Focus(slips)
	slips.Select(0)
	h.Press(fyne.KeyDelete)
	if now := tally(); now.Ballots != after.Ballots-1 || now.Dots != after.Dots-1 {
		t.Errorf("after removing a slip there are %d with %d dots", now.Ballots, now.Dots)
	}
}

func TestCountsOnTheWallAreOneStepOfUndo(t *testing.T) {
	h := open(t, "he", "dots", hung(t, "he"))
	v := h.screen.View.(*dotsView)
	thing := app.Votables(h.Document())[4]
	h.Canvas().Focus(v.Kept().Part("wall/" + string(thing.Key())).(fyne.Focusable))
	h.Type("12")
	if n := app.OnWall(h.Document(), thing); n != 12 {
		t.Fatalf("counted are %d", n)
	}
	h.Press(fyne.KeyReturn)
	h.Type("3")
	if n := app.OnWall(h.Document(), app.Votables(h.Document())[5]); n != 3 {
		t.Errorf("Enter does not go on to the next: counted are %d", n)
	}
	h.Undo()
	h.Undo()
	if n := app.OnWall(h.Document(), thing); n != 0 {
		t.Errorf("after undo %d are counted", n)
	}
}

func TestTheResultIsHiddenUntilItIsRevealed(t *testing.T) {
	h := open(t, "en", "dots", hung(t, "en"))
	said := func() string { return strings.Join(testkit.Texts(h.Window().Content()), "\n") }
	for _, step := range []string{"group", "sentence", "dots"} {
		if h.GoTo(step); strings.Contains(said(), "15") {
			t.Errorf("%s shows the votes at once", step)
		}
	}
	v := h.screen.View.(*dotsView)
	v.Kept().Part("vision.dots.reveal").(*kit.Button).Tapped(nil)
	if !strings.Contains(said(), "15") || !strings.Contains(said(), "First") {
		t.Error("the votes are not revealed")
	}
	h.GoTo("group")
	if !strings.Contains(said(), "15") {
		t.Error("the groups don't show their votes")
	}
}

func TestTiesAreSaid(t *testing.T) {
	l := &kit.Look{Lang: lang.For("en"), Zoom: 1}
	for want, dots := range map[string][]int{"Most dots": {5, 0, 0}, "First": {5, 3, 1}, "tie for first": {4, 4, 1}, "tie between 3": {4, 4, 4}, "tie for second": {5, 3, 3}} {
		d := testkit.Empty()
		var things []app.Votable
		for _, name := range []string{"a", "b", "c"} {
			g := app.Group{ID: app.NewID(), Board: app.VisionBoard, Name: name}
			d, _, _ = app.Add(&g).Run(d)
			things = append(things, app.Votable{Group: g.ID})
		}
		for i, n := range dots {
			if n > 0 {
				d, _, _ = app.CountOnWall(things[i], n).Run(d)
			}
		}
		if got := report.VoteSentence(l.Lang, app.RoundTally(d, app.CurrentRound(d, app.CardPoll))); !strings.Contains(got, want) {
			t.Errorf("of %v it says %q", dots, got)
		}
	}
}

func TestADraftIsWrittenAndAdopted(t *testing.T) {
	h := open(t, "he", "sentence", testkit.Empty())
	h.Type("עיר שצעיריה בוחרים בה")
	h.Press(fyne.KeyReturn)
	h.Type("עיר של מלאכה ולימוד")
	h.Press(fyne.KeyReturn)
	d := h.Document()
	if d.Drafts.Len() != 2 || d.Vision() != nil {
		t.Fatalf("there are %d drafts", d.Drafts.Len())
	}
	v := h.screen.View.(*sentenceView)
	for i := range 2 {
		id := d.Drafts.At(i).ID
		v.built.Kept().Part("adopt/" + string(id)).(*kit.Button).Tapped(nil)
		if now := h.Document().Vision(); now == nil || now.ID != id {
			t.Errorf("adopted is %v", now)
		}
	}
	h.Undo()
	if now := h.Document().Vision(); now == nil || now.ID != d.Drafts.At(0).ID {
		t.Error("undo does not bring the first wording back")
	}
}

func TestFindingLeadsToTheStep(t *testing.T) {
	h := open(t, "he", "cards", hung(t, "he"))
	d := h.Document()
	for _, f := range []struct {
		kind string
		id   app.ID
		step string
	}{{"card", d.Cards.At(2).ID, "group"}, {"card", d.Cards.At(11).ID, "cards"}, {"group", d.Groups.At(1).ID, "group"}, {"draft", d.Drafts.At(0).ID, "sentence"}} {
		if h.Find(f.kind, f.id); h.Step != f.step {
			t.Errorf("a %s is found at %q, want %q", f.kind, h.Step, f.step)
		}
	}
	if h.Find("card", d.Cards.At(2).ID); h.screen.chosen != d.Cards.At(1).ID {
		t.Error("a merged card doesn't lead to the one in front")
	}
	if got := h.screen.View.(*groupView).board.Selected(); len(got) != 1 || got[0] != string(d.Cards.At(1).ID) {
		t.Errorf("chosen on the board are %v", got)
	}
}

func TestForReadingOnly(t *testing.T) {
	for _, step := range own {
		h := openIn(t, &kit.Look{Lang: lang.For("he"), Zoom: 1}, step, session.Start{Document: hung(t, "he"), ReadOnly: app.Fail(app.ReadOnly, "error.session.closed")}, testkit.Area)
		before := h.Document()
		if f := h.Canvas().Focused(); f != nil {
			for _, key := range []fyne.KeyName{fyne.KeyDelete, fyne.KeyN, fyne.KeyM, fyne.KeyP, desktop.KeyMenu} {
				f.TypedKey(&fyne.KeyEvent{Name: key})
			}
			f.TypedRune('2')
		}
		if len(app.Compare(before, h.Document())) != 0 || h.Shown != nil {
			t.Errorf("%s changes what is only to be read: %v", step, h.Shown)
		}
	}
}
