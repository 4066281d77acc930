package parts

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/report"
	"madrega/ui/ballot"
	"madrega/ui/exercise"
	"madrega/ui/kit"
)

// handing is the keyboard going round: each says their name, votes on a screen of their own, and passes the keyboard on. It
// covers the whole window, shows nothing of what others voted, and is never on the wall.
type handing struct {
	h     exercise.Host
	l     *kit.Look // larger: it is read by somebody who stands before it for the first time
	on    app.Poll
	page  *fyne.Container
	over  *kit.Opened
	name  *kit.Entry
	proxy *kit.Entry
	paper *ballot.DotPaper
	score [7]app.Rating
}

// HandRound gives the keyboard to one person after the other, for the current round of a poll. A result that can be seen is
// hidden first. It does nothing in a round that is closed.
func HandRound(h exercise.Host, l *kit.Look, on app.Poll) {
	r := app.CurrentRound(h.Document(), on)
	if r.Closed || r.Revealed && !h.Do(app.RevealRound(on, false)) {
		return
	}
	large := *l
	large.Zoom *= 1.2
	p := &handing{h: h, l: &large, on: on, page: kit.Stack()}
	p.over = kit.OpenFull(p.l, h.Canvas(), p.page, nil, p.leave)
	p.ask()
}

// show puts something in the middle of the window.
func (p *handing) show(o fyne.CanvasObject, first fyne.Focusable) {
	p.page.Objects = []fyne.CanvasObject{kit.Inset(p.l, 40, o)}
	p.page.Refresh()
	p.over.Refresh()
	p.h.Canvas().Focus(first)
}

// leave goes back: from a vote to the name, from there to the step.
func (p *handing) leave() {
	if p.paper == nil && p.name != nil {
		p.over.Close()
		return
	}
	p.ask()
}

// ask is the neutral screen: whose turn it is.
func (p *handing) ask() {
	l := p.l
	p.paper, p.score = nil, [7]app.Rating{}
	var names []string
	for _, x := range p.free() {
		names = append(names, x.Name)
	}
	begin := func() { p.begin() }
	p.name = kit.NewEntry(l, kit.EntryOptions{Placeholder: l.T("vote.name"), Completions: func(s string) []string { return Like(names, s) },
		OnSubmitted: func(string) { begin() }})
	p.proxy = kit.NewEntry(l, kit.EntryOptions{Placeholder: l.T("vote.proxy.none"), Completions: func(s string) []string { return Like(everybody(p.h.Document()), s) },
		OnSubmitted: func(string) { begin() }})
	form := kit.Column(l, 18,
		kit.NewParagraph(l, l.T("vote.turn"), kit.Title),
		kit.NewParagraph(l, l.T("vote.turn.how"), kit.Body).SetColor(kit.Ink2),
		kit.Form(l, kit.Field{Label: l.T("vote.name.label"), Widget: p.name}, kit.Field{Label: l.T("vote.proxy.label"), Widget: p.proxy}),
		kit.Row(l, 12, kit.NewButton(l, l.T("vote.begin"), "", kit.Primary, begin), kit.Spread(),
			kit.NewButton(l, l.T("vote.finish"), "", kit.Quiet, func() { p.over.Close() })))
	p.show(kit.Centered(l, kit.Width(l, 520, form)), p.name)
}

// free are those of whom it is not known that they voted, those at the meeting first.
func (p *handing) free() []*app.Person {
	d := p.h.Document()
	t := app.TurnoutOf(d, app.CurrentRound(d, p.on))
	done := map[app.ID]bool{}
	for _, x := range t.Named {
		done[x.ID] = true
	}
	list := t.Missing
	for _, x := range t.Missing {
		done[x.ID] = true
	}
	for x := range d.Persons.All() {
		if !done[x.ID] {
			list = append(list, x)
		}
	}
	return list
}

func everybody(d app.Document) (names []string) {
	for x := range d.Persons.All() {
		names = append(names, x.Name)
	}
	return names
}

// person finds somebody by name, or adds them: a name alone, without a vote, tells nothing.
func (p *handing) person(e *kit.Entry, among []*app.Person) (*app.Person, bool) {
	name := app.CleanLine(e.Text())
	for _, x := range among {
		if app.Fold(x.Name) == app.Fold(name) {
			return x, true
		}
	}
	for x := range p.h.Document().Persons.All() {
		if app.Fold(x.Name) == app.Fold(name) {
			return x, false
		}
	}
	x := &app.Person{ID: app.NewID(), Name: name}
	return x, p.h.Do(app.Add(x))
}

// begin checks the name and shows the paper.
func (p *handing) begin() {
	var voter, proxy *app.Person
	if app.CleanLine(p.name.Text()) == "" {
		p.name.SetProblem("vote.name.missing")
		return
	}
	voter, free := p.person(p.name, p.free())
	if !free {
		p.name.SetProblem("vote.name.voted")
		return
	}
	b := app.Ballot{ID: app.NewID(), Source: app.PersonSource, Voter: voter.ID, Sector: p.h.Document().SectorOf(voter)}
	if app.CleanLine(p.proxy.Text()) != "" {
		proxy, _ = p.person(p.proxy, nil)
		if b.Proxy = proxy.ID; b.Proxy == b.Voter {
			p.proxy.SetProblem("vote.proxy.self")
			return
		}
	}
	title := p.l.T("vote.of", "name", voter.Name)
	if proxy != nil {
		title = p.l.T("vote.for", "proxy", proxy.Name, "name", voter.Name)
	}
	if p.on == app.ComponentPoll {
		p.scores(title, b)
		return
	}
	p.dots(title, b)
}

