// Package sample holds the workshop that the program comes with: an invented process of the Bay cluster in the middle of
// its sixth exercise, written in every language. The authorities are real; the organisations, the people and what is said
// of them are not.
package sample

import (
	"time"

	"madrega/app"
	"madrega/app/lang"
	"madrega/assets"
)

// Made is the moment at which the sample was made, in every run.
var Made = time.Date(2026, 11, 15, 9, 0, 0, 0, time.UTC)

// Bay gives the sample in a language. IDs, numbers and relations are the same in all of them.
func Bay(l *lang.Lang) app.Document {
	d, _ := bay(l)
	return d
}

func bay(l *lang.Lang) (app.Document, builder) {
	var f file
	read(assets.Read("sample/bay.json"), &f)
	b := builder{code: l.Code(), next: app.SequentialIDs(Made), ids: map[string]app.ID{}}
	d := b.document(f)
	for _, exercise := range []string{"prepare", "vision", "assets", "partnership", "ventures", "close"} {
		b.exercise(&d, assets.Read("sample/"+exercise+".json"))
	}
	b.ballots(&d)
	b.exercise(&d, assets.Read("sample/room.json"))
	b.exercise(&d, assets.Read("sample/meetings.json"))
	b.forum(&d)
	return d.Rewritten(app.CutTie(app.TiedBallots(d))), b
}

// words is a text in each language.
type words map[string]string

type file struct {
	Process       process          `json:"process"`
	Authorities   []authority      `json:"authorities"`
	Elsewhere     map[string]words `json:"elsewhere"` // localities outside the cluster
	Fields        map[string]words `json:"fields"`
	Organisations []organisation   `json:"organisations"`
	Relations     []relation       `json:"relations"`
	Contributions []contribution   `json:"contributions"`
	Resources     []resource       `json:"resources"`
	Steps         []app.StepState  `json:"steps"`
}

type process struct {
	Place    words         `json:"place"`
	Kind     app.PlaceKind `json:"kind"`
	Title    words         `json:"title"`
	Identity words         `json:"identity"`
}

type authority struct {
	Key  string        `json:"key"`
	Name words         `json:"name"`
	Kind app.PlaceKind `json:"kind"`
}

type organisation struct {
	Key           string     `json:"key"`
	Name          words      `json:"name"`
	Person        bool       `json:"person"`
	Sector        app.Sector `json:"sector"`
	Field         string     `json:"field"`    // a key of fields
	Locality      string     `json:"locality"` // a key of an authority, or of elsewhere
	Scope         app.Scope  `json:"scope"`
	Contact       words      `json:"contact"`
	Notes         words      `json:"notes"`
	Private       words      `json:"private"`
	Influence     app.Score  `json:"influence"`
	Interest      app.Score  `json:"interest"`
	FromInfluence app.Score  `json:"from_influence"`
	FromInterest  app.Score  `json:"from_interest"`
	Reason        words      `json:"reason"`
}

type relation struct {
	A      string   `json:"a"`
	B      string   `json:"b"`
	Now    app.Rung `json:"now"`
	Target app.Rung `json:"target"`
	Move   words    `json:"move"`
	Owner  words    `json:"owner"`
	Due    app.Date `json:"due"`
}

type contribution struct {
	Organisation string     `json:"organisation"`
	Aspect       app.Aspect `json:"aspect"`
	Prompt       string     `json:"prompt"` // as in app.Prompts, for the sector of the organisation
	Text         words      `json:"text"`
}

type resource struct {
	Organisation string           `json:"organisation"`
	Kind         app.ResourceKind `json:"kind"`
	Note         words            `json:"note"`
}

type builder struct {
	code string
	next func() app.ID
	ids  map[string]app.ID // by kind and key: "organisation/olive"
}

func (b builder) say(w words) string { return w[b.code] }

func (b builder) document(f file) app.Document {
	d := app.NewDocument(app.Process{ID: b.next(), Place: b.say(f.Process.Place), Kind: f.Process.Kind,
		Title: b.say(f.Process.Title), Identity: b.say(f.Process.Identity), Created: app.TimeOf(Made)})
	places := f.Elsewhere
	for _, a := range f.Authorities {
		places[a.Key] = a.Name
		d.Authorities = d.Authorities.With(app.Authority{ID: b.next(), Name: b.say(a.Name), Kind: a.Kind})
	}
	sectors := map[string]app.Sector{}
	for _, o := range f.Organisations {
		next := b.organisation(o)
		next.Field, next.Locality = b.say(f.Fields[o.Field]), b.say(places[o.Locality])
		b.ids["organisation/"+o.Key], sectors[o.Key] = next.ID, next.Sector
		d.Organisations = d.Organisations.With(next)
	}
	for _, r := range f.Relations {
		next := app.Relation{ID: b.next(), A: b.ids["organisation/"+r.A], B: b.ids["organisation/"+r.B], Now: r.Now, Target: r.Target,
			Move: b.say(r.Move), Owner: b.say(r.Owner), Due: r.Due}
		if next.A > next.B {
			next.A, next.B = next.B, next.A
		}
		d.Relations = d.Relations.With(next)
	}
	for _, c := range f.Contributions {
		next := app.Contribution{ID: b.next(), Organisation: b.ids["organisation/"+c.Organisation], Aspect: c.Aspect, Text: b.say(c.Text)}
		if c.Prompt != "" {
			next.Prompt = app.PromptKey(sectors[c.Organisation], c.Aspect, c.Prompt)
		}
		d.Contributions = d.Contributions.With(next)
	}
	for _, r := range f.Resources {
		d.Resources = d.Resources.With(app.Resource{ID: b.next(), Organisation: b.ids["organisation/"+r.Organisation], Kind: r.Kind, Note: b.say(r.Note)})
	}
	for _, s := range f.Steps {
		s.ID = b.next()
		d.Steps = d.Steps.With(s)
	}
	return d
}

func (b builder) organisation(o organisation) app.Organisation {
	next := app.Organisation{ID: b.next(), Name: b.say(o.Name), Person: o.Person, Sector: o.Sector, Scope: o.Scope,
		Contact: b.say(o.Contact), Notes: b.say(o.Notes), Private: b.say(o.Private), Reason: b.say(o.Reason),
		Influence: o.Influence, Interest: o.Interest, FromInfluence: o.FromInfluence, FromInterest: o.FromInterest}
	if next.Placed() {
		next.Moved = app.TimeOf(Made)
	}
	if next.Reason != "" {
		next.Reasoned = app.TimeOf(Made)
	}
	return next
}
