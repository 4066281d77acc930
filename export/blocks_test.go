package export_test

import (
	"bytes"
	"testing"

	"madrega/app/lang"
	"madrega/app/report"
	"madrega/app/sample"
	"madrega/export/pdf"
	"madrega/export/xlsx"
)

// TestEveryTypeOfBlockIsDrawn asks both exporters for each type: one that they don't know is an error, not a gap.
func TestEveryTypeOfBlockIsDrawn(t *testing.T) {
	for _, b := range report.Blocks {
		for _, oneSheet := range []bool{false, true} {
			r := report.Report{Lang: lang.For("he"), Title: "t", Made: sample.Made,
				Sections: []report.Section{{ID: "s", Title: "s", Blocks: []report.Block{b}, OneSheet: oneSheet}}}
			if err := pdf.Write(new(bytes.Buffer), r); err != nil {
				t.Errorf("%T in a PDF file: %v", b, err)
			}
			if err := xlsx.Write(new(bytes.Buffer), r); err != nil {
				t.Errorf("%T in a workbook (all on one sheet: %v): %v", b, oneSheet, err)
			}
		}
	}
}
