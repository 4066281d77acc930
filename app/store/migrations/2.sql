-- The other exercises. An empty reference is NULL.

ALTER TABLE process ADD COLUMN goal TEXT NOT NULL DEFAULT '' CHECK (length(goal) <= 20000);
ALTER TABLE process ADD COLUMN alone TEXT NOT NULL DEFAULT '' CHECK (length(alone) <= 20000);
ALTER TABLE process ADD COLUMN initiator TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE process ADD COLUMN convener TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE process ADD COLUMN convening TEXT NOT NULL DEFAULT '' CHECK (length(convening) <= 20000);
ALTER TABLE process ADD COLUMN target_year INTEGER NOT NULL DEFAULT 0 CHECK (target_year = 0 OR target_year BETWEEN 1900 AND 2999);

-- A judgement with its evidence. grade is 1 to 5, 0 for none; verdict says whether it holds.
CREATE TABLE finding (
  id       TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  topic    TEXT NOT NULL CHECK (length(topic) BETWEEN 1 AND 300) UNIQUE,
  grade    INTEGER NOT NULL CHECK (grade BETWEEN 0 AND 5),
  verdict  TEXT NOT NULL CHECK (verdict IN ('', 'yes', 'partly', 'no')),
  evidence TEXT NOT NULL CHECK (length(evidence) <= 20000)
) STRICT, WITHOUT ROWID;

-- Internal map: parts of the local authority.
CREATE TABLE department (
  id     TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  name   TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  person TEXT NOT NULL CHECK (length(person) <= 300),
  ready  INTEGER NOT NULL CHECK (ready BETWEEN 0 AND 5),
  note   TEXT NOT NULL CHECK (length(note) <= 20000)
) STRICT, WITHOUT ROWID;

-- External map: who is wanted at the table.
CREATE TABLE invitation (
  id           TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  organisation TEXT NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED UNIQUE,
  needs        TEXT NOT NULL CHECK (length(needs) <= 20000),
  motives      TEXT NOT NULL CHECK (length(motives) <= 20000),
  gets         TEXT NOT NULL CHECK (length(gets) <= 20000),
  state        TEXT NOT NULL CHECK (state IN ('', 'invited', 'confirmed', 'declined')),
  host         TEXT NOT NULL CHECK (length(host) <= 300)
) STRICT, WITHOUT ROWID;

CREATE TABLE "group" (
  id    TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  board TEXT NOT NULL CHECK (board IN ('vision', 'agreement', 'parking', 'feedback_keep', 'feedback_change')),
  name  TEXT NOT NULL CHECK (length(name) <= 300)
) STRICT, WITHOUT ROWID;

-- What people in the room said. "into" is the card that this one was merged into.
CREATE TABLE card (
  id      TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  board   TEXT NOT NULL CHECK (board IN ('vision', 'agreement', 'parking', 'feedback_keep', 'feedback_change')),
  text    TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 20000),
  sector  TEXT NOT NULL CHECK (sector IN ('', 'public', 'third', 'business')),
  said    TEXT NOT NULL CHECK (length(said) <= 300),
  "group" TEXT REFERENCES "group" (id) DEFERRABLE INITIALLY DEFERRED,
  "into"  TEXT REFERENCES card (id) DEFERRABLE INITIALLY DEFERRED,
  parked  INTEGER NOT NULL CHECK (parked IN (0, 1)),
  note    TEXT NOT NULL CHECK (length(note) <= 20000),
  CHECK ("into" <> id)
) STRICT, WITHOUT ROWID;
CREATE INDEX card_group ON card ("group");
CREATE INDEX card_into ON card ("into");

-- What one participant or one table answered. There is no name on it.
CREATE TABLE ballot (
  id     TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  kind   TEXT NOT NULL CHECK (kind IN ('component', 'dot')),
  source TEXT NOT NULL CHECK (source IN ('paper', 'person', 'table', 'wall')),
  sector TEXT NOT NULL CHECK (sector IN ('', 'public', 'third', 'business')),
  label  TEXT NOT NULL CHECK (length(label) <= 300)
) STRICT, WITHOUT ROWID;

