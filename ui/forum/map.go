package forum

import (
	"context"
	"errors"
	"reflect"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/forum"
	"madrega/app/selection"
	"madrega/ui/kit"
	"madrega/ui/parts"
	"madrega/ui/picture"
)

// chart is the map of representation as it was examined last.
type chart struct {
	solving  solving
	problem  selection.Problem
	troubles []selection.Trouble
	exam     forum.Examination
	fault    error // that keeps it from being examined
	done     bool  // exam or fault is of problem; else it is under way, or there is nothing to examine

	wall  func() // shows the result to the room, which saw the map before there was one; nil if it did not
	found app.ID // axis or quota that a search found, to be shown when the step opens
}

// mapView is step "map": axes and quotas, edited in place, beside what keeps the map from being filled and what would help.
type mapView struct {
	*screen
	l      *kit.Look
	grid   *picture.QuotaMap
	side   *parts.Built
	rest   time.Duration // that is waited for, so that typing is not examined key by key
	tried  int           // change of the examination that the map shows, −1 none
	axis   app.ID        // that the side is about; "" for the result
	adding bool          // the side offers new axes
	page   fyne.CanvasObject
}

// mapRest is how long somebody must have stopped typing.
const mapRest = 250 * time.Millisecond

func newMapView(s *screen, l *kit.Look) parts.View {
	if s.Document().Seats() == 0 {
		return newMapEmpty(s, l)
	}
	v := &mapView{screen: s, l: l, tried: -1}
	s.chart.solving.h = s.Host
	v.grid = picture.NewQuotaMap(l)
	if !s.ReadOnly() {
		v.grid.OnChange = v.change
		v.grid.OnOpen = v.open
		v.grid.OnDelete = v.removeValue
		v.grid.OnFixed = func() { v.open(forum.Constituencies) }
	}
	v.side = parts.NewBuilt(s, l, v.beside)
	foot := kit.Border(l, nil, kit.Pad(l, 10, 0, 0, 0, v.foot()), nil, nil, v.grid)
	v.page = parts.Beside{L: l, Least: 270, Most: 400}.With(foot, v.side.Content())
	found := s.chart.found
	v.examine()
	v.rest = mapRest
	v.goToFound(found)
	return v
}

// goToFound shows the axis or the quota that a search found.
func (v *mapView) goToFound(id app.ID) {
	v.chart.found = ""
	if q := v.Document().Quotas.Get(id); q != nil {
		v.grid.Select(string(id))
	}
	if a := v.Document().Axes.Get(id); a != nil {
		if quotas := v.Document().QuotasOf(id); len(quotas) > 0 {
			v.grid.Select(string(quotas[0].ID))
		}
		v.axis = id
		v.side.Changed(nil)
	}
}

func (v *mapView) Content() fyne.CanvasObject { return v.page }
func (v *mapView) Focus() fyne.Focusable      { return v.grid }

// Changed shows the document as it is now.
func (v *mapView) Changed(diff app.Diff) {
	if v.Document().Seats() == 0 {
		v.GoTo("map")
		return
	}
	v.examine()
}

// examine counts the map at once, and has it solved in the background if it is another one than before.
func (v *mapView) examine() {
	p := forum.Problem(v.Document())
	if v.axis != "" && v.axis != forum.Constituencies && v.Document().Axes.Get(v.axis) == nil {
		v.axis = ""
	}
	if v.chart.done && reflect.DeepEqual(p, v.chart.problem) {
		v.show()
		return
	}
	v.tried = -1
	v.chart = chart{solving: v.chart.solving, problem: p, troubles: p.Troubles()}
	if len(p.Candidates) == 0 {
		v.chart.solving.Stop()
		v.chart.done = true
		v.chart.troubles = slices.DeleteFunc(v.chart.troubles, func(t selection.Trouble) bool {
			return t.Kind != selection.MinimaOver && t.Kind != selection.MaximaUnder
		})
		v.show()
		return
	}
	v.show()
	var exam forum.Examination
	rest := v.rest
	v.chart.solving.Start(search{
		Work: func(ctx context.Context, _ selection.Progress) (err error) {
			select {
			case <-ctx.Done():
				return ctx.Err()
			case <-time.After(rest):
			}
			exam, err = forum.Examine(ctx, p, mostChanges)
			return err
		},
		Done: func() { v.examined(exam, nil) },
		Fail: func(err error) {
			if !errors.Is(err, context.Canceled) {
				v.examined(exam, err)
			}
		},
	})
}

// mostChanges are the sets of changes that are offered.
const mostChanges = 3

