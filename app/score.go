package app

import (
	"fmt"
	"math"
)

// Score is a value from 1 to 5; 0 means that nobody gave one. On the grid it may lie between whole numbers.
type Score float64

// Valid tells whether s is from 1 to 5, or not given.
func (s Score) Valid() bool { return s == 0 || s >= 1 && s <= 5 }

// Level is the score in a word: low, medium, high; "" for no score.
func (s Score) Level() string {
	switch {
	case s == 0:
		return ""
	case s < 1+4.0/3:
		return "low"
	case s < 1+8.0/3:
		return "medium"
	}
	return "high"
}

// bothOrNone keeps half a place off a grid.
func bothOrNone(a, b Score) error {
	if (a == 0) != (b == 0) {
		return fmt.Errorf("half a place: %v and %v", a, b)
	}
	return nil
}

func onGrid(s Score) Score {
	return Score(math.Round(min(5, max(1, float64(s)))*100) / 100)
}

// Grade is a whole score from 1 to 5; 0 is no opinion, which is never counted as a low one.
type Grade int

// Valid tells whether g is from 1 to 5, or not given.
func (g Grade) Valid() bool { return g >= 0 && g <= 5 }
