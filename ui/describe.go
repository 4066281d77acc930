package ui

import (
	"slices"

	"madrega/app"
	"madrega/app/agenda"
	"madrega/app/lang"
	"madrega/ui/kit"
)

// mostNamed is how many names a sentence about changes lists.
const mostNamed = 12

// describe says in sentences what a difference adds, changes and removes. d is any document that knows the names.
func describe(l *kit.Look, d app.Document, diff app.Diff) []string {
	n := namer{l, d, map[app.ID]string{}}
	for _, c := range diff {
		if o, ok := c.Before.(*app.Organisation); ok {
			n.known[o.ID] = o.Name
		}
		if o, ok := c.After.(*app.Organisation); ok {
			n.known[o.ID] = o.Name
		}
	}
	var sentences []string
	for _, c := range app.Collections {
		kinds := map[string][]string{}
		for _, ch := range diff {
			if ch.Kind != c.Name() {
				continue
			}
			switch {
			case ch.Before == nil:
				kinds["added"] = append(kinds["added"], n.name(ch.After))
			case ch.After == nil:
				kinds["removed"] = append(kinds["removed"], n.name(ch.Before))
			default:
				kinds["changed"] = append(kinds["changed"], n.name(ch.After))
			}
		}
		for _, what := range []string{"added", "changed", "removed"} {
			if names := kinds[what]; len(names) > 0 {
				sentences = append(sentences, n.sentence("change."+what, c.Name(), names))
			}
		}
	}
	return sentences
}

// namer finds what to call the things of a document.
type namer struct {
	l     *kit.Look
	d     app.Document
	known map[app.ID]string // organisations that may be gone from d
}

// sentence says what was done to things of a kind, by their names as far as they have any.
func (n namer) sentence(key, kind string, names []string) string {
	what := app.Msg("change.kind."+kind, "n", len(names))
	names = slices.DeleteFunc(names, func(name string) bool { return name == "" })
	slices.Sort(names)
	if names = slices.Compact(names); len(names) == 0 {
		return n.l.T(key+".bare", "what", what)
	}
	return n.l.T(key, "what", what, "names", n.list(names))
}

func (n namer) list(names []string) lang.Words { return n.l.Names(mostNamed, names) }

func (n namer) organisation(id app.ID) string {
	if o := n.d.Organisations.Get(id); o != nil {
		return o.Name
	}
	return n.known[id]
}

// name is what to call a thing: by the words of the program, by its own, or else as what it belongs to.
func (n namer) name(e app.Entity) string {
	switch e := e.(type) {
	case *app.Ballot: // who voted, and what, never stand together
		return e.Label
	case *app.Dot:
		return ""
	case *app.Relation:
		return n.l.T("report.pair", "a", n.organisation(e.A), "b", n.organisation(e.B))
	case *app.Contribution, *app.Resource, *app.Partner, *app.Invitation:
		return n.organisation(app.References(e)[0].ID)
	case *app.StepState:
		return n.l.T(e.Exercise + "." + e.Step + ".title")
	case *app.Block:
		return agenda.BlockTitle(n.l.Lang, e)
	case *app.Finding:
		return n.l.T("topic." + string(e.Topic))
	case *app.Component:
		return n.l.T("component." + string(e.Key))
	case *app.Rating:
		if b := n.d.Ballots.Get(e.Ballot); b == nil || b.Voter != "" {
			return ""
		}
		return n.l.T("component." + string(e.Component))
	case *app.Round:
		return n.l.T("vote.round", "number", e.Number)
	case *app.Option:
		if e.Key != "" {
			return n.l.T("option." + string(e.Topic) + "." + e.Key)
		}
	case *app.Existing:
		if e.Name == "" {
			return n.l.T("existing." + string(e.Component) + "." + e.Prompt)
		}
	}
	if title := app.Title(e); title != "" {
		return short(title)
	}
	for _, r := range app.References(e) {
		if of := app.CollectionNamed(r.Kind).Get(n.d, r.ID); of != nil {
			return n.name(of)
		}
	}
	return ""
}

// short keeps a card or a sentence to what fits into a line with others.
func short(s string) string {
	const most = 60
	if letters := []rune(s); len(letters) > most {
		return string(letters[:most-1]) + "…"
	}
	return s
}
