package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"madrega/app/lang"
)

// Exit codes.
const (
	done   = 0
	failed = 1 // the work could not be done; standard error says why
	misuse = 2 // the command was not understood
)

// command is one thing the program does without a window.
type command struct {
	name  string
	args  string   // after the name, for the usage
	files int      // how many names of files follow
	flags []string // flags it takes; all have a value
	must  []string // flags it can't do without
	do    func(*call) error
}

// call is one use of a command.
type call struct {
	files    []string
	flags    map[string]string
	l        *lang.Lang
	out, err io.Writer
}

var commands = []command{
	{name: "sample", args: "FILE [--lang he|ar|en]", files: 1, do: writeSample},
	{name: "report", args: "FILE --kind KIND --out X.pdf|X.xlsx [--lang he|ar|en] [--for planner|anyone]", files: 1,
		flags: []string{"kind", "out", "for"}, must: []string{"kind", "out"}, do: writeReport},
	{name: "import", args: "FILE --stakeholders LIST.xlsx|LIST.csv", files: 1, flags: []string{"stakeholders"}, must: []string{"stakeholders"}, do: importList},
	{name: "check", args: "FILE", files: 1, do: checkFile},
	{name: "dump", args: "FILE", files: 1, do: dumpFile},
	{name: "version", do: func(c *call) error {
		_, err := fmt.Fprintln(c.out, version)
		return err
	}},
}

// errUsage is an error in how the program was called.
type errUsage string

func (e errUsage) Error() string { return string(e) }

// run does what the arguments ask for and gives the exit code. language is the one to speak unless --lang says otherwise.
func run(args []string, out, errs io.Writer, language string) int {
	l := lang.For(language)
	if len(args) > 0 && slices.Contains([]string{"help", "-h", "-help", "--help"}, args[0]) {
		usage(out, l)
		return done
	}
	err := dispatch(args, out, errs, l)
	var wrong errUsage
	switch {
	case err == nil:
		return done
	case errors.As(err, &wrong):
		fmt.Fprintf(errs, "madrega: %s\n\n", wrong)
		usage(errs, l)
		return misuse
	}
	title, body := l.Error(err)
	fmt.Fprintf(errs, "madrega: %s\n%s\n(%v)\n", lang.Plain(title), lang.Plain(body), err)
	return failed
}

func dispatch(args []string, out, errs io.Writer, l *lang.Lang) error {
	if len(args) == 0 {
		return window("", false)
	}
	for _, c := range commands {
		if c.name == args[0] {
			call, err := c.parse(args[1:], l)
			if err != nil {
				return err
			}
			call.out, call.err = out, errs
			return c.do(call)
		}
	}
	gallery := args[0] == "--gallery" // all parts of the interface, for those who build it
	switch {
	case gallery && len(args) == 1:
		return window("", true)
	case strings.HasPrefix(args[0], "-") || len(args) > 1:
		return errUsage(l.T("cli.unknown", "name", args[0]))
	}
	if _, err := os.Stat(args[0]); err != nil {
		return errUsage(l.T("cli.nofile", "name", args[0]))
	}
	return window(args[0], false)
}

func (c command) parse(args []string, l *lang.Lang) (*call, error) {
	set := flag.NewFlagSet(c.name, flag.ContinueOnError)
	set.SetOutput(io.Discard)
	values := map[string]*string{}
	for _, f := range append([]string{"lang"}, c.flags...) {
		values[f] = set.String(f, "", "")
	}
	got := &call{flags: map[string]string{}, l: l}
	for len(args) > 0 { // names of files may stand before, between and after the flags
		if err := set.Parse(args); err != nil {
			return nil, errUsage(l.T("cli.flag", "command", c.name, "why", err.Error()))
		}
		if args = set.Args(); len(args) > 0 {
			got.files, args = append(got.files, args[0]), args[1:]
		}
	}
	if len(got.files) != c.files {
		return nil, errUsage(l.T("cli.files", "command", c.name, "files", c.files))
	}
	for f, v := range values {
		got.flags[f] = *v
	}
	for _, f := range c.must {
		if got.flags[f] == "" {
			return nil, errUsage(l.T("cli.must", "command", c.name, "flag", "--"+f))
		}
	}
	if code := got.flags["lang"]; code != "" {
		if !slices.Contains(lang.Codes, code) {
			return nil, errUsage(l.T("cli.lang", "code", code))
		}
		got.l = lang.For(code)
	}
	return got, nil
}

func usage(w io.Writer, l *lang.Lang) {
	fmt.Fprintf(w, "%s\n\n  madrega [FILE]\n", lang.Plain(l.T("cli.usage")))
	for _, c := range commands {
		fmt.Fprintf(w, "  madrega %s %s\n", c.name, c.args)
	}
}
