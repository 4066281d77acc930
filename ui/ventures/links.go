package ventures

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/report"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// tie is one kind of thing that a venture is linked to.
type tie struct {
	key     string // of its words, and its name in the Kept
	choices func(*kit.Look, app.Document) []parts.Link
	of      func(app.Link) app.ID           // what a link ties to; "" if it is of another kind
	make    func(link *app.Link, id app.ID) // ties to it
}

// roots are what a venture grows from.
var roots = []tie{
	{"components", components, func(t app.Link) app.ID { return app.ID(t.Component) }, func(t *app.Link, id app.ID) { t.Component = app.ComponentKey(id) }},
	{"clusters", clusters, func(t app.Link) app.ID { return t.Cluster }, func(t *app.Link, id app.ID) { t.Cluster = id }},
	{"groups", groups, func(t app.Link) app.ID { return t.Group }, func(t *app.Link, id app.ID) { t.Group = id }},
}

// partners are the stakeholders that take part.
var partners = tie{"partners", organisations, func(t app.Link) app.ID { return t.Organisation }, func(t *app.Link, id app.ID) { t.Organisation = id }}

func components(l *kit.Look, _ app.Document) (list []parts.Link) {
	for _, key := range app.ComponentKeys {
		list = append(list, parts.Link{ID: app.ID(key), Item: kit.Item{Text: l.T("component." + string(key))}})
	}
	return list
}

func clusters(_ *kit.Look, d app.Document) (list []parts.Link) {
	for c := range d.Clusters.All() {
		if c.Name != "" {
			list = append(list, parts.Link{ID: c.ID, Item: kit.Item{Text: c.Name}})
		}
	}
	return list
}

func groups(_ *kit.Look, d app.Document) (list []parts.Link) {
	for g := range d.Groups.All() {
		if g.Board == app.VisionBoard && g.Name != "" {
			list = append(list, parts.Link{ID: g.ID, Item: kit.Item{Text: g.Name}})
		}
	}
	return list
}

func organisations(_ *kit.Look, d app.Document) (list []parts.Link) {
	for _, o := range parts.Organisations(d) {
		link := parts.OrganisationLink(o)
		link.Item.Second = o.Locality
		list = append(list, link)
	}
	return list
}

// linked are the things of a kind that a venture is linked to, by the IDs of the links.
func (t tie) linked(l *kit.Look, d app.Document, venture app.ID) (list []parts.Link, links map[app.ID]app.ID) {
	links = map[app.ID]app.ID{}
	choices := t.choices(l, d)
	for _, link := range app.LinksOf(d, venture) {
		id := t.of(*link)
		if at := slices.IndexFunc(choices, func(c parts.Link) bool { return c.ID == id }); id != "" && at >= 0 {
			links[id] = link.ID
			choices[at].Item.Second = ""
			list = append(list, choices[at])
		}
	}
	return list, links
}

// rootWords names what a venture grows from.
func (s *screen) rootWords(l *kit.Look, venture app.ID) string {
	return strings.Join(report.VentureRoots(s.Document(), l.Lang, venture), " • ")
}

// linksView is step "links": what each venture grows from, who carries it, who takes part.
type linksView struct {
	*screen
	l     *kit.Look
	rows  []*app.Venture
	table *kit.Table
	form  *parts.Built
	page  fyne.CanvasObject
}

func newLinksView(s *screen, l *kit.Look) *linksView {
	v := &linksView{screen: s, l: l}
	v.table = kit.NewTable(l, []kit.TableColumn{
		{Weight: 1, Item: func(i int) kit.Item { return kit.Item{Text: v.rows[i].Name} }},
		{Width: 28, End: true, Faint: true, Text: func(i int) string { return l.Number(len(app.LinksOf(v.Document(), v.rows[i].ID))) }},
	}, 0, kit.TableOptions{
		NoHead: true,
		Key:    func(i int) string { return string(v.rows[i].ID) },
		Selected: func(i int) {
			if v.chosen != v.rows[i].ID {
				v.chosen = v.rows[i].ID
				v.form.Changed(nil)
				v.form.Top()
			}
		},
		Opened: func(int) {
			if f := kit.FirstFocus(v.form.Content()); f != nil {
				v.Canvas().Focus(f)
			}
		},
	})
	v.form = parts.NewBuilt(s, l, v.build)
	v.page = parts.Beside{L: l, Least: 220, Most: 300, Start: true}.With(v.form.Content(), v.table)
	v.Changed(nil)
	return v
}

func (v *linksView) Content() fyne.CanvasObject { return v.page }
func (v *linksView) Focus() fyne.Focusable      { return v.table }

// Changed shows the document as it is now.
func (v *linksView) Changed(diff app.Diff) {
	v.rows = app.RankedVentures(v.Document())
	v.chosen = v.chosenVenture().ID
	v.table.SetCount(len(v.rows))
	if row := slices.IndexFunc(v.rows, func(r *app.Venture) bool { return r.ID == v.chosen }); row != v.table.Current() {
		v.table.Select(row)
	}
	v.form.Changed(diff)
}

func (v *linksView) build(k *parts.Kept) fyne.CanvasObject {
	l, r := v.l, v.chosenVenture()
	if r == nil {
		return kit.Column(l, 0)
	}
	page := kit.Column(l, 12, kit.Panel(l, v.head(l, r)))
	from := kit.Column(l, 14, kit.NewText(l, l.T("ventures.roots"), kit.Section))
	for _, t := range roots {
		if len(t.choices(l, v.Document())) > 0 {
			from.Add(v.ties(k, r.ID, t))
		}
	}
	page.Add(kit.Panel(l, from))
	page.Add(kit.Panel(l, kit.Column(l, 14, kit.NewText(l, l.T("ventures.actors"), kit.Section), v.actors(k, r.ID), v.ties(k, r.ID, partners))))
	return page
}

// ties are the links of one kind, under its name.
func (v *linksView) ties(k *parts.Kept, venture app.ID, t tie) fyne.CanvasObject {
	l, d := v.l, v.Document()
	linked, links := t.linked(l, d, venture)
	flow := parts.Links{Name: t.key + string(venture), Linked: linked, Choices: t.choices(l, d), ReadOnly: v.ReadOnly(),
		Placeholder: l.T("ventures." + t.key + ".add"),
		OnAdd: func(id app.ID) {
			link := app.Link{ID: app.NewID(), Venture: venture}
			t.make(&link, id)
			v.Do(app.Add(&link))
		},
		OnRemove: func(id app.ID) { v.Do(app.Remove("link", links[id])) },
	}.Flow(l, k)
	return kit.Column(l, 6, kit.NewText(l, l.T("ventures."+t.key), kit.Second).SetColor(kit.Ink2), flow)
}

// actors are the four that carry ventures, to be ticked.
func (v *linksView) actors(k *parts.Kept, venture app.ID) fyne.CanvasObject {
	l := v.l
	carries := map[app.Actor]app.ID{}
	for _, link := range app.LinksOf(v.Document(), venture) {
		if link.Actor != "" {
			carries[link.Actor] = link.ID
		}
	}
	flow := kit.Flow(l, 20)
	for _, a := range app.Actors {
		link, on := carries[a]
		check := k.Check(l, "actor/"+string(a)+string(venture), l.T("actor."+string(a)), on, func(on bool) {
			if on {
				v.Do(app.Add(&app.Link{ID: app.NewID(), Venture: venture, Actor: a}))
			} else {
				v.Do(app.Remove("link", link))
			}
		})
		if v.ReadOnly() {
			check.Disable()
		}
		flow.Add(check)
	}
	return flow
}
