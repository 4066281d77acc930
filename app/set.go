package app

import (
	"cmp"
	"iter"
	"slices"
)

// Entity is a thing with an identity: a pointer to one of the structs of this package. Whoever holds one never changes it.
type Entity interface{ EntityID() ID }

type value interface {
	comparable
	Entity
}

// Set is an immutable collection of entities, ordered by ID. The zero Set is empty and ready.
type Set[T value] struct{ items []*T }

// SetOf makes a Set of the given values; of two with one ID the later counts.
func SetOf[T value](vs ...T) Set[T] { return Set[T]{}.With(vs...) }

// Len is the number of entities.
func (s Set[T]) Len() int { return len(s.items) }

// All goes through the entities in the order of their IDs, which is the order of their creation.
func (s Set[T]) All() iter.Seq[*T] { return slices.Values(s.items) }

// At gives the i-th entity, 0 ≤ i < Len.
func (s Set[T]) At(i int) *T { return s.items[i] }

func (s Set[T]) find(id ID) (int, bool) {
	return slices.BinarySearchFunc(s.items, id, func(v *T, id ID) int { return cmp.Compare((*v).EntityID(), id) })
}

// Get finds an entity by its ID, or gives nil.
func (s Set[T]) Get(id ID) *T {
	if i, ok := s.find(id); ok {
		return s.items[i]
	}
	return nil
}

// With is the Set with the values added, each in place of one with the same ID.
func (s Set[T]) With(vs ...T) Set[T] {
	next := slices.Clone(s.items)
	for i := range vs {
		v := vs[i]
		if n := len(next); n == 0 || (*next[n-1]).EntityID() < v.EntityID() {
			next = append(next, &v)
		} else if at, ok := (Set[T]{next}).find(v.EntityID()); ok {
			if *next[at] != v {
				next[at] = &v
			}
		} else {
			next = slices.Insert(next, at, &v)
		}
	}
	return Set[T]{next}
}

// Without is the Set without those for which drop is true.
func (s Set[T]) Without(drop func(*T) bool) Set[T] {
	return Set[T]{slices.DeleteFunc(slices.Clone(s.items), drop)}
}
