package xlsx_test

import (
	"encoding/xml"
	"io"
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"madrega/app/agenda"
	"madrega/app/lang"
	"madrega/app/report"
	"madrega/app/sample"
	"madrega/export/testkit"
)

// element is a tag with its attributes, and the text right inside it.
type element struct {
	tag, text string
	attribute map[string]string
}

func elements(t *testing.T, name, part string) (all []element) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(part))
	open := []int{}
	for {
		token, err := d.Token()
		if err == io.EOF {
			return all
		}
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		switch v := token.(type) {
		case xml.StartElement:
			e := element{tag: v.Name.Local, attribute: map[string]string{}}
			for _, a := range v.Attr {
				e.attribute[a.Name.Local] = a.Value
			}
			open = append(open, len(all))
			all = append(all, e)
		case xml.CharData:
			if len(open) > 0 {
				all[open[len(open)-1]].text += string(v)
			}
		case xml.EndElement:
			open = open[:len(open)-1]
		}
	}
}

var (
	quotedText = regexp.MustCompile(`"[^"]*"|'[^']*'`)
	function   = regexp.MustCompile(`([A-Za-z_.]+)\(`)
	validName  = regexp.MustCompile(`^(_xlnm\.)?[A-Za-z_][A-Za-z0-9_]*$`)
	likeCell   = regexp.MustCompile(`(?i)^([A-Z]{1,3}[0-9]+|R[0-9]*C[0-9]*)$`)
	functions  = []string{"COUNTIFS", "COUNTIF", "COUNTA", "SUM", "SUMPRODUCT", "IF", "MID", "AND", "NOT"}
)

func units(s string) int { return len(utf16.Encode([]rune(s))) }

// Excel calls a file damaged for things that other programs pass over.
func TestNothingThatExcelCallsDamaged(t *testing.T) {
	rng := rand.New(rand.NewPCG(11, 5))
	reports := []report.Report{}
	for _, code := range lang.Codes {
		l := lang.For(code)
		for _, audience := range []report.Audience{report.Participants, report.Planner} {
			reports = append(reports, agenda.Report("stakeholders", sample.Bay(l), l, report.Options{Now: demo(code).Made, Audience: audience}))
		}
	}
	for range 20 {
		reports = append(reports, random(rng))
	}
	reports = append(reports, testkit.Workshop("ar", 40))
	for n, r := range reports {
		for name, part := range parts(t, write(t, r)) {
			all := elements(t, name, part)
			for _, e := range all {
				if fault := faultOf(e); fault != "" {
					t.Errorf("report %d, %s: <%s %v>%.80q: %s", n, name, e.tag, e.attribute, e.text, fault)
				}
			}
			if name == "xl/workbook.xml" {
				names := map[string]bool{}
				for _, e := range all {
					if id := strings.ToLower(e.attribute["name"] + "/" + e.attribute["localSheetId"]); e.tag == "definedName" {
						if names[id] {
							t.Errorf("report %d: the name %s is given twice", n, id)
						}
						names[id] = true
					}
				}
			}
		}
	}
}

// faultOf says what is wrong with an element; "" if nothing is.
func faultOf(e element) string {
	a := e.attribute
	switch e.tag {
	case "sheet":
		if units(a["name"]) > 31 || a["name"] == "" || strings.ContainsAny(a["name"], `[]:*?/\`) {
			return "no name for a sheet"
		}
	case "definedName":
		if !validName.MatchString(a["name"]) || likeCell.MatchString(a["name"]) || strings.Contains(e.text, "#REF!") {
			return "no name for a range"
		}
	case "f":
		bare := quotedText.ReplaceAllString(e.text, "_")
		if units(e.text) > 8192 || strings.HasPrefix(e.text, "=") || strings.ContainsAny(bare, ";{}#") {
			return "no formula"
		}
		for _, m := range function.FindAllStringSubmatch(bare, -1) {
			if !slices.Contains(functions, m[1]) {
				return "a function that some program may not know"
			}
		}
		for _, text := range quotedText.FindAllString(e.text, -1) {
			if units(text) > 257 {
				return "a text in a formula is too long"
			}
		}
	case "dataValidation":
		if units(a["errorTitle"]) > 32 || units(a["error"]) > 255 || a["sqref"] == "" {
			return "no drop-down"
		}
	case "formula1":
		if units(e.text) > 255 {
			return "the list of a drop-down is too long"
		}
	case "col":
		if w, err := strconv.ParseFloat(a["width"], 64); a["min"] != "" && (err != nil || w <= 0 || w > 255) { // not the place of a chart
			return "no width"
		}
	case "row":
		if h, err := strconv.ParseFloat(a["ht"], 64); a["ht"] != "" && (err != nil || h <= 0 || h > 409) {
			return "no height"
		}
	case "t":
		if units(e.text) > 32767 || e.text != strings.TrimSpace(e.text) && a["space"] != "preserve" {
			return "the text will not stay as it is"
		}
	case "name":
		if v, ok := a["val"]; ok && v != "Arial" {
			return "a font that is not on every machine"
		}
	case "scheme":
		return "a font that the theme decides about"
	case "oddFooter":
		if units(e.text) > 255 {
			return "the footer is too long"
		}
	case "pane":
		if a["state"] != "frozen" || a["topLeftCell"] == "" {
			return "not frozen"
		}
	}
	return ""
}

func TestReadMeIsSeenFirst(t *testing.T) {
	for _, code := range lang.Codes {
		l := lang.For(code)
		f := open(t, write(t, agenda.Report("stakeholders", sample.Bay(l), l, report.Options{Now: demo(code).Made})))
		if name := f.GetSheetName(f.GetActiveSheetIndex()); name != l.T("sheet.readme") || f.GetSheetList()[0] != name {
			t.Errorf("%s: %q is seen first", code, name)
		}
		for _, s := range f.GetSheetList()[1 : len(f.GetSheetList())-1] {
			p, err := f.GetPageLayout(s)
			if err != nil || *p.Size != 9 || *p.Orientation != "landscape" || *p.FitToWidth != 1 {
				t.Errorf("%s: %q is not printed on A4 across: %v", code, s, err)
			}
		}
	}
}

// The count by sector follows the list as the matrices do.
func TestSectorsAreCountedByFormula(t *testing.T) {
	for _, code := range lang.Codes {
		l := lang.For(code)
		f := open(t, write(t, agenda.Report("stakeholders", sample.Bay(l), l, report.Options{Now: demo(code).Made})))
		for row, want := range map[string]string{"B7": "14", "B8": "14", "B9": "13", "B10": "41"} {
			formula, err := f.GetCellFormula(l.T("report.summary.sectors"), row)
			if got := cell(t, f, l.T("report.summary.sectors"), row); got != want || formula == "" || err != nil {
				t.Errorf("%s: %s is %q by %q, want %s", code, row, got, formula, want)
			}
			if calculated, err := f.CalcCellValue(l.T("report.summary.sectors"), row); calculated != want || err != nil {
				t.Errorf("%s: %s is calculated as %q, %v", code, row, calculated, err)
			}
		}
	}
}
