package forum

import (
	"madrega/app"
	"madrega/app/lang"
)

// values are the keys of the usual values of an axis; their words are under "value.<key>".
var values = map[app.AxisKind][]string{
	app.PlaceAxis:      {string(app.City), string(app.LocalCouncil), string(app.RegionalCouncil)},
	app.FieldAxis:      {"education", "welfare", "health", "employment", "environment", "culture", "research"},
	app.PopulationAxis: {"jewish", "arab", "druze", "mixed"},
	app.GenderAxis:     {"women", "men"},
	app.ScopeAxis:      {"local", "regional", "national"},
	app.SizeAxis:       {"small", "medium", "large"},
}

// AddAxis adds an axis at the end of the map, with the usual values of its kind: the authorities of the place for
// localities, none for one's own. Every value may have any number of seats, until somebody says otherwise.
func AddAxis(d app.Document, kind app.AxisKind, name string) app.Command {
	axis := &app.Axis{ID: app.NewID(), Kind: kind, Name: name}
	for _, a := range d.AxesInOrder() {
		axis.Position = max(axis.Position, a.Position+1)
	}
	quotas := StandardQuotas(d, axis)
	if len(quotas) == 0 {
		return app.Add(axis)
	}
	return app.All(app.Add(axis), app.Add(quotas...))
}

// StandardQuotas are the usual values of an axis, as entities of it that are not in the document yet.
func StandardQuotas(d app.Document, axis *app.Axis) (quotas []app.Entity) {
	add := func(key, name string) {
		quotas = append(quotas, &app.Quota{ID: app.NewID(), Axis: axis.ID, Key: key, Name: name, Max: d.Seats(), Position: len(quotas)})
	}
	for _, key := range values[axis.Kind] {
		add(key, "")
	}
	if axis.Kind == app.LocalityAxis {
		for a := range d.Authorities.All() {
			add("", a.Name)
		}
	}
	return quotas
}

// AddValue adds a value at the end of an axis.
func AddValue(d app.Document, axis app.ID, name string) app.Command {
	q := &app.Quota{ID: app.NewID(), Axis: axis, Name: name, Max: d.Seats()}
	for _, other := range d.QuotasOf(axis) {
		q.Position = max(q.Position, other.Position+1)
	}
	return app.Add(q)
}

// SetMin sets the minimum of a value. A maximum that would be below it rises with it.
func SetMin(quota app.ID, n int, merge string) app.Command {
	return app.Edit(quota, merge, func(q *app.Quota) { q.Min, q.Max = n, max(n, q.Max) })
}

// SetMax sets the maximum of a value. A minimum that would be above it falls with it.
func SetMax(quota app.ID, n int, merge string) app.Command {
	return app.Edit(quota, merge, func(q *app.Quota) { q.Min, q.Max = min(n, q.Min), n })
}

// AxisName is what to call an axis: its own name, or the word of its kind.
func AxisName(l *lang.Lang, a *app.Axis) string {
	if a.Name != "" {
		return a.Name
	}
	return l.T("axis." + string(a.Kind))
}

// ValueName is what to call a value of an axis: its own name, or the word of its key.
func ValueName(l *lang.Lang, q *app.Quota) string {
	if q.Name != "" {
		return q.Name
	}
	return l.T("value." + q.Key)
}

// ConstituencyName is what to call a constituency: its own name, or that of its sector.
func ConstituencyName(l *lang.Lang, c *app.Constituency) string {
	if c.Name != "" {
		return c.Name
	}
	return l.T("sector." + string(c.Sector) + ".long")
}
