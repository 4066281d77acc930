package report

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"madrega/app"
	"madrega/app/forum"
	"madrega/app/selection"
)

// all are the applications that the current call asks about, and those that came too early for it, by number.
func (v dossier) all() []*app.Application {
	list := slices.Collect(v.d.Applications.All())
	call := func(a *app.Application) int { return v.d.Calls.Get(a.Call).Number }
	slices.SortStableFunc(list, func(a, b *app.Application) int {
		return cmp.Or(cmp.Compare(call(b), call(a)), cmp.Compare(a.Number, b.Number))
	})
	return list
}

// candidates is everybody who may be chosen: what stands for and against each, and the marks of the committee.
func (v dossier) candidates() Section {
	section := Section{ID: "dossier-candidates", Title: v.l.T("dossier.candidates"), Intro: v.l.T("dossier.candidates.intro")}
	if v.o.Outline {
		return section
	}
	t := Table{ID: "candidates", Title: section.Title, About: section.Intro, Empty: v.l.T("dossier.candidates.none"), Columns: []Column{
		{ID: "number", Title: v.l.T("dossier.number"), Kind: Number, Width: .7},
		{ID: "name", Title: v.l.T("report.forum.body"), Width: 3},
		{ID: "part", Title: v.l.T("report.forum.part"), Width: 1.2},
	}}
	axes, committee := v.d.AxesInOrder(), forum.Committee(v.d)
	for _, axis := range axes {
		t.Columns = append(t.Columns, Column{ID: string(axis.ID), Title: forum.AxisName(v.l, axis), Sheet: SheetOnly})
	}
	for _, one := range committee {
		t.Columns = append(t.Columns, Column{ID: string(one.ID), Title: one.Name, Width: 1})
	}
	t.Columns = append(t.Columns, Column{ID: "score", Title: v.l.T("dossier.score"), Kind: Number}, Column{ID: "state", Title: v.l.T("quota.state"), Width: 4})
	why, in := v.why(), map[string]bool{}
	for _, id := range v.panel {
		in[id] = true
	}
	for _, a := range forum.Eligible(v.d) {
		row := []Cell{v.whole(a.Number), v.name(a), v.part(a)}
		for _, axis := range axes {
			row = append(row, v.trait(a, axis))
		}
		for _, one := range committee {
			row = append(row, v.mark(one, a))
		}
		state := Cell{Text: why[a.ID], Strong: in[string(a.ID)]}
		if state.Text == "" && in[string(a.ID)] {
			state.Text = v.l.T("dossier.in")
		}
		t.Rows = append(t.Rows, append(row, v.score(a), state))
	}
	section.Blocks = []Block{t}
	return section
}

// mark is what a member of the committee says of an application.
func (v dossier) mark(one *app.Assessor, a *app.Application) Cell {
	m, c := v.marks.Of(one.ID, a.ID), Cell{}
	switch {
	case m.Conflict:
		c.Text = v.l.T("dossier.conflict")
	case m.Score > 0:
		c = v.whole(m.Score)
	}
	if v.o.Audience == Planner {
		c.Under = m.Note
	}
	return c
}

// refused is everybody who may not be chosen, with every reason, and what was decided beside the rules.
func (v dossier) refused() Section {
	section := Section{ID: "dossier-refused", Title: v.l.T("dossier.refused")}
	if v.o.Outline {
		return section
	}
	t := Table{ID: "refused", Title: section.Title, About: v.l.T("dossier.refused.about"), Empty: v.l.T("dossier.refused.none"), Columns: []Column{
		{ID: "call", Title: v.l.T("dossier.call"), Kind: Number, Width: .7},
		{ID: "number", Title: v.l.T("dossier.number"), Kind: Number, Width: .7},
		{ID: "name", Title: v.l.T("report.forum.body"), Width: 3},
		{ID: "part", Title: v.l.T("report.forum.part"), Width: 1.2},
		{ID: "received", Title: v.l.T("dossier.received"), Width: 1.6},
		{ID: "reasons", Title: v.l.T("dossier.reasons"), Width: 5},
	}}
	for _, a := range v.all() {
		verdict := v.judge.Of(a)
		if verdict.Eligible {
			continue
		}
		var reasons []string
		for _, r := range verdict.Reasons {
			reasons = append(reasons, r.Words(v.d, v.l))
		}
		if r := verdict.Ruling; r != nil {
			reasons = append(reasons, v.l.T("dossier.ruled", "by", r.By, "reason", r.Reason))
		}
		t.Rows = append(t.Rows, []Cell{v.whole(v.d.Calls.Get(a.Call).Number), v.whole(a.Number), v.name(a), v.part(a),
			{Text: v.l.Join(v.l.Day(a.Received.Date()), a.Received.Clock())}, {Text: strings.Join(reasons, "\n")}})
	}
	section.Blocks = []Block{t}
	return section
}

