package forum

import (
	"strings"

	"madrega/app"
	"madrega/app/lang"
)

// Question is something that an applicant is asked: a line of the form on paper and as a workbook, a field of the screen,
// a column of a list. They follow from the rules of the forum.
type Question struct {
	Key     string   // "name", "head", …; "axis/" and an id for a place on the map
	Label   string   // what is asked, in a language
	How     string   // who has to answer; "" for everybody
	Choices []Choice // the possible answers; nil for words of one's own
	Long    bool     // the words may be a paragraph
	Must    bool     // an application without an answer is not complete
}

// Choice is a possible answer.
type Choice struct {
	ID   string // as Entry keeps it
	Text string // in a language
}

// FormMark stands in the first cell of the application form as a workbook, and tells it from any other workbook. In the lines
// below it the first cell, which is not shown, is the Key of a question, the second what is asked, the third the answer.
const FormMark = "madrega-application-1"

const axisKey = "axis/" // before the id of an axis

// AxisKey is the Key of the question for the place on an axis.
func AxisKey(axis app.ID) string { return axisKey + string(axis) }

// AxisOf is the axis of a question; "" when it asks for something else.
func AxisOf(key string) app.ID {
	if axis, ok := strings.CutPrefix(key, axisKey); ok {
		return app.ID(axis)
	}
	return ""
}

// Questions are what an application has to answer, in the order of the form. What the rules don't ask for is not among
// them, nor what follows from another answer: of which kind a locality is.
func Questions(d app.Document, l *lang.Lang) []Question { return questions(d, l, false) }

// Everything is all that can be said of an application, whether the rules ask for it or not, in the same order.
func Everything(d app.Document, l *lang.Lang) []Question { return questions(d, l, true) }

func questions(d app.Document, l *lang.Lang, all bool) (list []Question) {
	f := d.Forum()
	text := func(key string, long, must bool) Question {
		return Question{Key: key, Label: l.T("application." + key), Long: long, Must: must}
	}
	add := func(asked bool, q Question) {
		if asked || all {
			list = append(list, q)
		}
	}
	localities := false
	for _, a := range d.AxesInOrder() {
		localities = localities || a.Kind == app.LocalityAxis
	}
	add(anySits(d, true) && anySits(d, false), choice(l, "person", "organisation", "person"))
	add(true, text("name", false, true))
	add(true, constituencies(d, l, all))
	add(true, text("delegate", false, anySits(d, false)))
	add(true, text("position", false, false))
	add(f.Heads, yesOrNo(l, "head"))
	add(f.Purpose, yesOrNo(l, "purpose"))
	add(f.Philanthropy, yesOrNo(l, "philanthropy"))
	for _, a := range d.AxesInOrder() {
		add(a.Kind != app.PlaceAxis || !localities, onAxis(d, l, a))
	}
	add(f.Linkage, text("linkage", true, true))
	add(true, text("motive", true, false))
	add(true, text("email", false, false))
	add(true, text("phone", false, false))
	return list
}

// anySits tells whether people for themselves, or organisations, may sit somewhere by the call.
func anySits(d app.Document, people bool) bool {
	for c := range d.Constituencies.All() {
		if !c.Outside && (people && c.People || !people && c.Bodies) {
			return true
		}
	}
	return false
}

func choice(l *lang.Lang, key string, ids ...string) Question {
	q := Question{Key: key, Label: l.T("application." + key), Must: true}
	for _, id := range ids {
		q.Choices = append(q.Choices, Choice{id, l.T("application.answer." + id)})
	}
	return q
}

// yesOrNo asks what only some applicants have to answer: How says who.
func yesOrNo(l *lang.Lang, key string) Question {
	q := choice(l, key, string(app.Yes), string(app.No))
	q.How, q.Must = l.T("application."+key+".how"), false
	return q
}

func constituencies(d app.Document, l *lang.Lang, all bool) Question {
	q := Question{Key: "constituency", Label: l.T("application.constituency"), Must: true}
	for _, c := range d.ConstituenciesInOrder() {
		if all || !c.Outside {
			q.Choices = append(q.Choices, Choice{string(c.ID), ConstituencyName(l, c)})
		}
	}
	return q
}

func onAxis(d app.Document, l *lang.Lang, a *app.Axis) Question {
	q := Question{Key: AxisKey(a.ID), Label: AxisName(l, a), Must: true, Choices: []Choice{}}
	for _, v := range d.QuotasOf(a.ID) {
		q.Choices = append(q.Choices, Choice{string(v.ID), ValueName(l, v)})
	}
	return q
}

// Answer is what an entry says to the question of a key: the words, or the id of a choice; "" for nothing.
func (e *Entry) Answer(key string) string {
	if axis := AxisOf(key); axis != "" {
		return string(e.Traits[axis])
	}
	switch key {
	case "person":
		if e.Person {
			return "person"
		}
		return "organisation"
	case "constituency":
		return string(e.Constituency)
	case "head":
		return string(e.Head)
	case "purpose":
		return string(e.Purpose)
	case "philanthropy":
		return string(e.Philanthropy)
	}
	if text := e.text(key); text != nil {
		return *text
	}
	return ""
}

// SetAnswer answers the question of a key.
func (e *Entry) SetAnswer(key, value string) {
	if axis := AxisOf(key); axis != "" {
		if e.Traits == nil {
			e.Traits = map[app.ID]app.ID{}
		}
		e.Traits[axis] = app.ID(value)
		return
	}
	switch key {
	case "person":
		e.Person = value == "person"
	case "constituency":
		e.Constituency = app.ID(value)
	case "head":
		e.Head = app.Answer(value)
	case "purpose":
		e.Purpose = app.Answer(value)
	case "philanthropy":
		e.Philanthropy = app.Answer(value)
	}
	if text := e.text(key); text != nil {
		*text = value
	}
}

// text is the field of a question that is answered in words; nil for any other.
func (e *Entry) text(key string) *string {
	switch key {
	case "name":
		return &e.Name
	case "delegate":
		return &e.Delegate
	case "position":
		return &e.Position
	case "linkage":
		return &e.Linkage
	case "motive":
		return &e.Motive
	case "email":
		return &e.Email
	case "phone":
		return &e.Phone
	}
	return nil
}

// Answer changes what an application says to a question. A non-empty merge makes it one step of undo with what is typed next.
func Answer(application app.ID, key, value, merge string) app.Command {
	if axis := AxisOf(key); axis != "" {
		return SetTrait(application, axis, app.ID(value))
	}
	return app.Edit(application, merge, func(a *app.Application) {
		e := Entry{Application: *a}
		e.SetAnswer(key, value)
		*a = e.Application
	})
}
