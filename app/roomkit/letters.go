package roomkit

import (
	"cmp"

	"madrega/app"
	"madrega/app/forum"
)

// Post is letters of one sort, a page for each.
type Post struct {
	Letters []Letter
	None    string // said when there is nobody to write to
}

// Letter is from the forum to one person. It holds personal data: it goes to that person alone.
type Letter struct {
	Place, Forum string // who writes
	Date         string
	Dear         string   // before the name
	To           []string // name, then office and organisation
	Title        string
	Text         []string // paragraphs
	Facts        []Fact
	Listed       string   // over the list
	List         []string // what it asks, or means
	Thanks       string
	Greeting     string
	Signed       []string // name of who signs, which may be "", then office
}

// Fact is what a letter says in a box of its own.
type Fact struct{ Name, Text string }

func (Post) sheet() {}

// post writes the letters of appointment, or of reserve.
func (v view) post() Post {
	if v.name == ReserveLetters {
		post := Post{None: v.l.T("forum.letter.reserve.none")}
		decided := v.decided()
		if decided == "" {
			post.None = v.l.T("forum.letter.undecided")
			return post
		}
		for _, r := range forum.Reserves(v.d) {
			if r.Kept {
				post.Letters = append(post.Letters, v.reserve(r.Application, decided))
			}
		}
		return post
	}
	post := Post{None: v.l.T("forum.letter.none")}
	for _, m := range forum.Members(v.d) {
		post.Letters = append(post.Letters, v.appointment(m))
	}
	return post
}

// decided is the day on which the panel of the current call was adopted; "" as long as none was.
func (v view) decided() string {
	current := forum.Current(v.d)
	for p := range v.d.Panels.All() {
		if current != nil && p.Call == current.ID && p.Adopted != 0 {
			return v.l.Date(p.Adopted.Std())
		}
	}
	return ""
}

// letter is what all letters have in common.
func (v view) letter(name, date string, a *app.Application) Letter {
	l, d := v.l, v.d
	letter := Letter{Place: d.Process().Place, Forum: d.Forum().Name, Date: date, Dear: l.T("forum.letter.dear"), To: []string{name},
		Greeting: l.T("forum.letter.greeting"), Signed: v.signed(name)}
	if position := l.Join(a.Position, v.body(a)); position != "" {
		letter.To = append(letter.To, position)
	}
	return letter
}

// body is the organisation that an application is for; "" when it is for the person themself.
func (v view) body(a *app.Application) string {
	if a.Person || a.Sits() == "" {
		return ""
	}
	return a.Name
}

// signed is the chair, and the word for it. The chair's own letter is signed by the co-chair, or else the secretary; where
// there is nobody there is only a line to sign on.
func (v view) signed(to string) []string {
	for _, kind := range []app.RoleKind{app.Chair, app.CoChair, app.Secretary} {
		for _, r := range forum.RolesInOrder(v.d) {
			name := r.Holder
			if m := forum.HolderOf(v.d, r.ID); m != nil {
				name = forum.NameOf(v.d, m)
			}
			if r.Kind != kind || name == "" || name == to {
				continue
			}
			if kind == app.Chair {
				return []string{name, v.l.T("forum.letter.chair")}
			}
			return []string{name, forum.RoleName(v.d, v.l, &app.Role{Kind: r.Kind, Name: r.Name})}
		}
	}
	return []string{"", v.l.T("forum.letter.committee")}
}

func (v view) appointment(m *app.Member) Letter {
	l, d := v.l, v.d
	a := d.Applications.Get(m.Application)
	p, date := d.Panels.Get(m.Panel), l.Day(m.Began)
	decided := p != nil && p.Adopted != 0
	if decided {
		date = l.Date(p.Adopted.Std())
	}
	letter := v.letter(forum.NameOf(d, m), date, a)
	letter.Title, letter.Thanks = l.T("forum.letter.title"), l.T("forum.letter.thanks")
	letter.Text = []string{l.T("forum.letter.text")}
	if decided {
		letter.Text = []string{l.T("forum.letter.text.decided", "date", date)}
	}
	if body := v.body(a); body != "" {
		letter.Text = append(letter.Text, l.T("forum.letter.body", "body", body))
	}
	office := l.T("forum.letter.member")
	if r := d.Roles.Get(m.Role); r != nil {
		office = forum.RoleName(d, l, &app.Role{Kind: r.Kind, Name: r.Name})
	}
	letter.Facts = []Fact{{l.T("forum.letter.office"), office}, v.constituency(a),
		{l.T("forum.letter.term"), l.T("forum.letter.dates", "from", l.Day(m.Began), "to", l.Day(forum.TermOf(d, m)))}}
	for _, g := range forum.RuleGroups(d, l) {
		if g.ID == "term" {
			letter.Listed, letter.List = g.Title, g.Rules
		}
	}
	return letter
}

func (v view) constituency(a *app.Application) Fact {
	fact := Fact{Name: forum.AxisWords(v.d, v.l, forum.Constituencies), Text: "–"}
	if c := v.d.Constituencies.Get(a.Constituency); c != nil {
		fact.Text = forum.ConstituencyName(v.l, c)
	}
	return fact
}

func (v view) reserve(a *app.Application, decided string) Letter {
	l := v.l
	letter := v.letter(cmp.Or(a.Sits(), a.Name), decided, a)
	letter.Title, letter.Thanks = l.T("forum.letter.reserve.title"), l.T("forum.letter.reserve.thanks")
	letter.Text, letter.Facts = []string{l.T("forum.letter.reserve.text")}, []Fact{v.constituency(a), {l.T("forum.letter.reserve.number"), l.Number(a.Number)}}
	if a.Source == app.ByAppointment {
		letter.Text, letter.Facts = []string{l.T("forum.letter.reserve.named")}, letter.Facts[:1]
	} else if a.Received != "" {
		letter.Facts = append(letter.Facts, Fact{l.T("forum.letter.reserve.received"), l.Day(a.Received.Date())})
	}
	letter.Listed = l.T("forum.letter.reserve.means")
	letter.List = []string{l.T("forum.letter.reserve.seat"), l.T("forum.letter.reserve.teams")}
	if n := v.d.Forum().Rounds; a.Source == app.ByAppointment {
		return letter
	} else if n > 0 {
		letter.List = append(letter.List, l.T("forum.rule.rounds", "n", n))
	} else {
		letter.List = append(letter.List, l.T("forum.rule.rounds.none"))
	}
	return letter
}
