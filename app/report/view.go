package report

import (
	"madrega/app"
	"madrega/app/lang"
)

// view is a document as one language and one audience see it.
type view struct {
	d   app.Document // what the audience may read of it
	all app.Document // all of it, to count
	l   *lang.Lang
	o   Options
}

func viewOf(d app.Document, l *lang.Lang, o Options) view {
	v := view{d, d, l, o}
	if !o.Outline {
		v.d = readable(d, o.Audience)
	}
	return v
}

// mostNames is how many names a sentence lists before it says how many more there are.
const mostNames = 8

// names lists names inside a sentence.
func (v view) names(names []string) lang.Words { return v.l.Names(mostNames, names) }

// about says something of the named, with how many they are; ok is false when there are none.
func (v view) about(key string, names []string) (p Paragraph, ok bool) {
	return Paragraph{Style: Caution, Text: v.l.T(key, "n", len(names), "names", v.names(names))}, len(names) > 0
}

func names(os []*app.Organisation) []string {
	var list []string
	for _, o := range os {
		list = append(list, o.Name)
	}
	return list
}
