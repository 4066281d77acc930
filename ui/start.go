package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"madrega/app/lang"
	"madrega/ui/kit"
)

// start is what the window shows while no document is open: what to begin with, and the processes of late.
type start struct {
	*App
	recent []*recent
	list   *fyne.Container // of the cards, filled anew when a file was looked into
	begin  *kit.Button
}

// The side with the three buttons takes this share of the window, within limits.
const (
	sideShare  = .375
	sideWidest = 560
	sideNarrow = 1180 // windows narrower than this have short buttons

	listRoom = 14 // beside the cards, for the bar that moves them
)

func newStart(a *App) *start {
	s := &start{App: a}
	for _, path := range a.settings.Recent {
		s.recent = append(s.recent, &recent{path: path})
	}
	s.peek()
	return s
}

func (s *start) build() fyne.CanvasObject {
	return newAdaptive(s.win.Canvas(), s.look.S(sideNarrow), func(narrow bool) fyne.CanvasObject {
		l := s.look
		side, page := s.side(narrow), s.page(narrow)
		return container.New(startLayout{l}, side, page)
	})
}

// startLayout puts the side where reading starts, and the page in the rest.
type startLayout struct{ *kit.Look }

func (l startLayout) side(width float32, side fyne.CanvasObject) float32 {
	return max(side.MinSize().Width, min(width*sideShare, l.S(sideWidest)))
}

func (l startLayout) Layout(objs []fyne.CanvasObject, size fyne.Size) {
	w := l.side(size.Width, objs[0])
	l.Put(objs[0], size.Width, 0, 0, w, size.Height)
	l.Put(objs[1], size.Width, w, 0, size.Width-w, size.Height)
}

func (l startLayout) MinSize(objs []fyne.CanvasObject) fyne.Size {
	a, b := objs[0].MinSize(), objs[1].MinSize()
	return fyne.NewSize(a.Width+b.Width, max(a.Height, b.Height))
}

// side is the pine part: who we are, and three ways to begin.
func (s *start) side(narrow bool) fyne.CanvasObject {
	l := s.look
	margin, mark := float32(48), float32(76)
	if narrow {
		margin, mark = 24, 52
	}
	button := func(key, icon string, kind kit.Kind, do func()) *kit.Button {
		b := kit.NewButton(l, l.T(key), icon, kind, do)
		if narrow {
			return b.Tip(l.T(key + ".hint"))
		}
		return b.Second(l.T(key + ".hint"))
	}
	s.begin = button("start.new", "plus", kit.Sunlit, s.newProcess)
	head := kit.Row(l, 18,
		kit.Stack(kit.Rect(l, kit.RailRaised, 16), kit.Inset(l, mark*.14, kit.Icon(l, "mark", kit.Ink, mark*.72))),
		bigger(l, l.T("app.name"), kit.Title, mark/44, kit.RailInk))
	slogan := kit.NewParagraph(larger(l, 1.4), l.T("start.slogan"), kit.Body).SetColor(kit.RailInk)
	keys := kit.Flow(l, 20,
		kit.KeyHint(l, "Ctrl N", l.T("start.new"), kit.RailInk2),
		kit.KeyHint(l, "Ctrl O", l.T("start.open.key"), kit.RailInk2),
		kit.KeyHint(l, "F1", l.T("key.help"), kit.RailInk2))
	column := kit.Column(l, 0,
		kit.AtStart(l, head), kit.Space(l, 0, 22), slogan, kit.Space(l, 0, 32),
		s.begin, kit.Space(l, 0, 16),
		button("start.open", "report", kit.OnRail, s.chooseFile), kit.Space(l, 0, 16),
		button("start.sample", "round-table", kit.OnRail, s.openSample), kit.Space(l, 0, 16),
		button("start.forum", "round-table", kit.OnRail, s.openForum), kit.Space(l, 0, 26),
		keys)
	return kit.Stack(kit.Rect(l, kit.Rail, 0), terraces(l), kit.Pad(l, 56, margin, 24, margin, column))
}

// terraces rise at the foot of the side, towards the reading end.
func terraces(l *kit.Look) fyne.CanvasObject {
	var objs []fyne.CanvasObject
	for i := range 4 {
		r := kit.StepRect(l, kit.Rail)
		r.TopLeftCornerRadius, r.TopRightCornerRadius = l.S(10), l.S(10)
		ink := color.NRGBAModel.Convert(l.Color(kit.Shade(4))).(color.NRGBA)
		ink.A = uint8(20 + 30*i)
		r.FillColor = ink
		objs = append(objs, r)
	}
	return container.New(terraceLayout{l}, objs...)
}

