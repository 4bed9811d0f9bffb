-- A table without columns, one without a key, and one whose columns were dropped.
CREATE TABLE nothing ();
CREATE TABLE heap (a integer, b text);
CREATE TABLE dropped (a integer PRIMARY KEY, b text, c date);
ALTER TABLE dropped DROP COLUMN a;
ALTER TABLE dropped DROP COLUMN c;
ALTER TABLE dropped ADD COLUMN d boolean NOT NULL DEFAULT true;
