package report

import (
	"madrega/app"
	"madrega/app/lang"
)

// OverviewSections are the first pages of the report of a whole workshop: what somebody reads who reads nothing else.
func OverviewSections(d app.Document, l *lang.Lang, o Options) []Section {
	return nil
}
