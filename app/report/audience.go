package report

import (
	"reflect"
	"slices"
	"strings"

	"madrega/app"
)

// Audience is who reads what goes out.
type Audience int

const (
	Participants Audience = iota // everybody who took part: nothing that judges one of them, or names a person
	Planner                      // who keeps the files: with contacts and notes, and stable IDs
	Committee                    // the advisory committee of a forum: it decides by what applicants are, not who
	Room                         // whoever sees the wall
	Sheets                       // whoever gets a sheet that is printed for the room
)

// readers are several audiences.
type readers uint

func only(list ...Audience) (r readers) {
	for _, a := range list {
		r |= 1 << a
	}
	return r
}

var (
	nobody   = only()
	planner  = only(Planner)
	reports  = only(Participants, Planner)
	shown    = only(Participants, Planner, Room)
	known    = only(Participants, Planner, Room, Sheets, Committee)
	deciders = only(Planner, Committee)
)

// mayRead says of every text that somebody writes who may read it, and of some facts that are no text of their own. It is
// the only place that decides: a report is made of a document from which all the rest was taken out. A field that is
// missing here is read by nobody, and a test asks for it.
var mayRead = map[string]map[string]readers{
	"process":   {"place": known, "title": known, "identity": shown, "goal": shown, "alone": shown, "convening": reports},
	"authority": {"name": known},
	"organisation": {
		"name": known, "field": reports, "locality": reports | only(Sheets), "contact": planner,
		"notes": planner, "private": nobody, "reason": planner,
	},
	"relation":     {"move": reports, "owner": reports},
	"contribution": {"text": reports},
	"resource":     {"note": reports},
	"card":         {"text": shown | only(Sheets), "said": planner, "note": reports},
	"group":        {"name": shown | only(Sheets)},
	"draft":        {"text": shown | only(Sheets)},
	"ballot":       {"label": planner},
	"component":    {"evidence": reports, "move": shown, "owner": shown},
	"existing":     {"name": reports},
	"asset":        {"name": shown, "evidence": reports},
	"cluster":      {"name": shown, "about": shown, "advantage": shown, "benefits": shown},
	"unit":         {"name": shown},
	"venture":      {"name": shown | only(Sheets), "about": reports, "reason": reports, "gate": shown, "owner": shown},
	"partner":      {"motive": reports, "contribution": reports, "expectation": reports, "role": reports, "interface": reports},
	"waiver":       {"note": reports},
	"culture_gap":  {"gap": reports, "agreed": shown},
	"option":       {"name": shown, "note": reports},
	"finding":      {"evidence": reports},
	"department":   {"name": planner, "person": planner, "note": planner},
	"invitation":   {"needs": planner, "motives": planner, "gets": planner, "host": planner},
	"action":       {"text": shown, "owner": shown},
	"meeting":      {"place": shown | only(Sheets), "purpose": shown | only(Sheets)},
	"block":        {"title": only(Room, Sheets)},
	"person":       {"name": only(Planner, Sheets), "role": planner},
	"forum":        {"name": known, "goals": known, "voting": known, "committee": known},
	"constituency": {"name": known},
	"role":         {"name": known, "holder": only(Planner, Sheets)},
	"axis":         {"name": known},
	"quota":        {"name": known},
	"call": {
		"focus": only(Participants, Planner, Sheets), "asked": only(Participants, Planner, Sheets),
		"submit": only(Participants, Planner, Sheets),
	},
	"application": {
		"name": deciders | only(Sheets), "delegate": only(Planner, Sheets), "position": only(Planner, Sheets), "linkage": planner,
		"motive": planner, "email": planner, "phone": planner, "notes": planner,
	},
	"ruling":   {"by": deciders, "reason": deciders},
	"assessor": {"name": deciders},
	"mark":     {"note": planner},
	"panel":    {"by": planner, "reason": planner},
	"lottery":  {"public": deciders},
	"member":   {"reason": planner},
	"team":     {"name": reports, "purpose": reports},
	"circle":   {"topic": planner, "notes": planner},

	// Facts. Who sits in the forum is public; how ready the own house is, what one of them fears, that two of them have nothing
	// to do with each other, and who hasn't answered yet, is not.
	"": {"readiness": planner, "concern": planner, "disconnection": planner, "answer": planner, "seat": known},
}

