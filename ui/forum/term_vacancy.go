package forum

import (
	"cmp"
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/forum"
	"madrega/app/lang"
	"madrega/app/selection"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// way is one way to fill the vacant seats, with what speaks for it.
type way struct {
	forum.Filling
	reasons string
}

// search looks in the background for ways to fill the vacant seats, and for why others can't come.
func (p *seatsPart) search() {
	p.find.Stop()
	p.ways, p.none, p.out = nil, false, nil
	d, l := p.Document(), p.l.Lang
	vacant := forum.Vacancies(d)
	if len(vacant) == 0 {
		return
	}
	var ways []way
	out := map[app.ID][]forum.Barred{}
	p.find.Start(search{
		Work: func(ctx context.Context, _ selection.Progress) error {
			list, err := forum.Fillings(ctx, d)
			for i, f := range list {
				if len(list[0].Out) == 0 && i > 0 && len(list[i-1].Out) > 0 {
					break // one that costs somebody the seat is enough where none has to
				}
				ways = append(ways, way{f, strings.Join(forum.FillingReasons(d, l, f, i == 0), " ")})
			}
			for _, v := range vacant {
				out[v.Constituency] = forum.BarredFrom(d, v.Constituency)
			}
			if len(list) > 0 {
				return nil
			}
			return err
		},
		Done: func() { p.found(ways, out) },
		Fail: func(error) { p.found(nil, nil) },
	})
}

func (p *seatsPart) found(ways []way, out map[app.ID][]forum.Barred) {
	p.ways, p.out, p.none = ways, out, len(ways) == 0
	if r := p.row(); r != nil && r.vacancy != nil {
		p.side.Changed(nil)
	}
}

// vacant tells of a vacant seat: who left it, and who could come so that the map is kept.
func (p *seatsPart) vacant(k *parts.Kept, r *seatRow) fyne.CanvasObject {
	l, d := p.l, p.Document()
	c := d.Constituencies.Get(r.vacancy.Constituency)
	head := kit.Column(l, 4, kit.NewParagraph(l, l.T("forum.term.seat.vacant"), kit.Section),
		kit.Row(l, 7, kit.SectorMark(l, c.Sector, 12), kit.Fill(kit.NewLine(l, forum.ConstituencyName(l.Lang, c), kit.Second))))
	if m := r.vacancy.Member; m != nil {
		head.Add(kit.NewParagraph(l, l.T("forum.term.seat.left", "name", forum.NameOf(d, m), "day", l.Day(m.Left)), kit.Body))
		if m.Reason != "" {
			head.Add(kit.NewParagraph(l, m.Reason, kit.Second).Content().SetColor(kit.Ink2))
		}
		if !p.ReadOnly() {
			head.Add(kit.AtStart(l, p.giveBack(k, m)))
		}
	} else {
		head.Add(kit.NewParagraph(l, l.T("forum.term.seat.never"), kit.Body))
	}
	page := kit.Column(l, 12, kit.Panel(l, head))
	switch {
	case p.none:
		page.Add(p.nobody(k, c))
		p.others(k, page, c)
	case p.ways == nil:
		page.Add(kit.NewInfoBar(l, l.T("forum.term.searching"), nil))
	default:
		p.offers(k, page, c)
	}
	return page
}

// nobody says that no way keeps the map, and where to go.
func (p *seatsPart) nobody(k *parts.Kept, c *app.Constituency) fyne.CanvasObject {
	l := p.l
	words, step, button := l.T("forum.term.nobody.map"), "map", "forum.term.nobody.map.go"
	if c.Outside {
		words, step, button = l.T("forum.term.nobody.outside"), "applications", "forum.term.nobody.applications"
	}
	if p.ReadOnly() {
		return kit.NewCautionBar(l, words, nil)
	}
	return kit.NewCautionBar(l, words, k.Button(l, "nobody/"+step, l.T(button), "", kit.Plain, func() { p.GoTo(step) }))
}

// offers are the ways to fill the vacant seats, those first that change fewest members; then who waits and can't come.
func (p *seatsPart) offers(k *parts.Kept, page *fyne.Container, c *app.Constituency) {
	l := p.l
	title := kit.Column(l, 4, kit.NewText(l, l.T("forum.term.offers"), kit.Section))
	if n := len(p.ways[0].In) - len(p.ways[0].Out); n > 1 {
		title.Add(kit.NewParagraph(l, l.T("forum.term.offers.all", "n", n), kit.Second).SetColor(kit.Ink2))
	}
	if !p.ReadOnly() {
		from := k.Date(p, l, "from", p.from(), func(day app.Date) {
			if day != "" {
				p.term.from = day
			}
		})
		title.Add(kit.Row(l, 8, kit.NewText(l, l.T("forum.term.from"), kit.Second).SetColor(kit.Ink2), kit.Width(l, 120, from)))
	}
	page.Add(title)
	for i, w := range p.ways {
		page.Add(p.offer(k, i, w))
	}
	p.others(k, page, c)
}

func (p *seatsPart) offer(k *parts.Kept, i int, w way) fyne.CanvasObject {
	l, d := p.l, p.Document()
	names := kit.Column(l, 4)
	key := "offer"
	for _, id := range w.In {
		a := d.Applications.Get(id)
		key += "/" + string(id)
		names.Add(kit.Row(l, 8, kit.SectorMark(l, sectorOf(d, a), 13), kit.Fill(kit.NewLine(l, a.Name, kit.Strong).Content())))
		if sits := a.Sits(); sits != "" && sits != a.Name {
			names.Add(kit.Pad(l, 0, 0, 0, 21, kit.NewLine(l, l.Join(sits, p.where(a)), kit.Second).SetColor(kit.Ink2)))
		}
	}
	for _, id := range w.Out {
		key += "/" + string(id)
		names.Add(kit.RowTop(l, 8, kit.Sign(l, "caution", kit.Caution, 15), kit.Fill(kit.NewParagraph(l, l.T("forum.term.goes", "name", d.Applications.Get(id).Name), kit.Second).SetColor(kit.Caution))))
	}
	card := kit.Column(l, 8, names, kit.NewParagraph(l, w.reasons, kit.Second))
	if !p.ReadOnly() {
		kind := kit.Plain
		if i == 0 {
			kind = kit.Primary
		}
		card.Add(kit.AtStart(l, k.Button(l, key+l.Number(int(kind)), l.T("forum.term.seat.do", "n", len(w.In)), "", kind, func() { p.seat(w) }).Small()))
	}
	return kit.Panel(l, card)
}

// from is the day on which those who come begin: today, unless another one was written.
func (p *seatsPart) from() app.Date { return cmp.Or(p.term.from, p.today()) }

// seat fills the vacant seats in one step.
func (p *seatsPart) seat(w way) {
	p.put(w.Filling, w.reasons)
}

// put seats whoever comes, keeps the reason, and goes to the first of them.
func (p *seatsPart) put(f forum.Filling, reason string) bool {
	name := p.Document().Applications.Get(f.In[0]).Name
	p.term.seats = 0
	if !p.Undoable(forum.Seat(f, p.from(), lang.Plain(reason)), p.l.T("forum.term.seated", "name", name, "n", len(f.In))) {
		return false
	}
	for m := range p.Document().Members.All() {
		if m.Left == "" && m.Application == f.In[0] {
			p.term.seat = string(m.ID)
		}
	}
	p.show()
	p.side.Changed(nil)
	p.side.Top()
	p.back()
	return true
}
