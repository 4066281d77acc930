// Package forum holds the rules of a cross-sector forum: who may apply and is eligible and why, by which map of representation
// its seats are filled, how panels are proposed, drawn by lot, adopted and certified, for how long members sit, what
// they owe, and who follows whom. It says so in sentences of one language too, as the call and the letters do.
//
// The entities that it works on (Forum, Call, Application, Ruling, Axis, Quota, Panel, Member …) are in package app, with what
// must hold of each alone. What holds between them is here, and only here: verdict.go judges applications, problem.go makes
// of the document what app/selection is asked, panels.go, lottery.go and adopt.go make panels, term.go, duty.go and
// replace.go follow the members.
//
// What may not stand here: search (app/selection, app/solve), screens, and rules of one town as if they were of all: what a
// call says is a value in the fields of the Forum.
package forum