-- Votes of a ballot on a group of cards, or on a card in none.
CREATE TABLE dot (
  id      TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ballot  TEXT NOT NULL REFERENCES ballot (id) DEFERRABLE INITIALLY DEFERRED,
  "group" TEXT REFERENCES "group" (id) DEFERRABLE INITIALLY DEFERRED,
  card    TEXT REFERENCES card (id) DEFERRABLE INITIALLY DEFERRED,
  "count" INTEGER NOT NULL CHECK ("count" BETWEEN 1 AND 1000),
  CHECK (("group" IS NULL) <> (card IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX dot_ballot ON dot (ballot);
CREATE INDEX dot_group ON dot ("group");
CREATE INDEX dot_card ON dot (card);

-- What a ballot says of one of the seven components; 0 is no opinion.
CREATE TABLE rating (
  id        TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  ballot    TEXT NOT NULL REFERENCES ballot (id) DEFERRABLE INITIALLY DEFERRED,
  component TEXT NOT NULL CHECK (component IN ('vision', 'cluster', 'community', 'authority', 'entrepreneurship', 'institutions', 'ventures')),
  now       INTEGER NOT NULL CHECK (now BETWEEN 0 AND 5),
  target    INTEGER NOT NULL CHECK (target BETWEEN 0 AND 5),
  UNIQUE (ballot, component)
) STRICT, WITHOUT ROWID;

-- What the group says of a component besides its scores.
CREATE TABLE component (
  id       TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  "key"    TEXT NOT NULL CHECK ("key" IN ('vision', 'cluster', 'community', 'authority', 'entrepreneurship', 'institutions', 'ventures')) UNIQUE,
  evidence TEXT NOT NULL CHECK (length(evidence) <= 20000),
  move     TEXT NOT NULL CHECK (length(move) <= 20000),
  owner    TEXT NOT NULL CHECK (length(owner) <= 300),
  due      TEXT NOT NULL CHECK (due = '' OR due GLOB '????-??-??'),
  priority INTEGER NOT NULL CHECK (priority IN (0, 1))
) STRICT, WITHOUT ROWID;

-- Institutions and services that are there already.
CREATE TABLE existing (
  id        TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  component TEXT NOT NULL CHECK (component IN ('vision', 'cluster', 'community', 'authority', 'entrepreneurship', 'institutions', 'ventures')),
  prompt    TEXT NOT NULL CHECK (length(prompt) <= 300),
  name      TEXT NOT NULL CHECK (length(name) <= 300),
  CHECK (prompt <> '' OR name <> '')
) STRICT, WITHOUT ROWID;

-- Wordings of the vision; one may be adopted.
CREATE TABLE draft (
  id      TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  text    TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 20000),
  adopted INTEGER NOT NULL CHECK (adopted IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX draft_adopted ON draft (adopted) WHERE adopted = 1;

-- Economic clusters.
CREATE TABLE cluster (
  id        TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  name      TEXT NOT NULL CHECK (length(name) <= 300),
  about     TEXT NOT NULL CHECK (length(about) <= 20000),
  advantage TEXT NOT NULL CHECK (length(advantage) <= 20000),
  rating    INTEGER NOT NULL CHECK (rating BETWEEN 0 AND 5),
  benefits  TEXT NOT NULL CHECK (length(benefits) <= 20000)
) STRICT, WITHOUT ROWID;

-- Unique assets. grows: out of the place; stays: is hard to move elsewhere.
CREATE TABLE asset (
  id       TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  name     TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  source   TEXT NOT NULL CHECK (source IN ('', 'climate', 'history', 'nature', 'population', 'other')),
  evidence TEXT NOT NULL CHECK (length(evidence) <= 20000),
  grows    TEXT NOT NULL CHECK (grows IN ('', 'yes', 'partly', 'no')),
  stays    TEXT NOT NULL CHECK (stays IN ('', 'yes', 'partly', 'no')),
  cluster  TEXT REFERENCES cluster (id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX asset_cluster ON asset (cluster);

-- Members of the network of a cluster.
CREATE TABLE unit (
  id           TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  cluster      TEXT NOT NULL REFERENCES cluster (id) DEFERRABLE INITIALLY DEFERRED,
  name         TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  kind         TEXT NOT NULL CHECK (kind IN ('business', 'social')),
  organisation TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX unit_cluster ON unit (cluster);
CREATE INDEX unit_organisation ON unit (organisation);

-- Chosen partners, and what is expected of each other.
CREATE TABLE partner (
  id           TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  organisation TEXT NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED UNIQUE,
  motive       TEXT NOT NULL CHECK (length(motive) <= 20000),
  contribution TEXT NOT NULL CHECK (length(contribution) <= 20000),
  expectation  TEXT NOT NULL CHECK (length(expectation) <= 20000),
  role         TEXT NOT NULL CHECK (length(role) <= 20000),
  interface    TEXT NOT NULL CHECK (length(interface) <= 20000)
) STRICT, WITHOUT ROWID;

-- Exclusivity that a partner gives up.
CREATE TABLE waiver (
  id      TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  partner TEXT NOT NULL REFERENCES partner (id) DEFERRABLE INITIALLY DEFERRED,
  kind    TEXT NOT NULL CHECK (kind IN ('resources', 'reputation', 'standing', 'ties', 'time')),
  note    TEXT NOT NULL CHECK (length(note) <= 20000),
  UNIQUE (partner, kind)
) STRICT, WITHOUT ROWID;

-- Differences between the cultures of partners.
CREATE TABLE culture_gap (
  id     TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  kind   TEXT NOT NULL CHECK (kind IN ('time', 'methods', 'success', 'other')),
  gap    TEXT NOT NULL CHECK (length(gap) BETWEEN 1 AND 20000),
  agreed TEXT NOT NULL CHECK (length(agreed) <= 20000)
) STRICT, WITHOUT ROWID;

-- Options of the lists that users may extend: chosen ones, and their own (then without a key).
CREATE TABLE option (
  id     TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  topic  TEXT NOT NULL CHECK (topic IN ('type', 'basis', 'instead')),
  "key"  TEXT NOT NULL CHECK (length("key") <= 300),
  name   TEXT NOT NULL CHECK (length(name) <= 300),
  chosen INTEGER NOT NULL CHECK (chosen IN (0, 1)),
  note   TEXT NOT NULL CHECK (length(note) <= 20000),
  CHECK ((key = '') <> (name = ''))
) STRICT, WITHOUT ROWID;

-- Initiatives. stage is 1 or 2, 0 for not decided; one may be the first.
CREATE TABLE venture (
  id      TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  name    TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  about   TEXT NOT NULL CHECK (length(about) <= 20000),
  odds    REAL NOT NULL CHECK (odds = 0 OR odds BETWEEN 1 AND 5),
  value   REAL NOT NULL CHECK (value = 0 OR value BETWEEN 1 AND 5),
  reason  TEXT NOT NULL CHECK (length(reason) <= 20000),
  stage   INTEGER NOT NULL CHECK (stage BETWEEN 0 AND 2),
  "first" INTEGER NOT NULL CHECK ("first" IN (0, 1)),
  gate    TEXT NOT NULL CHECK (length(gate) <= 20000),
  owner   TEXT NOT NULL CHECK (length(owner) <= 300),
  start   TEXT NOT NULL CHECK (start = '' OR start GLOB '????-??-??'),
  due     TEXT NOT NULL CHECK (due = '' OR due GLOB '????-??-??'),
  state   TEXT NOT NULL CHECK (state IN ('', 'planned', 'running', 'done', 'stopped')),
  CHECK ((odds = 0) = (value = 0)),
  CHECK (start = '' OR due = '' OR start <= due)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX venture_first ON venture ("first") WHERE "first" = 1;

-- Ties a venture to one thing.
CREATE TABLE link (
  id           TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  venture      TEXT NOT NULL REFERENCES venture (id) DEFERRABLE INITIALLY DEFERRED,
  component    TEXT NOT NULL CHECK (component IN ('', 'vision', 'cluster', 'community', 'authority', 'entrepreneurship', 'institutions', 'ventures')),
  cluster      TEXT REFERENCES cluster (id) DEFERRABLE INITIALLY DEFERRED,
  "group"      TEXT REFERENCES "group" (id) DEFERRABLE INITIALLY DEFERRED,
  organisation TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  actor        TEXT NOT NULL CHECK (actor IN ('', 'government', 'authority', 'philanthropy', 'entrepreneurs')),
  CHECK ((component <> '') + (cluster IS NOT NULL) + ("group" IS NOT NULL) + (organisation IS NOT NULL) + (actor <> '') = 1)
) STRICT, WITHOUT ROWID;
CREATE INDEX link_venture ON link (venture);
CREATE INDEX link_cluster ON link (cluster);
CREATE INDEX link_group ON link ("group");
CREATE INDEX link_organisation ON link (organisation);

-- What somebody took on.
CREATE TABLE "action" (
  id    TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  text  TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 20000),
  owner TEXT NOT NULL CHECK (length(owner) <= 300),
  due   TEXT NOT NULL CHECK (due = '' OR due GLOB '????-??-??'),
  done  INTEGER NOT NULL CHECK (done IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE meeting (
  id      TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  "date"  TEXT NOT NULL CHECK ("date" GLOB '????-??-??'),
  start   TEXT NOT NULL CHECK (start = '' OR start GLOB '??:??'),
  place   TEXT NOT NULL CHECK (length(place) <= 300),
  purpose TEXT NOT NULL CHECK (length(purpose) <= 20000)
) STRICT, WITHOUT ROWID;
