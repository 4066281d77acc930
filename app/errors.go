package app

import (
	"encoding/json"
	"errors"
	"fmt"
)

// Message is a sentence in no language yet: a key of assets/lang and what goes into its gaps (strings and whole numbers).
type Message struct {
	Key  string         `json:"key"`
	Args map[string]any `json:"args,omitempty"`
}

// Msg makes a Message from a key and pairs of name and value.
func Msg(key string, pairs ...any) Message {
	m := Message{Key: key}
	for i := 0; i+1 < len(pairs); i += 2 {
		if m.Args == nil {
			m.Args = map[string]any{}
		}
		m.Args[pairs[i].(string)] = pairs[i+1]
	}
	return m
}

// ErrorKind says what sort of trouble an Error is.
type ErrorKind int

const (
	Internal ErrorKind = iota // a fault of the program
	Invalid                   // what was asked breaks a rule
	NotFound                  // what was named is not there
	ReadOnly                  // the document can't be changed here
	Damaged                   // the file can't be read
	Newer                     // the file was written by a newer version
	Foreign                   // the file is not ours
	Disk                      // the disk is full, gone or forbidden
)

// Error is trouble that a person can be told about: Key translates to a sentence that says what happened, what is safe
// and what to do.
type Error struct {
	Kind ErrorKind
	Message
	Err error // what lies beneath, for the technical details
}

// Fail makes an Error from its kind, key and pairs of name and value.
func Fail(kind ErrorKind, key string, pairs ...any) *Error {
	return &Error{Kind: kind, Message: Msg(key, pairs...)}
}

// Because adds what lies beneath.
func (e *Error) Because(err error) *Error {
	e.Err = err
	return e
}

func (e *Error) Error() string {
	s := e.Key
	if len(e.Args) > 0 {
		s += fmt.Sprint(" ", e.Args)
	}
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	return s
}

func (e *Error) Unwrap() error { return e.Err }

// AsError finds the Error inside err, or makes an internal one of it.
func AsError(err error) *Error {
	var e *Error
	if errors.As(err, &e) {
		return e
	}
	return Fail(Internal, "error.internal").Because(err)
}

// UnmarshalJSON reads a Message of the history: whole numbers become int again, as they were when it was made.
func (m *Message) UnmarshalJSON(b []byte) error {
	var j struct {
		Key  string                     `json:"key"`
		Args map[string]json.RawMessage `json:"args"`
	}
	if err := json.Unmarshal(b, &j); err != nil {
		return err
	}
	next := Message{Key: j.Key}
	for name, raw := range j.Args {
		var n int
		var s string
		var inner Message
		switch {
		case json.Unmarshal(raw, &n) == nil:
			next = next.with(name, n)
		case json.Unmarshal(raw, &s) == nil:
			next = next.with(name, s)
		case json.Unmarshal(raw, &inner) == nil:
			next = next.with(name, inner)
		default:
			return fmt.Errorf("%s: %s is neither text, number nor message", j.Key, name)
		}
	}
	*m = next
	return nil
}

func (m Message) with(name string, v any) Message {
	if m.Args == nil {
		m.Args = map[string]any{}
	}
	m.Args[name] = v
	return m
}
