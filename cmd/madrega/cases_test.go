package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"madrega/app"
	"madrega/app/forum"
)

// TestListsAsPeopleHaveThem: files of kinds that went wrong somewhere, with invented content. Of each organisation that is added,
// name, sector, locality, contact, place on the grid and notes; and what the command says.
func TestListsAsPeopleHaveThem(t *testing.T) {
	for name, want := range map[string]struct{ added, told string }{
		"phone-number-format.xlsx":     {"מרכז תמרים/public/שפרעם/0501234567;מכון אופק/third/טמרה/054-8765432", ""},
		"phone-scientific.xlsx":        {"מרכז תמרים/public//972501234567;מכון אופק/third//972548765432", ""},
		"merged-sector-down.xlsx":      {"מרכז תמרים/public/שפרעם;לשכת אופק/public/שפרעם;מכון שביל/public/טמרה;עמותת גשר/third/טמרה;קרן זרע/third/טמרה", ""},
		"contact-three-columns.csv":    {"מרכז תמרים/public//רכזת א, 04-9999999, a@example.org", ""},
		"locality-and-address.csv":     {"מרכז תמרים/public/שפרעם///כתובת: רחוב הזית 3", ""},
		"people-with-organisation.csv": {"מרכז תמרים///נועה ר, רכזת, 04-9999999, סאמר ח, מנהל, 04-9999998;מפעל אופק///דנה ל, סמנכ\"לית, 04-9999997", "Line 3"},
		"google-contacts.csv":          {"Palm Centre///Noa R, Coordinator, a@example.org, +972 50-123-4567//x", "Line 3"},
		"header-hebrew-variants.csv":   {"מרכז תמרים/public/שפרעם/רכזת, 050-1234567, a@example.org/4:5", ""},
		"kumu.csv":                     {"Centre Ofek////4:5/Runs \"Youth\" hub;Palm Association////3:3", "Tags"},
		"kumu-connections.csv":         {"", "list of ties"},
		"header-deep.csv":              {"מרכז תמרים/public", ""},
		"sheet-per-sector.xlsx":        {"מרכז תמרים/public/שפרעם;עמותת גשר/third/שפרעם;מפעל אופק/business/טמרה", ""},
		"sector-col-noisy2.csv":        {"ט ט/third;י י;כ כ/third;ל ל/third;מ מ/business;נ נ/public;ס ס/public", "אקדמיה"},
		"single-col-mixed-bullets.txt": {"מרכז תמרים;מכון שביל", ""},
		"rich-text-shared.xlsx":        {"מרכז תמרים/public////שורה א\nשורה ב\nשורה ג", ""},
		"hidden-sheet-first.xlsx":      {"מרכז תמרים/public", ""},
		"strict-ooxml.xlsx":            {"מרכז תמרים/public", ""},
		"trailing-commas.csv":          {"מרכז תמרים/public", ""},
		"utf8-bom-twice.csv":           {"מרכז תמרים/public", ""},
		"nfd-vs-nfc.csv":               {"Café Ofek/business", "Line 3"},
		"arabic-variants.csv":          {"جمعية الأمل/third;مؤسسة هدى/third;جمعية ٢٤/third", "Line 8"},
		"persian-yeh-kaf.csv":          {"جمعية كرمي/third", "Line 3"},
		"dup-niqqud-quotes.csv":        {"עמותת \"גֶּשֶׁר\"/third/טמרה;עמותת גשר (ע\"ר)/third/טמרה;מרכז תמרים-שפרעם/public/שפרעם", "Line 3"},
		"apostrophe-geresh.csv":        {"צ'רקס נט/business", "Line 5"},
		"html-as.xls":                  {"", "web page"},
	} {
		t.Run(name, func(t *testing.T) {
			file := newSample(t, "en")
			before := document(t, file)
			_, out, errs := use("en", nil, "import", file, "--stakeholders", filepath.Join("testdata", "cases", name))
			var got []string
			for o := range document(t, file).Organisations.All() {
				if before.Organisations.Get(o.ID) != nil {
					continue
				}
				place := ""
				if o.Placed() {
					place = fmt.Sprintf("%v:%v", o.Influence, o.Interest)
				}
				got = append(got, strings.TrimRight(strings.Join([]string{o.Name, string(o.Sector), o.Locality, o.Contact, place, o.Notes}, "/"), "/"))
			}
			if s := strings.Join(got, ";"); s != want.added {
				t.Errorf("added\n%q, want\n%q", s, want.added)
			}
			if !strings.Contains(out+errs, want.told) {
				t.Errorf("said %q %q, want %q", out, errs, want.told)
			}
		})
	}
}

// TestTheFileThatExcelLeavesIsNoList: the owner file of an open workbook.
func TestTheFileThatExcelLeavesIsNoList(t *testing.T) {
	lock := filepath.Join(t.TempDir(), "~$list.xlsx")
	b, err := os.ReadFile(filepath.Join("testdata", "cases", "lock-_owner_list.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	put(t, lock, b)
	refused(t, failed, "error.list.owner", "import", newSample(t, "en"), "--stakeholders", lock)
}

// TestMomentsAsFormsWriteThem: all of them are understood or said, and none comes in time by a guess. The deadline is 29.10.2025.
func TestMomentsAsFormsWriteThem(t *testing.T) {
	for name, want := range map[string]string{
		"apps-us-dates-late.csv": "2025-11-03T14:05 2025-11-13T09:00",
		"apps-iso-tz.csv":        "* * 2026-11-03T14:05 2026-11-03T14:05 2026-11-03T14:05", // two with a zone: the clock of this machine
	} {
		file := filepath.Join(t.TempDir(), "forum.madrega")
		must(t, "sample", file, "--forum", "--lang", "en")
		before := document(t, file)
		must(t, "import", file, "--applications", filepath.Join("testdata", "cases", name))
		d := document(t, file)
		var got []string
		for _, a := range forum.Register(d, forum.Current(d).ID) {
			if before.Applications.Get(a.ID) == nil {
				got = append(got, string(a.Received))
				if late := a.Received > app.Minute("2025-10-29T23:59"); !late {
					t.Errorf("%s: %s of %s is in time", name, a.Received, a.Name)
				}
			}
		}
		wanted := strings.Fields(want)
		for i := range wanted {
			if wanted[i] == "*" && i < len(got) {
				wanted[i] = got[i]
			}
		}
		if !slices.Equal(got, wanted) {
			t.Errorf("%s: received %q, want %q", name, got, wanted)
		}
	}
}
