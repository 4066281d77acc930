package testkit

import "madrega/app"

// Empty is a process with nothing in it yet.
func (s *Source) Empty() app.Document {
	p := app.NewProcess("אשכול המפרץ", app.MunicipalCluster, "פיתוח מקומי", Day)
	p.ID, p.Population, p.Identity = s.ID(), s.IntN(1e6), "שורה\nشيء\n\nline"
	return app.NewDocument(p)
}

// Document has n stakeholders, and about as many of every other kind; of kinds that allow fewer, fewer.
func (s *Source) Document(n int) app.Document {
	d := s.Empty()
	for _, c := range app.Collections[1:] {
		for range n {
			e := s.Entity(d, c, nil)
			if e == nil {
				break
			}
			c.Put(&d, e)
		}
	}
	process := app.Collections[0]
	if e := s.Entity(d, process, s.one(d, process)); e != nil {
		process.Put(&d, e)
	}
	return d
}

// one gives an entity of a kind, or nil.
func (s *Source) one(d app.Document, c app.Collection) app.Entity {
	all := ids(d, c.Name())
	if len(all) == 0 {
		return nil
	}
	return c.Get(d, all[s.IntN(len(all))])
}

// Change makes a command that the document allows: it adds, replaces or removes something of any kind.
func (s *Source) Change(d app.Document) app.Command {
	c := Pick(s, app.Collections...)
	old := s.one(d, c)
	what := s.IntN(3)
	if what == 0 && old != nil && c.Name() != "process" {
		if gone := app.Remove(c.Name(), old.EntityID()); allowed(d, gone) {
			return gone
		}
	}
	if what == 1 && old != nil {
		if e := s.Entity(d, c, old); e != nil {
			return put(c, e)
		}
	}
	if c.Name() != "process" {
		if e := s.Entity(d, c, nil); e != nil {
			return app.Add(e)
		}
	}
	return app.Add(s.Organisation())
}

func allowed(d app.Document, c app.Command) bool {
	_, _, err := c.Run(d)
	return err == nil
}

// Organisation is a stakeholder by itself.
func (s *Source) Organisation() *app.Organisation {
	return s.Entity(s.Empty(), app.CollectionNamed("organisation"), nil).(*app.Organisation)
}
