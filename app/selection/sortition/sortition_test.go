package sortition_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"

	"madrega/app"
	"madrega/app/selection"
	"madrega/app/selection/sortition"
)

const categories = "feature,value,min,max,min_flex,max_flex\n" +
	"מגזר,ציבורי,1,1,1,1\nמגזר,שלישי,1,2,0,3\nמגזר,עסקי,0,2,0,2\n" +
	"Gender,Female,1,2,,\nGender,\"Male, or so\",0,2,0,9\n"

const respondents = "nationbuilder_id,first name,Gender,מגזר,score\n" +
	"p1,\"Levi, \"\"Bobi\"\"\",\" female \",ציבורי,5\n" +
	"p2,נעה,FEMALE,שלישי,\n" +
	"p3,,\"male, OR so\",,-2\n"

func axesOf(t testing.TB, text string) ([]selection.Axis, error) {
	t.Helper()
	return sortition.ReadCategories(strings.NewReader(text), int64(len(text)))
}

func peopleOf(t testing.TB, text string) (sortition.Respondents, error) {
	t.Helper()
	return sortition.ReadRespondents(strings.NewReader(text), int64(len(text)))
}

func TestTheTwoTables(t *testing.T) {
	want := selection.Problem{Seats: 2, Axes: []selection.Axis{
		{ID: "מגזר", Values: []selection.Value{{ID: "ציבורי", Min: 1, Max: 1, LowestMin: 1, HighestMax: 1}, {ID: "שלישי", Min: 1, Max: 2, HighestMax: 3}, {ID: "עסקי", Max: 2, HighestMax: 2}}},
		{ID: "Gender", Values: []selection.Value{{ID: "Female", Min: 1, Max: 2, HighestMax: selection.NoLimit}, {ID: "Male, or so", Max: 2, HighestMax: 9}}},
	}, Candidates: []selection.Candidate{
		{ID: "p1", Score: 5, Values: []string{"ציבורי", "Female"}}, {ID: "p2", Values: []string{"שלישי", "Female"}}, {ID: "p3", Score: -2, Values: []string{"", "Male, or so"}}}}
	for name, form := range map[string]func(string) string{
		"as it is":     func(s string) string { return s },
		"mark":         func(s string) string { return "\ufeff" + s },
		"two bytes":    func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") },
		"older words":  func(s string) string { return strings.Replace(s, "feature,value,", "category,name,", 1) },
		"upper case":   func(s string) string { return strings.Replace(s, "feature,value,min,", "Feature , VALUE,Min,", 1) },
		"more columns": func(s string) string { return strings.Replace(s, "max_flex\n", "max_flex,remark\n", 1) },
		"Windows-1255": windows1255,
		"UTF-16":       twoBytes,
	} {
		axes, err := axesOf(t, form(categories))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		people, err := peopleOf(t, form(respondents))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		p, err := people.Problem(axes, 2, "Score")
		if err != nil || !reflect.DeepEqual(p, want) {
			t.Errorf("%s: %v\n%+v\nwant\n%+v", name, err, p, want)
		}
	}
}

func windows1255(s string) string {
	out, err := charmap.Windows1255.NewEncoder().String(s)
	if err != nil {
		panic(err)
	}
	return out
}

func twoBytes(s string) string {
	out := []byte("\xff\xfe")
	for _, u := range utf16.Encode([]rune(s)) {
		out = binary.LittleEndian.AppendUint16(out, u)
	}
	return string(out)
}

func TestWithoutFlexAllIsFree(t *testing.T) {
	axes, err := axesOf(t, "feature,value,min,max\nGender,Female,1,2\n\n,left out,1,1\nGender,Male,0.0,2.0\n")
	want := []selection.Axis{{ID: "Gender", Values: []selection.Value{{ID: "Female", Min: 1, Max: 2, HighestMax: selection.NoLimit}, {ID: "Male", Max: 2, HighestMax: selection.NoLimit}}}}
	if err != nil || !reflect.DeepEqual(axes, want) {
		t.Errorf("%v %+v", err, axes)
	}
}

