package agenda

import (
	"slices"

	"madrega/app"
)

// Place is where a thing of the document is worked on: a step of an exercise, and what is chosen there.
type Place struct {
	Exercise, Step string
	Kind           string // of what is chosen: the thing itself, or what it belongs to
	ID             app.ID
}

// Page is a kind that is worked on at a page of its own, of the window: people and meetings, and the blocks of an agenda.
func Page(kind string) bool { return slices.Contains([]string{"person", "meeting", "block"}, kind) }

// PlaceOf tells where a thing is worked on; ok is false if it isn't there, is of a Page, or is nothing that one looks for.
func PlaceOf(d app.Document, kind string, id app.ID) (p Place, ok bool) {
	e := app.CollectionNamed(kind).Get(d, id)
	if e == nil {
		return p, false
	}
	p = Place{Kind: kind, ID: id}
	if p.Exercise, p.Step = stepOf(e); p.Exercise != "" {
		return p, true
	}
	switch e := e.(type) {
	case *app.Card:
		p.Exercise, p.Step = cardStep(e)
		if e.Board == app.VisionBoard {
			p.ID = d.Front(e).ID
		}
	case *app.Group:
		if e.Board == app.VisionBoard {
			p.Exercise, p.Step = "vision", "group"
		}
	case *app.Invitation:
		p = Place{"prepare", "invitations", "organisation", e.Organisation}
	case *app.Contribution:
		p = Place{"stakeholders", "contributions", "organisation", e.Organisation}
	case *app.Resource:
		p = Place{"stakeholders", "resources", "organisation", e.Organisation}
	case *app.Partner:
		p = Place{"partnership", "expectations", "organisation", e.Organisation}
	case *app.Waiver:
		return PlaceOf(d, "partner", e.Partner)
	case *app.Finding:
		p.Exercise, p.Step = findingStep(e.Topic)
	case *app.Option:
		p.Exercise, p.Step = "partnership", "type"
		if e.Topic == app.Instead {
			p.Step = "tests"
		}
	case *app.Link:
		p = Place{"ventures", "links", "venture", e.Venture}
	case *app.Ruling:
		p = Place{"forum", "applications", "application", e.Application}
	case *app.Trait:
		p = Place{"forum", "applications", "application", e.Application}
	case *app.Mark:
		p = Place{"forum", "committee", "application", e.Application}
	case *app.Circle:
		p = Place{"forum", "term", "member", e.Member}
	case *app.Teammate:
		p = Place{"forum", "term", "team", e.Team}
	}
	return p, p.Exercise != ""
}

// stepOf is the step of the kinds that are always worked on in the same one, and chosen there themselves.
func stepOf(e app.Entity) (exercise, step string) {
	switch e.(type) {
	case *app.Authority:
		return "prepare", "place"
	case *app.Process:
		return "prepare", "goal"
	case *app.Department:
		return "prepare", "internal"
	case *app.Draft:
		return "vision", "sentence"
	case *app.Component, *app.Existing:
		return "vision", "move"
	case *app.Asset:
		return "assets", "assets"
	case *app.Cluster:
		return "assets", "test"
	case *app.Unit:
		return "assets", "units"
	case *app.Organisation:
		return "stakeholders", "entry"
	case *app.Relation:
		return "stakeholders", "relations"
	case *app.CultureGap:
		return "partnership", "cultures"
	case *app.Venture:
		return "ventures", "ideas"
	case *app.Forum, *app.Constituency, *app.Role, *app.Call:
		return "forum", "call"
	case *app.Application:
		return "forum", "applications"
	case *app.Axis, *app.Quota:
		return "forum", "map"
	case *app.Assessor:
		return "forum", "committee"
	case *app.Panel, *app.Lottery:
		return "forum", "proposal"
	case *app.Member, *app.Team:
		return "forum", "term"
	case *app.Action:
		return "close", "actions"
	}
	return "", ""
}

// cardStep is where a card is worked on: by its board, and on that of the vision by whether it stands among others.
func cardStep(c *app.Card) (exercise, step string) {
	switch c.Board {
	case app.VisionBoard:
		if c.Group != "" || c.Into != "" || c.Parked {
			return "vision", "group"
		}
		return "vision", "cards"
	case app.AgreementBoard:
		return "close", "agreements"
	case app.ParkingBoard:
		return "close", "parking"
	case app.KeepBoard, app.ChangeBoard:
		return "close", "feedback"
	}
	return "", ""
}

func findingStep(t app.Topic) (exercise, step string) {
	switch {
	case slices.Contains(app.Readiness, t), slices.Contains(app.Justification, t):
		return "prepare", "readiness"
	case slices.Contains(app.Tests, t):
		return "partnership", "tests"
	case slices.Contains(app.Principles, t):
		return "partnership", "principles"
	}
	return "", ""
}
