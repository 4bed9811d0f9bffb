-- Numbers that are never given twice, and a queue that is kept in order by a partial unique index.
CREATE TABLE tickets (number INTEGER CONSTRAINT tickets_pk PRIMARY KEY ASC ON CONFLICT FAIL AUTOINCREMENT, opened DATETIME NOT NULL DEFAULT (datetime('now', 'localtime')));
CREATE TABLE queue (ticket INTEGER NOT NULL UNIQUE REFERENCES tickets (number), place INTEGER, served BOOLEAN NOT NULL DEFAULT 0 CHECK (served IN (0, 1)));
CREATE UNIQUE INDEX queue_place ON queue (place) WHERE NOT served;
