package pdf

import "madrega/app/roomkit"

var (
	letterTitle = style{23, true, pine, 1.2}
	letterText  = style{12, false, ink, 1.5}
	letterName  = style{14, true, ink, 1.3}
	factText    = style{11, true, ink, 1.25}
)

// post draws a page for each letter.
func (r *room) post(p roomkit.Post) {
	for _, letter := range p.Letters {
		r.newPage()
		r.area = rect{margin + 20, top, printed - 40, bottom - top}
		r.letter(letter)
	}
	if len(p.Letters) == 0 {
		r.portrait()
		r.head(sheetTitle, "")
		r.say(p.None, 3, body)
	}
}

// letter draws one, from the band of the forum to the line on which its chair signs.
func (r *room) letter(p roomkit.Letter) {
	const band, terrace = 84.0, 34.0
	r.page.fill(pine, oblong(rect{0, 0, pageWide, band}))
	r.terraces(terrace, band, [4]float64{9, 24, 39, 54})
	r.y = (band - bandText.height() - chapterTitle.height()) / 2
	for _, part := range []styled{{r.one(p.Place, r.area.w-3*terrace, bandText), bandText}, {r.one(p.Forum, r.area.w-3*terrace, chapterTitle), chapterTitle}} {
		r.put(part.line, part.style, r.area.x, r.area.w, r.y)
		r.y += part.height()
	}
	r.y = band + 40
	date := second.sized(10.5)
	r.putEnd(r.one(p.Date, 120, date), date, r.area.x, r.area.w, r.y)
	r.say(p.Dear, 1, date)
	for i, to := range p.To {
		r.say(to, 1+i, []style{letterName, letterText.in(ink2)}[min(i, 1)])
	}
	r.y += 34
	r.say(p.Title, 1, letterTitle)
	r.page.fill(sun, oblong(rect{r.start(r.area.x, r.area.w, 0, 54), r.y + 3, 54, 3.5}))
	r.y += 20
	for _, text := range p.Text {
		r.say(text, 3, letterText)
		r.y += 6
	}
	r.facts(p.Facts)
	r.say(p.Listed, 1, subtitle)
	r.y += 4
	for _, text := range p.List {
		r.point(text)
	}
	r.y += 14
	r.say(p.Thanks, 2, letterText)
	r.sign(p)
}

// facts draws boxes side by side, wide enough for what they say where that is possible.
func (r *room) facts(all []roomkit.Fact) {
	const gap, pad = 10.0, 12.0
	wides, left := make([]float64, len(all)), r.area.w-gap*float64(len(all)-1)
	for i, f := range all {
		wides[i] = max(r.one(f.Name, r.area.w, second).wide, r.one(f.Text, r.area.w, factText).wide) + 2*pad
		left -= wides[i]
	}
	for i := range wides {
		if wides[i] += min(left/float64(len(all)), 40); left < 0 {
			wides[i] = (r.area.w+gap)/float64(len(all)) - gap
		}
	}
	texts, most := make([][]line, len(all)), 1
	for i, f := range all {
		texts[i] = r.atMost(2, f.Text, wides[i]-2*pad, factText)
		most = max(most, len(texts[i]))
	}
	r.y += 12
	off, high := 0.0, 2*pad+second.height()+2+float64(most)*factText.height()
	for i, f := range all {
		box := rect{r.start(r.area.x, r.area.w, off, wides[i]), r.y, wides[i], high}
		off += wides[i] + gap
		r.page.fill(tint, soft(box, 6))
		in := box.inset(pad)
		r.put(r.one(f.Name, in.w, second), second, in.x, in.w, in.y)
		for k, ln := range texts[i] {
			r.put(ln, factText, in.x, in.w, in.y+second.height()+2+float64(k)*factText.height())
		}
	}
	r.y += high + 28
}

// point is a line of the list, after a small step. What would stand where the chair signs is left out.
func (r *room) point(text string) {
	const indent = 18.0
	for i, ln := range r.atMost(3, text, r.area.w-indent, letterText) {
		if r.y > pageHigh-220 {
			return
		}
		if i == 0 {
			r.page.fill(pine, soft(rect{r.start(r.area.x, r.area.w, 1, 6), r.y + letterText.height()/2 - 3, 6, 6}, 1))
		}
		r.putAt(ln, letterText, indent)
		r.y += letterText.height()
	}
	r.y += 4
}

// sign leaves a line to sign on.
func (r *room) sign(p roomkit.Letter) {
	const wide = 190.0
	r.y = min(r.y+40, pageHigh-150)
	x := r.start(r.area.x, r.area.w, r.area.w-wide, wide)
	r.put(r.one(p.Greeting, wide, letterText), letterText, x, wide, r.y)
	r.y += letterText.height() + 34
	r.page.line(ink2, .9, x, r.y, x+wide, r.y)
	r.y += 5
	for i, s := range p.Signed {
		st := []style{factText, second.sized(10)}[min(i, 1)]
		ln := r.one(s, wide, st)
		r.put(ln, st, x, wide, r.y)
		if ln.wide > 0 {
			r.y += st.height()
		}
	}
}
