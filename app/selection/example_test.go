package selection_test

import (
	"context"
	"fmt"

	"madrega/app/selection"
	"madrega/app/solve"
)

// town is a map of representation that can't be met: two of the three seats are for women, and only one woman applied.
var town = selection.Problem{
	Seats: 3,
	Axes: []selection.Axis{{ID: "gender", Values: []selection.Value{
		{ID: "women", Min: 2, Max: 3, HighestMax: 3},
		{ID: "men", Min: 1, Max: 1, LowestMin: 0, HighestMax: selection.NoLimit},
	}}},
	Candidates: []selection.Candidate{
		{ID: "Amal", Score: 70, Values: []string{"women"}},
		{ID: "Boaz", Score: 90, Values: []string{"men"}},
		{ID: "Carmi", Score: 60, Values: []string{"men"}},
		{ID: "Dan", Score: 80, Values: []string{"men"}},
	},
}

// A map that can't be met is proven to be impossible, and the smallest changes that would do are found.
func ExampleProblem_Relax() {
	ctx := context.Background()
	p, err := town.Propose(ctx, solve.Limits{}, nil)
	fmt.Println(p.Status, p.Panel, err)
	list, err := town.Relax(ctx, solve.Limits{}, nil, 1)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, c := range list[0].Changes {
		fmt.Println(c.Kind, c.Value, c.From, "to", c.To)
	}
	p, err = town.With(list[0].Changes).Propose(ctx, solve.Limits{}, nil)
	fmt.Println(p.Status, p.Panel, p.Score, err)
	// Output:
	// impossible [] <nil>
	// raise men 1 to 2
	// lower women 2 to 1
	// best [Amal Boaz Dan] 240 <nil>
}
