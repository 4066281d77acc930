package board

import (
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"madrega/ui/kit"
)

// bar shows how much of the cards or groups can be seen.
func (b *Board) bar() *canvas.Rectangle {
	r := canvas.NewRectangle(b.l.Color(kit.LineStrong))
	r.CornerRadius = 2.5 * b.unit
	return r
}

// lay finds the frames of all columns for a size. The first column stays; the groups move beside it.
func (b *Board) lay(size fyne.Size) (head float32) {
	u, gap := b.unit, 12*b.unit
	n, first := 0, false
	for _, c := range b.columns {
		if c.kind == groupColumn {
			n++
		} else {
			first = true
		}
	}
	slots := n
	if first {
		slots++
	}
	extra := float32(0)
	if b.o.OnNewGroup != nil {
		extra = 56 * u
	}
	room := size.Width - extra - gap*float32(slots)
	if extra == 0 {
		room += gap
	}
	least, most := roomyWidth*u, 290*u
	if b.compact {
		least = compactWidth * u
	}
	wide := min(most, max(least, float32(int(room/float32(max(1, slots))))))
	start := float32(0)
	if first {
		start = wide + gap
	}
	b.wide = float32(n)*(wide+gap) + extra
	if extra == 0 {
		b.wide -= gap
	}
	b.view = frame{start, 0, max(0, size.Width-start), size.Height}
	b.panned = max(0, min(b.panned, b.wide-b.view.w))
	high := size.Height - 3*u
	if b.wide > b.view.w+.5 {
		high -= 10 * u
	}
	for _, c := range b.columns {
		if c.kind == groupColumn {
			head = max(head, c.fit(wide))
		} else {
			if c.kind == parkColumn {
				c.head = max(40*u, c.fit(wide-24*u)-4*u)
			} else {
				c.head = max(46*u, c.fit(wide))
			}
		}
	}
	x := start - b.panned
	for _, c := range b.columns {
		if c.kind == groupColumn {
			c.frame = frame{x, 0, wide, high}
			x += wide + gap
		}
	}
	b.arrangeFirst(frame{0, 0, wide, high})
	b.fresh.arrange(frame{x, 0, min(wide, max(extra, size.Width-x)), high})
	for _, c := range b.columns {
		if c.kind == groupColumn {
			c.head = head
		}
		f := c.frame
		c.sight = frame{f.x, f.y + c.head, f.w, max(0, f.h-c.head-2*u-c.below)}
		c.moved = max(0, min(c.moved, c.over()))
	}
	return head
}

// arrangeFirst finds room for the parked cards, below those in no group.
func (b *Board) arrangeFirst(f frame) {
	u := b.unit
	loose, park := b.column(""), b.column(parkID)
	if loose == nil {
		return
	}
	loose.frame, loose.below = f, 0
	if park != nil {
		need := max(90*u, min(park.high()+park.head+4*u, f.h*.4))
		if len(park.cards) == 0 {
			need = park.head + 4*u // only its name, to drop on
		}
		park.frame.y = min(f.y+f.h-need, f.y+loose.head+max(loose.high(), 84*u)+8*u)
		park.frame = frame{f.x + 12*u, park.frame.y, f.w - 24*u, f.y + f.h - park.frame.y}
		loose.below = park.frame.h
	}
}

// paint draws what can be seen at a size.
func (b *Board) paint(size fyne.Size) {
	b.shown = b.shown[:0]
	if size.Width < 1 || size.Height < 1 {
		return
	}
	if b.unseen {
		b.reveal()
	}
	head := b.arrange(size)
	b.hold.drop = b.dropAt()
	origin := fyne.NewPos(b.real(b.view).x, 0)
	heads := b.fresh.draw(origin)
	used := 0
	var clips []fyne.CanvasObject
	first := frame{0, 0, size.Width, size.Height}
	for _, c := range b.columns {
		if c.kind != groupColumn {
			b.shown = append(b.shown, b.drawHead(c, fyne.Position{}, c.sight.y-c.frame.y)...)
			clips = append(clips, b.drawCards(c, first, &used)...)
			continue
		}
		if c.frame.x+c.frame.w <= b.view.x || c.frame.x >= b.view.x+b.view.w {
			c.inside.Objects = nil
			continue
		}
		heads = append(heads, b.drawHead(c, origin, head)...)
		clips = append(clips, b.drawCards(c, b.view, &used)...)
	}
	inside := b.heads.Content.(*fyne.Container)
	inside.Objects = heads
	b.put(b.heads, b.view)
	b.shown = append(append(b.shown, b.heads), clips...)
	if over := b.wide - b.view.w; over > .5 {
		w := b.view.w * b.view.w / b.wide
		b.put(b.across, frame{b.view.x + (b.view.w-w)*b.panned/over, size.Height - 6*b.unit, w, 5 * b.unit})
		b.shown = append(b.shown, b.across)
	}
	if b.focused && b.at == "" && b.head == "" && b.rename == nil {
		kit.PlaceRing(b.l, b.ring, fyne.NewPos(0, 0), size)
		b.shown = append(b.shown, b.ring)
	}
	b.shown = append(b.shown, b.drawRename()...)
	b.shown = append(b.shown, b.drawGroupMark()...)
	b.shown = append(b.shown, b.drawHeld()...)
}

