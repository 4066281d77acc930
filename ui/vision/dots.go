package vision

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/report"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// mostVotables is how many things can be voted on before cards should be grouped first.
const mostVotables = 24

// dotsView is step "dots": dots counted on the wall stand beside each group; slips by hand are typed at the side. What the
// room chose is hidden until somebody reveals it.
type dotsView struct {
	*screen
	l     *kit.Look
	built *parts.Built
	slip  *kit.Entry
	slips *kit.Table
	rows  []*app.Ballot // newest first
	side  *fyne.Container
	count *kit.Line
	page  fyne.CanvasObject
}

func newDotsView(s *screen, l *kit.Look) *dotsView {
	v := &dotsView{screen: s, l: l, count: kit.NewLine(l, "", kit.Strong)}
	v.built = parts.NewBuilt(s, l, v.build)
	v.slip = kit.NewEntry(l, kit.EntryOptions{Placeholder: l.T("vision.slip.text"), LTR: true, OnSubmitted: func(string) { v.addSlip() }})
	o := kit.TableOptions{Key: func(i int) string { return string(v.rows[i].ID) }, Empty: kit.Inset(l, 12, kit.NewParagraph(l, l.T("vision.slip.none"), kit.Second).SetColor(kit.Ink2))}
	if !s.ReadOnly() {
		o.Deleted = func(rows []int) { v.removeSlip(v.rows[rows[0]]) }
	}
	v.slips = kit.NewList(l, 0, v.slipLine, o)
	head := kit.Column(l, 8, v.count)
	if !s.ReadOnly() {
		head.Add(v.slip)
		head.Add(kit.NewParagraph(l, l.T("vision.slip.how"), kit.Second).SetColor(kit.Ink2))
	}
	v.side = kit.Panel(l, kit.Border(l, kit.Pad(l, 0, 0, 10, 0, head), nil, nil, nil, v.slips))
	v.page = parts.Beside{L: l, Least: 236, Most: 320}.With(v.built.Content(), parts.AtLeast(l, 0, 240, v.side))
	v.Changed(nil)
	return v
}

func (v *dotsView) Content() fyne.CanvasObject { return v.page }

// Focus is where slips are typed.
func (v *dotsView) Focus() fyne.Focusable {
	if v.ReadOnly() {
		return v.slips
	}
	return v.slip
}

func (v *dotsView) Changed(diff app.Diff) {
	if v.emptied("dots") {
		return
	}
	v.built.Changed(diff)
	v.rows = nil
	for b := range v.Document().Ballots.All() {
		if b.Kind == app.DotBallot && b.Source != app.WallSource {
			v.rows = append(v.rows, b)
		}
	}
	slices.Reverse(v.rows)
	v.slips.SetCount(len(v.rows))
	v.count.SetText(v.l.T("vision.slips", "n", len(v.rows)))
}

// build makes the list of what can be voted on.
func (v *dotsView) build(k *parts.Kept) fyne.CanvasObject {
	l, d := v.l, v.Document()
	list, tally := app.Votables(d), app.TallyOf(d)
	page := kit.Column(l, 12, v.head(k, tally))
	if v.revealed && tally.Dots > 0 {
		page.Add(kit.NewInfoBar(l, report.VoteSentence(l.Lang, tally), nil))
	}
	if more := len(list) - mostVotables; more > 0 {
		page.Add(kit.NewCautionBar(l, l.T("vision.dots.many", "n", more), kit.NewButton(l, l.T("vision.dots.group"), "", kit.Plain, func() { v.GoTo("group") })))
		list = list[:mostVotables]
	}
	counts := map[app.ID]app.Votes{}
	for _, row := range tally.Rows {
		counts[row.Key()] = row
	}
	rows := kit.Column(l, 8, kit.AtEnd(l, kit.NewText(l, l.T("vision.dots.wall"), kit.Second).SetColor(kit.Ink2)))
	for i, thing := range list {
		rows.Add(kit.Divider(l))
		rows.Add(v.row(k, i, list, counts[thing.Key()], tally))
	}
	page.Add(kit.Panel(l, rows))
	return page
}

// head says how much was counted, and reveals it.
func (v *dotsView) head(k *parts.Kept, t app.Tally) fyne.CanvasObject {
	l := v.l
	label, icon, kind := "vision.dots.reveal", "dot-vote", kit.Plain
	if v.revealed {
		label, icon = "vision.dots.hide", "private"
	}
	toggle := k.Button(l, label, l.T(label), icon, kind, func() {
		v.revealed = !v.revealed
		v.built.Changed(nil)
		v.slips.SetCount(len(v.rows))
		v.Canvas().Focus(v.Focus())
	})
	if t.Dots == 0 {
		toggle.Disable()
	} else {
		toggle.Enable()
	}
	said := l.T("vision.dots.hidden")
	if t.Dots == 0 {
		said = l.T("vision.dots.none")
	} else if v.revealed {
		said = l.T("vision.dots.sum", "n", t.Dots)
	}
	return kit.Ends(l, 16, 200, kit.NewParagraph(l, said, kit.Body), toggle)
}

