package forum

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"madrega/app"
)

// Register are the applications to a call, by their numbers.
func Register(d app.Document, call app.ID) []*app.Application {
	var list []*app.Application
	for a := range d.Applications.All() {
		if a.Call == call {
			list = append(list, a)
		}
	}
	slices.SortFunc(list, func(a, b *app.Application) int { return a.Number - b.Number })
	return list
}

// NextNumber is the number of the next application in the register of a call. Numbers of applications that were removed
// from the end of the register are given again; those inside it stay free.
func NextNumber(d app.Document, call app.ID) int {
	n := 1
	for a := range d.Applications.All() {
		if a.Call == call {
			n = max(n, a.Number+1)
		}
	}
	return n
}

// Entry is an application on its way into the register, with its places on the axes of the map.
type Entry struct {
	app.Application                   // with an ID; Number 0 for the next one
	Traits          map[app.ID]app.ID // axis → quota
}

// AddApplications writes applications into the register of their calls, in one step of undo. The ones without a number get
// the next ones, in their order.
func AddApplications(entries ...Entry) app.Command {
	return app.Command{Label: app.Msg("history.forum.applied", "n", len(entries)), Apply: func(d app.Document) (app.Document, error) {
		next := map[app.ID]int{}
		for _, e := range entries {
			a := e.Application
			if a.Number == 0 {
				if next[a.Call] == 0 {
					next[a.Call] = NextNumber(d, a.Call)
				}
				a.Number = next[a.Call]
				next[a.Call]++
			}
			var err error
			if d, err = app.Add(&a).Apply(d); err != nil {
				return d, err
			}
			for _, axis := range d.AxesInOrder() {
				if quota := e.Traits[axis.ID]; quota != "" {
					if d, err = SetTrait(a.ID, axis.ID, quota).Apply(d); err != nil {
						return d, err
					}
				}
			}
		}
		return d, nil
	}}
}

// AddApplication writes one application into the register; a has an ID and a call.
func AddApplication(a app.Application) app.Command { return AddApplications(Entry{Application: a}) }

// SetTrait says where an applicant stands on an axis; an empty quota says that it isn't known.
func SetTrait(application, axis, quota app.ID) app.Command {
	label := app.Msg("history.forum.trait")
	if quota == "" {
		return app.Command{Label: label, Apply: func(d app.Document) (app.Document, error) {
			for t := range d.Traits.All() {
				if t.Application == application && t.Axis == axis {
					return app.Remove("trait", t.ID).Apply(d)
				}
			}
			return d, nil
		}}
	}
	set := app.EditOrAdd(app.Trait{Application: application, Axis: axis}, "", func(t *app.Trait) { t.Quota = quota })
	return app.Command{Label: label, Apply: func(d app.Document) (app.Document, error) {
		if q := d.Quotas.Get(quota); q == nil || q.Axis != axis {
			return d, app.Fail(app.NotFound, "error.gone", "what", app.Msg("change.kind.quota", "n", 1))
		}
		return set.Apply(d)
	}}
}

// TraitsOf are the places of an applicant on the axes of the map: axis → quota.
func TraitsOf(d app.Document, application app.ID) map[app.ID]app.ID {
	traits := map[app.ID]app.ID{}
	for t := range d.Traits.All() {
		if t.Application == application {
			traits[t.Axis] = t.Quota
		}
	}
	return traits
}

// Rule records a decision about an application: what, by whom and why. Both have to be said.
func Rule(application app.ID, kind app.RulingKind, by, reason string, now time.Time) app.Command {
	r := app.Ruling{ID: app.NewID(), Application: application, Kind: kind, By: by, Reason: reason, At: app.TimeOf(now)}
	return app.Add(&r).As(app.Msg("history.forum.ruling." + string(kind)))
}

// RulingsOf is what was decided about an application, in the order in which it was.
func RulingsOf(d app.Document, application app.ID) []*app.Ruling {
	var list []*app.Ruling
	for r := range d.Rulings.All() {
		if r.Application == application {
			list = append(list, r)
		}
	}
	slices.SortStableFunc(list, func(a, b *app.Ruling) int { return cmp.Compare(a.At, b.At) })
	return list
}

// ApplicantKey is the same for two applications of the same applicant: the folded name, without the letters that only say
// how a body is registered, and whether it is a person.
func ApplicantKey(a app.Application) string {
	words := strings.Fields(strings.NewReplacer("(", " ", ")", " ", ".", " ", ",", " ").Replace(app.Fold(a.Name)))
	words = slices.DeleteFunc(words, func(w string) bool { return slices.Contains(legalForms, w) })
	return strconv.FormatBool(a.Person) + "/" + strings.Join(words, " ")
}

// legalForms are written or left out as people like, folded: Ltd., registered association, company for the public benefit.
var legalForms = []string{"בעמ", "ער", "חלצ", "ltd", "inc", "npo", "rpa", "مم", "מעמ"}
