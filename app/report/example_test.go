package report_test

import (
	"fmt"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/report"
)

// A report says in words what a document holds; who draws it need not know the document.
func ExampleMake() {
	l := lang.For("en")
	works := app.Organisation{ID: app.NewID(), Name: "Bareket Works", Sector: app.Business}
	d, _, err := app.Add(&works).Run(town())
	if err != nil {
		fmt.Println(err)
		return
	}
	r := report.Make("Who is here", d, l, report.Options{Now: now}, report.StakeholderSections)
	fmt.Println(r.Title, "/", lang.Plain(r.Kicker))
	for _, b := range r.Sections[0].Blocks {
		switch b := b.(type) {
		case report.Figures:
			fmt.Println(b.Items[0].Value, b.Items[0].Word)
		case report.Paragraph:
			fmt.Println(lang.Plain(b.Text))
		}
	}
	// Output:
	// Who is here / For all participants • 22.11.2026
	// 1 Stakeholders
	// One stakeholder is not on the map yet: Bareket Works.
}