// row is one thing: its number for slips, its name, the count on the wall, and its dots once they are revealed.
func (v *dotsView) row(k *parts.Kept, i int, list []app.Votable, votes app.Votes, t app.Tally) fyne.CanvasObject {
	l, thing := v.l, list[i]
	words := kit.Column(l, 0, kit.NewParagraph(l, report.VotableName(l.Lang, thing), kit.Strong).Content().MaxLines(2),
		kit.NewText(l, l.T("board.cards", "n", thing.Cards), kit.Second).SetColor(kit.Ink2))
	end := kit.Row(l, 12)
	if v.revealed {
		end.Add(kit.Width(l, 230, kit.NewVote(l, votes.Dots, t.Rows[0].Dots, votes.Lead)))
	}
	end.Add(kit.Width(l, 70, v.wallCount(k, i, list)))
	return kit.Row(l, 12, kit.KeyBox(l, strconv.Itoa(i+1)), kit.Fill(kit.Ends(l, 12, 180, words, end)))
}

// wallCount is the field for the dots counted on the wall. Enter goes on to the next.
func (v *dotsView) wallCount(k *parts.Kept, i int, list []app.Votable) fyne.CanvasObject {
	l, thing := v.l, list[i]
	name := func(i int) string { return "wall/" + string(list[i].Key()) }
	text := ""
	if n := app.OnWall(v.Document(), thing); n > 0 {
		text = strconv.Itoa(n)
	}
	next := func() {
		if i+1 < len(list) {
			if f, ok := k.Part(name(i + 1)).(fyne.Focusable); ok {
				v.Canvas().Focus(f)
			}
			return
		}
		v.Canvas().Focus(v.slip)
	}
	return k.Entry(l, name(i), text, kit.EntryOptions{LTR: true, Max: 4, ReadOnly: v.ReadOnly(), Placeholder: "0",
		Validate: func(s string) string {
			if _, ok := number(s); !ok {
				return "vision.dots.nonumber"
			}
			return ""
		},
		OnSubmitted: func(string) { next() },
		OnChanged: func(s string) {
			if n, ok := number(s); ok {
				v.Do(app.CountOnWall(thing, n))
			}
		}})
}

// number reads a count of dots, in Western or Arabic figures; nothing is 0.
func number(s string) (int, bool) {
	s = western(app.CleanLine(s))
	if s == "" {
		return 0, true
	}
	n, err := strconv.Atoi(s)
	return n, err == nil && n >= 0 && n <= 1000
}

func western(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '٠' && r <= '٩' {
			return r - '٠' + '0'
		}
		return r
	}, s)
}

// readSlip reads the numbers on a slip: "1 1 3" is two dots for the first thing and one for the third.
func readSlip(s string, list []app.Votable) ([]app.Votable, bool) {
	var on []app.Votable
	for _, word := range strings.FieldsFunc(western(app.CleanLine(s)), func(r rune) bool { return strings.ContainsRune(" ,;،+", r) }) {
		n, err := strconv.Atoi(word)
		if err != nil || n < 1 || n > len(list) {
			return nil, false
		}
		on = append(on, list[n-1])
	}
	return on, len(on) > 0
}

// addSlip keeps the slip that was typed.
func (v *dotsView) addSlip() {
	on, ok := readSlip(v.slip.Text(), app.Votables(v.Document()))
	if !ok {
		if app.CleanLine(v.slip.Text()) != "" {
			v.slip.SetProblem("vision.slip.wrong")
		}
		return
	}
	last := 0
	for _, b := range v.rows {
		last = max(last, b.Number())
	}
	b := app.Ballot{ID: app.NewID(), Kind: app.DotBallot, Source: app.PaperSource, Label: strconv.Itoa(last + 1)}
	if v.Do(app.AddDots(b, on...)) {
		v.slip.SetText("")
		v.Canvas().Focus(v.slip)
	}
}

func (v *dotsView) removeSlip(b *app.Ballot) {
	v.Undoable(app.Remove("ballot", b.ID), v.l.T("vision.slip.removed", "label", b.Label))
}

// slipLine shows a slip: how many dots are on it, and once they are revealed, for what.
func (v *dotsView) slipLine(i int) fyne.CanvasObject {
	l, d, b := v.l, v.Document(), v.rows[i]
	sum, at := 0, map[app.ID]int{}
	for i, thing := range app.Votables(d) {
		at[thing.Key()] = i + 1
	}
	var numbers []string
	for _, dot := range app.DotsOf(d, b.ID) {
		sum += dot.Count
		if n := at[dot.Group+dot.Card]; n > 0 {
			numbers = append(numbers, slices.Repeat([]string{fmt.Sprint(n)}, dot.Count)...)
		}
	}
	end := l.T("vision.slip.dots", "n", sum)
	if v.revealed && len(numbers) > 0 {
		end = lang.Isolate(strings.Join(numbers, " "))
	}
	return kit.Row(l, 8, kit.Fill(kit.NewLine(l, l.T("vision.slip", "label", b.Label), kit.Body)), kit.NewText(l, end, kit.Second).SetColor(kit.Ink2))
}
