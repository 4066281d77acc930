package lang

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
)

// built are the keys that the code builds of parts which this test can't see, and where:
//
//	ui, of exercises and steps: "<exercise>.title", "<exercise>.<step>.title", ".short", ".prompt"
//	app.PromptKey: "prompt.<sector>.<aspect>.<key>"
var built = regexp.MustCompile(`^(stakeholders)(\.[a-z]+)?\.(title|short|prompt)$|^prompt\.`)

// source is one Go file of the module that isn't a test.
type source struct {
	path    string // from the root of the module, with slashes
	file    *ast.File
	literal []literal
}

type literal struct {
	text  string
	line  int
	call  string // of a direct argument: what is called, "kit.NewButton"
	parts bool   // stands in an addition of strings
}

func readSources(t *testing.T) []source {
	t.Helper()
	root, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for root != filepath.Dir(root) {
		if _, err := os.Stat(filepath.Join(root, "go.mod")); err == nil {
			break
		}
		root = filepath.Dir(root)
	}
	set := token.NewFileSet()
	var sources []source
	err = filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if e.IsDir() && (strings.HasPrefix(e.Name(), ".") && path != root || e.Name() == "testdata") {
			return filepath.SkipDir
		}
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		file, err := parser.ParseFile(set, path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		at, err := filepath.Rel(root, path)
		sources = append(sources, source{path: filepath.ToSlash(at), file: file, literal: literals(set, file)})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return sources
}

// literals gives the strings of a file, but for the paths of imports and the tags of fields.
func literals(set *token.FileSet, file *ast.File) []literal {
	var found []literal
	calls, sums := map[ast.Expr]string{}, map[ast.Expr]bool{}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ImportSpec:
			return false
		case *ast.Field:
			if n.Tag != nil {
				n.Tag.Value = "``"
			}
		case *ast.CallExpr:
			for _, a := range n.Args {
				calls[a] = called(n.Fun)
			}
		case *ast.BinaryExpr:
			if n.Op == token.ADD {
				sums[n.X], sums[n.Y] = true, true
			}
		case *ast.BasicLit:
			if n.Kind != token.STRING {
				break
			}
			if text, err := strconv.Unquote(n.Value); err == nil {
				found = append(found, literal{text, set.Position(n.Pos()).Line, calls[n], sums[n]})
			}
		}
		return true
	})
	return found
}

func called(f ast.Expr) string {
	switch f := f.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		if x, ok := f.X.(*ast.Ident); ok {
			return x.Name + "." + f.Sel.Name
		}
		return "." + f.Sel.Name
	case *ast.IndexExpr:
		return called(f.X)
	}
	return ""
}

var (
	wholeKey = regexp.MustCompile(`^[a-z]+(\.[a-z_0-9]+)+$`)
	startKey = regexp.MustCompile(`^[a-z]+\.([a-z_0-9]+\.)*([a-z_0-9]+)?$`)
)

// areas are the first parts of keys.
func areas(words map[string]value) map[string]bool {
	found := map[string]bool{}
	for key := range words {
		area, _, _ := strings.Cut(key, ".")
		found[area] = true
	}
	return found
}

func TestKeysInTheCodeHaveWords(t *testing.T) {
	words := readWords(t)["he"]
	known := areas(words)
	for _, s := range readSources(t) {
		for _, l := range s.literal {
			area, _, _ := strings.Cut(l.text, ".")
			switch {
			case !known[area] || !startKey.MatchString(l.text) || isFile(l.text):
			case l.parts || strings.HasSuffix(l.text, "."):
				if !hasPrefix(words, l.text) {
					t.Errorf("%s:%d: no key begins with %q", s.path, l.line, l.text)
				}
			case wholeKey.MatchString(l.text):
				if _, ok := words[l.text]; !ok && !hasPrefix(words, l.text+".") {
					t.Errorf("%s:%d: %q has no words", s.path, l.line, l.text)
				}
			}
		}
	}
}

func hasPrefix(words map[string]value, prefix string) bool {
	for key := range words {
		if strings.HasPrefix(key, prefix) {
			return true
		}
	}
	return false
}

func isFile(text string) bool {
	return slices.Contains([]string{".json", ".svg", ".ttf", ".xlsx", ".pdf", ".csv", ".xml", ".db", ".md", ".go", ".madrega"}, filepath.Ext(text))
}

func TestEveryKeyIsUsed(t *testing.T) {
	words := readWords(t)["he"]
	known := areas(words)
	var used []string
	exact, ends := map[string]bool{}, map[string]bool{}
	for _, s := range readSources(t) {
		for _, l := range s.literal {
			area, rest, dotted := strings.Cut(l.text, ".")
			if dotted && known[area] && (l.parts && rest != "" || strings.HasSuffix(l.text, ".")) && startKey.MatchString(l.text) {
				used = append(used, l.text)
			}
			exact[l.text] = true
			ends[l.text] = ends[l.text] || l.parts && strings.HasPrefix(l.text, ".")
		}
	}
	for key := range words {
		begins := func(prefix string) bool { return strings.HasPrefix(key, prefix) }
		end := key[strings.LastIndex(key, "."):] // a key of the code with ".title" added
		if !exact[key] && !(ends[end] && exact[strings.TrimSuffix(key, end)]) && !built.MatchString(key) && !slices.ContainsFunc(used, begins) {
			t.Errorf("%s is used nowhere", key)
		}
	}
}

// quoting are calls whose strings no user reads as a sentence: details of errors, patterns, and code in other languages.
var quoting = []string{"fmt.Errorf", "errors.New", "panic", "regexp.MustCompile", "fmt.Fprintf", "fmt.Fprintln"}

func TestNoSentenceInTheCode(t *testing.T) {
	sentence := regexp.MustCompile(`[A-Za-z]{2,}[,.]? [A-Za-z]{2,}|^[A-Z][a-z]+$`)
	parts := regexp.MustCompile(`^(kit|widget|dialog|container|canvas|report|fyne)\.`)
	for _, s := range readSources(t) {
		if !strings.HasPrefix(s.path, "ui/") && !strings.HasPrefix(s.path, "export/") && !strings.HasPrefix(s.path, "app/report/") {
			continue
		}
		for _, l := range s.literal {
			if slices.Contains(quoting, l.call) {
				continue
			}
			script := strings.ContainsFunc(l.text, func(r rune) bool {
				return unicode.IsLetter(r) && (unicode.Is(unicode.Hebrew, r) || unicode.Is(unicode.Arabic, r))
			})
			if script && len([]rune(l.text)) > 1 {
				t.Errorf("%s:%d: words stand in the code, not in assets/lang: %q", s.path, l.line, l.text)
			}
			if parts.MatchString(l.call) && sentence.MatchString(l.text) && !slices.Contains(latin, l.text) {
				t.Errorf("%s:%d: %s is given words that are not of assets/lang: %q", s.path, l.line, l.call, l.text)
			}
		}
	}
}
