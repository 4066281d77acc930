package disk

import (
	"os"
	"path/filepath"
	"testing"

	"madrega/app"
)

// TestReplaceableLooksAtTheContent: the name alone says nothing.
func TestReplaceableLooksAtTheContent(t *testing.T) {
	workshop := append([]byte("SQLite format 3\x00"), make([]byte, 100)...)
	copy(workshop[68:], "MDRG")
	database := append([]byte("SQLite format 3\x00"), make([]byte, 100)...)
	for _, c := range []struct {
		name, content string
		may           bool
	}{
		{"a.pdf", "%PDF-1.7", true}, {"a.PDF", "%PDF-1.7", true}, {"a.pdf", "", true}, {"a.pdf", string(workshop), false}, {"a.txt", "%PDF-1.7", false},
		{"a.csv", "id,name\r\n1,x\r\n", true}, {"a.csv", "\ufeffid;שם\n1;x", true}, {"a.csv", "id,name\n", true}, {"a.csv", "id,name\n\"1", false},
		{"a.csv", "id,name\n1,2,3\n", false}, {"a.csv", "one\ntwo\n", false}, {"a.csv", "\xff\xfei\x00,\x00", false}, {"a.csv", string(workshop), false},
		{"a.json", `{"format":"madrega certificate"}`, true}, {"a.json", `{"format":1}`, false}, {"a.json", "[]", false},
		{"a.xlsx", "PK\x03\x04", false}, {"a.xlsx", "id,name\n", false},
		{"a.madrega", string(workshop), true}, {"a.madrega", string(database), false}, {"a", "id,name\n", false},
	} {
		path := filepath.Join(t.TempDir(), c.name)
		if err := os.WriteFile(path, []byte(c.content), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := Replaceable(path); (err == nil) != c.may || err != nil && app.AsError(err).Key != "error.output.kind" {
			t.Errorf("%s with %.30q: %v", c.name, c.content, err)
		}
	}
	if err := Replaceable(filepath.Join(t.TempDir(), "none.pdf")); err != nil {
		t.Error(err)
	}
	folder := filepath.Join(t.TempDir(), "folder.pdf")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	if Replaceable(folder) == nil {
		t.Error("a folder may be replaced")
	}
}
