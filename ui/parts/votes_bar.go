package parts

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/report"
	"madrega/ui/exercise"
	"madrega/ui/kit"
)

// VoteBar tells in a step how a vote with dots stands, and opens it, where voting is not the work of the step itself. opened
// is told the vote while it is open, and nil when it is closed: it must be told of changes.
func VoteBar(h exercise.Host, l *kit.Look, k *Kept, on app.Poll, opened func(*Votes)) fyne.CanvasObject {
	d := h.Document()
	r := app.CurrentRound(d, on)
	t := app.RoundTally(d, r)
	said := l.T("vote.bar")
	switch {
	case r.Revealed && t.Dots > 0:
		said = report.VoteSentence(l.Lang, t)
	case t.Dots > 0:
		said = l.T("vote.bar.hidden", "n", t.Ballots)
	}
	column := kit.Column(l, 10, kit.NewParagraph(l, said, kit.Body))
	if !h.ReadOnly() || t.Dots > 0 {
		column.Add(kit.AtStart(l, k.Button(l, "vote.go", l.T("vote.go"), "dot-vote", kit.Plain, func() { OpenVotes(h, l, on, opened) })))
	}
	return kit.Panel(l, column)
}

// OpenVotes shows a vote over the window.
func OpenVotes(h exercise.Host, l *kit.Look, on app.Poll, opened func(*Votes)) {
	v := NewVotes(h, l, VoteOptions{On: on})
	opened(v)
	var over *kit.Opened
	leave := func() {
		over.Close()
		opened(nil)
	}
	words := map[app.Poll]string{app.DraftPoll: l.T("vote.on.drafts"), app.VenturePoll: l.T("vote.on.ventures")}[on]
	head := kit.Row(l, 16, kit.Fill(kit.NewText(l, words, kit.Title)), kit.NewButton(l, l.T("vote.leave"), "", kit.Primary, leave))
	over = kit.OpenFull(l, h.Canvas(), kit.Inset(l, 24, kit.Border(l, kit.Pad(l, 0, 0, 16, 0, head), nil, nil, nil, v.Content())), v.Focus(), leave)
}
