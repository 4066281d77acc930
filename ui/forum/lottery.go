package forum

import (
	"cmp"
	"context"
	"encoding/csv"
	"io"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/forum"
	"madrega/app/lang"
	"madrega/app/selection"
	"madrega/app/solve"
	"madrega/ui/exercise"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// draws is the fair lottery, the other way to a panel: numbered panels are published first, then a public number draws one.
func (v *proposalView) draws(k *parts.Kept) fyne.CanvasObject {
	l := v.l
	page := kit.Column(l, 16, kit.NewParagraph(l, l.T("forum.lottery.title"), kit.Section), kit.NewParagraph(l, l.T("forum.lottery.how", "panels", forum.LotteryPanels), kit.Body))
	kept := forum.LotteryOf(v.Document())
	var list fyne.CanvasObject
	if kept != nil {
		n, err := forum.ReadLottery(kept)
		if err != nil {
			_, body := l.Error(err)
			page.Add(kit.NewErrorBar(l, body, nil))
		} else {
			page.Add(v.published(k, kept, n))
			list = v.chances(n)
		}
	}
	if !v.ReadOnly() && (kept == nil || kept.Drawn != 0 || !v.valid(kept)) {
		page.Add(v.publishing(k))
	}
	left := kit.Panel(l, kit.MaxWidth(l, 620, page))
	if list == nil {
		return left
	}
	return kit.Columns(l, 20, []float32{1, 1}, kit.AtTop(l, left), list)
}

// valid tells whether a lottery can still draw: it was made from what there is now.
func (v *proposalView) valid(kept *app.Lottery) bool {
	n, err := forum.ReadLottery(kept)
	return err == nil && n.Input == v.asked.Hash
}

// publishing asks for a seed and makes the list.
func (v *proposalView) publishing(k *parts.Kept) fyne.CanvasObject {
	l := v.l
	var seed *kit.Entry
	prepare := func() {
		text := seed.Text()
		if app.CleanLine(text) == "" {
			text = v.seed()
		}
		n, ok := forum.PublicNumber(text)
		if !ok {
			seed.SetProblem("forum.lottery.seed.wrong")
			return
		}
		seed.Finish()
		v.prepare(n)
	}
	seed = k.Field(l, "seed", kit.EntryOptions{LTR: true, Max: 20, Placeholder: v.seed(), OnSubmitted: func(string) { prepare() },
		OnChanged: func(string) { seed.SetProblem("") }})
	button := k.Button(l, "prepare", l.T("forum.lottery.prepare"), "lottery", kit.Plain, prepare)
	disable(v.asking.solving.Under(), button)
	return kit.Form(l, kit.Field{Label: l.T("forum.lottery.seed"), Widget: kit.Row(l, 10, kit.Width(l, 220, seed), button), Hint: l.T("forum.lottery.seed.how")})
}

// seed is the one that is used when none is given: the minute.
func (v *proposalView) seed() string { return v.Now().Format("200601021504") }

// prepare makes the list in the background and keeps it.
func (v *proposalView) prepare(seed uint64) {
	asked, now := v.asked, app.TimeOf(v.Now())
	var got selection.Lottery
	v.begin(search{
		Work: func(ctx context.Context, p selection.Progress) (err error) {
			got, err = asked.Lottery(ctx, solve.Limits{}, p, forum.LotteryPanels, seed)
			return err
		},
		Told: func(best, bound int) {
			v.asking.told = v.l.T("forum.lottery.searching", "least", lang.Words(percent(float64(best)/1e6)), "most", lang.Words(percent(float64(bound)/1e6)))
		},
		Done: func() {
			if v.fresh(asked) {
				v.Do(forum.Publish(forum.Numbered{Input: asked.Hash, Lottery: got}, now))
			}
		},
	})
}

// published tells of the list, and lets a public number draw from it.
func (v *proposalView) published(k *parts.Kept, kept *app.Lottery, n forum.Numbered) fyne.CanvasObject {
	l := v.l
	page := kit.Column(l, 12, kit.Divider(l), kit.NewParagraph(l, l.T("forum.lottery.published", "date", l.Date(kept.Made.Std()), "time", l.Hour(kept.Made.Std()),
		"panels", len(n.Panels), "last", len(n.Panels)-1, "seed", strconv.FormatUint(n.Seed, 10)), kit.Body))
	least := "forum.lottery.least"
	if n.Proven {
		least = "forum.lottery.least.proven"
	}
	page.Add(kit.NewParagraph(l, l.T(least, "percent", lang.Words(percent(n.Least)), "most", lang.Words(percent(n.Bound)), "n", canSit(n)), kit.Second).SetColor(kit.Ink2))
	page.Add(kit.AtStart(l, k.Button(l, "save"+string(kept.ID), l.T("forum.lottery.save"), "sheet", kit.Plain, func() { v.saveLottery(n) })))
	switch {
	case kept.Drawn != 0:
		words := l.T("forum.lottery.drawn", "number", kept.Public, "date", l.Date(kept.Drawn.Std()))
		page.Add(kit.NewOKBar(l, words, v.showDrawn(k, kept)))
	case !v.valid(kept):
		page.Add(kit.NewCautionBar(l, l.T("error.lottery.changed"), nil))
	case !v.ReadOnly():
		page.Add(v.drawing(k, kept))
	}
	return page
}

// canSit is how many are in any of the panels: of these the smallest chance is said.
func canSit(n forum.Numbered) int {
	in := map[string]bool{}
	for _, panel := range n.Panels {
		for _, id := range panel {
			in[id] = true
		}
	}
	return len(in)
}

func (v *proposalView) showDrawn(k *parts.Kept, kept *app.Lottery) *kit.Button {
	if v.Document().Panels.Get(kept.Panel) == nil {
		return nil
	}
	return k.Button(v.l, "drawn"+string(kept.ID), v.l.T("forum.lottery.show"), "", kit.Plain, func() { v.turnTo(kept.Panel) })
}

// drawing asks for the public number.
func (v *proposalView) drawing(k *parts.Kept, kept *app.Lottery) fyne.CanvasObject {
	l, id := v.l, kept.ID
	var number *kit.Entry
	draw := func() {
		if _, ok := forum.PublicNumber(number.Text()); !ok {
			number.SetProblem("forum.lottery.seed.wrong")
			v.Canvas().Focus(number)
			return
		}
		if v.Undoable(forum.Draw(id, number.Text(), app.TimeOf(v.Now())), l.T("forum.lottery.drew", "number", number.Text())) {
			number.Finish()
		}
	}
	number = k.Field(l, "number"+string(id), kit.EntryOptions{LTR: true, Max: 40, OnSubmitted: func(string) { draw() }, OnChanged: func(string) { number.SetProblem("") }})
	button := k.Button(l, "draw"+string(id), l.T("forum.lottery.draw"), "lottery", kit.Primary, draw)
	return kit.Form(l, kit.Field{Label: l.T("forum.lottery.number"), Widget: kit.Row(l, 10, kit.Width(l, 220, number), button), Hint: l.T("forum.lottery.number.how")})
}

// chances lists in how many of the panels everybody is, the fewest first.
func (v *proposalView) chances(n forum.Numbered) fyne.CanvasObject {
	l, d := v.l, v.Document()
	list := slices.Clone(n.Chances)
	slices.SortStableFunc(list, func(a, b selection.Chance) int { return cmp.Compare(a.Panels, b.Panels) })
	who := func(row int) *app.Application { return d.Applications.Get(app.ID(list[row].Candidate)) }
	return kit.NewTable(l, []kit.TableColumn{
		{Title: l.T("field.name"), Width: 160, Weight: 1, Item: func(row int) kit.Item {
			a := who(row)
			if a == nil {
				return kit.Item{Text: list[row].Candidate}
			}
			item := kit.Item{Text: a.Name, Marked: true}
			if c := d.Constituencies.Get(a.Constituency); c != nil {
				item.Sector = c.Sector
			}
			return item
		}},
		{Title: l.T("forum.lottery.panels"), Width: 80, End: true, Text: func(row int) string { return l.Number(list[row].Panels) }},
		{Title: l.T("forum.lottery.chance"), Width: 70, End: true, Text: func(row int) string {
			return percent(float64(list[row].Panels) / float64(max(1, len(n.Panels))))
		}},
	}, len(list), kit.TableOptions{RowHeight: 34})
}

// percent is a chance in figures.
func percent(chance float64) string {
	return lang.Isolate(strconv.FormatFloat(float64(int(chance*1000+.5))/10, 'f', -1, 64) + "%")
}

// saveLottery writes the numbered panels to a file that can be published: numbers of the register, no names.
func (v *proposalView) saveLottery(n forum.Numbered) {
	d := v.Document()
	v.publish("forum.lottery.file", ".csv", func(w io.Writer) error { return writeLottery(w, d, n) })
}

// publish gives a file to the world.
func (s *screen) publish(title, extension string, write func(io.Writer) error) {
	if p, ok := s.Host.(exercise.Publisher); ok {
		p.Save(s.Look().T(title), extension, write)
	}
}

// writeLottery writes one panel in a line: its number, then the members by the numbers of their applications, those of an
// earlier call after the number of that call.
func writeLottery(w io.Writer, d app.Document, n forum.Numbered) error {
	number := map[string]string{}
	current := forum.Current(d)
	for a := range d.Applications.All() {
		number[string(a.ID)] = strconv.Itoa(a.Number)
		if c := d.Calls.Get(a.Call); c != nil && current != nil && c.ID != current.ID {
			number[string(a.ID)] = strconv.Itoa(c.Number) + "/" + strconv.Itoa(a.Number)
		}
	}
	lines := [][]string{{"seed", strconv.FormatUint(n.Seed, 10)}, {"input sha256", n.Input}, {"panel", "members"}}
	for i, panel := range n.Panels {
		line := []string{strconv.Itoa(i)}
		for _, id := range panel {
			line = append(line, number[id])
		}
		lines = append(lines, line)
	}
	return csv.NewWriter(w).WriteAll(lines)
}
