package stakeholders

import (
	"slices"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/kit"
	"madrega/ui/picture"
)

// Wall is what the room sees: pictures and counts, never contacts, notes or reasons.
func (s *screen) Wall(l *kit.Look, step string) fyne.CanvasObject {
	d := s.Document()
	if d.Organisations.Len() == 0 {
		return nil
	}
	switch step {
	case "grid":
		g := newGrid(l, gridItems(d))
		g.SetReadOnly(true)
		g.Select(string(s.chosen))
		return g
	case "relations":
		if d.Relations.Len() == 0 {
			return nil
		}
		n := picture.NewNetwork(l)
		n.SetReadOnly(true)
		n.SetNetwork(network(d))
		n.SelectTie(string(s.relation))
		return n
	case "representation":
		by := app.ByLocality
		if s.byField {
			by = app.ByField
		}
		return wallMatrix(l, d, by)
	case "resources":
		return wallResources(l, d)
	case "entry":
		return wallList(l, d)
	}
	return nil
}

// wallResources names who brings each of the six kinds.
func wallResources(l *kit.Look, d app.Document) fyne.CanvasObject {
	counts, names := map[app.ResourceKind]int{}, map[app.ResourceKind][]string{}
	for r := range d.Resources.All() {
		counts[r.Kind]++
		names[r.Kind] = append(names[r.Kind], d.Organisations.Get(r.Organisation).Name)
	}
	rows := kit.Column(l, 18)
	for _, kind := range app.ResourceKinds {
		rows.Add(kit.Row(l, 24, kit.FixedSize(l, 260, 60, kit.NewText(l, l.T("resource."+string(kind)), kit.Section)),
			kit.FixedSize(l, 70, 60, kit.NewText(l, l.Number(counts[kind]), kit.News)),
			kit.Fill(kit.NewLine(l, l.Join(names[kind]...), kit.Second).SetColor(kit.Ink2))))
		rows.Add(kit.Divider(l))
	}
	return rows
}

// wallMatrix shows as many rows as can be read from the back of the room, those that lack a sector first.
func wallMatrix(l *kit.Look, d app.Document, by app.By) fyne.CanvasObject {
	const most = 8
	rows := matrixRows(l, d, by)
	slices.SortStableFunc(rows, func(a, b picture.MatrixRow) int {
		switch {
		case a.Short == b.Short:
			return 0
		case a.Short:
			return -1
		}
		return 1
	})
	var more fyne.CanvasObject
	if n := len(rows) - most; n > 0 {
		rows = rows[:most]
		more = kit.NewText(l, l.T("report.more", "n", n), kit.Second).SetColor(kit.Ink2)
	}
	return kit.Border(l, nil, more, nil, nil, picture.NewMatrix(l, l.T("field."+string(by)), rows))
}

// wallList shows the organisations of each sector, the newest first, as many as can be read from the back of the room.
func wallList(l *kit.Look, d app.Document) fyne.CanvasObject {
	const most = 6
	counts, _ := app.SectorCounts(d)
	columns := make([]fyne.CanvasObject, len(app.Sectors))
	for i, sector := range app.Sectors {
		list := kit.Column(l, 14, kit.Row(l, 14, kit.SectorMark(l, sector, 34), kit.NewText(l, l.T(kit.SectorKey(sector)), kit.Section),
			kit.NewText(l, l.Number(counts[i]), kit.News)))
		shown := 0
		for n := d.Organisations.Len() - 1; n >= 0 && shown < most; n-- {
			if o := d.Organisations.At(n); o.Sector == sector {
				list.Add(kit.NewLine(l, o.Name, kit.Body).Content())
				shown++
			}
		}
		if counts[i] > most {
			list.Add(kit.NewText(l, l.T("report.more", "n", counts[i]-most), kit.Second).SetColor(kit.Ink2))
		}
		columns[i] = list
	}
	return kit.Columns(l, 48, []float32{1, 1, 1}, columns...)
}