func (v *mapView) examined(exam forum.Examination, fault error) {
	v.chart.exam, v.chart.fault, v.chart.done = exam, fault, true
	v.show()
	if v.chart.wall != nil {
		v.chart.wall()
	}
}

func (v *mapView) show() {
	title := "quotamap.closest"
	if v.trial() != nil || v.chart.done && v.chart.exam.Possible() {
		title = "quotamap.possible"
	}
	v.grid.Title(v.l.T(title))
	v.grid.SetRows(v.rows())
	v.side.Changed(nil)
}

// rows are the values of the map with the closest composition, or, while a change is tried, the map after it.
func (v *mapView) rows() (seats int, rows []picture.QuotaRow) {
	p, tallies := v.chart.problem, v.chart.exam.Tallies
	if r := v.trial(); r != nil {
		p = p.With(r.Changes)
		tallies = p.Count(r.Panel)
	}
	return quotaRows(v.l, v.Document(), p, tallies)
}

// trial is the set of changes that is being tried, or nil.
func (v *mapView) trial() *selection.Relaxation {
	if v.tried < 0 || v.tried >= len(v.chart.exam.Changes) {
		return nil
	}
	return &v.chart.exam.Changes[v.tried]
}

// quotaRows are the values of a problem in the order of the map; tallies may be nil.
func quotaRows(l *kit.Look, d app.Document, p selection.Problem, tallies []selection.Tally) (seats int, rows []picture.QuotaRow) {
	for i, t := range p.Count(nil) {
		r := picture.QuotaRow{ID: t.Value, Group: t.Axis, Axis: forum.AxisWords(d, l.Lang, t.Axis), Name: forum.ValueWords(d, l.Lang, t.Axis, t.Value),
			Min: t.Min, Max: t.Max, Filled: -1, Available: t.Available}
		if i < len(tallies) {
			r.Filled = tallies[i].Filled
		}
		if len(p.Candidates) == 0 {
			r.Available = -1
		}
		if c := d.Constituencies.Get(app.ID(t.Value)); c != nil && t.Axis == forum.Constituencies {
			r.Sector, r.Marked, r.Fixed = c.Sector, c.Sector != "", true
			if c.Name == "" {
				r.Name = l.T(kit.SectorKey(c.Sector))
			}
		}
		rows = append(rows, r)
	}
	return p.Seats, rows
}

// change sets a minimum or a maximum.
func (v *mapView) change(id string, side picture.QuotaSide, n int) {
	command := forum.SetMin
	if side == picture.QuotaMax {
		command = forum.SetMax
	}
	v.Do(command(app.ID(id), n, [...]string{"min", "max"}[side]))
}

func (v *mapView) removeValue(id string) {
	v.Undoable(app.Remove("quota", app.ID(id)), v.l.T("forum.map.value.removed"))
}

// open shows an axis at the side.
func (v *mapView) open(axis string) {
	v.axis, v.adding, v.tried = app.ID(axis), false, -1
	v.show()
	v.side.Top()
	if f, ok := v.side.Kept().Part("axis/" + axis).(fyne.Focusable); ok {
		v.Canvas().Focus(f)
	}
}

// result shows at the side again whether the map can be filled.
func (v *mapView) result() {
	v.axis, v.adding = "", false
	v.side.Changed(nil)
	v.side.Top()
	v.Canvas().Focus(v.grid)
}

// foot explains the pips, and adds axes.
func (v *mapView) foot() fyne.CanvasObject {
	l := v.l
	row := kit.Flow(l, 16, picture.QuotaLegend(l)...)
	if v.ReadOnly() {
		return row
	}
	add := kit.NewButton(l, l.T("forum.map.axis.add"), "plus", kit.Plain, func() {
		v.axis, v.adding, v.tried = "", true, -1
		v.show()
		v.side.Top()
		if f := v.side.Focus(); f != nil {
			v.Canvas().Focus(f)
		}
	}).Small()
	return kit.Row(l, 12, kit.Fill(row), add)
}

// newMapEmpty is the step while the forum has no seats.
func newMapEmpty(s *screen, l *kit.Look) parts.View {
	return parts.NewBuilt(s, l, func(*parts.Kept) fyne.CanvasObject {
		if s.Document().Seats() > 0 {
			return kit.Column(l, 0)
		}
		return kit.Panel(l, kit.NewEmptyState(l, l.T("forum.map.none"), l.T("forum.map.none.how"), l.T("forum.map.none.go"), func() { s.GoTo("call") }))
	})
}
