package pdf

import "madrega/export/specimen"

var (
	madeAt       = specimen.Made
	sampleReport = specimen.Stakeholders
	workshop     = specimen.Workshop
)
