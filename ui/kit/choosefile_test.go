package kit

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// choosing opens the dialog in a home of its own, and gives what was chosen.
func choosing(t *testing.T, l *Look, choice FileChoice) (fyne.Canvas, *chooser, *[]string) {
	t.Helper()
	w := test.NewTempWindow(t, NewRoot(Space(l, 1, 1)))
	w.Resize(fyne.NewSize(1000, 800))
	var chosen []string
	c := chooseFile(l, w, choice, func(p string) { chosen = append(chosen, p) })
	return w.Canvas(), c, &chosen
}

// home makes a home with files in it.
func home(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	t.Setenv("HOME", dir)
	t.Setenv("USERPROFILE", dir)
	for _, name := range []string{"ב.madrega", "א (2).madrega", "notes.txt", ".hidden.madrega", "תיקייה/in.madrega"} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestFilesInAFolder(t *testing.T) {
	dir := home(t)
	files, err := filesIn(dir, []string{".madrega"}, false)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range files {
		got = append(got, f.name)
	}
	if s := strings.Join(got, "|"); s != "תיקייה|א (2).madrega|ב.madrega" {
		t.Error(s)
	}
	if files, _ = filesIn(dir, nil, true); len(files) != 1 || !files[0].folder {
		t.Errorf("folders: %v", files)
	}
	if _, err := filesIn(filepath.Join(dir, "none"), nil, false); err == nil {
		t.Error("a folder that is not there was read")
	}
}

func TestOpenAFileByKeys(t *testing.T) {
	dir, l := home(t), hebrew(t)
	c, _, chosen := choosing(t, l, FileChoice{Extensions: []string{".madrega"}})
	hit(c.Focused(), fyne.KeyReturn) // into the folder
	hit(c.Focused(), fyne.KeyHome, fyne.KeyReturn)
	if len(*chosen) != 1 || (*chosen)[0] != filepath.Join(dir, "תיקייה", "in.madrega") || c.Overlays().Top() != nil {
		t.Errorf("chosen %q", *chosen)
	}
}

func TestOpenWhatIsNotThere(t *testing.T) {
	home(t)
	l := hebrew(t)
	c, f, chosen := choosing(t, l, FileChoice{})
	f.name.SetText("none.madrega")
	test.Tap(f.opened.Button(0))
	if len(*chosen) != 0 || len(c.Overlays().List()) != 2 {
		t.Errorf("chosen %q, %d dialogs", *chosen, len(c.Overlays().List()))
	}
	hit(c.Focused(), fyne.KeyEscape)
	hit(c.Focused(), fyne.KeyEscape)
	if c.Overlays().Top() != nil || len(*chosen) != 0 {
		t.Error("Escape did not close the dialog")
	}
}

func TestSaveAsksBeforeItReplaces(t *testing.T) {
	dir, l := home(t), hebrew(t)
	c, f, chosen := choosing(t, l, FileChoice{Kind: SaveFile, Extensions: []string{".madrega"}, Name: "ב"})
	if c.Focused() != f.name {
		t.Errorf("the focus is on %T", c.Focused())
	}
	hit(f.name, fyne.KeyReturn)
	if len(*chosen) != 0 || len(c.Overlays().List()) != 2 {
		t.Fatalf("chosen %q without a question", *chosen)
	}
	hit(c.Focused(), fyne.KeyReturn) // the safe answer
	if len(*chosen) != 0 || len(c.Overlays().List()) != 1 {
		t.Fatalf("chosen %q by the safe answer", *chosen)
	}
	f.name.SetText("ג")
	hit(f.name, fyne.KeyReturn)
	if len(*chosen) != 1 || (*chosen)[0] != filepath.Join(dir, "ג.madrega") {
		t.Errorf("chosen %q", *chosen)
	}
}

func TestChooseAFolder(t *testing.T) {
	dir, l := home(t), hebrew(t)
	_, f, chosen := choosing(t, l, FileChoice{Kind: ChooseFolder})
	f.goTo(filepath.Join(dir, "תיקייה"))
	test.Tap(f.opened.Button(0))
	if len(*chosen) != 1 || (*chosen)[0] != filepath.Join(dir, "תיקייה") {
		t.Errorf("chosen %q", *chosen)
	}
}

func TestMakeAFolder(t *testing.T) {
	dir := home(t)
	if path, err := makeFolder(dir, "חדשה"); err != nil || !isFolder(path) {
		t.Error(path, err)
	}
	for _, bad := range []string{"", "..", "a/b", "חדשה"} {
		if path, err := makeFolder(dir, bad); err == nil {
			t.Errorf("%q made %s", bad, path)
		}
	}
}
