-- One table for each kind of entity. Times are UTC (RFC 3339), days are YYYY-MM-DD; '' and 0 mean: not stated.

CREATE TABLE process (
  id         TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  place      TEXT NOT NULL CHECK (length(place) BETWEEN 1 AND 300),
  kind       TEXT NOT NULL CHECK (kind IN ('city', 'local_council', 'regional_council', 'cluster')),
  title      TEXT NOT NULL CHECK (length(title) <= 300),
  population INTEGER NOT NULL CHECK (population >= 0),
  identity   TEXT NOT NULL CHECK (length(identity) <= 20000),
  created    TEXT NOT NULL CHECK (created = '' OR created GLOB '????-??-??T??:??:??.???Z')
) STRICT, WITHOUT ROWID;

CREATE TABLE authority (
  id         TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  name       TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  kind       TEXT NOT NULL CHECK (kind IN ('city', 'local_council', 'regional_council')),
  population INTEGER NOT NULL CHECK (population >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE organisation (
  id             TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  name           TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  person         INTEGER NOT NULL CHECK (person IN (0, 1)),
  sector         TEXT NOT NULL CHECK (sector IN ('', 'public', 'third', 'business')),
  field          TEXT NOT NULL CHECK (length(field) <= 300),
  locality       TEXT NOT NULL CHECK (length(locality) <= 300),
  scope          TEXT NOT NULL CHECK (scope IN ('', 'local', 'regional', 'national')),
  contact        TEXT NOT NULL CHECK (length(contact) <= 300),
  notes          TEXT NOT NULL CHECK (length(notes) <= 20000),
  private        TEXT NOT NULL CHECK (length(private) <= 20000),
  influence      REAL NOT NULL CHECK (influence = 0 OR influence BETWEEN 1 AND 5),
  interest       REAL NOT NULL CHECK (interest = 0 OR interest BETWEEN 1 AND 5),
  from_influence REAL NOT NULL CHECK (from_influence = 0 OR from_influence BETWEEN 1 AND 5),
  from_interest  REAL NOT NULL CHECK (from_interest = 0 OR from_interest BETWEEN 1 AND 5),
  moved          TEXT NOT NULL CHECK (moved = '' OR moved GLOB '????-??-??T??:??:??.???Z'),
  reason         TEXT NOT NULL CHECK (length(reason) <= 20000),
  reasoned       TEXT NOT NULL CHECK (reasoned = '' OR reasoned GLOB '????-??-??T??:??:??.???Z'),
  net_x          REAL NOT NULL CHECK (net_x BETWEEN 0 AND 1),
  net_y          REAL NOT NULL CHECK (net_y BETWEEN 0 AND 1),
  pin            INTEGER NOT NULL CHECK (pin IN (0, 1)),
  CHECK ((influence = 0) = (interest = 0)),
  CHECK ((from_influence = 0) = (from_interest = 0))
) STRICT, WITHOUT ROWID;

-- now and target are rungs of the ladder: 1 disconnection, 2 competition, 3 informing, 4 coordination, 5 cooperation,
-- 6 partnership.
CREATE TABLE relation (
  id     TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  a      TEXT NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  b      TEXT NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  now    INTEGER NOT NULL CHECK (now BETWEEN 1 AND 6),
  target INTEGER NOT NULL CHECK (target BETWEEN 0 AND 6),
  move   TEXT NOT NULL CHECK (length(move) <= 20000),
  owner  TEXT NOT NULL CHECK (length(owner) <= 300),
  due    TEXT NOT NULL CHECK (due = '' OR due GLOB '????-??-??'),
  CHECK (a < b),
  UNIQUE (a, b)
) STRICT, WITHOUT ROWID;
CREATE INDEX relation_b ON relation (b);

CREATE TABLE contribution (
  id           TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  organisation TEXT NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  aspect       TEXT NOT NULL CHECK (aspect IN ('contribution', 'benefit', 'concern')),
  prompt       TEXT NOT NULL CHECK (length(prompt) <= 300),
  text         TEXT NOT NULL CHECK (length(text) <= 20000),
  CHECK (prompt <> '' OR text <> '')
) STRICT, WITHOUT ROWID;
CREATE INDEX contribution_organisation ON contribution (organisation);

CREATE TABLE resource (
  id           TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  organisation TEXT NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  kind         TEXT NOT NULL CHECK (kind IN ('knowledge', 'experience', 'budget', 'ties', 'time', 'infrastructure')),
  note         TEXT NOT NULL CHECK (length(note) <= 20000),
  UNIQUE (organisation, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE step (
  id       TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  exercise TEXT NOT NULL CHECK (length(exercise) BETWEEN 1 AND 300),
  step     TEXT NOT NULL CHECK (length(step) BETWEEN 1 AND 300),
  done     INTEGER NOT NULL CHECK (done IN (0, 1)),
  skipped  INTEGER NOT NULL CHECK (skipped IN (0, 1)),
  minutes  INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 600),
  position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 100),
  UNIQUE (exercise, step)
) STRICT, WITHOUT ROWID;

-- What was changed and when; it only grows. An undo or a redo is an entry too, and names in "of" the entry it takes back
-- or does again. label is the key of the words and what goes into them; diff lists what was before and after (JSON).
CREATE TABLE history (
  seq   INTEGER PRIMARY KEY NOT NULL CHECK (seq > 0),
  time  TEXT NOT NULL CHECK (time GLOB '????-??-??T??:??:??.???Z'),
  label TEXT NOT NULL CHECK (length(label) <= 10000),
  kind  TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  "of"  INTEGER NOT NULL CHECK (("of" = 0) = (kind = 'do') AND "of" < seq),
  diff  TEXT NOT NULL
) STRICT;
