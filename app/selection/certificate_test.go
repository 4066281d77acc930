package selection

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"madrega/app/solve"
)

var noon = time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)

// certified is a small problem with locks, and its certificates by score, by lot and by hand.
func certified(t testing.TB) (Problem, []Certificate) {
	p := forum(11, 30, 6)
	p.Axes = p.Axes[:3]
	for i := range p.Candidates {
		p.Candidates[i].Values = p.Candidates[i].Values[:3]
	}
	p.Candidates[4].Values[1] = ""
	p.Axes[0].ID = "מגזר"
	best, err := p.Propose(ctx, solve.Limits{}, nil)
	if err != nil || best.Panel == nil {
		t.Fatalf("%+v %v", best, err)
	}
	out := p.Candidates[slices.IndexFunc(p.Candidates, func(c Candidate) bool { return !slices.Contains(best.Panel, c.ID) })].ID
	if p, err = p.Locked(best.Panel[:1], []string{out}); err != nil {
		t.Fatal(err)
	}
	lot, err := p.Lottery(ctx, solve.Limits{}, nil, 20, 5)
	if err != nil {
		t.Fatal(err)
	}
	_, drawn := lot.Draw(12345)
	var all []Certificate
	for _, c := range []Choice{
		{Panel: best.Panel, Method: ByScore, Status: best.Status, Bound: best.Bound, Scores: "score"},
		{Panel: drawn, Method: ByLottery, Lottery: &lot, Number: 12345},
		{Panel: drawn, Method: ByHand},
	} {
		cert, err := p.Certify(c, "1.0.0", noon)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, cert)
	}
	return p, all
}

