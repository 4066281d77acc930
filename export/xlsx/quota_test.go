package xlsx_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"madrega/app/agenda"
	"madrega/app/lang"
	"madrega/app/report"
	"madrega/app/sample"
)

// quotaMatrix is the first matrix of quotas of a dossier, and the list that it counts.
func quotaMatrix(t *testing.T, r report.Report) (m report.QuotaMatrix, seats report.Table) {
	t.Helper()
	for _, s := range r.Sections {
		for _, b := range s.Blocks {
			switch b := b.(type) {
			case report.QuotaMatrix:
				if m.ID == "" && b.RowBy != "" {
					m = b
				}
			case report.Table:
				if b.ID == "seats" {
					seats = b
				}
			}
		}
	}
	if m.ID == "" || len(seats.Rows) == 0 {
		t.Fatal("there is no matrix of quotas")
	}
	return m, seats
}

// A member of the committee gives a member another value, and a quota another minimum, in LibreOffice: counts, gap, state
// and totals follow.
func TestQuotasFollowTheSeatsInLibreOffice(t *testing.T) {
	program := python()
	if _, err := exec.LookPath("soffice"); err != nil || program == "" {
		missing(t, "LibreOffice with Python", "libreoffice-calc python3-uno")
		return
	}
	l, dir := lang.For("he"), t.TempDir()
	r := agenda.Report(agenda.Dossier, sample.Forum(l), l, report.Options{Now: demo("he").Made, Audience: report.Planner})
	m, seats := quotaMatrix(t, r)
	in, between, out := filepath.Join(dir, "in.xlsx"), filepath.Join(dir, "between.xlsx"), filepath.Join(dir, "out.xlsx")
	if err := os.WriteFile(in, write(t, r), 0o600); err != nil {
		t.Fatal(err)
	}
	edit := func(in, out, sheet, what string) {
		run(t, program, filepath.Join("testdata", "edit.py"), fileURL(filepath.Join(dir, "profile")), fileURL(in), fileURL(out), sheet, what)
	}
	part, from := 0, m.Rows[0] // somebody of the first part with the first value gets the second
	row := 0
	for i, cells := range seats.Rows {
		if cells[1].Text == m.Parts[part].Name && cells[2].Text == from.Value {
			row = 7 + i
		}
	}
	if row == 0 {
		t.Fatal("nobody to move")
	}
	edit(in, between, seats.Title, fmt.Sprintf("C%d=%s", row, m.Rows[1].Value))
	sheet := lang.Plain(m.Title)
	edit(between, out, sheet, fmt.Sprintf("F7=%d", from.Total()+3))
	b, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	f := open(t, b)
	for at, want := range map[string]string{
		"B7": fmt.Sprint(from.Counts[part] - 1), "B8": fmt.Sprint(m.Rows[1].Counts[part] + 1), "E7": fmt.Sprint(from.Total() - 1),
		"H7": "-4", "I7": l.T("quota.short"), "H8": "0", "I8": l.T("quota.met"),
		"B5": fmt.Sprintf("%d", m.Parts[part].Seats), "D5": fmt.Sprintf("%d", m.Parts[2].Seats-1), "I5": l.T("quota.short"),
	} {
		if got := cell(t, f, sheet, at); got != want {
			t.Errorf("%s is %q after the edits, want %q", at, got, want)
		}
	}
}

// Without the list the numbers stand as they are.
func TestQuotasWithoutAList(t *testing.T) {
	m := report.QuotaMatrix{ID: "q", Title: "Quotas", Corner: "Axis", Parts: []report.QuotaPart{{Name: "=1+1", Seats: 2}}, Table: "none",
		Rows: []report.QuotaRow{{Value: "a", Counts: []int{2}, Min: 1, Max: 1}, {Value: "=b*", Counts: []int{0}, Min: 1, Max: 2}}}
	r := report.Report{Lang: lang.For("en"), Title: "t", Sections: []report.Section{{Title: "s", Blocks: []report.Block{m}}}}
	f := open(t, write(t, r))
	for at, want := range map[string]string{"A7": "a", "B7": "2", "F7": "1", "G7": "over", "A8": "=b*", "B8": "0", "F8": "-1", "G8": "empty", "B6": "=1+1"} {
		if got := cell(t, f, "Quotas", at); got != want {
			t.Errorf("%s is %q, want %q", at, got, want)
		}
	}
}
