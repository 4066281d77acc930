// Package sortition reads and writes the two tables that the Sortition Foundation's programs work with: the categories, with
// a minimum and a maximum for each value of each feature, and the respondents, with an id and one column per feature.
//
// Tables come from anywhere: what goes wrong is an *app.Error that names line and column.
package sortition

import (
	"encoding/csv"
	"io"
	"math"
	"strconv"
	"strings"

	"madrega/app"
	"madrega/app/lists"
	"madrega/app/numbers"
	"madrega/app/selection"
)

// ReadCategories reads a table with the columns feature, value, min, max and, if it likes, min_flex and max_flex; category
// and name, and words such as category value, stand for the first two as well. Others are passed over, and so are lines without a feature. Case and
// surrounding space tell no two features or values apart.
func ReadCategories(r io.ReaderAt, size int64) ([]selection.Axis, error) {
	t, err := read(r, size, quotaHeader)
	if err != nil {
		return nil, err
	}
	columns, err := t.find(map[string]bool{"feature": true, "value": true, "min": true, "max": true, "min_flex": false, "max_flex": false})
	if err != nil {
		return nil, err
	}
	var axes []selection.Axis
	at, seen := map[string]int{}, map[string]bool{}
	for _, l := range t.lines {
		feature := app.CleanLine(l.Cells[columns["feature"]])
		if feature == "" {
			continue
		}
		v, err := value(l, columns)
		if err != nil {
			return nil, err
		}
		i, ok := at[plain(feature)]
		if !ok {
			i = len(axes)
			at[plain(feature)] = i
			axes = append(axes, selection.Axis{ID: feature})
		}
		key := plain(feature) + "\n" + plain(v.ID)
		if seen[key] {
			return nil, app.Fail(app.Invalid, "error.sortition.twice", "line", l.Number, "value", v.ID)
		}
		seen[key] = true
		axes[i].Values = append(axes[i].Values, v)
	}
	if len(axes) == 0 {
		return nil, app.Fail(app.Invalid, "error.sortition.empty")
	}
	return axes, nil
}

// value reads one line of the categories.
func value(l lists.Line, columns map[string]int) (selection.Value, error) {
	v := selection.Value{ID: app.CleanLine(l.Cells[columns["value"]]), HighestMax: selection.NoLimit}
	if v.ID == "" {
		return v, app.Fail(app.Invalid, "error.sortition.blank", "line", l.Number, "column", "value")
	}
	for _, f := range []struct {
		column string
		into   *int
	}{{"min", &v.Min}, {"max", &v.Max}, {"min_flex", &v.LowestMin}, {"max_flex", &v.HighestMax}} {
		i, ok := columns[f.column]
		if !ok {
			continue
		}
		text := strings.TrimSpace(l.Cells[i])
		if text == "" && strings.HasSuffix(f.column, "_flex") {
			continue
		}
		n, ok := whole(text)
		if !ok || n < 0 {
			return v, app.Fail(app.Invalid, "error.sortition.number", "line", l.Number, "column", f.column, "value", app.CleanLine(text))
		}
		*f.into = n
	}
	if v.Min > v.Max || v.LowestMin > v.Min || v.HighestMax < v.Max {
		return v, app.Fail(app.Invalid, "error.sortition.quota", "line", l.Number, "value", v.ID)
	}
	return v, nil
}

// whole reads a whole number within what a problem may hold; workbooks may write it as 9.00.
func whole(text string) (int, bool) {
	n, ok := numbers.Whole(text)
	if !ok {
		var f float64
		if f, ok = numbers.Decimal(text); ok && f == math.Trunc(f) && math.Abs(f) <= selection.NoLimit {
			n = int(f)
		} else {
			return 0, false
		}
	}
	return n, n <= selection.NoLimit && n >= -selection.NoLimit
}

// WriteCategories writes the quotas of a problem as a table of categories. The columns of flex are there if a value has any
// limit to it; a value without one then gets the seats.
func WriteCategories(w io.Writer, p selection.Problem) error {
	flex := false
	for _, a := range p.Axes {
		for _, v := range a.Values {
			flex = flex || v.LowestMin > 0 || v.HighestMax < max(p.Seats, v.Max)
		}
	}
	header := []string{"feature", "value", "min", "max", "min_flex", "max_flex"}
	if !flex {
		header = header[:4]
	}
	out := csv.NewWriter(w)
	lines := [][]string{header}
	for _, a := range p.Axes {
		for _, v := range a.Values {
			line := []string{a.ID, v.ID, strconv.Itoa(v.Min), strconv.Itoa(v.Max), strconv.Itoa(v.LowestMin), strconv.Itoa(max(v.Max, min(v.HighestMax, p.Seats)))}
			lines = append(lines, line[:len(header)])
		}
	}
	return out.WriteAll(lines)
}
