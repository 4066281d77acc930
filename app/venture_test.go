package app

import (
	"slices"
	"testing"
)

func ventureNames(list []*Venture) (names []string) {
	for _, v := range list {
		names = append(names, v.Name)
	}
	return names
}

// venturesOf is a document with these ventures; their IDs are in their order.
func venturesOf(t *testing.T, ventures ...Venture) (Document, []ID) {
	t.Helper()
	d := large(2)
	var ids []ID
	for _, v := range ventures {
		v.ID = NewID()
		ids = append(ids, v.ID)
		d = did(t, d, Add(&v))
	}
	return d, ids
}

func TestOrderOfVentures(t *testing.T) {
	d, _ := venturesOf(t,
		Venture{Name: "waits", Due: "2027-05-01"},
		Venture{Name: "hard", Odds: 2, Value: 5, Stage: 2, Start: "2027-01-01"},
		Venture{Name: "likely", Odds: 4, Value: 3, Stage: 1, Due: "2027-02-01", Start: "2026-01-01"},
		Venture{Name: "likely and good", Odds: 4, Value: 4, Stage: 1},
		Venture{Name: "first", Odds: 3, Value: 3, Stage: 1, First: true, Due: "2026-12-01"},
	)
	for _, test := range []struct {
		what      string
		got, want []string
	}{
		{"ranked", ventureNames(RankedVentures(d)), []string{"first", "likely and good", "likely", "hard", "waits"}},
		{"stage one", ventureNames(VenturesOfStage(d, 1)), []string{"first", "likely and good", "likely"}},
		{"stage two", ventureNames(VenturesOfStage(d, 2)), []string{"hard"}},
		{"undecided", ventureNames(VenturesOfStage(d, 0)), []string{"waits"}},
		{"by time", ventureNames(ScheduledVentures(d)), []string{"first", "hard", "likely", "waits", "likely and good"}},
		{"likely", ventureNames(VenturesWhere(d, func(v *Venture) bool { return v.Likely() })), []string{"likely", "likely and good", "first"}},
	} {
		if !slices.Equal(test.got, test.want) {
			t.Errorf("%s: %q, want %q", test.what, test.got, test.want)
		}
	}
}

func TestLateVentures(t *testing.T) {
	const today Date = "2026-11-22"
	for _, test := range []struct {
		Venture
		late bool
	}{
		{Venture{Due: "2026-11-21"}, true},
		{Venture{Due: "2026-11-21", State: "running"}, true},
		{Venture{Due: "2026-11-22"}, false},
		{Venture{Start: "2026-01-01"}, false},
		{Venture{Due: "2026-11-21", State: "done"}, false},
		{Venture{Due: "2026-11-21", State: "stopped"}, false},
	} {
		if test.Late(today) != test.late {
			t.Errorf("%+v is late: %v", test.Venture, !test.late)
		}
	}
}

func TestOriginsBecomeVentures(t *testing.T) {
	d := large(1)
	cluster, group := NewID(), NewID()
	d = did(t, d, EditOrAdd(Component{Key: "community"}, "", func(c *Component) { c.Move, c.Priority = "Open the centre\nin the evenings", true }))
	d = did(t, d, EditOrAdd(Component{Key: "authority"}, "", func(c *Component) { c.Move = "not chosen to begin with" }))
	d = did(t, d, EditOrAdd(Component{Key: "vision"}, "", func(c *Component) { c.Priority = true })) // without a first move
	d = did(t, d, Add(&Cluster{ID: cluster, Name: "Crafts"}))
	d = did(t, d, Add(&Cluster{ID: NewID()})) // without a name
	d = did(t, d, Add(&Group{ID: group, Board: VisionBoard, Name: "Young people come back"}))
	d = did(t, d, Add(&Group{ID: NewID(), Board: ParkingBoard, Name: "parked"}))
	want := []Origin{{Name: "Open the centre in the evenings", Component: "community"}, {Name: "Crafts", Cluster: cluster}, {Name: "Young people come back", Group: group}}
	if got := Origins(d); !slices.Equal(got, want) {
		t.Fatalf("origins are %v, want %v", got, want)
	}
	id := NewID()
	d = did(t, d, TakeOrigin(id, want[2]))
	if v := d.Ventures.Get(id); v == nil || v.Name != want[2].Name || !Rooted(d, id) || len(LinksOf(d, id)) != 1 {
		t.Fatalf("it became %v", v)
	}
	if got := Origins(d); !slices.Equal(got, want[:2]) {
		t.Errorf("origins are then %v", got)
	}
	d = did(t, d, Remove("group", group))
	if Rooted(d, id) || d.Ventures.Get(id) == nil {
		t.Error("without its group the venture should stay, without the link")
	}
	link := Link{ID: NewID(), Venture: id, Actor: "philanthropy"}
	d = did(t, d, Add(&link))
	if Rooted(d, id) {
		t.Error("an actor is no root")
	}
	both := Link{ID: NewID(), Venture: id, Cluster: cluster, Component: "vision"}
	if _, _, err := Add(&both).Run(d); AsError(err).Key != "error.choice" {
		t.Errorf("a link to two things: %v", err)
	}
}

func TestStages(t *testing.T) {
	d, ids := venturesOf(t, Venture{Name: "a"}, Venture{Name: "b"})
	d = did(t, d, ChooseFirst(ids[0]))
	d = did(t, d, PutInStage(1, ids...))
	if first := d.FirstVenture(); first == nil || first.ID != ids[0] {
		t.Fatalf("the first is %v", first)
	}
	d = did(t, d, PutInStage(2, ids[0]))
	if first := d.FirstVenture(); first != nil {
		t.Errorf("%s is of stage two, and still the first", first.Name)
	}
	if _, _, err := PutInStage(1, NewID()).Run(d); AsError(err).Key != "error.gone" {
		t.Errorf("a venture that is gone: %v", err)
	}
	if _, _, err := PutInStage(3, ids[1]).Run(d); AsError(err).Key != "error.choice" {
		t.Errorf("a third stage: %v", err)
	}
}
