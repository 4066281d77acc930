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

-- place orders cards in their column, and groups, by hand: from 1; 0 is behind those that have a place.
ALTER TABLE card ADD COLUMN place INTEGER NOT NULL DEFAULT 0 CHECK (place BETWEEN 0 AND 100000);
ALTER TABLE "group" ADD COLUMN place INTEGER NOT NULL DEFAULT 0 CHECK (place BETWEEN 0 AND 100000);

-- Two cards that seemed to say the same, and don't.
CREATE TABLE unlike (
  id    TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  card  TEXT NOT NULL REFERENCES card (id) DEFERRABLE INITIALLY DEFERRED,
  other TEXT NOT NULL REFERENCES card (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (card <> other)
) STRICT, WITHOUT ROWID;
CREATE INDEX unlike_card ON unlike (card);
CREATE INDEX unlike_other ON unlike (other);

-- Agenda of a meeting: a step of an exercise, or something of one's own with a title. paused is since when it stands still.
CREATE TABLE block (
  id       TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  meeting  TEXT NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  exercise TEXT NOT NULL CHECK (length(exercise) <= 300),
  step     TEXT NOT NULL CHECK (length(step) <= 300),
  title    TEXT NOT NULL CHECK (length(title) <= 300),
  minutes  INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 600),
  added    INTEGER NOT NULL CHECK (added >= 0),
  position INTEGER NOT NULL CHECK (position >= 0),
  skipped  INTEGER NOT NULL CHECK (skipped IN (0, 1)),
  began    TEXT NOT NULL CHECK (began = '' OR began GLOB '????-??-??T??:??:??.???Z'),
  ended    TEXT NOT NULL CHECK (ended = '' OR ended GLOB '????-??-??T??:??:??.???Z'),
  paused   TEXT NOT NULL CHECK (paused = '' OR paused GLOB '????-??-??T??:??:??.???Z'),
  stood    INTEGER NOT NULL CHECK (stood >= 0), -- milliseconds
  CHECK ((exercise = '') = (step = '')),
  CHECK (exercise <> '' OR title <> ''),
  CHECK (ended = '' OR began <> '' AND ended >= began)
) STRICT, WITHOUT ROWID;
CREATE INDEX block_meeting ON block (meeting);
CREATE UNIQUE INDEX block_running ON block ((1)) WHERE began <> '' AND ended = '';

-- Rounds of voting. What was voted is hidden until it is revealed.
CREATE TABLE round (
  id       TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  "on"     TEXT NOT NULL CHECK ("on" IN ('cards', 'drafts', 'ventures', 'components')),
  number   INTEGER NOT NULL CHECK (number BETWEEN 1 AND 1000),
  each     INTEGER NOT NULL CHECK (each BETWEEN 0 AND 100),
  most     INTEGER NOT NULL CHECK (most BETWEEN 0 AND 100),
  entrants TEXT NOT NULL CHECK (entrants IN ('', 'lead', 'tied')),
  closed   INTEGER NOT NULL CHECK (closed IN (0, 1)),
  revealed INTEGER NOT NULL CHECK (revealed IN (0, 1)),
  UNIQUE ("on", number)
) STRICT, WITHOUT ROWID;

-- Who voted is known, so that nobody votes twice; proxy is who voted for somebody who was not there.
ALTER TABLE ballot ADD COLUMN round TEXT REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ballot ADD COLUMN voter TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ballot ADD COLUMN proxy TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED CHECK (proxy <> voter);
CREATE INDEX ballot_round ON ballot (round);
CREATE UNIQUE INDEX ballot_voter ON ballot (round, voter);
CREATE INDEX ballot_proxy ON ballot (proxy);

-- Dots are given to ventures and wordings too.
CREATE TABLE dot3 (
  id      TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ballot  TEXT NOT NULL REFERENCES ballot (id) DEFERRABLE INITIALLY DEFERRED,
  "group" TEXT REFERENCES "group" (id) DEFERRABLE INITIALLY DEFERRED,
  card    TEXT REFERENCES card (id) DEFERRABLE INITIALLY DEFERRED,
  venture TEXT REFERENCES venture (id) DEFERRABLE INITIALLY DEFERRED,
  draft   TEXT REFERENCES draft (id) DEFERRABLE INITIALLY DEFERRED,
  "count" INTEGER NOT NULL CHECK ("count" BETWEEN 1 AND 1000),
  CHECK (("group" IS NOT NULL) + (card IS NOT NULL) + (venture IS NOT NULL) + (draft IS NOT NULL) = 1)
) STRICT, WITHOUT ROWID;
INSERT INTO dot3 (id, ballot, "group", card, "count") SELECT id, ballot, "group", card, "count" FROM dot;
DROP TABLE dot;
ALTER TABLE dot3 RENAME TO dot;
CREATE INDEX dot_ballot ON dot (ballot);
CREATE INDEX dot_group ON dot ("group");
CREATE INDEX dot_card ON dot (card);
CREATE INDEX dot_venture ON dot (venture);
CREATE INDEX dot_draft ON dot (draft);
