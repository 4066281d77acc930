package forum

import (
	"cmp"
	"strconv"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/forum"
	"madrega/app/lang"
	"madrega/ui/kit"
)

// The table of marks: a row for each applicant, a column for each member of the committee. The arrow keys move in it,
// figures give a mark, Delete takes it away, * says that there is a conflict of interest.

// most is how many members show beside each other; the others come when the keys go there.
func (v *committeeView) most() int { return 6 }

// newTable makes the table for the members that show.
func (v *committeeView) newTable() {
	v.table = kit.NewTable(v.l, v.columns(), len(v.rows), kit.TableOptions{
		Key:      func(row int) string { return string(v.rows[row].ID) },
		Selected: v.choose,
		Opened:   func(int) { v.down() },
		Keys:     v.key,
		Runes:    v.letter,
		Empty:    kit.NewEmptyState(v.l, v.l.T("forum.committee.empty"), v.l.T("forum.committee.empty.how"), v.l.T("forum.committee.empty.go"), func() { v.GoTo("applications") }),
	})
	v.place.Objects = []fyne.CanvasObject{v.table}
	v.place.Refresh()
	v.mark()
}

// swapTable makes the table anew, and keeps the keyboard in it.
func (v *committeeView) swapTable() {
	focused := v.Canvas().Focused() == fyne.Focusable(v.table)
	v.newTable()
	if focused {
		v.Canvas().Focus(v.table)
	}
}

// mark chooses in the table who is chosen on the screen.
func (v *committeeView) mark() {
	for i, a := range v.rows {
		if a.ID == v.chosen && i != v.table.Current() {
			v.table.Select(i)
		}
	}
}

func (v *committeeView) choose(row int) {
	if v.chosen == v.rows[row].ID && v.side.Kept().Part("head") != nil {
		v.table.Refresh()
		return
	}
	v.chosen = v.rows[row].ID
	v.table.Refresh()
	v.side.Changed(nil)
	v.side.Top()
}

func (v *committeeView) columns() []kit.TableColumn {
	l, d := v.l, v.Document()
	locks := forum.Locks(d)
	sectors := map[app.ID]app.Sector{}
	for c := range d.Constituencies.All() {
		sectors[c.ID] = c.Sector
	}
	columns := []kit.TableColumn{
		{Title: l.T("forum.number"), Width: 30, Role: kit.Second, Faint: true, Text: func(row int) string { return l.Number(v.rows[row].Number) },
			Sort: func(a, b int) int { return cmp.Compare(v.rows[a].Number, v.rows[b].Number) }},
		{Title: l.T("field.name"), Width: 120, Weight: 1, Item: func(row int) kit.Item {
			a := v.rows[row]
			return kit.Item{Text: a.Name, Sector: sectors[a.Constituency], Marked: true, Icon: lockIcon(locks[a.ID])}
		}, Sort: func(a, b int) int { return cmp.Compare(app.Fold(v.rows[a].Name), app.Fold(v.rows[b].Name)) }},
	}
	for i := v.first; i < min(len(v.members), v.first+v.most()); i++ {
		columns = append(columns, kit.TableColumn{Title: v.members[i].Name, Width: 52, Cell: func(row int) fyne.CanvasObject { return v.cell(row, i) }})
	}
	return append(columns, kit.TableColumn{Title: l.T("forum.average"), Width: 52, End: true,
		Text: func(row int) string { return scoreText(v.scores[v.rows[row].ID]) },
		Sort: func(a, b int) int { return cmp.Compare(v.scores[v.rows[b].ID], v.scores[v.rows[a].ID]) }})
}

// scoreText is an average in figures, "–" for none.
func scoreText(hundredths int) string {
	if hundredths == 0 {
		return "–"
	}
	return lang.Figure(float64(hundredths) / 100)
}

