package app_test

import (
	"go/build/constraint"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// imports gives, for each package of the module by its path ("app/store"), what its files import. Tests and files that
// are built only for a tag of their own are left out.
func imports(t *testing.T) map[string]map[string]bool {
	t.Helper()
	found := map[string]map[string]bool{}
	err := filepath.WalkDir("..", func(file string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if e.IsDir() && (strings.HasPrefix(e.Name(), ".") && file != ".." || e.Name() == "testdata") {
			return filepath.SkipDir
		}
		if !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") {
			return nil
		}
		text, err := os.ReadFile(file)
		if err != nil || onlyForTag(string(text), "deps") {
			return err
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, text, parser.ImportsOnly)
		if err != nil {
			return err
		}
		from := path.Dir(strings.TrimPrefix(filepath.ToSlash(file), "../"))
		if found[from] == nil {
			found[from] = map[string]bool{}
		}
		for _, i := range parsed.Imports {
			to, err := strconv.Unquote(i.Path.Value)
			if err != nil {
				return err
			}
			found[from][to] = true
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func onlyForTag(text, tag string) bool {
	for line := range strings.Lines(text) {
		if x, err := constraint.Parse(strings.TrimSpace(line)); err == nil {
			return !x.Eval(func(t string) bool { return t != tag })
		}
		if strings.HasPrefix(line, "package ") {
			return false
		}
	}
	return false
}

// under tells whether a package is the other or inside it.
func under(pkg, parent string) bool { return pkg == parent || strings.HasPrefix(pkg, parent+"/") }

func within(pkg string, parents ...string) bool {
	for _, p := range parents {
		if under(pkg, p) {
			return true
		}
	}
	return false
}

// reserved are the libraries that belong to few packages.
var reserved = []struct {
	library string
	only    []string
}{
	{"fyne.io/fyne/v2/app", []string{"cmd"}},
	{"fyne.io/fyne/v2", []string{"ui", "cmd"}},
	{"database/sql", []string{"app/store"}},
	{"modernc.org/sqlite", []string{"app/store"}},
	{"github.com/jung-kurt/gofpdf", []string{"export/pdf"}},
	{"github.com/xuri/excelize/v2", []string{"export/xlsx", "app/lists"}},
}

func TestLibrariesStayWhereTheyBelong(t *testing.T) {
	for pkg, list := range imports(t) {
		for to := range list {
			for _, r := range reserved {
				if under(to, r.library) && !within(pkg, r.only...) {
					t.Errorf("%s imports %s, which only %v may", pkg, to, r.only)
				}
			}
			if pkg == "app" && strings.Contains(strings.Split(to, "/")[0], ".") && to != "github.com/google/uuid" && to != "golang.org/x/text/unicode/norm" {
				t.Errorf("app imports %s: it keeps to the standard library, UUIDs and the forms of letters", to)
			}
		}
	}
}

// TestImportsPointOneWay keeps app ← app/* ← export, ui ← cmd. The interface reaches the store and what draws reports only
// through what cmd fills in (of export it knows how to put a file in place), and exercises don't know each other. Inside the interface:
// kit ← board, picture, ballot ← parts ← exercises ← ui.
func TestImportsPointOneWay(t *testing.T) {
	for pkg, list := range imports(t) {
		for to := range list {
			to, ours := strings.CutPrefix(to, "madrega/")
			if !ours {
				continue
			}
			ok := false
			switch {
			case pkg == "assets" || pkg == "app":
			case under(pkg, "app"):
				ok = within(to, "app", "assets")
			case under(pkg, "export"):
				ok = within(to, "app", "assets", "export") && !under(to, "app/store")
			case under(pkg, "ui"):
				ok = within(to, "app", "assets") && !under(to, "app/store") || screens(pkg, to)
			case under(pkg, "cmd"):
				ok = true
			}
			if !ok {
				t.Errorf("%s imports %s", pkg, to)
			}
		}
	}
}

// screens tells whether one package of the interface may know another.
func screens(pkg, to string) bool {
	switch {
	case pkg == "ui":
		return under(to, "ui") && to != "ui/gallery" || to == "export"
	case pkg == "ui/kit":
		return false
	case slices.Contains(widgets, pkg), pkg == "ui/exercise":
		return to == "ui/kit"
	case pkg == "ui/gallery":
		return to == "ui/kit" || slices.Contains(widgets, to)
	case under(pkg, "ui/testkit"):
		return under(to, "ui") && to != "ui"
	case pkg == "ui/parts":
		return to == "ui/kit" || slices.Contains(widgets, to) || to == "ui/exercise"
	}
	return to == "ui/kit" || slices.Contains(widgets, to) || to == "ui/exercise" || to == "ui/parts"
}

// widgets are made of ui/kit and don't know each other.
var widgets = []string{"ui/board", "ui/picture", "ui/ballot"}

// TestOnlyTestsKnowTheTestkits keeps what only tests need out of the program.
func TestOnlyTestsKnowTheTestkits(t *testing.T) {
	for pkg, list := range imports(t) {
		for to := range list {
			if forTests(to) && !forTests(pkg) {
				t.Errorf("%s imports %s, which only tests may", pkg, to)
			}
		}
	}
}

func forTests(pkg string) bool { return slices.Contains(strings.Split(pkg, "/"), "testkit") }

func TestPackagesAreFound(t *testing.T) {
	found := imports(t)
	for _, pkg := range []string{"app", "app/lang", "app/report", "app/store", "assets", "ui/kit", "ui/board", "ui/picture", "ui/ballot", "ui/gallery", "export/pdf", "export/xlsx", "ui/testkit"} {
		if found[pkg] == nil {
			t.Errorf("%s was not looked at", pkg)
		}
	}
}
