package store

import (
	"testing"

	"madrega/app/trial"
)

var day = trial.Day

func newSource(t testing.TB, seed uint64) *trial.Source {
	t.Helper()
	t.Logf("seed %d", seed)
	return trial.New(seed)
}
