-- The forum: rules, calls and applications, the map of representation, the committee, members and their duties.

-- forum tells that the members of the forum are to take part.
ALTER TABLE meeting ADD COLUMN forum INTEGER NOT NULL DEFAULT 0 CHECK (forum IN (0, 1));

-- Rules of the forum: one row at most.
CREATE TABLE forum (
  id           TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  name         TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  goals        TEXT NOT NULL CHECK (length(goals) <= 20000),
  linkage      INTEGER NOT NULL CHECK (linkage IN (0, 1)),
  heads        INTEGER NOT NULL CHECK (heads IN (0, 1)),
  purpose      INTEGER NOT NULL CHECK (purpose IN (0, 1)),
  philanthropy INTEGER NOT NULL CHECK (philanthropy IN (0, 1)),
  months       INTEGER NOT NULL CHECK (months BETWEEN 1 AND 600),
  active       INTEGER NOT NULL CHECK (active IN (0, 1)),
  meetings     INTEGER NOT NULL CHECK (meetings BETWEEN 0 AND 366),
  circles      INTEGER NOT NULL CHECK (circles IN (0, 1)),
  voluntary    INTEGER NOT NULL CHECK (voluntary IN (0, 1)),
  rounds       INTEGER NOT NULL CHECK (rounds BETWEEN 0 AND 100),
  roles_seated INTEGER NOT NULL CHECK (roles_seated IN (0, 1)),
  reserves     INTEGER NOT NULL CHECK (reserves BETWEEN 0 AND 10000),
  marks        INTEGER NOT NULL CHECK (marks BETWEEN 1 AND 1000),
  quorum       INTEGER NOT NULL CHECK (quorum BETWEEN 0 AND 10000),
  voting       TEXT NOT NULL CHECK (length(voting) <= 20000),
  committee    TEXT NOT NULL CHECK (length(committee) <= 20000)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX forum_one ON forum ((1));

CREATE TABLE constituency (
  id         TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  name       TEXT NOT NULL CHECK (length(name) <= 300),
  sector     TEXT NOT NULL CHECK (sector IN ('', 'public', 'third', 'business')),
  seats      INTEGER NOT NULL CHECK (seats BETWEEN 0 AND 1000),
  outside    INTEGER NOT NULL CHECK (outside IN (0, 1)),
  bodies     INTEGER NOT NULL CHECK (bodies IN (0, 1)),
  people     INTEGER NOT NULL CHECK (people IN (0, 1)),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  CHECK (name <> '' OR sector <> '')
) STRICT, WITHOUT ROWID;

CREATE TABLE role (
  id           TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  kind         TEXT NOT NULL CHECK (kind IN ('chair', 'co_chair', 'secretary', 'other')),
  name         TEXT NOT NULL CHECK (length(name) <= 300),
  constituency TEXT REFERENCES constituency (id) DEFERRABLE INITIALLY DEFERRED,
  holder       TEXT NOT NULL CHECK (length(holder) <= 300),
  "position"   INTEGER NOT NULL CHECK ("position" >= 0),
  CHECK (kind <> 'other' OR name <> '')
) STRICT, WITHOUT ROWID;
CREATE INDEX role_constituency ON role (constituency);

-- A deadline, and when an application came, is what the clock on the wall showed: it has no time zone.
CREATE TABLE call (
  id       TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  number   INTEGER NOT NULL CHECK (number BETWEEN 1 AND 1000) UNIQUE,
  opened   TEXT NOT NULL CHECK (opened = '' OR opened GLOB '????-??-??'),
  deadline TEXT NOT NULL CHECK (deadline = '' OR deadline GLOB '????-??-??T??:??'),
  focus    TEXT NOT NULL CHECK (length(focus) <= 20000),
  asked    TEXT NOT NULL CHECK (length(asked) <= 20000),
  submit   TEXT NOT NULL CHECK (length(submit) <= 20000)
) STRICT, WITHOUT ROWID;

CREATE TABLE application (
  id           TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  call         TEXT NOT NULL REFERENCES call (id) DEFERRABLE INITIALLY DEFERRED,
  number       INTEGER NOT NULL CHECK (number BETWEEN 1 AND 100000),
  name         TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  person       INTEGER NOT NULL CHECK (person IN (0, 1)),
  organisation TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  constituency TEXT REFERENCES constituency (id) DEFERRABLE INITIALLY DEFERRED,
  source       TEXT NOT NULL CHECK (source IN ('', 'form', 'list', 'hand', 'appointed')),
  received     TEXT NOT NULL CHECK (received = '' OR received GLOB '????-??-??T??:??'),
  delegate     TEXT NOT NULL CHECK (length(delegate) <= 300),
  "position"   TEXT NOT NULL CHECK (length("position") <= 300),
  head         TEXT NOT NULL CHECK (head IN ('', 'yes', 'no')),
  purpose      TEXT NOT NULL CHECK (purpose IN ('', 'yes', 'no')),
  philanthropy TEXT NOT NULL CHECK (philanthropy IN ('', 'yes', 'no')),
  linkage      TEXT NOT NULL CHECK (length(linkage) <= 20000),
  motive       TEXT NOT NULL CHECK (length(motive) <= 20000),
  email        TEXT NOT NULL CHECK (length(email) <= 300),
  phone        TEXT NOT NULL CHECK (length(phone) <= 300),
  notes        TEXT NOT NULL CHECK (length(notes) <= 20000),
  UNIQUE (call, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX application_organisation ON application (organisation);
CREATE INDEX application_constituency ON application (constituency);

-- All decisions about an application are kept; the last one of its sort counts.
CREATE TABLE ruling (
  id          TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  application TEXT NOT NULL REFERENCES application (id) DEFERRABLE INITIALLY DEFERRED,
  kind        TEXT NOT NULL CHECK (kind IN ('admit', 'refuse', 'rules', 'withdraw', 'return', 'lock_in', 'lock_out', 'unlock')),
  "by"        TEXT NOT NULL CHECK (length("by") BETWEEN 1 AND 300),
  reason      TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 20000),
  "at"        TEXT NOT NULL CHECK ("at" = '' OR "at" GLOB '????-??-??T??:??:??.???Z')
) STRICT, WITHOUT ROWID;
CREATE INDEX ruling_application ON ruling (application);

CREATE TABLE axis (
  id         TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  kind       TEXT NOT NULL CHECK (kind IN ('locality', 'place', 'field', 'population', 'gender', 'scope', 'size', 'own')),
  name       TEXT NOT NULL CHECK (length(name) <= 300),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  CHECK (kind <> 'own' OR name <> '')
) STRICT, WITHOUT ROWID;

CREATE TABLE quota (
  id         TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  axis       TEXT NOT NULL REFERENCES axis (id) DEFERRABLE INITIALLY DEFERRED,
  "key"      TEXT NOT NULL CHECK (length("key") <= 300),
  name       TEXT NOT NULL CHECK (length(name) <= 300),
  "min"      INTEGER NOT NULL CHECK ("min" >= 0),
  "max"      INTEGER NOT NULL CHECK ("max" BETWEEN "min" AND 10000),
  "position" INTEGER NOT NULL CHECK ("position" >= 0),
  CHECK ("key" <> '' OR name <> '')
) STRICT, WITHOUT ROWID;
CREATE INDEX quota_axis ON quota (axis);

CREATE TABLE trait (
  id          TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  application TEXT NOT NULL REFERENCES application (id) DEFERRABLE INITIALLY DEFERRED,
  axis        TEXT NOT NULL REFERENCES axis (id) DEFERRABLE INITIALLY DEFERRED,
  quota       TEXT NOT NULL REFERENCES quota (id) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (application, axis)
) STRICT, WITHOUT ROWID;
CREATE INDEX trait_axis ON trait (axis);
CREATE INDEX trait_quota ON trait (quota);

CREATE TABLE assessor (
  id         TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  name       TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  "position" INTEGER NOT NULL CHECK ("position" >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE mark (
  id          TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  assessor       TEXT NOT NULL REFERENCES assessor (id) DEFERRABLE INITIALLY DEFERRED,
  application TEXT NOT NULL REFERENCES application (id) DEFERRABLE INITIALLY DEFERRED,
  score       INTEGER NOT NULL CHECK (score BETWEEN 0 AND 1000),
  conflict    INTEGER NOT NULL CHECK (conflict IN (0, 1)),
  note        TEXT NOT NULL CHECK (length(note) <= 20000),
  UNIQUE (assessor, application)
) STRICT, WITHOUT ROWID;
CREATE INDEX mark_application ON mark (application);

-- certificate is kept byte for byte.
CREATE TABLE panel (
  id          TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  call        TEXT NOT NULL REFERENCES call (id) DEFERRABLE INITIALLY DEFERRED,
  number      INTEGER NOT NULL CHECK (number BETWEEN 1 AND 100000),
  method      TEXT NOT NULL CHECK (method IN ('score', 'nearest', 'choice', 'lottery')),
  made        TEXT NOT NULL CHECK (made = '' OR made GLOB '????-??-??T??:??:??.???Z'),
  score       INTEGER NOT NULL,
  bound       INTEGER NOT NULL,
  input       TEXT NOT NULL CHECK (length(input) <= 300),
  adopted     TEXT NOT NULL CHECK (adopted = '' OR adopted GLOB '????-??-??T??:??:??.???Z'),
  "by"        TEXT NOT NULL CHECK (length("by") <= 300),
  reason      TEXT NOT NULL CHECK (length(reason) <= 20000),
  certificate TEXT NOT NULL,
  UNIQUE (call, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE place (
  id          TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  panel       TEXT NOT NULL REFERENCES panel (id) DEFERRABLE INITIALLY DEFERRED,
  application TEXT NOT NULL REFERENCES application (id) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (panel, application)
) STRICT, WITHOUT ROWID;
CREATE INDEX place_application ON place (application);

CREATE TABLE lottery (
  id     TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  call   TEXT NOT NULL REFERENCES call (id) DEFERRABLE INITIALLY DEFERRED,
  seed   TEXT NOT NULL CHECK (length(seed) <= 300),
  panels TEXT NOT NULL,
  made   TEXT NOT NULL CHECK (made = '' OR made GLOB '????-??-??T??:??:??.???Z'),
  public TEXT NOT NULL CHECK (length(public) <= 300),
  drawn  TEXT NOT NULL CHECK (drawn = '' OR drawn GLOB '????-??-??T??:??:??.???Z'),
  panel  TEXT REFERENCES panel (id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX lottery_call ON lottery (call);
CREATE INDEX lottery_panel ON lottery (panel);

CREATE TABLE member (
  id          TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  application TEXT NOT NULL REFERENCES application (id) DEFERRABLE INITIALLY DEFERRED,
  person      TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  role        TEXT REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
  panel       TEXT REFERENCES panel (id) DEFERRABLE INITIALLY DEFERRED,
  replaces    TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  began       TEXT NOT NULL CHECK (began GLOB '????-??-??'),
  moved       TEXT NOT NULL CHECK (moved = '' OR moved GLOB '????-??-??'),
  "left"      TEXT NOT NULL CHECK ("left" = '' OR "left" GLOB '????-??-??'),
  reason      TEXT NOT NULL CHECK (length(reason) <= 20000),
  UNIQUE (application, "left")
) STRICT, WITHOUT ROWID;
CREATE INDEX member_person ON member (person);
CREATE INDEX member_role ON member (role);
CREATE INDEX member_panel ON member (panel);
CREATE INDEX member_replaces ON member (replaces);

CREATE TABLE team (
  id      TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  name    TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  purpose TEXT NOT NULL CHECK (length(purpose) <= 20000),
  lead    TEXT REFERENCES application (id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX team_lead ON team (lead);

CREATE TABLE teammate (
  id          TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  team        TEXT NOT NULL REFERENCES team (id) DEFERRABLE INITIALLY DEFERRED,
  application TEXT NOT NULL REFERENCES application (id) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (team, application)
) STRICT, WITHOUT ROWID;
CREATE INDEX teammate_application ON teammate (application);

CREATE TABLE circle (
  id     TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  member TEXT NOT NULL REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
  "date" TEXT NOT NULL CHECK ("date" GLOB '????-??-??'),
  topic  TEXT NOT NULL CHECK (length(topic) <= 300),
  people INTEGER NOT NULL CHECK (people BETWEEN 0 AND 100000),
  notes  TEXT NOT NULL CHECK (length(notes) <= 20000)
) STRICT, WITHOUT ROWID;
CREATE INDEX circle_member ON circle (member);
