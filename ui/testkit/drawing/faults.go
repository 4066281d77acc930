package drawing

import (
	"reflect"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Fault is something that nobody should see, and where: in which widgets, whatever they say in the language at hand.
type Fault struct {
	Kind  FaultKind
	Where string // such as "picture.Network text second"
	Seen  string // what it says here
}

// FaultKind is one of the kinds below.
type FaultKind string

// The kinds of faults.
const (
	Overlap     FaultKind = "overlap"     // two texts lie on each other
	Outside     FaultKind = "outside"     // a text leaves what it is part of, or the window
	Unreachable FaultKind = "unreachable" // Tab doesn't come to a control, nor to anything that it lies in
	Jump        FaultKind = "jump"        // Tab goes back to what stands before, in the order of reading
	Small       FaultKind = "small"       // a control is less than leastControl wide or high
	Key         FaultKind = "key"         // the key of a text stands instead of its words
	Nothing     FaultKind = "nothing"     // nothing is left of a heading
	TooLarge    FaultKind = "too-large"   // the content doesn't fit into the window
)

// besideKeys are what the mouse presses where keys do the same by themselves.
var besideKeys = []string{"overlay", "scrollBarArea", "gridTray"} // the keys of a grid map walk through its tray

const (
	leastControl = 24 // pixels, whatever the size of type: hands don't become smaller
	leastHeading = 4  // letters of a heading that is cut
)

// Faults gives what is wrong with a drawing, in the order in which it is drawn. Of the order of Tab it knows what Scan or
// Read found.
func (d *Drawing) Faults() (found []Fault) {
	if size := (box{0, 0, d.least.Width, d.least.Height}); !d.window.holds(size) {
		found = append(found, Fault{TooLarge, "window", size.String()})
	}
	texts := []*thing{}
	for i := range d.things {
		t := &d.things[i]
		switch {
		case t.text != nil:
			found = append(found, d.textFaults(t)...)
			if t.unseen() != "hidden" {
				texts = append(texts, t)
			}
		case t.what != nil && t.layer == d.top() && !slices.Contains(besideKeys, t.what.Kind):
			found = append(found, d.controlFaults(i)...)
		}
	}
	return append(append(found, d.overlaps(texts)...), d.jumps()...)
}

// top is the layer that has the keys.
func (d *Drawing) top() (layer int) {
	for i := range d.things {
		layer = max(layer, d.things[i].layer)
	}
	return layer
}

var langKey = regexp.MustCompile(`\[[a-z]+(\.[A-Za-z0-9_-]+)+\]`)

func (d *Drawing) textFaults(t *thing) (found []Fault) {
	add := func(k FaultKind) { found = append(found, Fault{k, d.where(t), t.text.shown}) }
	ink := *t
	ink.box = t.letters()
	if !ink.reachable() || ink.beyond(d) != "" && ink.unseen() == "" {
		add(Outside)
	}
	if langKey.MatchString(t.text.shown) {
		add(Key)
	}
	heading := slices.Contains([]string{"title", "section", "prompt"}, t.text.role)
	if heading && t.text.ellipsised() && utf8.RuneCountInString(t.text.shown) <= leastHeading {
		add(Nothing)
	}
	return found
}

func (d *Drawing) controlFaults(i int) (found []Fault) {
	t := &d.things[i]
	if slices.Contains(t.what.State, "disabled") || t.box.empty() {
		return nil
	}
	add := func(k FaultKind) { found = append(found, Fault{k, d.where(t), t.what.Name}) }
	if min(t.box.w, t.box.h) < leastControl-hair/2 {
		add(Small)
	}
	if !d.keyed(i) || !t.reachable() {
		add(Unreachable)
	}
	return found
}

// keyed tells whether Tab comes to a control, or to one that it lies in.
func (d *Drawing) keyed(i int) bool {
	for ; i >= 0; i = d.things[i].in {
		if d.things[i].order > 0 {
			return true
		}
	}
	return false
}

// reachable tells whether what something lies in can be moved so that it is seen.
func (t *thing) reachable() bool {
	b := t.box
	for i, c := range slices.Backward(t.clips) {
		if !c.reach.holds(b) {
			return false
		}
		if c.reach == c.box {
			continue
		}
		view := c.box // it is moved into the part of it that is seen
		for _, outer := range t.clips[:i] {
			view = view.and(outer.box)
		}
		b = b.into(view)
	}
	return true
}

// seen is the part of something that its clips show.
func (t *thing) seen() box {
	b := t.box
	for _, c := range t.clips {
		b = b.and(c.box)
	}
	return b
}

// leading is how much of the height of a line of type is empty, above and below its letters.
const leading = .2

// letters is where the letters of a text can be.
func (t *thing) letters() box {
	b := t.box
	b.y, b.h = b.y+b.h*leading, b.h*(1-2*leading)
	return b
}

// overlaps finds texts that lie on each other, and are not hidden by what is drawn between them.
func (d *Drawing) overlaps(texts []*thing) (found []Fault) {
	ink := make([]box, len(texts))
	for i, t := range texts {
		b := t.letters()
		for _, c := range t.clips {
			b = b.and(c.box)
		}
		ink[i] = b
	}
	for i, t := range texts {
		for j, u := range texts[:i] {
			both := ink[i].and(ink[j])
			if t.layer != u.layer || both.w <= hair || both.h <= hair || d.covered(both, u, t) {
				continue
			}
			where := []string{d.where(u), d.where(t)}
			slices.Sort(where)
			found = append(found, Fault{Overlap, strings.Join(slices.Compact(where), " on "), u.text.shown + " / " + t.text.shown})
		}
	}
	return found
}

// covered tells whether something opaque is drawn over a part of one text before another is drawn there.
func (d *Drawing) covered(part box, below, above *thing) bool {
	between := false
	for i := range d.things {
		t := &d.things[i]
		switch {
		case t == below:
			between = true
		case t == above:
			return false
		case between && t.opaque() && t.seen().holds(part):
			return true
		}
	}
	return false
}

func (t *thing) opaque() bool {
	r, ok := t.object.(*canvas.Rectangle)
	if !ok || r.FillColor == nil {
		return false
	}
	_, _, _, a := r.FillColor.RGBA()
	return a == 0xFFFF
}

// jumps finds where Tab goes back: to something above that does not stand in a column further on, or to something on the same
// line nearer to where the line begins.
func (d *Drawing) jumps() (found []Fault) {
	stops := []*thing{}
	for i := range d.things {
		if d.things[i].order > 0 && !d.things[i].box.empty() {
			stops = append(stops, &d.things[i])
		}
	}
	slices.SortStableFunc(stops, func(a, b *thing) int { return a.order - b.order })
	for i := 1; i < len(stops); i++ {
		if from, to := d.mirrored(stops[i-1].beside(stops[i])), d.mirrored(stops[i].beside(stops[i-1])); !from.holds(to) && back(from, to) {
			found = append(found, Fault{Jump, d.where(stops[i-1]) + " to " + d.where(stops[i]), stops[i-1].what.Name + " / " + stops[i].what.Name})
		}
	}
	return found
}

// beside is where something stands as seen from something else: what is scrolled out of a view that the other is not in
// stands at the edge of the view.
func (t *thing) beside(other *thing) box {
	for i, c := range t.clips {
		if i >= len(other.clips) || c != other.clips[i] {
			return t.box.into(c.box)
		}
	}
	return t.box
}

// mirrored turns a place so that lines begin on the left.
func (d *Drawing) mirrored(b box) box {
	if d.look.RTL() {
		b.x = d.window.w - b.x - b.w
	}
	return b
}

func back(from, to box) bool {
	switch {
	case to.y+to.h <= from.y+hair: // above
		return to.x < from.x+from.w-hair && to.x <= from.x+hair
	case from.y+from.h <= to.y+hair: // below
		return false
	}
	return to.x+to.w <= from.x+hair
}

// where names the widgets that hold something: the two innermost that are more than a frame, and its own kind.
func (d *Drawing) where(t *thing) string {
	if t.text != nil {
		return strings.TrimSpace(t.path + " text " + t.text.role)
	}
	return t.path
}

// frames are widgets that only hold what screens are made of.
var frames = []string{"kit.Root", "kit.Scroller", "kit.sheet", "kit.Holder", "kit.Text", "kit.word", "kit.overlay", "container.Scroll", "container.Clip", "widget.Scroll"}

// pathIn is the path of what lies in a widget.
func pathIn(path string, o fyne.CanvasObject) string {
	name := strings.TrimPrefix(reflect.TypeOf(o).String(), "*")
	if name, _, _ = strings.Cut(name, "["); slices.Contains(frames, name) {
		return path
	}
	if parts := strings.Split(path, ">"); path != "" {
		return parts[len(parts)-1] + ">" + name
	}
	return name
}
