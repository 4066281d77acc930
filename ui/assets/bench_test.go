package assets

import (
	"fmt"
	"testing"

	"madrega/app"
	"madrega/ui/testkit"
)

// large is a workshop of 10 clusters, 40 assets and 60 units.
func large(b testing.TB) app.Document {
	var clusters, assets, units []app.Entity
	for i := range 10 {
		clusters = append(clusters, &app.Cluster{ID: app.NewID(), Name: fmt.Sprint("אשכול של מלאכות ", i), Rating: 3})
	}
	for i := range 40 {
		assets = append(assets, &app.Asset{ID: app.NewID(), Name: fmt.Sprint("נכס ייחודי עם שם ארוך ", i), Source: app.AssetSources[i%5], Cluster: clusters[i%10].EntityID()})
	}
	for i := range 60 {
		units = append(units, &app.Unit{ID: app.NewID(), Name: fmt.Sprint("יחידה ", i), Kind: app.UnitKinds[i%2], Cluster: clusters[i%10].EntityID()})
	}
	return testkit.After(b, testkit.Empty(), app.Add(clusters...), app.Add(assets...), app.Add(units...))
}

// BenchmarkChange is the time from a change of one entity to a step that shows it.
func BenchmarkChange(b *testing.B) {
	for _, step := range steps {
		b.Run(step, func(b *testing.B) {
			h := open(b, "he", step, large(b))
			asset, cluster, unit := h.Document().Assets.At(3).ID, h.Document().Clusters.At(3).ID, h.Document().Units.At(3).ID
			n := 0
			for b.Loop() {
				n++
				h.Do(map[string]app.Command{
					"assets":    app.Edit(asset, "evidence", func(a *app.Asset) { a.Evidence = fmt.Sprint(n) }),
					"clusters":  app.Edit(asset, "", func(a *app.Asset) { a.Cluster = h.Document().Clusters.At(n % 10).ID }),
					"units":     app.Edit(unit, "name", func(u *app.Unit) { u.Name = fmt.Sprint(n) }),
					"advantage": app.Edit(cluster, "advantage", func(c *app.Cluster) { c.Advantage = fmt.Sprint(n) }),
					"test":      app.Edit(cluster, "benefits", func(c *app.Cluster) { c.Benefits = fmt.Sprint(n) }),
				}[step])
			}
		})
	}
}