func written(t testing.TB, c Certificate) []byte {
	var b bytes.Buffer
	if err := c.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestCertificateRoundTrip(t *testing.T) {
	p, all := certified(t)
	for _, cert := range all {
		read, err := ReadCertificate(bytes.NewReader(written(t, cert)))
		if err != nil {
			t.Fatal(err)
		}
		if diff := read.Verify(shuffled(rand.New(rand.NewPCG(1, 1)), p)); diff != nil {
			t.Errorf("%s: %+v", cert.Method, diff)
		}
		if again := written(t, read); !bytes.Equal(again, written(t, cert)) {
			t.Errorf("%s: written again it differs", cert.Method)
		}
	}
}

// leaves calls f for every single thing in a JSON value, with its path and a way to change it.
func leaves(v any, path string, change func(any), f func(path string, old any, change func(any))) {
	switch v := v.(type) {
	case map[string]any:
		for k, inner := range v {
			leaves(inner, path+"."+k, func(to any) { v[k] = to }, f)
		}
	case []any:
		for i, inner := range v {
			leaves(inner, fmt.Sprintf("%s.%d", path, i), func(to any) { v[i] = to }, f)
		}
	default:
		f(path, v, change)
	}
}

func altered(old any) any {
	switch old := old.(type) {
	case float64:
		return old + 1
	case bool:
		return !old
	case string:
		if n := len(old); n > 0 && old[n-1] >= '0' && old[n-1] <= '8' {
			return old[:n-1] + string(old[n-1]+1)
		}
		return old + "1"
	}
	return old
}

// TestEveryAlteredFieldIsRefused alters each field of a certificate: by its seal it is refused always; with a new seal
// wherever counting shows it. What counting can't show is listed.
func TestEveryAlteredFieldIsRefused(t *testing.T) {
	p, all := certified(t)
	beyond := []string{".program", ".made", ".lottery.seed", ".lottery.fairest", ".lottery.proven", ".lottery.panels."}
	for _, cert := range all {
		text := written(t, cert)
		var tree any
		if err := json.Unmarshal(text, &tree); err != nil {
			t.Fatal(err)
		}
		fields := 0
		leaves(tree, "", nil, func(path string, old any, change func(any)) {
			fields++
			change(altered(old))
			forged, err := json.Marshal(tree)
			change(old)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := ReadCertificate(bytes.NewReader(forged)); err == nil {
				t.Errorf("%s%s: read although altered", cert.Method, path)
			}
			var next Certificate
			if err := json.Unmarshal(forged, &next); err != nil {
				return
			}
			read, err := ReadCertificate(bytes.NewReader(written(t, next)))
			hidden := slices.ContainsFunc(beyond, func(s string) bool { return strings.HasPrefix(path, s) }) || path == ".seal" ||
				path == ".input.scores"
			if err == nil && len(read.Verify(p)) == 0 && !hidden {
				t.Errorf("%s%s: with a new seal nothing differs", cert.Method, path)
			}
		})
		if fields < 30 {
			t.Errorf("only %d fields were altered", fields)
		}
	}
}

func TestEveryAlteredByteIsRefused(t *testing.T) {
	_, all := certified(t)
	for _, cert := range all {
		text := written(t, cert)
		for i := range text {
			b := slices.Clone(text)
			b[i] ^= 1
			if _, err := ReadCertificate(bytes.NewReader(b)); err == nil {
				t.Fatalf("%s: read with byte %d altered: %s", cert.Method, i, b[max(0, i-20):i+5])
			}
		}
		for _, b := range [][]byte{append(slices.Clone(text), '\n'), text[:len(text)-1], bytes.ReplaceAll(text, []byte("\n"), []byte("\r\n"))} {
			if _, err := ReadCertificate(bytes.NewReader(b)); err == nil {
				t.Errorf("%s: read with an end that is not its own", cert.Method)
			}
		}
	}
}

func TestAlteredInputIsNamed(t *testing.T) {
	p, all := certified(t)
	cert := all[0]
	member := slices.IndexFunc(p.Candidates, func(c Candidate) bool { return slices.Contains(cert.Panel, c.ID) })
	other := slices.IndexFunc(p.Candidates, func(c Candidate) bool { return !slices.Contains(cert.Panel, c.ID) })
	for name, c := range map[string]struct {
		change func(*Problem)
		kind   DifferenceKind
	}{
		"minimum":         {func(p *Problem) { p.Axes[1].Values[0].Max++ }, DiffQuota},
		"value renamed":   {func(p *Problem) { p.Axes[1].Values[0].ID = "other"; replaceValue(p, 1, "value 0", "other") }, DiffNoQuota},
		"value added":     {func(p *Problem) { p.Axes[1].Values = append(p.Axes[1].Values, Value{ID: "new", Max: 9, HighestMax: 9}) }, DiffNewQuota},
		"candidate gone":  {func(p *Problem) { p.Candidates = slices.Delete(p.Candidates, other, other+1) }, DiffCandidates},
		"member gone":     {func(p *Problem) { p.Candidates[member].ID = "nobody" }, DiffMember},
		"member's score":  {func(p *Problem) { p.Candidates[member].Score++ }, DiffScore},
		"another's score": {func(p *Problem) { p.Candidates[other].Score++ }, DiffInput},
		"member's value":  {func(p *Problem) { p.Candidates[member].Values[2] = "" }, DiffFilled},
		"another's value": {func(p *Problem) { p.Candidates[other].Values[2] = "" }, DiffInput},
		"another's name":  {func(p *Problem) { p.Candidates[other].ID = "nobody" }, DiffInput},
	} {
		next := p.With(nil)
		for i := range next.Candidates {
			next.Candidates[i].Values = slices.Clone(next.Candidates[i].Values)
		}
		c.change(&next)
		diff := cert.Verify(next)
		if name == "another's name" && slices.Contains(cert.Out, p.Candidates[other].ID) {
			c.kind = DiffLock
		}
		if !slices.ContainsFunc(diff, func(d Difference) bool { return d.Kind == c.kind }) {
			t.Errorf("%s: %+v, want %s", name, diff, c.kind)
		}
	}
}

func replaceValue(p *Problem, axis int, from, to string) {
	for _, c := range p.Candidates {
		if c.Values[axis] == from {
			c.Values[axis] = to
		}
	}
}

func TestNoCertificateForAPanelThatBreaksTheMap(t *testing.T) {
	p, all := certified(t)
	_, err := p.Certify(Choice{Panel: all[0].Panel[1:], Method: ByHand}, "1", noon)
	var f *Fault
	if !errors.As(err, &f) || f.Kind != BadPanel {
		t.Errorf("%v", err)
	}
}

func TestForeignCertificates(t *testing.T) {
	for text, want := range map[string]error{
		"":                              ErrNoCertificate,
		"{}":                            ErrNoCertificate,
		`{"format":"else","version":1}`: ErrNoCertificate,
		`{"format":"madrega certificate","version":2}`:           ErrNewerCertificate,
		`{"format":"madrega certificate","version":1}`:           ErrSeal,
		`{"format":"madrega certificate","version":1,"panel":3}`: ErrSeal,
	} {
		if _, err := ReadCertificate(strings.NewReader(text)); !errors.Is(err, want) {
			t.Errorf("%s: %v, want %v", text, err, want)
		}
	}
}

func FuzzCertificate(f *testing.F) {
	p, all := certified(f)
	for _, c := range all {
		f.Add(written(f, c))
	}
	f.Add([]byte(`{"format":"madrega certificate","version":1}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		if c, err := ReadCertificate(bytes.NewReader(b)); err == nil {
			c.Verify(p)
		}
		var c Certificate
		if json.Unmarshal(b, &c) != nil {
			return
		}
		if diff := c.Verify(p); len(diff) == 0 && !p.mustKeep(c) {
			t.Fatalf("nothing differs, but the panel does not keep the map: %s", b)
		}
		text := written(t, c)
		again, err := ReadCertificate(bytes.NewReader(text))
		if c.Format == CertificateFormat && c.Version == 1 && (err != nil || !reflect.DeepEqual(written(t, again), text)) {
			t.Fatalf("%v: %s", err, text)
		}
	})
}

// mustKeep tells whether the panel of a certificate keeps the map with its locks.
func (p Problem) mustKeep(c Certificate) bool {
	p.Seats = c.Seats
	p, err := p.Locked(c.In, c.Out)
	return err == nil && p.Keeps(c.Panel)
}
