package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"madrega/app/lang"
)

// Exit codes.
const (
	done   = 0
	failed = 1 // the work could not be done; standard error says why
	misuse = 2 // the command was not understood, or what it is to choose from or to verify is of no use
	no     = 3 // the answer is no, and stands on standard output: the quotas can't be met, the certificate does not agree
)

// program is what the commands work with.
type program struct {
	out, err io.Writer
	language string // code of the one to speak, unless --lang says otherwise
	now      func() time.Time
	backups  string                  // folder of the automatic copies; "" makes none
	window   func(path string) error // stays until the window is closed; path may be empty
}

// errUsage is an error in how the program was called, in words.
type errUsage string

func (e errUsage) Error() string { return string(e) }

// errUnusable is an error in what a choice is made from.
type errUnusable struct{ error }

func (e errUnusable) Unwrap() error { return e.error }

// errNo says that the answer was no, and was given.
var errNo = errors.New("no")

// errHelp asks for the usage.
var errHelp = errors.New("help")

// run does what the arguments ask for and gives the exit code.
func (p program) run(args []string) int {
	l := lang.For(p.language)
	err := p.dispatch(args, &l)
	var wrong errUsage
	var unusable errUnusable
	switch {
	case err == nil:
		return done
	case errors.Is(err, errHelp):
		usage(p.out, l)
		return done
	case errors.As(err, &wrong):
		fmt.Fprintf(p.err, "madrega: %s\n\n", lang.Plain(string(wrong)))
		usage(p.err, l)
		return misuse
	}
	if errors.Is(err, errNo) {
		return no
	}
	title, body := l.Error(err)
	fmt.Fprintf(p.err, "madrega: %s\n%s\n(%v)\n", lang.Plain(title), lang.Plain(body), err)
	if errors.As(err, &unusable) {
		return misuse
	}
	return failed
}

// dispatch does the work, and sets the language to the one that was asked for.
func (p program) dispatch(args []string, spoken **lang.Lang) error {
	l := *spoken
	if len(args) == 0 {
		return p.window("")
	}
	name := args[0]
	if isHelp(name) || name == "help" {
		return errHelp
	}
	if i := slices.IndexFunc(commands, func(c command) bool { return c.name == name }); i >= 0 {
		call, err := commands[i].parse(args[1:], l)
		if errors.Is(err, errHelp) && commands[i].help != nil {
			commands[i].help(p, l)
			return nil
		}
		if err != nil {
			return err
		}
		call.program = p
		*spoken = call.l
		return commands[i].do(call)
	}
	if name == galleryFlag && len(args) == 1 {
		return p.window(galleryFlag)
	}
	if strings.HasPrefix(name, "-") || len(args) > 1 {
		return errUsage(l.T("cli.unknown", "name", name))
	}
	if _, err := os.Stat(name); err != nil {
		return errUsage(l.T("cli.nofile", "name", name))
	}
	return p.window(name)
}

// galleryFlag in place of a file opens a window with all parts of the interface, for those who build it. No usage names it.
const galleryFlag = "--gallery"

func usage(w io.Writer, l *lang.Lang) {
	fmt.Fprintf(w, "%s\n\n  madrega [FILE]\n      %s\n", lang.Plain(l.T("cli.usage")), lang.Plain(l.T("cli.does.window")))
	for _, c := range commands {
		fmt.Fprintf(w, "  %s\n      %s\n", strings.TrimSpace("madrega "+c.name+" "+c.args), lang.Plain(l.T("cli.does."+c.name)))
	}
}
