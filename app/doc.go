// Package app is the document of a workshop: its entities, the rules that hold in each of them and between them, the
// commands that make the next document, and the differences between two.
//
// A Document is an immutable value. A Command makes the next one (Add, Edit, EditOrAdd, Remove, and those with a rule of
// their own beside their entities), its rules are tested before anybody sees it, and Compare gives the Diff that saving,
// history, undo and the comparison of meetings work by. Whoever holds an entity never changes it.
//
// Each kind of entity has a file that bears its name, with what can be asked of it (organisation.go, relation.go, venture.go)
// and a line in Collections; several small ones share the file of what they belong to: members and teams of a forum are in
// member.go, what comes of a meeting's agenda in block.go. The machinery under all of them is in document.go, set.go,
// fields.go (what may stand in a field, by its tags), command.go, change.go and diff.go; values that many use are in
// score.go, sector.go, text.go and time.go.
//
// What may not stand here: files and SQL, words of a language, pictures, layout, and the rules by which a forum is chosen
// (app/forum). It imports the standard library and a package for UUIDs, and a test holds it to that.
package app
