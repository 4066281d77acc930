package app_test

import (
	"testing"
	"time"

	"madrega/app"
)

// TestRenamingThePlaceRenamesWhatIsCalledAfterIt: a typing error in the first answer does not stay in the matrix, the forum's map
// or the title. A cluster is called after nobody: a town of the same name keeps its own.
func TestRenamingThePlaceRenamesWhatIsCalledAfterIt(t *testing.T) {
	for _, kind := range []app.PlaceKind{app.City, app.MunicipalCluster} {
		town := app.Authority{ID: "a", Name: "Neshr", Kind: app.City}
		axis := app.Axis{ID: "x", Kind: app.LocalityAxis}
		d := app.NewDocument(app.NewProcess("Neshr", kind, "Neshr", time.Unix(0, 0)))
		for _, c := range []app.Command{app.Add(&town), app.Add(&axis), app.Add(&app.Quota{ID: "q", Axis: "x", Name: "neshr", Max: 3})} {
			var err error
			if d, err = c.Apply(d); err != nil {
				t.Fatal(err)
			}
		}
		for _, typed := range []string{"Nesh", "Neshe", "Nesher"} {
			var err error
			if d, err = app.RenamePlace(typed).Apply(d); err != nil {
				t.Fatal(err)
			}
		}
		want := map[app.PlaceKind]string{app.City: "Nesher", app.MunicipalCluster: "Neshr"}[kind]
		if d.Process().Place != "Nesher" || d.Authorities.Get("a").Name != want || d.Process().Title != want {
			t.Errorf("%s: %q, %q, %q", kind, d.Process().Place, d.Authorities.Get("a").Name, d.Process().Title)
		}
		if q := d.Quotas.Get("q").Name; kind == app.City && q != "Nesher" || kind == app.MunicipalCluster && q != "neshr" {
			t.Errorf("%s: the map says %q", kind, q)
		}
	}
	two := app.NewDocument(app.NewProcess("Akko", app.City, "", time.Unix(0, 0)))
	two, err := app.Add(&app.Authority{ID: "a", Name: "Akko", Kind: app.City}, &app.Authority{ID: "b", Name: "Nahariya", Kind: app.City}).Apply(two)
	if err != nil {
		t.Fatal(err)
	}
	if two, err = app.RenamePlace("Nahariya").Apply(two); err != nil || two.Authorities.Get("a").Name != "Akko" || two.Process().Place != "Nahariya" {
		t.Errorf("an authority of that name was there already: %v", err)
	}
}
