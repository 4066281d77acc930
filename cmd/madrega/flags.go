package main

import (
	"slices"
	"strings"

	"madrega/app/lang"
)

// command is one thing the program does without a window.
type command struct {
	name  string
	args  string                    // after the name, for the usage
	files int                       // how many names of files it takes
	bare  bool                      // it may do without them too
	flags []string                  // besides --lang; all have a value
	must  []string                  // flags it can't do without
	marks []string                  // flags without a value
	help  func(program, *lang.Lang) // what --help says besides the usage
	do    func(*call) error
}

// call is one use of a command.
type call struct {
	program
	files []string
	flags map[string]string
	l     *lang.Lang
}

var commands = []command{
	{name: "sample", args: "FILE [--forum] [--lang he|ar|en]", files: 1, marks: []string{"forum"}, do: writeSample},
	{name: "demo", args: "FOLDER [--lang he|ar|en]", files: 1, do: writeDemo},
	{name: "report", args: "FILE --kind KIND --out X.pdf|X.xlsx [--lang he|ar|en] [--for planner|anyone] [--from DATE --to DATE|today]", files: 1,
		flags: []string{"kind", "out", "for", "from", "to"}, must: []string{"kind", "out"}, do: writeReport},
	{name: "print", args: "[FILE] --sheet SHEET --out X.pdf [--lang he|ar|en] [--copies N] [--dots N] [--start 16:00] [--exercises A,B] [--paper a4|a3]", files: 1, bare: true,
		flags: []string{"sheet", "out", "copies", "dots", "start", "exercises", "paper"}, must: []string{"sheet", "out"}, do: writeSheets},
	{name: "import", args: "FILE [--stakeholders LIST.xlsx|LIST.csv] [--applications FORM.xlsx|LIST.csv|FOLDER]", files: 1, flags: []string{"stakeholders", "applications"}, do: importFiles},
	{name: "select", args: "--categories F.csv --respondents C.csv --seats N --selected S.csv --remaining R.csv [--score COLUMN] [--lottery --seed S [--number N]] [--lock-in A,B] [--lock-out C,D] [--certificate CERT.json] [--bare] [--lang he|ar|en]",
		flags: []string{"categories", "respondents", "seats", "selected", "remaining", "score", "seed", "number", "lock-in", "lock-out", "certificate"},
		marks: []string{"lottery", "bare"}, must: []string{"categories", "respondents", "seats", "selected", "remaining"}, do: selectPanel},
	{name: "verify", args: "CERT.json --candidates C.csv --quotas Q.csv [--lang he|ar|en]", files: 1,
		flags: []string{"candidates", "quotas"}, must: []string{"candidates", "quotas"}, help: certificateHelp, do: verifyCertificate},
	{name: "check", args: "FILE", files: 1, do: checkFile},
	{name: "dump", args: "FILE", files: 1, do: dumpFile},
	{name: "version", do: writeVersion},
}

func isHelp(s string) bool { return slices.Contains([]string{"-h", "-help", "--help"}, s) }

// parse reads what follows the name of the command. Flags and names of files may stand in any order; after "--" there are
// only names.
func (c command) parse(args []string, l *lang.Lang) (*call, error) {
	got := &call{flags: map[string]string{}, l: l}
	for len(args) > 0 {
		arg := args[0]
		args = args[1:]
		switch {
		case arg == "--":
			got.files, args = append(got.files, args...), nil
		case isHelp(arg):
			return nil, errHelp
		case len(arg) < 2 || arg[0] != '-':
			got.files = append(got.files, arg)
		default:
			name, value, has := strings.Cut(strings.TrimLeft(arg, "-"), "=")
			if slices.Contains(c.marks, name) && !has {
				got.flags[name] = name
				continue
			}
			if name != "lang" && !slices.Contains(c.flags, name) {
				return nil, errUsage(l.T("cli.flag", "command", c.name, "flag", arg))
			}
			if !has && len(args) > 0 {
				value, args = args[0], args[1:]
			}
			if value == "" {
				return nil, errUsage(l.T("cli.value", "command", c.name, "flag", "--"+name))
			}
			got.flags[name] = value
		}
	}
	return got, c.check(got)
}

// check tells whether everything that the command needs is there, and sets its language.
func (c command) check(got *call) error {
	l := got.l
	if len(got.files) != c.files && !(c.bare && len(got.files) == 0) {
		return errUsage(l.T("cli.files", "command", c.name, "files", c.files))
	}
	for _, f := range c.must {
		if got.flags[f] == "" {
			return errUsage(l.T("cli.must", "command", c.name, "flag", "--"+f))
		}
	}
	if code, ok := got.flags["lang"]; ok {
		if !slices.Contains(lang.Codes, code) {
			return errUsage(l.T("cli.lang", "code", code))
		}
		got.l = lang.For(code)
	}
	return nil
}
