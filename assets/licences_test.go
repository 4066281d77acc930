package assets

import (
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// TestEveryLibraryIsNamed compares the list of licences with what is really linked on the systems that we build for.
func TestEveryLibraryIsNamed(t *testing.T) {
	linked := map[string]bool{}
	for _, system := range []string{"linux", "windows"} {
		list := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}}{{end}}{{end}}", "madrega/cmd/madrega")
		list.Env = append(os.Environ(), "GOOS="+system, "GOARCH=amd64", "CGO_ENABLED=1")
		out, err := list.Output()
		if err != nil {
			t.Fatalf("go list: %v", err)
		}
		for _, m := range strings.Fields(string(out)) {
			linked[m] = true
		}
	}
	named := map[string]string{}
	var order []string
	for _, line := range strings.Split(strings.TrimSpace(string(Read("licences/modules.tsv"))), "\n") {
		module, licence, _ := strings.Cut(line, "\t")
		named[module] = licence
		order = append(order, module)
	}
	if !slices.IsSorted(order) {
		t.Error("the list is not in order")
	}
	notices, err := os.ReadFile("../LICENSE")
	if err != nil {
		t.Fatal(err)
	}
	known := []string{"MIT", "BSD-2-Clause", "BSD-3-Clause", "ISC", "Apache-2.0", "LGPL-2.1"}
	for m := range linked {
		if !slices.Contains(known, named[m]) {
			t.Errorf("%s is linked, its licence is %q", m, named[m])
		}
		if !strings.Contains(string(notices), m) {
			t.Errorf("LICENSE does not name %s", m)
		}
	}
	for m := range named {
		if !linked[m] {
			t.Errorf("%s is on the list and is not linked", m)
		}
	}
}
