-- What the last write left, so that the program knows the file again as its own: a random stamp, and checksums of everything
-- else (app/store/seal.go tells how they are made). One row; none in a file that nobody has written to since an older version.
CREATE TABLE seal (
  id       INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
  stamp    BLOB NOT NULL CHECK (length(stamp) = 16),
  document BLOB NOT NULL CHECK (length(document) = 16),
  history  BLOB NOT NULL CHECK (length(history) = 16)
) STRICT;
