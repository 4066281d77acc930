package picture

import "math"

// SeatsSpec is what the places around a table are found for.
type SeatsSpec struct {
	Bounds Size
	Groups []int   // seats of each part of the forum; none of them negative
	Margin float64 // outside the seats, for what is written there
	Side   float64 // width of what is written beside the table at its lower left and right; 0 for nothing
	Most   float64 // size of a seat, at most
}

// Seats is where the parts of a round table stand: the middle of the first group is at twelve o'clock and all seats follow
// clockwise, in every language.
type Seats struct {
	Center Point
	R      float64 // of the table
	Hub    float64 // radius of the disc in the middle
	Size   float64 // of a seat
	Groups []SeatGroup
}

// SeatGroup is one arc of the table.
type SeatGroup struct {
	Places []Point // middles of its seats, clockwise
	Inside Point   // where its name stands on the table
	Out    Point   // the middle of its arc, outside the seats
}

const (
	leastSeat = 8.0 // smaller ones stand in one more row
	seatRows  = 4
)

// LayoutSeats finds the places. Where seats would become too small to be told apart, they stand in several rows.
func LayoutSeats(s SeatsSpec) Seats {
	t := Seats{Center: Point{s.Bounds.W / 2, s.Bounds.H / 2}}
	outer := min(s.Bounds.W, s.Bounds.H)/2 - s.Margin
	if s.Side > 0 { // it stands at about four and eight o'clock, where the table is narrower
		outer = min(outer, (s.Bounds.W/2-s.Side)/math.Sin(2*math.Pi/3))
	}
	outer = max(1, outer)
	for rows := 1; rows <= seatRows; rows++ {
		columns, sum := make([]float64, len(s.Groups)), 0.0
		for i, n := range s.Groups {
			columns[i] = math.Ceil(float64(n) / float64(rows))
			sum += columns[i]
		}
		gap := max(1, sum*.08)
		step := 2 * math.Pi / max(6, sum+gap*float64(len(s.Groups)))
		// a seat takes .72 of its share of the arc, whose radius is that of the innermost row
		t.Size = min(s.Most, .72*step*outer/(1+.36*step+.72*step*1.25*float64(rows-1)))
		if t.Size >= leastSeat || rows == seatRows || sum <= 1 {
			t.place(s.Groups, columns, rows, step, gap, outer)
			break
		}
	}
	return t
}

func (t *Seats) place(groups []int, columns []float64, rows int, step, gap, outer float64) {
	t.R = max(0, outer-t.Size*(.5+1.25*float64(rows-1))-t.Size*1.05)
	t.Hub = t.R * .34
	at := func(angle, r float64) Point {
		return Point{t.Center.X + r*math.Sin(angle), t.Center.Y - r*math.Cos(angle)}
	}
	// groups share the circle by their columns; one that needs less than all of it has its seats in the middle of its share
	share, first := 0.0, 0.0
	for i := range columns {
		share += columns[i] + gap
	}
	if share*step < 2*math.Pi {
		gap += (2*math.Pi/step - share) / float64(max(1, len(columns)))
	}
	for i, n := range groups {
		if i > 0 {
			first += (columns[i-1] + columns[i]) / 2 * step
			first += gap * step
		}
		g := SeatGroup{Inside: at(first, t.R*.69), Out: at(first, outer)}
		for k := range n {
			column, row := float64(k/rows), k%rows
			angle := first + (column-(columns[i]-1)/2)*step
			g.Places = append(g.Places, at(angle, outer-t.Size*(.5+1.25*float64(row))))
		}
		t.Groups = append(t.Groups, g)
	}
}
