// Package roomkit says what stands on the sheets that are printed for the room: ballots, slips, cards, empty pictures to
// fill in by hand, the agenda and the list of who is there. Their words and their order are those of the screens where
// they are typed in afterwards. It knows nothing of paper but how many of what there are.
package roomkit

import (
	"slices"
	"strings"
	"time"

	"madrega/app"
	"madrega/app/lang"
)

// Name is a kind of sheet, as the command line knows it. Its title is under "room.sheet.<name>", with dots for hyphens, and
// what it is good for under ".how".
type Name string

const (
	Ballot       Name = "ballot" // scores of today and of the target
	BallotToday  Name = "ballot-today"
	BallotTarget Name = "ballot-target"
	Dots         Name = "dots"
	DotsDrafts   Name = "dots-drafts"
	DotsVentures Name = "dots-ventures"
	Cards        Name = "cards"
	Grid         Name = "grid" // influence and interest
	Odds         Name = "odds" // odds and value of ventures
	Ladder       Name = "ladder"
	Radar        Name = "radar"
	Clusters     Name = "clusters"
	Agenda       Name = "agenda"
	Wall         Name = "agenda-wall"
	Attendance   Name = "attendance"

	Call           Name = "call"        // for applications to the forum
	Application    Name = "application" // form for them
	Letters        Name = "letters"     // of appointment to the forum
	ReserveLetters Name = "reserve-letters"
)

// Names of all sheets in the order in which they are offered.
var Names = []Name{Ballot, BallotToday, BallotTarget, Dots, DotsDrafts, DotsVentures, Cards, Grid, Odds, Ladder, Radar, Clusters, Agenda, Wall, Attendance,
	Call, Application, Letters, ReserveLetters}

// Valid tells whether n is one of Names.
func (n Name) Valid() bool { return slices.Contains(Names, n) }

// Key is that of its title.
func (n Name) Key() string { return "room.sheet." + strings.ReplaceAll(string(n), "-", ".") }

// Canvas tells whether it is an empty picture, which may be printed large.
func (n Name) Canvas() bool { return slices.Contains([]Name{Grid, Odds, Ladder, Radar, Clusters}, n) }

// Usual is how many are printed unless somebody says otherwise: ballots, slips, cards, lines of the list, or copies.
func (n Name) Usual() int {
	switch n {
	case Ballot, BallotToday, BallotTarget, Dots, DotsDrafts, DotsVentures, Cards, Attendance:
		return 40
	}
	return 1
}

// The most that is printed at once, and dots for each participant.
const (
	MostCopies = 500
	MostDots   = 10
)

// Options say how a sheet is made.
type Options struct {
	Now       time.Time
	Copies    int      // 0 is as many as usual, and never more than MostCopies
	Dots      int      // for each participant; 0 is as many as the vote says, and never more than MostDots
	Start     *Clock   // of the agenda; nil is when the meeting begins, or UsualStart
	Exercises []string // in the agenda, by ID; nil is the agenda of the next meeting, or all of them if it has none
	Large     bool     // empty pictures on A3, not A4
}

// Print is what goes into one file: sheets of one kind.
type Print struct {
	Lang   *lang.Lang
	Title  string
	About  string // the place, and what the process is about
	Footer string
	Made   time.Time
	Sheet  Sheet
}

// Sheet is Ballots, Slips, CardSheet, Canvas, Plan, Guests, Notice, Form or Post.
type Sheet interface{ sheet() }

// Choice is a sector to be marked; "" stands for none of them.
type Choice struct {
	Sector app.Sector
	Word   string
}

// Line is a numbered line.
type Line struct{ Number, Text, How string }

// Make says what stands on sheets of a name. Names that are not known give nothing to print, with Sheet nil.
func Make(name Name, d app.Document, l *lang.Lang, o Options) Print {
	p := d.Process()
	v := view{d: d, l: l, o: o, name: name}
	made := Print{Lang: l, About: p.Place, Footer: l.T("room.footer", "date", l.Date(o.Now)), Made: o.Now}
	if !name.Valid() {
		return made
	}
	made.Title = l.T(name.Key())
	if p.Title != "" {
		made.About = l.T("report.subtitle", "place", p.Place, "title", p.Title)
	}
	switch name {
	case Ballot:
		made.Sheet = v.ballots("vision.components.prompt", "field.now", "field.target")
	case BallotToday:
		made.Sheet = v.ballots("room.ballot.today", "field.now")
	case BallotTarget:
		made.Sheet = v.ballots("room.ballot.target", "field.target")
	case Dots:
		made.Sheet = v.slips(app.CardPoll, "vision.slip.text")
	case DotsDrafts:
		made.Sheet = v.slips(app.DraftPoll, "vote.slip.text")
	case DotsVentures:
		made.Sheet = v.slips(app.VenturePoll, "vote.slip.text")
	case Cards:
		made.Sheet = CardSheet{Count: v.copies(), Sectors: v.sectors()}
	case Agenda, Wall:
		made.Sheet = v.plan()
	case Attendance:
		made.Sheet = v.guests()
	case Call:
		made.Sheet = v.notice()
	case Application:
		made.Sheet = v.form()
	case Letters, ReserveLetters:
		made.Sheet = v.post()
	default:
		made.Sheet = v.canvas()
	}
	return made
}

// view is a document as one sheet shows it.
type view struct {
	d    app.Document
	l    *lang.Lang
	o    Options
	name Name
}

func (v view) copies() int { return within(v.o.Copies, v.name.Usual(), MostCopies) }

// within is n, or what is usual if it isn't said, and no more than the most.
func within(n, usual, most int) int {
	if n <= 0 {
		n = usual
	}
	return min(n, most)
}

func (v view) sectors() (all []Choice) {
	for _, s := range app.Sectors {
		all = append(all, Choice{s, v.l.T("sector." + string(s))})
	}
	return all
}

// next is the number of the next ballot that is typed in.
func (v view) next(r app.Round) int {
	n := 0
	for _, b := range app.BallotsOf(v.d, r) {
		n = max(n, b.Number())
	}
	return n + 1
}
