package board

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"madrega/ui/kit"
)

// fresh is the place behind the last group where a new one begins.
type fresh struct {
	b     *Board
	frame frame
	back  outline
	icon  *canvas.Image
	words *kit.Paragraph
}

func newFresh(b *Board) *fresh {
	f := &fresh{b: b, back: newOutline(b.l), icon: kit.Icon(b.l, "plus", kit.Pine, 20)}
	f.words = kit.NewParagraph(b.l, "", kit.Body).SetColor(kit.Ink2).Align(kit.AlignCenter)
	return f
}

func (f *fresh) arrange(frame frame) { f.frame = frame }

// draw gives what is to be drawn in a part of the board that starts at a place.
func (f *fresh) draw(at fyne.Position) []fyne.CanvasObject {
	b, u := f.b, f.b.unit
	if b.o.OnNewGroup == nil {
		return nil
	}
	r := b.real(f.frame)
	r.x, r.y = r.x-at.X, r.y-at.Y
	line, wide := kit.Hairline, u
	if b.hold.drop.fresh {
		line, wide = kit.Pine, 2.5*u
	}
	out := append(f.back.put(r, 12*u, wide, line, kit.Ground), f.icon)
	kit.Place(f.icon, r.x+(r.w-20*u)/2, r.y+16*u, 20*u, 20*u)
	if r.w < 120*u {
		return out
	}
	words := or(b.l, b.o.Words.New, "board.new_group")
	if b.hold.moved || b.wide < f.frame.w+1 {
		words = or(b.l, b.o.Words.First, "board.first_group")
	}
	f.words.SetText(words)
	w := r.w - 24*u
	kit.Place(f.words, r.x+12*u, r.y+44*u, w, f.words.HeightFor(w))
	return append(out, f.words)
}