// put shows an object in a frame, which is counted from the side where reading starts.
func (b *Board) put(o fyne.CanvasObject, f frame) {
	b.l.Put(o, b.Size().Width, f.x, f.y, f.w, f.h)
}

// real turns a frame into places of the widget, where x is counted from the left.
func (b *Board) real(f frame) frame {
	if b.l.RTL() {
		f.x = b.Size().Width - f.x - f.w
	}
	return f
}

// drawHead draws the head of a column into a part of the board that starts at a place.
func (b *Board) drawHead(c *column, part fyne.Position, head float32) []fyne.CanvasObject {
	out := c.drawHead(b.real(c.frame), part, head)
	if b.head == c.id && c.kind == groupColumn && b.focused && b.rename == nil {
		in := 5 * b.unit
		kit.PlaceRing(b.l, b.ring, c.back.outer.Position().AddXY(in, in), fyne.NewSize(c.frame.w-2*in, head-2*in))
		out = append(out, b.ring)
	}
	return out
}

// drawCards draws those cards of a column that can be seen within a part of the board.
func (b *Board) drawCards(c *column, within frame, used *int) []fyne.CanvasObject {
	u := b.unit
	from, to := max(c.sight.x, within.x), min(c.sight.x+c.sight.w, within.x+within.w)
	sight := frame{from, c.sight.y, to - from, c.sight.h}
	b.put(c.clip, sight)
	column, part := b.real(c.sight), b.real(sight)
	x := column.x - part.x + 12*u
	if c.kind == parkColumn {
		x = column.x - part.x
	}
	first := sort.Search(len(c.cards), func(i int) bool { return c.tops[i+1] > c.moved-10*u })
	objects := c.inside.Objects[:0]
	for i := first; i < len(c.cards) && c.tops[i] < c.moved+c.sight.h; i++ {
		card := c.cards[i]
		at := fyne.NewPos(x, c.tops[i]-c.moved+6*u)
		state := cardRests
		switch {
		case b.hold.carries(card.ID):
			state = cardAway
		case b.hold.drop.card == card:
			state = cardTakes
		}
		parts := card.put(at, state)
		if b.shows(card.ID) && state == cardRests {
			r := b.ringFor(*used)
			*used++
			kit.PlaceRing(b.l, r, at, fyne.NewSize(card.width, card.faceHigh()))
			objects = append(objects, r)
		}
		objects = append(objects, parts...)
	}
	if len(c.cards) == 0 && c.empty != nil {
		kit.Place(c.empty, x, 6*u, c.inner, c.empty.HeightFor(c.inner))
		objects = append(objects, c.empty)
	}
	if b.hold.drop.column == c && b.hold.drop.card == nil && b.hold.drop.before != "" {
		objects = append(objects, b.drawOrder(c, x)...)
	} else if b.hold.drop.column == c && b.hold.drop.card == nil {
		objects = append(objects, b.hold.label(b).below(c, x)...)
	}
	if over := c.over(); over > .5 {
		h := c.sight.h * c.sight.h / c.high()
		bx := x + c.inner + 4*u
		if b.l.RTL() {
			bx = x - 8*u
		}
		kit.Place(c.along, bx, (c.sight.h-h)*c.moved/over, 4*u, h)
		objects = append(objects, c.along)
	}
	c.inside.Objects = objects
	return []fyne.CanvasObject{c.clip}
}

// shows tells whether a card has a ring around it.
func (b *Board) shows(id string) bool {
	if b.l.Wall {
		return false
	}
	for _, s := range b.selected {
		if s == id {
			return true
		}
	}
	return false
}

func (b *Board) ringFor(i int) *canvas.Rectangle {
	for len(b.rings) <= i {
		b.rings = append(b.rings, kit.FocusRing(b.l, kit.Pine, 8))
	}
	return b.rings[i]
}
