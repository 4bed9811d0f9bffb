-- Columns with a collation of their own.
CREATE TABLE words (id integer PRIMARY KEY, plain text, exact text COLLATE "C", name varchar(30) COLLATE "POSIX" NOT NULL DEFAULT 'x', many text[] COLLATE "C");
CREATE INDEX words_exact ON words (exact);
CREATE INDEX words_plain ON words (plain COLLATE "C");
