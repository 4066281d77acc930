package parts

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/report"
	"madrega/ui/exercise"
	"madrega/ui/kit"
)

// mostVotables is how many things the list shows; more than that should become fewer.
const mostVotables = 24

// Votes is a vote with dots, whatever it is on: setting up the round, dots counted on the wall, slips of paper, the keyboard
// that goes round, who has voted, and the result once it is revealed. It is a View, and may stand in a dialog.
type Votes struct {
	exercise.Host
	l     *kit.Look
	o     VoteOptions
	built *Built
	who   *Who
	slip  *kit.Entry
	slips *kit.Table
	rows  []*app.Ballot // slips of the current round, newest first
	count *kit.Line
	side  *fyne.Container
	page  fyne.CanvasObject
}

// VoteOptions say what is voted on.
type VoteOptions struct {
	On      app.Poll
	TooMany func() fyne.CanvasObject // offers what to do when there are more things than the list can show; nil for nothing
}

// NewVotes makes the view.
func NewVotes(h exercise.Host, l *kit.Look, o VoteOptions) *Votes {
	v := &Votes{Host: h, l: l, o: o, count: kit.NewLine(l, "", kit.Strong)}
	v.slip = kit.NewEntry(l, kit.EntryOptions{Draft: "slip", Placeholder: l.T(slipWords(o.On)[0]), LTR: true, OnSubmitted: func(string) { v.addSlip() }})
	table := kit.TableOptions{Key: func(i int) string { return string(v.rows[i].ID) }, Empty: kit.Inset(l, 12, kit.NewParagraph(l, l.T("vision.slip.none"), kit.Second).SetColor(kit.Ink2))}
	if !h.ReadOnly() {
		table.Deleted = func(rows []int) { v.removeSlip(v.rows[rows[0]]) }
	}
	v.slips = kit.NewList(l, 0, v.slipLine, table)
	v.built, v.who = NewBuilt(h, l, v.build), NewWho(h, l, o.On, nil)
	head := kit.Column(l, 8, v.count)
	if !h.ReadOnly() {
		head.Add(v.slip)
		head.Add(kit.NewParagraph(l, l.T(slipWords(o.On)[1]), kit.Second).SetColor(kit.Ink2))
	}
	slips := kit.Panel(l, kit.Border(l, kit.Pad(l, 0, 0, 8, 0, head), nil, nil, nil, v.slips))
	v.side = kit.Border(l, kit.Pad(l, 0, 0, 12, 0, kit.Panel(l, v.who.Content())), nil, nil, nil, AtLeast(l, 0, 180, slips))
	v.page = Beside{L: l, Least: 236, Most: 320}.With(v.built.Content(), v.side)
	v.Changed(nil)
	return v
}

// Content is the working area.
func (v *Votes) Content() fyne.CanvasObject { return v.page }

// Focus is where slips are typed.
func (v *Votes) Focus() fyne.Focusable {
	if v.ReadOnly() {
		return v.slips
	}
	return v.slip
}

// Kept is what the page of the round keeps.
func (v *Votes) Kept() *Kept { return v.built.Kept() }

// Slips are the field in which they are typed, and their list.
func (v *Votes) Slips() (*kit.Entry, *kit.Table) { return v.slip, v.slips }

func (v *Votes) round() app.Round { return app.CurrentRound(v.Document(), v.o.On) }

// Changed shows the document as it is now.
func (v *Votes) Changed(diff app.Diff) {
	v.built.Changed(diff)
	v.who.Show()
	v.side.Refresh()
	d, r := v.Document(), v.round()
	v.rows = slices.DeleteFunc(app.BallotsOf(d, r), func(b *app.Ballot) bool { return b.Source == app.WallSource || b.Voter != "" })
	slices.Reverse(v.rows)
	v.slips.SetCount(len(v.rows))
	v.count.SetText(v.l.T("vision.slips", "n", len(v.rows)))
	if r.Closed {
		v.slip.Disable()
	} else {
		v.slip.Enable()
	}
}

