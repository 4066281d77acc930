package forum

import (
	"madrega/app"
	"madrega/app/lang"
)

// FillingReasons says in sentences what speaks for one of several ways to fill the vacant seats: what it gives the map, whom
// it costs the seat, and how those who come stand in the committee's eyes.
func FillingReasons(d app.Document, l *lang.Lang, f Filling, first bool) (said []string) {
	if len(f.Out) == 0 {
		said = append(said, l.T("forum.filling.keeps"))
	} else {
		said = append(said, l.T("forum.filling.costs", "n", len(f.Out)))
	}
	var values []string
	for _, v := range f.Fills {
		if v.Axis != Constituencies {
			values = append(values, l.T("forum.filling.value", "value", on(d, l, v.Axis, v.Value), "then", v.Then, "least", v.Min))
		}
	}
	if len(values) > 0 {
		said = append(said, l.T("forum.filling.gives", "values", lang.Words(l.Join(values...))))
	}
	ranks := map[app.ID]Reserve{}
	for _, r := range Reserves(d) {
		ranks[r.Application.ID] = r
	}
	for _, id := range f.In {
		if r, ok := ranks[id]; ok {
			said = append(said, ReserveReason(d, l, r, len(f.In) > 1))
		}
	}
	if first && f.Among > 1 {
		said = append(said, l.T("forum.filling.best", "n", f.Among))
	} else if f.Among == 1 {
		said = append(said, l.T("forum.filling.only"))
	}
	if !f.Proven {
		said = append(said, l.T("forum.filling.unproven"))
	}
	return said
}

// ReserveReason says why somebody has the place in the reserves that they have; with the name, if that is not said already.
func ReserveReason(d app.Document, l *lang.Lang, r Reserve, named bool) string {
	words := ""
	switch {
	case r.Out:
		words = l.T("forum.reserve.out")
	case r.Score == 0:
		words = l.T("forum.reserve.unmarked", "rank", r.Rank, "of", r.Of)
	case r.Tied:
		words = l.T("forum.reserve.tied", "score", lang.Figure(float64(r.Score)/100), "rank", r.Rank, "of", r.Of)
	default:
		words = l.T("forum.reserve.rank", "score", lang.Figure(float64(r.Score)/100), "rank", r.Rank, "of", r.Of)
	}
	if named {
		return l.T("forum.reserve.named", "name", r.Application.Name, "why", lang.Words(words))
	}
	return words
}

// BarredWords says why somebody in reserve can't take the vacant seat.
func BarredWords(d app.Document, l *lang.Lang, b Barred) string {
	key := "forum.filling.under"
	if b.Have > b.Need {
		key = "forum.filling.over"
	}
	return l.T(key, "value", on(d, l, b.Axis, b.Value), "have", b.Have, "need", b.Need)
}
