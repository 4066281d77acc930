// Package testkit makes documents and changes at random, of every kind of entity there is, for tests. Only tests import it.
package testkit

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"time"

	"madrega/app"
)

// Day is when random documents begin.
var Day = time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC)

// Source makes the same of the same seed.
type Source struct {
	*rand.Rand
	ID func() app.ID
}

// New is a source of a seed.
func New(seed uint64) *Source {
	return &Source{rand.New(rand.NewPCG(seed, 1)), app.SequentialIDs(Day)}
}

// Pick gives one of several.
func Pick[T any](s *Source, of ...T) T { return of[s.IntN(len(of))] }

// choices are what texts of a type may say. A new type of such a field needs its list here.
var choices = map[reflect.Type][]string{}

func init() {
	offer(app.Sectors)
	offer(app.Scopes)
	offer(app.Aspects)
	offer(app.ResourceKinds)
	offer(app.PlaceKinds)
	offer(app.Verdicts)
	offer(slices.Concat(app.Readiness, app.Justification, app.Tests, app.Principles))
	offer(app.InviteStates)
	offer(app.Boards)
	offer([]app.BallotKind{app.ComponentBallot, app.DotBallot})
	offer(app.BallotSources)
	offer(app.Polls)
	offer([]app.Entrants{app.LeadEntrants, app.TiedEntrants})
	offer(app.ComponentKeys)
	offer(app.AssetSources)
	offer(app.UnitKinds)
	offer(app.WaiverKinds)
	offer(app.CultureKinds)
	offer([]app.OptionTopic{app.PartnershipType, app.PartnershipBasis, app.Instead})
	offer(app.VentureStates)
	offer(app.Actors)
	offer(app.RoleKinds)
	offer(app.Answers)
	offer(app.ApplicationSources)
	offer(app.RulingKinds)
	offer(app.AxisKinds)
	offer(app.Methods)
	offer([]app.Record{"{}\n", "רשומה\r\n\t\"x\""})
	offer([]app.Minute{"2026-02-28T23:59", "2026-11-30T00:00", "2027-12-31T09:30"})
	offer([]app.Date{"2026-02-28", "2026-11-30", "2027-12-31"})
}

func offer[T ~string](list []T) {
	for _, v := range list {
		choices[reflect.TypeFor[T]()] = append(choices[reflect.TypeFor[T]()], string(v))
	}
}

// Words are a line that is hard to keep as it is; sometimes nothing.
func (s *Source) Words() string {
	return Pick(s, "", "אשכול רשויות המפרץ", `בי"ס "אורט" (טמרה)`, "جمعية الجليل", "O'Brien & Co. [2026]", "=HYPERLINK(1)", "👩‍👩‍👧", "a'; DROP TABLE organisation; --", "%00 # ?", "16:30")
}

// Name is a line that is hardly ever made twice.
func (s *Source) Name() string { return app.CleanLine(fmt.Sprint(s.Words(), " ", s.IntN(1e9))) }

// enough is how often a random entity is tried before none is given.
const enough = 100

// Entity makes one of a kind that may be added to the document, or gives nil: there may be nothing that it could refer
// to, or no room for another. old, if not nil, gives its identity: then it may take that one's place.
func (s *Source) Entity(d app.Document, c app.Collection, old app.Entity) app.Entity {
	for range enough {
		e := c.New()
		v := reflect.ValueOf(e).Elem()
		if old != nil {
			v.FieldByName("ID").SetString(string(old.EntityID()))
		} else {
			v.FieldByName("ID").SetString(string(s.ID()))
		}
		if s.fill(d, v) && fits(d, c, e) {
			return e
		}
	}
	return nil
}

// fill gives every field a value that its own rule allows.
func (s *Source) fill(d app.Document, v reflect.Value) bool {
	for i := range v.NumField() {
		f, tag := v.Field(i), v.Type().Field(i).Tag
		is, of := strings.Split(tag.Get("is"), ","), strings.Split(tag.Get("of"), ",")
		switch {
		case f.Type() == reflect.TypeFor[app.ID]():
			if of[0] != "" && !s.refer(d, f, of) {
				return false
			}
			continue
		case f.Type() == reflect.TypeFor[string]():
			f.SetString(s.text(slices.Contains(is, "text"), slices.Contains(is, "required")))
			continue
		case choices[f.Type()] != nil:
			f.SetString(Pick(s, append([]string{""}, choices[f.Type()]...)...))
		case f.Type() == reflect.TypeFor[app.Time]():
			f.SetInt(Pick(s, 0, int64(app.TimeOf(Day.Add(time.Duration(s.IntN(1e9))*time.Millisecond)))))
		case f.Type() == reflect.TypeFor[app.Score]():
			f.SetFloat(Pick(s, 0, 1+s.Float64()*4))
		case f.Kind() == reflect.Float64:
			f.SetFloat(s.Float64())
		case f.Kind() == reflect.Bool:
			f.SetBool(s.IntN(2) == 0)
		case f.Kind() == reflect.Int:
			f.SetInt(Pick[int64](s, 0, 1, 2, 3, 4, 5, 6, 60, 2036))
		default:
			panic(fmt.Sprintf("testkit: nothing to put into %s.%s: name the choices of %s", v.Type(), v.Type().Field(i).Name, f.Type()))
		}
		if rule, ok := f.Interface().(interface{ Valid() bool }); ok && !rule.Valid() || slices.Contains(is, "required") && f.IsZero() {
			return false
		}
	}
	return true
}

func (s *Source) text(lines, required bool) string {
	switch {
	case lines && required:
		return app.CleanText("שורה\n" + s.Words())
	case lines:
		return app.CleanText(s.Words() + "\n\n" + s.Words())
	case required:
		return s.Name()
	}
	return s.Words()
}

// refer names an entity of the kind that the field refers to.
func (s *Source) refer(d app.Document, f reflect.Value, of []string) bool {
	if len(of) > 1 && s.IntN(2) == 0 {
		return true
	}
	all := ids(d, of[0])
	if len(all) == 0 {
		return len(of) > 1
	}
	f.SetString(string(all[s.IntN(len(all))]))
	return true
}

func ids(d app.Document, kind string) []app.ID {
	var all []app.ID
	for e := range app.CollectionNamed(kind).All(d) {
		all = append(all, e.EntityID())
	}
	return all
}

// fits tells whether the document keeps its rules with the entity in it.
func fits(d app.Document, c app.Collection, e app.Entity) bool {
	_, _, err := put(c, e).Run(d)
	return err == nil
}

func put(c app.Collection, e app.Entity) app.Command {
	label := app.Msg("history.edited", "what", app.Msg("change.kind."+c.Name(), "n", 1))
	return app.Command{Label: label, Apply: func(d app.Document) (app.Document, error) {
		c.Put(&d, e)
		return d, nil
	}}
}
