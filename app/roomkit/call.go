package roomkit

import (
	"strings"

	"madrega/app"
	"madrega/app/forum"
)

// Notice is the call for applications, as it is hung up and sent out. It names nobody.
type Notice struct {
	Forum string
	About string // which call it is, and since when
	Due   string // until when one can apply; "" without a deadline
	Parts []NoticePart
	None  string // said while there are no rules
}

// NoticePart is some of it under a heading.
type NoticePart struct {
	Title  string
	Text   []string
	Points bool // each text is a point of a list
}

// Form is the application form. Its lines are those of the screen and of the workbook.
type Form struct {
	Forum   string
	How     []string // until when, where to, and what becomes of what is written
	Lines   []FormLine
	Declare string
	Sign    [3]string // name, date, signature
	Office  [3]string // for the secretary: what this is, number, when it came
	None    string    // said while there are no rules
}

// FormLine is a question.
type FormLine struct {
	Line             // How says who has to answer
	Choices []string // to be ticked; none for words of one's own
	Long    bool     // the words may be many
}

func (Notice) sheet() {}
func (Form) sheet()   {}

func (v view) notice() Notice {
	f, c := v.d.Forum(), forum.Current(v.d)
	n := Notice{Forum: f.Name, None: v.l.T("forum.none")}
	if f.ID == "" || c == nil {
		return n
	}
	n.About = v.l.T("forum.call.number", "number", c.Number)
	if c.Number > 1 {
		n.About = v.l.T("forum.call.round", "number", c.Number)
	}
	if c.Opened != "" {
		n.About = v.l.T("forum.call.since", "call", n.About, "date", v.l.Day(c.Opened))
	}
	n.Due = v.due(c)
	add := func(title string, points bool, text []string) {
		if len(text) > 0 {
			n.Parts = append(n.Parts, NoticePart{title, text, points})
		}
	}
	add(v.l.T("forum.call.goals"), true, paragraphs(f.Goals))
	add(v.l.T("forum.call.focus"), false, paragraphs(c.Focus))
	add(v.l.T("forum.call.asked"), false, paragraphs(c.Asked))
	for _, g := range forum.RuleGroups(v.d, v.l) {
		add(g.Title, true, g.Rules)
	}
	add(v.l.T("forum.call.submit"), false, paragraphs(c.Submit))
	return n
}

func (v view) due(c *app.Call) string {
	if c.Deadline == "" {
		return ""
	}
	return v.l.T("forum.call.due", "date", v.l.Day(c.Deadline.Date()), "hour", c.Deadline.Clock())
}

func (v view) form() Form {
	f, c := v.d.Forum(), forum.Current(v.d)
	form := Form{Forum: f.Name, None: v.l.T("forum.none")}
	if f.ID == "" || c == nil {
		return form
	}
	if due := v.due(c); due != "" {
		form.How = append(form.How, due)
	}
	form.How = append(append(form.How, paragraphs(c.Submit)...), v.l.T("forum.form.private"))
	for i, q := range forum.Questions(v.d, v.l) {
		line := FormLine{Line: Line{v.l.Number(i + 1), q.Label, q.How}, Long: q.Long}
		for _, choice := range q.Choices {
			line.Choices = append(line.Choices, choice.Text)
		}
		form.Lines = append(form.Lines, line)
	}
	form.Declare = v.l.T("forum.form.declare")
	form.Sign = [3]string{v.l.T("field.name"), v.l.T("field.date"), v.l.T("room.guests.signature")}
	form.Office = [3]string{v.l.T("forum.form.office"), v.l.T("forum.form.number"), v.l.T("application.received")}
	return form
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
