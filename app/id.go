package app

import (
	"encoding/binary"
	"time"

	"github.com/google/uuid"
)

// ID names an entity for ever: a UUID in its canonical lower-case form. New ones are of version 7, so ordering by ID is
// ordering by creation.
type ID string

// NewID makes an ID that no other program will make.
func NewID() ID { return ID(uuid.Must(uuid.NewV7()).String()) }

// Valid tells whether the ID is a canonical UUID.
func (id ID) Valid() bool {
	u, err := uuid.Parse(string(id))
	return err == nil && u.String() == string(id)
}

// SequentialIDs returns a source of IDs that are the same in every run: for the sample workshop and for tests. They count
// up from the given moment and sort in the order they were made.
func SequentialIDs(from time.Time) func() ID {
	ms, n := uint64(from.UnixMilli()), uint64(0)
	return func() ID {
		n++
		var u uuid.UUID
		binary.BigEndian.PutUint64(u[:8], (ms+n)<<16)
		binary.BigEndian.PutUint64(u[8:], n)
		u[6], u[8] = 0x70, 0x80
		return ID(u.String())
	}
}
