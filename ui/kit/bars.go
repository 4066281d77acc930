package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// NewPrompt is the sentence to be read aloud, on a faint ground with a bar at the side where reading starts. It is
// given without quotation marks.
func NewPrompt(l *Look, sentence string) *fyne.Container {
	text := l.T("frame.quoted", "text", sentence)
	back := Rect(l, Tint, 8)
	bar := Rect(l, Pine, 0)
	if l.RTL() {
		bar.TopRightCornerRadius, bar.BottomRightCornerRadius = l.S(8), l.S(8)
	} else {
		bar.TopLeftCornerRadius, bar.BottomLeftCornerRadius = l.S(8), l.S(8)
	}
	a := stacked()
	a.Place = func(objs []fyne.CanvasObject, s fyne.Size) {
		back.Resize(s)
		l.Put(bar, s.Width, 0, 0, l.S(4), s.Height)
	}
	return Stack(container.New(&a, back, bar), Pad(l, 10, 16, 10, 18, RowTop(l, 12, Icon(l, "read-aloud", Pine, 20), Fill(NewParagraph(l, text, Prompt)))))
}

// NewCautionBar says what is missing and why it matters, and leads there. It never blocks. button may be nil.
func NewCautionBar(l *Look, text string, button *Button) *fyne.Container {
	return barWith(l, CautionFill, "caution", Caution, text, button)
}

// NewInfoBar says something good to know. button may be nil.
func NewInfoBar(l *Look, text string, button *Button) *fyne.Container {
	return barWith(l, Tint, "", Pine, text, button)
}

// NewOKBar says that something is in order. button may be nil.
func NewOKBar(l *Look, text string, button *Button) *fyne.Container {
	return barWith(l, OKFill, "tick", OK, text, button)
}

// NewErrorBar says that something is wrong. button may be nil.
func NewErrorBar(l *Look, text string, button *Button) *fyne.Container {
	return barWith(l, ErrorFill, "error", Error, text, button)
}

func barWith(l *Look, fill Color, icon string, ink Color, text string, button *Button) *fyne.Container {
	row := Row(l, 12)
	if icon != "" {
		row.Add(Sign(l, icon, ink, 20))
	}
	row.Add(Fill(NewParagraph(l, text, Body)))
	if button != nil {
		row.Add(button.Small())
	}
	return Box(l, fill, "", 8, 10, Pad(l, 0, 4, 0, 4, row))
}

// NewPrivate is a note that never gets to the wall.
func NewPrivate(l *Look, note fyne.CanvasObject) *fyne.Container {
	r := Outlined(l, PrivateFill, Caution, 1.5, 12)
	title := Write(l, l.T("frame.private"), Second, Caution)
	title.TextStyle.Bold = true
	return Stack(r, Inset(l, 14, Column(l, 6, Row(l, 8, Sign(l, "private", Caution, 18), title), note)))
}

// NewEmptyState says what will be here and how to begin; one button begins. how and label may be "".
func NewEmptyState(l *Look, sentence, how, label string, tapped func()) *fyne.Container {
	page := Column(l, 6, NewParagraph(l, sentence, Section).Align(AlignCenter))
	if how != "" {
		page.Add(NewParagraph(l, how, Body).Align(AlignCenter).SetColor(Ink2))
	}
	if label != "" {
		page.Add(Space(l, 0, 6))
		page.Add(Centered(l, NewButton(l, label, "", Plain, tapped)))
	}
	return Inset(l, 24, page)
}

// NewBadge is a short word on a filled ground, such as a state.
func NewBadge(l *Look, text, icon string, ink, fill Color) *fyne.Container {
	row := Row(l, 5)
	if icon != "" {
		row.Add(Sign(l, icon, ink, 14))
	}
	t := Write(l, text, Second, ink)
	t.TextStyle.Bold = true
	row.Add(t)
	return AtStart(l, Stack(Rect(l, fill, 6), Pad(l, 2, 8, 2, 8, row)))
}
