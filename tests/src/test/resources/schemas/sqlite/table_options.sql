-- STRICT and WITHOUT ROWID, alone and together (sqlite.org/stricttables.html, sqlite.org/withoutrowid.html).
CREATE TABLE strict_one (id INTEGER PRIMARY KEY, a INT, b REAL, c TEXT NOT NULL, d BLOB) STRICT;
CREATE TABLE "without" (k TEXT PRIMARY KEY, v TEXT) WITHOUT ROWID;
CREATE TABLE both_of_them (k INTEGER PRIMARY KEY, v TEXT) WITHOUT ROWID, STRICT;