type terraceLayout struct{ *kit.Look }

func (l terraceLayout) Layout(objs []fyne.CanvasObject, size fyne.Size) {
	w, n := size.Width/float32(len(objs)), float32(len(objs))
	for i, o := range objs {
		h := size.Height * (.08 + .205*float32(i)/(n-1))
		l.Put(o, size.Width, float32(i)*w, size.Height-h, w, h)
	}
}

func (l terraceLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// page is the list of processes, with what belongs to the program as a whole around it.
func (s *start) page(narrow bool) fyne.CanvasObject {
	l := s.look
	margin := float32(56)
	if narrow {
		margin = 28
	}
	s.list = container.NewStack()
	s.showRecent()
	foot := kit.Row(l, 8,
		kit.Icon(l, "saved", kit.OK, 17), kit.Fill(kit.NewLine(l, l.T("start.local"), kit.Second).SetColor(kit.Ink2)),
		kit.NewButton(l, l.T(s.darkKey()), "", kit.Quiet, s.toggleDark).Small().Key("Ctrl D"),
		kit.NewButton(l, l.T("start.version", "version", s.Version), "", kit.Quiet, s.about).Small())
	top := kit.Column(l, 22, kit.AtEnd(l, s.languages()), kit.Row(l, 12,
		kit.Fill(kit.NewLine(l, l.T("start.recent"), kit.Title)), s.copiesButton(func() string { return "" })))
	return kit.Pad(l, 22, margin-listRoom, 18, margin-listRoom, kit.Border(l,
		kit.Pad(l, 0, listRoom, 14, listRoom, top), kit.Pad(l, 14, listRoom, 0, listRoom, foot), nil, nil, s.list))
}

func (s *start) darkKey() string {
	if s.look.Dark {
		return "start.light"
	}
	return "start.dark"
}

// languages is a row to choose the language of the interface from.
func (a *App) languages() fyne.CanvasObject {
	l := a.look
	row := kit.Row(l, 8)
	for _, code := range lang.Codes {
		row.Add(kit.NewChip(l, kit.Item{Text: lang.For(code).Own()}, -1, code == l.Code(), func() { a.setLanguage(code) }))
	}
	return row
}

// focus is on the newest process, else on the button that makes one.
func (s *start) focus() {
	for _, r := range s.recent {
		if r.tile != nil {
			s.win.Canvas().Focus(r.tile)
			return
		}
	}
	s.win.Canvas().Focus(s.begin)
}

// larger is the look with everything by a factor larger.
func larger(l *kit.Look, factor float32) *kit.Look {
	big := *l
	big.Zoom *= factor
	return &big
}

func bigger(l *kit.Look, s string, r kit.Role, factor float32, c kit.Color) fyne.CanvasObject {
	return kit.NewText(larger(l, factor), s, r).SetColor(c)
}

// stair is a small picture of how far something is: blocks that rise towards the reading end.
func stair(l *kit.Look, states []kit.State, width, height float32) fyne.CanvasObject {
	var objs []fyne.CanvasObject
	for _, state := range states {
		fill := kit.Surface2
		switch state {
		case kit.Done:
			fill = kit.Pine
		case kit.Now:
			fill = kit.Sun
		}
		r := kit.StepRect(l, fill)
		if state == kit.Ahead {
			r.StrokeColor, r.StrokeWidth = l.Color(kit.Hairline), l.S(1)
		}
		objs = append(objs, r)
	}
	return kit.FixedSize(l, width, height, container.New(stairLayout{l}, objs...))
}

type stairLayout struct{ *kit.Look }

func (l stairLayout) Layout(objs []fyne.CanvasObject, size fyne.Size) {
	gap := l.S(2.5)
	n := float32(len(objs))
	w := (size.Width - gap*(n-1)) / n
	for i, o := range objs {
		h := size.Height
		if n > 1 {
			h *= .2 + .8*float32(i)/(n-1)
		}
		l.Put(o, size.Width, float32(i)*(w+gap), size.Height-h, w, h)
	}
}

func (l stairLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
