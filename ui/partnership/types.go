package partnership

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// types is step "type": of which type the partnership is, on which bases it stands, and two cases from elsewhere.
func (s *screen) types(l *kit.Look, k *parts.Kept) fyne.CanvasObject {
	work := kit.Column(l, 16,
		kit.Panel(l, kit.Column(l, 10, title(l, "partnership.type"), faint(l, l.T("partnership.type.how")), s.options(l, k, app.PartnershipType))),
		kit.Panel(l, kit.Column(l, 10, title(l, "partnership.basis"), faint(l, l.T("partnership.basis.how")), s.options(l, k, app.PartnershipBasis))))
	cases := kit.Column(l, 16, bot(l), example(l, "partnership.case.freiburg"), example(l, "partnership.case.city"))
	return kit.MaxWidth(l, 1160, kit.Grid(l, 20, 420, work, cases))
}

// example is a short case: its words are under key, and key with ".title".
func example(l *kit.Look, key string) fyne.CanvasObject {
	return kit.Box(l, kit.Tint, "", 12, 16, kit.Column(l, 6, faint(l, l.T("partnership.case")), kit.NewParagraph(l, l.T(key+".title"), kit.Strong), kit.NewParagraph(l, l.T(key), kit.Body)))
}
