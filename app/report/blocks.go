package report

import "madrega/app"

// Block is one of the types below.
type Block interface{ block() }

// Blocks has an empty one of every type, in the order in which they stand here. Tests ask whoever draws blocks for each.
var Blocks = []Block{
	Paragraph{}, Table{}, Matrix{}, QuotaMatrix{}, CrossTable{}, Grid{}, Network{}, Ladder{}, Sectors{}, Figures{}, Radar{}, Cards{}, Clusters{}, Timeline{},
}

// Paragraph is text by itself.
type Paragraph struct {
	Style ParagraphStyle
	Title string // may be empty
	Text  string // lines are kept
}

// ParagraphStyle says what a paragraph is.
type ParagraphStyle int

const (
	Plain    ParagraphStyle = iota
	Note                    // small and faint
	Caution                 // what is missing, and why it matters: with the caution sign
	Decision                // the decision asked for
	Quote                   // beside a sun bar
	Good                    // what holds: with a tick
)

// Table is a list with columns. In a workbook it is a sheet of its own.
type Table struct {
	ID      string // stable, "members"; a Matrix may count its rows
	Title   string // name of the sheet as well
	Columns []Column
	Rows    [][]Cell // each as long as Columns
	Empty   string   // said when there are no rows
	About   string   // what its sheet holds, in a sentence
	Sheet   SheetUse
}

// SheetUse says where a Table belongs.
type SheetUse int

const (
	Both      SheetUse = iota
	PaperOnly          // left out of workbooks
	SheetOnly          // left out of PDF
)

// Column is a column of a Table.
type Column struct {
	ID      string // stable, "sector"
	Title   string
	Kind    ColumnKind
	Choices []string // of a Choice column: what its drop-down offers
	Width   float64  // share of the width on paper; 0 counts as 1
	Edit    bool     // the reader of the workbook may change it
	Sheet   SheetUse
}

// ColumnKind says what stands in a column.
type ColumnKind int

const (
	Text ColumnKind = iota
	Number
	Choice   // one of Choices; free words are allowed where Choices is empty
	SectorOf // Cell.Sector, with its shape; a Choice of the three
	RungOf   // Cell.Rung, with its icon
	LevelOf  // Cell.Number from 1 to 5 in three blocks, and its word
	DateOf   // Cell.Date
	MoveOf   // Cell.Rung and below it Cell.Then, each with its icon: on paper only
	GradeOf  // Cell.Number from 1 to 5 in five blocks, with Cell.Target outlined; halves are possible (medians)
	// VerdictOf is Cell.Verdict with its icon, and Cell.Text as its word.
	VerdictOf
	// SpreadOf is Cell.Spread as a bar from 1 to 5, with Cell.Text in a workbook.
	SpreadOf
)

// Cell is one value. Text is what is shown, whatever the kind.
type Cell struct {
	Text   string
	Number float64 // of Number and LevelOf; HasNum tells 0 from an empty one
	HasNum bool
	Sector app.Sector
	Rung   app.Rung
	Then   app.Rung // of MoveOf: the target, or 0
	Date   app.Date
	Strong bool
	Under  string // a second, fainter text on paper

	Target  float64     // of GradeOf: 1 to 5, or 0
	Verdict app.Verdict // of VerdictOf
	Spread  app.Spread  // of SpreadOf
}

// Matrix counts the rows of a Table by two of its columns: values of one downwards, the three sectors across.
type Matrix struct {
	ID      string
	Title   string
	Corner  string // head of the first column, "Locality"
	Rows    []MatrixRow
	Table   string // ID of the Table whose rows are counted
	RowBy   string // ID of its column whose values are the rows
	Total   string // word for the last row and column
	State   string // head of the column that says in words what is missing
	Missing string // what an empty cell is called: "empty"
	Met     string // and a full row: "met"
	Note    string // a sentence under it: which cells are empty
	About   string // what its sheet holds, in a sentence
}

// MatrixRow is a value and how many of each sector have it, in the order of app.Sectors.
type MatrixRow struct {
	Value  string
	Note   string // kind of authority; may be empty
	Counts [3]int
	State  string // in words: which sectors are missing
	Bad    bool   // State tells of a gap
}

// CrossTable marks which of some columns hold for each row: organisations by resources, say.
type CrossTable struct {
	ID      string
	Title   string
	Corner  string
	Columns []string
	Rows    []CrossRow
	Empty   string
	About   string // what its sheet holds, in a sentence
}

