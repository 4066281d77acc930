package kit

// StakeholderGrid gives the words of the grid map of stakeholders.
func StakeholderGrid(l *Look) GridWords {
	return GridWords{
		Influence: l.T("field.influence"), InfluenceHigh: l.T("grid.influence.high"), InfluenceLow: l.T("grid.influence.low"),
		Interest: l.T("field.interest"), InterestHigh: l.T("grid.interest.high"), InterestLow: l.T("grid.interest.low"),
		Fields:    [4]string{l.T("report.grid.partners"), l.T("report.grid.engage"), l.T("report.grid.support"), l.T("report.grid.inform")},
		TrayEmpty: l.T("grid.tray.empty"),
	}
}
