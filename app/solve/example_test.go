package solve_test

import (
	"context"
	"fmt"

	"madrega/app/solve"
)

// Of five applicants with marks, three are to sit: at least one from the business sector (the first row), and exactly three
// in all (the second). The two best marks are of others, so the third seat goes to the better of the business sector.
func ExampleSolve() {
	marks := []int64{90, 85, 80, 60, 55}
	business := []bool{false, false, false, true, true}
	m := solve.Model{Rows: []solve.Row{{Lower: 1, Upper: solve.None}, {Lower: 3, Upper: 3}}}
	for i, mark := range marks {
		c := solve.Column{Worth: mark, Upper: 1, Entries: []solve.Entry{{Row: 1, Times: 1}}}
		if business[i] {
			c.Entries = append(c.Entries, solve.Entry{Row: 0, Times: 1})
		}
		m.Columns = append(m.Columns, c)
	}
	s, err := solve.Solve(context.Background(), m, solve.Limits{}, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(s.Status, s.Values, s.Worth)
	// Output: optimal [1 1 0 1 0] 235
}
