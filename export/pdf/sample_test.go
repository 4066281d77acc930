package pdf

import "madrega/export/testkit"

var (
	madeAt       = testkit.Made
	sampleReport = testkit.Stakeholders
	workshop     = testkit.Workshop
)
