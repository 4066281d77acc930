package ventures

import (
	"strconv"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/report"
	"madrega/ui/board"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// gateView is step "gate": what stage one takes, what waits for stage two, and what comes first.
type gateView struct {
	*screen
	l     *kit.Look
	board *board.Board
	side  *parts.Built
	page  fyne.CanvasObject
}

func newGateView(s *screen, l *kit.Look) *gateView {
	v := &gateView{screen: s, l: l}
	o := board.Options{Loose: l.T("ventures.stage.0"), LooseEmpty: l.T("ventures.stage.all"), ReadOnly: s.ReadOnly(),
		OnMove: func(ids []string, group string) {
			stage, _ := strconv.Atoi(group) // "" is 0
			moved := make([]app.ID, len(ids))
			for i, id := range ids {
				moved[i] = app.ID(id)
			}
			s.chosen = moved[0]
			s.Do(app.PutInStage(stage, moved...))
		},
		OnSelect: func(ids []string) {
			s.chosen = ""
			if len(ids) > 0 {
				s.chosen = app.ID(ids[0])
			}
			v.side.Changed(nil)
			v.side.Top()
		},
		OnOpen: func(string) {
			if f, ok := v.side.Kept().Part("gate" + string(s.chosen)).(fyne.Focusable); ok {
				s.Canvas().Focus(f)
			}
		},
	}
	if !s.ReadOnly() {
		o.CardMenu = func(id string) []kit.MenuItem {
			first := kit.Item{Text: l.T("venture.first.choose"), Icon: "flag"}
			return []kit.MenuItem{{Item: first, Do: func() { s.Do(app.ChooseFirst(app.ID(id))) }}}
		}
	}
	v.board = board.New(l, o)
	v.side = parts.NewBuilt(s, l, v.beside)
	foot := kit.Row(l, 14, parts.VentureFlag(l), kit.Spread())
	if !s.ReadOnly() {
		foot.Add(kit.Row(l, 4, kit.KeyBox(l, "1"), kit.KeyHint(l, "2", l.T("ventures.gate.key"), kit.Ink2)))
		foot.Add(kit.KeyHint(l, "0", l.T("ventures.gate.back"), kit.Ink2))
	}
	main := kit.Border(l, nil, kit.Pad(l, 10, 0, 0, 0, foot), nil, nil, v.board)
	v.page = parts.Beside{L: l, Least: 240, Most: 320}.With(main, v.side.Content())
	v.show()
	return v
}

func (v *gateView) Content() fyne.CanvasObject { return v.page }
func (v *gateView) Focus() fyne.Focusable      { return v.board }

// Changed shows the document as it is now.
func (v *gateView) Changed(diff app.Diff) {
	v.show()
	v.side.Changed(diff)
	if v.vote != nil {
		v.vote.Changed(diff)
	}
}

func (v *gateView) show() {
	if v.venture() == nil {
		v.chosen = ""
	}
	v.board.SetCards(stageCards(v.l, v.Document()))
	if v.chosen != "" {
		v.board.Select(string(v.chosen))
	}
}

// stageCards are the two stages as groups, and the ventures as their cards.
func stageCards(l *kit.Look, d app.Document) (groups []board.Group, cards, parked []board.Card) {
	for _, stage := range []string{"1", "2"} {
		groups = append(groups, board.Group{ID: stage, Name: l.T("ventures.stage." + stage)})
	}
	for _, r := range app.RankedVentures(d) {
		c := board.Card{ID: string(r.ID), Text: r.Name, Second: report.VentureScoresShort(l.Lang, r)}
		if r.Stage > 0 {
			c.Group = strconv.Itoa(r.Stage)
		}
		if r.First {
			c.Icon, c.Badge = "flag", l.T("venture.first")
		}
		cards = append(cards, c)
	}
	return groups, cards, nil
}

// beside is the chosen venture: why it comes first, or what has to happen before.
func (v *gateView) beside(k *parts.Kept) fyne.CanvasObject {
	l, d := v.l, v.Document()
	column := kit.Column(l, 12)
	switch r := v.venture(); {
	case r != nil:
		about := v.head(l, r)
		if r.Reason != "" {
			about.Add(kit.NewParagraph(l, r.Reason, kit.Second).Content().SetColor(kit.Ink2))
		}
		about.Add(kit.Divider(l))
		about.Add(parts.VentureFirst(v, l, k, r, v.back))
		column.Add(kit.Panel(l, about))
	default:
		if d.FirstVenture() == nil {
			column.Add(kit.NewCautionBar(l, l.T("ventures.gate.missing"), nil))
		}
		column.Add(kit.Panel(l, kit.NewParagraph(l, l.T("ventures.gate.choose"), kit.Body).SetColor(kit.Ink2)))
	}
	if commands := sorting(d); len(commands) > 0 && !v.ReadOnly() {
		column.Add(kit.AtStart(l, k.Button(l, "sort", l.T("ventures.gate.sort"), "", kit.Plain, func() {
			v.Undoable(app.All(commands...), l.T("ventures.gate.sorted"))
		})))
	}
	if d.Ventures.Len() > 1 {
		column.Add(parts.VoteBar(v, l, k, app.VenturePoll, func(vote *parts.Votes) { v.vote = vote }))
	}
	return column
}

// sorting puts what is on the map and in no stage into the one that its odds of success speak for.
func sorting(d app.Document) (commands []app.Command) {
	for stage := 1; stage <= 2; stage++ {
		var ids []app.ID
		for _, r := range app.VenturesOfStage(d, 0) {
			if r.Placed() && r.Likely() == (stage == 1) {
				ids = append(ids, r.ID)
			}
		}
		if len(ids) > 0 {
			commands = append(commands, app.PutInStage(stage, ids...))
		}
	}
	return commands
}