// head says whose screen it is, and that it is private.
func (p *handing) head(title, ask string) *fyne.Container {
	l := p.l
	return kit.Pad(l, 0, 0, 16, 0, kit.Column(l, 6,
		kit.Row(l, 12, kit.Fill(kit.NewText(l, title, kit.Title)), kit.NewBadge(l, l.T("vote.private"), "private", kit.Caution, kit.CautionFill)),
		kit.NewParagraph(l, ask, kit.Body).SetColor(kit.Ink2)))
}

// dots is the paper on which dots are given.
func (p *handing) dots(title string, b app.Ballot) {
	l, d := p.l, p.h.Document()
	r := app.CurrentRound(d, p.on)
	list := app.Choices(d, r)
	o := ballot.DotPaperOptions{Each: r.Each, Most: r.Most, OnConfirm: func(dots []int) {
		var on []app.Votable
		for i, n := range dots {
			for range n {
				on = append(on, list[i])
			}
		}
		if p.h.Do(app.AddDots(b, on...)) {
			p.kept()
		}
	}}
	for _, v := range list {
		o.Choices = append(o.Choices, report.VotableName(l.Lang, v))
	}
	p.paper = ballot.NewDotPaper(l, o)
	p.name = nil
	p.show(kit.Centered(l, kit.FixedHeight(l, paperHigh, kit.Width(l, 820, kit.Border(l, p.head(title, DotsRule(l, r)), nil, nil, nil, p.paper)))), p.paper)
}

// paperHigh is how high the paper is at most.
const paperHigh = 640

// scores is the paper of the seven components: each today and as a target.
func (p *handing) scores(title string, b app.Ballot) {
	l := p.l
	rows := kit.Column(l, 10, kit.Columns(l, 24, []float32{1, 0, 0}, kit.Space(l, 1, 1), kit.Width(l, 160, kit.NewText(l, l.T("field.now"), kit.Strong)), kit.Width(l, 160, kit.NewText(l, l.T("field.target"), kit.Strong))))
	var first fyne.Focusable
	for i, key := range app.ComponentKeys {
		blocks := func(to *app.Grade) *ballot.Score {
			s := ballot.NewScore(l, 0, 0, nil)
			s.OnChanged(func(n int) {
				*to = app.Grade(n)
				s.Set(n, 0)
				p.h.Canvas().FocusNext()
			})
			return s
		}
		now, target := blocks(&p.score[i].Now), blocks(&p.score[i].Target)
		if first == nil {
			first = now
		}
		name := kit.Column(l, 0, kit.NewParagraph(l, report.ComponentName(l.Lang, key), kit.Strong).Content(), kit.NewLine(l, l.T("component."+string(key)+".how"), kit.Second).SetColor(kit.Ink2))
		rows.Add(kit.Divider(l))
		rows.Add(kit.Columns(l, 24, []float32{1, 0, 0}, name, kit.Width(l, 160, now), kit.Width(l, 160, target)))
	}
	said := kit.NewLine(l, "", kit.Body).SetColor(kit.Error)
	confirm := kit.NewButton(l, l.T("vote.confirm"), "tick", kit.Primary, func() {
		if p.score == [7]app.Rating{} {
			said.SetText(l.T("ballot.empty"))
			return
		}
		if p.h.Do(app.PutBallot(b, p.score)) {
			p.kept()
		}
	})
	foot := kit.Pad(l, 14, 0, 0, 0, kit.Row(l, 14, kit.KeyHint(l, "1–5", l.T("ballot.hint.score"), kit.Ink2), kit.KeyHint(l, "Tab", l.T("ballot.hint.none"), kit.Ink2), kit.Fill(said), confirm))
	p.name = nil
	p.show(kit.Centered(l, kit.FixedHeight(l, paperHigh, kit.Width(l, 860, kit.Border(l, p.head(title, l.T("vote.scores")), foot, nil, nil, kit.Scroll(l, rows))))), first)
}

// kept is the neutral screen after a vote: the keyboard goes on.
func (p *handing) kept() {
	l := p.l
	p.paper, p.score, p.name = nil, [7]app.Rating{}, nil
	next := kit.NewButton(l, l.T("vote.next"), "", kit.Primary, p.ask)
	p.show(kit.Centered(l, kit.Width(l, 520, kit.Column(l, 18, kit.Centered(l, kit.Icon(l, "tick", kit.OK, 48)),
		kit.NewParagraph(l, l.T("vote.kept"), kit.Title).Align(kit.AlignCenter), kit.NewParagraph(l, l.T("vote.pass"), kit.Body).Align(kit.AlignCenter).SetColor(kit.Ink2),
		kit.Centered(l, next)))), next)
}

// DotsRule says how many dots each has, and how many of them may be on one thing.
func DotsRule(l *kit.Look, r app.Round) string {
	words := l.T("vote.each", "n", r.Each)
	if r.Most > 0 {
		words += " " + l.T("vote.each.most", "n", r.Most)
	}
	return words
}
