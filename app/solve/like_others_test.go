package solve

import (
	"context"
	"math/rand/v2"
	"os"
	"sync"
	"testing"
)

// anyForum makes up what a forum of 50 to 300 applicants may be like; of a few, when small.
func anyForum(r *rand.Rand, small bool) forum {
	f := forum{
		applicants: 50 + r.IntN(251),
		axes:       5 + r.IntN(4),
		seats:      9 + r.IntN(37),
		quotas:     quotas(r.IntN(kindsOfQuotas)),
		scores:     []int{0, 1, 5, 40, 1000}[r.IntN(5)],
		relaxed:    r.IntN(4) == 0,
	}
	if small {
		f.applicants, f.axes, f.seats, f.relaxed = 8+r.IntN(7), 2+r.IntN(3), 3+r.IntN(3), false
	}
	if r.IntN(2) == 0 {
		f.locks = r.IntN(f.seats/3 + 1)
	}
	return f
}

// TestSmallForumsLikeTryingEverything does on forums of a few what TestForumsLikeCBC does on whole ones.
func TestSmallForumsLikeTryingEverything(t *testing.T) {
	const seed = 8
	t.Logf("seed %d", seed)
	r := rand.New(rand.NewPCG(seed, 0))
	count := map[Status]int{}
	for range 60 {
		count[checkSmall(t, anyForum(r, true).model(r))]++
	}
	if count[Optimal] < 15 || count[Impossible] < 15 {
		t.Errorf("too few of a kind: %v", count)
	}
}

// TestForumsLikeCBC compares status and worth with CBC; where the two differ, GLPK has to agree with us. It needs both, so it
// runs where MADREGA_CI is 1 and looks at one forum without them elsewhere.
func TestForumsLikeCBC(t *testing.T) {
	const seed = 2139
	t.Logf("seed %d", seed)
	forums := 1
	others := os.Getenv("MADREGA_CI") == "1"
	if others {
		forums = 800
	}
	var (
		wait  sync.WaitGroup
		lock  sync.Mutex
		count = map[Status]int{}
		odd   int
	)
	next := make(chan int)
	for range 2 {
		wait.Go(func() {
			dir := t.TempDir()
			for i := range next {
				r := rand.New(rand.NewPCG(seed, uint64(i)))
				f := anyForum(r, false)
				m := f.model(r)
				s, err := Solve(context.Background(), m, Limits{}, nil)
				if err != nil || s.Status != Optimal && s.Status != Impossible {
					t.Errorf("%d, %v: %v, %v", i, f, s.Status, err)
				}
				lock.Lock()
				count[s.Status]++
				lock.Unlock()
				if !others {
					continue
				}
				v, err := cbc(dir, m, 60)
				if err != nil {
					t.Errorf("%d, %v: %v", i, f, err)
				}
				if v.agrees(s) {
					continue
				}
				third, err := glpk(dir, m, 120)
				if err != nil || !third.agrees(s) {
					t.Errorf("%d, %v: %v %d, but CBC says %v and GLPK %v (%v)", i, f, s.Status, s.Worth, v, third, err)
				}
				t.Logf("%d, %v: CBC says %v; GLPK agrees with us: %v", i, f, v, third)
				lock.Lock()
				odd++
				lock.Unlock()
			}
		})
	}
	for i := range forums {
		next <- i
	}
	close(next)
	wait.Wait()
	t.Logf("%v; CBC differed in %d", count, odd)
	if others && (count[Optimal] < 300 || count[Impossible] < 100) {
		t.Errorf("too few of a kind: %v", count)
	}
}
