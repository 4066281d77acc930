package lang_test

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

	"madrega/app/agenda"
)

// built tells whether a key is one that the code builds of parts which this test can't see:
//
//	of exercises and steps: exerciseKeys, and the lines of keys in the help "<exercise>.keys.<n>"
//	app.PromptKey: "prompt.<sector>.<aspect>.<key>"
func built(key string) bool {
	area, _, _ := strings.Cut(key, ".")
	if area == "prompt" || area == "agenda" && numbered.MatchString(key) {
		return true
	}
	for _, e := range agenda.Exercises {
		if slices.Contains(exerciseKeys(e), key) || area == e.ID && numbered.MatchString(key) {
			return true
		}
	}
	return false
}

var numbered = regexp.MustCompile(`^[a-z]+\.keys\.[0-9]+$`)

// former are labels that no command has any more. They stand in the histories of files that were written before (a history
// keeps the key of a label), so their words stay.
var former = []string{
	"history.authority", "history.authority.remove", "history.benefit", "history.concern", "history.contribution", "history.contribution.remove",
	"history.organisation.add", "history.organisation.edit", "history.organisation.remove", "history.process", "history.relation",
	"history.relation.remove", "history.resource", "history.resource.remove", "history.step",
}

// forTests are folders with nothing of the program in them: packages that only tests use, and their data.
var forTests = []string{"testdata", "testkit"}

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
	sum   string // of the first in an addition: a pattern of all that it can give
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
		if e.IsDir() && (strings.HasPrefix(e.Name(), ".") && path != root || slices.Contains(forTests, e.Name())) {
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
	calls, parts, sums := map[ast.Expr]string{}, map[ast.Expr]bool{}, map[ast.Expr]string{}
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
				parts[n.X], parts[n.Y] = true, true
				if terms := addition(n); !parts[n] {
					sums[terms[0]] = pattern(terms)
				}
			}
		case *ast.BasicLit:
			if n.Kind != token.STRING {
				break
			}
			if text, err := strconv.Unquote(n.Value); err == nil {
				found = append(found, literal{text, set.Position(n.Pos()).Line, calls[n], parts[n], sums[n]})
			}
		}
		return true
	})
	return found
}

func addition(e ast.Expr) []ast.Expr {
	if sum, ok := e.(*ast.BinaryExpr); ok && sum.Op == token.ADD {
		return append(addition(sum.X), addition(sum.Y)...)
	}
	return []ast.Expr{e}
}

func pattern(terms []ast.Expr) string {
	p := "^"
	for _, t := range terms {
		text, known := "", false
		if l, ok := t.(*ast.BasicLit); ok {
			var err error
			text, err = strconv.Unquote(l.Value)
			known = err == nil
		}
		if known {
			p += regexp.QuoteMeta(text)
		} else {
			p += `[a-z_0-9]+(\.[a-z_0-9]+)*`
		}
	}
	return p + "$"
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

// patterns gives what the keys in the code look like: whole keys, and those that are built of a beginning that is known.
func (l literal) patterns(known map[string]bool) (p string, isKey bool) {
	area, _, _ := strings.Cut(l.text, ".")
	switch {
	case !known[area] && !l.asked() || !startKey.MatchString(l.text) || isFile(l.text):
		return "", false
	case l.sum != "":
		return l.sum, true
	case l.parts:
		return "", false
	case strings.HasSuffix(l.text, "."):
		return "^" + regexp.QuoteMeta(l.text), true
	}
	return "^" + regexp.QuoteMeta(l.text) + "$", wholeKey.MatchString(l.text)
}

// asked tells whether a literal stands where only a key can: also one of an area that has no words yet.
func (l literal) asked() bool {
	return strings.HasSuffix(l.call, ".T") || strings.HasSuffix(l.call, ".Msg") || l.call == "Msg"
}

func TestKeysInTheCodeHaveWords(t *testing.T) {
	words := readWords(t)["he"]
	known := areas(words)
	for _, s := range readSources(t) {
		for _, l := range s.literal {
			p, isKey := l.patterns(known)
			_, whole := words[l.text]
			if isKey && !whole && !someMatch(words, p) && !someMatch(words, "^"+regexp.QuoteMeta(l.text)+`\.`) {
				t.Errorf("%s:%d: %q has no words", s.path, l.line, l.text)
			}
		}
	}
}

func someMatch(words map[string]value, pattern string) bool {
	match := regexp.MustCompile(pattern).MatchString
	for key := range words {
		if match(key) {
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
	exact, ends := map[string]bool{}, map[string]bool{}
	for _, key := range former {
		if exact[key] = true; words[key].texts == nil {
			t.Errorf("%s has no words any more: the histories of older files show it", key)
		}
	}
	var used []*regexp.Regexp
	for _, s := range readSources(t) {
		for _, l := range s.literal {
			if p, isKey := l.patterns(known); isKey && (l.sum != "" || strings.HasSuffix(l.text, ".")) {
				used = append(used, regexp.MustCompile(p))
			}
			exact[l.text] = exact[l.text] || !l.parts
			ends[l.text] = ends[l.text] || l.parts && strings.HasPrefix(l.text, ".")
		}
	}
	for key := range words {
		end := key[strings.LastIndex(key, "."):] // a key of the code with ".title" added
		matches := func(r *regexp.Regexp) bool { return r.MatchString(key) }
		if !exact[key] && !built(key) && !(ends[end] && exact[strings.TrimSuffix(key, end)]) && !slices.ContainsFunc(used, matches) {
			t.Errorf("%s is used nowhere", key)
		}
	}
}

// quoting are calls whose strings no user reads as a sentence: details of errors, patterns, and code in other languages.
var quoting = []string{"fmt.Errorf", "fyne.LogError", "errors.New", "panic", "regexp.MustCompile", "fmt.Fprintf", "fmt.Fprintln"}

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
