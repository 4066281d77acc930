package store

import (
	"context"
	"fmt"
	"os"
	"time"

	"madrega/app"
)

// Summary is what the list of recent files says of one.
type Summary struct {
	Path    string
	Process app.ID
	Place   string
	Kind    app.PlaceKind
	Title   string
	Counts  map[string]int  // by kind of entity, as app.Collections names them
	Steps   []app.StepState // those that are done or skipped, with nothing but that
	Saved   time.Time       // last change, or when the file was made
	Open    bool            // open to be changed in some program now
	Unclean bool            // left behind by a program that ended badly
}

// peekTime is how long a Peek may take: a file made to keep us busy must not.
const peekTime = 2 * time.Second

// Peek looks into a file without locking the file itself and without reading it whole. What can be said is said even with an error.
func Peek(path string) (Summary, error) {
	s := Summary{Path: path}
	path, info, err := locate(path)
	if err != nil {
		return s, explainRead(err)
	}
	s.Path, s.Saved = path, info.ModTime()
	s.Open, s.Unclean = owned(path)
	if _, err := os.Lstat(path + "-journal"); err == nil && !s.Open {
		s.Unclean = true
	}
	migrations, err := shipped()
	if err != nil {
		return s, err
	}
	if _, err := checkHeader(path, len(migrations)); err != nil {
		return s, explainRead(err)
	}
	return s, explainRead(s.read(path))
}

func (s *Summary) read(path string) error {
	ctx, cancel := context.WithTimeout(context.Background(), peekTime)
	defer cancel()
	db, err := connect(ctx, dsn(path, true))
	if err != nil {
		return err
	}
	defer db.Close()
	row := db.conn.QueryRowContext(ctx, "SELECT substr(id, 1, 100), substr(place, 1, 300), kind, substr(title, 1, 300) FROM process")
	if err := row.Scan(&s.Process, &s.Place, &s.Kind, &s.Title); err != nil {
		return damaged(err)
	}
	s.Place, s.Title = app.CleanLine(s.Place), app.CleanLine(s.Title)
	s.Counts = map[string]int{}
	for _, c := range app.Collections {
		var n int
		if err := db.conn.QueryRowContext(ctx, fmt.Sprintf(`SELECT count(*) FROM "%s"`, c.Name())).Scan(&n); err != nil {
			return err
		}
		s.Counts[c.Name()] = n
	}
	if err := s.readSteps(ctx, db); err != nil {
		return err
	}
	var last string
	if err := db.conn.QueryRowContext(ctx, "SELECT ifnull((SELECT time FROM history ORDER BY seq DESC LIMIT 1), '')").Scan(&last); err != nil {
		return err
	}
	var at app.Time
	if err := at.UnmarshalText([]byte(last)); err != nil {
		return damaged(err)
	}
	if at != 0 {
		s.Saved = at.Std()
	}
	return nil
}

// mostSteps is far beyond what a process has.
const mostSteps = 1000

func (s *Summary) readSteps(ctx context.Context, db *database) error {
	rows, err := db.conn.QueryContext(ctx, "SELECT exercise, step, done, skipped FROM step WHERE done OR skipped LIMIT ?", mostSteps)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var st app.StepState
		if err := rows.Scan(&st.Exercise, &st.Step, &st.Done, &st.Skipped); err != nil {
			return err
		}
		s.Steps = append(s.Steps, st)
	}
	return rows.Err()
}
