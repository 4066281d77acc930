package xlsx

import (
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"madrega/app"
	"madrega/app/forum"
	"madrega/app/lang"
	"madrega/app/report"
)

// Rows of the form above its questions, and its columns: the first, which holds the keys, is not shown.
const (
	formTitle = 1 + iota
	formHow
	formUntil
	formSubmit
	_
	formFirst
	askColumn    = 2
	answerColumn = 3
	howColumn    = 4
)

// WriteForm draws the application form of a forum, to be filled in and read again by package intake: one sheet that is
// protected but for the answers, with a drop-down wherever there is a choice.
func WriteForm(w io.Writer, d app.Document, l *lang.Lang, now time.Time) error {
	r := report.Report{Lang: l, Title: l.T("form.title", "forum", d.Forum().Name), Footer: l.T("room.footer", "date", l.Date(now)), Made: now}
	b := &book{file: excelize.NewFile(), Report: r, styles: map[style]int{}, rules: map[style]int{}}
	defer b.file.Close()
	b.drawForm(d)
	b.properties()
	if b.err != nil {
		return fmt.Errorf("draw form: %w", b.err)
	}
	if err := b.save(w); err != nil {
		return fmt.Errorf("write form: %w", err)
	}
	return nil
}

func (b *book) drawForm(d app.Document) {
	f, taken := b.file, names{}
	b.note(f.SetDefaultFont(font))
	name := taken.take(b.word("form.sheet"))
	b.hidden = taken.take(b.word("sheet.lists"))
	b.note(f.SetSheetName(f.GetSheetName(0), name))
	questions := forum.Questions(d, b.Lang)
	for _, q := range questions {
		var words []string
		for _, c := range q.Choices {
			words = append(words, c.Text)
		}
		b.lists = append(b.lists, list{fmt.Sprintf("Choices_%d", len(b.lists)+1), cellTexts(words)})
	}
	b.writeLists()
	p := b.begin(name, nil)
	tall, one := "portrait", 1
	b.note(f.SetPageLayout(name, &excelize.PageLayoutOptions{Orientation: &tall, FitToHeight: &one}))
	p.note(p.out.SetColVisible(1, 1, false))
	p.columns([]float64{12, 34, 56, 30})
	first := at(answerColumn, formFirst)
	p.note(p.out.SetPanes(&excelize.Panes{Selection: []excelize.Selection{{SQRef: first, ActiveCell: first}}}))
	p.formHead(d)
	for i, q := range questions {
		p.question(formFirst+i, q, b.lists[i])
	}
	b.note(f.ProtectSheet(name, &excelize.SheetProtectionOptions{SelectLockedCells: true, SelectUnlockedCells: true, FormatRows: true, FormatColumns: true}))
	p.close()
	f.SetActiveSheet(0)
}

// formHead says what the form is, how to fill it in, and until when.
func (p *page) formHead(d app.Document) {
	said := style{spoken: true, across: "start", color: ink2}
	p.put(formTitle, 34, p.text(style{}, forum.FormMark), p.text(style{size: 16, bold: true, color: pine, spoken: true, across: "start"}, p.Title))
	p.put(formHow, 20, excelize.Cell{}, p.text(said, p.word("form.how")))
	until, submit := "", ""
	if c := forum.Current(d); c != nil {
		submit = strings.ReplaceAll(c.Submit, "\n", " ")
		if c.Deadline != "" {
			until = p.word("form.until", "day", p.Lang.Day(c.Deadline.Date()), "hour", c.Deadline.Clock())
		}
	}
	p.put(formUntil, 20, excelize.Cell{}, p.text(style{spoken: true, across: "start", bold: true}, until))
	p.put(formSubmit, 20, excelize.Cell{}, p.text(said, submit))
}

// question writes a line: what is asked, room for the answer, and who has to answer, or how.
func (p *page) question(row int, q forum.Question, choices list) {
	how, height := q.How, 26.0
	if how == "" && q.Choices != nil {
		how = p.word("form.choose")
	}
	if q.Long {
		height = 110
	}
	label := p.text(style{bold: q.Must, spoken: true, across: "start", lined: true, fill: surface2, wrap: true, top: q.Long}, q.Label)
	answer := excelize.Cell{StyleID: p.style(style{fill: editable, lined: true, wrap: true, top: q.Long, across: "start", format: "@", open: true, reads: reading(p.Lang, q)})}
	p.put(row, height, p.text(style{}, q.Key), label, answer, p.text(style{spoken: true, across: "start", color: ink2, fill: white, wrap: true, top: q.Long}, how))
	rule := excelize.DataValidation{AllowBlank: true, Sqref: at(answerColumn, row), Type: "list", Formula1: choices.name, ShowErrorMessage: true}
	title, words := p.word("sheet.choose.title"), p.word("form.choose.only")
	most := app.MaxLine
	if q.Long {
		most = app.MaxText
	}
	if len(choices.all) == 0 {
		rule.Type, rule.Operator, rule.Formula1 = "textLength", "lessThanOrEqual", fmt.Sprint(most)
		title, words = p.word("form.long.title"), p.word("form.long", "max", most)
	}
	rule.ErrorTitle, rule.Error = &title, &words
	p.note(p.file.AddDataValidation(p.name, &rule))
}

// reading is the direction of an answer: numbers and addresses go from left to right in every language.
func reading(l *lang.Lang, q forum.Question) rune {
	if !l.RTL() || q.Key == "email" || q.Key == "phone" {
		return 'L'
	}
	return 'R'
}
