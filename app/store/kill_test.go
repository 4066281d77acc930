package store

import (
	"bufio"
	"context"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"madrega/app"
	"madrega/app/session"
)

// kills is how many there are: go test ./app/store -run TestKillLosesNothingSaved -timeout 2h -kills 1000
var kills = flag.Int("kills", 24, "how often TestKillLosesNothingSaved kills")

// victimFile makes this test binary a program that edits the file, tells what is saved, and never ends.
const victimFile = "MADREGA_TEST_VICTIM"

func TestMain(m *testing.M) {
	if dir := os.Getenv(victimDay); dir != "" {
		runDay(dir)
	}
	if path := os.Getenv(victimFile); path != "" {
		work := victim
		if os.Getenv(victimVotes) != "" {
			work = voting
		}
		if os.Getenv(victimWords) != "" {
			work = writing
		}
		if err := work(path, os.Stdout); err != nil {
			fmt.Println("error", err)
		}
		os.Exit(1)
	}
	os.Exit(m.Run())
}

func victim(path string, out io.Writer) error {
	f, err := Open(path, Options{})
	if err != nil {
		return err
	}
	s := session.New(f.Start(), f, time.Now)
	s.Subscribe(func(e session.Event) {
		if e.State.Phase == session.Saved {
			fmt.Fprintln(out, "saved", e.Document.Organisations.Len())
		}
	})
	notes := strings.Repeat("הערה ", 300)
	for {
		for range 8 {
			id := app.NewID()
			if err := s.Do(app.Add(&app.Organisation{ID: id, Name: "א", Notes: notes})); err != nil {
				return err
			}
			for i := range 2 {
				if err := s.Do(app.Edit(id, "name", func(o *app.Organisation) { o.Name += fmt.Sprint(i) })); err != nil {
					return err
				}
			}
		}
		if err := s.Flush(context.Background()); err != nil {
			return err
		}
	}
}

// hot tells whether there is a journal that holds something.
func hot(path string) bool {
	b, err := os.ReadFile(path + "-journal")
	return err == nil && len(b) > 0 && b[0] != 0
}

// killOnce starts a victim, kills it in the midst of writing, and gives how many organisations (or votes) it called saved.
func killOnce(t *testing.T, path string, lines int, env ...string) (saved int) {
	t.Helper()
	c := exec.Command(os.Args[0])
	c.Env = append(append(os.Environ(), victimFile+"="+path), env...)
	out, err := c.StdoutPipe()
	must(t, err)
	must(t, c.Start())
	read := bufio.NewScanner(out)
	for n := 0; read.Scan(); n++ {
		if _, err := fmt.Sscanf(read.Text(), "saved %d", &saved); err != nil {
			t.Fatalf("the victim says %q", read.Text())
		}
		if n == lines {
			for begun := lines%2 == 0; !begun; { // half of them in the midst of a write, half at any time
				begun = hot(path)
			}
			must(t, c.Process.Kill())
		}
	}
	_ = c.Wait() // it was killed
	return saved
}

func TestKillLosesNothingSaved(t *testing.T) {
	const seed = 11
	r := rand.New(rand.NewPCG(seed, 1))
	dir, path, journals := t.TempDir(), "", 0
	for round := range *kills {
		if round%24 == 0 { // the history of one file grows with every kill
			path = filepath.Join(dir, fmt.Sprint(round, Extension))
			must(t, create(t, path, newSource(t, seed).Document(0), Options{}).Close())
		}
		saved := killOnce(t, path, r.IntN(6))
		if p, err := Peek(path); err == nil && (!p.Unclean || p.Open) {
			t.Fatal("a killed program leaves the look of a clean end")
		}
		if hot(path) {
			journals++
		}
		f := reopen(t, path, Options{})
		if f.Start().ReadOnly != nil {
			t.Fatalf("round %d: %v", round, f.Start().ReadOnly)
		}
		s := session.New(f.Start(), f, time.Now)
		if n := s.Document().Organisations.Len(); n < saved {
			t.Fatalf("round %d: %d organisations, but %d were called saved", round, n, saved)
		}
		if first, err := s.At(0); err != nil || first.Organisations.Len() != 0 {
			t.Fatalf("round %d: the history does not lead back to the beginning: %v", round, err)
		}
		must(t, s.Close(context.Background()))
		if p, err := Peek(path); err != nil || p.Unclean || p.Open {
			t.Fatalf("round %d: %+v %v", round, p, err)
		}
	}
	t.Logf("%d of %d ended in the midst of a write", journals, *kills)
}
