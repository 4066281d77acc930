package forum

import (
	"context"
	"errors"
	"strings"

	"madrega/app"
	"madrega/app/forum"
	"madrega/app/lang"
	"madrega/app/selection"
	"madrega/app/solve"
	"madrega/ui/kit"
)

// alternatives is how many panels are proposed beside the best one.
const alternatives = 2

// asking is the search for a panel that is under way, and what the last one said. It goes on when somebody looks at another
// step meanwhile, and is seen again by whoever comes back.
type asking struct {
	solving solving
	told    string // how the search goes on
	result  string // what the last search found, if that was no panel
}

// shown is the step as it is shown now; nil while another step is.
func (s *screen) shown() *proposalView {
	v, _ := s.View.(*proposalView)
	return v
}

// again shows the step anew, if it is the one that is shown.
func (s *screen) again() {
	if v := s.shown(); v != nil {
		v.show()
	}
}

// ask searches for the best panel, which takes the place of what was proposed before, and then for alternatives.
func (v *proposalView) ask() {
	asked, now := v.asked, app.TimeOf(v.Now())
	var got selection.Proposal
	v.begin(search{
		Work: func(ctx context.Context, p selection.Progress) (err error) {
			got, err = asked.Propose(ctx, solve.Limits{}, p)
			return unlessFound(got, err)
		},
		Done: func() {
			if v.fresh(asked) && v.found(got) && v.Do(forum.Propose(now, forum.Composed(app.ByScore, got, asked.Hash))) {
				if shown := v.shown(); shown != nil {
					shown.turnTo(v.newest())
					shown.focusRing()
				}
				v.next(alternatives)
			}
		},
	})
}

// focusRing gives the keyboard to the round table, unless it is in the middle of something else.
func (v *proposalView) focusRing() {
	if at := v.Canvas().Focused(); kit.Holds(v.Canvas().Content(), v.ring) && (at == nil || kit.Holds(v.head.Content(), at)) {
		v.Canvas().Focus(v.ring)
	}
}

// fresh tells whether the document still asks what a search was asked; if not, what it found is not kept, and that is said.
func (v *proposalView) fresh(asked forum.Asked) bool {
	if forum.Ask(v.Document()).Hash == asked.Hash {
		return true
	}
	v.asking.result = v.l.T("forum.searching.changed")
	return false
}

// next searches for so many more panels, each the best of those that differ enough from all that there are by score.
func (v *proposalView) next(n int) {
	d, asked, now, apart := v.Document(), forum.Ask(v.Document()), app.TimeOf(v.Now()), v.apart
	var earlier [][]string
	bound := 0
	for _, p := range forum.Panels(d) {
		if s := asked.Stands(d, p); s.Same && s.Keeps {
			var ids []string
			for _, a := range forum.Seated(d, p.ID) {
				ids = append(ids, string(a.ID))
			}
			earlier, bound = append(earlier, ids), max(bound, s.Bound)
		}
	}
	var got selection.Proposal
	v.begin(search{
		Work: func(ctx context.Context, p selection.Progress) (err error) {
			got, err = asked.Next(ctx, solve.Limits{}, p, earlier, apart)
			return unlessFound(got, err)
		},
		Done: func() {
			switch {
			case !v.fresh(asked):
			case got.Status == selection.Impossible:
				v.asking.result = v.l.T("forum.proposal.no.more", "n", apart)
				v.again()
			case v.found(got):
				c := forum.Composed(app.ByNearest, got, asked.Hash)
				if bound > 0 {
					c.Bound = bound
				}
				if v.Do(forum.Keep(now, c)) && n > 1 {
					v.next(n - 1)
				}
			}
		},
	})
}

// unlessFound forgets that a search was ended before its time, if it found a panel.
func unlessFound(got selection.Proposal, err error) error {
	if errors.Is(err, context.Canceled) && got.Panel != nil {
		return nil
	}
	return err
}

// begin starts a search and shows how it goes on.
func (v *proposalView) begin(q search) {
	v.asking.told, v.asking.result = "", ""
	tell := q.Told
	if tell == nil {
		tell = func(best, bound int) {
			v.asking.told = v.l.T("forum.searching.bound", "best", forum.ScoreWords(best), "most", forum.ScoreWords(bound))
		}
	}
	q.Told = func(best, bound int) {
		tell(best, bound)
		if shown := v.shown(); shown != nil {
			shown.head.Changed(nil)
		}
	}
	q.Name = v.l.T("forum.searching")
	done := q.Done
	q.Done = func() {
		done()
		v.again()
	}
	q.Fail = func(err error) {
		words := forum.FaultWords(v.Document(), v.l.Lang, err)
		switch {
		case words != "":
			v.asking.result = words
		case errors.Is(err, selection.ErrImpossible):
			v.asking.result = v.l.T("forum.proposal.impossible")
		case errors.Is(err, selection.ErrLimit):
			v.asking.result = v.l.T("forum.proposal.unknown")
		case !errors.Is(err, context.Canceled):
			v.Show(err)
		}
		v.again()
	}
	v.asking.solving.Start(q)
	v.again()
}

// found tells whether a search brought a panel, and says what it brought if not.
func (v *proposalView) found(got selection.Proposal) bool {
	switch {
	case got.Panel != nil:
		return true
	case got.Status == selection.Impossible:
		v.asking.result = v.l.T("forum.proposal.impossible")
	default:
		v.asking.result = v.l.T("forum.proposal.unknown")
	}
	return false
}

// newest is the panel that was kept last.
func (s *screen) newest() app.ID {
	if n := s.Document().Panels.Len(); n > 0 {
		return s.Document().Panels.At(n - 1).ID
	}
	return ""
}

// turnTo shows another panel.
func (v *proposalView) turnTo(panel app.ID) {
	v.panel, v.mode, v.chosen, v.asking.result = panel, "", "", ""
	v.show()
}

// explain looks for the reasons of a panel, if they are not known yet.
func (v *proposalView) explain(p *app.Panel, seated []*app.Application) {
	ids := make([]string, len(seated))
	for i, a := range seated {
		ids[i] = string(a.ID)
	}
	of := v.asked.Hash + "\n" + strings.Join(ids, "\n")
	if of == v.reasoned {
		return
	}
	v.reasons, v.reasoned = nil, of
	v.why.Stop()
	if !v.asked.Stands(v.Document(), p).Keeps {
		return
	}
	asked := v.asked
	var reasons []selection.Reason
	v.why.Start(search{
		Work: func(ctx context.Context, _ selection.Progress) (err error) {
			reasons, err = asked.Why(ctx, ids)
			return err
		},
		Done: func() {
			v.reasons = map[app.ID]selection.Reason{}
			for _, r := range reasons {
				v.reasons[app.ID(r.Candidate)] = r
			}
			v.list.Refresh()
			v.tell()
		},
	})
}

// figures is a sum of scores in a chip.
func figures(l *kit.Look, hundredths int) string {
	return l.T("forum.sum", "sum", lang.Words(forum.ScoreWords(hundredths)))
}
