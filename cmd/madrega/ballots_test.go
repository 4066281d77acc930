//go:build cgo && linux

package main

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"madrega/app"
)

// walkBallots enters 40 ballots of 14 numbers by keyboard alone, each with the sum on its paper. Slips on the way are
// caught: a key that is no score, a figure that is corrected, a sum that is not that of the boxes.
func walkBallots(t *testing.T, s *screen) {
	const seed, ballots = 2036, 40
	home, documents := newHome(t)
	path := newFile(t, documents)
	p := s.opens(t, home, path)
	p.goes("vision.components")
	p.press("Tab") // from the boxes to the comparison of sums, and back
	p.press("space")
	p.press("shift+Tab")
	s.shoot(t, "ballots")

	r := rand.New(rand.NewPCG(seed, ballots))
	papers := make([][]int, ballots)
	begin, pressed := time.Now(), 0
	enter := func(keys []string) {
		pressed += len(keys)
		p.keys(keys...)
	}
	for i := range papers {
		var keys []string
		sum := 0
		for k := range 14 {
			n := 1 + r.IntN(5)
			if k > 0 && r.IntN(8) == 0 {
				n = 0 // no opinion
			}
			if (14*i+k)%53 == 7 {
				keys = append(keys, keysFor(t, "ש")...) // no score at all
			}
			if (14*i+k)%61 == 9 {
				keys = append(keys, append(keysFor(t, "1"), "BackSpace")...) // the wrong one
			}
			papers[i], sum = append(papers[i], n), sum+n
			keys = append(keys, keysFor(t, []string{" ", "1", "2", "3", "4", "5"}[n])...)
		}
		if i%10 == 5 { // a sum that can't be right
			enter(append(append(keys, keysFor(t, fmt.Sprint(sum+1))...), "Return"))
			p.still()
			s.shoot(t, "ballot-differs")
			keys = slices.Repeat([]string{"BackSpace"}, len(fmt.Sprint(sum+1)))
		}
		enter(append(append(keys, keysFor(t, fmt.Sprint(sum))...), "Return"))
	}
	d := untilFile(t, path, "all ballots", func(d app.Document) bool { return d.Ballots.Len() == ballots })
	t.Logf("%d ballots with %d keys took %.1f s, 20 ms apart and until the last was saved", ballots, pressed, time.Since(begin).Seconds())
	p.still()
	s.shoot(t, "ballots-entered")
	for i, b := range app.ComponentBallots(d) {
		var got []int
		for _, of := range []func(app.Rating) app.Grade{func(r app.Rating) app.Grade { return r.Now }, func(r app.Rating) app.Grade { return r.Target }} {
			for _, rating := range app.RatingsOf(d, b.ID) {
				got = append(got, int(of(rating)))
			}
		}
		if !slices.Equal(got, papers[i]) {
			t.Errorf("seed %d: ballot %d is kept as %v, the paper says %v", seed, i+1, got, papers[i])
		}
	}
	p.press("ctrl+" + keyZ)
	untilFile(t, path, "the last ballot taken back", func(d app.Document) bool { return d.Ballots.Len() == ballots-1 })
	p.closes()
}
