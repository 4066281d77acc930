package sample

import (
	"math/rand/v2"
	"slices"
	"strconv"

	"madrega/app"
	"madrega/assets"
)

// score is what most of a sector say of a component: today, and the target.
type score struct {
	Component app.ComponentKey `json:"component"`
	Public    [2]int           `json:"public"`
	Third     [2]int           `json:"third"`
	Business  [2]int           `json:"business"`
}

func (s score) of(sector app.Sector) [2]int {
	switch sector {
	case app.Public:
		return s.Public
	case app.Third:
		return s.Third
	}
	return s.Business
}

// seed makes the same ballots in every run.
const seed = 2036

// ballots adds what forty participants scored on paper, around what most of their sector say. Three did not state their
// sector, and some left boxes empty.
func (b builder) ballots(d *app.Document) {
	var scores []score
	read(assets.Read("sample/scores.json"), &scores)
	r := rand.New(rand.NewPCG(seed, seed))
	var sectors []app.Sector
	for i, n := range []int{15, 13, 12} {
		sectors = append(sectors, slices.Repeat(app.Sectors[i:i+1], n)...)
	}
	r.Shuffle(len(sectors), func(i, j int) { sectors[i], sectors[j] = sectors[j], sectors[i] })
	for i, sector := range sectors {
		ballot := app.Ballot{ID: b.next(), Kind: app.ComponentBallot, Source: app.PaperSource, Sector: sector, Label: strconv.Itoa(i + 1)}
		if i%14 == 9 {
			ballot.Sector = ""
		}
		d.Ballots = d.Ballots.With(ballot)
		for _, s := range scores {
			most := s.of(sector)
			now := answer(r, most[0])
			target := max(now, answer(r, most[1]))
			next := app.Rating{ID: b.next(), Ballot: ballot.ID, Component: s.Component, Now: left(r, now), Target: left(r, target)}
			if next.Now != 0 || next.Target != 0 {
				d.Ratings = d.Ratings.With(next)
			}
		}
	}
}

// answer is what one gives of those whose most give a number.
func answer(r *rand.Rand, most int) app.Grade {
	switch n := r.IntN(100); {
	case n < 18:
		most--
	case n < 34:
		most++
	case n < 39:
		most = 1 + r.IntN(5)
	}
	return app.Grade(max(1, min(5, most)))
}

// left leaves a box empty now and then.
func left(r *rand.Rand, g app.Grade) app.Grade {
	if r.IntN(25) == 0 {
		return 0
	}
	return g
}
