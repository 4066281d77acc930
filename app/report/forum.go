package report

import (
	"strings"

	"madrega/app"
	"madrega/app/forum"
	"madrega/app/lang"
)

// ForumSections are the sections of the exercise of the forum, for anybody: its rules, what it is to mirror, and, once a
// panel is adopted, who sits in it. Nothing of applicants who were not chosen, and no marks, are in it.
func ForumSections(d app.Document, l *lang.Lang, o Options) []Section {
	if d.Forum().ID == "" {
		return nil
	}
	v := viewOf(d, l, o)
	d = v.d
	sections := []Section{v.forumRules(), v.forumMap()}
	if len(forum.Members(d)) > 0 {
		sections = append(sections, v.forumMembers())
	}
	return sections
}

// forumRules is how many sit in the forum, and by which rules.
func (v view) forumRules() Section {
	f := v.d.Forum()
	section := Section{ID: "forum-rules", Title: f.Name, OneSheet: true}
	if v.o.Outline {
		return section
	}
	section.Blocks = append(section.Blocks, Figures{[]Figure{
		{v.l.Number(v.d.Seats()), v.l.T("report.forum.figure.seats")},
		{v.l.Number(v.d.Constituencies.Len()), v.l.T("report.forum.figure.parts")},
		{v.l.Number(len(forum.Members(v.d))), v.l.T("report.forum.figure.members")},
	}})
	if f.Goals != "" {
		section.Blocks = append(section.Blocks, Paragraph{Title: v.l.T("report.forum.goals"), Text: f.Goals})
	}
	for _, g := range forum.RuleGroups(v.d, v.l) {
		section.Blocks = append(section.Blocks, Paragraph{Title: g.Title, Text: strings.Join(g.Rules, "\n")})
	}
	return section
}

// forumMap is the map of representation: what each value needs, and how many of the members have it.
func (v view) forumMap() Section {
	section := Section{ID: "forum-map", Title: v.l.T("forum.map.title"), Intro: v.l.T("report.forum.map.intro")}
	if v.o.Outline {
		return section
	}
	t := Table{ID: "forum-map", Title: section.Title, About: v.l.T("report.forum.map.about"), Columns: []Column{
		{ID: "axis", Title: v.l.T("report.forum.axis"), Width: 2},
		{ID: "value", Title: v.l.T("report.forum.value"), Width: 2},
		{ID: "min", Title: v.l.T("quota.min"), Kind: Number},
		{ID: "max", Title: v.l.T("quota.max"), Kind: Number},
	}}
	sitting := v.sitting()
	if len(sitting) > 0 {
		t.Columns = append(t.Columns, Column{ID: "filled", Title: v.l.T("report.forum.filled"), Kind: Number})
	}
	for _, tally := range forum.Problem(v.d).Count(sitting) {
		row := []Cell{{Text: forum.AxisWords(v.d, v.l, tally.Axis)}, {Text: forum.ValueWords(v.d, v.l, tally.Axis, tally.Value)}, v.whole(tally.Min), v.whole(tally.Max)}
		if len(sitting) > 0 {
			row = append(row, v.whole(tally.Filled))
		}
		t.Rows = append(t.Rows, row)
	}
	section.Blocks = []Block{t}
	return section
}

// sitting are the applications of those who sit.
func (v view) sitting() (ids []string) {
	for _, m := range forum.Members(v.d) {
		ids = append(ids, string(m.Application))
	}
	return ids
}

// forumMembers is who sits in the forum, until when, and in which role.
func (v view) forumMembers() Section {
	section := Section{ID: "forum-members", Title: v.l.T("report.forum.members")}
	if v.o.Outline {
		return section
	}
	t := Table{ID: "forum-members", Title: section.Title, About: v.l.T("report.forum.members.about"), Columns: []Column{
		{ID: "sector", Title: v.l.T("report.forum.part"), Kind: SectorOf},
		{ID: "name", Title: v.l.T("report.forum.body"), Width: 3},
		{ID: "delegate", Title: v.l.T("report.forum.delegate"), Width: 2},
		{ID: "role", Title: v.l.T("report.forum.role"), Width: 2},
		{ID: "until", Title: v.l.T("report.forum.until"), Kind: DateOf},
	}}
	for _, m := range forum.Members(v.d) {
		a, role := v.d.Applications.Get(m.Application), ""
		if r := v.d.Roles.Get(m.Role); r != nil {
			role = forum.RoleName(v.d, v.l, r)
		}
		part := Cell{}
		if c := v.d.Constituencies.Get(a.Constituency); c != nil {
			part = Cell{Sector: c.Sector, Text: forum.ConstituencyName(v.l, c)}
		}
		until := forum.TermOf(v.d, m)
		t.Rows = append(t.Rows, []Cell{part, {Text: a.Name}, {Text: forum.NameOf(v.d, m)}, {Text: role}, {Date: until, Text: v.l.Day(until)}})
	}
	section.Blocks = []Block{t}
	return section
}
