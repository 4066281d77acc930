package forum

import "madrega/app"

// reasons are those of the rules against an application by itself. Who was appointed is outside the call: what it asks of
// applicants does not concern them.
func (j *Judge) reasons(a *app.Application) (list []Reason) {
	add := func(k ReasonKind) { list = append(list, Reason{Kind: k, Application: a.ID}) }
	missing := func(field string) { list = append(list, Reason{Kind: MissingField, Application: a.ID, Field: field}) }
	c := j.d.Constituencies.Get(a.Constituency)
	appointed := a.Source == app.ByAppointment
	switch {
	case c == nil:
		add(NoSector)
	case c.Outside && !appointed:
		add(Outside)
	case !c.Outside && appointed:
		add(Appointed)
	}
	switch {
	case c == nil:
	case a.Person && !c.People:
		add(NotPerson)
	case !a.Person && !c.Bodies:
		add(NotBody)
	}
	if a.Sits() == "" {
		missing("delegate")
	}
	if appointed {
		return list
	}
	if call := j.d.Calls.Get(a.Call); call != nil && call.Deadline != "" {
		switch {
		case a.Received == "":
			missing("received")
		case a.Received > call.Deadline:
			add(Late)
		}
	}
	ask := func(answer app.Answer, field string, no ReasonKind) {
		switch answer {
		case "":
			missing(field)
		case app.No:
			add(no)
		}
	}
	if a.Person {
		if j.rules.Philanthropy {
			ask(a.Philanthropy, "philanthropy", NotGiving)
		}
		return list
	}
	if j.rules.Heads {
		ask(a.Head, "head", NotHead)
	}
	if j.rules.Purpose && c != nil && c.Sector == app.Business {
		ask(a.Purpose, "purpose", NoPurpose)
	}
	return list
}

// Gaps are fields that were left empty, by their names in JSON, which are asked for and refuse nobody: ties with the region,
// why they want to sit, and how to reach them.
func Gaps(d app.Document, a *app.Application) (fields []string) {
	if a.Source != app.ByAppointment {
		if d.Forum().Linkage && a.Linkage == "" {
			fields = append(fields, "linkage")
		}
		if a.Motive == "" {
			fields = append(fields, "motive")
		}
	}
	if a.Email == "" && a.Phone == "" {
		fields = append(fields, "contact")
	}
	return fields
}
