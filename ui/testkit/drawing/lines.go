package drawing

import (
	"fmt"
	"strconv"
	"strings"
)

// String gives the drawing line by line.
func (d *Drawing) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "window %.0f×%.0f %s\n", d.window.w, d.window.h, d.look.Code())
	layer := 0
	for i := range d.things {
		t := &d.things[i]
		if t.layer != layer {
			layer = t.layer
			fmt.Fprintf(&b, "over it, %d\n", layer)
		}
		b.WriteString(strings.Repeat("  ", t.depth))
		b.WriteString(t.line(d))
		b.WriteByte('\n')
	}
	return b.String()
}

// line is a thing with its marks before its words, so that words that read to the left end the line.
func (t *thing) line(d *Drawing) string {
	var parts []string
	add := func(s string) {
		if s != "" {
			parts = append(parts, s)
		}
	}
	switch {
	case t.text != nil:
		add("text " + t.text.role)
		add(t.box.String())
		add(t.text.dir)
		add(t.text.color)
		add(t.unseen())
		add(t.beyond(d))
		add(strconv.Quote(t.text.shown))
		if t.text.ellipsised() {
			add("of " + strconv.Quote(t.text.full))
		}
	case t.what != nil:
		add(t.what.Kind)
		add(t.box.String())
		if t.order > 0 {
			add(fmt.Sprint("Tab ", t.order))
		}
		if t.focus {
			add("focus")
		}
		add(strings.Join(t.what.State, " "))
		add(t.unseen())
		if t.what.Name != "" {
			add(strconv.Quote(t.what.Name))
		}
		if t.what.Value != "" {
			add("= " + strconv.Quote(t.what.Value))
		}
	default:
		kind, rest, _ := strings.Cut(t.words, " ")
		add(kind)
		add(t.box.String())
		add(rest)
		add(t.unseen())
	}
	return strings.Join(parts, " ")
}

// beyond tells where a text leaves what it is part of, or the window.
func (t *thing) beyond(d *Drawing) string {
	switch {
	case t.unseen() == "hidden":
		return ""
	case !d.window.holds(t.box):
		return "outside"
	case !t.parent.holds(t.box):
		return "over"
	}
	return ""
}

// ellipsised tells whether "…" stands for words that there was no room for.
func (t *written) ellipsised() bool {
	return strings.HasSuffix(t.shown, "…") && t.full != t.shown && t.full != ""
}