// cell shows a mark: the one that the keys change has a strong border.
func (v *committeeView) cell(row, member int) fyne.CanvasObject {
	l := v.l
	m := v.marks.Of(v.members[member].ID, v.rows[row].ID)
	current := v.table != nil && row == v.table.Current() && member == v.column
	back := kit.Outlined(l, kit.Surface, kit.Hairline, 1, 6)
	if current {
		back = kit.Outlined(l, kit.Surface, kit.Pine, 2.5, 6)
	}
	face := kit.Stack(back)
	switch {
	case m.Conflict:
		face.Add(kit.Centered(l, kit.Sign(l, "lock-out", kit.Caution, 18)))
	case m.Score > 0:
		face.Add(kit.Centered(l, kit.NewText(l, l.Number(m.Score), kit.Body)))
	}
	return kit.NewSpot(kit.FixedHeight(l, 30, face), func() {
		v.column = member
		v.Canvas().Focus(v.table)
		v.table.Select(row)
		v.side.Changed(nil)
	})
}

// key moves to another member and takes marks away; the table itself moves up and down.
func (v *committeeView) key(e *fyne.KeyEvent) bool {
	forward, back := fyne.KeyRight, fyne.KeyLeft
	if v.l.RTL() {
		forward, back = back, forward
	}
	switch e.Name {
	case forward:
		v.turnTo(v.column + 1)
	case back:
		v.turnTo(v.column - 1)
	case fyne.KeyDelete, fyne.KeyBackspace:
		v.give(0)
	default:
		return false
	}
	return true
}

// turnTo makes another member the one whose marks are given.
func (v *committeeView) turnTo(column int) {
	if column < 0 || column >= len(v.members) {
		return
	}
	v.column = column
	if first := max(min(v.first, column), column-v.most()+1); first != v.first {
		v.first = first
		v.swapTable()
	} else {
		v.table.Refresh()
	}
	v.side.Changed(nil)
}

// letter takes figures, Western or Arabic, and the sign for a conflict of interest.
func (v *committeeView) letter(r rune) bool {
	m, a := v.member(), v.application()
	if v.ReadOnly() || m == nil || a == nil || v.table.Current() < 0 {
		return false
	}
	if r == '*' {
		return v.Do(forum.SetConflict(m.ID, a.ID, !v.marks.Of(m.ID, a.ID).Conflict))
	}
	figure := int(r - '0')
	if r >= '٠' && r <= '٩' {
		figure = int(r - '٠')
	}
	if figure < 0 || figure > 9 {
		return false
	}
	if !v.marks.Of(m.ID, a.ID).Conflict {
		v.addFigure(figure)
	}
	return true
}

// addFigure adds a figure to the mark that is being typed. What would be over the best mark begins a new one.
func (v *committeeView) addFigure(figure int) {
	m, a, most := v.member(), v.application(), v.Document().Forum().Marks
	at := [2]app.ID{m.ID, a.ID}
	if at != v.typedIn {
		v.typed = ""
	}
	score, err := strconv.Atoi(v.typed + strconv.Itoa(figure))
	if err != nil || score > most {
		score, v.typed = figure, ""
	}
	if score > most || score == 0 {
		return
	}
	v.give(score)
	v.typed, v.typedIn = strconv.Itoa(score), at
	if most <= 9 {
		v.down()
	}
}

// give gives the current mark; 0 takes it away.
func (v *committeeView) give(score int) {
	m, a := v.member(), v.application()
	if v.ReadOnly() || m == nil || a == nil || score == 0 && v.marks.Of(m.ID, a.ID).Score == 0 {
		return
	}
	v.typed = ""
	c, err := forum.SetMark(v.Document(), m.ID, a.ID, score)
	if err != nil {
		v.Show(err)
		return
	}
	v.Do(c)
}

// down goes to the next applicant; at the last one, to the first one of the next member.
func (v *committeeView) down() {
	v.typed = ""
	before := v.table.Current()
	v.table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if v.table.Current() == before && v.column+1 < len(v.members) {
		v.turnTo(v.column + 1)
		v.table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	}
}
