-- Running the room: people, who was at which meeting, and meetings that are closed.

CREATE TABLE person (
  id           TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  name         TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  organisation TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  sector       TEXT NOT NULL CHECK (sector IN ('', 'public', 'third', 'business')),
  role         TEXT NOT NULL CHECK (length(role) <= 300)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_organisation ON person (organisation);

-- closed is when the meeting was frozen, '' while it is open; what it knew then is in the history.
ALTER TABLE meeting ADD COLUMN closed TEXT NOT NULL DEFAULT '' CHECK (closed = '' OR closed GLOB '????-??-??T*Z');

CREATE TABLE attendance (
  id      TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  meeting TEXT NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  person  TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (meeting, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX attendance_person ON attendance (person);
