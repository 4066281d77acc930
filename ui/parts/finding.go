package parts

import (
	"slices"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/kit"
)

// Finding is a row of something that is judged, with its evidence: a title, what it means, then either a verdict (holds,
// partly, does not hold) or a score from 1 to 5, and below a field for the evidence. Set Verdict or Score, not both; with
// neither the row has evidence only. Keys: 1 to 3 or 1 to 5, Space for nobody said.
type Finding struct {
	Name       string // in its Kept
	Title, How string // How may be ""
	Verdict    *app.Verdict
	Score      *app.Grade
	Evidence   string
	Ask        string // what the empty field of evidence asks; "" for the usual words
	OnVerdict  func(app.Verdict)
	OnScore    func(app.Grade)
	OnEvidence func(string)      // nil: there is no field for it
	Aside      fyne.CanvasObject // below the evidence, or nil
	ReadOnly   bool
}

// Row lays the finding out. Several stand below each other in a Column, with a Divider between.
func (f Finding) Row(l *kit.Look, k *Kept) fyne.CanvasObject {
	words := kit.Column(l, 2, kit.NewParagraph(l, f.Title, kit.Strong))
	if f.How != "" {
		words.Add(kit.NewParagraph(l, f.How, kit.Second).SetColor(kit.Ink2))
	}
	var head fyne.CanvasObject = words
	switch {
	case f.Verdict != nil:
		head = kit.Ends(l, 16, 220, words, f.verdict(l, k))
	case f.Score != nil:
		changed := func(n int) { f.OnScore(app.Grade(n)) }
		if f.ReadOnly {
			changed = nil
		}
		head = kit.Ends(l, 16, 220, words, k.Score(l, f.Name+"/score", int(*f.Score), 0, changed))
	}
	row := kit.Column(l, 8, head)
	if f.Evidence != "" || !f.ReadOnly && f.OnEvidence != nil {
		ask, ink := f.Ask, kit.LineStrong
		if ask == "" {
			ask = l.T("parts.evidence.ask")
		}
		if f.Evidence != "" {
			ink = kit.Pine
		}
		mark := Keep(k, f.Name+"/mark"+string(ink), func() fyne.CanvasObject {
			return kit.Tip(l, l.T("parts.evidence"), kit.Sign(l, "evidence", ink, 20))
		})
		e := k.Entry(l, f.Name+"/evidence", f.Evidence, kit.EntryOptions{Multiline: true, Rows: 1, Grow: 8, ReadOnly: f.ReadOnly, Placeholder: ask, OnChanged: f.OnEvidence})
		row.Add(kit.Row(l, 8, mark, kit.Fill(e)))
	}
	if f.Aside != nil {
		row.Add(f.Aside)
	}
	return row
}

func (f Finding) verdict(l *kit.Look, k *Kept) fyne.CanvasObject {
	items := make([]kit.Item, len(app.Verdicts))
	for i, v := range app.Verdicts {
		items[i] = VerdictItem(l, v)
	}
	chips := k.Chips(l, f.Name+"/verdict", items, slices.Index(app.Verdicts, *f.Verdict), func(i int) {
		if i < 0 {
			f.OnVerdict("")
		} else {
			f.OnVerdict(app.Verdicts[i])
		}
	}).Free()
	if f.ReadOnly {
		chips.Disable()
	}
	return chips
}

// VerdictItem is a verdict in an icon and a word; "" has a word only.
func VerdictItem(l *kit.Look, v app.Verdict) kit.Item {
	icons := map[app.Verdict]string{app.Holds: "tick", app.Partly: "caution", app.Missing: "error"}
	if v == "" {
		return kit.Item{Text: l.T("verdict.none")}
	}
	return kit.Item{Text: l.T("verdict." + string(v)), Icon: icons[v]}
}