// CrossRow is one row of a CrossTable; each cell is a text ("" where it does not hold, Mark alone for a bare yes).
type CrossRow struct {
	Name   string
	Sector app.Sector
	Cells  []CrossCell
}

// CrossCell says whether it holds, and what is said of it.
type CrossCell struct {
	Holds bool
	Text  string
}

// Grid is a picture of two scores from 1 to 5: influence × interest, value × odds of success. More is right and up in
// every language.
type Grid struct {
	Title   string
	X, Y    string    // names of the axes
	Low     string    // word at the low ends
	High    string    // word at the high ends
	Corners [4]string // fields: high Y low X; both high; both low; low Y high X
	Items   []GridItem
	Chosen  string // what the chosen item is: "the first initiative"
	Unset   string // sentence about those not placed; may be empty
}

// GridItem is an organisation or a venture on the grid.
type GridItem struct {
	Name         string
	Sector       app.Sector // "" is a neutral mark
	X, Y         float64
	FromX, FromY float64 // where it was before; 0 if nowhere
	Chosen       bool
}

// Network is the picture of relations. Places are 0 to 1 from the left and from the top.
type Network struct {
	Title string
	Nodes []Node
	Edges []Edge
	Note  string
}

// Node is an organisation in the network.
type Node struct {
	Name   string
	Sector app.Sector
	X, Y   float64
	Ties   int
}

// Edge is a relation between the nodes of two indices.
type Edge struct {
	A, B int
	Rung app.Rung
}

// Ladder shows how many relations stand on each rung, and how many should.
type Ladder struct {
	Title       string
	Names       [6]string
	Now, Target [6]int
	NowWord     string // "today"
	TargetWord  string // "target"
	Note        string
	About       string // what its sheet holds, in a sentence
}

// Sectors counts something by sector.
type Sectors struct {
	Title  string
	Names  [3]string
	Counts [3]int
	Table  string // ID of the Table whose rows are counted; "" if the numbers stand by themselves
	Note   string
	About  string // what its sheet holds, in a sentence
}

// Figures are the few numbers that say most.
type Figures struct{ Items []Figure }

// Figure is a number, or how many of how many, and the words under it.
type Figure struct{ Value, Word string }

// Radar compares two series of scores from 0 to 5; 0 is no score.
type Radar struct {
	Title       string
	Axes        []string
	Now, Target []float64 // as long as Axes
	NowWord     string
	TargetWord  string
	Note        string // how many answered: never without
}

// Cards are what people in the room said, in groups.
type Cards struct {
	Title  string
	Groups []CardGroup
	About  string // what its sheet holds, in a sentence
}

// CardGroup is cards that say something in common.
type CardGroup struct {
	Name  string
	Votes string // "12 dots", or ""
	Dots  int
	Lead  bool // among the two with the most dots
	Cards []CardItem
}

// CardItem is a card, and what was merged into it.
type CardItem struct {
	Text   string
	Sector app.Sector
	Merged []string
	Note   string // what was decided about it; may be empty
}

// Clusters is the picture of assets, clusters and units.
type Clusters struct {
	Title                string
	Assets, Middle, Ends string // heads of the three columns
	Items                []ClusterItem
	Loose                []ClusterPart // assets of no cluster
	LooseWord            string
}

// ClusterItem is a cluster between its assets and its units.
type ClusterItem struct {
	Name   string
	State  string // in a sentence: whether the test holds
	Holds  bool
	Assets []ClusterPart
	Units  []ClusterPart
}

// ClusterPart is an asset or a unit.
type ClusterPart struct {
	Name   string
	Icon   string     // of assets/icons, of an asset
	Sector app.Sector // of a unit: the stakeholder's, or the one of its kind
	Hollow bool       // of a unit: no stakeholder stands behind it, so that its mark is an outline in no sector's colour
}

// Timeline shows what happens when.
type Timeline struct {
	Title   string
	Today   app.Date
	Rows    []TimelineRow
	Undated string // sentence about those without dates; may be empty
}

// TimelineRow is one thing from a day to another; one of the two may be empty.
type TimelineRow struct {
	Name, Who  string
	State      string // in a word
	Start, Due app.Date
	Late, Done bool
	Strong     bool // the first initiative
}

func (Paragraph) block() {}

func (Table) block() {}

func (Matrix) block() {}

func (CrossTable) block() {}

func (Grid) block() {}

func (Network) block() {}

func (Ladder) block() {}

func (Sectors) block() {}

func (Figures) block() {}

func (Radar) block() {}

func (Cards) block() {}

func (Clusters) block() {}

func (Timeline) block() {}
