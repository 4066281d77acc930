package picture

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"madrega/app"
	"madrega/app/lang"
	"madrega/ui/kit"
	"madrega/ui/testkit"
)

const today app.Date = "2026-11-22"

// plans are rows of every kind.
func plans(l *kit.Look) []TimelineRow {
	rows := []TimelineRow{
		{Start: "2026-10-04", Due: "2027-03-31", Tone: UnderWay},
		{Start: "2026-06-01", Due: "2026-11-15", Tone: Late},
		{Start: "2026-03-01", Due: "2026-09-30", Tone: Finished},
		{Tone: Planned},
		{Start: "2027-01-10", Due: "2028-01-31", Tone: Planned},
		{Due: "2026-12-31", Tone: UnderWay},
		{Start: "2027-09-01", Tone: Stopped},
		{Start: "2026-03-05", Due: "2028-02-20", Tone: UnderWay},
	}
	for i := range rows {
		rows[i].ID, rows[i].Name, rows[i].Owner = fmt.Sprint(i), townName(l, i+3), townName(l, i%3)
		rows[i].Status = l.T("level." + []string{"low", "medium", "high"}[i%3])
	}
	return rows
}

func TestTimelinePictures(t *testing.T) {
	testkit.Looks(t, func(l *kit.Look, name string) {
		v := NewTimeline(l, today)
		v.SetRows(plans(l))
		v.Select("5")
		testkit.Picture(t, testkit.InWindow(t, kit.Inset(l, 16, kit.Panel(l, v)), 1100, 560), "timeline-"+name)
	})
}

func TestTimelineOnTheWall(t *testing.T) {
	l := &kit.Look{Lang: lang.For("ar"), Zoom: 1, Dark: true, Wall: true}
	test.NewTempApp(t).Settings().SetTheme(l.Theme())
	v := NewTimeline(l, today)
	v.SetRows(plans(l)[:7])
	testkit.Picture(t, testkit.InWindow(t, kit.Inset(l, 72, v), 1600, 1000), "timeline-wall")
}

func TestTimelineByKeys(t *testing.T) {
	l, said := testkit.Hebrew(t), &testkit.Calls{}
	v := NewTimeline(l, today)
	v.OnSelect = func(id string) { *said = append(*said, "select "+id) }
	v.OnOpen = func(id string) { *said = append(*said, "open "+id) }
	v.SetRows(plans(l))
	c := testkit.InWindow(t, v, 900, 300)
	v.Select("2")
	said.Want(t)
	c.Focus(v.Focus())
	testkit.Keys(v.Focus(), fyne.KeyDown, fyne.KeyReturn)
	said.Want(t, "select 4", "open 4") // 3 has no date: it stands last
	testkit.Keys(v.Focus(), fyne.KeyEnd)
	said.Want(t, "select 3")
	v.SetRows(plans(l)[:2])
	if v.Selected() == "3" {
		t.Error("a row that is gone is still chosen")
	}
	v.Select("")
	if v.Selected() != "" {
		t.Errorf("%q is chosen after choosing nothing", v.Selected())
	}
}

// TestTimelineTakesAnyDates shows rows that nothing can be said of, and times that no screen can hold.
func TestTimelineTakesAnyDates(t *testing.T) {
	l := testkit.Hebrew(t)
	v := NewTimeline(l, "")
	testkit.InWindow(t, v, 600, 300)
	for _, rows := range [][]TimelineRow{
		{{ID: "a"}},
		{{ID: "a", Start: "0001-01-01", Due: "9999-12-31"}, {ID: "b", Due: "x"}},
		{{ID: "a", Start: "2027-01-01", Due: "2026-01-01"}},
		nil,
	} {
		v.SetRows(rows)
	}
}
