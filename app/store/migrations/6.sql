-- What is half written and belongs to nothing yet, by where in the window it stands (app/session/drafts.go).
CREATE TABLE unfinished (
  place TEXT PRIMARY KEY NOT NULL CHECK (length(place) BETWEEN 1 AND 200),
  text  TEXT NOT NULL CHECK (length(text) <= 20000)
) STRICT, WITHOUT ROWID;
