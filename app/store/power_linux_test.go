package store

import (
	"bufio"
	"encoding/hex"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// powerCuts is how many there are: go test ./app/store -run TestPowerCutLosesNothing -power-cuts 1000
var powerCuts = flag.Int("power-cuts", 40, "how many power cuts TestPowerCutLosesNothing makes")

// call is one thing that a program asked of the disk, or said, in the order in which that was done.
type call struct {
	name string // write, trunc, sync, create, unlink, rename, say
	path string
	to   string // of a rename
	at   int64
	data []byte // written; said
}

// recorded runs a victim under strace, and gives what it asked of the folder. Without strace it tells how to get it.
func recorded(t *testing.T, dir string) (calls []call) {
	t.Helper()
	if _, err := exec.LookPath("strace"); err != nil {
		how := "strace is missing, so no power was cut; to try it: apt-get install strace"
		if os.Getenv("CI") == "true" || os.Getenv("MADREGA_CI") == "1" {
			t.Fatal(how)
		}
		t.Log(how)
		return nil
	}
	trace := filepath.Join(t.TempDir(), "trace")
	c := exec.Command("strace", "-f", "-y", "-xx", "-s", "10000000", "-o", trace, "-e",
		"trace=open,openat,write,pwrite64,ftruncate,fsync,fdatasync,unlink,unlinkat,renameat,renameat2,rename,mkdirat", os.Args[0])
	c.Env = append(os.Environ(), victimDay+"="+dir)
	if out, err := c.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	file, err := os.Open(trace)
	must(t, err)
	defer file.Close()
	in := bufio.NewScanner(file)
	in.Buffer(nil, 64<<20)
	begun, offsets := map[string]string{}, map[string]int64{} // by process; by descriptor
	for in.Scan() {
		who, line, _ := strings.Cut(in.Text(), " ")
		line = strings.TrimSpace(line)
		if before, ok := strings.CutSuffix(line, " <unfinished ...>"); ok {
			begun[who] = before
			continue
		}
		if _, rest, ok := strings.Cut(line, " resumed>"); ok && strings.HasPrefix(line, "<... ") {
			line = begun[who] + rest
		}
		if c, ok := callOf(line, offsets); ok && (c.name == "say" || c.path == dir || strings.HasPrefix(c.path, dir+"/")) {
			calls = append(calls, c)
		}
	}
	must(t, in.Err())
	return calls
}

var (
	quoted  = regexp.MustCompile(`"((?:\\x[0-9a-f]{2})*)"`)
	onFile  = regexp.MustCompile(`^\w+\((\d+)<((?:\\x[0-9a-f]{2})*|pipe[^>]*)>`)
	answer  = regexp.MustCompile(`\)\s*= (-?\d+)`)
	written = regexp.MustCompile(`, (\d+), (\d+)\)\s*= \d+`)
)

func plainText(s string) string {
	b, _ := hex.DecodeString(strings.ReplaceAll(s, `\x`, ""))
	return string(b)
}

// callOf reads one line of strace; false for what failed, or changes nothing. A descriptor without an offset of its own in
// the call goes on where it was.
func callOf(line string, offsets map[string]int64) (c call, ok bool) {
	a := answer.FindStringSubmatch(line)
	if a == nil || strings.HasPrefix(a[1], "-") {
		return c, false
	}
	name, _, _ := strings.Cut(line, "(")
	var texts []string
	for _, q := range quoted.FindAllStringSubmatch(line, -1) {
		texts = append(texts, plainText(q[1]))
	}
	fd, path := "", ""
	if f := onFile.FindStringSubmatch(line); f != nil {
		fd, path = f[1], plainText(f[2])
	}
	switch {
	case (name == "open" || name == "openat") && len(texts) > 0:
		offsets[a[1]] = 0
		if strings.Contains(line, "O_TRUNC") {
			return call{name: "trunc", path: texts[0]}, true
		}
		return call{name: "create", path: texts[0]}, strings.Contains(line, "O_CREAT")
	case name == "write" && fd == "1" && len(texts) > 0:
		return call{name: "say", data: []byte(texts[0])}, true
	case name == "write" && len(texts) > 0:
		c = call{name: "write", path: path, at: offsets[fd], data: []byte(texts[0])}
		offsets[fd] += int64(len(c.data))
		return c, true
	case name == "pwrite64" && len(texts) > 0:
		at, err := strconv.ParseInt(written.FindStringSubmatch(line)[2], 10, 64)
		return call{name: "write", path: path, at: at, data: []byte(texts[0])}, err == nil
	case name == "ftruncate":
		at, err := strconv.ParseInt(regexp.MustCompile(`>, (\d+)\)`).FindStringSubmatch(line)[1], 10, 64)
		return call{name: "trunc", path: path, at: at}, err == nil
	case name == "fsync" || name == "fdatasync":
		return call{name: "sync", path: path}, true
	case (name == "unlink" || name == "unlinkat") && len(texts) > 0:
		return call{name: "unlink", path: texts[0]}, true
	case strings.HasPrefix(name, "rename") && len(texts) == 2:
		return call{name: "rename", path: texts[0], to: texts[1]}, true
	}
	return c, false
}

// inode is a file without its name: what is on the disk for certain, and what was written since.
type inode struct {
	sure    []byte
	pending []call
}

func (n *inode) take(c call) {
	end := c.at + int64(len(c.data))
	if grow := end - int64(len(n.sure)); grow > 0 {
		n.sure = append(n.sure, make([]byte, grow)...)
	}
	if c.name == "trunc" {
		n.sure = n.sure[:c.at]
	}
	copy(n.sure[c.at:], c.data)
}

// platter is a folder on a disk whose cache may be lost.
type platter struct {
	live, sure map[string]*inode // by path
	pending    []entry           // of names
}

// entry is a change of a name that may not be on the disk yet.
type entry struct {
	call
	file *inode
}

func (p *platter) do(c call) {
	switch c.name {
	case "create":
		if p.live[c.path] == nil {
			p.live[c.path] = &inode{}
			p.pending = append(p.pending, entry{c, p.live[c.path]})
		}
	case "write", "trunc":
		if n := p.live[c.path]; n != nil {
			n.pending = append(n.pending, c)
		}
	case "unlink":
		p.pending = append(p.pending, entry{c, nil})
		delete(p.live, c.path)
	case "rename":
		p.pending = append(p.pending, entry{c, p.live[c.path]})
		p.live[c.to] = p.live[c.path]
		delete(p.live, c.path)
	case "sync":
		if n := p.live[c.path]; n != nil {
			for _, w := range n.pending {
				n.take(w)
			}
			n.pending = nil
			return
		}
		p.pending = slices.DeleteFunc(p.pending, func(e entry) bool { // a folder
			if filepath.Dir(e.path) != c.path {
				return false
			}
			e.on(p.sure)
			return true
		})
	}
}

// on changes a name, if it is there to be changed.
func (e entry) on(names map[string]*inode) {
	switch {
	case e.name == "create":
		names[e.path] = e.file
	case e.name == "unlink":
		delete(names, e.path)
	case names[e.path] == e.file:
		names[e.to] = e.file
		delete(names, e.path)
	}
}

// cut writes what is left of the folder after a power cut into another: of what was not made durable nothing, all, some of it,
// or torn sectors of it; of the names the first few changes, or any.
func (p *platter) cut(t *testing.T, from, to string, r *rand.Rand) {
	names := map[string]*inode{}
	for path, n := range p.sure {
		names[path] = n
	}
	first, any := r.IntN(len(p.pending)+1), r.IntN(2) == 0
	for i, e := range p.pending {
		if any && r.IntN(2) == 0 || !any && i < first {
			e.on(names)
		}
	}
	for path, n := range names {
		left := inode{sure: slices.Clone(n.sure)}
		how := r.IntN(4)
		for _, w := range n.pending {
			switch {
			case how == 0 || how == 2 && r.IntN(2) == 0:
			case how == 3 && w.name == "write":
				for at := 0; at < len(w.data); at += 512 {
					if r.IntN(2) == 0 {
						left.take(call{name: "write", at: w.at + int64(at), data: w.data[at:min(len(w.data), at+512)]})
					}
				}
			default:
				left.take(w)
			}
		}
		rel, err := filepath.Rel(from, path)
		must(t, err)
		must(t, os.MkdirAll(filepath.Dir(filepath.Join(to, rel)), 0o700))
		must(t, os.WriteFile(filepath.Join(to, rel), left.sure, 0o600))
	}
}

// TestPowerCutLosesNothing records what a day's work asks of the disk, and cuts the power anywhere in it: whatever was called
// kept is there, and no name leads to half a file: of the document, of its copies, of those made by itself.
func TestPowerCutLosesNothing(t *testing.T) {
	const seed = 5
	r := rand.New(rand.NewPCG(seed, 1))
	t.Logf("seed %d", seed)
	dir, err := filepath.EvalSymlinks(t.TempDir())
	must(t, err)
	old, err := os.ReadFile("testdata/v4.madrega")
	must(t, err)
	must(t, os.WriteFile(filepath.Join(dir, "old.madrega"), old, 0o600))
	calls := recorded(t, dir)
	if len(calls) == 0 {
		return
	}
	if !slices.ContainsFunc(calls, func(c call) bool { return c.name == "create" && strings.HasSuffix(c.path, "-journal") }) {
		t.Fatal("no journal was seen to begin: another call makes it")
	}
	opened := 0
	cuts := make([]int, *powerCuts)
	for i := range cuts {
		cuts[i] = r.IntN(len(calls) + 1)
	}
	slices.Sort(cuts)
	begin := &inode{sure: old}
	p := &platter{map[string]*inode{filepath.Join(dir, "old.madrega"): begin}, map[string]*inode{filepath.Join(dir, "old.madrega"): begin}, nil}
	at, kept := 0, map[string][2]int{"old.madrega": {12, 0}}
	for _, cut := range cuts {
		for ; at < cut; at++ {
			p.do(calls[at])
			var name string
			var n, letters int
			if calls[at].name == "say" {
				if _, err := fmt.Sscanf(string(calls[at].data), "kept %s %d %d", &name, &n, &letters); err != nil {
					t.Fatalf("the victim says %q", calls[at].data)
				}
				kept[name] = [2]int{n, letters}
			}
		}
		left := t.TempDir()
		p.cut(t, dir, left, r)
		opened += soundAfter(t, fmt.Sprintf("cut at %d of %d", cut, len(calls)), left, kept)
		must(t, os.RemoveAll(left))
	}
	t.Logf("%d power cuts in %d calls, %d files opened", len(cuts), len(calls), opened)
}

// soundAfter opens every file that there is, and looks for what was called kept.
func soundAfter(t *testing.T, when, left string, kept map[string][2]int) (opened int) {
	t.Helper()
	there := map[string]bool{}
	must(t, filepath.WalkDir(left, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != Extension || strings.HasPrefix(d.Name(), ".~") {
			return err
		}
		there[d.Name()] = true
		f, err := Open(path, Options{})
		if err != nil {
			t.Errorf("%s: %s: %v", when, d.Name(), err)
			return nil
		}
		opened++
		start := f.Start()
		if start.ReadOnly != nil || start.Altered != nil {
			t.Errorf("%s: %s: %v, %v", when, d.Name(), start.ReadOnly, start.Altered)
		}
		n, letters := start.Document.Organisations.Len(), len([]rune(start.Drafts["vision/cards/text"]))
		if want := kept[d.Name()]; n < want[0] || letters < want[1] {
			t.Errorf("%s: %s holds %d organisations and %d letters, but %v were kept", when, d.Name(), n, letters, want)
		}
		return errors.Join(f.Check(), f.Close())
	}))
	for name := range kept {
		if !there[name] {
			t.Errorf("%s: %s is gone", when, name)
		}
	}
	return opened
}
