package report_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"madrega/app/report"
)

// TestBlocksHasEveryType reads the source: a type of block that is not in the list would be asked of nobody who draws.
func TestBlocksHasEveryType(t *testing.T) {
	var inSource, listed []string
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Recv != nil && f.Name.Name == "block" {
				inSource = append(inSource, f.Recv.List[0].Type.(*ast.Ident).Name)
			}
		}
	}
	for _, b := range report.Blocks {
		listed = append(listed, reflect.TypeOf(b).Name())
	}
	slices.Sort(inSource)
	slices.Sort(listed)
	if !slices.Equal(inSource, listed) || len(listed) == 0 {
		t.Errorf("there are the types %v, the list has %v", inSource, listed)
	}
}
