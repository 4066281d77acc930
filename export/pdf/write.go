package pdf

import (
	"bytes"
	"time"

	"github.com/jung-kurt/gofpdf"
)

// about is what a file says of itself.
type about struct {
	title, subject, program, code string
	rtl                           bool
	made                          time.Time
}

// encode writes pages as a PDF file. It is the only place that knows the library. The same pages give the same bytes.
func encode(pages []*page, a about) ([]byte, error) {
	f := gofpdf.New("P", "pt", "A4", "")
	f.SetAutoPageBreak(false, 0)
	f.SetMargins(0, 0, 0)
	f.SetCellMargin(0)
	f.SetCatalogSort(true)
	made := a.made.UTC()
	if made.Year() < 1970 {
		made = time.Unix(0, 0).UTC()
	}
	f.SetCreationDate(made)
	f.SetModificationDate(made)
	f.SetTitle(a.title, true)
	f.SetSubject(a.subject, true)
	f.SetCreator(a.program, true)
	f.SetProducer(a.program, true)
	f.SetLineCapStyle("round")
	f.SetLineJoinStyle("round")
	f.AddUTF8FontFromBytes("paper", "", faces()[0].file)
	f.AddUTF8FontFromBytes("paper", "B", faces()[1].file)
	links := map[*place]int{}
	for _, p := range pages {
		if p.wide > 0 {
			f.AddPageFormat("P", gofpdf.SizeType{Wd: p.wide, Ht: p.high})
		} else {
			f.AddPage()
		}
		for _, l := range p.links {
			if l.to.page == 0 {
				continue
			}
			if links[l.to] == 0 {
				links[l.to] = f.AddLink()
				f.SetLink(links[l.to], l.to.y, l.to.page)
			}
			f.Link(l.area.x, l.area.y, l.area.w, l.area.h, links[l.to])
		}
		w := writer{Fpdf: f}
		w.page(p)
	}
	var out bytes.Buffer
	if err := f.Output(&out); err != nil {
		return nil, err
	}
	return finish(out.Bytes(), a)
}

// writer draws one page and names no font twice.
type writer struct {
	*gofpdf.Fpdf
	font  style
	begun bool
}

func (w *writer) page(p *page) {
	w.set(body)
	for _, b := range p.bookmarks {
		w.Bookmark(b.title, b.level, b.y)
	}
	next := 0
	for _, m := range p.marks {
		for ; next < m.over; next++ {
			w.text(p.texts[next])
		}
		w.mark(m)
	}
	for ; next < len(p.texts); next++ {
		w.text(p.texts[next])
	}
}

func (w *writer) set(s style) {
	if !w.begun || s.colour != w.font.colour {
		w.SetTextColor(parts(s.colour))
	}
	if !w.begun || s.size != w.font.size || s.bold != w.font.bold {
		weight := ""
		if s.bold {
			weight = "B"
		}
		w.SetFont("paper", weight, s.size)
	}
	w.font, w.begun = s, true
}

func (w *writer) text(t text) {
	w.set(t.style)
	w.Text(t.x, t.y, t.shown)
}

func (w *writer) mark(m mark) {
	how := ""
	if m.filled {
		how = "F"
		w.SetFillColor(parts(m.fill))
	}
	if m.width > 0 {
		how += "D"
		w.SetDrawColor(parts(m.stroke))
		w.SetLineWidth(m.width)
	}
	for _, s := range m.path {
		switch p := s.p; s.op {
		case 'M':
			w.MoveTo(p[0], p[1])
		case 'L':
			w.LineTo(p[0], p[1])
		case 'C':
			w.CurveBezierCubicTo(p[0], p[1], p[2], p[3], p[4], p[5])
		case 'Z':
			w.ClosePath()
		}
	}
	w.DrawPath(how)
}

func parts(c rgb) (r, g, b int) { return int(c >> 16 & 255), int(c >> 8 & 255), int(c & 255) }
