package picture

import (
	"madrega/ui/kit"
)

// StakeholderGrid gives the words of the grid map of stakeholders: influence up, interest to the right.
func StakeholderGrid(l *kit.Look) GridWords {
	return GridWords{
		X: l.T("field.interest"), XHigh: l.T("grid.interest.high"), XLow: l.T("grid.interest.low"),
		Y: l.T("field.influence"), YHigh: l.T("grid.influence.high"), YLow: l.T("grid.influence.low"),
		Fields: [4]string{l.T("report.grid.partners"), l.T("report.grid.engage"), l.T("report.grid.support"), l.T("report.grid.inform")},
		Tray:   l.T("grid.tray"), TrayEmpty: l.T("grid.tray.empty"), How: l.T("grid.how"),
	}
}

// VentureGrid gives the words of the grid map of ventures: value up, odds of success to the right.
func VentureGrid(l *kit.Look) GridWords {
	return GridWords{
		X: l.T("field.odds"), XHigh: l.T("grid.odds.high"), XLow: l.T("grid.odds.low"),
		Y: l.T("field.value"), YHigh: l.T("grid.value.high"), YLow: l.T("grid.value.low"),
		Fields: [4]string{l.T("grid.venture.start"), l.T("grid.venture.stage"), l.T("grid.venture.easy"), l.T("grid.venture.leave")},
		Tray:   l.T("grid.venture.tray"), TrayEmpty: l.T("grid.venture.tray.empty"), How: l.T("grid.venture.how"),
	}
}
