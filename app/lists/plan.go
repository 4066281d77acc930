package lists

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"madrega/app"
)

// Kind says what a line of a list does to the document.
type Kind int

const (
	Add     Kind = iota // a new stakeholder
	Change              // one that is there changes
	Same                // one that is there, with nothing new
	Refused             // nothing is done, for a reason
	Joined              // its contact is kept with another line of the same stakeholder
)

// Row is what becomes of one line.
type Row struct {
	Kind         Kind
	Line         int              // in the source; the first is 1
	Sheet        string           // of a workbook of which several are read
	Organisation app.Organisation // as it will be; of a refused line, as far as it was understood
	Before       app.Organisation // of a Change or Same: as it is
	Changes      []Difference     // of a Change
	Reason       app.Message      // of a Refused or Joined line
	Remarks      []app.Message    // what was not understood or not kept, though the line is taken
}

// Preview is what a list would do to a document.
type Preview struct {
	Rows    []Row
	Ignored []string // headers of columns that were not understood
	Sheet   string   // of a workbook: the sheet that was read
	Left    []string // of a workbook: sheets that were not
}

// Counts are the numbers of lines of each kind.
func (p Preview) Counts() map[Kind]int {
	n := map[Kind]int{}
	for _, r := range p.Rows {
		n[r.Kind]++
	}
	return n
}

// Plan compares a list with a document. Names count as the same by app.Fold; where one name stands for several
// stakeholders, the locality decides. A cell that is empty changes nothing.
func Plan(doc app.Document, t Table, newID func() app.ID) Preview {
	p := planner{newID: newID, known: map[string][]*app.Organisation{}, times: map[string]int{}, seen: map[string]int{}, used: map[app.ID]int{}}
	for o := range doc.Organisations.All() {
		p.known[app.Fold(o.Name)] = append(p.known[app.Fold(o.Name)], o)
	}
	rows := make([]Row, len(t.Lines))
	for i, l := range t.Lines {
		rows[i] = read(t, l)
	}
	join(rows)
	for _, r := range rows {
		if r.Kind != Joined {
			p.times[app.Fold(r.Organisation.Name)]++
		}
	}
	for i := range rows {
		if rows[i].Kind != Refused && rows[i].Kind != Joined {
			p.decide(&rows[i])
		}
	}
	return Preview{Rows: rows, Ignored: t.Ignored(), Sheet: t.Sheet, Left: t.Left}
}

// join keeps the contact of a line with an earlier one of the same stakeholder, if the two don't contradict each other: lists of
// people name their organisation on every line, and merged cells hold several contacts.
func join(rows []Row) {
	first := map[string]*Row{}
	for i := range rows {
		r := &rows[i]
		if r.Kind == Refused {
			continue
		}
		key := app.Fold(r.Organisation.Name) + "\n" + app.Fold(r.Organisation.Locality)
		f := first[key]
		if f == nil {
			first[key] = r
			continue
		}
		o, contact := &f.Organisation, r.Organisation.Contact
		both := app.CleanLine(o.Contact + ", " + contact)
		if contact == "" || o.Contact == "" || contact == o.Contact || contradicts(o, &r.Organisation) || utf8.RuneCountInString(o.Contact+contact)+2 > app.MaxLine {
			continue
		}
		o.Contact, r.Kind, r.Reason = both, Joined, app.Msg("list.joined", "line", f.Line)
	}
}

// contradicts tells whether a line says something else than the contact that an earlier one doesn't.
func contradicts(o, other *app.Organisation) bool {
	for _, f := range fields {
		if v := f.get(other); f.field != Contact && v != "" && v != f.get(o) {
			return true
		}
	}
	return false
}

type planner struct {
	newID func() app.ID
	known map[string][]*app.Organisation // of the document, by folded name
	times map[string]int                 // how often a folded name stands in the list
	seen  map[string]int                 // lines already taken, by folded name and locality
	used  map[app.ID]int                 // lines that already change a stakeholder
}

// decide says whether a line adds, changes, or is refused.
func (p *planner) decide(r *Row) {
	o := &r.Organisation
	key := app.Fold(o.Name) + "\n" + app.Fold(o.Locality)
	if line := p.seen[key]; line > 0 {
		r.refuse("list.refused.twice", "line", line)
		return
	}
	p.seen[key] = r.Line
	old, several := p.match(o)
	switch {
	case several:
		r.refuse("list.refused.several")
	case old == nil:
		o.ID = p.newID()
	case p.used[old.ID] > 0:
		r.refuse("list.refused.twice", "line", p.used[old.ID])
	default:
		p.used[old.ID] = r.Line
		r.compare(*old)
	}
}

