package stakeholders

import (
	"testing"

	"madrega/app"
	"madrega/ui/testkit"
)

// The benchmarks do with 300 organisations and 1,000 relations what a person waits for.

func benchmark(b *testing.B, step string, do func(h *desk, i int)) {
	h := open(b, "he", step, large(b, 300, 1000))
	i := 0
	for b.Loop() {
		do(h, i)
		i++
	}
}

func BenchmarkAddingInTheList(b *testing.B) {
	benchmark(b, "entry", func(h *desk, _ int) {
		h.Do(app.Add(&app.Organisation{ID: app.NewID(), Name: "ארגון חדש", Sector: app.Third}))
		h.Canvas().Capture()
		h.Undo()
	})
}

func BenchmarkListRefresh(b *testing.B) {
	benchmark(b, "entry", func(h *desk, _ int) { h.screen.Changed(nil) })
}

func BenchmarkMovingACard(b *testing.B) {
	benchmark(b, "grid", func(h *desk, i int) {
		h.Do(app.PlaceOrganisation(h.Document().Organisations.At(7).ID, app.Score(1+i%5), 3, testkit.Clock))
	})
}

func BenchmarkWritingAReason(b *testing.B) {
	benchmark(b, "grid", func(h *desk, i int) {
		id := h.Document().Organisations.At(7).ID
		h.screen.chosen = id
		h.Do(app.Edit(id, "reason", func(o *app.Organisation) { o.Reason = string(rune('א' + i%20)) }))
	})
}

func BenchmarkChangingARung(b *testing.B) {
	benchmark(b, "relations", func(h *desk, i int) {
		h.Do(app.Edit(h.Document().Relations.At(7).ID, "", func(r *app.Relation) { r.Now = app.Rung(1 + i%6) }))
	})
}

func BenchmarkUndo(b *testing.B) {
	benchmark(b, "grid", func(h *desk, i int) {
		h.Do(app.PlaceOrganisation(h.Document().Organisations.At(7).ID, app.Score(1+i%5), 3, testkit.Clock))
		h.Undo()
	})
}

func BenchmarkTickingAResource(b *testing.B) {
	benchmark(b, "resources", func(h *desk, i int) { h.screen.View.(*resourcesView).toggle(h.Document().Organisations.At(7).ID, 0) })
}

func BenchmarkOpeningTheGrid(b *testing.B) {
	benchmark(b, "entry", func(h *desk, _ int) {
		h.GoTo("grid")
		h.GoTo("entry")
	})
}

func BenchmarkOpeningTheNetwork(b *testing.B) {
	benchmark(b, "entry", func(h *desk, _ int) {
		h.GoTo("relations")
		h.GoTo("entry")
	})
}
