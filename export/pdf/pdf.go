// Package pdf draws a report on A4 pages. It takes what the report says as it is, and knows nothing of documents, screens
// or files.
//
// A report is laid out as shapes and lines of text at places (layout, canvas), and those are written as a PDF file
// (write, finish). Reading order is mirrored for Hebrew and Arabic; measured space, the axes of a grid, is not. Colours
// say nothing that a shape, a word or a number doesn't say too.
package pdf

import (
	"errors"
	"fmt"
	"io"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/report"
)

// Write draws r and writes the file to w, in one piece and only if all went well. The same report gives the same bytes.
// Errors are *app.Error.
func Write(w io.Writer, r report.Report) error {
	return writeWhole(w, func() ([]byte, error) { return build(r) })
}

// writeWhole writes a file, in one piece and only if it could be made. What the library underneath panics at becomes an error.
func writeWhole(w io.Writer, make func() ([]byte, error)) error {
	file, err := recovered(make)
	if err != nil {
		return app.Fail(app.Internal, "error.pdf.build").Because(err)
	}
	if _, err := w.Write(file); err != nil {
		var known *app.Error
		if errors.As(err, &known) {
			return err
		}
		return app.Fail(app.Disk, "error.pdf.write").Because(err)
	}
	return nil
}

// recovered makes a file, or an error of what was panicked with.
func recovered(make func() ([]byte, error)) (file []byte, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			file, err = nil, fmt.Errorf("draw the report: %v", fault)
		}
	}()
	return make()
}

// build makes the file.
func build(r report.Report) ([]byte, error) {
	if r.Lang == nil {
		r.Lang = lang.For("")
	}
	return encode(pages(r), about{
		title: lang.Plain(clean(r.Title)), subject: lang.Plain(clean(r.Kicker)), program: r.Lang.T("app.name"),
		code: r.Lang.Code(), rtl: r.Lang.RTL(), made: r.Made,
	})
}

// pages lays the report out.
func pages(r report.Report) []*page {
	l := newLayout(r.Lang)
	l.front(r)
	fill := l.contents(r)
	few := chapters(r) < 3
	for i, run := range runs(r.Sections) {
		l.compact(func() int {
			if c := run[0].Chapter; named(c) {
				if l.level = 1; few && i == 0 {
					l.chapterHere(c)
				} else {
					l.chapter(c, r.Title)
				}
			}
			first := len(l.pages)
			for _, s := range run {
				l.sectionWhole(s)
			}
			return first
		})
	}
	fill()
	l.footers(r.Footer)
	return l.pages
}

// runs are the chapters of a report, and before them the sections that are in none.
func runs(sections []report.Section) (all [][]report.Section) {
	last := ""
	for i, s := range sections {
		if i == 0 || named(s.Chapter) && s.Chapter != last {
			all, last = append(all, nil), s.Chapter
		}
		all[len(all)-1] = append(all[len(all)-1], s)
	}
	return all
}

func (l *layout) sectionWhole(s report.Section) {
	first := len(l.pending)
	if s.Title == s.Chapter { // the band says it
		l.section("", s.Intro)
		l.said = s.Title
	} else {
		l.section(s.Title, s.Intro)
	}
	for i := 0; i < len(s.Blocks); {
		if run := cautions(s.Blocks[i:]); len(run) > 0 {
			l.cautions(run)
			i += len(run)
			continue
		}
		l.block(s.Blocks[i])
		i++
	}
	if len(l.pending) == first+1 { // nothing but the title of the section
		l.empty("")
	}
	l.reserve(0)
}

func (l *layout) block(b report.Block) {
	switch b := b.(type) {
	case report.Paragraph:
		l.paragraph(b)
	case report.Table:
		l.table(b)
	case report.Matrix:
		l.matrix(b)
	case report.QuotaMatrix:
		l.table(b.AsTable(l.lang))
	case report.CrossTable:
		l.crossTable(b)
	case report.Grid:
		l.grid(b)
	case report.Network:
		l.network(b)
	case report.Ladder:
		l.ladder(b)
	case report.Sectors:
		l.sectors(b)
	case report.Figures:
		l.figures(b)
	case report.Radar:
		l.radar(b)
	case report.Cards:
		l.cards(b)
	case report.Clusters:
		l.clusters(b)
	case report.Timeline:
		l.timeline(b)
	default:
		panic(fmt.Sprintf("no way to draw a %T", b)) // an error of the file, see recovered; a test asks for every type
	}
}
