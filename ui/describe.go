package ui

import (
	"madrega/app"
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
				sentences = append(sentences, l.T("change."+what, "what", app.Msg("change.kind."+c.Name(), "n", len(names)), "names", n.list(names)))
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

func (n namer) list(names []string) lang.Words { return n.l.Names(mostNamed, names) }

func (n namer) organisation(id app.ID) string {
	if o := n.d.Organisations.Get(id); o != nil {
		return o.Name
	}
	return n.known[id]
}

func (n namer) name(e app.Entity) string {
	switch e := e.(type) {
	case *app.Process:
		return e.Place
	case *app.Authority:
		return e.Name
	case *app.Organisation:
		return e.Name
	case *app.Relation:
		return n.l.T("report.pair", "a", n.organisation(e.A), "b", n.organisation(e.B))
	case *app.Contribution:
		return n.organisation(e.Organisation)
	case *app.Resource:
		return n.organisation(e.Organisation)
	case *app.StepState:
		return n.l.T(e.Exercise + "." + e.Step + ".title")
	}
	return ""
}
