package main

import (
	"errors"
	"fmt"
	"io"

	"madrega/app"
	"madrega/app/lang"
	"madrega/app/selection"
)

// verifyCertificate counts a certificate again from the two tables, without any search.
func verifyCertificate(c *call) error {
	path := c.files[0]
	cert, err := opened(path, func(r io.ReaderAt, size int64) (selection.Certificate, error) {
		return selection.ReadCertificate(io.NewSectionReader(r, 0, size))
	})
	var known *app.Error
	switch {
	case errors.Is(err, selection.ErrSeal):
		return errors.Join(c.say(c.l.T("cli.differs")), c.say("- "+c.l.T("cli.differs.seal")), errNo)
	case errors.Is(err, selection.ErrNewerCertificate):
		return c.unusable(path, app.Fail(app.Newer, "error.certificate.newer").Because(err))
	case errors.As(err, &known):
		return c.unusable(path, err)
	case err != nil:
		return c.unusable(path, app.Fail(app.Foreign, "error.certificate.format").Because(err))
	}
	p, _, err := c.problem(c.flags["quotas"], c.flags["candidates"], cert.Seats, cert.Input.Scores)
	if err != nil {
		return err
	}
	diff := cert.Verify(p)
	if len(diff) == 0 {
		return c.tellRight(cert)
	}
	if err := c.say(c.l.T("cli.differs")); err != nil {
		return err
	}
	for _, d := range diff {
		text := c.l.T("cli.differs."+string(d.Kind), "axis", d.Axis, "value", d.Value, "id", d.ID,
			"said", d.Said, "counted", d.Counted, "saidmax", d.SaidMax, "countedmax", d.CountedMax)
		if err := c.say("- " + text); err != nil {
			return err
		}
	}
	return errNo
}

// tellRight says what was counted, and what counting doesn't show.
func (c *call) tellRight(cert selection.Certificate) error {
	err := c.say(c.l.T("cli.verified", "seats", cert.Seats, "candidates", cert.Input.Candidates, "quotas", len(cert.Quotas), "score", cert.Score))
	if err == nil && cert.Lottery != nil {
		return c.say(c.l.T("cli.verified.lottery", "panels", len(cert.Lottery.Panels)))
	}
	if err == nil && cert.Status == selection.Best {
		return c.say(c.l.T("cli.verified.best"))
	}
	return err
}

// certificateHelp tells the form of a certificate, and gives a script that counts it again.
func certificateHelp(p program, l *lang.Lang) {
	fmt.Fprintf(p.out, "madrega verify CERT.json --candidates C.csv --quotas Q.csv\n\n%s\n\n%s", lang.Plain(l.T("cli.certificate.help")), selection.Recount)
}