// build makes the round and the list of what can be voted on.
func (v *Votes) build(k *Kept) fyne.CanvasObject {
	l, d, r := v.l, v.Document(), v.round()
	list, tally := app.Choices(d, r), app.RoundTally(d, r)
	page := kit.Column(l, 12, v.head(k, r))
	if r.Revealed && tally.Dots > 0 {
		page.Add(kit.NewInfoBar(l, report.VoteSentence(l.Lang, tally), nil))
	}
	if more := len(list) - mostVotables; more > 0 {
		page.Add(kit.NewCautionBar(l, l.T("vote.many", "shown", mostVotables, "all", len(list), "n", more), nil))
		if v.o.TooMany != nil {
			if what := v.o.TooMany(); what != nil {
				page.Add(what)
			}
		}
		list = list[:mostVotables]
	}
	counts := map[app.ID]app.Votes{}
	for _, row := range tally.Rows {
		counts[row.Key()] = row
	}
	rows := kit.Column(l, 8, kit.AtEnd(l, kit.NewText(l, l.T("vision.dots.wall"), kit.Second).SetColor(kit.Ink2)))
	for i, thing := range list {
		rows.Add(kit.Divider(l))
		rows.Add(v.row(k, i, list, counts[thing.Key()], tally, r))
	}
	page.Add(kit.Panel(l, rows))
	for _, before := range slices.Backward(app.RoundsOf(d, v.o.On)) {
		if words := EarlierRound(l, d, before); before.Number < r.Number && words != "" {
			page.Add(kit.NewInfoBar(l, words, nil))
		}
	}
	return page
}

// EarlierRound says how a round ended; "" while it is hidden, or when nobody voted in it.
func EarlierRound(l *kit.Look, d app.Document, r app.Round) string {
	if words := report.VoteSentence(l.Lang, app.RoundTally(d, r)); r.Revealed && words != "" {
		return l.T("vote.round", "number", r.Number) + ": " + words
	}
	return ""
}

// head says which round it is and how it stands, and holds what can be done with it.
func (v *Votes) head(k *Kept, r app.Round) fyne.CanvasObject {
	l, d := v.l, v.Document()
	dots := app.RoundTally(d, r).Dots
	said := l.T("vision.dots.hidden")
	switch {
	case dots == 0 && v.o.On == app.CardPoll:
		said = l.T("vision.dots.none")
	case dots == 0:
		said = l.T("vote.dots.none")
	case r.Revealed:
		said = l.T("vision.dots.sum", "n", dots)
	}
	title := kit.Row(l, 10, kit.NewText(l, l.T("vote.round", "number", r.Number), kit.Section), kit.NewText(l, DotsRule(l, r), kit.Second).SetColor(kit.Ink2))
	if r.Closed {
		title.Add(kit.NewBadge(l, l.T("vote.closed"), "", kit.Ink2, kit.Surface2))
	}
	head := kit.Column(l, 8, title, kit.NewParagraph(l, said, kit.Body))
	if !v.ReadOnly() {
		head.Add(v.buttons(k, r, dots))
		head.Add(v.rules(k, r))
	}
	return kit.Panel(l, head)
}

func (v *Votes) buttons(k *Kept, r app.Round, dots int) fyne.CanvasObject {
	buttons := kit.Flow(v.l, 10, RoundButtons(v, v.l, k, v.o.On)...)
	if dots == 0 {
		for _, name := range []string{"vision.dots.reveal", "vision.dots.hide", "vote.close"} {
			if b, ok := k.Part(name).(*kit.Button); ok && !r.Closed {
				b.Disable()
			}
		}
	}
	return buttons
}

// RoundButtons hand the keyboard round, reveal or hide the result of the current round of a poll, close it or open it again,
// and begin another.
func RoundButtons(h exercise.Host, l *kit.Look, k *Kept, on app.Poll) []fyne.CanvasObject {
	d := h.Document()
	r := app.CurrentRound(d, on)
	var row []fyne.CanvasObject
	add := func(name, icon string, kind kit.Kind, do func()) *kit.Button {
		b := k.Button(l, name, l.T(name), icon, kind, do)
		b.Enable()
		row = append(row, b)
		return b
	}
	if !r.Closed {
		add("vote.hand", "", kit.Plain, func() { HandRound(h, l, on) }).Tip(l.T("vote.hand.tip"))
	}
	if r.Revealed {
		add("vision.dots.hide", "private", kit.Plain, func() { h.Do(app.RevealRound(on, false)) })
	} else {
		add("vision.dots.reveal", "dot-vote", kit.Plain, func() { reveal(h, l, on) })
	}
	if r.Closed {
		add("vote.open", "", kit.Quiet, func() { h.Do(app.CloseRound(on, false)) })
	} else {
		add("vote.close", "", kit.Quiet, func() { h.Do(app.CloseRound(on, true)) })
	}
	if len(app.BallotsOf(d, r)) > 0 {
		var again *kit.Button
		again = add("vote.again", "", kit.Quiet, func() { kit.ShowMenuOf(l, again, nextRounds(h, l, on)) })
	}
	return row
}

// fewBallots are so many that the room knows who voted for what.
const fewBallots = 3