func TestRoundTrip(t *testing.T) {
	axes, err := axesOf(t, categories)
	if err != nil {
		t.Fatal(err)
	}
	people, err := peopleOf(t, respondents)
	if err != nil {
		t.Fatal(err)
	}
	p, err := people.Problem(axes, 9, "score")
	if err != nil {
		t.Fatal(err)
	}
	var q, c, same bytes.Buffer
	if err := errors.Join(sortition.WriteCategories(&q, p), sortition.WriteRespondents(&c, p, "score"), people.Write(&same, func(string) bool { return true }, true)); err != nil {
		t.Fatal(err)
	}
	if same.String() != respondents {
		t.Errorf("written again it differs:\n%s", same.String())
	}
	axes, err = axesOf(t, q.String())
	if err != nil {
		t.Fatal(err)
	}
	axes[1].Values[0].HighestMax = selection.NoLimit // the seats were written for it
	people, err = peopleOf(t, c.String())
	if err != nil {
		t.Fatal(err)
	}
	again, err := people.Problem(axes, 9, "score")
	if err != nil || !reflect.DeepEqual(p, again) {
		t.Errorf("%v\n%+v\n%+v", err, p, again)
	}
	var some bytes.Buffer
	if err := people.Write(&some, func(id string) bool { return id == "p2" }, true); err != nil || some.String() != "id,מגזר,Gender,score\np2,שלישי,Female,0\n" {
		t.Errorf("%v\n%s", err, some.String())
	}
}

// TestTablesOfACertificateAgreeWithIt: what is published with a certificate is enough to count it again.
func TestTablesOfACertificateAgreeWithIt(t *testing.T) {
	for _, scored := range []bool{true, false} {
		p := selection.Problem{Seats: 2, Axes: []selection.Axis{{ID: "מגזר, או תחום", Values: []selection.Value{{ID: "א\"ב", Max: 2, HighestMax: selection.NoLimit}, {ID: "Third", Min: 1, Max: 1, LowestMin: 1, HighestMax: 1}}}},
			Candidates: []selection.Candidate{{ID: "c", Values: []string{"Third"}}, {ID: "a", Values: []string{"א\"ב"}, Lock: selection.In}, {ID: "b", Values: []string{""}, Lock: selection.Out}}}
		if scored {
			p.Candidates[0].Score = -7
		}
		made, err := p.Certify(selection.Choice{Panel: []string{"a", "c"}, Method: selection.ByHand}, "1", time.Unix(0, 0))
		if err != nil {
			t.Fatal(err)
		}
		var quotas, candidates, file bytes.Buffer
		if err := errors.Join(made.Write(&file), sortition.WriteCategories(&quotas, p), sortition.WriteRespondents(&candidates, p, selection.DefaultScores)); err != nil {
			t.Fatal(err)
		}
		cert, err := selection.ReadCertificate(&file)
		if err != nil {
			t.Fatal(err)
		}
		axes, err := axesOf(t, quotas.String())
		if err != nil {
			t.Fatal(err)
		}
		people, err := peopleOf(t, candidates.String())
		if err != nil {
			t.Fatal(err)
		}
		read, err := people.Problem(axes, cert.Seats, cert.Input.Scores)
		if diff := cert.Verify(read); err != nil || diff != nil {
			t.Errorf("scored %v: %v %+v\n%s%s", scored, err, diff, quotas.String(), candidates.String())
		}
	}
}

