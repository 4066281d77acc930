package ui

import (
	"context"
	"io"
	"path/filepath"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/agenda"
	"madrega/app/lang"
	"madrega/app/numbers"
	"madrega/app/roomkit"
	"madrega/ui/kit"
)

// roomChoices are what is said of the sheets for the room.
type roomChoices struct {
	copies map[roomkit.Name]string // as typed
	dots   string                  // "" for as many as the vote says
	start  string
	large  bool
	own    bool            // the agenda is made of exercises, even if the next meeting has one
	out    map[string]bool // exercises that are not on the agenda
}

func newRoomChoices() roomChoices {
	c := roomChoices{copies: map[roomkit.Name]string{}, start: roomkit.UsualStart.String(), out: map[string]bool{}}
	for _, n := range roomkit.Names {
		c.copies[n] = strconv.Itoa(n.Usual())
	}
	return c
}

// planned fills in, when nobody has chosen yet, what is on the agenda: the exercise that is worked on, and the last one.
func (p *exportPage) planned() {
	if len(p.room.out) == 0 {
		for i, e := range agenda.Exercises {
			p.room.out[e.ID] = e.ID != p.at.exercise && i < len(agenda.Exercises)-1
		}
	}
}

// sheets are the kinds of sheets, each with how many and a button.
func (p *exportPage) sheets(l *kit.Look) fyne.CanvasObject {
	part := func(title string, objects ...fyne.CanvasObject) fyne.CanvasObject {
		return kit.AtTop(l, kit.Panel(l, kit.Column(l, 12, append([]fyne.CanvasObject{kit.NewText(l, l.T(title), kit.Section)}, objects...)...)))
	}
	rows := func(names ...roomkit.Name) fyne.CanvasObject {
		list := kit.Column(l, 10)
		for _, n := range names {
			list.Add(kit.Divider(l))
			list.Add(p.sheetRow(l, n))
		}
		return list
	}
	dots := p.field(l, "room.dots", kit.EntryOptions{LTR: true, Max: 2, Validate: wrongDots, OnChanged: func(s string) { p.room.dots = s }}, p.room.dots)
	paper := kit.NewChips(l, []kit.ChipItem{{Item: kit.Item{Text: "A4"}, Count: -1}, {Item: kit.Item{Text: "A3"}, Count: -1}}, index(p.room.large),
		func(i int) { p.choose(func() { p.room.large = i == 1 }) })
	language := kit.Row(l, 12, kit.NewText(l, l.T("room.language"), kit.Second), kit.Fill(p.languages(l)))
	sheets := kit.Columns(l, 20, []float32{1, 1, 1},
		part("room.part.votes", rows(roomkit.Ballot, roomkit.BallotToday, roomkit.BallotTarget), kit.Divider(l), dots, rows(roomkit.Dots, roomkit.DotsDrafts, roomkit.DotsVentures)),
		part("room.part.pictures", rows(roomkit.Cards), kit.Divider(l), paper, rows(roomkit.Grid, roomkit.Odds, roomkit.Ladder, roomkit.Radar, roomkit.Clusters)),
		part("room.part.agenda", rows(roomkit.Attendance), kit.Divider(l), p.planForm(l), rows(roomkit.Agenda, roomkit.Wall)))
	forum := kit.Columns(l, 20, []float32{1, 1},
		part("room.part.call", rows(roomkit.Call, roomkit.Application)),
		part("room.part.letters", rows(roomkit.Letters, roomkit.ReserveLetters)))
	return kit.Column(l, 14, language, sheets, forum)
}

// planForm chooses what is on the agenda: that of the next meeting, or exercises from a time on.
func (p *exportPage) planForm(l *kit.Look) fyne.CanvasObject {
	p.planned()
	form := kit.Column(l, 8)
	if m := roomkit.PlannedMeeting(p.Document(), p.Now()); m != nil {
		form.Add(kit.NewRadio(l, []string{l.T("room.agenda.meeting", "date", l.Day(m.Date)), l.T("room.agenda.exercises")}, index(p.room.own), func(i int) {
			p.choose(func() { p.room.own = i == 1 })
		}))
	}
	end := kit.NewParagraph(l, p.planEnd(), kit.Second).SetColor(kit.Ink2)
	if p.ownPlan() {
		form.Add(p.field(l, "room.start", kit.EntryOptions{LTR: true, Max: 5, Validate: wrongClock, OnChanged: func(s string) {
			p.room.start = s
			end.SetText(p.planEnd())
		}}, p.room.start))
		for _, e := range agenda.Exercises {
			if e.InRoom() {
				form.Add(kit.NewCheck(l, l.T(e.ID+".title"), !p.room.out[e.ID], func(on bool) {
					p.room.out[e.ID] = !on
					end.SetText(p.planEnd())
				}))
			}
		}
	}
	form.Add(end)
	return form
}

