package parts

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/exercise"
	"madrega/ui/kit"
)

// OrganisationPicker is a field for one stakeholder: it offers those of the document by name, with their sector marks. A
// name that is not among them can be added as a new stakeholder, once somebody says its sector: entered here, seen
// everywhere. It needs the Kept of a Built.
type OrganisationPicker struct {
	Host         exercise.Host
	Name         string // in its Kept
	Organisation app.ID // that is chosen, or ""
	Placeholder  string
	Only         func(*app.Organisation) bool // which are offered; nil for all
	Pick         func(app.ID) app.Command     // chooses one; "" none. With a new one it is a single step of undo
	Adds         bool                         // it picks one after the other: the field is empty again after each
}

// Row lays out the field and, while an unknown name is written, three buttons below it.
func (p OrganisationPicker) Row(l *kit.Look, k *Kept) fyne.CanvasObject {
	d := p.Host.Document()
	var links []Link
	for _, o := range Organisations(d) {
		if p.Only == nil || p.Only(o) {
			link := OrganisationLink(o)
			link.Item.Second = o.Locality
			links = append(links, link)
		}
	}
	choices := named(links)
	chosen, sector := "", app.Sector("")
	if o := d.Organisations.Get(p.Organisation); o != nil {
		chosen, sector = o.Name, o.Sector
	}
	var e *kit.Entry
	pick := func(id app.ID) {
		if id != p.Organisation && p.Host.Do(p.Pick(id)) {
			p.picked(k, e)
		}
	}
	o := kit.EntryOptions{Text: chosen, ReadOnly: p.Host.ReadOnly(), Placeholder: p.Placeholder,
		Completions:    choices.like,
		CompletionItem: choices.item,
		OnComplete: func(s string) {
			if id, ok := choices.find(s); ok {
				pick(id)
			}
			k.Again()
		},
		OnChanged: func(string) { k.Again() },
		OnSubmitted: func(s string) {
			id, ok := choices.find(s)
			switch {
			case app.CleanLine(s) == "":
				pick("")
			case ok:
				pick(id)
			default:
				if f, ok := k.Part(p.Name + "/new/" + string(app.Public)).(fyne.Focusable); ok {
					p.Host.Canvas().Focus(f)
				}
			}
		},
		OnFocus: func(came bool) {
			if id, ok := choices.find(e.Text()); !came && ok {
				pick(id)
			} else if !came && app.CleanLine(e.Text()) == "" {
				pick("")
			}
		}}
	e = k.Field(l, p.Name, o)
	now := shown{p.Organisation, chosen}
	if before, ok := k.earlier[p.Name+"/shown"]; ok && before != now {
		e.SetText(chosen)
	}
	k.values[p.Name+"/shown"] = now
	field := kit.Row(l, 8, kit.Fill(e))
	if p.Organisation != "" && app.Fold(e.Text()) == app.Fold(chosen) {
		field = kit.Row(l, 8, kit.SectorMark(l, sector, 14), kit.Fill(e))
	}
	if text := app.CleanLine(e.Text()); text != "" && app.Fold(text) != app.Fold(chosen) && !p.Host.ReadOnly() {
		if _, known := choices.find(text); !known {
			return kit.Column(l, 8, field, p.adding(l, k, text))
		}
	}
	return field
}

// picked makes the field ready for the next one.
func (p OrganisationPicker) picked(k *Kept, e *kit.Entry) {
	if p.Adds {
		e.SetText("")
		k.Again()
	}
}

// shown is what a picker shows of the document.
type shown struct {
	of   app.ID
	name string
}

// adding asks for the sector of a new stakeholder.
func (p OrganisationPicker) adding(l *kit.Look, k *Kept, name string) fyne.CanvasObject {
	row := kit.Flow(l, 8)
	for _, s := range app.Sectors {
		row.Add(Keep(k, p.Name+"/new/"+string(s), func() *kit.Tag {
			return kit.NewTag(l, kit.Item{Text: l.T(kit.SectorKey(s)), Sector: s, Marked: true}, nil, nil)
		}))
		k.now[p.Name+"/new/"+string(s)].(*kit.Tag).On(func() {
			o := app.Organisation{ID: app.NewID(), Name: name, Sector: s}
			if p.Host.Do(app.All(app.Add(&o), p.Pick(o.ID))) {
				if e, ok := k.Part(p.Name).(*kit.Entry); ok {
					p.Host.Canvas().Focus(e)
					p.picked(k, e)
				}
			}
		}, nil)
	}
	return kit.Column(l, 4, kit.NewParagraph(l, l.T("parts.organisation.new", "name", name), kit.Second).SetColor(kit.Ink2), row)
}
