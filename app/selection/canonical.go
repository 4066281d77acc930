package selection

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Canonical writes the problem in the form that Hash is taken of: UTF-8 text, the fields of a line separated by one tab,
// every line ended by one line feed, and sorted by their bytes (which is by code point) where it says so:
//
//	seats      27
//	quota      axis   value  min  max            one line per value, sorted by axis, then by value
//	candidate  id     score  lock value value …  one line per candidate, sorted by id
//
// The first field is that word. Lock is in, out or empty; after it there is one field per axis, in sorted order of the axes,
// empty where the value is missing. Numbers are decimal. How far a relaxation may go is not part of it. Ids hold no tabs and
// no line breaks, so that different problems never look alike.
func (p Problem) Canonical(w io.Writer) error {
	c, err := p.chart()
	if err != nil {
		return err
	}
	if _, err := fmt.Fprintf(w, "seats\t%d\n", c.Seats); err != nil {
		return err
	}
	for _, q := range c.quotas {
		if _, err := fmt.Fprintf(w, "quota\t%s\t%s\t%d\t%d\n", q.axis, q.ID, q.Min, q.Max); err != nil {
			return err
		}
	}
	for _, who := range c.Candidates {
		_, err := fmt.Fprintf(w, "candidate\t%s\t%d\t%s%s\n", who.ID, who.Score, who.Lock, strings.Join(slices.Concat([]string{""}, who.Values), "\t"))
		if err != nil {
			return err
		}
	}
	return nil
}

// Hash is the SHA-256 of the canonical form, in 64 small hexadecimal digits.
func (p Problem) Hash() (string, error) {
	h := sha256.New()
	if err := p.Canonical(h); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// Locked gives the problem with these locks and no others. An id that is no candidate, or in both lists, is a *Fault.
func (p Problem) Locked(in, out []string) (Problem, error) {
	p.Candidates = slices.Clone(p.Candidates)
	at := make(map[string]int, len(p.Candidates))
	for i := range p.Candidates {
		p.Candidates[i].Lock = Free
		at[p.Candidates[i].ID] = i
	}
	for lock, ids := range map[Lock][]string{In: in, Out: out} {
		for _, id := range ids {
			i, ok := at[id]
			if !ok {
				return p, &Fault{Kind: UnknownMember, Candidate: id}
			}
			if had := p.Candidates[i].Lock; had != Free && had != lock {
				return p, &Fault{Kind: BadLock, Candidate: id}
			}
			p.Candidates[i].Lock = lock
		}
	}
	return p, nil
}

// Locks gives the ids locked in and locked out, sorted.
func (p Problem) Locks() (in, out []string) {
	for _, c := range p.Candidates {
		switch c.Lock {
		case In:
			in = append(in, c.ID)
		case Out:
			out = append(out, c.ID)
		}
	}
	slices.Sort(in)
	slices.Sort(out)
	return in, out
}
