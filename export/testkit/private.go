package testkit

import (
	"fmt"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/sample"
)

// Personal are the marks of personal texts in Marked, followed by a number and "z": contacts and notes of organisations,
// what is private about them, who said a card, and who answers for a department.
var Personal = []string{"qc", "qn", "qp", "qs", "qd"}

// Marked is the sample with a word of its own in every personal text: qc0z, qc1z and so on; and how many there are of each.
func Marked(l *lang.Lang) (d app.Document, counts map[string]int) {
	d, counts = sample.Bay(l), map[string]int{}
	next := func(mark string) string {
		counts[mark]++
		return Mark(mark, counts[mark]-1)
	}
	var organisations []app.Organisation
	for o := range d.Organisations.All() {
		v := *o
		v.Contact, v.Notes, v.Private = next("qc"), next("qn"), next("qp")
		organisations = append(organisations, v)
	}
	var cards []app.Card
	for c := range d.Cards.All() {
		v := *c
		v.Said = next("qs")
		cards = append(cards, v)
	}
	var departments []app.Department
	for p := range d.Departments.All() {
		v := *p
		v.Person = next("qd")
		departments = append(departments, v)
	}
	d.Organisations, d.Cards, d.Departments = app.SetOf(organisations...), app.SetOf(cards...), app.SetOf(departments...)
	return d, counts
}

// Mark is the n-th word of a kind.
func Mark(kind string, n int) string { return fmt.Sprintf("%s%dz", kind, n) }
