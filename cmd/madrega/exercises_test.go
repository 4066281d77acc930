//go:build cgo && linux

package main

import (
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/store"
)

// newFile makes the file of a process with nothing in it yet.
func newFile(t *testing.T, folder string) (path string) {
	t.Helper()
	path = filepath.Join(folder, "תהליך.madrega")
	f, err := store.Create(path, app.NewDocument(app.NewProcess("נשר", app.City, "", clock)), store.Options{})
	if err == nil {
		err = f.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// goes goes to a step by the search, and types its name as far as there are keys for it.
func (p *person) goes(step string) {
	p.t.Helper()
	name := lang.For("he").T(step + ".title")
	if i := strings.IndexFunc(name, func(r rune) bool { return !strings.ContainsRune(rows[24]+rows[38]+rows[52]+" ", r) }); i >= 0 {
		name = name[:i]
	}
	p.press("ctrl+" + keyK)
	p.says(name)
}

// says writes a line and sends it.
func (p *person) says(line string) {
	p.t.Helper()
	p.press(append(keysFor(p.t, line), "Return")...)
}

// walkExercises goes through all exercises and does one thing in each, by keyboard.
func walkExercises(t *testing.T, s *screen) {
	home, documents := newHome(t)
	path := newFile(t, documents)
	p := s.opens(t, home, path)
	wait := func(what string, so func(app.Document) bool) {
		t.Helper()
		untilFile(t, path, what, so)
		s.shoot(t, strings.ReplaceAll(what, " ", "-"))
	}

	p.goes("prepare.goal")
	p.write("עבודה לצעירים")
	wait("a goal", func(d app.Document) bool { return d.Process().Goal == "עבודה לצעירים" })
	p.goes("prepare.internal")
	p.says("חינוך")
	wait("a department", func(d app.Document) bool { return d.Departments.Len() == 1 && d.Departments.At(0).Name == "חינוך" })
	p.goes("prepare.readiness")
	p.press(digit(4))
	wait("political readiness", func(d app.Document) bool { return d.FindingOf("readiness.political").Grade == 4 })

	p.goes("vision.cards")
	for _, card := range []string{"שוק בכל שבוע", "קו לילה לתעשייה", "קו ישיר לתעשייה"} {
		p.says(card)
	}
	wait("three cards", func(d app.Document) bool { return d.Cards.Len() == 3 })
	p.goes("vision.group")
	p.press(keyN)
	p.says("קווים לתעשייה")
	wait("a group", func(d app.Document) bool {
		return d.Groups.Len() == 1 && d.Groups.At(0).Name == "קווים לתעשייה" && d.Cards.At(2).Group == d.Groups.At(0).ID
	})
	p.goes("vision.sentence")
	p.says("כולם עובדים קרוב לבית")
	p.press("shift+Tab")
	p.press("shift+Tab")
	p.press("space")
	wait("a vision", func(d app.Document) bool {
		return d.Vision() != nil && d.Vision().Text == "כולם עובדים קרוב לבית"
	})

	p.goes("assets.assets")
	p.says("זיתים")
	p.says("נחל")
	p.goes("assets.clusters")
	p.press(keyN)
	p.says("מזון")
	wait("a cluster", func(d app.Document) bool {
		return d.Assets.Len() == 2 && d.Clusters.Len() == 1 && d.Clusters.At(0).Name == "מזון" && d.Assets.At(0).Cluster+d.Assets.At(1).Cluster == d.Clusters.At(0).ID
	})

	p.goes("stakeholders.entry")
	p.says("מפעלי צפון")
	wait("a stakeholder", func(d app.Document) bool { return d.Organisations.Len() == 1 })

	p.goes("partnership.partners")
	p.press("space")
	wait("a partner", func(d app.Document) bool {
		return d.Partners.Len() == 1 && d.Partners.At(0).Organisation == d.Organisations.At(0).ID
	})
	p.goes("partnership.tests")
	p.press(digit(1))
	wait("a test that holds", func(d app.Document) bool { return d.FindingOf("test.resources").Verdict == app.Holds })

	p.goes("ventures.ideas")
	p.says("קו לילה")
	p.goes("ventures.grid")
	p.keys(digit(4))
	p.press(digit(5))
	wait("a venture on the grid", func(d app.Document) bool {
		return d.Ventures.Len() == 1 && d.Ventures.At(0).Value == 4 && d.Ventures.At(0).Odds == 5
	})

	p.goes("close.agreements")
	p.says("מתחילים בקטן")
	p.goes("close.actions")
	p.says("לכתוב סיכום")
	wait("an agreement and an action", func(d app.Document) bool {
		return len(app.CardsOf(d, app.AgreementBoard)) == 1 && d.Actions.Len() == 1 && d.Actions.At(0).Text == "לכתוב סיכום"
	})
	p.press("ctrl+" + keyZ)
	untilFile(t, path, "the action taken back", func(d app.Document) bool { return d.Actions.Len() == 0 })
	p.closes()
}

// digit is the key that writes a figure of one place.
func digit(n int) string { return strconv.Itoa(10 + (n+9)%10) }
