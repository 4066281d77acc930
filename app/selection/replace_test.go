package selection

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"madrega/app/solve"
)

func TestReplaceAgainstTryingEverything(t *testing.T) {
	more := 0
	each(t, 400, func(t *testing.T, r *rand.Rand, p Problem) {
		all := keeping(p)
		if len(all) == 0 {
			return
		}
		seated := all[r.IntN(len(all))]
		vacant := []string{seated[0]}
		if r.IntN(3) == 0 {
			vacant = seated[:2]
		}
		stay := seated[len(vacant):]
		got, err := p.Replace(ctx, solve.Limits{}, nil, seated, vacant, 4)
		if err != nil {
			t.Error(err)
		}
		if again, err := shuffled(r, p).Replace(ctx, solve.Limits{}, nil, seated, vacant, 4); err != nil || !reflect.DeepEqual(got, again) {
			t.Errorf("in another order %+v, before %+v", again, got)
		}
		left := slices.DeleteFunc(keeping(p.without(vacant)), func(panel []string) bool { return shared(panel, vacant) > 0 })
		left = slices.DeleteFunc(left, func(panel []string) bool { return !p.without(vacant).Keeps(panel) })
		for i, g := range got {
			kept, score := -1, 0
			for _, panel := range left {
				k, s := shared(panel, stay), p.Score(panel)
				if k > kept || k == kept && s > score {
					kept, score = k, s
				}
			}
			panel := g.Panel(seated)
			if !p.without(vacant).Keeps(panel) || shared(panel, vacant) > 0 || g.Score != p.Score(panel) || !g.Proven {
				t.Errorf("replacement %d %+v: panel %v", i, g, panel)
			}
			if k := shared(panel, stay); k != kept || g.Score != score {
				t.Errorf("replacement %d %+v keeps %d, want %d with score %d", i, g, k, kept, score)
			}
			if len(g.Out) > len(vacant) {
				more++
			}
			left = slices.DeleteFunc(left, func(other []string) bool { return slices.Equal(other, panel) })
		}
		if len(got) < 4 && len(left) > 0 {
			t.Errorf("%d replacements, but %v is left", len(got), left)
		}
	})
	if more < 20 {
		t.Errorf("only %d replacements changed more than the vacant seats", more)
	}
}
