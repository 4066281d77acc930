package forum

import (
	"strings"

	"madrega/app"
	"madrega/app/lang"
)

// RuleGroup is some of the rules under one heading.
type RuleGroup struct {
	ID    string // "seats", "who", "apply", "choice", "term"
	Title string
	Rules []string // sentences
}

// RuleGroups are the rules of the forum in sentences, under their headings, in the order in which people ask for them; none as
// long as there is no forum. The deadline is that of the current call. A group without a rule is left out.
func RuleGroups(d app.Document, l *lang.Lang) []RuleGroup {
	if d.Forum().ID == "" {
		return nil
	}
	v := ruleView{d, l, d.Forum()}
	var groups []RuleGroup
	add := func(id, title string, rules []string) {
		if len(rules) > 0 {
			groups = append(groups, RuleGroup{id, title, rules})
		}
	}
	add("seats", l.T("forum.rules.seats"), v.seats())
	add("who", l.T("forum.rules.who"), v.who())
	add("apply", l.T("forum.rules.apply"), v.apply())
	add("choice", l.T("forum.rules.choice"), v.choice())
	add("term", l.T("forum.rules.term"), v.term())
	return groups
}

type ruleView struct {
	d app.Document
	l *lang.Lang
	f app.Forum
}

func (v ruleView) seats() (list []string) {
	var parts, outside []string
	seats := map[int]bool{}
	for _, c := range v.d.ConstituenciesInOrder() {
		name := ConstituencyName(v.l, c)
		parts = append(parts, v.l.T("forum.rule.part", "name", name, "count", c.Seats))
		seats[c.Seats] = true
		if c.Outside {
			outside = append(outside, name)
		}
	}
	if v.d.Seats() == 0 {
		list = append(list, v.l.T("forum.rule.seats.none"))
	} else {
		list = append(list, v.l.T("forum.rule.seats", "n", v.d.Seats(), "parts", lang.Words(v.l.Join(parts...))))
		if len(parts) > 1 && len(seats) == 1 {
			list = append(list, v.l.T("forum.rule.equal"))
		}
	}
	if len(outside) > 0 {
		list = append(list, v.l.T("forum.rule.outside", "names", v.names(outside)))
	}
	if roles := v.roles(); len(roles) > 0 {
		list = append(list, v.l.T("forum.rule.roles", "names", lang.Words(v.l.Join(roles...))))
		if v.f.RolesSeated {
			list = append(list, v.l.T("forum.rule.roles.seated"))
		} else {
			list = append(list, v.l.T("forum.rule.roles.apart"))
		}
	}
	if v.f.Quorum > 0 {
		list = append(list, v.l.T("forum.rule.quorum", "n", v.f.Quorum))
	}
	for i, text := range paragraphs(v.f.Voting) {
		if i == 0 {
			text = v.l.T("forum.rule.voting", "text", text)
		}
		list = append(list, text)
	}
	return list
}

func (v ruleView) names(names []string) lang.Words { return v.l.Names(len(names), names) }

func (v ruleView) roles() (names []string) {
	for _, r := range RolesInOrder(v.d) {
		names = append(names, RoleName(v.d, v.l, r))
	}
	return names
}

func (v ruleView) who() (list []string) {
	bodies, people := false, false
	for _, c := range v.d.ConstituenciesInOrder() {
		if c.Outside {
			continue
		}
		name := ConstituencyName(v.l, c)
		switch {
		case c.Bodies && c.People:
			list = append(list, v.l.T("forum.rule.who.both", "name", name))
		case c.Bodies:
			list = append(list, v.l.T("forum.rule.who.bodies", "name", name))
		case c.People:
			list = append(list, v.l.T("forum.rule.who.people", "name", name))
		}
		bodies, people = bodies || c.Bodies, people || c.People
	}
	if v.f.Heads && bodies {
		list = append(list, v.l.T("forum.rule.heads"))
	}
	if v.f.Purpose && v.businesses() {
		list = append(list, v.l.T("forum.rule.purpose"))
	}
	if v.f.Philanthropy && people {
		list = append(list, v.l.T("forum.rule.philanthropy"))
	}
	if v.f.Linkage {
		list = append(list, v.l.T("forum.rule.linkage"))
	}
	return list
}

// businesses tells whether any may apply.
func (v ruleView) businesses() bool {
	for c := range v.d.Constituencies.All() {
		if c.Sector == app.Business && c.Bodies && !c.Outside {
			return true
		}
	}
	return false
}

func (v ruleView) apply() (list []string) {
	if c := Current(v.d); c != nil && c.Deadline != "" {
		list = append(list, v.l.T("forum.rule.deadline", "date", v.l.Day(c.Deadline.Date()), "hour", c.Deadline.Clock()))
	}
	if v.f.Rounds == 0 {
		return append(list, v.l.T("forum.rule.rounds.none"))
	}
	return append(list, v.l.T("forum.rule.rounds", "n", v.f.Rounds))
}

func (v ruleView) choice() []string {
	list := paragraphs(v.f.Committee)
	var axes []string
	for _, a := range v.d.AxesInOrder() {
		axes = append(axes, AxisName(v.l, a))
	}
	if len(axes) > 0 {
		list = append(list, v.l.T("forum.rule.map", "names", v.names(axes)))
	}
	list = append(list, v.l.T("forum.rule.marks", "most", v.f.Marks))
	if v.f.Reserves == 0 {
		return append(list, v.l.T("forum.rule.reserves.all"))
	}
	return append(list, v.l.T("forum.rule.reserves", "n", v.f.Reserves))
}

func (v ruleView) term() (list []string) {
	if v.f.Active {
		list = append(list, v.l.T("forum.rule.term.active", "length", Length(v.l, v.f.Months)))
	} else {
		list = append(list, v.l.T("forum.rule.term", "length", Length(v.l, v.f.Months)))
	}
	if v.f.Meetings > 0 {
		list = append(list, v.l.T("forum.rule.meetings", "n", v.f.Meetings))
	}
	if v.f.Circles {
		list = append(list, v.l.T("forum.rule.circles"))
	}
	if v.f.Voluntary {
		list = append(list, v.l.T("forum.rule.voluntary"))
	}
	return list
}

// Length is a number of months in words, in years where they are whole.
func Length(l *lang.Lang, months int) lang.Words {
	if months%12 == 0 {
		return lang.Words(l.T("forum.years", "n", months/12))
	}
	return lang.Words(l.T("forum.months", "n", months))
}

// RoleName is what to call a role: its own name, or the word of its kind, and for which part of the forum it is.
func RoleName(d app.Document, l *lang.Lang, r *app.Role) string {
	name := r.Name
	if name == "" {
		name = l.T("role." + string(r.Kind))
	}
	if c := d.Constituencies.Get(r.Constituency); c != nil {
		return l.T("role.of", "role", name, "name", ConstituencyName(l, c))
	}
	return name
}

// paragraphs are the lines of a text that are not empty.
func paragraphs(text string) (list []string) {
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			list = append(list, line)
		}
	}
	return list
}
