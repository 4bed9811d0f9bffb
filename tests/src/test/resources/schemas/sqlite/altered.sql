-- What ALTER TABLE leaves behind in the text (sqlite.org/lang_altertable.html).
CREATE TABLE old_name (id INTEGER PRIMARY KEY, a TEXT, b TEXT CHECK (b <> 'a'), c INTEGER REFERENCES old_name (id));
ALTER TABLE old_name RENAME TO "new name";
ALTER TABLE "new name" RENAME COLUMN a TO "renamed a";
ALTER TABLE "new name" ADD COLUMN d VARCHAR(9) NOT NULL DEFAULT 'x' CHECK (d <> '') COLLATE NOCASE;
ALTER TABLE "new name" ADD COLUMN e INTEGER CONSTRAINT fk_e REFERENCES other (id) ON DELETE CASCADE;
ALTER TABLE "new name" DROP COLUMN b;
CREATE TABLE other (id INTEGER PRIMARY KEY);
CREATE TABLE copied AS SELECT id, "renamed a" AS name, 1.5 AS factor FROM "new name";