// ownPlan tells whether the agenda is made of exercises.
func (p *exportPage) ownPlan() bool {
	return p.room.own || roomkit.PlannedMeeting(p.Document(), p.Now()) == nil
}

// planEnd says when the agenda ends, and how long it is.
func (p *exportPage) planEnd() string {
	plan, ok := p.roomSheet(roomkit.Wall)().Sheet.(roomkit.Plan)
	if !ok || len(plan.Blocks) == 0 {
		return p.look.T("room.agenda.nothing")
	}
	return p.look.T("room.agenda.until", "end", plan.End, "length", plan.Length)
}

// field is a short entry with its words before it.
func (p *exportPage) field(l *kit.Look, words string, o kit.EntryOptions, text string) fyne.CanvasObject {
	e := kit.NewEntry(l, o)
	e.SetText(text)
	return kit.Row(l, 10, kit.Fill(kit.NewParagraph(l, l.T(words), kit.Body)), kit.Width(l, 84, e))
}

// once are the sheets that are made once, and copied when they are printed.
var once = []roomkit.Name{roomkit.Agenda, roomkit.Wall, roomkit.Call, roomkit.Application, roomkit.Letters, roomkit.ReserveLetters}

// sheetRow is a kind of sheets: what it is, how many, and the button that saves it.
func (p *exportPage) sheetRow(l *kit.Look, n roomkit.Name) fyne.CanvasObject {
	save := kit.NewButton(l, l.T("room.save"), "", kit.Plain, func() { p.chooseSheet(n) }).Small()
	words := kit.Column(l, 2, kit.NewParagraph(l, l.T(n.Key()), kit.Strong), kit.NewParagraph(l, l.T(n.Key()+".how"), kit.Second).SetColor(kit.Ink2))
	row := kit.Row(l, 8, kit.Fill(words))
	if !slices.Contains(once, n) {
		e := kit.NewEntry(l, kit.EntryOptions{LTR: true, Max: 3, Validate: wrongNumber(roomkit.MostCopies), OnChanged: func(s string) { p.room.copies[n] = s }})
		e.SetText(p.room.copies[n])
		row.Add(kit.Tip(l, l.T("room.copies"), kit.Width(l, 56, e)))
	}
	row.Add(save)
	return row
}

// wrongNumber gives the key of what is wrong with a number from 1 on, or "".
func wrongNumber(most int) func(string) string {
	return func(s string) string {
		if _, ok := numberUpTo(s, most); ok {
			return ""
		}
		return "room.number"
	}
}

func numberUpTo(s string, most int) (int, bool) {
	n, ok := numbers.Whole(s)
	return n, ok && n >= 1 && n <= most
}

// wrongDots is wrongNumber, but nothing is right too.
func wrongDots(s string) string {
	if app.CleanLine(s) == "" {
		return ""
	}
	return wrongNumber(roomkit.MostDots)(s)
}

func wrongClock(s string) string {
	if _, ok := roomkit.ParseClock(s); ok {
		return ""
	}
	return "room.clock"
}

// roomSheet gives the making of a sheet as chosen, for the background. What was typed wrong counts as usual.
func (p *exportPage) roomSheet(n roomkit.Name) func() roomkit.Print {
	c := p.room
	o := roomkit.Options{Now: p.Now(), Large: c.large}
	o.Copies, _ = numberUpTo(c.copies[n], roomkit.MostCopies)
	o.Dots, _ = numberUpTo(c.dots, roomkit.MostDots)
	if p.ownPlan() {
		if start, ok := roomkit.ParseClock(c.start); ok {
			o.Start = &start
		}
		o.Exercises = []string{}
		for _, e := range agenda.Exercises {
			if !c.out[e.ID] {
				o.Exercises = append(o.Exercises, e.ID)
			}
		}
	}
	d, l := p.Document(), p.language()
	return func() roomkit.Print { return roomkit.Make(n, d, l, o) }
}

func (p *exportPage) chooseSheet(n roomkit.Name) {
	l := p.language()
	name := fileName(lang.Plain(l.T("export.file", "place", p.Document().Process().Place, "report", l.T(n.Key()), "date", string(app.DateOf(p.Now()))))) + ".pdf"
	kit.ChooseFile(p.look, p.win, kit.FileChoice{Kind: kit.SaveFile, Extensions: []string{".pdf"}, Name: name, Folder: filepath.Dir(p.session.Path())},
		func(path string) { p.writeSheet(n, path) })
}

func (p *exportPage) writeSheet(n roomkit.Name, path string) {
	draw, build := p.Room, p.roomSheet(n)
	p.save(path, false, func(_ context.Context, w io.Writer) error { return draw(w, build()) })
}

// roomFoot says what was saved last.
func (p *exportPage) roomFoot(l *kit.Look) fyne.CanvasObject {
	if p.saved == "" {
		return kit.NewParagraph(l, l.T("room.how"), kit.Second).SetColor(kit.Ink2)
	}
	return p.savedBar(l)
}