// match finds the stakeholder that a line speaks of; several tells that it could be more than one.
func (p *planner) match(o *app.Organisation) (old *app.Organisation, several bool) {
	name := app.Fold(o.Name)
	known := p.known[name]
	if len(known) == 1 && p.times[name] == 1 {
		return known[0], false
	}
	for _, k := range known {
		if app.Fold(k.Locality) == app.Fold(o.Locality) {
			return k, false
		}
	}
	return nil, len(known) > 0 && o.Locality == ""
}

func (r *Row) refuse(key string, pairs ...any) {
	r.Kind, r.Reason = Refused, app.Msg(key, pairs...)
}

func (r *Row) remark(key string, pairs ...any) { r.Remarks = append(r.Remarks, app.Msg(key, pairs...)) }

// read makes an organisation of the cells of a line, as far as they can be understood.
func read(t Table, l Line) Row {
	r := Row{Line: l.Number, Sheet: l.Sheet}
	cells := gather(t, l)
	for _, i := range slices.Sorted(maps.Keys(l.Faults)) {
		what := any(t.Columns[i].Title)
		if f := t.Columns[i].Field; f != Unknown {
			what = app.Msg("field." + string(f))
		}
		r.remark("list.remark.fault", "field", what, "word", l.Faults[i])
	}
	name := cells[Name]
	o := &r.Organisation
	o.Name = app.CleanLine(name)
	if o.Name == "" {
		r.refuse("list.refused.name")
		return r
	}
	if n := utf8.RuneCountInString(strings.TrimSpace(name)); n > app.MaxLine {
		r.refuse("list.refused.long", "count", n, "max", app.MaxLine)
		return r
	}
	if strings.ContainsFunc(name, turns) {
		r.remark("list.remark.marks")
	}
	o.Field, o.Locality, o.Contact = r.line(Activity, cells), r.line(Locality, cells), r.line(Contact, cells)
	o.Notes, o.Reason = r.text(Notes, cells), r.text(Reason, cells)
	r.choices(cells)
	r.place(cells)
	return r
}

// turns tells of marks that turn the direction of text: with them a name can say what it is not.
func turns(r rune) bool {
	return unicode.Is(unicode.Bidi_Control, r) && r != '\u200e' && r != '\u200f' && r != '\u061c'
}

func (r *Row) line(f Field, cells map[Field]string) string {
	if utf8.RuneCountInString(cells[f]) > app.MaxLine {
		r.remark("list.remark.cut", "field", app.Msg("field."+string(f)))
	}
	return app.CleanLine(cells[f])
}

func (r *Row) text(f Field, cells map[Field]string) string {
	if utf8.RuneCountInString(cells[f]) > app.MaxText {
		r.remark("list.remark.cut", "field", app.Msg("field."+string(f)))
	}
	return app.CleanText(cells[f])
}

// choices reads sector and scope. A word that is neither is left out, and said.
func (r *Row) choices(cells map[Field]string) {
	o, known := &r.Organisation, vocabularies()
	o.Sector = SectorOf(cells[Sector])
	o.Scope = known.scopes[Plain(cells[Scope])]
	for _, f := range []Field{Sector, Scope} {
		understood := f == Sector && o.Sector != "" || f == Scope && o.Scope != ""
		if word := app.CleanLine(cells[f]); word != "" && !understood {
			r.remark("list.remark.word", "field", app.Msg("field."+string(f)), "word", short(word))
		}
	}
}

// place reads influence and interest; it takes both to stand on the grid.
func (r *Row) place(cells map[Field]string) {
	both := 0
	for _, f := range []Field{Influence, Interest} {
		word := app.CleanLine(cells[f])
		if word == "" {
			continue
		}
		v, ok := score(word)
		if !ok {
			r.remark("list.remark.score", "field", app.Msg("field."+string(f)), "word", short(word))
			continue
		}
		both++
		if f == Influence {
			r.Organisation.Influence = v
		} else {
			r.Organisation.Interest = v
		}
	}
	if both == 1 {
		r.remark("list.remark.one")
	}
	if both != 2 {
		r.Organisation.Influence, r.Organisation.Interest = 0, 0
	}
}

// short keeps a word fit for a sentence.
func short(s string) string {
	if utf8.RuneCountInString(s) <= 40 {
		return s
	}
	return string([]rune(s)[:39]) + "…"
}
