package store

import (
	"testing"

	"madrega/app/testkit"
)

var day = testkit.Day

func newSource(t testing.TB, seed uint64) *testkit.Source {
	t.Helper()
	t.Logf("seed %d", seed)
	return testkit.New(seed)
}