// reserves is everybody eligible who does not sit, ranked.
func (v dossier) reserves() Section {
	section := Section{ID: "dossier-reserves", Title: v.l.T("dossier.reserves"), Intro: v.l.T("dossier.reserves.intro")}
	if v.o.Outline {
		return section
	}
	t := Table{ID: "reserves", Title: section.Title, About: section.Intro, Empty: v.l.T("dossier.reserves.none"), Columns: []Column{
		{ID: "part", Title: v.l.T("report.forum.part"), Width: 1.2},
		{ID: "rank", Title: v.l.T("dossier.rank"), Kind: Number, Width: .7},
		{ID: "name", Title: v.l.T("report.forum.body"), Width: 3},
		{ID: "score", Title: v.l.T("dossier.score"), Kind: Number},
		{ID: "state", Title: v.l.T("quota.state"), Width: 4},
	}}
	for _, r := range forum.Reserves(v.d) {
		rank, state := v.whole(r.Rank), ""
		switch {
		case r.Out:
			rank, state = Cell{}, v.l.T("dossier.reserve.out")
		case r.Tied:
			state = v.l.T("dossier.reserve.tied")
		case !r.Kept:
			state = v.l.T("dossier.reserve.beyond")
		}
		t.Rows = append(t.Rows, []Cell{v.part(r.Application), rank, v.name(r.Application), v.score(r.Application), {Text: state}})
	}
	section.Blocks = []Block{t}
	return section
}

// missing is what isn't known of those who may be chosen.
func (v dossier) missing() Section {
	section := Section{ID: "dossier-missing", Title: v.l.T("dossier.missing"), Intro: v.l.T("dossier.missing.intro")}
	if v.o.Outline {
		return section
	}
	t := Table{ID: "missing", Title: section.Title, About: section.Intro, Empty: v.l.T("dossier.missing.none"), Columns: []Column{
		{ID: "number", Title: v.l.T("dossier.number"), Kind: Number, Width: .7},
		{ID: "name", Title: v.l.T("report.forum.body"), Width: 3},
		{ID: "missing", Title: v.l.T("dossier.missing.what"), Width: 5},
	}}
	for _, a := range forum.Eligible(v.d) {
		var lacks []string
		for _, axis := range v.d.AxesInOrder() {
			if v.traits.Of(a.ID, axis.ID) == "" {
				lacks = append(lacks, forum.AxisName(v.l, axis))
			}
		}
		if v.o.Audience == Planner {
			for _, field := range forum.Gaps(v.d, a) {
				lacks = append(lacks, v.l.T("application."+field))
			}
		}
		if v.scores[a.ID] == 0 && a.Source != app.ByAppointment {
			lacks = append(lacks, v.l.T("dossier.missing.marks"))
		}
		if len(lacks) > 0 {
			t.Rows = append(t.Rows, []Cell{v.whole(a.Number), v.name(a), {Text: v.l.Join(lacks...)}})
		}
	}
	section.Blocks = []Block{t}
	return section
}

