// Package xlsx draws any report as an Excel workbook: a first sheet that says what it is, and a sheet for every table,
// matrix and cross table. What can be counted is counted by live formulas, with the right values kept beside them for
// programs that don't calculate. The same report gives the same bytes.
//
// Text is only ever text here: nothing that comes from a report becomes a formula, a format code or a name.
package xlsx

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"madrega/app/report"
)

// Write draws the report as a workbook.
func Write(w io.Writer, r report.Report) error {
	b := &book{file: excelize.NewFile(), Report: r, styles: map[style]int{}, rules: map[style]int{}}
	defer b.file.Close()
	b.plan()
	if err := b.draw(); err != nil {
		return fmt.Errorf("draw workbook: %w", err)
	}
	if err := b.save(w); err != nil {
		return fmt.Errorf("write workbook: %w", err)
	}
	return nil
}

// book is the workbook while it is drawn.
type book struct {
	report.Report
	file   *excelize.File
	sheets []*sheet // after the first, in their order
	lists  []list
	readMe string // name of the first sheet
	hidden string // name of the sheet with the lists behind drop-downs
	styles map[style]int
	rules  map[style]int
	err    error // the first that happened
}

func (b *book) note(err error) {
	if b.err == nil {
		b.err = err
	}
}

// plan names every sheet and gives every table its place, so that any sheet can refer to any other.
func (b *book) plan() {
	taken := names{}
	b.readMe = taken.take(b.word("sheet.readme"))
	b.hidden = taken.take(b.word("sheet.lists"))
	chapter, of := 0, ""
	for i := range b.Sections {
		section := &b.Sections[i]
		if section.Chapter != "" && section.Chapter != of {
			chapter, of = chapter+1, section.Chapter
		}
		for _, s := range b.sheetsOf(section) {
			s.section, s.chapter, s.of = section, chapter, of
			if s.title == "" {
				s.title = section.Title
			}
			b.sheets = append(b.sheets, s)
		}
	}
	times := map[string]int{}
	for _, s := range b.sheets {
		times[s.title]++
	}
	for _, s := range b.sheets {
		name := s.title
		if times[name] > 1 && s.of != "" { // "Summary" of which exercise
			name = s.of + " – " + name
		}
		s.name = taken.take(name)
	}
}

// sheetsOf plans the sheets of a section: one for each of its blocks, or one for all of them.
func (b *book) sheetsOf(section *report.Section) (all []*sheet) {
	if section.OneSheet {
		if s := b.stackSheet(section); s != nil {
			return []*sheet{s}
		}
		return nil
	}
	for _, block := range section.Blocks {
		if s := b.sheetOf(block); s != nil {
			all = append(all, s)
		}
	}
	return all
}

func (b *book) draw() error {
	f := b.file
	b.note(f.SetDefaultFont(font))
	b.sectorRules()
	b.note(f.SetSheetName(f.GetSheetName(0), b.readMe))
	for _, s := range b.sheets {
		_, err := f.NewSheet(s.name)
		b.note(err)
	}
	b.drawLists()
	b.drawReadMe()
	for _, s := range b.sheets {
		if b.err == nil {
			s.draw(b.open(s))
		}
		if b.err != nil {
			return fmt.Errorf("sheet %q: %w", s.name, b.err)
		}
	}
	b.properties()
	return b.err
}

// properties say of the file what the report says of itself.
func (b *book) properties() {
	made := b.Made.UTC().Format(time.RFC3339)
	b.note(b.file.SetDocProps(&excelize.DocProperties{
		Title: cut(cellText(b.Title), 250), Creator: b.word("app.name"), LastModifiedBy: b.word("app.name"),
		Created: made, Modified: made, Language: b.Lang.Code(),
	}))
}

// save writes the workbook with its parts in a fixed order and without times: the library keeps them in a map.
func (b *book) save(w io.Writer) error {
	ps := parts{}
	b.file.ZipWriter = func(io.Writer) excelize.ZipWriter { return ps }
	if err := b.file.Write(io.Discard); err != nil {
		return err
	}
	out := zip.NewWriter(w)
	for _, name := range slices.Sorted(maps.Keys(ps)) {
		part, err := out.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate})
		if err != nil {
			return err
		}
		if _, err := part.Write(ordered(name, ps[name].Bytes())); err != nil {
			return err
		}
	}
	return out.Close()
}

// parts collects what would go into the zip file, by name.
type parts map[string]*bytes.Buffer

func (p parts) Create(name string) (io.Writer, error) {
	p[name] = &bytes.Buffer{}
	return p[name], nil
}

func (p parts) AddFS(fs.FS) error { return nil }
func (p parts) Close() error      { return nil }

var entry = regexp.MustCompile(`<(Default|Override) [^>]*></(Default|Override)>`)

// ordered sorts the list of parts, which comes in the order of a map, and gives charts their look.
func ordered(name string, part []byte) []byte {
	if strings.HasPrefix(name, "xl/charts/chart") {
		return radarLook(part)
	}
	if name != "[Content_Types].xml" {
		return part
	}
	all := entry.FindAll(part, -1)
	slices.SortFunc(all, bytes.Compare)
	i := 0
	return entry.ReplaceAllFunc(bytes.Clone(part), func([]byte) []byte { i++; return all[i-1] })
}
