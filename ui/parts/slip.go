package parts

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/numbers"
	"madrega/ui/kit"
)

// slipWords are the keys of what to write on a slip, how, and what is said of one that can't be read.
func slipWords(on app.Poll) [3]string {
	if on == app.CardPoll {
		return [3]string{"vision.slip.text", "vision.slip.how", "vision.slip.wrong"}
	}
	return [3]string{"vote.slip.text", "vote.slip.how", "vote.slip.wrong"}
}

// count reads a count of dots; nothing is 0.
func count(s string) (int, bool) {
	if app.CleanLine(s) == "" {
		return 0, true
	}
	n, ok := numbers.Whole(s)
	return n, ok && n >= 0 && n <= 1000
}

// ReadSlip reads the numbers on a slip: "1 1 3" is two dots for the first thing and one for the third.
func ReadSlip(s string, list []app.Votable) ([]app.Votable, bool) {
	var on []app.Votable
	for _, word := range strings.FieldsFunc(numbers.Western(s), func(r rune) bool { return strings.ContainsRune(" ,;+", r) }) {
		n, ok := numbers.Whole(word)
		if !ok || n < 1 || n > len(list) {
			return nil, false
		}
		on = append(on, list[n-1])
	}
	return on, len(on) > 0
}

// addSlip keeps the slip that was typed.
func (v *Votes) addSlip() {
	on, ok := ReadSlip(v.slip.Text(), app.Choices(v.Document(), v.round()))
	if !ok {
		if app.CleanLine(v.slip.Text()) != "" {
			v.slip.SetProblem(slipWords(v.o.On)[2])
		}
		return
	}
	last := 0
	for _, b := range v.rows {
		last = max(last, b.Number())
	}
	b := app.Ballot{ID: app.NewID(), Source: app.PaperSource, Label: strconv.Itoa(last + 1)}
	if v.Do(app.AddDots(b, on...)) {
		v.slip.SetText("")
		v.Canvas().Focus(v.slip)
	}
}

func (v *Votes) removeSlip(b *app.Ballot) {
	v.Undoable(app.RemoveBallots(v.o.On, b.ID), v.l.T("vision.slip.removed", "label", b.Label))
}

// slipLine shows a slip: how many dots are on it, and once they are revealed, for what. There is no name on it.
func (v *Votes) slipLine(i int) fyne.CanvasObject {
	l, d, b, r := v.l, v.Document(), v.rows[i], v.round()
	sum, at := 0, map[app.ID]int{}
	for i, thing := range app.Choices(d, r) {
		at[thing.Key()] = i + 1
	}
	var written []string
	for _, dot := range app.DotsOf(d, b.ID) {
		sum += dot.Count
		if n := at[dot.On()]; n > 0 {
			written = append(written, slices.Repeat([]string{strconv.Itoa(n)}, dot.Count)...)
		}
	}
	end := l.T("vision.slip.dots", "n", sum)
	if r.Revealed && len(written) > 0 {
		end = lang.Isolate(strings.Join(written, " "))
	}
	return kit.Row(l, 8, kit.Fill(kit.NewLine(l, l.T("vision.slip", "label", b.Label), kit.Body)), kit.NewText(l, end, kit.Second).SetColor(kit.Ink2))
}