// minutes is what was decided, by whom and why, the first thing first: about applications, and about panels.
func (v dossier) minutes() Section {
	section := Section{ID: "dossier-minutes", Title: v.l.T("dossier.minutes")}
	if v.o.Outline {
		return section
	}
	t := Table{ID: "minutes", Title: section.Title, About: v.l.T("dossier.minutes.about"), Empty: v.l.T("dossier.minutes.none"), Columns: []Column{
		{ID: "when", Title: v.l.T("dossier.when"), Kind: DateOf},
		{ID: "what", Title: v.l.T("dossier.what"), Width: 3},
		{ID: "name", Title: v.l.T("report.forum.body"), Width: 3},
		{ID: "by", Title: v.l.T("forum.ruling.by"), Width: 2},
		{ID: "reason", Title: v.l.T("forum.ruling.reason"), Width: 4},
	}}
	add := func(at app.Time, what string, name Cell, by, reason string) {
		t.Rows = append(t.Rows, []Cell{v.day(at), {Text: what, Strong: name.Text == ""}, name, {Text: by}, {Text: reason}})
	}
	type entry struct {
		at  app.Time
		add func()
	}
	var entries []entry
	for r := range v.d.Rulings.All() {
		entries = append(entries, entry{r.At, func() {
			add(r.At, v.l.T("history.forum.ruling."+string(r.Kind)), v.name(v.d.Applications.Get(r.Application)), r.By, r.Reason)
		}})
	}
	for p := range v.d.Panels.All() {
		name := forum.PanelName(v.l, p)
		entries = append(entries, entry{p.Made, func() {
			add(p.Made, v.l.T("dossier.proposed", "panel", name, "score", forum.ScoreWords(p.Score)), Cell{}, "", "")
		}})
		if p.Adopted != 0 {
			entries = append(entries, entry{p.Adopted, func() { add(p.Adopted, v.l.T("dossier.adopted", "panel", name), Cell{}, p.By, p.Reason) }})
		}
	}
	for lot := range v.d.Lotteries.All() {
		entries = append(entries, entry{lot.Made, func() { add(lot.Made, v.l.T("dossier.lottery", "seed", lot.Seed), Cell{}, "", "") }})
		if lot.Drawn != 0 {
			entries = append(entries, entry{lot.Drawn, func() { add(lot.Drawn, v.l.T("dossier.drawn", "number", lot.Public), Cell{}, "", "") }})
		}
	}
	slices.SortStableFunc(entries, func(a, b entry) int { return cmp.Compare(a.at, b.at) })
	for _, e := range entries {
		e.add()
	}
	section.Blocks = []Block{t}
	if p := forum.Adopted(v.d); p != nil && p.Certificate != "" {
		section.Blocks = append(section.Blocks, v.certificate(p))
	}
	return section
}

// certificate says what the certificate of the adopted panel does, and whether it still agrees.
func (v dossier) certificate(p *app.Panel) Block {
	c, err := selection.ReadCertificate(strings.NewReader(string(p.Certificate)))
	if err != nil {
		return Paragraph{Style: Caution, Text: v.l.T("dossier.certificate.damaged")}
	}
	return Paragraph{Style: Note, Title: v.l.T("dossier.certificate"), Text: v.l.T("dossier.certificate.says", "hash", c.Input.SHA256)}
}

func (v dossier) day(at app.Time) Cell {
	if at == 0 {
		return Cell{}
	}
	day := app.DateOf(at.Std())
	return Cell{Date: day, Text: v.l.Day(day)}
}

// duties is what became of the members' duties: meetings of the year, the end of the term, and seats to fill.
func (v dossier) duties() Section {
	section := Section{ID: "dossier-duties", Title: v.l.T("dossier.duties")}
	if v.o.Outline {
		return section
	}
	today := app.DateOf(v.o.Now)
	if v.o.Now.IsZero() {
		today = app.DateOf(time.Unix(0, 0))
	}
	t := Table{ID: "duties", Title: section.Title, About: v.l.T("dossier.duties.about"), Columns: []Column{
		{ID: "part", Title: v.l.T("report.forum.part"), Width: 1.2},
		{ID: "name", Title: v.l.T("report.forum.body"), Width: 3},
		{ID: "attended", Title: v.l.T("dossier.attended"), Kind: Number},
		{ID: "needed", Title: v.l.T("dossier.needed"), Kind: Number},
		{ID: "until", Title: v.l.T("report.forum.until"), Kind: DateOf},
		{ID: "state", Title: v.l.T("quota.state"), Width: 3},
	}}
	for _, m := range forum.Members(v.d) {
		a, year := v.d.Applications.Get(m.Application), forum.Duty(v.d, m, today)
		var state []string
		for _, short := range forum.ShortYears(v.d, m, today) {
			state = append(state, v.l.T("dossier.short", "n", short.Short(), "from", v.l.Day(short.From)))
		}
		switch forum.TermState(v.d, m, today) {
		case forum.Ending:
			state = append(state, v.l.T("dossier.ending"))
		case forum.Over:
			state = append(state, v.l.T("dossier.over"))
		}
		if m.Moved != "" {
			state = append(state, v.l.T("dossier.moved", "since", v.l.Day(m.Moved)))
		}
		until := forum.TermOf(v.d, m)
		t.Rows = append(t.Rows, []Cell{v.part(a), v.name(a), v.whole(len(year.Attended)), v.whole(year.Needed), {Date: until, Text: v.l.Day(until)}, {Text: strings.Join(state, "\n")}})
	}
	section.Blocks = []Block{t}
	if n := len(forum.Vacancies(v.d)); n > 0 {
		section.Blocks = append(section.Blocks, Paragraph{Style: Caution, Text: v.l.T("dossier.vacant", "n", n)})
	}
	return section
}
