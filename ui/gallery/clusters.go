package gallery

import (
	"fyne.io/fyne/v2"

	"madrega/app"
	geometry "madrega/app/picture"
	"madrega/ui/kit"
	"madrega/ui/picture"
)

// clusterSample is a picture of clusters for the gallery.
func clusterSample(l *kit.Look) fyne.CanvasObject {
	p := picture.NewClusters(l, picture.ClusterWords{Assets: l.T("resource.infrastructure"), Clusters: l.T("place.cluster"), Units: l.T("resource.ties"),
		NoUnits: l.T("choose.empty"), Loose: l.T("resource.time")})
	p.SetClusters([]picture.ClusterGroup{
		{ID: "a", Name: l.T("resource.experience"), Note: l.T("level.high"), Assets: []picture.ClusterItem{
			{ID: "1", Name: l.T("scope.local"), Icon: "source-nature"}, {ID: "2", Name: l.T("choose.empty.how"), Icon: "source-history"}},
			Units: []picture.ClusterItem{{ID: "1", Name: l.T("place.city"), Sector: app.Public}, {ID: "2", Name: l.T("place.regional_council"), Sector: app.Business, Hollow: true}}},
		{ID: "b", Name: l.T("resource.budget"), Assets: []picture.ClusterItem{{ID: "3", Name: l.T("scope.regional"), Icon: "source-climate"}}},
	}, []picture.ClusterItem{{ID: "4", Name: l.T("scope.national"), Icon: "source-population"}, {ID: "5", Name: l.T("field.notes"), Icon: "source-other"}})
	p.Select(geometry.ClusterAsset, "1")
	return p
}
