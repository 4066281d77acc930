package kit

import (
	"strings"
	"time"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"madrega/app"
	"madrega/app/bidi"
)

// EntryOptions say what an Entry is for. The zero value is one line with nothing in it.
type EntryOptions struct {
	Text        string
	Draft       string // its name among those of its screen, if what is written here belongs to nothing before it is sent; see Drafts
	Placeholder string
	Role        Role // of what is written
	Multiline   bool
	Rows        int  // of a multi-line entry, 3 if nothing is said
	Grow        int  // rows that a multi-line entry becomes high as its text grows, if they are more than Rows
	Bare        bool // without border and ground, for cells of tables
	LTR         bool // what is written always reads from left to right: addresses, numbers of telephone
	Password    bool
	ReadOnly    bool // can be selected and copied
	Max         int  // characters; app.MaxLine or app.MaxText if nothing is said
	EnterSends  bool // in a multi-line entry Enter submits, Shift+Enter begins a line

	Validate     func(string) string       // the key of what is wrong, "" if all is well; asked when the entry is left
	OnChanged    func(string)              // after each change that the user makes
	OnSubmitted  func(string)              // Enter; in a multi-line entry Ctrl+Enter
	OnEscape     func()                    // instead of what Escape does in the window
	OnFocus      func(bool)                // came, went
	OnPasteLines func([]string) bool       // several lines, or cells with tabs between them, were pasted into one; true if it took them
	OnKey        func(*fyne.KeyEvent) bool // sees keys first; true if it took one
	Completions  func(string) []string     // what the text could become
	OnComplete   func(string)              // a completion was chosen

	CompletionItem func(string) Item // how a completion is shown, with a mark or an icon; nil: as it is
}

// Entry is a field for writing text in any direction.
type Entry struct {
	widget.BaseWidget
	phrase
	o    EntryOptions
	edit edited
	rows rows

	focused, disabled, shift bool
	pan, top                 float32 // how far the text is moved: of one line to the left, of many up
	goal                     float32 // the x that Up and Down keep to, or below 0
	clicks                   int
	clicked                  time.Time
	clickedAt                fyne.Position
	now                      func() time.Time
	problem                  string // key of what is wrong
	called                   string // by the form it is in
	given                    string // what was there before the user wrote
	draft                    string // its place; "" for none
	list                     completing
	tall                     tall

	face, ring, caret, bar *canvas.Rectangle
	ink                    *fyne.Container // selection, text and caret
	clip                   *container.Clip
	wheel                  *wheel
	hint, message          *Paragraph
	over                   fyne.CanvasObject // hides while the text needs its room; nil for nothing
	lines                  []*canvas.Text
	marks                  []*canvas.Rectangle
	still                  func() // ends the blinking
}

var (
	_ fyne.Focusable         = (*Entry)(nil)
	_ fyne.Shortcutable      = (*Entry)(nil)
	_ fyne.Draggable         = (*Entry)(nil)
	_ fyne.Disableable       = (*Entry)(nil)
	_ fyne.SecondaryTappable = (*Entry)(nil)
	_ desktop.Keyable        = (*Entry)(nil)
	_ desktop.Mouseable      = (*Entry)(nil)
	_ desktop.Cursorable     = (*Entry)(nil)
)

// NewEntry makes an entry.
func NewEntry(l *Look, o EntryOptions) *Entry {
	if o.Rows == 0 {
		o.Rows = 3
	}
	if o.Max == 0 {
		o.Max = app.MaxLine
		if o.Multiline {
			o.Max = app.MaxText
		}
	}
	e := &Entry{phrase: phrase{l: l, role: o.Role, color: Ink, content: true}, o: o, goal: -1, now: time.Now}
	e.rows.measure = e.measure
	e.build()
	e.ExtendBaseWidget(e)
	e.edit.runes = e.clean(o.Text)
	e.begun()
	e.edit.move(len(e.edit.runes), true, false)
	e.flow()
	return e
}

// Text gives what is written.
func (e *Entry) Text() string { return string(e.edit.runes) }

// SetText writes instead of the user. It is not a change of theirs: nobody is told, and undo forgets what was before.
func (e *Entry) SetText(s string) {
	if s == e.Text() {
		e.Finish()
		return
	}
	caret, atEnd := e.edit.caret, e.edit.caret == len(e.edit.runes)
	e.edit = edited{runes: e.clean(s)}
	e.Finish()
	if atEnd || !e.focused {
		caret = len(e.edit.runes)
	}
	e.edit.move(caret, true, false)
	e.problem = ""
	e.list.close()
	e.flow()
	e.reveal()
	e.Refresh()
}

// SetPlaceholder changes what an empty entry says.
func (e *Entry) SetPlaceholder(s string) { e.hint.SetText(s) }

// SelectAll selects all of the text.
func (e *Entry) SelectAll() {
	e.edit.anchor = 0
	e.edit.caret, e.edit.after = len(e.edit.runes), true
	e.Refresh()
}

