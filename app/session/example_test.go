package session_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"madrega/app"
	"madrega/app/session"
	"madrega/app/store"
)

// A file is created, changed through the door, and opened again: what was done yesterday can be undone today.
func Example() {
	dir, err := os.MkdirTemp("", "example")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "town.madrega")

	file, err := store.Create(path, app.NewDocument(app.NewProcess("Shefa-Amr", app.City, "", time.Now())), store.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	s := session.New(file.Start(), file, time.Now)
	fmt.Println(s.Do(app.Add(&app.Organisation{ID: app.NewID(), Name: "Olive Way", Sector: app.Third})))
	fmt.Println(s.Do(app.Add(&app.Organisation{ID: app.NewID(), Name: ""}))) // refused: nothing has happened
	fmt.Println(s.Close(context.Background()))

	if file, err = store.Open(path, store.Options{}); err != nil {
		fmt.Println(err)
		return
	}
	s = session.New(file.Start(), file, time.Now)
	label, err := s.Undo()
	fmt.Println(label.Key, err, s.Document().Organisations.Len(), len(s.History()))
	fmt.Println(s.Close(context.Background()))
	// Output:
	// <nil>
	// error.required map[field:{field.name map[]}]
	// <nil>
	// history.added <nil> 0 2
	// <nil>
}
