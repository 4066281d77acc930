package agenda

import (
	"slices"

	"madrega/app"
	"madrega/app/lang"
)

// Template is an agenda to begin with. One of ours has its words under "agenda.template.<ID>" and ".how"; one that a user
// saved has a name of its own.
type Template struct {
	ID     string `json:"-"`
	Name   string `json:"name"`
	Blocks []Part `json:"blocks"`
}

// Part is a block of a template: a step of an exercise; one of our words, under "agenda.own.<Own>"; or a title of the
// user's. Minutes 0 are those that the step is planned with.
type Part struct {
	Exercise string `json:"exercise,omitempty"`
	Step     string `json:"step,omitempty"`
	Own      string `json:"-"`
	Title    string `json:"title,omitempty"`
	Minutes  int    `json:"minutes"`
}

func step(exercise, step string, minutes int) Part {
	return Part{Exercise: exercise, Step: step, Minutes: minutes}
}

func own(key string, minutes int) Part { return Part{Own: key, Minutes: minutes} }

// Templates that come with the program.
var Templates = []Template{
	{ID: "opening", Blocks: []Part{ // 3 hours
		own("opening", 10),
		step("vision", "cards", 20), step("vision", "group", 20), step("vision", "dots", 10), step("vision", "sentence", 20),
		own("break", 15),
		step("stakeholders", "entry", 20), step("stakeholders", "grid", 25), step("stakeholders", "relations", 15),
		step("close", "agreements", 10), step("close", "actions", 10), step("close", "next", 5),
	}},
	{ID: "followup", Blocks: []Part{ // 90 minutes
		own("since", 10),
		step("vision", "components", 20), step("vision", "move", 20), step("ventures", "grid", 20),
		step("close", "actions", 10), step("close", "feedback", 5), step("close", "next", 5),
	}},
	{ID: "day", Blocks: []Part{ // 7 hours, with the breaks
		own("opening", 15),
		step("vision", "cards", 20), step("vision", "group", 25), step("vision", "dots", 10), step("vision", "sentence", 25),
		own("break", 15),
		step("vision", "components", 25), step("vision", "move", 25), step("assets", "assets", 20), step("assets", "clusters", 25),
		own("lunch", 45),
		step("stakeholders", "entry", 20), step("stakeholders", "grid", 25),
		own("break", 15),
		step("ventures", "ideas", 25), step("ventures", "grid", 25), step("ventures", "gate", 20),
		step("close", "agreements", 10), step("close", "actions", 15), step("close", "feedback", 10), step("close", "next", 5),
	}},
	{ID: "forum", Blocks: []Part{ // 2 hours
		own("presence", 10), own("decisions", 15), own("teams", 30), own("theme", 30),
		step("ventures", "plan", 15),
		step("close", "agreements", 5), step("close", "actions", 10), step("close", "next", 5),
	}},
}

// Make gives the blocks of an agenda of this kind, with the words of a language. Steps that this program does not know are
// left out.
func (t Template) Make(d app.Document, l *lang.Lang) []app.Block {
	var blocks []app.Block
	for _, p := range t.Blocks {
		b := app.Block{Exercise: p.Exercise, Step: p.Step, Title: p.Title, Minutes: min(p.Minutes, app.MostMinutes)}
		if p.Own != "" {
			b.Title = l.T("agenda.own." + p.Own)
		}
		if b.Exercise != "" {
			s, ok := StepNamed(d, b.Exercise, b.Step)
			if !ok {
				continue
			}
			if b.Minutes < 1 {
				b.Minutes = s.Minutes
			}
		}
		if b.Minutes > 0 && b.Check() == nil {
			blocks = append(blocks, b)
		}
	}
	return blocks
}

// TemplateOf keeps an agenda as a template of the user's own.
func TemplateOf(name string, blocks []*app.Block) Template {
	t := Template{Name: name}
	for _, b := range blocks {
		t.Blocks = append(t.Blocks, Part{Exercise: b.Exercise, Step: b.Step, Title: b.Title, Minutes: b.Minutes})
	}
	return t
}

// Minutes of the whole template.
func (t Template) Minutes() (n int) {
	for _, p := range t.Blocks {
		n += p.Minutes
	}
	return n
}

// StepNamed finds a step of an exercise, as the facilitator planned it.
func StepNamed(d app.Document, exercise, step string) (Step, bool) {
	for _, e := range Exercises {
		if e.ID != exercise {
			continue
		}
		steps := e.Planned(d)
		if i := slices.IndexFunc(steps, func(s Step) bool { return s.ID == step }); i >= 0 {
			return steps[i], true
		}
	}
	return Step{}, false
}

// BlockTitle is what a block is called in a language.
func BlockTitle(l *lang.Lang, b *app.Block) string {
	if b.Title != "" || b.Exercise == "" {
		return b.Title
	}
	if key := b.Exercise + "." + b.Step + ".title"; l.Has(key) {
		return l.T(key)
	}
	return b.Step
}
