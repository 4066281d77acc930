package xlsx_test

import (
	"fmt"
	"math/rand/v2"
	"time"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/report"
)

// demo is a report of stakeholders with all that a workbook can show, in invented names.
func demo(code string) report.Report {
	l := lang.For(code)
	words := map[string][]string{
		"he": {"בעלי עניין", "כרמל", "גבעות", "נחלים", "חינוך", "תעשייה", "עמותת \"קשת\" (ע״ר)", "מפעלי הצפון 2026", "חברים", "ייצוג לפי יישוב", "ריק", "מתקיים"},
		"ar": {"أصحاب المصلحة", "الكرمل", "التلال", "الوادي", "تعليم", "صناعة", "جمعية «قوس»", "مصانع الشمال 2026", "الأعضاء", "التمثيل حسب البلدة", "فارغ", "مستوفى"},
		"en": {"Stakeholders", "Carmel", "Hills", "Streams", "Education", "Industry", "The \"Arc\" association", "Northern Works 2026", "Members", "Representation by locality", "empty", "met"},
	}[code]
	places := words[1:4]
	members := report.Table{ID: "members", Title: words[8], Columns: []report.Column{
		{ID: "name", Title: l.T("field.name"), Edit: true},
		{ID: "sector", Title: l.T("field.sector"), Kind: report.SectorOf, Edit: true},
		{ID: "field", Title: l.T("field.field"), Kind: report.Choice, Choices: words[4:6], Edit: true},
		{ID: "locality", Title: l.T("field.locality"), Kind: report.Choice, Choices: places, Edit: true},
		{ID: "influence", Title: l.T("field.influence"), Kind: report.LevelOf},
		{ID: "paper", Title: "paper only", Sheet: report.PaperOnly},
		{ID: "moved", Title: l.T("resource.time"), Kind: report.DateOf},
		{ID: "now", Title: l.T("rung.coordination"), Kind: report.RungOf, Edit: true},
		{ID: "notes", Title: l.T("field.notes"), Edit: true},
	}}
	matrix := report.Matrix{ID: "matrix-locality", Title: words[9], Corner: l.T("field.locality"), Table: "members", RowBy: "locality",
		Total: l.T("sheet.total"), State: l.T("field.notes"), Missing: words[10], Met: words[11], Note: words[9] + ": " + words[10]}
	counts := map[string][3]int{}
	for i := range 12 {
		sector := app.Sectors[[]int{0, 0, 1, 1, 2, 0}[i%6]]
		place := places[i%2]
		n := counts[place]
		for s := range n {
			if app.Sectors[s] == sector {
				n[s]++
			}
		}
		counts[place] = n
		members.Rows = append(members.Rows, []report.Cell{{Text: fmt.Sprintf("%s %d", words[6+i%2], i+1)}, {Sector: sector, Text: l.T("sector." + string(sector))},
			{Text: words[4+i%2]}, {Text: place}, {Number: float64(i%5 + 1), HasNum: i != 3, Text: "?"}, {Text: "paper"},
			{Date: "2026-11-22", Text: "22.11.2026"}, {Rung: app.Rungs[i%6], Text: "rung"}, {Text: map[bool]string{true: l.T("error.internal")}[i == 4]}})
	}
	for _, place := range places {
		matrix.Rows = append(matrix.Rows, report.MatrixRow{Value: place, State: "?", Note: l.T("place.city"), Counts: counts[place]})
	}
	cross := report.CrossTable{Title: l.T("resource.knowledge"), Corner: l.T("field.name"), Columns: []string{l.T("resource.budget"), l.T("resource.time"), l.T("resource.ties")},
		Rows: []report.CrossRow{{Name: words[6], Sector: app.Third, Cells: []report.CrossCell{{Holds: true}, {}, {Holds: true, Text: words[4]}}},
			{Name: words[7], Sector: app.Business, Cells: []report.CrossCell{{}, {Holds: true}, {}}}}}
	ladder := report.Ladder{Title: l.T("rung.partnership"), Now: [6]int{1, 2, 3, 0, 2, 1}, Target: [6]int{0, 0, 2, 3, 3, 1}, NowWord: words[10], TargetWord: words[11]}
	return report.Report{Lang: l, Kicker: words[1] + " · 22.11.2026", Title: words[0], Subtitle: words[2], Footer: words[0] + " & 22.11.2026, 16:40",
		Made: time.Date(2026, 11, 22, 16, 40, 0, 0, time.UTC), ReadMe: []string{l.T("error.internal"), l.T("sheet.editable")},
		Sections: []report.Section{
			{ID: "members", Title: words[8], Intro: l.T("sheet.editable"), Blocks: []report.Block{
				report.Paragraph{Style: report.Caution, Title: l.T("sector.none"), Text: l.T("error.internal")}, members}},
			{ID: "matrix", Title: words[9], Blocks: []report.Block{matrix, report.Paragraph{Style: report.Good, Text: words[11]}}},
			{ID: "resources", Title: words[9], Blocks: []report.Block{cross, ladder, report.Sectors{Title: l.T("field.sector"), Counts: [3]int{6, 4, 2}}}},
		}}
}

// odd makes names of the kinds that spreadsheets trip over.
func odd(r *rand.Rand) string {
	all := []string{"", "=HYPERLINK(\"http://example.org\",\"x\")", "+1", "-1", "@SUM(A1)", "\x00\x01\x07", "_x0041_", "_x005F_x0041_", "\u202eabc", "🧑‍🤝‍🧑 קבוצה", "שלום\nעולם",
		"a\r\nb", "\xff\xfe", "1/2", "TRUE", "5*", "?", "~", "<5", ">", "=", "'x'", "History", "a/b[c]:d", "محلي", "&P&N", "\ufffe\uffff", " padded ", "\t", "00123", "#N/A",
		"last"}
	s := all[r.IntN(len(all))]
	if r.IntN(20) == 0 {
		for range 10000 {
			s += string(rune('א' + r.IntN(22)))
		}
	}
	return s
}
