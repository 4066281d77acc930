package forum

import (
	"cmp"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/forum"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// seatRow is a seat of the forum: taken, or vacant.
type seatRow struct {
	key     string // a member's ID, or "vacant/" with the constituency and a number
	member  *app.Member
	vacancy *forum.Vacancy
	year    forum.Year // that runs
	short   int        // meetings that are missing in years that are over
	state   forum.Term
}

// seatStates are the chips over the seats; their words are under "forum.term.<state>".
var seatStates = []string{"all", "vacant", "short", "ending", "moved", "left"}

func (r seatRow) in(state string) bool {
	if left := r.member != nil && r.member.Left != ""; left || state == "left" {
		return left && state == "left"
	}
	switch state {
	case "vacant":
		return r.vacancy != nil
	case "short":
		return r.short > 0
	case "ending":
		return r.state == forum.Ending || r.state == forum.Over
	case "moved":
		return r.member != nil && r.member.Moved != ""
	}
	return true
}

// seatsPart is who sits: a table of the seats, the vacant ones first, and beside it the chosen one.
type seatsPart struct {
	*termView
	all   []seatRow
	rows  []seatRow // of the chosen chip
	find  solving
	ways  []way                     // to fill the vacant seats
	out   map[app.ID][]forum.Barred // who can't, by constituency
	none  bool                      // that there is no way is known
	table *kit.Table
	chips *kit.Chips
	side  *parts.Built
	page  fyne.CanvasObject
}

func (v *termView) newSeats() parts.View {
	if v.Document().Members.Len() == 0 {
		return newNobody(v)
	}
	p := &seatsPart{termView: v, find: solving{h: v.Host}}
	l := v.l
	p.side = parts.NewBuilt(v.screen, l, p.beside)
	p.table = kit.NewTable(l, p.columns(), 0, kit.TableOptions{
		Key:    func(row int) string { return p.rows[row].key },
		Tint:   p.tint,
		Opened: func(int) { p.enter() },
		Selected: func(row int) {
			if v.term.seat != p.rows[row].key {
				v.term.seat = p.rows[row].key
				p.side.Changed(nil)
				p.side.Top()
			}
		},
		Empty: kit.NewEmptyState(l, l.T("forum.term.none.here"), "", "", nil),
	})
	items := make([]kit.ChipItem, len(seatStates))
	for i, state := range seatStates {
		items[i].Text = l.T("forum.term." + state)
	}
	p.chips = kit.NewChips(l, items, v.term.seats, p.choose)
	main := kit.Border(l, kit.Pad(l, 0, 0, 12, 0, p.chips), nil, nil, nil, p.table)
	p.page = parts.Beside{L: l, Least: 264, Most: 400}.With(main, p.side.Content())
	p.Changed(nil)
	return p
}

func (p *seatsPart) Content() fyne.CanvasObject { return p.page }
func (p *seatsPart) Focus() fyne.Focusable      { return p.table }

// Changed shows the document as it is now, and looks anew for who could come.
func (p *seatsPart) Changed(diff app.Diff) {
	if p.Document().Members.Len() == 0 {
		p.find.Stop()
		p.termView.show()
		return
	}
	p.read()
	p.show()
	p.side.Changed(diff)
	if touches(diff) {
		p.search()
	}
}

// touches tells whether a change may change who could come.
func touches(diff app.Diff) bool {
	return diff == nil || slices.ContainsFunc(diff, func(c app.Change) bool {
		switch c.Kind {
		case "forum", "constituency", "call", "application", "ruling", "axis", "quota", "trait", "mark", "member":
			return true
		}
		return false
	})
}

// read takes the seats from the document: those that are vacant first.
func (p *seatsPart) read() {
	d, today := p.Document(), p.today()
	p.all, p.rows = nil, nil
	count := map[app.ID]int{}
	for _, vacant := range forum.Vacancies(d) {
		count[vacant.Constituency]++
		p.all = append(p.all, seatRow{key: "vacant/" + string(vacant.Constituency) + strconv.Itoa(count[vacant.Constituency]), vacancy: &vacant})
	}
	for _, m := range append(forum.Members(d), forum.Former(d)...) {
		row := seatRow{key: string(m.ID), member: m, year: forum.Duty(d, m, today), state: forum.TermState(d, m, today)}
		for _, y := range forum.ShortYears(d, m, today) {
			row.short += y.Short()
		}
		p.all = append(p.all, row)
	}
	for _, r := range p.all {
		if r.in(seatStates[p.term.seats]) {
			p.rows = append(p.rows, r)
		}
	}
}

// show brings the table up to date; the first row is chosen if the chosen one is gone.
func (p *seatsPart) show() {
	at := slices.IndexFunc(p.rows, func(r seatRow) bool { return r.key == p.term.seat })
	if at < 0 {
		at, p.term.seat = -1, ""
		if len(p.rows) > 0 {
			at, p.term.seat = 0, p.rows[0].key
		}
	}
	counts := make([]int, len(seatStates))
	for i, state := range seatStates {
		for _, r := range p.all {
			if r.in(state) {
				counts[i]++
			}
		}
	}
	p.chips.SetCounts(counts...)
	p.chips.Select(p.term.seats)
	p.table.SetCount(len(p.rows))
	if at >= 0 && p.table.Current() != at {
		p.table.Select(at)
	}
}

// choose shows the seats of one chip.
func (p *seatsPart) choose(chip int) {
	p.term.seats = chip
	p.read()
	p.show()
	p.side.Changed(nil)
	p.side.Top()
}

// row is the chosen seat, or nil.
func (p *seatsPart) row() *seatRow {
	for i := range p.rows {
		if p.rows[i].key == p.term.seat {
			return &p.rows[i]
		}
	}
	return nil
}

// enter takes the keyboard to what can be done about the chosen seat.
func (p *seatsPart) enter() {
	if f := kit.FirstFocus(p.side.Content()); f != nil {
		p.Canvas().Focus(f)
	}
}

func (p *seatsPart) back() { p.Canvas().Focus(p.table) }

func (p *seatsPart) tint(row int) kit.Color {
	if p.rows[row].vacancy != nil {
		return kit.CautionFill
	}
	return ""
}

func (p *seatsPart) columns() []kit.TableColumn {
	l := p.l
	return []kit.TableColumn{
		{Title: l.T("field.name"), Width: 96, Weight: 1.2, Item: p.name,
			Sort: func(a, b int) int { return cmp.Compare(app.Fold(p.name(a).Text), app.Fold(p.name(b).Text)) }},
		{Title: l.T("forum.term.body"), Width: 52, Weight: 1.3, Faint: true, Text: p.body},
		{Title: l.T("forum.term.ends"), Width: 104, Role: kit.Second, Text: p.ends, Sort: func(a, b int) int { return cmp.Compare(p.until(a), p.until(b)) }},
		{Title: l.T("forum.term.meetings"), Width: 66, Role: kit.Second, Text: p.meetings,
			Sort: func(a, b int) int { return cmp.Compare(len(p.rows[a].year.Attended), len(p.rows[b].year.Attended)) }},
		{Title: l.T("field.state"), Width: 114, Weight: .5, Cell: func(row int) fyne.CanvasObject { return p.badge(p.rows[row]) }},
	}
}

func (p *seatsPart) name(row int) kit.Item {
	d, r := p.Document(), p.rows[row]
	if r.vacancy != nil {
		item := kit.Item{Text: p.l.T("forum.term.seat.vacant"), Marked: true}
		if c := d.Constituencies.Get(r.vacancy.Constituency); c != nil {
			item.Sector = c.Sector
		}
		return item
	}
	return kit.Item{Text: forum.NameOf(d, r.member), Sector: sectorOf(d, d.Applications.Get(r.member.Application)), Marked: true}
}

// body is the office of a member, or the organisation represented; of a vacant seat its constituency.
func (p *seatsPart) body(row int) string {
	d, r := p.Document(), p.rows[row]
	if r.vacancy != nil {
		return forum.ConstituencyName(p.l.Lang, d.Constituencies.Get(r.vacancy.Constituency))
	}
	office := ""
	if role := d.Roles.Get(r.member.Role); role != nil {
		office = forum.RoleName(d, p.l.Lang, &app.Role{Kind: role.Kind, Name: role.Name})
	}
	if a := d.Applications.Get(r.member.Application); a.Name != forum.NameOf(d, r.member) {
		return p.l.Join(office, a.Name)
	}
	return office
}

func (p *seatsPart) until(row int) app.Date {
	if m := p.rows[row].member; m != nil {
		return forum.TermOf(p.Document(), m)
	}
	return ""
}

func (p *seatsPart) ends(row int) string {
	if r := p.rows[row]; r.vacancy != nil && r.vacancy.Since != "" {
		return p.l.T("forum.term.since", "day", p.l.Day(r.vacancy.Since))
	}
	return p.l.Day(p.until(row))
}

// meetings are how many there were in the year that runs, of those that the rules ask for.
func (p *seatsPart) meetings(row int) string {
	r := p.rows[row]
	if r.member == nil || r.member.Left != "" || r.year.From == "" {
		return ""
	}
	return p.l.T("forum.term.of", "have", len(r.year.Attended), "need", r.year.Needed)
}

// badge is what is most pressing about a seat, by colour, sign and word.
func (p *seatsPart) badge(r seatRow) fyne.CanvasObject {
	l := p.l
	switch {
	case r.vacancy != nil:
		return kit.NewBadge(l, l.T("forum.term.vacant"), "error", kit.Error, kit.ErrorFill)
	case r.member.Left != "":
		return kit.NewBadge(l, l.T("forum.term.since", "day", l.Day(r.member.Left)), "", kit.Ink2, kit.Surface2)
	case r.state == forum.Over:
		return kit.NewBadge(l, l.T("forum.term.over"), "error", kit.Error, kit.ErrorFill)
	case r.member.Moved != "":
		return kit.NewBadge(l, l.T("forum.term.moved"), "caution", kit.Caution, kit.CautionFill)
	case r.state == forum.Ending:
		return kit.NewBadge(l, l.T("forum.term.ending"), "caution", kit.Caution, kit.CautionFill)
	case r.short > 0:
		return kit.NewBadge(l, l.T("forum.term.short.by", "n", r.short), "caution", kit.Caution, kit.CautionFill)
	case r.state == forum.Ahead:
		return kit.NewBadge(l, l.T("forum.term.ahead"), "", kit.Ink2, kit.Surface2)
	}
	return kit.Pad(l, 0, 8, 0, 8, kit.Row(l, 5, kit.Sign(l, "tick", kit.OK, 14), kit.NewText(l, l.T("forum.term.fine"), kit.Second).SetColor(kit.Ink2)))
}