func TestErrorsNameLineAndColumn(t *testing.T) {
	axes, err := axesOf(t, categories)
	if err != nil {
		t.Fatal(err)
	}
	quotas := func(text string) error { _, err := axesOf(t, text); return err }
	people := func(text string) error {
		p, err := peopleOf(t, text)
		if err == nil {
			_, err = p.Problem(axes, 2, "score")
		}
		return err
	}
	for _, c := range []struct {
		read func(string) error
		text string
		key  string
		args map[string]any
	}{
		{quotas, "", "error.list.empty", nil},
		{quotas, "feature,value,min,max\n", "error.sortition.empty", nil},
		{quotas, "feature,value,min,max\n,a,1,2\n", "error.sortition.empty", nil},
		{quotas, "feature,value,min\na,b,1\n", "error.sortition.column", map[string]any{"column": "max"}},
		{quotas, "feature,category,value,min,max\na,b,c,1,2\n", "error.sortition.column.twice", map[string]any{"column": "feature"}},
		{quotas, "feature,value,min,max\na,b,1,2\n\na,c,one,2\n", "error.sortition.number", map[string]any{"line": 4, "column": "min", "value": "one"}},
		{quotas, "feature,value,min,max\na,b,1,99999999999999999999\n", "error.sortition.number", map[string]any{"line": 2, "column": "max", "value": "99999999999999999999"}},
		{quotas, "feature,value,min,max\na,b,-1,2\n", "error.sortition.number", map[string]any{"line": 2, "column": "min", "value": "-1"}},
		{quotas, "feature,value,min,max\na,b,,2\n", "error.sortition.number", map[string]any{"line": 2, "column": "min", "value": ""}},
		{quotas, "feature,value,min,max\na,,1,2\n", "error.sortition.blank", map[string]any{"line": 2, "column": "value"}},
		{quotas, "feature,value,min,max\na,b,3,2\n", "error.sortition.quota", map[string]any{"line": 2, "value": "b"}},
		{quotas, "feature,value,min,max,min_flex,max_flex\na,b,1,2,2,3\n", "error.sortition.quota", map[string]any{"line": 2, "value": "b"}},
		{quotas, "feature,value,min,max\na,b,1,2\nA, B ,1,2\n", "error.sortition.twice", map[string]any{"line": 3, "value": "B"}},
		{quotas, "feature,value,min,max\na,b,1,2,5\n", "error.sortition.wide", map[string]any{"line": 2, "columns": 4}},
		{quotas, "feature,value,min,max\na,\"b,1,2\n", "error.list.quote", map[string]any{"line": 2}},
		{quotas, "%PDF-1.7", "error.list.format", nil},
		{people, "id,Gender,score\np1,Female,1\n", "error.sortition.column", map[string]any{"column": "מגזר"}},
		{people, "id,Gender,מגזר\np1,Female,עסקי\n", "error.sortition.column", map[string]any{"column": "score"}},
		{people, "id,Gender,gender,מגזר,score\np1,Female,Female,עסקי,1\n", "error.sortition.column.twice", map[string]any{"column": "Gender"}},
		{people, "id,Gender,מגזר,score\np1,Female,עסקי,1\np2,other,עסקי,1\n", "error.sortition.value", map[string]any{"line": 3, "column": "Gender", "value": "other"}},
		{people, "id,Gender,מגזר,score\np1,Female,עסקי,1.5\n", "error.sortition.number", map[string]any{"line": 2, "column": "score", "value": "1.5"}},
		{people, "id,Gender,מגזר,score\np1,Female,עסקי,1000001\n", "error.sortition.number", map[string]any{"line": 2, "column": "score", "value": "1000001"}},
		{people, "id,Gender,מגזר,score\np1,Female,עסקי,1\n p1,Female,עסקי,1\n", "error.sortition.twice", map[string]any{"line": 3, "value": "p1"}},
		{people, "Gender,id,מגזר,score\nFemale,,עסקי,1\n", "error.sortition.blank", map[string]any{"line": 2, "column": "id"}},
	} {
		var e *app.Error
		if err := c.read(c.text); !errors.As(err, &e) || e.Key != c.key || fmt.Sprint(e.Args) != fmt.Sprint(c.args) {
			t.Errorf("%q: %v, want %s %v", c.text, err, c.key, c.args)
		}
	}
}

// promised holds what was read to what every reader promises: an error in words, or a problem that can be worked with.
func promised(t *testing.T, p selection.Problem, err error) bool {
	var e *app.Error
	var f *selection.Fault
	switch {
	case err == nil:
		if err := p.Valid(); err != nil {
			t.Fatalf("read, but %v", err)
		}
	case errors.As(err, &f):
	case !errors.As(err, &e) || e.Kind == app.Internal:
		t.Fatalf("an error without words: %v", err)
	}
	return err == nil
}

func FuzzTables(f *testing.F) {
	f.Add(categories, respondents, "score")
	f.Add("category;name;min;max\na;b;0;1\n", "id;a\nx;b\ny;\n", "")
	f.Add("feature\tvalue\tmin\tmax\n\"a\n1\"\tb\t0\t1\n", "\"\"\"id\"\ta 1\n\"=1+1\"\tB\n", "a 1")
	f.Fuzz(func(t *testing.T, quotas, people, score string) {
		axes, err := axesOf(t, quotas)
		promised(t, selection.Problem{Seats: 3, Axes: axes}, err)
		r, err2 := peopleOf(t, people)
		if err != nil || err2 != nil {
			promised(t, selection.Problem{Seats: 3}, err2)
			return
		}
		p, err := r.Problem(axes, 3, score)
		if !promised(t, p, err) {
			return
		}
		var q, c bytes.Buffer
		if err := errors.Join(sortition.WriteCategories(&q, p), sortition.WriteRespondents(&c, p, "")); err != nil {
			t.Fatal(err)
		}
		for i := range p.Candidates {
			p.Candidates[i].Score = 0
		}
		if axes, err = axesOf(t, q.String()); err != nil {
			t.Fatalf("quotas are not read again: %v\n%s", err, q.String())
		}
		if r, err = peopleOf(t, c.String()); err != nil {
			return // an axis may have the name of the column of ids
		}
		if again, err := r.Problem(axes, 3, ""); err == nil {
			before, _ := p.Hash()
			if after, err := again.Hash(); err != nil || before != after {
				t.Fatalf("read again it differs: %v\n%s\n%s", err, q.String(), c.String())
			}
		}
	})
}