// May tells whether an audience may read a field ("organisation.contact"), or know a fact.
func May(a Audience, what string) bool {
	kind, field, ok := strings.Cut(what, ".")
	if !ok {
		kind, field = "", what
	}
	return mayRead[kind][field]&only(a) != 0
}

// Undecided are the texts of which nobody said who may read them, and those that there are not.
func Undecided(texts []string) (missing, unknown []string) {
	for _, name := range texts {
		kind, field, _ := strings.Cut(name, ".")
		if _, said := mayRead[kind][field]; !said {
			missing = append(missing, name)
		}
	}
	for kind, fields := range mayRead {
		for field := range fields {
			if name := kind + "." + field; kind != "" && !slices.Contains(texts, name) {
				unknown = append(unknown, name)
			}
		}
	}
	return missing, unknown
}

func (v view) may(what string) bool { return May(v.o.Audience, what) }

// readable is a document without what an audience may not read. It is for reports only: it may break the rules of a document.
func readable(d app.Document, a Audience) app.Document {
	seated := seatedIn(d)
	for _, c := range app.Collections {
		kind := reflect.TypeOf(c.New()).Elem()
		var hidden []int
		for i := range kind.NumField() {
			f := kind.Field(i)
			if IsWritten(f) && !May(a, c.Name()+"."+f.Tag.Get("json")) {
				hidden = append(hidden, i)
			}
		}
		var changed []app.Entity
		for e := range c.All(d) {
			if seated[e.EntityID()] && May(a, "seat") {
				e = sitting(e, hidden)
			} else {
				e = blanked(e, hidden)
			}
			if e != nil {
				changed = append(changed, e)
			}
		}
		c.Put(&d, changed...)
	}
	if !May(a, "readiness") {
		d.Findings = d.Findings.Without(func(f *app.Finding) bool {
			return slices.Contains(app.Readiness, f.Topic) || slices.Contains(app.Justification, f.Topic)
		})
	}
	if !May(a, "concern") {
		d.Contributions = d.Contributions.Without(func(c *app.Contribution) bool { return c.Aspect == app.Concerns })
	}
	if !May(a, "disconnection") {
		d.Relations = d.Relations.Without(func(r *app.Relation) bool { return r.Now == app.Disconnection })
	}
	return d
}

// IsWritten tells whether a field holds words of somebody.
func IsWritten(f reflect.StructField) bool {
	return f.Type == reflect.TypeFor[string]() && !slices.Contains(strings.Split(f.Tag.Get("is"), ","), "key")
}

// blanked is an entity without some of its texts; nil if it has none of them.
func blanked(e app.Entity, fields []int) app.Entity {
	v := reflect.ValueOf(e).Elem()
	if !slices.ContainsFunc(fields, func(i int) bool { return v.Field(i).String() != "" }) {
		return nil
	}
	next := reflect.New(v.Type())
	next.Elem().Set(v)
	for _, i := range fields {
		next.Elem().Field(i).SetString("")
	}
	return next.Interface().(app.Entity)
}

// sitting is the application or the person of somebody who sits in the forum: by which name is for everybody.
func sitting(e app.Entity, fields []int) app.Entity {
	t := reflect.TypeOf(e).Elem()
	return blanked(e, slices.DeleteFunc(slices.Clone(fields), func(i int) bool { return t.Field(i).Name == "Name" || t.Field(i).Name == "Delegate" }))
}

// seatedIn are the applications and the persons of those who sit in the forum.
func seatedIn(d app.Document) map[app.ID]bool {
	seated := map[app.ID]bool{}
	for m := range d.Members.All() {
		if m.Left == "" {
			seated[m.Application], seated[m.Person] = true, true
		}
	}
	delete(seated, "")
	return seated
}
