package lang_test

import (
	"strings"
	"testing"

	"madrega/app/lang"
)

// TestTextsBearACount gives a count to texts with one form for all and with several: none shows its key. Arabic has a
// form of its own for none, one, two, few and many.
func TestTextsBearACount(t *testing.T) {
	for _, code := range lang.Codes {
		l := lang.For(code)
		for _, key := range []string{"partnership.standing.none", "export.caution.nobody", "export.caution.sector"} {
			for _, n := range []int{0, 1, 2, 3, 11, 100} {
				if s := l.T(key, "n", n); strings.Contains(s, key) {
					t.Errorf("%s: %d of %s: %s", code, n, key, s)
				}
			}
		}
	}
}
