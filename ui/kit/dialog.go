package kit

import (
	"image/color"

	"fyne.io/fyne/v2"

	"madrega/app"
)

// Dialog says in a sentence what happened, then what is safe, and offers what to do. While it is open nothing else can
// be reached. Whoever leaves it by what is safe, with words in it that nobody has taken yet, is asked.
type Dialog struct {
	Title   string            // a sentence
	Body    string            // what is safe, what follows; may be ""
	Icon    string            // caution, error, … or ""
	Content fyne.CanvasObject // below the body; may be nil
	Choices []Choice          // in the order of importance; verbs
	Width   float32           // 0: 480
	Height  float32           // 0: as high as it needs
	First   fyne.Focusable    // gets the focus; nil: the safe choice
}

// Choice is a button of a dialog.
type Choice struct {
	Label string
	Kind  Kind
	Safe  bool        // Escape does this, and it has the focus first
	Keeps bool        // nothing is lost by it, whatever was written
	Do    func()      // may be nil; the dialog is closed before
	Stay  func() bool // if given, the dialog closes only when this returns true, and Do follows
}

// Opened is a dialog on the screen.
type Opened struct {
	over    *overlay
	form    fyne.CanvasObject // nil for none
	buttons []*Button
}

// Close takes the dialog away: what was written in it was taken.
func (o *Opened) Close() {
	o.over.close()
	finish(o.form)
}

// Leave takes the dialog away too: what was written in it stays half written.
func (o *Opened) Leave() { o.over.close() }

// Button gives the button of a choice, to disable it for a while.
func (o *Opened) Button(i int) *Button { return o.buttons[i] }

// Refresh lays the dialog out anew when its content has changed its height.
func (o *Opened) Refresh() { o.over.Refresh() }

// Open shows the dialog on a window.
func (d Dialog) Open(l *Look, on fyne.Canvas) *Opened {
	opened := &Opened{form: d.Content}
	first := d.First
	escape := opened.Close
	buttons := Row(l, 10)
	for _, c := range d.Choices {
		leave := func() {
			opened.Close()
			if c.Do != nil {
				c.Do()
			}
		}
		press := func() {
			switch {
			case c.Safe && !c.Keeps && unfinished(d.Content):
				Confirm(l, on, Question{Title: l.T("dialog.unfinished.title"), Body: l.T("dialog.unfinished.body"),
					Do: l.T("dialog.unfinished.do"), Stay: l.T("dialog.unfinished.stay"), Danger: true}, leave)
			case c.Stay == nil || c.Stay():
				leave()
			}
		}
		b := NewButton(l, c.Label, "", c.Kind, press)
		buttons.Add(b)
		opened.buttons = append(opened.buttons, b)
		if c.Safe {
			escape = press
			if first == nil {
				first = b
			}
		}
	}
	var icon fyne.CanvasObject
	if d.Icon != "" {
		icon = Icon(l, d.Icon, iconColor(d.Icon), 24)
	}
	head := RowTop(l, 12, icon, Fill(NewParagraph(l, d.Title, Section)))
	var middle fyne.CanvasObject
	switch {
	case d.Body != "" && d.Content != nil:
		middle = Column(l, 14, NewParagraph(l, d.Body, Body), Fill(d.Content))
	case d.Body != "":
		middle = NewParagraph(l, d.Body, Body)
	case d.Content != nil:
		middle = Column(l, 0, Fill(d.Content))
	}
	page := Column(l, 12, head)
	if middle != nil {
		page.Add(Fill(middle))
	}
	if len(d.Choices) > 0 {
		page.Add(Pad(l, 10, 0, 3, 0, buttons))
	}
	box := Stack(slab(l, Surface, Hairline, Ledge, 12, 7), Inset(l, 24, page))
	opened.over = newOverlay(on, box, d.place(l))
	opened.over.veil.FillColor = veil(l)
	opened.over.escape = escape
	opened.over.beside = func() {}
	opened.over.open(first)
	return opened
}

// place puts a dialog a little above the middle.
func (d Dialog) place(l *Look) func(fyne.CanvasObject, fyne.Size) {
	width := d.Width
	if width == 0 {
		width = 480
	}
	return func(box fyne.CanvasObject, window fyne.Size) {
		w := min(max(l.S(width), box.MinSize().Width), window.Width-l.S(32))
		h := HeightFor(box, w)
		if d.Height > 0 {
			h = l.S(d.Height)
		}
		h = min(h, window.Height-l.S(40))
		box.Move(fyne.NewPos((window.Width-w)/2, max(l.S(20), (window.Height-h)*.42)))
		box.Resize(fyne.NewSize(w, h))
	}
}

func iconColor(name string) Color {
	switch name {
	case "error":
		return Error
	case "caution", "private":
		return Caution
	case "tick", "saved":
		return OK
	}
	return Pine
}

// Question asks before what can't be undone.
type Question struct {
	Title, Body string
	Do, Stay    string // verbs; Stay is safe
	Danger      bool
}

// Confirm asks, and calls yes if the answer is Do.
func Confirm(l *Look, on fyne.Canvas, q Question, yes func()) *Opened {
	kind, icon := Primary, ""
	if q.Danger {
		kind, icon = Danger, "caution"
	}
	return Dialog{Title: q.Title, Body: q.Body, Icon: icon, Choices: []Choice{
		{Label: q.Do, Kind: kind, Do: yes},
		{Label: q.Stay, Safe: true},
	}}.Open(l, on)
}

// ShowError tells about trouble in the words of the language; what lies beneath is shown on demand. Other choices than
// to close may come with it.
func ShowError(l *Look, on fyne.Canvas, err error, more ...Choice) *Opened {
	title, body := l.Error(err)
	details := technical(l, err)
	details.Hide()
	var opened *Opened
	show := NewButton(l, l.T("dialog.details"), "", Quiet, func() {
		if details.Visible() {
			details.Hide()
		} else {
			details.Show()
		}
		opened.Refresh()
	})
	opened = Dialog{
		Title: title, Body: body, Icon: "error",
		Content: Column(l, 8, AtStart(l, show.Small()), details),
		Choices: append(more, Choice{Label: l.T("dialog.close"), Safe: true}),
	}.Open(l, on)
	return opened
}

// technical shows what lies beneath an error, from left to right as it was written.
func technical(l *Look, err error) *fyne.Container {
	words := err.Error()
	if e := app.AsError(err); e.Err != nil {
		words = e.Error()
	}
	return Box(l, Surface2, "", 6, 10, NewParagraph(l, words, Status))
}

// Field is one line of a form.
type Field struct {
	Label  string
	Widget fyne.CanvasObject
	Hint   string // below the field; may be ""
}

// Form lays out labels above their fields.
func Form(l *Look, fields ...Field) *fyne.Container {
	form := Column(l, 14)
	for _, f := range fields {
		one := Column(l, 5)
		if f.Label != "" {
			one.Add(AtStart(l, Write(l, f.Label, Second, Ink2)))
			if w, ok := f.Widget.(interface{ call(string) }); ok {
				w.call(f.Label)
			}
		}
		one.Add(f.Widget)
		if f.Hint != "" {
			one.Add(NewParagraph(l, f.Hint, Status).SetColor(Ink2))
		}
		form.Add(one)
	}
	return form
}

func veil(l *Look) color.Color {
	if l.Dark {
		return color.NRGBA{0, 0, 0, 0x99}
	}
	return color.NRGBA{0x1E, 0x2B, 0x2A, 0x73}
}