// reveal shows the result of the current round. If only one or two voted for themselves it asks first.
func reveal(h exercise.Host, l *kit.Look, on app.Poll) {
	d := h.Document()
	single := 0
	for _, b := range app.BallotsOf(d, app.CurrentRound(d, on)) {
		if b.Source == app.PaperSource || b.Source == app.PersonSource {
			single++
		}
	}
	show := func() { h.Do(app.RevealRound(on, true)) }
	if single == 0 || single >= fewBallots {
		show()
		return
	}
	kit.Confirm(l, h.Canvas(), kit.Question{Title: l.T("vote.few", "n", single), Body: l.T("vote.few.body"), Do: l.T("vote.few.reveal"), Stay: l.T("vote.few.wait")}, show)
}

// nextRounds are what another round may take. Those who lead are only offered once everybody knows who they are.
func nextRounds(h exercise.Host, l *kit.Look, on app.Poll) []kit.MenuItem {
	d := h.Document()
	r := app.CurrentRound(d, on)
	item := func(words string, e app.Entrants) kit.MenuItem {
		return kit.MenuItem{Item: kit.Item{Text: words}, Do: func() { h.Undoable(app.NextRound(on, e), l.T("vote.began", "number", r.Number+1)) }}
	}
	list := []kit.MenuItem{item(l.T("vote.again.all"), app.AllEntrants)}
	if t := app.RoundTally(d, r); r.Revealed && on != app.ComponentPoll {
		if lead := t.Leaders(); len(lead) > 1 && len(lead) < len(t.Rows) {
			list = append(list, item(l.T("vote.again.lead", "n", len(lead)), app.LeadEntrants))
		}
		if tied := t.Tied(); len(tied) > 1 && len(tied) < len(t.Rows) {
			list = append(list, item(l.T("vote.again.tied", "n", len(tied)), app.TiedEntrants))
		}
	}
	return list
}

// rules are the fields for the dots of each, and for how many of them may be on one thing. They count when they are left.
func (v *Votes) rules(k *Kept, r app.Round) fyne.CanvasObject {
	l := v.l
	field := func(name string, n int, set func(n int) (each, most int)) *kit.Entry {
		text := ""
		if n > 0 {
			text = strconv.Itoa(n)
		}
		var e *kit.Entry
		keep := func() {
			now, ok := count(e.Text())
			if each, most := set(now); ok && now != n && v.Do(app.SetUpRound(v.o.On, each, most)) {
				return
			}
			if !ok || now != n {
				e.SetText(text)
			}
		}
		e = k.Entry(l, name, text, kit.EntryOptions{LTR: true, Max: 3, ReadOnly: r.Closed, Placeholder: "–",
			OnSubmitted: func(string) { keep() },
			OnFocus: func(came bool) {
				if !came {
					keep()
				}
			}})
		return e
	}
	each := field("each", r.Each, func(n int) (int, int) { return n, r.Most })
	most := field("most", r.Most, func(n int) (int, int) { return r.Each, n })
	return kit.Row(l, 10, kit.NewText(l, l.T("vote.each.label"), kit.Second).SetColor(kit.Ink2), kit.Width(l, 56, each),
		kit.NewText(l, l.T("vote.most.label"), kit.Second).SetColor(kit.Ink2), kit.Width(l, 56, most), kit.Spread())
}

// row is one thing: its number for slips, its name, the count on the wall, and its dots once they are revealed.
func (v *Votes) row(k *Kept, i int, list []app.Votable, votes app.Votes, t app.Tally, r app.Round) fyne.CanvasObject {
	l, thing := v.l, list[i]
	words := kit.Column(l, 0, kit.NewParagraph(l, report.VotableName(l.Lang, thing), kit.Strong).Content().MaxLines(2))
	if thing.Cards > 0 {
		words.Add(kit.NewText(l, l.T("board.cards", "n", thing.Cards), kit.Second).SetColor(kit.Ink2))
	}
	end := kit.Row(l, 12)
	if r.Revealed {
		end.Add(kit.Width(l, 230, kit.NewTally(l, votes.Dots, t.Rows[0].Dots, votes.Lead)))
	}
	end.Add(kit.Width(l, 70, v.wallCount(k, i, list, r)))
	return kit.Row(l, 12, kit.KeyBox(l, strconv.Itoa(i+1)), kit.Fill(kit.Ends(l, 12, 180, words, end)))
}

// wallCount is the field for the dots counted on the wall. Enter goes on to the next.
func (v *Votes) wallCount(k *Kept, i int, list []app.Votable, r app.Round) fyne.CanvasObject {
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
	return k.Entry(l, name(i), text, kit.EntryOptions{LTR: true, Max: 4, ReadOnly: v.ReadOnly() || r.Closed, Placeholder: "0",
		Validate: func(s string) string {
			if _, ok := count(s); !ok {
				return "vision.dots.nonumber"
			}
			return ""
		},
		OnSubmitted: func(string) { next() },
		OnChanged: func(s string) {
			if n, ok := count(s); ok {
				v.Do(app.CountOnWall(thing, n))
			}
		}})
}
