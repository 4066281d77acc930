package selection

import (
	"context"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"madrega/app/solve"
)

var ctx = context.Background()

func TestProposeAgainstTryingEverything(t *testing.T) {
	counts := map[Status]int{}
	each(t, 400, func(t *testing.T, r *rand.Rand, p Problem) {
		all := keeping(p)
		want, none := best(p, all)
		got, err := p.Propose(ctx, solve.Limits{}, nil)
		counts[got.Status]++
		switch {
		case err != nil:
			t.Error(err)
		case none && got.Status != Impossible:
			t.Errorf("%+v, but there is no panel", got)
		case !none && (got.Status != Best || got.Score != want || got.Bound != want || !p.Keeps(got.Panel) || !slices.IsSorted(got.Panel)):
			t.Errorf("%+v, want score %d", got, want)
		}
		again, err := shuffled(r, p).Propose(ctx, solve.Limits{}, nil)
		if err != nil || !reflect.DeepEqual(got, again) {
			t.Errorf("in another order: %+v, before %+v, %v", again, got, err)
		}
	})
	if counts[Best] < 50 || counts[Impossible] < 50 {
		t.Errorf("one sided problems: %v", counts)
	}
}

func TestNextAgainstTryingEverything(t *testing.T) {
	each(t, 200, func(t *testing.T, r *rand.Rand, p Problem) {
		left := keeping(p)
		k := 1 + r.IntN(2)
		var earlier [][]string
		for range 4 {
			want, none := best(p, left)
			got, err := p.Next(ctx, solve.Limits{}, nil, earlier, k)
			if err != nil || none != (got.Status == Impossible) || !none && (got.Status != Best || got.Score != want || !p.Keeps(got.Panel)) {
				t.Errorf("%+v %v, want score %d, none %v", got, err, want, none)
			}
			if none || t.Failed() {
				return
			}
			for _, e := range earlier {
				if p.Seats-shared(e, got.Panel) < k {
					t.Errorf("%v differs from %v by less than %d", got.Panel, e, k)
				}
			}
			earlier = append(earlier, got.Panel)
			left = slices.DeleteFunc(left, func(panel []string) bool { return p.Seats-shared(panel, got.Panel) < k })
		}
	})
}

// missed is what a panel misses of the map.
func missed(p Problem, panel []string) int {
	sum := 0
	for _, t := range p.Count(panel) {
		sum += t.Missing() + t.Over()
	}
	return sum
}

func TestClosestAgainstTryingEverything(t *testing.T) {
	each(t, 300, func(t *testing.T, r *rand.Rand, p Problem) {
		in, out := p.Locks()
		size := min(p.Seats, len(p.Candidates)-len(out))
		least, score := -1, 0
		for _, panel := range panels(p, size) {
			if shared(panel, out) > 0 || shared(panel, in) < min(len(in), p.Seats) {
				continue
			}
			m, s := missed(p, panel), p.Score(panel)
			if least < 0 || m < least || m == least && s > score {
				least, score = m, s
			}
		}
		got, tallies, err := p.Closest(ctx, solve.Limits{}, nil)
		if err != nil || got.Status != Best || missed(p, got.Panel) != least || got.Score != score || len(got.Panel) != size {
			t.Errorf("%+v %v misses %d, want %d with score %d", got, err, missed(p, got.Panel), least, score)
		}
		if !reflect.DeepEqual(tallies, p.Count(got.Panel)) {
			t.Errorf("tallies %+v are not those of the panel", tallies)
		}
	})
}

func TestTroublesAreTrue(t *testing.T) {
	kinds := map[TroubleKind]int{}
	impossible, explained := 0, 0
	each(t, 2000, func(t *testing.T, r *rand.Rand, p Problem) {
		found := p.Troubles()
		for _, trouble := range found {
			kinds[trouble.Kind]++
		}
		if len(keeping(p)) == 0 {
			impossible++
			if len(found) > 0 {
				explained++
			}
		} else if len(found) > 0 {
			t.Errorf("a map that can be met has troubles: %+v", found)
		}
	})
	for _, k := range []TroubleKind{MinimaOver, MaximaUnder, LockOverMax, FewForMin, FewForSeats, LocksCrowd, CrossFew, CrossMany} {
		if kinds[k] == 0 {
			t.Errorf("no trouble of kind %s among %v", k, kinds)
		}
	}
	if explained*100 < impossible*90 {
		t.Errorf("of %d impossible maps only %d are explained by counting", impossible, explained)
	}
	t.Logf("of %d impossible maps %d are explained by counting: %v", impossible, explained, kinds)
}
