package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// boardFresh is the place behind the last group where a new one begins.
type boardFresh struct {
	b     *Board
	frame boardFrame
	back  outline
	icon  *canvas.Image
	words *Paragraph
}

func newBoardFresh(b *Board) *boardFresh {
	f := &boardFresh{b: b, back: newOutline(b.l), icon: Icon(b.l, "plus", Pine, 20)}
	f.words = NewParagraph(b.l, "", Body).SetColor(Ink2).Align(AlignCenter)
	return f
}

func (f *boardFresh) arrange(frame boardFrame) { f.frame = frame }

// draw gives what is to be drawn in a part of the board that starts at a place.
func (f *boardFresh) draw(at fyne.Position) []fyne.CanvasObject {
	b, u := f.b, f.b.unit
	if b.o.OnNewGroup == nil {
		return nil
	}
	r := b.real(f.frame)
	r.x, r.y = r.x-at.X, r.y-at.Y
	line, wide := Hairline, u
	if b.hold.drop.fresh {
		line, wide = Pine, 2.5*u
	}
	out := append(f.back.put(r, 12*u, wide, line, Ground), f.icon)
	box(f.icon, r.x+(r.w-20*u)/2, r.y+16*u, 20*u, 20*u)
	if r.w < 120*u {
		return out
	}
	words := b.l.or(b.o.Words.New, "board.new_group")
	if b.hold.moved || b.wide < f.frame.w+1 {
		words = b.l.or(b.o.Words.First, "board.first_group")
	}
	f.words.SetText(words)
	w := r.w - 24*u
	box(f.words, r.x+12*u, r.y+44*u, w, f.words.HeightFor(w))
	return append(out, f.words)
}
