package forum

import (
	"fmt"
	"testing"

	"madrega/app"
	"madrega/app/testkit"
)

// house is a small forum that sits: a seat of the authorities, filled outside the call, three of the third sector and two of
// business, and an axis of two groups of which each needs two seats.
type house struct {
	t       testing.TB
	d       app.Document
	seats   map[string]app.ID // constituencies
	axis    app.ID
	groups  map[string]app.ID // quotas
	applied map[string]app.ID // applications, by name
	members map[string]app.ID
}

const seatedOn = app.Date("2023-01-15")

// newHouse has six members, named by constituency and group, and five in reserve.
func newHouse(t testing.TB) *house {
	h := &house{t: t, seats: map[string]app.ID{}, groups: map[string]app.ID{}, applied: map[string]app.ID{}, members: map[string]app.ID{}}
	h.d = testkit.After(t, testkit.New(1).Empty(),
		app.Add(&app.Forum{ID: app.NewID(), Name: "פורום", Months: 36, Meetings: 4, Active: true, Circles: true, Voluntary: true, Rounds: 1, Marks: 5}),
		app.Add(&app.Call{ID: app.NewID(), Number: 1, Opened: "2022-10-01", Deadline: "2022-12-01T23:59"}))
	for i, c := range []app.Constituency{{Sector: app.Public, Seats: 1, Outside: true}, {Sector: app.Third, Seats: 3}, {Sector: app.Business, Seats: 2}} {
		c.ID, c.Position, c.Bodies = app.NewID(), i, true
		h.seats[string(c.Sector)] = c.ID
		h.do(app.Add(&c))
	}
	h.axis = app.NewID()
	h.do(app.Add(&app.Axis{ID: h.axis, Kind: app.OwnAxis, Name: "group"}))
	for i, key := range []string{"a", "b"} {
		h.groups[key] = app.NewID()
		h.do(app.Add(&app.Quota{ID: h.groups[key], Axis: h.axis, Name: key, Min: 2, Max: 4, Position: i}))
	}
	for _, a := range []struct{ name, sector, group string }{
		{"mayor", "public", "a"}, {"third-a1", "third", "a"}, {"third-a2", "third", "a"}, {"third-b", "third", "b"},
		{"business-a", "business", "a"}, {"business-b", "business", "b"},
	} {
		h.apply(a.name, a.sector, a.group, 400)
		h.sit(a.name, seatedOn)
	}
	h.apply("reserve-third-a", "third", "a", 500)
	h.apply("reserve-third-b", "third", "b", 300)
	h.apply("reserve-third-b2", "third", "b", 200)
	h.apply("reserve-business-a", "business", "a", 450)
	h.apply("reserve-business-a2", "business", "a", 450)
	return h
}

func (h *house) do(commands ...app.Command) {
	h.t.Helper()
	h.d = testkit.After(h.t, h.d, commands...)
}

// apply hands in a good application, with the average of two marks, in hundredths: whole or a half.
func (h *house) apply(name, sector, group string, mark int) {
	h.t.Helper()
	call := Current(h.d)
	a := app.Application{ID: app.NewID(), Call: call.ID, Number: NextNumber(h.d, call.ID), Name: name, Constituency: h.seats[sector],
		Received: "2022-11-01T10:00", Delegate: "head of " + name, Head: app.Yes, Purpose: app.Yes}
	if call.Deadline == "" {
		a.Received = ""
	}
	if sector == "public" {
		a.Source = app.ByAppointment
	}
	h.applied[name] = a.ID
	h.do(AddApplication(a), SetTrait(a.ID, h.axis, h.groups[group]))
	if h.d.Assessors.Len() < 2 {
		h.do(AddAssessors(h.d, "first", "second"))
	}
	for i, who := range Committee(h.d) {
		h.do(app.EditOrAdd(app.Mark{Assessor: who.ID, Application: a.ID}, "", func(m *app.Mark) { m.Score = mark/100 + i*(mark%100)/50 }))
	}
}

// sit gives an applicant a seat, and makes the person who takes it.
func (h *house) sit(name string, began app.Date) {
	h.t.Helper()
	h.do(Seat(Filling{In: []app.ID{h.applied[name]}}, began, ""))
	for m := range h.d.Members.All() {
		if m.Application == h.applied[name] && m.Left == "" {
			h.members[name] = m.ID
		}
	}
}

func (h *house) member(name string) *app.Member { return h.d.Members.Get(h.members[name]) }

// meet holds a meeting with some members in it.
func (h *house) meet(day app.Date, forum bool, names ...string) {
	h.t.Helper()
	m := app.Meeting{ID: app.NewID(), Date: day, Forum: forum}
	h.do(app.Add(&m))
	for _, name := range names {
		h.do(app.CheckIn(m.ID, *h.d.Persons.Get(h.member(name).Person)))
	}
}

// named gives the names of applications.
func (h *house) named(ids []app.ID) (list []string) {
	for _, id := range ids {
		list = append(list, h.d.Applications.Get(id).Name)
	}
	return list
}

func (h *house) reserves() (list []string) {
	for _, r := range Reserves(h.d) {
		list = append(list, fmt.Sprint(r.Rank, " ", r.Application.Name))
	}
	return list
}
