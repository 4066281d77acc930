package intake

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"madrega/app"
	"madrega/app/forum"
	"madrega/app/lists"
	"madrega/app/numbers"
)

const (
	markerDepth = 8   // lines in which the marker or a header is looked for
	formDepth   = 400 // lines of a form
)

// reader understands the lines of files by the questions of a document.
type reader struct {
	d     app.Document
	call  app.ID
	words words
}

func newReader(d app.Document, call app.ID) *reader { return &reader{d, call, wordsOf(d)} }

// header finds the line that names the columns of a list, and which question each column answers; −1 if there is none.
func (r *reader) header(lines []lists.Line) (at int, columns []string) {
	for i, line := range lines[:min(len(lines), markerDepth)] {
		if marked(line) {
			return -1, nil
		}
		columns, found := make([]string, len(line.Cells)), map[string]bool{}
		for c, cell := range line.Cells {
			if key := r.words.question(cell); key != "" && !found[key] {
				columns[c], found[key] = key, true
			}
		}
		if len(found) > 1 && found["name"] {
			return i, columns
		}
	}
	return -1, nil
}

func marked(line lists.Line) bool {
	return len(line.Cells) > 0 && strings.TrimSpace(line.Cells[0]) == forum.FormMark
}

// unknown are the headings of columns that answer no question.
func (r *reader) unknown(header lists.Line, columns []string) (names []string) {
	for i, cell := range header.Cells {
		if cell = app.CleanLine(cell); columns[i] == "" && cell != "" {
			names = append(names, cell)
		}
	}
	return names
}

// list reads a line of a list as an application each.
func (r *reader) list(lines []lists.Line, columns []string) []*Row {
	rows, order := make([]*Row, len(lines)), r.order(lines, columns)
	for i, line := range lines {
		row := &Row{Line: line.Number, Entry: r.fresh(app.ByList)}
		for c, cell := range line.Cells {
			if c < len(columns) && columns[c] != "" && line.Faults[c] != "" {
				row.remark("list.remark.fault", "field", r.words.label(columns[c]), "word", line.Faults[c])
			}
			switch at, known := line.Times[c]; {
			case c >= len(columns) || columns[c] == "":
			case columns[c] == "received" && known:
				r.receive(row, cell, order.counted(at))
			case columns[c] == "received":
				r.receive(row, cell, order.read(cell))
			default:
				r.answer(row, columns[c], cell)
			}
		}
		r.finish(row)
		rows[i] = row
	}
	return rows
}

// form reads a filled form that was written at a moment.
func (r *reader) form(lines []lists.Line, written app.Minute) (*Row, error) {
	row := &Row{Entry: r.fresh(app.ByForm)}
	row.Entry.Received = written
	mark, asked, answered := false, 0, 0
	for _, line := range lines[:min(len(lines), formDepth)] {
		mark = mark || marked(line)
		key, answer := r.asked(line, mark)
		if key == "" {
			continue
		}
		asked++
		if app.CleanLine(answer) != "" {
			answered++
			r.answer(row, key, answer)
		}
	}
	switch {
	case !mark && asked < 3 || asked == 0:
		return nil, app.Fail(app.Foreign, "error.intake.form")
	case answered == 0:
		return nil, app.Fail(app.Invalid, "error.intake.blank")
	}
	r.finish(row)
	return row, nil
}

// asked finds the question of a line of a form, and the answer to it. Where the form lost its keys, what is asked tells.
func (r *reader) asked(line lists.Line, mark bool) (key, answer string) {
	cell := func(i int) string {
		if i < len(line.Cells) {
			return line.Cells[i]
		}
		return ""
	}
	if mark && r.words.keys[cell(0)] {
		return cell(0), cell(2)
	}
	for i := range line.Cells {
		if key := r.words.question(cell(i)); key != "" {
			return key, cell(i + 1)
		}
	}
	return "", ""
}

func (r *reader) fresh(source app.ApplicationSource) forum.Entry {
	return forum.Entry{Application: app.Application{ID: app.NewID(), Call: r.call, Source: source}, Traits: map[app.ID]app.ID{}}
}

// answer notes what an applicant said.
func (r *reader) answer(row *Row, key, text string) {
	if strings.ContainsFunc(text, turns) {
		row.remark("list.remark.marks")
	}
	switch _, choice := r.words.choices[key]; {
	case app.CleanLine(text) == "":
	case key == "received":
		r.receive(row, text, order{}.read(text))
	case choice:
		id, ok := r.words.choice(key, text)
		row.kind = row.kind || ok && key == "person"
		if !ok {
			row.remark("intake.remark.word", "field", r.words.label(key), "word", short(text))
		}
		row.Entry.SetAnswer(key, id)
	default:
		most := app.MaxLine
		if r.words.long[key] {
			most = app.MaxText
		}
		if utf8.RuneCountInString(strings.TrimSpace(text)) > most {
			row.remark("list.remark.cut", "field", r.words.label(key))
		}
		row.Entry.SetAnswer(key, text)
	}
}

// receive notes when an application came. Of two ways to read it the one after the deadline counts: nobody comes in time by a
// guess. It is said.
func (r *reader) receive(row *Row, text string, m *numbers.Moment) {
	if app.CleanLine(text) == "" {
		return
	}
	if m == nil {
		row.remark("intake.remark.word", "field", r.words.label("received"), "word", short(text))
		return
	}
	c := r.d.Calls.Get(r.call)
	moment := app.MinuteOf(m.At)
	if other := app.MinuteOf(m.Else); !m.Else.IsZero() {
		if c != nil && moment <= c.Deadline && other > c.Deadline {
			moment, other = other, moment
		}
		row.remark("intake.remark.unsure", "word", short(text), "day", written(moment), "other", written(other))
	}
	row.Entry.Received = moment
	if !m.Hour && c != nil && c.Deadline.Date() == moment.Date() {
		row.remark("intake.remark.hour")
	}
}

// written is a moment as the program writes it.
func written(m app.Minute) string {
	at, _ := time.Parse("2006-01-02T15:04", string(m)) // it was made of a time
	return strings.TrimSuffix(at.Format("2.1.2006 15:04"), " 00:00")
}

// finish says what follows from the answers, and refuses an application without a name.
func (r *reader) finish(row *Row) {
	e := &row.Entry
	if e.Name = app.CleanLine(e.Name); e.Name == "" {
		row.Err = app.Fail(app.Invalid, "error.intake.name")
		return
	}
	if c := r.d.Constituencies.Get(e.Constituency); c != nil && !row.kind && c.People && (!c.Bodies || app.Fold(e.Name) == app.Fold(e.Delegate)) {
		e.Person = true
	}
	for o := range r.d.Organisations.All() {
		if app.Fold(o.Name) == app.Fold(e.Name) && o.Person == e.Person {
			e.Organisation = o.ID
		}
	}
}

func (row *Row) remark(key string, pairs ...any) {
	row.Remarks = append(row.Remarks, app.Msg(key, pairs...))
}

// turns tells of marks that turn the direction of text: with them words can say what they are not.
func turns(r rune) bool {
	return unicode.Is(unicode.Bidi_Control, r) && r != '\u200e' && r != '\u200f' && r != '\u061c'
}

// short keeps words fit for a sentence.
func short(s string) string {
	if s = app.CleanLine(s); utf8.RuneCountInString(s) > 40 {
		return string([]rune(s)[:39]) + "…"
	}
	return s
}