// SelectedText gives what is selected; of a password nothing.
func (e *Entry) SelectedText() string {
	if e.o.Password {
		return ""
	}
	from, to := e.edit.selection()
	return string(e.edit.runes[from:to])
}

// Rewire takes the functions of other options, and their placeholder. What is written stays.
func (e *Entry) Rewire(o EntryOptions) {
	e.o.Validate, e.o.OnChanged, e.o.OnSubmitted, e.o.OnEscape, e.o.OnFocus = o.Validate, o.OnChanged, o.OnSubmitted, o.OnEscape, o.OnFocus
	e.o.OnPasteLines, e.o.OnKey, e.o.Completions, e.o.CompletionItem, e.o.OnComplete = o.OnPasteLines, o.OnKey, o.Completions, o.CompletionItem, o.OnComplete
	if o.Placeholder != e.o.Placeholder {
		e.o.Placeholder = o.Placeholder
		e.SetPlaceholder(o.Placeholder)
	}
}

// Focus brings the keyboard here.
func (e *Entry) Focus() { Focus(e) }

// Focused tells whether the keyboard is here.
func (e *Entry) Focused() bool { return e.focused }

// Valid asks Validate, and shows under the entry what is wrong.
func (e *Entry) Valid() bool {
	key := ""
	if e.o.Validate != nil {
		key = e.o.Validate(e.Text())
	}
	e.SetProblem(key)
	return key == ""
}

// SetProblem shows the words of a key under the entry; "" takes them away.
func (e *Entry) SetProblem(key string) {
	if key == e.problem {
		return
	}
	e.problem = key
	if key != "" {
		e.message.SetText(e.l.T(key))
	}
	e.Refresh()
}

// Disabled tells whether nothing can be written now.
func (e *Entry) Disabled() bool { return e.disabled }

// Enable lets the user write.
func (e *Entry) Enable() { e.setDisabled(false) }

// Disable keeps the user from writing.
func (e *Entry) Disable() { e.setDisabled(true) }

func (e *Entry) setDisabled(v bool) {
	if e.disabled != v {
		e.disabled = v
		e.Refresh()
	}
}

func (e *Entry) Cursor() desktop.Cursor { return desktop.TextCursor }

func (e *Entry) FocusGained() {
	e.focused, e.shift = true, false
	e.still = blink(e)
	e.reveal()
	Reveal(e)
	e.Refresh()
	if e.o.OnFocus != nil {
		e.o.OnFocus(true)
	}
}

func (e *Entry) FocusLost() {
	e.focused, e.shift, e.edit.typing = false, false, false
	if e.still != nil {
		e.still()
	}
	e.list.close()
	e.rest()
	if e.o.Validate != nil {
		e.Valid()
	}
	e.Refresh()
	if e.o.OnFocus != nil {
		e.o.OnFocus(false)
	}
}

// clean makes runes of a text that may be written here: no controls, no marks that turn the direction, letters of Arabic as such.
func (e *Entry) clean(s string) []rune {
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n", "\t", " ").Replace(app.Letters(strings.ToValidUTF8(s, "�")))
	if !e.o.Multiline {
		s = strings.ReplaceAll(s, "\n", " ")
	}
	rs := []rune(strings.Map(func(r rune) rune {
		tag := 0xE0020 <= r && r <= 0xE007F
		if r != '\n' && unicode.IsControl(r) || unicode.Is(unicode.Cf, r) && r != '\u200c' && r != '\u200d' && !tag {
			return -1
		}
		return r
	}, s))
	return rs[:min(len(rs), e.o.Max)]
}

// write puts runes in place of what is selected, as far as there is room.
func (e *Entry) write(rs []rune, typed bool) {
	from, to := e.edit.selection()
	rs = rs[:max(0, min(len(rs), e.o.Max-len(e.edit.runes)+to-from))]
	e.replace(from, to, rs, typed)
}

func (e *Entry) replace(from, to int, rs []rune, typed bool) {
	if e.disabled || e.o.ReadOnly || from == to && len(rs) == 0 {
		return
	}
	e.edit.replace(from, to, rs, typed)
	e.changed()
	e.list.update(e)
}

// changed brings everything up to date after the user has changed the text.
func (e *Entry) changed() {
	e.flow()
	e.moved()
	if e.problem != "" {
		e.Valid()
	}
	e.keepDraft()
	if e.o.OnChanged != nil {
		e.o.OnChanged(e.Text())
	}
	e.grow()
}

// moved brings the caret into view and keeps it from blinking for a moment.
func (e *Entry) moved() {
	e.goal = -1
	e.reveal()
	e.Refresh()
}

// dir tells how a paragraph reads.
func (e *Entry) dir(paragraph []rune) bidi.Direction {
	if e.o.LTR {
		return bidi.LTR
	}
	if e.o.Password {
		return Direction(e.l)
	}
	for _, r := range paragraph {
		if unicode.IsLetter(r) {
			return bidi.Base(string(r), Direction(e.l))
		}
	}
	return Direction(e.l)
}
