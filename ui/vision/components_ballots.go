package vision

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/ui/ballot"
	"madrega/ui/kit"
	"madrega/ui/parts"
)

// asks are what ballots may ask: keys of the names of their groups of boxes.
var asks = [][]string{{"field.now", "field.target"}, {"field.now"}, {"field.target"}}

// ballotSources are where ballots of components come from.
var ballotSources = []app.BallotSource{app.PaperSource, app.PersonSource, app.TableSource}

// entryPage is the entry of ballots, one after the other, and the list of those that were entered.
func (v *componentsView) entryPage() fyne.CanvasObject {
	l, c := v.l, &v.components
	v.newEntry()
	if v.ReadOnly() {
		return v.entry.List()
	}
	sources := make([]kit.ChipItem, len(ballotSources))
	for i, s := range ballotSources {
		sources[i] = kit.ChipItem{Item: kit.Item{Text: l.T("ballot.source." + string(s))}, Count: -1}
	}
	asked := make([]kit.ChipItem, len(asks))
	for i := range asks {
		words := []string{l.T("components.ask.both"), l.T("components.ask.today"), l.T("components.ask.target")}
		asked[i] = kit.ChipItem{Item: kit.Item{Text: words[i]}, Count: -1}
	}
	chooseAsked := kit.NewChips(l, asked, c.asked, func(i int) {
		c.asked = i
		v.showPage()
	})
	chooseSource := kit.NewChips(l, sources, max(0, slices.Index(ballotSources, c.source)), func(i int) { c.source = ballotSources[i] })
	v.who = parts.NewWho(v, l, app.ComponentPoll, func(k *parts.Kept) fyne.CanvasObject {
		buttons := parts.RoundButtons(v, l, k, app.ComponentPoll)
		for _, b := range buttons {
			b.(*kit.Button).Small()
		}
		return kit.Row(l, 8, buttons...)
	})
	return kit.Border(l, kit.Column(l, 10, v.who.Content(), kit.Ends(l, 12, 200, chooseAsked, chooseSource), kit.Pad(l, 0, 0, 12, 0, kit.Panel(l, v.entry))),
		nil, nil, nil, v.entry.List())
}

// newEntry makes the form for what is asked.
func (v *componentsView) newEntry() {
	c, l := &v.components, v.l
	o := ballot.Options{ReadOnly: v.ReadOnly(), OnAdd: v.addBallot, OnChange: v.changeBallot, OnRemove: v.removeBallots}
	for _, key := range asks[c.asked] {
		o.Rows = append(o.Rows, l.T(key))
	}
	for _, key := range app.ComponentKeys {
		o.Columns = append(o.Columns, l.T("component."+string(key)))
	}
	v.entry = ballot.NewEntry(l, &c.drafts[c.asked], o)
	v.entry.SetBallots(v.ballots())
}

// ballots are those with a score of what is asked.
func (v *componentsView) ballots() []ballot.Paper {
	d, l := v.Document(), v.l
	var list []ballot.Paper
	for _, b := range app.BallotsOf(d, app.CurrentRound(d, app.ComponentPoll)) {
		if b.Voter != "" {
			continue // what somebody voted at the laptop is theirs
		}
		scores := v.components.boxes(app.RatingsOf(d, b.ID))
		if !slices.ContainsFunc(scores, func(s int) bool { return s > 0 }) {
			continue
		}
		note := ""
		if b.Source != app.PaperSource {
			note = l.T("ballot.source." + string(b.Source))
		}
		list = append(list, ballot.Paper{ID: string(b.ID), Number: b.Number(), Sector: b.Sector, Scores: scores, Note: note})
	}
	return list
}

// boxes are the scores of a ballot in the order of the boxes.
func (c *componentsState) boxes(all [7]app.Rating) []int {
	var boxes []int
	for _, ask := range asks[c.asked] {
		for _, r := range all {
			if ask == "field.now" {
				boxes = append(boxes, int(r.Now))
			} else {
				boxes = append(boxes, int(r.Target))
			}
		}
	}
	return boxes
}

// fill puts the boxes into scores; what was not asked stays.
func (c *componentsState) fill(all *[7]app.Rating, boxes []int) {
	for g, ask := range asks[c.asked] {
		for i := range all {
			score := app.Grade(boxes[g*len(all)+i])
			if ask == "field.now" {
				all[i].Now = score
			} else {
				all[i].Target = score
			}
		}
	}
}

func (v *componentsView) addBallot(b ballot.Paper) bool {
	var all [7]app.Rating
	v.components.fill(&all, b.Scores)
	source := v.components.source
	if source == "" {
		source = app.PaperSource
	}
	return v.Do(app.PutBallot(app.Ballot{ID: app.NewID(), Source: source, Sector: b.Sector, Label: strconv.Itoa(b.Number)}, all))
}

func (v *componentsView) changeBallot(b ballot.Paper) bool {
	d := v.Document()
	old := d.Ballots.Get(app.ID(b.ID))
	if old == nil {
		return false
	}
	next := *old
	next.Sector = b.Sector
	all := app.RatingsOf(d, next.ID)
	v.components.fill(&all, b.Scores)
	return v.Do(app.PutBallot(next, all))
}

// removeBallots removes what was asked; what the ballots say beyond that stays.
func (v *componentsView) removeBallots(ids []string) {
	var commands []app.Command
	empty := make([]int, len(asks[v.components.asked])*len(app.ComponentKeys))
	for _, id := range ids {
		d := v.Document()
		all := app.RatingsOf(d, app.ID(id))
		v.components.fill(&all, empty)
		if slices.ContainsFunc(all[:], func(r app.Rating) bool { return r.Now+r.Target > 0 }) {
			commands = append(commands, app.PutBallot(*d.Ballots.Get(app.ID(id)), all))
		} else {
			commands = append(commands, app.RemoveBallots(app.ComponentPoll, app.ID(id)))
		}
	}
	v.Undoable(app.All(commands...), v.l.T("components.removed", "n", len(ids)))
}
