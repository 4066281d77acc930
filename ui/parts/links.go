package parts

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/kit"
)

// Link is something that another thing is linked to, or could be.
type Link struct {
	ID   app.ID
	Item kit.Item // its name, with a sector mark (Marked, Sector) or an icon
}

// OrganisationLink is a stakeholder as a link.
func OrganisationLink(o *app.Organisation) Link {
	return Link{o.ID, kit.Item{Text: o.Name, Sector: o.Sector, Marked: true}}
}

// Links shows what a thing is linked to, as tags that can be taken away, and a field that adds another: it offers the
// choices that hold what is written, and Enter takes the highlighted one, or the only one, or the one of that name.
type Links struct {
	Name        string // in its Kept
	Linked      []Link
	Choices     []Link // what could be linked; those that are linked are left out
	Placeholder string // of the field: "to add an asset"
	OnAdd       func(app.ID)
	OnRemove    func(app.ID)
	OnNew       func(name string) // Enter on a name that is not among the choices makes it; nil refuses
	OnOpen      func(app.ID)      // a press on the name; nil for nothing
	ReadOnly    bool
}

// Flow lays out tags and field beside each other, in as many lines as they need.
func (x Links) Flow(l *kit.Look, k *Kept) *fyne.Container {
	flow := kit.Flow(l, 8)
	for _, link := range x.Linked {
		flow.Add(x.tag(l, k, link))
	}
	if x.ReadOnly {
		if len(x.Linked) == 0 {
			flow.Add(kit.NewText(l, l.T("parts.links.none"), kit.Second).SetColor(kit.Ink2))
		}
		return flow
	}
	if len(x.Choices) > 0 || x.OnNew != nil {
		flow.Add(kit.Width(l, 230, x.field(l, k)))
	}
	return flow
}

func (x Links) tag(l *kit.Look, k *Kept, link Link) *kit.Tag {
	var open, remove func()
	if x.OnOpen != nil {
		open = func() { x.OnOpen(link.ID) }
	}
	if !x.ReadOnly {
		remove = func() { x.OnRemove(link.ID) }
	}
	name := x.Name + "/" + string(link.ID)
	if !k.same(name, []kit.Item{link.Item}) {
		delete(k.before, name)
	}
	tag := Keep(k, name, func() *kit.Tag { return kit.NewTag(l, link.Item, open, remove) })
	tag.On(open, remove)
	return tag
}

// free are the choices that are not linked yet.
func (x Links) free() []Link {
	return slices.DeleteFunc(slices.Clone(x.Choices), func(c Link) bool {
		return slices.ContainsFunc(x.Linked, func(link Link) bool { return link.ID == c.ID })
	})
}

func (x Links) field(l *kit.Look, k *Kept) *kit.Entry {
	name := x.Name + "/add"
	var e *kit.Entry
	choices := named(x.free())
	add := func(text string) bool {
		if id, ok := choices.find(text); ok {
			e.SetText("")
			x.OnAdd(id)
			return true
		}
		return false
	}
	o := kit.EntryOptions{Placeholder: x.Placeholder,
		Completions:    choices.like,
		CompletionItem: choices.item,
		OnComplete:     func(text string) { add(text) },
		OnSubmitted: func(text string) {
			switch text = app.CleanLine(text); {
			case text == "" || add(text):
			case x.OnNew != nil:
				e.SetText("")
				x.OnNew(text)
			default:
				if like := choices.like(text); len(like) == 1 {
					add(like[0])
				} else {
					e.SetProblem("parts.links.unknown")
				}
			}
		},
		OnKey: func(ev *fyne.KeyEvent) bool {
			if ev.Name == fyne.KeyBackspace && e.Text() == "" && len(x.Linked) > 0 {
				x.OnRemove(x.Linked[len(x.Linked)-1].ID)
				return true
			}
			return false
		},
	}
	e = k.Field(l, name, o)
	return e
}

// named are choices by what is written to choose them: their names, with a number where several have the same.
type namedLinks struct {
	words []string
	links map[string]Link // by app.Fold of the words
}

func named(links []Link) namedLinks {
	n := namedLinks{links: map[string]Link{}}
	for _, link := range links {
		words := link.Item.Text
		if _, twice := n.links[app.Fold(words)]; twice && link.Item.Second != "" {
			words += " (" + link.Item.Second + ")"
		}
		if _, twice := n.links[app.Fold(words)]; twice {
			continue
		}
		n.words, n.links[app.Fold(words)] = append(n.words, words), link
	}
	return n
}

func (n namedLinks) find(words string) (app.ID, bool) {
	link, ok := n.links[app.Fold(words)]
	return link.ID, ok
}

func (n namedLinks) item(words string) kit.Item {
	item := n.links[app.Fold(words)].Item
	item.Text = words
	return item
}

// like are the names that hold what is written.
func (n namedLinks) like(s string) []string { return Like(n.words, s) }

// Like are the known words that hold what is written, those that begin with it first.
func Like(known []string, s string) []string {
	var begin, hold []string
	for _, k := range known {
		switch f := app.Fold(k); {
		case strings.HasPrefix(f, app.Fold(s)):
			begin = append(begin, k)
		case strings.Contains(f, app.Fold(s)):
			hold = append(hold, k)
		}
	}
	return append(begin, hold...)
}
